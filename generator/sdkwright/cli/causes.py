"""Why a file of an SDK is not as it was generated: what changed since, of what the file was made from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Literal, TypeAlias

from msgspec import Struct
from msgspec.structs import replace

from sdkwright.config import keys
from sdkwright.config.custom import FOLDER
from sdkwright.diagnostics.report import Location, Position
from sdkwright.load.provider import CHANGELOG, is_config, is_overlay
from sdkwright.output.lock import NAME, Lock, Recipe
from sdkwright.pipeline import Build
from sdkwright.render.origins import is_decided

Input: TypeAlias = Literal[
    "spec",
    "overlay",
    "config",
    "custom",
    "changelog",
    "filters",
    "template",
    "runtime",
    "formatter",
    "tool",
    "python",
    "lock",
    "hand",
]
Change: TypeAlias = Literal["changed", "added", "removed"]

_SHOWN = 3
"""How many places of one input are named; there can be thousands."""
_WORDS = {"changed": "", "added": "new", "removed": "removed"}
_SENTENCES = ("hand", "lock", "formatter", "tool", "python")
"""Inputs whose causes say everything themselves."""
_WIRING = "custom.templates"
"""The key of `sdk.toml` that names the folder with templates."""


class Cause(Struct, frozen=True):
    """One reason for a difference: an input, what happened to it, and where."""

    input: Input
    what: str  # for people: "the spec"
    change: Change = "changed"
    at: Position | None = None  # with the path of the file
    part: str = ""  # a JSON pointer, or a key of `sdk.toml`
    more: int = 0  # places of the same input that are not named

    def __str__(self) -> str:
        if self.input in _SENTENCES:
            return self.what
        is_exact = self.at is not None and bool(self.at.line)
        details = ("" if is_exact or self.at is None else str(self.at), self.part, _WORDS[self.change])
        inside = ", ".join(filter(None, details))
        text = f"{self.what} changed{f' at {self.at}' if is_exact else ''}{f' ({inside})' if inside else ''}"
        return f"{text} and {self.more} more" if self.more else text


def by_hand(what: str) -> Cause:
    """A person changed a file; `what` says how."""
    return Cause("hand", what)


_FILTERS = Cause("filters", "the filters", part="--include, --exclude")


class Causes:
    """What changed between the lock of an SDK on disk and what its inputs make now."""

    def __init__(self, build: Build, before: Lock) -> None:
        self._build, self._before, self._now = build, before, build.lock
        self._old, self._new = _Named(before), _Named(build.lock)
        now = build.lock if before.recipes else Lock(inputs=build.lock.inputs)  # older locks have no more
        self._keys = _changes(before.keys, now.keys)
        self._inputs = _changes(before.inputs, now.inputs)
        self._parts = _changes(before.parts, now.parts)
        if "filters" in self._inputs or any(key.startswith("subset.") for key in self._keys):
            self._parts = _changed(
                self._parts
            )  # others are in the document as before, and chosen now or no longer
        # An SDK that needs another template or part has changed for another reason.
        self._templates = _changed(_changes(before.templates, now.templates))
        self._runtime_parts = _changed(_changes(before.runtime, now.runtime))

    def of(self, path: str) -> tuple[Cause, ...]:
        """Why a file differs, appears or goes: the reasons that are its own, or everything that changed."""
        if not (self._before.inputs or self._before.files):
            return (
                Cause(
                    "lock", "the SDK has no lock: it was never generated, or its lock was removed", "removed"
                ),
            )
        if path == NAME:  # made from everything
            return self._anything()
        if path == CHANGELOG:
            return tuple(
                self._whole(name, how) for name, how in self._inputs.items() if name.endswith(CHANGELOG)
            )
        part = path.partition("/")[2]
        if custom := self._in_custom(part):
            return custom
        if part in self._runtime_parts:
            return (self._runtime(part),)
        found = (
            *self._in_document(self._old.own(path) | self._new.own(path)),
            *self._in_templates(self._old.templates(path) | self._new.templates(path)),
            *self._in_config(path),
            *self._in_filters(path),
        )
        if not any(cause.input in ("spec", "overlay") for cause in found):
            found = (*self._in_document(self._old.near(path) | self._new.near(path)), *found)
        if not found and self._is_formatted_otherwise(path):
            found = tuple(self._formatter())
        return found or self._anything()

    def _in_document(self, parts: Iterable[str]) -> tuple[Cause, ...]:
        found = (self._part(part, self._parts[part]) for part in sorted(parts) if part in self._parts)
        return tuple(sorted(found, key=lambda cause: cause.input != "spec"))  # the overlay comes second

    def _part(self, part: str, change: Change) -> Cause:
        file, _, pointer = part.partition("#")
        if not pointer:  # a module of custom code
            return self._whole(file, change)
        place = Location(file, pointer)
        if self._is_of_overlay(part):
            overlays = [name for name in self._inputs if _described(name)[0] == "overlay"]
            found, files = self._overlaid(place), overlays
        else:
            found, files = [self._build.source.written(place)], [file]
        if change != "removed" and found:
            at = self._build.source.shown_position(found[0])
            return Cause(*_described(found[0].file), change, at, f"#{pointer}")
        return Cause(*_described(files[0]), change, self._shown(Position(files[0])), f"#{pointer}")

    def _is_of_overlay(self, part: str) -> bool:
        """Whether a part changed although it is the same without the overlay, which has changed."""

        def beneath(lock: Lock) -> str | None:
            return lock.beneath.get(part, lock.parts.get(part))

        is_same = beneath(self._before) == beneath(self._now)
        return is_same and any(_described(name)[0] == "overlay" for name in self._inputs)

    def _overlaid(self, place: Location) -> list[Location]:
        """The places of an overlay that changed something in a part."""
        source = self._build.source
        return [
            origin
            for pointer, origin in source.overlaid.items()
            if place.file == source.file and f"{pointer}/".startswith(f"{place.pointer}/")
        ]

    def _in_templates(self, names: Iterable[str]) -> tuple[Cause, ...]:
        changed = [name for name in sorted(names) if name in self._templates]
        return tuple(self._template(name) for name in changed)

    def _template(self, name: str) -> Cause:
        """A template of which the text is another one, because a file of people did, came or went."""
        for file, change in self._inputs.items():
            if _described(file)[0] == "template" and f"/{file}".endswith(f"/{name}"):
                return self._key(_WIRING) if self._is_rewired(change) else self._whole(file, change)
        return Cause("template", "a template", self._templates[name], Position(f"templates/{name}"))

    def _is_rewired(self, change: Change) -> bool:
        """Whether a template of people is used, or no longer, because `sdk.toml` says something else."""
        return change != "changed" and _WIRING in self._keys

    def _in_config(self, path: str) -> tuple[Cause, ...]:
        return tuple(self._key(key) for key in self._keys if is_decided(path, key))

    def _in_filters(self, path: str) -> tuple[Cause, ...]:
        """The filters, if the file is about other parts than before."""
        if "filters" in self._inputs and self._old.own(path) != self._new.own(path):
            return (_FILTERS,)
        return ()

    def _key(self, key: str) -> Cause:
        config, text = self._build.provider.config, self._build.provider.config_text
        # A configuration that was removed has its name in the old lock only.
        file = next((name for name in self._inputs if _described(name)[0] == "config"), config.file)
        at = keys.places(text, file).get(key, Position(file))
        return Cause("config", "the configuration", self._keys[key], self._shown(at), f"`{key}`")

    def _in_custom(self, part: str) -> tuple[Cause, ...]:
        """A change of the module that a file is a copy of; `part` is the path below the package."""
        return tuple(
            self._whole(name, change)
            for name, change in self._inputs.items()
            if _described(name)[0] == "custom" and f"/{name}".endswith(f"/{FOLDER}/{part}")
        )

    def _whole(self, file: str, change: Change) -> Cause:
        return Cause(*_described(file), change, self._shown(Position(file)))

    def _runtime(self, part: str) -> Cause:
        return Cause(
            "runtime", "the runtime", self._runtime_parts[part], Position(f"templates/runtime/{part}")
        )

    def _is_formatted_otherwise(self, path: str) -> bool:
        source = self._now.sources.get(path)
        return source is not None and source == self._before.sources.get(path)

    def _formatter(self) -> Iterator[Cause]:
        before, now = self._before.formatter, self._now.formatter
        if before and before != now:
            yield Cause("formatter", f"the formatter changed: {_listed(before)} -> {_listed(now)}")

    def _anything(self) -> tuple[Cause, ...]:
        """Everything that changed, by the most precise names that there are."""
        found = [
            *self._in_document(self._parts),
            *self._in_templates(self._templates),
            *map(self._key, self._keys),
            *map(self._runtime, self._runtime_parts),
            *self._formatter(),
            *self._versions(),
        ]
        named = {cause.input for cause in found}
        for name, change in self._inputs.items():
            input_ = _described(name)[0]
            if input_ == "template" and self._is_rewired(change):
                continue
            if input_ not in named or input_ == "custom":
                found.append(_FILTERS if name == "filters" else self._whole(name, change))
        return tuple(found) or (Cause("tool", "the generator changed (generator/)"),)

    def _versions(self) -> Iterator[Cause]:
        before, now = self._before.versions, self._now.versions
        names: tuple[tuple[str, Input], ...] = (("sdkwright", "tool"), ("python", "python"))
        for name, input_ in names:
            if name in before and before[name] != now.get(name):
                yield Cause(input_, f"{name} changed: {before[name]} -> {now.get(name)}")

    def _shown(self, at: Position) -> Position:
        return at.with_path(self._build.source.paths)


class _Named:
    """The recipes of a lock, by name."""

    def __init__(self, lock: Lock) -> None:
        self._recipes, self._parts, self._templates = lock.recipes, sorted(lock.parts), sorted(lock.templates)

    def own(self, path: str) -> set[str]:
        return _at(self._parts, self._recipe(path).parts)

    def near(self, path: str) -> set[str]:
        return _at(self._parts, self._recipe(path).near)

    def templates(self, path: str) -> set[str]:
        return _at(self._templates, self._recipe(path).templates)

    def _recipe(self, path: str) -> Recipe:
        return self._recipes.get(path, Recipe())


def _at(names: list[str], indexes: Iterable[int]) -> set[str]:
    return {names[index] for index in indexes if 0 <= index < len(names)}  # a lock may have been edited


def _changes(before: Mapping[str, str], now: Mapping[str, str]) -> dict[str, Change]:
    found: dict[str, Change] = {}
    for name in sorted({*before, *now}):
        if name not in before:
            found[name] = "added"
        elif name not in now:
            found[name] = "removed"
        elif before[name] != now[name]:
            found[name] = "changed"
    return found


def _changed(changes: Mapping[str, Change]) -> dict[str, Change]:
    return {name: change for name, change in changes.items() if change == "changed"}


def shortened(causes: Iterable[Cause]) -> list[Cause]:
    """Each cause once, and the first few of each input; the last of these says how many more there are."""
    by_input: dict[Input, list[Cause]] = {}
    for cause in dict.fromkeys(causes):
        by_input.setdefault(cause.input, []).append(cause)
    found: list[Cause] = []
    for group in by_input.values():
        found += group[:_SHOWN]
        if len(group) > _SHOWN:
            found[-1] = replace(found[-1], more=len(group) - _SHOWN)
    return found


def listed(causes: Iterable[Cause]) -> str:
    """Causes, for people."""
    return "; ".join(map(str, shortened(causes)))


def _described(name: str) -> tuple[Input, str]:
    if name == "filters":
        return "filters", "the filters"
    if name.rpartition("/")[2] == CHANGELOG:
        return "changelog", "the changelog"
    if name.endswith(".j2"):
        return "template", "a template"
    if name.endswith(".py"):
        return "custom", "custom code"
    if is_config(name):
        return "config", "the configuration"
    if is_overlay(name):
        return "overlay", "the overlay"
    return "spec", "the spec"


def _listed(versions: Mapping[str, str]) -> str:
    return " + ".join(f"{name} {version}" for name, version in versions.items())
