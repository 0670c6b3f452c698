"""From the command line to SDKs: which paths a command is about, and the build and the folder of each."""

from __future__ import annotations

import argparse
import re
import shlex
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path
from time import perf_counter

from msgspec import Struct

from sdkwright.cli.errors import CommandError, unusable_input
from sdkwright.cli.unchanged import Known, print_lines
from sdkwright.config.custom import Template
from sdkwright.diagnostics.report import Location, Problem, Severity, SpecError
from sdkwright.formatting.errors import FormatterError
from sdkwright.load.provider import Extras, provider_folders, unused_custom_files, unused_files
from sdkwright.load.replacements import unused_templates
from sdkwright.names import unusable_package
from sdkwright.output.assets import read_templates
from sdkwright.output.disk import identity
from sdkwright.pipeline import Build, build, located
from sdkwright.reporting.terminal import Progress

SPECS, GENERATED = Path("specs"), Path("generated")
_URL = re.compile("https?://[^?#]*", re.IGNORECASE)


class Target(Struct, frozen=True):
    """One SDK that a command is about."""

    path: Path  # of the document or its folder
    sdk: Build
    folder: Path
    seconds: float  # how long the build took
    templates: Mapping[str, Template]  # those of `--templates`


def find_paths(options: argparse.Namespace) -> list[Path]:
    """The provider folders and documents that a command is about: its arguments, or every folder in `specs`.

    Names the files beside documents that are not used. Raises `CommandError` if there are no documents, for a URL, and
    for options that are about a single document.
    """
    refuse_urls(*options.paths, options.config, options.overlay)
    paths = [Path(text) for text in options.paths] or provider_folders(SPECS)
    if not paths:
        raise CommandError(f"{SPECS}: no provider folders found; pass a provider folder or an OpenAPI file")
    for option in ("config", "overlay"):
        if (file := getattr(options, option)) is not None:
            _require_single(f"--{option} {file}", paths)
    print_lines(unused_lines(paths, options))
    return paths


def unused_lines(paths: Iterable[Path], options: argparse.Namespace) -> Iterator[str]:
    """Notes on the files beside documents, and in `custom/`, that are not used."""
    extras = find_extras(options)
    for path in paths:
        for unused, fix in unused_files(path, extras):
            yield f"{unused.as_posix()}: note: not used, because `{path.as_posix()}` is a file; {fix}"
        for unused, fix in unused_custom_files(path, extras):
            yield f"{unused.as_posix()}: note: not used; {fix}"


def find_extras(options: argparse.Namespace) -> Extras:
    """The configuration and the overlay that the command line names."""
    config, overlay = (None if text is None else Path(text) for text in (options.config, options.overlay))
    return Extras(config=config, overlay=overlay)


def _require_single(option: str, paths: Sequence[Path]) -> None:
    if len(paths) > 1:
        raise CommandError(f"{option}: needs a single PATH, but there are {len(paths)}")


def is_url(text: str) -> bool:
    """Whether a text names something on the network."""
    return _URL.match(text) is not None


def refuse_urls(*texts: str | None) -> None:
    """Raise a `CommandError` that says what to do with a URL in place of a path. None: an argument that is missing."""
    for text in texts:
        if text is not None and (url := _URL.match(text)):
            name = "openapi.json" if url[0].lower().endswith(".json") else "openapi.yaml"
            command = shlex.join(["curl", "-L", "-o", name, text])
            raise CommandError(
                f"{text}: documents are not read from the network; download it first: `{command}`"
            )


def build_targets(
    paths: Sequence[Path],
    options: argparse.Namespace,
    *,
    reuse: bool = False,
    known: Mapping[str, Known] | None = None,
) -> Iterator[Target]:
    """Build every SDK in turn, but for those that are `known` to be up to date.

    With `reuse`, unchanged modules on disk are not formatted again. Raises `CommandError` if two SDKs share a folder or
    the name of a package.
    """
    output: Path = options.output or GENERATED
    by_folder: dict[str, Path] = {}
    by_claim: dict[tuple[str, str], Path] = {}
    _check_package(options.package, paths)
    templates = _read_templates(options.templates)
    for item in (known or {}).values():
        by_folder[identity(Path(item.folder))] = Path(item.path)
        by_claim |= dict.fromkeys(_claims(item.package, item.distribution), Path(item.path))
    for path in paths:
        if known and str(path) in known:
            continue
        start = perf_counter()
        sdk = _build(path, options, templates, output if reuse else None)
        folder = output / sdk.name
        other = by_folder.setdefault(identity(folder), path)
        if other is not path:
            hint = "generate them one at a time, or into different `--output` folders"
            raise CommandError(f"{folder}: both {other} and {path} would be written here; {hint}")
        for claim in _claims(sdk.module, sdk.config.name or ""):
            other = by_claim.setdefault(claim, path)
            if other is not path:
                raise unusable_input(_taken(sdk, claim[0], other))
        yield Target(path, sdk, folder, perf_counter() - start, templates)


def _check_package(package: str | None, paths: Sequence[Path]) -> None:
    if package is None:
        return
    _require_single(f"--package {package}", paths)
    if reason := unusable_package(package):
        raise CommandError(f"--package {package}: the name {reason}")


def _read_templates(folder: Path | None) -> dict[str, Template]:
    """The templates of `--templates`. Raises `CommandError` for one that replaces nothing."""
    if folder is None:
        return {}
    try:
        templates = read_templates(folder)
    except NotADirectoryError:
        raise CommandError(f"--templates {folder}: not a folder") from None
    except UnicodeDecodeError:
        raise CommandError(f"--templates {folder}: templates must be UTF-8 text") from None
    for path, (message, hint) in unused_templates(folder, templates).items():
        raise CommandError(f"{folder / path}: {message}{hint and f'; {hint}'}")
    if not templates:
        raise CommandError(f"--templates {folder}: contains no templates, such as package/resource.py.j2")
    return {path: Template(file=(folder / path).as_posix(), text=text) for path, text in templates.items()}


def _build(
    path: Path, options: argparse.Namespace, templates: Mapping[str, Template], output: Path | None
) -> Build:
    progress = Progress()
    try:
        return build(
            path,
            options.package,
            extras=find_extras(options),
            filters=(options.include, options.exclude),
            templates=templates,
            progress=partial(progress, path.name),
            output=output,
        )
    except SpecError as error:
        raise unusable_input(error) from error
    except FormatterError as error:
        raise CommandError(str(error)) from error
    finally:
        progress.clear()


def _claims(package: str, distribution: str) -> Iterator[tuple[str, str]]:
    """The names that no two SDKs can share if both are installed, normalized as installers do."""
    yield "module", package.casefold()
    yield "name", re.sub("[-_.]+", "-", distribution).casefold()


def _taken(sdk: Build, key: str, other: Path) -> SpecError:
    """Why an SDK cannot have its name, at the place that the name comes from."""
    configured = sdk.provider.config.name if key == "name" else sdk.provider.config.module
    at = sdk.provider.config.at("package", key)
    if configured is None:  # the name comes from the title of the document
        at = Location(sdk.source.file, "/info/title")
    kind, name = ("distribution", sdk.config.name) if key == "name" else ("package", sdk.module)
    message = f"the {kind} name `{name}` is taken by {other}; the two could not be installed together"
    hint = f"set another `{key}` under `[package]` in `sdk.toml`"
    return located(SpecError(Problem("package-taken", Severity.ERROR, message, at, hint)), sdk.source)
