"""What a call is given: arguments by their Python names, and the same values by their places in the request."""

from __future__ import annotations

import json
import re
from collections.abc import Collection
from dataclasses import dataclass, field, replace
from typing import Any, assert_never

from sdkwright.ir import api as ir
from sdkwright.ir.codecs import Codec
from tests.support.jsontypes import get_object, is_array, is_container, is_object
from tests.wire.schemas import Impossible, guess
from tests.wire.spec import Op, Param, Spec, bare, examples, fitting, media
from tests.wire.text import Binary
from tests.wire.validity import TOLERATED
from tests.wire.values import Maker, Wish

# What stands between the parts of a value, where it cannot be escaped: by style, and in headers.
_BETWEEN = {"spaceDelimited": " ", "pipeDelimited": "|", "tabDelimited": "\t", "label": ".", "cookie": ","}
_CONCRETE = {"image": "png", "video": "mp4", "audio": "mpeg", "text": "plain", "application": "pdf"}
_NAMED = ("application/x-www-form-urlencoded", "multipart/form-data")  # forms whose parts have names
_TOKEN = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+")


@dataclass
class Asked:
    """The arguments of one call, and what is to be found in its request."""

    arguments: dict[str, Any] = field(default_factory=dict[str, Any])
    given: dict[str, Any] = field(default_factory=dict[str, Any])
    problems: list[str] = field(default_factory=list[str])
    notes: list[str] = field(default_factory=list[str])
    unmet: list[str] = field(default_factory=list[str])  # why the document has no valid request


@dataclass(frozen=True)
class Turn:
    """One way to call an operation: with which body, for which answer, and with how much."""

    full: bool
    body: ir.Body | None
    response: ir.Response
    first: bool  # the body is the one that is sent if no media type is asked for


