"""`python -m tests.mock FOLDER`: schemathesis against mocks, and the official packages against ours.

The mocks are those of `specs/` and of the documents in a folder. Each accepts one credential only, so that schemathesis
sees whether others are refused.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from fnmatch import fnmatch
from pathlib import Path
from typing import Any

from sdkwright.diagnostics.report import Report, SpecError
from sdkwright.load.load import load
from sdkwright.load.provider import find_provider
from sdkwright.mock import serve
from sdkwright.openapi.grammar import METHODS
from sdkwright.openapi.model import SecurityScheme
from tests.bench.processes import environment
from tests.bench.subjects import OFFICIALS, locks
from tests.mock.findings import ToolError, read_report
from tests.mock.gaps import error_gap, gap
from tests.support import ROOT
from tests.support.environments import install, python
from tests.support.jsontypes import get_object, is_object

KEY = "mock-key"
STATELESS = "use_after_free"
"""The check that a resource is gone after it was deleted: a mock keeps no state, and has every resource always."""
_SUFFIXES = (".json", ".yaml", ".yml")


def effective(path: Path) -> tuple[dict[str, Any], int]:
    """A document with its overlay, and how many responses it lacks that any server needs that checks requests.

    These are added: a refusal of requests that are not valid, of missing credentials and of other media types, and
    a success where there are failures only. What they contain is left open.
    """
    source = load(find_provider(path), Report())
    tree: Any = source.originals[source.file]
    added = 0
    for item in get_object(tree, "paths").values():
        for method, operation in item.items() if is_object(item) else ():
            if method.lower() not in METHODS or not is_object(operation):
                continue
            responses = operation.setdefault("responses", {})
            stated = {str(status).upper() for status in responses}
            if "DEFAULT" in stated:
                continue
            lacking = {"400", "401", "415"} - stated if "4XX" not in stated else set[str]()
            if not any(status[:1] in "23" for status in stated):
                lacking.add("200")
            responses |= {
                status: {"description": "Not described by the document."} for status in sorted(lacking)
            }
            added += len(lacking)
    return tree, added


def credentials(schemes: tuple[SecurityScheme, ...]) -> Iterator[str]:
    """The lines of a configuration of schemathesis with the credential for each security scheme."""
    for scheme in schemes:
        yield f"[auth.openapi.{json.dumps(scheme.name)}]"
        if scheme.type == "apiKey":
            yield f'api_key = "{KEY}"'
        elif scheme.type == "http" and (scheme.scheme or "").lower() == "basic":
            yield f'username = "user"\npassword = "{KEY}"'
        else:
            yield f'bearer = "{KEY}"'


def check(path: Path, folder: Path, examples: int, phases: str) -> bool:
    """Let schemathesis test the mock of a document; whether it finds nothing. Its report is in the folder."""
    folder.mkdir(parents=True, exist_ok=True)
    findings = folder / "findings.ndjson"
    findings.unlink(missing_ok=True)
    try:
        document, added = effective(path)
        (folder / "openapi.json").write_text(json.dumps(document), encoding="utf-8")
        with serve(path, key=KEY) as server:
            lines = credentials(server.app.mocked.document.security_schemes)
            (folder / "schemathesis.toml").write_text("\n".join(lines) + "\n", encoding="utf-8")
            command = [
                str(python("mock").parent / "schemathesis"),
                "--config-file",
                "schemathesis.toml",
                "run",
            ]
            options = ["--checks", "all", "--exclude-checks", STATELESS, "--max-examples", str(examples)]
            options += ["--phases", phases, "--report", "ndjson", "--report-ndjson-path", findings.name]
            options += [
                "--seed",
                "1",
                "--continue-on-failure",
                "--no-color",
                "--suppress-health-check",
                "all",
            ]
            with (folder / "report.txt").open("w", encoding="utf-8") as report:
                done = subprocess.run(
                    [*command, "openapi.json", "--url", server.url, *options],
                    cwd=folder,
                    stdout=report,
                    stderr=subprocess.STDOUT,
                    check=False,
                )
            requests, operations = len(server.exchanges), len(server.app.mocked.operations)
            log = "".join(f"{exchange.line}\n" for exchange in server.exchanges)
            (folder / "log.txt").write_text(log, encoding="utf-8")
    except SpecError as error:
        print(f"{path.name}: cannot be used: {str(error)[:200]}", flush=True)
        return False
    gaps, others = explain(findings, document)
    # Where there are no operations, or only what is set aside, the status is not 0 either.
    passed = not others and (done.returncode == 0 or bool(gaps) or not operations)
    result = "nothing found" if passed else f"see {folder / 'report.txt'}"
    print(f"{path.name}: {requests} requests, {added} responses not described, {result}", flush=True)
    for name, count in sorted(gaps.items()):
        print(f"  {count} of {name}", flush=True)
    for line in dict.fromkeys(others):
        print(f"  {line}", flush=True)
    return passed


def explain(report: Path, document: dict[str, Any]) -> tuple[Counter[str], list[str]]:
    """How many findings of a report each gap explains, and a line for each other one."""
    gaps, others = Counter[str](), list[str]()
    found = [*read_report(report)] if report.exists() else []
    kinds = {item.kind for item in found if isinstance(item, ToolError)}
    for item in found:
        if isinstance(item, ToolError):
            name, what = error_gap(item, kinds), item.kind
        else:
            name, what = gap(item, document), f"{item.check} {item.status} {item.reason}"
        if name is not None:
            gaps[name] += 1
        else:
            others.append(f"{item.operation}: {what}")
    return gaps, others


def call_official() -> list[str]:
    """Call mocks with the official packages; the names of those that do not accept what they get."""
    failed: list[str] = []
    for subject in OFFICIALS:
        name = subject.environment
        with serve(ROOT / "specs" / name) as server:
            script = subject.script.format(address=server.url)
            code = f"{subject.imports}\n{script}\nprint(len(answer.data[0].embedding))"
            command = [str(python(name)), "-c", code]
            done = subprocess.run(
                command, env=environment(subject), capture_output=True, text=True, check=False
            )
            statuses = [exchange.status for exchange in server.exchanges]
        print(f"official {name}: {statuses}, {done.stdout.strip() or done.stderr[-600:]}", flush=True)
        if done.returncode or statuses != [200]:
            failed.append(name)
    return failed


def main() -> int:
    """The command line."""
    parser = argparse.ArgumentParser(prog="tests.mock", description=__doc__)
    parser.add_argument("folder", type=Path, nargs="?", help="a folder of OpenAPI documents, or one document")
    parser.add_argument("--only", default="*", help="names of documents, with * and ?")
    parser.add_argument("--examples", type=int, default=20, help="how many requests for each operation (20)")
    parser.add_argument(
        "--phases", default="examples,coverage,fuzzing,stateful", help="those of schemathesis"
    )
    parser.add_argument(
        "--output", type=Path, default=ROOT / "build" / "mock", help="work folder (build/mock)"
    )
    options = parser.parse_args()
    official = {
        name: lock for name, lock in locks().items() if name in {item.environment for item in OFFICIALS}
    }
    install({"mock": ROOT / "requirements" / "mock.lock", **official})
    paths = sorted(path for path in (ROOT / "specs").iterdir() if path.is_dir())
    if options.folder is not None:
        folder: Path = options.folder.resolve()
        paths += (
            [folder] if folder.is_file() else sorted(p for p in folder.iterdir() if p.suffix in _SUFFIXES)
        )
    paths = [path for path in paths if fnmatch(path.name, options.only)]
    output = options.output.resolve()
    failed = [
        path.name for path in paths if not check(path, output / path.name, options.examples, options.phases)
    ]
    failed += call_official()
    print(
        f"{len(paths) - len(failed)} of {len(paths)} documents pass{': not ' if failed else ''}{', '.join(failed)}"
    )
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
