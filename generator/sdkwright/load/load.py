"""Provider → Source: the document with its overlay and every file it refers to, converted to OpenAPI 3.1.

Nothing is read from the network or from outside of the folder of the document.
"""

from __future__ import annotations

import codecs
import json
import re
from collections.abc import Callable
from pathlib import Path

from msgspec.structs import replace

from sdkwright.config import positions
from sdkwright.config.custom import without_header
from sdkwright.config.source import masked
from sdkwright.diagnostics.report import Location, Position, Problem, Report, Severity, SpecError
from sdkwright.load import not_openapi, parts
from sdkwright.load.provider import CHANGELOG, Provider
from sdkwright.load.versions import read_version
from sdkwright.load.walk import Outside, Walk
from sdkwright.openapi import references
from sdkwright.recursion import with_deep_stack
from sdkwright.syntax import json_reader
from sdkwright.syntax.source import PositionNode, Source, Text, Tree, copy_tree, is_swagger

_BOMS = (  # UTF-32 first: its mark starts like that of UTF-16
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_LONE_SURROGATE = re.compile("[\ud800-\udfff]")
_ESCAPED_SURROGATE = re.compile(r"\\u[dD][89a-fA-F]")


@with_deep_stack
def load(provider: Provider, report: Report) -> Source:
    """Read the document, apply the overlay, read the files it refers to, and convert them to OpenAPI 3.1.

    Raises `SpecError` if a file cannot be used.
    """
    files = _Files(provider, report)
    try:
        return _load_files(provider, files, report)
    except SpecError as error:
        error.lines = {name: text.lines for name, text in files.texts.items()}
        error.paths = files.paths
        raise


def _load_files(provider: Provider, files: _Files, report: Report) -> Source:
    name = provider.display_name(provider.document)
    tree = files.read(provider.document, name)
    read_version(Source(file=name, version="", files={name: tree}, originals={}, texts=files.texts), Report())
    overlaid: dict[str, Location] = {}
    beneath: dict[str, str] = {}
    if provider.overlay is not None:
        from sdkwright.load import overlay  # slow to import, and most providers have none

        beneath = parts.digests_of(name, tree)
        overlay_name = provider.overlay_name
        actions = files.read(provider.overlay, overlay_name)
        overlaid = overlay.apply(tree, name, actions, overlay_name, files.texts[overlay_name])
    if provider.config_text:
        files.texts[provider.config.file] = Text(provider.config_text, positions.scan, masked)
        files.paths[provider.config.file] = provider.path(provider.config.file).as_posix()
    for module in provider.config.custom.modules:
        files.texts[module.source] = Text(module.text, _at_the_top)
        files.paths[module.source] = provider.path(module.source).as_posix()
    for template in provider.config.custom.templates.values():
        files.texts[template.file] = Text(template.text, _at_the_top)
        files.paths[template.file] = provider.path(template.file).as_posix()
    if provider.config.changelog:
        changelog = provider.display_name(provider.folder / CHANGELOG)
        files.texts[changelog] = Text(provider.config.changelog, _at_the_top)
        files.paths[changelog] = provider.path(changelog).as_posix()
    files.keep(name, tree)
    source = Source(
        file=name,
        version="",
        files=files.trees,
        originals=files.originals,
        texts=files.texts,
        overlaid=overlaid,
        beneath=beneath,
        paths=files.paths,
    )
    version = read_version(source, report)
    walk = Walk(files.fetch, version, report)
    walk.visit_document(name, files.trees[name])
    source = replace(
        source, version=version, moved=walk.moved, uris=walk.uris, bases=walk.bases, anchors=walk.anchors
    )
    report.written = source.before_conversion
    if walk.errors:
        # Only this function has the source, so it has to locate the problems.
        raise SpecError(*(_located(problem, source) for problem in walk.errors))
    if is_swagger(version):
        from sdkwright.load.swagger import (
            upgrade_swagger,
        )  # three modules, and most documents are of OpenAPI 3

        source = replace(source, converted=upgrade_swagger(source, walk.upgrade_for, report))
    return source


def is_text_of(text: str, file: str, data: bytes) -> bool:
    """Whether a text was read from a file with this content. It may lack what reading leaves out."""
    try:
        read = decode(data, file).removeprefix("\ufeff")
    except SpecError:
        return False
    return _plain(read) == _plain(text)


def _plain(text: str) -> str:
    return without_header(text.replace("\r\n", "\n"))


def decode(data: bytes, file: str) -> str:
    """Decode a file: as UTF-8, or as its byte order mark or the position of zero bytes says."""
    encoding = next((name for mark, name in _BOMS if data.startswith(mark)), None) or json.detect_encoding(
        data
    )
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        before = data[: error.start]
        at = Position(file, before.count(b"\n") + 1, error.start - before.rfind(b"\n"))
        message = f"not valid {encoding.removesuffix('-sig').upper()}"
        hint = "save the file as UTF-8"
    kind = not_openapi.detect_binary(data)
    if kind is not None:
        message, at = f"this is a {kind} file, not a text file", Position(file, 1, 1)
        hint = "provide the document itself"
    raise SpecError(Problem("encoding", Severity.ERROR, message, at, hint))


def _located(problem: Problem, source: Source) -> Problem:
    return replace(problem, at=source.position(problem.at))


class _Files:
    """The files of one provider by display name. Each is read once."""

    def __init__(self, provider: Provider, report: Report) -> None:
        self._provider = provider
        self._report = report
        self._folder = provider.display_name(provider.document).rpartition("/")[0]
        self.trees: dict[str, Tree] = {}
        self.originals: dict[str, Tree] = {}
        self.texts: dict[str, Text] = {}
        self.paths: dict[str, str] = {}

    def keep(self, name: str, tree: Tree) -> None:
        """Keep the data of a file: the original, and a copy for the conversion to OpenAPI 3.1."""
        self.originals[name] = tree
        self.trees[name] = copy_tree(tree)

    def fetch(self, name: str) -> Tree:
        """The data of a file, or None if there is no such file. Raises `Outside` for files outside of the folder."""
        if name not in self.trees:
            if not references.is_inside(name, self._folder):
                raise Outside(name)
            path = self._provider.path(name)
            try:
                real = path.resolve()
                if not real.is_file():
                    return None
            except (OSError, RuntimeError):  # the name is too long, or links form a loop
                return None
            if not real.is_relative_to(self._provider.folder.resolve()):
                raise Outside(name)
            tree = self.read(path, name)
            page = not_openapi.explain_markup(self.texts[name].text) if isinstance(tree, str) else None
            if page is not None:
                raise SpecError(
                    Problem("not-openapi", Severity.ERROR, page[0], Position(name, 1, 1), page[1])
                )
            self.keep(name, tree)
        return self.trees[name]

    def read(self, path: Path, name: str) -> Tree:
        """Parse one file: as JSON if its name or its text says so, otherwise as YAML."""
        self.paths[name] = path.as_posix()
        published = self._provider.published
        try:
            if published is not None and path == self._provider.document:
                self.paths[name], data = published.shown, published.content
            else:
                data = path.read_bytes()
        except OSError as error:
            message = f"cannot read the file: {error.strerror or type(error).__name__}"
            raise SpecError(Problem("unreadable", Severity.ERROR, message, Position(name))) from None
        text = decode(data, name).removeprefix("\ufeff")
        self.texts[name] = Text(text, json_reader.scan, _mask_of(name))
        is_json = path.suffix.lower() == ".json" or (text.lstrip()[:1] == "{" and _is_json(text))
        try:
            tree = self._parse(text, name, is_json)
        except SpecError as error:
            raise SpecError(
                *(not_openapi.explain_syntax(item, text, is_json) for item in error.problems)
            ) from None
        return _replace_surrogates(tree) if _ESCAPED_SURROGATE.search(text) else tree

    def _parse(self, text: str, name: str, is_json: bool) -> Tree:
        if is_json:
            return json_reader.read(text, name, self._report)
        from sdkwright.syntax import yaml_reader  # slow to import, and many documents are JSON

        tree, node = yaml_reader.read(text, name, self._report)
        self.texts[name] = Text(text, _KnownPositions(node), _mask_of(name))
        return tree


class _KnownPositions:
    """A scan that returns positions that are known from parsing."""

    def __init__(self, node: PositionNode) -> None:
        self._node = node

    def __call__(self, text: str) -> PositionNode:
        return self._node


def _at_the_top(text: str) -> PositionNode:
    """A scan of a text that has no values."""
    return PositionNode(1, 1)


def _mask_of(name: str) -> Callable[[str], str] | None:
    """What hides secrets in the lines of a file: a document can refer to the `sdk.toml` beside it."""
    return masked if name.endswith(".toml") else None


def _is_json(text: str) -> bool:
    try:
        json.loads(text)
    except (ValueError, RecursionError):
        return False
    return True


def _replace_surrogates(value: Tree) -> Tree:
    """Replace lone surrogates, which JSON can escape but UTF-8 files cannot contain."""
    if isinstance(value, str):
        return _LONE_SURROGATE.sub("\ufffd", value)
    if isinstance(value, dict):
        return {_LONE_SURROGATE.sub("\ufffd", key): _replace_surrogates(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_replace_surrogates(item) for item in value]
    return value
