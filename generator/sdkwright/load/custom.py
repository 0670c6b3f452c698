"""The modules and templates in the folder `custom/` of a provider. Modules are read and parsed, never imported."""

from __future__ import annotations

import ast
import io
import os
import tokenize
import warnings
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from sdkwright.config.custom import FOLDER, CustomModule, Definition, Template, without_header
from sdkwright.config.text_rules import is_identifier
from sdkwright.diagnostics.report import Position, Problem, Severity, SpecError
from sdkwright.load.replacements import unused_templates
from sdkwright.names import is_device
from sdkwright.output import assets
from sdkwright.output.disk import is_tool_folder, read_regular

_OLDEST = (3, 11)  # of the versions of Python that SDKs run with


def read_custom(folder: Path, display_name: Callable[[Path], str]) -> tuple[CustomModule, ...]:
    """Every `custom/**/*.py` of a provider folder, sorted by path.

    Raises `SpecError` with the problems of all files.
    """
    modules: list[CustomModule] = []
    problems: list[Problem] = []
    lines: dict[str, list[str]] = {}
    paths: dict[str, str] = {}
    for path in _files(folder / FOLDER, ".py"):
        name = display_name(path)
        paths[name] = path.as_posix()
        try:
            text = _read_module(path, path.relative_to(folder / FOLDER), name)
            lines[name] = text.split("\n")
            modules.append(
                CustomModule(
                    path=path.relative_to(folder / FOLDER).as_posix(),
                    source=name,
                    text=text,
                    definitions=dict(_definitions(_parse(text, name).body)),
                )
            )
        except SpecError as error:
            problems += error.problems
    if problems:
        raise _failure(problems, paths, lines)
    return tuple(modules)


def read_templates(folder: Path, display_name: Callable[[Path], str]) -> dict[str, Template]:
    """The templates in a folder, by their path below it.

    Raises `SpecError` with the problems of all files: one that is not UTF-8, and one that replaces nothing.
    """
    found: dict[str, Template] = {}
    problems: list[Problem] = []
    paths: dict[str, str] = {}
    for path in _files(folder, ".j2"):
        name, inside = display_name(path), path.relative_to(folder).as_posix()
        paths[name] = path.as_posix()
        try:
            found[inside] = Template(file=name, text=assets.decode(_read(path, name)))
        except UnicodeDecodeError:
            problems += _not_utf8(name).problems
        except SpecError as error:
            problems += error.problems
    for inside, (message, hint) in unused_templates(folder, found).items():
        name = display_name(folder / inside)
        paths[name] = (folder / inside).as_posix()
        problems += _problem("custom-template", message, name, hint).problems
    if problems:
        raise _failure(problems, paths, {})
    return found


def unused_files(folder: Path, templates_folder: str) -> Iterator[tuple[Path, str]]:
    """What is in a folder `custom/` and becomes no part of the SDK, each with what to do. Hidden files do not count.

    `templates_folder` is what `sdk.toml` says of templates; empty if it says nothing.
    """
    for path in _files(folder, ""):
        inside = path.relative_to(folder).as_posix()
        is_template = bool(templates_folder) and inside.startswith(f"{templates_folder}/")
        if not (path.is_symlink() or path.name.startswith(".") or path.suffix == ".py" or is_template):
            yield path, _use(path, inside)


def _use(path: Path, inside: str) -> str:
    if path.suffix == ".j2":
        return "to use templates, name their folder: `templates` under `[custom]` in `sdk.toml`"
    if (page := f"docs/{inside}.j2") in assets.templates():
        return (
            f"to replace the page, write a template for it: `sdkwright template {page}` prints the one in use"
        )
    return "a package has only Python modules of this folder: move the file elsewhere"


def _failure(problems: Iterable[Problem], paths: dict[str, str], lines: dict[str, list[str]]) -> SpecError:
    failure = SpecError(*problems)
    failure.lines, failure.paths = lines, paths
    return failure


def _files(folder: Path, suffix: str) -> Iterator[Path]:
    """Everything below a folder whose name ends in `suffix`, and links to folders, in order."""
    if folder.is_symlink():
        yield folder
        return
    for root, folders, names in os.walk(folder):
        links = [name for name in folders if Path(root, name).is_symlink()]
        folders[:] = sorted(
            name
            for name in folders
            if name not in links and not is_tool_folder(name) and not name.startswith(".")
        )
        for name in sorted([*links, *(name for name in names if name.endswith(suffix))]):
            yield Path(root, name)


