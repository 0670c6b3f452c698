"""The golden case `bodies` at work: what its methods put on the wire, blocking and awaited."""

from __future__ import annotations

import asyncio
import email
import email.policy
import io
import json
import os
import tempfile
from collections.abc import Callable, Iterator
from decimal import Decimal
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from tests.support.golden import GOLDEN, built, documents
from tests.support.loopback import Loopback, Request
from tests.support.packages import generated, importable, write

BINARY = "application/octet-stream"


class Api:
    """The package, and a way to call its methods in both kinds."""

    def __init__(self, module: ModuleType, server: Loopback, kind: str) -> None:
        self.module, self.server, self.kind = module, server, kind
        server.answer(204, default=True)

    def call(self, method: str, /, **arguments: Any) -> Request:
        """Call a method; returns what came over the wire."""
        options: Any = {"server_url": self.server.url, "retry_config": None}

        async def awaited() -> None:
            async with self.module.Bodies(**options) as client:
                await getattr(client, f"{method}_async")(**arguments)

        if self.kind == "async":
            asyncio.run(awaited())
        else:
            with self.module.Bodies(**options) as client:
                getattr(client, method)(**arguments)
        return self.server.requests[-1]

    def sent(self, method: str, /, **arguments: Any) -> tuple[str | None, bytes]:
        """Call a method; returns content type and content."""
        request = self.call(method, **arguments)
        return request.headers["content-type"], request.body


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ModuleType]:
    result = built(documents(GOLDEN / "bodies")[0])
    folder = tmp_path_factory.mktemp("bodies")
    write(result.files, folder)
    with importable(folder, result.module) as module:
        yield module


@pytest.fixture(params=["sync", "async"])
def api(request: pytest.FixtureRequest, package: ModuleType) -> Iterator[Api]:
    with Loopback() as server:
        yield Api(package, server, request.param)


def parts(request: Request) -> list[tuple[Any, ...]]:
    """Name, file name, content type and content of each part, as an e-mail parser sees them."""
    head = b"content-type: " + request.headers["content-type"].encode() + b"\r\n\r\n"
    message = email.message_from_bytes(head + request.body, policy=email.policy.HTTP)
    return [
        (
            part.get_param("name", header="content-disposition"),
            part.get_filename(),
            part.get("content-type"),
            part.get_payload(decode=True),
        )
        for part in message.iter_parts()
    ]


def test_a_media_type_is_chosen(api: Api) -> None:
    pet = {"name": "a b", "pin": "1"}
    assert api.sent("create_pet", **pet) == ("application/json", b'{"name":"a b","pin":"1"}')
    form = "application/x-www-form-urlencoded"
    assert api.sent("create_pet", **pet, media_type=form) == (form, b"name=a+b&pin=1")
    xml = "application/xml"
    assert api.sent("create_pet", body="<é/>", media_type=xml) == (xml, "<é/>".encode())
    assert api.sent("create_pet", body=io.BytesIO(b"<a/>"), media_type=xml) == (xml, b"<a/>")
    with pytest.raises(api.module.errors.ArgumentError, match="media_type: 'text/plain' is none of"):
        api.call("create_pet", **pet, media_type="text/plain")
    assert api.sent("create_pet", body="<a/>") == (xml, b"<a/>")  # which no other takes
    assert len(api.server.requests) == 5


def test_bodies_that_take_the_same_share_their_arguments(api: Api) -> None:
    request = api.call("update_pet", id=1, id_body="x", media_type_="q")
    assert (request.path, request.query, request.body) == ("/pets/1", "media_type=q", b'{"id":"x"}')
    assert request.headers["content-type"] == "application/merge-patch+json"
    charset = "application/json; charset=utf-8"
    assert api.sent("update_pet", id=1, size=2, media_type=charset) == (charset, b'{"size":2}')
    assert api.sent("update_pet", id=1) == (None, b"")
    assert api.sent("update_pet", id=1, media_type=charset) == (None, b"")


def test_wildcards_take_what_fits(api: Api) -> None:
    assert api.sent("add_photo", url="u") == ("application/json", b'{"url":"u"}')
    assert api.sent("add_photo", body=b"x", media_type="image/png") == ("image/png", b"x")
    assert api.sent("add_photo", body=b"x", media_type="image/webp") == ("image/webp", b"x")
    assert api.sent("put_anything", body=b"x") == (BINARY, b"x")
    assert api.sent("put_anything", body=b"x", media_type="a/b") == ("a/b", b"x")
    assert api.sent("put_anything", body=("n", b"x", "c/d")) == ("c/d", b"x")
    assert api.sent("put_anything", body=b"x", http_headers={"Content-Type": "e/f"}) == ("e/f", b"x")
    assert api.sent("put_anything") == (None, b"")
    for wrong, why in (("text/plain", "is none of"), ("image/png\r\nx: y", "a line break")):
        with pytest.raises(api.module.errors.ArgumentError, match=why):
            api.call("add_photo", body=b"x", media_type=wrong)
    request = api.call("add_photo", photo=("p.png", b"x", "image/png"), media_type="multipart/form-data")
    assert parts(request) == [("photo", "p.png", "image/png", b"x")]


