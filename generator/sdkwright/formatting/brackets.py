"""Statements of one line, and what becomes of them where they do not fit: as black would lay them out, or not at all.

Only what is certain has an answer here: names, texts, numbers and brackets, spaced as black spaces them. Templates
emit little else. The same pieces come again and again, so what is known of each is kept.
"""

from __future__ import annotations

import re
from functools import lru_cache
from keyword import kwlist

_TEXT = re.compile(r'b?"(?:[^"\\\n]|\\[^"\'\n])*"')
_ALLOWED = re.compile(r'[\w.,:=\[\](){}" -]+', re.ASCII)
_ODD = re.compile(  # spaced otherwise than black does, or written otherwise than it leaves it
    "|".join(
        (
            r",(?![ )])|, [)\]}]|[(\[{] | [)\]},:=]|  |:(?! )|\. |\w \.",
            r"=[ =]|(?<!\w)=|[\])}]\.\w+=",
            r"[\w\])}\"] [\w\"(\[{-]|[\w\])}\"]-|-(?!\d)",  # operators, and one thing after another
            r"\w\"|\"\w|\"\"\"",  # prefixes of texts
            r"(?<!\w)\d+[A-Za-z_]|(?<!\w)\d+\.(?!\d)|(?<![\w.])\.\d",  # numbers
            r"\[\(|(?<![=\w\])( ])\(|(?<!,) \(|[\w\])]\{|}[\[({]",  # brackets that are neither called nor tuples
        )
    )
)
_WORDS = re.compile(rf"\b(?:{'|'.join(set(kwlist) - {'True', 'False', 'None', 'lambda'})}|lambda(?!:))\b")
_OUTSIDE = re.compile(r"[^(\[{]*=")  # an assignment, or an argument that nothing is around
_PAIRS = (("(", ")"), ("[", "]"), ("{", "}"))
_CLOSING = {"(": ")", "[": "]", "{": "}"}
_ARGUMENT = re.compile(r"(?:\*{0,2}[A-Za-z_]\w*|\*|/)")
_PREFIX = r'(?:[A-Za-z_]\w*=|"[^"\\]*": )?'
_ELEMENT = re.compile(rf"({_PREFIX})((?:\w+\.)?\w+|)([(\[{{])")
_TYPED = re.compile(r"([A-Za-z_][\w.]*: (?:\w+\.)?\w+\[)(.*)\]", re.ASCII)
_TYPED_ARGUMENT = re.compile(_TYPED.pattern + r"( = \w+|)", re.ASCII)
_BARE = re.compile(rf"(?:{_PREFIX}|[A-Za-z_]\w*: )(?:\w+\.)?\w+", re.ASCII)
_DEF = re.compile(r"((?:async )?def \w+)\((.*)\)(?: -> (.+))?:( \.\.\.)?")
_CLASS = re.compile(r"class \w+(?:\((.+)\))?:(  # .+)?")
_STATEMENT = re.compile(
    r"(return (?:await )?|super\(\)\.|[A-Za-z_][\w.]*(?:: (?P<type>(?:[^=]|(?<! )=)+))? = )(?P<value>[^( ].*)"
)
_CHOSEN = re.compile(r'(?<==)"" if \w+ else None(?=[,)])')  # an argument that is a text or nothing
_TARGETS = re.compile(r"(?:\w+, )+\w+ = (?=\w+\()")
_TEXTS = re.compile(  # a call with a name and a table of texts: one to a line, or only one
    r"(?P<indent> *)[\w, ]+ = \w+\(\n(?P=indent)    \w+,\n(?P=indent)    {"
    r'(?:\n(?:(?P=indent)        "[^"\\\n]*": (?:"[^"\\\n]*"|"""\n[^"\\]*"""),\n)+(?P=indent)    '
    r'|"[^"\\\n]*": """\n[^"\\]*""")},\n(?:(?P=indent)    \w+="[\w. ]*",\n)*(?P=indent)\)'
)
_ANNOTATED = re.compile(r"[A-Za-z_]\w*: (.+)")
_WORD = re.compile(r"[A-Za-z_]\w*|\d+", re.ASCII)
_CHAINED = re.compile(r"[\])}][\[(.]")
_CALLED = re.compile(r"((?:\w+\.)*\w+|)([(\[{])")
_WITH = re.compile(r"with (\w[\w.]*\(.*\)) as \w+:")
_FOR = re.compile(r"for \w+ in \w+:")
_IMPORT = re.compile(r"(from [.\w]+ import )(\w+(?: as \w+)?(?:, \w+(?: as \w+)?)*)")


def fits(text: str, indent: int, width: int) -> bool:
    """Whether a line is certainly not too long; some characters are two columns wide."""
    length = len(text) if text.isascii() else 2 * len(text)
    return indent + length <= width


