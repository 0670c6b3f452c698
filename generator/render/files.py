"""Api → files: every file of an SDK, by its path, formatted, still in memory."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from symtable import symtable

from generator.algebra import operations_of
from generator.config import Config
from generator.diagnostics import Position, Problem, Severity, SpecError
from generator.formatting import LINE_LENGTH, Progress, all_formatted, silent
from generator.ir import Api, Parameter, Resource
from generator.render import unmatched
from generator.render.bodies import modules
from generator.render.code import Code, docstring, joined, literal, name
from generator.render.docs import docs_pages
from generator.render.engine import Templates
from generator.render.errors import errors_view
from generator.render.modules import client_module, resource_module, settings_module
from generator.render.package import constructor_parameters, grants, named_servers, reexports, server_constant
from generator.render.paging import page_modules, page_templates, page_views
from generator.render.views import ModelsBuilder, unsent
from generator.render.webhooks import has_parsers, webhooks_module


def resources(root: Resource) -> list[Resource]:
    """All resources below a root, parents first."""
    return [item for child in root.children for item in (child, *resources(child))]


def arguments(api: Api) -> list[Parameter]:
    """The arguments of all methods."""
    operations = list(operations_of(api.root))
    bodies = [field for item in operations for body in item.bodies for field in body.fields]
    return [parameter for item in operations for parameter in item.parameters] + bodies


# The same in every SDK: what programs import from these paths, beside the runtime.
_SAME = {
    "_lazy.py": "lazy.py.j2",
    "_hooks/types.py": "hooks.py.j2",
    "httpclient.py": "httpclient.py.j2",
    "vectors.py": "vectors.py.j2",
}
# Only where answers are streams, or bytes.
_STREAMS = {
    "": (),
    "both": ("__init__", "bodies", "opened", "reading"),
    "streams": ("calls", "events", "items", "stream"),
    "binary": ("downloads", "unread"),
}


@dataclass(frozen=True, slots=True)
class Rendered:
    """Every file of an SDK, the Python of some still as templates laid it out."""

    texts: Mapping[str, str]
    sources: Mapping[str, str]
    config: Config

    def formatted(
        self, *, named: bool = False, parallel: bool = False, progress: Progress = silent
    ) -> dict[str, str]:
        """All files, in order. `named`: `sdk.toml` gives names, which may not go together."""
        modules = all_formatted(self.sources, parallel=parallel, progress=progress)
        for path, text in modules.items() if named else ():
            try:
                symtable(text, path, "exec")  # which finds what compiling would, without its code
            except SyntaxError as error:
                message = f"{path} would not be Python: {error.msg} (line {error.lineno})"
                hint = "look at the names that sdk.toml gives to arguments and classes"
                at = Position(self.config.file)
                raise SpecError(Problem("config-names", Severity.ERROR, message, at, hint)) from None
        return dict(sorted({**self.texts, **modules}.items()))


def _narrowed(config: Config, api: Api) -> Config:
    """The configuration without import paths whose modules a subset has not."""
    known = {item.module for item in resources(api.root)}
    gone = {f"resources.{name}" for name in api.whole - known}
    found = {
        path: "+".join(w for w in text.split("+") if w not in gone) for path, text in config.modules.items()
    }
    return replace(config, modules={path: text for path, text in found.items() if text}) if gone else config


class Renderer:
    """Renders one SDK."""

    def __init__(self, api: Api, config: Config, templates: Mapping[str, str], origin: str) -> None:
        self.api, self.config = api, _narrowed(config, api)
        self.templates = Templates(templates)
        self.module = config.module or ""
        self.header = Code(f"# Generated from {origin}; do not edit: change the document and generate again.")
        self.files: dict[str, str] = {}
        self.sources: dict[str, str] = {}  # Python that is not yet formatted

    def render(self, runtime: Mapping[str, str]) -> Rendered:
        """Everything but the lock."""
        for path, text in runtime.items():
            self.files[f"{self.module}/_runtime/{path}"] = text
        self.files[f"{self.module}/py.typed"] = ""
        for path, template in _SAME.items():
            self._python(path, template, {})
        for path, template in page_templates(self.api).items():
            self._python(path, template, {})
        answers = [answer for item in operations_of(self.api.root) for answer in item.responses]
        streams = any(answer.items for answer in answers)
        binary = any(answer.coding == "bytes" for answer in answers)
        parts = [
            *_STREAMS["both"],
            *_STREAMS["streams" if streams else ""],
            *_STREAMS["binary" if binary else ""],
        ]
        for part in parts if streams or binary else ():
            self._python(f"_streams/{part}.py", f"streams/{part}.py.j2", {})
        for module in sorted(modules(operations_of(self.api.root))):
            self._python(f"{module}.py", f"{module[1:]}.py.j2", {})
        if any(unsent(item) for item in self.api.definitions.values()):
            self._python("_unsent.py", "unsent.py.j2", {})
        if self.api.exact:
            self._python("_exact.py", "exact.py.j2", {})
        if any(item.other_names for item in arguments(self.api)):
            self._python("_spellings.py", "spellings.py.j2", {})
        if grants(self.api):
            self._python("_oauth.py", "oauth.py.j2", {})
            self._python("_tokens.py", "tokens.py.j2", {})
            self._python("_authorized.py", "authorized.py.j2", {})
        if has_parsers(self.api):
            self._python("webhooks.py", "webhooks.py.j2", webhooks_module(self.api, self.config))
        models = self._models()
        errors = errors_view(self.api, self.config)
        self._python("errors.py", "errors.py.j2", {"view": errors, "doc": errors.doc})
        self._models_init(models, errors.names)
        self._check_names(models, errors.names)
        for resource in resources(self.api.root):
            self._python(
                f"resources/{resource.module}.py",
                "resource.py.j2",
                resource_module(self.api, self.config, resource),
            )
        self._python(
            "resources/__init__.py",
            "reexport.py.j2",
            self._empty("The operations of the API, one module per resource."),
        )
        self._python("client.py", "client.py.j2", client_module(self.api, self.config))
        self._python("_settings.py", "settings.py.j2", settings_module(self.api, self.config))
        self._python("sdkconfiguration.py", "sdkconfiguration.py.j2", self._servers())
        for entry in reexports(streams, binary):
            values: dict[str, object] = {"doc": entry.doc, "imports": entry.imports}
            self._python(entry.path, "reexport.py.j2", values)
        self._check_modules()
        for path, targets in self.config.modules.items():
            if path not in ("models", "__init__"):
                self._forward(path, targets)
        self._init()
        for path, (template, values) in docs_pages(self.api, self.config).items():
            self.files[path] = self.templates.text(template, **values)
        return Rendered(self.files, self.sources, self.config)

    def _python(self, path: str, template: str, values: Mapping[str, object]) -> None:
        text = self.templates.python(template, header=self.header, **values)
        # Templates without values are laid out as black would, but for lines that are too long.
        settled = not values and all(len(line) <= LINE_LENGTH for line in text.split("\n")[1:])
        (self.files if settled else self.sources)[f"{self.module}/{path}"] = text

    def _check_names(self, models: Mapping[str, tuple[Code, ...]], errors: tuple[Code, ...]) -> None:
        names = {str(item) for found in (*models.values(), errors) for item in found}
        classes = {item.name for item in self.api.definitions.values()}
        problems = unmatched.parameters(self.config, constructor_parameters(self.api))
        problems += unmatched.aliases(self.config, names, classes, self.api.whole)
        if problems:
            raise SpecError(*problems)

    def _check_modules(self) -> None:
        files = {path.removeprefix(f"{self.module}/") for path in (*self.files, *self.sources)}
        known = {resource.module for resource in resources(self.api.root)} | self.api.whole
        if problems := unmatched.modules(self.config, files, known):
            raise SpecError(*problems)

    def _empty(self, doc: str) -> dict[str, object]:
        return {"doc": docstring(doc), "imports": ()}

    def _models(self) -> dict[str, tuple[Code, ...]]:
        found = {item.module for item in self.api.definitions.values()} | page_modules(self.api)
        modules = sorted(found, key=lambda item: (item != "shared", item))
        result: dict[str, tuple[Code, ...]] = {}
        for module in modules:
            builder = ModelsBuilder(self.api, self.config, module)
            pages = page_views(self.api, self.config, module, builder.imports)
            view = builder.build(pages)
            doc = docstring(
                "Models that several resources share." if module == "shared" else f"Models of `{module}`."
            )
            self._python(f"models/{module}.py", "models.py.j2", {"view": view, "doc": doc})
            result[module] = view.names
        return result

    def _models_init(self, models: Mapping[str, tuple[Code, ...]], errors: tuple[Code, ...]) -> None:
        exports: list[tuple[Code, tuple[Code, ...]]] = [
            (Code(f".{module}"), names) for module, names in models.items()
        ]
        if "errors" in self.config.modules.get("models", ""):
            taken = {item for names in models.values() for item in names}
            exports.append((Code("..errors"), tuple(item for item in errors if item not in taken)))
        values = {
            "exports": exports,
            "lazy": Code(".._lazy"),
            "offered": (),
            "star": False,
            "starred": [f".{module}" for module in models],
        }
        self._python(
            "models/__init__.py", "lazy_init.py.j2", {"doc": docstring("The models of the API."), **values}
        )

    def _init(self) -> None:
        settings = [Code("OPENAPI_DOC_VERSION"), Code("USER_AGENT"), Code("VERSION")]
        client = name(self.config.client or "")
        servers = [Code("SERVERS"), *(constant for constant, _, _ in self._constants())]
        exports: list[tuple[Code, tuple[Code, ...]]] = [
            (Code(".client"), (client,)),
            (Code("._settings"), tuple(settings)),
            (Code(".sdkconfiguration"), (*servers, Code("SDKConfiguration"))),
        ]
        extra = {path for path in self.config.modules if path.isidentifier() and not path.startswith("_")}
        extra |= {"webhooks"} if has_parsers(self.api) else set()
        offered = sorted(extra | {"errors", "httpclient", "models", "types", "utils", "vectors"})
        doc = f"{self.api.title}: a typed client, sync and async.\n\nStart with `{client}`."
        star = self.config.modules.get("__init__") == "models"
        values = {
            "exports": exports,
            "lazy": Code("._lazy"),
            "offered": [name(module) for module in offered],
            "star": star,
            "starred": (),
        }
        self._python("__init__.py", "lazy_init.py.j2", {"doc": docstring(doc), **values})

    def _forward(self, path: str, targets: str) -> None:
        modules = [Code(f".{target}") for target in targets.split("+")]
        names = joined(literal(str(item)) for item in modules)
        doc = docstring(f"Another import path of {' and '.join(f'`{item[1:]}`' for item in modules)}.")
        self._python(
            f"{path.replace('.', '/')}.py",
            "forward.py.j2",
            {"doc": doc, "modules": modules, "targets": names},
        )

    def _constants(self) -> list[tuple[Code, Code, Code]]:
        if not named_servers(self.api):
            return []
        return [
            (name(server_constant(item.name)), literal(item.name), literal(item.url))
            for item in self.api.servers
            if item.name is not None
        ]

    def _servers(self) -> dict[str, object]:
        constants = self._constants()
        return {
            "names": [(constant, label) for constant, label, _ in constants],
            "entries": [(constant, url) for constant, _, url in constants],
            "urls": joined(literal(item.url) for item in self.api.servers),
        }
