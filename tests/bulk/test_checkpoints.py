"""What was answered is not requested again, whatever ends the process."""

from __future__ import annotations

import asyncio
import json
import os
import re
import shutil
import sqlite3
import subprocess
import sys
import time
from dataclasses import replace
from importlib import import_module
from pathlib import Path
from random import Random
from typing import Any

import pytest

from runtime._bulk import parts
from runtime._bulk.batches import key_of
from runtime._runtime.errors import InvalidArgument, StatusError
from runtime._runtime.operation import Operation, Response
from tests.bulk.conftest import Embed
from tests.bulk.sample import EMBED, EMBED_MANY, awaited, blocking, results
from tests.runtime.sample import errors
from tests.runtime.sample.client import Shop
from tests.support import ROOT, python_environment
from tests.support.limited import Limited, Limits, vector

parquet: Any = import_module("pyarrow.parquet")  # it has no types
LOOSE: Operation[Any] = replace(EMBED, responses=(Response("200", "application/json"),))
KINDS = ["run.sqlite", "parts"]
KILLS = int(os.environ.get("KILLS", "1"))


@pytest.fixture(params=KINDS)
def checkpoint(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """A file, and a folder."""
    name: str = request.param
    return tmp_path / name


def texts(count: int) -> list[str]:
    return [f"text {number}" for number in range(count)]


def test_a_second_call_requests_nothing(embed: Embed, provider: Limited, checkpoint: Path) -> None:
    first = embed(texts(50), batch_size=8, checkpoint=checkpoint)
    requests = provider.stats.requests
    second = embed(texts(50), batch_size=20, checkpoint=checkpoint)
    assert provider.stats.requests == requests
    assert [(it.index, it.item, it.value) for it in second] == [(it.index, it.item, it.value) for it in first]
    assert [it.usage for it in second] == [None] * 50


def test_only_what_changed_is_requested(embed: Embed, provider: Limited, checkpoint: Path) -> None:
    """Wherever it stands."""
    embed(texts(50), checkpoint=checkpoint)
    found = embed(["new", *reversed(texts(50)), "newer"], checkpoint=checkpoint)
    assert [it.value for it in found] == [vector(it.item, 4) for it in found]
    assert set(provider.stats.answered.values()) == {1}
    assert provider.stats.requests == 2


def test_equal_items_are_requested_once(embed: Embed, provider: Limited, checkpoint: Path) -> None:
    found = embed(["a", "b", "a"] * 100, batch_size=4, checkpoint=checkpoint)
    assert [it.value for it in found] == [vector(it.item, 4) for it in found]
    assert provider.stats.answered == {"a": 1, "b": 1}


def test_a_call_that_stopped_goes_on(embed: Embed, provider: Limited, checkpoint: Path) -> None:
    items = texts(100)
    items[60] = "bad"
    with pytest.raises(StatusError, match=r"an input is invalid"):
        embed(items, batch_size=5, concurrency=2, checkpoint=checkpoint)
    assert 55 <= sum(provider.stats.answered.values()) < 100
    items[60] = "good"
    found = embed(items, batch_size=5, checkpoint=checkpoint)
    assert [it.value for it in found] == [vector(item, 4) for item in items]
    assert set(provider.stats.answered.values()) == {1}


def test_items_that_were_refused_are_sent_alone(embed: Embed, provider: Limited, checkpoint: Path) -> None:
    """Otherwise every run would have to find them again."""
    items = ["bad", *texts(30), "bad 2"]
    embed(items, checkpoint=checkpoint, on_error="yield")
    requests = provider.stats.requests
    found = embed(items, checkpoint=checkpoint, on_error="yield")
    assert [it.index for it in found if it.error is not None] == [0, 31]
    assert provider.stats.requests == requests + 2


@pytest.mark.parametrize(
    ("body", "difference"),
    [
        ({"model": "other"}, "model is 'm', not 'other'"),
        ({}, "model is 'm', not left out"),
    ],
)
def test_results_of_other_arguments_are_refused(
    embed: Embed, provider: Limited, checkpoint: Path, body: dict[str, str], difference: str
) -> None:
    embed(["a"], checkpoint=checkpoint)
    with pytest.raises(InvalidArgument) as caught:
        embed(["a"], body=body, checkpoint=checkpoint)
    assert "is that of another call" in str(caught.value)
    assert str(caught.value).endswith(f"{difference}; use another file, or call with what it was made with")
    assert provider.stats.requests == 1


def test_results_of_another_server_are_refused(embed: Embed, checkpoint: Path) -> None:
    embed(["a"], checkpoint=checkpoint)
    with pytest.raises(InvalidArgument, match="its server is 'http"):
        embed(["a"], checkpoint=checkpoint, call={"server_url": "https://other.example"})


def test_a_file_of_something_else_is_left_alone(embed: Embed, tmp_path: Path) -> None:
    path = tmp_path / "notes.sqlite"
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE notes (text)")
    connection.close()
    before = path.read_bytes()
    with pytest.raises(InvalidArgument, match="is a file of something else"):
        embed(["a"], checkpoint=path)
    assert path.read_bytes() == before
    path.write_text("notes of mine, which are no database")
    with pytest.raises(InvalidArgument, match="cannot be used: file is not a database"):
        embed(["a"], checkpoint=path)
    assert path.read_text() == "notes of mine, which are no database"


def test_a_folder_of_something_else_is_left_alone(embed: Embed, tmp_path: Path) -> None:
    """Such as one with the vectors that `to_parquet` has written."""
    part = tmp_path / "part-00000.parquet"
    part.write_bytes(b"vectors of mine")
    with pytest.raises(InvalidArgument, match="is a folder with Parquet files of something else"):
        embed(["a"], checkpoint=tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == [part.name]
    assert part.read_bytes() == b"vectors of mine"


def test_one_call_at_a_time_uses_a_folder(provider: Limited, tmp_path: Path) -> None:
    """Two would write the same parts, and texts would have the vectors of others."""
    path = tmp_path / "parts"
    with (
        Shop("k", server_url=provider.url) as client,
        blocking(client, ["a"], checkpoint=path),
        pytest.raises(InvalidArgument, match="cannot be used: it is in use by another call"),
    ):
        blocking(client, ["b"], checkpoint=path)
    assert results("sync", Shop("k", server_url=provider.url), ["b"], checkpoint=path)


def test_a_cancelled_call_does_not_keep_its_folder(provider: Limited, tmp_path: Path) -> None:
    provider.provider.limits.latency = 0.2

    async def run() -> None:
        async with Shop("k", server_url=provider.url) as client:
            many = awaited(client, ["a"], checkpoint=tmp_path / "parts")
            with pytest.raises(TimeoutError):
                await asyncio.wait_for(anext(many), 0.02)
            await asyncio.sleep(0.1)
            assert await awaited(client, ["a"], checkpoint=tmp_path / "parts").to_list()

    asyncio.run(run())


def damage_value(path: Path) -> None:
    with sqlite3.connect(path / "checkpoint.sqlite" if path.is_dir() else path) as connection:
        connection.execute("INSERT OR REPLACE INTO results VALUES (?, ?)", (key_of("text 0"), b"\0"))
    connection.close()


def damage_pages(path: Path) -> None:
    file = path / "checkpoint.sqlite" if path.is_dir() else path
    content = file.read_bytes()
    file.write_bytes(content[:4096] + b"\xff" * (len(content) - 4096))


def test_a_checkpoint_that_is_damaged_is_named(embed: Embed, provider: Limited, checkpoint: Path) -> None:
    for damage in (damage_value, damage_pages):
        embed(texts(200), checkpoint=checkpoint)
        damage(checkpoint)
        with pytest.raises(
            errors.CLASSES.of(InvalidArgument), match=rf"^checkpoint .*{checkpoint.name}.* (used|read): "
        ):
            embed(texts(200), checkpoint=checkpoint)
        shutil.rmtree(checkpoint) if checkpoint.is_dir() else checkpoint.unlink()


@pytest.mark.parametrize("value", ["{", b"\xff", 7.5, "[" * 100_000])
def test_what_a_checkpoint_says_of_its_call_may_be_damaged(
    embed: Embed, tmp_path: Path, value: str | bytes | float
) -> None:
    file = tmp_path / "run.sqlite"
    embed(["a"], checkpoint=file)
    with sqlite3.connect(file) as connection:
        connection.execute("UPDATE run SET value = ? WHERE name = 'operation'", (value,))
    connection.close()
    own = errors.CLASSES.of(InvalidArgument)
    with pytest.raises(own, match=r"^checkpoint .*run\.sqlite' (cannot be used: what it says|is that of)"):
        embed(["a"], checkpoint=file)


def test_a_long_path_is_shown_whole(embed: Embed, tmp_path: Path) -> None:
    file = tmp_path / ("f" * 120) / ("g" * 120) / "run.sqlite"
    file.parent.mkdir(parents=True)
    file.write_bytes(b"something else, which is long enough")
    with pytest.raises(InvalidArgument, match=re.escape(repr(str(file)))):
        embed(["a"], checkpoint=file)
    embed(["a"], checkpoint=file.with_name("other.sqlite"))
    with pytest.raises(InvalidArgument, match=re.escape(repr(str(file.with_name("other.sqlite"))))):
        embed(["a"], checkpoint=file.with_name("other.sqlite"), body={"model": "n"})


@pytest.mark.parametrize("content", [None, b"", b"nothing"])
def test_a_part_that_is_missing_is_named(embed: Embed, tmp_path: Path, content: bytes | None) -> None:
    embed(["a"], checkpoint=tmp_path)
    part = tmp_path / "part-00000.parquet"
    part.unlink() if content is None else part.write_bytes(content)
    with pytest.raises(
        errors.CLASSES.of(InvalidArgument), match=r"part-00000\.parquet is missing or damaged"
    ):
        embed(["a"], checkpoint=tmp_path)


def test_a_full_disk_ends_the_call_in_words(
    embed: Embed, monkeypatch: pytest.MonkeyPatch, checkpoint: Path
) -> None:
    def limited(*arguments: Any, **options: Any) -> sqlite3.Connection:
        connection: sqlite3.Connection = connect(*arguments, **options)
        connection.execute("PRAGMA max_page_count = 20")
        return connection

    connect = sqlite3.connect
    monkeypatch.setattr(sqlite3, "connect", limited)
    with pytest.raises(errors.CLASSES.of(InvalidArgument), match=r"cannot be used: database or disk is full"):
        embed(texts(5_000), checkpoint=checkpoint, on_error="yield")


def test_secrets_are_not_kept(embed: Embed, checkpoint: Path) -> None:
    """And a new one makes no other call of it."""
    for secret in ("s3cret-one", "s3cret-two"):
        extra = {"providers": [{"api_key": secret, "name": "x"}]}
        call = {"extra_query": {"api_key": secret, "version": "7"}, "extra_body": extra}
        embed(["a"], checkpoint=checkpoint, call=call)
    kept = [path.read_bytes() for path in checkpoint.parent.rglob("*") if path.is_file()]
    assert not any(b"s3cret" in content for content in kept)
    with pytest.raises(InvalidArgument, match="version"):
        embed(["a"], checkpoint=checkpoint, call={"extra_query": {"version": "8"}})


OPENERS = """
import os, sys
from runtime._bulk.checkpoints import Checkpoint

ready, begin = os.pipe()
children = []
for _ in range(4):
    child = os.fork()
    if not child:
        os.close(begin)
        os.read(ready, 1)  # ends for all of them at once
        for path in sys.argv[1:]:
            Checkpoint(path, {"operation": "x"}).close()
        os._exit(0)
    children.append(child)
os.close(begin)
print([os.waitpid(child, 0)[1] for child in children])
"""


@pytest.mark.skipif(not hasattr(os, "fork"), reason="this system has no fork")
def test_processes_may_open_a_new_file_at_the_same_moment(tmp_path: Path) -> None:
    """None of them sees a file that another one has begun and not finished."""
    paths = [str(tmp_path / f"{number}.sqlite") for number in range(100)]
    command = [sys.executable, "-c", OPENERS, *paths]
    done = subprocess.run(command, capture_output=True, text=True, env=python_environment(), timeout=120)
    assert (done.stdout, done.stderr) == ("[0, 0, 0, 0]\n", "")


def test_a_place_that_cannot_be_written(embed: Embed, tmp_path: Path) -> None:
    with pytest.raises(InvalidArgument, match="cannot be opened"):
        embed(["a"], checkpoint=tmp_path / "missing" / "run.sqlite")


@pytest.mark.parametrize("value", [{"a": [1, 2.5]}, "text", None, 7, [1, 2], [0, 1.5], [], True])
def test_values_of_any_type_come_back(embed: Embed, provider: Limited, checkpoint: Path, value: Any) -> None:
    provider.provider.embed = lambda content: (200, {}, body)
    body = json.dumps({"data": [{"index": 0, "embedding": value}]}).encode()
    operation = EMBED_MANY._replace(operation=LOOSE, value=lambda: Any, usage="")
    for _ in range(2):
        (found,) = embed(["a"], operation=operation, checkpoint=checkpoint)
        assert found.value == value
    assert provider.stats.requests == 1


def test_a_folder_can_be_read_by_others(
    embed: Embed, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(parts, "ROWS_PER_PART", 20)
    embed(texts(50), batch_size=8, checkpoint=tmp_path / "parts")
    files = sorted((tmp_path / "parts").glob("part-*.parquet"))
    assert len(files) > 1
    rows = [row for file in files for row in parquet.read_table(file).to_pylist()]
    assert sorted(row["item"] for row in rows) == sorted(texts(50))
    assert all(row["value"] == vector(row["item"], 4) for row in rows)
    assert [path.name for path in (tmp_path / "parts").iterdir() if path.name.startswith(".")] == []


def test_a_part_that_was_not_finished_is_made_again(embed: Embed, provider: Limited, tmp_path: Path) -> None:
    """The process ended after the part was there, and before the file knew it."""
    embed(texts(10), checkpoint=tmp_path / "parts")
    part = tmp_path / "parts" / "part-00001.parquet"
    part.write_bytes((tmp_path / "parts" / "part-00000.parquet").read_bytes())
    embed(texts(20), checkpoint=tmp_path / "parts")
    rows = [
        row for file in sorted(part.parent.glob("*.parquet")) for row in parquet.read_table(file).to_pylist()
    ]
    assert sorted(row["item"] for row in rows) == sorted(texts(20))
    assert set(provider.stats.answered.values()) == {1}


PROGRAM = """
import asyncio, sys
from tests.bulk.sample import awaited, blocking
from tests.runtime.sample.client import Shop

mode, url, path, count = sys.argv[1:]
items = (f"text {number}" for number in range(int(count)))
options = {"batch_size": 10, "concurrency": 4, "checkpoint": path}

async def run():
    async with Shop("k", server_url=url) as client:
        return [result.value async for result in awaited(client, items, **options)]

if mode == "async":
    found = asyncio.run(run())
else:
    with Shop("k", server_url=url) as client:
        found = [result.value for result in blocking(client, items, **options)]
print(len(found))
"""


@pytest.mark.parametrize(("mode", "kind"), [("sync", KINDS[0]), ("async", KINDS[1])])
def test_killed_at_any_moment(mode: str, kind: str, tmp_path: Path) -> None:
    """No text is requested again once its answer is kept. `KILLS` says how often the process is killed."""
    count, random, path = 600, Random(KILLS), tmp_path / kind
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([str(ROOT), str(ROOT / "templates")])}
    kept, output = set[str](), ""
    with Limited(Limits(latency=0.01)) as provider:
        command = [sys.executable, "-c", PROGRAM, mode, provider.url, str(path), str(count)]
        for number in range(KILLS + 1):
            provider.stats.answered.clear()
            begun = provider.stats.requests
            process = subprocess.Popen(command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, text=True)
            if number < KILLS:
                while provider.stats.requests == begun and process.poll() is None:
                    time.sleep(0.002)
                time.sleep(random.random() * 0.1)
                process.kill()
            output, _ = process.communicate()
            assert kept.isdisjoint(provider.stats.answered)
            kept = _kept(path, count)
        assert output == f"{count}\n"
    assert len(kept) == count


def _kept(path: Path, count: int) -> set[str]:
    """The texts whose results a checkpoint has."""
    file = path / "checkpoint.sqlite" if path.suffix == "" else path
    if not file.exists():
        return set()
    texts_of = {key_of(text): text for text in texts(count)}
    connection = sqlite3.connect(file)
    try:
        tables = {
            name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
        }
        rows = [
            row
            for table in tables & {"results", "placed"}
            for row in connection.execute(f"SELECT key FROM {table}")
        ]
    finally:
        connection.close()
    return {texts_of[key] for (key,) in rows}
