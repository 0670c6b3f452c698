"""Forms as browsers send them, with fields written as the document says."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any, NamedTuple
from urllib.parse import urlencode

from ._runtime import encode
from ._runtime.errors import InvalidArgument
from ._runtime.model import is_dict, is_list, to_plain
from ._runtime.operation import NOTHING, Content, Parameter


class Part(NamedTuple):
    """How a field is written, if that does not follow from its value (OpenAPI's Encoding Object)."""

    content_type: str = ""  # one, several separated by commas, or a wildcard
    style: str = ""  # of query parameters; overrides the content type
    explode: bool | None = None
    allow_reserved: bool = False
    headers: Mapping[str, str] = NOTHING  # of a part of a multipart body
    encoder: Callable[[str, Any], tuple[Content, str]] | None = None  # of its content, if that is not JSON
    inside: Mapping[str, Any] | None = None  # of a part that is multipart itself: how its own parts are written


PLAIN = Part()


def fields(value: Any, parts: Mapping[str, Part]) -> Iterator[tuple[str, Any, Part]]:
    """The fields of a form; the items of a list repeat its name unless it has a style. None is left out."""
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
    """A body of media type application/x-www-form-urlencoded."""
    pairs: list[str] = []
    for name, item, part in fields(value, parts):
        unstyled = [] if part.style else [urlencode([(name, encode.to_text(encode.to_jsonable(item)))])]
        pairs += unstyled or styled(name, item, part)
    return "&".join(pairs).encode(), media_type
