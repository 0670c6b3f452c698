"""Folders whose document is published at a URL, and what was fetched from there."""

from __future__ import annotations

import hashlib
import re
from pathlib import Path

from msgspec import Struct

from sdkwright.config import keys
from sdkwright.config.source import DocumentSource, shown
from sdkwright.diagnostics.report import Position, Problem, Severity, SpecError
from sdkwright.load.load import decode
from sdkwright.load.provider import Published, find_configured, find_document
from sdkwright.syntax.source import is_swagger

_JSON_START = re.compile(r'\s*\{\s*["}]')


class PublishedFolder(Struct, frozen=True, kw_only=True):
    """A provider folder with a `[source]` in its `sdk.toml`."""

    path: Path
    name: str  # of the provider
    document: Path | None  # None: nothing was fetched yet
    source: DocumentSource
    config_path: Path
    config_text: str

    @property
    def shown_url(self) -> str:
        """The URL without its secrets."""
        return shown(self.source.url)

    def has(self, content: bytes) -> bool:
        """Whether this is what the document in the folder has."""
        return self.document is not None and self.document.read_bytes() == content

    def unavailable(self, reason: str) -> SpecError:
        """The error that the URL cannot be fetched."""
        return SpecError(Problem("source-unavailable", Severity.ERROR, reason, self.position("url")))

    def position(self, key: str) -> Position:
        """The place of a key of `[source]`."""
        file = self.config_path.as_posix()
        return keys.places(self.config_text, file).get(f"source.{key}", Position(file))

    def check_digest(self, content: bytes) -> None:
        """Raise `SpecError` if `sdk.toml` has the digest of other content."""
        expected, actual = self.source.sha256, digest(content)
        if expected is None or expected == actual:
            return
        message = f"{self.shown_url} has the SHA-256 {actual}, not {expected}"
        hint = f'if the document may change, write `sha256 = "{actual}"`'
        raise SpecError(Problem("source-digest", Severity.ERROR, message, self.position("sha256"), hint))

    def read_as(self, content: bytes) -> Published:
        """The content as a document of this folder.

        YAML is read as such, also if the name of the file is one of JSON: `check_name` refuses it when it is known to
        be a document, and not the page of an error.
        """
        is_json = is_like_json(content)
        name = f"openapi.{'json' if is_json else 'yaml'}" if self.document is None else self.document.name
        if name.endswith(".json") and not is_json:
            name = f"{name.removesuffix('.json')}.yaml"
        return Published(name=name, content=content, shown=self.shown_url)

    def check_name(self, published: Published) -> None:
        """Raise `SpecError` if the file in the folder cannot have this content under its name."""
        if self.document is None or self.document.name == published.name:
            return
        message = f"the document at {self.shown_url} is YAML, and this file is called `{self.document.name}`"
        hint = f"rename the file to `{published.name}`, and pull again"
        at = Position(self.document.as_posix())
        raise SpecError(Problem("source-format", Severity.ERROR, message, at, hint))

    def target(self, published: Published, version: str) -> Path:
        """The path of the document: the one that there is, or else one that fits what was fetched."""
        if self.document is not None:
            return self.document
        name = published.name
        return self.path / (name.replace("openapi", "swagger", 1) if is_swagger(version) else name)


def find_published(folder: Path) -> PublishedFolder | None:
    """What a provider folder says of the source of its document; None if it says nothing. Raises `SpecError`."""
    provider = find_configured(folder)
    if provider.config.source is None:
        return None
    return PublishedFolder(
        path=folder,
        name=provider.name,
        document=find_document(folder),
        source=provider.config.source,
        config_path=provider.path(provider.config.file),
        config_text=provider.config_text,
    )


def folder_of(path: Path) -> Path | None:
    """The folder of a path that leads to a single file; None for any other."""
    return path.parent if path.is_file() else None


def digest(content: bytes) -> str:
    """The SHA-256 of content, as `sdk.toml` has it."""
    return hashlib.sha256(content).hexdigest()


def is_like_json(content: bytes) -> bool:
    """Whether content is JSON or was meant to be, and neither YAML nor something else."""
    try:
        return _JSON_START.match(decode(content, "").removeprefix("\ufeff")) is not None
    except SpecError:
        return False
