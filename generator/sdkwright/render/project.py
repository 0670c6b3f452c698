"""The distribution of an SDK: the values of `pyproject.toml`, and what its SBOM says."""

from __future__ import annotations

import re
from collections.abc import Iterable

from sdkwright import dependencies
from sdkwright.config.metadata import MAX_SUMMARY, one_line
from sdkwright.config.model import Config
from sdkwright.ir.algebra import codecs_received, codecs_sent, operations_of
from sdkwright.ir.api import Api
from sdkwright.ir.codecs import Extra
from sdkwright.ir.metadata import Author, License
from sdkwright.render import sbom
from sdkwright.render.code import Code, compose, joined, with_article

_CLASSIFIERS = (
    "Framework :: Pydantic :: 2",
    "Intended Audience :: Developers",
    "Operating System :: OS Independent",
    "Programming Language :: Python :: 3",
    "Programming Language :: Python :: 3 :: Only",
    *(f"Programming Language :: Python :: {version}" for version in dependencies.TESTED_PYTHONS),
    "Topic :: Software Development :: Libraries :: Python Modules",
    "Typing :: Typed",
)
"""Those of every SDK."""


def project_values(api: Api, config: Config) -> dict[str, object]:
    """The values of the template of pyproject.toml."""
    metadata = api.metadata
    return {
        "name": toml(config.name or ""),
        "version": toml(config.version or "0.1.0"),
        "module": toml(config.module or ""),
        "entry_point": toml(f"{config.module}.__main__:main"),
        "description": toml(_description(api, config)),
        "python": toml(dependencies.PYTHON),
        "license": _license(metadata.license) if metadata.license else None,
        "authors": tuple(map(_author, metadata.authors)),
        "keywords": _list(metadata.keywords),
        "classifiers": tuple(map(toml, sorted({*_CLASSIFIERS, *metadata.classifiers}))),
        "urls": tuple((toml(link.label), toml(link.url)) for link in metadata.urls),
        "dependencies": tuple(map(toml, (*dependencies.required(), *config.custom.dependencies))),
        "extras": tuple((Code(extra), _list(texts)) for extra, texts in _extras(api, config).items()),
        "sbom": toml(sbom.NAME),
        "script": toml(script) if (script := script_name(config)) else None,
        "changelog": bool(config.changelog),
    }


_COMMANDS = frozenset("""
    admin alias ar at awk basename batch bc bg c99 cal cat cd chgrp chmod chown cksum clear cmp comm command compress cp
    crontab csplit ctags curl cut date dd df diff dirname docker du echo ed env eval ex exec exit expand export expr
    false fc fg file find fold fuser gencat get getconf getopts git grep hash head help history host iconv id install
    ipcrm ipcs jobs join kill less lex link ln locale localedef logger logname login lp ls m4 mail mailx make man mesg
    mkdir mkfifo more mount mv newgrp nice nl nm node nohup npm od open passwd paste patch pathchk pax ping pip pip3 pr
    printf prs ps pwd python python3 read renice rm rmdir sact sed set sh shift size sleep sort source split ssh strings
    strip stty su sudo tabs tail talk tar tee test time top touch tput tr trap true tsort tty type ulimit umask unalias
    uname uncompress unexpand unget uniq unlink uucp uudecode uuencode uustat uux uv uvx val vi vim wait watch wc wget
    what which who whois write xargs yacc zcat
    """.split())
"""Commands that people have already: an SDK does not hide them."""


def script_name(config: Config) -> str:
    """The command of the SDK, called like its distribution; empty if that would hide another command."""
    command = (config.name or "").lower()
    packages = {distribution_of(item) for item in dependencies.required()}
    return "" if command in _COMMANDS or command in packages else command


def needed_extras(api: Api) -> list[Extra]:
    """The optional dependencies that bodies of this API need."""
    codecs = codecs_sent(api) | codecs_received(api)
    extras = {codec.facts.extra for codec in codecs if codec.facts.extra is not None}
    return sorted(extras, key=lambda extra: extra.name)


def _extras(api: Api, config: Config) -> dict[str, tuple[str, ...]]:
    """The requirements of each extra, those of custom code too."""
    special = [item.name for item in needed_extras(api)]
    if any(item.bulk is not None for item in operations_of(api.root)):
        special.append(dependencies.BULK)
    own = dependencies.extras(special)
    return {**own, **config.custom.extras}


def distribution_of(requirement: str) -> str:
    """The name of the distribution in a requirement: `httpx2` of `httpx2>=2.8`."""
    match = re.match(r"[\w.-]+", requirement)
    return match[0] if match else ""


def sbom_text(api: Api, config: Config) -> str:
    """The SBOM of the SDK."""
    needed = [("", text) for text in (*dependencies.required(), *config.custom.dependencies)]
    needed += [(extra, text) for extra, texts in _extras(api, config).items() for text in texts]
    component = sbom.Component(
        name=config.name or "",
        version=config.version or "0.1.0",
        description=_description(api, config),
        python=dependencies.PYTHON,
        metadata=api.metadata,
        requirements=tuple(sbom.Requirement(distribution_of(text), text, extra) for extra, text in needed),
    )
    return sbom.to_json(component)


def toml(text: str) -> Code:
    """A text as a basic string of TOML."""
    return Code(f'"{"".join(map(_escaped, text))}"')


def _escaped(character: str) -> str:
    if "\ud800" <= character <= "\udfff":  # half of a character, which TOML cannot have
        return "\ufffd"
    if character.isprintable() and character not in '"\\':
        return character
    return f"\\u{ord(character):04x}" if ord(character) < 0x10000 else f"\\U{ord(character):08x}"


def _description(api: Api, config: Config) -> str:
    text = config.description or f"Typed client of {with_article(one_line(api.title))}"
    return text if len(text) <= MAX_SUMMARY else f"{text[: MAX_SUMMARY - 1]}…"


def _license(license_: License) -> Code:
    if license_.expression:
        return toml(license_.expression)
    return compose("{{ text = {} }}", toml(license_.text))


def _author(author: Author) -> Code:
    values = (("name", author.name), ("email", author.email))
    return compose(
        "{{ {} }}", joined(compose("{} = {}", Code(key), toml(value)) for key, value in values if value)
    )


def _list(texts: Iterable[str]) -> Code:
    return joined(map(toml, texts))