def test_parts_are_written_as_the_document_says(api: Api, tmp_path: Path) -> None:
    path = tmp_path / "cover.jpg"
    path.write_bytes(b"\xff\xd8")
    change = api.module.models.Change(id="a")
    request = api.call(
        "upload",
        file=io.BytesIO(b"\r\n--"),
        files=[path, ("n", "text")],
        cover=path,
        facts={"size": 1},
        changes=[change, {"size": 2}],
        numbers=[1, 2],
        point={"id": "a b", "size": 3},
        log=("l", b"1\n", "text/x-log", {"X-Line-Count": "1"}),
        title="é",
        tags=["a", "b"],
        done=True,
        pin="p",
    )
    assert parts(request) == [
        ("file", "upload", BINARY, b"\r\n--"),
        ("files", "cover.jpg", BINARY, b"\xff\xd8"),
        ("files", "n", BINARY, b"text"),
        ("cover", "cover.jpg", "image/jpeg", b"\xff\xd8"),
        ("facts", None, "application/vnd.facts+json", b'{"size":1}'),
        ("changes", None, "application/json", b'{"id":"a"}'),
        ("changes", None, "application/json", b'{"size":2}'),
        ("numbers", None, None, b"1"),
        ("numbers", None, None, b"2"),
        ("point", None, "application/json", b'{"id":"a b","size":3}'),
        ("log", "l", "text/x-log", b"1\n"),
        ("title", None, None, "é".encode()),
        ("tags", None, None, b"a"),
        ("tags", None, None, b"b"),
        ("done", None, None, b"true"),
        ("pin", None, None, b"p"),
    ]
    assert b"\r\nX-Kind: facts\r\n" in request.body
    assert b"\r\nX-Line-Count: 1\r\n" in request.body
    assert request.headers["content-length"] == str(len(request.body))
    assert request.headers["transfer-encoding"] is None
    request = api.call("send_files", body={"a": b"1", "b": path})
    assert [part[::3] for part in parts(request)] == [("a", b"1"), ("b", b"\xff\xd8")]


def test_multipart_that_is_no_form(api: Api) -> None:
    request = api.call("send_mixed", body=[{"id": "a"}, {"size": 1}])
    assert request.headers["content-type"].startswith("multipart/mixed; boundary=")
    assert parts(request) == [
        (None, None, "application/json", b'{"id":"a"}'),
        (None, None, "application/json", b'{"size":1}'),
    ]
    kind = {"Content-Type": "multipart/related; boundary=x"}
    assert api.sent("send_related", body=b"--x--\r\n", http_headers=kind) == (
        kind["Content-Type"],
        b"--x--\r\n",
    )


def test_forms_are_written_as_the_document_says(api: Api) -> None:
    words, change = ["a", "b c"], {"id": "x", "size": 1}
    _, content = api.sent("send_form", name="n&m", tags=words, pets=[change], pet=change, joined=words)
    json_change = "%7B%22id%22%3A%22x%22%2C%22size%22%3A1%7D"
    assert content.decode() == (
        f"name=n%26m&tags=a&tags=b+c&pets={json_change}&pet={json_change}&joined=a,b%20c"
    )
    _, content = api.sent(
        "send_form", piped=words, deep={"k": {"l": [1, 2]}}, flat=change, reserved="/a&b=?c"
    )
    assert content.decode() == (
        "piped=a%7Cb%20c&deep%5Bk%5D%5Bl%5D%5B0%5D=1&deep%5Bk%5D%5Bl%5D%5B1%5D=2&id=x&size=1&reserved=/a%26b%3D?c"
    )
    assert api.sent("send_form") == (None, b"")


def test_what_only_answers_have_is_not_sent(api: Api) -> None:
    models = api.module.models
    answer = models.Pet.model_validate_json(b'{"id":3,"name":"n"}')  # as an answer would be read
    for pet in (answer, models.Pet(id=3, name="n"), {"id": 3, "name": "n"}):
        assert api.sent("put_order", body=pet)[1] == b'{"name":"n"}'
        assert api.sent("put_union", body=pet)[1] == b'{"name":"n"}'


