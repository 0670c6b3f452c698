"""The configuration file of openapi-python-client."""

from __future__ import annotations

from sdkwright.migrate.document import Lookup
from sdkwright.migrate.facts import facts, note_others
from sdkwright.migrate.model import Findings
from sdkwright.migrate.tree import Node
from sdkwright.names import snake

KEYS = frozenset(
    "class_overrides content_type_overrides project_name_override package_name_override package_version_override "
    "use_path_prefixes_for_title_model_names post_hooks docstrings_on_attributes field_prefix generate_all_tags "
    "http_timeout literal_enums".split()
)
_FACTS = facts("""
    use_path_prefixes_for_title_model_names | false | a schema without a name is called after its place
    post_hooks | - | `formatter` under `[package]` is `ruff` or `black`; other hooks run after `sdkwright generate`
    docstrings_on_attributes | true | the description of a field stands below it
    field_prefix | field_ | names that begin with a digit begin with `field_`
    generate_all_tags | true false | an operation is in the namespace of its first tag
    http_timeout | - | `sdkwright pull` fetches documents, and has limits of its own
    literal_enums | true | enums are `Literal` types, so write the value in place of `Status.ACTIVE`
""")


def read(root: Node, lookup: Lookup, findings: Findings) -> None:
    """Read the file. Names that it does not override are made from the title of the document."""
    title = snake(lookup.api.title, "api")
    project, package = root.get("project_name_override"), root.get("package_name_override")
    findings.add(project, "package.name", project.text or f"{title.replace('_', '-')}-client")
    usual = (project.text or f"{title}_client").replace("-", "_")
    findings.add(package if package.text else project, "package.module", package.text or usual)
    findings.add_text(root.get("package_version_override"), "package.version")
    for override in root.get("class_overrides").members():
        found = lookup.definition(override.name)
        name = override.get("class_name")
        if found is None:
            findings.note(override, f"`class_overrides.{override.name}`: no model of the SDK has this name")
        elif name.text:
            findings.add(name, ("names", found[0]), name.text)
        if override.get("module_name").text:
            message = "a model is imported from `models`; its own module is that of its namespace"
            findings.note(override.get("module_name"), f"`module_name`: {message}")
    for override in root.get("content_type_overrides").members():
        message = (
            f"`{override.name}: {override.text}`: change the media type of the document in `overlay.yaml`"
        )
        findings.note(override, message)
    known = [key for key in KEYS if key.endswith(("_override", "_overrides"))]
    note_others(root, known, _FACTS, findings)
