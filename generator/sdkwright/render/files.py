"""Api → files: every file of an SDK, by its path, formatted, still in memory."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from symtable import symtable

from sdkwright.config.model import Config
from sdkwright.diagnostics.report import Position, Problem, Severity, SpecError
from sdkwright.formatting.format import Progress, all_formatted, silent
from sdkwright.ir.api import Api, Resource
from sdkwright.render import unused_config as unmatched
from sdkwright.render.client import constructor_parameters, named_servers, server_constant
from sdkwright.render.code import Code, docstring, joined, literal, name
from sdkwright.render.docs.pages import docs_pages
from sdkwright.render.environment import Templates
from sdkwright.render.errors import errors_view
from sdkwright.render.models import ModelsBuilder
from sdkwright.render.modules import client_module, resource_module, settings_module
from sdkwright.render.pages import page_modules, page_views
from sdkwright.render.parts import downloads, parts, streams
from sdkwright.render.webhooks import has_parsers, webhooks_module


def resources(root: Resource) -> list[Resource]:
    """All resources below a root, parents first."""
    return [item for child in root.children for item in (child, *resources(child))]


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
    gone = {f"resources.{name}" for name in api.names_of_document - known}
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
        for path, text in parts(self.api, runtime).items():
            self.files[f"{self.module}/{path}"] = text
        self.files[f"{self.module}/py.typed"] = ""
        if has_parsers(self.api):
            self._python("webhooks.py", "package/webhooks.py.j2", webhooks_module(self.api, self.config))
        models = self._models()
        errors = errors_view(self.api, self.config)
        self._python("errors.py", "package/errors.py.j2", {"view": errors, "doc": errors.doc})
        self._models_init(models, errors.names)
        self._check_names(models, errors.names)
        for resource in resources(self.api.root):
            self._python(
                f"resources/{resource.module}.py",
                "package/resource.py.j2",
                resource_module(self.api, self.config, resource),
            )
        self._python("client.py", "package/client.py.j2", client_module(self.api, self.config))
        self._python("_settings.py", "package/settings.py.j2", settings_module(self.api, self.config))
        self._python("sdkconfiguration.py", "package/sdkconfiguration.py.j2", self._servers())
        choices = {"streams": streams(self.api), "downloads": downloads(self.api)}
        self._python("types.py", "package/types.py.j2", choices)
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
        self.sources[f"{self.module}/{path}"] = text

    def _check_names(self, models: Mapping[str, tuple[Code, ...]], errors: tuple[Code, ...]) -> None:
        names = {str(item) for found in (*models.values(), errors) for item in found}
        classes = {item.name for item in self.api.definitions.values()}
        problems = unmatched.parameters(self.config, constructor_parameters(self.api))
        problems += unmatched.aliases(self.config, names, classes, self.api.names_of_document)
        if problems:
            raise SpecError(*problems)

    def _check_modules(self) -> None:
        files = {path.removeprefix(f"{self.module}/") for path in (*self.files, *self.sources)}
        known = {resource.module for resource in resources(self.api.root)} | self.api.names_of_document
        if problems := unmatched.modules(self.config, files, known):
            raise SpecError(*problems)

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
            self._python(f"models/{module}.py", "package/models.py.j2", {"view": view, "doc": doc})
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
            "models/__init__.py",
            "package/lazy_init.py.j2",
            {"doc": docstring("The models of the API."), **values},
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
        self._python("__init__.py", "package/lazy_init.py.j2", {"doc": docstring(doc), **values})

    def _forward(self, path: str, targets: str) -> None:
        modules = [Code(f".{target}") for target in targets.split("+")]
        names = joined(literal(str(item)) for item in modules)
        doc = docstring(f"Another import path of {' and '.join(f'`{item[1:]}`' for item in modules)}.")
        self._python(
            f"{path.replace('.', '/')}.py",
            "package/forward.py.j2",
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
