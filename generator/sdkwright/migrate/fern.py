"""`generators.yml` of Fern, for its generator of Python SDKs."""

from __future__ import annotations

from collections.abc import Iterator

from sdkwright.ir.api import SecurityScheme
from sdkwright.migrate.document import Lookup
from sdkwright.migrate.facts import facts, is_empty, note_others
from sdkwright.migrate.model import Findings
from sdkwright.migrate.requirements import requirement
from sdkwright.migrate.tree import Node
from sdkwright.names import argument_name, pascal, snake

GENERATORS = frozenset({"fernapi/fern-python-sdk", "fern-python-sdk", "fernapi/fern-python", "fern-python"})
_CONFIG = facts("""
    additional_init_exports import_paths | - | write the module into `custom/`, and `exports` under `[custom]`
    default_bytes_stream_chunk_size | - | pieces of a download are as large as they arrive: `iter_bytes()`
    environment_class_name | - | servers are chosen with `server_url`, or `server` by the names of the document
    exclude_types_from_init_exports | true | models are imported from `models`
    extra_dev_dependencies | - | only what the package needs to run is in its metadata
    follow_redirects_by_default | true | redirects are followed, without credentials to another origin
    include_union_utils | false | unions are Python unions: `isinstance` or `match`
    inline_request_params | true | arguments of a method are always the properties of the body
    inline_path_params | true | path parameters are arguments by name
    lazy_import | true | modules are imported when they are used
    pyproject_python_version | - | SDKs need Python 3.11
    pyproject_toml | - | `pyproject.toml` is generated; other tools can have files of their own
    should_generate_websocket_clients | false | SDKs have no WebSockets
    use_api_name_in_package | false | `module` under `[package]` is the whole name
    use_typeddict_requests use_typeddict_requests_for_file_upload | - | arguments are models or dicts
    use_inheritance_for_extended_models | false | a model repeats the fields of what it extends
    custom_transport | - | clients take an HTTP client: `client` and `async_client`
    flat_layout improved_imports | - | models are in `models`, namespaces in `resources`
    enable_wire_tests include_legacy_wire_tests skip_formatting | |
""")
_MODELS = facts("""
    enum_type | literals | enums are `Literal` types, so write the value in place of `Status.ACTIVE`
    extra_fields | allow | models of responses keep fields that the document does not have
    frozen | false | models can be changed
    include_validators | false | validators of your own are functions in `custom/`
    skip_validation | - | `on_invalid="keep"` of the client accepts responses that do not match
    use_str_enums use_pydantic_field_aliases | true false | enums are strings, and models know the wire names
    include_union_utils wrapped_aliases orm_mode require_optional_fields | false | models have no such form
    positional_single_property_constructors | false | models take keywords
    package_name smart_union union_naming use_inheritance_for_extended_models use_typeddict_requests | |
    use_provided_defaults version skip_formatting | |
""")
_GENERATOR = facts("""
    audiences | - | `include` and `exclude` under `[subset]` choose operations
    api | - | correct the document in `overlay.yaml`
    smart-casing | true | acronyms keep their case
    version github snippets reviewers autorelease image | |
""")
_TOP = facts("""
    readme | - | the README is made from the document
    whitelabel | |
    default-group autorelease aliases reviewers | |
""")
_API = facts("""
    environments | - | servers are those of the document; name or change them in `overlay.yaml`
    settings | - | the document is read as it is
    auth-schemes | |
""")


def python_generators(root: Node) -> Iterator[Node]:
    """The Python SDKs of all groups."""
    for group in root.get("groups").members():
        for node in group.get("generators").elements():
            if node.get("name").text in GENERATORS:
                yield node


def read(root: Node, lookup: Lookup, findings: Findings, organization: str = "") -> None:
    """Read the first generator of Python SDKs, and what holds for all."""
    generators = list(python_generators(root))
    if not generators:
        findings.note(root.get("groups"), "no group has the generator `fernapi/fern-python-sdk`")
    for other in generators[1:]:
        findings.note(other, "another Python SDK; the first one is read")
    node = generators[0] if generators else root.get("groups")
    config = node.get("config")
    findings.add_text(node.get("output", "package-name"), "package.name")
    findings.add_text(config.get("package_name"), "package.module")
    _client(config, findings, organization)
    _timeout(config.get("timeout_in_seconds"), findings)
    _dependencies(config, findings)
    _metadata(node.get("metadata"), findings)
    _metadata(root.get("metadata"), findings)
    _credentials(root, node, lookup, findings)
    _document(root.get("api"), findings)
    known = (
        "package_name client_class_name client timeout_in_seconds extra_dependencies extras pydantic_config"
    )
    note_others(config, known.split(), _CONFIG, findings)
    note_others(config.get("pydantic_config"), (), _MODELS, findings, "pydantic_config.")
    note_others(node, ("name", "output", "config", "metadata"), _GENERATOR, findings)
    note_others(root, ("groups", "metadata", "api", "auth-schemes"), _TOP, findings)


