"""Values made from schemas. They are valid, the same for the same draw, and read like a person's."""

from __future__ import annotations

import base64
import json
import math
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import islice

from msgspec import Struct
from msgspec.structs import replace

from sdkwright.mock import people
from sdkwright.mock.dice import Dice
from sdkwright.mock.folding import Choice, Folded, Folder, ImpossibleError, is_same
from sdkwright.mock.formats import in_format
from sdkwright.mock.patterns import compiled, example
from sdkwright.mock.people import Person, person_of
from sdkwright.mock.readings import Readings
from sdkwright.mock.schemas import Direction, Schemas, conforms, is_hidden, is_multiple, key_of
from sdkwright.names import words
from sdkwright.syntax.source import Tree

_BUDGET = 600
"""How many values one response has at most, apart from those that its schema requires."""
_EFFORT = 10_000
"""How many more are tried before there is no value: alternatives in alternatives have alternatives."""
_DEPTH = 6
"""How deeply values nest, if their schemas do not require more."""
_ATTEMPTS = 40
_HARD_DEPTH = 60
_IDENTIFIERS = frozenset("id ids uuid uid key slug name email number code url href".split())


class Place(Struct, frozen=True):
    """Where a value stands: in which property, of what, how deep, and in the definitions of which schemas."""

    name: str = ""
    subject: str = ""
    person: Person | None = None
    depth: int = 0
    within: frozenset[str] = frozenset()
    index: int = 0  # in the list that it is in
    is_lean: bool = False  # only what is required


