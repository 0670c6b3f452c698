"""What a `$ref` says, taken apart without looking at any file."""

from __future__ import annotations

import posixpath
import re
from dataclasses import dataclass
from typing import Literal
from urllib.parse import unquote, urljoin

_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]+:")  # one letter and a colon is a drive, not a scheme
_DRIVE = re.compile(r"[A-Za-z]:")
_META_SCHEMA = re.compile(r"https?://(?:json-schema\.org|spec\.openapis\.org)/")


@dataclass(frozen=True, slots=True)
class Reference:
    """A reference: which document (empty: the same one), and which place in it, decoded."""

    uri: str
    fragment: str

    @property
    def is_pointer(self) -> bool:
        """Whether the fragment is a JSON pointer, not a plain name."""
        return self.fragment == "" or self.fragment.startswith("/")

    @property
    def is_meta_schema(self) -> bool:
        """Whether this is a published description of JSON Schema or OpenAPI itself."""
        return _META_SCHEMA.match(self.uri) is not None

    @property
    def kind(self) -> Literal["local", "file", "absolute", "remote"]:
        """How the document is named. Only `local` and `file` are ever followed."""
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
    """Take a reference apart."""
    uri, _, fragment = ref.partition("#")
    return Reference(uri, unquote(fragment))


def file_of(uri: str, base: str) -> str:
    """The name of the file that a relative reference in the file `base` means; it may begin with `../`."""
    return posixpath.normpath(posixpath.join(posixpath.dirname(base), unquote(uri)))


def is_inside(file: str, folder: str) -> bool:
    """Whether a file's name lies in or below a folder's (the empty folder has every name that does not go up)."""
    if "\0" in file or "\\" in file:
        return False
    return file.startswith(folder + "/") if folder else file != ".." and not file.startswith(("../", "/"))


def absolute(uri: str, base: str) -> str:
    """A reference to a document as the URI that it means in a document that is called `base`."""
    try:
        return urljoin(base, uri)
    except ValueError:  # not a URI at all, such as `http://[`
        return uri
