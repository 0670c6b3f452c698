"""The whole architecture on one screen.

    Provider ─load→ Source ─parse→ Document ─lower→ Api ─render→ Files ─format→ Files

Each stage is a function from value to value that can be called alone. The values are frozen; only the report grows.
"""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterable, Mapping, Sequence
from contextlib import contextmanager
from functools import lru_cache
from pathlib import Path
from typing import TypeAlias

from msgspec import Struct
from msgspec.structs import replace

from sdkwright import __version__, dependencies
from sdkwright.config import keys
from sdkwright.config.custom import Template
from sdkwright.config.model import Config
from sdkwright.diagnostics.report import (
    Location,
    Position,
    Problem,
    Report,
    Severity,
    SpecError,
    format_problem,
)
from sdkwright.formatting.files import Files
from sdkwright.formatting.format import Formatting, format, versions
from sdkwright.ir.api import Api
from sdkwright.load.load import load
from sdkwright.load.parts import digests as digest_parts
from sdkwright.load.parts import digests_of_custom, part_of
from sdkwright.load.provider import NO_EXTRAS, Extras, Provider, Published, find_provider
from sdkwright.lower import lower
from sdkwright.lower.sdk.defaults import complete
from sdkwright.lower.sdk.subset import Subset, choose, narrowed
from sdkwright.names import unusable_folder
from sdkwright.openapi.model import Document, Skipped
from sdkwright.output import assets, lock
from sdkwright.output.disk import FormattedBefore
from sdkwright.parse.document import parse
from sdkwright.render import render
from sdkwright.render.files import check_replaced
from sdkwright.syntax.source import Source

__all__ = [
    "Build",
    "Filters",
    "Lowered",
    "build",
    "format",
    "load",
    "load_and_lower",
    "located",
    "located_errors",
    "lower",
    "parse",
    "render",
    "select",
]

Progress: TypeAlias = Callable[[str], None]
"""Called with the name of each phase as it begins."""

Filters: TypeAlias = tuple[Sequence[str], Sequence[str]]
"""Operations to include and to exclude, as on the command line. Both empty: what `sdk.toml` says."""


class Lowered(Struct, frozen=True):
    """An API description as it is before rendering: the values of all stages up to `lower`."""

    provider: Provider
    source: Source  # without trees
    parts: Mapping[str, str]  # digests of the parts of the document
    skipped: tuple[Skipped, ...]  # operations that could not be read
    config: Config  # complete: with the defaults that follow from the document
    subset: Subset
    api: Api
    report: Report


class Build(Struct, frozen=True):
    """One SDK, in memory."""

    name: str  # of its folder
    provider: Provider
    source: Source  # without trees
    config: Config  # complete: with the defaults that follow from the document
    skipped: tuple[Skipped, ...]  # operations that could not be read
    api: Api
    files: Mapping[str, str]  # path -> text, diagnostics and lock included
    lock: lock.Lock
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


def silent(phase: str) -> None:
    """Progress that nobody wants to see."""


