"""Text of a document is data: whatever it says, the program that carries it means the same text and nothing else."""

from __future__ import annotations

import ast
import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sdkwright.render.code import docstring, folded, literal, plain

NASTY = [
    '"',
    '"""',
    "\\",
    '\\"',
    '"\\',
    "'''",
    '\\"""',
    'ends with "',
    "ends with \\",
    "{{ x }}",
    "{% raw %}",
    "\x00\u202e",
]
TEXTS = st.text() | st.text(alphabet="\"\\'\n {}%a", max_size=12) | st.sampled_from(NASTY)


@pytest.mark.parametrize("text", NASTY)
@pytest.mark.parametrize("indent", [0, 4, 8])
def test_nasty_texts_stay_in_their_docstring(text: str, indent: int) -> None:
    check_docstring(text, indent)


@given(TEXTS, st.sampled_from([0, 4, 8]))
def test_any_text_stays_in_its_docstring(text: str, indent: int) -> None:
    check_docstring(text, indent)


def check_docstring(text: str, indent: int) -> None:
    margin = " " * indent
    code = str(docstring(text, indent))
    module = ast.parse(f"if 1:\n{margin or ' '}{code}\n{margin or ' '}pass" if code else "pass")
    if code:
        (block,) = module.body
        assert isinstance(block, ast.If)
        first, second = block.body
        assert isinstance(first, ast.Expr)
        assert isinstance(first.value, ast.Constant)
        assert isinstance(second, ast.Pass)
        assert "".join(str(first.value.value).split()) == "".join(plain(text).split())


@given(
    st.recursive(st.none() | st.booleans() | st.integers() | TEXTS, lambda inner: st.lists(inner, max_size=3))
)
def test_a_literal_means_its_value(value: object) -> None:
    assert ast.literal_eval(literal(value)) == value  # type: ignore[arg-type]


@pytest.mark.parametrize("value", ["inf", "-inf", "nan"])
def test_a_number_that_python_has_no_literal_for_is_called_by_its_name(value: str) -> None:
    assert literal([float(value)]) == f'[float("{value}")]'


@given(
    words=st.lists(st.tuples(st.text("ab-", min_size=1, max_size=60), st.integers(1, 50)), min_size=1),
    indent=st.integers(0, 60),
    hang=st.integers(0, 12),
)
def test_lines_are_folded_as_the_standard_library_does(
    words: list[tuple[str, int]], indent: int, hang: int
) -> None:
    line = (" " * indent + "".join(word + " " * spaces for word, spaces in words)).rstrip()
    wrapper = textwrap.TextWrapper(
        40, subsequent_indent=" " * hang, break_long_words=False, break_on_hyphens=False
    )
    assert folded(line, 40, hang) == wrapper.wrap(line)
