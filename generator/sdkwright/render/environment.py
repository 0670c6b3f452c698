"""The template engine: strict about what is missing, and deaf to any text that is not code."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import jinja2
from markupsafe import Markup

from sdkwright.render.code import Code, Import, joined, name_block
from sdkwright.render.scope import Scope, import_block


class Templates:
    """The templates by name, ready to be rendered."""

    def __init__(self, sources: Mapping[str, str], header: Code) -> None:
        self._imports: set[Import] = set()  # of everything that was printed since the module began
        self._environment = jinja2.Environment(
            loader=jinja2.DictLoader(dict(sources)),
            undefined=jinja2.StrictUndefined,
            finalize=self._printed,
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=True,
            autoescape=True,  # makes macros hand on what they printed as Markup
        )
        filters: dict[str, Any] = self._environment.filters
        filters.update(code_list=joined, name_block=name_block)
        constants: dict[str, Any] = self._environment.globals
        constants.update(header=header)

    def python(self, template: str, scope: Scope, folder: str = "", **values: object) -> str:
        """A Python module in a folder of the SDK's package, not yet formatted.

        `module.py.j2` prints `imports()` when the rest of the module is printed: that is what the module needs.
        """
        self._imports.clear()
        known = {"py": scope, "imports": lambda: import_block(self._imports, folder)}
        return self._environment.get_template(template).render(**known, **values)

    def text(self, template: str, **values: object) -> str:
        """Any other file, with at most one blank line in a row and one newline at its end."""
        text = self._environment.get_template(template).render(**values)
        lines = [line.rstrip() for line in text.split("\n")]
        kept = [line for i, line in enumerate(lines) if line or (i and lines[i - 1])]
        return "\n".join(kept).strip("\n") + "\n"

    def _printed(self, value: object) -> object:
        """Note the imports of code; refuse everything else, numbers too, for nobody escaped it."""
        if isinstance(value, Code):
            self._imports.update(value.imports)
            return value
        # What a macro printed was code already; an undefined value raises its own error when printed.
        if isinstance(value, Markup | jinja2.Undefined):
            return value
        raise TypeError(f"a template prints {value!r}, which is not Code")
