"""What package indexes show of an SDK, as far as the document or `sdk.toml` says it."""

from __future__ import annotations

from msgspec import Struct


class License(Struct, frozen=True, kw_only=True):
    """The license of an SDK. One of the two is not empty."""

    expression: str = ""  # of SPDX: `MIT`
    text: str = ""  # the name of a license that SPDX does not list


class Author(Struct, frozen=True, kw_only=True):
    """A person or an organization. One of the two is not empty."""

    name: str = ""
    email: str = ""


class ProjectUrl(Struct, frozen=True):
    """A URL with what it is called."""

    label: str
    url: str


class Metadata(Struct, frozen=True, kw_only=True):
    """The metadata of an SDK beside its name, version and dependencies."""

    license: License | None = None
    authors: tuple[Author, ...] = ()
    urls: tuple[ProjectUrl, ...] = ()
    keywords: tuple[str, ...] = ()
    classifiers: tuple[str, ...] = ()  # besides those that every SDK has
