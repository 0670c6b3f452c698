"""The bench's own arithmetic: what is compared with what, in which order, and how it is reported."""

from __future__ import annotations

import ast
import json
import subprocess
import sys
from base64 import b64decode
from dataclasses import replace
from functools import cache
from itertools import count
from pathlib import Path
from urllib.request import Request, urlopen

import pytest

from tests.bench import goals, processes, report, server
from tests.bench.__main__ import options
from tests.bench.goals import Goal, Verdict, judged
from tests.bench.processes import Measure, in_turns
from tests.bench.sections import SECTIONS, TOOLS, Section, copied
from tests.bench.subjects import PACKAGES, PAIRS, locks

REQUEST = b"POST /small/embeddings HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\n\r\n"


def section(name: str) -> Section:
    return next(section for section in SECTIONS if section.name == name)


@pytest.mark.parametrize("cut", [0, 10, len(REQUEST) - 1, len(REQUEST), len(REQUEST) + 2])
def test_the_server_waits_for_the_whole_request(cut: int) -> None:
    assert server.take((REQUEST + b"abc")[:cut]) is None


def test_the_server_takes_requests_one_by_one() -> None:
    assert server.take(REQUEST + b"abc" + b"GET /float") == (b"small", b"GET /float")
    assert server.take(b"GET /float/x HTTP/1.1\r\nhost: x\r\n\r\n") == (b"float", b"")


def test_answers_say_how_long_they_are() -> None:
    for name in (b"small", b"other"):
        head, _, body = server.answer(name).partition(b"\r\n\r\n")
        assert f"content-length: {len(body)}".encode() in head
        assert isinstance(json.loads(body), dict)


def test_both_codings_hold_the_same_vectors(monkeypatch: pytest.MonkeyPatch) -> None:
    """Of fewer than the real ones, which nobody else shall get."""
    answer = server.answer.__wrapped__
    monkeypatch.setattr(server, "VECTORS", 8)
    monkeypatch.setattr(server, "vectors", cache(server.vectors.__wrapped__))
    floats, texts = (
        [item["embedding"] for item in json.loads(answer(name).partition(b"\r\n\r\n")[2])["data"]]
        for name in (b"float", b"base64")
    )
    assert len(floats) == len(texts) == 8
    assert list(memoryview(b64decode(texts[7])).cast("f")) == floats[7]
    assert len(floats[7]) == server.DIMENSIONS


def test_the_server_serves() -> None:
    with processes.server() as address:
        for _ in range(2):
            with urlopen(Request(f"{address}/small/embeddings", data=b"{}"), timeout=30) as response:
                assert response.status == 200
                assert json.loads(response.read())["data"][0]["embedding"] == [0.25, -1.0, 1e-09]


@pytest.mark.parametrize("name", ["server.py", "worker.py"])
def test_what_runs_alone_imports_nothing_of_ours(name: str) -> None:
    tree = ast.parse((processes.HERE / name).read_text(encoding="utf-8"))
    names = {alias.name for node in tree.body if isinstance(node, ast.Import) for alias in node.names}
    names |= {node.module or "" for node in tree.body if isinstance(node, ast.ImportFrom)}
    assert {name.partition(".")[0] for name in names} <= sys.stdlib_module_names


def turns(rounds: int, **options: float) -> tuple[list[str], dict[str, list[processes.Sample] | None]]:
    """Measure two rows and one that does not exist, by a clock that ticks once per look."""
    order: list[str] = []
    values = count(1.0)

    def measure(name: str) -> Measure:
        def run() -> processes.Sample | None:
            order.append(name)
            return None if name == "none" else {"wall": next(values)}

        return run

    clock = count(0.0)
    seconds = options.get("seconds", 100.0)
    measures = {name: measure(name) for name in ("a", "b", "none")}
    return order, in_turns(measures, seconds, rounds, int(options.get("warm", 1)), clock=lambda: next(clock))


def test_rounds_go_back_and_forth_and_the_first_does_not_count() -> None:
    order, results = turns(2)
    assert order == ["a", "b", "none", "b", "a", "a", "b"]
    assert results == {"a": [{"wall": 4.0}, {"wall": 5.0}], "b": [{"wall": 3.0}, {"wall": 6.0}], "none": None}


