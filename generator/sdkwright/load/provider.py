"""Providers: the document of an API, its overlay, and the `sdk.toml` that configures the SDK."""

from __future__ import annotations

import os
from pathlib import Path

from msgspec import Struct, field

from sdkwright.config import reader
from sdkwright.config.model import Config
from sdkwright.diagnostics.report import Position, Problem, Severity, SpecError

_DOCUMENTS = ("openapi.yaml", "openapi.yml", "openapi.json")
_OVERLAYS = ("overlay.yaml", "overlay.yml", "overlay.json")
_CONFIG = "sdk.toml"


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


class Provider(Struct, frozen=True, kw_only=True):
    """The files that describe one API. Nothing outside of `folder` is read."""

    name: str
    folder: Path
    document: Path
    overlay: Path | None = None
    config: Config = field(default_factory=Config)
    config_text: str = ""  # the text of sdk.toml

    def display_name(self, path: Path) -> str:
        """The display name of a file of this provider."""
        return display_name(path, self.folder)

    def path(self, name: str) -> Path:
        """The path of a file by its display name."""
        return self.folder / name.removeprefix(_prefix(self.folder))


def provider_folders(specs: Path) -> list[Path]:
    """The provider folders in a folder of specs, sorted by name; empty if there is no such folder."""
    paths = sorted(specs.iterdir()) if specs.is_dir() else []
    return [path for path in paths if path.is_dir() and not path.name.startswith((".", "_"))]


def find_provider(path: Path) -> Provider:
    """The provider in a folder, or one that consists of a single OpenAPI file. Raises `SpecError` if there is none."""
    if path.is_dir():
        return _read_folder(path)
    if not path.is_file():
        raise _error("not-found", "no such file or folder", str(path))
    return Provider(name=_stem(path), folder=path.parent, document=path)


def _read_folder(folder: Path) -> Provider:
    document = _find_one(folder, _DOCUMENTS)
    if document is None:
        hint = f"add one of {', '.join(f'`{name}`' for name in _DOCUMENTS)}"
        raise _error("no-document", "no OpenAPI document in this folder", str(folder), hint)
    config_path = folder / _CONFIG
    name = display_name(config_path, folder)
    text = _read_text(config_path) if config_path.is_file() else ""
    return Provider(
        name=Path(os.path.abspath(folder)).name,
        folder=folder,
        document=document,
        overlay=_find_one(folder, _OVERLAYS),
        config=_read_config(text, name, config_path) if text else Config(),
        config_text=text,
    )


def _find_one(folder: Path, names: tuple[str, ...]) -> Path | None:
    paths = [folder / name for name in names if (folder / name).is_file()]
    if len(paths) > 1:
        message = f"the folder has more than one: {', '.join(f'`{path.name}`' for path in paths)}"
        raise _error("ambiguous-document", message, paths[1].as_posix(), "keep one of them")
    return paths[0] if paths else None


def _read_config(text: str, name: str, path: Path) -> Config:
    try:
        return reader.read(text, name)
    except SpecError as error:
        error.paths = {name: path.as_posix()}
        raise


def _read_text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError:
        raise _error("encoding", "not valid UTF-8", path.as_posix(), "save the file as UTF-8") from None
    except OSError as error:
        raise _error("unreadable", f"cannot read the file: {error.strerror}", path.as_posix()) from None


def _stem(path: Path) -> str:
    """The name of an SDK: `pets` for `pets.yaml` and for `pets.openapi.yaml`."""
    return path.stem.removesuffix(".openapi") or path.stem


def _error(rule: str, message: str, file: str, hint: str = "") -> SpecError:
    return SpecError(Problem(rule, Severity.ERROR, message, Position(file), hint))