def signature(text: str, indent: int, width: int) -> str | None:
    """The head of a function; None where black has to be asked."""
    found = _DEF.fullmatch(text)
    if found is None:
        return None
    items = elements(found[2]) if found[2] else ()
    if items is None or not all(map(_argument, items)) or not (found[3] is None or settled(found[3])):
        return None
    if fits(text, indent, width):
        return " " * indent + text
    if len(items) < 2:
        return None
    lines = _exploded(found[1] + "(", found[2], text[found.end(2) :], indent, width, False)
    return None if lines is None else "\n".join(lines)


def header(text: str, indent: int, width: int) -> str | None:
    """The head of a class; None where black has to be asked."""
    found = _CLASS.fullmatch(text)
    if found is None or not (found[1] is None or settled(f"_({found[1]})")):
        return None
    if fits(text, indent, width):
        return " " * indent + text
    if found[1] is None or found[2]:
        return None
    lines = _exploded(text[: found.start(1)], found[1], "):", indent, width, False)
    return None if lines is None else "\n".join(lines)


def block(text: str, indent: int, width: int) -> str | None:
    """The head of a block of statements; None where black has to be asked."""
    if text in ("if TYPE_CHECKING:", "else:") or _FOR.fullmatch(text):
        return " " * indent + text
    found = _WITH.fullmatch(text)
    good = found is not None and settled(found[1]) and not magic(found[1]) and fits(text, indent, width)
    return " " * indent + text if good else None


def imported(text: str, indent: int, width: int) -> str | None:
    """An import; None where black has to be asked."""
    found = _IMPORT.fullmatch(text)
    margin = " " * indent
    if found is None:
        return margin + text if re.fullmatch(r"import [\w.]+|from [\w.]+ import \*", text) else None
    if fits(text, indent, width):
        return margin + text
    lines = [f"{margin}    {item},\n" for item in found[2].split(", ")]
    return f"{margin}{found[1]}(\n{''.join(lines)}{margin})"


def simple(text: str, indent: int, width: int) -> str | None:
    """An assignment, an annotation, a `return` or a call; None where black has to be asked."""
    if targets := _TARGETS.match(text):
        short = fits(text, indent, width) and settled(text[targets.end() :])
        return " " * indent + text if short else None
    found = _STATEMENT.fullmatch(text)
    if found is None:
        if text in ("pass", "...", "return"):
            return " " * indent + text
        other = _ANNOTATED.fullmatch(text)
        good, whole = settled(other[1] if other else text), text
    else:
        kind = found["type"]
        good, whole = settled(found["value"]) and (kind is None or settled(kind)), found["value"]
    if not good:
        return None
    if fits(text, indent, width) and not magic(whole):
        return " " * indent + text
    if not text.isascii():
        return None
    if found is None:
        typed = _ANNOTATED.fullmatch(text) is not None
        lines = _typed(text, "", indent, width) if typed else _called(text, 0, indent, width)
    else:
        lines = _called(text, found.start("value"), indent, width) or _assigned(text, found, indent, width)
    return None if lines is None else "\n".join(lines)


def _called(text: str, start: int, indent: int, width: int) -> list[str] | None:
    """A statement whose value is a call, or other brackets, that do not fit."""
    called = _CALLED.match(text, start)
    if called is None or (not called[1] and called[2] == "("):
        return None
    closing = _CLOSING[called[2]]
    if not text.endswith(closing):
        return None
    return _exploded(text[: called.end()], text[called.end() : -1], closing, indent, width, not called[1])


def _assigned(text: str, found: re.Match[str], indent: int, width: int) -> list[str] | None:
    """An assignment before whose value there is no room: in parentheses, or with its annotation split."""
    target, value = text[: found.start("value")], found["value"]
    margin = " " * indent
    if found["type"] is not None and _WORD.fullmatch(value):
        if indent + len(target) >= width:
            return _typed(target[:-3], f" = {value}", indent, width)
        return [f"{margin}{target}(", f"{margin}    {value}", f"{margin})"]
    called = _CALLED.match(value)
    if called is None or _CHAINED.search(_TEXT.sub('""', value)):
        return None
    if found["type"] is None:
        narrow = " = " in target and not fits(target + called[0], indent, width)
        if not narrow or indent + len(target) >= width or magic(value) or not fits(value, indent + 4, width):
            return None
        return [f"{margin}{target}(", f"{margin}    {value}", f"{margin})"]
    if indent + len(target) >= width:
        return _typed(target[:-3], f" = {value}", indent, width)
    if value[-1] not in ")]}":
        return None
    inner: list[str] | None = [f"{margin}    {value}"]
    if magic(value) or not fits(value, indent + 4, width):
        inner = _called(value, 0, indent + 4, width) if value[0] not in "[{" else None
    return None if inner is None else [f"{margin}{target}(", *inner, f"{margin})"]


def _typed(text: str, rest: str, indent: int, width: int) -> list[str] | None:
    """An annotation that does not fit, and what comes after it."""
    found = _TYPED.fullmatch(text)
    if found is None:
        return None
    if fits(f"]{rest}", indent, width) and not magic(rest):
        return _exploded(found[1], found[2], f"]{rest}", indent, width, False)
    after = _called(f"]{rest}", 4, indent, width) if rest else None
    lines = _exploded(found[1], found[2], "]", indent, width, False)
    return None if after is None or lines is None else [*lines[:-1], *after]


