"""What an SDK is called, and which version it has, where `sdk.toml` does not say so."""

from __future__ import annotations

import pytest

from sdkwright.config.model import Config
from sdkwright.diagnostics.report import Location, Report
from sdkwright.lower.sdk.defaults import complete
from sdkwright.openapi.model import Document


def completed(
    title: str, *, version: str = "1", package: str | None = None, config: Config | None = None
) -> Config:
    document = Document(at=Location("openapi.yaml", ""), title=title, version=version)
    return complete(config or Config(), document, Report(), package)


@pytest.mark.parametrize(
    ("title", "module", "name", "client", "variable"),
    [
        ("Pet Store", "pet_store", "pet-store", "PetStore", "pet_store"),
        ("The Pet Store OpenAPI Specification", "pet_store", "pet-store", "PetStore", "pet_store"),
        ("Swagger", "swagger", "swagger", "Swagger", "swagger"),
        ("!!!", "api", "api", "Api", "api"),
        ("JSON", "json_sdk", "json-sdk", "Json", "json"),
        ("Class", "class_sdk", "class-sdk", "Class", "class_"),
        ("con", "con_sdk", "con-sdk", "Con", "con"),
    ],
)
def test_names_come_from_the_title(title: str, module: str, name: str, client: str, variable: str) -> None:
    """Without words that every title has, unless it has no others; no module hides one of Python."""
    config = completed(title)
    assert (config.module, config.name, config.client, config.variable) == (module, name, client, variable)
    assert (config.env_prefix, config.base_error) == (module.upper(), f"{client}Error")


@pytest.mark.parametrize(
    ("title", "module", "prefix"),
    [("Bookshop API", "bookshop_api", "BOOKSHOP"), ("API", "api", "API"), ("Apiary", "apiary", "APIARY")],
)
def test_variables_of_the_environment_do_not_say_api_twice(title: str, module: str, prefix: str) -> None:
    """A key is `BOOKSHOP_API_KEY`. The names of the package and of the class stay those of the title."""
    config = completed(title)
    assert (config.module, config.env_prefix) == (module, prefix)


def test_a_package_that_is_named_on_the_command_line_names_everything() -> None:
    config = completed("Pet Store", package="zoo", config=Config(name="pets-sdk"))
    assert (config.module, config.name, config.client, config.env_prefix) == ("zoo", "zoo", "Zoo", "ZOO")


def test_a_name_of_the_distribution_renames_nothing_else() -> None:
    config = completed("Pet Store", config=Config(name="pets-sdk"))
    assert (config.module, config.name, config.client) == ("pet_store", "pets-sdk", "PetStore")


def test_the_two_base_errors_differ() -> None:
    config = completed("Pet", config=Config(default_error="PetError"))
    assert (config.base_error, config.default_error) == ("PetError_", "PetError")
    config = completed("Pet", config=Config(base_error="APIStatusError"))
    assert (config.base_error, config.default_error) == ("APIStatusError", "APIStatusError_")


@pytest.mark.parametrize(
    ("version", "expected"),
    [
        ("v1.2", "1.2"),
        ("1.2.3rc1", "1.2.3rc1"),
        ("2024-01-01", "0.1.0"),
        ("1.2.3.4", "1.2.3.4"),
        ("1.2.3.4.5", "0.1.0"),
    ],
)
def test_a_version_that_python_knows_is_kept(version: str, expected: str) -> None:
    assert completed("Pet", version=version).version == expected
