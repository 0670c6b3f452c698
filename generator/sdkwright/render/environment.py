"""The template engine: strict about what is missing, and deaf to any text that is not code."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Mapping
from types import CodeType
from typing import Any, ClassVar, Concatenate, NoReturn, ParamSpec, Protocol, TypedDict

import jinja2
from jinja2.bccache import Bucket
from jinja2.compiler import CodeGenerator, Frame
from jinja2.filters import do_indent, do_trim
from jinja2.nodes import Expr, FilterBlock

from sdkwright.diagnostics.report import Position, Problem, Severity, SpecError
from sdkwright.render.code import Code, Import, joined, name_block
from sdkwright.render.scope import Scope, import_block

_P = ParamSpec("_P")


class _Syntax(TypedDict):
    trim_blocks: bool
    lstrip_blocks: bool
    keep_trailing_newline: bool


_SYNTAX: _Syntax = {
    "trim_blocks": True,
    "lstrip_blocks": True,
    "keep_trailing_newline": True,
}


class Store(Protocol):
    """Where compiled templates are kept from one run to the next."""

    def load(self, template: str) -> bytes | None:
        """What was saved for a template."""

    def save(self, template: str, data: bytes) -> None:
        """Keep something for a template."""


class _Compiled(jinja2.BytecodeCache):
    """Compiled templates; the engine itself checks that an entry is of the same text and of the same Python.

    What one SDK has loaded is there for the next: for a small document, reading code takes a sixth of the time.
    """

    _loaded: ClassVar[dict[str, tuple[bytes, str, CodeType]]] = (
        {}
    )  # by key: what was kept, of which text; its code

    def __init__(self, store: Store, replaced: Container[str]) -> None:
        self._store, self._replaced = store, replaced
        self._head = f"{jinja2.__version__} {_SYNTAX} {_Generator.edition}\n".encode()

    def get_cache_key(self, name: str, filename: str | None = None) -> str:
        """The name of a template, for an entry that the next version of its text replaces.

        One that people brought does not replace the one that ships, which the next SDK may need.
        """
        return f"{name.removesuffix('.j2')}.replaced.j2" if name in self._replaced else name

    def load_bytecode(self, bucket: Bucket) -> None:
        """Fill a bucket with what is kept, if that was compiled by this engine with these options."""
        data = self._store.load(bucket.key) or b""
        if not data.startswith(self._head):
            return
        before, checksum, code = self._loaded.get(bucket.key, (b"", "", None))
        if (before, checksum) == (data, bucket.checksum):
            bucket.code = code
            return
        bucket.bytecode_from_string(data.removeprefix(self._head))
        if bucket.code is not None:
            self._loaded[bucket.key] = (data, bucket.checksum, bucket.code)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep what was compiled."""
        self._store.save(bucket.key, self._head + bucket.bytecode_to_string())


def _as_code(parts: Iterable[str]) -> Code:
    """What a template or a macro printed: all of it went through `Templates._printed`."""
    return Code("".join(parts))


def _for_code(function: Callable[Concatenate[str, _P], str]) -> Callable[Concatenate[str, _P], Code]:
    """A filter of the engine that only moves code."""

    def moved(value: str, /, *args: _P.args, **kwargs: _P.kwargs) -> Code:
        text = function(value, *args, **kwargs)  # of an undefined value, it raises that one's own error
        if not isinstance(value, Code):
            raise _not_code(value)
        return Code(text, value.imports)

    return moved


class _Generator(CodeGenerator):
    edition = 2  # of what this class makes of a template: compiled ones are kept

    def _output_child_pre(self, node: Expr, frame: Frame, finalize: Any) -> None:
        """Print what `Templates._printed` returns. It is text, which `str()` would copy at every level."""
        self.write(finalize.src)

    def _output_child_post(self, node: Expr, frame: Frame, finalize: Any) -> None:
        self.write(")")

    def visit_FilterBlock(self, node: FilterBlock, frame: Frame) -> NoReturn:  # noqa: N802
        """Refuse `{% filter %}`, whose text is printed without being looked at."""
        self.fail("`filter` blocks are not supported; use a filter on what is printed", node.lineno)


class Environment(jinja2.Environment):
    """An engine whose templates and macros give code, and whose templates do not use each other in a circle."""

    code_generator_class = _Generator
    concat = staticmethod(_as_code)

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        self._uses: dict[str, set[str]] = {}  # template -> those that it extends, includes or imports

    def join_path(self, template: str, parent: str) -> str:
        """The name of the template that `parent` extends, includes or imports. No template can use itself."""
        uses = self._uses.setdefault(parent, set())
        if template not in uses:
            uses.add(template)
            if way := self._way(template, parent):
                circle = " → ".join([parent, *way])
                raise _Refused(f"extends, includes or imports itself: {circle}")
        return template

    def used_by(self, template: str) -> tuple[str, ...]:
        """A template, and all that it has extended, included or imported, sorted."""
        found, left = {template}, [template]
        while left:
            fresh = self._uses.get(left.pop(), set()) - found
            found |= fresh
            left += fresh
        return tuple(sorted(found))

    def _way(self, start: str, end: str) -> list[str]:
        """The templates by which `start` uses `end`, both included; empty if it does not."""
        before, left = {start: ""}, [start]
        while left and end not in before:
            name = left.pop()
            for used in sorted(self._uses.get(name, set()) - before.keys()):
                before[used] = name
                left.append(used)
        way: list[str] = []
        at = end if end in before else ""
        while at:
            way.append(at)
            at = before[at]
        return way[::-1]


