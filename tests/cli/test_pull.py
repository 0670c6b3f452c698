"""The `pull` command: what it fetches, what it refuses, what it writes, and that nothing else uses the network."""

from __future__ import annotations

import hashlib
import json
import os
import stat
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from sdkwright.__main__ import main
from sdkwright.output.documents import find_place, write_documents
from tests.support.loopback import Loopback
from tests.support.secure import AUTHORITY, server_context

OLD = """\
openapi: 3.1.0
info: { title: Pets, version: "1.4.0" }
paths:
  /pets:
    get:
      operationId: listPets
      tags: [pets]
      parameters: [{ name: limit, in: query, schema: { type: integer } }]
      responses: { "204": { description: None. } }
"""
NEW = OLD.replace("name: limit", "name: page_size")
WIDER = OLD.replace("type: integer", "type: number")
SWAGGER = OLD.replace("openapi: 3.1.0", 'swagger: "2.0"').replace(
    "schema: { type: integer }", "type: integer"
)
AS_JSON = json.dumps(
    {
        "openapi": "3.1.0",
        "info": {"title": "Pets", "version": "1.4.0"},
        "paths": {
            "/pets": {
                "get": {
                    "operationId": "listPets",
                    "tags": ["pets"],
                    "responses": {"204": {"description": "None."}},
                }
            }
        },
    }
)


class Result(NamedTuple):
    """What the command printed, and its exit status."""

    status: int
    out: str
    err: str

    @property
    def targets(self) -> Any:
        return json.loads(self.out)["targets"]


