"""`[deprecated]` of `sdk.toml`: what cannot be a former name, and former names in subsets."""

from __future__ import annotations

from pathlib import Path

import pytest

from sdkwright.diagnostics.report import SpecError
from sdkwright.ir.algebra import operations_of
from sdkwright.ir.api import Api, Resource
from sdkwright.pipeline import build, load_and_lower
from tests.lower.test_unused_config import said
from tests.support.golden import GOLDEN

DOCUMENT = GOLDEN / "renamed" / "openapi.yaml"


def errors(folder: Path, settings: str, document: Path = DOCUMENT) -> list[str]:
    """What is wrong with a configuration, without the rules."""
    return [line.replace("error ", "") for line in said(folder, settings, document)]


def test_what_is_not_there_has_no_former_name(tmp_path: Path) -> None:
    settings = """\
[deprecated.methods]
"pets.find" = "pets.gets"
"pets.old" = "ping"
[deprecated.arguments.getPets]
id = "pet_id"
[deprecated.arguments.getPet]
id = "petid"
[deprecated.models]
Animal = "Pets"
Beast = "PetTypedDict"
OwnersPage = "QueryOwnerPage"
AsyncOwnersPage = "AsyncQueryOwnersPage"
[deprecated.errors]
LostError = "NotFoundErrors"
SlowError = "APITimeoutError"
"""
    assert errors(tmp_path, settings) == [
        "2:1: [config-no-match]: the SDK has no method `pets.gets` to be called `pets.find`",
        "hint: did you mean `pets.get`?",
        "3:1: [config-no-match]: the SDK has no method `ping` to be called `pets.old`",
        "4:23: [config-no-match]: the document has no operation `getPets`",
        "hint: did you mean `getPet`?",
        "7:1: [config-no-match]: the operation `getPet` has no argument `petid` to be called `id`",
        "hint: did you mean `pet_id`?",
        "9:1: [config-no-match]: the SDK has no model `Pets` to be called `Animal`",
        "hint: did you mean `Pet`?",
        "10:1: [config-no-match]: the SDK has no model `PetTypedDict` to be called `Beast`",
        "11:1: [config-no-match]: the SDK has no model `QueryOwnerPage` to be called `OwnersPage`",
        "hint: did you mean `QueryOwnersPage`?",
        "12:1: [config-no-match]: the SDK has no model `AsyncQueryOwnersPage` to be called `AsyncOwnersPage`",
        "hint: did you mean `QueryOwnersPage`?",
        "14:1: [config-no-match]: the SDK has no exception `NotFoundErrors` to be called `LostError`",
        "hint: did you mean `NotFoundError`?",
    ]


@pytest.mark.parametrize(
    ("former", "reason"),
    [
        ("pets.list", "the method of the operation `listPets`"),
        ("pets.list_async", "the method of the operation `listPets`"),
        ("pets", "a namespace"),
        ("pets.list.all", "inside of `pets.list`, the method of the operation `listPets`"),
        ("pets._all", "private"),
        ("_pets.all", "private"),
        ("close", "needed by the client itself"),
        ("pets.with_raw_response", "needed by the client itself"),
    ],
)
def test_former_methods_have_names_of_their_own(former: str, reason: str, tmp_path: Path) -> None:
    assert errors(tmp_path, f'[deprecated.methods]\n"{former}" = "pets.get"\n') == [
        f"2:1: [config-names]: `{former}` cannot be given: it is {reason}",
        "hint: choose another name",
    ]


@pytest.mark.parametrize("second", ["pets.all_async", "pets.all.more"])
def test_former_methods_do_not_share_names(second: str, tmp_path: Path) -> None:
    settings = f'[deprecated.methods]\n"pets.all" = "pets.list"\n"{second}" = "pets.get"\n'
    reason = "inside of `pets.all`, another former name" if second.count(".") > 1 else "another former name"
    assert errors(tmp_path, settings)[0] == f"3:1: [config-names]: `{second}` cannot be given: it is {reason}"


@pytest.mark.parametrize(
    ("operation", "former", "reason"),
    [
        ("getPet", "select", "another argument of `getPet`"),
        ("getPet", "retries", "an argument of every method"),
        ("getPet", "self", "an argument of every method"),
    ],
)
def test_former_arguments_have_names_of_their_own(
    operation: str, former: str, reason: str, tmp_path: Path
) -> None:
    assert errors(tmp_path, f'[deprecated.arguments.{operation}]\n{former} = "pet_id"\n') == [
        f"2:1: [config-names]: `{former}` cannot be given: it is {reason}",
        "hint: choose another name",
    ]


