"""A method for many items as a function of batches of rows, for engines that run it in many processes.

The engines are Ray Data, Dask, Spark, Polars, the `datasets` of Hugging Face, and whatever else passes such batches.
"""

from __future__ import annotations

import os
import pickle
import re
import threading
from collections.abc import Callable, Iterable, Iterator, Mapping
from difflib import get_close_matches
from hashlib import blake2b
from typing import Any, ClassVar, Final, NamedTuple, NoReturn, TypeVar, cast

from .._runtime.client import Client
from .._runtime.configuration import Settings
from .._runtime.errors import InvalidArgument, brief
from .._runtime.model import UNSET, is_list
from .._runtime.redaction import USERINFO, Redactor
from .bulk import Bulk
from .frames import Added, items_of, library_of, with_columns
from .options import BulkOptions, is_folder
from .pace import Pace

BatchT = TypeVar("BatchT")
_SHARED: Final = ("requests_per_minute", "tokens_per_minute")  # limits of the provider, besides concurrency
_SENT: Final = ("http_headers", "extra_headers", "extra_query", "extra_body", "default_headers", "default_query")
_MEMBERS: Final = ("extra_body",)  # whose names are the API's own: only those of credentials are secrets
_ORDINARY: Final = re.compile(r"(?i)token(?:s|i[sz])[a-z]*")  # of language models, such as `tokenizer`
_CONCURRENCY: Final[int] = BulkOptions().concurrency


class ClientConfig:
    """The options of a client that each worker makes for itself. It can be pickled, and has no secrets.

    Generated code says which client it is.
    """

    settings: ClassVar[Settings]
    secrets: ClassVar[Mapping[str, str]] = {}  # argument of the client → environment variable

    def __init__(self, options: Mapping[str, Any], refused: Mapping[str, object]) -> None:
        for name in refused:
            self._refuse(name)
        self._options = {name: value for name, value in options.items() if value is not UNSET}
        self.check_secrets(self._options)
        _check_pickled(self.settings, self._options)
        self.key = _digest(type(self).__name__, self._options)

    def _refuse(self, name: str) -> NoReturn:
        owner = type(self).__name__
        if name in self.secrets:
            where = f"each worker reads it from its own environment: {self.secrets[name]}"
            _fail(self.settings, f"{owner} takes no {name}, for it would be sent and stored with the work; {where}")
        raise TypeError(f"{owner}() got an unexpected keyword argument {name!r}")

    def check_secrets(self, options: Mapping[str, Any]) -> None:
        """Raise InvalidArgument for options of a client or of a call that have secrets."""
        redactor = Redactor(scheme.wire for scheme in self.settings.schemes.values())
        names = self._names_of_credentials()
        for option in _SENT:
            for name, value in _members(options.get(option)):
                is_field = option not in _MEMBERS and redactor.is_secret(_ORDINARY.sub("", name))
                if value is not None and (is_field or _folded(name) in names):
                    self._refuse_secret(f"{brief(name)} in {option}")
        address: Any = options.get("server_url")
        if isinstance(address, str) and (USERINFO.search(address) or redactor.url(address) != address):
            self._refuse_secret("a part of server_url")

    def _names_of_credentials(self) -> set[str]:
        """What the document and the SDK call the credentials, without regard to case and signs."""
        schemes = self.settings.schemes
        wires = [scheme.wire for scheme in schemes.values()]
        arguments = [scheme.argument for scheme in schemes.values()]
        return {_folded(name) for name in (*schemes, *wires, *arguments, *self.secrets, *self.secrets.values())}

    def _refuse_secret(self, what: str) -> NoReturn:
        text = "looks like a secret, and would be sent and stored with the work"
        known = ", ".join(self.secrets.values())
        where = f"; each worker reads secrets from its own environment: {known}" if known else ""
        _fail(self.settings, f"{what} {text}{where}")

    def client_class(self) -> type[Client]:
        """The client."""
        raise NotImplementedError

    def client(self) -> Client:
        """The client of this process, which is made once and kept."""
        return _CLIENTS.get(self)

    def make(self) -> Client:
        """A new client."""
        return self.client_class()(**self._options)

    def __repr__(self) -> str:
        shown = ", ".join(f"{name}={value!r}" for name, value in self._options.items() if value is not None)
        return f"{type(self).__name__}({shown})"


