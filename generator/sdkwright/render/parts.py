"""Which hand-written modules an SDK gets: one table, path → predicate over the `Api`. Nothing else decides that.

A part is a file of `templates/runtime/`, copied as it is. `always` parts are in every SDK; the others follow from
what the API has: pages, streams, bodies that are not JSON, and so on.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import cache
from typing import TypeAlias

from sdkwright.ir.algebra import codecs_received, codecs_sent, is_unsent, media_type_chosen, operations_of
from sdkwright.ir.api import Api, Body, Operation
from sdkwright.ir.codecs import Shape
from sdkwright.render.bodies import is_mixed
from sdkwright.render.members import has_distinguishing_constants
from sdkwright.render.pages import page_base, page_kind
from sdkwright.render.webhooks import has_parsers

Predicate: TypeAlias = Callable[[Api], bool]


def always(_: Api) -> bool:
    """Every SDK has the part."""
    return True


def fetches_tokens(api: Api) -> bool:
    """The SDK gets tokens itself, with OAuth client credentials."""
    return any(scheme.grant for scheme in api.security_schemes)


def streams(api: Api) -> bool:
    """Some responses are streams of items."""
    return any(
        response.codec.facts.streams for item in operations_of(api.root) for response in item.responses
    )


def downloads(api: Api) -> bool:
    """Some responses are bytes."""
    return any(
        response.codec.facts.shape is Shape.BYTES
        for item in operations_of(api.root)
        for response in item.responses
    )


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


def by_codec(part: str) -> Predicate:
    """Some bodies have a codec whose facts say that it needs the part."""
    return lambda api: any(part in item.facts.request_parts for item in codecs_sent(api)) or any(
        part in item.facts.response_parts for item in codecs_received(api)
    )


def chooses_media_type(api: Api) -> bool:
    """Callers choose among the media types of some request bodies."""
    return any(media_type_chosen(item.bodies) for item in operations_of(api.root))


def mixes_bodies(api: Api) -> bool:
    """The arguments of some operation belong to one media type and not to another."""
    return any(is_mixed(item) for item in operations_of(api.root))


def takes_additional(api: Api) -> bool:
    """Some flat bodies take properties that the document does not list."""
    return chooses_media_type(api) or any(body.extra for body in _bodies(api))


def has_read_only(api: Api) -> bool:
    """Requests can reach a model that has properties which only responses have."""
    return any(is_unsent(item) for item in api.definitions.values())


def verifies_webhooks(api: Api) -> bool:
    """The signatures of webhooks are verified."""
    return api.signature_prefix is not None and has_parsers(api)


def has_confusable_constants(api: Api) -> bool:
    """Some constants equal a value of another type, such as `1` and `True`."""
    return bool(api.confusable)


def has_spellings(api: Api) -> bool:
    """Some arguments have several spellings."""
    return any(
        parameter.other_names
        for item in operations_of(api.root)
        for parameter in (*item.parameters, *(field for body in item.bodies for field in body.fields))
    )


def takes_many(api: Api) -> bool:
    """Some operations have a method for any number of items."""
    return any(item.bulk is not None for item in operations_of(api.root))


def keeps_former_names(api: Api) -> bool:
    """Some arguments or classes have former names; methods with such names need no part."""
    if api.former_errors or any(item.former_pages for item in operations_of(api.root)):
        return True
    fields = (item for body in _bodies(api) for item in body.fields)
    parameters = (item for operation in operations_of(api.root) for item in operation.parameters)
    return any(item.former_names for item in (*parameters, *fields, *api.definitions.values()))


PARTS: Mapping[str, Predicate] = {
    "_runtime/": always,
    "_hooks/": always,
    "_lazy.py": always,
    "hooks.py": always,
    "httpclient.py": always,
    "utils.py": always,
    "vectors.py": always,
    "_additional.py": takes_additional,
    "_authorized.py": fetches_tokens,
    "_bulk/": takes_many,
    "_bodies.py": mixes_bodies,
    "_catalog.py": always,
    "_cbor.py": by_codec("_cbor.py"),
    "_cli/": always,
    "_cli/many/": takes_many,
    "_constants.py": has_distinguishing_constants,
    "_content.py": by_codec("_content.py"),
    "_exact.py": has_confusable_constants,
    "_files.py": by_codec("_files.py"),
    "_forms.py": by_codec("_forms.py"),
    "_mcp/": always,
    "_media_types.py": chooses_media_type,
    "_multipart.py": by_codec("_multipart.py"),
    "_oauth.py": fetches_tokens,
    "_pages/__init__.py": paged,
    "_pages/addresses.py": pages_by("addresses"),
    "_pages/cursors.py": pages_by("cursors"),
    "_pages/ends.py": pages_by("ends"),
    "_pages/flags.py": pages_by("ends", "cursors", "addresses"),
    "_pages/iteration.py": paged,
    "_pages/lists.py": pages_of_lists,
    "_pages/numbers.py": pages_by("numbers", "ends"),
    "_pages/strategy.py": paged,
    "_pages/trail.py": pages_by("cursors", "addresses"),
    "_renames.py": keeps_former_names,
    "_signatures.py": verifies_webhooks,
    "_sources.py": by_codec("_sources.py"),
    "_spellings.py": has_spellings,
    "_streams/__init__.py": streams_or_downloads,
    "_streams/body.py": streams_or_downloads,
    "_streams/codecs.py": by_codec("_streams/codecs.py"),
    "_streams/downloads.py": downloads,
    "_streams/events.py": by_codec("_streams/events.py"),
    "_streams/handler.py": streams_or_downloads,
    "_streams/items.py": by_codec("_streams/items.py"),
    "_streams/reader.py": streams_or_downloads,
    "_streams/responses.py": downloads,
    "_streams/stream.py": by_codec("_streams/stream.py"),
    "_streams/streaming.py": by_codec("_streams/streaming.py"),
    "_testing/__init__.py": always,
    "_testing/answers.py": always,
    "_testing/bodies.py": always,
    "_testing/cassettes.py": always,
    "_testing/fake.py": always,
    "_testing/operations.py": always,
    "_testing/paging.py": always,
    "_testing/records.py": always,
    "_testing/samples.py": always,
    "_testing/script.py": always,
    "_testing/streams.py": by_codec("_streams/codecs.py"),
    "_testing/transport.py": always,
    "_tokens.py": fetches_tokens,
    "_unsent.py": has_read_only,
}
"""The path of each part inside of the SDK's package (a folder stands for all in it that is not named) → who gets it."""


def parts(api: Api, runtime: Mapping[str, str]) -> dict[str, str]:
    """The parts of an SDK, path → text, out of all that there are."""
    wanted = {path: needed(api) for path, needed in PARTS.items()}
    return {path: text for path, text in runtime.items() if wanted.get(part_of(path))}


@cache
def part_of(path: str) -> str:
    """The row of the table that has a file; empty if none has."""
    return max((part for part in PARTS if path.startswith(part)), key=len, default="")


def _paged(api: Api) -> Iterator[Operation]:
    return (item for item in operations_of(api.root) if item.pagination is not None)


def _bodies(api: Api) -> Iterator[Body]:
    return (body for item in operations_of(api.root) for body in item.bodies)
