"""Long texts are formatted in pieces and by several processes; the bytes are those of the whole."""

from __future__ import annotations

import multiprocessing
import re
import time
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor, process
from concurrent.futures.process import BrokenProcessPool
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sdkwright.formatting import format as formatting
from sdkwright.formatting import layout
from sdkwright.pipeline import build
from tests.support import ROOT

TRAPS = {
    "in a text": '"""Many things.\n\nclass Example: stands in a text, and\nso does\n\nclass This: one.\n"""\n',
    "in another": 'class A:\n    """Text of\n\n    def no(self): method\n\n    class X: y\n    """\n'
    + "    a = 1\n" * 9,
    "in brackets": "a = 1\nb = [\nc == 1,\n1, d] = [1, 2]\nx = (\ny) = 1\n",
}


def long_module() -> str:
    """What templates make of a big document: constants, classes with many methods, twins and aliases."""
    parts = [
        '# Generated.\n"""Many things."""\n\nfrom __future__ import annotations\nfrom typing import Any\n\n\n'
    ]
    parts += [f"item_{n}: Operation[Any] = Operation('a', {{'b': {n}}}, c = [{n},])\n" for n in range(50)]
    for n in range(8):
        parts.append(
            f'\n\nclass Model{n}(BaseModel):  # place\n    """Text of it."""\n\n    a : int = {n}\n\n\n'
            f'    """About a."""\n    b: str\n@closed\n\nclass Model{n}TypedDict(TypedDict):\n'
            f"    a: int\n# A remark.\n\nclass Other{n}: ...\nAfter{n} = Model{n}\n"
        )
    parts.append('\n\n\nclass All(Resource):\n    """All of it."""\n    kind = \'all\'\n')
    for n in range(14):
        parts.append(
            f"\n    @overload\n    def do_{n}(self, *, a: int) -> int:\n        ...\n    @overload\n"
            f"    def do_{n}(self, *, a: str) -> str:\n        ...\n    def do_{n}(self, *, a: Any) -> Any:\n"
            f'        """Text.\n\n        def inside(self): text\n        """\n        return self.call({{"a":a}})\n\n'
            "    async def do_it(self, *, a: Any) -> Any:\n        return await self.call(a)\n    # A remark.\n\n"
        )
    return "".join([*parts, *(f"Alias{n} = Union[A, 'B']\n" for n in range(50))])


@pytest.mark.parametrize("size", [40, 7, 1])
def test_pieces_make_the_whole(size: int, monkeypatch: pytest.MonkeyPatch) -> None:
    source = long_module()
    whole = formatting.formatted(source)
    lines: list[int] = []
    original = formatting.formatted

    def counted(source: str) -> str:
        lines.append(source.count("\n"))
        return original(source)

    monkeypatch.setattr(formatting, "formatted", counted)
    monkeypatch.setattr(formatting, "MIN_PIECE", size)
    found = formatting.all_formatted({"a": source, "b": source, "c": "x=1"})
    assert found == {"a": whole, "b": whole, "c": "x = 1\n"}
    assert max(lines) < size + 45, "nothing was formatted as a whole"
    assert sum(lines) < source.count("\n") + 2 * len(lines), "and nothing twice"


