"""Arguments that cannot be sent are refused before any request, with a message that names the place."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from importlib import import_module
from typing import Any

import numpy
import pytest
from orq_ai_sdk._spellings import one_of

from runtime._runtime.arguments import validate
from runtime._runtime.errors import InvalidArgument
from runtime._runtime.model import UNSET
from runtime._runtime.operation import Body, Operation, Parameter, Response, adapter
from tests.runtime.sample import errors, models
from tests.runtime.sample.client import Shop
from tests.support.loopback import Loopback

pyarrow: Any = import_module("pyarrow")  # has no types
masked_array: Any = numpy.ma.masked_array


def refused(operation: Operation[Any] = models.create, **options: Any) -> errors.ArgumentError:
    with Shop(server_url="http://127.0.0.1:9") as client, pytest.raises(errors.ArgumentError) as caught:
        client._dispatcher.call(operation, **options)
    lines = [line for line in str(caught.value).split("\n") if not line.startswith("... and ")]
    assert all(line.startswith(f"{operation.call}: ") for line in lines)
    return caught.value


def told(operation: Operation[Any] = models.create, **options: Any) -> str:
    """The message without the method, which each line of it begins with."""
    return str(refused(operation, **options)).replace(f"{operation.call}: ", "")


def message(**body: Any) -> str:
    return told(body={"input": "x", "model": "m", **body})


MISTAKES: list[tuple[Any, ...]] = [
    ({"options": {"retyr": {}}}, "options.retyr: unknown key; did you mean 'retry'?"),
    ({"options": {"zzzzz": 1}}, "options.zzzzz: unknown key"),
    (
        {"options": {"retry": {"count": 1, "on_code": []}}},
        "options.retry.on_code: unknown key; did you mean 'on_codes'?",
    ),
    ({"all_options": [{}, {"nmae": 1}]}, "all_options[1].nmae: unknown key; did you mean 'name'?"),
    ({"options": {"retry": {"on_codes": [1]}}}, "options.retry.count is required"),
    ({"options": {"retry": {"count": None}}}, "options.retry.count is required"),
    ({"all_options": [{"retry": {}}]}, "all_options[0].retry.count is required"),
    (
        {"options": {"retry": {"count": 1, "on_codes": [429, "abc"]}}},
        "options.retry.on_codes[1]: expected an integer, got 'abc' (str)",
    ),
    ({"options": {"retry": {"count": 5.5}}}, "options.retry.count: expected an integer, got 5.5 (float)"),
    (
        {"options": {"retry": {"count": True}}},
        "options.retry.count: expected an integer, got True (bool)",
    ),
    ({"options": {"name": 5}}, "options.name: expected a string, got 5 (int)"),
    ({"options": 5}, "options: expected a dictionary, got 5 (int)"),
    ({"all_options": {"name": "n"}}, "all_options: expected a list, got {'name': 'n'} (dict)"),
    ({"number": "3"}, "number: expected a number, got '3' (str)"),
    ({"kind": "tyo"}, "kind: expected 'toy' or 'book', got 'tyo' (str); did you mean 'toy'?"),
    ({"sort": 5}, "sort: expected 'toy' or 'book', or a string, got 5 (int)"),
    ({"model": None}, "model is required"),
    ({"model": UNSET}, "model is required"),
    ({"model": b"\xff"}, "model: expected a string, got b'\\xff' (bytes)"),
    ({"model": "\ud800"}, "the body cannot be encoded: "),
    ({"input": 5}, "input: expected a string, or a list, got 5 (int)"),
    ({"input": ["a", 1.5]}, "input[1]: expected a string, or a list, got 1.5 (float)"),
    ({"input": ["a", ["b"]]}, "input[1][0]: expected an integer, got 'b' (str)"),
    ({"mixed": ["a", 1]}, "mixed[1]: expected a string, got 1 (int)"),
    ({"mixed": [[1, "x"]]}, "mixed[0][1]: expected a number, got 'x' (str)"),
    (
        {"mixed": [{"content": [{"type": "text", "txt": "t"}]}]},
        "mixed[0].content[0].text is required\n" "mixed[0].content[0].txt: unknown key; did you mean 'text'?",
    ),
    (
        {"mixed": [{"content": [{"type": "image", "image": {"name": 1}}]}]},
        "mixed[0].content[0].image.name: expected a string, got 1 (int)",
    ),
    (
        {"mixed": [{"content": [{"type": "txet", "text": "t"}]}]},
        "mixed[0].content[0].type: expected 'text', or 'image', got 'txet' (str); did you mean 'text'?",
    ),
    (
        {"options": models.Options.model_validate({"nmae": "x"})},
        "options.nmae: unknown key; did you mean 'name'?",
    ),
    (
        {"options": {"retry": models.Retry.model_validate({"count": 1, "on_code": [1]})}},
        "options.retry.on_code: unknown key; did you mean 'on_codes'?",
    ),
    ({"options": {"retri": None}}, "options.retri: unknown key; did you mean 'retry'?"),
    ({"number": float("nan")}, "number: expected a finite number, got nan (float)"),
    (
        {"free": {"deep": [1, float("inf")]}},
        "body: JSON cannot carry Infinity: a number must be finite",
    ),
    ({"free": object}, "the body cannot be encoded: "),
    ({"free": b"\xff"}, "the body cannot be encoded: "),
    ({"free": "\ud800"}, "the body cannot be encoded: "),
    ({"data": b"\xff"}, "the body cannot be encoded: "),
    ({"when": 5}, "when: expected a datetime, or a string, got 5 (int)"),
    ({"options": {"name": None, "format": 5}}, "options.format: expected a string, got 5 (int)"),
    (
        {"tagged": {"type": "txet", "text": "t"}},
        "tagged.type: expected 'text', got 'txet' (str); did you mean 'text'?",
    ),
]


@pytest.mark.parametrize(
    ("body", "expected"),
    MISTAKES,
)
def test_messages(body: dict[str, Any], expected: str) -> None:
    found = message(**body)
    assert found.startswith(expected) if expected.endswith(": ") else found == expected


def test_long_values_are_cut() -> None:
    assert len(message(options={"name": ["y" * 1000] * 1000})) < 150
    assert len(message(input=object())) < 200

    class Odd:
        def __repr__(self) -> str:
            raise RuntimeError

    assert "Odd" in message(model=Odd())


def test_every_problem_is_listed_up_to_ten() -> None:
    error = refused(body={"model": 7, "number": "a", "options": {"nmae": 1, "retry": {"on_codes": 5}}})
    assert str(error).replace("createThing: ", "").splitlines() == [
        "input is required",
        "model: expected a string, got 7 (int)",
        "options.retry.count is required",
        "options.retry.on_codes: expected a list, got 5 (int)",
        "options.nmae: unknown key; did you mean 'name'?",
        "number: expected a number, got 'a' (str)",
    ]
    assert [problem.path for problem in error.errors][1] == "model"
    assert error.__cause__ is None
    assert error.__context__ is None
    lines = message(input=[["x"] * 15]).splitlines()
    assert len(lines) == 11
    assert lines[-1] == "... and 5 more problems"


def test_recursion_is_refused() -> None:
    loop: dict[str, Any] = {}
    loop["self"] = loop
    assert message(free=loop)


class Endless:
    """Contains itself, as a matrix of numpy contains matrices."""

    def __iter__(self) -> Iterator[Any]:
        return iter([self])


@pytest.mark.parametrize("where", ["input", "options", "all_options", "number", "mixed", "free"])
def test_what_has_no_end_is_refused_wherever_it_is(where: str) -> None:
    endless: list[Any] = []
    endless.append(endless)
    deep: Any = 1
    for _ in range(3_000):
        deep = [deep]
    for value in (endless, deep, Endless(), {"a": endless}):
        error = refused(body={"input": "x", "model": "m", where: value})
        assert len(str(error)) < 500
        assert error.__context__ is None


def test_parameters() -> None:
    assert told(models.toys, params={}) == "pet_id is required"
    assert told(models.toys, params={"pet_id": "7"}) == "pet_id: expected an integer, got '7' (str)"
    assert told(models.toys, params={"pet_id": 7, "limti": 1}) == "limti: unknown key; did you mean 'limit'?"
    text: Operation[Any] = Operation(
        "x", "GET", "/x/{name}", parameters=(Parameter("name", "path", lambda: str | list[str]),)
    )
    empties: tuple[Any, ...] = ("", [])
    for empty in empties:
        assert told(text, params={"name": empty}) == "name: a path parameter cannot be empty"
    number: Operation[Any] = Operation("x", "GET", "/x", parameters=(Parameter("n", "query", lambda: float),))
    assert "finite" in str(refused(number, params={"n": float("inf")}))


@pytest.mark.parametrize("timeout", [0, -1])
def test_timeouts_are_positive(timeout: int) -> None:
    assert "timeout_ms" in str(refused(models.get, timeout_ms=timeout))
    with pytest.raises(errors.ArgumentError, match="timeout_ms"):
        Shop(timeout_ms=timeout)


@pytest.mark.parametrize(
    ("headers", "expected"),
    [
        ({"x-own": "1\r\nx-evil: 2"}, "x-own"),
        ({"x-own": "1\x00"}, "x-own"),
        ({"x-own": "é"}, "x-own"),
        ({"x-own": 1}, r"http_headers\['x-own'\] must be a string, not int"),
        ({"x own": "1"}, "'x own' is not a header name"),
        ({"x\r\n": "1"}, "is not a header name"),
        ({"": "1"}, "'' is not a header name"),
        ({5: "1"}, "5 is not a header name"),
    ],
)
def test_headers(headers: Any, expected: str) -> None:
    with pytest.raises(errors.ArgumentError, match=expected):
        raise refused(models.get, http_headers=headers)


def test_header_parameters_cannot_break_out() -> None:
    assert "Shop-Referer" in str(refused(models.toys, params={"pet_id": 1, "referer": "a\r\nb: c"}))


def test_addresses() -> None:
    for wrong in (
        "shop.example",
        "ftp://shop.example",
        "http://",
        "http://a b",
        "https://a/#f",
        "http://a\n",
    ):
        assert "not a URL" in str(refused(models.get, server_url=wrong))
        with pytest.raises(errors.ArgumentError, match="not a URL"):
            Shop(server_url=wrong)
    assert "secret" not in str(refused(models.get, server_url="ftp://user:secret@shop.example"))
    assert "address" in str(refused(models.get, server_url="http://[::1/x"))


def test_one_of() -> None:
    from orq_ai_sdk.types import UNSET

    assert one_of("create", input=UNSET, input_=5) == 5
    assert one_of("create", input=None, input_=UNSET) is None
    with pytest.raises(TypeError, match=r"create\(\) missing 1 required keyword-only argument: 'input_'"):
        one_of("create", input_=UNSET, input=UNSET)
    with pytest.raises(
        TypeError, match=r"create\(\) got multiple values for argument 'input_' \(also passed as 'input'\)"
    ):
        one_of("create", input_=1, input=1)


def test_bodies_of_a_scalar_type() -> None:
    operation: Operation[Any] = Operation(
        "x", "PUT", "/x", bodies=(Body("application/json", lambda: bool),), responses=(Response("204"),)
    )
    assert str(refused(operation, body="yes")) == "x: body: expected a boolean, got 'yes' (str)"


@pytest.mark.parametrize(
    ("value", "kind"),
    [(numpy.int64(8), list[int]), (numpy.True_, list[bool]), (numpy.float16(0.5), list[float])],
)
def test_scalars_of_numpy_are_those_of_python(value: Any, kind: Any) -> None:
    own = value.item()
    found = validate(adapter(lambda: kind, strict=True), [value, own], "x")
    assert [(type(item), item) for item in found] == [(type(own), own)] * 2
    with pytest.raises(InvalidArgument):
        validate(adapter(lambda: list[int], strict=True), [numpy.str_("8")], "x")


class Tensor:
    """What torch makes: even a single number has the methods of a list, which raise, and a type that numpy has not."""

    dtype = "torch.float32"

    def __init__(self, values: Any) -> None:
        self._values = numpy.asarray(values)
        self.ndim = self._values.ndim

    def __iter__(self) -> Iterator[Any]:
        if not self.ndim:
            raise TypeError("iteration over a 0-d tensor")
        return map(Tensor, self._values)

    def item(self) -> Any:
        return self._values.item()


SENT: list[tuple[Any, str]] = [
    (Tensor([1.5, 2]), "[1.5,2.0]"),
    (Tensor([[1, 2], [3, 4]]), "[[1,2],[3,4]]"),
    ([Tensor(1.5), 2], "[1.5,2]"),
    (pyarrow.array([1.5, 0.1]), "[1.5,0.1]"),
    (pyarrow.array([1, 2]), "[1,2]"),
    (pyarrow.array(["a", "b"]), '["a","b"]'),
    (pyarrow.chunked_array([[1.5], [2.5]]), "[1.5,2.5]"),
    (pyarrow.array([[1.5], [2.5]]), "[[1.5],[2.5]]"),
    (masked_array([1.5, 2.5], mask=[False, False]), "[1.5,2.5]"),
]


@pytest.mark.parametrize(("value", "text"), SENT)
def test_arrays_are_sent_as_lists(call: Callable[..., Any], server: Loopback, value: Any, text: str) -> None:
    """Those of torch and pyarrow too, where a document has a type, and where it has none."""
    server.answer(json=models.THING)
    call(
        Shop(server_url=server.url),
        models.create,
        body={"input": "x", "model": "m", "mixed": value, "free": value},
    )
    assert server.requests[0].body.decode() == f'{{"input":"x","model":"m","mixed":{text},"free":{text}}}'


def test_a_value_that_is_not_there_is_not_sent_as_a_number(
    call: Callable[..., Any], server: Loopback
) -> None:
    """Behind the mask of numpy is whatever was in the memory."""
    arrays = masked_array([1.5, 7.5], mask=[False, True]), pyarrow.array([1.5, None])
    for values in arrays:
        assert message(mixed=values) == "mixed[1]: expected a number, got None"
    for values in arrays:
        server.answer(json=models.THING)
        call(Shop(server_url=server.url), models.create, body={"input": "x", "model": "m", "free": values})
    assert [request.json()["free"] for request in server.requests] == [[1.5, None]] * 2


def test_tables_are_no_lists() -> None:
    """They would be the names of their columns, or columns in place of rows."""
    found = message(mixed=pyarrow.table({"a": ["x"]}))
    assert found.startswith("mixed: expected a string, or one column of the table, got pyarrow.Table")


def test_what_only_has_a_method_of_that_name_is_no_table() -> None:
    class Rows(list[str]):
        def columns(self) -> None:
            """As results of SQLAlchemy have."""

    assert validate(
        adapter(lambda: models.ThingTypedDict, strict=True), {"input": Rows("a"), "model": "m"}, "x"
    )
