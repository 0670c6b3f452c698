"""Api → files: every file of an SDK, by its path, formatted, still in memory."""

from __future__ import annotations

import posixpath
from collections.abc import Callable, Mapping

from msgspec.structs import replace

from sdkwright.config.custom import header
from sdkwright.config.model import Config
from sdkwright.diagnostics.report import Position, Problem, Severity, SpecError
from sdkwright.formatting.files import Files, Origin
from sdkwright.ir.algebra import names_of, operations_of
from sdkwright.ir.api import Api, Definition, Resource
from sdkwright.render import sbom, unused_config
from sdkwright.render.catalog.results import NAME as RESULTS
from sdkwright.render.catalog.results import results
from sdkwright.render.catalog.table import NAME as CATALOG
from sdkwright.render.catalog.table import catalog
from sdkwright.render.client import constructor_names, named_servers, server_views, settings_view
from sdkwright.render.code import Code, comment, docstring, literal, name, with_article
from sdkwright.render.custom import (
    CustomCode,
    Offer,
    by_module,
    find_clashes,
    find_problems,
    find_taken_exports,
)
from sdkwright.render.docs.pages import docs_pages
from sdkwright.render.environment import Templates
from sdkwright.render.errors import ErrorsView, errors_scope, errors_view
from sdkwright.render.fakes import SAMPLES, fake_view, samples_text
from sdkwright.render.former import FormerMethods
from sdkwright.render.mapper import mapper_view
from sdkwright.render.models import ModelsBuilder, ModelsView, models_scopes
from sdkwright.render.modules import client_view, resource_scope, resource_view
from sdkwright.render.origins import (
    About,
    about_api,
    about_definitions,
    about_errors,
    about_operations,
    about_webhooks,
)
from sdkwright.render.pages import page_modules, page_names
from sdkwright.render.parts import downloads, parts, streams, takes_many
from sdkwright.render.project import sbom_text
from sdkwright.render.scope import Scope
from sdkwright.render.webhooks import has_parsers, signature_view, webhooks_doc, webhooks_scope, webhooks_view


def resources(root: Resource) -> list[Resource]:
    """All resources below a root, parents first."""
    return [item for child in root.children for item in (child, *resources(child))]


