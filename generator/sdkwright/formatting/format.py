"""Format generated Python with ruff or with black.

Black formats a second time whatever its first pass has changed, and takes a hundred times as long as ruff. Ruff
therefore goes first for both: what it leaves is nearly always what black wants, and black needs one pass only.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
from threading import Lock
from typing import Literal, TypeAlias, get_args

from sdkwright.formatting import black, ruff
from sdkwright.formatting.errors import FormatterError, InvalidCode
from sdkwright.formatting.files import Files

Formatter: TypeAlias = Literal["ruff", "black"]
FORMATTERS: tuple[Formatter, ...] = get_args(Formatter)

LINE_LENGTH = 120
"""In characters. Docstrings, comments and long string literals are not wrapped by formatters."""


_WORTH_A_PROCESS = 200_000
"""Characters of modules: below, another process takes more time than it saves."""

Known: TypeAlias = Callable[[Mapping[str, str]], Mapping[str, str]]
"""Of sources by path, those whose formatted text is known already, with that text."""


class Formatting:
    """Formats modules beside the work that makes others. A context, which ends what is not wanted any more."""

    def __init__(self, formatter: Formatter, known: Known | None = None) -> None:
        self._formatter, self._known = formatter, known
        self._seen: set[str] = set()
        self._formatted: dict[str, str] = {}
        self._waiting: dict[str, str] = {}  # what is not worth a process yet
        self._begun: list[tuple[Mapping[str, str], ruff.Run]] = []
        # Modules come from another thread, which may outlive the context.
        self._lock, self._is_closed = Lock(), False

    def begin(self, sources: Mapping[str, str]) -> None:
        """Format some modules, each once. Raises `FormatterError` if the formatter cannot run."""
        new = {path: source for path, source in sources.items() if path not in self._seen}
        self._seen.update(new)
        known: Mapping[str, str] = self._known(new) if self._known else {}
        self._formatted.update(known)
        self._waiting.update((path, source) for path, source in new.items() if path not in known)
        if sum(map(len, self._waiting.values())) > _WORTH_A_PROCESS:
            self._start()

    def _start(self) -> None:
        waiting, self._waiting = self._waiting, {}
        with self._lock:
            if waiting and not self._is_closed:
                self._begun.append((waiting, ruff.Run(waiting, LINE_LENGTH)))

    def finish(self, files: Files) -> Files:
        """All files of an SDK, formatted.

        Raises `InvalidCode` if a module is not Python, and `FormatterError` if the formatter cannot run.
        """
        self.begin({path: files.texts[path] for path in sorted(files.unformatted)})
        self._start()
        for sources, run in self._begun:
            self._formatted.update(self._result(sources, run))
        return Files(dict(sorted({**files.texts, **self._formatted}.items())), origins=files.origins)

    def _result(self, sources: Mapping[str, str], run: ruff.Run) -> dict[str, str]:
        try:
            formatted = run.result()
            return black.format_sources(formatted, LINE_LENGTH) if self._formatter == "black" else formatted
        except FormatterError:
            for path, source in sources.items():
                _parse(path, source)
            raise

    def __enter__(self) -> Formatting:
        return self

    def __exit__(self, *error: object) -> None:
        with self._lock:
            self._is_closed = True
        for _, run in self._begun:
            run.close()


def format(files: Files, formatter: Formatter, known: Known | None = None) -> Files:
    """Format the modules that are not formatted yet.

    Raises `InvalidCode` if a module is not Python, and `FormatterError` if the formatter cannot run.
    """
    with Formatting(formatter, known) as formatting:
        return formatting.finish(files)


def _parse(path: str, source: str) -> None:
    import ast  # seldom needed

    try:
        ast.parse(source)
    except SyntaxError as error:
        raise InvalidCode(path, source, error.lineno or 1, error.msg) from None


@cache
def versions(formatter: Formatter) -> dict[str, str]:
    """The version of each distribution that decides how a formatter lays out code. Raises `FormatterError`."""
    return {"ruff": ruff.version()} | ({"black": black.version()} if formatter == "black" else {})