class Templates:
    """The templates by name, ready to be rendered. A store saves compiling what was compiled before.

    `replaced` has the files of those that people brought: whatever is raised while there are any is a fault of theirs.
    """

    def __init__(
        self,
        sources: Mapping[str, str],
        header: Code,
        store: Store | None = None,
        replaced: Mapping[str, str] | None = None,
    ) -> None:
        self._sources = sources
        self._replaced = replaced or {}
        self._imports: set[Import] = set()  # of everything that was printed since the module began
        self._environment = Environment(
            loader=jinja2.FunctionLoader(self._load),
            undefined=jinja2.StrictUndefined,
            finalize=self._printed,
            bytecode_cache=None if store is None else _Compiled(store, self._replaced),
            **_SYNTAX,
        )
        filters: dict[str, Any] = self._environment.filters
        filters.update(code_list=joined, name_block=name_block)
        filters.update(trim=_for_code(do_trim), indent=_for_code(do_indent))
        constants: dict[str, Any] = self._environment.globals
        constants.update(header=header)

    def python(self, template: str, scope: Scope, folder: str = "", **values: object) -> str:
        """A Python module in a folder of the SDK's package, not yet formatted.

        `module.py.j2` prints `imports()` when the rest of the module is printed: that is what the module needs.
        """
        self._imports.clear()
        names = {"py": scope, "imports": lambda: import_block(self._imports, folder)}
        return self._render(template, {**names, **values})

    def text(self, template: str, **values: object) -> str:
        """Any other file, with one newline at its end; outside of code, with at most one blank line in a row."""
        kept: list[str] = []
        in_code = False
        for line in map(str.rstrip, self._render(template, values).split("\n")):
            in_code ^= line.startswith("```")
            if line or in_code or (kept and kept[-1]):
                kept.append(line)
        return "\n".join(kept).strip("\n") + "\n"

    def used_by(self, template: str) -> tuple[str, ...]:
        """A template that was rendered, and those that it extends, includes or imports, sorted."""
        return self._environment.used_by(template)

    def _load(self, path: str) -> tuple[str, str, None] | None:
        """A template, with its path as the name of the file: that is what places of errors are found by."""
        return (self._sources[path], path, None) if path in self._sources else None

    def _render(self, template: str, values: Mapping[str, object]) -> str:
        """Raises `SpecError` at the line of a template that cannot be rendered: people can bring their own."""
        try:
            return self._environment.get_template(template).render(values)
        except Exception as error:
            if not self._replaced and not isinstance(error, jinja2.TemplateError):
                raise  # a fault of the generator, or a document that is too deep
            place = Position(template)
            trace = error.__traceback__
            while trace is not None:
                if (file := trace.tb_frame.f_code.co_filename) in self._sources:
                    place = Position(file, trace.tb_lineno, 1)
                trace = trace.tb_next
            if isinstance(error, jinja2.TemplateSyntaxError):
                place = Position(error.name or template, error.lineno, 1)
            place = place.with_path(self._replaced)
            raise SpecError(Problem("template", Severity.ERROR, _explain(error), place)) from error

    def _printed(self, value: object) -> str:
        """Note the imports of code; refuse everything else, numbers too, for nobody escaped it."""
        if isinstance(value, Code):
            if value.imports:
                self._imports.update(value.imports)
            return value
        if isinstance(value, jinja2.Undefined):
            return str(value)  # which raises its own error
        raise _not_code(value)


class _Refused(jinja2.TemplateRuntimeError):
    """A template does what no template may do."""


def _not_code(value: object) -> _Refused:
    return _Refused(f"prints {type(value).__name__} data, which only `render` can turn into code")


def _explain(error: Exception) -> str:
    if isinstance(error, _Refused):
        return f"the template {error}"
    if isinstance(error, jinja2.UndefinedError):
        return f"the template uses a name that it is not given: {error.message}"
    if isinstance(error, jinja2.TemplateNotFound):
        return f"the template needs another one that does not exist: `{error.name}`"
    if isinstance(error, jinja2.TemplateSyntaxError):
        return f"not a valid template: {error.message}"
    if isinstance(error, jinja2.TemplateError):
        return f"the template fails: {error}"
    return f"the template fails: {type(error).__name__}: {error}"
