"""The whole architecture on one screen: load → parse → lower → render, and what the results are used for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from generator import assets, lock
from generator.config import Config
from generator.deep import deeply
from generator.diagnostics import Location, Position, Problem, Report, Severity, SpecError, text
from generator.document import Skipped
from generator.ir import Api
from generator.load import load
from generator.lower import lower
from generator.lower.package import complete
from generator.parse import parse
from generator.provider import Provider, find
from generator.render import render
from generator.source import Source


@dataclass(frozen=True, slots=True)
class Build:
    """One SDK, still in memory."""

    name: str  # of its folder
    provider: Provider
    source: Source
    config: Config
    skipped: tuple[Skipped, ...]  # operations that the document has and the SDK has not
    api: Api
    files: Mapping[str, str]  # path -> text, diagnostics and lock included
    report: Report

    @property
    def module(self) -> str:
        """The import package."""
        return self.config.module or ""

    @property
    def diagnostics(self) -> str:
        """What was guessed or left out, one problem per line; written into the SDK."""
        return self.files["diagnostics.txt"]


def build(path: Path, package: str | None = None) -> Build:
    """Make an SDK from a provider folder or an OpenAPI file. Raises `SpecError` for what cannot be used."""
    return deeply(lambda: _build(find(path), package))


def _build(provider: Provider, package: str | None) -> Build:
    report = Report()
    source = load(provider, report)
    try:
        document = parse(source, report)
        report.check()
        config = complete(provider.config, document, report, package)
        api = lower(document, config, report)
        report.check()
        files = dict(render(api, config, assets.templates(), assets.runtime(), document.at.file))
    except SpecError as error:
        error.locate = source.position
        raise
    except RecursionError:
        message = "schemas refer to each other through so many levels that they cannot be followed"
        at = source.position(Location(source.file, ""))
        raise SpecError(Problem("too-deep", Severity.ERROR, message, at)) from None
    files["diagnostics.txt"] = "".join(f"{text(item, source.position)}\n" for item in report.problems)
    digests = {file: lock.digest(body) for file, body in sorted(files.items())}
    files[lock.NAME] = lock.Lock(inputs(provider, source), digests).text()
    name = provider.name if package is None else package
    return Build(name, provider, source, config, document.skipped, api, dict(sorted(files.items())), report)


def inputs(provider: Provider, source: Source) -> dict[str, str]:
    """Digests of what decides an SDK's bytes; whatever else changes them is the generator itself."""
    name, settings = provider.display(provider.folder / "sdk.toml"), provider.config_text
    return {
        **({name: lock.digest(settings)} if settings else {}),
        **{name: lock.digest(body.text) for name, body in sorted(source.texts.items())},
        "templates": lock.digest_of(assets.templates()),
        "runtime": lock.digest_of(assets.runtime()),
    }


def explain(error: SpecError) -> str:
    """The problems of an error, as they are printed."""
    locate = error.locate or _unlocated
    return "\n".join(text(item, locate) for item in error.problems)


def _unlocated(location: Location) -> Position:
    return Position(location.file)