def test_text_and_lines(api: Api) -> None:
    assert api.sent("send_text", body="é") == ("text/plain; charset=iso-8859-1", b"\xe9")
    with pytest.raises(api.module.errors.ArgumentError, match="the body cannot be encoded"):
        api.call("send_text", body="日")
    assert api.sent("send_table", body="a,é") == ("text/csv", "a,é".encode())
    lines = "application/x-ndjson"
    rows: list[Any] = [{"id": "a"}, api.module.models.Change(size=1)]
    written = (lines, b'{"id":"a"}\n{"size":1}\n')
    assert api.sent("send_table", body=rows, media_type=lines) == written
    with pytest.raises(api.module.errors.ArgumentError, match=r"body\[1\].size: expected an integer"):
        api.call("send_table", body=[{}, {"size": "x"}], media_type=lines)
    with pytest.raises(api.module.errors.ArgumentError, match="expected an iterable"):
        api.call("send_table", body="x", media_type=lines)


def test_bodies_of_any_schema_and_method(api: Api) -> None:
    request = api.call("search_pets", text="t")
    assert (request.method, request.body) == ("GET", b'{"text":"t"}')
    assert api.sent("search_pets") == (None, b"")
    request = api.call("delete_pets", body=(1, 2))
    assert (request.method, request.body) == ("DELETE", b"[1,2]")
    assert [api.sent("put_note")[1], api.sent("put_note", body=None)[1]] == [b"", b"null"]
    assert api.sent("put_note", body={"name": "n"})[1] == b'{"name":"n"}'
    assert [api.sent("put_order")[1], api.sent("put_order", body=None)[1]] == [b"", b""]
    assert api.sent("put_union", body=3)[1] == b"3"
    assert api.sent("put_free", body=[None, {"a": 1.5}])[1] == b'[null,{"a":1.5}]'
    assert json.loads(api.sent("put_free", body=None)[1]) is None


def test_only_bytes_and_text_are_no_documents(api: Api) -> None:
    """As JSON, a dict would be something else than the media type says."""
    expected = "body: expected bytes, text, a path or an open stream"
    for value, kind in (({"a": 1}, "dict"), ([1], "list"), (("f", {"a": 1}), "dict")):
        assert refused(api, "send_text", body=value) == [
            f"{expected} for text/plain; charset=iso-8859-1, not {kind}"
        ]
    model = api.module.models.Change(size=1)
    assert refused(api, "send_text", body=model)[0].endswith("not Change")
    assert api.sent("send_text", body=Decimal("1.50"))[1] == b"1.50"


FILE = "expected bytes, a path or an open binary file, got"


@pytest.mark.parametrize(
    ("value", "problem"),
    [
        ("xray.png", "'xray.png' (str); a path is pathlib.Path('xray.png')"),
        (7, "7 (int)"),
        ({"a": 1}, "{'a': 1} (dict)"),
        (["a.png"], "['a.png'] (list)"),
        (("f", 7), "('f', 7) (tuple)"),
        (
            (b"x", "f"),
            "(b'x', 'f') (tuple); a file with a name is (name, content), (name, content, type) or "
            "(name, content, type, headers)",
        ),
    ],
)
def test_what_is_no_file_is_not_sent(api: Api, value: Any, problem: str) -> None:
    """Whether the file is a field of a form, one of several, a whole body or a field that is not listed."""
    assert refused(api, "upload", file=value) == [f"file: {FILE} {problem}"]
    assert refused(api, "upload", file=b"x", files=[b"x", value]) == [f"files[1]: {FILE} {problem}"]
    assert refused(api, "choose", label="l", file=value) == [f"file: {FILE} {problem}"]
    assert refused(api, "attach_further", additional_properties={"a": value}) == [
        f"additional_properties.a: {FILE} {problem}"
    ]
    for method in ("put_blob", "put_anything", "send_related"):
        assert refused(api, method, body=value) == [f"body: {FILE} {problem}"]


def test_a_file_opened_as_text_is_not_sent(api: Api, tmp_path: Path) -> None:
    """Its line ends and its encoding would be those of Python."""
    path = tmp_path / "x.txt"
    path.write_text("x")
    with path.open() as text, tempfile.NamedTemporaryFile("w+") as wrapped:
        for file in (text, io.StringIO("x"), wrapped, ("x.txt", text)):
            for method, argument in (("upload", "file"), ("put_blob", "body")):
                (message,) = refused(api, method, **{argument: file})
                assert message.startswith(f"{argument}: {FILE} ")
                assert message.endswith('; open it with the mode "rb"')

    class Upload:
        async def read(self, size: int = -1) -> bytes:
            raise NotImplementedError

    (message,) = refused(api, "upload", file=Upload())
    assert message.endswith("; its method read() is asynchronous")


