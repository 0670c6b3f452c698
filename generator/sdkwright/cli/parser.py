"""The command line as people type it: commands and options. Each command is a function in the module of its name."""

from __future__ import annotations

import argparse
import re
from collections.abc import Callable, Sequence
from functools import cache, partial
from pathlib import Path

from sdkwright import __version__
from sdkwright.config.filters import FILTER_KINDS, is_filter
from sdkwright.config.versions import is_version

_INSPECT_EXAMPLES = """\
examples:
  sdkwright inspect openapi.yaml
  sdkwright inspect specs/pets --include tag:pets
  sdkwright inspect openapi.yaml --json | jq '.documents[].api.title'

`python -m sdkwright.inspect.schema` prints the JSON Schema of the JSON.
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


@cache
def make_parser() -> argparse.ArgumentParser:
    """The parser of the command line. Made once: programs may run more than one command in a process."""
    parser = argparse.ArgumentParser(
        prog="sdkwright", description="Typed Python SDKs from OpenAPI documents."
    )
    parser.add_argument("--version", action="version", version=f"sdkwright {__version__}")
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    common, strict, sarif, target = _common_options(), _strict_option(), _sarif_option(), _target_options()
    command = partial(_add_command, commands.add_parser)
    command(
        "generate",
        [common, strict, target, _force_option()],
        "generate the SDK of each PATH, or of every folder in specs/",
    )
    command(
        "check",
        [common, strict, sarif, _drift_options(), target],
        "check that SDKs on disk match their specs; never writes",
    )
    command("validate", [common, strict, sarif], "report problems in documents and overlays; never writes")
    command(
        "inspect",
        [common],
        "show how sdkwright reads documents: methods, arguments, models, and their places",
        _INSPECT_EXAMPLES,
    )
    command(
        "diff",
        [_diff_options()],
        "show what changes for programs between the SDKs of two documents; never writes",
        _DIFF_EXAMPLES,
    )
    command(
        "release",
        [_release_options()],
        "raise the version of each SDK as its changes since the last release need it, and write its changelog",
        _RELEASE_EXAMPLES,
    )
    command(
        "pull",
        [_pull_options()],
        "fetch the documents of provider folders; the only command that uses the network",
        _PULL_EXAMPLES,
    )
    return parser


def _add_command(
    add_parser: Callable[..., argparse.ArgumentParser],
    name: str,
    parents: Sequence[argparse.ArgumentParser],
    description: str,
    epilog: str | None = None,
) -> None:
    add_parser(
        name,
        parents=parents,
        help=description,
        description=description,
        epilog=epilog,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )


def _common_options() -> argparse.ArgumentParser:
    options = argparse.ArgumentParser(add_help=False)
    options.add_argument("paths", nargs="*", metavar="PATH", help="a provider folder or an OpenAPI file")
    options.add_argument(
        "--config",
        metavar="FILE",
        help="the configuration, instead of the sdk.toml of a folder; for a single PATH",
    )
    options.add_argument(
        "--overlay", metavar="FILE", help="the overlay, instead of that of a folder; for a single PATH"
    )
    options.add_argument("--json", action="store_true", help="print a JSON object on standard output")
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
    return options


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
    options.add_argument("--json", action="store_true", help="print a JSON object on standard output")
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
    options.add_argument("old", metavar="OLD", help=what)
    options.add_argument("new", metavar="NEW", help="the same, of the document that replaces it")
    output = options.add_mutually_exclusive_group()
    output.add_argument("--json", action="store_true", help="print a JSON object on standard output")
    output.add_argument("--markdown", action="store_true", help="print lists in Markdown, for release notes")
    options.add_argument(
        "--fail-on",
        choices=LEVELS,
        metavar="LEVEL",
        help=f"exit with 1 if there is a change of this level or a more important one: {', '.join(LEVELS)}",
    )
    options.add_argument("--package", metavar="NAME", help="name of the import package of both SDKs")
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
    options.add_argument("--json", action="store_true", help="print a JSON object on standard output")
    return options


def _filter(text: str) -> str:
    if not is_filter(text):
        kinds = ", ".join(f"{kind}:..." for kind in FILTER_KINDS)
        raise argparse.ArgumentTypeError(f"`{text}` is not a filter; expected one of {kinds}")
    return text
