"""Request bodies by media type."""

from __future__ import annotations

import email
import email.policy
import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl

import pytest
from hypothesis import given
from hypothesis import strategies as st
from runtime_under_test.encode import body as encode
from runtime_under_test.errors import InvalidArgument
from runtime_under_test.operation import Answer, Body, Operation

from tests.runtime.sample import errors, models
from tests.runtime.sample.client import Shop
from tests.support.loopback import Loopback

Call = Callable[..., Any]


def operation(media_type: str, type: Callable[[], Any] = lambda: Any, flat: bool = False) -> Operation[Any]:
    return Operation(
        "x",
        "POST",
        "/x",
        body=Body(media_type, type, flat=flat),
        answers=(Answer("200", "application/json"),),
    )


def parts(content: bytes, content_type: str) -> list[tuple[str, str | None, str | None, bytes]]:
    """Name, file name, content type and content of each part, as an e-mail parser sees them."""
    message = email.message_from_bytes(
        b"content-type: " + content_type.encode() + b"\r\n\r\n" + content, policy=email.policy.HTTP
    )
    return [
        (
            str(part.get_param("name", header="content-disposition")),
            part.get_filename(),
            part.get("content-type"),
            part.get_payload(decode=True),
        )
        for part in message.iter_parts()
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


def test_models_in_free_places_hold_only_what_was_set() -> None:
    options = models.Options(name="n")
    content, _ = encode("application/json", {"free": [options, {"deep": models.Retry(count=1)}]})
    assert content == b'{"free":[{"name":"n"},{"deep":{"count":1}}]}'
    content, _ = encode("multipart/form-data", {"o": {"deep": options}})
    assert b'{"deep":{"name":"n"}}' in content
