"""What `sdk.toml` says of classes and modules of the SDK that do not exist, or that the SDK has itself."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from sdkwright.ir.api import RUNTIME_ERRORS
from sdkwright.pipeline import load_and_lower
from tests.support import ROOT
from tests.support.lowering import messages_of, obj, write_document

TOYS = ROOT / "tests" / "golden" / "errors" / "config-no-match" / "openapi.yaml"
BOOKS = ROOT / "tests" / "golden" / "pagination" / "openapi.yaml"


def said(folder: Path, settings: str, document: Path = TOYS) -> list[str]:
    """The first lines of the messages that a configuration gives, without the file's name."""
    return messages_of(folder, settings, document)


def test_what_concerns_no_class_is_an_error(tmp_path: Path) -> None:
    settings = """\
[client]
parameters = ["api_key", "timeout",
              "timeout_ms"]
[aliases]
Old = "Toy"
Older = "ToyTypedDict"
Oldest = "ToyListing"
ToyList = "Toy"
Gone = "Nothing"
"""
    assert said(tmp_path, settings) == [
        "2:26: error [config-no-match]: the client takes no `timeout`",
        "hint: did you mean `timeout_ms`?",
        "7:1: error [config-no-match]: the SDK has no class `ToyListing` to be called `Oldest`",
        "hint: did you mean `ToyList`?",
        "8:1: error [config-no-match]: the SDK has a class `ToyList` of its own",
        "hint: delete the alias",
        "9:1: error [config-no-match]: the SDK has no class `Nothing` to be called `Gone`",
    ]


def test_what_leads_to_no_module_or_hides_one_is_an_error(tmp_path: Path) -> None:
    settings = """\
[modules]
__init__ = "errors"
models = "models+errors"
"models.old" = "models"
"resources.toys" = "models"
client = "models"
"client.old" = "models"
toys = "resources.toy"
_hooks = "errors"
"""
    assert said(tmp_path, settings.replace("resources.toys", "errors")) == [
        "2:1: error [config-no-match]: `__init__` can only be `models`",
        "5:1: error [config-no-match]: the SDK has a module `errors` of its own",
        "hint: choose another name",
        "6:1: error [config-no-match]: the SDK has a module `client` of its own",
        "hint: choose another name",
        "7:1: error [config-no-match]: the SDK has a module `client.old` of its own",
        "hint: choose another name",
        "8:1: error [config-no-match]: the SDK has no module `resources.toy`",
        "9:1: error [config-no-match]: the SDK has a module `_hooks` of its own",
        "hint: choose another name",
    ]


def test_the_module_of_models_has_all_of_them(tmp_path: Path) -> None:
    assert said(tmp_path, '[modules]\nmodels = "models"\n') == [
        "2:1: error [config-no-match]: `models` can only be `models+errors`",
    ]


def test_what_reads_a_stream_that_is_none_whole_is_an_error(tmp_path: Path) -> None:
    assert said(
        tmp_path, "[operations.listToys]\nstream = false\n[operations.createToy]\nstream = true\n"
    ) == [
        "2:1: error [config-no-match]: the operation `listToys` answers with no stream",
        "hint: delete `stream`",
    ]


def test_names_that_are_taken_are_errors(tmp_path: Path) -> None:
    settings = """\
[errors.names]
404 = "APITimeoutError"
[operations.listToys]
method = "toys.get"
alternatives = { limit = "offset" }
[operations.createToy]
method = "toys.get"
names = { name = "retries" }
alternatives = { colour = "retries" }
[names]
"/components/schemas/Toy" = "TYPE_CHECKING"
[aliases]
TYPE_CHECKING = "ToyList"
"""
    assert [line for line in said(tmp_path, settings) if not line.startswith("hint")] == [
        "5:18: error [config-names]: `offset` cannot be given: it is another argument of `listToys`",
        "7:1: error [config-names]: `toys.get` cannot be given: it is the method of the operation `listToys`",
        "8:11: error [config-names]: `retries` cannot be given: it is an argument of every method",
        "9:18: error [config-names]: `retries` cannot be given: it is an argument of every method",
        "11:1: error [config-names]: `TYPE_CHECKING` cannot be given: it is a name that type checkers know",
        "13:1: error [config-names]: `TYPE_CHECKING` cannot be given: it is a name that type checkers know",
        "2:1: error [config-names]: `APITimeoutError` cannot be given: it is a class of every SDK",
    ]


