"""What notebooks, shells, pydantic and FastAPI find out about an SDK: names, signatures, annotations, help."""

from __future__ import annotations

import asyncio
import importlib
import inspect
import pydoc
import rlcompleter
import subprocess
import sys
import typing
from operator import attrgetter
from types import FunctionType
from typing import Annotated, Any

import pydantic
import pytest
from fastapi import Depends, FastAPI
from fastapi.testclient import TestClient

from tests.support.packages import modules
from tests.support.provider import Provider
from tests.support.sdks import OPENROUTER, SDK, SDKS

each_sdk = pytest.mark.parametrize("sdk", SDKS, ids=str)


def help_on(value: Any) -> str:
    renderer: Any = pydoc
    return pydoc.render_doc(value, renderer=renderer.plaintext)


def visible(value: Any) -> list[str]:
    return [name for name in dir(value) if name[0] != "_"]


def method(client: Any, sdk: SDK, suffix: str = "") -> Any:
    return attrgetter(sdk.method + suffix)(client)


def client_class(sdk: SDK) -> Any:
    return getattr(importlib.import_module(sdk.package), sdk.client)


def resource(client: Any, sdk: SDK) -> Any:
    return attrgetter(sdk.method.rpartition(".")[0])(client)


# --- names


@each_sdk
def test_packages_list_what_they_export(sdk: SDK) -> None:
    package = importlib.import_module(sdk.package)
    for module in (package, package.models, package.errors, package.vectors):
        assert visible(module) == sorted(module.__all__)
        assert all(hasattr(module, name) for name in dir(module))
        assert "__name__" in dir(module) or module is package.vectors
    assert {sdk.client, "models", "errors", "utils", "vectors"} <= set(dir(package))


@each_sdk
def test_listing_names_imports_nothing(sdk: SDK) -> None:
    program = (
        f"import sys, {sdk.package} as p; dir(p); dir(p.models); "
        "print(sorted({name.partition('.')[0] for name in sys.modules} & {'pydantic', 'httpx2', 'aiohttp'}))"
    )
    assert subprocess.run([sys.executable, "-c", program], capture_output=True, text=True).stdout == "[]\n"


@each_sdk
def test_calls_import_no_fakes(sdk: SDK) -> None:
    """What tests need is imported with `testing`, and by nothing else."""
    program = (
        f"import sys, httpx2, {sdk.package} as p\n"
        "http = httpx2.Client(transport=httpx2.MockTransport(lambda request: httpx2.Response(400)))\n"
        f"with p.{sdk.client}({sdk.key}='k', client=http, retry_config=None) as client:\n"
        f"    try: client.{sdk.method}(**{sdk.arguments()!r})\n"
        "    except Exception as error: print(error.status_code)\n"
        "print([name for name in sys.modules if 'testing' in name and name.startswith(p.__name__)])"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True)
    assert done.stdout == "400\n[]\n", done.stderr


@each_sdk
def test_clients_and_resources_list_what_programs_use(sdk: SDK) -> None:
    with sdk.make() as client:
        listed = visible(client)
        first = sdk.method.partition(".")[0]
        assert {"close", "aclose", "sdk_configuration", first} <= set(listed)
        name = sdk.method.rpartition(".")[2]
        assert {name, f"{name}_async", "with_raw_response"} <= set(visible(resource(client, sdk)))
        for value in (client, resource(client, sdk)):
            members = dict(inspect.getmembers(value.__class__))
            assert [
                name for name in visible(value) if name in members and not inspect.getdoc(members[name])
            ] == []


@each_sdk
def test_names_are_completed(sdk: SDK) -> None:
    with sdk.make() as client:
        completer = rlcompleter.Completer({"client": client, "package": importlib.import_module(sdk.package)})

        def completions(text: str) -> list[str]:
            return [found.rstrip("()") for state in range(500) if (found := completer.complete(text, state))]

        path = f"client.{sdk.method}"
        many = {f"{path}_many", f"{path}_many_async"}
        assert set(completions(path)) - many == {path, f"{path}_async"}
        assert [name for name in completions(path.rpartition(".")[0] + ".") if "._" in name] == []
        assert f"package.{sdk.client}" in completions(f"package.{sdk.client[:3]}")
        assert "package.errors." + sdk.base_error in completions("package.errors.")


