"""Values of any shape in Arrow and Parquet: nothing is lost, whatever comes late."""

from __future__ import annotations

import json
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

from runtime._bulk import arrow
from runtime._bulk.arrow import ParquetOutput
from runtime._bulk.columns import Column, declared
from runtime._bulk.results import BulkResult
from runtime._runtime.model import BaseModel, is_dict
from tests.bulk.sample import blocking
from tests.runtime.sample.client import Shop
from tests.support.limited import Limited

pyarrow: Any = import_module("pyarrow")
parquet: Any = import_module("pyarrow.parquet")


class Score(BaseModel):
    """A value."""

    name: str
    parts: list[Score] | None = None
    number: float | None = None


@pytest.fixture(autouse=True)
def small_groups(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(arrow, "_ROWS_PER_GROUP", 2)


def written(path: Path, values: list[Any], schema: Any = None, rows_per_part: int = 4) -> Any:
    """The table that readers get of some values; of an exception, the row of an item that failed."""
    with ParquetOutput(path, rows_per_part) as output:
        output.begin(schema, "")
        for index, value in enumerate(values):
            error = value if isinstance(value, Exception) else None
            output.add(BulkResult(index, "x", None if error else value, error))
    assert [file.suffix for file in path.iterdir()] == [".parquet"] * output.parts if path.is_dir() else True
    table = parquet.read_table(path)
    assert table.column("index").to_pylist() == list(range(len(values)))
    return table.column("value")


@pytest.fixture(params=["v.parquet", "v"])
def place(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    name: str = request.param
    return tmp_path / name


def test_a_key_that_comes_late_is_there(place: Path) -> None:
    values: list[Any] = [{"a": 1}] * 5 + [{"a": 2.5, "b": {"c": [1]}}, {"a": 3, "b": {"d": "x"}}]
    found = written(place, values)
    late = [{"a": 2.5, "b": {"c": [1], "d": None}}, {"a": 3.0, "b": {"c": None, "d": "x"}}]
    assert found.to_pylist() == [{"a": 1.0, "b": None}] * 5 + late


@pytest.mark.parametrize(
    "values",
    [
        ["text"] * 5 + [{"a": 1}],
        [1, 2, 3, "4"],
        [{"a": 1}, {"a": True}],
        [[0.5, 1.0]] * 3 + [{"a": [0.5]}],
        [2**53 + 1, 2, 0.5],
        [1, 2, 2**70],
        [{}, {}, {"a": {}}],
        [{"a": {str(number): 1}} for number in range(40)],
    ],
)
def test_values_without_a_common_type_are_json(place: Path, values: list[Any]) -> None:
    found = written(place, [*values, ValueError("no")]).to_pylist()
    assert found.pop() is None
    read = [json.loads(text) for text in found]
    assert [without_nulls(value) for value in read] == values


def without_nulls(value: Any) -> Any:
    if is_dict(value):
        return {name: without_nulls(member) for name, member in value.items() if member is not None}
    return value


def test_declared_members_are_there_from_the_beginning(place: Path) -> None:
    schema = Score.model_json_schema(mode="serialization")
    found = written(
        place, [Score(name="a")] * 6 + [Score(name="b", parts=[Score(name="c", number=1)])], schema
    )
    assert found.type.field("number").type == pyarrow.float64()
    assert found.to_pylist()[6]["parts"][0]["number"] == 1.0


def test_models_in_lists_are_structs() -> None:
    column = Column().array([[Score(name="a")], None, [Score(name="b", number=2)]])
    assert column.to_pylist() == [[{"name": "a", "number": None}], None, [{"name": "b", "number": 2.0}]]


def test_a_column_of_errors_has_the_declared_type(provider: Limited, tmp_path: Path) -> None:
    with Shop("k", server_url=provider.url) as client:
        table = blocking(client, ["bad 1", "bad 2"], on_error="yield").to_arrow()
        blocking(client, ["bad 1", "bad 2"], on_error="yield").to_parquet(tmp_path / "v")
    read = parquet.read_table(tmp_path / "v")
    for found in (table, read):
        type_ = found.schema.field("value").type
        assert (pyarrow.types.is_list(type_), type_.value_type) == (True, pyarrow.float32())
        assert found.column("value").null_count == 2


def test_no_values_have_the_declared_type(provider: Limited, tmp_path: Path) -> None:
    with Shop("k", server_url=provider.url) as client:
        assert blocking(client, []).to_parquet(tmp_path / "v.parquet") == 0
    assert pyarrow.types.is_list(parquet.read_schema(tmp_path / "v.parquet").field("value").type)


@pytest.mark.parametrize(
    ("schema", "type_"),
    [
        ({"anyOf": [{}, {"type": "array", "items": {"type": "number"}}]}, pyarrow.list_(pyarrow.float32())),
        ({"type": "string", "format": "date-time"}, pyarrow.null()),
        ({"anyOf": [{"type": "integer"}, {"type": "null"}]}, pyarrow.int64()),
        ({"anyOf": [{"type": "integer"}, {"type": "string"}]}, pyarrow.null()),
        ({"type": "object", "additionalProperties": True}, pyarrow.null()),
        ({"type": ["string", "null"]}, pyarrow.null()),
    ],
)
def test_declared_types(schema: dict[str, Any], type_: Any) -> None:
    assert declared(schema) == type_
