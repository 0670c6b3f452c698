"""Calls by one subject, in the environment of that subject: `python worker.py NAME`.

Reads tasks from standard input, one JSON object per line, and answers each with one line: the wall-clock and CPU
seconds of a call. Needs nothing but the standard library and the package that it measures.
"""

import asyncio
import importlib
import json
import resource
import socket
import sys
import time
from collections.abc import Awaitable, Callable, Generator
from contextlib import contextmanager
from functools import cache, cached_property
from operator import attrgetter
from typing import Any

BODY = {"input": "x", "model": "m"}
HEADERS = {"authorization": "Bearer k"}
Result = dict[str, float]


class Missing(Exception):
    """The subject does not offer that (yet)."""


class Package:
    """An SDK: ours or official, which are used alike, or openai."""

    def __init__(self, package: str, client: str, key: str, method: str, input: str, url: str) -> None:
        self.package, self.client, self.key, self.url = package, client, key, url
        self.method, self.arguments = method, {input: "x", "model": "m"}

    def make(self, address: str, prefix: str = "") -> Any:
        """A client. One that has another class for asynchronous calls says so by its prefix."""
        cls = getattr(importlib.import_module(self.package), prefix + self.client)
        return cls(**{self.key: "k", self.url: address})

    def sync(self, address: str, coding: str) -> Callable[[], Any]:
        """A call."""
        method = attrgetter(self.method)(self.make(address))
        arguments = {**self.arguments, **({"encoding_format": coding} if coding else {})}
        return lambda: method(**arguments)

    def asynchronous(self, address: str) -> Callable[[], Awaitable[Any]]:
        """A call of the asynchronous twin."""
        if self.package == "openai":
            method = attrgetter(self.method)(self.make(address, "Async"))
        else:
            method = attrgetter(self.method + "_async")(self.make(address))
        return lambda: method(**self.arguments)

    def vectors(self, answer: Any, form: str) -> Any:
        """The vectors of a base64 answer, as the package itself offers them."""
        if self.package == "openai" and form == "list":
            return [item.embedding for item in answer.data]
        types = importlib.import_module(f"{self.package}.types")
        convert = getattr(types, f"to_{form}", None)  # the official packages have none
        if convert is None:
            raise Missing
        return [convert(item.embedding) for item in answer.data]


class Bare:
    """A bare HTTP client; `pydantic` validates the answer as an SDK would, straight from the bytes."""

    def __init__(self, kind: str) -> None:
        self.kind = kind

    def sync(self, address: str, coding: str) -> Callable[[], Any]:
        """A call."""
        if self.kind == "socket":
            connection = socket.create_connection(place(address))
            connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            message = request(address)

            def exchange() -> Any:
                connection.sendall(message)
                return json.loads(connection.recv(65536).partition(b"\r\n\r\n")[2])

            return exchange
        httpx2 = self.httpx2
        client = httpx2.Client(headers=HEADERS)
        url = f"{address}/embeddings"
        if self.kind == "pydantic":
            validate = self.validator.validate_json
            return lambda: validate(client.post(url, json=BODY).content)
        if self.kind == "transfer":
            return lambda: client.post(url, json=BODY).content
        if self.kind == "httpx2":
            return lambda: client.post(url, json=BODY).json()
        raise Missing

    def asynchronous(self, address: str) -> Callable[[], Awaitable[Any]]:
        """A call of an asynchronous client with room for all that are in flight."""
        url = f"{address}/embeddings"
        if self.kind == "aiohttp":
            aiohttp: Any = importlib.import_module("aiohttp")
            session = aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=0), headers=HEADERS)

            async def post() -> Any:
                async with session.post(url, json=BODY) as response:
                    return await response.json()

            return post
        if self.kind == "socket":
            return self.streams(address)
        httpx2 = self.httpx2
        limits = httpx2.Limits(max_connections=1000, max_keepalive_connections=1000)
        client = httpx2.AsyncClient(headers=HEADERS, limits=limits)

        async def send() -> Any:
            return (await client.post(url, json=BODY)).json()

        return send

    def streams(self, address: str) -> Callable[[], Awaitable[Any]]:
        """A call by asyncio's streams, which shows what the server and the event loop themselves take."""
        idle: list[tuple[asyncio.StreamReader, asyncio.StreamWriter]] = []
        message = request(address)

        async def exchange() -> Any:
            reader, writer = idle.pop() if idle else await asyncio.open_connection(*place(address))
            writer.write(message)
            answer = await reader.read(65536)
            idle.append((reader, writer))
            return json.loads(answer.partition(b"\r\n\r\n")[2])

        return exchange

    def vectors(self, answer: Any, form: str) -> Any:
        """The least that decoding takes: from the parsed answer to vectors."""
        from base64 import b64decode

        raw = [b64decode(item["embedding"]) for item in answer["data"]]
        if form == "numpy":
            numpy: Any = importlib.import_module("numpy")
            return [numpy.frombuffer(item, dtype="<f4") for item in raw]
        from array import array

        arrays = [array("f", item) for item in raw]
        return arrays if form == "array" else [item.tolist() for item in arrays]

    @cached_property
    def httpx2(self) -> Any:
        """The module."""
        return importlib.import_module("httpx2")

    @cached_property
    def validator(self) -> Any:
        """Validates an answer into dicts and lists of floats."""
        from pydantic import TypeAdapter
        from typing_extensions import TypedDict

        class Item(TypedDict):
            object: str
            index: int
            embedding: list[float] | str

        class Answer(TypedDict):
            object: str
            data: list[Item]
            model: str
            usage: dict[str, int]

        return TypeAdapter(Answer).validator