def build(
    path: Path,
    package: str | None = None,
    *,
    extras: Extras = NO_EXTRAS,
    filters: Filters = ((), ()),
    templates: Mapping[str, Template] | None = None,
    progress: Progress = silent,
    output: Path | None = None,
) -> Build:
    """Make an SDK from a provider folder or an OpenAPI file.

    `extras` are files that replace those of the folder, `package` and `filters` replace what `sdk.toml` says, and
    `templates` those of the same path, in `custom/` too. `output` is the folder that has the folders of SDKs: modules
    are taken from there that would be formatted to the same text again.

    Raises `SpecError` if the input cannot be used, and `FormatterError` if the formatter cannot run.
    """
    progress("reading")
    lowered = load_and_lower(path, package, extras=extras, filters=filters)
    provider, source, config, api = lowered.provider, lowered.source, lowered.config, lowered.api
    name, formatter = package or provider.name, versions(config.formatter)
    before = None if output is None else FormattedBefore(output / name, formatter)
    digests: dict[str, str] = {}

    def known(sources: Mapping[str, str]) -> Mapping[str, str]:
        new = {path: lock.digest(text) for path, text in sources.items()}
        digests.update(new)
        return {} if before is None else before.find(new)

    with Formatting(config.formatter, known) as formatting:
        with located_errors(source):
            files = render_files(lowered, templates, formatting.begin)
        progress("formatting")
        files = formatting.finish(files)
    texts = _with_diagnostics(files.texts, source, lowered.report)
    copied = {f"{config.module}/{path}" for path in assets.runtime()}
    record = replace(
        _lock(lowered, files, filters, templates_of(replacements(lowered.config, templates))),
        formatter=formatter,
        files={
            path: (_digest_of_asset if path in copied else lock.digest)(text) for path, text in texts.items()
        },
        sources=dict(sorted(digests.items())),
    )
    return Build(
        name=name,
        provider=provider,
        source=source,
        config=config,
        skipped=lowered.skipped,
        api=api,
        files=dict(sorted({**texts, lock.NAME: record.to_json()}.items())),
        lock=record,
        report=lowered.report,
        left_out=len(lowered.subset.left_out),
    )


def load_and_lower(
    path: Path,
    package: str | None = None,
    *,
    extras: Extras = NO_EXTRAS,
    filters: Filters = ((), ()),
    published: Published | None = None,
) -> Lowered:
    """The stages up to `lower`, for a provider folder or an OpenAPI file. Raises `SpecError`, as `build` does.

    `published` is read in the place of the document of a folder.
    """
    report = Report()
    provider = find_provider(path, extras, published)
    source, document, parts = _load_and_parse(provider, report)
    with located_errors(source):
        subset = select(document, provider.config, filters, report)
        report.raise_errors()
        return replace(lower_parsed(provider, source, document, subset, report, package), parts=parts)


def _load_and_parse(provider: Provider, report: Report) -> tuple[Source, Document, dict[str, str]]:
    """The first two stages. What only they need is free after them: of a large document, some hundred megabytes."""
    source = load(provider, report)
    with located_errors(source):
        document = parse(source, report)
        parts = {**digest_parts(source), **digests_of_custom(provider.config.custom.modules)}
    source = source.without_trees()
    report.written = source.before_conversion
    return source, document, parts


def lower_parsed(
    provider: Provider,
    source: Source,
    document: Document,
    subset: Subset,
    report: Report,
    package: str | None = None,
) -> Lowered:
    """The stages after `parse`, up to `lower`. Raises `SpecError` with all errors of the report."""
    if package is None and (reason := unusable_folder(provider.name)):
        message = f"`{provider.name}` cannot be the name of the folder of an SDK: it {reason}"
        report.error(
            "output-name", message, Position(source.file, 1, 1), "rename it, or pass `--package NAME`"
        )
    config = complete(provider.config, document, report, package)
    api = lower(document, config, report, subset)
    report.raise_errors()
    return Lowered(provider, source, {}, document.skipped, config, subset, api, report)


def render_files(
    lowered: Lowered,
    templates: Mapping[str, Template] | None = None,
    ready: Callable[[Mapping[str, str]], object] | None = None,
) -> Files:
    """The stage after `lower`, with the check of replaced templates that needs its result.

    Raises `SpecError` if a template cannot be rendered, or gives what is not Python.
    """
    config, source, store = lowered.config, lowered.source, assets.CompiledTemplates()
    replaced = replacements(config, templates)
    texts, files_of = templates_of(replaced), {name: item.file for name, item in replaced.items()}
    files = render(lowered.api, config, texts, assets.runtime(), source.file, store, files_of, ready)
    if replaced:
        check_replaced(files, files_of)
    return files


