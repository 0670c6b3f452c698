# Generated from openapi.yaml; do not edit: change the document and generate again.
"""The `on` operations."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from functools import cached_property
from typing import Unpack

from .. import models
from .._runtime.client import Resource, raw, raw_async
from .._runtime.model import UNSET, Date, OptionalNullable
from .._runtime.operation import Body, Operation, Parameter, Response
from .._runtime.options import RequestOptions
from .._runtime.retry import RetryConfig

_GET_BIRD: Operation[models.Bird] = Operation(
    "getBird",
    "GET",
    "/birds/{id}",
    parameters=(Parameter("id", "path", lambda: str, required=True), Parameter("limit", "query", lambda: int)),
    responses=(Response("200", "application/json", lambda: models.Bird),),
    errors=(Response("404", "application/json", lambda: models.XProblem),),
    tags=("on",),
    call="on.get_bird",
)

_LIST_FLIGHTS: Operation[list[models.Flight]] = Operation(
    "listFlights",
    "GET",
    "/flights",
    parameters=(
        Parameter("since", "query", lambda: Date | str),
        Parameter("country", "query", lambda: models.ListFlightsCountry),
        Parameter("limit", "query", lambda: int),
    ),
    responses=(Response("200", "application/json", lambda: list[models.Flight]),),
    errors=(Response("404", "application/json", lambda: models.XProblem),),
    tags=("on",),
    call="on.list_flights",
)

_ADD_FLIGHT: Operation[models.Flight] = Operation(
    "addFlight",
    "POST",
    "/flights",
    bodies=(Body("application/json", lambda: models.FlightTypedDict, flat=True),),
    responses=(Response("200", "application/json", lambda: models.Flight),),
    tags=("on",),
    call="on.add_flight",
)

_SEND_QUIRKS: Operation[models.Quirks] = Operation(
    "sendQuirks",
    "POST",
    "/quirks",
    bodies=(Body("application/json", lambda: models.QuirksTypedDict, flat=True, nullable=("null", "sibling")),),
    responses=(Response("200", "application/json", lambda: models.Quirks),),
    tags=("on",),
    call="on.send_quirks",
)


class On(Resource):
    """The `on` operations."""

    def get_bird(
        self,
        *,
        id: str,
        limit: int | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.Bird:
        """Spec: GET /birds/{id}

        Raises:
            NotFoundError: 404
        """
        return self._dispatcher.call(
            _GET_BIRD,
            params={"id": id, "limit": limit},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    async def get_bird_async(
        self,
        *,
        id: str,
        limit: int | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.Bird:
        """Spec: GET /birds/{id}

        Raises:
            NotFoundError: 404
        """
        return await self._dispatcher.call_async(
            _GET_BIRD,
            params={"id": id, "limit": limit},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    def list_flights(
        self,
        *,
        since: date | str | None = None,
        country: models.ListFlightsCountry | None = None,
        limit: int | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> list[models.Flight]:
        """Spec: GET /flights

        Args:
            country: Default: "no".

        Raises:
            NotFoundError: 404
        """
        return self._dispatcher.call(
            _LIST_FLIGHTS,
            params={"since": since, "country": country, "limit": limit},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    async def list_flights_async(
        self,
        *,
        since: date | str | None = None,
        country: models.ListFlightsCountry | None = None,
        limit: int | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> list[models.Flight]:
        """Spec: GET /flights

        Args:
            country: Default: "no".

        Raises:
            NotFoundError: 404
        """
        return await self._dispatcher.call_async(
            _LIST_FLIGHTS,
            params={"since": since, "country": country, "limit": limit},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    def add_flight(
        self,
        *,
        bird: models.Bird | models.BirdTypedDict,
        legs: Sequence[models.Bird | models.BirdTypedDict] | None = None,
        next: models.Flight | models.FlightTypedDict | None = None,
        path: Sequence[models.XPathTypedDict] | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.Flight:
        """Spec: POST /flights"""
        return self._dispatcher.call(
            _ADD_FLIGHT,
            body={"bird": bird, "legs": legs, "next": next, "path": path},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    async def add_flight_async(
        self,
        *,
        bird: models.Bird | models.BirdTypedDict,
        legs: Sequence[models.Bird | models.BirdTypedDict] | None = None,
        next: models.Flight | models.FlightTypedDict | None = None,
        path: Sequence[models.XPathTypedDict] | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.Flight:
        """Spec: POST /flights"""
        return await self._dispatcher.call_async(
            _ADD_FLIGHT,
            body={"bird": bird, "legs": legs, "next": next, "path": path},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    def send_quirks(
        self,
        *,
        id: int | None = None,
        yes: bool | None = None,
        on: date | str | None = None,
        null: OptionalNullable[str] = UNSET,
        argument_1: int | None = None,
        argument_1_50: str | None = None,
        tilde: str | None = None,
        a_b_c_d_e: models.QuirksABCDE | models.QuirksABCDETypedDict | None = None,
        escaped: models.QuirksABCDE | models.QuirksABCDETypedDict | None = None,
        part: models.Size | models.SizeTypedDict | None = None,
        sibling: OptionalNullable[models.Whole | models.WholeTypedDict] = UNSET,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.Quirks:
        """Spec: POST /quirks

        Args:
            id: At most 1000.0.
            yes: Default: "no".
            on: Default: "2024-02-29".
            argument_1: At most 18446744073709551615.
            argument_1_50: Default: "1:30".
            sibling: Kept.
        """
        return self._dispatcher.call(
            _SEND_QUIRKS,
            body={
                "id": id,
                "yes": yes,
                "on": on,
                "null": null,
                "1": argument_1,
                "1.50": argument_1_50,
                "~": tilde,
                "a/b~c%d e": a_b_c_d_e,
                "escaped": escaped,
                "part": part,
                "sibling": sibling,
            },
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    async def send_quirks_async(
        self,
        *,
        id: int | None = None,
        yes: bool | None = None,
        on: date | str | None = None,
        null: OptionalNullable[str] = UNSET,
        argument_1: int | None = None,
        argument_1_50: str | None = None,
        tilde: str | None = None,
        a_b_c_d_e: models.QuirksABCDE | models.QuirksABCDETypedDict | None = None,
        escaped: models.QuirksABCDE | models.QuirksABCDETypedDict | None = None,
        part: models.Size | models.SizeTypedDict | None = None,
        sibling: OptionalNullable[models.Whole | models.WholeTypedDict] = UNSET,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.Quirks:
        """Spec: POST /quirks

        Args:
            id: At most 1000.0.
            yes: Default: "no".
            on: Default: "2024-02-29".
            argument_1: At most 18446744073709551615.
            argument_1_50: Default: "1:30".
            sibling: Kept.
        """
        return await self._dispatcher.call_async(
            _SEND_QUIRKS,
            body={
                "id": id,
                "yes": yes,
                "on": on,
                "null": null,
                "1": argument_1,
                "1.50": argument_1_50,
                "~": tilde,
                "a/b~c%d e": a_b_c_d_e,
                "escaped": escaped,
                "part": part,
                "sibling": sibling,
            },
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    @cached_property
    def with_raw_response(self) -> OnWithRawResponse:
        """The same methods, returning `RawResponse`: the value with status, headers, attempts and times."""
        return OnWithRawResponse(self._raw())


class OnWithRawResponse:
    """The methods of `On`, returning `RawResponse`."""

    def __init__(self, parent: On) -> None:
        self.get_bird = raw(parent.get_bird)
        self.get_bird_async = raw_async(parent.get_bird_async)
        self.list_flights = raw(parent.list_flights)
        self.list_flights_async = raw_async(parent.list_flights_async)
        self.add_flight = raw(parent.add_flight)
        self.add_flight_async = raw_async(parent.add_flight_async)
        self.send_quirks = raw(parent.send_quirks)
        self.send_quirks_async = raw_async(parent.send_quirks_async)