class Maker:
    """Makes values for the schemas of one document."""

    def __init__(
        self,
        schemas: Schemas,
        direction: Direction = "response",
        *,
        uses_examples: bool = True,
        is_loose: bool = False,
    ) -> None:
        self.schemas = schemas
        self.direction: Direction = direction
        self._folder = Folder(schemas.definitions)
        self._readings = Readings(schemas)
        self._uses_examples = uses_examples
        self._is_loose = is_loose
        self._left = _BUDGET

    def make(self, schema: Tree, dice: Dice, name: str = "", index: int = 0) -> Tree:
        """A valid value. Raises `ImpossibleError` if none could be made."""
        for attempt in range(3):
            self._left = _BUDGET
            place = Place(name=name, subject=name, index=index, is_lean=attempt == 2)
            try:
                value = self._make(schema, dice.child(attempt) if attempt else dice, place)
            except RecursionError:
                continue
            if self._is_valid(schema, value):
                return value
        raise ImpossibleError

    # --- one value

    def _make(self, schema: Tree, dice: Dice, place: Place) -> Tree:
        self._left -= 1
        is_endless = place.depth == _DEPTH and self._folder.height(schema) == math.inf
        if is_endless or place.depth > _HARD_DEPTH or self._left < -_EFFORT:
            raise ImpossibleError
        folded = self._folder.fold(schema)
        place = replace(
            place, subject=self._subject(schema) or place.subject, within=place.within | folded.keys
        )
        if (value := self._known_value(schema, folded, dice, place)) is not None:
            return value[0]
        for is_lean in (False, True):
            here = replace(place, is_lean=is_lean or place.is_lean)
            for number, settled in enumerate(islice(self._settled(folded, dice, place, schema), _ATTEMPTS)):
                try:
                    value_made = self._of_type(settled, dice.child(number), here)
                except ImpossibleError:
                    continue
                if not settled.is_hard or self._is_valid(schema, value_made):
                    return value_made
        raise ImpossibleError

    def _subject(self, schema: Tree) -> str:
        return self.schemas.name(schema) if isinstance(schema, dict) else ""

    def _is_valid(self, schema: Tree, value: Tree) -> bool:
        if not isinstance(schema, (dict, bool)):
            return False
        return self.schemas.is_valid(schema, value, self.direction, is_loose=self._is_loose)

    def _known_value(self, schema: Tree, folded: Folded, dice: Dice, place: Place) -> tuple[Tree] | None:
        """A value that the schema names itself: one of its examples, or of its enum."""
        last = words(place.name)[-1:]
        if self._uses_examples and not (place.index and _IDENTIFIERS & {*last}):
            for shown in folded.examples:
                value = (
                    self._readings.without_hidden(shown, schema) if self.direction == "response" else shown
                )
                is_empty = value in ("", [], {}) or value is None
                if not is_empty and self._is_valid(schema, value):
                    return (value,)
        if folded.values is not None:
            choices = sorted(dice.order(folded.values), key=lambda item: item is None)
            for value in choices:
                if self._is_valid(schema, value):
                    return (value,)
            raise ImpossibleError
        return None

    def _settled(self, folded: Folded, dice: Dice, place: Place, schema: Tree) -> Iterator[Folded]:
        """The schema with its choices made, in one way after another."""
        if folded.heirs and not place.is_lean:
            for heir in dice.child("heir").order(folded.heirs):
                if key_of(heir) not in place.within - folded.keys:
                    try:
                        yield from self._settled(self._with_heir(folded, heir), dice, place, schema)
                    except ImpossibleError:
                        continue
        if not folded.choices:
            yield folded
            return
        for member in self._in_order(folded.choices[0], dice.child(len(folded.choices)), place):
            try:
                settled = self._folder.with_member(folded, member)
            except ImpossibleError:
                continue
            settled.is_hard = folded.is_hard or folded.choices[0].is_exclusive or settled.is_hard
            settled.is_hard = settled.is_hard or settled.values is not None
            yield from self._settled(settled, dice, place, schema)

    def _with_heir(self, folded: Folded, heir: Tree) -> Folded:
        other = self._folder.fold({"allOf": [heir]}).copy()
        other.heirs, other.is_hard, other.keys = [], True, other.keys | folded.keys
        return other

    def _in_order(self, choice: Choice, dice: Dice, place: Place) -> list[Tree]:
        """The members of a choice: the smallest first where it gets deep, null last."""
        members: list[Tree] = []
        for index, member in enumerate(choice.members):
            tags = choice.tags[index] if index < len(choice.tags) else None
            if isinstance(tags, list) and tags:
                tagged: Tree = {
                    "properties": {choice.property: {"const": tags[0]}},
                    "required": [choice.property],
                }
                members.append({"allOf": [member, tagged]})
            else:
                members.append(member)
        plain = [*choice.members] if choice.tags else []
        heights = [self._folder.height(member) for member in (*members, *plain)]
        order = [*dice.order(range(len(members))), *range(len(members), len(heights))]
        is_deep = place.depth >= _DEPTH or self._left <= 0

        def rank(index: int) -> tuple[bool, bool, bool, float]:
            member = [*members, *plain][index]
            recursive = self._is_recursive(member, place)
            return heights[index] == math.inf, _is_null(member), recursive, heights[index] if is_deep else 0

        return [[*members, *plain][index] for index in sorted(order, key=rank)]

    def _is_recursive(self, schema: Tree, place: Place) -> bool:
        """Whether a schema is one of those that the value is in."""
        stack: list[Tree] = [schema]
        for _ in range(20):
            if not stack:
                return False
            item = stack.pop()
            if not isinstance(item, dict):
                continue
            if key_of(item) in place.within:
                return True
            stack += [item[name] for name in ("items", "additionalProperties") if name in item]
            for name in ("allOf", "oneOf", "anyOf"):
                inner = item.get(name)
                stack += inner if isinstance(inner, list) else []
            if (key := key_of(item)) is not None:
                stack.append(self.schemas.definitions.get(key, True))
        return False

    # --- by type

    def _of_type(self, folded: Folded, dice: Dice, place: Place) -> Tree:
        if folded.values is not None:
            return folded.values[0] if len(folded.values) == 1 else dice.choose(folded.values)
        match self._type(folded):
            case "object":
                return self._object(folded, dice, place)
            case "array":
                return self._array(folded, dice, place)
            case "integer":
                return self._number(folded, dice, place, whole=True)
            case "number":
                return self._number(folded, dice, place, whole=False)
            case "boolean":
                return dice.below(2) == 1
            case "null":
                return None
            case _:
                return self._string(folded, dice, place)

    def _type(self, folded: Folded) -> str:
        allowed = folded.types
        if allowed is None:
            return folded.hinted[0] if folded.hinted else "string"
        for hinted in folded.hinted:
            if hinted in allowed:
                return hinted
            if hinted == "number" and "integer" in allowed:
                return "integer"
        order = ("object", "array", "string", "integer", "number", "boolean", "null")
        return next((name for name in order if name in allowed), "string")

    # --- objects

    def _object(self, folded: Folded, dice: Dice, place: Place) -> Tree:
        person = place.person
        if person is None or place.index or place.depth < 3:
            person = person_of(dice.child("person"))
        inner = replace(place, person=person, depth=place.depth + 1)
        hidden = {name for name, schemas in folded.properties.items() if self._is_hidden(schemas)}
        hidden |= {name for name in folded.properties if not folded.allows(name)}
        result: dict[str, Tree] = {}
        names = [name for name in folded.properties if name in folded.required]
        names += [name for name in folded.required if name not in folded.properties]
        for name in names:
            if name not in hidden:
                result[name] = self._member(folded, name, dice, inner)
        most = folded.limits.get("maxProperties", math.inf)
        for name in folded.properties:
            if name in folded.required or name in hidden or len(result) >= most:
                continue
            if not self._is_wanted(folded.properties[name], inner):
                continue
            try:
                result[name] = self._member(folded, name, dice, inner)
            except ImpossibleError:
                continue
        self._add_others(folded, result, dice, inner)
        order = [*folded.properties, *result]
        return {name: result[name] for name in dict.fromkeys(order) if name in result}

    def _is_hidden(self, schemas: Sequence[Tree]) -> bool:
        return any(is_hidden(schema, self.direction, self.schemas.definitions) for schema in schemas)

    def _is_wanted(self, schemas: Sequence[Tree], place: Place) -> bool:
        """Whether a response has a property that it need not have."""
        if place.is_lean or self._left <= 0 or place.depth > _DEPTH:
            return False
        if any(isinstance(schema, dict) and schema.get("deprecated") is True for schema in schemas):
            return False
        is_deep = place.depth > 3 and any(self._folder.height(schema) > 0 for schema in schemas)
        return not is_deep and not any(self._is_recursive(schema, place) for schema in schemas)

    def _member(self, folded: Folded, name: str, dice: Dice, place: Place) -> Tree:
        schemas = folded.properties.get(name) or []
        listed = [schema for pattern, schema in folded.patterned if compiled(pattern).search(name)]
        if not schemas and not listed:
            listed = folded.additional
        every = [*schemas, *listed]
        schema: Tree = every[0] if len(every) == 1 else {"allOf": every} if every else True
        subject = place.subject if len(words(place.name)) == 0 else f"{place.subject} {place.name}"
        here = replace(
            place, name=name, subject=subject if place.depth > 1 else place.subject, index=place.index
        )
        return self._make(schema, dice.child(name), here)

    def _add_others(self, folded: Folded, result: dict[str, Tree], dice: Dice, place: Place) -> None:
        """Properties that the schema does not name: as many as it needs, or a few where it has no others."""
        least = int(folded.limits.get("minProperties", 0))
        is_map = not folded.properties and any(isinstance(item, dict) for item in folded.additional)
        is_map = is_map and self._left > 0 and not place.is_lean and place.depth <= _DEPTH
        is_map = is_map and not any(self._is_recursive(item, place) for item in folded.additional)
        wanted = max(least, 2 if is_map else 0)
        wanted = min(wanted, int(folded.limits.get("maxProperties", wanted)))
        for name in folded.properties:  # optional ones that were left out
            is_possible = folded.allows(name) and not self._is_hidden(folded.properties[name])
            if len(result) < least and name not in result and is_possible:
                result[name] = self._member(folded, name, dice, place)
        for number in range(40):
            if len(result) >= wanted:
                return
            name = self._key(folded, dice.child("key", number), number)
            if name not in result and (least > len(result) or is_map):
                result[name] = self._member(folded, name, dice, replace(place, index=number))
        if len(result) < least:
            raise ImpossibleError

    def _key(self, folded: Folded, dice: Dice, number: int) -> str:
        if folded.names:
            made = self._make(
                {"allOf": [*folded.names, {"type": "string"}]}, dice, Place(name="key", index=number)
            )
            return str(made)
        if folded.patterned and (not folded.additional or False in folded.additional):
            pattern, _ = folded.patterned[number % len(folded.patterned)]
            return example([pattern], 0, None, dice) or "key"
        if False in folded.additional:
            raise ImpossibleError
        return ("color", "region", "team", "season", "channel", "source")[number % 6] + (
            "" if number < 6 else str(number)
        )

    # --- arrays

    def _array(self, folded: Folded, dice: Dice, place: Place) -> Tree:
        inner = replace(place, depth=place.depth + 1, name=_singular(place.name))
        least = int(folded.limits.get("minItems", 0))
        most = int(folded.limits.get("maxItems", 1_000_000))
        result: list[Tree] = []
        for schemas in folded.prefix[:1]:
            result += [
                self._make(item, dice.child(index), inner) for index, item in enumerate(schemas[:most])
            ]
        for item in folded.contained:
            for number in range(int(folded.limits.get("minContains", 1))):
                result.append(self._make(item, dice.child("contained", number), replace(inner, index=number)))
        items: Tree = (
            folded.items[0] if len(folded.items) == 1 else {"allOf": folded.items} if folded.items else True
        )
        if items is False:
            return result
        for number in range(max(least * 4, 12)):
            if len(result) >= min(most, max(least, self._count(items, dice, inner))):
                break
            try:
                value = self._make(
                    items, dice.child("item", number), replace(inner, index=number + place.index)
                )
            except ImpossibleError:
                if len(result) < least:
                    raise
                break
            if not (folded.is_unique and any(is_same(value, other) for other in result)):
                result.append(value)
        if len(result) < least:
            raise ImpossibleError
        return result

    def _count(self, items: Tree, dice: Dice, place: Place) -> int:
        """How many items a list has that may have any number."""
        if place.is_lean or self._left <= 0 or place.depth > _DEPTH + 1 or self._is_recursive(items, place):
            return 0
        if self._folder.height(items) == math.inf:
            return 0
        return 2 if self._left > _BUDGET // 2 else 1

    # --- numbers

    def _number(self, folded: Folded, dice: Dice, place: Place, *, whole: bool) -> int | float:
        low, high = _bounds(folded)
        value = people.number(place.name, dice, whole=whole)
        exact = Decimal(repr(value))
        if (low is not None and exact < low) or (high is not None and exact > high):
            exact = _between(low, high, Decimal(repr(dice.unit())))
        step = Decimal(1) if whole else None
        for other in folded.steps:
            unit = abs(Decimal(repr(other)))
            step = unit if step is None else _common(step, unit)
        if step is not None:
            exact = (exact / step).to_integral_value(rounding="ROUND_FLOOR") * step
            if low is not None and exact < low:
                exact = (low / step).to_integral_value(rounding="ROUND_CEILING") * step
        for candidate in (exact, *_neighbors(exact, step, low, high)):
            number: int | float = (
                int(candidate) if candidate == candidate.to_integral_value() else float(candidate)
            )
            if _is_within(folded, number) and all(is_multiple(number, one) for one in folded.steps):
                return number
        raise ImpossibleError

    # --- texts

    def _string(self, folded: Folded, dice: Dice, place: Place) -> str:
        low = int(folded.limits.get("minLength", 0))
        limit = folded.limits.get("maxLength")
        high = None if limit is None else int(limit)
        if high is not None and high < low:
            raise ImpossibleError
        for text in self._texts(folded, dice, place, low, high):
            if len(text) < low or (high is not None and len(text) > high):
                continue
            if all(compiled(pattern).search(text) for pattern in folded.patterns) and all(
                conforms(name, text) for name in folded.formats
            ):
                return text
        raise ImpossibleError

    def _texts(self, folded: Folded, dice: Dice, place: Place, low: int, high: int | None) -> Iterator[str]:
        """Texts from the most suitable to the merely valid."""
        person = place.person or person_of(dice.child("person"))
        name = words(place.name)
        for format_ in folded.formats:
            text = in_format(format_, person, dice, name)
            if text is not None:
                yield text
        if folded.encoding.startswith("base64"):
            count = max(24, low)
            count = count if high is None else high // 4 * 3
            yield base64.b64encode(dice.bytes(count)).decode()
        if folded.media_type.endswith("json"):
            content: Tree = folded.contents[0] if folded.contents else {"type": "object"}
            inner = replace(place, depth=place.depth + 1)
            yield json.dumps(self._make(content, dice.child("content"), inner), ensure_ascii=False)
        plain = people.text(place.name, place.subject, person, dice)
        yield plain
        if not folded.patterns:
            yield _fitted(plain, low, high, dice)
        else:
            made = example(folded.patterns, low, high, dice)
            if made is not None:
                yield made
        for format_ in folded.formats:
            text = in_format(format_, person, dice, ())
            if text is not None:
                yield _fitted(text, low, high, dice)
                yield _fitted_before(text, low)


