"""Pages of a golden package over a real server: how the next one is asked for, where they end, and where not to go."""

from __future__ import annotations

import asyncio
import copy
import importlib
import pickle
from collections.abc import Callable, Generator, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from tests.support.golden import GOLDEN, built, documents
from tests.support.jsontypes import is_object
from tests.support.loopback import Loopback
from tests.support.packages import generated, importable, write
from tests.support.stand_ins import pickled


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ModuleType]:
    """The package, imported once."""
    result = built(documents(GOLDEN / "pagination")[0])
    folder = tmp_path_factory.mktemp("shelf")
    write(result.files, folder)
    with importable(folder, result.module) as module:
        yield module


def made(package: ModuleType, server: Loopback) -> Any:
    """A client that calls a server."""
    return package.Shelf("secret", server_url=f"{server.url}/v1", retry_config=None)


@contextmanager
def shelf(package: ModuleType) -> Generator[tuple[Any, Loopback]]:
    """A client, and the server that it calls."""
    with Loopback() as server, made(package, server) as client:
        yield client, server


def listed(client: Any, method: str, awaited: bool, **arguments: Any) -> list[Any]:
    """All items, as a program gets them."""

    def found(start: Any) -> Any:
        *path, name = method.split(".")
        for step in path:
            start = getattr(start, step)
        return getattr(start, f"{name}_async" if awaited else name)

    async def run() -> list[Any]:
        async with pickle.loads(pickle.dumps(client)) as other:  # with connections of its own
            page = await found(other)(**arguments)
            return [item async for item in page.iter_items()]

    return asyncio.run(run()) if awaited else list(found(client)(**arguments).iter_items())


def books(*ids: str) -> list[dict[str, str]]:
    return [{"id": id_} for id_ in ids]


def queries(server: Loopback) -> list[str]:
    """The queries without the credential, which every request must have once."""
    assert all(request.query.count("api_key=secret") == 1 for request in server.requests)
    return [request.query.replace("api_key=secret", "").strip("&") for request in server.requests]


CASES: dict[str, tuple[dict[str, Any], list[Any], list[str]]] = {
    # method: arguments, answers, queries
    "by_offset": (
        {"limit": 9},
        [
            {"data": books("a", "b", "c"), "total": 5},
            {"data": books("d"), "total": 5},
            {"data": books("e"), "total": 5},
        ],
        ["limit=9", "offset=3&limit=9", "offset=4&limit=9"],
    ),
    "by_page": (
        {"per_page": 3},
        [books("a", "b", "c"), books("d"), books("e"), []],
        ["per_page=3", "page=1&per_page=3", "page=2&per_page=3", "page=3&per_page=3"],
    ),
    "by_cursor": (
        {"colour": "red"},
        [
            {"items": books("a", "b"), "meta": {"next-page-token": 7}},
            {"meta": {"next-page-token": 8}},
            {"items": books("c", "d", "e"), "meta": None},
        ],
        ["colour=red", "pageToken=7&colour=red", "pageToken=8&colour=red"],
    ),
    "by_last_item": (
        {},
        [{"data": books("a", "b"), "has_more": True}, {"data": books("c", "d", "e"), "has_more": False}],
        ["", "starting_after=b"],
    ),
    "by_address": (
        {"shelf": "a/b", "x_reader": "Ada", "colour": "red"},
        [
            {"results": books("a", "b"), "next": "{url}/v1/url/x?page=2&api_key=other#top"},
            {"results": books("c"), "next": "?page=3"},
            {"results": books("d", "e"), "next": ""},
        ],
        ["colour=red", "page=2", "page=3"],
    ),
    "configured": (
        {"from_": 1},
        [
            {"answer": {"rows": books("a", "b"), "@next.from": 3, "more": True}},
            {"answer": {"rows": books("c", "d", "e"), "@next.from": 6, "more": False}},
        ],
        ["from=1", "from=3"],
    ),
}


