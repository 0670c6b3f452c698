"""What an SDK needs before it is released: the changes since it was released last, and the version that these need."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Literal

from msgspec import Struct
from packaging.version import Version

from sdkwright.changes.compare import compare
from sdkwright.changes.model import Change, Level
from sdkwright.changes.proposals import propose
from sdkwright.changes.report import Comparison
from sdkwright.changes.versions import Bump, needed_after, parse_version
from sdkwright.cli.errors import unusable_input
from sdkwright.diagnostics.report import SpecError
from sdkwright.load.released import released_folder
from sdkwright.output import lock
from sdkwright.output.disk import read_lock
from sdkwright.pipeline import Build, load_and_lower

_OWN = ("version-changed",)
"""Rules about the version itself, which is what a release changes."""

State = Literal["first", "unchanged", "ready", "behind"]


class Release(Struct, frozen=True, kw_only=True):
    """An SDK as it is now, compared with what was released last."""

    build: Build
    released: str  # the version that was released; empty if none was
    changes: tuple[Change, ...]
    comparison: Comparison | None  # None for the first release
    bump: Bump
    needed: str | None  # the smallest version that the changes allow; None if nobody can say

    @property
    def current(self) -> str:
        """The version that `sdk.toml` has, or the document."""
        return self.build.config.version or "0.1.0"

    @property
    def state(self) -> State:
        """Whether there is something to release, and whether its version allows that."""
        if not self.released:
            return "first"
        if self.is_released(self.current):
            return "unchanged"
        return "ready" if self.allows(self.current) else "behind"

    @property
    def following(self) -> str | None:
        """The version that follows without being chosen; None after a pre-release, and where nobody can say."""
        return None if parse_version(self.released) is None else self.needed

    def is_released(self, version: str) -> bool:
        """Whether this is what was released under a version, so that there is nothing to do."""
        if not self.released or self.bump is not Bump.NONE:
            return False
        return Version(version) == Version(self.released) == Version(self.current)

    def allows(self, version: str) -> bool:
        """Whether the changes can be released under a version: it is new, and not smaller than needed."""
        if not self.released:
            return True
        is_enough = self.needed is None or Version(version).release >= Version(self.needed).release
        return is_enough and Version(version) > Version(self.released)


def find_release(build: Build) -> Release:
    """Compare an SDK with what was released. Raises `CommandError` if that cannot be read any more."""
    try:
        folder = released_folder(build.provider)
        old = None if folder is None else load_and_lower(folder)
    except SpecError as error:
        raise unusable_input(error) from error
    if folder is None or old is None:
        return Release(
            build=build, released="", changes=(), comparison=None, bump=Bump.NONE, needed=build.config.version
        )
    released = old.config.version or "0.1.0"
    found = compare(old.api, build.api, old.config, build.config)
    changes = tuple(change for change in found if change.rule not in _OWN)
    least = Bump.PATCH if _is_made_otherwise(folder, build) else Bump.NONE
    number, needed = needed_after(released, changes, least)
    return Release(
        build=build,
        released=released,
        changes=changes,
        comparison=Comparison(
            old=f"{build.name} {released}",
            new=build.name,
            changes=changes,
            version=released,
            proposal=propose(changes, build.api),
            locate_old=old.source.locate_shown,
            locate_new=build.source.locate_shown,
        ),
        bump=number,
        needed=needed,
    )


def _is_made_otherwise(folder: Path, build: Build) -> bool:
    """Whether the code of the package differs although nobody sees a change, as with another version of the tool."""
    before = lock.read(read_lock(folder, lock.NAME))
    if before is None:
        return False

    return _code(before.files) != _code(build.lock.files)


def _code(files: Mapping[str, str]) -> dict[str, str]:
    """The modules of a package, but for the one that has its version."""
    return {
        path: digest
        for path, digest in files.items()
        if path.endswith(".py") and not path.endswith("/_settings.py")
    }


def outputs(found: Iterable[Release]) -> list[tuple[str, str]]:
    """What a workflow gets to know: the number that has to change in the version, and whether programs break."""
    releases, order = list(found), list(Bump)
    semver = min((item.bump for item in releases), key=order.index, default=Bump.NONE)
    breaking = any(change.level is Level.BREAKING for item in releases for change in item.changes)
    return [("semver", semver), ("breaking", "true" if breaking else "false")]
