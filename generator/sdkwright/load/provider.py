"""Providers: the document of an API, its overlay, the `sdk.toml` that configures the SDK, and code in `custom/`."""

from __future__ import annotations

import os
import shlex
from collections.abc import Callable, Iterator
from pathlib import Path

from msgspec import Struct, field
from msgspec.structs import replace

from sdkwright.config import keys
from sdkwright.config.custom import FOLDER
from sdkwright.config.model import Config
from sdkwright.config.source import masked
from sdkwright.diagnostics.report import Position, Problem, Severity, SpecError
from sdkwright.load.custom import read_custom, read_templates
from sdkwright.load.custom import unused_files as unused_files_of_custom

_DOCUMENTS = tuple(f"{name}.{kind}" for name in ("openapi", "swagger") for kind in ("yaml", "yml", "json"))
_OVERLAYS = ("overlay.yaml", "overlay.yml", "overlay.json")
CONFIG = "sdk.toml"
"""The file of a provider folder that configures the SDK."""
CHANGELOG = "CHANGELOG.md"
"""The file of a provider folder that says what changed for users of the SDK; `release` adds to it."""


def display_name(path: Path, folder: Path) -> str:
    """The name of a provider's file in generated files, which is the same on every machine.

    Messages have its path instead. The name is the path inside of the provider folder, preceded by `specs/<folder>/` if
    that folder is in a `specs` folder. References between files can be resolved with these names as with paths.
    """
    inside = Path(os.path.abspath(path)).relative_to(os.path.abspath(folder)).as_posix()
    return _prefix(folder) + inside


def _prefix(folder: Path) -> str:
    folder = Path(os.path.abspath(folder))
    return f"specs/{folder.name}/" if folder.parent.name == "specs" else ""


class Extras(Struct, frozen=True, kw_only=True):
    """The configuration and the overlay that the command line names. They may lie anywhere."""

    config: Path | None = None
    overlay: Path | None = None
    config_text: str | None = (
        None  # in the place of what the configuration has, or would have if there were one
    )


NO_EXTRAS = Extras()


class Published(Struct, frozen=True, kw_only=True):
    """A document as it was fetched, which is read in the place of the one in a folder."""

    name: str  # of the file that it would be
    content: bytes
    shown: str  # what messages have in the place of a path


def _extra_name(option: str, path: Path | None) -> str:
    """A display name that does not say where the file lies, and that no file in the folder has; "" for None."""
    return f"{option} {path.name}" if path is not None else ""


def is_config(name: str) -> bool:
    """Whether a display name is that of a configuration."""
    return _is_named(name, "--config", (CONFIG,))


def is_overlay(name: str) -> bool:
    """Whether a display name is that of an overlay."""
    return _is_named(name, "--overlay", _OVERLAYS)


def _is_named(name: str, option: str, names: tuple[str, ...]) -> bool:
    return name.rpartition("/")[2] in names or name.startswith(f"{option} ")


class Provider(Struct, frozen=True, kw_only=True):
    """The files that describe one API. The document refers to files in `folder` only."""

    name: str
    folder: Path
    document: Path
    overlay: Path | None = None
    config: Config = field(default_factory=Config)  # with the modules of custom/
    config_text: str = ""  # the text of sdk.toml
    custom: Path | None = None  # the folder of custom code, which may not exist; None beside a single file
    extras: Extras = NO_EXTRAS
    published: Published | None = None  # the content of the document, if it is not that on disk

    @property
    def overlay_name(self) -> str:
        """The display name of the overlay; empty if there is none."""
        if self.overlay is None:
            return ""
        return _extra_name("--overlay", self.extras.overlay) or self.display_name(self.overlay)

    def display_name(self, path: Path) -> str:
        """The display name of a file in the folder."""
        return display_name(path, self.folder)

    def path(self, name: str) -> Path:
        """The path of a file by its display name."""
        for option, extra in (("--config", self.extras.config), ("--overlay", self.extras.overlay)):
            if extra is not None and name == _extra_name(option, extra):
                return extra
        return self.folder / name.removeprefix(_prefix(self.folder))


