"""What `sdk.toml` says of classes and modules of the SDK that do not exist, or that the SDK has itself."""

from __future__ import annotations

from pathlib import Path

import pytest

from sdkwright.diagnostics.report import SpecError
from sdkwright.pipeline import build
from sdkwright.reporting.text import format_error
from tests.support import ROOT

TOYS = ROOT / "tests" / "golden" / "errors" / "config-no-match" / "openapi.yaml"
BOOKS = ROOT / "tests" / "golden" / "pagination" / "openapi.yaml"


def said(folder: Path, settings: str, document: Path = TOYS) -> list[str]:
    """The first lines of the messages that a configuration gives, without the file's name."""
    target = folder / "toys"
    target.mkdir()
    (target / "openapi.yaml").write_bytes(document.read_bytes())
    (target / "sdk.toml").write_text(settings, encoding="utf-8")
    with pytest.raises(SpecError) as caught:
        build(target)
    caught.value.paths = {}
    lines = [line.strip() for line in format_error(caught.value).splitlines()]
    return [line.removeprefix("sdk.toml:").partition(" (at ")[0] for line in lines]


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
