"""The invariants of the generator's design, read from its source."""

from __future__ import annotations

import ast
import importlib
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass, is_dataclass
from functools import cache, cached_property
from pathlib import Path

import pytest
from msgspec import Struct

from sdkwright.dependencies import DEPENDENCIES
from sdkwright.render.parts import PARTS
from tests.support import ROOT
from tests.support.packages import read

GENERATOR = ROOT / "generator" / "sdkwright"
TEMPLATES = ROOT / "templates"
RUNTIME = TEMPLATES / "runtime"
GENERATED = ROOT / "generated"
SDKS = sorted(path.parent.name for path in GENERATED.glob("*/pyproject.toml"))

# Imports go from later packages to earlier ones; those of one line do not import each other.
LAYERS = tuple(
    frozenset(line.split())
    for line in (
        "dependencies diagnostics recursion output",
        "names",
        "syntax formatting",
        "config openapi",
        "ir",
        "reporting",
        "parse",
        "changes inspect load lower migrate remote render surfaces validate",
        "pipeline",
        "mock",
        "cli",
        "__main__",
    )
)
# What some packages may import at most. Lowering and rendering meet only in the intermediate model and in
# pure functions over it and over names; nothing but the pipeline brings a spec to either.
SHARED = frozenset({"ir", "names", "openapi", "config", "diagnostics", "recursion"})
NARROW: dict[str, frozenset[str]] = {
    "ir": frozenset({"ir", "openapi"}),
    "lower": SHARED | {"lower"},
    "render": SHARED | {"render", "formatting", "dependencies"},
    "changes": frozenset({"changes", "ir", "openapi", "config", "diagnostics", "recursion"}),
    "inspect": frozenset({"inspect", "ir", "openapi", "config", "diagnostics", "recursion", "syntax"}),
    "migrate": frozenset({"migrate", "ir", "names", "config", "diagnostics", "syntax"}),
    "remote": frozenset({"remote", "config"}),
    "surfaces": frozenset({"surfaces", "ir", "names", "config", "diagnostics"}),
    "output": frozenset({"output"}),
    "formatting": frozenset({"formatting"}),
}
# Packages that may touch the file system, and single modules beside them, each with the reason.
FILE_PACKAGES = frozenset({"load", "output"})
FILE_MODULES = {
    "__main__": "ends the process without freeing every object",
    "formatting.ruff": "ruff formats files: sources are written to a temporary directory",
    "reporting.github": "a workflow names the files of its summary and outputs",
    "reporting.terminal": "paths as users see them; NO_COLOR, CI",
}
# What may read a clock: the command line says how long a build took, and one process waits for another to have written.
CLOCKS = frozenset({"cli", "output.transaction"})
NETWORK_MODULES = {
    "remote.fetch": {
        "httpx2",  # speaks HTTP
        "ssl",  # certificates are those that the system trusts
        "time",  # a server that sends for ever is left
    },
    "mock.application": {
        "asyncio",  # requests are answered concurrently
        "time",  # the log says how long each took
    },
    "mock.serving": {
        "asyncio",
        "socket",  # listens, on this machine unless the command says otherwise
    },
}


@dataclass(frozen=True)
class Module:
    """A module of the generator or of the runtime."""

    name: str  # dotted, inside the package: "lower.schemas.allof"
    path: Path

    @cached_property
    def tree(self) -> ast.Module:
        return ast.parse(self.path.read_text(encoding="utf-8"), str(self.path))

    @cached_property
    def nodes(self) -> tuple[ast.AST, ...]:
        """All of the tree. Several tests look at each, and to walk through them is most of their work."""
        return tuple(ast.walk(self.tree))

    @cached_property
    def imports(self) -> frozenset[str]:
        """Dotted names of what it imports."""
        return frozenset(_imported(self, "runtime" if self.path.is_relative_to(RUNTIME) else "sdkwright"))

    @cached_property
    def calls(self) -> tuple[tuple[str, int], ...]:
        """Names of everything that is called, `open` or `.read_text`, with the line."""
        return tuple(_calls(self))

    @property
    def package(self) -> str:
        return self.name.split(".")[0]

    def __str__(self) -> str:
        return self.name


