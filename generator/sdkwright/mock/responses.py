"""Responses: which of those that the document describes, with what in them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from urllib.parse import urlsplit

from msgspec import Struct

from sdkwright.diagnostics.report import escape_unprintable
from sdkwright.ir.api import Operation as Method
from sdkwright.ir.api import Response as MethodResponse
from sdkwright.ir.codecs import Codec, Shape, codec_of, essence, preferred
from sdkwright.mock import embeddings, many, writing
from sdkwright.mock.api import Mocked
from sdkwright.mock.checking import Accepted
from sdkwright.mock.dice import Dice
from sdkwright.mock.echo import with_reason, with_request
from sdkwright.mock.folding import ImpossibleError
from sdkwright.mock.pages import Pager
from sdkwright.mock.preferences import NO_PREFERENCES, Preferences, negotiate
from sdkwright.mock.problems import PROBLEM, Fault, Refused, faults_of, problem
from sdkwright.mock.readings import Readings
from sdkwright.mock.schemas import Schema
from sdkwright.mock.values import Maker
from sdkwright.openapi.model import JSON, MediaType, Operation, Parameter, Response
from sdkwright.syntax.source import Tree

BODILESS = (204, 205, 304)
_EVENTS = 4
"""How many items a stream has, before its end marker."""
_OWN_HEADERS = frozenset("content-type content-length transfer-encoding connection date".split())
_TOKEN = re.compile(r"[\w!#$%&'*+.^`|~-]+", re.ASCII)
REASON = "mock-reason"
"""The header that says why a request was refused, or what is the matter with a response."""


class Request(Struct, frozen=True):
    """What a response depends on, beside the values of the request."""

    identity: str  # the same for the same request
    address: str  # without the query
    query: tuple[tuple[str, str], ...]  # decoded
    accept: str = ""


class Reply(Struct, frozen=True, kw_only=True):
    """What is sent."""

    status: int
    headers: tuple[tuple[str, str], ...] = ()
    media_type: str | None = None
    chunks: tuple[bytes, ...] = ()
    is_stream: bool = False
    notes: tuple[str, ...] = ()  # for the log

    def with_headers(self, headers: Mapping[str, str]) -> Reply:
        """The same with more headers, which replace those of the same names."""
        kept = tuple((name, value) for name, value in self.headers if name.lower() not in headers)
        return Reply(
            status=self.status,
            headers=(*kept, *headers.items()),
            media_type=self.media_type,
            chunks=self.chunks,
            is_stream=self.is_stream,
            notes=self.notes,
        )


class _Content(Struct, frozen=True):
    """A media type of a response with everything that its values depend on."""

    operation: Operation
    method: Method | None
    status: int
    media: MediaType
    media_type: str
    schema: Schema | None
    dice: Dice
    notes: list[str]


class Responder:
    """Makes the responses of one API."""

    def __init__(self, mocked: Mocked, *, seed: int, pages: int, is_dynamic: bool) -> None:
        self._mocked = mocked
        self._seed = seed
        self._pages = pages
        self._is_dynamic = is_dynamic
        self._readings = Readings(mocked.schemas)
        self._makers = {
            (uses_examples, is_loose): Maker(mocked.schemas, uses_examples=uses_examples, is_loose=is_loose)
            for uses_examples in (False, True)
            for is_loose in (False, True)
        }

    # --- which response

    def respond(
        self, operation: Operation, accepted: Accepted, request: Request, wishes: Preferences
    ) -> Reply:
        """The response to a request that the document allows. Raises `Refused` for what the client cannot accept."""
        if wishes.code is not None:
            return self.with_status(operation, int(wishes.code), accepted, request, wishes)
        response, status = _success(operation)
        if response is None:
            return Reply(status=status, notes=("the document describes no success",))
        return self._reply(operation, response, status, accepted, request, wishes)

    def with_status(
        self,
        operation: Operation,
        status: int,
        accepted: Accepted,
        request: Request,
        wishes: Preferences = NO_PREFERENCES,
        reason: str = "",
    ) -> Reply:
        """The response with a status, as the document describes it, or else a problem."""
        response = _response_for(operation, status)
        if response is None:
            note = f"the document describes no response {status}"
            return problem_reply(status, reason or note, notes=() if reason else (note,))
        return self._reply(operation, response, status, accepted, request, wishes, reason)

    def refuse(self, operation: Operation | None, refused: Refused, request: Request) -> Reply:
        """The response to a request that is refused: as the document describes it, with the reason in a header."""
        headers = {**refused.headers, REASON: header_text(refused.reason)}
        response = None if operation is None else _response_for(operation, refused.status)
        if operation is None or response is None or not response.content:
            reply = Reply(
                status=refused.status,
                media_type=PROBLEM,
                chunks=(writing.to_json(refused.to_json(refused.status)),),
            )
            return reply.with_headers(headers)
        try:
            nothing = Accepted({})
            reply = self._reply(
                operation, response, refused.status, nothing, request, NO_PREFERENCES, refused.reason
            )
        except Refused:
            return problem_reply(refused.status, refused.reason).with_headers(headers)
        return reply.with_headers(headers)

    def _reply(
        self,
        operation: Operation,
        response: Response,
        status: int,
        accepted: Accepted,
        request: Request,
        wishes: Preferences,
        reason: str = "",
    ) -> Reply:
        dice = Dice(self._seed, operation.name, status, request.identity)
        notes: list[str] = []
        headers = self._headers(response, dice, notes)
        if not response.content or status in BODILESS or status < 200:
            return Reply(status=status, headers=headers, notes=tuple(notes))
        method = self._mocked.method(operation)
        media, media_type = self._choose(response.content, method, accepted, request, is_error=status >= 400)
        content = _Content(
            operation=operation,
            method=method,
            status=status,
            media=media,
            media_type=media_type,
            schema=None if media.schema is None else self._mocked.schemas.at(media.schema.at),
            dice=dice,
            notes=notes,
        )
        codec = codec_of(media_type, media.schema)
        if codec.facts.streams:
            chunks = self._stream(content, codec, accepted, wishes)
            return Reply(
                status=status,
                headers=headers,
                media_type=media_type,
                chunks=chunks,
                is_stream=True,
                notes=tuple(notes),
            )
        value, more = self._value(content, accepted, request, wishes, reason)
        chunk = self._write(content, value)
        if codec.facts.has_parts:
            media_type = f"{media_type}; boundary={writing.BOUNDARY}"
        reply = Reply(
            status=status, headers=headers, media_type=media_type, chunks=(chunk,), notes=tuple(notes)
        )
        return reply.with_headers(more)

    def _choose(
        self,
        content: Sequence[MediaType],
        method: Method | None,
        accepted: Accepted,
        request: Request,
        *,
        is_error: bool,
    ) -> tuple[MediaType, str]:
        """The media type of the response: a stream if the body asks for one, else what the client wants most.

        Clients ask for the media type of the success, and errors are sent whatever they ask for.
        """
        ordered = preferred(content)
        flag = (method.stream_flag if method is not None else None) or "stream"
        asked = accepted.body.get(flag) if isinstance(accepted.body, dict) else None
        is_asked = (_usual(method, flag) if asked is None else asked) is True
        ordered.sort(key=lambda media: codec_of(media.type).facts.streams is not is_asked)
        found = negotiate(ordered, request.accept)
        if found is not None:
            return found
        if is_error:
            return ordered[0], ordered[0].type
        listed = ", ".join(item.type for item in content)
        fault = Fault("header", "Accept", "content", f"the response is {listed}", request.accept)
        raise Refused(406, "the client accepts no media type that the response has", fault)

    # --- headers

    def _headers(self, response: Response, dice: Dice, notes: list[str]) -> tuple[tuple[str, str], ...]:
        found: list[tuple[str, str]] = []
        for header in response.headers:
            name = header.name.lower()
            if not _TOKEN.fullmatch(header.name):
                notes.append(f"a response cannot have a header of the name `{header.name}`")
                continue
            if name in _OWN_HEADERS or (name == "link" and not header.required):  # only pages have links
                continue
            try:
                found.append((header.name, self._header(header, dice.child("header", header.name))))
            except ImpossibleError:
                notes.append(f"no valid value could be made for the header {header.name}")
        return tuple(found)

    def _header(self, header: Parameter, dice: Dice) -> str:
        example = next((item for item in header.examples if isinstance(item, str)), None)
        if example is not None:
            return header_text(example)
        schema = self._mocked.schemas.at(header.schema.at)
        value = self._makers[not self._is_dynamic, False].make(schema, dice, header.name)
        if isinstance(value, dict):
            pairs = [
                f"{key}={_plain(item)}" if header.explode else f"{key},{_plain(item)}"
                for key, item in value.items()
            ]
            return header_text(",".join(pairs))
        return header_text(",".join(map(_plain, value)) if isinstance(value, list) else _plain(value))

    # --- values

    def _value(
        self, content: _Content, accepted: Accepted, request: Request, wishes: Preferences, reason: str
    ) -> tuple[Tree, dict[str, str]]:
        """The value in a response, and headers that go with it."""
        is_valid = self._judge(content.schema)
        named = self._named_example(content, wishes)
        if named is not None:
            return named[0], {}
        value = self._first_value(content, wishes)
        if content.status >= 400:
            return with_reason(value, content.status, reason, is_valid), {}
        method = content.method
        headers: dict[str, str] = {}
        computed = frozenset[str]()
        if method is not None and method.pagination is not None and content.schema is not None:
            value, following = self._page(content, method, value, accepted, request, is_valid)
            if following is not None and method.pagination.kind == "link":
                headers["link"] = f'<{following}>; rel="next"'
            paging = method.pagination
            paths = (paging.items, paging.next, paging.more, paging.last, paging.total, paging.pages)
            computed = frozenset(path[0] for path in paths if path)
        shape = None if method is None else embeddings.find_shape(method, self._mocked.api)
        if shape is not None and isinstance(accepted.body, dict):
            filled = embeddings.fill(shape, value, accepted.body)
            value = filled if is_valid(filled) else value
            computed |= {shape.path[0], "usage"}
        if method is not None and method.bulk is not None:
            filled = many.with_results(method.bulk, value, accepted, self._mocked.api.definitions)
            value = filled if is_valid(filled) else value
            computed |= {*(method.bulk.results or ())[:1]}
        subject = "" if content.schema is None else self._mocked.schemas.name(content.schema)
        if content.operation.method == "POST":
            computed |= {"id"}  # the server chooses it
        value = with_request(value, accepted, subject, is_valid, computed)
        return self._without_hidden(content, value), headers

    def _judge(self, schema: Schema | None) -> Callable[[Tree], bool]:
        if schema is None:
            return lambda value: True
        return lambda value: self._mocked.schemas.is_valid(schema, value, "response")

    def _named_example(self, content: _Content, wishes: Preferences) -> tuple[Tree] | None:
        """The example that the client names, as the document has it: what is empty there stays empty."""
        if wishes.example is None:
            return None
        if wishes.example in content.media.examples:
            return (self._without_hidden(content, _as_tree(content.media.examples[wishes.example])),)
        content.notes.append(f"there is no example `{wishes.example}`")
        return None

    def _first_value(self, content: _Content, wishes: Preferences) -> Tree:
        """An example of the document, or a value made from its schema."""
        is_dynamic = self._is_dynamic if wishes.is_dynamic is None else wishes.is_dynamic
        if not is_dynamic:
            for name, example in content.media.examples.items():
                value = self._without_hidden(content, _as_tree(example))
                fault = self._fault(content.schema, value)
                if fault is None:
                    return value
                content.notes.append(f"the example {name} is not valid: {fault}")
        return self._make(content, content.schema, content.dice, is_dynamic=is_dynamic)

    def _without_hidden(self, content: _Content, value: Tree) -> Tree:
        """An example without what only requests have."""
        return value if content.schema is None else self._readings.without_hidden(value, content.schema)

    def _fault(self, schema: Schema | None, value: Tree) -> str | None:
        if schema is None:
            return None
        faults = faults_of(self._mocked.schemas.errors(schema, value, "response"), "response")
        return faults[0].text if faults else None

    def _make(
        self, content: _Content, schema: Tree, dice: Dice, *, is_dynamic: bool, name: str = "", index: int = 0
    ) -> Tree:
        """A value that is valid, or nearly so: where a `oneOf` has members that cannot be told apart."""
        if schema is None:
            return "" if codec_of(content.media_type).facts.shape in (Shape.TEXT, Shape.BYTES) else {}
        for is_loose in (False, True):
            try:
                value = self._makers[not is_dynamic, is_loose].make(schema, dice, name, index)
            except ImpossibleError:
                continue
            if is_loose:
                content.notes.append(
                    "several members of a oneOf are right, for the document does not tell them apart"
                )
            return value
        raise Refused(500, f"no valid value could be made for the response {content.status}")

    def _page(
        self,
        content: _Content,
        method: Method,
        value: Tree,
        accepted: Accepted,
        request: Request,
        is_valid: Callable[[Tree], bool],
    ) -> tuple[Tree, str | None]:
        assert method.pagination is not None
        assert content.schema is not None
        # The path alone: the port of a server may be another one each time.
        base = Dice(self._seed, content.operation.name, urlsplit(request.address).path)

        def item(schema: Tree, index: int) -> Tree:
            dice = base.child("item", index)
            return self._make(content, schema, dice, is_dynamic=self._is_dynamic, index=index)

        pager = Pager(method.pagination, self._pages, content.schema, self._readings, item, is_valid)
        page = pager.page(value, accepted, request.query, request.address)
        if is_valid(page.response):
            return page.response, page.following
        content.notes.append("the pages of the response would not be valid; there is one")
        return value, None

    # --- content

    def _write(self, content: _Content, value: Tree) -> bytes:
        xml: Mapping[str, Tree] = {}
        if essence(content.media_type).endswith("xml") and content.schema is not None:
            xml = self._xml(content.schema, 0)
            xml = {"name": self._mocked.schemas.name(content.schema), **xml}
        return writing.write(value, content.media_type, xml)

    def _xml(self, schema: Tree, depth: int) -> dict[str, Tree]:
        """What the keyword `xml` says in a schema and in what is inside of it."""
        result: dict[str, Tree] = {}
        properties: dict[str, Tree] = {}
        for part in self._readings.parts(schema) if depth < 8 else ():
            own = part.get("xml")
            result = {**(own if isinstance(own, dict) else {}), **result}
            inner = part.get("properties")
            for name, item in inner.items() if isinstance(inner, dict) else ():
                properties.setdefault(name, self._xml(item, depth + 1))
            if "items" in part:
                result.setdefault("items", self._xml(part["items"], depth + 1))
        return {**result, **({"properties": properties} if properties else {})}

    def _stream(
        self, content: _Content, codec: Codec, accepted: Accepted, wishes: Preferences
    ) -> tuple[bytes, ...]:
        """The items of a stream, and its end marker where the API has one."""
        examples = [_as_tree(example) for example in content.media.examples.values()]
        named = content.media.examples.get(wishes.example or "")
        chosen = _as_tree(named) if named is not None else examples[0] if examples else None
        if isinstance(chosen, str) and ("\n" in chosen or chosen.startswith(("data:", "{"))):
            return (chosen.encode(),)
        items: Sequence[Tree]
        if isinstance(chosen, list) and chosen:
            items = chosen
        elif chosen is not None and self._judge(self._item_schema(content))(chosen):
            items = [chosen]
        else:
            items = self._items(content)
        schema = self._item_schema(content)
        items = [with_request(item, accepted, "", self._judge(schema), frozenset()) for item in items]
        if codec.facts.has_events:
            is_whole = self._has_whole_events(content, schema)
            chunks = [writing.event(item, is_whole=is_whole) for item in items]
        else:
            chunks = [writing.line(item, codec) for item in items]
        sentinel = content.media.sentinel
        if sentinel is not None:
            chunks.append(
                writing.event(sentinel, is_whole=False)
                if codec.facts.has_events
                else f"{sentinel}\n".encode()
            )
        return tuple(chunks)

    def _items(self, content: _Content) -> list[Tree]:
        schema = self._item_schema(content)
        make = partial(self._make, content, True if schema is None else schema, is_dynamic=self._is_dynamic)
        name = "text" if schema is None or self._readings.kinds(schema) <= {"string"} else ""
        return [
            make(dice=content.dice.child("event", index), name=name, index=index) for index in range(_EVENTS)
        ]

    def _item_schema(self, content: _Content) -> Schema | None:
        """The schema of one item. Before OpenAPI 3.2, some documents describe a stream as an array."""
        if content.media.item_schema is not None:
            return self._mocked.schemas.at(content.media.item_schema.at)
        if content.schema is None:
            return None
        for part in self._readings.parts(content.schema):
            items = part.get("items")
            if part.get("type") in ("array", ["array"]) and isinstance(items, (dict, bool)):
                return items
        return content.schema

    def _has_whole_events(self, content: _Content, schema: Schema | None) -> bool:
        """Whether the schema describes events with their fields, and not only their data."""
        response = _method_response(content)
        if response is not None and response.items is not None:
            return response.items.startswith("events") and response.type is not None
        names = {*self._readings.properties(True if schema is None else schema)}
        return "data" in names and names <= {"data", "event", "id", "retry"}


def _usual(method: Method | None, name: str) -> object:
    """What a property of the body means if it is left out."""
    fields = (item for body in (method.bodies if method is not None else ()) for item in body.fields)
    return next((item.default for item in fields if item.wire == name), None)


def _method_response(content: _Content) -> MethodResponse | None:
    """What the SDK knows of a response."""
    known: Iterable[MethodResponse] = content.method.responses if content.method is not None else ()
    name = essence(content.media.type)
    return next((item for item in known if item.media_type and essence(item.media_type) == name), None)


def _success(operation: Operation) -> tuple[Response | None, int]:
    """The first success of an operation, else what comes nearest to one."""
    for response in operation.responses:
        if response.status[:1] == "2":
            return response, int(response.status) if response.status.isdecimal() else 200
    for start in ("d", "3", "1"):
        for response in operation.responses:
            if response.status[:1].lower() == start:
                status = response.status.upper().replace("X", "0")
                return response, int(status) if status.isdecimal() else 200
    return None, 200


def _response_for(operation: Operation, status: int) -> Response | None:
    """What a document says of a status: of itself, of its range, or of all others."""
    known = {response.status.upper(): response for response in operation.responses}
    return next(
        (known[name] for name in (str(status), f"{status // 100}XX", "DEFAULT") if name in known),
        None,
    )


def problem_reply(
    status: int, detail: str, headers: Mapping[str, str] | None = None, notes: tuple[str, ...] = ()
) -> Reply:
    """A response of the mock's own."""
    if status in BODILESS:
        return Reply(status=status, notes=notes).with_headers(headers or {})
    content = (writing.to_json(problem(status, detail)),)
    reply = Reply(status=status, media_type=PROBLEM, chunks=content, notes=notes)
    return reply.with_headers(headers or {})


def header_text(text: str) -> str:
    """A text as a header can have it."""
    plain = escape_unprintable(" ".join(text.split())[:600])
    return plain.encode("ascii", "backslashreplace").decode()


def _plain(value: Tree) -> str:
    if isinstance(value, str):
        return value
    return writing.to_json(value).decode()


def _as_tree(value: JSON) -> Tree:
    """An example as plain data, which the document has as such."""
    if isinstance(value, str) or value is None or isinstance(value, (bool, int, float)):
        return value
    if isinstance(value, Mapping):
        return {key: _as_tree(item) for key, item in value.items()}
    return [_as_tree(item) for item in value]
