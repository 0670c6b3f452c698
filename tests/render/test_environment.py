"""Compiled templates are kept, and used where they fit."""

from __future__ import annotations

import sys
from pathlib import Path

import jinja2
import pytest

from sdkwright.diagnostics.report import Position, SpecError
from sdkwright.output import assets
from sdkwright.render.code import Code, Import
from sdkwright.render.environment import Templates
from sdkwright.render.scope import Scope

ONE, TWO = {"a.py.j2": "x = {{ value }}\n"}, {"a.py.j2": "y = {{ value }}\n"}


class Store(dict[str, bytes]):
    """Keeps compiled templates in memory."""

    def load(self, template: str) -> bytes | None:
        return self.get(template)

    def save(self, template: str, data: bytes) -> None:
        self[template] = data


@pytest.fixture
def compiled(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The templates that are compiled."""
    sources: list[str] = []
    original = jinja2.Environment._generate

    def noted(self: jinja2.Environment, *arguments: object, **options: object) -> str:
        sources.append(str(arguments[1]))
        return original(self, *arguments, **options)  # type: ignore[arg-type]

    monkeypatch.setattr(jinja2.Environment, "_generate", noted)
    return sources


def test_a_template_is_compiled_once(compiled: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    store = Store()
    for _ in range(2):
        assert Templates(ONE, Code(), store).python("a.py.j2", Scope(), value=Code("b")) == "x = b\n"
    assert compiled == ["a.py.j2"]
    assert Templates(TWO, Code(), store).python("a.py.j2", Scope(), value=Code("b")) == "y = b\n"
    assert compiled == ["a.py.j2"] * 2, "another text"
    monkeypatch.setattr(jinja2, "__version__", "99")
    assert Templates(TWO, Code(), store).python("a.py.j2", Scope(), value=Code("b")) == "y = b\n"
    assert compiled == ["a.py.j2"] * 3, "another engine"
    store["a.py.j2"] = store["a.py.j2"][:-9]
    assert Templates(TWO, Code(), store).python("a.py.j2", Scope(), value=Code("b")) == "y = b\n"
    assert compiled == ["a.py.j2"] * 4, "cut short"
    assert Templates(TWO, Code()).python("a.py.j2", Scope(), value=Code("b")) == "y = b\n"
    assert compiled == ["a.py.j2"] * 5


def test_a_page_has_one_blank_line_at_a_time() -> None:
    template = {"a.md.j2": "\n\n# A  \n\nb\nc\n\n\n\nd\n\ne\n \n\n"}
    assert Templates(template, Code()).text("a.md.j2") == "# A\n\nb\nc\n\nd\n\ne\n"


CODE = Code("a &\n<b>", frozenset({Import("typing", "Any")}))


@pytest.mark.parametrize(
    ("template", "expected"),
    [
        ("{{ code }}", "a &\n<b>"),
        ("{% macro m() %}{{ code }}{% endmacro %}{{ m() }} {{ m() }}", "a &\n<b> a &\n<b>"),
        ("{% set x %} {{ code }} {% endset %}{{ x }}", " a &\n<b> "),
        ("{% set x %} {{ code }} {% endset %}{{ x | trim }}", "a &\n<b>"),
        ("{{ code | indent(2) }}", "a &\n  <b>"),
        ("{% macro m() %}({{ caller() }}){% endmacro %}{% call m() %}{{ code }}{% endcall %}", "(a &\n<b>)"),
        ("{% block b %}{{ code }}{% endblock %} {{ self.b() }}", "a &\n<b> a &\n<b>"),
    ],
)
def test_what_is_printed_is_code_again(template: str, expected: str) -> None:
    text = "{% set body %}" + template + "{% endset %}{{ body }}\n{{ imports() }}\n"
    if "block" in template:  # not allowed inside of `set`
        text = template + "\n{{ imports() }}\n"
    printed = Templates({"a.py.j2": text}, Code()).python("a.py.j2", Scope(), code=CODE)
    assert printed == f"{expected}\nfrom typing import Any\n"


@pytest.mark.parametrize(
    "expression",
    ["text", "text | trim", "text | indent", "code ~ text", "code | upper", "'x'", "1", "[code]", "none"],
)
def test_what_is_no_code_is_not_printed(expression: str) -> None:
    templates = Templates({"a.py.j2": "\n\n{{ " + expression + " }}\n"}, Code())
    with pytest.raises(SpecError) as error:
        templates.python("a.py.j2", Scope(), code=CODE, text="import os")
    (problem,) = error.value.problems
    assert "only `render` can turn into code" in problem.message
    assert problem.at == Position("a.py.j2", 3, 1)


@pytest.mark.parametrize("expression", ["nothing", "nothing | trim", "code.nothing | indent"])
def test_an_undefined_name_is_named(expression: str) -> None:
    templates = Templates({"a.py.j2": "{{ " + expression + " }}\n"}, Code())
    with pytest.raises(SpecError, match="nothing"):
        templates.python("a.py.j2", Scope(), code=CODE)


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the templates are."""
    monkeypatch.setattr(assets, "_root", lambda: tmp_path)
    monkeypatch.setattr(sys, "pycache_prefix", None)
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    return tmp_path


def test_compiled_templates_lie_where_bytecode_lies(place: Path) -> None:
    store = assets.CompiledTemplates()
    assert store.load("docs/README.md.j2") is None
    store.save("docs/README.md.j2", b"1")
    store.save("docs/README.md.j2", b"2")
    assert store.load("docs/README.md.j2") == b"2"
    (file,) = (path for path in place.rglob("*") if path.is_file())
    assert file.parent == place / "docs" / "__pycache__"
    assert file.name == f"README.md.{sys.implementation.cache_tag}.j2c"


def test_nothing_is_kept_where_bytecode_is_not(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    assets.CompiledTemplates().save("a.j2", b"1")
    assert list(place.iterdir()) == []
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    (place / "__pycache__").write_text("a file, so that nothing can be written in it")
    assets.CompiledTemplates().save("a.j2", b"1")
    assert assets.CompiledTemplates().load("a.j2") is None
