"""The help of every level: of the SDK, of a namespace, of an operation."""

from __future__ import annotations

import json
import shlex
import shutil
import sys
from collections.abc import Iterable, Mapping
from pathlib import PurePath
from textwrap import wrap
from typing import Any

from .._catalog import Argument, Catalog, Entry, is_list
from .options import HELP, VERSION, Option, argument_options, client_options, output_options
from .terminal import visible
from .values import Kind, kind_of
from .words import Tree, words_of

_RETURNS = {
    "pages": "pages of items, in JSON; `--all` and `--max-items` go on to the next pages",
    "value": "JSON",
    "stream": "a stream: a line of JSON for each item, as it arrives",
    "text": "text",
    "bytes": "bytes, for a pipe or `--output-file`",
    "nothing": "nothing",
    "many": "a line of JSON for each item, with its index and its value or error, unless `--out` says where they go",
}
_INDENT, _COLUMN = 2, 26


def program(catalog: Catalog) -> str:
    """What somebody typed to get here: the console script, or Python with the module."""
    name = PurePath(sys.argv[0]).name
    return f"python -m {catalog.package}" if name in ("__main__.py", "-m", "-c", "") else name


def _width() -> int:
    return max(min(shutil.get_terminal_size().columns, 100), 60)


def rows(items: Iterable[tuple[str, str]]) -> list[str]:
    """Names with what they mean, in two columns."""
    lines: list[str] = []
    room = _width() - _COLUMN
    for name, text in items:
        first, *more = wrap(" ".join(text.split()), room) or [""]
        head = f"{' ' * _INDENT}{name}"
        if len(head) < _COLUMN - 1:
            lines.append(f"{head.ljust(_COLUMN)}{first}".rstrip())
        else:
            lines += [head, *([f"{' ' * _COLUMN}{first}"] if first else [])]
        lines += [f"{' ' * _COLUMN}{line}" for line in more]
    return lines


def _section(title: str, lines: list[str]) -> list[str]:
    return ["", f"{title}:", *lines] if lines else []


def _option_rows(options: Iterable[Option]) -> list[str]:
    return rows((_written(one), one.text) for one in options)


def _written(option: Option) -> str:
    value = f"[={option.value}]" if option.optional else f" {option.value}" if option.value else ""
    return f"{option.flag}{value}{' ...' if option.repeats else ''}"


def _prose(text: str) -> list[str]:
    lines: list[str] = []
    for paragraph in text.strip().split("\n"):
        lines += wrap(paragraph, _width()) or [""]
    return lines


def describe_sdk(tree: Tree) -> str:
    """The help of the SDK as a whole."""
    catalog = tree.catalog
    start = program(catalog)
    lines = [f"usage: {start} [OPTIONS] NAMESPACE... METHOD [ARGUMENTS]", "", catalog.about("title")]
    lines += ["", *_prose(catalog.about("description"))] if catalog.about("description") else []
    lines += _children(tree, "")
    lines += _section("commands", rows(tree.listed_commands().items()))
    lines += _section("options", _option_rows([HELP, VERSION, *client_options(catalog), *output_options(None)]))
    variables = [(one.env, "credential") for one in catalog.credentials]
    prefix = catalog.about("env")
    variables += [(f"{prefix}_SERVER_URL", "address of the API"), (f"{prefix}_DEBUG", "logs requests and responses")]
    lines += _section("environment variables", rows(variables))
    lines += _example(tree, tree.first(""))
    lines += ["", f"`{start} NAMESPACE --help` and `{start} NAMESPACE METHOD --help` say more."]
    return visible("\n".join(lines))


def describe_namespace(tree: Tree, path: str) -> str:
    """The help of a namespace."""
    start = program(tree.catalog)
    words = " ".join(words_of(path))
    lines = [f"usage: {start} {words} METHOD [ARGUMENTS]", "", tree.catalog.namespaces.get(path, "")]
    lines += _children(tree, path)
    lines += _example(tree, tree.first(path))
    lines += ["", f"`{start} {words} METHOD --help` shows the arguments of a method."]
    return visible("\n".join(lines))


def _children(tree: Tree, path: str) -> list[str]:
    catalog, children = tree.catalog, tree.children(path)
    namespaces = [(word, catalog.namespaces[one]) for word, one in children.items() if not tree.is_operation(one)]
    methods = [(word, _summary(catalog.entry(one))) for word, one in children.items() if tree.is_operation(one)]
    return [*_section("namespaces", rows(namespaces)), *_section("methods", rows(methods))]


def _summary(entry: Entry) -> str:
    return f"{entry.summary} (deprecated)" if entry.deprecated else entry.summary


