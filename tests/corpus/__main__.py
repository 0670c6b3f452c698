"""`python -m tests.corpus FOLDER`: generate and examine every document; resumes where it was broken off."""

from __future__ import annotations

import argparse
import json
import shutil
import sys
from concurrent.futures import ThreadPoolExecutor
from fnmatch import fnmatch
from pathlib import Path
from typing import Any

from tests.corpus.documents import digest_of, documents
from tests.corpus.examine import examine
from tests.support import ROOT

_COLUMNS = (
    *("bytes", "seconds", "megabytes", "operations", "emitted", "lines", "modules", "built"),
    *("pyright", "mypy"),
)


def main() -> int:
    """Examine all that was not examined yet, print the table and what failed. 1 if anything did."""
    parser = argparse.ArgumentParser(prog="python -m tests.corpus", description=__doc__)
    parser.add_argument("folder", type=Path, help="OpenAPI documents, in folders or not")
    parser.add_argument("--only", default="*", metavar="GLOB", help="documents whose file name fits")
    parser.add_argument("--jobs", type=int, default=2, help="documents at a time")
    parser.add_argument("--fresh", action="store_true", help="examine again what was examined already")
    parser.add_argument("--work", type=Path, default=ROOT / "build" / "corpus", help="where results are kept")
    options = parser.parse_args()
    if not options.folder.is_dir():
        parser.error(f"{options.folder} is no folder; say which: make corpus CORPUS=folder")
    found = [path for path in documents(options.folder) if fnmatch(path.name, options.only)]
    if not found:
        parser.error(f"{options.folder} has no OpenAPI documents")

    def one(path: Path) -> dict[str, Any]:
        return _examined(path, options.folder, options.work.resolve(), fresh=options.fresh)

    with ThreadPoolExecutor(options.jobs) as pool:
        results = list(pool.map(one, found))
    table = _table(results)
    (options.work / "table.md").write_text(table)
    print(table)
    return 1 if any(result["failed"] for result in results) else 0


def _examined(path: Path, folder: Path, work: Path, *, fresh: bool) -> dict[str, Any]:
    """The result for one document: that of an earlier run, if nothing has changed since."""
    place = work / path.relative_to(folder).as_posix().replace("/", "__")
    kept = place.with_name(f"{place.name}.result.json")
    digest = digest_of(path, "tests/corpus")
    if not fresh and kept.is_file():
        before: dict[str, Any] = json.loads(kept.read_text())
        if before.pop("digest") == digest:
            return before
    shutil.rmtree(place, ignore_errors=True)
    place.mkdir(parents=True)
    result = examine(path.resolve(), place)
    unfinished = kept.with_suffix(".part")
    unfinished.write_text(json.dumps({"digest": digest, **result}, indent=1))
    unfinished.replace(kept)
    told = result.get("refused") or "; ".join(result["failed"][:2]) or "well"
    print(f"{path.name}: {result['seconds']} s: {told.splitlines()[0][:200]}", file=sys.stderr, flush=True)
    return result


def _table(results: list[dict[str, Any]]) -> str:
    lines = [
        "| document | " + " | ".join(_COLUMNS) + " | |",
        "| --- |" + " ---: |" * len(_COLUMNS) + " --- |",
    ]
    for result in results:
        cells = [str(result.get(column, "")) for column in _COLUMNS]
        verdict = "refused" if "refused" in result else "FAILED" if result["failed"] else "well"
        lines.append(f"| {result['document']} | {' | '.join(cells)} | {verdict} |")
    made = [result for result in results if "emitted" in result]
    total = {column: sum(result.get(column, 0) for result in made) for column in _COLUMNS}
    clean = sum(not result.get("pyright") and not result.get("mypy") for result in made)
    lines += [
        "",
        f"{len(results)} documents: {len(made)} generated, {sum('refused' in one for one in results)} refused with "
        f"the place and the reason, {sum('crashed' in one for one in results)} crashed.",
        f"{total['emitted']} of {total['operations']} operations emitted; {total['modules']} modules imported; "
        f"{total['built']} models built; {clean} of {len(made)} packages without a type error "
        f"(pyright strict; mypy --strict where the document is smaller than 1 MB).",
        f"{total['lines']} lines of Python, {total['lines'] / max(total['emitted'], 1):.1f} for each operation.",
        "",
    ]
    for result in results:
        lines += [f"- {result['document']}: {line}" for line in result["failed"]]
        lines += [f"- {result['document']}: refused: {result['refused']}"] if "refused" in result else []
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    sys.exit(main())
