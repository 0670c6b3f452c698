"""The statements that templates emit most, laid out as black would, so that black has less to do.

What is laid out here is replaced by a short statement of the same kind before black sees the text, and put back
afterwards. Whatever is not certain is left to black.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

_OPEN, _CLOSE = "([{", ")]}"
_TOKEN = re.compile(r'"[^"\\\n]*"|[A-Za-z_][\w.]*|-?\d+(?:\.\d+)?|[\[\](){},:=*]| |->')
_ODD = re.compile(r",\s*[)\]}]|[(\[{] | [)\]}]|  | ,|,\S|(?<![\w\])])\((?!\))")
_SIMPLE = re.compile(r"(?:self\.)?[A-Za-z_]\w*(?:: [^=]+)?(?: = .+)?")
_WORDS = re.compile(
    r"\b(?:lambda|if|else|for|in|is|not|and|or|await|yield|return|del|assert|import|from|class|def)\b"
)
_STRING = re.compile(r'( *)"""(?:[^"\\]|\\.|"(?!""))*"""', re.DOTALL)
_DEF = re.compile(r"( +(?:async )?def \w+)\((.*)\)( -> .+:)")
_RETURN = re.compile(r"( +return (?:await )?[A-Za-z_][\w.]*)\((.*)\)")
_CONSTANT = re.compile(r"([A-Za-z_]\w*: Operation\[.+\] = Operation)\((.*)\)")
_MARK = "_laid_out_{}_"
_MARKED = re.compile(
    r"^ *(?:async def |def |return |)_laid_out_(?P<number>\d+)_(?: = 0|\(self\):(?P<stub> \.\.\.)?)?$",
    re.MULTILINE,
)
_QUOTES = re.compile(r'(?<!\\)"""')


def reduced(source: str, width: int) -> tuple[str, list[str]]:
    """A text with marks in place of what is laid out already, and what belongs there."""
    lines = source.split("\n")
    parts: list[str] = []
    result: list[str] = []
    number = 0
    while number < len(lines):
        line = lines[number]
        end = _stable(lines, number, width)
        if end > number:
            indent = line[: len(line) - len(line.lstrip())]
            result.append(f"{indent}{_MARK.format(len(parts))} = 0")
            parts.append("\n".join(lines[number:end]))
            number = end
            continue
        result.append(_marked(line, parts, width))
        number += 1
        if len(_QUOTES.findall(line)) % 2:  # a text that begins here and ends further below
            while number < len(lines):
                result.append(lines[number])
                number += 1
                if _QUOTES.search(result[-1]):
                    break
    return "\n".join(result), parts


def restored(text: str, parts: list[str]) -> str | None:
    """A formatted text with everything put back; None if a mark was lost."""
    found: list[int] = []

    def back(match: re.Match[str]) -> str:
        found.append(int(match["number"]))
        return parts[found[-1]] + (match["stub"] or "") if found[-1] < len(parts) else ""

    result = _MARKED.sub(back, text) if parts else text
    return result if found == list(range(len(parts))) else None


def _marked(line: str, parts: list[str], width: int) -> str:
    """A long line with a mark in place of it, or the line itself."""
    if len(line) <= width or not line.isascii() or "#" in line or "\\" in line or "'" in line:
        return line
    for pattern, mark in ((_DEF, "def {}(self):"), (_RETURN, "return {}"), (_CONSTANT, "{} = 0")):
        found = pattern.fullmatch(line)
        if found is None:
            continue
        indent = len(line) - len(line.lstrip())
        tail = f"){found[3]}" if pattern is _DEF else ")"
        laid = _exploded(f"{found[1]}(", found[2], tail, indent, width)
        if laid is None:
            return line
        parts.append("\n".join(laid))
        return " " * indent + mark.format(_MARK.format(len(parts) - 1))
    return line


def _exploded(
    head: str, body: str, tail: str, indent: int, width: int, *, single: bool = False
) -> list[str] | None:
    """A bracket that does not fit: its content on one line of its own, or (`single`: in any case) on one an element."""
    items = _elements(body)
    if items is None or not items or len(head) > width or indent + len(tail.lstrip()) > width:
        return None
    trailing = items[-1] == ""
    items = items[:-1] if trailing else items
    inner = " " * (indent + 4)
    magic = trailing or any(_magic(item) for item in items)
    if not magic and not single and len(items) > 1 and len(inner) + len(body) <= width:
        return [head, inner + body, " " * indent + tail]
    if len(items) == 1 and not trailing:
        return None
    result = [head]
    for item in items:
        laid = _element(item, indent + 4, width)
        if laid is None:
            return None
        result += laid
    return [*result, " " * indent + tail]


def _element(item: str, indent: int, width: int) -> list[str] | None:
    """One element of what was exploded, with its comma."""
    if not _magic(item) and indent + len(item) + 1 <= width:
        return [f"{' ' * indent}{item},"]
    found = re.fullmatch(r"((?:\w+=)?)(\w*)\((.*)\)", item)
    if found is None or (not found[2] and _elements(found[3]) is None):
        return None
    if found[2] and _elements(found[3]) is None:
        return None
    head = f"{' ' * indent}{found[1]}{found[2]}("
    return _exploded(head, found[3], "),", indent, width, single=not found[2])


def _magic(item: str) -> bool:
    """Whether a comma before a closing bracket keeps the bracket open: not that of a tuple of one."""
    depth: list[tuple[int, bool]] = []
    commas: list[int] = []
    before = ""
    for token in _tokens(item):
        if token in _OPEN:
            commas.append(0)
            depth.append((0, bool(re.match(r"[\w\]\)\"]", before[-1:]))))
        elif token in _CLOSE and commas:
            count = commas.pop()
            called = depth.pop()[1]
            if before == "," and (called or token != ")" or count > 1):
                return True
        elif token == "," and commas:
            commas[-1] += 1
        if token != " ":
            before = token
    return False


def _tokens(text: str) -> Iterator[str]:
    at = 0
    while at < len(text):
        found = _TOKEN.match(text, at)
        if found is None:
            yield text[at]
            at += 1
        else:
            yield found.group()
            at = found.end()


def _elements(body: str) -> list[str] | None:
    """What stands between the commas; the last is empty after a trailing comma. None for what is not understood."""
    result: list[str] = []
    current: list[str] = []
    depth = 0
    for token in _tokens(body):
        if len(token) == 1 and token in _OPEN:
            depth += 1
        elif len(token) == 1 and token in _CLOSE:
            depth -= 1
        if token == "," and depth == 0:
            result.append("".join(current).strip())
            current = []
        else:
            current.append(token)
        if depth < 0:
            return None
    if depth:
        return None
    result.append("".join(current).strip())
    return None if any(not item for item in result[:-1]) else result


def _stable(lines: list[str], start: int, width: int) -> int:
    """Where a run of statements ends that black leaves as they are: assignments, and texts after them."""
    number = start
    indent = lines[start][: len(lines[start]) - len(lines[start].lstrip())]
    while number < len(lines):
        line = lines[number]
        if line.startswith(indent) and _keeps(line[len(indent) :], width - len(indent)):
            number += 1
        elif number > start and line.startswith(f'{indent}"""'):
            end = _string_end(lines, number)
            if end is None:
                break
            number = end
        else:
            break
    return number


def _string_end(lines: list[str], start: int) -> int | None:
    for end in range(start + 1, min(start + 400, len(lines)) + 1):
        if lines[end - 1].endswith('"""') and (end > start + 1 or len(lines[start].strip()) > 5):
            text = "\n".join(lines[start:end])
            return end if _STRING.fullmatch(text) else None
    return None


def _keeps(line: str, width: int) -> bool:
    """Whether a line is an assignment or an annotation that black leaves alone."""
    if len(line) > width or not line.isascii() or line.startswith(" ") or _SIMPLE.fullmatch(line) is None:
        return False
    if (": " not in line and " = " not in line) or _ODD.search(line) or line.startswith("_laid_out_"):
        return False
    bare = re.sub(r'"[^"\\]*"', '""', line)
    if line.endswith((",", "(", "[", "{")) or any(bare.count(a) != bare.count(b) for a, b in ("()", "[]")):
        return False
    return (
        not re.search(r"[^\w\s.\[\](),:=\"-]", bare)
        and not _WORDS.search(bare)
        and not re.search(r"\w-|-\D", bare)
    )