def describe_operation(tree: Tree, entry: Entry) -> str:
    """The help of an operation."""
    catalog = tree.catalog
    start = program(catalog)
    options = argument_options(catalog, entry)
    required = [one for one in entry.arguments if one.required]
    optional = [one for one in entry.arguments if not one.required]
    shown = " ".join(_written(options[one.option]) for one in required)
    usage = " ".join(filter(None, [start, *words_of(entry.path), shown, "[OPTIONS]"]))
    lines = [f"usage: {usage}", "", _summary(entry)]
    lines += ["", *_prose(entry.description)] if entry.description else []
    lines += ["", f"{entry.verb} {entry.route}", f"Prints {_RETURNS[entry.returns]}."]
    lines += _section("required arguments", _argument_rows(catalog, required, options))
    lines += _section("arguments", _argument_rows(catalog, optional, options))
    whole = [options["--body"]] if "--body" in options and options["--body"].argument is None else []
    taken = options.keys()
    others = [one for one in (*output_options(entry), *client_options(catalog)) if one.flag not in taken]
    lines += _section("options", _option_rows([*whole, HELP, *others]))
    if hidden := [one.flag for one in (*output_options(entry), *client_options(catalog)) if one.flag in taken]:
        lines += ["", f"Arguments come first: as an option, {', '.join(hidden)} stands before the first word."]
    lines += _example(tree, entry.path)
    return visible("\n".join(lines))


def _argument_rows(catalog: Catalog, arguments: list[Argument], options: Mapping[str, Option]) -> list[str]:
    return rows((_written(options[one.option]), _facts(catalog, one)) for one in arguments)


def _facts(catalog: Catalog, argument: Argument) -> str:
    """What an argument means: its description, its values, its default."""
    schema, shape = argument.schema, kind_of(catalog, argument.schema)
    parts = [str(schema.get("description", ""))]
    if len(shape.choices) >= 8:
        parts.append(f"One of {', '.join(shape.choices)}.")
    if shape.kind is Kind.TEXT and shape.choices:
        parts.append(f"Such as {', '.join(shape.choices)}.")
    if "default" in schema:
        parts.append(f"Default: {json.dumps(schema['default'], ensure_ascii=False)}.")
    if shape.kind is Kind.JSON and (members := _members(catalog, schema)):
        parts.append(f"An object with {members}.")
    if schema.get("deprecated"):
        parts.append("Deprecated.")
    return " ".join(filter(None, parts))


def _members(catalog: Catalog, schema: Mapping[str, Any]) -> str:
    """The properties of an object, in a few words."""
    alternatives = catalog.alternatives(schema)
    if len(alternatives) != 1 or "properties" not in alternatives[0]:
        return ""
    properties: list[str] = list(alternatives[0]["properties"])
    return ", ".join(properties[:12]) + (", ..." if len(properties) > 12 else "")


def _example(tree: Tree, path: str) -> list[str]:
    return _section("example", [f"  {line}" for line in example(tree.catalog, path).split("\n")]) if path else []


def example(catalog: Catalog, path: str) -> str:
    """A command that works, for a shell."""
    entry = catalog.entry(path)
    words = [*program(catalog).split(" "), *words_of(path)]
    named = {one.name: one for one in entry.arguments}
    for name, value in entry.example.items():
        if name in named:
            words += _example_words(catalog, named[name], value)
    line, lines = "", list[str]()
    for word in _grouped(words):
        if line and len(line) + len(word) > _width() - 6:
            lines.append(f"{line} \\")
            line = "   "
        line = f"{line} {word}" if line else word
    return "\n".join([*lines, line])


def _grouped(words: list[str]) -> Iterable[str]:
    """Words as a shell reads them, options together with their values."""
    group = ""
    for word in words:
        quoted = shlex.quote(word)
        if word.startswith("--") or not group.startswith("--") or " " in group:
            if group:
                yield group
            group = quoted
        else:
            group = f"{group} {quoted}"
    yield group


def _example_words(catalog: Catalog, argument: Argument, value: Any) -> list[str]:
    """A value as words of a command."""
    shape = kind_of(catalog, argument.schema)
    if shape.kind is Kind.FILE:
        return [argument.option, "file.bin"]
    if isinstance(value, bool) and shape.kind is Kind.BOOLEAN and not shape.repeats:
        return [argument.option if value else f"--no-{argument.option[2:]}"]
    if isinstance(value, str) and shape.kind in (Kind.TEXT, Kind.CHOICE):
        is_whole_text = argument.option == "--body" and value.startswith(("@", "-"))
        return [argument.option, value] if not is_whole_text else [f"--json-{argument.option[2:]}", json.dumps(value)]
    if is_list(value) and len(value) > 1 and all(isinstance(item, str) for item in value) and shape.repeats:
        return [word for item in value for word in (argument.option, item)]
    text = json.dumps(value, ensure_ascii=False)
    if shape.kind is Kind.TEXT or (shape.repeats and not isinstance(value, list)):
        return [f"--json-{argument.option[2:]}", text]
    return [argument.option, text]
