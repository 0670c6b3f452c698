"""`python -m tests.wire FOLDER`: the wire test of every document of a folder."""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from fnmatch import fnmatch
from pathlib import Path
from typing import Any

from tests.corpus.documents import digest_of
from tests.support import ROOT

_SUFFIXES = (".json", ".yaml", ".yml")


def checker(output: Path) -> str:
    """The Python that has openapi-core, in an environment of its own, made from its lock file."""
    folder = output / "checker"
    python, stamp = folder / "bin" / "python", folder / "requirements.txt"
    lock = ROOT / "requirements" / "wire.lock"
    text = lock.read_text(encoding="utf-8")
    if not (stamp.exists() and stamp.read_text(encoding="utf-8") == text):
        print("making an environment for openapi-core", file=sys.stderr)
        subprocess.run([sys.executable, "-m", "venv", "--clear", str(folder)], check=True)
        pip = (str(python), "-m", "pip", "--quiet", "--disable-pip-version-check", "install")
        subprocess.run([*pip, "--no-deps", "--require-hashes", "--requirement", str(lock)], check=True)
        stamp.write_text(text, encoding="utf-8")
    return str(python)


def run(document: Path, output: Path, python: str, every: int, *, fresh: bool) -> dict[str, Any]:
    """The result of one document: what is on disk if it is up to date, else by a process of its own."""
    folder = output / document.name
    folder.mkdir(parents=True, exist_ok=True)
    result, digest = folder / "result.json", digest_of(document, "tests/wire")
    if result.exists() and not fresh:
        found: dict[str, Any] = json.loads(result.read_text(encoding="utf-8"))
        if found.get("digest") == digest:
            return found
    result.unlink(missing_ok=True)
    command = [
        sys.executable,
        "-m",
        "tests.wire.drive",
        str(document),
        str(folder / "sdk"),
        str(result),
        python,
    ]
    with (folder / "log.txt").open("w") as log:
        done = subprocess.run([*command, str(every)], cwd=ROOT, stdout=log, stderr=log, check=False)
    if result.exists():
        found = json.loads(result.read_text(encoding="utf-8"))
        found["digest"] = digest
        result.write_text(json.dumps(found, indent=1), encoding="utf-8")
    else:
        tail = (folder / "log.txt").read_text()[-500:]
        found = {"document": document.name, "operations": 0, "passed": 0, "unmet": 0, "outcomes": []}
        found["error"] = f"the process ended with {done.returncode}: {tail}"
    return found


def table(results: list[dict[str, Any]]) -> str:
    """The report, as Markdown."""
    sections = (
        _counts(results),
        ["", "## Notes", "", *_notes(results)],
        ["", "## Documents that cannot be satisfied", "", *_unmet(results)],
        ["", "## Failures", "", *_failures(results)],
    )
    return "\n".join(line for section in sections for line in section) + "\n"


def _counts(results: list[dict[str, Any]]) -> list[str]:
    """A row for each document, and one for all."""
    lines = ["| document | operations | passed | cannot be satisfied | share | seconds |"]
    lines.append("| --- | ---: | ---: | ---: | ---: | ---: |")
    for one in results:
        share = f"{_share([one]):.1f} %" if one["operations"] else "–"
        counts = f"{one['operations']} | {one['passed']} | {one['unmet']}"
        lines.append(f"| {one['document']} | {counts} | {share} | {one.get('seconds', '')} |")
    total, passed, unmet = (sum(one[key] for one in results) for key in ("operations", "passed", "unmet"))
    lines.append(f"| all {len(results)} | {total} | {passed} | {unmet} | {_share(results):.2f} % | |")
    return lines


def _notes(results: list[dict[str, Any]]) -> list[str]:
    """The kinds of notes, the most frequent first."""
    notes = (note for one in results for outcome in one["outcomes"] for note in outcome["notes"])
    kinds = Counter(note.partition(": ")[2].partition(":")[0][:80] for note in notes)
    lines = [f"- {count} × {kind}" for kind, count in kinds.most_common(60)]
    if not all(one.get("core", True) for one in results):
        lines.append("- openapi-core is not installed: our own decoding alone has judged")
    return lines


def _unmet(results: list[dict[str, Any]]) -> list[str]:
    """Why documents cannot be satisfied, by operation."""
    return [
        f"- {one['document']} {outcome['operation']}: {reason}"
        for one in results
        for outcome in one["outcomes"]
        for reason in dict.fromkeys(text.partition(": ")[2] for text in outcome["unmet"])
    ]


def _failures(results: list[dict[str, Any]]) -> list[str]:
    """What went wrong, by document."""
    lines: list[str] = []
    for one in results:
        if one.get("error"):
            lines.append(f"- {one['document']}: {' '.join(one['error'].split())}")
        for outcome in one["outcomes"]:
            lines += [
                f"- {one['document']} {outcome['operation']}: {failure}" for failure in outcome["failures"]
            ]
    return lines


def _share(results: list[dict[str, Any]]) -> float:
    """The percentage of the operations that pass, of those whose documents can be satisfied."""
    total = sum(one["operations"] - one["unmet"] for one in results)
    passed: int = sum(one["passed"] for one in results)
    return 100 * passed / (total or 1)


def main() -> int:
    """The command line."""
    parser = argparse.ArgumentParser(prog="tests.wire", description=__doc__)
    parser.add_argument("folder", type=Path, help="a folder of OpenAPI documents, or one document")
    parser.add_argument("--jobs", type=int, default=2, help="documents at a time (2)")
    parser.add_argument("--only", default="*", help="names of documents, with * and ?")
    parser.add_argument("--fresh", action="store_true", help="use no earlier results")
    parser.add_argument(
        "--output", type=Path, default=ROOT / "build" / "wire", help="work folder (build/wire)"
    )
    parser.add_argument(
        "--least", type=float, default=98, help="the share in percent below which it fails (98)"
    )
    parser.add_argument("--every", type=int, default=10, help="which operations are also awaited: each tenth")
    options = parser.parse_args()
    folder = options.folder.resolve()
    documents = [folder] if folder.is_file() else sorted(p for p in folder.iterdir() if p.suffix in _SUFFIXES)
    documents = [path for path in documents if fnmatch(path.name, options.only)]
    documents.sort(key=lambda path: path.stat().st_size)
    output = options.output.resolve()
    output.mkdir(parents=True, exist_ok=True)
    python = checker(output)
    began = time.monotonic()
    results: list[dict[str, Any]] = []
    with ThreadPoolExecutor(options.jobs) as pool:
        jobs = [
            pool.submit(run, path, output, python, options.every, fresh=options.fresh) for path in documents
        ]
        for job in jobs:
            one = job.result()
            results.append(one)
            print(
                f"{one['document']}: {one['passed']} of {one['operations']}",
                one.get("error", "")[:200],
                flush=True,
            )
    text = table(results)
    (output / "report.md").write_text(text, encoding="utf-8")
    total, passed, unmet = (sum(one[key] for one in results) for key in ("operations", "passed", "unmet"))
    share = _share(results)
    broken = sum(bool(one.get("error")) for one in results)
    took = f"{time.monotonic() - began:.0f} s"
    print(
        f"{passed} of {total} operations pass, {unmet} cannot be satisfied:",
        f"{share:.2f} % ({took}); {output}/report.md",
    )
    return 0 if share >= options.least and not broken else 1


if __name__ == "__main__":
    sys.exit(main())
