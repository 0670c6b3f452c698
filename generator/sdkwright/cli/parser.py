"""The command line as people type it: commands and options. Each command is a function in the module of its name."""

from __future__ import annotations

import argparse
import re
from collections.abc import Callable, Collection, Mapping, Sequence
from functools import cache, partial
from pathlib import Path

from sdkwright import __version__
from sdkwright.config.filters import FILTER_KINDS, is_filter
from sdkwright.config.versions import is_version

_EXAMPLES = """\
examples:
  sdkwright generate openapi.yaml        an SDK in generated/openapi/
  sdkwright generate                     an SDK for each folder in specs/
  sdkwright check                        fails if an SDK is not what its spec generates

`sdkwright COMMAND --help` has the options of a command, with examples. The exit status is 0 if all is well; 1 if
something has to be done, such as after drift; 2 if an input or the command line cannot be used; 3 for a bug.
"""
_GENERATE_EXAMPLES = """\
examples:
  sdkwright generate openapi.yaml --output sdks --package pets
  sdkwright generate specs/pets --include tag:pets
  sdkwright generate --json | jq '.targets[].operations.skipped'

The exit status is 0; 1 if an edit by hand would get lost; 2 if a document or configuration cannot be used, and then
nothing is written.
"""
_CHECK_EXAMPLES = """\
examples:
  sdkwright check
  sdkwright check specs/pets --diff stat
  sdkwright check --github --sarif drift.sarif

The exit status is 0; 1 if a file differs; 2 if a document or configuration cannot be used. docs/drift.md explains the
causes.
"""
_VALIDATE_EXAMPLES = """\
examples:
  sdkwright validate openapi.yaml
  sdkwright validate specs/pets --strict
  sdkwright validate --sarif problems.sarif

The exit status is 0; 1 with --strict if there are warnings; 2 if `generate` cannot use a document. `sdkwright explain`
says what each rule means.
"""
_INSPECT_EXAMPLES = """\
examples:
  sdkwright inspect openapi.yaml
  sdkwright inspect specs/pets --include tag:pets
  sdkwright inspect openapi.yaml --json | jq '.documents[].api.title'

`python -m sdkwright.inspect.schema` prints the JSON Schema of the JSON.
"""


_CONFIG_EXAMPLES = """\
examples:
  sdkwright config specs/pets
  sdkwright config openapi.yaml > sdk.toml       a configuration to start with
  sdkwright config specs/pets --json | jq -r '.documents[].settings[].key'
  sdkwright config --reference | less            what each key means
  sdkwright config --schema > sdk.schema.json    for editors

The exit status is 0; 2 if a document or configuration cannot be used.
"""
_INIT_EXAMPLES = """\
examples:
  sdkwright init openapi.yaml                            specs/<name>/ with the document and an sdk.toml
  sdkwright init openapi.yaml --from .speakeasy/gen.yaml
  sdkwright init pets.json --folder specs/pets --json

Of another generator, `gen.yaml` (Speakeasy), `stainless.yml`, `generators.yml` (Fern), and the files of
openapi-python-client and OpenAPI Generator are read. docs/migration.md says what becomes of their keys.

The exit status is 0; 2 if a file exists already, or cannot be used, and then nothing is written.
"""
_COMPARE_EXAMPLES = """\
examples:
  sdkwright compare .venv/lib/python3.12/site-packages/pets specs/pets
  sdkwright compare pets_sdk-2.1.0-py3-none-any.whl openapi.yaml
  sdkwright compare ../pets-python specs/pets --keep deprecated

OLD_SDK is read, and never imported. docs/migration.md explains the lines. The exit status is 0; with --check, 1 if
programs have to change; 2 if the SDK or a document cannot be used.
"""
_EXPLAIN_EXAMPLES = """\
examples:
  sdkwright explain operation-id
  sdkwright explain                              every rule

The exit status is 0; 2 if there is no such rule.
"""
_TEMPLATE_EXAMPLES = """\
examples:
  sdkwright template                             the path of each template
  sdkwright template docs/README.md.j2 > specs/pets/custom/templates/docs/README.md.j2

`templates = "templates"` under `[custom]` in sdk.toml uses what is in that folder.

The exit status is 0; 2 if there is no such template.
"""
_DIFF_EXAMPLES = """\
examples:
  sdkwright diff v1/openapi.yaml v2/openapi.yaml
  sdkwright diff HEAD~1:specs/pets specs/pets --fail-on breaking
  sdkwright diff v1.0:openapi.yaml v2.0:openapi.yaml --markdown

The exit status is 0; with --fail-on, 1 if there is a change of that level or of a more important one; 2 if a document
cannot be used.
"""
_RELEASE_EXAMPLES = """\
examples:
  sdkwright release                              every SDK that has changed since it was released
  sdkwright release specs/pets --version 2.0.0
  sdkwright release --check                      fails if a version is too small; writes nothing

The exit status is 0; 1 if a version is too small for the changes; 2 if a document cannot be used.
"""
_MOCK_EXAMPLES = """\
examples:
  sdkwright mock openapi.yaml
  sdkwright mock specs/pets --port 8000 --latency 100ms..300ms --faults 10%
  curl -H 'Prefer: code=404' http://127.0.0.1:8000/pets/7

The first line on standard output is the URL of the server; a line for each request follows. Needs `sdkwright[mock]`.
"""
_PULL_EXAMPLES = """\
examples:
  sdkwright pull
  sdkwright pull specs/pets && sdkwright generate specs/pets
  sdkwright pull --check

The sdk.toml of each folder names the URL of its document:

  [source]
  url = "https://api.example/openapi.yaml"

The exit status is 0; with --check, 1 if a document differs from what is published; 2 if one cannot be fetched or used,
and then nothing is written.
"""
LEVELS = ("breaking", "feature", "fix", "docs")
"""The levels of changes, as `changes` has them, which is not imported for a command line."""


