"""What the classes of a choice are called that have no name of their own."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.support.lowering import lowered, obj, shapes, write_document

TEXT, NUMBER, NULL = {"type": "string"}, {"type": "integer"}, {"type": "null"}


@pytest.mark.parametrize(
    ("members", "classes"),
    [
        ([{"type": "array", "items": obj(a=TEXT)}, TEXT], ["ThingPartItem"]),
        ([obj(a=TEXT), TEXT], ["ThingPart", "ThingPartObject"]),
        ([obj(a=TEXT), NULL], ["ThingPart"]),
        (
            [obj(kind={"const": "cat"}), obj(kind={"const": "dog"})],
            ["ThingPart", "ThingPartCat", "ThingPartDog"],
        ),
        ([{**obj(a=TEXT), "title": "round"}, obj(b=TEXT)], ["ThingPart", "ThingPartB", "ThingRound"]),
        ([obj(a=TEXT, both=TEXT), obj(b=TEXT, both=TEXT)], ["ThingPart", "ThingPartA", "ThingPartB"]),
        ([obj(a=TEXT), obj(a=NUMBER)], ["ThingPart", "ThingPart1", "ThingPart2"]),
    ],
)
def test_a_member_is_called_by_what_only_it_has(
    members: list[Any], classes: list[str], tmp_path: Path
) -> None:
    """Its constant, its title, its property, or what it is of; else by its number."""
    api = lowered(write_document(tmp_path, {"Thing": obj(part={"oneOf": members})}))
    assert sorted(shapes(api).keys() - {"Thing"}) == classes
