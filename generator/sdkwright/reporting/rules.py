"""The rules that problems refer to: what each means, and how to fix it. `docs/rules.md` is made from this table."""

from __future__ import annotations

from msgspec import Struct


class Rule(Struct, frozen=True):
    """One rule. Both texts are complete sentences in Markdown."""

    meaning: str
    remedy: str


_TABLE = """
allof-contradiction | The parts of an `allOf` exclude each other. The last one is used. | Make the parts consistent.
allof-cycle | A schema contains itself through `allOf`. | Remove the reference from one of the schemas.
allof-size | What `allOf` merges is far larger than the document. | Shorten the chain or the list of `allOf`.
alternatives | `anyOf` or `oneOf` has no alternatives. | Add at least one schema, or delete the keyword.
ambiguous-document | A folder has more than one document or more than one overlay. | Keep one of them.
body-empty | A request body has no content that can be sent. | Add a media type, or delete the body.
body-raw | A form or multipart body is not described as an object. | Describe an object whose properties are the fields.
body-repeated | A request body has the same media type twice. | Keep one of the two.
body-required | A body is not marked as required, but its schema requires properties. | Add `required: true`.
callback-cycle | A callback contains itself. | Delete the inner callback.
config-names | A name in `sdk.toml` cannot be used. | Choose another name.
config-no-match | An entry of `sdk.toml` matches nothing in the document. | Correct the name, or delete the entry.
config-syntax | `sdk.toml` is not valid TOML. | Fix the syntax in this line.
config-type | A value in `sdk.toml` has the wrong type. | Write a value of the type that the message names.
config-unknown-key | `sdk.toml` has an unknown key. | Correct the spelling, or delete the key.
config-value | A value in `sdk.toml` is not allowed. | Write a value that the message allows.
content-ignored | A response has content although its status does not allow any. | Delete the content.
custom-file | A file in `custom/` cannot be a module of the SDK. | Rename it, or put a regular file in its place.
custom-syntax | A file in `custom/` is not valid Python. | Fix the syntax in this line.
custom-template | A file replaces no template, or a folder has none. | Use a path that `sdkwright template` lists.
discriminator | A discriminator does not match its schemas. | Correct `propertyName` or `mapping`.
drift | A file of an SDK is not what its spec generates. | Run `sdkwright generate`, and commit the result.
duplicate-key | An object has the same key twice. The last one is used. | Delete one of the two.
encoding | A file is not text in UTF-8, UTF-16 or UTF-32. | Save the file as UTF-8.
encoding-ignored | Part of an Encoding Object has no effect, such as `style` in a multipart body. | Use `contentType`.
enum-duplicate | An `enum` has the same value twice. | Delete one of the two.
enum-empty | An `enum` has no values. | Add values, or delete `enum`.
extension | The value of an extension cannot be used. | Write a value that `docs/compatibility.md` describes.
extension-unused | Another generator acts on an extension, but SDKs do not. | Describe the same in another way.
form-of-list | A form is described as a list, but its fields need names. It is left out. | Describe an object.
header-authorization | `Authorization` is a parameter where no security scheme sends it. | Describe a security scheme.
header-ignored | A parameter describes a header that other parts of the request determine. | Delete the parameter.
header-name | The name of a header is not allowed in HTTP. | Use letters, digits, and hyphens.
info | `info` has no title or no version. | Add the missing key.
items-list | `items` is a list of schemas, which is `prefixItems` since OpenAPI 3.1. | Rename it to `prefixItems`.
keyword | A keyword is not supported, or has no effect in its place. | Delete it, or describe the same in another way.
left-out | An extension asks to leave out a part of the document. | Remove the extension to keep the part.
link | A link refers to an operation that does not exist. | Correct the operation, or delete the link.
media-type-missing | No usable media type is listed; the usual one is used. | Add it to `consumes` or `produces`.
meta-schema | A schema refers to a meta-schema. Any value is accepted. | Describe the values.
method | The method of an operation is not an HTTP method, or has the wrong case. | Correct its spelling.
name-taken | A name is already in use, so another one gets a number. | Choose a name in `sdk.toml` or in the document.
no-document | A provider folder has no OpenAPI document. | Add `openapi.yaml`, or `swagger.json` for Swagger 2.0.
no-success | An operation describes no successful response. Any is accepted. | Add a response with a status of 2XX.
not-found | A file or folder does not exist. | Correct the path.
not-openapi | A file is not an OpenAPI document. | Start the document with `openapi: 3.1.0`.
nullable | Only OpenAPI 3.0 has the keyword `nullable`. It is treated as there. | Add `'null'` to `type`.
number-range | A number in YAML is not finite or out of range. It is kept as a string. | Quote it, or change it.
openapi-version | `openapi` is not a full version. | Write three numbers, such as `openapi: 3.1.0`.
operation-id | Two operations have the same name, so one gets a number. | Give each operation a unique operationId.
operation-servers | An operation has several servers. The first one is used. | Pass another one as `server_url`.
output-name | The folder of an SDK cannot have the name of the document or provider. | Rename it, or pass `--package`.
overlay-invalid | An overlay violates the Overlay specification. | Fix what the message names.
overlay-no-match | The target of an overlay action matches nothing. | Correct the target, or delete the action.
overlay-path | A JSONPath in an overlay is invalid, or selects too much. | Correct the JSONPath.
overlay-remove | An overlay removes something that cannot be removed. | Correct the target.
overlay-update | An overlay updates a value with a value of another kind. | Update objects with objects.
package-metadata | Package indexes do not accept a license, an address or a URL of the document. | Set it in `sdk.toml`.
package-name | The import package would hide a package that Python or the SDK needs. | Choose another `module`.
package-taken | Two SDKs have the same package or distribution name. | Rename one of them in its `sdk.toml`.
pagination-detected | A list operation looks paginated. | Configure it in `sdk.toml`, or set `pagination = false`.
parameter | A parameter lacks something. It is used as far as possible. | Fix what the message names.
parameter-duplicate | The same parameter is listed twice. | Delete one of the two.
parameter-style | The style of a parameter is not allowed in its place. | Choose a style that is allowed there.
part-header | A part has a header that the caller provides. | Pass the file as (name, content, content type, headers).
path | A path is malformed, or equivalent to another one. | Correct the path.
path-item | A path item has an unknown key. | Correct the spelling, delete the key, or prefix it with `x-`.
path-parameter | A path and its parameters do not match. | Describe each name in braces by a required parameter.
paths-missing | A document has no paths, webhooks, or components. | Add the operations under `paths`.
ref-cycle | A reference leads to itself. | Replace one of the references by a definition.
ref-kind | A reference leads to a schema where another object is expected. | Refer to the schema from a `schema` key.
ref-outside | A reference leads to a file outside of the document's folder. | Move the file into the folder.
ref-remote | A reference leads to the network, which is not read. | Save a copy in the folder of the document.
ref-siblings | Swagger 2.0 and OpenAPI 3.0 ignore keys next to a `$ref`. | Move the `$ref` into an `allOf`.
ref-unresolved | A reference cannot be resolved. | Correct the reference, or add its target.
required-duplicate | `required` lists a property twice. | Delete one of the two.
required-unknown | `required` lists an undefined property. | Define the property, or remove it from the list.
responses-missing | An operation has no responses. | Add at least one.
schema-invalid | The OpenAPI specification does not allow this. | Fix what the message names.
schema-type | The `type` of a schema is not a JSON type. | Write a JSON type.
security-scheme | A security scheme is incomplete or misspelled. | Fix what the message names.
security-supplied | The program has to provide the credentials of a scheme. | Pass them as arguments of the client.
security-unknown | An operation requires a security scheme that does not exist. | Add the scheme, or correct the name.
security-unsupported | SDKs do not support a security scheme. | Pass an HTTP client that handles authentication.
server | A server has an invalid URL or invalid variables. | Correct the server.
source-digest | What is published is not what `sha256` in `sdk.toml` names. | Look at it, then write its digest.
source-format | A document is published as YAML, and its file here is named for JSON. | Rename the file.
source-unavailable | A document cannot be fetched. | Check `url` in `sdk.toml`, the network and the proxy.
stream-flag | The body requests a stream, but types cannot show it. | Pass `accept_header_override` with the flag.
status | The key of a response is not an HTTP status. | Write a status, a range such as `4XX`, or `default`.
subset | A filter matches no operation, or the filters leave none. | Correct `--include`, `--exclude`, or `[subset]`.
syntax | A file is neither valid JSON nor valid YAML. | Fix the syntax in this line.
tag | A tag is invalid or described twice, or its parent does not exist. | Correct the list of tags.
telemetry | `x-telemetry` is not a map of strings. | Correct or delete it.
template | A template in `custom/` or of `--templates` cannot be rendered. | Correct the line in the message.
too-deep | A document nests too deeply, or its schemas form too long a chain. | Shorten the chain.
too-long | A name has more characters than any name needs. | Choose a shorter one.
too-many-aliases | YAML aliases multiply the size of the document. | Replace aliases by their values, or by `$ref`.
too-many-media-types | There are more media types than overloads of a method. | Keep those that clients need.
unknown-key | An unknown key is ignored. | Correct the spelling, or prefix it with `x-`.
unreadable | A file cannot be read. | Check its permissions.
unsupported-version | The document is not OpenAPI 3.0, 3.1, or 3.2, or Swagger 2.0. | Convert it to one of them.
validator | openapi-spec-validator failed before the end of the document. | Fix the other problems, then validate again.
vector | `x-vector` is not `float32`, or not in a base64 string. | Correct or delete it.
webhook-body | The body of a webhook is not JSON, so there is no function to parse it. | Parse it in the program.
webhook-kinds | Webhooks cannot be distinguished by their bodies. | Require a property with a constant in each body.
wrong-type | A value has the wrong type and is ignored. | Write a value of the right type, or delete the key.
yaml-tag | An unsupported YAML tag is ignored. | Delete the tag.
"""


def _read_table() -> dict[str, Rule]:
    rows = (line.split(" | ") for line in _TABLE.strip().splitlines())
    return {id_: Rule(meaning, remedy) for id_, meaning, remedy in rows}


RULES = _read_table()
"""The rules by id."""


def rules_page() -> str:
    """The text of `docs/rules.md`."""
    head = (
        "# Rules\n\n"
        "Every problem has a rule. Errors stop the build. Warnings stop it with `--strict`. Notes report what was "
        "inferred,\nrenamed, or omitted.\n\n"
        "| rule | meaning | how to fix it |\n| --- | --- | --- |\n"
    )
    return head + "".join(f"| `{id_}` | {rule.meaning} | {rule.remedy} |\n" for id_, rule in RULES.items())