@pytest.mark.parametrize("awaited", [False, True])
def test_every_kind_of_page_leads_to_the_end(package: ModuleType, awaited: bool) -> None:
    with shelf(package) as (client, server):
        for method, (arguments, answers, expected) in CASES.items():
            server.reset()
            for answer in answers:
                if is_object(answer) and isinstance(answer.get("next"), str):
                    answer = answer | {"next": answer["next"].replace("{url}", server.url)}
                server.answer(json=answer)
            options = {"http_headers": {"X-Own": "1"}}
            found = listed(client, method, awaited, **arguments, **options)
            assert [book.id for book in found] == list("abcde"), method
            assert queries(server) == expected, method
            assert {request.headers["X-Own"] for request in server.requests} == {"1"}


@pytest.mark.parametrize("awaited", [False, True])
def test_the_cursor_can_be_in_the_body(package: ModuleType, awaited: bool) -> None:
    with shelf(package) as (client, server):
        server.answer(json={"results": books("a"), "next_cursor": "n"})
        server.answer(json={"results": books("b"), "next_cursor": None})
        found = listed(client, "by_body", awaited, query="q")
        assert [book.id for book in found] == ["a", "b"]
        assert [request.json() for request in server.requests] == [
            {"query": "q"},
            {"query": "q", "start-cursor": "n"},
        ]


@pytest.mark.parametrize("awaited", [False, True])
def test_links_are_followed(package: ModuleType, awaited: bool) -> None:
    with shelf(package) as (client, server):
        for link in (
            '<https://other.example/>; rel="prev", </v1/link?page=2>; title="a;b"; rel="last next"',
            "<?page=3>;rel=next",
            '<?page=1>; rel="prev first"; title="next"',
        ):
            server.answer(json=["x"], headers={"Link": link})
        assert listed(client, "links.by_link", awaited) == ["x"] * 3
        assert [request.path for request in server.requests] == ["/v1/link"] * 3
        assert queries(server) == ["", "page=2", "page=3"]
        server.answer(json=["x", "y"])
        page = client.links.by_link()
        assert all(isinstance(page, kind) for kind in (list, package.models.ByLinkPage))
        assert (page, page[1], page.next()) == (["x", "y"], "y", None)
        server.answer(204)
        assert client.links.by_link() is None


@pytest.mark.parametrize("awaited", [False, True])
def test_blanks_in_an_address_are_encoded(package: ModuleType, awaited: bool) -> None:
    with shelf(package) as (client, server):
        server.answer(json=["x"], headers={"Link": "<?title=war and peace>; rel=next"})
        server.answer(json=["y"])
        assert listed(client, "links.by_link", awaited) == ["x", "y"]
        assert queries(server) == ["", "title=war%20and%20peace"]


def test_headers_and_options_go_along_with_an_address(package: ModuleType) -> None:
    with shelf(package) as (client, server):
        server.answer(json={"results": [], "next": "?page=2"})
        server.answer(json={"results": [], "next": "?page=3"})
        server.answer(500, json={})
        server.answer(json={})
        page = client.by_address(shelf="s", x_reader="Ada", timeout_ms=5_000)
        assert (page.next_, page.iter_items_) == ("?page=2", None)
        third = page.next().next
        with pytest.raises(Exception, match="500"):  # not tried again: the client says so
            third()
        assert [request.headers["X-Reader"] for request in server.requests] == ["Ada"] * 3
        assert [request.headers["Accept"] for request in server.requests] == ["application/json"] * 3


@pytest.mark.parametrize("awaited", [False, True])
def test_queries_of_the_program_go_along_with_an_address(package: ModuleType, awaited: bool) -> None:
    """What the address says itself counts more, and a secret that the server repeats is sent once."""
    with shelf(package) as (client, server):
        for following in ("?page=2&per=9&code=s3cret", f"{server.url}/v1/url/x?cursor=a%2Fb", None):
            server.answer(json={"results": books("a"), "next": following})
        other = client.with_options(
            server_url=f"{server.url}/v1?code=s3cret&v=1", default_query={"per": 5, "page": 1}
        )
        options = {"extra_query": {"v": 2}, "extra_headers": {"X-Own": "1"}}
        assert len(listed(other, "by_address", awaited, shelf="s", **options)) == 3
        key = ("api_key", "secret")
        assert [sorted(request.params) for request in server.requests] == [
            [key, ("code", "s3cret"), ("page", "1"), ("per", "5"), ("v", "2")],
            [key, ("code", "s3cret"), ("page", "2"), ("per", "9"), ("v", "2")],
            [key, ("code", "s3cret"), ("cursor", "a/b"), ("page", "1"), ("per", "5"), ("v", "2")],
        ]
        assert [request.headers["X-Own"] for request in server.requests] == ["1"] * 3