def _read_module(path: Path, inside: Path, name: str) -> str:
    """The text of a module, as it is but for a byte order mark and the line that its copy in an SDK begins with."""
    for part in inside.with_suffix("").parts:
        if not is_identifier(part) or is_device(part):
            hint = "rename it: use ASCII letters, digits, and underscores, and no keyword"
            raise _problem("custom-file", f"`{part}` cannot be the name of a Python module", name, hint)
    data = _read(path, name)
    try:
        encoding, _ = tokenize.detect_encoding(io.BytesIO(data).readline)
        if encoding not in ("utf-8", "utf-8-sig"):
            raise SyntaxError
        return without_header(data.decode("utf-8-sig"))
    except (SyntaxError, UnicodeDecodeError):
        raise _not_utf8(name) from None


def _read(path: Path, name: str) -> bytes:
    try:
        data = read_regular(path)
    except OSError as error:
        message = f"cannot read the file: {error.strerror or type(error).__name__}"
        raise _problem("unreadable", message, name) from None
    if data is None:
        raise _problem(
            "custom-file", "not a regular file: links are not followed", name, "put the file itself here"
        )
    return data


def _not_utf8(name: str) -> SpecError:
    return _problem("encoding", "not valid UTF-8", name, "save the file as UTF-8")


def _parse(text: str, name: str) -> ast.Module:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # such as of `"\d"`; type checkers and linters report these
            return ast.parse(text, name, feature_version=_OLDEST)
    except SyntaxError as error:
        at = Position(name, error.lineno or 1, max(error.offset or 1, 1))
        message = f"not valid Python: {error.msg}"
    except (ValueError, RecursionError, MemoryError) as error:  # ValueError: a null character
        at, message = Position(name, 1, 1), f"not valid Python: {str(error) or type(error).__name__}"
    raise SpecError(Problem("custom-syntax", Severity.ERROR, message, at))


def _definitions(statements: Iterable[ast.stmt]) -> Iterator[tuple[str, Definition]]:
    """The names that statements define, those inside of `if`, `try` and `with` included.

    What is for type checkers alone is not: nothing can import it.
    """
    for node in statements:
        if isinstance(node, ast.ClassDef):
            yield node.name, Definition("class", ast.get_docstring(node) or "", dict(_methods(node)))
        elif isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node.name, Definition("function", ast.get_docstring(node) or "")
        elif isinstance(node, ast.Import | ast.ImportFrom):
            for alias in node.names:
                yield alias.asname or alias.name.partition(".")[0], Definition("value")
        elif isinstance(node, ast.If | ast.Try | ast.With):
            yield from _definitions(_blocks(node))
        else:
            for name in _assigned(node):
                yield name, Definition("value")


def _methods(node: ast.ClassDef) -> Iterator[tuple[str, str]]:
    """The public methods of a class, with their docstrings."""
    for item in node.body:
        if isinstance(item, ast.FunctionDef | ast.AsyncFunctionDef) and not item.name.startswith("_"):
            yield item.name, ast.get_docstring(item) or ""


def _blocks(node: ast.If | ast.Try | ast.With) -> Iterator[ast.stmt]:
    if not (isinstance(node, ast.If) and _is_type_checking(node.test)):
        yield from node.body
    if isinstance(node, ast.Try):
        for handler in node.handlers:
            yield from handler.body
        yield from node.finalbody
    if not isinstance(node, ast.With):
        yield from node.orelse


def _is_type_checking(test: ast.expr) -> bool:
    name = test.attr if isinstance(test, ast.Attribute) else test.id if isinstance(test, ast.Name) else ""
    return name == "TYPE_CHECKING"


def _assigned(node: ast.stmt) -> Iterator[str]:
    """The variables that a statement assigns to."""
    targets = node.targets if isinstance(node, ast.Assign) else [node]
    for target in targets if isinstance(node, ast.Assign | ast.AnnAssign) else ():
        for inner in ast.walk(target):
            if isinstance(inner, ast.Name) and isinstance(inner.ctx, ast.Store):
                yield inner.id


def _problem(rule: str, message: str, name: str, hint: str = "") -> SpecError:
    return SpecError(Problem(rule, Severity.ERROR, message, Position(name, 1, 1), hint))