@pytest.mark.parametrize(
    ("settings", "line"),
    [
        (
            '[errors]\nbase = "APITimeoutError"\n',
            "2:1: error [config-names]: `APITimeoutError` cannot be given: it is a class of every SDK",
        ),
        (
            '[errors]\nbase = "A"\ndefault = "A"\n',
            "3:1: error [config-names]: `A` cannot be given: it is the base of the errors",
        ),
        (
            '[client]\nclass = "TYPE_CHECKING"\n',
            "2:1: error [config-names]: `TYPE_CHECKING` cannot be given: it is a name that type checkers know",
        ),
        (
            '[names]\n"/components/schemas/Toy" = "X"\n"/components/schemas/ToyList" = "X"\n',
            "{}: error [config-names]: `X` cannot be given: another schema has this name, or needs it",
        ),
        (
            '[operations.listToys]\nmethod = "a"\n[operations.createToy]\nmethod = "a_async"\n',
            "4:1: error [config-names]: `a_async` cannot be given: it is another method or namespace",
        ),
        (
            '[modules]\nold = "models"\n"old.errors" = "errors"\n',
            "3:1: error [config-no-match]: `old.errors` cannot be in `old`, which is a module",
        ),
        (
            '[operations.listToys.names]\noffset = "same"\nlimit = "same"\n',
            "3:1: error [config-names]: `same` cannot be given: it is another argument of `listToys`",
        ),
        (
            '[operations.listToys.names]\nlimit = "x_shop"\n',
            "2:1: error [config-names]: `x_shop` cannot be given: it is another argument of `listToys`",
        ),
        (
            '[operations.listToys.names]\nlimit = "__debug__"\n',
            "2:1: error [config-value]: `operations.listToys.names.limit` must be a Python name, not `__debug__`",
        ),
    ],
    ids=[
        *("runtime", "base", "type checkers", "schemas", "methods", "modules"),
        *("arguments", "an argument of the document", "Python"),
    ],
)
def test_names_that_the_sdk_cannot_have_are_errors(settings: str, line: str, tmp_path: Path) -> None:
    first, *_ = said(tmp_path, settings)
    assert first in (line.format("2:1"), line.format("3:1"))


@pytest.mark.parametrize(
    ("pointer", "hint"),
    [
        ("/components/schemas/Toi", "did you mean `/components/schemas/Toy`?"),
        (
            "/components/schemas/Toi/properties/size",
            "did you mean `/components/schemas/Toy/properties/size`?",
        ),
        ("/components/schemas/Toi/properties/nothing", "did you mean `/components/schemas/Toy`?"),
        (
            "/components/schemas/Toy/properties/sizes",
            "did you mean `/components/schemas/Toy/properties/size`?",
        ),
    ],
)
def test_a_pinned_name_for_nothing_has_the_nearest_place_as_a_hint(
    pointer: str, hint: str, tmp_path: Path
) -> None:
    path = write_document(tmp_path, {"Toy": obj(size={"type": "string", "enum": ["S", "L"]})})
    first, second = said(tmp_path, f'[names]\n"{pointer}" = "Name"\n', path)
    assert first.endswith(f"the SDK has no schema at `{pointer}` to give a name")
    assert second == f"hint: {hint}"


def test_credentials_that_the_sdk_does_not_send_are_errors(tmp_path: Path) -> None:
    schemes = {"key": {"type": "apiKey", "in": "header", "name": "X-Key"}, "tls": {"type": "mutualTLS"}}
    path = write_document(tmp_path, {"Toy": obj()})
    document = json.loads(path.read_text())
    document["components"]["securitySchemes"] = schemes
    path.write_text(json.dumps(document))
    settings = '[security.tls]\nenv = "TLS"\n[security.key]\nargument = "timeout_ms"\n'
    assert said(tmp_path, settings, path) == [
        "1:11: error [config-no-match]: the SDK sends no credentials for the security scheme `tls`",
        "hint: delete `tls`",
        "4:1: error [config-names]: `timeout_ms` cannot be given: it is another argument of the client",
        "hint: choose another name",
    ]


@pytest.mark.parametrize("name", ["Argument", "APITimeout", "APIStatus"])
def test_the_base_of_the_errors_is_a_class_of_its_own(name: str, tmp_path: Path) -> None:
    path = write_document(tmp_path, {"Toy": obj()})
    path.write_text(path.read_text().replace('"Merged"', f'"{name}"'))
    config = load_and_lower(path).config
    assert config.base_error not in {*RUNTIME_ERRORS, config.default_error}


def test_pages_by_what_is_not_there_are_errors(tmp_path: Path) -> None:
    settings = """\
[operations.byEnds.pagination]
kind = "page"
argument = "page.numbers"
items = "result"
pages = "meta.pages"
[operations.byPosition.pagination]
kind = "offset"
argument = "paging.from"
limit = "most"
items = "books"
"""
    assert said(tmp_path, settings, BOOKS) == [
        "4:1: error [config-no-match]: `result` in the answer of `byEnds` is no list",
        "9:1: error [config-no-match]: `most` and `paging.from` are not members of the same argument",
        "3:1: error [config-no-match]: the operation `byEnds` has no argument `page.numbers`",
        "hint: did you mean `page.number`?",
        "5:1: error [config-no-match]: the answer of `byEnds` has no `pages`",
        "hint: did you mean `totalPages`?",
    ]
