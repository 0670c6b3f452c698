"""Files in a list went as `application/octet-stream`, whatever their schema said."""

from __future__ import annotations

from collections.abc import Iterator
from email import message_from_bytes
from types import ModuleType
from typing import Any

import pytest

from tests.support.loopback import Loopback, Request
from tests.support.packages import generated

DOCUMENT = """
openapi: 3.1.0
info: {title: Album, version: "1"}
paths:
  /album:
    post:
      operationId: addAlbum
      requestBody:
        content:
          multipart/form-data:
            schema:
              type: object
              properties:
                cover: {type: string, contentMediaType: image/png}
                photos: {type: array, items: {type: string, contentMediaType: image/png}}
                texts: {type: array, items: {$ref: "#/components/schemas/Page"}}
                sheets: {type: array, items: {allOf: [{$ref: "#/components/schemas/Page"}, {maxLength: 9}]}}
                maybe: {type: [array, "null"], items: {type: string, contentMediaType: image/gif}}
                one_or_many:
                  anyOf:
                    - {type: string, contentMediaType: image/jpeg}
                    - {type: array, items: {type: string, contentMediaType: image/jpeg}}
                mixed:
                  type: array
                  items: {anyOf: [{type: string, contentMediaType: image/jpeg}, {type: string}]}
                files: {type: array, items: {type: string, contentMediaType: application/octet-stream}}
                encoded: {type: array, items: {type: string, contentMediaType: image/png}}
            encoding: {encoded: {contentType: image/webp}}
      responses: {"204": {description: ""}}
components:
  schemas: {Page: {type: string, contentMediaType: application/xml}}
"""


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ModuleType]:
    with generated(DOCUMENT, tmp_path_factory.mktemp("album")) as module:
        yield module


def parts(request: Request) -> list[tuple[str, str, bytes]]:
    """Name, content type and content of each part."""
    head = f"content-type: {request.headers['content-type']}\r\n\r\n".encode()
    message: Any = message_from_bytes(head + request.body)
    return [
        (
            part.get_param("name", header="content-disposition"),
            part["content-type"],
            part.get_payload(decode=True),
        )
        for part in message.get_payload()
    ]


@pytest.mark.parametrize(
    ("name", "value", "kinds", "contents"),
    [
        ("cover", b"1", ["image/png"], ["1"]),
        ("photos", [b"1", b"2"], ["image/png", "image/png"], ["1", "2"]),
        ("photos", [("a", b"1", "image/x-own"), ("a.jpg", b"2")], ["image/x-own", "image/png"], ["1", "2"]),
        ("texts", ["<a/>", "<b/>"], ["application/xml", "application/xml"], ["<a/>", "<b/>"]),
        ("sheets", ["<a/>"], ["application/xml"], ["<a/>"]),
        ("maybe", [b"1"], ["image/gif"], ["1"]),
        ("one_or_many", [b"1", b"2"], ["image/jpeg", "image/jpeg"], ["1", "2"]),
        ("one_or_many", b"1", ["image/jpeg"], ["1"]),
        ("mixed", ["1"], [None], ["1"]),
        ("files", [b"1"], ["application/octet-stream"], ["1"]),
        ("encoded", [b"1"], ["image/webp"], ["1"]),
    ],
)
def test_items_have_the_media_type_of_their_schema(
    package: ModuleType, name: str, value: Any, kinds: list[str | None], contents: list[str]
) -> None:
    with Loopback() as server, package.Album(server_url=server.url) as client:
        server.answer(204)
        client.add_album(**{name: value})
        sent = parts(server.requests[0])
    assert [(label, kind) for label, kind, _ in sent] == [(name, kind) for kind in kinds]
    assert [content.decode() for _, _, content in sent] == contents
