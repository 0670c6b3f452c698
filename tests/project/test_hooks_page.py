"""docs/hooks.md: its programs run, and what it says about hooks is so."""

from __future__ import annotations

import importlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from sdkwright.mock import serve
from sdkwright.pipeline import build
from tests.support import ROOT
from tests.support.packages import importable, write
from tests.support.pages import blocks

PAGE = ROOT / "docs/hooks.md"
PROGRAM, CUSTOM = PROGRAMS = blocks(PAGE, "python")


@pytest.fixture
def package(tmp_path: Path) -> Iterator[Path]:
    """The package of the pets, with the custom code of the page."""
    (config,) = blocks(PAGE, "toml")
    document = (ROOT / "tests/project/pets.yaml").read_text(encoding="utf-8")
    specs = {"openapi.yaml": document, "sdk.toml": config.text, "custom/signing.py": CUSTOM.text}
    write(specs, tmp_path / "specs/pets")
    write(build(tmp_path / "specs/pets").files, tmp_path / "package")
    with importable(tmp_path / "package", "pets"):
        yield tmp_path


def test_the_program_logs_each_call(
    package: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    caplog: pytest.LogCaptureFixture,
) -> None:
    monkeypatch.setenv("PETS_API_KEY", "any")
    with serve(package / "specs/pets") as server:
        monkeypatch.setenv("PETS_SERVER_URL", server.url)
        PROGRAM.run()
        assert [exchange.operation for exchange in server.exchanges] == ["getPet"]
    assert capsys.readouterr().out.strip()
    assert caplog.messages == ["getPet: 200"]


def test_the_custom_code_signs_requests(package: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PETS_SIGNING_KEY", "secret")
    fake = importlib.import_module("pets.testing").FakePets()
    fake.pets.create(name="Rex")
    assert len(fake.requests[0].headers["x-signature"]) == 64


def test_what_a_hook_returns(package: Path) -> None:
    """An error can become a response; None is refused; hooks run in order; retries are seen."""
    fake: Any = importlib.import_module("pets.testing").FakePets()
    errors: Any = importlib.import_module("pets.errors")
    seen: list[Any] = []

    class Note:
        def __init__(self, name: str) -> None:
            self.name = name

        def before_request(self, hook_ctx: Any, request: Any) -> Any:
            seen.append((self.name, hook_ctx.operation_id, type(request).__module__.partition(".")[0]))
            return request

    class Replace:
        def after_error(self, hook_ctx: Any, response: Any, error: Exception | None) -> Any:
            seen.append((response and response.status_code, type(error).__name__))
            return importlib.import_module("httpx2").Response(200, json={"id": 1, "name": "Max"}), None

    class Ends:
        def before_request(self, hook_ctx: Any, request: Any) -> None:
            pass

    registered = fake.sdk_configuration.hooks
    registered.register_before_request_hook(Note("first"))
    registered.register_before_request_hook(Note("second"))
    fake.on(fake.pets.get).fails(429).fails(404)
    with pytest.raises(errors.NotFoundError):
        fake.pets.get(id=7)
    assert seen == [("first", "getPet", "httpx2"), ("second", "getPet", "httpx2")] * 2
    seen.clear()
    registered.before_request_hooks.clear()
    registered.register_after_error_hook(Replace())
    assert fake.pets.get(id=7).name == "Max"
    fake.on(fake.pets.get).times_out()
    assert fake.with_options(max_retries=0).pets.get(id=7).name == "Max"
    assert seen == [(404, "NoneType"), (None, "APITimeoutError")]
    registered.register_before_request_hook(Ends())
    with pytest.raises(
        TypeError, match=r"before_request\(\) must return a request, or an exception, not None"
    ):
        fake.pets.get(id=7)


def test_all_kinds_are_in_the_table(package: Path) -> None:
    hooks: Any = importlib.import_module("pets.hooks")
    text = PAGE.read_text(encoding="utf-8")
    kinds = [name for name in dir(hooks) if name.endswith("Hook")]
    assert len(kinds) == 4
    for kind in kinds:
        (method,) = getattr(hooks, kind).__abstractmethods__
        assert f"| `{kind}` | `{method}(" in text
    assert hooks.SDKHooks is importlib.import_module("pets._hooks.types").SDKHooks
