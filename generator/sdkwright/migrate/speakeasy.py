"""`gen.yaml` of Speakeasy."""

from __future__ import annotations

import re

from sdkwright.migrate.document import Lookup
from sdkwright.migrate.facts import facts, is_empty, note_others
from sdkwright.migrate.model import Findings
from sdkwright.migrate.requirements import requirement
from sdkwright.migrate.tree import Node
from sdkwright.names import pascal

_PYTHON = facts("""
    responseFormat | flat | methods return the parsed body; `with_raw_response` has status and headers
    flattenRequests | true | arguments of a method are always the properties of the body
    maxMethodParams | - | arguments are always passed one by one
    flatteningOrder | parameters-first | arguments are passed by name, so their order means nothing
    methodArguments | infer-optional-args | arguments are passed by name, and only those without a default have to be
    enumFormat | union | enums are `Literal` types, so write the value in place of `Status.ACTIVE`
    forwardCompatibleEnumsByDefault | true | enums of responses accept values that the document does not have
    forwardCompatibleUnionsByDefault | tagged-only | unions in responses keep members that the document does not have
    clientServerStatusCodesAsErrors | true | statuses of 400 and above are always exceptions
    flattenGlobalSecurity | true | each security scheme has an argument of its own
    asyncMode | both | one client has both: methods that end in `_async` are the asynchronous ones
    constFieldCasing | normal | fields are called as in the document, in snake case
    sseFlatResponse | true | the items of a stream are the parsed data of its events
    inferSSEOverload | true false | methods with a stream have overloads
    rawResponseHelpers | true | every namespace has `with_raw_response`
    errorSchemaValidation | false | an error whose body does not match its schema is raised all the same
    responseSchemaValidation | true | `on_invalid="keep"` of the client accepts responses that do not match
    methodTimeoutArgument methodTimeoutUnits | - | methods take `timeout` in seconds and `timeout_ms`
    httpClientLibrary | httpx2 | HTTP clients that a program passes are those of httpx2
    inputTypedDictSuffix | TypedDict | the dict types of arguments end in `TypedDict`
    inputModelSuffix outputModelSuffix | - | one model has both sides: `readOnly` properties are not sent
    eventStreamClassNames | - | streams are `Stream` and `AsyncStream`
    bodyVariantOverloads | false true | the body is one argument if its schema is a union
    uuidFormat | true | values of the format `uuid` are `UUID`
    durationFormat | false | values of the format `duration` are strings
    multipartArrayFormat | standard | arrays in multipart bodies repeat the name without `[]`
    inferUnionDiscriminators preApplyUnionDiscriminators | true false | discriminators are found in the members
    useAsyncHooks | false | hooks of asynchronous calls can be `async` functions
    enableCustomCodeRegions | false | regions of custom code become modules in `custom/`
    templateVersion fixFlags packageManager compileCommands legacyPyright pytestFilterWarnings pytestTimeout | |
""")  # fmt: skip
_GENERATION = facts("""
    auth | - | schemes of the document are used as they are
    schemas | - | all parts of an `allOf` are merged
    requestBodyFieldName | - | the properties of a body are the arguments
    maintainOpenAPIOrder | true | names and models are in the order of the document
    useClassNamesForArrayFields | true | a schema without a name is called after its place
    inferSSEOverload | true false | methods with a stream have overloads
    preApplyUnionDiscriminators | true false | discriminators are found in the members
    sdkHooksConfigAccess | true false | hooks get the operation and the settings of the client
    versioningStrategy | automatic | `sdkwright release` raises the version as its changes need it
    baseServerUrl | |
    usageSnippets fixes tests persistentEdits devContainers documentation mockServer | |
    telemetryEnabled sdkFlattening singleTagPerOp tagNamespacingDisabled | |
""")
# Arguments to which Speakeasy appends an underscore, unless `allowedRedefinedBuiltins` has them.
_AVOIDED = "any bool bytes date datetime deprecated input int map str type".split()
_ALLOWED = ("id", "object", "dir")
_MODULE_CHARACTERS = re.compile(r"[^a-z0-9]+")
_OFFERED = {
    "shared": "models",
    "operations": "models",
    "errors": "errors",
    "callbacks": "models",
    "webhooks": "models",
}


