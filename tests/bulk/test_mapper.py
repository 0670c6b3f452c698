"""The module `bulk` of an SDK: batches of rows in the kinds that engines pass, in processes that engines start."""

from __future__ import annotations

import os
import pickle
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from importlib import import_module
from multiprocessing import get_context
from pathlib import Path
from types import ModuleType
from typing import Any, cast

import numpy
import pytest

from sdkwright.pipeline import build
from tests.support.limited import Limited, Limits, vector
from tests.support.packages import generated

DOCUMENT = """
openapi: 3.1.0
info: {title: Embed, version: "1"}
servers: [{url: https://api.embed.example}]
security: [{Key: []}]
paths:
  /embeddings:
    post:
      operationId: embeddings.create
      x-sdkwright-bulk: {argument: input, results: data, index: index, value: embedding, usage: usage}
      requestBody:
        required: true
        content:
          application/json:
            schema:
              type: object
              required: [input, model]
              properties:
                input: {anyOf: [{type: string}, {type: array, items: {type: string}}]}
                model: {type: string}
                dimensions: {type: integer}
      responses:
        "200":
          description: ""
          content:
            application/json:
              schema:
                type: object
                required: [data, usage]
                properties:
                  usage: {type: object, properties: {total_tokens: {type: integer}}}
                  data:
                    type: array
                    items:
                      type: object
                      required: [index, embedding]
                      properties: {index: {type: integer}, embedding: {type: array, items: {type: number}}}
  /labels:
    post:
      operationId: labels.create
      x-sdkwright-bulk: {argument: input, results: data, index: index}
      requestBody:
        required: true
        content:
          application/json:
            schema:
              type: object
              required: [input]
              properties:
                input: {type: array, items: {type: string}}
                column: {type: string}
                batch_size: {type: integer}
      responses:
        "200":
          description: ""
          content:
            application/json:
              schema:
                type: object
                properties:
                  data: {type: array, items: {type: object, properties: {index: {type: integer}}}}
components:
  securitySchemes:
    Key: {type: apiKey, in: header, name: X-Pass}
"""
OTHER = DOCUMENT.replace("title: Embed", "title: Other")  # a package beside it
pyarrow: Any = import_module("pyarrow")  # has no types
TEXTS = ["a", "b", None, "", "bad c", "d"]
PATH = "embeddings.create_many"
UNUSED = "http://127.0.0.1:9"


@pytest.fixture(scope="module")
def sdk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ModuleType]:
    with generated(DOCUMENT, tmp_path_factory.mktemp("mapper")) as package:
        yield package


@pytest.fixture
def provider(monkeypatch: pytest.MonkeyPatch) -> Iterator[Limited]:
    monkeypatch.setenv("EMBED_API_KEY", "secret-of-the-worker")
    with Limited(Limits(items=3)) as provider:
        yield provider


def mapper_of(sdk: ModuleType, url: str, **arguments: Any) -> Any:
    options = {"column_": "text", "into": "vector", "model": "m", "bulk_batch_size": 3, **arguments}
    names = {"bulk_batch_size": "batch_size"}  # of this method no argument has the name
    options = {names.get(name, name): value for name, value in options.items()}
    return sdk.bulk.mapper(sdk.bulk.EmbedConfig(server_url=url), PATH, **options)


def python(sdk: ModuleType, code: str, *arguments: str) -> str:
    """What a program prints that has the package."""
    folder = str(Path(cast("str", sdk.__file__)).parents[1])
    environment = {**os.environ, "PYTHONPATH": folder, "EMBED_API_KEY": "other"}
    command = [sys.executable, "-c", code, *arguments]
    return subprocess.run(command, env=environment, capture_output=True, text=True, check=True).stdout


