"""Values as the content of responses, written as their media types say."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Mapping, Sequence
from typing import assert_never
from urllib.parse import urlencode
from xml.sax.saxutils import escape, quoteattr

from sdkwright.ir.codecs import Codec, codec_of, essence
from sdkwright.syntax.source import Tree

_PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010804000000b51c0c020000000b4944415478da6364f8ff1f0003030200ef"
    "9c2a6f0000000049454e44ae426082"
)
_FILES = {  # the smallest files that programs recognize
    "image/png": _PNG,
    "image/gif": b"GIF89a\x01\x00\x01\x00\x80\x00\x00\xff\xff\xff\x00\x00\x00!\xf9\x04\x01\x00\x00\x00\x00,\x00\x00"
    b"\x00\x00\x01\x00\x01\x00\x00\x02\x02D\x01\x00;",
    "application/pdf": b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>"
    b"endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n",
    "application/zip": b"PK\x05\x06" + bytes(18),
}
BOUNDARY = "mock-boundary-7f3b"
_IN_QUOTES = str.maketrans({'"': "%22", "\r": "%0D", "\n": "%0A"})


def write(value: Tree, media_type: str, xml: Mapping[str, Tree]) -> bytes:
    """The content of a response. `xml` is what the schema says of elements, with the name of the outermost one."""
    codec = codec_of(media_type)
    match codec:
        case Codec.JSON:
            return to_json(value)
        case Codec.CBOR:
            import cbor2  # of the extra `mock`, and few documents have it

            return bytes(cbor2.dumps(value))
        case Codec.FORM:
            pairs = value.items() if isinstance(value, dict) else ()
            return urlencode(
                [(key, _plain(item)) for key, item in pairs], doseq=True, errors="replace"
            ).encode()
        case Codec.MULTIPART:
            return _multipart(value)
        case Codec.TEXT | Codec.BYTES | Codec.EVENTS | Codec.JSON_LINES | Codec.JSON_SEQUENCE:
            return _written(value, essence(media_type), xml)
        case _:
            assert_never(codec)


def to_json(value: Tree) -> bytes:
    """A value as JSON."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    try:
        return text.encode()
    except (
        UnicodeEncodeError
    ):  # half of a surrogate pair, which a request may have: UTF-8 has none, but escapes do
        return json.dumps(value, separators=(",", ":")).encode()


def _written(value: Tree, media_type: str, xml: Mapping[str, Tree]) -> bytes:
    """Text as it is; other values in the syntax that the media type is known for."""
    if media_type in _FILES and not isinstance(value, (dict, list)):
        return _FILES[media_type]
    if isinstance(value, str):
        return value.encode(errors="replace")
    if media_type.endswith("xml"):
        name = xml.get("name")
        root = name if isinstance(name, str) and name else "root"
        return f'<?xml version="1.0" encoding="UTF-8"?>\n{_element(root, value, xml)}'.encode()
    if media_type.endswith("csv"):
        return _csv(value)
    return to_json(value)  # YAML too, of which JSON is a part


def _plain(value: Tree) -> Tree:
    if isinstance(value, list):
        return [_plain(item) for item in value]
    if isinstance(value, (bool, dict)) or value is None:
        return to_json(value).decode()
    return value


def _multipart(value: Tree) -> bytes:
    result = b""
    for name, item in value.items() if isinstance(value, dict) else ():
        is_text = isinstance(item, str)
        content = item.encode(errors="replace") if isinstance(item, str) else to_json(item)
        kind = "text/plain" if is_text else "application/json"
        head = (
            f'--{BOUNDARY}\r\nContent-Disposition: form-data; name="{name.translate(_IN_QUOTES)}"'
            f"\r\nContent-Type: {kind}\r\n\r\n"
        )
        result += head.encode(errors="replace") + content + b"\r\n"
    return result + f"--{BOUNDARY}--\r\n".encode()


def _csv(value: Tree) -> bytes:
    rows: Sequence[Tree] = value if isinstance(value, list) else [value]
    text = io.StringIO()
    columns = list(dict.fromkeys(name for row in rows if isinstance(row, dict) for name in row))
    writer = csv.writer(text)
    writer.writerow(columns or ["value"])
    for row in rows:
        known = row if isinstance(row, dict) else {"value": row}
        writer.writerow([_cell(known.get(name)) for name in columns or ["value"]])
    return text.getvalue().encode()


def _cell(value: Tree) -> str:
    return value if isinstance(value, str) else "" if value is None else to_json(value).decode()


def _element(name: str, value: Tree, schema: Mapping[str, Tree]) -> str:
    """An element: attributes, names and wrapped lists as the keyword `xml` says."""
    name = re.sub(r"[^\w.-]", "_", name) or "item"
    if isinstance(value, list):
        items = schema.get("items")
        inner = items if isinstance(items, Mapping) else {}
        own = inner.get("name")
        return "".join(_element(own if isinstance(own, str) else name, item, inner) for item in value)
    if not isinstance(value, dict):
        return f"<{name}>{escape(_xml_text(value), _RETURN)}</{name}>"
    attributes, content = "", ""
    properties = schema.get("properties")
    known = properties if isinstance(properties, Mapping) else {}
    for key, item in value.items():
        found = known.get(key)
        inner = found if isinstance(found, Mapping) else {}
        own = inner.get("name")
        label = own if isinstance(own, str) else key
        if inner.get("attribute") is True and not isinstance(item, (dict, list)):
            attributes += f" {label}={quoteattr(_xml_text(item))}"
        elif inner.get("wrapped") is True and isinstance(item, list):
            content += f"<{label}>{_element(label, item, inner)}</{label}>"
        else:
            content += _element(label, item, inner)
    return f"<{name}{attributes}>{content}</{name}>"


_RETURN = {"\r": "&#13;"}  # which parsers would take for a line break
_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def _xml_text(value: Tree) -> str:
    """A value as the text of an element. There are characters that XML cannot have, not even as references."""
    text = "" if value is None else value if isinstance(value, str) else to_json(value).decode()
    return _NOT_XML.sub("\N{REPLACEMENT CHARACTER}", text)


# --- streams


def event(value: Tree, *, is_whole: bool) -> bytes:
    """A server-sent event: of data, or with all its fields."""
    if not is_whole or not isinstance(value, dict):
        return _field("data", value) + b"\n"
    names = [name for name in ("event", "id", "retry") if value.get(name) is not None]
    return b"".join(_field(name, value[name]) for name in (*names, "data") if name in value) + b"\n"


_LINE_ENDS = re.compile(r"\r\n|\n|\r")
"""What ends a line of an event, and nothing else does: JSON may have the separators of Unicode in it."""


def _field(name: str, value: Tree) -> bytes:
    text = value if isinstance(value, str) else to_json(value).decode()
    return "".join(f"{name}: {line}\n" for line in _LINE_ENDS.split(text)).encode(errors="replace")


def line(value: Tree, codec: Codec) -> bytes:
    """An item of JSON lines, or of a JSON text sequence."""
    match codec:
        case Codec.JSON_SEQUENCE:
            return b"\x1e" + to_json(value) + b"\n"
        case (
            Codec.JSON
            | Codec.CBOR
            | Codec.JSON_LINES
            | Codec.EVENTS
            | Codec.MULTIPART
            | Codec.FORM
            | Codec.TEXT
            | Codec.BYTES
        ):
            return to_json(value) + b"\n"
        case _:
            assert_never(codec)
