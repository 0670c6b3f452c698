"""The command line of an SDK: what it sends, prints and returns."""

from __future__ import annotations

import json
import os
import shlex
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.loopback import Loopback
from tests.support.tools import KEY, Zoo, serving, zoo

CAT = {"id": 7, "name": "Tom"}


@pytest.fixture(scope="module")
def sdk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Zoo]:
    with zoo(tmp_path_factory.mktemp("zoo")) as found:
        yield found


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[Loopback]:
    with serving(monkeypatch) as running:
        yield running


# ---------------------------------------------------------------- arguments

VALUES: list[tuple[list[str], dict[str, object]]] = [
    (["--age", "3"], {"age": 3}),
    (["--age=3"], {"age": 3}),
    (["--no-tame"], {"tame": False}),
    (["--tame"], {"tame": True}),
    (["--tame=false"], {"tame": False}),
    (["--tags", "a", "--tags", "-b"], {"tags": ["a", "-b"]}),
    (["--tags", '["a", "b"]'], {"tags": ["a", "b"]}),
    (["--tags", "[no list"], {"tags": ["[no list"]}),
    (["--notes", "food=fish", "--notes", "bed="], {"notes": {"food": "fish", "bed": ""}}),
    (["--notes", '{"a": "b"}'], {"notes": {"a": "b"}}),
    (["--owner", '{"name": "Ada"}'], {"owner": {"name": "Ada"}}),
    (["--json-owner", '{"name": "Ada"}'], {"owner": {"name": "Ada"}}),
    (["--id", "7"], {"id": 7}),
    (["--id", "next"], {"id": "next"}),
    (["--help-argument", "x"], {"help": "x"}),
    (["--body", '{"age": 3, "more": [1]}'], {"age": 3, "more": [1]}),
    (["--body", '{"name": "Other", "age": 3}', "--age", "4"], {"age": 4}),
]


@pytest.mark.parametrize(("words", "sent"), VALUES, ids=lambda value: " ".join(value))
def test_arguments_become_a_body(
    words: list[str], sent: dict[str, object], sdk: Zoo, server: Loopback
) -> None:
    server.answer(json=CAT)
    done = sdk.run("animals", "create", "--name", "@Tom", "--kind", "cat", *words)

    assert (done.code, done.err) == (0, "")
    (request,) = server.requests
    assert request.json() == {"name": "@Tom", "kind": "cat", **sent}
    assert request.headers["authorization"] == "Bearer s3cret-key"


def test_values_come_of_files_and_standard_input(sdk: Zoo, server: Loopback, tmp_path: Path) -> None:
    (tmp_path / "owner.json").write_text('{"name": "Ada"}')
    owner = f"@{tmp_path}/owner.json"
    done = sdk.run(
        "animals", "create", "--body", "-", "--owner", owner, stdin=b'{"name": "Tom", "kind": "cat"}'
    )

    assert done.code == 1, "the server's `{}` is no animal"
    assert "Response validation failed" in done.err
    assert server.requests[0].json() == {"name": "Tom", "kind": "cat", "owner": {"name": "Ada"}}


WRONG = [
    (["animals", "crate"], "there is no `crate` in `animals`; did you mean `create`?"),
    (["animals"], "`animals` needs the name of a method"),
    (["animals", "create"], "--name and --kind are required"),
    (["animals", "create", "Tom"], "unexpected `Tom`: arguments are passed by name, such as `--name`"),
    (["animals", "create", "--nam", "x"], "unknown option `--nam`; did you mean `--name`?"),
    (["animals", "create", "--name"], "`--name` needs a value: --name TEXT"),
    (
        ["animals", "create", "--kind", "cats"],
        "`--kind` cannot be `cats`: choose from cat, dog; did you mean `cat`?",
    ),
    (["animals", "create", "--age", "old"], "`--age` must be an integer, not `old`"),
    (["animals", "create", "--owner", "Ada"], "`--owner`: this is not JSON (Expecting value"),
    (["animals", "create", "--owner", ""], "`--owner`: the value is empty"),
    (["animals", "create", "--owner", "[" * 100_000], "`--owner`: this is not JSON ("),
    (["animals", "create", "--name", "a", "--name", "b"], "`--name` is given 2 times, and takes one value"),
    (["animals", "create", "--body", "[1]"], "`--body` must be a JSON object, not a list"),
    (["animals", "create", "--owner", "@no.json"], "`--owner`: no.json cannot be read: No such file"),
    (["photos", "add", "--id", "1", "--photo", "no.png"], "`--photo`: there is no file no.png"),
    (["animals", "list", "--kind", "cow"], "`--kind` cannot be `cow`: choose from cat, dog"),
    (["--timeout", "soon", "animals", "list"], "`--timeout` must be a number from 0 up, not `soon`"),
    (["--timeout", "-1", "animals", "list"], "`--timeout` must be a number from 0 up, not `-1`"),
    (["--header", "x", "animals", "list"], "`--header` takes 'NAME: VALUE', not `x`"),
    (["completion", "tcsh"], "usage: zoo completion {bash,zsh,fish} [COMMAND]"),
]