def _is_null(schema: Tree) -> bool:
    return isinstance(schema, dict) and schema.get("type") in ("null", ["null"])


def _singular(name: str) -> str:
    return name[:-1] if name.endswith("s") and not name.endswith("ss") else name


def _fitted(text: str, low: int, high: int | None, dice: Dice) -> str:
    """A text that is made shorter, or longer, to have a length."""
    if high is not None and len(text) > high:
        return text[:high].rstrip(" -_.") if len(text[:high].rstrip(" -_.")) >= low else text[:high]
    return text if len(text) >= low else text + dice.text(low - len(text), "abcdefghijkmnpqrstuvwxyz")


def _fitted_before(text: str, low: int) -> str:
    """A text with letters at its beginning, for formats whose end says what they are."""
    return text if len(text) >= low else "a" * (low - len(text)) + text


def _bounds(folded: Folded) -> tuple[Decimal | None, Decimal | None]:
    limits = {name: Decimal(repr(value)) for name, value in folded.limits.items()}
    lows = [limits[name] for name in ("minimum", "exclusiveMinimum") if name in limits]
    highs = [limits[name] for name in ("maximum", "exclusiveMaximum") if name in limits]
    if "int32" in folded.formats:
        highs.append(Decimal(2**31 - 1))
        lows.append(Decimal(-(2**31)))
    return max(lows, default=None), min(highs, default=None)