def test_every_round_counts_when_none_is_to_warm_up() -> None:
    assert turns(1, warm=0)[1]["a"] == [{"wall": 2.0}]


def test_rounds_end_when_the_time_is_up_but_one_counts() -> None:
    assert turns(50, seconds=0.5)[1]["a"] == [{"wall": 4.0}]
    assert len(turns(50, seconds=3.5)[1]["a"] or []) == 4


def test_a_ratio_is_the_median_of_the_rounds_ratios() -> None:
    above = [{"wall": 10.0}, {"wall": 30.0}, {"wall": 900.0}]
    below = [{"wall": 5.0}, {"wall": 10.0}, {"wall": 10.0}]
    assert goals.ratio(above, below, "wall") == 3.0


@pytest.mark.parametrize(
    ("least", "ratio", "met"), [(True, 5.0, True), (True, 4.9, False), (False, 5.1, False)]
)
def test_goals_are_bounds(least: bool, ratio: float, met: bool) -> None:
    assert Verdict(Goal("small", "a", "b", 5, least=least), ratio).met is met


def test_goals_of_sections_that_were_left_out_are_not_judged() -> None:
    assert judged({}) == []
    ours, official = PAIRS["orq"]
    one, other = {"wall": 1.0, "cpu": 1.0}, {"wall": 6.0, "cpu": 4.0}
    found = judged({"small": {ours.name: [one], official.name: [other]}})
    assert {verdict.goal.section for verdict in found} == {"small"}
    assert [(verdict.met, verdict.ratio, verdict.cpu) for verdict in found if verdict.ratio] == [
        (True, 6.0, 4.0)
    ]
    assert None in [verdict.met for verdict in found]


def test_documents_are_judged_where_the_other_generator_makes_a_client() -> None:
    fast = {"wall": 1.0, "cpu": 1.0, "peak": 50.0}
    both = {**fast, "peer wall": 3.0, "peer cpu": 2.0, "ratio": 3.0}
    found = judged({"generate": {"both": [both], "ours alone": [fast], "neither": None}})
    assert [(verdict.goal.below, verdict.ratio, verdict.cpu, verdict.met) for verdict in found] == [
        ("both", 3.0, 2.0, True),
        ("neither", 0.0, None, False),
    ]
    shown = report.figures(section("generate"), {"both": [both], "ours alone": [fast]}, 1.0)
    assert "1.00 s  1.00 s  50.0 MB                 3.00 s   2.00 s           3.00 ×" in shown
    assert shown.splitlines()[-1].split()[-3:] == ["fails"] * 3


def test_documents_are_those_of_a_megabyte(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "big.json").write_text(" " * 1_000_001)
    (tmp_path / "small.json").write_text("{}")
    with processes.Workers() as workers:
        monkeypatch.delenv("CORPUS", raising=False)
        assert section("generate").measures(workers, "") == {}
        monkeypatch.setenv("CORPUS", str(tmp_path))
        assert list(section("generate").measures(workers, "")) == ["big.json"]


def test_a_command_that_fails_has_no_figures() -> None:
    assert processes.timed([sys.executable, "-c", "raise SystemExit(1)"], {}) is None
    assert set(processes.timed([sys.executable, "-c", ""], {}) or {}) == {"wall", "cpu", "peak"}


def test_goals_compare_rows_that_are_measured() -> None:
    with processes.Workers() as workers:  # which start nothing until they are asked
        rows = {section.name: set(section.measures(workers, "http://x")) for section in SECTIONS}
    for goal in goals.goals():
        assert {goal.above, goal.below} <= rows[goal.section]
        assert goal.column in section(goal.section).columns


def test_scripts_are_python() -> None:
    for subject in PACKAGES:
        compile(f"{subject.imports}\n{subject.script.format(address='http://x')}", subject.name, "exec")


def test_official_packages_are_pinned() -> None:
    wanted = locks()
    pinned = {"orq": "orq-ai-sdk==4.17.13", "atoma": "atoma-sdk==0.1.3", "openrouter": "openrouter==1.3.84"}
    for name, pin in {**pinned, "openai": "openai==3.51.0"}.items():
        assert f"\n{pin} \\\n" in wanted[name].read_text(encoding="utf-8")
    assert "\nhttpx2==" in wanted["ours"].read_text(encoding="utf-8")


