"""The rules of changes: the level of each, why, and which rules of oasdiff are about the same.

A test compares `docs/changes.md` with this table.
"""

from __future__ import annotations

import re

from sdkwright.changes.model import Level, Rule

_TABLE = """
accept-enum-renamed | breaking
    The enum that selects the media type of a response has a different name.
argument-added | feature
    A method takes a new optional argument.
    = new-optional-request-parameter new-optional-request-property
    = request-body-added-optional
argument-became-not-nullable | breaking
    `None` no longer stands for null.
    = request-parameter-became-not-nullable request-property-became-not-nullable
argument-became-nullable | feature
    An argument can be null: `None` is sent instead of left out.
    = request-parameter-became-nullable request-property-became-nullable
argument-became-optional | feature
    An argument can be left out.
    = request-parameter-became-optional request-property-became-optional
    = request-body-became-optional
argument-became-required | breaking
    Calls without the argument fail.
    = request-parameter-became-required request-property-became-required
    = request-body-became-required
argument-constraint-changed | fix
    The documented bounds of an argument differ. SDKs do not check them, the API may.
argument-default-changed | fix
    The API takes a different value for an argument that is left out.
    = request-parameter-default-value-changed
argument-deprecated | feature
    The API advises against an argument, or it is a former name that `sdk.toml` keeps.
    = request-parameter-deprecated request-property-deprecated
argument-encoding-changed | fix
    The SDK writes an argument in a different form.
argument-from-client-changed | fix
    The client supplies an argument that calls leave out, or no longer does.
argument-idempotency-changed | fix
    An argument became an idempotency key, which each call makes by itself, or stopped being one.
argument-moved | fix
    The SDK sends an argument in a different place or under a different name.
argument-no-longer-deprecated | fix
    The API no longer advises against an argument.
    = request-parameter-reactivated request-property-reactivated
argument-removed | breaking
    Calls with the argument fail.
    = request-parameter-removed request-property-removed
    = request-body-removed
argument-type-changed | breaking
    Some values that an argument took are not accepted any more.
    = request-parameter-type-changed request-parameter-enum-value-removed
    = request-parameter-became-enum request-property-type-changed
argument-type-detail-changed | fix
    The type of an argument has the same values in Python and means something else.
argument-type-widened | feature
    An argument takes more values.
    = request-parameter-type-generalized request-parameter-enum-value-added
    = request-property-type-generalized
authentication-changed | fix
    The SDK sends a credential in a different way.
    = api-security-component-type-changed
bulk-added | feature
    There is a method that takes any number of items.
bulk-argument-changed | breaking
    The method for any number of items takes them as a different argument.
bulk-changed | fix
    The items are sent in different batches, or their results are found in a different way.
bulk-removed | breaking
    The method for any number of items is gone, or has a different name.
bulk-value-changed | breaking
    The values or the usage that the method for any number of items returns have a different type.
bulk-value-narrowed | feature
    The type of these values is more precise.
callback-changed | fix
    A callback is sent in a different way.
client-argument-added | feature
    The constructor of the client takes a new argument.
    = api-security-component-added
client-argument-removed | breaking
    The constructor of the client no longer takes an argument.
    = api-security-component-removed
client-argument-type-changed | breaking
    The constructor of the client takes a different type for an argument.
client-arguments-reordered | breaking at run time
    Arguments of the constructor have different positions.
client-renamed | breaking
    The class of the client has a different name.
credential-variable-changed | breaking at run time
    A credential is read from a different environment variable.
custom-code-changed | fix
    Custom code, or `[custom]` in `sdk.toml`, differs. The code itself is not compared.
custom-name-added | feature
    Custom code defines an additional name, or adds one to the package or the client.
custom-name-removed | breaking
    Custom code no longer defines a name, or no longer adds it to the package or the client.
default-error-renamed | breaking
    The base of all exceptions, or that of all errors with a status, has a different name.
distribution-renamed | fix
    The package is installed under a different name.
document-changed | docs
    The title, the version or the description of the document differs.
enum-constant-added | feature
    The class with the values of an enum has a new constant.
enum-constant-removed | breaking
    The class with the values of an enum no longer has a constant.
error-class-added | feature
    A status has its own exception class, or an exception class has an additional name.
    = response-non-success-status-added
error-class-removed | breaking
    A status no longer has its own exception class, or an exception class no longer has one of its names.
    = response-non-success-status-removed
error-data-changed | breaking
    The body of an exception has a different type.
error-data-narrowed | feature
    The type of the body of an exception is more precise.
error-name-deprecated | feature
    An exception has a new name. `sdk.toml` keeps the former name, which warns.
error-status-changed | breaking at run time
    An exception is raised for a different status.
field-constraint-changed | fix
    The documented bounds of a field differ. SDKs do not check them, the API may.
field-default-changed | fix
    The API takes a different value for a field that is left out.
    = request-property-default-value-changed
field-deprecated | feature
    The API advises against a field.
    = request-property-deprecated response-property-deprecated
field-direction-changed | fix
    A field became or stopped being `readOnly` or `writeOnly`.
    = response-optional-property-became-read-only
field-no-longer-deprecated | fix
    The API no longer advises against a field.
    = request-property-reactivated response-property-reactivated
field-type-detail-changed | fix
    The type of a field has the same values in Python and means something else.
global-added | feature
    The client supplies a new parameter to all calls.
import-path-added | feature
    `sdk.toml` adds an import path.
import-path-changed | breaking
    An import path of `sdk.toml` leads to a different module.
import-path-removed | breaking
    `sdk.toml` no longer keeps an import path.
link-changed | docs
    A link to another operation changed.
metadata-changed | docs
    The license, authors, URLs, keywords or classifiers of the package differ.
method-added | feature
    There is a new method.
    = endpoint-added
method-deprecated | feature
    The API advises against a method, or it is a former name that `sdk.toml` keeps; type checkers and warnings say so.
    = endpoint-deprecated
method-docs-changed | docs
    The texts about a method differ.
method-error-added | fix
    A method documents a new error.
    = response-non-success-status-added
method-error-changed | fix
    A method documents a different body for an error.
method-error-removed | fix
    A method documents an error no longer.
    = response-non-success-status-removed
method-no-longer-deprecated | fix
    The API no longer advises against a method.
    = endpoint-reactivated
method-pagination-added | feature
    A method returns pages, which are the same models with methods to get the next one.
method-pagination-changed | fix
    The next page is requested in a different way.
method-pagination-removed | breaking
    A method no longer returns pages.
method-removed | breaking
    A method is gone, or has a different name.
    = api-removed-without-deprecation api-path-removed-without-deprecation
method-retries-changed | fix
    Failed calls are retried under different conditions.
method-route-changed | fix
    A method sends a different HTTP method or path.
    = api-path-removed-without-deprecation
method-security-changed | fix
    A method sends different credentials.
    = api-security-added api-security-removed
method-server-changed | fix
    A method has a different server.
model-added | feature
    There is a new model or named type, or one has an additional name.
model-deprecated | docs
    The API advises against a model.
model-docs-changed | docs
    The texts about a model differ.
model-extra-added | feature
    Requests can carry any mapping for a model, because it declares other properties.
model-extra-changed | fix
    Properties that a model does not list are described in a different way, or not allowed.
model-extra-removed | breaking
    Requests can no longer carry any mapping for a model, because it does not declare other properties.
model-input-added | feature
    Requests carry a model, so there is an input dict for it.
model-input-removed | breaking
    No request carries a model any more, so its input dict is gone.
model-kind-changed | breaking
    A model became a plain type, or the reverse.
model-moved | fix
    A model is in a different module below `models`; the name in `models` is the same.
model-name-deprecated | feature
    A model or the class of pages has a new name. `sdk.toml` keeps the former name, which warns.
model-received | feature
    Responses carry a model that was for requests only.
model-received-no-longer | fix
    No response carries a model any more.
model-removed | breaking
    A model or named type is gone, or has a different name, or a former name is no longer kept.
    = api-schema-removed
model-use-changed | fix
    A model is in different requests or responses than before.
namespace-added | feature
    The client has a new namespace.
namespace-class-renamed | breaking
    The class of a namespace or its module has a different name.
namespace-docs-changed | docs
    The texts about a namespace differ.
namespace-removed | breaking
    A namespace is gone, or has a different name.
order-changed | docs
    Fields, arguments or values have a different order. Programs use them by name.
package-renamed | breaking
    The import package has a different name.
page-item-changed | breaking
    The items of a page have a different type.
page-item-narrowed | feature
    The type of the items of a page is more precise.
page-renamed | breaking
    The class of pages has a different name.
request-enum-value-added | feature
    Requests can have a new enum value.
    = request-parameter-enum-value-added request-property-enum-value-added
request-enum-value-removed | breaking
    Requests can no longer carry a value of an enum.
    = request-parameter-enum-value-removed request-property-enum-value-removed
    = request-body-enum-value-removed
request-field-added | feature
    A model in requests has a new optional field.
    = new-optional-request-property
request-field-became-not-nullable | breaking
    Requests can no longer set a field to null.
    = request-property-became-not-nullable
request-field-became-nullable | feature
    Requests can set a field to null.
    = request-property-became-nullable
request-field-became-optional | feature
    Requests can leave out a field.
    = request-property-became-optional
request-field-became-read-only | fix
    The SDK no longer sends a field. Programs can still pass it.
request-field-became-required | breaking
    Requests have to carry a field.
    = request-property-became-required
request-field-removed | breaking
    A model in requests lost a field.
    = request-property-removed
request-field-type-changed | breaking
    A field in requests no longer takes some values.
    = request-property-type-changed request-property-became-enum
    = request-property-one-of-removed
request-field-type-widened | feature
    A field in requests takes more values.
    = request-property-type-generalized request-property-one-of-added
request-field-wire-name-changed | breaking
    The key of a field in input dicts differs.
request-media-type-added | feature
    A body can be sent in a new media type.
    = request-body-media-type-added
request-media-type-changed | fix
    The SDK sends a body in a different media type.
    = request-body-media-type-removed
request-media-type-removed | breaking
    A call can no longer choose a media type of the body.
    = request-body-media-type-removed
request-type-changed | breaking
    A named type no longer has some values in requests.
    = request-body-type-changed
request-type-widened | feature
    A named type has more values in requests.
    = request-body-type-generalized
required-argument-added | breaking
    Calls without the new argument fail.
    = new-required-request-parameter new-request-path-parameter
    = new-required-request-property request-body-added-required
required-request-field-added | breaking
    A model in requests has a new field, which requests must have.
    = new-required-request-property
response-decoding-changed | fix
    A response has a different status, or is read in a different way.
    = response-success-status-removed response-success-status-added
response-enum-value-added | feature
    Responses can have a new enum value. Unknown values were accepted before.
    = response-property-enum-value-added
response-enum-value-removed | fix
    Responses no longer have a value of an enum.
    = response-property-enum-value-removed
response-field-added | feature
    A model in responses has a new field.
    = response-optional-property-added response-required-property-added
response-field-became-optional | breaking
    A field in responses can be None.
    = response-property-became-optional response-property-became-nullable
response-field-became-required | feature
    A field in responses is never None.
    = response-property-became-required response-property-became-not-nullable
response-field-removed | breaking
    A model in responses lost a field.
    = response-optional-property-removed response-required-property-removed
response-field-type-changed | breaking
    A field in responses has a different type.
    = response-property-type-changed response-property-one-of-added
response-field-type-narrowed | feature
    The type of a field in responses is more precise.
    = response-property-type-specialized response-property-one-of-removed
response-field-wire-name-changed | fix
    The SDK reads a field under a different name.
response-headers-changed | docs
    A response documents different header fields.
    = response-header-added
response-media-type-added | feature
    A call can ask for a new media type.
    = response-media-type-added
response-media-type-changed | fix
    A response has a different media type.
    = response-media-type-name-changed
response-media-type-removed | breaking
    A call can no longer ask for a media type.
    = response-media-type-removed
response-type-changed | breaking
    A named type has different values in responses.
    = response-body-type-changed response-body-one-of-added
response-type-narrowed | feature
    A named type in responses is more precise.
    = response-body-type-specialized response-body-one-of-removed
result-added | feature
    A method returns something that returned nothing.
result-changed | breaking
    A method returns a different type.
    = response-body-type-changed response-success-status-added
result-detail-changed | fix
    A method returns the same type in Python, which means something else.
result-narrowed | feature
    The type that a method returns is more precise.
    = response-body-type-specialized
server-added | feature
    There is a new server to choose.
server-changed | fix
    The addresses of servers differ, or their order.
server-removed | breaking
    A named server is gone.
settings-changed | fix
    `sdk.toml` sets retries, time limits or environment variables differently.
surface-other | breaking
    Something differs that no other rule names. Compare the generated code.
telemetry-changed | fix
    Traces have different attributes.
version-changed | docs
    The version of the package differs.
webhook-added | feature
    There is a new webhook or callback.
webhook-docs-changed | docs
    The texts about a webhook differ.
webhook-function-added | feature
    There is a new function that parses the body of a webhook.
webhook-function-removed | breaking
    A function that parses the body of a webhook is gone.
webhook-removed | fix
    A webhook or callback that did not have a function is gone.
webhook-signature-added | feature
    The SDK verifies signatures of webhooks.
webhook-signature-changed | fix
    Signatures of webhooks are in different headers.
webhook-signature-removed | breaking
    The SDK no longer verifies signatures of webhooks.
webhook-type-changed | breaking
    The body of a webhook has a different type.
webhook-type-narrowed | feature
    The type of the body of a webhook is more precise.
"""


def _read_table() -> dict[str, Rule]:
    """A rule is a line with its id and level, then indented its meaning, and rules of oasdiff behind `=`."""
    rules: dict[str, Rule] = {}
    for head, *body in (row.splitlines() for row in re.split(r"\n(?=\S)", _TABLE.strip())):
        id_, level = head.split(" | ")
        others = [name for line in body if line.strip().startswith("=") for name in line.split()[1:]]
        meaning = next(line.strip() for line in body)
        level, _, when = level.partition(" ")
        rules[id_] = Rule(Level(level), meaning, tuple(others), not when)
    return rules


RULES = _read_table()
"""The rules by id."""


def rules_table() -> str:
    """The table of rules in `docs/changes.md`."""
    head = "| rule | level | what it means | oasdiff |\n| --- | --- | --- | --- |\n"
    return head + "".join(map(_row, RULES))


def _row(id_: str) -> str:
    rule = RULES[id_]
    level = rule.level if rule.seen_by_types else f"{rule.level} at run time"
    return f"| `{id_}` | {level} | {rule.meaning} | {', '.join(f'`{other}`' for other in rule.oasdiff)} |\n"
