"""Dates that are sent without a time zone, dates in responses that cost the response or become other dates.

A naive datetime was sent without an offset, which RFC 3339 requires. `20240102` in place of a date made the response
invalid, and in place of a datetime it was a second in 1970. The text `yes` in place of a boolean was True.
"""

from __future__ import annotations

import json
import uuid
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta, timezone
from types import ModuleType
from typing import Any

import pytest

from tests.support.loopback import Loopback
from tests.support.packages import generated

DOCUMENT = """
openapi: 3.1.0
info: {title: Plan, version: "1"}
paths:
  /events/{at}:
    put:
      operationId: putEvent
      parameters:
        - {name: at, in: path, required: true, schema: {type: string, format: date-time}}
        - {name: since, in: query, schema: {type: string, format: date-time}}
        - {name: days, in: query, schema: {type: array, items: {type: string, format: date-time}}}
        - {name: X-When, in: header, schema: {type: string, format: date-time}}
      requestBody: {content: {application/json: {schema: {$ref: "#/components/schemas/Event"}}}}
      responses: {"200": {description: "", content: {application/json: {schema: {$ref: "#/components/schemas/Event"}}}}}
  /ready:
    get:
      operationId: isReady
      responses: {"200": {description: "", content: {application/json: {schema: {type: boolean}}}}}
components:
  schemas:
    Event:
      type: object
      properties:
        start: {type: string, format: date-time}
        day: {type: string, format: date}
        id: {type: string, format: uuid}
        times: {type: array, items: {type: string, format: date-time}}
        by_name: {type: object, additionalProperties: {type: string, format: date-time}}
        end: {oneOf: [{type: string, format: date-time}, {type: "null"}]}
        done: {type: boolean}
        flags: {type: array, items: {type: boolean}}
"""
NAIVE = datetime(2024, 1, 2, 3, 4, 5)
AWARE = datetime(2024, 1, 2, 3, 4, 5, tzinfo=timezone(timedelta(hours=2)))
TEXT = "2024-01-02T03:04:05+02:00"


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ModuleType]:
    with generated(DOCUMENT, tmp_path_factory.mktemp("plan")) as module:
        yield module


def received(package: ModuleType, value: Any, *, strict: bool = False) -> Any:
    with Loopback() as server, package.Plan(server_url=server.url, strict=strict) as client:
        server.answer(200, json=value)
        return client.put_event(at=TEXT)


@pytest.mark.parametrize(
    "arguments",
    [
        {"at": NAIVE},
        {"since": NAIVE},
        {"days": [AWARE, NAIVE]},
        {"x_when": NAIVE},
        {"start": NAIVE},
        {"times": [NAIVE]},
        {"by_name": {"a": NAIVE}},
        {"end": NAIVE},
    ],
)
def test_a_datetime_without_a_time_zone_is_refused(package: ModuleType, arguments: dict[str, Any]) -> None:
    with Loopback() as server, package.Plan(server_url=server.url) as client:
        with pytest.raises(
            package.errors.ArgumentError, match="expected a datetime with a time zone, or a string"
        ):
            client.put_event(**{"at": TEXT, **arguments})
        assert server.requests == []
    with pytest.raises(ValueError, match="start: expected a datetime with a time zone"):
        package.models.Event(start=NAIVE)


def test_datetimes_are_sent_with_their_time_zone(package: ModuleType) -> None:
    with Loopback() as server, package.Plan(server_url=server.url) as client:
        client.put_event(
            at=AWARE, since=AWARE, days=[AWARE], x_when=AWARE, start=AWARE, end=None, day=date(2024, 1, 2)
        )
        client.put_event(at="now", start="2024-01-02 03:04", times=[AWARE.astimezone(UTC)])
        first, second = server.requests
        assert first.path == "/events/2024-01-02T03%3A04%3A05%2B02%3A00"
        assert first.params == [("since", TEXT), ("days", TEXT)]
        assert first.headers["X-When"] == TEXT
        assert first.json() == {"start": TEXT, "end": None, "day": "2024-01-02"}
        assert second.json() == {"start": "2024-01-02 03:04", "times": ["2024-01-02T01:04:05Z"]}


@pytest.mark.parametrize("name", ["start", "day", "id", "end"])
@pytest.mark.parametrize(
    "value", [20240102, "20240102", "1700000000", 86400, 1.5, True, "", "yesterday", "2024-13-01"]
)
def test_an_odd_date_is_kept_as_it_is(package: ModuleType, name: str, value: Any) -> None:
    event = received(package, {name: value})
    assert (getattr(event, name), type(getattr(event, name))) == (value, type(value))
    assert json.loads(event.model_dump_json()) == {name: value}
    assert package.models.Event.model_validate({name: value}) == event
    with pytest.raises(package.errors.ResponseValidationError, match=name):
        received(package, {name: value}, strict=True)


def test_dates_are_dates(package: ModuleType) -> None:
    value: dict[str, Any] = {
        "start": TEXT,
        "day": "2024-01-02",
        "id": str(uuid.UUID(int=7)),
        "times": [TEXT, 5],
    }
    event = received(package, value)
    assert (event.start, event.day, event.id, event.times) == (
        AWARE,
        date(2024, 1, 2),
        uuid.UUID(int=7),
        [AWARE, 5],
    )
    assert event.model_dump(mode="json") == value
    assert received(package, {"start": "2024-01-02T03:04:05"}).start == NAIVE  # as the server said it
    schema = package.models.Event.model_json_schema()["properties"]
    assert schema["start"]["anyOf"][0] == {"type": "string", "format": "date-time"}
    assert schema["day"]["anyOf"][0] == {"type": "string", "format": "date"}
    assert schema["done"]["anyOf"] == [{"type": "boolean"}, {"type": "null"}]


@pytest.mark.parametrize("value", ["yes", "no", "on", "t", "y", 2, 0.5, []])
def test_other_values_are_no_booleans(package: ModuleType, value: Any) -> None:
    for data in ({"done": value}, {"flags": [True, value]}):
        with pytest.raises(package.errors.ResponseValidationError, match="Input should be a valid boolean"):
            received(package, data)
    with Loopback() as server, package.Plan(server_url=server.url) as client:
        server.answer(200, json=value)
        with pytest.raises(package.errors.ResponseValidationError, match="Input should be a valid boolean"):
            client.is_ready()


@pytest.mark.parametrize(("value", "expected"), [(True, True), (0, False), ("1", True), ("false", False)])
def test_common_spellings_of_booleans_are_read(package: ModuleType, value: Any, expected: bool) -> None:
    event = received(package, {"done": value, "flags": [value]})
    assert (event.done, event.flags) == (expected, [expected])
    assert event.model_dump(mode="json") == {"done": expected, "flags": [expected]}
