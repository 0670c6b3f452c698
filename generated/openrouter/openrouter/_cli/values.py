"""The values of arguments, from the text of a command: text, numbers, choices, lists, JSON, files.

Text is not interpreted: where an argument takes text, a value that begins with `@` or `{` is that text. Only where it
takes a list of texts alone, a list in JSON is the whole list.
"""

from __future__ import annotations

import json
import os
import re
import sys
from contextlib import suppress
from enum import Enum
from pathlib import Path
from typing import Any, BinaryIO, NamedTuple

from .._catalog import Argument, Catalog, Entry, JSONSchema, is_object
from .words import UsageError, suggestion

_SCALARS = ("string", "integer", "number", "boolean")


class Kind(Enum):
    """What the value of an option is."""

    TEXT = "text"
    CHOICE = "choice"  # one of several texts
    NUMBER = "number"
    BOOLEAN = "boolean"
    FILE = "file"
    MAP = "map"  # keys with scalars
    JSON = "json"


class Shape(NamedTuple):
    """How an argument is written."""

    kind: Kind
    repeats: bool = False  # the option can be given several times, for a list
    choices: tuple[str, ...] = ()


def _types(schema: JSONSchema) -> list[str]:
    types: Any = schema.get("type", [])
    return [types] if isinstance(types, str) else list(types)


def kind_of(catalog: Catalog, schema: JSONSchema, depth: int = 0) -> Shape:
    """How a value of a schema is written."""
    alternatives = catalog.alternatives(schema)
    items = next((one["items"] for one in alternatives if "items" in one), None)
    if items is not None and depth == 0:
        others: list[JSONSchema] = [one for one in alternatives if "items" not in one]
        inner = kind_of(catalog, {"anyOf": others} if others else items, depth + 1)
        return inner._replace(repeats=True)
    choices = tuple(str(value) for one in alternatives for value in one.get("enum", ()) if isinstance(value, str))
    types = {kind for one in alternatives for kind in _types(one)} - {"null"}
    if any(one.get("format") == "binary" for one in alternatives):
        return Shape(Kind.FILE)
    if types == {"string"}:
        is_open = any("enum" not in one and "const" not in one for one in alternatives)
        return Shape(Kind.TEXT if is_open else Kind.CHOICE, choices=choices)
    if types and types <= {"integer", "number"}:
        return Shape(Kind.NUMBER)
    if types == {"boolean"}:
        return Shape(Kind.BOOLEAN)
    if len(alternatives) == 1 and _is_map(catalog, alternatives[0]):
        return Shape(Kind.MAP, repeats=True)
    return Shape(Kind.TEXT if "string" in types else Kind.JSON, choices=choices)


def _is_map(catalog: Catalog, schema: JSONSchema) -> bool:
    values: Any = schema.get("additionalProperties")
    if not isinstance(values, dict) or schema.get("properties"):
        return False
    inner: JSONSchema = {**values}
    return all(set(_types(one)) & {*_SCALARS} for one in catalog.alternatives(inner))


