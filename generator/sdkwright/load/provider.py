"""What one SDK is made from: a document, its overlay if there is one, and what `sdk.toml` says of the package."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from pathlib import Path

from sdkwright.config import reader
from sdkwright.config.model import Config
from sdkwright.diagnostics.report import Position, Problem, Severity, SpecError

_DOCUMENTS = ("openapi.yaml", "openapi.yml", "openapi.json")
_OVERLAYS = ("overlay.yaml", "overlay.yml", "overlay.json")
_CONFIG = "sdk.toml"


def display_name(path: Path, folder: Path) -> str:
    """The name by which messages and generated files call a file of a provider: the same on every machine.

    That is its path inside the provider's folder, preceded by `specs/<folder>/` where the provider is one of those
    of a `specs` folder. References between files may be resolved on these names as they are on paths.
    """
    inside = Path(os.path.abspath(path)).relative_to(os.path.abspath(folder)).as_posix()
    return _prefix(folder) + inside


def _prefix(folder: Path) -> str:
    folder = Path(os.path.abspath(folder))
    return f"specs/{folder.name}/" if folder.parent.name == "specs" else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Provider:
    """Where to find one API's description. `folder` is the place outside of which nothing is read."""

    name: str
    folder: Path
    document: Path
    overlay: Path | None = None
    config: Config = field(default_factory=Config)
    config_text: str = ""  # what `config` was read from

    def display_name(self, path: Path) -> str:
        """What users call a file of this provider."""
        return display_name(path, self.folder)

    def path(self, name: str) -> Path:
        """The file that a display name means; the reverse of `display_name`, also good to make messages clickable."""
        return self.folder / name.removeprefix(_prefix(self.folder))


def provider_folders(specs: Path) -> list[Path]:
    """The provider folders in a folder of specs, in order of their names; none where there is no such folder."""
    found = sorted(specs.iterdir()) if specs.is_dir() else []
    return [path for path in found if path.is_dir() and not path.name.startswith((".", "_"))]


def find_provider(path: Path) -> Provider:
    """A provider folder, or any OpenAPI file on its own, which needs no configuration and gets none."""
    if path.is_dir():
        return _folder(path)
    if not path.is_file():
        raise _error("not-found", "there is no such file or folder", str(path))
    return Provider(name=_stem(path), folder=path.parent, document=path)


def _folder(folder: Path) -> Provider:
    document = _only(folder, _DOCUMENTS)
    if document is None:
        hint = f"a provider folder has one of {', '.join(_DOCUMENTS)}"
        raise _error("no-document", "there is no OpenAPI document in this folder", str(folder), hint)
    settings = folder / _CONFIG
    name = display_name(settings, folder)
    text = _text(settings, name) if settings.is_file() else ""
    return Provider(
        name=Path(os.path.abspath(folder)).name,
        folder=folder,
        document=document,
        overlay=_only(folder, _OVERLAYS),
        config=reader.read(text, name) if text else Config(),
        config_text=text,
    )


def _only(folder: Path, names: tuple[str, ...]) -> Path | None:
    found = [folder / name for name in names if (folder / name).is_file()]
    if len(found) > 1:
        message = f"{' and '.join(path.name for path in found)} are both here"
        raise _error("ambiguous-document", message, display_name(found[1], folder), "keep one of them")
    return found[0] if found else None


def _text(path: Path, name: str) -> str:
    try:
        return path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError:
        raise _error("encoding", "this is not UTF-8 text", name, "save the file as UTF-8") from None
    except OSError as error:
        raise _error("unreadable", f"the file cannot be read: {error.strerror}", name) from None


def _stem(path: Path) -> str:
    """`pets` for `pets.yaml`, and for `pets.openapi.yaml` too."""
    return path.stem.removesuffix(".openapi") or path.stem


def _error(rule: str, message: str, file: str, hint: str = "") -> SpecError:
    return SpecError(Problem(rule, Severity.ERROR, message, Position(file), hint))
