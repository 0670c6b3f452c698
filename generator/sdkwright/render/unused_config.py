"""Entries of `sdk.toml` that no file of the SDK answers to: they can be told only when all its names are known."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from sdkwright.config.model import Config
from sdkwright.diagnostics.report import Location, Problem, Severity
from sdkwright.diagnostics.suggestions import near


def _problem(message: str, at: Location, hint: str = "") -> Problem:
    return Problem("config-no-match", Severity.ERROR, message, at, hint)


def parameters(config: Config, known: Collection[str]) -> list[Problem]:
    """Parameters of the constructor that it has not."""
    return [
        _problem(f"the client takes no `{item}`", config.at("client", "parameters", index), near(item, known))
        for index, item in enumerate(config.parameters)
        if item not in known
    ]


def aliases(
    config: Config, names: Collection[str], classes: Collection[str], whole: Collection[str]
) -> list[Problem]:
    """Old names for what there is not, or that are taken: `names` is all that models and errors define."""
    found: list[Problem] = []
    for old, new in config.aliases.items():
        at = config.at("aliases", old)
        if new not in names and new not in whole:
            found.append(_problem(f"the SDK has no class `{new}` to be called `{old}`", at, near(new, names)))
        elif old in classes:
            found.append(_problem(f"the SDK has a class `{old}` of its own", at, "delete the alias"))
    return found


def former_models(config: Config, names: Collection[str], pages: Collection[str]) -> list[Problem]:
    """Former names of models and pages that something else has: a class, or another one by its former name."""
    entries = {
        old: (old, f"Async{old}" if new in pages else f"{old}TypedDict")
        for old, new in config.deprecated.models.items()
    }
    return _taken(entries, names, config.at("deprecated", "models"))


def former_errors(config: Config, names: Collection[str]) -> list[Problem]:
    """Former names of exceptions that something else has in the module of exceptions; `names` are those in it."""
    entries = {old: (old, f"{old}Data") for old in config.deprecated.errors}
    return _taken(entries, {*names, "CLASSES", "attach"}, config.at("deprecated", "errors"))


def _taken(entries: Mapping[str, tuple[str, ...]], names: Collection[str], at: Location) -> list[Problem]:
    """The entries of a table that cannot be given, each with all names that it stands for."""
    found: list[Problem] = []
    taken = dict.fromkeys(names, "another class or type of the SDK")
    for old, labels in entries.items():
        found += [
            Problem(
                "config-names",
                Severity.ERROR,
                f"`{label}` cannot be given: it is {taken[label]}",
                at.child(old),
                "choose another name",
            )
            for label in labels
            if label in taken
        ]
        taken |= dict.fromkeys(labels, "another former name")
    return found


def modules(config: Config, files: Collection[str], resources: Collection[str]) -> list[Problem]:
    """Import paths that lead nowhere, or that the SDK needs for itself; `files` are those of its package."""
    found: list[Problem] = []
    for path, targets in config.modules.items():
        at = config.at("modules", path)
        for target in targets.split("+"):
            module = target.removeprefix("resources.")
            if module != target and module not in resources:
                found.append(_problem(f"the SDK has no module `{target}`", at, near(module, resources)))
        steps = path.split(".")
        ways = ["/".join(steps[:length]) for length in range(1, len(steps) + 1)]
        around = (".".join(steps[:length]) for length in range(1, len(steps)))
        within = next((module for module in around if module in config.modules and module != "models"), None)
        fixed = {"__init__": ("models",), "models": ("models+errors", "errors+models", "errors")}.get(path)
        if fixed is not None and targets not in fixed:
            found.append(_problem(f"`{path}` can only be `{fixed[0]}`", at))
        elif fixed is None and (
            f"{ways[-1]}/__init__.py" in files or any(f"{way}.py" in files for way in ways)
        ):
            found.append(_problem(f"the SDK has a module `{path}` of its own", at, "choose another name"))
        elif within is not None:
            message = f"`{path}` cannot be in `{within}`, which is a module"
            found.append(_problem(message, at, "choose another name"))
    return found
