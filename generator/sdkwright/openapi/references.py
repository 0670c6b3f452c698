"""The text of a `$ref`, split into its parts without reading any file."""

from __future__ import annotations

import posixpath
import re
from typing import Literal
from urllib.parse import unquote, urljoin

from msgspec import Struct

_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]+:")  # a single letter and a colon are a drive, not a scheme
_DRIVE = re.compile(r"[A-Za-z]:")
_META_SCHEMA = re.compile(r"https?://(?:json-schema\.org|spec\.openapis\.org)/")


class Reference(Struct, frozen=True):
    """A reference: the document (empty: the same one), and the decoded fragment."""

    uri: str
    fragment: str

    @property
    def is_pointer(self) -> bool:
        """Whether the fragment is a JSON pointer, as opposed to an anchor."""
        return self.fragment == "" or self.fragment.startswith("/")

    @property
    def is_meta_schema(self) -> bool:
        """Whether this refers to a published schema of JSON Schema or OpenAPI itself."""
        return _META_SCHEMA.match(self.uri) is not None

    @property
    def kind(self) -> Literal["local", "file", "absolute", "remote"]:
        """How the document is addressed. Only `local` and `file` references are followed."""
        if self.uri == "":
            return "local"
        path = unquote(self.uri)
        if path[:5].lower() == "file:":
            return "absolute"
        if _SCHEME.match(path) or path.startswith("//"):
            return "remote"
        if path.startswith(("/", "\\")) or _DRIVE.match(path):
            return "absolute"
        return "file"


def parse(ref: str) -> Reference:
    """Split a reference."""
    uri, _, fragment = ref.partition("#")
    return Reference(uri, unquote(fragment))


def file_of(uri: str, base: str) -> str:
    """The file that a relative reference in the file `base` means; the result may start with `../`."""
    return posixpath.normpath(posixpath.join(posixpath.dirname(base), unquote(uri)))


def is_inside(file: str, folder: str) -> bool:
    """Whether a file is in or below a folder; in the empty folder is every path that does not start with `../`."""
    if "\0" in file or "\\" in file:
        return False
    return file.startswith(folder + "/") if folder else file != ".." and not file.startswith(("../", "/"))


def absolute(uri: str, base: str) -> str:
    """The absolute URI of a reference in the document with the URI `base`."""
    try:
        return urljoin(base, uri)
    except ValueError:  # not a URI at all, such as `http://[`
        return uri
