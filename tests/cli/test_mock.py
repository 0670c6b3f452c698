"""The command `mock` as a process: its first line, its log, how it ends, and what it refuses."""

from __future__ import annotations

import signal
import socket
import subprocess
import sys
from pathlib import Path
from urllib.request import urlopen

import pytest

from sdkwright.cli.main import run
from tests.support import ROOT

SHOP = ROOT / "tests" / "mock" / "shop.yaml"


COMMAND = [sys.executable, "-m", "sdkwright", "mock", str(SHOP), "--port", "0", "--seed", "3"]


def test_it_serves_until_it_is_interrupted() -> None:
    with subprocess.Popen(
        COMMAND, cwd=ROOT / "generator", stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        url = process.stdout.readline().strip()
        assert url.startswith("http://127.0.0.1:")
        with urlopen(f"{url}/orders/latest") as response:
            assert response.status == 200
        line = process.stdout.readline()
        process.send_signal(signal.SIGINT)
        rest, said = process.communicate(timeout=20)
    assert line.startswith("GET /orders/latest 200 ")
    assert line.endswith("ms latestOrder\n")
    assert (process.returncode, rest, said) == (0, "", "")


def test_it_serves_on_when_nobody_reads_its_log() -> None:
    with subprocess.Popen(COMMAND, cwd=ROOT / "generator", stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        url = process.stdout.readline().strip()
        process.stdout.close()
        for _ in range(2):
            with urlopen(f"{url}/orders/latest") as response:
                assert response.status == 200
        process.kill()


def test_a_port_that_is_taken_is_an_error(capsys: pytest.CaptureFixture[str]) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        assert run(["mock", str(SHOP), "--port", str(port)]) == 2
    assert capsys.readouterr().err.endswith("pass another --port, or 0 for any that is free\n")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--latency", "soon"], "`soon` is not a duration such as 100ms, 0.2s, or 100ms..300ms"),
        (["--latency", "2s..1s"], "`2s..1s` ends before it begins"),
        (["--faults", "110%"], "`110%` is not a share such as 10%"),
        (["--host", ""], "the address is empty; 0.0.0.0 is every address of this machine"),
        (["--port", "70000"], "`70000` is not a port: a number from 0 to 65535"),
        (["--key", ""], "the secret is empty"),
        (["--pages", "0"], "`0` is not a number from 1 to 1000"),
    ],
)
def test_options_that_cannot_be_used(
    arguments: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["mock", str(SHOP), *arguments]) == 2
    assert said in capsys.readouterr().err


def test_a_document_that_cannot_be_used(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "openapi.yaml").write_text("openapi: 3.1.0\npaths: []\ninfo: 1\n", encoding="utf-8")
    assert run(["mock", str(tmp_path / "missing.yaml")]) == 2
    assert "missing.yaml" in capsys.readouterr().err
    assert run(["mock", "https://api.example/openapi.yaml"]) == 2
    assert "curl -L -o openapi.yaml" in capsys.readouterr().err


def test_without_the_extra_it_says_what_to_install(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def find_nothing(name: str) -> None:
        """No package is installed."""

    monkeypatch.setattr("sdkwright.mock.find_spec", find_nothing)
    assert run(["mock", str(SHOP)]) == 2
    assert capsys.readouterr().err == "starlette is not installed: install `sdkwright[mock]`\n"


def test_other_commands_import_nothing_of_it() -> None:
    code = (
        "import sys; from sdkwright.cli.main import run; run(['inspect', sys.argv[1]]); "
        "print([name for name in sys.modules if name.startswith(('sdkwright.mock', 'starlette', 'uvicorn'))])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(SHOP)],
        cwd=ROOT / "generator",
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.splitlines()[-1] == "[]"
