"""Metadata of packages: what documents say, what `sdk.toml` says instead, and what indexes would not accept."""

from __future__ import annotations

from typing import Any

import pytest

from sdkwright.config.model import Config
from sdkwright.diagnostics.report import Location, Report, Severity
from sdkwright.ir.metadata import Author, License, Metadata, ProjectUrl
from sdkwright.lower.sdk.licenses import spdx_of_name, spdx_of_url
from sdkwright.lower.sdk.metadata import package_metadata
from sdkwright.openapi import model
from sdkwright.openapi.model import Address, Contact, Document, Tag

AT = Location("openapi.yaml", "")
INFO = AT.child("info")


def metadata(config: Config | None = None, **declared: Any) -> tuple[Metadata, list[tuple[str, str]]]:
    """The metadata of a document, and severity and pointer of each problem."""
    report = Report()
    document = Document(at=AT, title="Toys", version="1", **declared)
    found = package_metadata(config or Config(), document, report)
    assert {problem.rule for problem in report.problems} <= {"package-metadata"}
    assert all(problem.hint for problem in report.problems)
    places = [
        (problem.severity.value, problem.at.pointer)
        for problem in report.problems
        if isinstance(problem.at, Location)
    ]
    return found, places


def license_(**fields: str) -> model.License:
    return model.License(at=INFO.child("license"), **fields)


def contact(**fields: str) -> Contact:
    return Contact(at=INFO.child("contact"), **fields)


def test_a_document_without_any_has_only_keywords() -> None:
    assert metadata() == (Metadata(keywords=("api client", "openapi", "sdk")), [])


def test_everything_comes_from_the_document() -> None:
    found, problems = metadata(
        license=license_(name="Some", identifier="mit or isc"),
        contact=contact(name="Acme,  Inc.", email=" jo@acme.example ", url="https://acme.example/help"),
        docs=Address("https://acme.example/docs", AT.child("externalDocs", "url")),
        terms=Address("https://acme.example/terms", INFO.child("termsOfService")),
        tags=tuple(Tag(at=AT, name=name) for name in ("Big Toys", "sdk", "a,b")),
    )
    assert problems == []
    assert found == Metadata(
        license=License(expression="MIT OR ISC"),
        authors=(Author(name="Acme Inc.", email="jo@acme.example"),),
        urls=(
            ProjectUrl("Documentation", "https://acme.example/docs"),
            ProjectUrl("Support", "https://acme.example/help"),
            ProjectUrl("Terms of Service", "https://acme.example/terms"),
        ),
        keywords=("api client", "openapi", "sdk", "big toys", "a b"),
    )


def test_the_configuration_wins_and_nothing_is_said_of_what_it_replaces() -> None:
    config = Config(
        license="isc",
        authors=("Jo <jo@acme.example>", "Acme"),
        keywords=(),
        classifiers=("Typing :: Typed",),
        urls={"documentation": "https://acme.example/d", "Home": "https://acme.example"},
    )
    found, problems = metadata(
        config,
        license=license_(name="Ours"),
        contact=contact(email="nobody", url="https://acme.example"),
        docs=Address("/docs", AT),
    )
    assert problems == []
    assert found == Metadata(
        license=License(expression="ISC"),
        authors=(Author(name="Jo", email="jo@acme.example"), Author(name="Acme")),
        urls=(
            ProjectUrl("documentation", "https://acme.example/d"),
            ProjectUrl("Home", "https://acme.example"),
        ),
        classifiers=("Typing :: Typed",),
    )


@pytest.mark.parametrize(
    ("declared", "expected", "problems"),
    [
        (license_(name="MIT", identifier="MYT"), "MIT", [("warning", "/info/license/identifier")]),
        (license_(identifier="MYT"), None, [("warning", "/info/license/identifier")]),
        (license_(name="Ours", url="https://opensource.org/licenses/MIT"), "MIT", []),
        (license_(url="https://www.apache.org/licenses/LICENSE-2.0"), "Apache-2.0", []),
        (license_(name=""), None, []),
        (license_(name="x" * 101), None, []),
    ],
)
def test_a_license_is_what_spdx_knows_it_as(
    declared: model.License, expected: str | None, problems: list[tuple[str, str]]
) -> None:
    found, said = metadata(license=declared)
    assert (found.license and found.license.expression, said) == (expected, problems)


