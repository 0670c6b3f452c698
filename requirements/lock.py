"""`make lock`: write the lock files of this folder from the inputs beside them, with a pinned uv."""

from __future__ import annotations

import re
import subprocess
import sys
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
HERE = Path("requirements")
UV = "uv==0.13.9"
OLDEST = "3.11"
"""The oldest Python. Locks are universal: for this and all newer ones, on every platform."""


def main(options: list[str]) -> None:
    """Lock everything. The options are uv's: `--upgrade` for the newest versions, `--upgrade-package NAME` for one."""
    uv = _uv(ROOT / ".venv-lock")
    project, dev = (Path("pyproject.toml"), "--all-extras"), HERE / "dev.lock"
    build, tools = HERE / "build.in", HERE / "tools.in"
    runtime, custom, examples = HERE / "runtime.in", HERE / "custom.in", HERE / "examples.in"
    _compile(uv, dev, *project, build, tools, runtime, custom, examples, *options)
    _compile(uv, HERE / "generate.lock", *project, build, runtime, "--constraints", dev, *options)
    _compile(uv, HERE / "runtime.lock", runtime, "--constraints", dev, *options)
    scale = HERE / "scale.in"
    _compile(uv, HERE / "scale.lock", scale, runtime, *options)
    others = {*(ROOT / HERE).glob("*.in")} - {
        ROOT / inputs for inputs in (build, tools, runtime, custom, examples, scale)
    }
    for source in sorted(others):  # each is an environment of its own
        _compile(uv, HERE / f"{source.stem}.lock", HERE / source.name, *options)
    # The oldest versions of what the metadata of sdkwright and of SDKs names; the tools are those of dev.lock.
    pinned = Path(".venv-lock", "tools.txt")
    pins = "".join(_pins(ROOT / inputs, ROOT / dev) for inputs in (build, tools))
    (ROOT / pinned).write_text(pins, encoding="utf-8")
    lowest = ("--resolution", "lowest-direct", "--constraints", pinned)
    _compile(uv, HERE / "lowest.lock", *project, build, tools, runtime, custom, examples, *lowest, *options)


def _uv(folder: Path) -> Path:
    """The program, in an environment of its own."""
    stamp, program = folder / "uv.txt", folder / "bin" / "uv"
    if not (stamp.exists() and stamp.read_text(encoding="utf-8") == UV):
        venv.create(folder, clear=True, with_pip=True)
        pip = (folder / "bin" / "python", "-m", "pip", "--quiet", "--disable-pip-version-check")
        subprocess.run([*pip, "install", UV], check=True)
        stamp.write_text(UV, encoding="utf-8")
    return program


def _compile(uv: Path, output: Path, *arguments: str | Path) -> None:
    """One lock file. It names no index: installers use the one that they are set up for."""
    print(output)
    settings = ("--universal", "--python-version", OLDEST, "--generate-hashes", "--no-emit-index-url")
    command = (
        uv,
        "--no-config",
        "pip",
        "compile",
        "--quiet",
        *settings,
        "--custom-compile-command",
        "make lock",
    )
    # Silent: uv prints what it writes.
    subprocess.run(
        [*command, "--output-file", output, *arguments], cwd=ROOT, stdout=subprocess.DEVNULL, check=True
    )


def _pins(inputs: Path, lock: Path) -> str:
    """The versions that the lock has of what the inputs name, as constraints."""
    names = re.findall(r"^([\w.-]+)", inputs.read_text(encoding="utf-8"), re.MULTILINE)
    wanted = {name.lower().replace("_", "-") for name in names}
    pins = re.findall(r"^(([\w.-]+)==[^\\\n]*)", lock.read_text(encoding="utf-8"), re.MULTILINE)
    return "".join(f"{pin.strip()}\n" for pin, name in pins if name in wanted)


if __name__ == "__main__":
    main(sys.argv[1:])
