"""The files of an SDK, in memory: what `render` returns and `format` completes."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct


class Files(Struct, frozen=True):
    """The text of every file, by its path inside the SDK folder, with slashes."""

    texts: Mapping[str, str]
    unformatted: frozenset[str] = (
        frozenset()
    )  # paths of Python modules that are still as the templates wrote them
