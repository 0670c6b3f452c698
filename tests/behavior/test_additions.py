"""The golden case `additions` at work: what OpenAPI 3.2 adds, on the wire, blocking and awaited."""

from __future__ import annotations

import asyncio
import email
import email.policy
import io
from collections.abc import Iterator
from email.message import EmailMessage, MIMEPart
from operator import attrgetter
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from tests.support.golden import package
from tests.support.loopback import Loopback, Request


class Api:
    """The package, and a way to call its methods in both kinds."""

    def __init__(self, module: ModuleType, server: Loopback, kind: str) -> None:
        self.module, self.server, self.kind = module, server, kind
        server.answer(204, default=True)

    def __call__(self, path: str, /, **arguments: Any) -> tuple[Any, Request]:
        """Call a method; returns its value and what came over the wire."""
        options: Any = {"server_url": self.server.url, "api_key": "k", "retry_config": None}

        async def awaited() -> Any:
            async with self.module.Additions(**options) as client:
                return await attrgetter(f"{path}_async")(client)(**arguments)

        if self.kind == "async":
            return asyncio.run(awaited()), self.server.requests[-1]
        with self.module.Additions(**options) as client:
            return attrgetter(path)(client)(**arguments), self.server.requests[-1]


@pytest.fixture(scope="module")
def additions(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ModuleType]:
    with package("additions", tmp_path_factory.mktemp("additions")) as (module, _, _):
        yield module


@pytest.fixture(params=["sync", "async"])
def api(request: pytest.FixtureRequest, additions: ModuleType) -> Iterator[Api]:
    with Loopback() as server:
        yield Api(additions, server, request.param)


def message(content_type: str, content: bytes) -> EmailMessage:
    head = f"Content-Type: {content_type}\r\n\r\n".encode()
    parsed = email.message_from_bytes(head + content, policy=email.policy.HTTP)
    assert isinstance(parsed, EmailMessage)
    assert not parsed.defects
    return parsed


def parts(sent: MIMEPart) -> list[tuple[dict[str, str], bytes]]:
    inner: list[Any] = list(sent.iter_parts())
    return [(dict(part.items()), part.get_payload(decode=True)) for part in inner]


def test_parts_are_written_as_their_position_says(api: Api, tmp_path: Path) -> None:
    page = tmp_path / "page.jpg"
    page.write_bytes(b"\r\n--\xff")
    _, request = api(
        "send_scan", body=[{"item": "é"}, page, ["<p>", io.BytesIO(b"*a*"), "*b*"], "one", ("n.txt", b"two")]
    )
    assert request.headers["content-type"].startswith("multipart/mixed; boundary=")
    scan = message(request.headers["content-type"], request.body)
    _, image, nested, *notes = scan.iter_parts()
    assert parts(scan)[0] == ({"Content-Type": "application/json"}, '{"item":"é"}'.encode())
    place = 'attachment; filename="page.jpg"'
    expected = {"Content-Disposition": place, "Content-Type": "image/jpeg", "X-Page": "first"}
    assert (dict(image.items()), image.get_payload(decode=True)) == (expected, b"\r\n--\xff")
    assert nested.get_content_type() == "multipart/digest"
    assert parts(nested) == [
        ({"Content-Type": "text/html"}, b"<p>"),
        ({"Content-Type": "text/markdown"}, b"*a*"),
        ({"Content-Type": "text/markdown"}, b"*b*"),
    ]
    named = {
        "Content-Disposition": 'attachment; filename="n.txt"',
        "Content-Type": "text/csv",
    }
    assert [(dict(note.items()), note.get_payload(decode=True)) for note in notes] == [
        ({"Content-Type": "text/csv"}, b"one"),
        (named, b"two"),
    ]
    _, request = api("send_scan", body=[{"item": "a"}])  # fewer than have a position
    assert len(parts(message(request.headers["content-type"], request.body))) == 1


def test_a_form_by_position_has_its_names_in_headers_and_a_part_may_be_a_form(api: Api) -> None:
    _, request = api("put_scan", body=["a", "b"])
    title = {"Content-Disposition": 'form-data; name="title"'}
    assert parts(message(request.headers["content-type"], request.body)) == [(title, b"a"), ({}, b"b")]
    _, request = api("nest_scan", title="t", pages={"a": "x", "b": 1})
    form = message(request.headers["content-type"], request.body)
    first, pages = form.iter_parts()
    assert (dict(first.items()), first.get_payload()) == (title, "t")
    assert (pages["content-disposition"], pages.get_content_type()) == (
        'form-data; name="pages"',
        "multipart/form-data",
    )
    assert parts(pages) == [
        ({"Content-Disposition": 'form-data; name="a"'}, b"x"),
        ({"Content-Disposition": 'form-data; name="b"', "Content-Type": "application/json"}, b"1"),
    ]


def test_parts_of_one_kind_are_files_read_while_they_are_sent(api: Api) -> None:
    class Endless(io.RawIOBase):  # it cannot go back, and never says how long it is
        left = 3

        def read(self, size: int = -1) -> bytes:
            self.left -= 1
            return b"x" * 10 if self.left else b""

    content = b"--b\r\nContent-Type: image/png\r\n\r\n1\r\n--b--"
    api.server.answer(200, body=content, headers={"content-type": "multipart/mixed; boundary=b"})
    found, request = api("send_images", body=[b"1", Endless(), ("a.gif", b"3", "image/gif")])
    assert found == content
    assert request.headers["transfer-encoding"] == "chunked"
    place = {"Content-Disposition": 'attachment; filename="a.gif"'}
    assert parts(message(request.headers["content-type"], request.body)) == [
        ({"Content-Type": "image/png"}, b"1"),
        ({"Content-Type": "image/png"}, b"x" * 20),
        ({**place, "Content-Type": "image/gif"}, b"3"),
    ]


def test_methods_namespaces_cookies_and_whole_queries(api: Api) -> None:
    api.server.answer(200, json=[{"item": "tea"}])
    (order,), request = api("shop.orders.list", session="a%20b", seen=[1, 2], theme=["x", "y"])
    assert (order.item, request.headers["cookie"]) == ("tea", "session=a%20b; seen=1; seen=2; theme=x,y")
    api.server.answer(200, json=[])
    found, request = api("shop.orders.find", word="w")
    assert (found, request.method, request.json()) == ([], "QUERY", {"word": "w"})
    assert api("shop.orders.copy")[1].method == "COPY"
    assert api("search", query={"tags": ["a b", "c"]})[1].query == "tags=a%20b&tags=c"
