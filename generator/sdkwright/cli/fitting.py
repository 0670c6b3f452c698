"""Entries for an `sdk.toml` that this generator accepts: those that it would refuse are left out, with the reason."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from sdkwright.config.draft import Entry, entry_at
from sdkwright.diagnostics.report import Problem, SpecError
from sdkwright.load.provider import Extras, find_provider, is_config
from sdkwright.pipeline import Lowered, load_and_lower, render_files


class Refused(Struct, frozen=True):
    """An entry that is left out, and why."""

    entry: Entry
    reason: Problem


class Fitted(Struct, frozen=True, kw_only=True):
    """The entries that are accepted, the text that they make, and the SDK that has them."""

    entries: tuple[Entry, ...]
    refused: tuple[Refused, ...]
    text: str
    lowered: Lowered
    files: dict[str, str]  # of the SDK, not formatted


def fit(
    path: Path, extras: Extras, entries: Sequence[Entry], write: Callable[[Sequence[Entry]], str]
) -> Fitted:
    """Leave out entries until `generate` accepts the text that `write` makes of them.

    Raises `SpecError` if something else is wrong.
    """
    kept, refused = list(entries), list[Refused]()
    while True:
        text = write(kept)
        settings = replace(extras, config_text=text)
        try:
            find_provider(path, settings)  # what the text alone shows costs no reading of the document
            lowered = load_and_lower(path, extras=settings)
            files = dict(render_files(lowered).texts)
        except SpecError as error:
            found = _refused(error, kept, text)
            if not found:
                raise
            refused += found
            gone = {id(item.entry) for item in found}
            kept = [entry for entry in kept if id(entry) not in gone]
            continue
        return Fitted(entries=tuple(kept), refused=tuple(refused), text=text, lowered=lowered, files=files)


def _refused(error: SpecError, entries: Sequence[Entry], text: str) -> list[Refused]:
    found: dict[int, Refused] = {}
    for problem in error.problems:
        entry = entry_at(problem.at, entries, text) if is_config(problem.at.file) else None
        if entry is not None:
            found.setdefault(id(entry), Refused(entry, problem))
    return list(found.values())
