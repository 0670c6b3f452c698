"""The files of a document as they are, for a provider folder of its own."""

from __future__ import annotations

from pathlib import Path

from msgspec import Struct

from sdkwright.syntax.source import Source, is_swagger

_SUFFIXES = (".yaml", ".yml", ".json")


class Copies(Struct, frozen=True):
    """Files by their paths in the new folder."""

    contents: dict[str, bytes]
    old_name: str  # of the document
    new_name: str
    refers_to_old_name: str  # the path of a file that does, which the copies would break; empty if none


def copies_of(source: Source) -> Copies:
    """The document, with a name by which it is found in a folder, and every file that it refers to."""
    document = Path(source.paths[source.file])
    contents: dict[str, bytes] = {}
    referring = ""
    name = _name_in_folder(document, source)
    for file in source.files:
        path = Path(source.paths[file])
        contents[name if file == source.file else _relative(path, document)] = path.read_bytes()
        if f"{document.name}#" in source.texts[file].text and name != document.name:
            referring = referring or path.as_posix()
    return Copies(contents, document.name, name, referring)


def _relative(path: Path, document: Path) -> str:
    return path.relative_to(document.parent).as_posix()


def _name_in_folder(document: Path, source: Source) -> str:
    stem = "swagger" if is_swagger(source.version) else "openapi"
    suffix = document.suffix.lower()
    if suffix not in _SUFFIXES:
        suffix = ".json" if source.texts[source.file].text.lstrip().startswith("{") else ".yaml"
    return f"{stem}{suffix}"
