"""SDKs of golden documents against mocks of the same: every kind of pages ends, and every kind of stream is read."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from sdkwright.ir.algebra import operations_of
from sdkwright.ir.api import Operation, Resource
from sdkwright.mock import serve
from tests.support.golden import GOLDEN, built, documents
from tests.support.packages import importable, write

STREAMS = ("changes", "plain", "objects", "either", "lines", "listed", "sequence")


def methods(resource: Resource, client: Any) -> Iterator[tuple[Operation, Any]]:
    """The operations of an SDK, and the methods that call them."""
    yield from ((item, getattr(client, item.name)) for item in resource.operations)
    for child in resource.children:
        yield from methods(child, getattr(client, child.name))


def test_every_kind_of_pages_ends(tmp_path: Path) -> None:
    case = GOLDEN / "pagination"
    sdk = built(documents(case)[0])
    write(sdk.files, tmp_path)
    counts: dict[str, tuple[int, int]] = {}
    with (
        importable(tmp_path, sdk.module) as package,
        serve(case) as server,
        package.Shelf("secret", server_url=server.url, retry_config=None) as client,
    ):
        for operation, method in methods(sdk.api.root, client):
            if operation.pagination is not None:
                arguments = {item.name: "x" for item in operation.parameters if item.required}
                pages = [*method(**arguments).iter_pages()]
                items = [*method(**arguments).iter_items()]
                counts[operation.name] = len(pages), len({str(item) for item in items})
    assert len(counts) == sum(item.pagination is not None for item in operations_of(sdk.api.root)) > 8
    assert {name: count for name, count in counts.items() if count[0] < 3} == {}
    # Where nothing but an empty page says that the last one was reached, that is one more.
    assert {name: count for name, count in counts.items() if count not in ((3, 8), (3, 5))} == {
        "by_page": (4, 8)
    }


def test_every_kind_of_stream_has_items(tmp_path: Path) -> None:
    document = documents(GOLDEN / "streams")[0]
    sdk = built(document)
    write(sdk.files, tmp_path)
    counts: dict[str, int] = {}
    with (
        importable(tmp_path, sdk.module) as package,
        serve(document) as server,
        package.Streams(server_url=server.url, retry_config=None) as client,
    ):
        for operation, method in methods(sdk.api.root, client):
            if operation.name in STREAMS:
                items = [*method()]
                assert not any(type(item).__name__ == "Unrecognized" for item in items)
                counts[operation.name] = len(items)
    assert counts == dict.fromkeys(STREAMS, 4)