def read(root: Node, lookup: Lookup, findings: Findings) -> None:
    """Read the sections `generation` and `python`."""
    generation, python = root.get("generation"), root.get("python")
    if name := generation.get("sdkClassName").text:
        findings.add(generation.get("sdkClassName"), "client.class", pascal(name))
    for key, target in (
        ("packageName", "package.name"),
        ("version", "package.version"),
        ("description", "package.description"),
        ("license", "package.license"),
        ("envVarPrefix", "client.env_prefix"),
        ("baseErrorName", "errors.base"),
        ("defaultErrorName", "errors.default"),
    ):
        findings.add_text(python.get(key), target)
    _module(python, findings)
    if authors := python.get("authors").texts:
        findings.add(python.get("authors"), "package.authors", [*authors])
    for key, label in (("homepage", "Homepage"), ("documentationUrl", "Documentation")):
        if url := python.get(key).text:
            findings.add(python.get(key), ("package", "urls", label), url)
    _imports(python.get("imports"), findings)
    _dependencies(python, findings)
    _arguments(python.get("allowedRedefinedBuiltins"), lookup, findings)
    known = (
        "packageName moduleName version description license authors homepage documentationUrl envVarPrefix imports "
        "baseErrorName defaultErrorName additionalDependencies optionalDependencies allowedRedefinedBuiltins"
    )
    note_others(python, known.split(), _PYTHON, findings)
    note_others(generation, ("sdkClassName",), _GENERATION, findings)
    for section in root.members():
        if section.name not in ("configVersion", "generation", "python", "management", "features"):
            findings.note(section, f"`{section.name}`: another language; sdkwright generates Python")


def _module(python: Node, findings: Findings) -> None:
    node = python.get("moduleName")
    if "." in node.text:
        message = f"`moduleName: {node.text}`: an import package has no dots; the last part is its name"
        findings.note(node, message)
    if name := node.text.rpartition(".")[2]:
        findings.add(node, "package.module", name.lower())
    elif package := python.get("packageName").text:
        module = _MODULE_CHARACTERS.sub("_", package.lower()).strip("_")
        findings.add(python.get("packageName"), "package.module", module)


def _imports(node: Node, findings: Findings) -> None:
    """Where models and exceptions are imported from."""
    paths = node.get("paths")
    if all(is_empty(paths.get(name)) for name in ("shared", "operations")) and isinstance(paths.value, dict):
        findings.add(paths, ("modules", "__init__"), "models")  # the package itself has them
        if is_empty(paths.get("errors")):
            findings.add(paths.get("errors"), ("modules", "models"), "models+errors")
    for path in paths.members():
        module = ".".join(filter(None, re.split(r"[/.]", path.text)))
        if not module or module == _OFFERED.get(path.name):
            continue
        if path.name not in _OFFERED:
            findings.note(
                path, f"`imports.paths.{path.name}` is not a key that sdkwright knows; it is left out"
            )
        else:
            findings.add(path, ("modules", module), _OFFERED[path.name])


def _dependencies(python: Node, findings: Findings) -> None:
    extra = python.get("additionalDependencies")
    if main := _requirements(extra.get("main"), findings):
        findings.add(extra.get("main"), "custom.dependencies", [*main])
    for group in extra.members():
        if group.name != "main" and not is_empty(group):
            message = f"`additionalDependencies.{group.name}`: only what the package needs to run is in its metadata"
            findings.note(group, message)
    for group in python.get("optionalDependencies").members():
        if listed := _requirements(group, findings):
            findings.add(group, ("custom", "extras", group.name), [*listed])


def _requirements(node: Node, findings: Findings) -> list[str]:
    listed: list[str] = []
    for member in node.members():
        found = requirement(member.name, member.text)
        if found is None:
            findings.note(
                member, f"`{member.name}: {member.text}` is not a constraint that packages can have"
            )
        else:
            listed.append(found)
    return listed


def _arguments(allowed: Node, lookup: Lookup, findings: Findings) -> None:
    """Names of arguments with an underscore at the end."""
    kept = allowed.texts if isinstance(allowed.value, list) else _ALLOWED
    avoided = [word for word in _AVOIDED if word not in kept]
    for operation in lookup.operations.values():
        for wire, name in lookup.arguments(operation).items():
            if name in avoided:
                findings.add(allowed, ("operations", operation.id, "names", wire), f"{name}_")
