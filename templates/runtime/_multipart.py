"""Multipart bodies (RFC 7578): the fields and files of a form, or a list of documents."""

from __future__ import annotations

import mimetypes
import os
import re
from collections.abc import Iterator, Mapping, Sequence
from fnmatch import fnmatchcase
from typing import Any, NamedTuple
from urllib.parse import unquote

from ._files import BINARY, as_named_file, source_of
from ._forms import PLAIN, Part, fields, styled
from ._runtime.encode import json_document, to_jsonable, to_text
from ._runtime.model import is_dict, is_list, to_plain
from ._runtime.operation import NOTHING, Content
from ._sources import Source, join_parts

_QUOTED = str.maketrans({'"': "%22", "\r": "%0D", "\n": "%0A"})  # inside quotes, as browsers do


class _Entry(NamedTuple):
    """A part, as it is written."""

    filename: str | None
    content: list[bytes | Source]
    kind: str  # its content type; empty: plain text
    headers: Mapping[str, str]


def multipart(
    media_type: str, value: Any, parts: Mapping[str, Part] = NOTHING, first: Sequence[Part] = (), rest: Part = PLAIN
) -> tuple[Content, str]:
    """A body of several parts: the fields of a dict, or the items of a list, which have no names."""
    pieces, kind = _written(media_type, value, parts, first, rest)
    return join_parts(pieces), kind


def _written(
    media_type: str, value: Any, parts: Mapping[str, Part] = NOTHING, first: Sequence[Part] = (), rest: Part = PLAIN
) -> tuple[list[bytes | Source], str]:
    boundary, pieces = os.urandom(16).hex(), list[bytes | Source]()
    by_name = not is_list(value) or (media_type.startswith("multipart/form-data") and not first and rest is PLAIN)
    for name, item, part in _fields(value, parts) if by_name else _items(value, first, rest):
        entry = _entry(item, part, "upload" if by_name else "")
        disposition = "" if name is None else f'form-data; name="{name.translate(_QUOTED)}"'
        if entry.filename or (by_name and entry.filename is not None):
            disposition = f'{disposition or "attachment"}; filename="{entry.filename.translate(_QUOTED)}"'
        lines = {"Content-Disposition": disposition, "Content-Type": entry.kind, **part.headers, **entry.headers}
        head = "".join(f"\r\n{key}: {line}" for key, line in lines.items() if line)
        pieces += [f"--{boundary}{head}\r\n\r\n".encode(), *entry.content, b"\r\n"]
    kind = re.sub(r";\s*boundary=[^;]*", "", media_type.replace("*", "form-data" if by_name else "mixed"), flags=re.I)
    return [*pieces, f"--{boundary}--\r\n".encode()], f"{kind}; boundary={boundary}"


def _items(value: list[Any], first: Sequence[Part], rest: Part) -> Iterator[tuple[None, Any, Part]]:
    """Parts by their position, without names."""
    for index, item in enumerate(value):
        yield None, to_plain(item), first[index] if index < len(first) else rest


def _fields(value: Any, parts: Mapping[str, Part]) -> Iterator[tuple[str | None, Any, Part]]:
    """Name and value of each part; fields with a style are encoded here."""
    for name, item, part in fields(value, parts):
        if not part.style:
            yield name, item, part
            continue
        for pair in styled(name, item, part):
            label, _, content = pair.partition("=")
            yield unquote(label), unquote(content), part


def _entry(item: Any, part: Part, nameless: str) -> _Entry:
    """A file, a JSON document for dicts and lists, or text for other values."""
    if item.__class__ is tuple:
        named = as_named_file(item)
        kind = named.kind or _kind(part, named.filename)
        return _Entry(named.filename, [source_of(named.content)], kind, named.headers)
    if isinstance(item, (bytes, bytearray)) or hasattr(item, "read") or hasattr(item, "__fspath__"):
        origin: Any = item if hasattr(item, "__fspath__") else getattr(item, "name", None)
        filename = nameless if origin is None or isinstance(origin, int) else str(os.path.basename(origin))
        return _Entry(filename, [source_of(item)], _kind(part, filename), NOTHING)
    declared = _kind(part, "") if part.content_type else ""
    if part.encoder is not None:
        return _Entry(None, [part.encoder(declared, item)[0]], declared, NOTHING)
    if is_dict(item) or is_list(item):
        if part.inside is not None:
            return _Entry(None, *_written(part.content_type, item, **part.inside), NOTHING)
        return _Entry(None, [json_document(item)], declared or "application/json", NOTHING)
    return _Entry(None, [to_text(to_jsonable(item)).encode()], declared, NOTHING)


def _kind(part: Part, filename: str) -> str:
    """The declared content type of a part; of several, or of a wildcard, the one that the file name suggests."""
    choices = [choice.strip() for choice in part.content_type.split(",")]
    guess = mimetypes.guess_type(filename)[0] or ""
    if any(guess and fnmatchcase(guess, choice) for choice in choices):
        return guess
    return next((choice for choice in choices if choice and "*" not in choice), BINARY)