def place(address: str) -> tuple[str, int]:
    """Host and port."""
    host, _, port = address.partition("//")[2].partition("/")[0].partition(":")
    return host, int(port)


def request(address: str) -> bytes:
    """A whole request for a small answer, which comes in one piece."""
    body = json.dumps(BODY)
    head = f"POST /{address.rpartition('/')[2]}/embeddings HTTP/1.1\r\nhost: {place(address)[0]}\r\n"
    return f"{head}content-length: {len(body)}\r\n\r\n{body}".encode()


class Tasks:
    """What a subject can be asked to do; each task gives the seconds of one call."""

    def __init__(self, subject: Package | Bare) -> None:
        self.subject = subject
        self.runner = asyncio.Runner()
        self.sync, self.asynchronous = cache(subject.sync), cache(subject.asynchronous)

    def small(self, address: str, seconds: float) -> Result:
        """Small calls, one after the other, for some time."""
        call, calls = self.sync(address, ""), 0
        with stopwatch() as taken:
            end = time.perf_counter() + seconds
            while time.perf_counter() < end:
                call()
                calls += 1
        return {name: value / calls for name, value in taken.items()}

    def fake(self, seconds: float) -> Result:
        """Calls that a fake answers, for some time."""
        if not isinstance(self.subject, Package):
            raise Missing
        client = getattr(
            importlib.import_module(f"{self.subject.package}.testing"), f"Fake{self.subject.client}"
        )()
        method = attrgetter(self.subject.method)
        method(client)(**self.subject.arguments)
        calls = 0
        with stopwatch() as taken:
            end = time.perf_counter() + seconds
            while time.perf_counter() < end:
                method(client)(**self.subject.arguments)
                calls += 1
                if calls % 100 == 0:  # a fake keeps what was sent, as a test would for some calls
                    client.reset()
        return {name: value / calls for name, value in taken.items()}

    def flight(self, address: str, seconds: float, flight: int) -> Result:
        """Asynchronous calls, so many in flight, for some time."""
        return self.runner.run(self._flight(address, seconds, flight))

    async def _flight(self, address: str, seconds: float, flight: int) -> Result:
        call, calls = self.asynchronous(address), 0

        async def caller() -> None:
            nonlocal calls
            while time.perf_counter() < end:
                await call()
                calls += 1

        with stopwatch() as taken:
            end = time.perf_counter() + seconds
            await asyncio.gather(*(caller() for _ in range(flight)))
        return {name: value / calls for name, value in taken.items()}

    def big(self, address: str, coding: str, form: str) -> Result:
        """One big call, with the vectors decoded to some form if that is asked for."""
        call = self.sync(address, coding)
        with stopwatch() as taken:
            answer = call()
            if form:
                answer = self.subject.vectors(answer, form)
        del answer
        return taken

    def memory(self, address: str, small: str, calls: int) -> Result:
        """The most memory in MB that this process ever had, after a small call and after so many big ones."""
        self.sync(small, "")()
        before = peak()
        call = self.sync(address, "float")
        for _ in range(calls):
            call()
        return {"peak": peak(), "small": before}


def peak() -> float:
    """The most resident memory so far, in MB."""
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss  # of the process that started this one as well
    return most / 1024 if sys.platform != "darwin" else most / 1024**2


@contextmanager
def stopwatch() -> Generator[Result, None, None]:
    """Wall-clock and CPU seconds, of all threads."""
    taken: Result = {}
    wall, cpu = time.perf_counter(), time.process_time()
    yield taken
    taken.update(wall=time.perf_counter() - wall, cpu=time.process_time() - cpu)


def main(description: dict[str, str]) -> None:
    """Do what standard input asks for, until it ends."""
    kind = description["kind"]
    facts = {name: fact for name, fact in description.items() if name != "kind"}
    tasks = Tasks(Package(**facts) if kind == "package" else Bare(kind))
    for line in sys.stdin:
        task = json.loads(line)
        try:
            result = getattr(tasks, task.pop("task"))(**task)
        except Missing:
            result = None
        except Exception as error:
            print(f"{description}: {type(error).__name__}: {str(error)[:200]}", file=sys.stderr)
            result = None
        print(json.dumps(result), flush=True)


if __name__ == "__main__":
    main(json.loads(sys.argv[1]))
