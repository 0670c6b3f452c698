"""What the document says of a value beyond its type: in words for documentation, as JSON Schema for programs.

The API decides whether a value obeys. Bounds change with time, so the SDK tells them and does not enforce them.
"""

from __future__ import annotations

from collections.abc import Sequence

from sdkwright.ir.api import Field, Parameter
from sdkwright.openapi.model import ABSENT, JSON
from sdkwright.render.code import literal

_COUNTED = {
    "Length": ("character", "characters"),
    "Items": ("item", "items"),
    "Properties": ("entry", "entries"),
}
_WORDS = {
    "minimum": "at least",
    "exclusiveMinimum": "more than",
    "maximum": "at most",
    "exclusiveMaximum": "less than",
    "multipleOf": "a multiple of",
    "format": "format",
    "contentEncoding": "encoded as",
    "contentMediaType": "holds",
}
_WIDTH = 80  # of a value inside a sentence


def told(item: Field | Parameter) -> str:
    """The facts as sentences; empty if there are none."""
    bounds = _bounds(dict(item.constraints))
    sentences = [f"{bounds[0].upper()}{bounds[1:]}." if bounds else ""]
    sentences.append("" if item.default is ABSENT else f"Default: {_shown(item.default)}.")
    is_key = isinstance(item, Parameter) and item.is_key
    sentences.append("A random one for each call if it is left out." if is_key else "")
    said = item.doc.description.lower().lstrip("*_ ").startswith("deprecated")
    sentences.append("Deprecated." if item.doc.deprecated and not said else "")
    former = item.former_names if isinstance(item, Parameter) else ()
    sentences.append(f"Formerly {' and '.join(f'`{old}`' for old in former)}, deprecated." if former else "")
    return " ".join(sentence for sentence in sentences if sentence)


def described(item: Field | Parameter) -> str:
    """What the document says of it, and the facts after that."""
    text, facts = item.doc.description.strip(), told(item)
    if not text or not facts:
        return text or facts
    return f"{text}\n\n{facts}" if "\n" in text else f"{text}{'' if text[-1] in '.!?:' else '.'} {facts}"


def keywords(item: Field) -> dict[str, JSON]:
    """The facts as keywords of JSON Schema."""
    found: dict[str, JSON] = dict(item.constraints)
    if item.default is not ABSENT:
        found["default"] = item.default
    if item.doc.deprecated:
        found["deprecated"] = True
    return found


def _bounds(facts: dict[str, JSON]) -> str:
    if not facts:  # as of most
        return ""
    parts: list[str] = []
    for key, (one, many) in _COUNTED.items():
        least, most = facts.get(f"min{key}"), facts.get(f"max{key}")
        if least and least == most:
            parts.append(f"exactly {least} {one if least == 1 else many}")
        elif least and most is not None:
            parts.append(f"{least} to {most} {one if most == 1 else many}")
        elif least:
            parts.append(f"at least {least} {one if least == 1 else many}")
        elif most is not None:
            parts.append(f"at most {most} {one if most == 1 else many}")
    if "minimum" in facts and "maximum" in facts:
        parts.append(f"from {facts.pop('minimum')} to {facts.pop('maximum')}")
    parts += [f"{text} {facts[key]}" for key, text in _WORDS.items() if key in facts]
    if "pattern" in facts:
        parts.append(f"matches `{facts['pattern']}`")
    values = facts.get("enum")
    if isinstance(values, Sequence):
        parts.append(
            f"one of {', '.join(map(_shown, values))}" if len(values) > 1 else f"always {_shown(values[0])}"
        )
    if facts.get("uniqueItems"):
        parts.append("no item twice")
    return "; ".join(parts)


def _shown(value: JSON) -> str:
    text = str(literal(value))
    return text if len(text) <= _WIDTH else f"{text[:_WIDTH]}…"