def parse(argv: Sequence[str]) -> argparse.Namespace:
    """Parse a command line. Raises `SystemExit` after a message for one that is wrong, and after `--help`."""
    parser, commands = make_parser(*argv[:1])
    if not commands:  # an option comes first, or there is no such command
        parser, commands = make_parser()
    command = next((word for word in argv if not word.startswith("-")), None)
    if command is not None and command not in commands:
        parser.error(f"there is no command `{command}`{_hint(command, commands)}")
    options, rest = parser.parse_known_args(argv)
    if rest:
        chosen = commands[options.command]
        known = re.findall("--[a-z-]+", chosen.format_usage())
        word = rest[0].partition("=")[0]
        chosen.error(f"`{options.command}` has no {_kind(word)} `{word}`{_hint(word, known)}")
    return options


def _kind(word: str) -> str:
    return "option" if word.startswith("-") else "argument"


def _hint(word: str, known: Collection[str]) -> str:
    from sdkwright.diagnostics.suggestions import near  # for errors only

    hint = near(word, known)
    return f"; {hint}" if hint else ""


@cache
def make_parser(
    only: str | None = None,
) -> tuple[argparse.ArgumentParser, Mapping[str, argparse.ArgumentParser]]:
    """The parser of the command line, and that of each command; made once, for programs may run several.

    `only` is the name of a command: the options of others take time, and are not made.
    """
    parser = argparse.ArgumentParser(
        prog="sdkwright",
        description="Typed Python SDKs from OpenAPI documents.",
        epilog=_EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action="version", version=f"sdkwright {__version__}")
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    common, strict, sarif, target = _common_options, _strict_option, _sarif_option, _target_options
    command = partial(_add_command, commands.add_parser, only)
    command(
        "generate",
        [common, strict, target, _force_option],
        "generate the SDK of each PATH, or of every folder in specs/",
        _GENERATE_EXAMPLES,
    )
    command(
        "check",
        [common, strict, sarif, _drift_options, target],
        "check that SDKs on disk match their specs; never writes",
        _CHECK_EXAMPLES,
    )
    command(
        "validate",
        [common, strict, sarif],
        "report problems in documents and overlays; never writes",
        _VALIDATE_EXAMPLES,
    )
    command(
        "inspect",
        [common],
        "show how sdkwright reads documents: methods, arguments, models, and their places",
        _INSPECT_EXAMPLES,
    )
    command(
        "config",
        [_config_options],
        "print the value of each key of sdk.toml, and where it comes from; never writes",
        _CONFIG_EXAMPLES,
    )
    command(
        "init",
        [_init_options],
        "make a provider folder with an sdk.toml to start with, also from what another generator was told",
        _INIT_EXAMPLES,
    )
    command(
        "compare",
        [_compare_options],
        "show what programs have to change that use the SDK of another generator; never writes",
        _COMPARE_EXAMPLES,
    )
    command(
        "explain",
        [_explain_options],
        "say what a rule means, and how to fix what it reports",
        _EXPLAIN_EXAMPLES,
    )
    command(
        "template",
        [_template_options],
        "list the templates that make an SDK, or print one, to start one of your own with",
        _TEMPLATE_EXAMPLES,
    )
    command(
        "diff",
        [_diff_options],
        "show what changes for programs between the SDKs of two documents; never writes",
        _DIFF_EXAMPLES,
    )
    command(
        "release",
        [_release_options],
        "raise the version of each SDK as its changes since the last release need it, and write its changelog",
        _RELEASE_EXAMPLES,
    )
    command(
        "pull",
        [_pull_options],
        "fetch the documents of provider folders; the only command that connects to other machines",
        _PULL_EXAMPLES,
    )
    command(
        "mock",
        [_mock_options],
        "serve an API as its document describes it, on this machine, until Ctrl-C",
        _MOCK_EXAMPLES,
    )
    return parser, commands.choices


