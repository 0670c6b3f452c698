"""Exchanges in a file: recorded with a real client, replayed by a fake.

A file is JSON: requests and responses, with bytes that are no text in base64, and without the secrets of the client.
"""

from __future__ import annotations

import json
import os
import re
import threading
from base64 import b64decode, b64encode
from collections.abc import AsyncIterator, Collection, Iterator, Mapping, Sequence
from contextlib import suppress
from decimal import Decimal
from itertools import pairwise
from pathlib import Path
from types import TracebackType
from typing import Any, Generic, TypeVar

import httpx2

from .._runtime.call import Call
from .._runtime.client import Client, Dispatcher
from .._runtime.codings import Collector
from .._runtime.connections import Connections, OpenClient, StandIn
from .._runtime.model import is_dict, is_list
from .._runtime.redaction import MASK, Redactor, masked
from .._runtime.transport import classify, is_httpx
from .answers import Outcome, Streamed
from .bodies import Body
from .records import RecordedRequest

C = TypeVar("C", bound=Client)
_VERSION = 1
_MAX_RESPONSE = 1 << 30
_BOUNDARY = re.compile(r"boundary=\"?([^\";,\s]+)")


class NotRecorded(AssertionError):
    """A request that is not in the file that a fake replays."""


class Key:
    """What identifies a request: method, path, query and body, without secrets and whatever is random."""

    def __init__(self, request: RecordedRequest, redactor: Redactor, secrets: Collection[str], names: frozenset[str]):
        self._names = names
        pairs = [[name, MASK if redactor.is_secret(name) else value] for name, value in request.query_pairs]
        content_type = request.headers.get("content-type", "")
        content = request.content
        if boundary := _BOUNDARY.search(content_type):
            content = content.replace(boundary[1].encode(), b"boundary")
        self.data: dict[str, Any] = {
            "method": request.method,
            "path": masked(request.path, secrets),
            "query": _masked_data(pairs, secrets, names),
            "body": as_data(content, content_type, secrets, names),
        }

    def is_in(self, exchange: Mapping[str, Any]) -> bool:
        """Whether an exchange has this request."""
        known = exchange["request"]
        return all(known.get(name) == value for name, value in self.data.items())


def as_data(content: bytes, content_type: str, secrets: Collection[str], names: frozenset[str]) -> Any:
    """A body as it stands in a file: `json`, `text` or `base64`; null if it is empty."""
    if not content:
        return None
    if "json" in content_type and "lines" not in content_type:
        with suppress(ValueError, RecursionError):
            return {"json": _masked_data(json.loads(content, parse_float=_exact), secrets, names)}
    try:
        return {"text": masked(content.decode(), secrets)}
    except UnicodeDecodeError:
        return {"base64": b64encode(content).decode()}


def _exact(text: str) -> float:
    """A number. Raises ValueError for one that has more digits than Python keeps."""
    if Decimal(text) != Decimal(repr(float(text))):
        raise ValueError
    return float(text)


def from_data(data: Any) -> bytes:
    """The body that stands in a file."""
    if not is_dict(data):
        return b""
    if "json" in data:
        return json.dumps(data["json"]).encode()
    return str(data["text"]).encode() if "text" in data else b64decode(data["base64"])


def _masked_data(value: Any, secrets: Collection[str], names: frozenset[str]) -> Any:
    """JSON with the secrets in its texts masked, and the members of some names."""
    if is_dict(value):
        return {
            name: MASK if name in names and one is not None else _masked_data(one, secrets, names)
            for name, one in value.items()
        }
    if is_list(value):
        return [_masked_data(one, secrets, names) for one in value]
    return masked(value, secrets) if isinstance(value, str) else value


