"""`requirements/environment.py` installs what is missing, and makes anew what has something else."""

from __future__ import annotations

from pathlib import Path

import pytest

from requirements.environment import Environment

PIP = "pip==9 ; python_version > '3' \\\n    --hash=sha256:8 \\\n    --hash=sha256:9"
LESS = f"a==1 \\\n    --hash=sha256:0\nb[c]==2\n{PIP}\n    # via\n"
MORE = LESS + "d==3 ; python_version < '3.12'\n"
OTHER = f"a==1.1\n{PIP}\n"
LOCKS = {"generate": LESS, "dev": MORE, "lowest": OTHER}


class Recorder(Environment):
    """An environment that only notes what would be done in it, and may be interrupted."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder / "environment")
        self.locks = folder
        self.done: list[str] = []
        self.interrupted = False

    def create(self) -> None:
        """Note it."""
        self.done.append("create")
        self.python.parent.mkdir(parents=True, exist_ok=True)
        self.python.touch()

    def pip(self, *arguments: str | Path) -> str:
        """Note what is installed: pip, or a lock file."""
        if self.interrupted:
            raise KeyboardInterrupt
        lock = Path(arguments[-1])
        self.done.append(lock.stem if lock.parent == self.locks else lock.read_text(encoding="utf-8"))
        return ""

    def given(self, name: str, text: str | None = None, *, anew: bool = False) -> list[str]:
        """What is done to provide a lock file."""
        lock = self.locks / f"{name}.lock"
        lock.write_text(LOCKS[name] if text is None else text, encoding="utf-8")
        self.done = []
        self.provide(lock, anew=anew)
        return self.done


@pytest.fixture
def environment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Recorder:
    monkeypatch.setattr("requirements.environment.ROOT", tmp_path)
    return Recorder(tmp_path)


def test_the_same_again_does_nothing(environment: Recorder) -> None:
    assert environment.given("dev") == ["create", PIP, "dev"]
    assert environment.given("dev") == []
    assert environment.given("dev", anew=True) == ["create", PIP, "dev"]


def test_more_of_the_same_is_added(environment: Recorder) -> None:
    assert environment.given("generate") == ["create", PIP, "generate"]
    assert environment.given("dev") == [PIP, "dev"]
    assert environment.given("generate") == [], "the environment has it all"
    assert environment.given("dev") == []


def test_other_versions_need_another_environment(environment: Recorder) -> None:
    environment.given("dev")
    assert environment.given("lowest") == ["create", PIP, "lowest"]
    assert environment.given("dev") == ["create", PIP, "dev"]


@pytest.mark.parametrize("text", [LESS, MORE + "e==1\n", MORE.replace("sha256:0", "sha256:1")])
def test_a_changed_lock_file_needs_another_environment(environment: Recorder, text: str) -> None:
    """Also one that only lost a package: what works without it is not to be a matter of history."""
    environment.given("dev")
    assert environment.given("dev", text) == ["create", PIP, "dev"]


@pytest.mark.parametrize("before", [None, "generate"])
def test_an_interrupted_installation_begins_anew(environment: Recorder, before: str | None) -> None:
    if before:
        environment.given(before)
    environment.interrupted = True
    with pytest.raises(KeyboardInterrupt):
        environment.given("dev")
    environment.interrupted = False
    assert environment.given("dev") == ["create", PIP, "dev"]


def test_an_environment_that_lost_its_python_is_made_anew(environment: Recorder) -> None:
    environment.given("dev")
    environment.python.unlink()
    assert environment.given("dev") == ["create", PIP, "dev"]
