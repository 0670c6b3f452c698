"""Every key of `sdk.toml`: what it can be, what it does, and an example.

`reader.py` reads what stands here and nothing else. `docs/configuration.md` and the JSON Schema for editors are made
from it.
"""

from __future__ import annotations

from typing import Any, Final, Generic, Literal, TypeAlias, TypeGuard, TypeVar

from msgspec import Struct

from sdkwright import dependencies
from sdkwright.config import kinds
from sdkwright.config import text_rules as rules
from sdkwright.config.kinds import Kind
from sdkwright.config.model import Config, Retries, WebhooksConfig
from sdkwright.config.table import Rule, Table
from sdkwright.formatting.format import FORMATTERS, Formatter

Value = TypeVar("Value")


class Setting(Struct, Generic[Value], frozen=True, kw_only=True):
    """One key. A step of the path in angle brackets is a name of the user: `security.<scheme>.env`."""

    path: str
    kind: Kind[Value]
    doc: str  # sentences in Markdown
    example: str  # the value as TOML; of a table, its lines
    default: str = ""  # what holds without the key, if that is no value

    @property
    def name(self) -> str:
        """The last step of the path."""
        return self.path.rpartition(".")[2]

    @property
    def table(self) -> str:
        """The table that has the key; empty for the whole file."""
        return self.path.rpartition(".")[0]

    def of(self, table: Table) -> Value:
        """The value in its table. Problems are reported there."""
        return self.kind.read(table, self.name)


class Section(Struct, frozen=True, kw_only=True):
    """One table, or one for each name of the user."""

    path: str
    title: str
    doc: str
    keys: Rule | None = None  # of the names that the last step stands for
    key: str = ""  # an example of such a name


_DEFAULT, _RETRIES = Config(), Retries()
_SIGNATURES: Final[tuple[Literal["standard"], ...]] = ("standard",)