def test_what_is_a_file_is_sent(api: Api, tmp_path: Path) -> None:
    path = tmp_path / "f.bin"
    path.write_bytes(b"abc")
    with path.open("rb") as opened, tempfile.NamedTemporaryFile() as named:
        named.write(b"abc")
        files: list[Any] = [b"abc", bytearray(b"abc"), path, opened, named, io.BytesIO(b"abc")]
        files += [("n", file) for file in (*files, "abc")]
        for file in files:
            for stream in (opened, named, files[5]):
                stream.seek(0)
            assert api.sent("put_blob", body=file)[1] == b"abc"
        for stream in (opened, named, files[5]):
            stream.seek(0)
        request = api.call("upload", file=b"abc", files=files[:6])
        assert [part[3] for part in parts(request)] == [b"abc"] * 7


def opened(path: Path) -> Any:
    return path.open("rb")


def in_memory(path: Path) -> Any:
    return io.BytesIO(path.read_bytes())


@pytest.mark.parametrize("make", [Path, opened, in_memory])
def test_large_files_are_sent_in_pieces(api: Api, make: Callable[[Path], Any], tmp_path: Path) -> None:
    path = tmp_path / "large.bin"
    path.write_bytes(os.urandom(1 << 20) * 3 + b"x")
    source = make(path)
    request = api.call("put_blob", body=source)
    assert request.body == path.read_bytes()
    assert request.headers.get_all("content-length") == [str(path.stat().st_size)]
    if hasattr(source, "seek"):
        source.seek(2)
        assert api.sent("put_blob", body=source) == (BINARY, path.read_bytes()[2:])
        source.close()
        with pytest.raises(api.module.errors.ArgumentError, match="a file cannot be read"):
            api.call("put_blob", body=source)


def test_files_are_sent_again(api: Api, tmp_path: Path) -> None:
    path = tmp_path / "f"
    path.write_bytes(b"abc")
    fast = {
        "retries": api.module.utils.RetryConfig(
            "backoff", api.module.utils.BackoffStrategy(1, 1, 1, 9999), True
        )
    }
    for source in (path, io.BytesIO(b"abc"), b"abc"):
        api.server.answer(503)
        api.server.answer(307, headers={"location": "/elsewhere"})
        request = api.call("put_blob", body=source, **fast)
        assert (request.path, request.body) == ("/elsewhere", b"abc")
    assert [request.body for request in api.server.requests] == [b"abc"] * 9


@pytest.mark.parametrize("name", ["none", "."])
def test_files_that_cannot_be_read(api: Api, name: str, tmp_path: Path) -> None:
    with pytest.raises(api.module.errors.ArgumentError, match="a file cannot be read"):
        api.call("upload", file=tmp_path / name)
    assert api.server.requests == []


def refused(api: Api, method: str, /, **arguments: Any) -> list[str]:
    """What is wrong with the arguments of a call, which sends nothing."""
    before = len(api.server.requests)
    with pytest.raises(api.module.errors.ArgumentError) as caught:
        api.call(method, **arguments)
    assert len(api.server.requests) == before
    named, lines = f"{method}: ", str(caught.value).split("\n")
    assert all(line.startswith(named) for line in lines)
    lines = [line.removeprefix(named) for line in lines]
    problems = [": ".join(problem).removeprefix(named) for problem in caught.value.errors]
    assert problems in ([], lines)
    return lines


def test_arguments_choose_the_media_type(api: Api) -> None:
    assert api.sent("choose", name="n") == ("application/json", b'{"name":"n"}')
    assert api.sent("choose", name="n", note=None)[1] == b'{"name":"n","note":null}'
    changes = "application/vnd.changes+json"
    assert api.sent("choose", body=[{"size": 1}]) == (changes, b'[{"size":1}]')
    assert api.sent("choose", body=[], name=None, label=None) == (changes, b"[]")
    form = "application/x-www-form-urlencoded"
    assert api.sent("choose", label="l", note="t") == (form, b"label=l&note=t")
    assert api.sent("choose", label="l", media_type=form) == (form, b"label=l")
    assert api.sent("choose", label="l", additional_properties={"a b": "c"})[1] == b"label=l&a+b=c"
    assert parts(api.call("choose", label="l", file=b"x"))[1][::3] == ("file", b"x")
    assert api.call("choose", label="l", kind="k").headers["content-type"].startswith("multipart/mixed;")
    assert api.sent("choose", note="t", label="l", media_type=form)[1] == b"label=l&note=t"
    assert api.sent("choose", tag="l", note="t") == (form, b"label=l&note=t")
    assert api.sent("choose", tag="l", media_type=form) == (form, b"label=l")
    request = api.call("add_photo", photo=b"x")
    assert parts(request) == [("photo", "upload", BINARY, b"x")]


