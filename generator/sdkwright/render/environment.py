"""The template engine: strict about what is missing, and deaf to any text that is not code."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Protocol, TypedDict

import jinja2
from jinja2.bccache import Bucket
from markupsafe import Markup

from sdkwright.formatting.format import LINE_LENGTH
from sdkwright.render.code import Code, folded, joined, name


class _Syntax(TypedDict):
    trim_blocks: bool
    lstrip_blocks: bool
    keep_trailing_newline: bool
    autoescape: bool


_SYNTAX: _Syntax = {
    "trim_blocks": True,
    "lstrip_blocks": True,
    "keep_trailing_newline": True,
    "autoescape": True,  # makes macros hand on what they printed as Markup
}


def _only_code(value: object) -> object:
    """Refuse to print what nobody escaped. Numbers and enums are refused as well: templates print code only."""
    # What a macro printed was code already; an undefined value raises its own error when printed.
    if isinstance(value, Code | Markup | jinja2.Undefined):
        return value
    raise TypeError(f"a template prints {value!r}, which is not Code")


class Store(Protocol):
    """Where compiled templates are kept from one run to the next."""

    def load(self, template: str) -> bytes | None:
        """What was saved for a template."""

    def save(self, template: str, data: bytes) -> None:
        """Keep something for a template."""


class _Compiled(jinja2.BytecodeCache):
    """Compiled templates; the engine itself checks that an entry is of the same text and of the same Python."""

    def __init__(self, store: Store, options: str) -> None:
        self._store = store
        self._head = f"{jinja2.__version__} {options}\n".encode()

    def get_cache_key(self, name: str, filename: str | None = None) -> str:
        """The name of a template, for an entry that the next version of its text replaces."""
        return name

    def load_bytecode(self, bucket: Bucket) -> None:
        """Fill a bucket with what is kept, if that was compiled by this engine with these options."""
        data = self._store.load(bucket.key) or b""
        if data.startswith(self._head):
            bucket.bytecode_from_string(data.removeprefix(self._head))

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep what was compiled."""
        self._store.save(bucket.key, self._head + bucket.bytecode_to_string())


class Templates:
    """The templates by name, ready to be rendered. A store spares compiling what was compiled before."""

    def __init__(self, sources: Mapping[str, str], store: Store | None = None) -> None:
        self._environment = jinja2.Environment(
            loader=jinja2.DictLoader(dict(sources)),
            undefined=jinja2.StrictUndefined,
            finalize=_only_code,
            bytecode_cache=_Compiled(store, repr(_SYNTAX)) if store is not None else None,
            **_SYNTAX,
        )
        self._environment.filters["identifier"] = name
        self._environment.filters["code_list"] = joined
        self._environment.filters["reexported"] = _reexported
        self._environment.filters["folded"] = _folded_names

    def python(self, template: str, **values: object) -> str:
        """A Python module, not yet formatted."""
        return self._environment.get_template(template).render(**values)

    def text(self, template: str, **values: object) -> str:
        """Any other file, with at most one blank line in a row and one newline at its end."""
        lines = [
            line.rstrip() for line in self._environment.get_template(template).render(**values).split("\n")
        ]
        kept = [line for i, line in enumerate(lines) if line or (i and lines[i - 1])]
        return "\n".join(kept).strip("\n") + "\n"


def _reexported(names: Iterable[Code]) -> Code:
    return joined(f"{item} as {item}" for item in names)


def _folded_names(names: Iterable[Code]) -> Code:
    """Names in one text, over several lines if they are many: whoever reads it splits at white space."""
    text = " ".join(names)
    if len(text) < LINE_LENGTH - 30:
        return Code(f'"{text}"')
    lines = folded(text, LINE_LENGTH - 16, 0)
    return Code('"""\n' + "\n".join(f"{' ' * 16}{line}" for line in lines) + "\n" + " " * 12 + '"""')
