"""What the metadata of a package can consist of, and what is refused in `[package]` of `sdk.toml`."""

from __future__ import annotations

import pytest

from sdkwright.config import metadata, reader
from sdkwright.config.metadata import Author, canonical_license, is_author, is_email, is_url, one_line
from sdkwright.config.model import Config
from sdkwright.diagnostics.report import SpecError


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("jo@acme.example", True),
        ("jo.smith+sdk@mail.acme.example", True),
        ("jo@localhost", False),
        ("jo@acme..example", False),
        ("jo@-acme.example", False),
        ("jo..smith@acme.example", False),
        (".jo@acme.example", False),
        ("jo at acme.example", False),
        ("Jo <jo@acme.example>", False),
        ("jo@acme.example\nBcc: eve@acme.example", False),
        ("jö@acme.example", False),
        (f"{'j' * 250}@acme.example", False),
        ("", False),
    ],
)
def test_an_email_address_is_one_that_backends_accept(text: str, expected: bool) -> None:
    assert is_email(text) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("https://acme.example", True),
        ("HTTP://acme.example:8080/docs?a=b#c", True),
        ("https://acme.example/%E2%82%AC", True),
        ("//acme.example", False),
        ("/docs", False),
        ("javascript:alert(1)", False),
        ("ftp://acme.example", False),
        ("https://", False),
        ("https://jo:secret@acme.example", False),
        ("https://acme.example/a b", False),
        ("https://acme.example/€", False),
        ('https://acme.example/"', False),
        ("https://acme.example\n", False),
        (f"https://acme.example/{'a' * 2_000}", False),
    ],
)
def test_a_url_is_absolute_and_has_no_credentials(text: str, expected: bool) -> None:
    assert is_url(text) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("mit", "MIT"),
        ("apache-2.0 or mit", "Apache-2.0 OR MIT"),
        ("LicenseRef-Acme", "LicenseRef-Acme"),
        ("GPL-2.0-only WITH Classpath-exception-2.0", "GPL-2.0-only WITH Classpath-exception-2.0"),
        ("Apache 2", None),
        ("MIT OR", None),
        ("MIT\n", None),
        ("(" * 150 + "MIT" + ")" * 150, None),
        ("", None),
    ],
)
def test_a_license_is_an_expression_of_spdx(text: str, expected: str | None) -> None:
    assert canonical_license(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Jo Smith <jo@acme.example>", Author("Jo Smith", "jo@acme.example")),
        ("Acme", Author("Acme", "")),
        ("jo@acme.example", Author("", "jo@acme.example")),
        ("<jo@acme.example>", Author("", "jo@acme.example")),
    ],
)
def test_an_author_has_a_name_an_address_or_both(text: str, expected: Author) -> None:
    assert is_author(text)
    assert metadata.split_author(text) == expected


@pytest.mark.parametrize("text", ["", "Acme, Inc.", "Jo <jo>", "Jo <a@b.example> x", "a\tb", "jo@", "Jo <>"])
def test_what_is_no_author(text: str) -> None:
    assert not is_author(text)


def test_a_text_on_one_line_has_nothing_that_cannot_be_printed() -> None:
    assert one_line("  a\r\n b\u2028c\x00d\ud800\u202ee\t") == "a b c d e"


def test_all_metadata_can_be_said() -> None:
    text = """
        [package]
        description = "Toys."
        license = "MIT OR Apache-2.0"
        authors = ["Jo <jo@acme.example>", "Acme"]
        keywords = ["toys"]
        classifiers = ["Development Status :: 4 - Beta", "Private :: Do Not Upload"]
        [package.urls]
        Homepage = "https://acme.example"
        "Release Notes" = "https://acme.example/new"
        """
    assert reader.read(text, "sdk.toml") == Config(
        file="sdk.toml",
        description="Toys.",
        license="MIT OR Apache-2.0",
        authors=("Jo <jo@acme.example>", "Acme"),
        keywords=("toys",),
        classifiers=("Development Status :: 4 - Beta", "Private :: Do Not Upload"),
        urls={"Homepage": "https://acme.example", "Release Notes": "https://acme.example/new"},
    )


@pytest.mark.parametrize(
    ("line", "message"),
    [
        (
            'description = "a\\nb"',
            "`package.description` must be one line of at most 512 characters, not `a\nb`",
        ),
        ('license = "Apache 2"', "`package.license` must be a license expression of SPDX"),
        ('authors = ["Jo <jo>"]', "`package.authors` contains `Jo <jo>`, which is not an author such as"),
        ('keywords = ["a,b"]', "`package.keywords` contains `a,b`, which is not a keyword without commas"),
        ('classifiers = ["Framework :: Toys"]', "`package.classifiers` contains `Framework :: Toys`"),
        (
            'classifiers = ["License :: OSI Approved :: MIT License"]',
            "`package.classifiers` contains `License :: OSI Approved :: MIT License`, which is not a classifier "
            "that indexes know; those of licenses are obsolete",
        ),
        ('urls = { Homepage = "acme.example" }', "`package.urls.Homepage` must be a URL that starts with"),
        (
            'urls = { "a,b" = "https://acme.example" }',
            "the key `package.urls.a,b` must be a label of at most 32",
        ),
    ],
)
def test_what_indexes_refuse_is_an_error_at_its_place(line: str, message: str) -> None:
    with pytest.raises(SpecError) as caught:
        reader.read(f"[package]\n{line}\n", "sdk.toml")
    (problem,) = caught.value.problems
    assert (problem.rule, getattr(problem.at, "line", None)) == ("config-value", 2)
    assert problem.message.startswith(message)
