"""Fixtures that several test modules use."""

from __future__ import annotations

import gc
import os
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from tests.support import ROOT, golden
from tests.support.provider import Provider
from tests.support.sdks import SDK, SDKS
from tests.support.secure import OTHER_AUTHORITY

# After everything that is installed: only a package that is not installed is found here.
sys.path.extend(str(path.parent) for path in sorted((ROOT / "generated").glob("*/pyproject.toml")))


# How long an example takes says how busy the machine is.
settings.register_profile("tests", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("tests")

gc.disable()  # until all tests are collected: what is made by then stays

OBJECTS = (10_000, 20, 100)
"""How many objects there are before garbage is collected: modules of models make far more than the usual 700."""

MEMORY = Path("/dev/shm")
ROOM = 1 << 30  # bytes; the files of one run need a tenth, and what else is in memory shall not suffer


def pytest_configure() -> None:
    """Expected files are rewritten by people, who then review them. Temporary files are in memory, if they fit."""
    if os.environ.get("UPDATE_GOLDEN") and os.environ.get("CI"):
        pytest.exit("make golden rewrites expected files: run it by hand, not where CI is set", returncode=1)
    if "TMPDIR" not in os.environ and _is_roomy(MEMORY):
        # Tests write 70,000 small files. A disk takes a tenth of their time for that.
        os.environ["TMPDIR"] = tempfile.tempdir = str(MEMORY)


def _is_roomy(folder: Path) -> bool:
    """Whether there is a folder with room, whose files may be programs."""
    if not os.access(folder, os.W_OK | os.X_OK):
        return False
    found = os.statvfs(folder)
    return found.f_bavail * found.f_frsize >= ROOM and not found.f_flag & os.ST_NOEXEC


def about(item: pytest.Item) -> set[SDK]:
    """The SDKs that a test is about: that its parameters have, or the marker `sdk` names."""
    given = (
        item.callspec.params.values()
        if isinstance(item, pytest.Function) and hasattr(item, "callspec")
        else ()
    )
    marked = (value for mark in item.iter_markers("sdk") for value in mark.args)
    return {value for value in (*given, *marked) if isinstance(value, SDK)}


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Tests of a provider that was removed are none; what takes longest begins first.

    So no process is left with it alone at the end.
    """
    items[:] = [item for item in items if about(item) <= set(SDKS)]
    items.sort(
        key=lambda item: not item.name.startswith(("test_an_installed_wheel", "test_nothing_gets_out"))
    )


def pytest_collection_finish() -> None:
    """What stays to the end is not looked at by each of a thousand collections of garbage."""
    gc.freeze()
    gc.set_threshold(*OBJECTS)
    gc.enable()


@pytest.fixture(autouse=True, scope="module")
def _garbage() -> Iterator[None]:
    """What a module of tests has left open is its own fault, and what stays is not looked at again."""
    yield
    gc.collect()
    gc.freeze()


@pytest.fixture(autouse=True, scope="session")
def _golden_packages(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """The golden packages are built once, not by each process of a run."""
    if "PYTEST_XDIST_WORKER" in os.environ:
        folder = tmp_path_factory.getbasetemp().parent / "golden"  # beside the folders of the processes
        folder.mkdir(exist_ok=True)
        golden.shared.append(folder)
    yield
    golden.shared.clear()


@pytest.fixture(autouse=True, scope="session")
def _no_outside() -> Iterator[None]:
    """Nothing of the developer's own environment reaches a test: no keys, addresses, proxies, or authorities.

    The authorities of a machine take a client 40 ms to load, that of the tests 1 ms.
    """
    with pytest.MonkeyPatch.context() as patch:
        for name in list(os.environ):
            if name.startswith(tuple(f"{sdk.prefix}_" for sdk in SDKS)) or name.lower().endswith("_proxy"):
                patch.delenv(name)
        patch.delenv("SSL_CERT_DIR", raising=False)
        patch.setenv("SSL_CERT_FILE", str(OTHER_AUTHORITY))
        yield


@pytest.fixture
def server() -> Iterator[Provider]:
    """A real HTTP server on 127.0.0.1 that answers as the providers do, unless it is told otherwise."""
    with Provider() as provider:
        yield provider


@pytest.fixture
def environment(server: Provider, monkeypatch: pytest.MonkeyPatch) -> Provider:
    """What a user's shell has: keys and, pointing at the server, addresses."""
    for sdk in SDKS:
        monkeypatch.setenv(sdk.key_variable, "test-key")
        monkeypatch.setenv(f"{sdk.prefix}_SERVER_URL", server.base(sdk))
    return server
