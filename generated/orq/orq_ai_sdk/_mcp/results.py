"""Values as results of tools, with what is too large cut: lists and texts first, so that JSON stays JSON."""

from __future__ import annotations

import json
from base64 import b64encode
from typing import Any, NamedTuple

from .._runtime.model import is_dict, is_list
from .outputs import Output

MAX_BYTES = 50_000
"""How large a result is by default: about as much as agents can read at once."""

_STEPS = ((200, 20_000), (100, 8_000), (40, 4_000), (20, 2_000), (10, 800), (5, 300), (2, 100), (1, 40))


class Cut(NamedTuple):
    """Data that fits, and the places where something was cut."""

    data: Any
    places: tuple[str, ...]


def to_text(data: Any) -> str:
    """Plain data as JSON."""
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))


def fit(data: Any, limit: int) -> Cut:
    """The data with as few items of lists and characters of texts cut as it takes."""
    if len(to_text(data).encode("utf-8", "replace")) <= limit:
        return Cut(data, ())
    cut = Cut(data, ())
    for items, characters in _STEPS:
        places: dict[str, None] = {}
        cut = Cut(_shortened(data, items, characters, "", places), tuple(places))
        if len(to_text(cut.data).encode("utf-8", "replace")) <= limit:
            return cut
    return Cut(None, ("the whole result",))


def _shortened(value: Any, items: int, characters: int, place: str, places: dict[str, None]) -> Any:
    if isinstance(value, str) and len(value) > characters:
        places[f"{place or 'the text'}: {characters} of {len(value)} characters"] = None
        return f"{value[:characters]}…"
    if is_list(value):
        # Numbers say little one by one: a vector may have thousands.
        kept = min(items, 8) if value and all(isinstance(item, (int, float)) for item in value) else items
        if len(value) > kept:
            places[f"{place or 'the list'}: {kept} of {len(value)} items"] = None
        return [_shortened(item, items, characters, f"{place}[]", places) for item in value[:kept]]
    if is_dict(value):
        return {
            name: _shortened(item, items, characters, f"{place}.{name}".lstrip("."), places)
            for name, item in value.items()
        }
    return value


def document(data: Any, limit: int, *hints: str, output: Output | None = None) -> dict[str, Any]:
    """A result that is JSON. An object is structured too, and everything else as its tool declares it."""
    cut = fit(data, limit)
    if cut.data is None and data is not None:
        return failure(f"the result is larger than {limit} bytes, whatever is cut (`--max-bytes`): ask for less")
    texts = [cut.data if isinstance(cut.data, str) else to_text(cut.data)]
    if cut.places:
        listed = "\n".join(f"- {place}" for place in cut.places[:20])
        texts.append(
            f"The result was larger than {limit} bytes, and is cut:\n{listed}\n"
            "Ask for less with the arguments of the tool, such as a limit, a filter or a list of fields."
        )
    content = [text_block(text) for text in (*texts, *hints)]
    structured = output.structured(cut.data) if output else cut.data
    return {"content": content, **({"structuredContent": structured} if is_dict(structured) else {})}


def text_block(text: str) -> dict[str, Any]:
    """A block of text."""
    return {"type": "text", "text": text}


def text_result(text: str, limit: int) -> dict[str, Any]:
    """A result that is text."""
    if len(text) <= limit:
        return {"content": [text_block(text)]}
    more = f"The result was larger than {limit} bytes: {limit} of {len(text)} characters are shown."
    return {"content": [text_block(text[:limit]), text_block(more)]}


def file_result(content: bytes, media_type: str, limit: int, uri: str) -> dict[str, Any]:
    """A result that is bytes: an image, a sound, text or a resource."""
    kind = media_type.partition(";")[0].strip().lower() or "application/octet-stream"
    if kind.startswith("text/"):
        return text_result(content.decode("utf-8", "replace"), limit)
    data = b64encode(content).decode()
    if len(data) > limit:
        return failure(f"the result is {len(content)} bytes of {kind}, more than fit into {limit} (`--max-bytes`)")
    if kind.startswith(("image/", "audio/")):
        return {"content": [{"type": kind.partition("/")[0], "data": data, "mimeType": kind}]}
    return {"content": [{"type": "resource", "resource": {"uri": uri, "mimeType": kind, "blob": data}}]}


def failure(message: str) -> dict[str, Any]:
    """A result that is an error, which the agent sees and can act on."""
    return {"content": [text_block(message)], "isError": True}