def check(vectors: list[Any], errors: list[Any]) -> None:
    """Each row of TEXTS has its vector, its error, or neither."""
    for text, row, error in zip(TEXTS, vectors, errors, strict=True):
        if not text:
            assert row is None
            assert error is None
        elif text.startswith("bad"):
            assert row is None
            assert "an input is invalid" in error
        else:
            assert list(row) == pytest.approx(vector(text, 4))
            assert error is None


# --- kinds of batches


def test_a_dict_of_lists(sdk: ModuleType, provider: Limited) -> None:
    batch = {"text": TEXTS, "other": list(range(6)), "vector": ["old"] * 6}
    result = mapper_of(sdk, provider.url)(batch)
    assert list(result) == ["text", "other", "vector", "vector_error"]
    assert (result["text"], result["other"]) == (TEXTS, list(range(6)))
    assert all(row is None or type(row) is list for row in result["vector"])
    check(result["vector"], result["vector_error"])
    assert batch["vector"] == ["old"] * 6  # the batch itself stays as it is
    assert set(provider.stats.answered) == {"a", "b", "d"}


def test_a_dict_of_arrays(sdk: ModuleType, provider: Limited) -> None:
    result = mapper_of(sdk, provider.url)({"text": numpy.array([*TEXTS[:5], numpy.str_("d")], dtype=object)})
    assert result["vector"].dtype == result["vector_error"].dtype == object
    assert result["vector"].shape == (6,)
    assert result["vector"][0].dtype == numpy.float32
    check(list(result["vector"]), list(result["vector_error"]))


@pytest.mark.parametrize("kind", [pyarrow.Table, pyarrow.RecordBatch])
def test_arrow(sdk: ModuleType, provider: Limited, kind: Any) -> None:
    schema = pyarrow.schema([("vector", pyarrow.null()), ("text", pyarrow.string())], {b"key": b"kept"})
    batch = kind.from_arrays([pyarrow.nulls(6), pyarrow.array(TEXTS)], schema=schema)
    result = mapper_of(sdk, provider.url)(batch)
    assert type(result) is kind
    assert result.schema.names == ["text", "vector", "vector_error"]
    assert result.schema.metadata == {b"key": b"kept"}
    assert result.schema.field("vector").type == pyarrow.list_(pyarrow.float32())
    assert result.schema.field("vector_error").type == pyarrow.string()
    check(result.column("vector").to_pylist(), result.column("vector_error").to_pylist())


@pytest.mark.parametrize("texts", [[], [None, ""]])
def test_batches_without_items_have_the_types_of_others(sdk: ModuleType, texts: list[Any]) -> None:
    """Otherwise engines could not put the batches together. Nothing is sent, and no key is needed."""
    batch = pyarrow.table({"text": pyarrow.array(texts, pyarrow.string())})
    result = mapper_of(sdk, UNUSED)(batch)
    assert result.schema.field("vector").type == pyarrow.list_(pyarrow.float32())
    assert result.column("vector").null_count == len(texts)
    assert mapper_of(sdk, UNUSED)({"text": texts})["vector"] == [None] * len(texts)


def test_an_iterator(sdk: ModuleType, provider: Limited) -> None:
    """As Spark passes it: no batch is read before the one before it is used."""
    read: list[int] = []

    def batches() -> Iterator[dict[str, list[Any]]]:
        for number in range(3):
            read.append(number)
            yield {"text": [f"text {number}"]}

    results = mapper_of(sdk, provider.url)(batches())
    assert next(results)["vector"] == [pytest.approx(vector("text 0", 4))]
    assert read == [0]
    assert len(list(results)) == 2


def test_values_that_are_no_vectors(sdk: ModuleType, provider: Limited) -> None:
    """Models become plain values. `column` and `batch_size` are arguments of the API, so ours have other names."""
    config = sdk.bulk.EmbedConfig(server_url=provider.url)
    options = {"column_": "text", "into": "label", "bulk_batch_size": 2, "batch_size": 7, "column": "x"}
    mapper = sdk.bulk.mapper(config, "labels.create_many", **options)
    result = mapper({"text": ["a", "b", "c"]})
    assert [row["index"] for row in result["label"]] == [0, 1, 0]
    assert mapper(pyarrow.table({"text": ["a"]})).column("label").to_pylist()[0]["index"] == 0


