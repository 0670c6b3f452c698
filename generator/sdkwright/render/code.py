"""The only doors from data to program text. Whatever is not `Code` cannot be printed by a template."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import cache, lru_cache
from typing import Final, NamedTuple, NoReturn, Self

from sdkwright.diagnostics.report import escape_unprintable
from sdkwright.openapi.model import JSON

_ARGUMENT = re.compile(r"    \w+: ")  # a line below "Args:"
_INDENT = re.compile(r"\s*(?:[-*] |\d+\. )?")
_ODD = re.compile(r"[^\n\t -~]+")


class Import(NamedTuple):
    """A name that code needs from a module."""

    module: str  # `typing`; with a dot in front, a module of the SDK's package: `._runtime.model`
    name: str
    alias: str = ""  # what the code calls it, where the name itself is taken


NO_IMPORTS: Final = frozenset[Import]()


class Code(str):
    """Text that may stand in a program as it is, with the imports that it needs."""

    __slots__ = ("imports",)
    imports: frozenset[Import]

    def __new__(cls, text: str = "", imports: frozenset[Import] = NO_IMPORTS) -> Self:
        """Mark a text as code. Other modules escape data with `literal`, `docstring` and the like instead."""
        code = super().__new__(cls, text)
        code.imports = imports
        return code

    def __format__(self, spec: str) -> NoReturn:
        """Refuse f-strings, which would lose the imports."""
        raise TypeError("put code together with compose() or joined(), which keep its imports")


def compose(pattern: str, *parts: Code) -> Code:
    """Expressions put into a pattern at each `{}`: `compose("{}[{}]", generic, argument)`."""
    return Code(pattern.format(*map(str, parts)), _imports(parts))


def joined(parts: Iterable[Code], separator: str = ", ") -> Code:
    """Expressions in a row."""
    parts = tuple(parts)
    return Code(separator.join(parts), _imports(parts))


def tuple_of(items: Iterable[Code]) -> Code:
    """Expressions as a tuple."""
    items = tuple(items)
    return compose("({},)" if len(items) == 1 else "({})", joined(items))


def _imports(parts: Iterable[Code]) -> frozenset[Import]:
    needed = [part.imports for part in parts if part.imports]
    return needed[0] if len(needed) == 1 else NO_IMPORTS.union(*needed)


def literal(value: JSON) -> Code:
    """A value as a Python literal, whatever characters it has."""
    return Code(_literal(value))


def _literal(value: JSON) -> str:
    if isinstance(value, dict):
        return "{" + ", ".join(f"{_literal(k)}: {_literal(v)}" for k, v in value.items()) + "}"
    if isinstance(value, list | tuple):
        return "[" + ", ".join(map(_literal, value)) + "]"
    if isinstance(value, str):
        text = repr(value) if value.isprintable() else ascii(value)
        return f'"{text[1:-1]}"' if '"' not in text else text  # the quotes that formatters put
    if isinstance(value, float) and (value in (float("inf"), float("-inf")) or value != value):
        return f'float("{value}")'
    return repr(value)


def literal_lines(value: JSON, indent: int, used: int = 0, width: int = 88) -> Code:
    """A value as a literal, over several lines where one has no room for it.

    `indent` is that of the line that it begins in, `used` how much of that line is taken by other text.
    """
    text = _literal(value)
    entries: list[str] = []
    inner = indent + 4
    if len(text) + max(used, indent) <= width:
        return Code(text)
    if isinstance(value, dict) and value:
        for key, item in value.items():
            label = f"{_literal(key)}: "
            entries.append(label + literal_lines(item, inner, inner + len(label) + 1, width))
    elif isinstance(value, list) and value:
        entries = [str(literal_lines(item, inner, inner + 1, width)) for item in value]
    else:
        return Code(text)
    margin = " " * inner
    lines = [f"{margin}{entry}," for entry in entries]
    return Code("\n".join([text[0], *lines, f"{' ' * indent}{text[-1]}"]))


@lru_cache(maxsize=50_000)
def name(text: str) -> Code:
    """An identifier, possibly dotted; anything else is a fault of the generator."""
    if not all(part.isidentifier() for part in text.split(".")):
        raise ValueError(f"not an identifier: {text!r}")
    return Code(text)


def comment(text: str) -> Code:
    """A comment of one line, whatever the text has in it: names of files can have line breaks."""
    return Code(f"# {escape_unprintable(text)}")


@lru_cache(maxsize=50_000)
def plain(text: str) -> str:
    """A description without what could hide or break anything: controls, lone surrogates, direction marks."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\u2028", "\n").replace("\u2029", "\n")
    return _ODD.sub(_kept, text).expandtabs(4)