PACKAGES: frozenset[str] = frozenset[str]().union(*LAYERS)


@cache
def modules_of(folder: Path) -> tuple[Module, ...]:
    """Each is parsed when a test looks into it: every process of the tests asks for the names."""
    modules: list[Module] = []
    for path in sorted(folder.rglob("*.py")):
        parts = path.relative_to(folder).with_suffix("").parts
        name = ".".join(parts[:-1] if parts[-1] == "__init__" else parts)
        modules.append(Module(name, path))
    return tuple(modules)


def generator() -> list[Module]:
    """All modules of the generator but the package itself."""
    return [module for module in modules_of(GENERATOR) if module.name]


def _imported(module: Module, package: str) -> Iterator[str]:
    """Dotted names of the modules that a module imports; relative ones are resolved, as `package.…`."""
    inside = [package, *(module.name.split(".") if module.name else [])]
    if module.path.name != "__init__.py":
        inside.pop()
    for node in module.nodes:
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = inside[: len(inside) - node.level + 1] if node.level else []
            name = ".".join([*base, *([node.module] if node.module else [])])
            # `from sdkwright import names` imports a module, `from sdkwright.ir.api import Api` a name of one
            yield from (f"{name}.{alias.name}" for alias in node.names) if name == package else (name,)


def own_imports(module: Module) -> set[str]:
    """The packages of the generator that a module imports from."""
    names = {name for name in module.imports if name.startswith("sdkwright.")}
    return {name.split(".")[1] for name in names} & PACKAGES


def rank(package: str) -> int:
    return next((index for index, layer in enumerate(LAYERS) if package in layer), len(LAYERS))


def _calls(module: Module) -> Iterator[tuple[str, int]]:
    for node in module.nodes:
        if isinstance(node, ast.Call):
            if isinstance(node.func, ast.Name):
                yield node.func.id, node.lineno
            elif isinstance(node.func, ast.Attribute):
                yield "." + node.func.attr, node.lineno


def test_every_module_has_a_layer() -> None:
    assert generator()
    assert [module.name for module in generator() if module.package not in PACKAGES] == []


def test_imports_go_one_way() -> None:
    wrong: list[str] = []
    for module in generator():
        own = own_imports(module) - {module.package}
        above = {package for package in own if rank(package) >= rank(module.package)}
        wrong += [f"{module.name} imports from above or beside: {sorted(above)}"] if above else []
        beyond = own - NARROW.get(module.package, PACKAGES)
        wrong += [f"{module.name} may not know {sorted(beyond)}"] if beyond else []
    assert wrong == []


FILE_IMPORTS = {"os", "shutil", "tempfile", "glob", "fileinput", "mmap", "zipfile", "tarfile"}
FILE_CALLS = {"open"} | {
    f".{name}"
    for name in (
        "open read_text read_bytes write_text write_bytes iterdir glob rglob mkdir rmdir unlink touch chmod "
        "symlink_to hardlink_to is_file is_dir is_symlink exists stat lstat samefile readlink"
    ).split()
}


def test_only_some_modules_touch_the_file_system() -> None:
    wrong: list[str] = []
    for module in generator():
        if module.package in FILE_PACKAGES or module.name in FILE_MODULES:
            continue
        used = {name.split(".")[0] for name in module.imports} & FILE_IMPORTS
        wrong += [f"{module.name} imports {name}" for name in sorted(used)]
        wrong += [
            f"{module.name} calls {name} in line {line}" for name, line in module.calls if name in FILE_CALLS
        ]
    assert wrong == []


