"""The `compare` command: what programs have to change that use the SDK of another generator. Never writes."""

from __future__ import annotations

import argparse
from collections.abc import Mapping
from pathlib import Path

from msgspec.structs import replace

from sdkwright.cli.errors import CommandError, unusable_input
from sdkwright.cli.fitting import fit
from sdkwright.cli.targets import SPECS, find_extras, refuse_urls
from sdkwright.config.draft import entries_of, tables
from sdkwright.diagnostics.report import SpecError
from sdkwright.load.packages import read_package
from sdkwright.load.provider import provider_folders
from sdkwright.pipeline import Lowered, load_and_lower, render_files
from sdkwright.surfaces.compare import Comparison
from sdkwright.surfaces.compare import compare as compare_surfaces
from sdkwright.surfaces.model import Surface
from sdkwright.surfaces.proposals import Proposer
from sdkwright.surfaces.read import read
from sdkwright.surfaces.report import Result, to_json, to_text

_PAGES = {"Speakeasy", "Stainless", "Fern", "OpenAPI Generator", "openapi-python-client"}


def compare(options: argparse.Namespace) -> int:
    """Run the command."""
    refuse_urls(options.old, options.path, options.config, options.overlay)
    path, extras = _find_path(options.path), find_extras(options)
    try:
        sources = read_package(Path(options.old))
        lowered = load_and_lower(path, extras=extras)
        old = read(sources.name, sources.texts)
        if not old.methods:
            raise CommandError(
                f"{options.old}: found no method that makes a request; is this the package of an SDK?"
            )
        comparison = _compare(old, lowered, render_files(lowered).texts, options)
        existing = entries_of(lowered.provider.config_text)
        proposal, after = "", None
        if comparison.entries:
            fitted = fit(path, extras, comparison.entries, lambda kept: tables([*existing, *kept]))
            proposal = tables(fitted.entries)
            after = _compare(old, fitted.lowered, fitted.files, options)
    except SpecError as error:
        raise unusable_input(error) from error
    result = Result(
        comparison=comparison,
        old=options.old,
        new=path.as_posix(),
        proposal=proposal,
        after=after if proposal else None,
        page=_page(old),
    )
    print(f"{to_json(result)}\n" if options.json else to_text(result), end="")
    return int(options.check and bool(comparison.differences or comparison.everywhere))


def _find_path(text: str | None) -> Path:
    if text is not None:
        return Path(text)
    found = provider_folders(SPECS)
    if len(found) != 1:
        raise CommandError(f"{SPECS}: has {len(found)} folders; pass the provider folder or the OpenAPI file")
    return found[0]


def _compare(
    old: Surface, lowered: Lowered, files: Mapping[str, str], options: argparse.Namespace
) -> Comparison:
    package = lowered.config.module or ""
    texts = {
        name.removeprefix(f"{package}/"): text for name, text in files.items() if _is_module(name, package)
    }
    new = read(package, texts)
    proposer = Proposer(
        lowered.api,
        lowered.config,
        [entry.key for entry in entries_of(lowered.provider.config_text)],
        deprecated=options.keep == "deprecated",
    )
    return compare_surfaces(old, _with_variables(new, lowered), proposer)


def _is_module(name: str, package: str) -> bool:
    return name.startswith(f"{package}/") and name.endswith(".py")


def _with_variables(surface: Surface, lowered: Lowered) -> Surface:
    """With the variables of the environment, which the code names in parts."""
    prefix = lowered.config.env_prefix or ""
    names = [scheme.env for scheme in lowered.api.security_schemes]
    names += [
        variable
        for scheme in lowered.api.security_schemes
        if scheme.grant
        for variable in scheme.grant.variables.values()
    ]
    return replace(surface, variables=(*surface.variables, *names, f"{prefix}_SERVER_URL", f"{prefix}_DEBUG"))


def _page(old: Surface) -> str:
    section = f"#{old.generator.lower().replace(' ', '-')}" if old.generator in _PAGES else ""
    return f"docs/migration.md{section}"
