"""The `template` command: the templates that make an SDK, to start ones of your own with."""

from __future__ import annotations

import argparse
import json

from sdkwright.cli.errors import CommandError
from sdkwright.diagnostics.suggestions import near
from sdkwright.output import assets


def template(options: argparse.Namespace) -> int:
    """Run the command: list the paths of all templates, or print one of them."""
    known = assets.templates()
    if options.name is None:
        print(json.dumps({"templates": sorted(known)}) if options.json else "\n".join(sorted(known)))
        return 0
    if options.name not in known:
        hint = near(options.name, known) or "`sdkwright template` lists them"
        raise CommandError(f"{options.name}: there is no such template; {hint}")
    text = known[options.name]
    print(
        json.dumps({"name": options.name, "text": text}, ensure_ascii=False) if options.json else text, end=""
    )
    return 0
