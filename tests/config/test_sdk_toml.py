"""Finding a provider, and reading what its `sdk.toml` says."""

from __future__ import annotations

from pathlib import Path

import pytest

from sdkwright.config import reader as config_reader
from sdkwright.config.deprecated import Deprecated
from sdkwright.config.model import Config, PaginationConfig, Retries
from sdkwright.diagnostics.report import Position, Problem, SpecError
from sdkwright.load.provider import display_name, find_provider
from tests.support import ROOT


def problems(text: str) -> list[tuple[str, int, int]]:
    """The rules that an `sdk.toml` breaks, and where."""
    return [(problem.rule, *where(problem)) for problem in failures(text)]


def failures(text: str) -> tuple[Problem, ...]:
    with pytest.raises(SpecError) as caught:
        config_reader.read(text, "sdk.toml")
    return caught.value.problems


def where(problem: Problem) -> tuple[int, int]:
    assert isinstance(problem.at, Position)
    return problem.at.line, problem.at.column


def test_a_folder_has_a_document_and_may_have_more(tmp_path: Path) -> None:
    folder = tmp_path / "specs" / "acme"
    folder.mkdir(parents=True)
    (folder / "openapi.yml").write_text("openapi: 3.1.0")
    bare = find_provider(folder)
    assert (bare.name, bare.document, bare.overlay, bare.config) == (
        "acme",
        folder / "openapi.yml",
        None,
        Config(),
    )
    (folder / "overlay.yaml").write_text("overlay: 1.0.0")
    (folder / "sdk.toml").write_text('[package]\nname = "acme"\n')
    full = find_provider(folder)
    assert full.overlay == folder / "overlay.yaml"
    assert full.config.name == "acme"
    assert full.display_name(full.document) == "specs/acme/openapi.yml"
    assert full.path("specs/acme/schemas/a.yaml") == folder / "schemas" / "a.yaml"


