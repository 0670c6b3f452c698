"""XML request bodies as the values that their schemas describe, by what the keyword `xml` says of names."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from xml.etree import ElementTree

from sdkwright.mock.parameters import Unreadable
from sdkwright.mock.readings import Readings
from sdkwright.mock.schemas import Schema
from sdkwright.syntax.source import Tree

_MAX_DEPTH = 60


def read_xml(content: bytes, schema: Schema, readings: Readings) -> Tree:
    """The value of a document. Raises `Unreadable`; documents that declare entities are among what is not read."""
    if b"<!DOCTYPE" in content.upper() or b"<!ENTITY" in content.upper():
        raise Unreadable("is XML with a document type, which is not read")
    try:
        root = ElementTree.fromstring(content)
    except (ElementTree.ParseError, ValueError, LookupError) as error:
        raise Unreadable(f"is not XML: {error}") from None
    return _value([root], schema, readings, 0)


def _value(elements: Sequence[ElementTree.Element], schema: Schema, readings: Readings, depth: int) -> Tree:
    """The value of elements of one name, which are several for an array that has no element of its own."""
    kinds = readings.kinds(schema)
    properties = readings.properties(schema)
    element = elements[-1]
    if depth > _MAX_DEPTH:
        raise Unreadable("is XML that nests too deeply")
    if "array" in kinds:
        items = _items(schema, readings)
        listed = [*element] if depth == 0 or _is_wrapped(schema, readings) else elements
        return [_value([item], items, readings, depth + 1) for item in listed]
    is_text = bool(element.text and element.text.strip()) and not len(element) and not element.attrib
    if (properties or "object" in kinds or len(element)) and not is_text:
        return _object(element, properties, readings, depth)
    return readings.read(element.text or "", schema)


def _object(
    element: ElementTree.Element, properties: Mapping[str, Tree], readings: Readings, depth: int
) -> dict[str, Tree]:
    result: dict[str, Tree] = {}
    taken: set[str] = set()
    children: dict[str, list[ElementTree.Element]] = {}
    for child in element:
        children.setdefault(_plain(child.tag), []).append(child)
    for name, item in properties.items():
        schema: Schema = item if isinstance(item, (dict, bool)) else True
        label = _label(name, schema, readings)
        if label in element.attrib:
            result[name] = readings.read(element.attrib[label], schema)
        elif label in children:
            result[name] = _value(children[label], schema, readings, depth + 1)
        taken.add(label)
    for label, inner in children.items():
        if label not in taken:
            result.setdefault(label, _value(inner, True, readings, depth + 1))
    return result


def _plain(tag: str) -> str:
    return tag.rpartition("}")[2].rpartition(":")[2]


def _xml(schema: Schema, readings: Readings) -> dict[str, Tree]:
    found: dict[str, Tree] = {}
    for part in readings.parts(schema):
        own = part.get("xml")
        found = {**(own if isinstance(own, dict) else {}), **found}
    return found


def _is_wrapped(schema: Schema, readings: Readings) -> bool:
    return _xml(schema, readings).get("wrapped") is True


def _label(name: str, schema: Schema, readings: Readings) -> str:
    """What a property is called in XML. The items of an array that is not wrapped have their own name."""
    if "array" in readings.kinds(schema) and not _is_wrapped(schema, readings):
        own = _xml(_items(schema, readings), readings).get("name")
        if isinstance(own, str):
            return own
    named = _xml(schema, readings).get("name")
    return named if isinstance(named, str) else name


def _items(schema: Schema, readings: Readings) -> Schema:
    for part in readings.parts(schema):
        items = part.get("items")
        if isinstance(items, (dict, bool)):
            return items
    return True