@pytest.mark.parametrize("trap", TRAPS.values(), ids=TRAPS)
def test_what_is_cut_in_the_wrong_place_is_formatted_as_a_whole(
    trap: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(formatting, "MIN_PIECE", 1)
    assert formatting.all_formatted({"a": trap}) == {"a": formatting.formatted(trap)}


@pytest.mark.parametrize("case", ["allof", "unions", "statuses", "overlay", "parameters", "names", "twins"])
def test_pieces_of_packages_make_the_whole(case: str, monkeypatch: pytest.MonkeyPatch) -> None:
    sources: dict[str, str] = {}
    original = formatting.all_formatted

    def keep(found: dict[str, str], *, parallel: bool, **_: object) -> dict[str, str]:
        sources.update(found)
        return original(found, parallel=parallel)

    monkeypatch.setattr(formatting, "all_formatted", keep)
    made = build(next((ROOT / "tests" / "golden" / case).glob("openapi*.yaml")))
    for size in (1, 20):
        monkeypatch.setattr(formatting, "MIN_PIECE", size)
        again = original(sources)
        assert {path: text for path, text in again.items() if text != made.files[path]} == {}


class _Counted(ProcessPoolExecutor):
    made = 0

    def __init__(self, *arguments: Any, **options: Any) -> None:
        type(self).made += 1
        super().__init__(*arguments, **options)


@pytest.fixture
def pools(monkeypatch: pytest.MonkeyPatch) -> Iterator[type[_Counted]]:
    """Counts the pools of processes that are made."""
    _Counted.made = 0
    monkeypatch.setattr(process, "ProcessPoolExecutor", _Counted)
    monkeypatch.setattr(multiprocessing, "cpu_count", lambda: 2)
    yield _Counted
    until = time.monotonic() + 10  # a process that has just ended counts until some thread has collected it
    while multiprocessing.active_children() and time.monotonic() < until:
        time.sleep(0.01)
    assert multiprocessing.active_children() == []


def test_many_lines_are_formatted_by_several_processes(
    pools: type[_Counted], monkeypatch: pytest.MonkeyPatch
) -> None:
    sources = {"a": long_module(), "b": "x = (1,\n2)"}
    one = formatting.all_formatted(sources)
    assert formatting.all_formatted(sources, parallel=True) == one
    assert pools.made == 0, "that was too little"
    monkeypatch.setattr(formatting, "MIN_PARALLEL", 100)
    assert formatting.all_formatted(sources) == one
    assert pools.made == 0, "nobody asked for it"
    assert formatting.all_formatted(sources, parallel=True) == one
    assert pools.made == 1


def test_without_processes_it_is_done_by_one(pools: type[_Counted], monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*arguments: object, **options: object) -> None:
        raise BrokenProcessPool("none to be had")

    monkeypatch.setattr(pools, "map", broken)
    monkeypatch.setattr(formatting, "MIN_PARALLEL", 1)
    assert formatting.all_formatted({"a": "x=1"}, parallel=True) == {"a": "x = 1\n"}


def test_an_interrupt_leaves_no_process_behind(
    pools: type[_Counted], monkeypatch: pytest.MonkeyPatch
) -> None:
    original = pools.map

    def interrupted(self: _Counted, *arguments: Any) -> None:
        original(self, *arguments)
        raise KeyboardInterrupt

    monkeypatch.setattr(pools, "map", interrupted)
    monkeypatch.setattr(formatting, "MIN_PARALLEL", 1)
    with pytest.raises(KeyboardInterrupt):
        formatting.all_formatted({"a": long_module()}, parallel=True)


# ---------------------------------------------------------------- what is laid out without black

WORDS = st.text("abc_", min_size=1, max_size=24).filter(str.isidentifier)
TYPES = st.recursive(
    st.one_of(WORDS, WORDS.map(lambda name: f'Literal["{name}"]')),
    lambda inner: st.lists(inner, min_size=1, max_size=3).map(lambda items: f"Union[{', '.join(items)}]"),
    max_leaves=5,
)
ARGUMENT = st.builds("{}: {}{}".format, WORDS, TYPES, st.sampled_from(["", " = None", " = UNSET"]))
CALL = st.builds(
    lambda name, items, comma: f"{name}({', '.join(items)}{',' if comma and items else ''})",
    st.sampled_from(["Response", "Parameter", ""]).filter(bool),
    st.lists(st.one_of(WORDS.map(lambda w: f'"{w}"'), WORDS.map(lambda w: f"{w}=True")), max_size=6),
    st.booleans(),
)
VALUE = st.one_of(
    CALL,
    st.builds(
        lambda name, items, comma: f"{name}=({', '.join(items)}{',' if comma or len(items) < 2 else ''})",
        WORDS,
        st.lists(CALL, min_size=1, max_size=4),
        st.booleans(),
    ),
    st.builds("{}=lambda: {}".format, WORDS, TYPES),
)


@st.composite
def modules(draw: st.DrawFn) -> str:
    constants = draw(st.lists(st.tuples(WORDS, TYPES, st.lists(VALUE, min_size=1, max_size=5)), max_size=3))
    methods = draw(
        st.lists(st.tuples(WORDS, st.lists(ARGUMENT, min_size=1, max_size=7), TYPES, VALUE), max_size=3)
    )
    fields = draw(st.lists(st.tuples(WORDS, TYPES, st.sampled_from(["", '\n    """Text."""'])), max_size=6))
    lines = [
        f"{name}: Operation[{type_}] = Operation({', '.join(values)})" for name, type_, values in constants
    ]
    lines += ["class A:", '    """Text."""', *(f"    {name}: {type_}{doc}" for name, type_, doc in fields)]
    for name, arguments, type_, value in methods:
        lines += [
            "",
            f"    async def {name}(self, *, {', '.join(arguments)}) -> {type_}:",
            '        """Text: x = 1."""',
        ]
        lines += [
            f"        return await self._dispatcher.call({', '.join(arguments).split(':')[0]}, {value})"
        ]
    return "\n".join(lines) + "\n"


def asked(kind: str, depth: int, text: str) -> None:
    """Black, where nobody may ask it."""


@given(modules())
@settings(max_examples=60, deadline=None)
def test_what_is_laid_out_is_what_black_makes_of_it(source: str) -> None:
    whole = formatting.formatted(source)
    assert layout.laid_out(source, formatting.LINE_LENGTH, asked) in (whole, None)
    assert formatting.all_formatted({"a": source}) == {"a": whole}


STATEMENTS = (
    'x = f(a="b" if c else None)', 'x = f(a, b="c" if d else None, e=1)',
    "super().__init__(A, b={}, c=c)", "a, b = f(c)",
    "a, b = f(c, {\n    \"d\": \"e\",\n})", 'a, b = f(\n    c,\n    {\n        "d": \"\"\"\n e\"\"\",\n    },\n)',
    "a.b(c=d)", "x.y(a, b=c)", "x.y.z(b=[a])", 'x = f(b=b"a", c=1)', "class X:\n    a: A[B, c] = None",
    'class X:\n    x: A[a, F(b="c")] = None', "class X:\n    x: A[B[a], C] = 1", "class X:\n    x: a = None",
    "def f() -> A:\n    pass", "x: A[B] = f(c)", "x: A[B] = f(c)(d)", "x = A[b]",
    'x = T("x", {  # fmt: skip\n  "a": b,\n})',
    "x=1", "x = y=1", "x: int=1", "x = (1)", "x = 'a'", 'x = "it\\\'s"', "x = 1.", "x = 0XFF", "x = not(a)", "f (a)",
    "x = a ,b", "x = [ a]", "x = f(a = 1)", "x = {a:1}", "x = f(a,)", "x = [a, b,]", "x = (a, b,)", "x = (a,)",
    "x = a  # b", "x = -1", "x = a-1", "x = a**b", "x = lambda: (1)", "x = f(*a, **b)", "del (a)", "return(a)",
    "x = a if b else c", 'x = "a" "b"', 'x = r"a"', 'x = f"a"', "type: int", "x: (int)", "print(a , b)", "x = a[1 :2]",
    "x = f( )", "x = f()[(1)]", "x = ((a), (b))", "class A(): pass", "def f(a, b = 1): ...", "def f(self,): ...",
    "def f(a: int=1) -> (int): ...", "x = 1;y = 2", "x = \\\n    1", "#a", "#!a", "# a ", "@ a\ndef f(): pass",
    'def f():\n    """ a"""', 'def f():\n    """a" """', 'def f():\n    """a\n  b\n    """', "assert(a)", "x = (yield)",
    "from a import (b)", "from a import b,c", "import a,b", "if x : pass", "for x in (1, 2): pass", "x = y = 1",
    "class A:\n\n    x = 1\n    def f(self): pass\n    y = 1", "import a\nx = 1", "x = 1\n\n\n\n\ny = 1",
    "# a\ndef f(): pass", "x = 1\n# a\n\nclass A: pass", '"""a"""\nx = 1', '"""a"""\nclass A: pass',
    "def f():\n    return 1\nx = 1", "if TYPE_CHECKING:\n    class A: pass\nelse:\n    class A: pass",
)  # fmt: skip


@pytest.mark.parametrize("statement", STATEMENTS)
@pytest.mark.parametrize("tail", ["", *("a" * length for length in (78, 85, 90, 95, 100, 104, 106, 108))])
def test_a_statement_is_laid_out_as_black_would_or_not_at_all(statement: str, tail: str) -> None:
    """Short, and too long for a line."""
    source = re.sub(r"\ba\b", f"a{tail}", statement) + "\n"
    whole = formatting.formatted(source)
    assert layout.laid_out(source, formatting.LINE_LENGTH, asked) in (whole, None)
    assert formatting.all_formatted({"a": source}) == {"a": whole}


@pytest.mark.parametrize("case", ["allof", "unions", "statuses", "parameters", "names"])
def test_black_is_asked_about_few_statements(case: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """What templates emit is laid out without it; their modules without values are laid out as they stand."""
    seen: list[str] = []
    original = formatting.formatted

    def counted(source: str) -> str:
        seen.append(source)
        return original(source)

    monkeypatch.setattr(formatting, "formatted", counted)
    formatting._statement.cache_clear()
    made = build(next((ROOT / "tests" / "golden" / case).glob("openapi*.yaml")))
    assert len(seen) < 30
    assert sum(map(len, seen)) < 0.2 * sum(
        len(text) for path, text in made.files.items() if "_runtime" not in path
    )
    again = {path: original(text) for path, text in made.files.items() if path.endswith(".py")}
    assert {
        path for path, text in made.files.items() if path.endswith(".py") and again[path] != text
    } == set()