NETWORK = {
    *("socket", "ssl", "ftplib", "smtplib", "xmlrpc", "requests", "httpx", "httpx2", "aiohttp", "urllib3"),
    *("http.client", "http.server", "urllib.request"),
    *("asyncio", "httpcore2", "imaplib", "poplib", "selectors", "socketserver", "webbrowser"),
}
NO_IMPORTS = NETWORK | {"time", "locale", "gettext", "platform", "getpass", "pwd", "random", "secrets"}
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


def test_a_build_depends_on_nothing_but_its_input() -> None:
    wrong: list[str] = []
    for module in generator():
        is_timed = CLOCKS & {module.package, module.name}
        allowed = {"time"} if is_timed else NETWORK_MODULES.get(module.name, set())
        found = {name for name in module.imports if {name, name.split(".")[0]} & NO_IMPORTS}
        wrong += [f"{module.name} imports {name}" for name in sorted(found - allowed)]
        wrong += [
            f"{module.name} calls {name} in line {line}" for name, line in module.calls if name in NO_CALLS
        ]
        # What is shown may depend on who looks: whether a terminal wants colours, and where a workflow has its summary.
        if module.name not in ("reporting.terminal", "reporting.github"):
            wrong += [
                f"{module.name} reads the environment in line {node.lineno}"
                for node in module.nodes
                if isinstance(node, ast.Attribute) and node.attr == "environ"
            ]
    assert wrong == []


def is_network(name: str) -> bool:
    """Whether a dotted name is that of a module that can reach the network, or of something in one."""
    steps = name.split(".")
    return any(".".join(steps[: index + 1]) in NETWORK for index in range(len(steps)))


def test_only_pull_and_mock_can_use_the_network() -> None:
    """What could is imported in `remote` and `mock`, and these by one command each. The others work offline."""
    direct, users, callers, servers = set[str](), set[str](), set[str](), set[str]()
    for module in generator():
        names = set(module.imports)
        for node in module.nodes:
            if isinstance(node, ast.ImportFrom) and not node.level:
                names |= {f"{node.module}.{alias.name}" for alias in node.names}
        if any(is_network(name) for name in names):
            direct.add(module.name)
        if module.package != "remote" and any(name.startswith("sdkwright.remote") for name in names):
            users.add(module.name)
        if module.package != "mock" and names & {"sdkwright.mock.application", "sdkwright.mock.serving"}:
            servers.add(module.name)
        if any(name.startswith(("sdkwright.cli.pull", "sdkwright.cli.mock")) for name in names):
            callers.add(module.name)
    assert direct == {"mock.application", "mock.serving", "remote.fetch"}
    assert (users, servers, callers) == ({"cli.pull"}, {"cli.mock"}, set())


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


@pytest.mark.parametrize(
    "name",
    [
        "diagnostics.report",
        "config.model",
        "openapi.model",
        "ir.api",
        "ir.types",
        "inspect.inspection",
        "changes.model",
        "config.draft",
        "surfaces.model",
    ],
)
def test_values_are_frozen(name: str) -> None:
    module = importlib.import_module(f"sdkwright.{name}")
    classes = [
        cls for cls in vars(module).values() if isinstance(cls, type) and cls.__module__ == module.__name__
    ]
    structs = [cls for cls in classes if issubclass(cls, Struct) and cls.__name__ != "Report"]  # which grows
    assert structs
    assert [cls for cls in structs if not cls.__struct_config__.frozen] == []
    assert [cls for cls in classes if is_dataclass(cls)] == []


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
        if "jinja2" not in {name.split(".")[0] for name in module.imports}:
            continue
        assert module.package == "render", module.name
        for node in module.nodes:
            if isinstance(node, ast.Call) and ast.unparse(node.func).split(".")[-1] in JINJA_ENVIRONMENTS:
                made.append({keyword.arg: ast.unparse(keyword.value) for keyword in node.keywords})
    assert made
    for options in made:
        assert options.get("undefined", "").endswith("StrictUndefined")
        assert "finalize" in options