def test_names_do_not_depend_on_where_one_stands(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "specs" / "acme"
    (folder / "parts").mkdir(parents=True)
    (folder / "openapi.json").write_text("{}")
    for place, path in (
        (tmp_path, "specs/acme"),
        (tmp_path / "specs", "acme"),
        (folder, "."),
        (folder / "parts", ".."),
    ):
        monkeypatch.chdir(place)
        provider = find_provider(Path(path))
        assert provider.name == "acme"
        assert provider.display_name(provider.document) == "specs/acme/openapi.json"
        assert provider.display_name(provider.path("specs/acme/parts/x.json")) == "specs/acme/parts/x.json"


def test_a_file_needs_no_configuration_and_gets_none(tmp_path: Path) -> None:
    (tmp_path / "sdk.toml").write_text("nonsense")
    (tmp_path / "overlay.yaml").write_text("nonsense")
    for name, expected in (
        ("pets.yaml", "pets"),
        ("api.github.com.json", "api.github.com"),
        ("a.openapi.yaml", "a"),
    ):
        path = tmp_path / name
        path.write_text("openapi: 3.1.0")
        provider = find_provider(path)
        assert (provider.name, provider.overlay, provider.config) == (expected, None, Config())
        assert provider.display_name(path) == name
    assert display_name(tmp_path / "x" / "y.yaml", tmp_path) == "x/y.yaml"


@pytest.mark.parametrize(
    ("files", "rule"),
    [
        ((), "no-document"),
        (("openapi.yaml", "openapi.json"), "ambiguous-document"),
        (("openapi.yaml", "overlay.yaml", "overlay.json"), "ambiguous-document"),
    ],
)
def test_a_folder_is_clear(tmp_path: Path, files: tuple[str, ...], rule: str) -> None:
    for name in files:
        (tmp_path / name).write_text("")
    with pytest.raises(SpecError) as caught:
        find_provider(tmp_path)
    assert [problem.rule for problem in caught.value.problems] == [rule]


def test_what_is_not_there_is_not_found(tmp_path: Path) -> None:
    with pytest.raises(SpecError) as caught:
        find_provider(tmp_path / "nowhere.yaml")
    assert caught.value.problems[0].rule == "not-found"


@pytest.mark.parametrize("folder", sorted((ROOT / "specs").iterdir()), ids=lambda path: path.name)
def test_ours_are_read(folder: Path) -> None:
    config = find_provider(folder).config
    assert config.name
    assert config.module
    assert config.client


def test_everything_can_be_said() -> None:
    config = config_reader.read(
        """
        [package]
        name = "acme-sdk"
        module = "acme_sdk"
        version = "1.2.3rc1"
        formatter = "black"
        [client]
        class = "Acme"
        variable = "acme"
        env_prefix = "ACME"
        timeout_ms = 600_000
        parameters = [
            "api_key", # the first
            "server_idx",
        ]
        globals = ["HTTP-Referer"]
        [security.ApiKey]
        argument = "api_key"
        env = "ACME_API_KEY"
        [errors]
        base = "AcmeError"
        default = "APIError"
        member = "error"
        [errors.names]
        401 = "Unauthorized"
        4XX = "ClientError"
        [retries]
        attempts = 5
        exponent = 2
        statuses = []
        connection_errors = false
        safe = ["list things"]
        idempotency_header = "Idempotency-Key"
        [operations.list]
        method = "router.things.list"
        names = { input = "input_", "x y" = "x_y" }
        alternatives = { input = "input" }
        pagination = { kind = "offset", items = "data", argument = "offset", limit = "limit", limit_default = 500 }
        [names]
        "/paths/~1things/get/responses/200" = "Things"
        [aliases]
        Old = "New"
        [modules]
        "components.old" = "models+errors"
        things = "resources.things"
        [deprecated.methods]
        "things.get_all" = "router.things.list"
        [deprecated.arguments."list things"]
        size = "limit"
        [deprecated.models]
        Older = "New"
        """,
        "sdk.toml",
    )
    assert config.name == "acme-sdk"
    assert config.timeout_ms == 600_000
    assert config.parameters == ("api_key", "server_idx")
    assert config.globals == ("HTTP-Referer",)
    assert config.security == {"ApiKey": {"argument": "api_key", "env": "ACME_API_KEY"}}
    assert config.error_member == "error"
    assert config.deprecated == Deprecated(
        methods={"things.get_all": "router.things.list"},
        arguments={"list things": {"size": "limit"}},
        models={"Older": "New"},
    )
    assert config.error_names == {"401": "Unauthorized", "4XX": "ClientError"}
    assert config.retries == Retries(
        attempts=5,
        exponent=2.0,
        statuses=(),
        connection_errors=False,
        safe=("list things",),
        idempotency_header="Idempotency-Key",
        configured=("attempts", "exponent", "statuses", "connection_errors", "safe", "idempotency_header"),
    )
    operation = config.operations["list"]
    assert operation.method == "router.things.list"
    assert operation.names == {"input": "input_", "x y": "x_y"}
    assert operation.pagination == PaginationConfig(
        kind="offset", items="data", argument="offset", limit="limit", limit_default=500
    )
    assert config.names == {"/paths/~1things/get/responses/200": "Things"}
    assert config.modules == {"components.old": "models+errors", "things": "resources.things"}


def test_nothing_need_be_said() -> None:
    assert config_reader.read("", "sdk.toml") == Config()


def test_shortening_of_method_names_can_be_turned_off() -> None:
    assert config_reader.read("[methods]\nshorten = false", "sdk.toml") == Config(shorten_methods=False)
    assert problems("[methods]\nshort = false") == [("config-unknown-key", 2, 1)]


def test_unknown_keys_are_errors_with_a_suggestion() -> None:
    text = '[package]\nname = "a"\nmodul = "b"\n\n[client]\nclas = "X"\n[clients]\n[operations.x]\nnonsense = 1\n'
    found = failures(text)
    assert {(problem.rule, *where(problem)) for problem in found} == {
        ("config-unknown-key", 3, 1),
        ("config-unknown-key", 6, 1),
        ("config-unknown-key", 7, 2),
        ("config-unknown-key", 9, 1),
    }
    hints = {problem.message: problem.hint for problem in found}
    assert hints["unknown key `modul` in [package]"] == "did you mean `module`?"
    assert hints["unknown key `clients`"] == "did you mean `client`?"
    assert hints["unknown key `nonsense` in [operations.x]"] == ""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("package = 1", ("config-type", 1, 1)),
        ("[package]\nname = 1", ("config-type", 2, 1)),
        ("[package]\nformatter = 1", ("config-type", 2, 1)),
        ("[package]\nname = 'a'\nformatter = 'yapf'", ("config-value", 3, 1)),
        ("[client]\ntimeout_ms = true", ("config-type", 2, 1)),
        ("[client]\ntimeout_ms = 0", ("config-value", 2, 1)),
        ("[client]\nparameters = 'api_key'", ("config-type", 2, 1)),
        ("[client]\nparameters = ['a', 'a']", ("config-value", 2, 1)),
        ("[client]\nparameters = ['a b']", ("config-value", 2, 1)),
        ("[retries]\nexponent = 'x'", ("config-type", 2, 1)),
        ("[retries]\nexponent = nan", ("config-value", 2, 1)),
        ("[retries]\nconnection_errors = 1", ("config-type", 2, 1)),
        ("[retries]\nstatuses = ['99']", ("config-value", 2, 1)),
        ("[retries]\nidempotency_header = 5", ("config-type", 2, 1)),
        ("[retries]\nidempotency_header = 'a b'", ("config-value", 2, 1)),
        ("[retries]\nidempotency_header = ''", ("config-value", 2, 1)),
        ("[retries]\nidempotency_header = 'Content-Type'", ("config-value", 2, 1)),
        ("[retries]\nidempotency_header = 'authorization'", ("config-value", 2, 1)),
        ("[errors.names]\nTeapot = 'X'", ("config-value", 2, 1)),
        ("[names]\n'paths' = 'X'", ("config-value", 2, 1)),
        ("[modules]\nx = 'os'", ("config-value", 2, 1)),
        ("[modules]\n'../x' = 'models'", ("config-value", 2, 1)),
        ("[operations.a]\nnames = { b = 'c d' }", ("config-value", 2, 11)),
        ("[operations.a.pagination]\nitems = 'data'", ("config-value", 1, 15)),
        ("[operations.a]\npagination = { kind = 'x', items = 'data' }", ("config-value", 2, 16)),
        ("[operations.a]\npagination = { kind = 'page' }", ("config-value", 2, 1)),
        ("[operations.a]\npagination = {}", ("config-value", 2, 1)),
        ("[operations.a]\npagination = { page = 'P', items = 'data' }", ("config-value", 2, 1)),
        ("[operations.a.pagination]\npage = 'a-b'", ("config-value", 2, 1)),
        ("[operations.a.pagination]\npage = 'P'\nitem = 'data'", ("config-unknown-key", 3, 1)),
        (
            "[operations.a.pagination]\nkind = 'page'\nargument = 'p'\nlimit_default = 5",
            ("config-value", 4, 1),
        ),
        ("[operations.a.pagination]\nkind = 'link'\nnext = 'x'", ("config-value", 3, 1)),
        ("[operations.a.pagination]\nkind = 'offset'\nargument = 'o'\npages = 'x'", ("config-value", 4, 1)),
        ("[pagination]\ndetect = 1", ("config-type", 2, 1)),
        ("methods = false", ("config-type", 1, 1)),
        ("[methods]\nshorten = 'no'", ("config-type", 2, 1)),
    ],
)
def test_types_and_values_are_checked(text: str, expected: tuple[str, int, int]) -> None:
    assert problems(text) == [expected]


