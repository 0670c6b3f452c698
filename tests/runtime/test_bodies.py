"""Request bodies by media type."""

from __future__ import annotations

import email
import email.policy
import io
import json
import os
import pickle
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl

import httpx2
import pytest
from hypothesis import given
from hypothesis import strategies as st

from runtime import _content, _forms, _multipart
from runtime._runtime.encode import body, to_jsonable
from runtime._runtime.errors import InvalidArgument
from runtime._runtime.model import BaseModel
from runtime._runtime.operation import Body, Operation, Response, adapter
from runtime._runtime.retry import BackoffStrategy, RetryConfig
from tests.runtime.sample import errors, models
from tests.runtime.sample.client import Shop
from tests.support.loopback import Loopback, unused_port

Call = Callable[..., Any]


def encoder(media_type: str) -> Any:
    """The function that a generated SDK names for a media type."""
    if media_type.startswith("multipart/"):
        return _multipart.multipart
    if media_type == "application/x-www-form-urlencoded":
        return _forms.form
    if media_type.endswith(("/json", "+json")):
        return None
    return _content.text if media_type.startswith("text/") else _content.file


def encode(media_type: str, value: Any) -> tuple[bytes, str]:
    """The whole content of a body and its type."""
    content, kind = body(Body(media_type, lambda: Any, encoder=encoder(media_type)), value)
    return content if isinstance(content, bytes) else b"".join(content), kind


def operation(media_type: str, type: Callable[[], Any] = lambda: Any, flat: bool = False) -> Operation[Any]:
    return Operation(
        "x",
        "POST",
        "/x",
        bodies=(Body(media_type, type, flat=flat, encoder=encoder(media_type)),),
        responses=(Response("200", "application/json"),),
    )


def parts(content: bytes, content_type: str) -> list[tuple[str, str | None, str | None, bytes]]:
    """Name, file name, content type and content of each part, as an e-mail parser sees them."""
    message = email.message_from_bytes(
        b"content-type: " + content_type.encode() + b"\r\n\r\n" + content, policy=email.policy.HTTP
    )
    inner: list[Any] = list(message.iter_parts())
    return [
        (
            str(part.get_param("name", header="content-disposition")),
            part.get_filename(),
            part.get("content-type"),
            part.get_payload(decode=True),
        )
        for part in inner
    ]


@pytest.mark.parametrize("media_type", ["application/json", "application/vnd.shop+json", "text/json"])
def test_json(media_type: str) -> None:
    assert encode(media_type, {"a": [1, 2.0, None, "é"]}) == ('{"a":[1,2.0,null,"é"]}'.encode(), media_type)


@given(st.dictionaries(st.text(), st.text() | st.integers() | st.none()))
def test_json_holds_any_text(value: Any) -> None:
    content, _ = encode("application/json", [value, "NaN Infinity"])
    assert json.loads(content) == [value, "NaN Infinity"]


@pytest.mark.parametrize(
    ("value", "name"),
    [(float("nan"), "NaN"), ({"a": [0.5, {"b": float("inf")}]}, "Infinity"), ([float("-inf")], "-Infinity")],
)
def test_json_has_no_infinity(value: Any, name: str) -> None:
    with pytest.raises(InvalidArgument, match=rf"^body: JSON cannot carry {name}"):
        encode("application/json", value)


def test_urlencoded_form(call: Call, server: Loopback) -> None:
    form = operation("application/x-www-form-urlencoded", lambda: models.FormTypedDict, flat=True)
    call(
        Shop(server_url=server.url),
        form,
        body={"name": "a b&c=é", "tags": ["x", "y"], "count": 3, "options": {"name": "n"}, "file": None},
    )
    (request,) = server.requests
    assert request.headers["content-type"] == "application/x-www-form-urlencoded"
    assert request.body.startswith(b"name=a+b%26c%3D%C3%A9&tags=x&tags=y")
    assert parse_qsl(request.body.decode()) == [
        ("name", "a b&c=é"),
        ("tags", "x"),
        ("tags", "y"),
        ("count", "3"),
        ("options", '{"name":"n"}'),
    ]


@given(st.dictionaries(st.text(min_size=1), st.text()))
def test_forms_are_read_back(fields: dict[str, str]) -> None:
    content, _ = encode("application/x-www-form-urlencoded", fields)
    assert parse_qsl(content.decode(), keep_blank_values=True) == list(fields.items())


