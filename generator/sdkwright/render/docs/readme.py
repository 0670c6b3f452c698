"""The README of an SDK: what people need first, with only the sections that the API has something to say in."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from msgspec import Struct

from sdkwright import dependencies
from sdkwright.config.custom import CLIENT
from sdkwright.config.model import Config
from sdkwright.ir.algebra import body_arguments, parts_of, without_null
from sdkwright.ir.api import Api, Operation, SecurityScheme
from sdkwright.ir.codecs import Extra, Shape
from sdkwright.ir.types import ANY, Scalar
from sdkwright.render.client import named_servers, server_views
from sdkwright.render.code import Code, compose, joined, literal, name
from sdkwright.render.docs.examples import ExampleView, example_view, many_example
from sdkwright.render.docs.rows import Row, call, namespaces, overview
from sdkwright.render.fakes import fake_view
from sdkwright.render.markdown import brief, cell, markdown, tick
from sdkwright.render.project import distribution_of, needed_extras, script_name

_BINARY = Scalar("binary")
_KEYED = 5  # methods with an idempotency key that are named; many APIs have hundreds
_MEANINGS = {"id": "client id", "secret": "client secret", "url": "URL that tokens are fetched from"}


class NullableView(Struct, frozen=True):
    """An argument for which null is something else than nothing."""

    method: Code
    argument: Code


class Readme:
    """Collects the values of the template."""

    def __init__(self, api: Api, config: Config) -> None:
        self.api, self.config = api, config
        self._calls = [(path, item) for path, resource in namespaces(api) for item in resource.operations]

    def values(self, operations: tuple[Row, ...], errors: tuple[Row, ...]) -> dict[str, object]:
        """The values. `operations` and `errors` are the rows of tables, with links."""
        config, api = self.config, self.api
        keyed = [".".join([*path, item.name]) for path, item in self._calls if item.idempotency_header]
        others = len(keyed) - _KEYED
        return {
            "title": cell(api.title),
            "distribution": tick(config.name or ""),
            "installed": Code(config.name or "" if config.published else "."),
            "published": config.published,
            "base_url": base_url(config),
            "module": Code(config.module or ""),
            "client": Code(config.client or ""),
            "variable": Code(config.variable or ""),
            "base": Code(config.base_error or ""),
            "default": Code(config.default_error or ""),
            "overview": markdown(overview(api)),
            "document_version": tick(api.version),
            "dependencies": joined(map(tick, self._distributions()), ", "),
            "extras": joined(map(tick, (*dependencies.extras(), *config.custom.extras)), ", "),
            "needed_extras": [(Code(item.name), Code(item.purpose)) for item in self._needed_extras()],
            "view": self._example(lambda _: True),
            "operations": operations,
            "errors": errors,
            "by_hand": tuple(self._by_hand()),
            "webhooks": bool(api.webhooks),
            "keyed": joined([tick(item) for item in keyed[:_KEYED]], ", "),
            "other_keyed": Code(f"{others} other method{'s'[: others - 1]}") if others > 0 else None,
            "variables": tuple(self._variables()),
            "schemes": tuple(map(self._scheme, api.security_schemes)),
            "secret": next(
                (name(item.argument) for item in api.security_schemes if item.kind != "none"), None
            ),
            "grant": self._grant(),
            "servers": tuple(self._servers()),
            "address": self._address(),
            "server": Code("server" if named_servers(api) else "server_idx"),
            "server_variables": tuple(self._server_variables()),
            "many": self._many(),
            "paged": self._example(lambda item: item.pagination is not None),
            "stream": self._example(lambda item: any(response.items for response in item.responses[:1])),
            "upload": self._example(_takes_files),
            "download": self._example(_gives_files),
            "nullable": self._nullable(),
            "attempts": literal(config.retries.attempts),
            "elapsed": literal(config.retries.elapsed_ms),
            "statuses": Code(", ".join(config.retries.statuses)),
            "timeout": literal(config.timeout_ms),
            "changelog": bool(config.changelog),
            "has_models": bool(api.definitions),
            "fakes": fake_view(api, config),
            "command": self._command(),
            "script": tick(script) if (script := script_name(config)) else None,
        }

    def _example(self, is_one: Callable[[Operation], bool]) -> ExampleView | None:
        """A program around the first call of a kind."""
        found = next(((path, item) for path, item in self._calls if is_one(item)), None)
        return None if found is None else example_view(found[1], found[0], self.api, self.config)

    def _many(self) -> ExampleView | None:
        """A program around the first method for any number of items."""
        for path, item in self._calls:
            if item.bulk is not None:
                return many_example(item, item.bulk, path, self.api, self.config)
        return None

    def _needed_extras(self) -> Iterator[Extra]:
        yield from needed_extras(self.api)
        if any(item.bulk is not None for _, item in self._calls):
            yield Extra(
                dependencies.BULK, "for arrays, Parquet files and progress bars of calls with many items"
            )

    def _command(self) -> Code | None:
        """The words of the first method on the command line: `import_` is `import`."""
        if not self._calls:
            return None
        path, operation = self._calls[0]
        return Code(
            " ".join((part.rstrip("_") or part).replace("_", "-") for part in (*path, operation.name))
        )

    def _distributions(self) -> list[str]:
        """What installing the SDK installs."""
        own = [item.distribution for item in dependencies.DEPENDENCIES if not item.extra]
        return list(dict.fromkeys([*own, *map(distribution_of, self.config.custom.dependencies)]))

    def _by_hand(self) -> Iterator[Row]:
        """The methods of custom code, which have no page. A method and its async version are one row."""
        for path, module, class_name in self.config.custom.wired():
            methods = module.definitions[class_name].methods
            for label, text in methods.items():
                if label.removesuffix("_async") == label or label.removesuffix("_async") not in methods:
                    prefix = [] if path == CLIENT else [path]
                    full = call(self.config, prefix, label)
                    yield Row((tick(full), tick(module.path), cell(brief(text.partition("\n\n")[0]))))

    def _variables(self) -> Iterator[Row]:
        """The environment variables that the client reads."""
        prefix = self.config.env_prefix or ""
        for item in self.api.security_schemes:
            yield Row((tick(item.env), cell(f"credential of the security scheme {item.name}")))
            for key, variable in item.grant.variables.items() if item.grant else ():
                yield Row((tick(variable), cell(f"{_MEANINGS[key]} of the security scheme {item.name}")))
        for parameter in self.api.client_parameters:
            variable = f"{prefix}_{parameter.name.upper()}"
            yield Row((tick(variable), cell(f"the header {parameter.wire}")))
        yield Row((tick(f"{prefix}_SERVER_URL"), cell("base URL of the API")))
        yield Row((tick(f"{prefix}_DEBUG"), cell("logs every request and response, with secrets masked")))

    def _scheme(self, item: SecurityScheme) -> Row:
        """How a credential is passed, and how it is sent."""
        arguments = [item.argument, *(item.grant.arguments.values() if item.grant else ())]
        names = joined(map(tick, arguments), ", ")
        variables = joined(
            map(tick, [item.env, *(item.grant.variables.values() if item.grant else ())]), ", "
        )
        return Row((names, variables, _sent_as(item)))

    def _grant(self) -> tuple[Code, Code] | None:
        """The arguments for the id and the secret of the first scheme whose tokens the SDK fetches."""
        grants = (item.grant.arguments for item in self.api.security_schemes if item.grant)
        return next(
            ((name(one["id"]), name(one["secret"])) for one in grants if {"id", "secret"} <= one.keys()), None
        )

    def _address(self) -> Code | None:
        """What the client has to be told, if the document does not say which host has its paths."""
        url = self.api.servers[0].url
        return compose("server_url={}", literal(f"https://example.com{url}")) if url.startswith("/") else None

    def _servers(self) -> Iterator[Row]:
        first, *others = self.api.servers
        if others or first.variables:
            views = server_views(self.api)
            for index, (item, view) in enumerate(zip(self.api.servers, views, strict=True)):
                key = tick(str(view.name)) if view.constant is not None else tick(str(index))
                yield Row((key, tick(item.url), cell(item.description)))

    def _server_variables(self) -> Iterator[tuple[Code, Code]]:
        """The variables of the first server, as entries of a dict."""
        for item in self.api.servers[0].variables:
            yield literal(item.name), literal(item.default)

    def _nullable(self) -> NullableView | None:
        """The first argument that may be left out, and for which null is something else."""
        for path, operation in self._calls:
            body = operation.bodies[0] if operation.bodies else None
            for item in (*operation.parameters, *(body_arguments(body) if body is not None else ())):
                if not item.required and item.type != ANY and without_null(item.type)[1]:
                    return NullableView(name(".".join([*path, operation.name])), name(item.name))
        return None


def base_url(config: Config) -> Code:
    """What links of the README begin with: empty for relative ones, which an index does not follow."""
    if config.files_url is None:
        return Code("")
    escaped = config.files_url.rstrip("/").replace("(", "%28").replace(")", "%29")
    return Code(f"{escaped}/")


def _sent_as(item: SecurityScheme) -> Code:
    match item.kind:
        case "bearer":
            return tick(f"Authorization: {item.prefix} …")
        case "basic":
            return compose(
                "{}; a pair of name and password, or the two with a colon", tick("Authorization: Basic …")
            )
        case "header":
            return tick(f"{item.wire}: …")
        case "query":
            return tick(f"?{item.wire}=…")
        case "cookie":
            return tick(f"Cookie: {item.wire}=…")
        case "none":
            return cell("not at all")


def _takes_files(operation: Operation) -> bool:
    if any(body.codec.facts.shape is Shape.BYTES for body in operation.bodies):
        return True
    types = [item.type for body in operation.bodies for item in body_arguments(body)]
    return any(part == _BINARY for type_ in types for part in parts_of(type_))


def _gives_files(operation: Operation) -> bool:
    first = operation.responses[:1]
    return any(item.media_type is not None and item.codec.facts.shape is Shape.BYTES for item in first)
