"""The files of an SDK, in memory: what `render` returns and `format` completes."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct


class Origin(Struct, frozen=True):
    """What one file was made from.

    `places` of the document, as `file#pointer`, are what the file is about, `near` what that refers to.
    """

    templates: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    near: tuple[str, ...] = ()


class Files(Struct, frozen=True):
    """The text of every file, by its path inside the SDK folder, with slashes."""

    texts: Mapping[str, str]
    unformatted: frozenset[str] = (
        frozenset()
    )  # paths of Python modules that are still as the templates wrote them
    origins: Mapping[str, Origin] = {}  # of the files that templates made