def test_arguments_that_belong_together_nowhere(api: Api) -> None:
    json, changes = "'application/json'", "'application/vnd.changes+json'"
    why = "and no media type takes all arguments that were passed; leave it out, or pass `media_type`"
    assert refused(api, "choose", name="n", body=[]) == [
        f"name: belongs to {json}, {why}",
        f"body: belongs to {changes}, {why}",
    ]
    asked = f"not to {json}, which was requested; leave it out, or pass `media_type`"
    assert refused(api, "choose", name="n", body=[], media_type="application/json") == [
        f"body: belongs to {changes}, {asked}"
    ]
    form = "'application/x-www-form-urlencoded'"
    assert refused(api, "choose", label="l", size=1) == [
        f"media_type is required: the arguments belong to 'multipart/mixed' and {form}"
    ]
    assert refused(api, "choose", name="n", additional_properties={}, media_type="application/json") == [
        f"additional_properties: belongs to {form}, {asked}"
    ]
    assert refused(api, "add_photo", body=b"x") == [
        "media_type is required: the arguments belong to 'image/png' and 'image/*'"
    ]
    # What is missing is told of the media type that the arguments belong to, else of the default.
    assert refused(api, "choose") == refused(api, "choose", note="t") == ["name is required"]
    assert refused(api, "choose", file=b"x") == ["label is required"]
    assert refused(api, "choose", label="l", tag="l", kind="k") == [
        "tag: the same argument was passed by another of its names"
    ]
    assert refused(api, "choose", name="n", media_type="text/plain")[0].startswith(
        "media_type: 'text/plain' is none of"
    )


def test_properties_that_are_not_listed(api: Api, tmp_path: Path) -> None:
    change = api.module.models.Change(size=1)
    content = {"b": [change, {"id": "i"}], "c d": []}
    sent = b'{"name":"n","b":[{"size":1},{"id":"i"}],"c d":[]}'
    assert api.sent("send_further", name="n", additional_properties_2=content)[1] == sent
    assert api.sent("send_further", name="n", additional_properties=True)[1] == (
        b'{"name":"n","additional_properties":true}'
    )
    assert api.sent("put_further", additional_properties={"a": 1, "b": {"c": None}}) == (
        "application/x-www-form-urlencoded",
        b"a=1&b=%7B%22c%22%3Anull%7D",
    )
    assert api.sent("put_further", additional_properties=None) == (None, b"")
    assert api.sent("put_further", additional_properties={}) == (None, b"")
    path = tmp_path / "f.txt"
    path.write_bytes(b"y")
    files = {"a": b"x", "b": path}
    assert parts(api.call("attach_further", name="n", additional_properties=files)) == [
        ("name", None, None, b"n"),
        ("a", "upload", BINARY, b"x"),
        ("b", "f.txt", BINARY, b"y"),
    ]


def test_properties_that_are_not_listed_are_checked(api: Api) -> None:
    assert refused(api, "send_further", name="n", additional_properties_2={"b": [{"size": "x"}]}) == [
        "additional_properties_2.b[0].size: expected an integer, got 'x' (str)"
    ]
    assert refused(api, "put_further", additional_properties={"name": "n"}) == [
        "additional_properties['name']: the method has an argument for this property"
    ]
    assert refused(api, "put_further", additional_properties=[1])[0].startswith(
        "additional_properties: expected a"
    )


ANY_MULTIPART = """
openapi: 3.1.0
info: {title: Parts, version: "1"}
paths:
  /parts:
    post:
      operationId: send
      requestBody:
        required: true
        content: {"multipart/*": {schema: {type: object, properties: {name: {type: string}}}}}
      responses: {"204": {description: ""}}
"""


def test_parts_with_names_are_a_form_where_any_multipart_is_declared(tmp_path: Path) -> None:
    with generated(ANY_MULTIPART, tmp_path) as package, Loopback() as server:
        server.answer(204)
        with package.Parts(server_url=server.url) as client:
            client.send(name="x")
        assert server.requests[0].headers["content-type"].startswith("multipart/form-data; boundary=")
