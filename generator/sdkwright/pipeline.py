"""The whole architecture on one screen: load → parse → lower → render, and what the results are used for."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeAlias

from sdkwright.config.model import Config
from sdkwright.diagnostics.report import Location, Position, Problem, Report, Severity, SpecError, text
from sdkwright.formatting.format import versions
from sdkwright.ir.api import Api
from sdkwright.load.load import load
from sdkwright.load.provider import Provider, find
from sdkwright.lower import lower
from sdkwright.lower.sdk.defaults import complete
from sdkwright.lower.sdk.subset import Subset, choose, narrowed, without
from sdkwright.openapi.model import Document, Skipped
from sdkwright.output import assets
from sdkwright.output.lock import NAME, Lock, digest, digest_of
from sdkwright.output.write import formatted_before
from sdkwright.parse.document import parse
from sdkwright.recursion import deeply
from sdkwright.render import Rendered, render
from sdkwright.syntax.source import Source

Progress: TypeAlias = Callable[[str], None]
"""Called with the name of each phase as it begins."""

Filters: TypeAlias = tuple[Sequence[str], Sequence[str]]
"""Operations to include and to exclude, as on the command line: see `lower.subset`."""


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
    lock: Lock
    report: Report
    filters: Filters = ((), ())
    left_out: int = 0  # operations that the filters left out

    @property
    def module(self) -> str:
        """The import package."""
        return self.config.module or ""

    @property
    def diagnostics(self) -> str:
        """What was guessed or left out, one problem per line; written into the SDK."""
        return self.files["diagnostics.txt"]


def silent(phase: str) -> None:
    """Progress that nobody wants to see."""


def build(
    path: Path,
    package: str | None = None,
    *,
    filters: Filters = ((), ()),
    progress: Progress = silent,
    output: Path | None = None,
) -> Build:
    """Make an SDK from a provider folder or an OpenAPI file.

    `filters` replace those of `sdk.toml`. `output` is the folder that has the folders of SDKs: files of an earlier
    build are taken from there if they would be formatted to the same text again.

    Raises `SpecError` for what cannot be used, and `FormatterError` if the formatter cannot run.
    """
    provider = find(path)
    name = provider.name if package is None else package
    progress("reading")
    made = deeply(lambda: _made(provider, package, filters))
    report, source, rendered = made.report, made.source, made.rendered
    progress("formatting")
    unformatted = Lock(
        inputs(provider, source, filters),
        formatter=versions(made.config.formatter),
        sources={file: digest(body) for file, body in sorted(rendered.sources().items())},
    )
    known = {} if output is None else formatted_before(output / name, unformatted)
    files = rendered.formatted(named=bool(provider.config_text), known=known)
    files["diagnostics.txt"] = "".join(f"{text(item, source.position)}\n" for item in report.problems)
    complete_lock = replace(unformatted, files={file: digest(body) for file, body in sorted(files.items())})
    files[NAME] = complete_lock.text()
    return Build(
        name=name,
        provider=provider,
        source=source,
        config=made.config,
        skipped=made.document.skipped,
        api=made.api,
        files=dict(sorted(files.items())),
        lock=complete_lock,
        report=report,
        filters=filters,
        left_out=len(made.subset.left_out),
    )


@dataclass(frozen=True, slots=True)
class _Made:
    """What the passes gave, before anything is formatted."""

    report: Report
    source: Source
    document: Document
    config: Config
    api: Api
    rendered: Rendered
    subset: Subset


def _made(provider: Provider, package: str | None, filters: Filters) -> _Made:
    report = Report()
    source = load(provider, report)
    try:
        document = parse(source, report)
        subset = choose(document, narrowed(provider.config, *filters))
        report = without(report, subset)
        report.check()
        config = complete(provider.config, document, report, package)
        api = lower(document, config, report, subset)
        report = without(report, subset)
        report.check()
        store = assets.CompiledTemplates()
        rendered = render(api, config, assets.templates(), assets.runtime(), document.at.file, store)
    except SpecError as error:
        error.locate = source.position
        raise
    except RecursionError:
        message = "schemas refer to each other through so many levels that they cannot be followed"
        at = source.position(Location(source.file, ""))
        raise SpecError(Problem("too-deep", Severity.ERROR, message, at)) from None
    return _Made(report, source, document, config, api, rendered, subset)


def inputs(provider: Provider, source: Source, filters: Filters = ((), ())) -> dict[str, str]:
    """Digests of what decides an SDK's bytes; whatever else changes them is the generator itself."""
    name, settings = provider.display(provider.folder / "sdk.toml"), provider.config_text
    return {
        **({name: digest(settings)} if settings else {}),
        **({"filters": digest(repr(filters))} if any(filters) else {}),
        **{name: digest(body.text) for name, body in sorted(source.texts.items())},
        "templates": digest_of(assets.templates()),
        "runtime": digest_of(assets.runtime()),
    }


def explain(error: SpecError) -> str:
    """The problems of an error, as they are printed."""
    locate = error.locate or _unlocated
    return "\n".join(text(item, locate) for item in error.problems)


def _unlocated(location: Location) -> Position:
    return Position(location.file)
