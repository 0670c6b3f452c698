"""Every rule that a problem can name: what it means, and how to mend it. `docs/rules.md` is this table as a page."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule. Both texts are whole sentences in Markdown."""

    meaning: str
    remedy: str


_TABLE = """
allof-contradiction | The parts of an `allOf` exclude each other. | Make the parts agree; the last one counts.
allof-cycle | A schema is a part of itself through `allOf`. | Take the reference out of one of the schemas.
alternatives | `anyOf` or `oneOf` has nothing to choose from. | Name at least one schema, or delete the keyword.
ambiguous-document | A folder has two documents, or two overlays. | Keep one of them.
body-empty | A request body has no content that could be sent. | Give it a media type, or delete it.
body-raw | A form or multipart body is described as one value. | Describe an object, whose properties are the fields.
body-repeated | A request body names a media type twice. | Keep one of the two.
callback-cycle | A callback contains itself. | Delete the inner callback.
config-names | `sdk.toml` gives a name that cannot be given. | Choose another name.
config-no-match | An entry of `sdk.toml` means nothing in the document. | Correct the name, or delete the entry.
config-syntax | `sdk.toml` is not TOML. | Correct the line that is named.
config-type | A value of `sdk.toml` has the wrong type. | Write what the message asks for.
config-unknown-key | `sdk.toml` has a key that means nothing. | Correct its spelling, or delete it.
config-value | A value of `sdk.toml` is not possible there. | Write what the message asks for.
content-ignored | An answer that has no content by its status declares some. | Delete the content.
discriminator | A discriminator names what the schemas do not have. | Correct its property or its mapping.
duplicate-key | A key is given twice in one object; the last one counts. | Delete one of the two.
encoding | A file is not UTF-8 text. | Save it as UTF-8.
encoding-ignored | An encoding says what has no effect there, such as the style of a part. | Say it by `contentType`.
enum-duplicate | An enum has a value twice. | Delete one of the two.
enum-empty | An enum has no values. | Name the values, or delete `enum`.
header-ignored | A header is described that HTTP itself decides about. | Delete it; use media types or security schemes.
header-name | A header has a name that HTTP does not allow. | Name it with letters, digits and hyphens.
info | `info` lacks a title or a version. | Add it.
items-list | `items` is a list, which is `prefixItems` since OpenAPI 3.1. | Call it `prefixItems`.
keyword | A keyword is not supported, or means nothing where it stands. | Delete it, or say it otherwise.
link | A link names an operation that there is not. | Correct the name, or delete the link.
meta-schema | A schema refers to the schema of schemas; any value is taken. | Describe what is meant.
method | A key of a path item is no HTTP method, or one in lower case letters. | Correct it, or begin it with `x-`.
name-taken | Two schemas would have the same class name; one has a number. | Pin a name in `sdk.toml` under `[names]`.
no-document | A provider folder has no OpenAPI document. | Add `openapi.yaml` or `openapi.json`.
no-success | An operation declares no success; any is taken. | Add a response with a status of 2XX.
not-found | A file or folder does not exist. | Correct the path.
not-openapi | A file is no OpenAPI document. | Begin it with `openapi: 3.1.0`.
nullable | `nullable` is no keyword since OpenAPI 3.1; it is taken as in 3.0. | Add null to `type`.
number-range | A number that JSON does not have; it stays text. | Quote it, or write a finite number.
operation-id | Two operations would have the same name; one has a number. | Give each an operationId of its own.
openapi-version | `openapi` is no whole version. | Write three numbers, such as `openapi: 3.1.0`.
operation-servers | An operation has several servers; the first is used. | Give others as `server_url`.
overlay-invalid | An overlay is not what the Overlay specification asks for. | Correct it where the message says.
overlay-no-match | The target of an overlay's action matches nothing. | Correct the target, or delete the action.
overlay-path | A target of an overlay is no JSONPath, or selects too much. | Correct the JSONPath.
overlay-remove | An overlay removes what cannot be removed. | Correct the target.
overlay-update | An overlay updates a value with one of another kind. | Update objects with objects.
package-name | The import package would hide one that Python or the SDK needs. | Choose another `module`.
package-taken | Two SDKs would have the same package or distribution. | Name one of them in its `sdk.toml`.
pagination-detected | A list looks as if it came in pages. | Say it in `sdk.toml`, or `pagination = false`.
parameter | A parameter lacks what it needs; it is read as well as can be. | Correct it where the message says.
parameter-duplicate | A parameter is given twice. | Delete one of the two.
parameter-style | A parameter's style is not possible in its place. | Choose a style of that place.
part-header | A part has a header that the caller gives. | Give the file as (name, content, content type, headers).
path | A path does not begin with a slash. | Begin it with one.
path-item | A key of a path item means nothing there. | Correct its spelling, delete it, or begin it with `x-`.
path-parameter | A path and its parameters do not agree. | Describe each name in braces by a required parameter.
paths-missing | A document has neither paths nor webhooks nor components. | Describe its operations under `paths`.
ref-cycle | A reference leads to itself. | Describe what is meant in one of the places.
ref-kind | A reference leads to a schema where something else is expected. | Refer to the schema from a `schema` there.
ref-outside | A reference leads out of the document's folder. | Copy the file into the folder.
ref-remote | A reference leads into the network, which is not read. | Copy the document beside this one.
ref-siblings | Keys beside a `$ref` mean nothing in OpenAPI 3.0. | Put the `$ref` into an `allOf`.
ref-unresolved | A reference leads nowhere. | Correct it, or add what it names.
required-duplicate | `required` names a property twice. | Delete one of the two.
required-unknown | `required` names what is no property. | Add the property, or take the name out.
responses-missing | An operation has no responses. | Describe at least one.
schema-invalid | The OpenAPI specification forbids this. | Correct it where the message says.
schema-type | A schema's type is none that JSON has. | Write one of JSON's types.
security-scheme | A security scheme lacks what it needs. | Correct it where the message says.
security-supplied | The program itself gets what a security scheme asks for. | Give it as an argument of the client.
security-unknown | An operation asks for a security scheme that there is not. | Add the scheme, or correct the name.
security-unsupported | A security scheme that SDKs cannot serve. | Pass a client that brings its own credentials.
server | A server's URL or its variables cannot be used. | Correct the server.
stream-flag | The body asks for a stream, which no signature can tell. | Give `accept_header_override` beside it.
status | A response's key is no HTTP status. | Write a status, a range such as `4XX`, or `default`.
subset | A filter matches no operation, or the filters leave none. | Correct `--include`, `--exclude` or `[subset]`.
syntax | A file is neither JSON nor YAML. | Correct the line that is named.
tag | A tag is described twice, or its parent does not exist. | Correct the list of tags.
telemetry | `x-telemetry` is not a map from names to texts. | Correct it, or delete it.
template | A template of `--templates` cannot be rendered. | Correct the line that is named.
too-deep | A document nests deeper, or schemas lead further, than can be followed. | Shorten the chain.
too-many-aliases | YAML aliases multiply the document. | Write out what is meant, or use `$ref`.
unknown-key | A key means nothing where it stands, and is ignored. | Correct its spelling, or begin it with `x-`.
unreadable | A file cannot be read. | Look at its permissions.
unsupported-version | The document is not OpenAPI 3.0, 3.1 or 3.2. | Convert it, as with `npx swagger2openapi`.
validator | openapi-spec-validator does not get to the end of the document. | Mend what else is told; validate again.
vector | `x-vector` is not `float32`, or not on a base64 string. | Correct it, or delete it.
webhook-body | The body of a webhook is not JSON; nothing parses it. | Parse it in the program.
webhook-kinds | Bodies of webhooks do not tell which one they are. | Require a property with a constant in each.
wrong-type | A value has the wrong type and is ignored. | Write a value of the right type, or delete the key.
yaml-tag | A YAML tag means nothing here and is ignored. | Delete it.
"""


def _rules() -> dict[str, Rule]:
    rows = (line.split(" | ") for line in _TABLE.strip().splitlines())
    return {id_: Rule(meaning, remedy) for id_, meaning, remedy in rows}


RULES = _rules()


def rules_page() -> str:
    """The text of `docs/rules.md`."""
    head = (
        "# Rules\n\n"
        "Every problem names a rule. Errors stop a build, warnings do so with `--strict`, notes say what was "
        "guessed or renamed.\n\n"
        "| rule | what it means | how to mend it |\n| --- | --- | --- |\n"
    )
    return head + "".join(f"| `{id_}` | {rule.meaning} | {rule.remedy} |\n" for id_, rule in RULES.items())
