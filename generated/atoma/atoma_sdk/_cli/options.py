"""The options of a command, and how they are read. Arguments of the API come before options of the same name."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from .._catalog import Argument, Catalog, Entry
from .values import Kind, kind_of
from .words import UsageError, suggestion

FORMATS = ("json", "jsonl", "table", "raw")


class Option(NamedTuple):
    """An option."""

    flag: str  # with its dashes
    value: str = ""  # what its value is called in the help; empty: it takes none
    text: str = ""  # of the help
    choices: tuple[str, ...] = ()  # other values are refused
    repeats: bool = False
    optional: bool = False  # its value can be left out, and follows `=`
    argument: Argument | None = None  # of the operation


HELP = Option("--help", text="show this help")
VERSION = Option("--version", text="show the version of the SDK")


def client_options(catalog: Catalog) -> list[Option]:
    """The options of the client, which stand anywhere in a command."""
    options = [Option("--server-url", "URL", "another address of the API", argument=None)]
    servers = catalog.servers
    if len(servers) > 1:
        choices = tuple(servers) if catalog.has_named_servers else tuple(map(str, range(len(servers))))
        listed = "" if catalog.has_named_servers else f": {', '.join(f'{i} {url}' for i, url in enumerate(servers))}"
        options.append(Option("--server", "SERVER", f"a server of the document{listed}", choices))
    if catalog.variables:
        text = f"a value in the address of the server: {', '.join(catalog.variables)}"
        options.append(Option("--url-param", "NAME=VALUE", text, repeats=True))
    options += [
        Option(one.option, "FILE", f"read the credential from a file (`-`: standard input) instead of {one.env}")
        for one in catalog.credentials
    ]
    return [
        *options,
        Option("--timeout", "SECONDS", "how long each attempt may take"),
        Option("--deadline", "SECONDS", "how long the call may take, with all attempts and pauses"),
        Option("--max-retries", "NUMBER", "how often to try again"),
        Option("--header", "'NAME: VALUE'", "a header of every request; without a value it is not sent", repeats=True),
    ]


def output_options(entry: Entry | None) -> list[Option]:
    """The options of results; of an operation, those that it has a use for."""
    options = (
        []
        if entry is not None and entry.many
        else [
            Option("--output", "FORMAT", "json (default), jsonl, table, or raw: the body as it came", FORMATS),
            Option("--output-file", "FILE", "write the result to a file"),
        ]
    )
    if entry is None or entry.returns == "pages":
        options += [
            Option("--all", text="the items of all pages"),
            Option("--max-items", "NUMBER", "the items of as many pages as it takes"),
        ]
    dry_run = "show the request and send nothing; `--dry-run=curl`: as a command"
    return [*options, Option("--dry-run", "HOW", dry_run, ("text", "curl"), optional=True)]


def argument_options(catalog: Catalog, entry: Entry) -> dict[str, Option]:
    """The options for the arguments of an operation, by flag."""
    options = {one.option: _option(catalog, one) for one in entry.arguments}
    further: dict[str, Option] = {}
    for one in entry.arguments:
        if options[one.option].optional:
            flag = f"--no-{one.option[2:]}"
            further[flag] = Option(flag, text=f"`{one.option}=false`", argument=one)
        flag = f"--json-{one.option[2:]}"
        further[flag] = Option(flag, "JSON", f"`{one.option}` as JSON, `@FILE`, or `-`", argument=one)
    if entry.has_body and not entry.whole:
        text = "the body as a JSON object, `@FILE`, or `-`; other options replace its members"
        further["--body"] = Option("--body", "JSON", text)
    return {**further, **options}


def _option(catalog: Catalog, argument: Argument) -> Option:
    kind = kind_of(catalog, argument.schema)
    text = str(argument.schema.get("description", ""))
    names = {
        Kind.FILE: "FILE",
        Kind.NUMBER: "NUMBER",
        Kind.JSON: "JSON",
        Kind.MAP: "KEY=VALUE",
        Kind.BOOLEAN: "true|false",
        Kind.TEXT: "FILE" if argument.is_file else "TEXT",  # a file that the command itself reads or writes
    }
    choices = kind.choices
    is_closed = kind.kind is not Kind.TEXT  # otherwise the help has examples of values
    shown = f"{{{','.join(choices)}}}" if is_closed and 0 < len(choices) < 8 else names.get(kind.kind, "TEXT")
    return Option(
        argument.option,
        shown,
        text,
        repeats=kind.repeats,
        optional=kind.kind is Kind.BOOLEAN and not kind.repeats,
        argument=argument,
    )


def take(tokens: deque[str], known: Mapping[str, Option]) -> tuple[Option, str]:
    """The option that the first token begins, and its value; both are taken off. Raises UsageError."""
    token = tokens.popleft()
    flag, equals, value = ("--help", "", "") if token == "-h" else token.partition("=")
    option = known.get(flag)
    if option is None:
        raise UsageError(f"unknown option `{flag}`{suggestion(flag, known)}")
    if not option.value and equals:
        raise UsageError(f"`{flag}` takes no value")
    if option.value and not option.optional and not equals:
        if not tokens:
            raise UsageError(f"`{flag}` needs a value: {flag} {option.value}")
        value = tokens.popleft()
    if option.choices and value not in option.choices and not (option.optional and not equals):
        listed = ", ".join(option.choices)
        raise UsageError(f"`{flag}` cannot be `{value}`: choose from {listed}{suggestion(value, option.choices)}")
    return option, value


class Given(NamedTuple):
    """What a command has for its options, those of the client and of results by flag."""

    settings: dict[str, list[str]]
    arguments: list[tuple[Option, str]]
    body: str | None  # of `--body`, where that is not an argument

    def one(self, flag: str) -> str | None:
        """The value of an option that is given once. Raises UsageError."""
        values = self.settings.get(flag, [])
        if len(values) > 1:
            raise UsageError(f"`{flag}` is given {len(values)} times")
        return values[0] if values else None

    def number(self, flag: str, *, whole: bool = False) -> float | None:
        """The number that an option has. Raises UsageError."""
        value = self.one(flag)
        try:
            number = None if value is None else (int if whole else float)(value)
        except ValueError:
            number = -1
        if number is not None and not 0 <= number < 1e9:
            raise UsageError(f"`{flag}` must be a {'whole ' if whole else ''}number from 0 up, not `{value}`")
        return number


def by_flag(options: Iterable[Option]) -> dict[str, Option]:
    """Options by their flags."""
    return {option.flag: option for option in options}
