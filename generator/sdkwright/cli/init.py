"""The `init` command: make a provider folder with an `sdk.toml` to start with. Overwrites nothing."""

from __future__ import annotations

import argparse
import json
import shlex
from collections.abc import Sequence
from pathlib import Path

from msgspec import Struct

from sdkwright.cli.errors import CommandError, unusable_input
from sdkwright.cli.fitting import Fitted, Refused, fit
from sdkwright.cli.targets import SPECS, refuse_urls
from sdkwright.cli.unchanged import print_lines
from sdkwright.diagnostics.report import Position, SpecError, escape_unprintable
from sdkwright.load.copies import copies_of
from sdkwright.load.foreign import ForeignFile, find_foreign, read_foreign
from sdkwright.load.provider import CONFIG, NO_EXTRAS, find_document, is_folder
from sdkwright.migrate.model import Imported
from sdkwright.migrate.read import GENERATORS, read
from sdkwright.migrate.start import start, to_text
from sdkwright.output.create import create, find_existing
from sdkwright.pipeline import Lowered, load_and_lower
from sdkwright.reporting.words import count

_USUAL_NAMES = ("openapi", "swagger", "api", "spec", "schema")


class _Folder(Struct, frozen=True):
    """What is made."""

    path: Path
    contents: dict[str, bytes]


def init(options: argparse.Namespace) -> int:
    """Run the command. Nothing is written unless `generate` can use all of it."""
    refuse_urls(options.path, options.source)
    try:
        path = _find_document(options.path)
        lowered = load_and_lower(path)
        imported, file = _import(options.source, lowered)
        fitted = _fit(path, imported, lowered)
        folder = _folder(options, path, fitted)
    except SpecError as error:
        raise unusable_input(error) from error
    _create(folder)
    _print(folder, fitted, imported, file, options)
    return 0


def _find_document(text: str | None) -> Path:
    if text is not None:
        return Path(text)
    found = find_document(Path())
    if found is None:
        raise CommandError(".: no OpenAPI document found; pass its path: `sdkwright init openapi.yaml`")
    return found


def _import(source: str | None, lowered: Lowered) -> tuple[Imported | None, ForeignFile | None]:
    """What the configuration of another generator says: the named one, or the one beside the document."""
    found = find_foreign(lowered.provider.folder) if source is None else [Path(source)]
    if len(found) > 1:
        listed = " or ".join(f"`--from {shlex.quote(path.as_posix())}`" for path in found)
        raise CommandError(
            f"{found[0]}: there are {len(found)} configurations of other generators; pass {listed}"
        )
    if not found:
        return None, None
    file = read_foreign(found[0])
    imported = read(file.tree, file.place, file.shown, file.beside, lowered.api)
    if imported is None and source is not None:
        raise CommandError(f"{file.shown}: not a configuration of {', '.join(GENERATORS)}")
    return imported, file


def _fit(path: Path, imported: Imported | None, lowered: Lowered) -> Fitted:
    """What is imported, then what the SDK has besides that."""
    entries = imported.entries if imported is not None else ()
    first = fit(path, NO_EXTRAS, entries, lambda kept: to_text(kept, None)) if entries else None
    base = first.lowered if first is not None else lowered
    known = first.entries if first is not None else ()
    whole = [*known, *start(base.api, base.config, known)]
    fitted = fit(path, NO_EXTRAS, whole, lambda kept: to_text(kept, base.api))
    refused = first.refused if first is not None else ()
    return Fitted(
        entries=fitted.entries,
        refused=(*refused, *fitted.refused),
        text=fitted.text,
        lowered=fitted.lowered,
        files=fitted.files,
    )


def _folder(options: argparse.Namespace, path: Path, fitted: Fitted) -> _Folder:
    config = {CONFIG: fitted.text.encode()}
    if is_folder(path) and options.folder is None:
        return _Folder(path, config)
    copies = copies_of(fitted.lowered.source)
    if copies.refers_to_old_name:
        raise CommandError(
            f"{copies.refers_to_old_name}: refers to `{copies.old_name}`, which would be `{copies.new_name}` in the "
            "folder; rename the document before"
        )
    return _Folder(options.folder or _usual_folder(path, fitted), {**copies.contents, **config})


def _usual_folder(path: Path, fitted: Fitted) -> Path:
    name = fitted.lowered.provider.name
    return SPECS / (fitted.lowered.config.module or name if name.lower() in _USUAL_NAMES else name)


def _create(folder: _Folder) -> None:
    existing = find_existing(folder.path, folder.contents)
    if existing:
        listed = ", ".join(path.as_posix() for path in existing)
        raise CommandError(f"{listed}: exists; nothing was written; choose another folder with `--folder`")
    try:
        create(folder.path, folder.contents)
    except FileExistsError as error:  # made by somebody else since
        raise CommandError(f"{error.filename}: exists; nothing was written") from None


def _print(
    folder: _Folder,
    fitted: Fitted,
    imported: Imported | None,
    file: ForeignFile | None,
    options: argparse.Namespace,
) -> None:
    written = [(folder.path / name).as_posix() for name in folder.contents]
    notes = _notes(fitted.refused, imported)
    taken = [entry for entry in fitted.entries if entry.at is not None]
    if options.json:
        source = {"file": file.shown, "generator": imported.generator} if imported and file else None
        facts = {
            "written": written,
            "from": source,
            "settings": len(taken),
            "notes": [_to_json(*item) for item in notes],
        }
        print(json.dumps(facts, ensure_ascii=False))
        return
    for path in written:
        print(f"{path}: written")
    if imported is not None and file is not None:
        what = f"{count(len(taken), 'setting')} of {imported.generator} taken over"
        print(f"{file.shown}: {what}, {count(len(notes), 'note')}; see {imported.page}")
    print_lines(escape_unprintable(f"{at}: note: {message}") for at, message in notes)
    print(f"next: sdkwright generate {shlex.quote(folder.path.as_posix())}")


def _notes(refused: Sequence[Refused], imported: Imported | None) -> list[tuple[Position, str]]:
    """What was not taken over, in the order of the lines."""
    found = [(note.at, note.message) for note in (imported.notes if imported is not None else ())]
    found += [(item.entry.at, _reason(item)) for item in refused if item.entry.at is not None]
    return sorted(dict.fromkeys(found))


def _reason(item: Refused) -> str:
    key = ".".join(item.entry.key)
    hint = f"; {item.reason.hint}" if item.reason.hint else ""
    return f"`{key}` is left out: {item.reason.message}{hint}"


def _to_json(at: Position, message: str) -> dict[str, object]:
    return {"file": at.file, "line": at.line, "column": at.column, "message": message}