@pytest.mark.parametrize(
    "batch", [[{"text": "a"}], "text", 5, pyarrow.array(["a"]), pyarrow.chunked_array([["a"]])]
)
def test_what_is_no_batch(sdk: ModuleType, batch: Any) -> None:
    with pytest.raises(sdk.errors.InvalidArgument, match="a batch must be a dict of columns"):
        mapper_of(sdk, UNUSED)(batch)


@pytest.mark.parametrize("row", ["abc", b"abc", 5, None, {"a": 1}])
def test_a_row_is_no_batch(sdk: ModuleType, row: Any) -> None:
    """The letters of its text are not: some engines pass rows, unless they are told to pass batches."""
    with pytest.raises(
        sdk.errors.InvalidArgument, match="'text' must be a list or an array with many rows, not"
    ):
        mapper_of(sdk, UNUSED)({"text": row})


def test_a_column_that_is_there_twice(sdk: ModuleType) -> None:
    table = pyarrow.Table.from_arrays([pyarrow.array(["a"])] * 2, names=["text", "text"])
    with pytest.raises(sdk.errors.InvalidArgument, match="several columns 'text'"):
        mapper_of(sdk, UNUSED)(table)


def test_a_missing_value_of_pandas_is_no_item(sdk: ModuleType, provider: Limited) -> None:
    class NAType:
        """That of pandas, which is no test dependency, can be neither compared nor converted."""

        def __bool__(self) -> bool:
            raise TypeError("boolean value of NA is ambiguous")

    result = mapper_of(sdk, provider.url)({"text": ["a", NAType()]})
    assert (result["vector"][1], result["vector_error"]) == (None, [None, None])


def test_a_column_that_is_missing(sdk: ModuleType) -> None:
    with pytest.raises(sdk.errors.InvalidArgument, match="no column 'text': it has 'txt', 'id'"):
        mapper_of(sdk, UNUSED)({"txt": [], "id": []})


# --- arguments


def test_names_are_checked_at_construction(sdk: ModuleType) -> None:
    with pytest.raises(TypeError, match=r"'modell'. Did you mean 'model'\?"):
        mapper_of(sdk, UNUSED, modell="m")
    with pytest.raises(TypeError, match="needs the keyword arguments 'model'"):
        sdk.bulk.mapper(sdk.bulk.EmbedConfig(), PATH, column_="text", into="vector")
    for name in (
        "input",
        "ordered",
        "on_error",
        "progress",
    ):  # the batch has the items, rows their places and errors
        with pytest.raises(TypeError, match=name):
            mapper_of(sdk, UNUSED, **{name: None})
    with pytest.raises(sdk.errors.InvalidArgument, match=r"did you mean 'embeddings\.create_many'"):
        sdk.bulk.mapper(sdk.bulk.EmbedConfig(), "embeddings.create", column_="text", into="vector")


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"workers": 0}, "workers must be a whole number"),
        ({"workers": 4, "concurrency": 3}, "concurrency=3 is too few: 4 workers"),
        ({"concurrency": 0}, "concurrency must be a whole number"),
        ({"requests_per_minute": 0}, "requests_per_minute must be a number above 0"),
        ({"column_": ""}, "column must be the name of a column"),
        ({"into": "text"}, "would replace the column"),
        ({"column_": "vector_error"}, "would replace the column"),
        ({"checkpoint": "parts/"}, "checkpoint must be a file"),
        ({"dimensions": lambda: 3}, "dimensions cannot be sent to workers"),
    ],
)
def test_values_are_checked_at_construction(sdk: ModuleType, options: dict[str, Any], message: str) -> None:
    with pytest.raises(sdk.errors.InvalidArgument, match=message):
        mapper_of(sdk, UNUSED, **options)


