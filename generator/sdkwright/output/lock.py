"""The lock of an SDK: digests of its inputs and of its files, from which `check` tells the cause of drift."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field

NAME = "sdk.lock.json"


def digest(text: str | bytes) -> str:
    """The first 16 digits of the SHA-256 of a text."""
    data = text.encode("utf-8", "surrogatepass") if isinstance(text, str) else text
    return hashlib.sha256(data).hexdigest()[:16]


def digest_of(files: Mapping[str, str]) -> str:
    """One digest of several files, including their names."""
    return digest("\0".join(f"{path}\0{digest(text)}" for path, text in sorted(files.items())))


@dataclass(frozen=True, slots=True)
class Lock:
    """Digests of the inputs of an SDK, by name, and of its files, by path."""

    inputs: Mapping[str, str] = field(default_factory=dict[str, str])
    files: Mapping[str, str] = field(default_factory=dict[str, str])

    def to_json(self) -> str:
        """The text of the lock file."""
        parts = {"inputs": dict(self.inputs), "files": dict(self.files)}
        lines = (f'"{key}": {json.dumps(value, ensure_ascii=False)}' for key, value in parts.items())
        return "{\n" + ",\n".join(lines) + "\n}\n"  # few lines: nobody reads digests one by one


def read(text: str) -> Lock | None:
    """The lock that a text contains, or None if it contains none."""
    try:
        data = json.loads(text)
        return Lock(dict(data["inputs"]), dict(data["files"]))
    except (ValueError, KeyError, TypeError):
        return None
