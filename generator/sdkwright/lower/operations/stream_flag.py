"""How a request asks for a stream in place of one answer: by a property of its body that is called `stream`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from sdkwright.diagnostics.report import Location, Report
from sdkwright.ir.algebra import united
from sdkwright.ir.api import ANY, NULL, Body, Literals, MapOf, Ref, Response, Scalar, Type, UnionOf
from sdkwright.lower.schemas.drafts import Draft

FLAG = "stream"
_TRUTH = (Scalar("boolean"), Literals((True, False)), Literals((False, True)))


@dataclass(frozen=True, slots=True)
class Asking:
    """The property that asks for a stream; where the body is one argument, its types without and with a stream."""

    flag: str | None = None
    types: tuple[Type, Type] | None = None


@dataclass(slots=True)
class StreamFinder:
    """Finds what in a request chooses between JSON and a stream."""

    drafts: Mapping[str, Draft]
    report: Report

    def asking(self, bodies: tuple[Body, ...], responses: tuple[Response, ...], at: Location) -> Asking:
        """What asks for a stream; nothing, with a note, where the body does and no signature could tell."""
        media = {item.media_type: item for item in responses if item.media_type is not None}
        streams = sum(1 for item in media.values() if item.items)
        documents = sum(1 for item in media.values() if item.codec.facts.is_document)
        if not bodies or not streams or len(media) < 2:
            return Asking()
        if streams == documents == 1 and len(media) == 2:
            found = self._of_fields(bodies) if bodies[0].flat else self._of_types(bodies)
            if found is not None:
                return found
        if any(FLAG in self._properties(body) for body in bodies):
            message = f"`{FLAG}` in the body asks for a stream, which the types of the arguments do not tell"
            hint = "give `accept_header_override` beside it, or describe the two in a `oneOf` with constants"
            self.report.note("stream-flag", message, at, hint)
        return Asking()

    def _of_fields(self, bodies: tuple[Body, ...]) -> Asking | None:
        """An argument that is true or false."""
        field = next((item for item in bodies[0].fields if item.wire == FLAG), None)
        if field is None or field.other_names:
            return None
        if field.default is True and not all(
            field.name in (one.name for one in body.fields) for body in bodies
        ):
            return None  # without it, other bodies ask for no stream
        kinds = set(self._kinds(field.type)) - {NULL}
        return Asking(FLAG) if kinds and kinds <= set(_TRUTH) else None

    def _of_types(self, bodies: tuple[Body, ...]) -> Asking | None:
        """A union of objects that a constant tells apart: some always ask for a stream, the others never."""
        if any(not body.flat and body.type != bodies[0].type for body in bodies):
            return None  # one argument for all of them
        plain: list[Type] = []
        asking: list[Type] = []
        for member in self._kinds(bodies[0].type):
            asks = self._asks(member)
            if asks is None:
                return None
            (asking if asks else plain).append(member)
        if not asking or not [member for member in plain if member != NULL]:
            return None
        return Asking(FLAG, (united(tuple(plain)), united(tuple(asking))))

    def _asks(self, member: Type) -> bool | None:
        """Whether a value of a type asks for a stream; None if it may or may not."""
        if not isinstance(member, Ref):
            return None if member == ANY or isinstance(member, MapOf) else False
        draft = self.drafts[member.id]
        if draft.free:  # to type checkers it is any mapping
            return None
        field = next((item for item in draft.fields or () if item.wire == FLAG), None)
        values = set(self._kinds(field.type)) if field is not None else set[Type]()
        if field is not None and values == {Literals((True,))} and field.required:
            return True
        return False if values <= {Literals((False,)), NULL} else None

    def _properties(self, body: Body) -> set[str]:
        """The names of the properties of a body, whichever of its types it has."""
        found = {item.wire for item in body.fields}
        for member in self._kinds(body.type):
            if isinstance(member, Ref):
                found |= {item.wire for item in self.drafts[member.id].fields or ()}
        return found

    def _kinds(self, type_: Type) -> Iterator[Type]:
        """The members of a type behind names and unions: objects, and what is none."""
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