@pytest.mark.parametrize(("words", "message"), WRONG, ids=lambda value: " ".join(value)[:40])
def test_a_wrong_command_is_explained_and_sends_nothing(
    words: list[str], message: str, sdk: Zoo, server: Loopback
) -> None:
    done = sdk.run(*words)

    assert (done.code, done.out, server.requests) == (2, "", [])
    assert done.err.startswith(f"error: {message}")
    assert done.err.splitlines()[1].startswith("`zoo")


def test_what_the_sdk_refuses_is_a_wrong_command(sdk: Zoo, server: Loopback) -> None:
    done = sdk.run("animals", "create", "--name", "x", "--kind", "cat", "--json-owner", '{"nam": 1}')

    assert (done.code, server.requests) == (2, [])
    assert done.err == "error: animals.create: owner.name is required\n"


# ---------------------------------------------------------------- options


def test_options_of_the_client_are_used(sdk: Zoo, server: Loopback, tmp_path: Path) -> None:
    (tmp_path / "key").write_text("of-a-file\n")
    server.answer(500)
    options = ["--api-key-file", f"{tmp_path}/key", "--max-retries", "0", "--header", "X-Team: 7"]
    done = sdk.run(*options, "animals", "list", "--timeout", "3")

    assert done.code == 1
    (request,) = server.requests
    assert (request.headers["authorization"], request.headers["x-team"]) == ("Bearer of-a-file", "7")


def test_an_argument_comes_before_an_option_of_its_name(sdk: Zoo, server: Loopback) -> None:
    server.answer(json={"data": [CAT]}, default=True)
    done = sdk.run("--output", "table", "animals", "list", "--output", "wild")

    assert done.out == "ID  NAME\n7   Tom\n"
    assert server.requests[0].params == [("output", "wild")]


# ---------------------------------------------------------------- results


def pages(server: Loopback) -> None:
    server.answer(json={"data": [{"id": 1, "name": "A"}, {"id": 2, "name": "B"}], "next_cursor": "c"})
    server.answer(json={"data": [{"id": 3, "name": "C"}], "next_cursor": None})


PAGES: list[tuple[list[str], str]] = [
    ([], '{"data":[{"id":1,"name":"A"},{"id":2,"name":"B"}],"next_cursor":"c"}\n'),
    (["--all"], '[\n{"id":1,"name":"A"},\n{"id":2,"name":"B"},\n{"id":3,"name":"C"}\n]\n'),
    (["--max-items", "1"], '[\n{"id":1,"name":"A"}\n]\n'),
    (["--max-items", "0"], "[]\n"),
]


@pytest.mark.parametrize(("options", "out"), PAGES, ids=lambda value: " ".join(value)[:20])
def test_pages_are_one_or_all(options: list[str], out: str, sdk: Zoo, server: Loopback) -> None:
    pages(server)

    assert sdk.run("animals", "list", *options).out == out


def test_formats(sdk: Zoo, server: Loopback) -> None:
    pages(server)
    lines = sdk.run("--output", "jsonl", "animals", "list", "--all")
    pages(server)
    table = sdk.run("--output", "table", "animals", "list", "--all")
    server.answer(body=b'{"data": [ ]}', headers={"content-type": "application/json"})
    raw = sdk.run("--output", "raw", "animals", "list")

    assert lines.out == '{"id":1,"name":"A"}\n{"id":2,"name":"B"}\n{"id":3,"name":"C"}\n'
    assert table.out == "ID  NAME\n1   A\n2   B\n3   C\n"
    assert raw.out == '{"data": [ ]}'


