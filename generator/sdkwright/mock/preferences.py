"""What a client wants of a response: the headers `Prefer` and `Accept`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from msgspec import Struct

from sdkwright.ir.codecs import essence
from sdkwright.mock.faults import FAULTS, read_fault
from sdkwright.openapi.model import MediaType

_PREFERENCE = re.compile(r'\s*([\w-]+)\s*(?:=\s*(?:"([^"]*)"|([^\s,;"]*)))?')
_FINAL_STATUS = re.compile(r"[2-5][0-9][0-9]")
_RANGE = re.compile(r"\*|[\w!#$%&'*+.^`|~-]+/[\w!#$%&'*+.^`|~-]+", re.ASCII)
_CONCRETE = {
    "*/*": "application/json",
    "application/*": "application/json",
    "text/*": "text/plain",
    "image/*": "image/png",
    "audio/*": "audio/mpeg",
    "video/*": "video/mp4",
    "multipart/*": "multipart/form-data",
}


class Preferences(Struct, frozen=True):
    """`Prefer: code=404, example=missing, dynamic=true, fault=reset`."""

    code: str | None = None
    example: str | None = None
    is_dynamic: bool | None = None  # None: as the server is set up
    fault: str | None = None
    notes: tuple[str, ...] = ()  # on what there is not


NO_PREFERENCES = Preferences()


def read_preferences(values: Iterable[str]) -> Preferences:
    """What the headers say. Other preferences than those of the mock are left alone, as RFC 7240 asks."""
    found: dict[str, str] = {}
    for part in re.split(r"[,;](?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", ",".join(values)):
        match = _PREFERENCE.match(part)
        if match is not None:
            found.setdefault(match[1].lower(), match[2] if match[2] is not None else match[3] or "")
    code, fault = found.get("code") or None, found.get("fault") or None
    notes: list[str] = []
    if code is not None and not _FINAL_STATUS.fullmatch(code):
        notes.append(f"there is no status `{code}` that a response can have")
        code = None
    if fault is not None and read_fault(fault) is None:
        notes.append(f"there is no fault `{fault}`; there are {', '.join(FAULTS)}")
    return Preferences(
        code=code,
        example=found.get("example") or None,
        is_dynamic=found["dynamic"].lower() in ("", "true", "1", "yes") if "dynamic" in found else None,
        fault=fault,
        notes=tuple(notes),
    )


def negotiate(content: Sequence[MediaType], accept: str) -> tuple[MediaType, str] | None:
    """The media type of a response that a client wants most, and its name without wildcards; None if it wants none.

    `content` is in the order of our own preference, which decides where the client has none.
    """
    wanted = _ranges(accept)
    if not wanted:
        return (content[0], _concrete(content[0].type)) if content else None
    best: tuple[float, MediaType, str] | None = None
    for media in content:
        for range_, quality in wanted:
            name = _common(essence(media.type), range_)
            if name is None or quality == 0 or _excluded(name, wanted):
                continue
            if best is None or quality > best[0]:
                shown = media.type if "*" not in media.type else _concrete(name)
                best = quality, media, shown
    return None if best is None else best[1:]


def _ranges(accept: str) -> list[tuple[str, float]]:
    """The ranges of a header with their qualities, the most specific first. What is no range asks for nothing."""
    found: list[tuple[str, float]] = []
    for part in accept.split(","):
        name, _, parameters = part.partition(";")
        quality = re.search(r"\bq\s*=\s*([\d.]+)", parameters)
        if _RANGE.fullmatch(name.strip()):
            try:
                value = min(float(quality[1]), 1.0) if quality else 1.0
            except ValueError:
                value = 1.0
            found.append((name.strip().lower(), value))
    return sorted(found, key=lambda item: item[0].count("*"))


def _excluded(name: str, wanted: Sequence[tuple[str, float]]) -> bool:
    return any(range_ == name and quality == 0 for range_, quality in wanted)


def _common(offered: str, range_: str) -> str | None:
    """The more specific of two ranges that have something in common."""
    for one, other in ((offered, range_), (range_, offered)):
        kind, _, rest = other.partition("/")
        if other in (one, "*/*", "*") or (rest == "*" and one.startswith(f"{kind}/")):
            return one if "/" in one else other
    return None


def _concrete(media_type: str) -> str:
    name = essence(media_type)
    return _CONCRETE.get(name, "application/octet-stream" if "*" in name else media_type.strip())
