"""What the metadata of a package can consist of, in `sdk.toml` and in documents: licenses, people, URLs, classifiers.

Package indexes refuse a package with anything else, and build backends do not even build it.
"""

from __future__ import annotations

import re
from typing import NamedTuple

MAX_SUMMARY = 512
"""Characters of a description that indexes accept."""
_MAX_LABEL = 32  # characters of the label of a URL
_MAX_EMAIL = 254
_MAX_LICENSE = 300
_MAX_URL = 2_000

_ATOM = r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+"
_HOST = r"[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?"
# Compiled when one is needed: few documents have any of these.
_EMAIL = rf"{_ATOM}(?:\.{_ATOM})*@(?!.*(?:\.\.|\.-|-\.))({_HOST})"
# Without a user and a password: metadata is public.
_URL = rf"(?i:https?)://{_HOST}(?::\d{{1,5}})?(?:[/?#][A-Za-z0-9._~:/?#\[\]@!$&'()*+,;=%-]*)?"
_AUTHOR = r"(?P<name>[^<>]*?)\s*<(?P<email>[^<>]+)>"


class Author(NamedTuple):
    """A person or an organization. One of the two is not empty."""

    name: str
    email: str


def one_line(text: str) -> str:
    """A text without line breaks and without what cannot be printed, with single spaces."""
    return " ".join("".join(c if c.isprintable() else " " for c in text).split())


def is_line(text: str) -> bool:
    """Whether a text is what `one_line` makes of texts, and not empty."""
    return text != "" and text == one_line(text)


def is_summary(text: str) -> bool:
    """Whether this can be the description of a package."""
    return is_line(text) and len(text) <= MAX_SUMMARY


def is_email(text: str) -> bool:
    """Whether this is an e-mail address, of a host with a domain."""
    match = re.fullmatch(_EMAIL, text) if len(text) <= _MAX_EMAIL else None
    return match is not None and "." in match[1]


def is_url(text: str) -> bool:
    """Whether this is an absolute URL with `http` or `https`, and without credentials."""
    return len(text) <= _MAX_URL and re.fullmatch(_URL, text) is not None


def is_folder_url(text: str) -> bool:
    """Whether this is such a URL that paths can be added to."""
    return is_url(text) and not set("?#") & set(text)


def is_label(text: str) -> bool:
    """Whether this can be the label of a URL."""
    return is_line(text) and len(text) <= _MAX_LABEL and "," not in text


def is_keyword(text: str) -> bool:
    """Whether this can be a keyword: they are listed with commas between them."""
    return is_line(text) and "," not in text


def is_author(text: str) -> bool:
    """Whether this is `Name`, `Name <e-mail address>` or an e-mail address."""
    author = split_author(text)
    has_name = is_line(author.name) and not set("<>,@") & set(author.name)
    return (has_name or not author.name) and (is_email(author.email) or not author.email) and text != ""


def split_author(text: str) -> Author:
    """Name and e-mail address of an author; either can be empty."""
    if match := re.fullmatch(_AUTHOR, text):
        return Author(match["name"], match["email"])
    return Author("", text) if "@" in text else Author(text, "")


def is_license(text: str) -> bool:
    """Whether this is a license expression, such as `MIT` or `MIT OR Apache-2.0`, of licenses that SPDX lists."""
    return canonical_license(text) is not None


def canonical_license(text: str) -> str | None:
    """The license expression as SPDX writes it: `MIT` for `mit`. None if it is none."""
    from packaging import licenses  # a long list, and many documents have no license

    if len(text) > _MAX_LICENSE or not is_line(text):
        return None
    try:
        return licenses.canonicalize_license_expression(text)
    except licenses.InvalidLicenseExpression:
        return None


def is_classifier(text: str) -> bool:
    """Whether indexes know this classifier; those of licenses exclude `license`, and are not allowed with it."""
    from trove_classifiers import classifiers  # few configurations have any

    if text.startswith("Private :: "):  # no index accepts such a package, which is what they are for
        return is_line(text)
    return text in classifiers and not text.startswith("License :: ")
