"""Schemas without a name that contain themselves."""

from __future__ import annotations

from pathlib import Path

from tests.support.lowering import lowered, obj, shapes, write_document

NULL = {"type": "null"}


def test_a_list_that_may_be_null_in_every_place_may_be_so_inside_of_itself(tmp_path: Path) -> None:
    rows = {
        "anyOf": [{"type": "array", "items": {"$ref": "#/components/schemas/Sheet/properties/rows"}}, NULL]
    }
    assert shapes(lowered(write_document(tmp_path, {"Sheet": obj(rows=rows)}))) == {
        "Sheet": {"rows": "SheetRows"},
        "SheetRows": "[SheetRows] | null",
    }
