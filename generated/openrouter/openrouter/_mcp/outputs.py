"""What tools return, as JSON Schema: from `_results.jsonl`, which nothing else reads."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any, NamedTuple

from .._catalog import Lines

_MAX_SCHEMA = 10_000  # characters: clients read the schemas of all tools before they begin


class Output(NamedTuple):
    """The result of a tool: an object, or a member of one that MCP wants around everything else."""

    member: str  # empty: the result is an object itself
    schema: Mapping[str, Any]

    def structured(self, data: Any) -> Any:
        """The structured content for a result."""
        return {self.member: data} if self.member == "result" else data


class Outputs(Lines):
    """The results of the tools of one SDK, by the paths of operations."""

    def __init__(self, package: str) -> None:
        try:
            super().__init__(package, "_results.jsonl")
        except FileNotFoundError:  # no operation returns JSON
            self._lines = dict[str, str]()

    def of(self, path: str) -> Output | None:
        """The result of an operation; None if nothing is known about it."""
        if path not in self._lines:
            return None
        members = self._read(path)
        member, schema = members.get("member", ""), members["schema"]
        if member:
            schema = {"type": "object", "properties": {member: schema}, "required": [member]}
        if definitions := self._definitions(schema):
            schema = {**schema, "$defs": definitions}
        if len(json.dumps(schema)) > _MAX_SCHEMA:
            schema = {"type": "object", **({"required": [member]} if member else {})}
        return Output(member, schema)