def provider_folders(specs: Path) -> list[Path]:
    """The provider folders in a folder of specs, sorted by name; empty if there is no such folder."""
    paths = sorted(specs.iterdir()) if specs.is_dir() else []
    return [path for path in paths if path.is_dir() and not path.name.startswith((".", "_"))]


def find_document(folder: Path) -> Path | None:
    """The document in a folder; None if there is none. Raises `SpecError` if there are several."""
    return _find_one(folder, _DOCUMENTS, Path.is_file)  # `pull` may write what a link leads to


def is_folder(path: Path) -> bool:
    """Whether a path is that of a provider folder, and not of a document."""
    return path.is_dir()


def find_provider(path: Path, extras: Extras = NO_EXTRAS, published: Published | None = None) -> Provider:
    """The provider in a folder, or one that consists of a single OpenAPI file. Raises `SpecError` if there is none.

    `extras` replace those of a folder, and `published` its document, which need not exist. What lies beside a single
    file is not used.
    """
    for extra in (extras.config, extras.overlay):
        if extra is not None and not extra.is_file():
            raise _error("not-found", "no such file", extra.as_posix())
    if path.is_dir():
        document = find_document(path) if published is None else path / published.name
        if document is None:
            hint = f"add one of {', '.join(f'`{name}`' for name in _DOCUMENTS)}"
            raise _error("no-document", "no OpenAPI document in this folder", str(path), hint)
        config_path = _find_one(path, (CONFIG,)) if extras.config is None else extras.config
        overlay = _find_one(path, _OVERLAYS) if extras.overlay is None else extras.overlay
        name, folder = Path(os.path.abspath(path)).name, path
    elif path.is_file():
        document, config_path, overlay = path, extras.config, extras.overlay
        name, folder = _stem(path), path.parent
    else:
        raise _error("not-found", "no such file or folder", str(path))
    provider = Provider(
        name=name, folder=folder, document=document, overlay=overlay, extras=extras, published=published
    )
    if config_path is None and extras.config_text is not None:
        config_path = folder / CONFIG
    provider = provider if config_path is None else _with_config(provider, config_path)
    provider = _with_texts(replace(provider, custom=folder / FOLDER)) if path.is_dir() else provider
    return _with_templates(provider) if provider.config.custom.templates_folder else provider


def find_configured(folder: Path) -> Provider:
    """A provider folder with its configuration alone: whether anything else can be used makes no difference.

    The document need not exist; which one it would be is not known. Raises `SpecError`.
    """
    if not folder.is_dir():
        raise _error("not-found", "no such folder", str(folder))
    name, document = Path(os.path.abspath(folder)).name, folder / _DOCUMENTS[0]
    provider = Provider(name=name, folder=folder, document=document)
    path = _find_one(folder, (CONFIG,))
    return provider if path is None else _with_config(provider, path)


def _with_config(provider: Provider, path: Path) -> Provider:
    name = _extra_name("--config", provider.extras.config) or provider.display_name(path)
    text = provider.extras.config_text
    text = _read_text(path) if text is None else text
    if not text:
        return replace(provider, config=Config(), config_text=text)
    from sdkwright.config import reader  # several modules, and many documents have no `sdk.toml`

    try:
        config = reader.read(text, name)
    except SpecError as error:
        error.paths = {name: path.as_posix()}
        raise
    return replace(provider, config=config, config_text=text)


def _with_texts(provider: Provider) -> Provider:
    """With what a folder has that goes into the SDK as it is: custom code, and the changelog."""
    path, config = provider.folder / CHANGELOG, provider.config
    if modules := read_custom(provider.folder, provider.display_name):
        config = replace(config, custom=replace(config.custom, modules=modules))
    if _is_file(path):
        config = replace(config, changelog=_read_text(path))
    return replace(provider, config=config)


