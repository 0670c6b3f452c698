"""The invariants of the generator's design, read from its source."""

from __future__ import annotations

import ast
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

from tests.support import ROOT
from tests.support.packages import read

GENERATOR = ROOT / "generator"
TEMPLATES = ROOT / "templates"
RUNTIME = TEMPLATES / "runtime"
GENERATED = ROOT / "generated"
SDKS = sorted(path.parent.name for path in GENERATED.glob("*/pyproject.toml"))

# Imports go from later families to earlier ones. A family is a module, a package of that name, or modules
# with that prefix: `parse`, `parse_schema` and `parse/schema.py` are all of the family `parse`.
LAYERS = (
    frozenset("deep brackets layout formatting diagnostics suggest names references lock assets".split()),
    frozenset("config document".split()),
    frozenset("ir".split()),
    frozenset("algebra".split()),
    frozenset("source".split()),
    frozenset(
        "grammar keys upgrade walk slips json_reader yaml_faults yaml_reader toml_spots config_reader".split()
    ),
    frozenset("provider overlay".split()),
    frozenset("load parse validate".split()),
    frozenset("lower".split()),
    frozenset("render".split()),
    frozenset("pipeline output drift presentation rules sarif terminal".split()),
    frozenset("commands cli __main__".split()),
)
# What some families may import at most. Lowering and rendering meet only in the intermediate model and in
# pure functions over it and over names; nothing but the pipeline brings a spec to either.
SHARED = frozenset({"ir", "algebra", "names", "document", "config", "diagnostics", "suggest"})
NARROW: dict[str, frozenset[str]] = {
    "lower": SHARED | {"lower"},
    "render": SHARED | {"render", "assets", "formatting"},
    "output": frozenset({"output", "lock", "assets", "config", "diagnostics"}),
}
# Families that may touch the file system, and single modules beside them, each with the reason.
FILE_FAMILIES = frozenset({"provider", "load", "output"})
FILE_MODULES = {
    "assets": "reads the generator's own templates, never a document",
    "terminal": "paths as users see them; NO_COLOR, CI",
}
# Families that may read a clock: the command line says how long a build took.
CLOCK_FAMILIES = frozenset({"commands", "cli"})


@dataclass(frozen=True)
class Module:
    """A module of the generator or of the runtime, parsed."""

    name: str  # dotted, inside the package: "lower.unions"
    path: Path
    tree: ast.Module

    @property
    def family(self) -> str:
        first = self.name.split(".")[0]
        return first if first in FAMILIES else first.split("_")[0]

    def __str__(self) -> str:
        return self.name


FAMILIES = frozenset().union(*LAYERS)


@cache
def parsed(folder: Path) -> tuple[Module, ...]:
    modules: list[Module] = []
    for path in sorted(folder.rglob("*.py")):
        parts = path.relative_to(folder).with_suffix("").parts
        name = ".".join(parts[:-1] if parts[-1] == "__init__" else parts)
        modules.append(Module(name, path, ast.parse(path.read_text(encoding="utf-8"), str(path))))
    return tuple(modules)


def generator() -> list[Module]:
    """All modules of the generator but the package itself."""
    return [module for module in parsed(GENERATOR) if module.name]


def imported(module: Module, package: str) -> Iterator[str]:
    """Dotted names of the modules that a module imports; relative ones are resolved, as `package.…`."""
    inside = [package, *(module.name.split(".") if module.name else [])]
    if module.path.name != "__init__.py":
        inside.pop()
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = inside[: len(inside) - node.level + 1] if node.level else []
            name = ".".join([*base, *([node.module] if node.module else [])])
            # `from generator import names` imports a module, `from generator.ir import Api` a name of one
            yield from (f"{name}.{alias.name}" for alias in node.names) if name == package else (name,)


def own_imports(module: Module) -> set[str]:
    """Modules of the generator that a module imports, by family."""
    names = {
        name.removeprefix("generator.")
        for name in imported(module, "generator")
        if name.startswith("generator.")
    }
    known = {other.name: other.family for other in generator()}
    return {known[name] for name in names if name in known}


def rank(family: str) -> int:
    return next((index for index, layer in enumerate(LAYERS) if family in layer), len(LAYERS))


