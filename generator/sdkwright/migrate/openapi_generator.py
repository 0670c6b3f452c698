"""The configuration file of OpenAPI Generator, for its generator `python`."""

from __future__ import annotations

from sdkwright.migrate.document import Lookup
from sdkwright.migrate.facts import facts, note_others
from sdkwright.migrate.model import Findings
from sdkwright.migrate.tree import Node
from sdkwright.names import argument_name, snake

KEYS = frozenset("packageName projectName packageVersion packageUrl generatorName generator-cli".split())
_FACTS = facts("""
    library | - | one client makes synchronous and asynchronous calls; methods that end in `_async` are the latter
    mapNumberTo | - | numbers are `float`, and integers stay integers
    dateFormat datetimeFormat | - | dates and times are written as the document's formats say: RFC 3339
    disallowAdditionalPropertiesIfNotPresent | - | models of responses keep properties that the document does not have
    lazyImports | true | modules are imported when they are used
    useOneOfDiscriminatorLookup | true | unions use the discriminator of the document
    setEnsureAsciiToFalse | true | JSON is sent as UTF-8
    nameMappings | - | fields are called as in the document, in snake case; a model can have no others
    enumNameMappings | - | enums are `Literal` types, without names for their values
    schemaMappings importMappings typeMappings | - | types follow from the document; correct it in `overlay.yaml`
    inlineSchemaNameMappings | - | name schemas by their place: `[names]` with a JSON pointer
    inlineSchemaOptions openapiNormalizer | - | the document is read as it is; correct it in `overlay.yaml`
    modelNamePrefix modelNameSuffix apiNameSuffix | - | classes are called as in the document; `[names]` renames one
    modelPackage apiPackage | - | models are in `models`, namespaces in `resources`
    reservedWordsMappings languageSpecificPrimitives instantiationTypes | - | names that Python reserves end in `_`
    httpUserAgent | - | `default_headers` of the client sets `User-Agent`
    serverVariables | - | `url_params` of the client has them
    files templateDir | - | templates of your own are in `custom/`, see docs/custom-code.md
    ignoreFileOverride | - | files that are not generated stay where they are
    artifactVersion | |
    generatorName inputSpec outputDir output glob globalProperties globalProperty generateSourceCodeOnly | |
    hideGenerationTimestamp poetry1 recursionLimit verbose skipValidateSpec enablePostProcessFile dryRun | |
    gitHost removeOperationIdPrefix skipOperationExample strictSpec minimalUpdate logLevel releaseNote | |
    validateSpec skipOverwrite engine cleanupOutput buildContext | |
""")


def read(root: Node, lookup: Lookup, findings: Findings) -> None:
    """Read the options, at the top or in `additionalProperties`, or those of the first Python client of the CLI."""
    generators = [
        node
        for node in root.get("generator-cli", "generators").members()
        if node.get("generatorName").text.startswith("python")
    ]
    root = generators[0] if generators else root
    name = root.get("generatorName")
    if name.text and not name.text.startswith("python"):
        findings.note(name, f"`generatorName: {name.text}`: another language; sdkwright generates Python")
    layers = [root, root.get("additionalProperties"), root.get("configOptions")]
    _package(layers, findings)
    for layer in layers:
        _mappings(layer, lookup, findings)
        known = (
            "packageName projectName packageVersion packageUrl modelNameMappings operationIdNameMappings "
            "parameterNameMappings gitUserId gitRepoId additionalProperties configOptions generator-cli"
        )
        note_others(layer, known.split(), _FACTS, findings)


def _package(layers: list[Node], findings: Findings) -> None:
    def find(key: str) -> Node:
        return next((layer.get(key) for layer in layers if layer.get(key).text), layers[0].get(key))

    module, project = find("packageName"), find("projectName")
    name = module.text or "openapi_client"
    findings.add(module, "package.module", name)
    findings.add(project if project.text else module, "package.name", project.text or name.replace("_", "-"))
    findings.add_text(find("packageVersion"), "package.version")
    user, repository = find("gitUserId"), find("gitRepoId")
    if url := find("packageUrl").text:
        findings.add(find("packageUrl"), ("package", "urls", "Homepage"), url)
    elif user.text and repository.text:
        findings.note(user, "`gitUserId`, `gitRepoId`: write the address as `Source` under `[package.urls]`")


def _mappings(layer: Node, lookup: Lookup, findings: Findings) -> None:
    for node in layer.get("modelNameMappings").members():
        pointer = f"/components/schemas/{node.name.replace('~', '~0').replace('/', '~1')}"
        found = lookup.definition(node.name)
        if lookup.definition_at(pointer) is not None or found is None:
            findings.add(node, ("names", pointer), node.text)
        else:
            findings.add(node, ("names", found[0]), node.text)
    for node in layer.get("operationIdNameMappings").members():
        path = lookup.paths.get(node.name, "")
        method = ".".join((*path.split(".")[:-1], snake(node.text, "method")))
        findings.add(node, ("operations", node.name, "method"), method)
    for node in layer.get("parameterNameMappings").members():
        for operation in lookup.operations.values():
            arguments = lookup.arguments(operation)
            if node.name in arguments and argument_name(node.text) != arguments[node.name]:
                findings.add(node, ("operations", operation.id, "names", node.name), argument_name(node.text))