def test_a_terminal_is_not_controlled_by_a_server(sdk: Zoo, server: Loopback) -> None:
    name = "\x1b[31mred\x9b \u202egnp.exe \N{SNOWMAN}"
    server.answer(json={"data": [{"id": 1, "name": name}]}, default=True)
    shown = sdk.run("animals", "list", terminal=True)
    table = sdk.run("--output", "table", "animals", "list", terminal=True)
    server.answer(400, json={"message": name})
    error = sdk.run("animals", "list")

    assert json.loads(shown.out)["data"][0]["name"] == name
    for text in (shown.out, table.out, error.err):
        assert not {"\x1b", "\x9b", "\u202e"} & set(text)
        assert r"\u001b[31mred\u009b \u202egnp.exe" in text
    assert "\N{SNOWMAN}" in shown.out
    assert shown.out.startswith('{\n  "data": [\n')


def test_streams_are_lines(sdk: Zoo, server: Loopback) -> None:
    body = 'data: {"name": "roar"}\n\ndata: {"name": "meow"}\n\n'
    server.answer(body=body, headers={"content-type": "text/event-stream"})

    assert sdk.run("sounds", "listen").out == '{"name":"roar"}\n{"name":"meow"}\n'


def test_bytes_go_into_a_file_or_a_pipe(sdk: Zoo, server: Loopback, tmp_path: Path) -> None:
    server.answer(body=b"\x89PNG\x1b", headers={"content-type": "image/png"}, default=True)
    place = tmp_path / "photo.png"
    file = sdk.run("photos", "get-photo", "--id", "7", "--output-file", str(place))
    pipe = sdk.run("photos", "get-photo", "--id", "7")
    terminal = sdk.run("photos", "get-photo", "--id", "7", terminal=True)

    assert (file.code, file.out, place.read_bytes()) == (0, "", b"\x89PNG\x1b")
    assert pipe.bytes == b"\x89PNG\x1b"
    assert (terminal.code, terminal.out) == (2, "")
    assert "use `--output-file FILE`" in terminal.err


def test_a_file_is_complete_or_not_there(sdk: Zoo, server: Loopback, tmp_path: Path) -> None:
    (tmp_path / "old.png").write_bytes(b"old")
    server.answer(404, json={"message": "no photo"}, default=True)
    done = sdk.run("photos", "get-photo", "--id", "7", "--output-file", str(tmp_path / "old.png"))

    assert done.code == 1
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {"old.png": b"old"}


def test_files_are_sent(sdk: Zoo, server: Loopback, tmp_path: Path) -> None:
    (tmp_path / "cat.png").write_bytes(b"\x89PNG")
    server.answer(204, default=True)
    path = str(tmp_path / "cat.png")
    form = sdk.run("photos", "add", "--id", "7", "--photo", path, "--title", "Tom")
    whole = sdk.run("photos", "set", "--id", "7", "--body", f"@{path}")
    stdin = sdk.run("photos", "set", "--id", "7", "--body", "-", stdin=b"\x89PNG")

    assert [form.code, whole.code, stdin.code] == [0, 0, 0]
    assert [request.body for request in server.requests[1:]] == [b"\x89PNG", b"\x89PNG"]
    assert b'name="photo"; filename="cat.png"' in server.requests[0].body


# ---------------------------------------------------------------- errors


def test_an_error_says_what_helps(sdk: Zoo, server: Loopback) -> None:
    body = {"error": {"code": "bad_key", "message": "No such key."}}
    server.answer(401, json=body, headers={"x-request-id": "r1"})
    done = sdk.run("animals", "list")

    assert (done.code, done.out) == (1, "")
    assert done.err.splitlines() == [
        "error: 401 Unauthorized: No such key. (code: bad_key, request id: r1)",
        f"hint: set {KEY}, or pass `--api-key-file FILE`",
    ]


@pytest.mark.parametrize(
    ("type_", "shown"),
    [("https://example.com/type/531", " (type: https://example.com/type/531)"), ("about:blank", "")],
)
def test_the_type_of_a_problem_is_no_code(sdk: Zoo, server: Loopback, type_: str, shown: str) -> None:
    problem = {"type": type_, "title": "No such animal.", "status": 404}
    server.answer(404, json=problem, headers={"content-type": "application/problem+json"})
    done = sdk.run("animals", "list")

    assert (done.code, done.err) == (1, f"error: 404 Not Found: No such animal.{shown}\n")