def test_multipart(call: Call, server: Loopback, tmp_path: Path) -> None:
    upload = operation("multipart/form-data", lambda: models.FormTypedDict, flat=True)
    path = tmp_path / "note.txt"
    path.write_bytes(b"\x00from a path\r\n")
    with path.open("rb") as opened:
        files = [
            b"bytes",
            path,
            opened,
            io.BytesIO(b"buffer"),
            ("name.csv", "a,b", "text/csv"),
            ("raw", b"\xff"),
        ]
        call(
            Shop(server_url=server.url),
            upload,
            body={
                "name": "é",
                "tags": ["x", "y"],
                "count": 3,
                "options": models.Options(name="n"),
                "file": b"",
                "files": files,
            },
        )
    (request,) = server.requests
    binary = "application/octet-stream"
    assert parts(request.body, request.headers["content-type"]) == [
        ("name", None, None, "é".encode()),
        ("tags", None, None, b"x"),
        ("tags", None, None, b"y"),
        ("count", None, None, b"3"),
        ("options", None, "application/json", b'{"name":"n"}'),
        ("file", "upload", binary, b""),
        ("files", "upload", binary, b"bytes"),
        ("files", "note.txt", binary, b"\x00from a path\r\n"),
        ("files", "note.txt", binary, b"\x00from a path\r\n"),
        ("files", "upload", binary, b"buffer"),
        ("files", "name.csv", "text/csv", b"a,b"),
        ("files", "raw", binary, b"\xff"),
    ]


def test_multipart_names_cannot_break_out() -> None:
    content, content_type = encode("multipart/form-data", {'a"\r\nb': ('x"\r\ny', b"1")})
    assert b'name="a%22%0D%0Ab"; filename="x%22%0D%0Ay"\r\n' in content
    assert len(parts(content, content_type)) == 1
    for wrong in (("a",), ("a", "b", "c", "d"), (1, b"x"), ("a", b"x", "text/plain\r\nx: y")):
        with pytest.raises(InvalidArgument, match="a file is"):
            encode("multipart/form-data", {"f": wrong})


def test_boundaries_differ() -> None:
    assert encode("multipart/form-data", {})[1] != encode("multipart/form-data", {})[1]


@pytest.mark.parametrize(
    ("media_type", "value", "content", "content_type"),
    [
        ("text/plain", "é", "é".encode(), "text/plain"),
        ("text/csv", b"a,b", b"a,b", "text/csv"),
        ("application/octet-stream", b"\x00\xff", b"\x00\xff", "application/octet-stream"),
        ("application/octet-stream", io.BytesIO(b"file"), b"file", "application/octet-stream"),
        ("image/*", bytearray(b"x"), b"x", "application/octet-stream"),
        ("application/xml", io.StringIO("<a/>"), b"<a/>", "application/xml"),
        ("text/plain", 5, b"5", "text/plain"),
    ],
)
def test_other_bodies(media_type: str, value: Any, content: bytes, content_type: str) -> None:
    assert encode(media_type, value) == (content, content_type)


def test_a_file_over_a_socket(call: Call, server: Loopback, tmp_path: Path) -> None:
    (tmp_path / "x.bin").write_bytes(b"\x00" * 70_000)
    call(Shop(server_url=server.url), operation("application/octet-stream"), body=tmp_path / "x.bin")
    assert server.requests[0].body == b"\x00" * 70_000
    with pytest.raises(errors.ArgumentError, match="a file cannot be read"):
        call(Shop(server_url=server.url), operation("application/octet-stream"), body=tmp_path / "none")
    assert len(server.requests) == 1


@pytest.mark.parametrize(
    ("media_type", "value"),
    [
        ("application/x-www-form-urlencoded", "text"),
        ("application/x-www-form-urlencoded", {"a": "\ud800"}),
        ("multipart/form-data", [1]),
        ("multipart/form-data", {"\ud800": b"x"}),
        ("multipart/form-data", {"a": object()}),
        ("text/plain", object()),
        ("text/plain", "\ud800"),
        ("application/json", "\ud800"),
        ("application/json", object()),
    ],
)
def test_what_cannot_be_sent(media_type: str, value: Any) -> None:
    with pytest.raises(InvalidArgument):
        encode(media_type, value)


def test_models_of_answers_can_be_sent_in_free_places() -> None:
    """Also those that nothing but the answer's validator has made, whose own serializers are not built."""

    class Inner(BaseModel):
        number: int
        text: str | None = None

    class Outer(BaseModel):
        inner: Inner

    outer = adapter(lambda: Outer, strict=False).validator.validate_python({"inner": {"number": 1}})
    content, _ = encode("application/json", {"free": [outer.inner, {"deep": outer}]})
    assert content == b'{"free":[{"number":1},{"deep":{"inner":{"number":1}}}]}'
    assert to_jsonable({"free": [outer.inner, outer]}) == {"free": [{"number": 1}, {"inner": {"number": 1}}]}