class Cassette:
    """The exchanges of a file. Those of the same request are replayed in order; the last one is repeated."""

    def __init__(self, path: Path, exchanges: Sequence[dict[str, Any]], names: frozenset[str] = frozenset()) -> None:
        self._path, self._exchanges, self._names = path, exchanges, names
        self._used = [0] * len(exchanges)
        self._lock = threading.Lock()

    @classmethod
    def read(cls, path: Path) -> Cassette:
        """The cassette in a file. Raises FileNotFoundError, and ValueError for another file."""
        content = json.loads(path.read_text(encoding="utf-8"))
        if not is_dict(content) or content.get("version") != _VERSION:
            raise ValueError(f"{path} was not written by record(), or by another version of it")
        return cls(path, content["exchanges"], frozenset(content.get("redacted", ())))

    def find(self, request: RecordedRequest) -> Outcome:
        """The recorded response to a request. Raises NotRecorded, or the failure that was recorded."""
        key = Key(request, request.redactor, request.secrets, self._names)
        with self._lock:
            fitting = [index for index, exchange in enumerate(self._exchanges) if key.is_in(exchange)]
            if not fitting:
                raise NotRecorded(self._problem(request, key))
            index = next((index for index in fitting if not self._used[index]), fitting[-1])
            self._used[index] += 1
        response = self._exchanges[index]["response"]
        if "failure" in response:
            error: Any = getattr(httpx2, response["failure"], httpx2.NetworkError)
            raise error(response["message"])
        headers, content = response["headers"], from_data(response["body"])
        if response.get("pieces"):
            ends = [0, *response["pieces"], len(content)]
            pieces = [content[start:end] for start, end in pairwise(ends) if end > start]
            return Streamed(response["status"], headers, pieces)
        return Body(response["status"], headers, content)

    def _problem(self, request: RecordedRequest, key: Key) -> str:
        lines = [f"{request!r} is not recorded in {self._path}"]
        near = [one["request"] for one in self._exchanges if one["request"]["path"] == key.data["path"]]
        for one in near[:3]:
            different = [name for name, value in key.data.items() if one.get(name) != value]
            for name in different:
                lines.append(f"  recorded with {name} {_short(one.get(name))}, not {_short(key.data[name])}")
        if not near:
            known = sorted({f"{one['request']['method']} {one['request']['path']}" for one in self._exchanges})
            lines.append(f"  recorded are {', '.join(known[:10]) or 'no requests'}")
        return "\n".join(lines)


def _short(value: Any) -> str:
    text = json.dumps(value)
    return text if len(text) <= 200 else f"{text[:199]}…"