def test_templates_switch_no_strictness_off() -> None:
    texts = {path.name: path.read_text(encoding="utf-8") for path in TEMPLATES.rglob("*.j2")}
    assert texts.keys() >= {"resource.py.j2", "README.md.j2"}
    assert [name for name, text in texts.items() if re.search(r"\|\s*(safe|default|d)\b", text)] == []


RUNTIME_MAY_IMPORT = {item.package for item in DEPENDENCIES if not item.extra} | {"pydantic_core"}


def test_parts_import_nothing_of_an_sdk() -> None:
    """What is copied knows itself alone, not what is generated beside it; `_runtime` knows nothing else at all."""
    known = {f"runtime.{module.name}" for module in modules_of(RUNTIME)} | {"runtime"}
    assert len(known) > 20
    for module in modules_of(RUNTIME):
        for name in module.imports:
            first = name.split(".")[0]
            allowed = name in known or first in RUNTIME_MAY_IMPORT or first in sys.stdlib_module_names
            assert allowed, f"{module.name} imports {name}"
            if module.package == "_runtime" and first == "runtime":
                assert name.startswith("runtime._runtime"), f"{module.name} imports {name}"
        loaded_late = module.name == "_runtime.visible" or module.package == "_testing"
        for node in () if loaded_late else module.tree.body:
            if isinstance(node, ast.Import | ast.ImportFrom):
                assert "httpx2" not in ast.unparse(node), f"{module.name} loads the HTTP client at once"


def test_all_sdks_are_there() -> None:
    assert SDKS
    assert sorted(path.parent.name for path in (ROOT / "specs").glob("*/openapi.*")) == SDKS


@pytest.mark.parametrize("sdk", SDKS)
def test_parts_are_copied_verbatim(sdk: str) -> None:
    (package,) = (path.parent for path in (GENERATED / sdk).glob("*/_runtime"))
    ours, theirs = read(RUNTIME), read(package)
    assert "_runtime/client.py" in theirs
    assert [name for name in ours if name in theirs and ours[name] != theirs[name]] == ["__init__.py"]


def test_every_part_is_in_the_table() -> None:
    """A part whose path nothing in the table stands for would be in no SDK."""
    files = {name for name in read(RUNTIME) if name != "__init__.py"}
    assert [name for name in sorted(files) if not name.startswith(tuple(PARTS))] == []
    assert [path for path in PARTS if not any(name.startswith(path) for name in files)] == []


TOOLS = ("__main__.py", "_catalog.py", "_cli/", "_mcp/")
"""What is beside the library: programs, which neither `import` nor a call needs."""

BULK = ("_bulk/", "_cli/many/")
"""What only SDKs have with methods for any number of items. Their first call imports it."""


@pytest.mark.parametrize("sdk", SDKS)
def test_sdks_are_small(sdk: str) -> None:
    """What tests and agents use is counted apart: it is the same in every SDK, and nothing else imports it."""
    library, tools, fakes, bulk = 0, 0, 0, 0
    for path in (GENERATED / sdk).rglob("*.py"):
        inside = path.relative_to(GENERATED / sdk).as_posix().partition("/")[2]
        if {"_testing", "testing"} & set(path.parts):
            fakes += statements(path)
        elif inside.startswith(BULK):
            bulk += statements(path)
        elif inside.startswith(TOOLS):
            tools += statements(path)
        else:
            library += statements(path)
    assert 0 < library < 5_750
    assert 0 < tools < 2_100
    assert 0 < fakes < 1_400
    assert bulk < 2_800


def statements(path: Path) -> int:
    """How many statements a file has: unlike its lines, they do not depend on a formatter or on the length of enums."""
    return _statements(path.read_text(encoding="utf-8"))


@cache
def _statements(text: str) -> int:
    """Most files are the same in all SDKs."""
    return sum(isinstance(node, ast.stmt) for node in ast.walk(ast.parse(text)))