def test_a_missing_key_is_named(sdk: Zoo, server: Loopback, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(KEY)
    done = sdk.run("animals", "list")

    assert (done.code, server.requests) == (2, [])
    assert done.err == f"error: no API key\nhint: set {KEY}, or pass `--api-key-file FILE`\n"


def test_a_deprecated_operation_is_noted(sdk: Zoo, server: Loopback) -> None:
    server.answer(204)
    done = sdk.run("animals", "delete", "--id", "7")

    assert (done.code, done.err) == (0, "note: `animals.delete` is deprecated by the API\n")


# ---------------------------------------------------------------- dry runs


def test_a_dry_run_shows_the_request_and_no_secret(sdk: Zoo, server: Loopback) -> None:
    words = ("--header", "X-Api-Token: t0p", "animals", "create", "--name", "it's", "--kind", "cat")
    text = sdk.run(*words, "--dry-run")
    curl = sdk.run(*words, "--dry-run=curl")

    assert server.requests == []
    assert text.out.startswith(f"POST {server.url}/animals\n")
    assert f"authorization: Bearer ${KEY}\n" in text.out
    assert text.out.endswith('\n\n{\n  "name": "it\'s",\n  "kind": "cat"\n}\n')
    assert "s3cret" not in text.out + curl.out
    assert "t0p" not in text.out + curl.out
    words_of_curl = shlex.split(curl.out.replace("\\\n", ""))
    assert words_of_curl[:4] == ["curl", "--request", "POST", f"{server.url}/animals"]
    assert f"authorization: Bearer ${KEY}" in words_of_curl
    assert words_of_curl[-2:] == ["--data-raw", '{"name":"it\'s","kind":"cat"}']


def test_curl_adds_no_headers_of_its_own(sdk: Zoo, server: Loopback) -> None:
    words = (
        "--header",
        "Accept:",
        "--header",
        "Content-Type:",
        "animals",
        "create",
        "--name",
        "it",
        "--kind",
        "cat",
    )
    words_of_curl = shlex.split(sdk.run(*words, "--dry-run=curl").out.replace("\\\n", ""))
    assert {"accept:", "content-type:"} <= {*words_of_curl}


def test_a_dry_run_needs_no_key(sdk: Zoo, server: Loopback, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(KEY)

    assert f"Bearer ${KEY}" in sdk.run("animals", "list", "--dry-run").out


def test_a_form_as_curl_names_its_files(sdk: Zoo, server: Loopback, tmp_path: Path) -> None:
    (tmp_path / "cat.png").write_bytes(b"\x89PNG")
    path = str(tmp_path / "cat.png")
    done = sdk.run("photos", "add", "--id", "7", "--photo", path, "--title", 'a "b"', "--dry-run=curl")
    whole = sdk.run("photos", "set", "--id", "7", "--body", path, "--dry-run=curl")

    words = shlex.split(done.out.replace("\\\n", ""))
    assert words[-4:-2] == ["--form", f'photo=@"{path}";type=application/octet-stream']
    assert words[-2:] == ["--form-string", 'title=a "b"']
    assert shlex.split(whole.out.replace("\\\n", ""))[-2:] == ["--data-binary", f"@{path}"]


# ---------------------------------------------------------------- help, completion, the process


def test_every_level_has_help_with_an_example_that_works(sdk: Zoo, server: Loopback) -> None:
    paths = sdk.module("_catalog").Catalog(sdk.package).paths
    examples = 0
    for words in ([], *([*path.split(".")[:depth]] for path in paths for depth in (1, 2))):
        done = sdk.run(*(word.replace("_", "-") for word in words), "--help")
        assert (done.code, done.err) == (0, "")
        assert done.out.startswith("usage: zoo")
        example = done.out.partition("\nexample:\n")[2].partition("\n\n")[0]
        command = shlex.split(example.replace("\\\n", "").replace("file.bin", __file__))
        assert command[0] == "zoo"
        examples += sdk.run(*command[1:], "--dry-run").code == 0
    assert examples == 1 + 2 * len(paths)


COMPLETED: list[tuple[list[str], list[str]]] = [
    (["an"], ["animals"]),
    (["animals", ""], ["list", "create", "delete"]),
    (["animals", "create", "--na"], ["--name"]),
    (["animals", "create", "--kind", "c"], ["cat"]),
    (["animals", "create", "--kind=d"], ["--kind=dog"]),
    (["--timeout", "3", "photos", "a"], ["add"]),
    (["photos", "add", "--photo", ""], ["@files"]),
    (["--output", "js"], ["json", "jsonl"]),
    (["nothing", "x"], []),
    (["sdk-mcp", "--re"], ["--read-only"]),
]


@pytest.mark.parametrize(("words", "candidates"), COMPLETED, ids=lambda value: " ".join(value))
def test_completion(words: list[str], candidates: list[str], sdk: Zoo) -> None:
    assert sdk.run("completion", "--words", *words).out.split() == candidates


def test_the_script_of_bash_completes(sdk: Zoo, tmp_path: Path) -> None:
    """In a real shell, with a command that is the SDK's."""
    command = tmp_path / "zoo-api"
    command.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m {sdk.package} "$@"\n')
    command.chmod(0o755)
    script = sdk.run("completion", "bash", "zoo-api").out
    program = f'{script}\nCOMP_WORDS=({command} animals cr)\nCOMP_CWORD=2\n_complete_zoo_api\necho "${{COMPREPLY[@]}}"'
    environment = {**os.environ, "PYTHONPATH": str(sdk.folder)}
    done = subprocess.run(
        ["bash", "-c", program], capture_output=True, text=True, env=environment, check=True
    )

    assert done.stdout == "create\n"


def test_a_name_of_the_api_comes_before_a_command(sdk: Zoo, server: Loopback) -> None:
    """The tag `mcp` is a namespace; the server is `sdk-mcp` then, as it always is."""
    server.answer(body="hello", headers={"content-type": "text/plain"})

    assert sdk.run("mcp", "ask").out == "hello"
    assert "sdk-mcp" in sdk.run("--help").out
    assert "--read-only" in sdk.run("sdk-mcp", "--help").out


CLOSED = [
    ("--version >&-", 0, ""),
    ("animals list >&-", 0, ""),
    ("animals list 2>&-", 0, ""),
    ("animals lists 2>&-", 2, ""),
    ("animals create --body - <&-", 2, "error: `--body`: standard input is empty"),
]


@pytest.mark.parametrize(("command", "code", "said"), CLOSED, ids=[command for command, *_ in CLOSED])
def test_standard_streams_can_be_closed(
    command: str, code: int, said: str, sdk: Zoo, server: Loopback
) -> None:
    server.answer(json={"data": []}, default=True)
    done = subprocess.run(
        f"{sys.executable} -m {sdk.package} {command}",
        shell=True,
        capture_output=True,
        text=True,
        env={**os.environ, "PYTHONPATH": str(sdk.folder)},
    )
    assert (done.returncode, done.stderr[: len(said) or None]) == (code, said)
    assert done.stdout.startswith("{" if code == 0 and "2>" in command else "")


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="there is no disk that is full")
@pytest.mark.parametrize("command", ["--help", "animals list"])
def test_a_full_disk_is_an_error(command: str, sdk: Zoo, server: Loopback) -> None:
    server.answer(json={"data": []}, default=True)
    done = subprocess.run(
        f"{sys.executable} -m {sdk.package} {command} > /dev/full",
        shell=True,
        capture_output=True,
        text=True,
        env={**os.environ, "PYTHONPATH": str(sdk.folder)},
    )
    assert (done.returncode, done.stderr) == (1, "error: [Errno 28] No space left on device\n")


def test_a_closed_pipe_is_no_failure(sdk: Zoo, server: Loopback) -> None:
    server.answer(json={"data": [{"id": 1, "name": "x" * 500_000}]}, default=True)
    program = f"set -o pipefail; {sys.executable} -m {sdk.package} animals list | head -c 5"
    environment = {**os.environ, "PYTHONPATH": str(sdk.folder)}
    done = subprocess.run(
        ["bash", "-c", program], capture_output=True, text=True, env=environment, check=False
    )

    assert (done.returncode, done.stdout, done.stderr) == (0, '{"dat', "")


def test_an_interrupt_ends_quietly(sdk: Zoo, server: Loopback, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(sdk.module("_cli.perform"), "call", interrupted)
    done = sdk.run("animals", "list")

    assert (done.code, done.out, done.err) == (130, "", "")


def test_help_and_completion_import_no_runtime(sdk: Zoo) -> None:
    """They are to be quick; and importing the package brings nothing of the command line."""
    program = (
        f"import sys; from {sdk.package}._cli.main import run; run({sdk.package!r}, ['animals', 'create', '--help']);"
        "print(sorted({'pydantic', 'httpx2', 'aiohttp'} & set(sys.modules)))"
    )
    library = (
        f"import sys, {sdk.package}.client, {sdk.package}.resources.animals;"
        "print([name for name in sys.modules if '_cli' in name or '_mcp' in name or '_catalog' in name])"
    )
    environment = {**os.environ, "PYTHONPATH": str(sdk.folder)}
    lines = [
        subprocess.run(
            [sys.executable, "-c", text], capture_output=True, text=True, env=environment, check=True
        )
        for text in (program, library)
    ]

    assert [done.stdout.splitlines()[-1] for done in lines] == ["[]", "[]"]
