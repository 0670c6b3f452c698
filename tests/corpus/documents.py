"""What a document has, read by other means than the generator's."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import yaml

from tests.support import ROOT
from tests.support.jsontypes import is_object
from tests.support.left_out import is_left_out

VERBS = frozenset(("get", "put", "post", "delete", "options", "head", "patch", "trace", "query"))
_VERSION = re.compile(r"""^["']?(openapi|swagger)["']?\s*:""", re.MULTILINE)


def documents(folder: Path) -> list[Path]:
    """The OpenAPI documents of a folder and the folders in it; files that they are made of do not count."""
    found = (
        path for path in folder.rglob("*") if path.suffix in (".json", ".yaml", ".yml") and path.is_file()
    )
    return sorted(path for path in found if _is_document(path.read_text("utf-8-sig", "replace")))


def _is_document(text: str) -> bool:
    try:
        found = json.loads(text)
    except ValueError:
        return _VERSION.search(text) is not None
    return is_object(found) and not found.keys().isdisjoint(("openapi", "swagger"))


def digest_of(document: Path, tests: str) -> str:
    """A digest of a document and of all that decides what is made of it, and how a folder of tests looks at that."""
    return sha256(document.read_bytes() + _programs(tests)).hexdigest()


@cache
def _programs(tests: str) -> bytes:
    digest = sha256()
    for folder in ("generator", "templates", tests):
        for path in sorted((ROOT / folder).rglob("*")):
            if path.suffix in (".py", ".j2"):
                digest.update(path.read_bytes())
    return digest.digest()


def operations(path: Path) -> set[tuple[str, str]]:
    """Method and path of every operation that is not to be left out."""
    return set(_operations(path))


def _operations(path: Path) -> Iterator[tuple[str, str]]:
    document = _read(path)
    paths = document.get("paths")
    for template, item in paths.items() if is_object(paths) else ():
        if str(template).startswith("x-") or not is_object(item):
            continue
        template = f"/{str(template).lstrip('/')}"
        steps = 0
        while "$ref" in item and isinstance(item["$ref"], str) and steps < 20:
            others = {key: value for key, value in item.items() if key != "$ref"}
            item = {**_target(path, document, item["$ref"]), **others}
            steps += 1
        for verb, operation in item.items():
            if str(verb) in VERBS and is_object(operation) and not is_left_out(operation):
                yield str(verb).upper(), str(template)
        more = item.get("additionalOperations")
        for verb, operation in more.items() if is_object(more) else ():
            if not is_left_out(operation):
                yield str(verb), str(template)


def _read(path: Path) -> dict[str, Any]:
    text = path.read_text("utf-8-sig")
    try:
        found = json.loads(text)
    except ValueError:
        found = yaml.load(text, getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    return found if is_object(found) else {}


def _target(path: Path, document: Any, reference: str) -> dict[str, Any]:
    file, _, pointer = reference.partition("#")
    found = _read(path.parent / file) if file else document
    for step in pointer.split("/")[1:]:
        found = found[unquote(step).replace("~1", "/").replace("~0", "~")]
    return found if is_object(found) else {}
