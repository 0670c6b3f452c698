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
    default="the version of the document if it is one of Python, else `0.1.0`",
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
    doc="The keywords of the package, in place of the usual ones.",
    example='["pets", "api client"]',
    default="`api client`, `openapi`, `sdk`, and the first ten tags of the document",
)
PACKAGE_CLASSIFIERS = Setting(
    path="package.classifiers",
    kind=kinds.texts(rules.CLASSIFIER),
    doc="Classifiers besides those that every SDK has.",
    example='["Development Status :: 5 - Production/Stable"]',
    default="none",
)
PACKAGE_URLS = Setting(
    path="package.urls",
    kind=kinds.names(rules.LABEL, rules.URL),
    doc="Links on the page of the package. They replace those of the document that have the same labels.",
    example='Source = "https://code.example/pets-sdk"',
    default="documentation, support and terms of the document",
)
PACKAGE_FORMATTER: Setting[Formatter] = Setting(
    path="package.formatter",
    kind=kinds.choice(FORMATTERS, _DEFAULT.formatter),
    doc="What formats the generated Python. [Formatting](formatting.md) compares the two.",
    example='"black"',
)
PACKAGE_PUBLISHED = Setting(
    path="package.published",
    kind=kinds.boolean(False),
    doc="Whether an index has the package. The README then says `pip install NAME`, instead of `pip install .`.",
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
    doc="What examples call an instance of the client.",
    example='"pets"',
    default="the name of the class in lower case",
)
CLIENT_ENV_PREFIX = Setting(
    path="client.env_prefix",
    kind=kinds.text(rules.VARIABLE),
    doc="The beginning of the environment variables that the client reads, such as `PETS_SERVER_URL` and `PETS_DEBUG`.",
    example='"PETS"',
    default="the name of the import package in upper case, without `_API` at its end",
)
CLIENT_TIMEOUT_MS = Setting(
    path="client.timeout_ms",
    kind=kinds.integer(_DEFAULT.timeout_ms, least=1),
    doc="How many milliseconds each attempt of a call may take, if the program does not say so.",
    example="30_000",
)
CLIENT_PARAMETERS = Setting(
    path="client.parameters",
    kind=kinds.texts(rules.NAME),
    doc="The order of the client's parameters that can be passed by position. Those that are left out follow.",
    example='["api_key", "server_url"]',
    default="credentials, server, parameters of operations, HTTP clients, retries, timeout, logger",
)
CLIENT_GLOBALS = Setting(
    path="client.globals",
    kind=kinds.texts(rules.WIRE),
    doc="Parameters of operations that the client takes once and passes to each operation that has them.",
    example='["X-Tenant"]',
    default="none",
)
SECURITY_ARGUMENT = Setting(
    path="security.<scheme>.argument",
    kind=kinds.text(rules.NAME),
    doc="The parameter of the client that takes the secret.",
    example='"api_key"',
    default="what is usual for the kind of the scheme, such as `api_key` or `access_token`",
)
SECURITY_ENV = Setting(
    path="security.<scheme>.env",
    kind=kinds.text(rules.VARIABLE),
    doc="The environment variable that has the secret if the program passes none.",
    example='"PETS_API_KEY"',
    default="the prefix of the client and the name of the parameter",
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
    doc="The class for statuses that the document does not describe.",
    example='"PetsStatusError"',
    default="`APIStatusError`",
)
ERRORS_MEMBER = Setting(
    path="errors.member",
    kind=kinds.text(rules.WIRE),
    doc="A response whose object has this member is an error, whatever its status is.",
    example='"error"',
    default="none",
)
ERRORS_NAMES = Setting(
    path="errors.names",
    kind=kinds.names(rules.STATUS, rules.NAME),
    doc="The names of the exception classes of statuses.",
    example='404 = "PetNotFound"\n409 = "PetTaken"',
    default="the names of the statuses, such as `NotFoundError`",
)
SUBSET_INCLUDE = Setting(
    path="subset.include",
    kind=kinds.texts(rules.FILTER),
    doc="Only operations that one of the filters matches. Paths and operationIds can have `*`.",
    example='["tag:pets", "path:/v2/*"]',
    default="all operations",
)
SUBSET_EXCLUDE = Setting(
    path="subset.exclude",
    kind=kinds.texts(rules.FILTER),
    doc="No operations that one of the filters matches, even if `include` does.",
    example='["operation:internal*"]',
    default="none",
)
RETRIES_ATTEMPTS = Setting(
    path="retries.attempts",
    kind=kinds.integer(_RETRIES.attempts),
    doc="How often a call is sent at most, the first time included. 1 turns retries off.",
    example="5",
)
RETRIES_INITIAL_MS = Setting(
    path="retries.initial_ms",
    kind=kinds.integer(_RETRIES.initial_ms),
    doc="Milliseconds before the first repetition.",
    example="200",
)
RETRIES_MAX_MS = Setting(
    path="retries.max_ms",
    kind=kinds.integer(_RETRIES.max_ms),
    doc="Milliseconds that a pause takes at most. A `Retry-After` of the server can ask for more.",
    example="20_000",
)
RETRIES_EXPONENT = Setting(
    path="retries.exponent",
    kind=kinds.number(_RETRIES.exponent, least=1),
    doc="By how much each pause is longer than the one before.",
    example="1.5",
)
RETRIES_ELAPSED_MS = Setting(
    path="retries.elapsed_ms",
    kind=kinds.integer(_RETRIES.elapsed_ms),
    doc="Milliseconds after which a call is not repeated any more.",
    example="120_000",
)
RETRIES_STATUSES = Setting(
    path="retries.statuses",
    kind=kinds.texts(rules.STATUS, _RETRIES.statuses),
    doc="The statuses after which a call is repeated.",
    example='["429", "5XX"]',
)
RETRIES_CONNECTION_ERRORS = Setting(
    path="retries.connection_errors",
    kind=kinds.boolean(_RETRIES.connection_errors),
    doc="Whether a call is repeated if no response came.",
    example="false",
)
RETRIES_SAFE = Setting(
    path="retries.safe",
    kind=kinds.texts(rules.WIRE),
    doc="The operationIds of operations that can be repeated although their methods, such as `POST`, do not say so.",
    example='["searchPets"]',
    default="none",
)
RETRIES_IDEMPOTENCY_HEADER = Setting(
    path="retries.idempotency_header",
    kind=kinds.text(rules.HEADER),
    doc="A header that gets a new key for each call of an operation that is not safe to repeat, which makes it so.",
    example='"Idempotency-Key"',
    default="only where the document declares such a header",
)
WEBHOOKS_SIGNATURE: Setting[Literal["standard"]] = Setting(
    path="webhooks.signature",
    kind=kinds.choice(_SIGNATURES, _SIGNATURES[0]),
    doc="How the API signs its webhooks: as Standard Webhooks. The SDK gets `webhooks.verify`.",
    example='"standard"',
    default="not at all",
)
WEBHOOKS_HEADER_PREFIX = Setting(
    path="webhooks.header_prefix",
    kind=kinds.text(rules.PREFIX),
    doc="The beginning of the headers with the signature: `pets-id`, `pets-timestamp` and `pets-signature`.",
    example='"pets"',
    default=f'`"{WebhooksConfig().header_prefix}"`',
)
PAGINATION_DETECT = Setting(
    path="pagination.detect",
    kind=kinds.boolean(True),
    doc="Whether pages are found by well-known parameters and fields. The report has a note for each.",
    example="false",
)
METHODS_SHORTEN = Setting(
    path="methods.shorten",
    kind=kinds.boolean(True),
    doc="Whether methods leave out what their namespace says: `pets.create` in place of `pets.create_pet`.",
    example="false",
)
OPERATION_METHOD = Setting(
    path="operations.<operation>.method",
    kind=kinds.text(rules.DOTTED),
    doc="The namespaces and the name of the method.",
    example='"pets.search"',
    default="the tag, and the operationId without what the tag says",
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
    doc="Second names of arguments, which can be used in place of the first ones.",
    example='"filter[name]" = "filter_name"',
    default="none",
)
OPERATION_ACCEPT = Setting(
    path="operations.<operation>.accept",
    kind=kinds.text(rules.NAME),
    doc="The name of the enum whose members choose among the media types of the response.",
    example='"SearchFormat"',
    default="the operationId and `AcceptEnum`",
)
OPERATION_STREAM = Setting(
    path="operations.<operation>.stream",
    kind=kinds.boolean(True),
    doc="`false` reads a streaming response to its end, as text.",
    example="false",
)
PAGES_KIND = Setting(
    path="operations.<operation>.pagination.kind",
    kind=kinds.text(rules.PAGINATION_KIND),
    doc="How the next page is asked for: by the number of its first item, its own number, a cursor, "
    "a URL in the response, or a `Link` header.",
    example='"cursor"',
    default="required, unless the table only has `page`",
)
PAGES_ITEMS = Setting(
    path="operations.<operation>.pagination.items",
    kind=kinds.text(rules.WIRE),
    doc="Where the items are in the response. Paths have dots; `-1` is the last item.",
    example='"data"',
    default="the response is the list",
)
PAGES_ARGUMENT = Setting(
    path="operations.<operation>.pagination.argument",
    kind=kinds.text(rules.WIRE),
    doc="The parameter that says which page: an offset, a number, or a cursor. With dots if it is in an object.",
    example='"after"',
)
PAGES_LIMIT = Setting(
    path="operations.<operation>.pagination.limit",
    kind=kinds.text(rules.WIRE),
    doc="The parameter with the number of items that a page has at most. A shorter page is the last one.",
    example='"limit"',
    default="none",
)
PAGES_LIMIT_DEFAULT = Setting(
    path="operations.<operation>.pagination.limit_default",
    kind=kinds.optional_integer(least=1),
    doc="How many items a page has if the program does not say so.",
    example="50",
    default="the default of the parameter in the document",
)
PAGES_START = Setting(
    path="operations.<operation>.pagination.start",
    kind=kinds.optional_integer(),
    doc="The number of the first page or item.",
    example="0",
    default="what the document says of the parameter, else 1 for pages and 0 for offsets",
)
PAGES_NEXT = Setting(
    path="operations.<operation>.pagination.next",
    kind=kinds.text(rules.WIRE),
    doc="Where the response has the next cursor or URL.",
    example='"meta.next_cursor"',
)
PAGES_MORE = Setting(
    path="operations.<operation>.pagination.more",
    kind=kinds.text(rules.WIRE),
    doc="Where the response says whether there is another page.",
    example='"meta.has_more"',
    default="none",
)
PAGES_LAST = Setting(
    path="operations.<operation>.pagination.last",
    kind=kinds.text(rules.WIRE),
    doc="Where the response says whether this is the last page.",
    example='"meta.is_last"',
    default="none",
)
PAGES_TOTAL = Setting(
    path="operations.<operation>.pagination.total",
    kind=kinds.text(rules.WIRE),
    doc="Where the response has the number of all items.",
    example='"meta.total"',
    default="none",
)
PAGES_PAGES = Setting(
    path="operations.<operation>.pagination.pages",
    kind=kinds.text(rules.WIRE),
    doc="Where the response has the number of all pages.",
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
    doc="The parameter, or the property of the body, that takes many items. Of a body that is a list: `body`.",
    example='"input"',
    default="required",
)
BULK_RESULTS = Setting(
    path="operations.<operation>.bulk.results",
    kind=kinds.text(rules.WIRE),
    doc="Where the response has the list of results. Paths have dots.",
    example='"data"',
    default="the response itself if it is a list; otherwise it is the result of each item",
)
BULK_INDEX = Setting(
    path="operations.<operation>.bulk.index",
    kind=kinds.text(rules.WIRE),
    doc="Where a result has the position of its item in the request.",
    example='"index"',
    default="results are in the order of the items",
)
BULK_VALUE = Setting(
    path="operations.<operation>.bulk.value",
    kind=kinds.text(rules.WIRE),
    doc="Where a result has the value that programs want.",
    example='"embedding"',
    default="the whole result",
)
BULK_USAGE = Setting(
    path="operations.<operation>.bulk.usage",
    kind=kinds.text(rules.WIRE),
    doc="Where the response says what the request used, such as its tokens.",
    example='"usage"',
    default="none",
)
BULK_MAX_ITEMS = Setting(
    path="operations.<operation>.bulk.max_items",
    kind=kinds.optional_integer(least=1),
    doc="How many items a request can have.",
    example="2048",
    default="100 are sent at a time, unless the program says otherwise",
)
BULK_MAX_BYTES = Setting(
    path="operations.<operation>.bulk.max_bytes",
    kind=kinds.optional_integer(least=1),
    doc="How many bytes the items of a request can have, written as JSON.",
    example="1_000_000",
    default="any",
)
BULK_MAX_TOKENS = Setting(
    path="operations.<operation>.bulk.max_tokens",
    kind=kinds.optional_integer(least=1),
    doc="How many tokens the items of a request can have. They are estimated: four bytes are one.",
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
    doc="The names of the classes of schemas, by JSON pointer. A pointer into another file leaves the file out.",
    example='"/components/schemas/Pet" = "Animal"',
    default="the names of the document; a schema without one is called after its place",
)
ALIASES = Setting(
    path="aliases",
    kind=kinds.names(rules.NAME, rules.NAME),
    doc="Second names of models and exceptions, which do not warn.",
    example='PetResponse = "Pet"',
    default="none",
)
MODULES = Setting(
    path="modules",
    kind=kinds.names(rules.DOTTED, rules.EXPORTS),
    doc="Import paths that programs of another SDK use, with what each offers.",
    example='components = "models"\npet_store = "resources.pets"',
    default="none",
)
SOURCE_URL = Setting(
    path="source.url",
    kind=kinds.text(rules.SOURCE_URL),
    doc="Where the document is published.",
    example='"https://pets.example/openapi.yaml"',
)
SOURCE_SHA256 = Setting(
    path="source.sha256",
    kind=kinds.text(rules.SHA256),
    doc="The digest of the only content that is accepted.",
    example='"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"',
    default="any content",
)
CUSTOM_MIXINS = Setting(
    path="custom.mixins",
    kind=kinds.names(rules.DOTTED, rules.OBJECT),
    doc="Classes that namespaces derive from; `client` is the client itself.",
    example='pets = "search:Search"',
    default="none",
)
CUSTOM_RESOURCES = Setting(
    path="custom.resources",
    kind=kinds.names(rules.DOTTED, rules.OBJECT),
    doc="Namespaces of your own, and classes for namespaces of the document.",
    example='"pets.toys" = "toys:Toys"',
    default="none",
)
CUSTOM_HOOKS = Setting(
    path="custom.hooks",
    kind=kinds.texts(rules.OBJECT),
    doc="Functions that each client calls to register hooks.",
    example='["audit:register"]',
    default="none",
)
CUSTOM_EXPORTS = Setting(
    path="custom.exports",
    kind=kinds.names(rules.NAME, rules.OBJECT),
    doc="Names that the package offers at its top.",
    example='Toys = "toys:Toys"',
    default="none",
)
CUSTOM_REPLACES = Setting(
    path="custom.replaces",
    kind=kinds.texts(rules.MODULE_PATH),
    doc="Modules of `custom/` that stand in the place of generated ones.",
    example='["utils.py"]',
    default="none",
)
CUSTOM_TEMPLATES = Setting(
    path="custom.templates",
    kind=kinds.text(rules.FOLDER),
    doc="The folder in `custom/` with templates that replace those of the generator.",
    example='"templates"',
    default="none",
)
CUSTOM_DEPENDENCIES = Setting(
    path="custom.dependencies",
    kind=kinds.texts(rules.REQUIREMENT),
    doc="Requirements of the package besides those that every SDK has.",
    example='["attrs>=24"]',
    default="none",
)
CUSTOM_EXTRAS = Setting(
    path="custom.extras",
    kind=kinds.lists(rules.EXTRA, rules.REQUIREMENT, dependencies.ALL_EXTRAS, "an extra that SDKs have"),
    doc="Extras of the package besides those that every SDK has.",
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
        path="package", title="The package", doc="What the distribution and the import package are called."
    ),
    Section(path="client", title="The client", doc="The class that programs make, and what it reads."),
    Section(
        path="security.<scheme>",
        title="Credentials",
        doc="One table for each security scheme of the document, by its name there.",
        keys=rules.WIRE,
        key="ApiKey",
    ),
    Section(path="errors", title="Exceptions", doc="The exceptions that the SDK raises for responses."),
    Section(
        path="subset",
        title="A subset of the operations",
        doc="`--include` and `--exclude` on the command line take the place of this table.",
    ),
    Section(
        path="retries", title="Retries", doc="When a call is sent again, if the program does not say so."
    ),
    Section(path="webhooks", title="Webhooks", doc="How the SDK verifies what the API sends."),
    Section(
        path="operations.<operation>",
        title="Operations",
        doc="One table for each operation, by its operationId. An operation without one "
        "has the id that `sdkwright inspect` shows.",
        keys=rules.WIRE,
        key="searchPets",
    ),
    Section(
        path="operations.<operation>.pagination",
        title="Pages",
        doc="How an operation is paginated. `pagination = false` turns pages off that would be found.",
    ),
    Section(
        path="operations.<operation>.bulk",
        title="Many items",
        doc="A second method, which takes [any number of items](bulk.md) and sends them in batches. `bulk = false` "
        "leaves out the one that the document declares with `x-sdkwright-bulk`.",
    ),
    Section(
        path="pagination", title="Detection of pages", doc="For all operations without a table of their own."
    ),
    Section(
        path="methods", title="Names of methods", doc="For all operations without a `method` of their own."
    ),
    Section(
        path="names",
        title="Names of models",
        doc="JSON pointers into the document, and the names of classes.",
    ),
    Section(path="aliases", title="Aliases", doc="Second names, and what they stand for."),
    Section(path="modules", title="Import paths", doc="Modules that only name what others have."),
    Section(
        path="source", title="The source of the document", doc="What [`sdkwright pull`](pull.md) fetches."
    ),
    Section(
        path="custom",
        title="Custom code",
        doc="How [modules of your own](custom-code.md) become a part of the SDK.",
    ),
    Section(
        path="deprecated",
        title="Former names",
        doc="Names that [still work, and warn](renames.md), with what they are called now.",
    ),
    Section(
        path="deprecated.arguments.<operation>",
        title="Former names of arguments",
        doc="One table for each operation, by its operationId.",
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