def check_replaced(files: Files, replaced: Mapping[str, str]) -> None:
    """Raise a `SpecError` if a file is not Python, or not TOML, though it comes of templates that people brought.

    `replaced` has the files of these by the names of the templates.
    """
    for path in sorted(path for path in files.texts if path in files.unformatted or path.endswith(".toml")):
        text = files.texts[path]
        try:
            if path.endswith(".toml"):
                import tomllib  # seldom needed

                tomllib.loads(text)
            else:
                compile(text, path, "exec", dont_inherit=True)
        except (SyntaxError, ValueError) as error:  # ValueError: a null character, and TOML
            reason = str(error)
            if isinstance(error, SyntaxError):
                line = error.lineno or 1
                shown = "".join(text.splitlines()[line - 1 : line]).strip()
                reason = f"{error.msg} (line {line}: `{shown}`)"
            kind = "TOML" if path.endswith(".toml") else "Python"
            message = f"`{path}` would not be valid {kind}: {reason}"
            used = files.origins[path].templates if path in files.origins else ()
            suspects = sorted(file for name, file in replaced.items() if not used or name in used)
            hint = f"correct what was given as a template: {', '.join(sorted(replaced))}"
            at = Position((suspects or sorted(replaced.values()))[0], 1, 1)
            raise SpecError(Problem("template", Severity.ERROR, message, at, hint)) from None


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

    def __init__(self, api: Api, config: Config, templates: Templates) -> None:
        self.api, self.config = api, _narrowed(config, api)
        self.templates = templates
        self.module = config.module or ""
        self.files: dict[str, str] = {}
        self.sources: dict[str, str] = {}  # Python that is not yet formatted
        self.origins: dict[str, Origin] = {}
        self._whole = about_api(api)
        self._named = About(())  # modules that only name what others have
        self.replaced: set[str] = set()  # modules that custom code stands in the place of

    def render(
        self, runtime: Mapping[str, str], ready: Callable[[Mapping[str, str]], object] | None = None
    ) -> Files:
        """Everything but the lock. `ready` gets the modules that there are twice: those of models, and then all."""
        if problems := find_problems(self.config, self.api):
            raise SpecError(*problems)
        self.custom, self.former = CustomCode(self.api, self.config), FormerMethods(self.api)
        for path, text in parts(self.api, runtime).items():
            self.files[f"{self.module}/{path}"] = text
        self.files[f"{self.module}/py.typed"] = ""
        abouts = self._abouts()
        views = self._models(abouts)
        models = {module: view.names for module, view in views.items()}
        errors = self._errors()
        former = {item.name: item.value for view in views.values() for item in view.former_names}
        shared = dict[Code, Code]()  # former names of exceptions that `models` has as well
        if "errors" in self.config.modules.get("models", ""):
            taken = {item for names in models.values() for item in names} | former.keys()
            shared = {old: new for old, new in errors.former_names if old not in taken}
        former |= shared
        self._models_init(models, tuple(sorted((*errors.names, *shared))), former)
        self._check_names(models, errors.names)
        if ready:
            ready(self.sources)
        self._resources()
        self._client()
        self._webhooks()
        self._mapper()
        self._testing()
        self._check_modules()
        for path, targets in self.config.modules.items():
            if path not in ("models", "__init__"):
                self._forward(path, targets)
        self._init({str(item) for names in (*models.values(), errors.names) for item in names}, former)
        self._custom()
        self._catalog()
        if ready:
            ready(self.sources)
        if self.config.changelog:
            self.files["CHANGELOG.md"] = self.config.changelog
        for path, page in docs_pages(self.api, self.config, abouts).items():
            self.files[path] = self.templates.text(page.template, **page.values)
            self._note(path, page.template, page.about)
        self.files[sbom.NAME] = sbom_text(self.api, self.config)
        self.origins[sbom.NAME] = Origin((), self._whole.places, self._whole.near)
        return Files({**self.files, **self.sources}, frozenset(self.sources), self.origins)

    def _python(self, path: str, template: str, scope: Scope, about: About, /, **values: object) -> None:
        if path in self.config.custom.replaces:
            self.replaced.add(path)
            return
        template = f"package/{template}.py.j2"
        text = self.templates.python(template, scope, posixpath.dirname(path), **values)
        self.sources[f"{self.module}/{path}"] = text
        self._note(f"{self.module}/{path}", template, about)

    def _note(self, path: str, template: str, about: About) -> None:
        self.origins[path] = Origin(self.templates.used_by(template), about.places, about.near)

    def _check_names(self, models: Mapping[str, tuple[Code, ...]], errors: tuple[Code, ...]) -> None:
        names = {str(item) for listed in (*models.values(), errors) for item in listed}
        classes = {label for item in self.api.definitions.values() for label in names_of(item)}
        problems = unused_config.parameters(self.config, constructor_names(self.api))
        problems += unused_config.aliases(self.config, names, classes, self.api.names_of_document)
        problems += unused_config.former_models(self.config, names, page_names(self.api))
        problems += unused_config.former_errors(self.config, set(map(str, errors)))
        if problems:
            raise SpecError(*problems)

    def _check_modules(self) -> None:
        files = {path.removeprefix(f"{self.module}/") for path in (*self.files, *self.sources)}
        known = {resource.module for resource in resources(self.api.root)} | self.api.names_of_document
        if problems := unused_config.modules(self.config, files, known):
            raise SpecError(*problems)

    def _abouts(self) -> dict[str, About]:
        """What each module of models is about."""
        modules = dict[str, list[Definition]]()
        for item in self.api.definitions.values():
            modules.setdefault(item.module, []).append(item)
        pages = dict.fromkeys(page_modules(self.api), About(()))
        return pages | {module: about_definitions(self.api, found) for module, found in modules.items()}

    def _models(self, abouts: Mapping[str, About]) -> dict[str, ModelsView]:
        """The modules of models; the result is what is in each of them."""
        scopes = models_scopes(self.api, self.config, set(abouts))
        views: dict[str, ModelsView] = {}
        for module in sorted(abouts, key=lambda item: (item != "shared", item)):
            scope = scopes[module]
            view = ModelsBuilder(self.api, self.config, module, scope).build()
            text = "Models that several resources share." if module == "shared" else f"Models of `{module}`."
            self._python(
                f"models/{module}.py", "models", scope, abouts[module], view=view, doc=docstring(text)
            )
            views[module] = view
        return views

    def _errors(self) -> ErrorsView:
        scope = errors_scope(self.api, self.config)
        view = errors_view(self.api, self.config, scope)
        self._python("errors.py", "errors", scope, about_errors(self.api), view=view, doc=view.doc)
        return view

    def _models_init(
        self,
        models: Mapping[str, tuple[Code, ...]],
        errors: tuple[Code, ...],
        former: Mapping[Code, Code],
    ) -> None:
        exports = [(Code(f".{module}"), names) for module, names in models.items()]
        starred = [module for module, _ in exports]
        star: Code | None = None
        explicit: tuple[Code, ...] = ()
        if "errors" in self.config.modules.get("models", ""):
            # Each of the two modules imports the other, through which type checkers follow no `*`.
            taken = {item for names in models.values() for item in names}
            star, explicit = Code("..errors"), tuple(item for item in errors if item not in taken)
        values = {
            "exports": exports,
            "lazy": Code(".._lazy"),
            "renames": Code(".._renames"),
            "former": tuple(former.items()),
            "offered": (),
            "star": star,
            "offers": [
                *(Offer(Code("..errors"), item, item) for item in explicit),
                *map(Offer, sorted(starred)),
            ],
        }
        doc = docstring("The models of the API.")
        self._python("models/__init__.py", "lazy_init", Scope(), self._named, doc=doc, **values)

    def _resources(self) -> None:
        below = resources(self.api.root)
        for resource in below:
            scope = resource_scope(resource, resource.class_name, self.custom, self.former)
            view = resource_view(self.api, self.config, resource, scope, self.custom, self.former)
            doc = docstring(f"The `{resource.name}` operations.")
            former = (item.operation for item in self.former.inside(resource))
            about = about_operations(self.api, (*resource.operations, *former), resource)
            about = about.and_places(self.custom.shown_in(resource))
            self._python(f"resources/{resource.module}.py", "resource", scope, about, view=view, doc=doc)
        modules = sorted(name(resource.module) for resource in below)
        doc = docstring("The operations of the API, one module per resource.")
        self._python(
            "resources/__init__.py", "resources_init", Scope(), self._named, modules=modules, doc=doc
        )

    def _client(self) -> None:
        """The client, its settings and servers, and the types that programs name."""
        scope = resource_scope(self.api.root, self.config.client or "", self.custom, self.former)
        doc = docstring(f"The client of {with_article(self.api.title)}.")
        former = (item.operation for item in self.former.inside(self.api.root))
        calls = about_operations(self.api, (*self.api.root.operations, *former), self.api.root)
        custom = self.custom.shown_in(self.api.root)
        about = calls.and_places((*self._whole.places, *custom))
        view = client_view(self.api, self.config, scope, self.custom, self.former)
        self._python("client.py", "client", scope, about, view=view, doc=doc)
        scope = Scope()
        doc = docstring("What the runtime must know of this SDK.")
        self._python(
            "_settings.py",
            "settings",
            scope,
            self._whole,
            view=settings_view(self.api, self.config, scope),
            doc=doc,
        )
        doc, servers = docstring("Servers and configuration of the client."), server_views(self.api)
        named = named_servers(self.api)
        self._python(
            "sdkconfiguration.py",
            "sdkconfiguration",
            Scope(),
            self._whole,
            servers=servers,
            named=named,
            doc=doc,
        )
        choices = {"streams": streams(self.api), "downloads": downloads(self.api)}
        self._python("types.py", "types", Scope(), self._named, **choices)

    def _webhooks(self) -> None:
        if not has_parsers(self.api):
            return
        scope = webhooks_scope(self.api, self.config)
        base = scope.imported(".errors", self.config.base_error or "")
        parsers = webhooks_view(self.api, scope)
        values = {
            "parsers": parsers,
            "base": base,
            "signature": signature_view(self.api, scope),
            "together": self.api.payload is not None,
        }
        callbacks = (item for operation in operations_of(self.api.root) for item in operation.callbacks)
        about = about_webhooks(self.api, (*self.api.webhooks, *callbacks))
        self._python("webhooks.py", "webhooks", scope, about, doc=webhooks_doc(self.api), **values)

    def _mapper(self) -> None:
        """The module for engines that call methods for any number of items in many processes."""
        if not takes_many(self.api):
            return
        view, scope = mapper_view(self.api, self.config)
        doc = docstring(
            "Methods for any number of items: what they return, and `mapper` for engines for large data.\n\n"
            "docs/bulk-at-scale.md of sdkwright has examples: Ray, Dask, Spark, Polars, `datasets`."
        )
        operations = (item for item in operations_of(self.api.root) if item.bulk is not None)
        about = about_operations(self.api, operations).and_places(self._whole.places)
        self._python("bulk.py", "mapper", scope, about, view=view, doc=doc)

    def _testing(self) -> None:
        """The fake client, which nothing else imports."""
        view, base = fake_view(self.api, self.config), f"{self.module}.testing"
        doc = docstring(
            f"Tests of programs that use this SDK: `{view.fake!s}` is a client that answers from memory.\n\n"
            "docs/testing.md of sdkwright has examples. `plugin` has fixtures for pytest."
        )
        fake_doc = docstring(
            f"`{view.client!s}` for tests: it answers from memory, without credentials and connections.\n\n"
            "It takes the arguments of the real client but `client` and `async_client`. What no script answers gets\n"
            "an example of the OpenAPI document, or else a response that is made up from its schemas."
        )
        values = {"client": view.client, "fake": view.fake, "has_members": view.has_members}
        self._python(
            "testing/__init__.py", "testing", Scope(), self._whole, doc=doc, fake_doc=fake_doc, **values
        )
        doc = docstring(f'Fixtures for pytest: `pytest_plugins = ["{base}.plugin"]` in `conftest.py`.')
        names = {"fake": view.fake, "fixture": view.fixture, "everywhere": view.everywhere}
        self._python("testing/plugin.py", "testing_plugin", Scope(), self._whole, doc=doc, **names)
        path = f"{self.module}/{SAMPLES}"
        about = about_operations(self.api, operations_of(self.api.root))
        self.files[path] = samples_text(self.api)
        self.origins[path] = Origin((), about.places, about.near)

    def _catalog(self) -> None:
        """The command line, and what it and the MCP server know about the operations."""
        doc = docstring(f"The command line of {with_article(self.api.title)}.")
        package = literal(self.module)
        self._python("__main__.py", "main", Scope(), self._named, doc=doc, package=package)
        path = f"{self.module}/{CATALOG}"
        self.files[path] = catalog(self.api, self.config)
        calls = about_operations(self.api, operations_of(self.api.root), *resources(self.api.root))
        taken = (item for item in self.api.definitions.values() if item.in_request)
        about = about_definitions(self.api, taken).and_places(calls.places)
        about = about.and_places(self._whole.places)
        self.origins[path] = Origin((), about.places, about.near)
        if text := results(self.api):
            path = f"{self.module}/{RESULTS}"
            self.files[path] = text
            given = (item for item in self.api.definitions.values() if item.in_response)
            about = about_definitions(self.api, given).and_places(calls.places)
            self.origins[path] = Origin((), about.places, about.near)

    def _custom(self) -> None:
        """The modules that people wrote, and the one through which the others use them."""
        if exports := self.custom.used:
            doc = docstring(
                "What generated modules use of those that are written by hand, imported on first use."
            )
            lazy = by_module(exports).items()
            self._python("_custom.py", "custom", Scope(), self._named, doc=doc, exports=exports, lazy=lazy)
        made = (path.removeprefix(f"{self.module}/") for path in (*self.files, *self.sources))
        if problems := find_clashes(self.config, {*made, *self.replaced}):
            raise SpecError(*problems)
        for item in self.config.custom.modules:
            self.files[f"{self.module}/{item.path}"] = (
                f"{comment(header(item.source, is_copy=True))!s}\n{item.text}"
            )

    def _check_exports(self, names: set[str]) -> None:
        """`names` are those that the package offers, besides its modules."""
        paths = (path.removeprefix(f"{self.module}/") for path in (*self.files, *self.sources))
        custom = (item.path for item in self.config.custom.modules)
        modules = {path.partition("/")[0].removesuffix(".py") for path in (*paths, *custom)}
        if problems := find_taken_exports(self.config, names | modules):
            raise SpecError(*problems)

    def _init(self, models: set[str], former: Mapping[Code, Code]) -> None:
        client = name(self.config.client or "")
        constants = [item.constant for item in server_views(self.api) if item.constant is not None]
        settings = map(name, ("OPENAPI_DOC_VERSION", "USER_AGENT", "VERSION"))
        exports: dict[Code, tuple[Code, ...]] = {
            Code(".client"): (client,),
            Code("._settings"): tuple(settings),
            Code(".sdkconfiguration"): (name("SERVERS"), *constants, name("SDKConfiguration")),
        }
        extra = {path for path in self.config.modules if path.isidentifier() and not path.startswith("_")}
        extra |= {"webhooks"} if has_parsers(self.api) else set()
        extra |= {"bulk"} if takes_many(self.api) else set()
        star = Code(".models") if self.config.modules.get("__init__") == "models" else None
        offered = sorted(extra | {"errors", "hooks", "httpclient", "models", "types", "utils", "vectors"})
        self._check_exports(
            {str(item) for names in exports.values() for item in names}
            | (models | set(map(str, former)) if star else set())
        )
        starred = [*exports, *([star] if star else [])]
        offers = [*map(Offer, starred), *self.custom.offers]
        values = {
            "exports": [*exports.items(), *self.custom.offered.items()],
            "lazy": Code("._lazy"),
            "renames": Code("._renames"),
            "former": tuple(former.items()) if star else (),
            "offered": [name(module) for module in offered],
            "star": star,
            "offers": sorted(offers, key=lambda item: (item.module, item.name or "")),
        }
        doc = docstring(f"{self.api.title}: a typed client, sync and async.\n\nStart with `{client!s}`.")
        self._python("__init__.py", "lazy_init", Scope(), self._whole, doc=doc, **values)

    def _forward(self, path: str, targets: str) -> None:
        modules = [name(target) for target in targets.split("+")]
        doc = docstring(f"Another import path of {' and '.join(f'`{item!s}`' for item in modules)}.")
        values = {"doc": doc, "modules": modules, "dots": Code("." * (path.count(".") + 1))}
        self._python(f"{path.replace('.', '/')}.py", "forward", Scope(), self._named, **values)