def _kept(match: re.Match[str]) -> str:
    return "".join(c for c in match[0] if unicodedata.category(c) not in ("Cc", "Cf", "Cs", "Cn"))


@lru_cache(maxsize=50_000)
def wrapped(text: str, width: int) -> tuple[str, ...]:
    """The lines of a description, long ones folded, at most one blank line in a row."""
    lines: list[str] = []
    for line in plain(text).strip().split("\n"):
        line = line.rstrip()
        if not line and (not lines or not lines[-1]):
            continue
        if len(line) <= width:
            lines.append(line)
            continue
        indent = _INDENT.match(line)
        hang = min(len(indent.group()) if indent else 0, 8)
        if _ARGUMENT.match(line):
            hang += 4
        lines.extend(folded(line, width, hang))
    return tuple(lines)


def folded(line: str, width: int, hang: int) -> list[str]:
    """A line as several of at most that width, all but the first indented; words that are longer stay whole."""
    start = len(line) - len(line.lstrip(" "))
    first = _fitting(max(width - start, 2)).match(line, start)
    if first is None:
        return []
    head = line[: first.end()]
    if start and len(head) > width:  # there is more room without what the line begins with
        first = _fitting(width).match(line, start) or first
        head = first[0]
    rest = (part.strip() for part in _fitting(width - hang).findall(line, first.end()))
    return [head.rstrip(), *(" " * hang + part for part in rest if part)]


@cache
def _fitting(width: int) -> re.Pattern[str]:
    """As many words as fit, or one that does not."""
    return re.compile(rf"[^ ](?:.{{0,{width - 2}}}[^ ])?(?![^ ])|[^ ]+")


def docstring(text: str, indent: int = 0, width: int = 110) -> Code:
    """A docstring that says the text and cannot end early; empty text gives no docstring at all."""
    lines = wrapped(text, max(width - indent - 6, 40))
    if not any(lines):
        return Code("")
    escaped = [line.replace("\\", "\\\\").replace('"""', '\\"\\"\\"') for line in lines]
    margin = " " * indent
    if len(escaped) == 1:
        body = escaped[0]
        slashes = len(body) - 1 - len(body[:-1].rstrip("\\"))
        if body.endswith('"') and slashes % 2 == 0:
            body = f'{body[:-1]}\\"'
        return Code(f'"""{body}"""' if not body.startswith('"') else f'"""\\{body}"""')
    head = escaped[0] if not escaped[0].startswith('"') else f"\\{escaped[0]}"
    rest = [f"{margin}{line}" if line else "" for line in escaped[1:]]
    return Code("\n".join([f'"""{head}', *rest, f'{margin}"""']))


def name_block(names: Iterable[str], indent: int, width: int = 110) -> Code:
    """Names as one string literal, folded like a docstring where they are many; its reader splits at white space."""
    text = " ".join(names)
    if len(text) + indent + 2 <= width:
        return Code(f'"{text}"')
    margin = " " * indent
    lines = [f"{margin}    {line}" for line in folded(text, width - indent - 4, 0)]
    return Code("\n".join(['"""', *lines, f'{margin}"""']))


def with_article(title: str) -> str:
    """An API's title inside a sentence: "the Pets API", but "Petstore"."""
    return f"the {title}" if title.endswith((" API", " Api", " api", " Service")) else title