def test_another_license_is_its_name() -> None:
    found, problems = metadata(license=license_(name="Acme\nTerms", url="https://acme.example/terms"))
    assert found.license == License(text="Acme Terms")
    assert problems == [("note", "/info/license/name")]


@pytest.mark.parametrize(
    ("url", "severity"),
    [
        ("javascript:alert(1)", Severity.WARNING),
        ("https://jo:secret@acme.example", Severity.WARNING),
        ("docs", Severity.NOTE),
        ("/docs?at=10:30", Severity.NOTE),
    ],
)
def test_a_url_that_indexes_refuse_is_left_out(url: str, severity: Severity) -> None:
    found, problems = metadata(docs=Address(url, AT.child("externalDocs", "url")))
    assert (found.urls, problems) == ((), [(severity.value, "/externalDocs/url")])


def test_an_address_that_is_none_leaves_the_name() -> None:
    found, problems = metadata(contact=contact(name="Jo", email="jo"))
    assert (found.authors, problems) == ((Author(name="Jo"),), [("warning", "/info/contact/email")])


def test_one_of_two_equal_urls_is_enough() -> None:
    found, _ = metadata(docs=Address("https://acme.example", AT), contact=contact(url="https://acme.example"))
    assert found.urls == (ProjectUrl("Documentation", "https://acme.example"),)


def test_only_some_tags_are_keywords() -> None:
    tags = (Tag(at=AT, name="x" * 101), Tag(at=AT, name="beta", kind="badge"))
    found, _ = metadata(tags=(*tags, *(Tag(at=AT, name=f"Tag {number}") for number in range(30))))
    assert found.keywords == ("api client", "openapi", "sdk", *(f"tag {number}" for number in range(10)))


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("MIT", "MIT"),
        ("The MIT License (MIT)", "MIT"),
        ("MIT license", "MIT"),
        ("Licensed under MIT", "MIT"),
        ("Apache 2.0", "Apache-2.0"),
        ("Apache License, Version 2.0", "Apache-2.0"),
        ("Apache Licence v2", "Apache-2.0"),
        ("New BSD License", "BSD-3-Clause"),
        ("BSD 3-Clause", "BSD-3-Clause"),
        ("GNU General Public License v3.0", "GPL-3.0-only"),
        ("GPLv3", "GPL-3.0-only"),
        ("GPL v3", "GPL-3.0-only"),
        ("GNU Affero General Public License v3.0 or later", "AGPL-3.0-or-later"),
        ("Creative Commons Attribution 4.0 International", "CC-BY-4.0"),
        ("CC BY 4.0", "CC-BY-4.0"),
        ("Mozilla Public License 2.0", "MPL-2.0"),
        ("The Unlicense", "Unlicense"),
        ("Open Government Licence v3.0", "OGL-UK-3.0"),
        ("Proprietary", None),
        ("License", None),
        ("", None),
        ("MIT " * 100, None),
    ],
)
def test_names_of_licenses(name: str, expected: str | None) -> None:
    assert spdx_of_name(name) == expected


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://opensource.org/licenses/MIT", "MIT"),
        ("http://www.opensource.org/licenses/mit-license.php", "MIT"),
        ("https://opensource.org/license/bsd-3-clause/", "BSD-3-Clause"),
        ("https://spdx.org/licenses/ISC.html", "ISC"),
        ("http://www.apache.org/licenses/LICENSE-2.0.html", "Apache-2.0"),
        ("https://www.apache.org/licenses/LICENSE-2.0.txt", "Apache-2.0"),
        ("https://creativecommons.org/licenses/by-sa/4.0/", "CC-BY-SA-4.0"),
        ("https://creativecommons.org/licenses/by/4.0/legalcode", "CC-BY-4.0"),
        ("https://creativecommons.org/publicdomain/zero/1.0/", "CC0-1.0"),
        ("https://www.gnu.org/licenses/gpl-3.0.en.html", "GPL-3.0-only"),
        ("https://www.gnu.org/licenses/agpl-3.0.html", "AGPL-3.0-only"),
        ("https://opensource.org/licenses/none", None),
        ("https://acme.example/licenses/MIT", None),
        ("", None),
    ],
)
def test_urls_of_licenses(url: str, expected: str | None) -> None:
    assert spdx_of_url(url) == expected
