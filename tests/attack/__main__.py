"""Hostile texts in every place of a document: `make attack`.

Each text is put into each place alone; the tests put one into several at a time. What comes of it is an error at its
place, or an SDK in whose files the text is text: checked are names, Python, Markdown, TOML, JSON and the report.
"""

from __future__ import annotations

import json
import random
import sys
from argparse import ArgumentParser
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from sdkwright.diagnostics.report import SpecError, format_problem
from sdkwright.pipeline import load_and_lower, render_files
from tests.attack.outputs import breakouts, count_headings
from tests.attack.payloads import PAYLOADS
from tests.attack.places import Place, places, with_text, with_texts

PLACES = tuple(places())


@dataclass
class Result:
    """What a run found."""

    documents: int = 0
    refused: int = 0
    files: int = 0
    faults: list[str] = field(default_factory=list[str])
    harmless: set[tuple[str, str, int | None]] = field(default_factory=set[tuple[str, str, int | None]])
    """Files that were examined: path, text, and how many headings there have to be."""


def render(path: Path) -> dict[str, str]:
    """The files of an SDK that depend on its document, not yet formatted: formatters change no text."""
    lowered = load_and_lower(path)
    report = "".join(
        f"{format_problem(item, lowered.source.position(item.at))}\n" for item in lowered.report.problems
    )
    files = render_files(lowered)
    texts = {
        name: text
        for name, text in files.texts.items()
        if not name.endswith(".py") or name in files.unformatted
    }
    return {**texts, "diagnostics.txt": report}


def attack(
    folder: Path,
    payloads: Iterable[str],
    places: Sequence[Place] = PLACES,
    made: Callable[[Path], Mapping[str, str]] = render,
    *,
    together: int = 1,
) -> Result:
    """Put each text into each place, so many at a time, and into the name of the file.

    Where several places are refused together, each of them is tried alone.
    """
    result = Result()
    path = folder / "api.json"

    @cache
    def headings(group: tuple[Place, ...]) -> dict[str, int]:
        path.write_text(json.dumps(with_texts(group, "harmless")), encoding="utf-8")
        return count_headings(made(path))

    def put(group: tuple[Place, ...], payload: str) -> None:
        expected, refused = headings(group), result.refused
        path.write_text(json.dumps(with_texts(group, payload)), encoding="utf-8")
        _examine(
            path, f"{payload!r} in {' and '.join(str(place[0]) for place in group)}", expected, made, result
        )
        if result.refused > refused and len(group) > 1:
            for place in group:
                put((place,), payload)

    # Places of one group are far from each other: neighbors often end up in the same line.
    groups = [tuple(places[at :: -(-len(places) // together)]) for at in range(-(-len(places) // together))]
    for payload in payloads:
        for group in groups:
            put(group, payload)
        _in_file_name(folder, payload, made, result)
    return result


def _in_file_name(
    folder: Path, payload: str, made: Callable[[Path], Mapping[str, str]], result: Result
) -> None:
    name = f"x{payload}.json".replace("/", "|")
    try:
        path = folder / name
        path.write_text(json.dumps(with_text(PLACES[0], "harmless")), encoding="utf-8")
    except (OSError, ValueError):  # no file can be called so
        return
    _examine(path, f"{payload!r} in the name of the file", {}, made, result)
    path.unlink()


def _examine(
    path: Path,
    label: str,
    headings: Mapping[str, int],
    made: Callable[[Path], Mapping[str, str]],
    result: Result,
) -> None:
    result.documents += 1
    try:
        files = made(path)
    except SpecError as error:
        result.refused += 1
        result.faults += [f"{label}: refused without a place" for item in error.problems if not item.rule]
        return
    result.files += len(files)
    # Pages of other names, as of a namespace that the text names, have no harmless twin.
    known = {name: (name, text, headings.get(name)) for name, text in files.items()}
    fresh = {name: text for name, text in files.items() if known[name] not in result.harmless}
    faults = list(breakouts(fresh, headings))
    result.faults += [f"{label}: {fault}" for fault in faults]
    if not faults:
        result.harmless.update(known.values())


def main() -> int:
    """Run all, or a sample; 1 if anything got out."""
    parser = ArgumentParser(description=__doc__)
    parser.add_argument("--sample", type=int, help="so many payloads, chosen by the seed")
    parser.add_argument("--seed", type=int, default=0)
    options = parser.parse_args()
    payloads = list(PAYLOADS)
    if options.sample is not None:
        payloads = random.Random(options.seed).sample(payloads, options.sample)
    with TemporaryDirectory() as folder:
        result = attack(Path(folder), payloads)
    for fault in result.faults:
        print(fault)
    print(f"{len(payloads)} texts in {len(PLACES) + 1} places: {result.documents:,} documents, ", end="")
    print(f"{result.refused:,} refused; {result.files:,} files, {len(result.faults)} breakouts")
    return 1 if result.faults else 0


if __name__ == "__main__":
    sys.exit(main())
