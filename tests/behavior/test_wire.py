"""Golden packages at work: what their methods put on the wire, and what they make of answers."""

from __future__ import annotations

import asyncio
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from tests.support.golden import GOLDEN, built, documents, package


def test_parameters_are_written_in_their_styles(tmp_path: Path) -> None:
    with package("parameters", tmp_path) as (_, client, server):
        server.answer(204, default=True)
        point = {"x": 1, "y": 2.5}
        assert client.simple(id=7, list=["a", "b/c"], point=point) is None
        client.label(id="a b", list=[1, 2])
        client.matrix(id="x", point=point)
        client.headers(x_trace="t", x_flags=["a", "b"], x_point=point, session="s p", theme="dark")
        sent = [request.path for request in server.requests]
        assert sent[:3] == ["/simple/7/a,b%2Fc/x=1,y=2.5", "/label/.a%20b/.1.2", "/matrix/;id=x/;x=1;y=2.5"]
        headers = server.requests[3].headers
        assert (headers["X-Trace"], headers["X-Flags"], headers["X-Point"]) == ("t", "a,b", "x=1,y=2.5")
        assert headers["Cookie"] == "session=s%20p; theme=dark"


def test_paths_may_have_places_for_several_segments_and_fragments(tmp_path: Path) -> None:
    with package("parameters", tmp_path) as (_, client, server):
        server.answer(204, default=True)
        client.segments(path="a/b c/..d", code="1/2", name="projects/50%")
        client.part(id="x#y", part=True)
        with pytest.raises(ValueError, match="no part of the path can be"):
            client.segments(path="a/../d", code="1", name="projects/1")

        async def awaited() -> None:
            async with client:
                await client.segments_async(path="a", code="1", name="projects/?")
                await client.part_async(id="x", part=True)

        asyncio.run(awaited())
        assert [request.path for request in server.requests] == [
            "/files/a/b%20c/..d/1%2F2/projects/50%25",
            "/zwei%20teile/%C3%BC/x%23y",
            "/files/a/1/projects/%3F",
            "/zwei%20teile/%C3%BC/x",
        ]
        assert server.requests[1].query == server.requests[3].query == "part=true"


def test_what_is_misspelt_is_sent_as_it_is_meant(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FLAWS_API_KEY", "k")
    with package("flaws", tmp_path) as (_, client, server):
        server.answer(json=[], default=True)
        client.list_pets(x_trace="t")
        headers = server.requests[0].headers
        assert (headers["X-Key"], headers["X-Trace"]) == ("k", "t")


def test_query_parameters_are_written_in_their_styles(tmp_path: Path) -> None:
    with package("parameters", tmp_path) as (_, client, server):
        server.answer(204, default=True)
        words, point = ["a", "b c"], {"x": 1, "y": 2}
        client.query(
            word="w", count=3, exact=True, since=datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC), exploded=words
        )
        client.query(word="w", joined=words, spaced=words, piped=words, reserved="a/b?c")
        client.query(word="w", point=point, deep=point, filter=point)
        client.query(word="w", flat=point)
        assert [request.query for request in server.requests] == [
            "word=w&count=3&exact=true&since=2026-01-02T03%3A04%3A05Z&exploded=a&exploded=b%20c",
            "word=w&joined=a,b%20c&spaced=a%20b%20c&piped=a%7Cb%20c&reserved=a/b?c",
            "word=w&x=1&y=2&deep%5Bx%5D=1&deep%5By%5D=2&filter=%7B%22x%22%3A1%2C%22y%22%3A2%7D",
            "word=w&flat=x,1,y,2",
        ]