@pytest.mark.parametrize("former", ["Report", "PetTypedDict", "KindValues"])
def test_former_models_have_names_of_their_own(former: str, tmp_path: Path) -> None:
    assert errors(tmp_path, f'[deprecated.models]\n{former} = "Pet"\n') == [
        f"2:1: [config-names]: `{former}` cannot be given: it is another class or type of the SDK",
        "hint: choose another name",
    ]


def test_a_former_model_and_its_input_dict_have_names_of_their_own(tmp_path: Path) -> None:
    settings = '[deprecated.models]\nAnimal = "Pet"\nAnimalTypedDict = "Report"\n'
    assert errors(tmp_path, settings) == [
        "3:1: [config-names]: `AnimalTypedDict` cannot be given: it is another former name",
        "hint: choose another name",
    ]


@pytest.mark.parametrize("former", ["Report", "QueryOwnersPage", "AsyncQueryOwnersPage"])
def test_former_pages_have_names_of_their_own(former: str, tmp_path: Path) -> None:
    assert errors(tmp_path, f'[deprecated.models]\n{former} = "QueryOwnersPage"\n')[0] == (
        f"2:1: [config-names]: `{former}` cannot be given: it is another class or type of the SDK"
    )


def test_a_former_page_and_its_awaited_one_have_names_of_their_own(tmp_path: Path) -> None:
    settings = '[deprecated.models]\nOwners = "QueryOwnersPage"\nAsyncOwners = "Report"\n'
    assert errors(tmp_path, settings)[0] == (
        "3:1: [config-names]: `AsyncOwners` cannot be given: it is another former name"
    )


@pytest.mark.parametrize("former", ["ConflictError", "APIStatusError", "NotFoundErrorData", "CLASSES"])
def test_former_exceptions_have_names_of_their_own(former: str, tmp_path: Path) -> None:
    assert errors(tmp_path, f'[deprecated.errors]\n{former} = "NotFoundError"\n') == [
        f"2:1: [config-names]: `{former}` cannot be given: it is another class or type of the SDK",
        "hint: choose another name",
    ]


def test_a_former_exception_can_be_called_as_a_model(tmp_path: Path) -> None:
    """One is in `errors`, the other in `models`."""
    (tmp_path / "openapi.yaml").write_bytes(DOCUMENT.read_bytes())
    (tmp_path / "sdk.toml").write_text(
        '[modules]\nmodels = "models+errors"\n[deprecated.errors]\nProblem = "NotFoundError"\n'
    )
    files = build(tmp_path).files
    assert 'former_names(__name__, {"Problem": "NotFoundError"' in files["renamed/errors.py"]
    assert '"Problem": "NotFoundError"' not in files["renamed/models/__init__.py"]


def test_nothing_is_exported_under_a_former_name(tmp_path: Path) -> None:
    target = tmp_path / "toys" / "custom"
    target.mkdir(parents=True)
    (target / "more.py").write_text("Animal = 1\n")
    (tmp_path / "toys" / "openapi.yaml").write_bytes(DOCUMENT.read_bytes())
    (tmp_path / "toys" / "sdk.toml").write_text(
        '[modules]\n__init__ = "models"\n[custom.exports]\nAnimal = "more:Animal"\n'
        '[deprecated.models]\nAnimal = "Pet"\n'
    )
    with pytest.raises(SpecError, match="`Animal` cannot be exported: the package has this name already"):
        build(tmp_path / "toys")


@pytest.mark.parametrize("name", ["models", "errors"])
def test_a_class_is_not_called_as_what_type_checkers_know(name: str, tmp_path: Path) -> None:
    new = {"models": "QueryOwnersPage", "errors": "NotFoundError"}[name]
    assert errors(tmp_path, f'[deprecated.{name}]\nTYPE_CHECKING = "{new}"\n') == [
        "2:1: [config-names]: `TYPE_CHECKING` cannot be given: it is a name that type checkers know",
        "hint: choose another name",
    ]


def test_a_model_is_not_called_as_what_modules_begin_with(tmp_path: Path) -> None:
    assert errors(tmp_path, '[deprecated.models]\nannotations = "Pet"\n') == [
        "2:1: [config-names]: `annotations` cannot be given: it is a name that type checkers know",
        "hint: choose another name",
    ]