def calls(tree: ast.AST) -> Iterator[tuple[str, int]]:
    """Names of everything that is called, `open` or `.read_text`, with the line."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            if isinstance(node.func, ast.Name):
                yield node.func.id, node.lineno
            elif isinstance(node.func, ast.Attribute):
                yield "." + node.func.attr, node.lineno


def test_every_module_has_a_layer() -> None:
    assert [module.name for module in generator() if module.family not in FAMILIES] == []


@pytest.mark.parametrize("module", generator(), ids=str)
def test_imports_go_one_way(module: Module) -> None:
    above = {family for family in own_imports(module) if rank(family) > rank(module.family)}
    assert not above, f"{module.name} imports from above: {sorted(above)}"
    beyond = own_imports(module) - NARROW.get(module.family, FAMILIES)
    assert not beyond, f"{module.name} may not know {sorted(beyond)}"


def test_families_do_not_import_each_other_in_a_circle() -> None:
    edges: dict[str, set[str]] = {}
    for module in generator():
        edges.setdefault(module.family, set()).update(own_imports(module) - {module.family})
    done: set[str] = set()
    while ready := {family for family, needs in edges.items() if family not in done and needs <= done}:
        done |= ready
    assert set(edges) - done == set()


FILE_IMPORTS = {"os", "shutil", "tempfile", "glob", "fileinput", "mmap", "zipfile", "tarfile"}
FILE_CALLS = {"open"} | {
    f".{name}"
    for name in (
        "open read_text read_bytes write_text write_bytes iterdir glob rglob mkdir rmdir unlink touch chmod "
        "symlink_to hardlink_to is_file is_dir is_symlink exists stat lstat samefile readlink"
    ).split()
}


@pytest.mark.parametrize(
    "module", [module for module in generator() if module.family not in FILE_FAMILIES], ids=str
)
def test_only_some_modules_touch_the_file_system(module: Module) -> None:
    if module.name in FILE_MODULES:
        return
    assert {name.split(".")[0] for name in imported(module, "generator")} & FILE_IMPORTS == set()
    assert [f"{name} in line {line}" for name, line in calls(module.tree) if name in FILE_CALLS] == []


NO_IMPORTS = {
    *("socket", "ssl", "ftplib", "smtplib", "xmlrpc", "requests", "httpx", "httpx2", "aiohttp", "urllib3"),
    *("time", "locale", "gettext", "platform", "getpass", "pwd", "random", "secrets"),
    *("http.client", "http.server", "urllib.request"),
}
NO_CALLS = {
    ".now",
    ".utcnow",
    ".today",
    ".getenv",
    ".getcwd",
    ".cwd",
    ".home",
    ".expanduser",
    ".uuid1",
    ".uuid4",
}


@pytest.mark.parametrize("module", generator(), ids=str)
def test_a_build_depends_on_nothing_but_its_input(module: Module) -> None:
    allowed = {"time"} if module.family in CLOCK_FAMILIES else set[str]()
    found = {name for name in imported(module, "generator") if {name, name.split(".")[0]} & NO_IMPORTS}
    assert found - allowed == set()
    assert [f"{name} in line {line}" for name, line in calls(module.tree) if name in NO_CALLS] == []
    environ = [
        node.lineno
        for node in ast.walk(module.tree)
        if isinstance(node, ast.Attribute) and node.attr == "environ"
    ]
    # One module may look whether a terminal wants colours.
    assert environ == [] or module.family == "terminal"


def test_no_provider_is_known_by_name() -> None:
    provider = re.compile(r"(?<![a-z])(orq|atoma|open_?router)", re.IGNORECASE)
    found = [
        f"{path.relative_to(ROOT)}:{number}: {line.strip()}"
        for folder in (GENERATOR, TEMPLATES)
        for path in sorted(folder.rglob("*"))
        if path.is_file() and "__pycache__" not in path.parts
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        if provider.search(line)
    ]
    assert found == []


@pytest.mark.parametrize("name", ["diagnostics", "config", "document", "ir", "ir_types"])
def test_values_are_frozen(name: str) -> None:
    (module,) = [module for module in generator() if module.name == name]
    for node in ast.walk(module.tree):
        if not isinstance(node, ast.ClassDef) or node.name == "Report":  # the one thing that grows
            continue
        for decorator in node.decorator_list:
            if isinstance(decorator, ast.Call) and ast.unparse(decorator.func).endswith("dataclass"):
                options = {keyword.arg: ast.unparse(keyword.value) for keyword in decorator.keywords}
                assert options.get("frozen") == "True", f"{name}.{node.name}"
            else:
                assert not ast.unparse(decorator).endswith("dataclass"), f"{name}.{node.name}"


@pytest.mark.parametrize("folder", [GENERATOR, RUNTIME], ids=lambda path: path.name)
def test_modules_are_small(folder: Path) -> None:
    assert list(folder.rglob("*.py"))
    long = {
        str(path.relative_to(ROOT)): count for path in folder.rglob("*.py") if (count := lines(path)) > 350
    }
    assert long == {}


def test_templates_are_small() -> None:
    """What only some SDKs need is Python without any logic of templates: modules, and small ones."""
    templates = [path for path in TEMPLATES.rglob("*") if path.is_file() and RUNTIME not in path.parents]
    assert templates
    assert {str(path.relative_to(ROOT)): lines(path) for path in templates if lines(path) > 100} == {}


JINJA_ENVIRONMENTS = {
    "Environment",
    "SandboxedEnvironment",
    "NativeEnvironment",
    "ImmutableSandboxedEnvironment",
}


def test_templates_are_rendered_strictly() -> None:
    """Jinja environments are made in `render` alone; undefined names and unmarked text are errors in them."""
    made: list[dict[str | None, str]] = []
    for module in generator():
        if "jinja2" not in {name.split(".")[0] for name in imported(module, "generator")}:
            continue
        assert module.family == "render", module.name
        for node in ast.walk(module.tree):
            if isinstance(node, ast.Call) and ast.unparse(node.func).split(".")[-1] in JINJA_ENVIRONMENTS:
                made.append({keyword.arg: ast.unparse(keyword.value) for keyword in node.keywords})
    assert made
    for options in made:
        assert options.get("undefined", "").endswith("StrictUndefined")
        assert "finalize" in options


def test_templates_switch_no_strictness_off() -> None:
    templates = list(TEMPLATES.rglob("*.j2"))
    assert len(templates) > 10
    for path in templates:
        text = path.read_text(encoding="utf-8")
        assert not re.search(r"\|\s*(safe|default|d)\b", text), path


RUNTIME_MAY_IMPORT = set("aiohttp httpcore2 httpx2 pydantic pydantic_core typing_extensions yarl".split())


def test_runtime_imports_nothing_of_ours() -> None:
    assert parsed(RUNTIME)
    for module in parsed(RUNTIME):
        for name in imported(module, "runtime"):
            first = name.split(".")[0]
            allowed = first == "runtime" or first in RUNTIME_MAY_IMPORT or first in sys.stdlib_module_names
            assert allowed, f"{module.name} imports {name}"
        for node in ast.walk(module.tree):
            if isinstance(node, ast.ImportFrom):
                assert (
                    node.level < 2
                ), f"{module.name} imports from outside of the runtime, line {node.lineno}"
        for node in module.tree.body:
            if isinstance(node, ast.Import | ast.ImportFrom):
                assert "httpx2" not in ast.unparse(node), f"{module.name} loads the HTTP client at once"


def test_all_sdks_are_there() -> None:
    assert SDKS
    assert sorted(path.parent.name for path in (ROOT / "specs").glob("*/openapi.*")) == SDKS


@pytest.mark.parametrize("sdk", SDKS)
def test_runtime_is_copied_verbatim(sdk: str) -> None:
    (copy,) = (GENERATED / sdk).glob("*/_runtime")
    ours, theirs = read(RUNTIME), read(copy)
    assert theirs.keys() == ours.keys()
    assert [name for name in ours if ours[name] != theirs[name]] == []


@pytest.mark.parametrize("sdk", SDKS)
def test_sdks_are_small(sdk: str) -> None:
    counts = [lines(path) for path in (GENERATED / sdk).rglob("*.py")]
    assert 0 < sum(counts) < 5_000


def lines(path: Path) -> int:
    """How many lines a file has."""
    return len(path.read_text(encoding="utf-8").splitlines())