def table(text: str, width: int) -> bool:
    """Whether a statement of several lines is a table of texts, laid out as black would."""
    return _TEXTS.fullmatch(text) is not None and all(len(line) <= width for line in text.split("\n"))


@lru_cache(maxsize=100_000)
def settled(text: str) -> bool:
    """Whether black would leave an expression alone if only it fits."""
    bare = _TEXT.sub('""', text) if '"' in text else text
    bare = _CHOSEN.sub('""', bare) if " else " in bare else bare
    return (
        _ALLOWED.fullmatch(bare) is not None
        and _ODD.search(bare) is None
        and _WORDS.search(bare) is None
        and _OUTSIDE.match(bare) is None
        and all(bare.count(opening) == bare.count(closing) for opening, closing in _PAIRS)
    )


@lru_cache(maxsize=100_000)
def magic(text: str) -> bool:
    """Whether a comma before a closing bracket keeps the bracket open: not that of a tuple of one."""
    if ",)" not in text:
        return False
    commas: list[int] = []
    for token in re.findall(r",\)|[\w\])]\(|[(\[{)\]},]", _TEXT.sub('""', text)):
        if token[-1] in "([{":
            commas.append(len(token) - 1)  # a call is no tuple
        elif token == ",":
            commas[-1:] = [commas[-1] + 1] if commas else []
        elif commas and commas.pop() and token == ",)":
            return True
    return False


@lru_cache(maxsize=100_000)
def _argument(text: str) -> bool:
    """Whether black would leave an argument of a function alone if only it fits."""
    name, colon, rest = text.partition(": ")
    if not colon:
        return _ARGUMENT.fullmatch(text) is not None
    kind, _, default = rest.partition(" = ")
    return (
        _ARGUMENT.fullmatch(name) is not None
        and settled(kind)
        and "=" not in _TEXT.sub("", kind)
        and (not default or (settled(default) and default[0] != "("))
    )


@lru_cache(maxsize=100_000)
def _depth(text: str) -> tuple[int, bool]:
    """How many brackets are open after a text, and whether that is certain."""
    bare = _TEXT.sub("", text) if '"' in text else text
    opened = sum(bare.count(opening) - bare.count(closing) for opening, closing in _PAIRS)
    return opened, '"' not in bare and "'" not in bare


@lru_cache(maxsize=10_000)
def elements(body: str) -> tuple[str, ...] | None:
    """What stands between the commas of a bracket; None for what is not understood."""
    result: list[str] = []
    current: list[str] = []
    depth = 0
    for piece in body.split(", "):
        opened, certain = _depth(piece)
        current.append(piece)
        if not certain:  # a comma in a text: the text is whole when its other end is there
            whole = ", ".join(current)
            opened, certain = _depth(whole)
            if not certain:
                continue
            depth = 0
        depth += opened
        if depth < 0:
            return None
        if depth == 0:
            result.append(", ".join(current))
            current = []
    return None if current or not all(result) else tuple(result)


@lru_cache(maxsize=10_000)
def _body(body: str, indent: int, width: int, atom: bool) -> tuple[str, ...] | None:
    """The lines between brackets that do not fit in one line with what is around them."""
    trailing = body.endswith(",")
    items = elements(body[:-1] if trailing else body)
    if items is None or (trailing and not atom):
        return None
    if fits(body, indent, width) and not magic(body) and (len(items) == 1 or not atom):
        return (" " * indent + body,)
    comma = "," if trailing or len(items) > 1 else ""
    result: list[str] = []
    for item in items:
        lines = _element(item, comma, indent, width)
        if lines is None:
            return None
        result += lines
    return tuple(result)


def _exploded(head: str, body: str, tail: str, indent: int, width: int, atom: bool) -> list[str] | None:
    """A bracket that does not fit. That of an atom has a line for each element; others first try a single one."""
    if not body or not fits(head, indent, width) or not fits(tail, indent, width):
        return None
    lines = _body(body, indent + 4, width, atom)
    margin = " " * indent
    return None if lines is None else [margin + head, *lines, margin + tail]


def _element(item: str, comma: str, indent: int, width: int) -> list[str] | None:
    """One element of what was exploded, with its comma."""
    if fits(item + comma, indent, width) and not magic(item):
        return [f"{' ' * indent}{item}{comma}"]
    if typed := _TYPED_ARGUMENT.fullmatch(item):
        return _exploded(typed[1], typed[2], f"]{typed[3]}{comma}", indent, width, False)
    if _BARE.fullmatch(item):  # there is nothing to split
        return [f"{' ' * indent}{item}{comma}"]
    found = _ELEMENT.match(item)
    if found is None or not item.isascii():
        return None
    closing, inner = _CLOSING[found[3]], item[found.end() : -1]
    atom = not found[2]
    if not item.endswith(closing) or (
        atom and found[3] == "(" and len(elements(inner) or "") < 2 and inner[-1:] != ","
    ):
        return None
    return _exploded(found[0], inner, closing + comma, indent, width, atom)