def test_parameters_hold_what_their_schemas_say(tmp_path: Path) -> None:
    with package("parameters", tmp_path) as (module, client, server):
        server.answer(204, default=True)
        nested = {"where": {"at": {"x": 1, "y": 2}}, "tags": ["a&b", "c"], "open": False}
        client.query(word="w", nested=nested, note='say "hi"', empty="", maybe=0)
        client.query(word="w", ids=[UUID(int=1), str(UUID(int=2))], bag={"a": ["1", "2"], "b": []})
        client.query(word="w", exploded=[], joined=[], spaced=[], deep=None, maybe=None)
        client.query(word="q", free={"a": "x", "b": True}, word_header="h", word_cookie="c d")
        client.headers(x_trace="t", x_when=date(2026, 1, 2), x_sure=False, x_flags=[], x_json=["ü", "b"])
        client.headers(x_trace="t", x_json=[])
        assert [request.query for request in server.requests[:4]] == [
            "word=w&nested%5Bwhere%5D%5Bat%5D%5Bx%5D=1&nested%5Bwhere%5D%5Bat%5D%5By%5D=2&nested%5Btags%5D%5B0%5D=a%26b"
            "&nested%5Btags%5D%5B1%5D=c&nested%5Bopen%5D=false&note=say%20%22hi%22&empty=&maybe=0",
            f"word=w&ids={UUID(int=1)}&ids={UUID(int=2)}&a=1&a=2",
            "word=w",
            "word=q&a=x&b=true",
        ]
        assert (server.requests[3].headers["word"], server.requests[3].headers["Cookie"]) == (
            "h",
            "word=c%20d",
        )
        headers = server.requests[4].headers
        assert (headers["X-When"], headers["X-Sure"]) == ("2026-01-02", "false")
        assert (headers["X-Json"], "X-Flags" in headers) == ('["\\u00fc","b"]', False)
        assert server.requests[5].headers["X-Json"] == "[]"  # a document, other than an empty list
        for wrong in ({"ids": [1]}, {"nested": {"open": "no"}}, {"maybe": "1"}, {"since": 3}):
            with pytest.raises(module.errors.ArgumentError, match=next(iter(wrong))):
                client.query(word="w", **wrong)
        assert len(server.requests) == 6


def test_names_are_python_here_and_the_documents_on_the_wire(tmp_path: Path) -> None:
    with package("names", tmp_path) as (module, client, server):
        order = {
            "class": "c",
            "from": "f",
            "": "e",
            "+1": 1,
            "-1": 2,
            "model_config": "m",
            "Id": "I",
            "id": "i",
        }
        order |= {
            "_links": "l",
            "__init__": "n",
            "a-b": "1",
            "a_b": "2",
            "aB": "3",
            "日本": "j",
            "Größe": 1.5,
        }
        server.answer(200, json=order, default=True)
        shop = client.café_bar
        found = shop.import_(
            class_="x", from_="y", self_="z", retries_=3, x_request_id="h", x_request_id_query="q", größe=5
        )
        (request,) = server.requests
        assert request.path == "/orders/x"
        assert dict(request.params) == {
            "from": "y",
            "self": "z",
            "retries": "3",
            "x_request_id": "q",
            "Größe": "5",
        }
        assert request.headers["X-Request-ID"] == "h"
        assert type(found) is module.models.Order
        assert (found.class_, found.from_, found.plus_1, found.minus_1) == ("c", "f", 1, 2)
        assert (found.id, found.id_2, found.a_b, found.a_b_2) == ("i", "I", "2", "1")
        assert found.model_dump() == order


def test_null_absent_and_default_are_three_things(tmp_path: Path) -> None:
    with package("nullable", tmp_path) as (module, client, server):
        fields = module.models.MatrixTypedDict.__annotations__
        required = {name for name in fields if name.startswith("required")}
        samples = {"string": "s", "integer": 3, "array": [1], "ref": {"x": 1}}
        least = {
            name: next(v for kind, v in samples.items() if f"_{kind}" in name) for name in sorted(required)
        }
        nullable = {name: None for name in fields if "nullable" in name}
        server.answer(200, json=least)
        answer = client.send_matrix(**least)
        assert server.requests[-1].json() == least  # no default is sent, and nothing that was not given
        assert answer.model_dump() == least
        server.answer(200, json=least | nullable)
        answer = client.send_matrix(**{**least, **nullable})
        assert server.requests[-1].json() == least | nullable
        assert answer.model_dump() == least | nullable
        server.answer(200, json=least)
        client.send_matrix(**least, optional_plain_string=None, optional_plain_integer=None)
        assert server.requests[-1].json() == least  # None where there is no null is the same as nothing
        with pytest.raises(module.errors.ArgumentError, match="required_plain_string is required"):
            client.send_matrix(**{**least, "required_plain_string": None})
        assert len(server.requests) == 3


