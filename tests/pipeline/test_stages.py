"""The stages of the pipeline, each called alone: their values are frozen, and together they make what `build` makes."""

from __future__ import annotations

import gc
from collections import Counter
from pathlib import Path

import pytest

from sdkwright.diagnostics.report import Location, Report, SpecError
from sdkwright.load.provider import find_provider
from sdkwright.lower.sdk.defaults import complete
from sdkwright.output import assets
from sdkwright.pipeline import (
    build,
    format,
    load,
    load_and_lower,
    located_errors,
    lower,
    parse,
    render,
    select,
)
from tests.support import ROOT
from tests.support.golden import GOLDEN, documents, stage

MINIMAL = ROOT / "tests" / "golden" / "minimal" / "openapi.yaml"


def test_stages_called_one_by_one_make_an_sdk() -> None:
    report, provider = Report(), find_provider(MINIMAL)
    source = load(provider, report)
    document = parse(source, report)
    config = complete(provider.config, document, report, None)
    api = lower(document, config, report)
    files = render(api, config, assets.templates(), assets.runtime(), source.file)
    formatted = format(files, config.formatter)
    sdk = build(MINIMAL)
    records = {"diagnostics.txt", "sdk.lock.json"}
    assert formatted.texts == {path: text for path, text in sdk.files.items() if path not in records}
    assert files.unformatted
    assert formatted.unformatted == frozenset()
    for value in (source, document, api, files, sdk):
        with pytest.raises(AttributeError, match="immutable"):
            setattr(value, value.__struct_fields__[0], None)


def test_the_report_drops_problems_of_operations_that_filters_leave_out(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_text(
        "openapi: 3.1.0\ninfo: {title: A, version: '1'}\npaths:\n"
        "  /a: {get: {operationId: a, responses: {}}}\n  /b: {get: {operationId: b, responses: {}}}\n"
    )
    report, provider = Report(), find_provider(path)
    document = parse(load(provider, report), report)
    assert [item.rule for item in report.problems] == ["responses-missing", "responses-missing"]
    select(document, provider.config, (["operation:a"], []), report)
    at = Location("a.yaml", "/paths/~1b/get")
    report.error("tag", "an operation", at)
    report.error("tag", "something inside of it", at.child("tags", 0))
    assert [item.at for item in report.problems] == [Location("a.yaml", "/paths/~1a/get")]
    report.raise_errors()  # which does nothing: both errors are dropped
    report.error("tag", "something beside it", Location("a.yaml", "/paths/~1b/get2"))
    with pytest.raises(SpecError, match="something beside it"):
        report.raise_errors()


def test_errors_of_a_stage_are_located() -> None:
    report = Report()
    source = load(find_provider(MINIMAL), report)
    report.error("info", "wrong", Location(source.file, "/info/title"))
    with pytest.raises(SpecError) as caught, located_errors(source):
        report.raise_errors()
    assert caught.value.locate is not None
    assert caught.value.locate(Location(source.file, "/info/title")).line > 1
    with pytest.raises(SpecError, match="too many levels"), located_errors(source):
        raise RecursionError


def test_an_sdk_keeps_no_data_of_its_document() -> None:
    sdk = build(MINIMAL)
    assert (sdk.source.files, sdk.source.originals, sdk.source.converted) == (
        {sdk.source.file: None},
        {},
        None,
    )
    assert sdk.source.position(Location(sdk.source.file, "/info/title")).line > 1


@pytest.mark.parametrize("case", ["pagination", "swagger", "recursion", "callbacks"])
def test_what_only_a_stage_needs_is_free_after_it(case: str, tmp_path: Path) -> None:
    """And not at the next collection of garbage: a large document is some hundred megabytes of data."""
    folder = stage(documents(GOLDEN / case)[0], tmp_path)
    load_and_lower(folder)  # which fills caches
    gc.collect()
    gc.disable()
    try:
        load_and_lower(folder)
        gc.set_debug(gc.DEBUG_SAVEALL)
        gc.collect()
        found = Counter(type(item).__name__ for item in gc.garbage)
    finally:
        gc.set_debug(0)
        gc.garbage.clear()
        gc.enable()
    assert found == {}
