"""Completion in bash, zsh and fish: scripts that ask the command itself, and its answers."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterator

from .options import HELP, VERSION, Option, argument_options, by_flag, client_options, output_options
from .values import Kind, kind_of
from .words import Tree, UsageError

SHELLS = ("bash", "zsh", "fish")
WHEN = ("auto", "always", "never")
_FILES = "@files"  # the answer where a file is wanted

_BASH = """\
{function}() {{
    local IFS=$'\\n' candidate
    COMPREPLY=()
    while IFS= read -r candidate; do
        if [ "$candidate" = "@files" ]; then
            compopt -o default 2>/dev/null
        else
            COMPREPLY+=("$candidate")
        fi
    done < <("${{COMP_WORDS[0]}}" {word} --words "${{COMP_WORDS[@]:1:COMP_CWORD}}" 2>/dev/null)
}}
complete -F {function} {name}
"""
_ZSH = """\
#compdef {name}
{function}() {{
    local -a candidates
    candidates=("${{(@f)$("${{words[1]}}" {word} --words "${{(@)words[2,CURRENT]}}" 2>/dev/null)}}")
    if [[ "${{candidates[1]}}" == "@files" ]]; then
        _files
    else
        compadd -- "${{(@)candidates:#}}"
    fi
}}
compdef {function} {name}
"""
_FISH = """\
function {function}
    set -l words (commandline --tokenize --cut-at-cursor)
    set -l answers ($words[1] {word} --words $words[2..-1] (commandline --current-token) 2>/dev/null)
    if test "$answers[1]" = "@files"
        __fish_complete_path (commandline --current-token)
    else
        printf '%s\\n' $answers
    end
end
complete --command {name} --no-files --arguments "({function})"
"""


def script(tree: Tree, shell: str, name: str) -> str:
    """The script of a shell for a command of that name."""
    word = next(word for word, command in tree.commands.items() if command == "completion")
    template = {"bash": _BASH, "zsh": _ZSH, "fish": _FISH}[shell]
    function = f"_complete_{re.sub(r'[^A-Za-z0-9]', '_', name)}"
    return template.format(function=function, name=name, word=word)


def complete(tree: Tree, words: list[str]) -> list[str]:
    """What the last of the words may become."""
    *before, last = words or [""]
    catalog = tree.catalog
    known = by_flag([HELP, VERSION, *client_options(catalog), *output_options(None)])
    tokens, path = deque(before), ""
    try:
        while tokens:
            word = tokens.popleft()
            if word.startswith("-"):
                flag, equals, _ = word.partition("=")
                option = known.get(flag)
                if option is not None and option.value and not option.optional and not equals:
                    if not tokens:
                        return _matching(_values(tree, option), last)
                    tokens.popleft()
            elif not path and word in tree.commands:
                return _matching(_of_command(tree, tree.commands[word]), last)
            elif not tree.is_operation(path):
                path = tree.step(path, word)
                if tree.is_operation(path):
                    entry = catalog.entry(path)
                    own = [HELP, *client_options(catalog), *output_options(entry)]
                    known = by_flag(own) | argument_options(catalog, entry)
    except UsageError:
        return []
    flag, equals, value = last.partition("=")
    if equals and flag in known:
        return [f"{flag}={one}" for one in _matching(_values(tree, known[flag]), value)]
    if last.startswith("-") or tree.is_operation(path):
        return _matching(known, last)
    return _matching([*tree.children(path), *(tree.listed_commands() if not path else ())], last)


def _values(tree: Tree, option: Option) -> Iterator[str]:
    if option.argument is not None and option.flag == option.argument.option:
        shape = kind_of(tree.catalog, option.argument.schema)
        yield from shape.choices
        if option.argument.is_file or shape.kind in (Kind.FILE, Kind.JSON):
            yield _FILES
        if shape.kind is Kind.BOOLEAN:
            yield from ("true", "false")
        return
    yield from option.choices
    if option.value in ("FILE", "JSON"):
        yield _FILES


def _of_command(tree: Tree, command: str) -> Iterator[str]:
    if command == "completion":
        yield from SHELLS
    else:
        yield from MCP_OPTIONS
        yield from (one.flag for one in client_options(tree.catalog))


MCP_OPTIONS = by_flag(
    [
        Option("--read-only", text="only operations that change nothing: GET, HEAD, OPTIONS, QUERY"),
        Option("--allow", "PATTERN", "only operations such as `pets.*`; several add up", repeats=True),
        Option("--deny", "PATTERN", "no operations such as `*.delete`", repeats=True),
        Option("--dynamic", "WHEN", "three tools that list, describe and call: auto, always or never", WHEN),
        Option("--max-bytes", "NUMBER", "how large a result may be; longer lists and texts are cut"),
    ]
)


def _matching(candidates: Iterator[str] | list[str] | dict[str, Option], start: str) -> list[str]:
    return [one for one in candidates if one.startswith(start) or one == _FILES]
