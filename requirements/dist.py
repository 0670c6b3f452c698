"""`make dist`: wheels and source distributions of sdkwright and of every SDK, with their SBOMs, into `dist/`.

    python -m requirements.dist [--tag PROJECT-vVERSION]

The same commit gives the same bytes, on any machine that has the locked versions: times come from the commit, modes
and the order of files from the build backend. `SHA256SUMS` lists the digests.
"""

from __future__ import annotations

import argparse
import contextlib
import os
import shutil
import subprocess
import sys
import tarfile
import tempfile
import zipfile
from collections.abc import Generator
from hashlib import sha256
from pathlib import Path

import hatchling.build
from packaging.utils import parse_wheel_filename

ROOT = Path(__file__).resolve().parents[1]
TOOL = "sdkwright"
DEFAULT_EPOCH = "1580601600"
"""2020-02-02: the time of all files where there is no commit. Archives cannot have times before 1980."""
SUMS = "SHA256SUMS"


class WrongTag(Exception):
    """A tag that names no project, or another version than the project has."""


def main(arguments: list[str]) -> int:
    """Carry out the command."""
    parser = argparse.ArgumentParser(prog="python -m requirements.dist", description=__doc__)
    parser.add_argument(
        "--tag", help="build only the project that a tag names, such as `orq-v4.18.0`; versions must agree"
    )
    tag: str | None = parser.parse_args(arguments).tag
    output = ROOT / "dist"
    shutil.rmtree(output, ignore_errors=True)
    output.mkdir()
    try:
        for folder in projects() if tag is None else [project_of(tag)]:
            wheel = build(folder, output, epoch(ROOT))
            (output / f"{wheel.name.removesuffix('-py3-none-any.whl')}.cdx.json").write_bytes(sbom_of(wheel))
            if tag is not None:
                check_version(tag, wheel)
    except WrongTag as error:
        print(f"{error}", file=sys.stderr)
        return 1
    sums = [f"{sha256(path.read_bytes()).hexdigest()}  {path.name}\n" for path in sorted(output.iterdir())]
    (output / SUMS).write_text("".join(sums), encoding="utf-8")
    print("".join(sums), end="")
    return 0


def projects() -> list[Path]:
    """The folders of sdkwright and of the SDKs."""
    return [ROOT, *(path.parent for path in sorted(ROOT.glob("generated/*/pyproject.toml")))]


def name_of(folder: Path) -> str:
    """What tags call a project."""
    return TOOL if folder == ROOT else folder.name


def project_of(tag: str) -> Path:
    """The folder of the project that a tag names. Raises `WrongTag`."""
    name, separator, _ = tag.rpartition("-v")
    known = {name_of(folder): folder for folder in projects()}
    if not separator or name not in known:
        raise WrongTag(
            f"`{tag}` names no project; expected one of {', '.join(known)}, then `-v` and a version"
        )
    return known[name]


def check_version(tag: str, wheel: Path) -> None:
    """Raise `WrongTag` unless the wheel has the version of the tag, written in the same way."""
    version = str(parse_wheel_filename(wheel.name)[1])
    if tag.rpartition("-v")[2] != version:
        raise WrongTag(f"`{tag}` does not fit the version of the project, {version}")


def epoch(folder: Path) -> str:
    """The time that packages have: SOURCE_DATE_EPOCH, else that of the last commit, else a fixed one."""
    if given := os.environ.get("SOURCE_DATE_EPOCH"):
        return given
    git = ("git", "-C", str(folder), "log", "-1", "--format=%ct")
    try:
        done = subprocess.run(git, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, check=False)
    except FileNotFoundError:
        return DEFAULT_EPOCH
    return done.stdout.strip() or DEFAULT_EPOCH


def build(folder: Path, output: Path, time: str) -> Path:
    """Build the source distribution of a project, and from that the wheel, whose path is the result.

    As `python -m build --no-isolation` does, without the four processes that it takes for that.
    """
    with _time(time), tempfile.TemporaryDirectory() as unpacked:
        with contextlib.chdir(folder):
            sdist = hatchling.build.build_sdist(str(output))
        with tarfile.open(output / sdist) as archive:
            archive.extractall(unpacked, filter="data")
        with contextlib.chdir(Path(unpacked) / sdist.removesuffix(".tar.gz")):
            return output / hatchling.build.build_wheel(str(output))


@contextlib.contextmanager
def _time(value: str) -> Generator[None]:
    before = os.environ.get("SOURCE_DATE_EPOCH")
    os.environ["SOURCE_DATE_EPOCH"] = value
    try:
        yield
    finally:
        if before is None:
            del os.environ["SOURCE_DATE_EPOCH"]
        else:
            os.environ["SOURCE_DATE_EPOCH"] = before


def sbom_of(wheel: Path) -> bytes:
    """The SBOM in a wheel."""
    with zipfile.ZipFile(wheel) as archive:
        (name,) = (name for name in archive.namelist() if ".dist-info/sboms/" in name)
        return archive.read(name)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
