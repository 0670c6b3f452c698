"""One document: generated, counted, compiled, imported and type-checked, each by a process of its own."""

from __future__ import annotations

import ast
import json
import os
import re
import subprocess
import sys
import tempfile
import threading
from collections import Counter
from pathlib import Path
from time import monotonic
from typing import Any
from urllib.parse import unquote

from tests.corpus.documents import operations
from tests.support import ROOT, python_environment

PACKAGE = "sdk"
SMALL = 1_000_000
"""Bytes of a document, up to which mypy looks at the package as well."""
_LOCATED = re.compile(r"^\S.*?:\d+:\d+: error \[", re.MULTILINE)
_QUERY, _PLACE = re.compile(r"\{[?&]|[?#](?![^{}]*\})"), re.compile(r"(?<=/):(\w+)(?=/|$)")
_STRICT = {"typeCheckingMode": "strict", "include": [PACKAGE], "pythonVersion": "3.11"}


def examine(document: Path, work: Path) -> dict[str, Any]:
    """What there is to say about a document; `failed` lists what must not be, `refused` why nothing was made."""
    result: dict[str, Any] = {"document": document.name, "bytes": document.stat().st_size, "failed": []}
    start = monotonic()
    options = ["--output", str(work), "--package", PACKAGE, "--json", str(document)]
    done, result["megabytes"] = _measured([sys.executable, "-m", "sdkwright", "generate", *options])
    result["seconds"] = round(monotonic() - start, 1)
    if done.returncode:
        located = _LOCATED.search(done.stderr) and "Traceback" not in done.stderr
        result["refused" if located else "crashed"] = done.stderr.strip()[-2_000:]
        result["failed"] += [] if located else ["it neither generates nor says where the document is wrong"]
        return result
    summary = json.loads(done.stdout)["targets"][0]
    result |= {"warnings": len(summary["warnings"]), "models": summary["models"], "files": summary["files"]}
    folder = work / PACKAGE
    count(document, folder, result)
    compiled(folder, result)
    imported(folder, result)
    _pyright(folder, result)
    if result["bytes"] < SMALL:
        _mypy(folder, result)
    return result


def _environment() -> dict[str, str]:
    return python_environment(PYTHONDONTWRITEBYTECODE="1")


def _run(command: list[str], cwd: Path = ROOT) -> subprocess.CompletedProcess[str]:
    return subprocess.run(command, cwd=cwd, env=_environment(), capture_output=True, text=True, check=False)


def _measured(command: list[str]) -> tuple[subprocess.CompletedProcess[str], int]:
    """The finished process, and the most memory that it or one of its children had, in MB."""
    with tempfile.TemporaryFile("w+") as out, tempfile.TemporaryFile("w+") as err:
        process = subprocess.Popen(command, cwd=ROOT, env=_environment(), stdout=out, stderr=err)
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        for stream in (out, err):
            stream.seek(0)
        finished = subprocess.CompletedProcess(command, process.returncode, out.read(), err.read())
    return finished, usage.ru_maxrss // 1024


def count(document: Path, folder: Path, result: dict[str, Any]) -> None:
    """Compare the operations of the document with those that the package has; count lines of Python."""
    wanted = Counter((verb, _plain(path)) for verb, path in operations(document))
    emitted = Counter((verb, _plain(path)) for verb, path in _emitted(folder))
    result |= {"operations": wanted.total(), "emitted": (wanted & emitted).total()}
    result["lines"] = sum(len(module.read_bytes().splitlines()) for module in folder.rglob("*.py"))
    result["failed"] += [f"{verb} {path}: not emitted" for verb, path in sorted(wanted - emitted)]
    result["failed"] += [f"{verb} {path}: not in the document" for verb, path in sorted(emitted - wanted)]


def _plain(path: str) -> str:
    """A path without what follows a `#`, which is not sent, and without a query, which parameters may write.

    Places such as `:id` have braces, as they have in the package if there is such a parameter.
    """
    return _PLACE.sub(r"{\1}", unquote(_QUERY.split(path)[0]))


def _emitted(folder: Path) -> list[tuple[str, str]]:
    found: list[tuple[str, str]] = []
    for module in [*folder.glob(f"{PACKAGE}/resources/*.py"), folder / PACKAGE / "client.py"]:
        for node in ast.walk(ast.parse(module.read_text())):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Operation":
                _, verb, path = (ast.literal_eval(argument) for argument in node.args[:3])
                found.append((verb, path))
    return found


def compiled(folder: Path, result: dict[str, Any]) -> None:
    done = _run([sys.executable, "-m", "compileall", "-q", str(folder)])
    result["failed"] += [f"compileall: {done.stdout[-500:]}"] if done.returncode else []


def imported(folder: Path, result: dict[str, Any]) -> None:
    done = _run([sys.executable, "-m", "tests.corpus.imported", str(folder), PACKAGE])
    if done.returncode:
        result["failed"].append(f"import: {done.stderr.strip()[-500:]}")
        return
    found = json.loads(done.stdout)
    result |= {"modules": found["modules"], "built": found["models"]}
    result["failed"] += found["failed"]


def _pyright(folder: Path, result: dict[str, Any]) -> None:
    settings = {**_STRICT, "venvPath": str(Path(sys.prefix).parent), "venv": Path(sys.prefix).name}
    (folder / "pyrightconfig.json").write_text(json.dumps(settings))
    done = _run([str(Path(sys.prefix) / "bin" / "pyright"), "--outputjson"], folder)
    (folder / "pyrightconfig.json").unlink()
    try:
        found = json.loads(done.stdout)
    except ValueError:
        result["failed"].append(f"pyright: {(done.stderr or done.stdout).strip()[-500:]}")
        return
    errors = [item for item in found["generalDiagnostics"] if item["severity"] == "error"]
    result["pyright"] = len(errors)
    result["failed"] += [f"pyright: {_place(item)}: {item['message'][:300]}" for item in errors[:20]]


def _place(item: dict[str, Any]) -> str:
    return f"{'/'.join(Path(item['file']).parts[-2:])}:{item['range']['start']['line'] + 1}"


def _mypy(folder: Path, result: dict[str, Any]) -> None:
    cache = folder.parent.parent / f"mypy-{threading.get_native_id()}"  # pydantic is looked at once
    command = [sys.executable, "-m", "mypy", "--strict", "--no-error-summary", "--hide-error-context"]
    done = _run([*command, f"--cache-dir={cache}", PACKAGE], folder)
    errors = [line for line in done.stdout.splitlines() if ": error:" in line]
    result["mypy"] = len(errors)
    result["failed"] += [f"mypy: {line[:400]}" for line in errors[:20]]
    if done.returncode and not errors:
        result["failed"].append(f"mypy: {(done.stdout + done.stderr).strip()[-500:]}")
