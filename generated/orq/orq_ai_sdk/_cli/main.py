"""From the arguments of the process to its exit code: 0 is success, 1 an error of the API, 2 a wrong command."""

from __future__ import annotations

import os
import sys
from collections import deque
from collections.abc import Sequence
from contextlib import suppress

from .._catalog import Catalog, Entry
from .completion import MCP_OPTIONS, SHELLS, complete, script
from .helping import describe_namespace, describe_operation, describe_sdk, program, rows
from .options import HELP, VERSION, Given, argument_options, by_flag, client_options, output_options, take
from .terminal import note, visible
from .words import COMMANDS, Tree, UsageError, suggestion, words_of

_INTERRUPTED = 130


def run(package: str, arguments: Sequence[str] | None = None) -> int:
    """Run a command. `arguments` are those of the process by default."""
    _open_closed_streams()
    try:
        code = _run(Tree(Catalog(package)), deque(sys.argv[1:] if arguments is None else arguments))
        if not sys.stdout.closed:  # the library of the MCP server may close it
            sys.stdout.flush()
        return code
    except KeyboardInterrupt:
        return _INTERRUPTED
    except BrokenPipeError:  # whoever reads has enough, as `head` does
        _discard_output()
        return 0
    except OSError as error:  # such as a disk that is full
        _discard_output()
        with suppress(OSError):
            note(f"error: {error}")
        return 1


def _open_closed_streams() -> None:
    """Where the process was started without a standard stream, open one that is empty, or that nobody reads."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, mode, encoding="utf-8"))  # noqa: SIM115 - until the process ends


def _discard_output() -> None:
    """Let what is left for standard output go nowhere: Python writes it when it ends."""
    with open(os.devnull, "wb") as nothing:
        os.dup2(nothing.fileno(), sys.stdout.fileno())


def _run(tree: Tree, tokens: deque[str]) -> int:
    command = _Command(tree)
    try:
        return command.run(tokens)
    except UsageError as error:
        words = [program(tree.catalog), *words_of(command.path), *command.extra_words]
        note(f"error: {error}")
        note(f"`{' '.join(words)} --help` shows what there is")
        return 2


class _Command:
    """One command, as far as its words are read."""

    def __init__(self, tree: Tree) -> None:
        self.tree, self.path = tree, ""
        self.extra_words: list[str] = []
        catalog = tree.catalog
        self._known = by_flag([HELP, VERSION, *client_options(catalog), *output_options(None)])
        self._settings: dict[str, list[str]] = {}

    def run(self, tokens: deque[str]) -> int:
        """Read words and options in front of the operation, then do it."""
        if not tokens:
            return self._help()
        while tokens:
            if tokens[0].startswith("-") and tokens[0] != "-":
                option, value = take(tokens, self._known)
                if option in (HELP, VERSION):
                    return self._help() if option == HELP else self._version()
                self._settings.setdefault(option.flag, []).append(value)
                continue
            word = tokens.popleft()
            if not self.path and word in self.tree.commands:
                self.extra_words = [word]
                command = self.tree.commands[word]
                return self._mcp(tokens) if command == "mcp" else self._completion(tokens)
            self.path = self.tree.step(self.path, word)
            if self.tree.is_operation(self.path):
                return self._operation(self.tree.catalog.entry(self.path), tokens)
        where = " ".join(words_of(self.path)) or self.tree.catalog.package
        raise UsageError(f"`{where}` needs the name of a method")

    def _help(self) -> int:
        path, tree = self.path, self.tree
        text = describe_namespace(tree, path) if path else describe_sdk(tree)
        _show(text)
        return 0

    def _version(self) -> int:
        _show(f"{self.tree.catalog.about('distribution')} {self.tree.catalog.version}")
        return 0

    # --- an operation

    def _operation(self, entry: Entry, tokens: deque[str]) -> int:
        catalog = self.tree.catalog
        own = argument_options(catalog, entry)
        known = by_flag([HELP, *client_options(catalog), *output_options(entry)]) | own
        given = Given(self._settings, [], None)
        while tokens:
            if not tokens[0].startswith("-"):
                raise UsageError(f"unexpected `{tokens[0]}`: {self._how(entry)}")
            option, value = take(tokens, known)
            if option == HELP:
                _show(describe_operation(self.tree, entry))
                return 0
            if option.argument is not None:
                given.arguments.append((option, value))
            elif option.flag == "--body":
                if given.body is not None:
                    raise UsageError("`--body` is given 2 times")
                given = given._replace(body=value)
            else:
                given.settings.setdefault(option.flag, []).append(value)
        from .perform import perform

        return perform(self.tree.catalog, entry, given)

    def _how(self, entry: Entry) -> str:
        if not entry.arguments:
            return f"`{entry.path}` takes no arguments"
        return f"arguments are passed by name, such as `{entry.arguments[0].option}`"

    # --- the commands of the command line itself

    def _mcp(self, tokens: deque[str]) -> int:
        known = by_flag([HELP, *MCP_OPTIONS.values(), *client_options(self.tree.catalog)])
        while tokens:
            option, value = take(tokens, known)
            if option == HELP:
                _show(self._about_mcp())
                return 0
            self._settings.setdefault(option.flag, []).append(value)
        from .perform import serve

        return serve(self.tree.catalog, Given(self._settings, [], None))

    def _about_mcp(self) -> str:
        start = program(self.tree.catalog)
        listed = [*MCP_OPTIONS.values(), HELP, *client_options(self.tree.catalog)]
        shown = rows((f"{one.flag} {one.value}".strip(), one.text) for one in listed)
        usage = f"usage: {start} {self.extra_words[0]} [OPTIONS]"
        return "\n".join([usage, "", COMMANDS["mcp"], "", "options:", *shown])

    def _completion(self, tokens: deque[str]) -> int:
        if tokens and tokens[0] == "--words":
            tokens.popleft()
            _show("\n".join(complete(self.tree, list(tokens))))
            return 0
        catalog = self.tree.catalog
        shell = tokens.popleft() if tokens else ""
        name = tokens.popleft() if tokens else catalog.about("script")
        usage = f"usage: {program(catalog)} {self.extra_words[0]} {{{','.join(SHELLS)}}} [COMMAND]"
        if shell in ("--help", "-h"):
            _show(f"{usage}\n\n{COMMANDS['completion']}\n\nexample:\n  source <({name or 'COMMAND'} completion bash)")
            return 0
        if shell not in SHELLS:
            raise UsageError(f"{usage}{suggestion(shell, SHELLS)}")
        if not name or tokens:
            raise UsageError(f"{usage}: what is the command called?")
        sys.stdout.write(script(self.tree, shell, name))
        return 0


def _show(text: str) -> None:
    if text:
        print(visible(text))
