"""Metadata of the package from the document, as far as `sdk.toml` does not say it: license, authors, URLs, keywords."""

from __future__ import annotations

from collections.abc import Iterator

from sdkwright.config.metadata import (
    canonical_license,
    is_email,
    is_keyword,
    is_url,
    one_line,
    split_author,
)
from sdkwright.config.model import Config
from sdkwright.diagnostics.report import Location, Report
from sdkwright.ir.metadata import Author, License, Metadata, ProjectUrl
from sdkwright.lower.sdk.licenses import spdx_of_name, spdx_of_url
from sdkwright.openapi.model import Contact, Document
from sdkwright.openapi.model import License as DocumentLicense

_KEYWORDS = ("api client", "openapi", "sdk")
_MAX_TAGS = 10  # that become keywords: documents can have hundreds
_MAX_LENGTH = 100  # characters of names and keywords of the document; a longer one is a text


def package_metadata(config: Config, document: Document, report: Report) -> Metadata:
    """The metadata of an SDK. What `sdk.toml` says wins; what indexes would refuse is reported and left out."""
    return Metadata(
        license=_license(config, document.license, report),
        authors=_authors(config, document.contact, report),
        urls=_urls(config, document, report),
        keywords=_keywords(config, document),
        classifiers=config.classifiers,
    )


def _license(config: Config, declared: DocumentLicense | None, report: Report) -> License | None:
    if config.license is not None:
        return License(expression=canonical_license(config.license) or "")
    if declared is None:
        return None
    hint = "set `license` in `[package]` of `sdk.toml`"
    if declared.identifier:
        if expression := canonical_license(declared.identifier):
            return License(expression=expression)
        message = f"`{_shown(declared.identifier)}` is not a license expression of SPDX"
        report.warning("package-metadata", message, declared.at.child("identifier"), f"correct it, or {hint}")
    name = one_line(declared.name or "")
    if expression := spdx_of_name(name) or spdx_of_url(declared.url or ""):
        return License(expression=expression)
    if not name or len(name) > _MAX_LENGTH:
        return None
    message = f"SPDX has no license `{name}`, so the metadata of the package has only its name"
    report.note("package-metadata", message, declared.at.child("name"), hint)
    return License(text=name)


def _authors(config: Config, contact: Contact | None, report: Report) -> tuple[Author, ...]:
    if config.authors:
        return tuple(Author(name=name, email=email) for name, email in map(split_author, config.authors))
    if contact is None:
        return ()
    # A name with what separates authors from each other would be several.
    name = one_line("".join(" " if c in "<>,@" else c for c in contact.name or ""))
    name = name if len(name) <= _MAX_LENGTH else ""
    email = (contact.email or "").strip()
    if email and not is_email(email):
        message = f"`{_shown(email)}` is not an e-mail address, so the metadata of the package has none"
        hint = "correct it, or set `authors` in `[package]` of `sdk.toml`"
        report.warning("package-metadata", message, contact.at.child("email"), hint)
        email = ""
    return (Author(name=name, email=email),) if name or email else ()


def _urls(config: Config, document: Document, report: Report) -> tuple[ProjectUrl, ...]:
    """The URLs of `sdk.toml`, then those of the document that have other labels and are not among them."""
    links = [ProjectUrl(label, url) for label, url in config.urls.items()]
    labels = {link.label.casefold() for link in links}
    for label, url, at in _declared_urls(document):
        if label.casefold() in labels:
            continue
        if not is_url(url):
            _report_url(label, url, at, report)
        elif url not in {link.url for link in links}:
            links.append(ProjectUrl(label, url))
    return tuple(links)


def _declared_urls(document: Document) -> Iterator[tuple[str, str, Location]]:
    """The URLs of the document with the labels that indexes know."""
    if document.docs:
        yield "Documentation", document.docs.url.strip(), document.docs.at
    if document.contact and document.contact.url:
        yield "Support", document.contact.url.strip(), document.contact.at.child("url")
    if document.terms:
        yield "Terms of Service", document.terms.url.strip(), document.terms.at


def _report_url(label: str, url: str, at: Location, report: Report) -> None:
    message = (
        f"`{_shown(url)}` is not an absolute URL with `https` or `http`, so the package does not link to it"
    )
    hint = f"correct it, or set `{label!r}` in `[package.urls]` of `sdk.toml`".replace("'", '"')
    # Relative URLs are allowed in documents; any other scheme, or none of the characters of URLs, is a mistake.
    say = report.note if ":" not in url.partition("/")[0] else report.warning
    say("package-metadata", message, at, hint)


def _keywords(config: Config, document: Document) -> tuple[str, ...]:
    if config.keywords is not None:
        return config.keywords
    named = (one_line(tag.name.replace(",", " ")).lower() for tag in document.tags if tag.kind != "badge")
    tags = [name for name in named if is_keyword(name) and len(name) <= _MAX_LENGTH]
    return tuple(dict.fromkeys((*_KEYWORDS, *tags[:_MAX_TAGS])))


def _shown(text: str) -> str:
    """A text of the document inside of a message."""
    return one_line(text)[:_MAX_LENGTH]