PACKAGE_NAME = Setting(
    path="package.name",
    kind=kinds.text(rules.DISTRIBUTION),
    doc="The name of the distribution, by which people install it.",
    example='"pets-sdk"',
    default="the name of the import package, with hyphens",
)
PACKAGE_MODULE = Setting(
    path="package.module",
    kind=kinds.text(rules.NAME),
    doc="The name of the import package.",
    example='"pets_sdk"',
    default="made from the title of the document",
)
PACKAGE_VERSION = Setting(
    path="package.version",
    kind=kinds.text(rules.VERSION),
    doc="The version of the package. `sdkwright release` raises it.",
    example='"1.2.0"',
    default="the version of the document if Python packages can have it, else `0.1.0`",
)
PACKAGE_DESCRIPTION = Setting(
    path="package.description",
    kind=kinds.text(rules.SUMMARY),
    doc="The summary of the package.",
    example='"Typed client of the pet store."',
    default="`Typed client of` and the title of the document",
)
PACKAGE_LICENSE = Setting(
    path="package.license",
    kind=kinds.text(rules.LICENSE),
    doc="The license of the package.",
    example='"MIT"',
    default="the license of the document",
)
PACKAGE_AUTHORS = Setting(
    path="package.authors",
    kind=kinds.texts(rules.AUTHOR),
    doc="The authors of the package.",
    example='["Jo <jo@pets.example>"]',
    default="the contact of the document",
)
PACKAGE_KEYWORDS = Setting(
    path="package.keywords",
    kind=kinds.texts(rules.KEYWORD),
    doc="The keywords of the package, instead of the default ones.",
    example='["pets", "api client"]',
    default="`api client`, `openapi`, `sdk`, and the first ten tags of the document",
)
PACKAGE_CLASSIFIERS = Setting(
    path="package.classifiers",
    kind=kinds.texts(rules.CLASSIFIER),
    doc="Classifiers in addition to those that every SDK has.",
    example='["Development Status :: 5 - Production/Stable"]',
    default="none",
)
PACKAGE_URLS = Setting(
    path="package.urls",
    kind=kinds.names(rules.LABEL, rules.URL),
    doc="Links on the page of the package. They replace links of the document with the same label.",
    example='Source = "https://code.example/pets-sdk"',
    default="documentation, support and terms of the document",
)
PACKAGE_FORMATTER: Setting[Formatter] = Setting(
    path="package.formatter",
    kind=kinds.choice(FORMATTERS, _DEFAULT.formatter),
    doc="The formatter of the generated Python. [Formatting](formatting.md) compares the two.",
    example='"black"',
)
PACKAGE_PUBLISHED = Setting(
    path="package.published",
    kind=kinds.boolean(False),
    doc="Whether the package is on an index. If so, the README says `pip install NAME`, not `pip install .`.",
    example="true",
)
PACKAGE_FILES_URL = Setting(
    path="package.files_url",
    kind=kinds.text(rules.FILES_URL),
    doc="Where people can read the files of the package, such as its folder in a repository. Links in the README begin "
    "with it, because an index shows the README without the pages that it links to.",
    example='"https://code.example/pets-sdk/blob/main"',
    default="links are relative",
)
CLIENT_CLASS = Setting(
    path="client.class",
    kind=kinds.text(rules.NAME),
    doc="The name of the client's class.",
    example='"Pets"',
    default="made from the name of the import package, or from the title of the document",
)
CLIENT_VARIABLE = Setting(
    path="client.variable",
    kind=kinds.text(rules.NAME),
    doc="The variable that holds the client in examples.",
    example='"pets"',
    default="the name of the class in lower case",
)
CLIENT_ENV_PREFIX = Setting(
    path="client.env_prefix",
    kind=kinds.text(rules.VARIABLE),
    doc="The prefix of the environment variables that the client reads, such as `PETS_SERVER_URL` and `PETS_DEBUG`.",
    example='"PETS"',
    default="the name of the import package in upper case, without `_API` at its end",
)
CLIENT_TIMEOUT_MS = Setting(
    path="client.timeout_ms",
    kind=kinds.integer(_DEFAULT.timeout_ms, least=1),
    doc="The time limit of each attempt of a call, in milliseconds. Programs can set another one.",
    example="30_000",
)
CLIENT_PARAMETERS = Setting(
    path="client.parameters",
    kind=kinds.texts(rules.NAME),
    doc="The order of the client's parameters that can be passed by position. Parameters that are not listed follow.",
    example='["api_key", "server_url"]',
    default="credentials, server, parameters of operations, HTTP clients, retries, timeout, logger",
)
CLIENT_GLOBALS = Setting(
    path="client.globals",
    kind=kinds.texts(rules.WIRE),
    doc="Parameters of operations that the client takes once, and passes to each operation that has them.",
    example='["X-Tenant"]',
    default="none",
)
SECURITY_ARGUMENT = Setting(
    path="security.<scheme>.argument",
    kind=kinds.text(rules.NAME),
    doc="The parameter of the client that takes the credential.",
    example='"api_key"',
    default="depends on the kind of the scheme, such as `api_key` or `access_token`",
)
SECURITY_ENV = Setting(
    path="security.<scheme>.env",
    kind=kinds.text(rules.VARIABLE),
    doc="The environment variable that has the credential if the program passes none.",
    example='"PETS_API_KEY"',
    default="`env_prefix` and the name of the parameter",
)
ERRORS_BASE = Setting(
    path="errors.base",
    kind=kinds.text(rules.NAME),
    doc="The class that all exceptions of the SDK derive from.",
    example='"PetsError"',
    default="the client's class and `Error`",
)
ERRORS_DEFAULT = Setting(
    path="errors.default",
    kind=kinds.text(rules.NAME),
    doc="The exception for statuses that the document does not describe.",
    example='"PetsStatusError"',
    default="`APIStatusError`",
)
ERRORS_MEMBER = Setting(
    path="errors.member",
    kind=kinds.text(rules.WIRE),
    doc="A member that marks errors: a response that has it is an error, whatever its status is.",
    example='"error"',
    default="none",
)
ERRORS_NAMES = Setting(
    path="errors.names",
    kind=kinds.names(rules.STATUS, rules.NAME),
    doc="The exception classes of statuses.",
    example='404 = "PetNotFound"\n409 = "PetTaken"',
    default="made from the name of the status, such as `NotFoundError`",
)
SUBSET_INCLUDE = Setting(
    path="subset.include",
    kind=kinds.texts(rules.FILTER),
    doc="Generate only operations that match one of these filters. Paths and operationIds can have `*`.",
    example='["tag:pets", "path:/v2/*"]',
    default="all operations",
)
SUBSET_EXCLUDE = Setting(
    path="subset.exclude",
    kind=kinds.texts(rules.FILTER),
    doc="Leave out operations that match one of these filters, even if `include` matches them.",
    example='["operation:internal*"]',
    default="none",
)
RETRIES_ATTEMPTS = Setting(
    path="retries.attempts",
    kind=kinds.integer(_RETRIES.attempts),
    doc="The largest number of attempts of a call, including the first. 1 turns retries off.",
    example="5",
)
RETRIES_INITIAL_MS = Setting(
    path="retries.initial_ms",
    kind=kinds.integer(_RETRIES.initial_ms),
    doc="Milliseconds before the first retry.",
    example="200",
)
RETRIES_MAX_MS = Setting(
    path="retries.max_ms",
    kind=kinds.integer(_RETRIES.max_ms),
    doc="The longest pause, in milliseconds. A `Retry-After` header of the server can ask for more.",
    example="20_000",
)
RETRIES_EXPONENT = Setting(
    path="retries.exponent",
    kind=kinds.number(_RETRIES.exponent, least=1),
    doc="The factor by which each pause is longer than the one before.",
    example="1.5",
)
RETRIES_ELAPSED_MS = Setting(
    path="retries.elapsed_ms",
    kind=kinds.integer(_RETRIES.elapsed_ms),
    doc="Milliseconds after which a call is not retried any more.",
    example="120_000",
)
RETRIES_STATUSES = Setting(
    path="retries.statuses",
    kind=kinds.texts(rules.STATUS, _RETRIES.statuses),
    doc="The statuses after which a call is retried.",
    example='["429", "5XX"]',
)
RETRIES_CONNECTION_ERRORS = Setting(
    path="retries.connection_errors",
    kind=kinds.boolean(_RETRIES.connection_errors),
    doc="Whether a call is retried if there was no response.",
    example="false",
)
RETRIES_SAFE = Setting(
    path="retries.safe",
    kind=kinds.texts(rules.WIRE),
    doc="The operationIds of operations that are safe to repeat although their HTTP method, such as `POST`, is not.",
    example='["searchPets"]',
    default="none",
)
RETRIES_IDEMPOTENCY_HEADER = Setting(
    path="retries.idempotency_header",
    kind=kinds.text(rules.HEADER),
    doc="A header for idempotency keys. Each call of an operation that is not safe to repeat sends a new key, and "
    "can then be retried.",
    example='"Idempotency-Key"',
    default="only where the document declares such a header",
)
WEBHOOKS_SIGNATURE: Setting[Literal["standard"]] = Setting(
    path="webhooks.signature",
    kind=kinds.choice(_SIGNATURES, _SIGNATURES[0]),
    doc="How the API signs its webhooks; `standard` means Standard Webhooks. The SDK then has `webhooks.verify`.",
    example='"standard"',
    default="not at all",
)
WEBHOOKS_HEADER_PREFIX = Setting(
    path="webhooks.header_prefix",
    kind=kinds.text(rules.PREFIX),
    doc="The prefix of the headers with the signature: `pets-id`, `pets-timestamp` and `pets-signature`.",
    example='"pets"',
    default=f'`"{WebhooksConfig().header_prefix}"`',
)
PAGINATION_DETECT = Setting(
    path="pagination.detect",
    kind=kinds.boolean(True),
    doc="Whether paginated operations are detected by well-known parameters and fields. The report notes each one.",
    example="false",
)
METHODS_SHORTEN = Setting(
    path="methods.shorten",
    kind=kinds.boolean(True),
    doc="Whether method names [leave out nouns that repeat the namespace](providers.md#how-methods-are-named): "
    "`pets.create`, not `pets.create_pet`.",
    example="false",
)
OPERATION_METHOD = Setting(
    path="operations.<operation>.method",
    kind=kinds.text(rules.DOTTED),
    doc="The name of the method, with its namespaces.",
    example='"pets.search"',
    default="[made from the tag and the operationId](providers.md#how-methods-are-named)",
)
OPERATION_NAMES = Setting(
    path="operations.<operation>.names",
    kind=kinds.names(rules.WIRE, rules.NAME),
    doc="The names of arguments.",
    example='"filter[name]" = "name"',
    default="the names of the document in the style of Python",
)
OPERATION_ALTERNATIVES = Setting(
    path="operations.<operation>.alternatives",
    kind=kinds.names(rules.WIRE, rules.NAME),
    doc="Second names of arguments. Programs can use either name.",
    example='"filter[name]" = "filter_name"',
    default="none",
)
OPERATION_ACCEPT = Setting(
    path="operations.<operation>.accept",
    kind=kinds.text(rules.NAME),
    doc="The name of the enum that selects the media type of the response.",
    example='"SearchFormat"',
    default="the operationId and `AcceptEnum`",
)
OPERATION_STREAM = Setting(
    path="operations.<operation>.stream",
    kind=kinds.boolean(True),
    doc="`false` makes the method read a streaming response to its end, and return it as text.",
    example="false",
)
PAGES_KIND = Setting(
    path="operations.<operation>.pagination.kind",
    kind=kinds.text(rules.PAGINATION_KIND),
    doc="How the SDK requests the next page: by the number of its first item, the number of the page, a cursor, "
    "a URL in the response, or a `Link` header.",
    example='"cursor"',
    default="required, unless the table only has `page`",
)
PAGES_ITEMS = Setting(
    path="operations.<operation>.pagination.items",
    kind=kinds.text(rules.WIRE),
    doc="The path of the items in the response. Paths have dots; `-1` is the last item.",
    example='"data"',
    default="the response is the list",
)
PAGES_ARGUMENT = Setting(
    path="operations.<operation>.pagination.argument",
    kind=kinds.text(rules.WIRE),
    doc="The parameter that selects the page: an offset, a number, or a cursor. With dots if it is inside an object.",
    example='"after"',
)
PAGES_LIMIT = Setting(
    path="operations.<operation>.pagination.limit",
    kind=kinds.text(rules.WIRE),
    doc="The parameter that sets the largest number of items on a page. A shorter page is the last one.",
    example='"limit"',
    default="none",
)
PAGES_LIMIT_DEFAULT = Setting(
    path="operations.<operation>.pagination.limit_default",
    kind=kinds.optional_integer(least=1),
    doc="The number of items on a page if the program passes none.",
    example="50",
    default="the default of the parameter in the document",
)
PAGES_START = Setting(
    path="operations.<operation>.pagination.start",
    kind=kinds.optional_integer(),
    doc="The number of the first page or item.",
    example="0",
    default="the default or minimum of the parameter in the document, else 1 for pages and 0 for offsets",
)
PAGES_NEXT = Setting(
    path="operations.<operation>.pagination.next",
    kind=kinds.text(rules.WIRE),
    doc="The path of the next cursor or URL in the response.",
    example='"meta.next_cursor"',
)
PAGES_MORE = Setting(
    path="operations.<operation>.pagination.more",
    kind=kinds.text(rules.WIRE),
    doc="The path of a flag in the response: there are more pages.",
    example='"meta.has_more"',
    default="none",
)
PAGES_LAST = Setting(
    path="operations.<operation>.pagination.last",
    kind=kinds.text(rules.WIRE),
    doc="The path of a flag in the response: this is the last page.",
    example='"meta.is_last"',
    default="none",
)
PAGES_TOTAL = Setting(
    path="operations.<operation>.pagination.total",
    kind=kinds.text(rules.WIRE),
    doc="The path of the total number of items in the response.",
    example='"meta.total"',
    default="none",
)
PAGES_PAGES = Setting(
    path="operations.<operation>.pagination.pages",
    kind=kinds.text(rules.WIRE),
    doc="The path of the total number of pages in the response.",
    example='"meta.pages"',
    default="none",
)
PAGES_PAGE = Setting(
    path="operations.<operation>.pagination.page",
    kind=kinds.text(rules.NAME),
    doc="The name of the class of a page. Alone in the table, it changes nothing about how pages are found.",
    example='"PetsPage"',
    default="the operationId and `Page`",
)
BULK_ARGUMENT = Setting(
    path="operations.<operation>.bulk.argument",
    kind=kinds.text(rules.WIRE),
    doc="The parameter, or the property of the body, that takes many items. If the body itself is a list: `body`.",
    example='"input"',
    default="required",
)
BULK_RESULTS = Setting(
    path="operations.<operation>.bulk.results",
    kind=kinds.text(rules.WIRE),
    doc="The path of the list of results in the response. Paths have dots.",
    example='"data"',
    default="the response itself if it is a list; otherwise the whole response is the result of each item",
)
BULK_INDEX = Setting(
    path="operations.<operation>.bulk.index",
    kind=kinds.text(rules.WIRE),
    doc="The path, inside a result, of the position of its item in the request.",
    example='"index"',
    default="results are in the order of the items",
)
BULK_VALUE = Setting(
    path="operations.<operation>.bulk.value",
    kind=kinds.text(rules.WIRE),
    doc="The path, inside a result, of the value that programs want.",
    example='"embedding"',
    default="the whole result",
)
BULK_USAGE = Setting(
    path="operations.<operation>.bulk.usage",
    kind=kinds.text(rules.WIRE),
    doc="The path, in the response, of what the request used, such as tokens.",
    example='"usage"',
    default="none",
)
BULK_MAX_ITEMS = Setting(
    path="operations.<operation>.bulk.max_items",
    kind=kinds.optional_integer(least=1),
    doc="The largest number of items in a request.",
    example="2048",
    default="no limit; 100 are sent at a time, unless the program passes another `batch_size`",
)
BULK_MAX_BYTES = Setting(
    path="operations.<operation>.bulk.max_bytes",
    kind=kinds.optional_integer(least=1),
    doc="The largest number of bytes that the items of a request can have as JSON.",
    example="1_000_000",
    default="any",
)
BULK_MAX_TOKENS = Setting(
    path="operations.<operation>.bulk.max_tokens",
    kind=kinds.optional_integer(least=1),
    doc="The largest number of tokens in a request. It is an estimate: four bytes count as one token.",
    example="300_000",
    default="any",
)
BULK_METHOD = Setting(
    path="operations.<operation>.bulk.method",
    kind=kinds.text(rules.NAME),
    doc="The name of the method that takes many items.",
    example='"create_all"',
    default="the name of the method and `_many`",
)
NAMES = Setting(
    path="names",
    kind=kinds.names(rules.POINTER, rules.NAME),
    doc="The class names of schemas, by JSON pointer. If a schema is in another file, leave out the name of the file.",
    example='"/components/schemas/Pet" = "Animal"',
    default="the names in the document; a schema without a name is named after its place",
)
ALIASES = Setting(
    path="aliases",
    kind=kinds.names(rules.NAME, rules.NAME),
    doc="Second names of models and exceptions. They do not warn.",
    example='PetResponse = "Pet"',
    default="none",
)
MODULES = Setting(
    path="modules",
    kind=kinds.names(rules.DOTTED, rules.EXPORTS),
    doc="Additional import paths, such as those of an older SDK, and what each one offers.",
    example='components = "models"\npet_store = "resources.pets"',
    default="none",
)
SOURCE_URL = Setting(
    path="source.url",
    kind=kinds.text(rules.SOURCE_URL),
    doc="The URL from which to fetch the document.",
    example='"https://pets.example/openapi.yaml"',
)
SOURCE_SHA256 = Setting(
    path="source.sha256",
    kind=kinds.text(rules.SHA256),
    doc="The digest that the document must have.",
    example='"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"',
    default="any content",
)
CUSTOM_MIXINS = Setting(
    path="custom.mixins",
    kind=kinds.names(rules.DOTTED, rules.OBJECT),
    doc="Classes that namespaces derive from. `client` is the client itself.",
    example='pets = "search:Search"',
    default="none",
)
CUSTOM_RESOURCES = Setting(
    path="custom.resources",
    kind=kinds.names(rules.DOTTED, rules.OBJECT),
    doc="Your own namespaces, and your own classes for namespaces of the document.",
    example='"pets.toys" = "toys:Toys"',
    default="none",
)
CUSTOM_HOOKS = Setting(
    path="custom.hooks",
    kind=kinds.texts(rules.OBJECT),
    doc="Functions that each client calls to register [hooks](hooks.md#hooks-in-the-package).",
    example='["audit:register"]',
    default="none",
)
CUSTOM_EXPORTS = Setting(
    path="custom.exports",
    kind=kinds.names(rules.NAME, rules.OBJECT),
    doc="Names that programs can import from the package itself.",
    example='Toys = "toys:Toys"',
    default="none",
)
CUSTOM_REPLACES = Setting(
    path="custom.replaces",
    kind=kinds.texts(rules.MODULE_PATH),
    doc="Modules of `custom/` that replace generated ones.",
    example='["utils.py"]',
    default="none",
)
CUSTOM_TEMPLATES = Setting(
    path="custom.templates",
    kind=kinds.text(rules.FOLDER),
    doc="The folder in `custom/` with [templates](custom-code.md#templates) that replace those of sdkwright.",
    example='"templates"',
    default="none",
)
CUSTOM_DEPENDENCIES = Setting(
    path="custom.dependencies",
    kind=kinds.texts(rules.REQUIREMENT),
    doc="Requirements of the package, in addition to those of every SDK.",
    example='["attrs>=24"]',
    default="none",
)
CUSTOM_EXTRAS = Setting(
    path="custom.extras",
    kind=kinds.lists(rules.EXTRA, rules.REQUIREMENT, dependencies.ALL_EXTRAS, "an extra that SDKs have"),
    doc="Extras of the package, in addition to those of every SDK.",
    example='search-index = ["numpy>=2"]',
    default="none",
)
DEPRECATED_METHODS = Setting(
    path="deprecated.methods",
    kind=kinds.names(rules.DOTTED, rules.DOTTED),
    doc="Former names of methods.",
    example='"pets.find" = "pets.search"',
    default="none",
)
DEPRECATED_ARGUMENTS = Setting(
    path="deprecated.arguments.<operation>",
    kind=kinds.names(rules.NAME, rules.NAME),
    doc="Former names of arguments, by operationId.",
    example='text = "query"',
    default="none",
)
DEPRECATED_MODELS = Setting(
    path="deprecated.models",
    kind=kinds.names(rules.NAME, rules.NAME),
    doc="Former names of models and of page classes.",
    example='Animal = "Pet"',
    default="none",
)
DEPRECATED_ERRORS = Setting(
    path="deprecated.errors",
    kind=kinds.names(rules.NAME, rules.NAME),
    doc="Former names of exceptions.",
    example='PetLost = "NotFoundError"',
    default="none",
)

