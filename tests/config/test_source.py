"""`[source]` of `sdk.toml`: which URLs and digests it can have, and that no message shows the secrets of a URL."""

from __future__ import annotations

import pytest

from sdkwright.config import reader
from sdkwright.config.source import DocumentSource, masked
from sdkwright.diagnostics.report import SpecError

DIGEST = "0123456789abcdef" * 4


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", None),
        ('url = "https://api.example/x?y=z"', DocumentSource("https://api.example/x?y=z")),
        (
            f'url = "https://api.example:8443/"\nsha256 = "{DIGEST}"',
            DocumentSource("https://api.example:8443/", DIGEST),
        ),
    ],
)
def test_a_source_is_a_url_and_can_have_a_digest(text: str, expected: DocumentSource | None) -> None:
    assert reader.read(f"[source]\n{text}\n", "sdk.toml").source == expected


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            'url = "http://api.example/x?token=hush"',
            "`source.url` must be a URL that begins with `https://`, without a user and a password",
        ),
        ('url = "https://u:hush@api.example/x"', "`source.url` must be a URL that begins with `https://`"),
        (f'sha256 = "{DIGEST}"', "`sha256` has no effect without `url`"),
        (
            f'url = "https://x.example"\nsha256 = "{DIGEST.upper()}"',
            "`source.sha256` must be a SHA-256 in 64",
        ),
        ('uri = "https://x.example/?token=hush"', "unknown key `uri`"),
        ('url = "https://x.example/?token=hush', ""),
    ],
)
def test_mistakes_are_errors_that_show_no_secret(text: str, message: str) -> None:
    with pytest.raises(SpecError) as caught:
        reader.read(f"[source]\n{text}\n", "sdk.toml")
    assert caught.value.problems[0].message.startswith(message)
    shown = [
        *caught.value.lines["sdk.toml"],
        *(f"{item.message} {item.hint}" for item in caught.value.problems),
    ]
    assert [line for line in shown if "hush" in line] == []


def test_urls_of_packages_have_a_rule_of_their_own() -> None:
    config = reader.read('[package.urls]\nHomepage = "http://acme.example"\n', "sdk.toml")
    assert config.urls == {"Homepage": "http://acme.example"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('url = "https://a.example/b"', 'url = "https://a.example/b"'),
        ('url = "https://a.example/b?c=d"', 'url = "https://a.example/b*****'),
        ("url='a.example?c' # d", "url='a.example*******"),
        ('url = "https://u:p@a.example/"', 'url = "************a.example/"'),
        ('other = ["https://u:p@a.example/#c"]', 'other = ["https://****a.example/****'),
        ("name = 'what?' # why", "name = 'what?' # why"),
        ('url = "https://a.example/?b"\nname = "c"\n', 'url = "https://a.example/***\nname = "c"\n'),
    ],
)
def test_masked_texts_keep_their_columns(text: str, expected: str) -> None:
    assert masked(text) == expected
    assert len(masked(text)) == len(text)
