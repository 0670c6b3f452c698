"""The batches of rows that engines for large data pass: reads a column, and adds columns. It imports no engine.

A batch is a dict of columns, a DataFrame of pandas or Polars, or a Table or RecordBatch of pyarrow.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final, NamedTuple, cast

from .._runtime.errors import InvalidArgument, brief
from .._runtime.model import to_plain
from ..vectors import to_list, to_numpy
from .columns import VECTOR, Column, is_vector, needed

_SHOWN: Final = 10  # columns in a message
_SEQUENCES: Final = (str, bytes, list, tuple)
_LIBRARIES: Final = {"pandas": "assign", "pyarrow": "column", "polars": "get_column"}  # what their tables have
_MISSING: Final = ("NAType", "NaTType")  # the classes of pandas for values that are missing


class Added(NamedTuple):
    """The columns that are added to a batch. A row has a value, an error, or neither if it had no item."""

    into: str
    values: Sequence[Any]
    errors_into: str
    errors: Sequence[str | None]
    vectors: bool  # the values are vectors, even if there is none


def library_of(batch: object) -> str | None:
    """The library of a batch; `dict` for a mapping; None if it is no batch."""
    if isinstance(batch, Mapping):
        return "dict"
    packages = [base.__module__.partition(".")[0] for base in type(batch).__mro__]
    library = next((package for package in packages if package in _LIBRARIES), "")
    return library if hasattr(batch, _LIBRARIES.get(library, "")) else None


def _names(batch: Any, library: str) -> list[str]:
    if library == "pyarrow":
        return list(batch.schema.names)
    return list(map(str, batch if library == "dict" else batch.columns))


def items_of(batch: Any, library: str, column: str) -> list[Any]:
    """The items of a column; None where a row has none. Raises InvalidArgument if there is no such column."""
    names = _names(batch, library)
    if column not in names:
        listed = ", ".join([*map(brief, names[:_SHOWN]), *(["…"] if len(names) > _SHOWN else [])])
        raise InvalidArgument(f"the batch has no column {brief(column)}: it has {listed or 'none'}")
    if names.count(column) > 1:
        raise InvalidArgument(f"the batch has several columns {brief(column)}")
    if library == "pyarrow":
        values: list[Any] = batch.column(column).to_pylist()
    elif library == "polars":
        values = batch.get_column(column).to_list()
    elif library == "pandas":
        series = batch[column]
        missing: list[bool] = series.isna().tolist()
        values = [None if gone else value for value, gone in zip(series.tolist(), missing, strict=True)]
    else:
        if isinstance(batch[column], (str, bytes, Mapping)) or not isinstance(batch[column], Iterable):
            shown = brief(batch[column])
            raise InvalidArgument(f"the column {brief(column)} must be a list or an array with many rows, not {shown}")
        values = list(batch[column])
    return [_item(value) for value in values]


def _item(value: Any) -> Any:
    """A value of a column as an item; None if it is empty or missing."""
    if hasattr(value, "tolist"):  # an array, or a number or text of numpy
        value = value.tolist()
    is_nan = value.__class__ is float and value != value
    is_empty = value.__class__ in _SEQUENCES and not value
    return None if is_nan or is_empty or type(value).__name__ in _MISSING else value


def with_columns(batch: Any, library: str, added: Added) -> Any:
    """A batch of the same kind with the added columns, in place of those that have their names."""
    return _WRITERS[library](batch, added)


def _are_vectors(added: Added) -> bool:
    return added.vectors or is_vector(next((value for value in added.values if value is not None), None))


def _to_dict(batch: Mapping[str, Any], added: Added) -> dict[str, Any]:
    columns = {name: batch[name] for name in batch}
    if any(hasattr(column, "__array_interface__") for column in columns.values()):
        return {**columns, added.into: _objects(added), added.errors_into: _array(added.errors)}
    convert = to_list if _are_vectors(added) else to_plain
    values = [None if value is None else convert(value) for value in added.values]
    return {**columns, added.into: values, added.errors_into: list(added.errors)}


def _to_pandas(batch: Any, added: Added) -> Any:
    make: Any = needed("pandas").Series
    values = make(_objects(added), index=batch.index, dtype=object)
    errors = make(_array(added.errors), index=batch.index, dtype=object)
    return batch.assign(**{added.into: values, added.errors_into: errors})


def _to_arrow(batch: Any, added: Added) -> Any:
    arrow = needed("pyarrow")
    new = {
        added.into: Column(VECTOR if _are_vectors(added) else None).array(added.values),
        added.errors_into: arrow.array(list(added.errors), arrow.string()),
    }
    kept = [position for position, name in enumerate(batch.schema.names) if name not in new]
    fields = [batch.schema.field(position) for position in kept]
    fields += [arrow.field(name, column.type) for name, column in new.items()]
    columns = [*(batch.column(position) for position in kept), *new.values()]
    return batch.from_arrays(columns, schema=arrow.schema(fields, batch.schema.metadata))


def _to_polars(batch: Any, added: Added) -> Any:
    polars = needed("polars")
    if _are_vectors(added):
        rows = [None if value is None else to_list(value) for value in added.values]
        values = polars.Series(added.into, rows, dtype=polars.List(polars.Float32))
    else:
        values = polars.Series(added.into, [to_plain(value) for value in added.values])
    errors = polars.Series(added.errors_into, list(added.errors), dtype=polars.String)
    return batch.with_columns(values, errors)


_WRITERS: Final = {"dict": _to_dict, "pandas": _to_pandas, "pyarrow": _to_arrow, "polars": _to_polars}


def _objects(added: Added) -> Any:
    """The values as an array of numpy with an object for each row: an array of float32 for a vector."""
    convert = cast("Any", to_numpy if _are_vectors(added) else to_plain)
    return _array([None if value is None else convert(value) for value in added.values])


def _array(values: Sequence[Any]) -> Any:
    array = needed("numpy").empty(len(values), dtype=object)
    for position, value in enumerate(values):  # at once, it would make a matrix of vectors
        array[position] = value
    return array