def replacements(config: Config, templates: Mapping[str, Template] | None = None) -> dict[str, Template]:
    """The templates that replace some of the generator: those of `custom/`, and before these the given ones."""
    return {**config.custom.templates, **(templates or {})}


def templates_of(replaced: Mapping[str, Template]) -> dict[str, str]:
    """The texts of all templates."""
    return {**assets.templates(), **{name: item.text for name, item in replaced.items()}}


def select(document: Document, config: Config, filters: Filters, report: Report) -> Subset:
    """Choose the operations that the filters leave. The report drops problems inside all others."""
    subset = choose(document, narrowed(config, *filters))
    report.exclude(subset.left_out)
    return subset


@contextmanager
def located_errors(source: Source) -> Generator[None]:
    """Let every `SpecError` know how to find its places in the source; turn a `RecursionError` into one."""
    try:
        yield
    except SpecError as error:
        located(error, source)
        raise
    except RecursionError:
        message = "schemas refer to each other through too many levels"
        at = source.position(Location(source.file, ""))
        raise located(SpecError(Problem("too-deep", Severity.ERROR, message, at)), source) from None


def located(error: SpecError, source: Source) -> SpecError:
    """An error that knows line and column of its places in the source, and lines and paths of the files."""
    error.locate = source.position
    error.lines = {name: text.lines for name, text in source.texts.items()}
    error.paths = source.paths
    return error


def _lock(lowered: Lowered, files: Files, filters: Filters, templates: Mapping[str, str]) -> lock.Lock:
    """What decides the files of an SDK, as far as it is known before they are formatted."""
    config_text, source, origins = lowered.provider.config_text, lowered.source, files.origins
    # In the order of their names, by which recipes refer to them.
    used = sorted({name for origin in origins.values() for name in origin.templates})
    named = {place for origin in origins.values() for place in (*origin.places, *origin.near)}
    places = {place: part_of(place) for place in sorted(named)}
    # Parts that nothing uses are recorded too, for they may be used later; a subset uses few of many.
    wanted = places.values() if lowered.subset.left_out else lowered.parts
    parts = sorted({part for part in wanted if part in lowered.parts})
    templates_at = {name: index for index, name in enumerate(used)}
    parts_at = {part: index for index, part in enumerate(parts)}

    def indexes(found: Iterable[str]) -> tuple[int, ...]:
        return tuple(sorted({parts_at[places[place]] for place in found if places[place] in parts_at}))

    return lock.Lock(
        versions={"sdkwright": __version__, "python": dependencies.PYTHON},
        inputs={
            **({"filters": lock.digest(repr(filters))} if any(filters) else {}),
            **{name: lock.digest(body.text) for name, body in sorted(source.texts.items())},
        },
        parts={part: lowered.parts[part] for part in parts},
        beneath={
            part: source.beneath[part]
            for part in parts
            if part in source.beneath and source.beneath[part] != lowered.parts[part]
        },
        keys={key: lock.digest(value) for key, value in sorted(keys.values(config_text).items())},
        templates={name: _digest_of_asset(templates[name]) for name in used},
        runtime={
            path: _digest_of_asset(text)
            for path, text in assets.runtime().items()
            if f"{lowered.config.module}/{path}" in files.texts
        },
        recipes={
            path: lock.Recipe(
                tuple(templates_at[name] for name in origin.templates),
                indexes(origin.places),
                indexes(origin.near),
            )
            for path, origin in sorted(origins.items())
        },
    )


@lru_cache(maxsize=256)
def _digest_of_asset(text: str) -> str:
    """The digest of a template, or of a part of the runtime, which every SDK of a process has."""
    return lock.digest(text)


def _with_diagnostics(texts: Mapping[str, str], source: Source, report: Report) -> dict[str, str]:
    diagnostics = "".join(f"{format_problem(item, source.position(item.at))}\n" for item in report.problems)
    return dict(sorted({**texts, "diagnostics.txt": diagnostics}.items()))
