"""Templates that replace those of the same path: which files of a folder of such would replace none."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

from sdkwright.diagnostics.suggestions import near
from sdkwright.output import assets


def unused_templates(folder: Path, paths: Collection[str]) -> dict[str, tuple[str, str]]:
    """Files in a folder that would replace no template, each with the reason and a hint.

    Of `paths`, those that no template has; files of the runtime; and templates without `.j2`.
    """
    known, found = assets.templates(), dict[str, tuple[str, str]]()
    for path in sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*.py")):
        if f"{path}.j2" in known:
            found[path] = "not a template", f"rename it to `{path}.j2`"
        elif path.removeprefix("runtime/") in assets.runtime():
            found[path] = (
                "not a template",
                "to replace a module of the package, use `replaces` of custom code",
            )
    for path in sorted(set(paths) - known.keys()):
        hint = near(path, known) or f"expected a path such as {', '.join(sorted(known)[:3])}"
        found[path] = "there is no template to replace", hint
    return found
