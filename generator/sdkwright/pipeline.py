"""The whole architecture on one screen.

    Provider ─load→ Source ─parse→ Document ─lower→ Api ─render→ Files ─format→ Files

Each stage is a function from value to value that can be called alone. The values are frozen; only the report grows.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

from sdkwright.config.model import Config
from sdkwright.diagnostics.report import Location, Problem, Report, Severity, SpecError, format_problem
from sdkwright.formatting.format import Progress, format, silent
from sdkwright.ir.api import Api
from sdkwright.load.load import load
from sdkwright.load.provider import Provider, find_provider
from sdkwright.lower import lower
from sdkwright.lower.sdk.defaults import complete
from sdkwright.lower.sdk.subset import Subset, choose, narrowed
from sdkwright.openapi.model import Document, Skipped
from sdkwright.output import assets, lock
from sdkwright.parse.document import parse
from sdkwright.render import render
from sdkwright.render.files import check_modules
from sdkwright.syntax.source import Source

__all__ = [
    "Build",
    "Filters",
    "Lowered",
    "build",
    "format",
    "load",
    "load_and_lower",
    "located_errors",
    "lower",
    "parse",
    "render",
    "select",
]

Filters: TypeAlias = tuple[Sequence[str], Sequence[str]]
"""Operations to include and to exclude, as on the command line. Both empty: what `sdk.toml` says."""


@dataclass(frozen=True, slots=True)
class Lowered:
    """An API description as it is before rendering: the values of all stages up to `lower`."""

    provider: Provider
    source: Source
    document: Document
    config: Config  # complete: with the defaults that follow from the document
    subset: Subset
    api: Api
    report: Report


@dataclass(frozen=True, slots=True)
class Build:
    """One SDK, in memory."""

    name: str  # of its folder
    provider: Provider
    source: Source
    config: Config  # complete: with the defaults that follow from the document
    skipped: tuple[Skipped, ...]  # operations that could not be read
    api: Api
    inputs: Mapping[str, str]  # digests of what decides the files, by name
    files: Mapping[str, str]  # path -> text, diagnostics and lock included
    report: Report
    left_out: int  # how many operations the filters leave out

    @property
    def module(self) -> str:
        """The import package."""
        return self.config.module or ""

    @property
    def diagnostics(self) -> str:
        """The report as text, which is a file of the SDK."""
        return self.files["diagnostics.txt"]


def build(
    path: Path,
    package: str | None = None,
    *,
    filters: Filters = ((), ()),
    templates: Mapping[str, str] | None = None,
    parallel: bool = False,
    progress: Progress = silent,
) -> Build:
    """Make an SDK from a provider folder or an OpenAPI file. Raises `SpecError` if the input cannot be used.

    `package` and `filters` replace what `sdk.toml` says, `templates` the templates of the same path. `parallel` lets
    several processes format a large SDK; they start by importing the main module, as those of `multiprocessing` do.
    """
    all_templates = {**assets.templates(), **(templates or {})}
    progress("reading", 0, 0)
    lowered = load_and_lower(path, package, filters=filters)
    provider, source, config, api = lowered.provider, lowered.source, lowered.config, lowered.api
    with located_errors(source):
        files = render(api, config, all_templates, assets.runtime(), source.file)
        if provider.config_text:
            check_modules(files, config)
    files = format(files, parallel=parallel, progress=progress)
    inputs = _digest_inputs(provider, source, filters, all_templates)
    return Build(
        name=package or provider.name,
        provider=provider,
        source=source,
        config=config,
        skipped=lowered.document.skipped,
        api=api,
        inputs=inputs,
        files=_with_records(files.texts, inputs, source, lowered.report),
        report=lowered.report,
        left_out=len(lowered.subset.left_out),
    )


def load_and_lower(path: Path, package: str | None = None, *, filters: Filters = ((), ())) -> Lowered:
    """The stages up to `lower`, for a provider folder or an OpenAPI file. Raises `SpecError`, as `build` does."""
    report = Report()
    provider = find_provider(path)
    source = load(provider, report)
    with located_errors(source):
        document = parse(source, report)
        subset = select(document, provider.config, filters, report)
        report.raise_errors()
        config = complete(provider.config, document, report, package)
        api = lower(document, config, report, subset)
        report.raise_errors()
    return Lowered(provider, source, document, config, subset, api, report)


def select(document: Document, config: Config, filters: Filters, report: Report) -> Subset:
    """Choose the operations that the filters leave. The report drops problems inside all others."""
    subset = choose(document, narrowed(config, *filters))
    report.exclude(subset.left_out)
    return subset


@contextmanager
def located_errors(source: Source) -> Iterator[None]:
    """Let every `SpecError` know how to find line and column in the source; turn a `RecursionError` into one."""
    try:
        yield
    except SpecError as error:
        error.locate = source.position
        raise
    except RecursionError:
        message = "schemas refer to each other through too many levels"
        at = source.position(Location(source.file, ""))
        raise SpecError(Problem("too-deep", Severity.ERROR, message, at)) from None


def _digest_inputs(
    provider: Provider, source: Source, filters: Filters, templates: Mapping[str, str]
) -> dict[str, str]:
    """Digests of everything that decides the files of an SDK, except the generator itself."""
    config_file = provider.display_name(provider.folder / "sdk.toml")
    return {
        **({config_file: lock.digest(provider.config_text)} if provider.config_text else {}),
        **({"filters": lock.digest(repr(filters))} if any(filters) else {}),
        **{name: lock.digest(body.text) for name, body in sorted(source.texts.items())},
        "templates": lock.digest_of(templates),
        "runtime": lock.digest_of(assets.runtime()),
    }


def _with_records(
    texts: Mapping[str, str], inputs: Mapping[str, str], source: Source, report: Report
) -> dict[str, str]:
    """The files with the two that record how they were made: the diagnostics and the lock."""
    diagnostics = "".join(f"{format_problem(item, source.position)}\n" for item in report.problems)
    files = {**texts, "diagnostics.txt": diagnostics}
    digests = {path: lock.digest(text) for path, text in sorted(files.items())}
    return dict(sorted({**files, lock.NAME: lock.Lock(inputs, digests).to_json()}.items()))