class Recorder(StandIn):
    """Notes the exchanges of a client with its server."""

    replaces = False

    def __init__(self, names: frozenset[str]) -> None:
        self.names = names
        self.exchanges: list[dict[str, Any]] = []
        self._open: list[_Tee] = []

    def attach(self, opened: OpenClient, call: Call) -> OpenClient:
        """The HTTP client for one call."""
        return opened._replace(http=_RecordingHttp(opened.http, call, self))

    def begin(self, call: Call, request: Any) -> dict[str, Any]:
        """Note a request. The exchange gets its response later."""
        recorded = RecordedRequest(call, request)
        redactor, secrets = call.configuration.redactor, call.outgoing.secrets
        key = Key(recorded, redactor, secrets, self.names)
        headers = {name: masked(value, secrets) for name, value in redactor.headers(dict(recorded.headers)).items()}
        exchange = {"operation": recorded.operation, "request": {**key.data, "headers": headers}, "response": {}}
        self.exchanges.append(exchange)
        return exchange

    def fail(self, call: Call, exchange: dict[str, Any], error: Exception) -> None:
        """Note that there was no response."""
        if classify(error) is not None:
            name = next((cls.__name__ for cls in type(error).__mro__ if cls.__module__.startswith("httpx2")), "")
            message = masked(str(error), call.outgoing.secrets)
            exchange["response"] = {"failure": name or "NetworkError", "message": message}

    def end(self, call: Call, exchange: dict[str, Any], response: Any, content: bytes, sizes: Sequence[int]) -> None:
        """Note a response."""
        redactor, secrets = call.configuration.redactor, call.outgoing.secrets
        fields = {name.lower(): value for name, value in response.headers.items()}
        if coding := fields.pop("content-encoding", None):
            collector = Collector(response.status_code, coding, _MAX_RESPONSE)
            collector.add(content)
            content, sizes = collector.body(), ()
        for name in ("content-length", "transfer-encoding", "connection", "date"):
            fields.pop(name, None)
        headers = {name: masked(value, secrets) for name, value in redactor.headers(fields).items()}
        data = as_data(content, fields.get("content-type", ""), secrets, self.names)
        exchange["response"] = {"status": response.status_code, "headers": headers, "body": data}
        if len(sizes) > 1 and is_dict(data) and "json" not in data and from_data(data) == content:
            exchange["response"]["pieces"] = [sum(sizes[:index]) for index in range(1, len(sizes))]

    def write(self, path: Path) -> None:
        """Write the file: as a whole, or not at all."""
        exchanges = [one for one in self.exchanges if one["response"]]
        document = {"version": _VERSION, "redacted": sorted(self.names), "exchanges": exchanges}
        path.parent.mkdir(parents=True, exist_ok=True)
        part = path.with_name(f"{path.name}.part")
        part.write_text(json.dumps(document, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
        os.replace(part, path)


class _Tee(httpx2.SyncByteStream, httpx2.AsyncByteStream):
    """The body of a response, which is noted while it is read."""

    def __init__(self, recorder: Recorder, call: Call, exchange: dict[str, Any], response: Any) -> None:
        self._recorder, self._call, self._exchange, self._response = recorder, call, exchange, response
        self._inner, self._pieces = response.stream, list[bytes]()

    def __iter__(self) -> Iterator[bytes]:
        for piece in self._inner:
            self._pieces.append(piece)
            yield piece

    async def __aiter__(self) -> AsyncIterator[bytes]:
        async for piece in self._inner:
            self._pieces.append(piece)
            yield piece

    def _end(self) -> None:
        sizes = [len(piece) for piece in self._pieces]
        self._recorder.end(self._call, self._exchange, self._response, b"".join(self._pieces), sizes)

    def close(self) -> None:
        self._end()
        self._inner.close()

    async def aclose(self) -> None:
        self._end()
        await self._inner.aclose()


class _RecordingHttp:
    """The HTTP client of one call, whose exchanges are noted."""

    def __init__(self, http: Any, call: Call, recorder: Recorder) -> None:
        self._http, self._call, self._recorder = http, call, recorder
        self._is_httpx = is_httpx(http)

    def build_request(self, method: str, url: str, *, content: Any, headers: Any, timeout: Any) -> Any:
        """A request; `timeout` in seconds."""
        request = self._http.build_request(method, url, content=content, headers=headers, timeout=timeout)
        if hasattr(request, "headers"):
            request.headers["accept-encoding"] = "identity"
        return request

    def send(self, request: Any, *, stream: bool) -> Any:
        """The response, for asynchronous calls an awaitable."""
        call = self._call
        if call.asyncio is not None:
            return self._send_async(request, stream)
        if call.token_url is not None:
            return self._http.send(request, stream=stream)
        request.read()
        exchange = self._recorder.begin(call, request)
        try:
            response = self._http.send(request, stream=stream)
        except Exception as error:
            self._recorder.fail(call, exchange, error)
            raise
        return self._noted(exchange, response)

    async def _send_async(self, request: Any, stream: bool) -> Any:
        if self._call.token_url is not None:
            return await self._http.send(request, stream=stream)
        await request.aread()
        exchange = self._recorder.begin(self._call, request)
        try:
            response = await self._http.send(request, stream=stream)
        except Exception as error:
            self._recorder.fail(self._call, exchange, error)
            raise
        return self._noted(exchange, response)

    def _noted(self, exchange: dict[str, Any], response: Any) -> Any:
        if is_httpx(response) and not hasattr(response, "_content"):
            response.stream = _Tee(self._recorder, self._call, exchange, response)
        else:
            self._recorder.end(self._call, exchange, response, response.content, ())
        return response

    def __getattr__(self, name: str) -> Any:
        return getattr(self._http, name)


class Recording(Generic[C]):
    """A client whose exchanges are written to a file at the end: with `with`, for asynchronous calls `async with`."""

    def __init__(self, path: str | os.PathLike[str], client: C, redact: Collection[str]) -> None:
        self._path, self._recorder = Path(path), Recorder(frozenset(redact))
        configuration = client.sdk_configuration.with_options({"stand_in": self._recorder})
        origin: Any = client
        self._client: C = origin._with_dispatcher(Dispatcher(Connections(configuration)))
        self._client.sdk_configuration = configuration
        self._origin = client

    def __enter__(self) -> C:
        return self._client

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._client.close()
        self._origin.close()
        self._recorder.write(self._path)

    async def __aenter__(self) -> C:
        return self._client

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self._client.aclose()
        await self._origin.aclose()
        self._recorder.write(self._path)


def record(path: str | os.PathLike[str], client: C, *, redact: Collection[str] = ()) -> Recording[C]:
    """Note what a client exchanges with its server, and write it to a file at the end of a `with`.

    For example: `with record("pets.json", Pets()) as client`.

    The file has no credentials of the client, no secret headers, and no requests for tokens. Everything else is in it
    as it was sent, personal data too; `redact` are names of members of JSON bodies that are masked.
    """
    return Recording(path, client, redact)