@pytest.mark.parametrize("spelling", ["openapi-3.0.yaml", "openapi-3.1.yaml"])
def test_unions_find_their_members(spelling: str, tmp_path: Path) -> None:
    with package("unions", tmp_path) as (module, client, server):
        models = module.models
        drawing = {
            "shape": {"kind": "Circle", "radius": 2},
            "event": {"type": "updated", "by": "me"},
            "part": {"type": "image", "url": "u"},
            "id": 7,
            "size": "small",
            "optional_shape": None,
            "layers": [{"kind": "Square", "side": 1.5}, {"kind": "Hexagon", "sides": 6}],
        }
        server.answer(200, json=drawing)
        given = drawing | {"layers": [models.Square(kind="Square", side=1.5)]}
        found = client.create_drawing(**given)
        assert server.requests[0].json() == drawing | {"layers": drawing["layers"][:1]}  # type: ignore[index]
        kinds: list[type[Any]] = [
            type(found.shape),
            type(found.event),
            type(found.part),
            *map(type, found.layers),
        ]
        unknown = module.types.Unrecognized
        assert kinds == [models.Circle, models.Saved, models.PartImage, models.Square, unknown]
        assert found.model_dump() == drawing
        with pytest.raises(module.errors.ArgumentError, match="shape"):
            client.create_drawing(**{**drawing, "shape": {"kind": "Hexagon", "sides": 6}})
        with pytest.raises(module.errors.ArgumentError, match=r"part\.url"):
            client.create_drawing(**{**drawing, "part": {"type": "image", "url": 1}})
        assert len(server.requests) == 1


def test_statuses_raise_their_classes(tmp_path: Path) -> None:
    with package("statuses", tmp_path) as (module, client, server):
        errors, jobs = module.errors, client.jobs
        server.answer(200, json={"id": "1", "done": True})
        assert jobs.get_job(id="1").done is True
        server.answer(202)
        assert jobs.get_job(id="1") is None
        problem = {"error": {"code": 1, "message": "no such thing"}}
        for status, body, cls, data in (
            (401, problem, errors.NotAllowedError, module.models.Problem),
            (403, problem, errors.ForbiddenError, module.models.Problem),
            (404, {"message": "gone", "id": "1"}, errors.NoSuchJobError, module.models.GetJobResponse404),
            (429, None, errors.TooManyRequestsError, None),
            (418, problem, errors.JobsStatusError, module.models.Problem),
            (401, {"odd": 1}, errors.NotAllowedError, None),
        ):
            server.answer(status, json=body)
            with pytest.raises(errors.JobsError) as caught:
                jobs.get_job(id="1")
            assert type(caught.value) is cls
            assert caught.value.status_code == status
            assert (data is None and caught.value.data is None) or type(caught.value.data) is data
        server.answer(404, json=problem)
        with pytest.raises(errors.NoSuchJobError) as caught:
            jobs.delete(id="1")
        assert type(caught.value.data) is module.models.Problem
        assert str(caught.value) == "no such thing"


def test_formats_are_read_and_written(tmp_path: Path) -> None:
    with package("formats", tmp_path) as (module, _, _):
        record = {
            "at": "2026-01-02T03:04:05Z",
            "id": "3fa85f64-5717-4562-b3fc-2c963f66afa6",
            "day": "someday",
        }
        adapter = module.models.Record
        found = adapter.model_validate(record)
        assert found.at == datetime.fromisoformat("2026-01-02T03:04:05+00:00")
        assert found.id == UUID(str(record["id"]))
        assert found.day == "someday"  # an answer is not lost for an odd date
        assert found.model_dump(mode="json") == record


def test_both_spellings_of_null_are_one_package() -> None:
    for case in ("nullable", "twins", "unions"):
        first, second = documents(GOLDEN / case)
        assert built(first).files.keys() == built(second).files.keys()