def _client(config: Node, findings: Findings, organization: str) -> None:
    client = config.get("client")
    for node in (
        config.get("client_class_name"),
        client.get("exported_class_name"),
        client.get("class_name"),
    ):
        if node.text:
            findings.add(node, "client.class", pascal(node.text))
    for key in ("filename", "exported_filename"):
        if client.get(key).text:
            findings.note(
                client.get(key), f"`client.{key}`: the client is in `client.py`, and the package has it"
            )
    if organization:  # what Fern calls a client and a package without a name
        findings.add(config, "client.class", f"{pascal(organization)}Api")
        findings.add(config, "package.module", snake(organization, "api"))


def _timeout(node: Node, findings: Findings) -> None:
    seconds = node.number
    if seconds is not None and 0 < seconds < 1_000_000:
        findings.add(node, "client.timeout_ms", max(1, round(seconds * 1000)))
    elif not is_empty(node):
        findings.note(
            node, f"`timeout_in_seconds: {node.shown}`: `timeout=None` of a client or call is no limit"
        )


def _dependencies(config: Node, findings: Findings) -> None:
    node = config.get("extra_dependencies")
    listed: list[str] = []
    for member in node.members():
        constraint = member.text or member.get("version").text
        found = requirement(member.name, constraint)
        if found is None or member.get("optional").value is True:
            findings.note(
                member, f"`{member.name}: {member.shown}`: write it as a requirement under `[custom]`"
            )
        else:
            listed.append(found)
    if listed:
        findings.add(node, "custom.dependencies", [*listed])
    for extra in config.get("extras").members():
        findings.add(extra, ("custom", "extras", extra.name), [*extra.texts])


def _metadata(node: Node, findings: Findings) -> None:
    for key, target in (
        ("description", "description"),
        ("package-description", "description"),
        ("license", "license"),
    ):
        findings.add_text(node.get(key), f"package.{target}")
    authors = [
        f"{author.get('name').text} <{author.get('email').text}>"
        for author in node.get("authors").elements()
        if author.get("name").text and author.get("email").text
    ]
    if authors:
        findings.add(node.get("authors"), "package.authors", [*authors])
    for key in ("keywords", "reference-url", "author", "email"):
        if not is_empty(node.get(key)):
            findings.note(node.get(key), f"`metadata.{key}`: see `[package]`")


def _credentials(root: Node, generator: Node, lookup: Lookup, findings: Findings) -> None:
    """Arguments and variables of the schemes that are used: by what they send, for their names can differ."""
    for node in (*root.get("auth-schemes").members(), *generator.get("api", "auth-schemes").members()):
        scheme = _scheme(node, lookup)
        if scheme is None:
            message = f"`auth-schemes.{node.name}`: the document has no such scheme; add it in `overlay.yaml`"
            findings.note(node, message)
            continue
        value = node.get("token") if isinstance(node.get("token").value, dict) else node
        if name := value.get("name").text:
            findings.add(value.get("name"), ("security", scheme.name, "argument"), argument_name(name))
        if variable := value.get("env").text:
            findings.add(value.get("env"), ("security", scheme.name, "env"), variable)
        for key in ("username", "password", "client-id-env", "client-secret-env", "prefix"):
            if not is_empty(node.get(key)):
                message = f"`auth-schemes.{node.name}.{key}`: see the credentials in the README of the SDK"
                findings.note(node.get(key), message)


def _scheme(node: Node, lookup: Lookup) -> SecurityScheme | None:
    schemes = lookup.api.security_schemes
    header = node.get("header").text.lower()
    for scheme in schemes:
        if header and scheme.kind == "header" and scheme.wire.lower() == header:
            return scheme
    kinds = {"bearer": "bearer", "basic": "basic", "oauth": "bearer"}
    kind = kinds.get(node.get("scheme").text)
    named = [scheme for scheme in schemes if scheme.kind == kind]
    return next((scheme for scheme in named if scheme.name == node.name), named[0] if named else None)


def _document(api: Node, findings: Findings) -> None:
    for spec in (api, *api.get("specs").elements(), *api.elements()):
        if (overrides := spec.get("overrides")).text:
            message = f"`overrides: {overrides.text}`: write an OpenAPI Overlay, `overlay.yaml`"
            findings.note(overrides, message)
    for header in api.get("headers").members():
        if is_empty(header.get("name")):
            message = f"`headers.{header.name}`: `default_headers` of the client sends it with each request"
            findings.note(header, message)
        else:
            findings.append(header, "client.globals", header.name)
    note_others(api, ("specs", "headers", "auth", "path", "overrides", "origin", "openapi"), _API, findings)
