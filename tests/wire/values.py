"""Values made from the schemas of a document: examples that are valid first, else what the keywords ask for."""

from __future__ import annotations

import copy
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from tests.support.jsontypes import get_object, is_array, is_container, is_object
from tests.wire.schemas import Effective, Impossible, Schemas, fits, guess, merged, nullable
from tests.wire.spec import Spec
from tests.wire.text import Binary, text
from tests.wire.validity import AMBIGUOUS, TOLERATED, Validity, told

_DEPTH, _SIZE = 4, 250  # of optional members: how deep they go, and how many values there may be


@dataclass(frozen=True, slots=True)
class Wish:
    """What a value is for."""

    full: bool  # every property, else only what is required
    answer: bool | None  # of an answer, of a request body, or of neither
    examples: bool = True  # the document's own, if they are valid
    styled: bool = False  # written by a style (a parameter): no empty lists, no null, nothing nested
    files: bool = False  # binary strings are bytes (multipart, CBOR)
    nulls: bool = False  # required members that can be null are null


@dataclass
class Maker:
    """Makes values for the schemas of one document."""

    spec: Spec
    _left: int = 0

    def __post_init__(self) -> None:
        self.schemas = Schemas(self.spec)
        self.validity = Validity(self.spec, self.schemas)

    def errors(
        self, schema: Any, value: Any, base: str = "", *, answer: bool | None = False
    ) -> Iterator[str]:
        """What is wrong with a value."""
        for error in self.validity.errors(schema, value, base, answer):
            yield told(error)

    def valid(self, schema: Any, value: Any, base: str = "", *, answer: bool | None = False) -> bool:
        """Whether a value is valid."""
        return next(self.errors(schema, value, base, answer=answer), None) is None

    # --- making

    def make(self, schema: Any, base: str, wish: Wish, given: tuple[Any, ...] = ()) -> tuple[Any, str]:
        """A value, and what is wrong with it: empty if it is valid. `given`: examples beside the schema.

        Raises Impossible if there is none.
        """
        for example in given if wish.examples else ():
            pruned = self._prune(schema, base, example, wish)
            if not (self._usable(pruned, wish) and self._fitting(schema, base, pruned)):
                continue
            if self.valid(schema, pruned, base, answer=wish.answer):
                return self._marked(schema, base, pruned, wish), ""
        plain = replace(wish, nulls=False)
        small = replace(plain, full=not wish.full, examples=False)
        ways = [wish, replace(wish, examples=False), plain, replace(plain, examples=False)]
        tried: list[tuple[Any, str]] = []
        problem = "no value fits the schema"
        for way in (*dict.fromkeys(ways), small):
            self._left = _SIZE
            try:
                value = self._make(schema, base, way, (), 0)
            except (Impossible, RecursionError) as error:
                problem = str(error) or problem
                continue
            value, wrong = self._repaired(schema, base, value, wish)
            if not wrong:
                return value, ""
            tried.append((value, wrong))
        if not tried:
            raise Impossible(problem)
        return min(tried, key=lambda item: not item[1].startswith(TOLERATED))

    def _repaired(self, schema: Any, base: str, value: Any, wish: Wish) -> tuple[Any, str]:
        """The value without members that are not valid, as far as they can be left out; and what is wrong then."""
        left, wrong = value, ""
        for _ in range(40):
            problems = {told(error): error for error in self.validity.errors(schema, left, base, wish.answer)}
            found = next((text for text in problems if not text.startswith(TOLERATED)), "")
            wrong = found or next(iter(problems), "")
            path = list(problems[found].absolute_path) if found else []
            if not path:
                break
            left = copy.deepcopy(value) if left is value else left
            parent = left
            for key in path[:-1]:
                parent = parent[key]
            del parent[path[-1]]
        if (
            wrong
            and not wrong.startswith(TOLERATED)
            and self.validity.nearly(schema, left, base, wish.answer)
        ):
            wrong = AMBIGUOUS + wrong
        return left, wrong

    def _marked(self, schema: Any, base: str, value: Any, wish: Wish) -> Any:
        """The same with the texts that stand for bytes as such."""
        if not wish.files:
            return value
        try:
            one = self.schemas.effective(schema, base)
        except (Impossible, KeyError, RecursionError):
            return value
        if is_object(value):
            found = one["properties"]
            return {
                name: self._marked(found[name][0], found[name][1], item, wish) if name in found else item
                for name, item in value.items()
            }
        if is_array(value) and "items" in one:
            items, where = one["items"]
            return [self._marked(items, where, item, wish) for item in value]
        return self._typed(value, one, wish)

    def _fitting(self, schema: Any, base: str, value: Any) -> bool:
        """Whether an example is of the type that a schema means without saying it."""
        one = self.schemas.effective(schema, base)
        kinds = [] if one.get("types") or one["choices"] else guess(one)
        return not kinds or fits(value, kinds)

    def _usable(self, value: Any, wish: Wish) -> bool:
        if not wish.styled:
            return True
        if value is None or value in ("", [], {}):
            return False
        items = value if is_array(value) else value.values() if is_object(value) else ()
        return not any(item is None or item == "" or is_container(item) for item in items)

    def _prune(self, schema: Any, base: str, value: Any, wish: Wish, depth: int = 0) -> Any:
        """The value without members that only the other direction has."""
        if depth > 12 or not is_container(value):
            return value
        try:
            one = self.schemas.effective(schema, base)
        except (Impossible, KeyError, RecursionError):
            return value
        if is_array(value):
            items = one.get("items")
            inner, where = items or _anything(base)
            return [self._prune(inner, where, item, wish, depth + 1) for item in value]
        result: dict[str, Any] = {}
        for name, item in value.items():
            found = one["properties"].get(name)
            if found is None:
                result[name] = item
                continue
            inner, where = found
            if not self.schemas.hidden(inner, where, wish.answer):
                result[name] = self._prune(inner, where, item, wish, depth + 1)
        return result

    # --- one value

    def _make(self, schema: Any, base: str, wish: Wish, stack: tuple[int, ...], salt: int) -> Any:
        if stack.count(id(schema)) > 1 or len(stack) > 40:
            raise Impossible("the schema needs itself")
        one = self.schemas.effective(schema, base)
        self._left -= 1
        stack = (*stack, id(schema))
        if wish.examples:
            for example in self._examples(one, wish):
                pruned = self._prune(schema, base, example, wish)
                if not (self._usable(pruned, wish) and self._fitting(schema, base, pruned)):
                    continue
                if self.valid(schema, pruned, base, answer=wish.answer):
                    return self._typed(pruned, one, wish)
        if (
            wish.nulls
            and len(stack) > 1
            and nullable(one)
            and self.valid(schema, None, base, answer=wish.answer)
        ):
            return None
        if one["choices"]:
            return self._choose(schema, base, one, wish, stack, salt)
        if is_object(one.get("discriminator")) and wish.answer is not None:
            one = self._descended(one, base, wish, (*stack, *self.schemas.targets(schema, base)))
        return self._typed(self._plain(one, wish, stack, salt), one, wish)

    def _descended(self, one: Effective, base: str, wish: Wish, stack: tuple[int, ...]) -> Effective:
        """A schema that others extend, and that a property tells apart: one of those others in its place."""
        tagged = one["discriminator"]
        components = get_object(get_object(self.spec.root, "components"), "schemas")
        refs: list[str] = list(get_object(tagged, "mapping").values())
        refs = [ref if "/" in ref or "." in ref else f"#/components/schemas/{ref}" for ref in refs]
        for name, child in components.items():
            if not is_object(child) or any(ref.endswith(f"/{name}") for ref in refs):
                continue
            parents = [part for part in child.get("allOf") or () if is_object(part)]
            if any(set(self.schemas.targets(part, "")) & set(stack) for part in parents):
                refs.append(f"#/components/schemas/{name}")
        options = [({"$ref": ref}, base) for ref in refs]
        try:
            itself = [option for option in options if set(self.schemas.targets(*option)) & set(stack)]
            for option, where in itself or (reversed(options) if wish.full else options):
                found = self.schemas.effective(option, where)
                if not found["choices"]:
                    return self._tag(merged(found, one), tagged, option, wish)
        except (Impossible, KeyError):
            pass
        return one

    def _typed(self, value: Any, one: Effective, wish: Wish) -> Any:
        binary = one.get("format") == "binary" or (
            "contentMediaType" in one
            and "contentEncoding" not in one
            and "json" not in str(one["contentMediaType"])
        )
        return Binary(value) if wish.files and binary and isinstance(value, str) else value

    def _examples(self, one: Effective, wish: Wish) -> Iterator[Any]:
        if "const" in one or "enum" in one:
            return
        if "example" in one:
            yield one["example"]
        if is_array(one.get("examples")):
            yield from one["examples"]
        if wish.full and one.get("default") not in (None, "", [], {}):
            yield one["default"]

    def _choose(
        self, schema: Any, base: str, one: Effective, wish: Wish, stack: tuple[int, ...], salt: int
    ) -> Any:
        (kind, options, tagged), *others = one["choices"]
        rest = {**one, "choices": others}
        for key in ("example", "examples"):
            rest.pop(key, None)
        order = list(range(len(options)))
        if wish.full:
            order.reverse()
        made: list[Any] = []
        null = False
        for index in order[:12]:
            option, where = options[index]
            try:
                found = self.schemas.effective(option, where)
                if found.get("types") == ["null"]:
                    null = True
                    continue
                if id(option) in stack and stack.count(id(option)) > 1:
                    continue
                narrowed = merged(rest, found)
                if is_object(tagged):
                    narrowed = self._tag(narrowed, tagged, option, wish)
                inner = (*stack, id(option), *self.schemas.targets(option, where))
                if any(inner.count(target) > 2 for target in inner):
                    continue
                value = (
                    self._choose(schema, base, narrowed, wish, inner, salt)
                    if narrowed["choices"]
                    else self._typed(self._plain(narrowed, wish, inner, salt), narrowed, wish)
                )
            except (Impossible, KeyError):
                continue
            if self._usable(value, wish) and self.valid(schema, value, base, answer=wish.answer):
                return value
            value, wrong = self._repaired(option, where, value, wish)
            made.insert(0 if not wrong else len(made), value)  # valid, if several members are right
        if null and not wish.styled and not made:
            return None
        if made:
            return made[0]
        raise Impossible(f"no member of {kind} has a value")

    def _tag(self, one: Effective, tagged: dict[str, Any], option: Any, wish: Wish) -> Effective:
        """The same with the discriminator's value for this member."""
        name, mapping = tagged.get("propertyName"), get_object(tagged, "mapping")
        ref = option.get("$ref", "") if is_object(option) else ""
        if not name or not ref:
            return one
        short = ref.rpartition("/")[2]
        values = [value for value, target in mapping.items() if target in (ref, short)] or [short]
        found = one["properties"].get(name)
        if found is not None:
            allowed = self.schemas.effective(*found)
            fixed = [allowed["const"]] if "const" in allowed else allowed.get("enum")
            if fixed is not None:
                values = [value for value in values if value in fixed] or fixed
        value = values[-1 if wish.full else 0]
        return {
            **one,
            "properties": {**one["properties"], name: ({"const": value}, "")},
            "required": [*one["required"], name] if name not in one["required"] else one["required"],
        }

    def _plain(self, one: Effective, wish: Wish, stack: tuple[int, ...], salt: int) -> Any:
        if "const" in one:
            return one["const"]
        if is_array(one.get("enum")):
            allowed = [item for item in one["enum"] if item is not None] or [None]
            if one.get("types"):
                allowed = [item for item in allowed if fits(item, one["types"])] or allowed
            return allowed[(-1 - salt if wish.full else salt) % len(allowed)]
        kinds = [kind for kind in one.get("types") or guess(one) if kind != "null"]
        if not kinds:
            if one.get("types"):
                return None
            return {"key": [1, "text"]} if wish.full and not wish.styled else "text"
        match kinds[-1 if wish.full and len(kinds) > 1 else 0]:
            case "object":
                return self._object(one, wish, stack)
            case "array":
                return self._array(one, wish, stack)
            case "boolean":
                return not (salt % 2) if wish.full else bool(salt % 2)
            case "integer":
                return _number(one, wish, salt, whole=True)
            case "number":
                return _number(one, wish, salt, whole=False)
            case _:
                return text(one, salt + wish.full)

    def _object(self, one: Effective, wish: Wish, stack: tuple[int, ...]) -> Any:
        result: dict[str, Any] = {}
        required = list(dict.fromkeys(one["required"]))
        optional = [name for name in one["properties"] if name not in required]
        for name in required:
            schema, base = one["properties"].get(name) or self._extra(one, name)
            if not self.schemas.hidden(schema, base, wish.answer):
                result[name] = self._make(schema, base, wish, stack, 0)
        least, most = int(one.get("minProperties") or 0), one.get("maxProperties")
        room = wish.full and len(stack) <= _DEPTH * 2
        for name in optional:
            if not (room and self._left > 0) and len(result) >= least:
                break
            if most is not None and len(result) >= most:
                break
            schema, base = one["properties"][name]
            targets = self.schemas.targets(schema, base)
            if self.schemas.hidden(schema, base, wish.answer) or any(target in stack for target in targets):
                continue
            try:
                way = wish if room else replace(wish, full=False, nulls=False)
                value = self._make(schema, base, way, stack, 0)
            except (Impossible, KeyError):
                continue
            if value is None or (wish.styled and is_container(value)):
                continue
            result[name] = value
        self._fill(one, wish, stack, result, least)
        return result

    def _fill(
        self, one: Effective, wish: Wish, stack: tuple[int, ...], result: dict[str, Any], least: int
    ) -> None:
        """Members that the schema does not list, where it has a schema for them or needs more of them."""
        extra = one.get("additionalProperties")
        wanted = extra is not None and extra[0] is not False and (wish.full or not one["properties"])
        wanted = wanted and len(stack) <= _DEPTH * 2 and not (wish.styled and one["properties"])
        count = max(least, len(result) + (2 if wish.full else 1) if wanted else 0)
        patterns = get_object(one, "patternProperties")
        if wish.full or least > len(result):
            for pattern, (schema, base) in patterns.items():
                try:
                    name = text({"patterns": [pattern]}, 0)
                    result.setdefault(name, self._make(schema, base, wish, stack, 0))
                except (Impossible, KeyError):
                    continue
        if extra is not None and extra[0] is False:
            return
        for salt in range(count):
            if len(result) >= count:
                return
            schema, base = extra if extra is not None else _anything("")
            names = one.get("propertyNames")
            name = f"key_{salt}"
            if is_object(names):
                found = self._make(names, base, wish, stack, salt)
                name = found if isinstance(found, str) else name
            if any(target in stack for target in self.schemas.targets(schema, base)) and len(result) >= least:
                return
            try:
                result[name] = self._make(schema, base, wish, stack, salt)
            except (Impossible, KeyError):
                return

    def _extra(self, one: Effective, name: str) -> tuple[Any, str]:
        extra = one.get("additionalProperties")
        schema, base = next(iter(get_object(one, "patternProperties").values()), extra or _anything(""))
        return (schema, base) if is_object(schema) else _anything("")

    def _array(self, one: Effective, wish: Wish, stack: tuple[int, ...]) -> Any:
        prefix: list[tuple[Any, str]] = one.get("prefixItems") or []
        result = [self._make(schema, base, wish, stack, 0) for schema, base in prefix]
        items, base = one.get("items") or _anything("")
        least = int(one.get("minItems") or 0)
        count = max(least, len(prefix) or (2 if wish.full else 1))
        if items is False:
            return result
        if one.get("maxItems") is not None:
            count = min(count, int(one["maxItems"]))
        if (
            len(stack) > _DEPTH * 2
            or self._left <= 0
            or any(t in stack for t in self.schemas.targets(items, base))
        ):
            count = max(least, len(prefix))
        for index in range(len(prefix), min(count, 200)):
            try:
                value = self._make(items, base, wish, stack, index)
            except (Impossible, KeyError):
                if len(result) < least:
                    raise
                break
            if one.get("uniqueItems") and value in result:
                if len(result) >= least:
                    break
                value = self._another(value, index)
            result.append(value)
        return result

    def _another(self, value: Any, index: int) -> Any:
        if isinstance(value, bool) or value is None:
            return value
        if isinstance(value, (int, float)):
            return value + index
        if isinstance(value, str):
            return f"{value}{index}"
        if is_object(value):
            for name, item in value.items():
                if isinstance(item, (str, int)) and not isinstance(item, bool):
                    return {**value, name: self._another(item, index)}
        return value


def _anything(base: str) -> tuple[Any, str]:
    """A schema that allows every value."""
    return {}, base


def _number(one: Effective, wish: Wish, salt: int, *, whole: bool) -> int | float:
    low, high, step = one.get("minimum"), one.get("maximum"), one.get("multipleOf")
    value: int | float = (7 + salt if whole else 2.5 + salt) if wish.full else 1 + salt
    if step:
        value = step * (1 + salt)
    if low is not None and (value < low or (value == low and one.get("minimum_open"))):
        value = low + (step or (1 if whole or high is None else (high - low) / 2)) * (
            1 if one.get("minimum_open") else 0
        )
        if step and value % step:
            value += step - value % step
    if high is not None and (value > high or (value == high and one.get("maximum_open"))):
        value = high - (step or (1 if whole or low is None else (high - low) / 2)) * (
            1 if one.get("maximum_open") else 0
        )
        if step and value % step:
            value -= value % step
    if whole:
        return int(value)
    return int(value) if float(value).is_integer() and not wish.full else value