def test_a_formatter_is_one_of_two() -> None:
    (problem,) = failures("[package]\nformatter = 'Blakc'")
    assert problem.message == "`package.formatter` must be `ruff` or `black`, not `Blakc`"
    assert problem.hint == "did you mean `black`?"
    (problem,) = failures("[package]\nformatter = true")
    assert problem.message == "`package.formatter` must be `ruff` or `black`, in quotes"


@pytest.mark.parametrize("name", ["class", "a-b", "1a", "a b", "", "ä", "a.b", "../a", "a\n"])
def test_names_are_names_in_python(name: str) -> None:
    quoted = name.replace("\n", "\\n")
    assert [rule for rule, _, _ in problems(f'[package]\nmodule = "{quoted}"')] == ["config-value"]
    assert [rule for rule, _, _ in problems(f'[aliases]\n"{quoted}" = "A"')] == ["config-value"]
    assert [rule for rule, _, _ in problems(f'[aliases]\nA = "{quoted}"')] == ["config-value"]


@pytest.mark.parametrize("name", ["../a", "a/b", "-a", "a-", "", "a b", "ä"])
def test_distributions_have_valid_names(name: str) -> None:
    assert [rule for rule, _, _ in problems(f'[package]\nname = "{name}"')] == ["config-value"]