def _with_templates(provider: Provider) -> Provider:
    """With the templates that `sdk.toml` names the folder of."""
    config, custom = provider.config, provider.config.custom
    folder = None if provider.custom is None else provider.custom / custom.templates_folder
    found = {} if folder is None else read_templates(folder, provider.display_name)
    if not found:
        message = f"`custom/{custom.templates_folder}` has no templates, such as `package/resource.py.j2`"
        hint = "add one, or delete this line"
        if folder is None:
            message, hint = "`custom/` beside a single file is not used", "pass the folder of the document"
        at = keys.places(provider.config_text, config.file).get("custom.templates", Position(config.file))
        failure = SpecError(Problem("custom-template", Severity.ERROR, message, at, hint))
        failure.paths = {config.file: provider.path(config.file).as_posix()}
        failure.lines = {config.file: masked(provider.config_text).split("\n")}
        raise failure
    return replace(provider, config=replace(config, custom=replace(custom, templates=found)))


def unused_files(path: Path, extras: Extras = NO_EXTRAS) -> Iterator[tuple[Path, str]]:
    """The configuration and overlays that lie beside a single file and are not used, each with how to use it."""
    if not path.is_file():
        return
    is_found = path.name in _DOCUMENTS
    for option, chosen, names in (
        ("--config", extras.config, (CONFIG,)),
        ("--overlay", extras.overlay, _OVERLAYS),
    ):
        for unused in (path.parent / name for name in names):
            if chosen is None and unused != path and unused.is_file():
                folder = f"pass the folder `{path.parent.as_posix()}`, or " if is_found else "pass "
                yield unused, f"{folder}`{shlex.join([option, unused.as_posix()])}`"


def unused_custom_files(path: Path, extras: Extras = NO_EXTRAS) -> Iterator[tuple[Path, str]]:
    """The files in the `custom/` of a folder that become no part of the SDK, each with what to do."""
    if not path.is_dir():
        return
    try:
        provider = find_configured(path)
        if extras.config is not None:
            provider = _with_config(replace(provider, extras=extras), extras.config)
    except SpecError:  # which the command reports
        return
    yield from unused_files_of_custom(path / FOLDER, provider.config.custom.templates_folder)


def _is_file(path: Path) -> bool:
    """Whether a file is there. Raises `SpecError` for a link without its file, which somebody wants to be read."""
    if path.is_symlink() and not path.exists():
        raise _error("unreadable", "the link leads nowhere", path.as_posix(), "correct or remove the link")
    return path.is_file()


def line_end(path: Path) -> str:
    """How the lines of a text end, for a text that takes its place; a line feed if there is none, or another once."""
    data = path.read_bytes() if path.is_file() else b""
    return "\r\n" if 0 < data.count(b"\n") == data.count(b"\r\n") else "\n"


def _find_one(
    folder: Path, names: tuple[str, ...], is_file: Callable[[Path], bool] = _is_file
) -> Path | None:
    paths = [folder / name for name in names if is_file(folder / name)]
    if len(paths) > 1:
        message = f"the folder has more than one: {', '.join(f'`{path.name}`' for path in paths)}"
        raise _error("ambiguous-document", message, paths[1].as_posix(), "keep one of them")
    return paths[0] if paths else None


def _read_text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError:
        raise _error("encoding", "not valid UTF-8", path.as_posix(), "save the file as UTF-8") from None
    except OSError as error:
        raise _error("unreadable", f"cannot read the file: {error.strerror}", path.as_posix()) from None


def _stem(path: Path) -> str:
    """The name of an SDK: `pets` for `pets.yaml`, `pets.openapi.yaml` and `pets.swagger.json`."""
    return path.stem.removesuffix(".openapi").removesuffix(".swagger") or path.stem


def _error(rule: str, message: str, file: str, hint: str = "") -> SpecError:
    return SpecError(Problem(rule, Severity.ERROR, message, Position(file), hint))
