"""Edits by hand in an SDK: where what was edited comes from, and the command that makes the edit custom code."""

from __future__ import annotations

import shlex
from pathlib import Path

from sdkwright.config.text_rules import is_identifier
from sdkwright.output.assets import runtime
from sdkwright.output.disk import read_regular
from sdkwright.pipeline import Build


def find_source(build: Build, path: str) -> str:
    """The file that a file of an SDK is a copy of; empty if it is made by a template."""
    part = _part(build, path)
    sources = {module.path: module.source for module in build.config.custom.modules}
    if part in sources:
        return build.source.paths[sources[part]]
    return f"templates/runtime/{part}" if part in runtime() else ""


def keep_command(build: Build, folder: Path, path: str) -> str:
    """How an edit survives `generate`, as a command and what else is to be done; empty if it cannot."""
    part, custom = _part(build, path), build.provider.custom
    is_generated = path in build.files
    is_module = part.endswith(".py") and all(map(is_identifier, part.removesuffix(".py").split("/")))
    if custom is None or not is_module or read_regular(folder / path) is None:
        return ""
    is_custom = any(module.path == part for module in build.config.custom.modules)
    target = custom / part
    commands = [] if is_custom else [shlex.join(["mkdir", "-p", target.parent.as_posix()])]
    # A copy of the same module stays where it is; `generate` would find any other file there edited.
    command = "cp" if is_custom else "mv"
    commands.append(shlex.join([command, (folder / path).as_posix(), target.as_posix()]))
    text = f"`{' && '.join(commands)}`"
    if is_generated and not is_custom:
        text += f', and `replaces = ["{part}"]` under `[custom]` in `sdk.toml`'
    return text


def _part(build: Build, path: str) -> str:
    """The path below the package; empty for a file beside it."""
    package, _, part = path.partition("/")
    return part if package == build.module else ""