def test_processes_get_no_proxies_and_keys(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HTTPS_PROXY", "http://proxy")
    monkeypatch.setenv("ORQ_API_KEY", "secret")
    monkeypatch.setenv("PYTHONDONTWRITEBYTECODE", "1")
    assert set(processes.environment()) <= {"PATH", "HOME", "LANG", "TMPDIR"}
    assert processes.environment(PAIRS["orq"][0])["PYTHONPATH"].endswith("orq")


def test_a_table_has_numbers_to_the_right() -> None:
    lines = report.table("Title", ["", "time"], [["a", "1.00 ms"], ["long", "10 ms"]]).splitlines()
    assert lines == ["Title", "           time", "  ----  -------", "  a     1.00 ms", "  long    10 ms"]


@pytest.mark.parametrize(
    ("value", "unit", "text"),
    [(0.000123, "ms", "0.123 ms"), (0.0012, "ms", "1.20 ms"), (0.5, "ms", "500 ms"), (76.3, "MB", "76.3 MB")],
)
def test_figures_have_three_digits(value: float, unit: str, text: str) -> None:
    assert report.number(value, unit) == text


def test_what_is_not_offered_yet_has_its_row() -> None:
    samples = {"a": [{"wall": 0.001, "cpu": 0.002}], "b": None}
    shown = report.figures(section("small"), samples, 2.0)
    assert "(small: 1 rounds, 2 s)" in shown
    assert "1.00 ms  2.00 ms" in shown
    assert shown.count("not yet") == 2


def test_the_report_tells_bound_ratio_and_verdict() -> None:
    found = [
        Verdict(Goal("small", "a", "b", 5, least=True), 4.0, 3.0),
        Verdict(Goal("big", "c", "d", 0.5, least=False), None),
    ]
    shown = report.verdicts(found)
    assert "small: a ÷ b   4.00    ≥ 5       NO    3.00" in shown
    assert "big: c ÷ d           ≤ 0.5  not yet" in shown
    written = json.loads(report.as_json({"python": "3"}, {"small": {"a": [{"wall": 1.0}]}}, found))
    assert written["goals"][0]["ratio"] == 4.0
    assert written["goals"][1]["met"] is None
    assert written["sections"]["small"]["a"] == [{"wall": 1.0}]


def test_a_package_can_be_imported_without_its_tools(tmp_path: Path) -> None:
    """It is the same package: its tools are in folders and modules that only they import."""
    subject = PAIRS["orq"][0]
    target = copied(subject, tmp_path, TOOLS) / "orq_ai_sdk"
    assert subject.path is not None
    left = {path.relative_to(target).as_posix() for path in target.rglob("*.py")}
    whole = {path.relative_to(subject.path).as_posix() for path in subject.path.glob("orq_ai_sdk/**/*.py")}
    gone = {path.partition("/")[2] for path in whole} - left
    assert {path.partition("/")[0] for path in gone} == {
        part for part in TOOLS if not part.endswith(".jsonl")
    }
    own = replace(subject, imports=f"sys.path.insert(0, {str(target.parent)!r})\nfrom orq_ai_sdk import Orq")
    code = (
        f"import sys\n{own.imports}\nprint(sorted(name for name in sys.modules if name.startswith('orq_ai')))"
    )
    runs = [code, code.replace(str(target.parent), str(subject.path))]
    first, second = (
        subprocess.run([sys.executable, "-c", run], capture_output=True, check=True) for run in runs
    )
    assert first.stdout == second.stdout
    assert b"orq_ai_sdk.client" in first.stdout


def test_options(tmp_path: Path) -> None:
    chosen = options(["--quick", "--only", "small", "--only", "big", "--output", str(tmp_path)])
    assert (chosen.quick, chosen.only, chosen.check, chosen.output) == (
        True,
        ["small", "big"],
        False,
        tmp_path,
    )
    with pytest.raises(SystemExit):
        options(["--only", "nothing"])