SECTIONS = (
    Section(
        path="package",
        title="The package",
        doc="Names and metadata of the distribution and the import package.",
    ),
    Section(path="client", title="The client", doc="The client class, and what it reads."),
    Section(
        path="security.<scheme>",
        title="Credentials",
        doc="A table for each security scheme, by its name in the document.",
        keys=rules.WIRE,
        key="ApiKey",
    ),
    Section(path="errors", title="Exceptions", doc="The exceptions that the SDK raises for responses."),
    Section(
        path="subset",
        title="A subset of the operations",
        doc="`--include` and `--exclude` on the command line replace this table.",
    ),
    Section(path="retries", title="Retries", doc="The default retry policy. Programs can pass another one."),
    Section(path="webhooks", title="Webhooks", doc="How the SDK verifies what the API sends."),
    Section(
        path="operations.<operation>",
        title="Operations",
        doc="A table for each operation, by its operationId. For an operation without one, use the id that "
        "`sdkwright inspect` shows.",
        keys=rules.WIRE,
        key="searchPets",
    ),
    Section(
        path="operations.<operation>.pagination",
        title="Pages",
        doc="How an operation is paginated. `pagination = false` turns off pagination that would be detected.",
    ),
    Section(
        path="operations.<operation>.bulk",
        title="Many items",
        doc="Adds a second method, which takes [any number of items](bulk.md) and sends them in batches. "
        "`bulk = false` leaves out a method that the document declares with `x-sdkwright-bulk`.",
    ),
    Section(
        path="pagination",
        title="Detection of pages",
        doc="For all operations without their own `pagination` table.",
    ),
    Section(path="methods", title="Names of methods", doc="For all operations without their own `method`."),
    Section(
        path="names",
        title="Names of models",
        doc="JSON pointers to schemas in the document, and the names of their classes.",
    ),
    Section(path="aliases", title="Aliases", doc="Second names, and the names that they stand for."),
    Section(
        path="modules", title="Import paths", doc="Modules that only re-export the names of other modules."
    ),
    Section(
        path="source", title="The source of the document", doc="What [`sdkwright pull`](pull.md) fetches."
    ),
    Section(
        path="custom",
        title="Custom code",
        doc="How [your own modules](custom-code.md) become part of the SDK.",
    ),
    Section(
        path="deprecated",
        title="Former names",
        doc="Old names that [still work, with a warning](renames.md), and the new names.",
    ),
    Section(
        path="deprecated.arguments.<operation>",
        title="Former names of arguments",
        doc="A table for each operation, by its operationId.",
        keys=rules.WIRE,
        key="searchPets",
    ),
)
"""The tables, in the order of the page about them."""

AnySetting: TypeAlias = "Setting[Any]"


def _is_setting(value: object) -> TypeGuard[AnySetting]:
    return isinstance(value, Setting)


SETTINGS: tuple[AnySetting, ...] = tuple(filter(_is_setting, tuple(globals().values())))
"""All keys, in the order of the page about them."""
