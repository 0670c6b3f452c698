"""The documentation of the tool: its pages, the SDK of their examples, and the programs that they show."""

from __future__ import annotations

import ast
import textwrap
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from sdkwright.pipeline import build
from tests.support import ROOT
from tests.support.packages import write
from tests.support.pages import Block, all_blocks

PAGES = sorted(
    path
    for pattern in ("*.md", "docs/*.md", "examples/*.md", "requirements/*.md")
    for path in ROOT.glob(pattern)
)

# What `specs/pets/` of the examples has beside the document and what docs/custom-code.md shows.
CONFIG = """\
[package]
name = "pets-api"

[webhooks]
signature = "standard"

[custom.mixins]
animals = "search:Search"

[custom.resources]
shops = "shops:Shops"
"""


@cache
def blocks_of(name: str, language: str) -> list[Block]:
    """The blocks of a page in one language, those in lists too."""
    return [block for block in all_blocks(ROOT / name) if block.language == language]


def pets_folder() -> dict[str, str]:
    """The provider folder of the pets: the document, and the modules of docs/custom-code.md."""
    search, shops = blocks_of("docs/custom-code.md", "python")
    return {
        "openapi.yaml": (ROOT / "tests/project/pets.yaml").read_text(encoding="utf-8"),
        "sdk.toml": CONFIG,
        "custom/search.py": search.text,
        "custom/shops.py": shops.text,
    }


@cache
def pets_package() -> Mapping[str, str]:
    """The files of its SDK."""
    with TemporaryDirectory() as folder:
        return build(write_pets(Path(folder) / "specs/pets")).files


def write_pets(folder: Path) -> Path:
    """Write that folder."""
    write(pets_folder(), folder)
    return folder


class Setting(NamedTuple):
    """What the programs of a page need that the page has introduced in words."""

    before: str = ""
    after: str = ""  # a call, where a program only defines a function


_RUNTIME = """\
import base64
import hmac
import time
from collections.abc import Mapping

import numpy

from pets import Pets, models


class Request:
    def __init__(self, body: bytes) -> None:
        moment = str(int(time.time()))
        digest = hmac.digest(b"s" * 32, b".".join([b"msg_1", moment.encode(), body]), "sha256")
        self.body = body
        self.headers: Mapping[str, str] = {
            "webhook-id": "msg_1",
            "webhook-timestamp": moment,
            "webhook-signature": "v1," + base64.b64encode(digest).decode(),
        }


key = "key"
client = Pets(key)
request = Request(b'{"id": 7, "name": "Rex"}')
secret = "whsec_" + base64.b64encode(b"s" * 32).decode()
assert numpy and models
"""
_MOCK = "from pets import Pets\n"
_PREFER = "from pets import Pets, errors\n"
_COUNT = """\
import argparse

from sdkwright.cli.errors import unusable_input
from sdkwright.cli.targets import find_extras, find_paths
from sdkwright.diagnostics.report import SpecError
from sdkwright.ir.algebra import operations_of
from sdkwright.ir.api import Object
from sdkwright.pipeline import load_and_lower
"""
_PLIST = """\
import plistlib
from typing import Any

from runtime._runtime.arguments import tidy
from runtime._runtime.codecs import Document
from runtime._runtime.errors import InvalidArgument
from runtime._runtime.operation import Content
"""
_CALL = """
options = argparse.Namespace(
    paths=["specs/pets"], config=None, overlay=None, templates=None, include=[], exclude=[]
)
assert count(options) == 0
"""
_ENCODE = """
assert plist("application/x-plist", {"a": 1})[1] == "application/x-plist"
"""

SETTINGS = {
    "docs/runtime.md": [Setting(_RUNTIME)] * len(blocks_of("docs/runtime.md", "python")),
    "docs/mock.md": [Setting(_PREFER), Setting(_MOCK)],
    "CONTRIBUTING.md": [Setting(_COUNT, _CALL), Setting(_PLIST, _ENCODE)],
}


_ENGINES = ("import ray\n", "import dask", "from pyspark", "import polars", "from datasets")


def is_custom(block: Block) -> bool:
    """Whether a program is a module of custom code, which imports its package relatively."""
    return "\nfrom ." in f"\n{block.text}"


def is_foreign(block: Block) -> bool:
    """Whether a program is one of another generator's SDK, or of an engine: neither is installed here."""
    return block.text.startswith(("# before\n", *_ENGINES))


def setting_of(block: Block) -> Setting:
    """The setting of a program: that of a page with whole programs is empty."""
    settings = SETTINGS.get(block.name)
    if settings is None:
        return Setting()
    return settings[blocks_of(block.name, "python").index(block)]


def program(block: Block) -> str:
    """A block as a module: what the page has introduced, and a function `program` with the block, which may await."""
    before, after = setting_of(block)
    if not before:
        return block.text
    start = "async def" if awaits(block.text) else "def"
    body = textwrap.indent(f"{block.text}{after}\n", "    ", lambda line: bool(line.strip()))
    return f"{before}\n\n{start} program() -> None:\n{body}"


def awaits(text: str) -> bool:
    """Whether a program awaits something outside of its functions."""
    code = compile(text, "block", "exec", flags=ast.PyCF_ALLOW_TOP_LEVEL_AWAIT, dont_inherit=True)
    return bool(code.co_flags & 0x80)  # inspect.CO_COROUTINE