def test_models_in_free_places_hold_only_what_was_set() -> None:
    options = models.Options(name="n")
    content, _ = encode("application/json", {"free": [options, {"deep": models.Retry(count=1)}]})
    assert content == b'{"free":[{"name":"n"},{"deep":{"count":1}}]}'
    content, _ = encode("multipart/form-data", {"o": {"deep": options}})
    assert b'{"deep":{"name":"n"}}' in content


# ---------------------------------------------------------------- bodies that are read while they are sent


class Once(io.RawIOBase):
    """A stream that cannot be rewound, such as a pipe."""

    def __init__(self, content: bytes) -> None:
        self._rest = io.BytesIO(content)
        self.sizes: list[int] = []

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        self.sizes.append(len(buffer))
        return self._rest.readinto(buffer)


class Nothing:
    """A hook that changes nothing, but makes httpx2 the client."""

    def before_request(self, context: Any, request: Any) -> Any:
        return request


BLOB = operation("application/octet-stream")
PATIENT_FEW = RetryConfig(
    "backoff", BackoffStrategy(1, 1, 1, 10_000), True, max_attempts=3, repeat_unsafe=True
)
PATIENT = RetryConfig("backoff", BackoffStrategy(1, 1, 1, 10_000), True, repeat_unsafe=True)


@pytest.fixture(params=["own", "hooks", "given"])
def shop(request: pytest.FixtureRequest, server: Loopback) -> Callable[[], Shop]:
    """Makes clients over the default HTTP clients, over httpx2, and over what a program brings itself."""

    def made() -> Shop:
        given: dict[str, Any] = {}
        if request.param == "given":
            options: Any = {"limits": httpx2.Limits(max_keepalive_connections=0), "verify": False}
            given = {"client": httpx2.Client(**options), "async_client": httpx2.AsyncClient(**options)}
        client = Shop(server_url=server.url, **given)
        if request.param == "hooks":
            client.sdk_configuration.hooks.register_before_request_hook(Nothing())
        return client

    return made


def test_a_stream_of_unknown_length_is_sent_in_chunks(
    call: Call, shop: Callable[[], Shop], server: Loopback
) -> None:
    stream, content = Once(b"ab" * 400_000), b"ab" * 400_000
    call(shop(), BLOB, body=stream)
    (request,) = server.requests
    assert request.body == content
    assert request.headers.get_all("transfer-encoding") == ["chunked"]
    assert request.headers.get_all("content-length") is None
    assert max(stream.sizes) <= 1 << 20


def test_a_stream_of_known_length_is_sent_as_one(
    call: Call, shop: Callable[[], Shop], server: Loopback, tmp_path: Path
) -> None:
    (tmp_path / "f").write_bytes(b"x" * 700_000)
    with (tmp_path / "f").open("rb") as opened:
        opened.seek(1)
        for source, length in ((tmp_path / "f", 700_000), (opened, 699_999), (io.BytesIO(), 0)):
            call(shop(), BLOB, body=source)
            assert server.requests[-1].body == b"x" * length
            assert server.requests[-1].headers.get_all("content-length") == [str(length)]
            assert server.requests[-1].headers.get_all("transfer-encoding") is None


def test_what_can_be_read_again_is_sent_again(
    call: Call, shop: Callable[[], Shop], server: Loopback, tmp_path: Path
) -> None:
    (tmp_path / "f").write_bytes(b"abc")
    for source in (b"abc", tmp_path / "f", io.BytesIO(b"abc"), io.StringIO("abc")):
        server.answer(503)
        call(shop(), BLOB, body=source, retries=PATIENT)
    assert [request.body for request in server.requests] == [b"abc"] * 8


def test_what_was_read_once_is_not_sent_again(call: Call, shop: Callable[[], Shop], server: Loopback) -> None:
    server.answer(503)
    with pytest.raises(errors.APIError) as caught:
        call(shop(), BLOB, body=Once(b"abc"), retries=PATIENT)
    assert (caught.value.status_code, len(server.requests)) == (503, 1)


def test_what_was_not_begun_is_tried_again(call: Call, server: Loopback) -> None:
    with pytest.raises(errors.APIConnectionError) as caught:
        call(
            Shop(server_url=f"http://127.0.0.1:{unused_port()}"), BLOB, body=Once(b"abc"), retries=PATIENT_FEW
        )
    assert len(caught.value.attempts) == 3