@pytest.mark.parametrize(
    ("text", "line", "column"),
    [("a = 1\nb = = 2", 2, 5), ("a = 'x", 1, 7), ("[a]\n[a]", 2, 3), ("a = " + "[" * 5000, 0, 0)],
)
def test_faults_in_toml_are_located(text: str, line: int, column: int) -> None:
    (problem,) = failures(text)
    assert problem.rule == "config-syntax"
    assert problem.at == Position("sdk.toml", line, column)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("a = 1\na = 2", "duplicate key"),
        ("a = {b = 1, b = 2}", "duplicate key"),
        ("[a]\n[a]", "this table, or one around it, is already defined"),
        ("a = {}\n[a.b]", "this table, or one around it, is already defined"),
        ("a = {}\na.b = 1", "this table or list cannot be extended"),
        ("a 1", "expected `=` after the key"),
        ("[a", "expected `]`"),
        ("[[a]", "expected `]]`"),
        ("a = 1 2", "expected the end of the line"),
        ("[=]", "expected a key"),
        ("= 1", "expected a key or a table"),
        ("a = [1 2]", "unclosed list, or missing comma"),
        ("a = {b = 1 c = 2}", "unclosed table, or missing comma"),
        ('a = "\\q"', "invalid escape sequence"),
        ('a = "\\u12"', "incomplete escape sequence"),
        ('a = "\\ud800"', "this escape sequence is not a character"),
        ('a = "b', "unterminated string"),
        ("a = 'b", "unterminated string"),
        ("a = '''b", "unterminated string"),
        ("a = 'b\n'", "this character is not allowed here"),
        ("a = 2000-02-31", "invalid date or time"),
        ("a = b", "expected a value; strings need quotes"),
        ("a = " + "[" * 5000, "nested too deeply"),
    ],
)
def test_faults_in_toml_are_told_in_our_words(text: str, words: str) -> None:
    (problem,) = failures(text)
    assert problem.message == f"not valid TOML: {words}"


def test_keys_are_found_among_everything_toml_has() -> None:
    text = '''# [package]
"a" = """
[package]
name = 1 """
b = [ [1, 2], # ]
  "]" ]
c = { x = 1.5, "y.z" = { q = [1, 2] } }
d = 1979-05-27 07:32:00
'e'.f = 'x\\'
[[g]]
[package] # name
"\\u006eame" = 0
'''
    found = {problem.message: where(problem) for problem in failures(text)}
    assert found == {
        "unknown key `a`": (2, 1),
        "unknown key `b`": (5, 1),
        "unknown key `c`": (7, 1),
        "unknown key `d`": (8, 1),
        "unknown key `e`": (9, 1),
        "unknown key `g`": (10, 3),
        "`package.name` must be a distribution name, in quotes": (12, 1),
    }


def test_former_names_are_names_of_python() -> None:
    text = """\
[deprecated]
method = { a = "b" }
[deprecated.methods]
"pets get" = "pets.get"
"pets.all" = "pets list"
[deprecated.arguments]
getPet = "id"
[deprecated.arguments.listPets]
class = "kind"
size = 3
[deprecated.models]
"Old.Pet" = "Pet"
[deprecated.errors]
OldError = "class"
"""
    assert problems(text) == [
        ("config-unknown-key", 2, 1),
        ("config-value", 4, 1),
        ("config-value", 5, 1),
        ("config-type", 7, 1),
        ("config-value", 9, 1),
        ("config-type", 10, 1),
        ("config-value", 12, 1),
        ("config-value", 14, 1),
    ]
