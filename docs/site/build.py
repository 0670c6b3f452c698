"""`make docs`: collect the pages of the site in `build/docs`, and build the site in `build/site`.

A link between pages leads to the page on the site. A link to another file of the repository is kept as text, for the
site has no such file. Warnings of mkdocs, such as those about links that lead nowhere, are errors.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
HERE = Path(__file__).resolve().parent
PAGES, SITE = ROOT / "build/docs", ROOT / "build/site"
_FENCED = re.compile(r"(^ *```.*?^ *```$)", re.MULTILINE | re.DOTALL)
_LINK = re.compile(r"\[((?:[^\[\]]|\[[^\]]*\])*)\]\(([^)\s]+)\)")
_ROW = re.compile(r"^\|.*\|$", re.MULTILINE)
_CODE = re.compile(r"(`+)(?!`).*?(?<!`)\1(?!`)")
_OTHER = ("ARCHITECTURE.md", "CHANGELOG.md", "CONTRIBUTING.md", "SECURITY.md")


def main(options: list[str]) -> int:
    """Build the site. The options are those of `mkdocs build`."""
    places = dict(_places())
    shutil.rmtree(PAGES, ignore_errors=True)
    for source, target in places.items():
        path = PAGES / target
        path.parent.mkdir(parents=True, exist_ok=True)
        if source.suffix == ".md":
            path.write_text(_moved(source.read_text(encoding="utf-8"), source, places), encoding="utf-8")
        else:
            shutil.copyfile(source, path)
    config = ROOT / "build/mkdocs.yml"
    config.write_text(_config(places), encoding="utf-8")
    # Without `--quiet`, which would hide warnings from `--strict`.
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--clean", "--config-file", str(config)]
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}  # which is an advertisement
    done = subprocess.run(
        [*command, *options], env=environment, cwd=ROOT, capture_output=True, text=True, check=False
    )
    if done.returncode:
        print(done.stdout + done.stderr, end="")
    else:
        count = sum(path.suffix == ".md" for path in places)
        print(f"{(SITE / 'index.html').relative_to(ROOT)}: {count} pages")
    return done.returncode


def _places() -> Iterator[tuple[Path, str]]:
    """Each file of the site with its place there."""
    yield ROOT / "README.md", "index.md"
    yield HERE / "site.css", "site.css"
    for name in _OTHER:
        yield ROOT / name, name
    for path in sorted((ROOT / "docs").iterdir()):
        if path.is_file():
            yield path, path.name
    for sdk in _sdks():
        for path in [sdk / "README.md", sdk / "llms.txt", *sorted(sdk.glob("docs/**/*.md"))]:
            yield path, f"sdks/{sdk.name}/{path.relative_to(sdk).as_posix()}"


def _sdks() -> list[Path]:
    return sorted(path.parent for path in ROOT.glob("generated/*/README.md"))


def _moved(text: str, source: Path, places: dict[Path, str]) -> str:
    """A page with its links as they are on the site."""
    here = Path(places[source]).parent.as_posix()

    def replaced(match: re.Match[str]) -> str:
        label, link = match.groups()
        path, _, anchor = link.partition("#")
        if not path or re.match(r"[a-z]+:", link):
            return match[0]
        target = Path(os.path.normpath(source.parent / path))
        if target not in places:
            return str(label)
        moved = os.path.relpath(places[target], here)
        return f"[{label}]({moved}{'#' if anchor else ''}{anchor})"

    parts = _FENCED.split(text)
    return "".join(
        part if index % 2 else _ROW.sub(_with_pipes, _LINK.sub(replaced, part))
        for index, part in enumerate(parts)
    )


def _with_pipes(row: re.Match[str]) -> str:
    """A row of a table. Its code has a backslash before each pipe for GitHub, which Python-Markdown would show."""
    return _CODE.sub(lambda code: code[0].replace("\\|", "|"), row[0])


def _config(places: dict[Path, str]) -> str:
    """The configuration with the pages of the SDKs, which the repository's own has not."""
    text = (HERE / "mkdocs.yml").read_text(encoding="utf-8")
    lines = [text.replace("../../build/", "").rstrip(), "  - Our SDKs:"]
    for sdk in _sdks():
        pages = sorted(target for target in places.values() if target.startswith(f"sdks/{sdk.name}/docs/"))
        lines.append(f"      - {sdk.name}:")
        lines.append(f"          - sdks/{sdk.name}/README.md")
        folders = [f"sdks/{sdk.name}/docs/{kind}" for kind in ("models", "errors")]
        indexes = {f"{folder}.md" for folder in folders}
        lines += [f"          - {page}" for page in pages if page.count("/") == 3 and page not in indexes]
        for folder in folders:
            below = [page for page in pages if page.startswith((f"{folder}.", f"{folder}/"))]
            below.sort(key=lambda page: (page not in indexes, page))
            lines += [
                f"          - {Path(folder).name.title()}:",
                *(f"              - {page}" for page in below),
            ]
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