class Reader:
    """Reads the values of one command. Standard input can be read once."""

    def __init__(self, catalog: Catalog) -> None:
        self._catalog = catalog
        self._is_read = False

    def arguments(self, entry: Entry, given: list[tuple[str, Argument, str]], body: str | None) -> dict[str, Any]:
        """The arguments of a call by name. `given` are flags, arguments and texts. Raises UsageError."""
        values = {} if body is None else self._members(entry, self.document("--body", body))
        texts: dict[str, list[tuple[str, str]]] = {}
        for flag, argument, text in given:
            texts.setdefault(argument.name, []).append((flag, text))
        by_name = {one.name: one for one in entry.arguments}
        for name, flags in texts.items():
            values[name] = self._value(entry, by_name[name], flags)
        missing = [one.option for one in entry.arguments if one.required and one.name not in values]
        if missing:
            raise UsageError(f"{' and '.join(missing)} {'is' if len(missing) == 1 else 'are'} required")
        return values

    def _members(self, entry: Entry, body: Any) -> dict[str, Any]:
        """The members of a body as arguments."""
        if not is_object(body):
            raise UsageError(f"`--body` must be a JSON object, not {_named(body)}")
        fields = {one.wire: one for one in entry.fields if not one.place}
        values = {
            fields[wire].name: self._catalog.with_files(fields[wire].schema, value, _path)
            for wire, value in body.items()
            if wire in fields
        }
        if others := {wire: value for wire, value in body.items() if wire not in fields}:
            values[entry.extra or "extra_body"] = others
        return values

    def _value(self, entry: Entry, argument: Argument, given: list[tuple[str, str]]) -> Any:
        """The value of one argument, of all that a command has for it."""
        flags = {flag for flag, _ in given}
        flag = given[0][0]
        if len(flags) > 1:
            raise UsageError(f"{' and '.join(sorted(f'`{one}`' for one in flags))} exclude each other")
        texts = [text for _, text in given]
        shape = kind_of(self._catalog, argument.schema)
        if len(texts) > 1 and (flag != argument.option or not shape.repeats):
            raise UsageError(f"`{flag}` is given {len(texts)} times, and takes one value")
        if flag == f"--json-{argument.key.replace('_', '-')}":
            return self._catalog.with_files(argument.schema, self.document(flag, texts[0]), _path)
        if flag == f"--no-{argument.key.replace('_', '-')}":
            return False
        if argument.name == entry.whole and (texts[0] == "-" or texts[0].startswith("@")):
            return self._from_file(argument, shape, texts[0])
        return self._typed(flag, argument.schema, shape, texts)

    def _from_file(self, argument: Argument, shape: Shape, text: str) -> Any:
        """A whole body that is read from a file or from standard input."""
        if shape.kind is Kind.FILE:
            return self._file(argument.option, text[1:] if text.startswith("@") else text)
        if shape.kind in (Kind.TEXT, Kind.CHOICE) and not shape.repeats:
            return self._read(argument.option, text)
        return self._catalog.with_files(argument.schema, self.document(argument.option, text), _path)

    def _typed(self, flag: str, schema: JSONSchema, shape: Shape, texts: list[str]) -> Any:
        """The value of texts by their schema: several are a list, or the members of a map."""
        if shape.kind is Kind.MAP:
            return self._map(flag, schema, texts)
        if not shape.repeats:
            return self._single(flag, schema, shape, texts[0])
        alternatives = self._catalog.alternatives(schema)
        others = [one for one in alternatives if "items" not in one]
        lists = [one["items"] for one in alternatives if "items" in one]
        if len(texts) > 1 or not others:
            return self._all(flag, lists, texts)
        if shape.kind is Kind.TEXT:
            return self._single(flag, schema, shape, texts[0])
        try:
            return self._single(flag, {"anyOf": others}, shape, texts[0])
        except UsageError as error:
            with suppress(UsageError):
                return self._all(flag, lists, texts)
            raise error from None

    def _all(self, flag: str, lists: list[JSONSchema], texts: list[str]) -> Any:
        """Several texts as a list, or one that is a whole list in JSON."""
        if len(texts) == 1 and (texts[0].startswith(("[", "@")) or texts[0] == "-"):
            value = self._list(flag, lists, texts[0])
            if value is not None:
                return value
        return [self._item(flag, lists, text) for text in texts]

    def _list(self, flag: str, lists: list[JSONSchema], text: str) -> Any:
        """A whole list in JSON; None if the text is one item of it."""
        is_text = any(kind_of(self._catalog, one).kind in (Kind.TEXT, Kind.FILE) for one in lists)
        if not text.startswith("["):
            return None if is_text else self.document(flag, text)
        try:
            return json.loads(text)
        except (ValueError, RecursionError):
            if is_text:
                return None
            raise UsageError(f"`{flag}`: this is not JSON: {text}") from None

    def _item(self, flag: str, lists: list[JSONSchema], text: str) -> Any:
        problem: UsageError | None = None
        for one in lists:
            try:
                shape = kind_of(self._catalog, one)
                return self._typed(flag, one, shape, [text])
            except UsageError as error:
                problem = problem or error
        raise problem or UsageError(f"`{flag}` takes JSON: use `--json-{flag[2:]}`")

    def _map(self, flag: str, schema: JSONSchema, texts: list[str]) -> Any:
        """A map of `key=value`, or in JSON."""
        if len(texts) == 1 and (texts[0].startswith(("{", "@")) or texts[0] == "-"):
            return self.document(flag, texts[0])
        values: dict[str, Any] = {}
        inner = self._catalog.alternatives(schema)[0]["additionalProperties"]
        for text in texts:
            key, equals, value = text.partition("=")
            if not equals:
                raise UsageError(f"`{flag}` takes KEY=VALUE or JSON, not `{text}`")
            values[key] = self._single(flag, inner, kind_of(self._catalog, inner), value)
        return values

    def _single(self, flag: str, schema: JSONSchema, shape: Shape, text: str) -> Any:
        """The value of one text."""
        alternatives = self._catalog.alternatives(schema)
        if shape.kind is Kind.FILE:
            return self._file(flag, text)
        if shape.kind is Kind.BOOLEAN:
            if text not in ("", "true", "false"):
                raise UsageError(f"`{flag}` is true or false, not `{text}`")
            return text != "false"
        if shape.kind is Kind.CHOICE and text not in shape.choices:
            listed = ", ".join(shape.choices)
            raise UsageError(f"`{flag}` cannot be `{text}`: choose from {listed}{suggestion(text, shape.choices)}")
        if any("string" in _types(one) and "enum" not in one for one in alternatives) or text in shape.choices:
            return text
        return self._other(flag, alternatives, shape, text)

    def _other(self, flag: str, alternatives: list[JSONSchema], shape: Shape, text: str) -> Any:
        """A value that is no text: a number, or JSON."""
        types = {kind for one in alternatives for kind in _types(one)}
        if shape.kind is Kind.NUMBER:
            return _number(flag, text, is_whole="number" not in types)
        if not alternatives or not all(alternatives):  # anything
            try:
                return self.document(flag, text)
            except UsageError:
                return text
        return self._catalog.with_files({"anyOf": alternatives}, self.document(flag, text), _path)

    def document(self, flag: str, text: str) -> Any:
        """JSON, of the text itself, of a file (`@FILE`) or of standard input (`-`). Raises UsageError."""
        content = self._read(flag, text) if text == "-" or text.startswith("@") else text
        try:
            return json.loads(content)
        except (ValueError, RecursionError) as error:
            if not content.strip():
                place = {"-": "standard input", content: "the value"}.get(text, text[1:])
                raise UsageError(f"`{flag}`: {place} is empty") from None
            shown = content if len(content) < 100 else f"{content[:100]}…"
            raise UsageError(f"`{flag}`: this is not JSON ({error}): {shown}") from None

    def _read(self, flag: str, text: str) -> str:
        try:
            return (self.standard_input(flag) if text == "-" else Path(text[1:]).read_bytes()).decode("utf-8-sig")
        except OSError as error:
            raise UsageError(f"`{flag}`: {text[1:]} cannot be read: {error.strerror or error}") from None
        except UnicodeDecodeError:
            raise UsageError(f"`{flag}`: {text[1:]} is not text in UTF-8") from None

    def standard_input(self, flag: str) -> bytes:
        """All of standard input. Raises UsageError if it was read already."""
        return self.open_standard_input(flag).read()

    def open_standard_input(self, flag: str) -> BinaryIO:
        """Standard input. Raises UsageError if it was read already."""
        if self._is_read:
            raise UsageError(f"`{flag}`: standard input can be read once")
        self._is_read = True
        return sys.stdin.buffer

    def _file(self, flag: str, text: str) -> Any:
        if text == "-":
            return self.standard_input(flag)
        if not os.path.exists(text):
            hint = f"; pass the path without `@`: {flag} {text[1:]}" if text.startswith("@") else ""
            raise UsageError(f"`{flag}`: there is no file {text}{hint}")
        return Path(text)


def _number(flag: str, text: str, *, is_whole: bool) -> int | float:
    if re.fullmatch(r"[+-]?[0-9]{1,4000}", text):
        return int(text)
    try:
        if is_whole:
            raise ValueError
        return float(text)
    except ValueError:
        raise UsageError(f"`{flag}` must be {'an integer' if is_whole else 'a number'}, not `{text}`") from None


def _path(value: Any) -> Any:
    """A file in JSON: its path."""
    return Path(value) if isinstance(value, str) else value


def _named(value: Any) -> str:
    if value is None or isinstance(value, bool):
        return json.dumps(value)
    return "a list" if isinstance(value, list) else "text" if isinstance(value, str) else "a number"


def read_secret(reader: Reader, flag: str, place: str) -> str:
    """A credential of a file, or of standard input. Raises UsageError."""
    try:
        content = reader.standard_input(flag) if place == "-" else Path(place).read_bytes()
        secret = content.decode().strip()
    except OSError as error:
        raise UsageError(f"`{flag}`: {place} cannot be read: {error.strerror or error}") from None
    except UnicodeDecodeError:
        raise UsageError(f"`{flag}`: {place} is not text") from None
    if not secret:
        raise UsageError(f"`{flag}`: {place} is empty")
    return secret
