"""docs/bulk-at-scale.md: `make scale` runs its programs; here, what it needs to know of them."""

from __future__ import annotations

import ast

import pytest

from tests.scale.programs import ENGINES, PAGE, Engine, program
from tests.support.pages import Block, blocks, prose

CALLS = [block for block in blocks(PAGE, "python") if "texts.parquet" not in block.text]
LINES = 10
"""The most lines that a program has, imports and empty lines aside."""


@pytest.mark.parametrize("engine", ENGINES, ids=lambda engine: engine.name)
def test_there_is_a_short_program_for_each_engine(engine: Engine) -> None:
    text = program(engine, 4, checkpoint=False)
    lines = [line for line in text.splitlines() if line and not line.startswith(("import ", "from "))]
    assert len(lines) <= LINES
    assert "vectors" in text
    assert "texts.parquet" in text


@pytest.mark.parametrize("engine", ENGINES, ids=lambda engine: engine.name)
def test_programs_can_be_run_with_one_worker_and_with_a_checkpoint(engine: Engine) -> None:
    four, one = program(engine, 4, checkpoint=False), program(engine, 1, checkpoint=True)
    ast.parse(one)
    assert "concurrency=4" in four
    assert "concurrency=1" in one
    assert "4" not in one.replace("int64", "")
    assert one.count('checkpoint="run.sqlite"') == 1


def test_each_program_of_the_page_is_run() -> None:
    assert len(blocks(PAGE, "python")) == len(ENGINES) + len(CALLS)


@pytest.mark.parametrize("block", CALLS, ids=str)
def test_a_mapper_is_made_without_an_engine(block: Block) -> None:
    block.run()


def test_the_numbers_are_those_of_all_engines() -> None:
    rows = [line for line in prose(PAGE).splitlines() if line.startswith("| ")]
    for engine in ENGINES:
        (row,) = [line for line in rows if line.startswith(f"| {engine.title} ")]
        cells = [cell.strip() for cell in row.strip("|").split("|")]
        assert float(cells[3]) <= 0.3
