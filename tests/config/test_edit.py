"""An `sdk.toml` with another version: everything else stays as it was."""

from __future__ import annotations

import pytest

from sdkwright.config.edit import with_version


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", '[package]\nversion = "2.0"\n'),
        ('[package]\nname="a" # x\n', '[package]\nname="a" # x\nversion = "2.0"\n'),
        ("[package]\nversion = '1' # keep\n", '[package]\nversion = "2.0" # keep\n'),
        ('package.name="a"\n[client]\n', 'package.name="a"\npackage.version = "2.0"\n[client]\n'),
        ('package = { name = "a", version = "1" }\n', 'package = { name = "a", version = "2.0" }\n'),
        ("# c\n[client]\n", '# c\n[client]\n\n[package]\nversion = "2.0"\n'),
        (
            '[package.urls]\nA="https://a.example"\n',
            '[package]\nversion = "2.0"\n\n[package.urls]\nA="https://a.example"\n',
        ),
        ('[package]\r\nversion = "1"\r\n', '[package]\r\nversion = "2.0"\r\n'),
    ],
)
def test_only_the_version_changes(text: str, expected: str) -> None:
    assert with_version(text, "2.0") == expected