Pull = Callable[..., Result]


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[Loopback]:
    """A server whose certificate is trusted. It publishes a new document of everything."""
    for name in ("ALL_PROXY", "HTTPS_PROXY", "all_proxy", "https_proxy"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("SSL_CERT_FILE", str(AUTHORITY))
    with Loopback(server_context()) as found:
        found.answer(body=NEW, default=True)
        yield found


@pytest.fixture
def pull(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Pull:
    monkeypatch.chdir(tmp_path)

    def run(*arguments: str, command: str = "pull") -> Result:
        capsys.readouterr()
        status = main([command, *arguments])
        printed = capsys.readouterr()
        return Result(status, printed.out, printed.err)

    return run


@pytest.fixture
def make(tmp_path: Path, server: Loopback) -> Callable[..., Path]:
    """Makes a provider folder in `specs` whose document is published at `/NAME.yaml`, with a token in its URL."""

    def make(
        name: str = "pets",
        text: str | None = OLD,
        *,
        file: str = "openapi.yaml",
        config: str = "",
        url: str | None = None,
    ) -> Path:
        folder = tmp_path / "specs" / name
        folder.mkdir(parents=True)
        if text is not None:
            (folder / file).write_text(text, encoding="utf-8")
        url = url or f"{server.url}/{name}.yaml?token=hush"
        (folder / "sdk.toml").write_text(f'[source]\nurl = "{url}"\n{config}', encoding="utf-8")
        return folder

    return make


Make = Callable[..., Path]


def contents(folder: Path) -> Mapping[str, bytes]:
    """All files of a folder."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and not path.is_symlink()
    }


def sha256(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


# --- what is written and said


def test_changes_are_shown_and_the_document_is_replaced(pull: Pull, make: Make, server: Loopback) -> None:
    folder, url = make(), f"{server.url}/pets.yaml"
    old = "specs/pets/openapi.yaml"
    assert pull("specs/pets") == Result(
        0,
        "breaking: `pets.list` no longer accepts `limit`; probably renamed to `page_size` [argument-removed]\n"
        f"    {old}:8:20 (#/paths/~1pets/get/parameters/0) -> {url}:5:5 (#/paths/~1pets/get)\n"
        "feature: `pets.list` accepts `page_size` [argument-added]\n"
        f"    {old}:5:5 (#/paths/~1pets/get) -> {url}:8:20 (#/paths/~1pets/get/parameters/0)\n"
        f"{old} -> {url}: 1 breaking, 1 feature; a major version is needed: 2.0.0 after 1.4.0\n"
        "To keep former names as deprecated aliases, add to `sdk.toml`:\n"
        "    [deprecated.arguments.listPets]\n"
        '    limit = "page_size"\n'
        f"{old}: updated from {url}\n",
        "",
    )
    assert contents(folder).keys() == {"openapi.yaml", "sdk.toml"}
    assert (folder / "openapi.yaml").read_text() == NEW
    assert [(request.path, request.query) for request in server.requests] == [("/pets.yaml", "token=hush")]


def test_the_same_bytes_are_not_written(pull: Pull, make: Make, server: Loopback) -> None:
    folder = make(text=NEW)
    before = (folder / "openapi.yaml").stat()
    assert pull() == Result(0, f"specs/pets/openapi.yaml: is what {server.url}/pets.yaml has\n", "")
    after = (folder / "openapi.yaml").stat()
    assert (after.st_ino, after.st_mtime_ns) == (before.st_ino, before.st_mtime_ns)


def test_other_bytes_are_written_even_if_no_program_notices(pull: Pull, make: Make, server: Loopback) -> None:
    folder = make(text=NEW.replace("page_size", "'page_size'"))
    assert "no changes; no new version is needed\n" in pull().out
    assert (folder / "openapi.yaml").read_text() == NEW


def test_without_a_path_it_is_all_folders_with_a_source(pull: Pull, make: Make, tmp_path: Path) -> None:
    a, b = make("a"), make("b", WIDER)
    other = make("other")
    (other / "sdk.toml").write_text('[package]\nname = "other"\n')
    (tmp_path / "specs" / "empty").mkdir()
    result = pull("--json")
    assert [(item["name"], item["status"], item["bump"]) for item in result.targets] == [
        ("a", "changed", "major"),
        ("b", "changed", "major"),
    ]
    assert {path: (path / "openapi.yaml").read_text() for path in (a, b, other)} == {
        a: NEW,
        b: NEW,
        other: OLD,
    }


def test_folders_without_a_source_make_no_difference(pull: Pull, make: Make) -> None:
    folder, other = make(), make("other")
    (other / "sdk.toml").write_text('[package]\nname = "other"\n')
    for name in ("openapi.json", "overlay.yaml", "overlay.json"):
        (other / name).write_text("{")
    (other / "custom").mkdir()
    (other / "custom" / "broken.py").write_text("def")
    assert pull().status == 0
    assert (folder / "openapi.yaml").read_text() == NEW


def test_the_same_folder_twice_is_fetched_once(pull: Pull, make: Make, server: Loopback) -> None:
    make()
    assert pull("specs/pets", "specs/pets").status == 0
    assert len(server.requests) == 1


def test_two_names_of_one_folder_write_one_document(pull: Pull, make: Make, tmp_path: Path) -> None:
    folder = make()
    (tmp_path / "specs" / "toys").symlink_to(folder)
    assert pull().status == 0
    assert (folder / "openapi.yaml").read_text() == NEW


def test_json_says_what_differs(pull: Pull, make: Make, server: Loopback) -> None:
    make("a", WIDER)
    server.answer(body=OLD)
    (target,) = pull("--json").targets
    (change,) = target.pop("changes")
    assert target == {
        "name": "a",
        "document": "specs/a/openapi.yaml",
        "url": f"{server.url}/a.yaml",
        "status": "changed",
        "sha256": sha256(OLD),
        "bump": "major",
        "next_version": "2.0.0",
    }
    assert (change["rule"], change["subject"]) == ("argument-type-changed", "pets.list")
    assert (change["old"]["file"], change["new"]["file"]) == ("specs/a/openapi.yaml", f"{server.url}/a.yaml")


def test_json_of_documents_without_changes(pull: Pull, make: Make) -> None:
    make("same", NEW)
    make("some", None)
    same, new = pull("--json").targets
    assert [same[key] for key in ("status", "bump", "next_version", "changes")] == [
        "unchanged",
        "none",
        None,
        [],
    ]
    assert [new[key] for key in ("status", "bump", "next_version", "changes")] == ["new", None, None, None]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (NEW, "openapi.yaml"),
        (AS_JSON, "openapi.json"),
        (SWAGGER, "swagger.yaml"),
        (AS_JSON.replace('"openapi": "3.1.0"', '"swagger": "2.0"'), "swagger.json"),
    ],
)
def test_the_first_document_is_named_for_its_content(
    text: str, name: str, pull: Pull, make: Make, server: Loopback
) -> None:
    folder = make(text=None)
    server.answer(body=text, default=True)
    assert pull() == Result(0, f"specs/pets/{name}: written from {server.url}/pets.yaml\n", "")
    assert contents(folder).keys() == {name, "sdk.toml"}
    assert (folder / name).read_text() == text
    assert pull("--check").status == 0
    assert pull(command="validate").status == 0


def test_json_can_have_a_name_of_yaml(pull: Pull, make: Make, server: Loopback) -> None:
    folder = make()
    server.answer(body=AS_JSON)
    assert pull().status == 0
    assert contents(folder)["openapi.yaml"] == AS_JSON.encode()
    assert pull(command="validate").status == 0


def test_yaml_cannot_have_a_name_of_json(pull: Pull, make: Make, server: Loopback) -> None:
    folder = make(text=AS_JSON, file="openapi.json")
    before = contents(folder)
    assert pull().err == (
        f"specs/pets/openapi.json: error [source-format]: the document at {server.url}/pets.yaml is YAML, and this "
        "file is called `openapi.json`\n"
        "    hint: rename the file to `openapi.yaml`, and pull again\n"
    )
    assert contents(folder) == before
    (folder / "openapi.json").rename(folder / "openapi.yaml")
    assert pull().status == 0


def test_the_overlay_and_other_files_of_the_folder_count(pull: Pull, make: Make, server: Loopback) -> None:
    folder = make()
    reference = '{ $ref: "parts/limit.yaml" }'
    whole = NEW.replace("{ name: page_size, in: query, schema: { type: integer } }", reference)
    assert whole != NEW
    server.answer(body=whole, default=True)
    result = pull()
    assert (result.status, f"{server.url}/pets.yaml:8:22: error [ref-unresolved]" in result.err) == (2, True)
    assert (folder / "openapi.yaml").read_text() == OLD
    (folder / "parts").mkdir()
    (folder / "parts" / "limit.yaml").write_text("name: limit\nin: query\nschema: { type: integer }\n")
    (folder / "overlay.yaml").write_text(
        "overlay: 1.0.0\ninfo: { title: x, version: 1.0.0 }\nactions:\n"
        "  - target: $.paths['/pets'].get\n    update: { operationId: findPets }\n"
    )
    assert "no changes; no new version is needed\n" in pull().out
    assert (folder / "openapi.yaml").read_text() == whole


def test_a_document_that_cannot_be_used_can_be_replaced(pull: Pull, make: Make, server: Loopback) -> None:
    folder = make(text="openapi: [\n")
    result = pull()
    assert (result.status, result.out.splitlines()[0]) == (
        0,
        f"specs/pets/openapi.yaml -> {server.url}/pets.yaml: no comparison, for the old document cannot be used",
    )
    assert (folder / "openapi.yaml").read_text() == NEW


# --- --check


@pytest.mark.parametrize("options", [(), ("--json",)])
@pytest.mark.parametrize(("text", "status"), [(NEW, 0), (OLD, 1), (NEW + "\n", 1), (None, 1)])
def test_check_writes_nothing(
    text: str | None, status: int, options: tuple[str, ...], pull: Pull, make: Make
) -> None:
    folder = make(text=text)
    before = contents(folder)
    result = pull("--check", *options)
    assert (result.status, result.err) == (status, "")
    assert contents(folder) == before


def test_check_shows_the_changes_and_the_command(pull: Pull, make: Make, server: Loopback) -> None:
    make("my pets", url=f"{server.url}/pets.yaml")
    lines = pull("--check").out.splitlines()
    assert lines[0].startswith("breaking: `pets.list` no longer accepts `limit`")
    assert lines[-1] == (
        f"specs/my pets/openapi.yaml: is not what {server.url}/pets.yaml has; "
        "to fetch it: `sdkwright pull 'specs/my pets'`"
    )


# --- digests


def test_a_digest_allows_its_content_alone(pull: Pull, make: Make, server: Loopback) -> None:
    folder = make(config=f'sha256 = "{sha256(OLD)}"\n')
    before = contents(folder)
    assert pull() == Result(
        2,
        "",
        f"specs/pets/sdk.toml:3:1: error [source-digest]: {server.url}/pets.yaml has the SHA-256 {sha256(NEW)}, "
        f"not {sha256(OLD)}\n"
        f'    hint: if the document may change, write `sha256 = "{sha256(NEW)}"`\n',
    )
    assert contents(folder) == before
    config = (folder / "sdk.toml").read_text().replace(sha256(OLD), sha256(NEW))
    (folder / "sdk.toml").write_text(config)
    assert pull().status == 0
    assert (folder / "openapi.yaml").read_text() == NEW


# --- what is refused


@pytest.mark.parametrize(
    ("body", "message"),
    [
        (b"<!DOCTYPE html><html><title>Sign in</title></html>", "this is a web page (HTML)"),
        (b"<?xml version='1.0'?><x/>", "this is XML"),
        (b"", "the file is empty"),
        (b"Not found\n", "this is a single value"),
        (b'{"error": "no such document"}', "it has no `openapi` key"),
        (b"\x1f\x8b\x08\x00\xff\xff", "this is a gzip file"),
        (b"openapi: 3.1.0\n\xff\n", "not valid UTF-8"),
        (b'{"openapi": "3.1.0"', "not valid JSON: unexpected end of file"),
        (b"openapi: 3.1.0\ninfo: {\n", "not valid YAML"),
        (b"openapi: 4.0.0\n", "OpenAPI 4.0.0 is not supported"),
        (b"a: &a [x]\nb: *c\n", "not valid YAML"),
        (b"openapi: 3.1.0\nx: " + b"[" * 300, "nested more than 100 levels deep"),
        (NEW.replace("schema: { type: integer }", "$ref: ../../../secret.yaml").encode(), ""),
        (NEW.replace("schema: { type: integer }", "$ref: 'http://169.254.169.254/x'").encode(), ""),
    ],
)
@pytest.mark.parametrize("file", ["openapi.yaml", "openapi.json", None])
def test_what_is_no_document_is_not_written(
    body: bytes, message: str, file: str | None, pull: Pull, make: Make, server: Loopback
) -> None:
    folder = make(text=None if file is None else OLD, file=file or "openapi.yaml")
    before = contents(folder)
    server.answer(body=body)
    result = pull()
    assert (result.status, result.out, contents(folder)) == (2, "", before)
    assert result.err.startswith(f"{server.url}/pets.yaml:")
    assert message in result.err
    assert "Traceback" not in result.err
    assert len(server.requests) == 1


def test_what_does_not_fit_the_configuration_is_not_written(pull: Pull, make: Make) -> None:
    """An operation that `sdk.toml` configures is gone."""
    folder = make(config='[operations.listPets.names]\nlimit = "maximum"\n')
    result = pull()
    assert (result.status, result.err.partition(":")[0]) == (2, "specs/pets/sdk.toml")
    assert (folder / "openapi.yaml").read_text() == OLD


def test_an_answer_that_is_an_error(pull: Pull, make: Make, server: Loopback) -> None:
    folder = make()
    server.answer(404, body="<html></html>")
    result = pull("--json")
    (problem,) = json.loads(result.out)["problems"]
    assert (problem["file"], problem["line"], problem["rule"]) == (
        "specs/pets/sdk.toml",
        2,
        "source-unavailable",
    )
    assert result.err == (
        f"specs/pets/sdk.toml:2:1: error [source-unavailable]: {server.url}/pets.yaml: the server answered 404\n"
        "    hint: check `url` in `sdk.toml`, the network and the proxy\n"
    )
    assert (folder / "openapi.yaml").read_text() == OLD


@pytest.mark.parametrize("name", ["a", "b", "c"])
def test_one_failure_leaves_everything_as_it_was(
    name: str, pull: Pull, make: Make, tmp_path: Path, server: Loopback
) -> None:
    for folder in ("a", "b", "c"):
        make(folder, None if folder == "b" else OLD)
    for folder in ("a", "b", "c"):
        server.answer(body="nothing" if folder == name else NEW)
    before = contents(tmp_path)
    result = pull()
    assert (result.status, result.out) == (2, "")
    assert result.err.startswith(f"{server.url}/{name}.yaml:1:1: error [not-openapi]")
    assert contents(tmp_path) == before


def test_all_failures_are_named(pull: Pull, make: Make, server: Loopback) -> None:
    make("a")
    make("b")
    server.answer(500)
    server.answer(body="nothing")
    result = pull("--json")
    assert [item["rule"] for item in json.loads(result.out)["problems"]] == [
        "source-unavailable",
        "not-openapi",
    ]
    assert result.err.count(": error [") == 2


@pytest.mark.parametrize(
    ("paths", "message"),
    [
        (("specs/plain",), "specs/plain: the folder has no source of its document; add `[source]` with "),
        (("specs/pets", "specs/plain"), "specs/plain: the folder has no source of its document; add "),
        (
            ("specs/pets/openapi.yaml",),
            "specs/pets/openapi.yaml: a file has no source; pass its folder, `specs/pets`",
        ),
        (("specs/none",), "specs/none: error [not-found]: no such folder"),
        (("https://u:hush@api.example/x?token=hush",), "https://api.example/x: pass a provider folder; add "),
    ],
)
def test_other_paths_are_refused(
    paths: tuple[str, ...], message: str, pull: Pull, make: Make, server: Loopback
) -> None:
    make()
    plain = make("plain")
    (plain / "sdk.toml").unlink()
    result = pull(*paths)
    assert (result.status, result.out, server.requests) == (2, "", [])
    assert result.err.startswith(message)
    assert "hush" not in result.err


@pytest.mark.parametrize("has_folder", [True, False])
def test_there_has_to_be_a_source(has_folder: bool, pull: Pull, tmp_path: Path) -> None:
    if has_folder:
        (tmp_path / "specs" / "pets").mkdir(parents=True)
    result = pull()
    assert (result.status, result.err.partition(";")[0]) == (
        2,
        "specs: no provider folder has a source of its document",
    )


# --- files


@pytest.mark.parametrize("mode", [0o600, 0o644, 0o664])
def test_permissions_stay(mode: int, pull: Pull, make: Make) -> None:
    document = make() / "openapi.yaml"
    document.chmod(mode)
    assert pull().status == 0
    assert stat.S_IMODE(document.stat().st_mode) == mode


def test_a_new_document_has_the_permissions_of_new_files(pull: Pull, make: Make) -> None:
    folder = make(text=None)
    assert pull().status == 0
    modes = {stat.S_IMODE(path.stat().st_mode) for path in folder.iterdir()}
    assert len(modes) == 1


def test_a_link_in_the_folder_is_followed(pull: Pull, make: Make) -> None:
    folder = make()
    (folder / "v1").mkdir()
    (folder / "openapi.yaml").rename(folder / "v1" / "pets.yaml")
    (folder / "openapi.yaml").symlink_to("v1/pets.yaml")
    assert pull().status == 0
    assert (folder / "openapi.yaml").is_symlink()
    assert contents(folder / "v1") == {"pets.yaml": NEW.encode()}


@pytest.mark.parametrize("exists", [True, False])
def test_a_link_is_not_followed_out_of_the_folder(
    exists: bool, pull: Pull, make: Make, tmp_path: Path
) -> None:
    folder, outside = make(text=None), tmp_path / "outside.yaml"
    if exists:
        outside.write_text(OLD)
    (folder / "openapi.yaml").symlink_to(outside)
    before = contents(tmp_path)
    result = pull()
    assert (result.status, "is a link that leads out of the folder" in result.err) == (2, True)
    assert contents(tmp_path) == before
    assert outside.exists() == exists


def test_what_is_no_file_is_not_replaced(pull: Pull, make: Make) -> None:
    folder = make(text=None)
    os.mkfifo(folder / "openapi.yaml")
    result = pull()
    assert (result.status, "openapi.yaml: is not a regular file" in result.err) == (2, True)
    assert stat.S_ISFIFO((folder / "openapi.yaml").stat().st_mode)


def test_links_in_a_circle(pull: Pull, make: Make) -> None:
    folder = make(text=None)
    (folder / "openapi.yaml").symlink_to("openapi.yaml")
    assert pull().status == 2
    assert (folder / "openapi.yaml").is_symlink()


def test_a_disk_that_fails_changes_nothing(
    pull: Pull, make: Make, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The second document cannot be staged: the first one is not replaced either, and nothing is left behind."""
    make("a")
    make("b")
    before, count = contents(tmp_path), list[int]()

    def fsync(descriptor: int) -> None:
        count.append(descriptor)
        if len(count) == 2:
            raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", fsync)
    result = pull()
    assert (result.status, "No space left on device" in result.err) == (2, True)
    assert contents(tmp_path) == before


def test_what_a_killed_process_left_is_replaced(tmp_path: Path) -> None:
    document = tmp_path / "openapi.yaml"
    document.write_bytes(b"old")
    place = find_place(document, tmp_path)
    place.staged.symlink_to("elsewhere")
    write_documents({place: b"new"})
    assert contents(tmp_path) == {"openapi.yaml": b"new"}
    assert not place.staged.is_symlink()


# --- the network, and secrets


def test_no_other_command_uses_the_network(pull: Pull, make: Make, server: Loopback) -> None:
    make()
    for command in ("generate", "check", "validate", "inspect"):
        assert pull(command=command).status == 0
    assert pull("specs/pets", "specs/pets", command="diff").status == 0
    assert server.accepted == 0
    assert pull("--check").status == 1
    assert server.accepted == 1


def test_the_query_is_nowhere_but_in_the_request(pull: Pull, make: Make, server: Loopback) -> None:
    make("a")
    make("b", None)
    for options in (("--check",), ("--json", "--check"), ()):
        assert "hush" not in "".join(map(str, pull(*options)))
    for status, drop in ((302, False), (200, True), (200, False)):
        server.answer(status, headers={"location": "http://x.example/?t=hush"}, drop=drop, default=True)
        result = pull("--json")
        assert (result.status, "hush" in result.out + result.err) == (2, False)
    assert {request.query for request in server.requests} == {"token=hush"}


def test_a_document_cannot_show_the_configuration(pull: Pull, make: Make, server: Loopback) -> None:
    """It refers to `sdk.toml`, which is in the folder, and is no YAML."""
    make()
    server.answer(body=NEW.replace("{ type: integer }", "{ $ref: sdk.toml }"))
    result = pull()
    assert (result.status, "specs/pets/sdk.toml:" in result.err, "hush" in result.err) == (2, True, False)


@pytest.mark.parametrize(
    "location",
    [
        "https://[x",
        "https://.../?hush",
        "https://x..example/?hush",
        "https://127.0.0.1:1/" + "a" * 70_000 + "?hush",
    ],
)
def test_a_redirect_to_an_impossible_host_is_a_message(
    location: str, pull: Pull, make: Make, server: Loopback
) -> None:
    make()
    server.answer(302, headers={"location": location})
    result = pull()
    assert (result.status, "error [source-unavailable]" in result.err, "hush" in result.err) == (
        2,
        True,
        False,
    )


@pytest.mark.parametrize(
    "config",
    [
        'url = "https://u:hush@api.example/x"',
        'url = "http://api.example/x?token=hush"',
        'url = "api.example/x?token=hush"',
        'url = "https://api.example/x?token=hush',
        'url = "https://api.example/x?token=hush"\nsha256 = 1',
        'url = "https://api.example/x?token=hush"\nsha265 = ""',
        'url = ["https://api.example/x?token=hush"]',
    ],
)
@pytest.mark.parametrize("command", ["pull", "validate"])
def test_errors_of_the_configuration_show_no_secret(
    config: str, command: str, pull: Pull, make: Make
) -> None:
    folder = make()
    (folder / "sdk.toml").write_text(f"[source]\n{config}\n")
    result = pull("specs/pets", "--json", command=command)
    assert (result.status, result.err.startswith("specs/pets/sdk.toml:")) == (2, True)
    assert "hush" not in result.out + result.err


def test_without_the_client_the_extra_is_named(
    pull: Pull, make: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    make("a")
    make("b")
    monkeypatch.setitem(__import__("sys").modules, "httpx2", None)
    assert pull() == Result(2, "", "httpx2 is not installed: install `sdkwright[pull]`\n")
