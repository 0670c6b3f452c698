"""The words of a command: namespaces, methods, and the commands of the command line itself."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches

from .._catalog import Catalog

COMMANDS = {
    "mcp": "serve the operations as tools to agents, over MCP (standard input and output)",
    "completion": "print a script that completes commands in a shell: bash, zsh or fish",
}


class UsageError(Exception):
    """A command that cannot be understood; nothing was sent."""


def spelled(name: str) -> str:
    """A name in Python as a word of a command: `list_users` is `list-users`, `import_` is `import`."""
    return (name.rstrip("_") or name).replace("_", "-")


def suggestion(word: str, known: Iterable[str]) -> str:
    """What somebody may have meant, as the end of a message; empty if nothing is near."""
    near = get_close_matches(word, list(known), 1)
    return f"; did you mean `{near[0]}`?" if near else ""


class Tree:
    """The namespaces and methods of an SDK by dotted path; that of the client is empty."""

    def __init__(self, catalog: Catalog) -> None:
        self.catalog = catalog
        self._children: dict[str, dict[str, str]] = {"": {}}  # path -> word -> path
        for path in (*catalog.namespaces, *catalog.paths):
            parent, _, name = path.rpartition(".")
            self._children.setdefault(parent, {})[spelled(name)] = path
        self._operations = frozenset(catalog.paths)
        own = self._children[""]
        # What the API has comes first; `sdk-mcp` always is the command.
        self.commands = {word: word for word in COMMANDS if word not in own}
        self.commands |= {f"sdk-{word}": word for word in COMMANDS if f"sdk-{word}" not in own}

    def is_operation(self, path: str) -> bool:
        """Whether a path is that of a method."""
        return path in self._operations

    def children(self, path: str) -> dict[str, str]:
        """What a namespace has: words with paths."""
        return self._children.get(path, {})

    def listed_commands(self) -> dict[str, str]:
        """The commands of the command line itself as the help shows them: each once, with what it does."""
        spellings = {name: word for word, name in reversed(self.commands.items())}
        return {spellings[name]: text for name, text in COMMANDS.items() if name in spellings}

    def step(self, path: str, word: str) -> str:
        """The path of what a word means in a namespace. Raises UsageError."""
        children = self.children(path)
        if (found := children.get(spelled(word))) is not None:
            return found
        known = [*children, *(self.commands if not path else ())]
        place = f"`{' '.join(spelled(part) for part in path.split('.'))}`" if path else f"`{self.catalog.package}`"
        raise UsageError(f"there is no `{word}` in {place}{suggestion(word, known)}")

    def first(self, path: str) -> str:
        """The first operation in a namespace; empty if there is none."""
        return next((one for one in self.catalog.paths if not path or one.startswith(f"{path}.")), "")


def words_of(path: str) -> list[str]:
    """The words of a path."""
    return [spelled(part) for part in path.split(".")] if path else []