def _add_command(
    add_parser: Callable[..., argparse.ArgumentParser],
    only: str | None,
    name: str,
    options: Sequence[Callable[[], argparse.ArgumentParser]],
    description: str,
    epilog: str | None = None,
) -> None:
    if only not in (None, name):
        return
    add_parser(
        name,
        parents=[group() for group in options],
        help=description,
        description=description,
        epilog=epilog,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )


def _common_options() -> argparse.ArgumentParser:
    options = argparse.ArgumentParser(add_help=False)
    _add_paths(options)
    _add_files(options)
    _add_json(options.add_argument)
    _add_filters(options)
    return options


def _add_filters(options: argparse.ArgumentParser) -> None:
    """The options that choose operations."""
    options.add_argument(
        "--include",
        action="append",
        default=[],
        type=_filter,
        metavar="FILTER",
        help="only operations that match tag:NAME, path:GLOB, or operation:GLOB; can be repeated",
    )
    options.add_argument(
        "--exclude",
        action="append",
        default=[],
        type=_filter,
        metavar="FILTER",
        help="leave out operations that match; can be repeated",
    )


def _add_paths(options: argparse.ArgumentParser) -> None:
    options.add_argument("paths", nargs="*", metavar="PATH", help="a provider folder or an OpenAPI file")


def _add_files(options: argparse.ArgumentParser) -> None:
    """The options that name files beside the document."""
    options.add_argument(
        "--config",
        metavar="FILE",
        help="the configuration, instead of the sdk.toml of a folder; for a single PATH",
    )
    options.add_argument(
        "--overlay", metavar="FILE", help="the overlay, instead of that of a folder; for a single PATH"
    )


def _add_json(add_argument: Callable[..., object]) -> None:
    add_argument("--json", action="store_true", help="print a JSON object on standard output")


def _release_options() -> argparse.ArgumentParser:
    options = argparse.ArgumentParser(add_help=False)
    options.add_argument(
        "paths", nargs="*", metavar="PATH", help="a provider folder; by default, every folder in specs/"
    )
    options.add_argument(
        "--check", action="store_true", help="only say whether the versions are large enough; write nothing"
    )
    options.add_argument(
        "--version", metavar="VERSION", type=_version, help="the version to release, for a single PATH"
    )
    options.add_argument(
        "--date",
        metavar="DATE",
        type=_date,
        help="the date in the changelog, as 2026-01-31 (default: today, in UTC)",
    )
    options.add_argument(
        "--output", type=Path, metavar="DIR", help="the folder of all SDKs (default: generated)"
    )
    _add_json(options.add_argument)
    options.add_argument(
        "--github",
        action="store_true",
        help="annotate versions that are too small, and write the outputs `semver` and `breaking` of a workflow",
    )
    options.set_defaults(config=None, overlay=None, package=None, templates=None, include=[], exclude=[])
    return options


def _version(text: str) -> str:
    if not is_version(text):
        raise argparse.ArgumentTypeError(f"`{text}` is not a version such as 1.2.3")
    return text


def _date(text: str) -> str:
    if not re.fullmatch(r"\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])", text, re.ASCII):
        raise argparse.ArgumentTypeError(f"`{text}` is not a date such as 2026-01-31")
    return text


