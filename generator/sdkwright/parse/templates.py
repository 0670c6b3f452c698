"""Parameters beside the template of their path, which is what servers see: both name the same places."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct
from msgspec.structs import replace

from sdkwright.diagnostics.report import Location, Report
from sdkwright.diagnostics.suggestions import near
from sdkwright.openapi.model import Parameter, Schema
from sdkwright.openapi.paths import PathTemplate, read_template, with_braces

# Parameters that can contain slashes: {+a}, {a+}, {*a}, {a*}, {a:path}, {a:.*}, {a=b/*}, {a=**}.
_SEGMENTS = re.compile(r"[+*].*|[^:=]+[+*]|[^:=]+:(path|\.[*+])|[^:=]+=.*(/|\*\*).*")


class TemplateMatcher(Struct):
    """Makes the parameters of operations agree with their paths."""

    report: Report

    def match(self, path: str, parameters: tuple[Parameter, ...], at: Location) -> tuple[Parameter, ...]:
        """The parameters for the places of a path and of its query, then all others. `at` is the operation."""
        template = read_template(path)
        kept = self._match_path(path, template, list(self._match_query(path, template, parameters, at)), at)
        return tuple(replace(item, style="segments") if _takes_segments(item) else item for item in kept)

    def with_braces(self, path: str, parameters: tuple[Parameter, ...]) -> str:
        """The path with `{id}` in place of `:id`, where a path parameter of this name has no place otherwise."""
        places = read_template(path).places
        declared = [item for item in parameters if item.place == "path" and item.name not in places]
        result = path
        for item in declared:
            result = with_braces(before := result, {item.name})
            if result != before:
                message = f"`:{item.name}` in the path `{path}` is treated as `{{{item.name}}}`"
                self.report.warning("path-parameter", message, item.at, f"write `{result}`")
        return result

    def _match_query(
        self, path: str, template: PathTemplate, parameters: tuple[Parameter, ...], at: Location
    ) -> Iterator[Parameter]:
        """The parameters, with those as query parameters that a query in the path names."""
        keys = {pair.place: pair.key for pair in template.pairs if pair.place is not None}
        keys |= {name: name for name in template.expanded}
        taken = {pair.key for pair in template.pairs if pair.place is None}
        for item in parameters:
            place = _place_of(item, keys)
            if place is not None:
                key = keys.pop(place)
                taken.add(key)
                yield _as_query(item, key, required=item.required and place not in template.expanded)
            elif item.place == "query" and item.name in taken:
                message = f"the path `{path}` has the query parameter `{item.name}`; this one is ignored"
                self.report.warning("path-parameter", message, item.at, "delete it, or the query in the path")
            else:
                yield item
        for place, key in keys.items():
            required = place not in template.expanded
            item = self._undescribed(path, place, "query", at, required=required)
            yield _as_query(item, key, required=required)

    def _match_path(
        self, path: str, template: PathTemplate, parameters: list[Parameter], at: Location
    ) -> Iterator[Parameter]:
        """The parameters, with those of the path under the names that are in the path."""
        expected = template.places
        declared = {item.name: item for item in parameters if item.place == "path"}
        missing = [name for name in expected if name not in declared]
        renamed: dict[str, str] = {}
        for name in (name for name in declared if name not in expected):
            match = next((other for other in missing if _normalize(other) == _normalize(name)), None)
            where = declared[name].at
            if match is not None:
                missing.remove(match)
                renamed[name] = match
                message = f"`{name}` is written `{match}` in the path `{path}`"
                self.report.warning("path-parameter", message, where)
            else:
                message = f"the path `{path}` has no `{{{name}}}`; ignored"
                self.report.warning("path-parameter", message, where, near(name, expected))
        for item in parameters:
            if item.place != "path" or item.name in expected:
                yield item
            elif item.name in renamed:
                yield replace(item, name=renamed[item.name])
        for name in missing:
            yield self._undescribed(path, name, "path", at, required=True)

    def _undescribed(self, path: str, name: str, place: str, at: Location, *, required: bool) -> Parameter:
        """A path parameter, which can become one of the query, for a place that no parameter describes."""
        message = f"the {place} parameter `{name}` of `{path}` is not described; treated as a string"
        described = f"name: {name}, in: {place}" + ", required: true" * required
        hint = f"add `{{{described}}}` with its type to `parameters`"
        self.report.warning("path-parameter", message, at, hint)
        schema = Schema(at=at.child("parameters", name, "schema"), types=("string",))
        return Parameter(
            at=at, name=name, place="path", required=True, schema=schema, style="simple", explode=False
        )


def _place_of(item: Parameter, keys: dict[str, str]) -> str | None:
    """The place in the query of a path that a parameter is for: by its name, else by what the query calls it."""
    if item.place == "path":
        return next((place for place in keys if _normalize(place) == _normalize(item.name)), None)
    if item.place != "query":
        return None
    return (
        item.name if item.name in keys else next((place for place in keys if keys[place] == item.name), None)
    )


def _as_query(item: Parameter, key: str, *, required: bool) -> Parameter:
    """A parameter as that of a query, under the name that it has there."""
    if item.place == "query":
        return replace(item, name=key, required=required)
    return replace(item, name=key, place="query", style="form", explode=False, required=required)


def _normalize(name: str) -> str:
    """A key that is equal for `name`, `{+name}`, `{name*}`, `{name:int}`, and `{name=projects/*}`."""
    return re.sub("[^a-z0-9]", "", re.split("[=:]", name.lower())[0])


def _takes_segments(item: Parameter) -> bool:
    simple = item.place == "path" and item.style == "simple" and item.media_type is None
    return simple and _SEGMENTS.fullmatch(item.name) is not None