@pytest.mark.parametrize("shop", ["own", "hooks"], indirect=True)
def test_redirects_keep_a_body_that_can_be_read_again(
    call: Call, shop: Callable[[], Shop], server: Loopback
) -> None:
    server.answer(307, headers={"location": "/again"})
    call(shop(), BLOB, body=io.BytesIO(b"abc"))
    assert [(request.path, request.body) for request in server.requests] == [
        ("/x", b"abc"),
        ("/again", b"abc"),
    ]
    server.answer(303, headers={"location": "/seen"})
    call(shop(), BLOB, body=Once(b"abc"))
    assert [(request.method, request.body) for request in server.requests[2:]] == [
        ("POST", b"abc"),
        ("GET", b""),
    ]
    server.answer(307, headers={"location": "/again"})
    with pytest.raises(errors.APIConnectionError, match="a stream that cannot be rewound"):
        call(shop(), BLOB, body=Once(b"abc"), retries=PATIENT)
    assert len(server.requests) == 5


def test_a_streamed_body_is_not_logged(call: Call, shop: Callable[[], Shop], server: Loopback) -> None:
    lines: list[str] = []

    class Logger:
        def debug(self, msg: object, /, *args: object) -> None:
            lines.append(str(msg) % args)

    client = shop()
    client.sdk_configuration.debug_logger = Logger()
    call(client, BLOB, body=io.BytesIO(b"abc"))
    assert "Body: (streamed)" in lines[0]
    assert server.requests[0].body == b"abc"


def test_errors_of_streamed_calls_are_whole(call: Call, server: Loopback) -> None:
    server.answer(400, json={"error": {"code": 1, "message": "m"}})
    with pytest.raises(errors.APIError) as caught:
        call(Shop(server_url=server.url), BLOB, body=io.BytesIO(b"abc"))
    assert caught.value.status_code == 400
    assert pickle.loads(pickle.dumps(caught.value)).status_code == 400


def test_a_file_that_becomes_shorter_is_an_error(call: Call, server: Loopback) -> None:
    class Shrinking(io.BytesIO):
        def read(self, size: int | None = -1, /) -> bytes:
            return super().read(min(size or 0, 1)) if self.tell() == 0 else b""

    with pytest.raises(errors.ArgumentError, match="the body cannot be read: a file became shorter"):
        call(Shop(server_url=server.url, timeout_ms=5_000), BLOB, body=Shrinking(b"abc"))


@pytest.mark.parametrize(
    "problem", [ValueError("gone"), KeyError("gone"), OSError("gone"), InvalidArgument("gone")]
)
def test_a_stream_that_fails_while_it_is_sent(
    call: Call, shop: Callable[[], Shop], problem: Exception
) -> None:
    """Whatever the HTTP client makes of its exception: it says why, and no other attempt would be better."""

    class Failing:
        def read(self, size: int) -> bytes:
            raise problem

    with pytest.raises(errors.ArgumentError, match="gone") as caught:
        call(shop(), BLOB, body=Failing(), retries=PATIENT)
    assert type(caught.value) is errors.ArgumentError


def test_lines_of_an_iterator_are_made_as_they_are_sent(call: Call, server: Loopback) -> None:
    lines = Body("application/x-ndjson", lambda: Any, encoder=_content.lines(lambda: models.OptionsTypedDict))
    made: Operation[Any] = replace(BLOB, bodies=(lines,))
    call(Shop(server_url=server.url), made, body=({"name": str(index)} for index in range(3)))
    (request,) = server.requests
    assert request.body == b'{"name":"0"}\n{"name":"1"}\n{"name":"2"}\n'
    assert request.headers["transfer-encoding"] == "chunked"
    content, _ = _content.sequence(lambda: int)("application/json-seq", [1, 2])
    assert content == b"\x1e1\n\x1e2\n"


def test_a_charset_that_nobody_knows() -> None:
    with pytest.raises(InvalidArgument, match="'x-none' is not a charset"):
        encode("text/plain; charset=x-none", "a")
    assert encode('text/plain; charset="utf-16-le"', "a") == (b"a\x00", 'text/plain; charset="utf-16-le"')


def test_a_file_that_does_not_wait_is_not_cut_off(call: Call, server: Loopback) -> None:
    """It says that there is nothing yet, which is not the end."""
    reader, writer = os.pipe()
    os.set_blocking(reader, False)
    os.write(writer, b"the beginning")
    upload = operation("multipart/form-data", lambda: models.FormTypedDict, flat=True)
    with (
        open(reader, "rb", buffering=0) as file,
        pytest.raises(errors.ArgumentError, match="nothing to read yet"),
    ):
        call(Shop(server_url=server.url), upload, body={"file": file})
    os.close(writer)