def _strict_option() -> argparse.ArgumentParser:
    options = argparse.ArgumentParser(add_help=False)
    options.add_argument("--strict", action="store_true", help="treat warnings as errors")
    return options


def _sarif_option() -> argparse.ArgumentParser:
    options = argparse.ArgumentParser(add_help=False)
    options.add_argument(
        "--sarif", metavar="FILE", help="write the problems as SARIF 2.1.0; `-` is standard output"
    )
    return options


def _drift_options() -> argparse.ArgumentParser:
    options = argparse.ArgumentParser(add_help=False)
    options.add_argument(
        "--diff",
        choices=("full", "stat", "none"),
        default="full",
        help="how to show the differences of a file: all lines (the default), how many, or not at all",
    )
    options.add_argument(
        "--fix-with",
        metavar="COMMAND",
        help="the command that generates SDKs in this project, such as `make generate`, for messages",
    )
    options.add_argument(
        "--github",
        action="store_true",
        help="annotate lines, and write the summary of a workflow and its outputs: `drift`, `changed_files`, "
        "`semver`, `breaking`",
    )
    return options


def _force_option() -> argparse.ArgumentParser:
    options = argparse.ArgumentParser(add_help=False)
    options.add_argument(
        "--force", action="store_true", help="overwrite generated files that were edited by hand"
    )
    return options


def _target_options() -> argparse.ArgumentParser:
    options = argparse.ArgumentParser(add_help=False)
    options.add_argument(
        "--output", type=Path, metavar="DIR", help="the folder of all SDKs (default: generated)"
    )
    options.add_argument("--package", metavar="NAME", help="name of the import package, for a single PATH")
    options.add_argument(
        "--templates",
        type=Path,
        metavar="DIR",
        help="templates that replace those of the same path, such as DIR/package/resource.py.j2",
    )
    return options


def _diff_options() -> argparse.ArgumentParser:
    options = argparse.ArgumentParser(add_help=False)
    what = "a provider folder, an OpenAPI file, or either at a revision of git as REVISION:PATH"
    commit = "; REVISION alone is NEW at that revision"
    options.add_argument("old", metavar="OLD", help=f"{what}{commit}")
    options.add_argument("new", metavar="NEW", help="the same, of the document that replaces it")
    output = options.add_mutually_exclusive_group()
    _add_json(output.add_argument)
    output.add_argument("--markdown", action="store_true", help="print lists in Markdown, for release notes")
    options.add_argument(
        "--fail-on",
        choices=LEVELS,
        metavar="LEVEL",
        help=f"exit with 1 if there is a change of this level or a more important one: {', '.join(LEVELS)}",
    )
    options.add_argument("--package", metavar="NAME", help="name of the import package of both SDKs")
    return options


def _config_options() -> argparse.ArgumentParser:
    options = argparse.ArgumentParser(add_help=False)
    _add_paths(options)
    _add_files(options)
    output = options.add_mutually_exclusive_group()
    _add_json(output.add_argument)
    output.add_argument(
        "--schema", action="store_true", help="print the JSON Schema of sdk.toml, for editors; takes no PATH"
    )
    output.add_argument(
        "--reference", action="store_true", help="print what each key means, as Markdown; takes no PATH"
    )
    return options


def _template_options() -> argparse.ArgumentParser:
    options = argparse.ArgumentParser(add_help=False)
    options.add_argument(
        "name", nargs="?", metavar="NAME", help="the path of a template, such as docs/README.md.j2"
    )
    _add_json(options.add_argument)
    return options


def _init_options() -> argparse.ArgumentParser:
    options = argparse.ArgumentParser(add_help=False)
    options.add_argument(
        "path",
        nargs="?",
        metavar="PATH",
        help="an OpenAPI file, which is copied, or a provider folder without an sdk.toml; "
        "by default, the document in this folder",
    )
    options.add_argument(
        "--from",
        dest="source",
        metavar="FILE",
        help="the configuration of another generator; by default, the one beside the document",
    )
    options.add_argument(
        "--folder", type=Path, metavar="DIR", help="the new folder (default: specs/<name of the document>)"
    )
    _add_json(options.add_argument)
    return options