def test_credentials_in_the_address_go_along(package: ModuleType) -> None:
    with shelf(package) as (client, server):
        for following in ("?page=2", f"{server.url}/v1?page=3", None):
            server.answer(json={"results": books("a"), "next": following})
        address = server.url.replace("//", "//ada:pw@") + "/v1"
        pages = list(client.by_address(shelf="s", server_url=address).iter_pages())
        assert len(pages) == 3
        assert [request.headers["Authorization"] for request in server.requests] == ["Basic YWRhOnB3"] * 3


@pytest.mark.parametrize(
    "address",
    [
        "http://other.example/v1?page=2",
        "//other.example/v1?page=2",
        "https://{host}/v1?page=2",
        "http://{host}1/v1?page=2",
        "http://user@{host}/v1?page=2",
        "http://{host}@other.example/",
        "ftp://{host}/",
        "file:///etc/passwd",
        "http://[/",
        "http://{host} b/",
        "http://{host}/a\x01b",
        "http://{host}:x/",
    ],
)
@pytest.mark.parametrize("awaited", [False, True])
def test_no_other_server_is_asked(package: ModuleType, address: str, awaited: bool) -> None:
    with shelf(package) as (client, server):
        host = server.url.removeprefix("http://")
        server.answer(json={"results": books("a"), "next": address.replace("{host}", host)})
        with pytest.raises(package.errors.ResponseValidationError, match="cannot be followed") as caught:
            listed(client, "by_address", awaited, shelf="s")
        error: Any = caught.value
        assert "secret" not in str(error.__dict__)
        assert error.method == "GET"
        assert len(server.requests) == 1


@pytest.mark.parametrize("awaited", [False, True])
@pytest.mark.parametrize("cursors", [["1", "1"], ["1", "2", "1"], ["1", "2", "3", "2"]])
def test_circles_end(package: ModuleType, awaited: bool, cursors: list[str]) -> None:
    with shelf(package) as (client, server):
        for cursor in cursors:
            server.answer(json={"results": books("a"), "next_cursor": cursor})
        with pytest.raises(package.errors.ResponseValidationError, match=r"circle|this one again"):
            listed(client, "by_body", awaited)
        assert len(server.requests) == len(cursors)


@pytest.mark.parametrize(
    ("method", "answer"),
    [
        ("by_body", {"results": [], "next_cursor": "here"}),
        ("by_body", {"results": books("a"), "next_cursor": ""}),
        ("by_body", {"next_cursor": None}),
        ("by_address", {"results": books("a"), "next": None}),
        ("by_last_item", {"data": [], "has_more": True}),
        ("by_page", []),
        ("by_offset", {"data": books("a"), "total": 1}),
    ],
)
def test_where_pages_end(package: ModuleType, method: str, answer: Any) -> None:
    arguments = {"by_body": {"start_cursor": "here"}, "by_address": {"shelf": "s"}}.get(method, {})
    with shelf(package) as (client, server):
        server.answer(json=answer)
        page = getattr(client, method)(**arguments)
        assert page.next() is None
        assert [one is page for one in page.iter_pages()] == [True]
        assert len(server.requests) == 1


def ends(*rows: str, **said: Any) -> dict[str, Any]:
    return {"result": {"rows": books(*rows)}} | said