def test_custom_code_keeps_its_names(tmp_path: Path) -> None:
    target = tmp_path / "toys" / "custom"
    target.mkdir(parents=True)
    (target / "more.py").write_text("class More:\n    def all(self) -> int:\n        return 1\n")
    settings = """\
[custom.mixins]
pets = "more:More"
[custom.resources]
zoo = "more:More"
[deprecated.methods]
"pets.all" = "pets.list"
"zoo.list" = "pets.list"
"""
    (tmp_path / "toys" / "openapi.yaml").write_bytes(DOCUMENT.read_bytes())
    (tmp_path / "toys" / "sdk.toml").write_text(settings)
    with pytest.raises(
        SpecError, match=r"`pets\.all` cannot be given: it is a method of custom code"
    ) as caught:
        build(tmp_path / "toys")
    assert "`zoo.list` cannot be given: it is inside of `zoo`, a namespace of custom code" in str(
        caught.value
    )


# --- subsets


def lowered(*include: str) -> Api:
    return load_and_lower(GOLDEN / "renamed", filters=(include, ())).api


def namespaces(resource: Resource) -> set[str]:
    """The modules of all namespaces below one."""
    return {module for child in resource.children for module in (child.module, *namespaces(child))}


def test_former_namespaces_are_there_for_what_a_subset_has() -> None:
    assert {"animals", "old", "reports_v1"} <= namespaces(lowered().root)
    assert namespaces(lowered("operation:getPet").root) == {"pets", "animals"}
    assert namespaces(lowered("operation:getPhoto").root) == {"photos", "animals", "old"}
    assert namespaces(lowered("operation:createAnswer").root) == {"answers"}


def test_subsets_have_the_former_names_of_what_is_in_them(tmp_path: Path) -> None:
    api = lowered("tag:reports")
    assert [item.former_names for item in operations_of(api.root)] == [("reports_v1.get", "reports.report")]
    assert {item.former_names for item in api.definitions.values()} == {()}
    settings = (GOLDEN / "renamed" / "sdk.toml").read_text(encoding="utf-8")
    (tmp_path / "openapi.yaml").write_bytes(DOCUMENT.read_bytes())
    (tmp_path / "sdk.toml").write_text(settings.partition("[deprecated.errors]")[0], encoding="utf-8")
    sdk = build(tmp_path, filters=(("tag:reports",), ()))
    assert not any("Animal" in text for path, text in sdk.files.items() if path.endswith((".py", ".md")))
    assert "renamed/_renames.py" not in sdk.files


def test_subsets_have_the_former_pages_and_exceptions_of_what_is_in_them() -> None:
    general = {"PetsError": "RenamedError", "NoAnswerError": "APIConnectionError"}
    owners = lowered("operation:queryOwners")
    assert [item.former_pages for item in operations_of(owners.root)] == [("ListOwnersPage",)]
    assert owners.former_errors == general
    pet = lowered("operation:getPet")
    assert pet.former_errors == {"NotFoundError": "LostError", "BusyError": "ConflictError", **general}


def test_pages_that_a_subset_leaves_out_are_known_by_what_they_can_be_called(tmp_path: Path) -> None:
    (tmp_path / "openapi.yaml").write_bytes(DOCUMENT.read_bytes())
    settings = '[subset]\ninclude = ["tag:pets"]\n[deprecated.models]\nOwnersPage = "{}"\n'
    for name in ("QueryOwnersPage", "QueryOwnersPage2"):
        (tmp_path / "sdk.toml").write_text(settings.format(name))
        modules = (text for path, text in build(tmp_path).files.items() if path.endswith(".py"))
        assert not any("OwnersPage" in text for text in modules)
    (tmp_path / "sdk.toml").write_text(settings.format("QueryOwnersPages"))
    with pytest.raises(SpecError, match="has no model `QueryOwnersPages`"):
        build(tmp_path)


def test_new_namespaces_have_classes_and_modules_of_their_own(tmp_path: Path) -> None:
    """There are `pets` already, and two namespaces that end in `old`."""
    settings = '[deprecated.methods]\n"old.pets.get" = "pets.get"\n"older.pets.get" = "pets.get"\n'
    (tmp_path / "openapi.yaml").write_bytes(DOCUMENT.read_bytes())
    (tmp_path / "sdk.toml").write_text(settings)
    api = load_and_lower(tmp_path).api
    assert {"pets", "old", "old_pets", "older", "older_pets"} <= namespaces(api.root)
    assert build(tmp_path).api == api


def test_a_document_without_former_names_stays_as_it_is(tmp_path: Path) -> None:
    (tmp_path / "openapi.yaml").write_bytes(DOCUMENT.read_bytes())
    api = load_and_lower(tmp_path).api
    assert not any(item.former_names for item in operations_of(api.root))