def _is_within(folded: Folded, number: int | float) -> bool:
    limits = folded.limits
    return (
        number >= limits.get("minimum", number)
        and number <= limits.get("maximum", number)
        and ("exclusiveMinimum" not in limits or number > limits["exclusiveMinimum"])
        and ("exclusiveMaximum" not in limits or number < limits["exclusiveMaximum"])
    )


def _between(low: Decimal | None, high: Decimal | None, part: Decimal) -> Decimal:
    """A number between two bounds, or near the one that there is."""
    if low is not None and high is not None:
        width = high - low
        return low + (width * part).quantize(Decimal(1)) if width > 4 else low + width / 2
    if low is not None:
        return low + 1 + (part * 20).quantize(Decimal(1))
    return high - 1 if high is not None else Decimal(1)


def _neighbors(
    value: Decimal, step: Decimal | None, low: Decimal | None, high: Decimal | None
) -> Iterator[Decimal]:
    unit = step if step is not None else Decimal(1)
    yield value + unit
    yield value - unit
    for bound in (low, high):
        if bound is None:
            continue
        yield bound
        if step is not None:
            multiple = (bound / step).to_integral_value(rounding="ROUND_FLOOR") * step
            yield from (multiple, multiple + step, multiple - step)
    if low is not None and high is not None and step is None:
        yield (low + high) / 2


def _common(one: Decimal, other: Decimal) -> Decimal:
    """The least common multiple of two steps."""
    scale = Decimal(10) ** max(-int(one.as_tuple().exponent), -int(other.as_tuple().exponent), 0)
    return Decimal(math.lcm(int(one * scale), int(other * scale))) / scale