TOLD: dict[str, tuple[str, dict[str, Any], list[Any]]] = {
    # what tells the end: method, arguments, answers; no other page must be asked for, and none less
    "a flag that says no": (
        "by_ends",
        {},
        [ends("a", hasMore=True), ends("b", "c", hasMore=True), ends("d", "e", hasMore=False)],
    ),
    "a flag that says yes": (
        "by_ends",
        {},
        [
            ends("a", "b", last=False, meta={"totalPages": 1}),
            ends("c", "d", "e", last=True, meta={"total": 99}),
        ],
    ),
    "a flag before an address": (
        "by_ends",
        {},
        [
            ends("a", "b", hasMore=True, links={"next": None}),
            ends("c", "d", "e", hasMore=False, links={"next": "n"}),
        ],
    ),
    "null for the next address": (
        "by_ends",
        {},
        [
            ends("a", links={"next": "/x"}),
            ends("b", "c", links={"next": {"href": "/y"}}),
            ends("d", "e", links={"next": None}),
        ],
    ),
    "no next one among the addresses": (
        "by_ends",
        {},
        [ends("a", "b", links={"self": "s", "next": "n"}), ends("c", "d", "e", links={"self": "s"})],
    ),
    "an empty address": (
        "by_ends",
        {},
        [
            ends("a", "b", links={"next": "n"}, meta={"totalPages": 9}),
            ends("c", "d", "e", links={"next": ""}),
        ],
    ),
    "how many pages there are": (
        "by_ends",
        {},
        [
            ends("a", meta={"totalPages": 3}),
            ends("b", "c", meta={"totalPages": 3}),
            ends("d", "e", meta={"totalPages": 3}),
        ],
    ),
    "how many items there are": (
        "by_ends",
        {},
        [ends("a", "b", meta={"total": 5}), ends("c", meta={"total": 5}), ends("d", "e", meta={"total": 5})],
    ),
    "how many items there are on this page, it seems": (
        "by_ends",
        {},
        [ends("a", "b", meta={"total": 2}), ends("c", "d", meta={"total": 2}), ends("e", meta={"total": 1})],
    ),
    "how many there are, on one page": (
        "by_ends",
        {"page": {"size": 99, "number": 1}},
        [ends("a", "b", meta={"totalPages": 2}), ends("c", "d", "e", meta={"total": 5})],
    ),
    "nothing, and the page is short": (
        "by_ends",
        {"page": {"size": 3}},
        [ends("a", "b", "c"), ends("d", "e", links={}, meta=None)],
    ),
    "nothing, and the page is empty": (
        "by_ends",
        {},
        [ends("a", "b"), ends("c", "d", "e", meta={"total": 1, "totalPages": 0}), ends()],
    ),
    "null for the next number": (
        "by_next_number",
        {},
        [
            {"books": books("a", "b"), "next_page": 1},
            {"books": books("c"), "next_page": 2},
            {"books": books("d", "e"), "next_page": None},
        ],
    ),
    "a number that does not lead on": (
        "by_next_number",
        {"page": 1},
        [{"books": books("a", "b"), "next_page": 2}, {"books": books("c", "d", "e"), "next_page": 2}],
    ),
    "how many there are, and the page is shorter than asked for": (
        "by_next_number",
        {"size": 6},
        [{"books": books("a", "b", "c", "d", "e"), "total": 5}],
    ),
    "nothing, and the page may have been cut short": (
        "by_next_number",
        {"size": 6},
        [{"books": books("a", "b")}, {"books": books("c", "d", "e")}, {"books": []}],
    ),
}


@pytest.mark.parametrize("awaited", [False, True])
def test_what_an_answer_says_of_the_end_is_the_end(package: ModuleType, awaited: bool) -> None:
    with shelf(package) as (client, server):
        for told, (method, arguments, answers) in TOLD.items():
            server.reset()
            for answer in answers:
                server.answer(json=answer)
            server.answer(404, default=True)
            found = listed(client, method, awaited, **arguments)
            assert [book.id for book in found] == list("abcde"), told
            assert len(server.requests) == len(answers), told