def _compare_options() -> argparse.ArgumentParser:
    options = argparse.ArgumentParser(add_help=False)
    options.add_argument(
        "old", metavar="OLD_SDK", help="the folder of an import package, a project that has one, or a wheel"
    )
    options.add_argument(
        "path",
        nargs="?",
        metavar="PATH",
        help="a provider folder or an OpenAPI file; by default, the only folder in specs/",
    )
    options.add_argument(
        "--config",
        metavar="FILE",
        help="the configuration, instead of the sdk.toml of a folder",
    )
    options.add_argument("--overlay", metavar="FILE", help="the overlay, instead of that of a folder")
    options.add_argument(
        "--keep",
        choices=("names", "deprecated"),
        default="names",
        help="what to propose for names that differ: that the SDK uses the old ones (the default), or that these "
        "still work, and warn",
    )
    options.add_argument("--check", action="store_true", help="exit with 1 if programs have to change")
    _add_json(options.add_argument)
    return options


def _explain_options() -> argparse.ArgumentParser:
    options = argparse.ArgumentParser(add_help=False)
    options.add_argument(
        "rules", nargs="*", metavar="RULE", help="the id in brackets after `error`, `warning` or `note`"
    )
    _add_json(options.add_argument)
    return options


def _pull_options() -> argparse.ArgumentParser:
    options = argparse.ArgumentParser(add_help=False)
    options.add_argument(
        "paths",
        nargs="*",
        metavar="PATH",
        help="a provider folder with a [source] in its sdk.toml; by default, all of them in specs/",
    )
    options.add_argument(
        "--check",
        action="store_true",
        help="write nothing; exit with 1 if a document differs from its source",
    )
    _add_json(options.add_argument)
    return options


def _mock_options() -> argparse.ArgumentParser:
    options = argparse.ArgumentParser(add_help=False)
    options.add_argument("path", metavar="PATH", help="a provider folder or an OpenAPI file")
    options.add_argument(
        "--host", type=_host, default="127.0.0.1", help="the address to listen on (default: 127.0.0.1)"
    )
    options.add_argument(
        "--port",
        type=_port,
        default=4010,
        help="the port to listen on; 0 is any that is free (default: 4010)",
    )
    options.add_argument("--seed", type=int, default=0, help="other made data and other faults (default: 0)")
    options.add_argument(
        "--dynamic", action="store_true", help="make data from schemas even where the document has examples"
    )
    options.add_argument(
        "--pages", type=_positive, default=3, metavar="N", help="how many pages lists have (default: 3)"
    )
    options.add_argument(
        "--key",
        type=_key,
        metavar="SECRET",
        help="the only credential that is accepted (default: any of the right kind)",
    )
    options.add_argument(
        "--latency", type=_latency, metavar="TIME", help="how long responses take: 100ms, or 100ms..300ms"
    )
    options.add_argument(
        "--faults",
        type=_faults,
        metavar="SHARE",
        help="the share of requests that get 429, 500, 503, a reset connection, or half a body: 10%%",
    )
    options.add_argument(
        "--no-reload", action="store_true", help="do not read the files again when they change"
    )
    _add_files(options)
    _add_filters(options)
    options.set_defaults(json=False)
    return options


def _host(text: str) -> str:
    if not text:  # as sockets read it, that is every address of the machine
        raise argparse.ArgumentTypeError("the address is empty; 0.0.0.0 is every address of this machine")
    return text


def _port(text: str) -> int:
    if not text.isdecimal() or int(text) > 65_535:
        raise argparse.ArgumentTypeError(f"`{text}` is not a port: a number from 0 to 65535")
    return int(text)


def _positive(text: str) -> int:
    if not text.isdecimal() or not 0 < int(text) <= 1_000:
        raise argparse.ArgumentTypeError(f"`{text}` is not a number from 1 to 1000")
    return int(text)


def _key(text: str) -> str:
    if not text:  # as a variable that is not set would be; no request could have it
        raise argparse.ArgumentTypeError("the secret is empty")
    return text


def _latency(text: str) -> object:
    from sdkwright.mock.faults import read_latency

    try:
        return read_latency(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(str(error)) from None


def _faults(text: str) -> object:
    from sdkwright.mock.faults import read_faults

    try:
        return read_faults(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(str(error)) from None


def _filter(text: str) -> str:
    if not is_filter(text):
        kinds = ", ".join(f"{kind}:..." for kind in FILTER_KINDS)
        raise argparse.ArgumentTypeError(f"`{text}` is not a filter; expected one of {kinds}")
    return text
