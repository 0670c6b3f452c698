"""The `config` command: print the value of each key of `sdk.toml`, and where it comes from. Never writes."""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from sdkwright.cli.errors import unusable_input
from sdkwright.cli.targets import find_extras, find_paths
from sdkwright.config.positions import find_positions
from sdkwright.diagnostics.report import SpecError
from sdkwright.inspect.configuration import Effective, effective_settings, settings_to_json, settings_to_text
from sdkwright.pipeline import Lowered, load_and_lower


def config(options: argparse.Namespace) -> int:
    """Run the command. Nothing is printed unless every document can be used."""
    if options.schema or options.reference:
        from sdkwright.config.reference import configuration_page, json_schema  # not about any document

        print(json_schema() if options.schema else configuration_page(), end="")
        return 0
    found = [(path, *_settings(path, options)) for path in find_paths(options)]
    if options.json:
        documents = [
            {"path": path.as_posix(), "settings": settings_to_json(settings, lowered.source.paths)}
            for path, lowered, settings in found
        ]
        print(json.dumps({"documents": documents}, ensure_ascii=False))
        return 0
    texts = [settings_to_text(settings, lowered.source.paths) for _, lowered, settings in found]
    if len(found) > 1:
        texts = [f"# {path.as_posix()}\n\n{text}" for (path, _, _), text in zip(found, texts, strict=True)]
    print("\n".join(texts), end="")
    return 0


def _settings(path: Path, options: argparse.Namespace) -> tuple[Lowered, tuple[Effective, ...]]:
    try:
        lowered = load_and_lower(path, extras=find_extras(options))
    except SpecError as error:
        raise unusable_input(error) from error
    text, file = lowered.provider.config_text, lowered.config.file
    return lowered, effective_settings(lowered.api, lowered.config, text, find_positions(text, file))
