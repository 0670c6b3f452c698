"""What generated files must not have in them, whatever a document says."""

from __future__ import annotations

import ast
import json
import tomllib
from collections.abc import Iterator, Mapping
from functools import lru_cache
from pathlib import PurePosixPath

from sdkwright.names import is_device
from tests.attack.payloads import MARK
from tests.support.markdown import runs_code, tokens


def breakouts(files: Mapping[str, str], headings: Mapping[str, int]) -> Iterator[str]:
    """What is wrong with generated files. `headings` has how many each page has of a harmless text."""
    for path, text in files.items():
        yield from (f"{path}: {fault}" for fault in _faults_of_name(path))
        if path.endswith(".py"):
            yield from (f"{path}: {fault}" for fault in _faults_of_python(text))
        elif path.endswith(".md"):
            yield from (f"{path}: {fault}" for fault in _faults_of_markdown(text, headings.get(path)))
        elif path.endswith(".toml"):
            yield from (f"{path}: {fault}" for fault in _faults_of_toml(text))
        elif path.endswith(".json"):
            json.loads(text)
        elif path.endswith(".jsonl"):
            yield from (f"{path}: {fault}" for fault in _faults_of_lines(text))
        elif path.endswith(".txt") and not all(char.isprintable() or char == "\n" for char in text):
            yield f"{path}: has control characters"


def _faults_of_lines(text: str) -> Iterator[str]:
    """JSON lines: each is one value, of characters that can be seen, and no key is there twice."""
    if not all(char.isprintable() or char == "\n" for char in text):
        yield "has characters that nobody sees"
    keys = [json.loads(line)[0] for line in text.split("\n")[:-1]]
    if len(set(keys)) != len(keys):
        yield "has a key twice"


def _faults_of_name(path: str) -> Iterator[str]:
    parts = PurePosixPath(path).parts
    if path.startswith("/") or ".." in parts or "\\" in path or not path.isprintable():
        yield "is not a path in the folder"
    if any(is_device(part) for part in parts):
        yield "is a device of Windows"


def _faults_of_python(text: str) -> Iterator[str]:
    try:
        tree = ast.parse(text)
    except (SyntaxError, ValueError) as error:
        yield f"is not Python: {error}"
        return
    for node in ast.walk(tree):
        if isinstance(node, ast.Name) and node.id == MARK and isinstance(node.ctx, ast.Load):
            yield f"runs {MARK} in line {node.lineno}"
        if isinstance(node, ast.Import | ast.ImportFrom) and any(item.name == MARK for item in node.names):
            yield f"imports {MARK}"
    comments = [line for line in text.split("\n") if line.lstrip().startswith("#")]
    if not all(line.isprintable() for line in comments):
        yield "has a comment with control characters"


def _faults_of_markdown(text: str, headings: int | None) -> Iterator[str]:
    found = list(tokens(text))
    kinds = {token.type for token in found} & {"html_block", "html_inline", "image"}
    if kinds:
        yield f"has {', '.join(sorted(kinds))}"
    count = sum(token.type == "heading_open" for token in found)
    if headings is not None and count != headings:
        yield f"has {count} headings in place of {headings}"
    for token in found:
        if token.type == "link_open" and runs_code(token):
            yield f"has a link to {token.attrs['href']}"


_PROJECT = frozenset(
    "name version description readme requires-python license authors keywords classifiers dependencies urls "
    "optional-dependencies scripts".split()
)
_LABELS = ("Documentation", "Support", "Terms of Service")


def _faults_of_toml(text: str) -> Iterator[str]:
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        yield f"is not TOML: {error}"
        return
    if MARK in data.get("tool", {}):
        yield f"has a table tool.{MARK}"
    if data.keys() - {"build-system", "project", "tool"}:
        yield f"has the tables {', '.join(data)}"
    project = data.get("project", {})
    if project.keys() - _PROJECT:
        yield f"has the keys {', '.join(project)}"
    for label, url in project.get("urls", {}).items():
        if label not in _LABELS or not str(url).startswith(("https://", "http://")):
            yield f"links from {label} to {url}"


def count_headings(files: Mapping[str, str]) -> dict[str, int]:
    """How many headings each page has."""
    return {path: _headings(text) for path, text in files.items() if path.endswith(".md")}


@lru_cache(maxsize=256)
def _headings(text: str) -> int:
    """Of most pages there are as many as there are documents: a text is in one of a dozen pages."""
    return sum(token.type == "heading_open" for token in tokens(text))
