"""The `inspect` command: print the intermediate model of documents as text or JSON. Never writes."""

from __future__ import annotations

import argparse
from pathlib import Path

from sdkwright.cli.errors import unusable_input
from sdkwright.cli.targets import find_extras, find_paths
from sdkwright.diagnostics.report import Position, SpecError
from sdkwright.inspect.inspection import Inspection
from sdkwright.inspect.text import inspection_to_text
from sdkwright.inspect.to_json import inspections_to_json
from sdkwright.pipeline import load_and_lower
from sdkwright.syntax.source import Source


def inspect(options: argparse.Namespace) -> int:
    """Run the command. Nothing is printed unless every document can be used."""
    inspections = [_inspect_document(path, options) for path in find_paths(options)]
    if options.json:
        print(inspections_to_json(inspections))
    else:
        print("\n".join(inspection_to_text(*item) for item in inspections), end="")
    return 0


def _inspect_document(path: Path, options: argparse.Namespace) -> tuple[Inspection, Source]:
    try:
        filters = (options.include, options.exclude)
        lowered = load_and_lower(path, extras=find_extras(options), filters=filters)
    except SpecError as error:
        raise unusable_input(error) from error
    inspection = Inspection(
        document=lowered.source.shown_position(Position(lowered.source.file)).file,
        openapi=lowered.source.version,
        package=lowered.config.module or "",
        left_out=len(lowered.subset.left_out),
        skipped=lowered.skipped,
        api=lowered.api,
    )
    return inspection, lowered.source