@dataclass
class Asker:
    """Makes the arguments of calls."""

    spec: Spec
    maker: Maker

    def ask(self, op: Op, method: ir.Operation, turn: Turn, accepted: Collection[str]) -> Asked:
        """Arguments for one call of a method that accepts these."""
        asked = Asked(given={place: {} for place in ("path", "query", "header", "cookie", "querystring")})
        known: dict[tuple[str, str], ir.Parameter] = {}
        for argument in method.parameters:
            known.setdefault((argument.place, argument.wire.lower()), argument)
        known |= {(argument.place, argument.wire): argument for argument in method.parameters}
        for param in op.params:
            if not (turn.full or param.required):
                continue
            if param.place == "path" and f"{{{param.name}}}" not in op.path:
                asked.notes.append(f"document: path parameter {param.name} has no place in the path")
                continue
            places = ("querystring", "query") if param.place == "querystring" else (param.place,)
            names = [(place, name) for place in places for name in (param.name, param.name.lower())]
            found = next((known[key] for key in names if key in known), None)
            if found is None and param.place == "header" and not _TOKEN.fullmatch(param.name):
                asked.notes.append(f"document: a header cannot have the name {param.name!r}")
                continue
            if found is None:
                asked.problems.append(f"the method has no argument for {param.place} {param.name}")
                continue
            try:
                value, wrong = self._parameter(param, turn.full)
            except Impossible as error:
                value, wrong = None, str(error)
            if wrong:
                text = f"no valid value for {param.place} {param.name}: {wrong}"
                if not wrong.startswith(TOLERATED):
                    (asked.unmet if param.required else asked.notes).append(text)
                    continue
                asked.notes.append(text)
            asked.arguments[found.name] = _python(value)
            asked.given[param.place][param.name] = value
        if op.body is not None:
            self._body(op, method, turn, asked, accepted)
        return asked

    # --- parameters

    def _parameter(self, param: Param, full: bool) -> tuple[Any, str]:
        """A value for a parameter, and what is wrong with it."""
        wish = Wish(full, answer=None, styled=param.media_type is None)
        between = _BETWEEN.get(param.style, "," if param.place == "header" else "")
        between += "=" if param.place == "header" and param.explode else ""
        value: Any = None
        wrong = "only empty values fit"
        ways = ((wish, examples(self.spec, param.raw, param.base)), (replace(wish, examples=False), ()))
        for way, given in (*ways, (replace(wish, full=True, examples=False), ())):
            value, wrong = self.maker.make(param.schema, param.base, way, given)
            if param.place == "header" and isinstance(value, str):
                value = value.strip() or "text"
            if wish.styled and is_container(value):
                value = _without(value, between)
            empty = value == "" and (param.place, param.style) == ("query", "form")
            if wish.styled and value in ("", [], {}, None) and not empty:  # which no other style can carry
                wrong = "only empty values fit"
                continue
            problem = next(self.maker.errors(param.schema, value, param.base, answer=None), "")
            if not problem or wrong:
                break
            wrong = problem
        return value, wrong

    # --- bodies

    def _body(
        self, op: Op, method: ir.Operation, turn: Turn, asked: Asked, accepted: Collection[str]
    ) -> None:
        """Add a value for the body."""
        assert op.body is not None
        content, body = get_object(op.body, "content"), turn.body
        if body is None:
            if content:
                asked.problems.append("the method has no argument for the body")
            return
        lists = [name for name in content if self.is_form_of_list(name, content, op.base)]
        asked.problems += [
            f"the method has no body of type {name}"
            for name in content
            if not any(fitting(name, other.media_type) for other in method.bodies)
            and not ("*" in name and any(other.codec is Codec.JSON for other in method.bodies))
            and not (name in lists and len(lists) < len(content))  # what has no names cannot be sent
        ]
        streams = method.stream_flag is not None and turn.response.codec.facts.streams
        if not (streams or turn.full or op.body.get("required") or body.required or not turn.first):
            return
        wanted = body.media_type
        if not any(bare(name) == bare(wanted) or fitting(name, wanted) for name in content):
            asked.problems.append(f"the document has no body of type {wanted}")
        if "media_type" in accepted and (turn.full or not turn.first):
            wanted = _concrete(wanted)
            asked.arguments["media_type"] = wanted
        entry = media(content, body.media_type)
        if method.stream_types is not None and turn.first:
            told = {"properties": {method.stream_flag: {"const": streams}}, "required": [method.stream_flag]}
            entry = {**entry, "schema": {"allOf": [entry.get("schema", {}), told]}}
        try:
            value, wrong = self._content(body, entry, op.base, turn)
        except Impossible as error:
            value, wrong = {}, str(error)
        if wrong:
            notes = asked.notes if wrong.startswith(TOLERATED) else asked.unmet
            notes.append(f"no valid value for the body: {wrong}")
        if method.stream_flag and body.flat and is_object(value):
            value = self._flagged(method.stream_flag, value, turn)
        if body.flat:
            if not self._flat(body, entry, op, value, turn, asked):
                return
        else:
            asked.arguments[body.argument] = _python(value)
        asked.given = {"body": value, "media_type": wanted, **asked.given}
        asked.given["raw"] = isinstance(value, Binary) or body.codec is Codec.TEXT  # written as it is

    def is_form_of_list(self, name: str, content: dict[str, Any], base: str) -> bool:
        """Whether a form, whose parts have names, is described as a list."""
        entry, _ = self.spec.follow(content[name], base)
        if (
            bare(name) not in _NAMED
            or not is_object(entry)
            or {"itemEncoding", "prefixEncoding"} & entry.keys()
        ):
            return False
        one = self.maker.schemas.effective(entry.get("schema", {}), base)
        return (one.get("types") or guess(one)) == ["array"] and not one["choices"]

    def _content(self, body: ir.Body, entry: dict[str, Any], base: str, turn: Turn) -> tuple[Any, str]:
        """What the body says, and what is wrong with it."""
        schema, given = entry.get("schema", {}), examples(self.spec, entry, base)
        match body.codec:
            case Codec.BYTES | Codec.EVENTS:
                is_json = fitting("*/*json", body.media_type)  # which may be described as bytes, too
                return Binary('"some bytes"' if is_json else "some bytes"), ""
            case Codec.TEXT:
                try:
                    made, _ = self.maker.make(schema, base, Wish(turn.full, answer=False), given)
                except Impossible:
                    made = "some text"
                return made if isinstance(made, str) else json.dumps(made), ""
            case Codec.JSON_LINES | Codec.JSON_SEQUENCE:
                one, where = self.maker.schemas.item(entry, base)
                made, wrong = self.maker.make(one, where, Wish(turn.full, answer=False))
                return [made] * (2 if turn.full else 1), wrong
            case Codec.JSON | Codec.CBOR:
                files = body.codec.facts.has_files
                wish = Wish(turn.full, answer=False, nulls=not turn.full, files=files)
                return self.maker.make(schema, base, wish, given)
            case Codec.FORM | Codec.MULTIPART:
                return self._form(body, entry, base, turn)
            case _:
                assert_never(body.codec)

    def _form(self, body: ir.Body, entry: dict[str, Any], base: str, turn: Turn) -> tuple[Any, str]:
        """What a form says, and what is wrong with it."""
        schema, given = entry.get("schema", {}), examples(self.spec, entry, base)
        wish = Wish(turn.full, answer=False, files=body.codec.facts.has_files)
        if "itemSchema" in entry and "schema" not in entry:
            made, wrong = self.maker.make(entry["itemSchema"], base, wish)
            return [made] * 2, wrong
        made, wrong = self.maker.make(schema, base, wish, given)
        if is_array(made) and bare(body.media_type) in _NAMED:  # one of several choices
            made, wrong = self.maker.make({"allOf": [schema, {"type": "object"}]}, base, wish)
        if isinstance(made, str):  # the whole, as it is sent
            return Binary(made), wrong
        if is_object(made):
            encoding = get_object(entry, "encoding")
            multipart = body.codec is Codec.MULTIPART
            for name, item in made.items():
                told = get_object(encoding, name)
                between = _BETWEEN.get(told.get("style", ""), "") + ("," if multipart and told else "")
                made[name] = _without(item, between) if is_container(item) else item
        return made, wrong

    def _flagged(self, flag: str, value: dict[str, Any], turn: Turn) -> dict[str, Any]:
        """The body with the member that asks for a stream, or for none."""
        if turn.response.codec.facts.streams:
            return {**value, flag: True}
        return {**value, flag: False} if value.get(flag) else value

    def _flat(
        self, body: ir.Body, entry: dict[str, Any], op: Op, value: Any, turn: Turn, asked: Asked
    ) -> bool:
        """Give the members of a body as arguments; whether there is a body then."""
        fields = {item.wire: item for item in body.fields}
        if not is_object(value):
            asked.problems.append(f"harness: a flat body got {value!r}")
            return False
        unknown = [name for name in value if name not in fields]
        if unknown:
            schema = self.maker.schemas.effective(entry.get("schema", {}), op.base)
            further, _ = schema.get("additionalProperties") or (None, "")
            asked.problems += [
                f"the method has no argument for {name} of the body"
                for name in unknown
                if name in schema["properties"] or (further and body.extra is None)
            ]
        if unknown and body.extra is None:
            asked.notes.append(f"members of the body without arguments: {', '.join(unknown)}")
        elif unknown and body.extra is not None:
            asked.arguments[body.extra.name] = {name: _python(value[name]) for name in unknown}
        value = {
            name: item
            for name, item in value.items()
            if (body.extra is not None if name not in fields else item is not None or fields[name].nullable)
        }
        for name, item in value.items():
            if name in fields:
                asked.arguments[fields[name].name] = _python(item)
        asked.given["body"] = value
        if not value and not body.required and not (op.body or {}).get("required"):
            del asked.given["body"]
            return False
        return True


def _concrete(media_type: str) -> str:
    """A media type that a wildcard stands for."""
    kind, _, rest = bare(media_type).partition("/")
    if "*" not in media_type:
        return media_type
    if "+" in rest:
        return f"{kind}/{rest.replace('*', 'vnd.example')}"
    return f"{kind}/{_CONCRETE.get(kind, 'x-any')}" if kind != "*" else "image/png"


def _without(value: Any, between: str) -> Any:
    """The same with other characters in place of separators."""
    if isinstance(value, str) and type(value) is str:
        for character in between:
            value = value.replace(character, "-")
    if is_array(value):
        return [_without(item, between) for item in value]
    if is_object(value):
        return {name: _without(item, between) for name, item in value.items()}
    return value


def _python(value: Any) -> Any:
    """The value as an argument: text that stands for bytes as bytes."""
    if isinstance(value, Binary):
        return value.encode()
    if is_object(value):
        return {name: _python(item) for name, item in value.items()}
    return [_python(item) for item in value] if is_array(value) else value
