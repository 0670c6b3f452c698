"""The generator that this one is measured against, in an environment of its own."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

from tests.support.environments import python

PEER = "openapi-python-client"


def peer_command(path: Path, target: str, environment: Mapping[str, str]) -> tuple[list[str], dict[str, str]]:
    """The command that makes a package of a document in a folder, and the environment that it needs."""
    program = python(PEER).with_name(PEER)
    command = [str(program), "generate", "--meta", "none", "--path", str(path), "--output-path", target]
    # It calls ruff.
    return command, {**environment, "PATH": f"{program.parent}{os.pathsep}{environment.get('PATH', '')}"}