def on_one_line(text: str) -> str:
    """A text of `help()`, which writes long signatures in one line up to Python 3.12."""
    return " ".join(word for word in text.split() if word != "|").replace("( ", "(")


@each_sdk
def test_help_says_what_a_method_does(sdk: SDK) -> None:
    with sdk.make() as client:
        text = help_on(method(client, sdk))
    name = sdk.method.rpartition(".")[2]
    for part in ("    Args:\n", "\n        model: The ", "    Raises:\n"):
        assert part in text
    for part in (f"{name}(*, ", " model: 'str', ", " = UNSET"):
        assert part in on_one_line(text)
    assert " object at 0x" not in text


@each_sdk
def test_help_says_how_a_client_is_made(sdk: SDK) -> None:
    text = help_on(client_class(sdk))
    assert f"__init__(self, {sdk.key}: '" in on_one_line(text)
    assert f"{sdk.key}: the secret of the security scheme" in text


# --- annotations


@each_sdk
def test_annotations_resolve(sdk: SDK) -> None:
    package, found = importlib.import_module(sdk.package), 0
    for module in [module for module in modules(package) if "._" not in module.__name__]:
        for value in [
            value for value in vars(module).values() if getattr(value, "__module__", "") == module.__name__
        ]:
            members = vars(value).values() if inspect.isclass(value) else ()
            for item in (value, *members):
                if inspect.isclass(item) or (
                    isinstance(item, FunctionType) and item.__module__ == module.__name__
                ):
                    typing.get_type_hints(item, include_extras=True)
                    found += 1
    assert found > 20


@each_sdk
def test_clients_and_resources_are_arguments_of_validated_functions(sdk: SDK) -> None:
    with sdk.make() as client:
        for value in (client, resource(client, sdk)):

            def use(given: Any) -> Any:
                return given

            use.__annotations__["given"] = type(value)
            validated = pydantic.validate_call(use)
            assert validated(value) is value
            with pytest.raises(pydantic.ValidationError, match=f"instance of {type(value).__name__}"):
                validated("client")


@each_sdk
def test_methods_can_be_validated_calls(sdk: SDK, server: Provider) -> None:
    with sdk.make(server_url=server.base(sdk)) as client:
        validated = pydantic.validate_call(method(client, sdk))
        assert validated(**sdk.arguments()).model == "a/b"
        with pytest.raises(pydantic.ValidationError, match="model"):
            validated(**sdk.arguments(model=5))


@each_sdk
def test_asynchronous_methods_can_be_validated_calls(sdk: SDK, server: Provider) -> None:
    async def run() -> None:
        async with sdk.make(server_url=server.base(sdk)) as client:
            validated = pydantic.validate_call(method(client, sdk, "_async"))
            assert (await validated(**sdk.arguments())).model == "a/b"
            with pytest.raises(pydantic.ValidationError, match="model"):
                await validated(**sdk.arguments(model=5))

    asyncio.run(run())


@pytest.mark.sdk(OPENROUTER)
def test_models_and_dicts_are_arguments_of_validated_functions() -> None:
    models = importlib.import_module("openrouter.models")

    def use(model: Any, plain: Any) -> Any:
        return model, plain

    use.__annotations__ = {"model": models.ProviderPreferences, "plain": models.ProviderPreferencesTypedDict}
    validated: Any = pydantic.validate_call(use)
    wish = {"allow_fallbacks": True}
    preferences = models.ProviderPreferences(**wish)
    assert validated(preferences, wish) == validated(wish, wish) == (preferences, wish)
    with pytest.raises(pydantic.ValidationError, match="allow_fallback"):
        validated(preferences, {"allow_fallback": True})


