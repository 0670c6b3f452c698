"""The stream flag: a property of the body called `stream` that asks for a stream instead of one JSON response."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from sdkwright.diagnostics.report import Location, Report
from sdkwright.ir.algebra import united
from sdkwright.ir.api import Body, Response
from sdkwright.ir.types import ANY, NULL, Literals, MapOf, Ref, Scalar, Type, UnionOf
from sdkwright.lower.schemas.drafts import Drafts

FLAG = "stream"
_TRUTH = (Scalar("boolean"), Literals((True, False)), Literals((False, True)))


class StreamFlag(Struct, frozen=True):
    """The property that asks for a stream; where the body is one argument, its types without and with a stream."""

    wire: str | None = None
    types: tuple[Type, Type] | None = None


class StreamFlagFinder(Struct, frozen=True):
    """Finds what in a request chooses between JSON and a stream."""

    drafts: Drafts
    report: Report

    def find(self, bodies: tuple[Body, ...], responses: tuple[Response, ...], at: Location) -> StreamFlag:
        """The stream flag of an operation; an empty one, with a note, where no signature could express it."""
        media = {item.media_type: item for item in responses if item.media_type is not None}
        streams = sum(1 for item in media.values() if item.items)
        documents = sum(1 for item in media.values() if item.codec.facts.is_document)
        if not bodies or not streams or len(media) < 2:
            return StreamFlag()
        if streams == documents == 1 and len(media) == 2:
            flag = self._of_fields(bodies) if bodies[0].flat else self._of_types(bodies)
            if flag is not None:
                return flag
        if any(FLAG in self._properties(body) for body in bodies):
            message = f"`{FLAG}` in the body asks for a stream, which the types of the arguments do not tell"
            hint = "give `accept_header_override` beside it, or describe the two in a `oneOf` with constants"
            self.report.note("stream-flag", message, at, hint)
        return StreamFlag()

    def _of_fields(self, bodies: tuple[Body, ...]) -> StreamFlag | None:
        """A flag that is an argument: true or false."""
        field = next((item for item in bodies[0].fields if item.wire == FLAG), None)
        if field is None or field.other_names:
            return None
        if field.default is True and not all(
            field.name in (one.name for one in body.fields) for body in bodies
        ):
            return None  # without it, other bodies ask for no stream
        kinds = set(self._kinds(field.type)) - {NULL}
        return StreamFlag(FLAG) if kinds and kinds <= set(_TRUTH) else None

    def _of_types(self, bodies: tuple[Body, ...]) -> StreamFlag | None:
        """A flag that is a constant of objects in a union: some always ask for a stream, the others never."""
        if any(not body.flat and body.type != bodies[0].type for body in bodies):
            return None  # one argument for all of them
        plain: list[Type] = []
        streaming: list[Type] = []
        for member in self._kinds(bodies[0].type):
            streams = self._streams(member)
            if streams is None:
                return None
            (streaming if streams else plain).append(member)
        if not streaming or not [member for member in plain if member != NULL]:
            return None
        return StreamFlag(FLAG, (united(tuple(plain)), united(tuple(streaming))))

    def _streams(self, member: Type) -> bool | None:
        """Whether a value of a type asks for a stream; None if it may or may not."""
        if not isinstance(member, Ref):
            return None if member == ANY or isinstance(member, MapOf) else False
        draft = self.drafts[member.id]
        if draft.declares_extra:  # to type checkers it is any mapping
            return None
        field = next((item for item in draft.fields or () if item.wire == FLAG), None)
        values = set(self._kinds(field.type)) if field is not None else set[Type]()
        if field is not None and values == {Literals((True,))} and field.required:
            return True
        return False if values <= {Literals((False,)), NULL} else None

    def _properties(self, body: Body) -> set[str]:
        """The names of the properties of a body, whichever of its types it has."""
        wires = {item.wire for item in body.fields}
        for member in self._kinds(body.type):
            if isinstance(member, Ref):
                wires |= {item.wire for item in self.drafts[member.id].fields or ()}
        return wires

    def _kinds(self, type_: Type) -> Iterator[Type]:
        """The members of a type behind names and unions: references to objects, and whatever is no union."""
        stack, seen = [type_], set[str]()
        while stack:
            item = stack.pop()
            if isinstance(item, UnionOf):
                stack.extend(reversed(item.members))
            elif not isinstance(item, Ref):
                yield item
            elif item.id not in seen and item.id in self.drafts:
                seen.add(item.id)
                inner = self.drafts[item.id].type
                if inner is None:
                    yield item
                else:
                    stack.append(inner)
