"""Forms as browsers send them, and how the document says that their fields are written."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any, NamedTuple
from urllib.parse import urlencode

from ._runtime import encode
from ._runtime.errors import InvalidArgument
from ._runtime.model import is_dict, is_list, to_plain
from ._runtime.operation import NOTHING, Content, Parameter


class Part(NamedTuple):
    """How a field is written, where that does not follow from its value (OpenAPI's Encoding Object)."""

    content_type: str = ""  # one, several with commas between, or a wildcard
    style: str = ""  # of query parameters; then the content type has no meaning
    explode: bool | None = None
    allow_reserved: bool = False
    headers: Mapping[str, str] = NOTHING  # of a part of a multipart body
    encoder: Callable[[str, Any], tuple[Content, str]] | None = None  # of its content, if that is no JSON
    inside: Mapping[str, Any] | None = None  # of a part that is one itself: how its own parts are written


PLAIN = Part()


def fields(value: Any, parts: Mapping[str, Part]) -> Iterator[tuple[str, Any, Part]]:
    """The fields of a form, lists as repeated names unless they have a style. None is left out."""
    members = to_plain(value)
    if not is_dict(members):
        raise InvalidArgument(f"a form is a dict, not {type(value).__name__}")
    for name, member in members.items():
        part = parts.get(name, PLAIN)
        for item in member if is_list(member) and not part.style else [member]:
            if item is not None:
                yield name, to_plain(item), part


def styled(name: str, value: Any, part: Part) -> list[str]:
    """A field in its style, as percent-encoded pairs `name=text`."""
    field = Parameter(name, "form", lambda: Any, style=part.style, explode=part.explode)
    return encode.parts(field._replace(allow_reserved=part.allow_reserved).resolved(), value)


def form(media_type: str, value: Any, parts: Mapping[str, Part] = NOTHING) -> tuple[Content, str]:
    """A body of the type application/x-www-form-urlencoded."""
    pairs: list[str] = []
    for name, item, part in fields(value, parts):
        plainly = [] if part.style else [urlencode([(name, encode.text(encode.jsonable(item)))])]
        pairs += plainly or styled(name, item, part)
    return "&".join(pairs).encode(), media_type
