"""The lock of an SDK: digests of its inputs and files, and the formatter with its version.

`check` reads from it why files differ, and `generate` which files do not have to be formatted again.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping

from msgspec import Struct, field

NAME = "sdk.lock.json"


def digest(text: str | bytes) -> str:
    """The first 16 digits of the SHA-256 of a text."""
    data = text.encode("utf-8", "surrogatepass") if isinstance(text, str) else text
    return hashlib.sha256(data).hexdigest()[:16]


def digest_of(files: Mapping[str, str]) -> str:
    """One digest of several files, including their names."""
    return digest("\0".join(f"{path}\0{digest(text)}" for path, text in sorted(files.items())))


class Lock(Struct, frozen=True):
    """Digests of the inputs of an SDK, by name, and of its files, by path.

    `formatter` has versions by name, `sources` the digests of files before they were formatted.
    """

    inputs: Mapping[str, str] = field(default_factory=dict[str, str])
    files: Mapping[str, str] = field(default_factory=dict[str, str])
    formatter: Mapping[str, str] = field(default_factory=dict[str, str])
    sources: Mapping[str, str] = field(default_factory=dict[str, str])

    def to_json(self) -> str:
        """The text of the lock file."""
        parts = ((name, dict(getattr(self, name))) for name in self.__struct_fields__)
        # Escaped, because names of files need not be Unicode.
        lines = (f'"{name}": {json.dumps(value)}' for name, value in parts)
        return "{\n" + ",\n".join(lines) + "\n}\n"  # few lines: nobody reads digests one by one


def read(text: str) -> Lock | None:
    """The lock that a text contains, or None if it contains none."""
    try:
        data = json.loads(text)
        optional = (dict(data.get(name, {})) for name in ("formatter", "sources"))  # older locks have none
        return Lock(dict(data["inputs"]), dict(data["files"]), *optional)
    except (ValueError, KeyError, TypeError, AttributeError):
        return None
