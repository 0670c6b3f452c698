"""Which hand-written modules an SDK gets: one table, path → predicate over the `Api`. Nothing else decides that.

A part is a file of `templates/runtime/`, copied as it is. `always` parts are in every SDK; the others follow from
what the API has: pages, streams, bodies that are not JSON, and so on.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import TypeAlias

from sdkwright.ir.algebra import is_unsent, media_type_chosen, operations_of
from sdkwright.ir.api import Api, Body, Operation
from sdkwright.render.bodies import mixed
from sdkwright.render.pages import page_base, page_kind

Predicate: TypeAlias = Callable[[Api], bool]


def always(_: Api) -> bool:
    """Every SDK has the part."""
    return True


def fetches_tokens(api: Api) -> bool:
    """The SDK gets tokens itself, with OAuth client credentials."""
    return any(scheme.grant for scheme in api.security_schemes)


def streams(api: Api) -> bool:
    """Some responses are streams of items."""
    return any(response.items for item in operations_of(api.root) for response in item.responses)


def downloads(api: Api) -> bool:
    """Some responses are bytes."""
    return any(response.coding == "bytes" for item in operations_of(api.root) for response in item.responses)


def streams_or_downloads(api: Api) -> bool:
    """Some responses can be read piece by piece."""
    return streams(api) or downloads(api)


def paged(api: Api) -> bool:
    """Some operations answer with pages."""
    return any(True for _ in _paged(api))


def pages_by(*kinds: str) -> Predicate:
    """Some operations are paged in one of these ways: `cursors`, `numbers`, `ends` or `addresses`."""
    return lambda api: any(page_kind(item)[0] in kinds for item in _paged(api))


def pages_of_lists(api: Api) -> bool:
    """Some pages are plain lists, not models."""
    return any(page_base(api, item) is None for item in _paged(api))


def encodes(*codings: str) -> Predicate:
    """Some request bodies are written with one of these codings."""
    return lambda api: any(body.coding in codings for body in _bodies(api))


def chooses_media_type(api: Api) -> bool:
    """Callers choose among the media types of some request bodies."""
    return any(media_type_chosen(item.bodies) for item in operations_of(api.root))


def mixes_bodies(api: Api) -> bool:
    """The arguments of some operation belong to one media type and not to another."""
    return any(mixed(item) for item in operations_of(api.root))


def takes_additional(api: Api) -> bool:
    """Some flat bodies take properties that the document does not list."""
    return chooses_media_type(api) or any(body.extra for body in _bodies(api))


def has_read_only(api: Api) -> bool:
    """Requests can reach a model that has properties which only responses have."""
    return any(is_unsent(item) for item in api.definitions.values())


def has_confusable_constants(api: Api) -> bool:
    """Some unions have constants that Python takes for one another, such as `1` and `True`."""
    return bool(api.confusable)


def has_spellings(api: Api) -> bool:
    """Some arguments have several spellings."""
    return any(
        parameter.other_names
        for item in operations_of(api.root)
        for parameter in (*item.parameters, *(field for body in item.bodies for field in body.fields))
    )


_FILES = encodes("multipart", "text", "bytes", "events", "jsonl")

PARTS: Mapping[str, Predicate] = {
    "_runtime/": always,
    "_hooks/": always,
    "_lazy.py": always,
    "httpclient.py": always,
    "resources/__init__.py": always,
    "utils.py": always,
    "vectors.py": always,
    "_additional.py": takes_additional,
    "_authorized.py": fetches_tokens,
    "_bodies.py": mixes_bodies,
    "_content.py": encodes("text", "bytes", "events", "jsonl"),
    "_exact.py": has_confusable_constants,
    "_files.py": _FILES,
    "_forms.py": encodes("form", "multipart"),
    "_media_types.py": chooses_media_type,
    "_multipart.py": encodes("multipart"),
    "_oauth.py": fetches_tokens,
    "_pages/__init__.py": paged,
    "_pages/addresses.py": pages_by("addresses"),
    "_pages/cursors.py": pages_by("cursors"),
    "_pages/ends.py": pages_by("ends"),
    "_pages/flags.py": pages_by("ends", "cursors", "addresses"),
    "_pages/lists.py": pages_of_lists,
    "_pages/numbers.py": pages_by("numbers", "ends"),
    "_pages/places.py": paged,
    "_pages/trail.py": pages_by("cursors", "addresses"),
    "_pages/walk.py": paged,
    "_sources.py": _FILES,
    "_spellings.py": has_spellings,
    "_streams/__init__.py": streams_or_downloads,
    "_streams/bodies.py": streams_or_downloads,
    "_streams/calls.py": streams,
    "_streams/downloads.py": downloads,
    "_streams/events.py": streams,
    "_streams/items.py": streams,
    "_streams/opened.py": streams_or_downloads,
    "_streams/reading.py": streams_or_downloads,
    "_streams/stream.py": streams,
    "_streams/unread.py": downloads,
    "_tokens.py": fetches_tokens,
    "_unsent.py": has_read_only,
}
"""The path of each part inside of the SDK's package (a folder stands for all in it) → who gets it."""


def parts(api: Api, runtime: Mapping[str, str]) -> dict[str, str]:
    """The parts of an SDK, path → text, out of all that there are."""
    wanted = tuple(path for path, needed in PARTS.items() if needed(api))
    return {path: text for path, text in runtime.items() if path.startswith(wanted)}


def _paged(api: Api) -> Iterator[Operation]:
    return (item for item in operations_of(api.root) if item.pagination is not None)


def _bodies(api: Api) -> Iterator[Body]:
    return (body for item in operations_of(api.root) for body in item.bodies)
