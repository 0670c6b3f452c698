"""Requirements as Poetry writes them, as packaging metadata has them."""

from __future__ import annotations

import re

_VERSION = re.compile(r"\d+(\.\d+)*")
_COMPARED = re.compile(r"(==|>=|<=|!=|~=|<|>)")


def requirement(name: str, constraint: str) -> str | None:
    """A requirement of a package: `^1.2` is `>=1.2,<2`. None if the constraint has no counterpart."""
    parts = [_part(part.strip()) for part in constraint.split(",")]
    known = [part for part in parts if part is not None]
    if len(known) != len(parts):
        return None
    return name + ",".join(filter(None, known))


def _part(text: str) -> str | None:
    if text in ("", "*"):
        return ""
    if _COMPARED.match(text):
        return text.replace(" ", "")
    mark = text[0] if text[0] in "^~" else ""
    version = text[1:].strip() if mark else text
    if not _VERSION.fullmatch(version):
        return None
    if not mark:
        return f"=={version}"
    numbers = [int(number) for number in version.split(".")]
    if mark == "~":
        kept = numbers[:2]
    else:  # up to the first number that is not zero
        first = next((index for index, number in enumerate(numbers) if number), len(numbers) - 1)
        kept = numbers[: first + 1]
    limit = [*kept[:-1], kept[-1] + 1]
    return f">={version},<{'.'.join(map(str, limit))}"
