"""Each program of `examples/` runs, against the mock of its API."""

from __future__ import annotations

import json
import os
import runpy
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from sdkwright.__main__ import main
from sdkwright.mock import serve
from tests.support import ROOT

FOLDER = ROOT / "examples"
APIS = {
    "orq": (ROOT / "specs/orq", "ORQ_SERVER_URL", "ORQ_API_KEY"),
    "openrouter": (ROOT / "specs/openrouter", "OPENROUTER_SERVER_URL", "OPENROUTER_API_KEY"),
    "atoma": (ROOT / "specs/atoma", "ATOMASDK_SERVER_URL", "ATOMASDK_BEARER_AUTH"),
    "assistant": (FOLDER / "assistant.yaml", "ASSISTANT_SERVER_URL", "ASSISTANT_API_KEY"),
}


@pytest.fixture(scope="module")
def addresses() -> Iterator[dict[str, str]]:
    """The variables with which all programs talk to mocks."""
    found: dict[str, str] = {}
    with ExitStack() as servers:
        for path, address, key in APIS.values():
            found |= {address: servers.enter_context(serve(path)).url, key: "any"}
        yield found


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The SDK of assistant.yaml, generated as the programs say."""
    output = tmp_path_factory.mktemp("sdks")
    assert main(["generate", str(FOLDER / "assistant.yaml"), "--output", str(output)]) == 0
    return output / "assistant"


@pytest.fixture(autouse=True)
def environment(addresses: dict[str, str], monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in addresses.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(sys, "path", [str(FOLDER), *sys.path])


def run(monkeypatch: pytest.MonkeyPatch, name: str, *arguments: str) -> None:
    monkeypatch.setattr(sys, "argv", [name, *arguments])
    status: object = None
    try:
        runpy.run_path(str(FOLDER / name), run_name="__main__")
    except SystemExit as stop:
        status = stop.code
    assert not status


def test_search_ranks_texts(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    run(monkeypatch, "search.py", "The restaurant on the corner opens at noon")
    first, *others = capsys.readouterr().out.splitlines()
    assert first.endswith("The restaurant on the corner opens at noon.")
    assert len(others) == 3


def test_batch_goes_on_where_it_stopped(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    source, target = tmp_path / "texts.txt", tmp_path / "vectors.jsonl"
    source.write_text("".join(f"line {number}\n" for number in range(150)), encoding="utf-8")
    run(monkeypatch, "batch.py", str(source), str(target))
    assert capsys.readouterr().out == "150 lines embedded\n"
    kept = target.read_text().splitlines()[:100]
    target.write_text("\n".join(kept) + "\n")
    run(monkeypatch, "batch.py", str(source), str(target))
    assert capsys.readouterr().out == "50 lines embedded\n"
    found = [json.loads(line) for line in target.read_text().splitlines()]
    assert sorted(item["line"] for item in found) == list(range(150))
    assert {len(item["vector"]) for item in found} == {len(found[0]["vector"])}


def test_compare_says_how_similar_texts_are(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    run(monkeypatch, "compare.py", "a warm day", "a warm day")
    assert capsys.readouterr().out == "1.000\n"


def test_budgets_shows_attempts(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    run(monkeypatch, "budgets.py")
    out = capsys.readouterr().out
    assert out.startswith("attempt 1: ")
    assert "a vector of " in out


def test_traces_prints_a_span(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    run(monkeypatch, "traces.py")
    assert "'gen_ai.request.model': 'openai/text-embedding-3-small'" in capsys.readouterr().out


def test_the_notebook_runs(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    notebook = json.loads((FOLDER / "explore.ipynb").read_text(encoding="utf-8"))
    names: dict[str, object] = {}
    for cell in notebook["cells"]:
        if cell["cell_type"] == "code":
            exec("".join(cell["source"]), names)  # noqa: S102
    first, second, _ = capsys.readouterr().out.splitlines()
    assert first.endswith("a cat on a mat")
    assert second.endswith("a cat on the mat")


def test_an_answer_is_printed_while_it_is_made(
    assistant: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "path", [str(assistant), *sys.path])
    run(monkeypatch, "streaming.py", "Who pays?")
    blocking, awaited = capsys.readouterr().out.splitlines()
    assert blocking
    assert blocking == awaited


def test_files_are_uploaded(
    assistant: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "path", [str(assistant), *sys.path])
    (tmp_path / "contract.txt").write_text("The landlord pays.")
    run(monkeypatch, "upload.py", str(tmp_path / "contract.txt"))
    assert ", " in capsys.readouterr().out
    with pytest.raises(AssertionError):
        run(monkeypatch, "upload.py", str(tmp_path / "missing.txt"))
    assert "missing.txt" in capsys.readouterr().err


def test_the_tests_of_the_examples_pass() -> None:
    """As their users run them, without a key and a server."""
    secret = {variable for _, address, key in APIS.values() for variable in (address, key)}
    known = {name: value for name, value in os.environ.items() if name not in secret}
    known["PYTEST_DISABLE_PLUGIN_AUTOLOAD"] = "1"  # of plugins of this environment: users need none
    command = [
        sys.executable,
        "-m",
        "pytest",
        "-q",
        "-p",
        "no:cacheprovider",
        "-c",
        os.devnull,
        "test_search.py",
    ]
    done = subprocess.run(command, cwd=FOLDER, env=known, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout
    assert "4 passed" in done.stdout


def test_every_example_is_run_and_listed() -> None:
    programs = {path.name for path in FOLDER.iterdir() if path.suffix in (".py", ".ipynb")}
    source = Path(__file__).read_text(encoding="utf-8") + (FOLDER / "test_search.py").read_text(
        encoding="utf-8"
    )
    readme = (FOLDER / "README.md").read_text(encoding="utf-8")
    run_by = {name: (f'"{name}"', f"import {name.partition('.')[0]}\n") for name in programs}
    assert {name for name, signs in run_by.items() if not any(sign in source for sign in signs)} == set()
    assert {name for name in programs if f"[{name}]({name})" not in readme} == set()