# --- signatures and FastAPI


@each_sdk
def test_the_signature_of_a_client_has_its_parameters(sdk: SDK, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delitem(sys.modules, "fastapi")
    parameters = inspect.signature(client_class(sdk)).parameters
    assert {sdk.key, "server_url", "retry_config", "telemetry"} <= set(parameters)


@each_sdk
def test_a_subclass_with_a_constructor_keeps_its_parameters(sdk: SDK) -> None:
    def construct(self: Any, tenant: str) -> None:
        client_class(sdk).__init__(self, **{sdk.key: tenant})

    own: Any = type("Own", (client_class(sdk),), {"__init__": construct})
    assert list(inspect.signature(own).parameters) == ["tenant"]


def app_of(sdk: SDK) -> FastAPI:
    """An application whose endpoints get a client from FastAPI, in each of the ways that there are."""
    cls, app = client_class(sdk), FastAPI()

    def blocking(client: Any) -> Any:
        with client:
            return {"model": method(client, sdk)(**sdk.arguments()).model}

    async def awaited(client: Any) -> Any:
        async with client:
            return {"model": (await method(client, sdk, "_async")(**sdk.arguments())).model}

    def annotated(client: Any) -> Any:
        return blocking(client)

    endpoints: list[tuple[Any, Any]] = [
        (blocking, cls),
        (awaited, cls),
        (annotated, Annotated[cls, Depends()]),
    ]
    for endpoint, annotation in endpoints:
        if endpoint is not annotated:
            endpoint.__defaults__ = (Depends(cls),)
        endpoint.__annotations__ = {"client": annotation}
        app.get(f"/{endpoint.__name__}")(endpoint)
    return app


@each_sdk
def test_a_client_is_a_dependency_of_endpoints(sdk: SDK, environment: Provider) -> None:
    with TestClient(app_of(sdk)) as http:
        document = http.get("/openapi.json")
        assert document.status_code == 200
        for path in ("/blocking", "/awaited", "/annotated"):
            assert "parameters" not in document.json()["paths"][path]["get"]
            assert (http.get(path).status_code, http.get(path).json()) == (200, {"model": "a/b"})


@each_sdk
def test_a_request_cannot_pass_anything_to_the_constructor(sdk: SDK, environment: Provider) -> None:
    """The key of the environment must not go to a server that a stranger names."""
    with Provider() as evil, TestClient(app_of(sdk)) as http:
        for path in ("/blocking", "/awaited", "/annotated"):
            wish = {"server_url": evil.url, sdk.key: "stranger", "timeout_ms": "1"}
            assert http.request("GET", path, params=wish, json=wish).status_code == 200
        assert evil.requests == []
    assert [request.headers["authorization"] for request in environment.requests] == ["Bearer test-key"] * 3


@pytest.mark.filterwarnings(
    "ignore::pydantic.warnings.UnsupportedFieldAttributeWarning"
)  # of any deferred model
@pytest.mark.sdk(OPENROUTER)
def test_models_are_bodies_and_responses_of_endpoints(environment: Provider) -> None:
    openrouter = importlib.import_module("openrouter")
    models, app = openrouter.models, FastAPI()

    async def embed(wish: Any) -> Any:
        async with openrouter.OpenRouter() as client:
            return await client.embeddings.generate_async(input="x", model="m", provider=wish)

    embed.__annotations__ = {
        "wish": models.ProviderPreferences,
        "return": models.CreateEmbeddingsResponseBody,
    }
    app.post("/embed")(embed)
    with TestClient(app) as http:
        assert http.get("/openapi.json").status_code == 200
        answer = http.post("/embed", json={"allow_fallbacks": True})
        assert [row["embedding"] for row in answer.json()["data"]] == [[0.25, -1, 1e-9], "AACAPwAAAEA="]
        assert http.post("/embed", json={"allow_fallbacks": "perhaps"}).status_code == 422
    assert [request.json()["provider"] for request in environment.requests] == [{"allow_fallbacks": True}]
