"""The programs in docs/bulk.md run, with a provider in the place of the API."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.support import ROOT
from tests.support.limited import Limited
from tests.support.pages import Block, blocks

PROGRAMS = blocks(ROOT / "docs/bulk.md", "python")


@pytest.mark.parametrize("block", PROGRAMS, ids=str)
def test_a_program_runs(
    block: Block,
    provider: Limited,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    (tmp_path / "texts.txt").write_text("".join(f"text {number}\n" for number in range(250)))
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("ATOMASDK_BEARER_AUTH", "key")
    monkeypatch.setenv("ATOMASDK_SERVER_URL", provider.url)
    block.run()
    assert capsys.readouterr().out or "break" in block.text
    assert provider.stats.requests