@pytest.mark.parametrize(
    ("links", "more"),
    [
        ({"next": "n"}, True),
        ({"next": {"href": "n"}}, True),
        ({"next": False}, False),
        ({"next": ""}, False),
        ({"next": None}, False),
        ({"prev": "p"}, False),
        ({}, None),
        (None, None),
        ([1], None),
        ("n", None),
    ],
)
def test_what_stands_for_the_next_page(package: ModuleType, links: Any, more: bool | None) -> None:
    """In answers that are not what they should be, too."""
    ends = importlib.import_module(f"{package.__name__}._pages.ends")
    assert ends._names_next({"links": links}, "links.next") is more


def test_the_number_of_a_page_can_be_inside_an_argument(package: ModuleType) -> None:
    with shelf(package) as (client, server):
        for page in ({"size": 3}, package.models.ByEndsPage(size=3)):
            server.reset()
            server.answer(json=ends("a", "b", "c"))
            server.answer(json=ends("d", hasMore=True))
            server.answer(json=ends("e"))
            assert len(list(client.by_ends(page=page).iter_items())) == 5
            assert [sorted(query.split("&")) for query in queries(server)] == [
                ["page%5Bsize%5D=3"],
                ["page%5Bnumber%5D=2", "page%5Bsize%5D=3"],
                ["page%5Bnumber%5D=3", "page%5Bsize%5D=3"],
            ]


@pytest.mark.parametrize("awaited", [False, True])
def test_maps_are_pages_of_pairs(package: ModuleType, awaited: bool) -> None:
    """And their numbers can be texts."""
    with shelf(package) as (client, server):
        server.answer(json={"books": {"x": {"id": "a"}, "y": {"id": "b"}}, "total": "4"})
        server.answer(json={"books": {"z": {"id": "c"}}, "total": "4"})
        server.answer(json={"books": {"x": {"id": "d"}}})
        found = listed(client, "by_position", awaited, paging={"count": "2"})
        assert [(key, book.id) for key, book in found] == [("x", "a"), ("y", "b"), ("z", "c"), ("x", "d")]
        assert [request.json()["paging"] for request in server.requests] == [
            {"count": "2"},
            {"count": "2", "from": "3"},
            {"count": "2", "from": "4"},
        ]


@pytest.mark.parametrize("awaited", [False, True])
def test_a_number_that_the_api_ignores_is_no_endless_list(package: ModuleType, awaited: bool) -> None:
    """Where it says that there are more, it would be wrong to call the list complete."""
    with shelf(package) as (client, server):
        for said in (
            {"hasMore": True},
            {"meta": {"total": 100}},
            {"meta": {"totalPages": 100}},
            {"links": {"next": "n"}},
        ):
            server.reset()
            server.answer(json=ends("a", "b", **said), default=True)
            with pytest.raises(package.errors.ResponseValidationError, match="says that there are more"):
                listed(client, "by_ends", awaited)
            assert len(server.requests) == 2
        server.reset()
        server.answer(json=ends("a", "b"), default=True)
        assert len(listed(client, "by_ends", awaited)) == 2


def test_pages_taken_by_hand_end_like_the_others(package: ModuleType) -> None:
    with shelf(package) as (client, server):
        for cursor in ("1", "2", "3", "2"):
            server.answer(json={"results": books("a"), "next_cursor": cursor})
        page = client.by_body()
        pages = [page := page.next() for _ in range(3)]
        with pytest.raises(package.errors.ResponseValidationError, match="circle"):
            pages[-1].next()
        server.answer(json={"results": books("b"), "next_cursor": "3"})  # another page than the first time
        server.answer(json={"results": books("c"), "next_cursor": "4"})
        again = pages[0].next()
        assert [book.id for book in again.results] == ["b"]
        assert again.next().next_cursor == "4"


def test_pages_from_the_middle_are_not_counted(package: ModuleType) -> None:
    """How many items come before them is not known."""
    with shelf(package) as (client, server):
        server.answer(json=ends("c", "d", meta={"total": 4}))
        server.answer(json=ends(meta={"total": 4}))
        assert len(list(client.by_ends(page={"number": 2}).iter_items())) == 2
        assert len(server.requests) == 2


def test_the_last_page_given_again_is_the_end(package: ModuleType) -> None:
    with shelf(package) as (client, server):
        server.answer(json=books("a"), default=True)
        assert [book.id for book in client.by_page().iter_items()] == ["a"]
        assert queries(server) == ["", "page=1"]