def _members(value: Any) -> Iterator[tuple[str, Any]]:
    """The members of an object, and those of the objects in it."""
    kind: Any = Mapping  # of members of any type
    if isinstance(value, kind):
        for name, member in value.items():
            yield str(name), member
            yield from _members(member)
    elif is_list(value):
        for item in value:
            yield from _members(item)


def _folded(name: str) -> str:
    return re.sub(r"[\W_]", "", name).lower()


def _fail(settings: Settings, message: str) -> NoReturn:
    raise settings.errors().as_own(InvalidArgument(message)) from None


def _check_pickled(settings: Settings, options: Mapping[str, Any]) -> None:
    for name, value in options.items():
        try:
            pickle.dumps(value)
        except Exception as error:  # of any class
            _fail(settings, f"{name} cannot be sent to workers, for it cannot be pickled: {brief(str(error))}")


def _digest(*parts: Any) -> bytes:
    """What tells a value from others, in all processes: pickles of a value and of its copy may differ."""
    return blake2b(pickle.dumps(parts), digest_size=16).digest()


class _Clients:
    """The clients of this process. A process that is forked makes its own: connections cannot be shared."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._clients: dict[bytes, Client] = {}
        self._inherited: list[object] = []  # not closed here, for that would end the connections of the other process
        self.paces = threading.local()
        if hasattr(os, "register_at_fork"):
            os.register_at_fork(after_in_child=self._forget)

    def _forget(self) -> None:
        self._inherited.append(self._clients)
        self._lock, self._clients = threading.Lock(), {}

    def get(self, config: ClientConfig) -> Client:
        with self._lock:
            if config.key not in self._clients:
                self._clients[config.key] = config.make()
            return self._clients[config.key]


_CLIENTS: Final = _Clients()


class ManyMethod(NamedTuple):
    """A method for many items, as generated code describes it."""

    path: str  # from the client: `embeddings.create_many`
    items: str  # the argument with the items
    names: frozenset[str]  # the arguments that a program may pass
    required: frozenset[str]
    vectors: bool  # the values are vectors
    renamed: Mapping[str, str] = {}  # option → its name, where an argument of the API has its own


def find_method(config: ClientConfig, methods: Mapping[str, ManyMethod], path: str) -> ManyMethod:
    """A method by its path. Raises InvalidArgument if there is none."""
    found = methods.get(path)
    if found is None:
        near = get_close_matches(str(path), list(methods), 1)
        known = f"did you mean {near[0]!r}?" if near else f"there are {', '.join(methods)}"
        _fail(config.settings, f"there is no method {brief(path)} for many items: {known}")
    return found


def _check_names(method: ManyMethod, arguments: Mapping[str, Any]) -> None:
    """Raise TypeError for unknown or missing arguments, as Python does."""
    for name in arguments:
        if name not in method.names:
            near = get_close_matches(name, sorted(method.names), 1)
            hint = f". Did you mean {near[0]!r}?" if near else ""
            raise TypeError(f"{method.path}() got an unexpected keyword argument {name!r}{hint}")
    missing = ", ".join(map(repr, sorted(method.required - arguments.keys())))
    if missing:
        raise TypeError(f"{method.path}() needs the keyword arguments {missing}")


def _check_name(argument: str, name: object) -> None:
    if not isinstance(name, str) or not name:
        raise InvalidArgument(f"{argument} must be the name of a column, not {brief(name)}")


def _check_workers(workers: object) -> None:
    if not isinstance(workers, int) or isinstance(workers, bool) or workers < 1:
        raise InvalidArgument(f"workers must be a whole number above 0, not {brief(workers)}")


class Mapper:
    """A function that takes a batch of rows and returns it with two more columns. It can be pickled.

    A batch is a dict of columns, a DataFrame of pandas or Polars, a Table or RecordBatch of pyarrow, or an iterator of
    such, and is returned in kind. Rows without an item (null, or empty text) are not sent: both columns are null.
    """

    def __init__(
        self,
        config: ClientConfig,
        method: ManyMethod,
        *,
        column: str,
        into: str,
        workers: int,
        arguments: Mapping[str, Any],
    ) -> None:
        self._config, self._path, self._items, self._vectors = config, method.path, method.items, method.vectors
        self._column, self._into, self._workers = column, into, workers
        _check_names(method, arguments)
        try:
            _check_name("column", column)
            _check_name("into", into)
            if column in (into, self.errors_into):
                raise InvalidArgument(f"into={brief(into)} would replace the column of the items")
            _check_workers(workers)
            self._arguments = self._divided(method.renamed, arguments)
            config.check_secrets(arguments)
        except InvalidArgument as error:
            raise config.settings.errors().as_own(error) from None
        _check_pickled(config.settings, self._arguments)
        self._key = _digest(config.key, method.path, self._arguments)

    # --- the arguments

    @property
    def errors_into(self) -> str:
        """The column with the text of errors."""
        return f"{self._into}_error"

    def _divided(self, renamed: Mapping[str, str], arguments: Mapping[str, Any]) -> dict[str, Any]:
        """The arguments of the calls of one worker, whose limits are its share of those of the provider."""
        names = {option: renamed.get(option, option) for option in BulkOptions._fields}
        values = {option: arguments[name] for option, name in names.items() if name in arguments}
        BulkOptions(**values).check()
        share = values.get("concurrency", max(_CONCURRENCY, self._workers)) // self._workers
        if not share:
            least = f"{self._workers} workers send at least as many requests at the same time"
            raise InvalidArgument(f"{names['concurrency']}={values['concurrency']} is too few: {least}")
        values["concurrency"] = share
        for option in _SHARED:
            if values.get(option) is not None:
                values[option] /= self._workers
        if (path := values.get("checkpoint")) is not None:
            if is_folder(path):
                raise InvalidArgument(f"{names['checkpoint']} must be a file, which workers share, not a folder")
            values["checkpoint"] = os.path.abspath(path)  # the working directories of workers are other ones
        values |= {"ordered": False, "on_error": "yield"}
        return {**arguments, **{names[option]: value for option, value in values.items()}}

    # --- the work of a worker

    def client(self) -> Client:
        """The client of this process, which is made once and kept."""
        return self._config.client()

    def __call__(self, batch: BatchT) -> BatchT:
        """The batch with the results of its rows; for an iterator, an iterator over such batches."""
        library = library_of(batch)
        if library is not None:
            return cast("BatchT", self._map(batch, library))
        if not isinstance(batch, Iterator):
            kinds = "a dict of columns, a DataFrame, a Table or RecordBatch of pyarrow, or an iterator of such"
            _fail(self._config.settings, f"a batch must be {kinds}, not {brief(batch)}")
        return cast("BatchT", map(self, cast("Iterable[Any]", batch)))

    def _map(self, batch: Any, library: str) -> Any:
        try:
            items = items_of(batch, library, self._column)
            values, errors = self._results(items)
            added = Added(self._into, values, self.errors_into, errors, self._vectors)
            return with_columns(batch, library, added)
        except InvalidArgument as error:
            raise self._config.settings.errors().as_own(error) from None

    def _results(self, items: list[Any]) -> tuple[list[Any], list[str | None]]:
        """A value or the text of an error for each item that is not None."""
        rows = [row for row, item in enumerate(items) if item is not None]
        values, errors = [None] * len(items), cast("list[str | None]", [None] * len(items))
        if not rows:
            return values, errors
        method: Any = self.client()
        for name in self._path.split("."):
            method = getattr(method, name)
        call: Callable[..., Bulk[Any, Any, Any]] = method
        with call(**{self._items: [items[row] for row in rows]}, **self._arguments) as results:
            self._keep_pace(results)
            for result in results:
                row = rows[result.index]
                if result.error is None:
                    values[row] = result.value
                else:
                    errors[row] = str(result.error) or type(result.error).__name__
        return values, errors

    def _keep_pace(self, results: Bulk[Any, Any, Any]) -> None:
        """Go on at the pace of the last call of this thread: limits per minute are not those of one batch."""
        paces: dict[bytes, Pace] = vars(_CLIENTS.paces).setdefault("known", {})
        paces[self._key] = results.keep_pace(paces.get(self._key))

    def __repr__(self) -> str:
        return f"<{self._path} from {self._column!r} into {self._into!r}, for {self._workers} workers>"


class Worker:
    """A mapper for engines that make an object in each worker, such as the actors of Ray Data.

    `data.map_batches(bulk.Worker, fn_constructor_args=(mapper,), concurrency=4)`. The client is made with the object.
    """

    def __init__(self, mapper: Mapper) -> None:
        mapper.client()
        self._mapper = mapper

    def __call__(self, batch: BatchT) -> BatchT:
        """The batch with the results of its rows."""
        return self._mapper(batch)