def test_limits_are_divided_among_workers(
    sdk: ModuleType, provider: Limited, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What the method of a worker gets is a part of each limit."""
    calls: list[dict[str, Any]] = []
    create = sdk.resources.embeddings.Embeddings.create_many

    def record(self: Any, **arguments: Any) -> Any:
        calls.append(arguments)
        return create(self, **arguments)

    monkeypatch.setattr(sdk.resources.embeddings.Embeddings, "create_many", record)
    limits = {"concurrency": 11, "requests_per_minute": 60_000, "tokens_per_minute": 1e9}
    mapper_of(sdk, provider.url, workers=4, **limits)({"text": ["a"]})
    mapper_of(sdk, provider.url, workers=16)({"text": ["a"]})
    mapper_of(sdk, provider.url)({"text": ["a"]})
    first, second, third = calls
    shares = (first["concurrency"], first["requests_per_minute"], first["tokens_per_minute"])
    assert shares == (2, 15_000, 2.5e8)
    assert (second["concurrency"], third["concurrency"]) == (1, 8)
    assert "requests_per_minute" not in third


def test_limits_hold_for_batches_after_each_other(sdk: ModuleType, provider: Limited) -> None:
    """Each batch is one request: without a pace that is kept, none of them would wait."""
    mapper = mapper_of(sdk, provider.url, requests_per_minute=1200, workers=2)  # one in 100 ms
    mapper({"text": ["warm"]})
    copies = [pickle.loads(pickle.dumps(mapper)) for _ in range(3)]  # as engines do for each batch
    start = time.monotonic()
    for number, copy in enumerate(copies):
        copy({"text": [f"text {number}"]})
    assert time.monotonic() - start > 0.19


def test_what_a_batch_learned_of_the_provider_is_known_to_the_next(
    sdk: ModuleType, provider: Limited, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In the same thread; another one is another worker, with limits of its own."""
    module = import_module(f"{sdk.__name__}._bulk.bulk")
    original, paces = module.Bulk.keep_pace, list[Any]()

    def record(results: Any, pace: Any) -> Any:
        paces.append(original(results, pace))
        return paces[-1]

    monkeypatch.setattr(module.Bulk, "keep_pace", record)
    mapper = mapper_of(sdk, provider.url)
    mapper({"text": ["a"]})
    pickle.loads(pickle.dumps(mapper))({"text": ["b"]})
    thread = threading.Thread(target=mapper, args=({"text": ["c"]},))
    thread.start()
    thread.join()
    first, second, third = paces
    assert first is second
    assert first is not third


# --- secrets


def test_secrets_are_refused(sdk: ModuleType) -> None:
    config = sdk.bulk.EmbedConfig
    with pytest.raises(
        sdk.errors.InvalidArgument, match=r"takes no api_key.*from its own environment: EMBED_API_KEY"
    ):
        config(api_key="hunter2")
    for options in (
        {"default_headers": {"x-pass": "hunter2"}},
        {"default_headers": {"Authorization": "hunter2"}},
        {"default_query": {"api_key": "hunter2"}},
        {"server_url": "http://me:hunter2@127.0.0.1"},
        {"server_url": "http://127.0.0.1?token=hunter2"},
    ):
        with pytest.raises(sdk.errors.InvalidArgument, match="looks like a secret") as caught:
            config(**options)
        assert "hunter2" not in str(caught.value)
    with pytest.raises(sdk.errors.InvalidArgument, match="'X-Pass' in extra_headers looks like a secret"):
        mapper_of(sdk, UNUSED, extra_headers={"X-Pass": "hunter2"})
    with pytest.raises(TypeError, match="unexpected keyword argument 'debug_loger'"):
        config(debug_loger=None)
    config(default_headers={"X-Team": "search", "Authorization": None})


@pytest.mark.parametrize(
    "body",
    [
        {"api_key": "hunter2"},
        {"X-Pass": "hunter2"},
        {"options": [{"apiKey": "hunter2"}]},
        {"EMBED_API_KEY": "hunter2"},
    ],
)
def test_credentials_are_refused_wherever_they_are_sent(sdk: ModuleType, body: dict[str, Any]) -> None:
    for option in ("extra_body", "extra_query"):
        with pytest.raises(sdk.errors.InvalidArgument, match=f"in {option} looks like a secret") as caught:
            mapper_of(sdk, UNUSED, **{option: body})
        assert "hunter2" not in str(caught.value)


def test_members_for_language_models_are_no_secrets(sdk: ModuleType) -> None:
    members = {"tokenizer": "bert", "max_tokens": 5, "tokenization": {"type": "bpe"}}
    mapper_of(sdk, UNUSED, extra_body={**members, "author": "me", "pad_token": "<pad>"}, extra_query=members)


def test_what_is_pickled_has_no_secret(sdk: ModuleType, provider: Limited) -> None:
    mapper = mapper_of(sdk, provider.url)
    assert mapper({"text": ["a"]})["vector_error"] == [None]
    assert b"secret-of-the-worker" not in pickle.dumps(mapper)
    copy = pickle.loads(pickle.dumps(mapper))
    assert copy({"text": ["a"]}) == mapper({"text": ["a"]})
    assert copy.client() is mapper.client()  # one for each process, with its connections
    assert mapper_of(sdk, UNUSED).client() is not mapper.client()
    assert repr(copy) == "<embeddings.create_many from 'text' into 'vector', for 1 workers>"


def test_a_worker_without_credentials_says_so(
    sdk: ModuleType, provider: Limited, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is no error of a row, and engines can hand it on."""
    monkeypatch.delenv("EMBED_API_KEY")
    with pytest.raises(sdk.errors.SDKError, match="EMBED_API_KEY") as caught:
        mapper_of(sdk, provider.url)({"text": ["a"]})
    assert "EMBED_API_KEY" in str(pickle.loads(pickle.dumps(caught.value)))


# --- processes


def test_another_process_reads_its_own_environment(
    sdk: ModuleType, provider: Limited, tmp_path: Path
) -> None:
    """It has nothing but the pickle and the package."""
    (tmp_path / "mapper").write_bytes(pickle.dumps(mapper_of(sdk, provider.url)))
    code = (
        "import pickle, sys\n"
        "mapper = pickle.loads(open(sys.argv[1], 'rb').read())\n"
        "print(mapper({'text': ['a', 'bad']})['vector_error'])"
    )
    shown = python(sdk, code, str(tmp_path / "mapper"))
    assert shown.startswith("[None, '")
    assert provider.stats.answered == {"a": 1}


def _in_child(mapper: Any, pipe: Any) -> None:
    pipe.send((mapper({"text": ["child"]})["vector"], id(mapper.client())))


@pytest.mark.skipif(not hasattr(os, "fork"), reason="this system has no fork")
@pytest.mark.filterwarnings("ignore:.*fork:DeprecationWarning")
def test_a_process_that_is_forked_makes_its_own_client(sdk: ModuleType, provider: Limited) -> None:
    """With the connections of the other one, both would read each other's responses."""
    mapper = mapper_of(sdk, provider.url)
    mapper({"text": ["parent"]})
    context = get_context("fork")
    ours, theirs = context.Pipe()
    child = context.Process(target=_in_child, args=(mapper, theirs))
    child.start()
    assert ours.poll(60)
    rows, client = ours.recv()
    child.join()
    assert rows == [pytest.approx(vector("child", 4))]
    assert client != id(mapper.client())
    assert mapper({"text": ["parent"]})["vector_error"] == [None]


def test_a_worker_object_makes_its_client_at_once(
    sdk: ModuleType, provider: Limited, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[Any] = []
    make = sdk.bulk.EmbedConfig.make

    def record(config: Any) -> Any:
        made.append(make(config))
        return made[-1]

    monkeypatch.setattr(sdk.bulk.EmbedConfig, "make", record)
    worker = sdk.bulk.Worker(mapper_of(sdk, provider.url))
    assert len(made) == 1
    assert provider.stats.requests == 0
    assert worker({"text": ["a"]})["vector_error"] == [None]
    assert len(made) == 1


def test_a_checkpoint_is_that_of_all_workers(
    sdk: ModuleType, provider: Limited, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is one file, though workers have other working directories."""
    monkeypatch.chdir(tmp_path)
    mapper = mapper_of(sdk, provider.url, workers=2, checkpoint="run.sqlite")
    (tmp_path / "elsewhere").mkdir()
    monkeypatch.chdir(tmp_path / "elsewhere")
    for _ in range(3):
        assert mapper({"text": ["a", "b", "a"]})["vector_error"] == [None] * 3
    assert provider.stats.answered == {"a": 1, "b": 1}
    assert (tmp_path / "run.sqlite").exists()


# --- the module


def test_importing_the_package_imports_neither_it_nor_engines(sdk: ModuleType) -> None:
    name = sdk.__name__
    loaded = f"'{name}.bulk' in sys.modules, '{name}._bulk' in sys.modules"
    engines = "{'numpy', 'pyarrow', 'pandas', 'polars', 'ray', 'dask', 'pyspark', 'datasets'}"
    code = f"import sys, {name} as sdk; print({loaded}, sdk.bulk.mapper); print({engines} & set(sys.modules))"
    first, second = python(sdk, code).splitlines()
    assert first.startswith("False False <function mapper")
    assert second == "set()"


def test_sdks_without_such_methods_have_none_of_it(tmp_path: Path) -> None:
    document = DOCUMENT.replace("x-sdkwright-bulk", "x-other")
    (tmp_path / "openapi.yaml").write_text(document, encoding="utf-8")
    result = build(tmp_path / "openapi.yaml")
    assert [path for path in result.files if "bulk" in path] == []
    assert "bulk" not in result.files[f"{result.module}/__init__.py"]


def test_the_only_method_needs_no_name(tmp_path: Path) -> None:
    document = OTHER.replace("x-sdkwright-bulk: {argument: input, results: data, index: index}", "x-other: 1")
    with generated(document, tmp_path) as sdk:
        mapper = sdk.bulk.mapper(sdk.bulk.OtherConfig(), column="text", into="vector", model="m")
        assert repr(mapper).startswith("<embeddings.create_many from 'text'")


def test_documents_may_take_the_names(tmp_path: Path) -> None:
    """A namespace `bulk`, arguments with the names of ours and of types, a schema with that of the class."""
    document = OTHER.replace("embeddings.create", "bulk.create").replace(
        "dimensions: {type: integer}",
        "config: {type: string}\n                method: {type: string}\n                str: {type: string}\n"
        "                mapping: {$ref: '#/components/schemas/Mapper'}",
    )
    schemas = "  schemas:\n    Mapper: {type: object, properties: {x: {type: integer}}}\n"
    with generated(document + schemas, tmp_path) as sdk:
        config = sdk.bulk.OtherConfig(server_url=UNUSED)
        options = {"model": "m", "column_": "text", "into": "vector", "mapping": {"x": 1}}
        mapper = sdk.bulk.mapper(config, "bulk.create_many", config="c", method="m", str="s", **options)
        assert mapper({"text": []}) == {"text": [], "vector": [], "vector_error": []}
        assert sdk.bulk.Mapper is type(mapper)
        assert sdk.models.Mapper is not sdk.bulk.Mapper
        assert sdk.Other(api_key="k").bulk.create_many is not None