@pytest.mark.parametrize("copied", [copy.deepcopy, pickled])
@pytest.mark.parametrize("method", ["by_page", "by_body"])
def test_pages_that_left_their_client(package: ModuleType, method: str, copied: Callable[[Any], Any]) -> None:
    """They keep what they have, and do not pretend to be the last ones."""
    with shelf(package) as (client, server):
        answer: Any = books("a") if method == "by_page" else {"results": books("a"), "next_cursor": "n"}
        server.answer(json=answer)
        page = getattr(client, method)()
        other = copied(page)
        assert type(other) is type(page)
        assert other == page
        items = other.iter_items()
        assert next(items).id == "a"
        with pytest.raises(RuntimeError, match="unpickled"):
            next(items)


def test_what_is_switched_off_or_in_doubt_is_no_page(package: ModuleType) -> None:
    with shelf(package) as (client, server):
        server.answer(json=["a"])
        assert type(client.switched_off()) is list
        server.answer(json={"books": []})
        assert not hasattr(client.doubtful(), "iter_items")


def test_detection_can_be_switched_off(tmp_path: Path) -> None:
    from sdkwright.pipeline import build

    document = documents(GOLDEN / "pagination")[0]
    (tmp_path / "openapi.yaml").write_text(document.read_text(encoding="utf-8"), encoding="utf-8")
    (tmp_path / "sdk.toml").write_text("[pagination]\ndetect = false\n", encoding="utf-8")
    result = build(tmp_path)
    assert "pagination-detected" not in result.diagnostics
    assert not any("_pages" in name for name in result.files)


def test_raw_pages_lead_on(package: ModuleType) -> None:
    with shelf(package) as (client, server):
        server.answer(json=["x"], headers={"link": "<?page=2>; rel=next"})
        server.answer(json=["y"])
        first = client.links.with_raw_response.by_link()
        assert first.status_code == 200
        assert list(first.parsed.iter_items()) == ["x", "y"]


def test_a_page_is_an_iterable_of_items(package: ModuleType) -> None:
    with shelf(package) as (client, server):
        for _ in range(2):
            server.answer(200, json={"items": books("a", "b"), "meta": {"next-page-token": 7}})
            server.answer(200, json={"items": books("d"), "meta": None})
        page = client.by_cursor()
        assert [item.id for item in page] == ["a", "b", "d"]

        async def awaited() -> list[str]:
            async with made(package, server) as other:
                page = await other.by_cursor_async()
                with pytest.raises(TypeError, match="iterated with `async for`"):
                    list(page)
                return [item.id async for item in page]

        assert asyncio.run(awaited()) == ["a", "b", "d"]
        assert page.model_dump()["items"] == books("a", "b")
        assert page == page.model_copy()


DOCUMENT = """
openapi: 3.1.0
info: {title: Tokens, version: "1"}
components:
  securitySchemes:
    secret: {type: apiKey, in: header, name: token}
security: [{secret: []}]
paths:
  /books:
    get:
      operationId: list
      responses:
        "200":
          description: ""
          content:
            application/json:
              schema:
                type: object
                required: [data]
                properties:
                  data: {type: array, items: {type: object, properties: {id: {type: string}}}}
                  next: {type: [string, "null"], format: uri}
"""


@pytest.mark.parametrize("awaited", [False, True])
def test_a_parameter_that_is_called_like_the_header_of_the_key_stays(awaited: bool, tmp_path: Path) -> None:
    with generated(DOCUMENT, tmp_path) as package, Loopback() as server:
        server.answer(json={"data": books("a"), "next": f"{server.url}/books?token=cursor&page=2"})
        server.answer(json={"data": books("b"), "next": None})
        with package.Tokens("k3y", server_url=server.url) as client:
            assert [book.id for book in listed(client, "list", awaited)] == ["a", "b"]
        assert [request.query for request in server.requests] == ["", "token=cursor&page=2"]
        assert [request.headers["token"] for request in server.requests] == ["k3y", "k3y"]
