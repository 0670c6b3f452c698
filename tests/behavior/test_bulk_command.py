"""The command for any number of items: what it reads, sends, prints and writes, and how it ends."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from typing import Any

import numpy
import pytest

from tests.support.golden import GOLDEN, built, documents
from tests.support.limited import Limited, Limits, vector
from tests.support.loopback import Loopback
from tests.support.packages import importable, write
from tests.support.tools import Done, Zoo

pyarrow: Any = import_module("pyarrow")  # has no types
parquet: Any = import_module("pyarrow.parquet")
CREATE = ("embeddings", "create-many", "--model", "small")


@pytest.fixture(scope="module")
def sdk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Zoo]:
    result, folder = built(documents(GOLDEN / "bulk")[0]), tmp_path_factory.mktemp("many")
    write(result.files, folder)
    with importable(folder, result.module) as module:
        yield Zoo(module.__name__, folder)


@pytest.fixture
def provider(monkeypatch: pytest.MonkeyPatch) -> Iterator[Limited]:
    with Limited(Limits(items=3)) as running:
        _aim(monkeypatch, running.url)
        yield running


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[Loopback]:
    with Loopback() as running:
        _aim(monkeypatch, running.url)
        yield running


def _aim(patch: pytest.MonkeyPatch, url: str) -> None:
    patch.setenv("MANY_SERVER_URL", url)
    patch.setenv("MANY_API_KEY", "s3cret-key")
    patch.setenv("COLUMNS", "80")


def create(sdk: Zoo, *words: str, stdin: bytes = b"", terminal: bool = False) -> Done:
    return sdk.run(*CREATE, "--batch-size", "2", *words, stdin=stdin, terminal=terminal)


def rows(text: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in text.splitlines()]


def expected(*texts: object) -> list[dict[str, Any]]:
    return [{"index": index, "value": vector(text, 4)} for index, text in enumerate(texts)]


# ---------------------------------------------------------------- input


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("texts.jsonl", '"a"\n\n"b"\r\n"c"', ()),
        ("texts.ndjson", '{"t": "a"}\n{"t": "b", "u": 1}\n{"t": "c"}\n', ("--field", "t")),
        ("texts.txt", "\ufeffa\r\nb\nc", ()),
        ("texts.csv", "t\na\nb\n\nc\n", ()),
        ("texts.csv", 'u,t\n1,a\n2,"b"\n3,c\n', ("--field", "t")),
        ("texts", "a\nb\nc\n", ("--input-format", "txt")),
    ],
)
def test_items_of_files(
    name: str, content: str, words: tuple[str, ...], sdk: Zoo, provider: Limited, tmp_path: Path
) -> None:
    (tmp_path / name).write_text(content, encoding="utf-8", newline="")
    done = create(sdk, "--input", str(tmp_path / name), *words)
    assert (done.code, done.err, rows(done.out)) == (0, "", expected("a", "b", "c"))
    assert provider.stats.requests == 2


def test_lines_keep_what_only_looks_like_their_ends(sdk: Zoo, provider: Limited, tmp_path: Path) -> None:
    (tmp_path / "t.txt").write_text("a\rb\u2028c\n\nd\n", encoding="utf-8", newline="")
    assert rows(create(sdk, "--input", str(tmp_path / "t.txt")).out) == expected("a\rb\u2028c", "", "d")
    (tmp_path / "t.csv").write_text('t\n"a\nb"\n', encoding="utf-8", newline="")
    assert rows(create(sdk, "--input", str(tmp_path / "t.csv")).out) == expected("a\nb")


def test_items_of_parquet(sdk: Zoo, provider: Limited, tmp_path: Path) -> None:
    parquet.write_table(pyarrow.table({"n": [1, 2, 3], "t": ["a", "b", "c"]}), tmp_path / "t.parquet")
    done = create(sdk, "--input", str(tmp_path / "t.parquet"), "--field", "t")
    assert (done.code, rows(done.out)) == (0, expected("a", "b", "c"))


def test_items_of_standard_input(sdk: Zoo, provider: Limited) -> None:
    assert rows(create(sdk, "--input", "-", stdin=b'"a"\n[1, 2]\n').out) == expected("a", [1, 2])
    done = create(sdk, "--input", "-", "--input-format", "txt", stdin=b'"a"\n')
    assert rows(done.out) == expected('"a"')


def test_items_of_the_command_itself(sdk: Zoo, provider: Limited) -> None:
    assert rows(create(sdk, "--json-input", '["a", "b"]').out) == expected("a", "b")


def test_standard_input_is_read_as_it_comes(sdk: Zoo, provider: Limited) -> None:
    """Results are there before the input ends."""
    command = [
        sys.executable,
        "-m",
        sdk.package,
        *CREATE,
        "--input",
        "-",
        "--batch-size",
        "1",
        "--concurrency",
        "1",
    ]
    running = subprocess.Popen(
        command, cwd=sdk.folder, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert running.stdin is not None
    assert running.stdout is not None
    for number in range(12):  # some are read ahead
        running.stdin.write(f'"{number}"\n')
    running.stdin.flush()
    first = running.stdout.readline()
    running.stdin.close()
    rest = running.stdout.read()
    running.stdout.close()
    assert running.wait() == 0
    assert rows(first + rest) == expected(*map(str, range(12)))


@pytest.mark.parametrize(
    ("name", "content", "words", "problem"),
    [
        (
            "t.xml",
            "",
            (),
            "ends in none of .jsonl, .ndjson, .txt, .csv, .parquet: say with `--input-format` what it is",
        ),
        ("t.txt", "a\n", ("--field", "t"), "the lines of a text have no fields: leave out `--field`"),
        ("t.csv", "a,b\n1,2\n", (), "t.csv has several columns: choose one with `--field`: a, b"),
        (
            "t.csv",
            "text,b\n1,2\n",
            ("--field", "txt"),
            "t.csv has no column `txt`; did you mean `text`?; there are text, b",
        ),
        ("t.csv", "", (), "t.csv has no columns"),
        ("t.parquet", "text", (), "t.parquet cannot be read as Parquet: "),
    ],
)
def test_input_that_cannot_be_read_at_all(
    name: str,
    content: str,
    words: tuple[str, ...],
    problem: str,
    sdk: Zoo,
    provider: Limited,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / name).write_text(content)
    done = create(sdk, "--input", name, *words)
    assert (done.code, done.out) == (2, "")
    assert problem in done.err
    assert provider.stats.requests == 0


@pytest.mark.parametrize(
    ("name", "content", "words", "problem"),
    [
        ("t.jsonl", '"a"\n\n{"t"\n', (), 't.jsonl:3: this is not JSON: {"t"'),
        ("t.jsonl", '{"t": 1}\n', ("--field", "s"), "t.jsonl:1: there is no member `s`"),
        (
            "t.jsonl",
            '{"text": 1}\n',
            ("--field", "txt"),
            "t.jsonl:1: there is no member `txt`; did you mean `text`?",
        ),
        ("t.jsonl", '"a"\n', ("--field", "s"), "t.jsonl:1: there is no member `s`: this is no object"),
        ("t.csv", "a,b\n1\n", ("--field", "b"), "t.csv:2: this row has 1 cells only"),
        ("t.csv", 'a\n"1', (), "t.csv:2: this is not CSV: unexpected end of data"),
        ("t.txt", "\udcff\n", (), "t.txt is not text in UTF-8: invalid start byte"),
    ],
)
def test_items_that_cannot_be_read_end_the_call(
    name: str,
    content: str,
    words: tuple[str, ...],
    problem: str,
    sdk: Zoo,
    provider: Limited,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / name).write_text(content, errors="surrogateescape")
    done = create(sdk, "--input", name, *words)
    assert done.code == 1
    assert f"error: {problem}\n" in done.err


def test_parquet_cannot_come_from_standard_input(sdk: Zoo, provider: Limited) -> None:
    done = create(sdk, "--input", "-", "--input-format", "parquet")
    assert (done.code, done.err.partition("\n")[0]) == (
        2,
        "error: Parquet has to be a file: it is read from its end",
    )


# ---------------------------------------------------------------- output


def test_results_go_to_a_file(sdk: Zoo, provider: Limited, tmp_path: Path) -> None:
    (tmp_path / "t.txt").write_text("a\nb\nc\n")
    words = ("--input", str(tmp_path / "t.txt"), "--out")
    values = [vector(text, 4) for text in "abc"]

    assert create(sdk, *words, str(tmp_path / "v.jsonl")) == Done(0, "", "", b"")
    assert rows((tmp_path / "v.jsonl").read_text()) == expected("a", "b", "c")
    assert create(sdk, *words, str(tmp_path / "v.parquet")) == Done(0, "", "", b"")
    table = parquet.read_table(tmp_path / "v.parquet")
    assert table.column_names == ["index", "value", "error"]
    assert numpy.allclose(table.column("value").to_pylist(), values)
    assert create(sdk, *words, str(tmp_path / "v.npy")) == Done(0, "", "", b"")
    assert numpy.allclose(numpy.load(tmp_path / "v.npy"), values)
    assert create(sdk, *words, str(tmp_path / "v")) == Done(0, "", "", b"")
    assert numpy.allclose(parquet.read_table(tmp_path / "v").column("value").to_pylist(), values)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["t.txt", "v", "v.jsonl", "v.npy", "v.parquet"]


def test_an_array_has_a_row_for_each_item_in_any_order(sdk: Zoo, provider: Limited, tmp_path: Path) -> None:
    texts = ["bad 0", *(str(number) for number in range(50)), "bad 1"]
    (tmp_path / "t.txt").write_text("\n".join(texts))
    out = tmp_path / "v.npy"
    done = create(
        sdk, "--input", str(tmp_path / "t.txt"), "--out", str(out), "--no-ordered", "--on-error", "yield"
    )
    assert (done.code, done.err) == (3, "note: 2 of 52 items failed: `error` says why\n")
    array = numpy.load(out)
    values = [[float("nan")] * 4 if text.startswith("bad") else vector(text, 4) for text in texts]
    assert numpy.allclose(array, values, equal_nan=True)
    assert array.dtype == numpy.float32


@contextmanager
def full_disk(size: int) -> Generator[None]:
    """Files of this process cannot grow beyond a size."""
    resource: Any = import_module("resource")
    handler = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, limits[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
        signal.signal(signal.SIGXFSZ, handler)


@pytest.mark.skipif(sys.platform == "win32", reason="the size of files cannot be limited")
@pytest.mark.parametrize("name", ["v.jsonl", "v.npy", "v.parquet", "v"])
def test_a_full_disk_leaves_nothing_behind(
    sdk: Zoo, provider: Limited, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.setattr(sdk.module("_bulk.arrow"), "_ROWS_PER_GROUP", 1_000)
    provider.provider.limits.items = 1_000
    (tmp_path / "t.txt").write_text("\n".join(map(str, range(3_000))))
    words = ("--input", str(tmp_path / "t.txt"), "--batch-size", "1000", "--out", str(tmp_path / name))
    with full_disk(10_000):
        done = sdk.run(*CREATE, *words)
    assert done.code == 1
    assert "items have results, which could not be kept" in done.err
    assert "File too large" in done.err
    left = {path.name for path in tmp_path.rglob("*")}
    assert left - {"v"} == {"t.txt"}


def test_a_row_whose_result_did_not_come_is_nan(sdk: Zoo, provider: Limited, tmp_path: Path) -> None:
    """Where a call without order ends early. Zeros would be a vector."""
    whole, statuses = provider.provider.embed, [401, 429]  # the others are there before the second attempt

    def embed(content: bytes) -> Any:
        return (statuses.pop(), {"retry-after": "0"}, b"{}") if b'"0"' in content else whole(content)

    provider.provider.embed = embed
    (tmp_path / "t.txt").write_text("0\n1\n2\n3\n4\n5\n")
    words = ("--input", str(tmp_path / "t.txt"), "--concurrency", "2", "--no-ordered")
    done = create(sdk, *words, "--out", str(tmp_path / "v.npy"))
    assert done.code == 1
    array = numpy.load(tmp_path / "v.partial.npy")
    assert len(array) > 2
    assert numpy.isnan(array[:2]).all()
    assert numpy.allclose(array[2:], [vector(str(index), 4) for index in range(2, len(array))])


def test_parts_are_not_mixed_with_those_of_another_call(sdk: Zoo, provider: Limited, tmp_path: Path) -> None:
    (tmp_path / "t.txt").write_text("a\n")
    words = ("--input", str(tmp_path / "t.txt"), "--out", str(tmp_path / "v"))
    assert create(sdk, *words).code == 0
    done = create(sdk, *words)
    assert done.code == 2
    assert f"{tmp_path}/v has parts of an earlier call: choose another folder" in done.err
    done = create(sdk, *words, "--checkpoint", str(tmp_path / "run.sqlite"))
    assert done.code == 2
    assert "has parts of an earlier call (part-00000.parquet is not of this checkpoint): choose" in done.err
    assert provider.stats.requests == 1


def test_parts_of_an_earlier_call_with_the_checkpoint_are_replaced(
    sdk: Zoo, provider: Limited, tmp_path: Path
) -> None:
    """All of them, also those that this call has no rows for."""
    (tmp_path / "t.txt").write_text("a\n")
    words = ("--input", str(tmp_path / "t.txt"), "--out", str(tmp_path / "v"))
    kept = ("--checkpoint", str(tmp_path / "run.sqlite"))
    assert create(sdk, *words, *kept).code == 0
    first = tmp_path / "v" / "part-00000.parquet"
    shutil.copy(first, tmp_path / "v" / "part-00007.parquet")
    assert create(sdk, *words, *kept) == Done(0, "", "", b"")
    assert list((tmp_path / "v").iterdir()) == [first]
    (tmp_path / "v" / "part-00001.parquet").write_bytes(b"of somebody else")
    done = create(sdk, *words, *kept)
    assert (done.code, "part-00001.parquet is not of this checkpoint" in done.err) == (2, True)
    assert (tmp_path / "v" / "part-00001.parquet").read_bytes() == b"of somebody else"


@pytest.mark.parametrize(
    ("words", "problem"),
    [
        (("--out", "v.xlsx"), "`--out` ends in .parquet, .jsonl or .npy, or is a folder, not v.xlsx"),
        (("--out", "none/v.npy"), "there is no folder none"),
    ],
)
def test_places_for_results_that_cannot_be(
    words: tuple[str, ...],
    problem: str,
    sdk: Zoo,
    provider: Limited,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(tmp_path)
    done = create(sdk, "--json-input", '["a"]', *words)
    assert (done.code, done.err.partition("\n")[0]) == (2, f"error: {problem}")
    assert provider.stats.requests == 0


def test_the_input_is_not_replaced_by_its_results(sdk: Zoo, provider: Limited, tmp_path: Path) -> None:
    (tmp_path / "t.jsonl").write_text('"a"\n')
    done = create(
        sdk, "--input", str(tmp_path / "t.jsonl"), "--out", f"{tmp_path}/../{tmp_path.name}/t.jsonl"
    )
    assert done.err.startswith("error: `--out` and `--input` are the same file\n")
    assert (done.code, provider.stats.requests, (tmp_path / "t.jsonl").read_text()) == (2, 0, '"a"\n')


def test_options_of_results_of_plain_methods_are_refused(sdk: Zoo) -> None:
    done = sdk.run("--output", "table", *CREATE, "--json-input", '["a"]')
    message = "error: `--output` is not for this method: `--out` says where the results go"
    assert (done.code, done.err.partition("\n")[0]) == (2, message)
    assert "unknown option `--output-file`" in sdk.run(*CREATE, "--output-file", "x").err


# ---------------------------------------------------------------- errors


def test_an_error_ends_the_call_and_keeps_what_was_done(sdk: Zoo, provider: Limited, tmp_path: Path) -> None:
    (tmp_path / "t.txt").write_text("a\nb\nc\nbad\nd\n")
    words = ("--input", str(tmp_path / "t.txt"), "--concurrency", "1")
    done = create(sdk, *words, "--out", str(tmp_path / "v.jsonl"))
    assert done.code == 1
    assert done.err.splitlines() == [
        f"note: 3 items have results, which are in {tmp_path}/v.partial.jsonl; "
        "with `--checkpoint FILE` the same command would go on",
        "note: This is the error of input[3]. `--on-error yield` goes on after such errors.",
        "error: 400 Bad Request: an input is invalid",
    ]
    assert rows((tmp_path / "v.partial.jsonl").read_text()) == expected("a", "b", "c")
    assert create(sdk, *words, "--out", str(tmp_path / "v.parquet")).code == 1
    assert parquet.read_table(tmp_path / "v.partial.parquet").num_rows == 3
    assert create(sdk, *words, "--out", str(tmp_path / "v.npy")).code == 1
    assert numpy.load(tmp_path / "v.partial.npy").shape == (3, 4)
    assert create(sdk, *words, "--out", str(tmp_path / "v")).code == 1
    assert parquet.read_table(tmp_path / "v").num_rows == 3


def test_errors_can_have_rows(sdk: Zoo, provider: Limited, tmp_path: Path) -> None:
    (tmp_path / "t.txt").write_text("a\nbad\nc\n")
    done = create(sdk, "--input", str(tmp_path / "t.txt"), "--on-error", "yield")
    assert (done.code, done.err) == (3, "note: 1 of 3 items failed: `error` says why\n")
    first, second, third = rows(done.out)
    assert [first, third] == [expected("a", "b", "c")[0], expected("a", "b", "c")[2]]
    assert second == {"index": 1, "error": "an input is invalid", "status": 400}


def test_an_item_of_a_wrong_type_ends_the_call(sdk: Zoo, provider: Limited) -> None:
    done = create(sdk, "--input", "-", stdin=b'"a"\n{"t": 1}\n')
    assert (done.code, rows(done.out)) == (1, expected("a"))
    assert "This is the error of input[1]." in done.err


# ---------------------------------------------------------------- checkpoints


def test_a_command_with_a_checkpoint_goes_on(sdk: Zoo, provider: Limited, tmp_path: Path) -> None:
    (tmp_path / "t.txt").write_text("a\nb\nc\nbad\nd\n")
    words = (
        "--input",
        str(tmp_path / "t.txt"),
        "--checkpoint",
        str(tmp_path / "run.sqlite"),
        "--concurrency",
        "1",
    )
    out = ("--out", str(tmp_path / "v.jsonl"))
    done = create(sdk, *words, *out)
    assert done.code == 1
    note = f"items have results in {tmp_path}/run.sqlite; the same command goes on with the others"
    assert note in done.err.splitlines()[0]
    assert not list(tmp_path.glob("*v*"))
    (tmp_path / "t.txt").write_text("a\nb\nc\nd\n")
    assert create(sdk, *words, *out).code == 0
    assert rows((tmp_path / "v.jsonl").read_text()) == expected("a", "b", "c", "d")
    assert provider.stats.answered == {"a": 1, "b": 1, "c": 1, "d": 1}


def test_a_checkpoint_of_another_call_is_refused(sdk: Zoo, provider: Limited, tmp_path: Path) -> None:
    words = ("--json-input", '["a"]', "--checkpoint", str(tmp_path / "run.sqlite"))
    assert create(sdk, *words).code == 0
    done = create(sdk, *words, "--dimensions", "3")
    assert done.code == 2
    assert "is that of another call: dimensions is left out, not 3" in done.err


def test_results_and_checkpoints_have_places_of_their_own(
    sdk: Zoo, provider: Limited, tmp_path: Path
) -> None:
    done = create(sdk, "--json-input", '["a"]', "--out", str(tmp_path), "--checkpoint", f"{tmp_path}/.")
    assert done.err.partition("\n")[0] == "error: `--out` and the checkpoint are the same file or folder"


@pytest.mark.parametrize("keeps", [True, False], ids=["checkpoint", "no checkpoint"])
def test_interrupted(keeps: bool, sdk: Zoo, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with Limited(Limits(items=1, latency=0.05)) as provider:
        _aim(monkeypatch, provider.url)
        texts = [str(number) for number in range(200)]
        (tmp_path / "t.txt").write_text("\n".join(texts))
        out, checkpoint = tmp_path / "v.jsonl", tmp_path / "run.sqlite"
        words = [
            "--input",
            str(tmp_path / "t.txt"),
            "--batch-size",
            "1",
            "--concurrency",
            "2",
            "--out",
            str(out),
        ]
        words += ["--checkpoint", str(checkpoint)] if keeps else []
        program = (  # Ctrl-C counts, even where the tests run in the background
            "import runpy, signal; signal.signal(signal.SIGINT, signal.default_int_handler); "
            f"runpy.run_module({sdk.package!r}, run_name='__main__')"
        )
        command = [sys.executable, "-c", program, *CREATE, *words]
        running = subprocess.Popen(command, cwd=sdk.folder, stderr=subprocess.PIPE, text=True)
        while running.poll() is None and sum(provider.stats.answered.values()) < 20:
            time.sleep(0.02)
        running.send_signal(signal.SIGINT)
        _, err = running.communicate()
        assert running.returncode == 130
        assert not out.exists()
        if not keeps:
            kept = rows((tmp_path / "v.partial.jsonl").read_text())
            assert err == (
                f"interrupted: {len(kept)} items have results, which are in {tmp_path}/v.partial.jsonl; "
                "with `--checkpoint FILE` the same command would go on\n"
            )
            assert kept == expected(*texts[: len(kept)])
            return
        assert err.startswith("interrupted: ")
        assert err.endswith(
            f" items have results in {checkpoint}; the same command goes on with the others\n"
        )
        assert create(sdk, *words[:2], "--out", str(out), *words[-2:]).code == 0
        assert rows(out.read_text()) == expected(*texts)
        assert set(provider.stats.answered.values()) == {1}


# ---------------------------------------------------------------- other operations


def test_results_in_order_and_a_method_with_a_name_of_its_own(sdk: Zoo, server: Loopback) -> None:
    server.answer(json={"results": [{"label": "a"}, {"label": "b", "score": 1.5}]})
    done = sdk.run("moderations", "moderate-all", "--texts", "-", stdin=b'"x"\n"y"\n')
    assert rows(done.out) == [
        {"index": 0, "value": {"label": "a"}},
        {"index": 1, "value": {"label": "b", "score": 1.5}},
    ]
    assert server.requests[0].json() == {"texts": ["x", "y"]}


def test_a_body_that_is_a_list(sdk: Zoo, server: Loopback) -> None:
    server.answer(json={"upserted": 2})
    lines = b'{"id": "a", "values": [1]}\n{"id": "b", "values": []}\n'
    done = sdk.run("vectors", "upsert-all", "--body", "-", stdin=lines)
    assert rows(done.out) == [{"index": 0, "value": 2}, {"index": 1, "value": 2}]
    assert server.requests[0].json() == [{"id": "a", "values": [1]}, {"id": "b", "values": []}]


def test_a_list_in_the_query(sdk: Zoo, server: Loopback) -> None:
    answer = [{"number": 1, "found": {"meaning": "b"}}, {"number": 0, "found": {"meaning": "a"}}]
    server.answer(json=answer)
    done = sdk.run("words", "look-up-words-many", "--word", "-", "--language", "de", stdin=b'"x"\n"y"\n')
    assert (done.err, rows(done.out)) == ("", [{"index": 0, "value": "a"}, {"index": 1, "value": "b"}])
    assert server.requests[0].query == "word=x&word=y&language=de"


def test_arguments_come_before_options_of_their_names(sdk: Zoo, server: Loopback) -> None:
    server.answer(json={"output": {"items": [{"label": "a"}]}})
    words = ("--labels", "l", "--concurrency", "7", "--progress", "--bulk-concurrency", "1", "--timeout", "9")
    line = b'{"id": "a", "values": []}\n'
    done = sdk.run("classifications", "classify-many", "--documents", "-", *words, stdin=line)
    assert (done.code, rows(done.out)) == (0, [{"index": 0, "value": "a"}])
    assert done.err == "note: `classifications.classify_many` is deprecated by the API\n"
    body = {
        "labels": ["l"],
        "concurrency": 7,
        "progress": True,
        "timeout": 9,
        "documents": [json.loads(line)],
    }
    assert server.requests[0].json() == body


# ---------------------------------------------------------------- dry runs, help and completion


def test_a_dry_run_shows_the_first_request(sdk: Zoo, provider: Limited, tmp_path: Path) -> None:
    checkpoint = tmp_path / "run.sqlite"
    words = ("--input", "-", "--checkpoint", str(checkpoint), "--out", str(tmp_path / "v.npy"))
    done = create(sdk, *words, "--dry-run", stdin=b'"a"\n"b"\n"c"\n')
    assert done.out.startswith("POST http://127.0.0.1")
    assert '"input": [\n    "a",\n    "b"\n  ],\n  "model": "small"' in done.out
    assert "authorization: Bearer $MANY_API_KEY" in done.out
    done = create(sdk, *words, "--dry-run=curl", stdin=b'"a"\n')
    assert """--data-raw '{"input":["a"],"model":"small"}'""" in done.out
    assert (provider.stats.requests, list(tmp_path.iterdir())) == (0, [])


def test_a_dry_run_without_credentials_reads_its_input_once(
    sdk: Zoo, provider: Limited, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("MANY_API_KEY")
    done = create(sdk, "--input", "-", "--dry-run", stdin=b'"a"\n"b"\n')
    assert '"a",\n    "b"' in done.out


def test_a_dry_run_of_nothing_is_an_error(sdk: Zoo, provider: Limited) -> None:
    done = create(sdk, "--input", "-", "--dry-run")
    assert (done.code, done.err) == (2, "error: there is nothing to send\n")


def test_help_says_what_there_is(sdk: Zoo) -> None:
    text = sdk.run("embeddings", "create-many", "--help").out
    usage = "embeddings create-many --input FILE --model TEXT [OPTIONS]"
    assert usage in text.partition("\n")[0]
    assert "Embed texts, for any number of items" in text
    for option in (
        "--batch-size NUMBER",
        "--on-error {raise,yield}",
        "--checkpoint FILE",
        "--out FILE",
        "--dry-run",
    ):
        assert f"  {option}" in text
    assert "--output " not in text
    assert "embeddings create-many --input input.jsonl --model small" in text
    assert "create-many" in sdk.run("embeddings", "--help").out


def test_what_is_near_is_suggested(sdk: Zoo) -> None:
    assert "did you mean `create-many`?" in sdk.run("embeddings", "create-mani").err
    assert "did you mean `--checkpoint`?" in create(sdk, "--chekpoint", "x").err


@pytest.mark.parametrize(
    ("words", "candidates"),
    [
        (("embeddings", "create-"), ["create-many"]),
        (("embeddings", "create-many", "--ch"), ["--checkpoint"]),
        (("embeddings", "create-many", "--out"), ["--out"]),
        (("embeddings", "create-many", "--on-error", ""), ["raise", "yield"]),
        (("embeddings", "create-many", "--input", ""), ["@files"]),
        (("embeddings", "create-many", "--checkpoint", ""), ["@files"]),
    ],
)
def test_completion(words: tuple[str, ...], candidates: list[str], sdk: Zoo) -> None:
    assert sdk.run("completion", "--words", *words).out.split() == candidates


def test_what_was_refused_has_no_command(sdk: Zoo) -> None:
    assert "there is no `count-tokens-many`" in sdk.run("embeddings", "count-tokens-many").err


def test_help_and_completion_import_no_client(sdk: Zoo) -> None:
    code = (
        "import sys\n"
        "from many._cli.main import run\n"
        "for words in (['--help'], ['embeddings', 'create-many', '--help'], ['completion', '--words', 'e']):\n"
        "    assert run('many', words) == 0\n"
        "heavy = {'many.client', 'many._bulk', 'many._cli.many', 'many._cli.perform', 'pydantic', 'numpy', 'pyarrow'}\n"
        "print(sorted(heavy & sys.modules.keys()), file=sys.stderr)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=sdk.folder,
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ},
    )
    assert done.stderr == "[]\n"


def test_agents_are_not_offered_the_method(sdk: Zoo) -> None:
    catalog = sdk.module("_catalog").Catalog(sdk.package)
    choice = sdk.module("_mcp.choice")
    offered = [entry.path for entry in choice.chosen(catalog, choice.Choice()).values()]
    assert "embeddings.create" in offered
    assert [path for path in offered if catalog.entry(path).many] == []
    with pytest.raises(ValueError, match="matches no operation"):
        choice.chosen(catalog, choice.Choice(allow=("*.create_many",)))
