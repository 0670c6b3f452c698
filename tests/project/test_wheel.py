"""The generator as a wheel, in an environment that has nothing else, far from this repository."""

from __future__ import annotations

import contextlib
import json
import os
import subprocess
import sys
import venv
import zipfile
from collections.abc import Mapping, Sequence
from importlib.metadata import Distribution, distribution
from pathlib import Path

import hatchling.build
from packaging.metadata import Metadata
from packaging.requirements import Requirement

from tests.support import ROOT
from tests.support.loopback import Loopback

DOCUMENT = """\
openapi: 3.0.3
info:
  title: Pet Shop
  version: 0.4.0
servers:
  - url: https://pets.example/api
paths:
  /pets/{id}:
    get:
      operationId: getPet
      tags: [pets]
      parameters:
        - { name: id, in: path, required: true, schema: { type: integer } }
        - { name: verbose, in: query, schema: { type: boolean } }
      responses:
        "200":
          description: The pet.
          content:
            application/json:
              schema: { $ref: "#/components/schemas/Pet" }
        "404":
          description: No such pet.
          content:
            application/json:
              schema: { $ref: "#/components/schemas/Problem" }
  /pets:
    post:
      operationId: addPet
      tags: [pets]
      requestBody:
        required: true
        content:
          application/json:
            schema: { $ref: "#/components/schemas/Pet" }
      responses:
        "201":
          description: The pet.
          content:
            application/json:
              schema: { $ref: "#/components/schemas/Pet" }
components:
  schemas:
    Pet:
      type: object
      required: [name]
      properties:
        name: { type: string }
        owner: { type: string, nullable: true }
    Problem:
      type: object
      required: [message]
      properties:
        message: { type: string }
"""
USE = """\
import asyncio
from importlib.metadata import requires, version

from pet_shop import PetShop, errors, models

with PetShop() as shop:
    added = shop.pets.add(name="Rex", owner=None)
    assert type(added) is models.Pet, added
    try:
        shop.pets.get_pet(id=7, verbose=True)
    except errors.NotFoundError as error:
        print(error.data.message)

async def find():
    async with PetShop() as shop:
        return await shop.pets.get_pet_async(id=8)

print(asyncio.run(find()).name, version("pet-shop"), requires("pet-shop"))
"""
ASSETS = """\
from pathlib import Path
import sdkwright
from sdkwright.output import assets
print(Path(sdkwright.__file__).parent, len(assets.templates()), len(assets.runtime()))
"""


def run(*command: str | Path, cwd: Path, **environment: str) -> str:
    """Run a command to its end, and give back what it printed."""
    return _run(command, cwd, {"PATH": os.defpath, "HOME": str(cwd), **environment})


def wheel_of(folder: Path, output: Path) -> Path:
    """The wheel of a project, built here."""
    output.mkdir()
    with contextlib.chdir(folder):
        return output / hatchling.build.build_wheel(str(output))


def install(wheel: Path, environment: Path) -> None:
    """Install a wheel, and link what it says that it needs, as it is installed here.

    So an index is not asked, and nothing that the wheel does not name is there.
    """
    options = ("--disable-pip-version-check", "--quiet", "--python", environment / "bin/python")
    what = ("--no-compile", "--no-index", "--no-deps", wheel)
    run(sys.executable, "-m", "pip", *options, "install", *what, cwd=environment)
    (site,) = environment.glob("lib/python*/site-packages")
    with zipfile.ZipFile(wheel) as archive:
        (name,) = (name for name in archive.namelist() if name.endswith(".dist-info/METADATA"))
        needed = Metadata.from_email(archive.read(name)).requires_dist or []
    for found in closure(needed):
        for file in found.files or ():
            is_program = file.parts[-2:-1] == ("bin",) and file.parts[0] == ".."
            link = environment / "bin" / file.name if is_program else site / file.parts[0]
            if not link.exists():
                link.symlink_to(Path(str(found.locate_file(file if is_program else file.parts[0]))).resolve())


def closure(requirements: Sequence[Requirement]) -> list[Distribution]:
    """The distributions here that requirements lead to. Fails if one of them has a version that does not fit."""
    known: dict[tuple[str, str], Distribution] = {}
    left = [(item, "") for item in requirements]
    while left:
        item, extra = left.pop()
        if item.marker is not None and not item.marker.evaluate({"extra": extra}):
            continue
        found = distribution(item.name)
        assert item.specifier.contains(found.version, prereleases=True), f"{item}: {found.version} is here"
        for wanted in ("", *item.extras):
            if (item.name, wanted) not in known:
                known[item.name, wanted] = found
                left += [(Requirement(text), wanted) for text in found.requires or ()]
    return list(known.values())


def _run(command: tuple[str | Path, ...], cwd: Path, environment: Mapping[str, str]) -> str:
    done = subprocess.run(
        [str(part) for part in command],
        cwd=cwd,
        env=environment,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, f"{command}\n{done.stdout}\n{done.stderr}"
    return done.stdout


def test_an_installed_wheel_does_the_same_elsewhere(tmp_path: Path) -> None:
    """One test, because every step needs the one before: each takes seconds, and none is worth repeating."""
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (elsewhere / "pets.yaml").write_text(DOCUMENT, encoding="utf-8")

    # A wheel has the generator and its templates, and nothing else of the repository.
    wheel = wheel_of(ROOT, tmp_path / "wheels")
    packed = {name for name in zipfile.ZipFile(wheel).namelist() if ".dist-info/" not in name}
    assert {name.partition("/")[0] for name in packed} == {"sdkwright"}, "one top-level package"
    places = {ROOT / "generator/sdkwright": "sdkwright", ROOT / "templates": "sdkwright/_templates"}
    assert packed == {
        f"{inside}/{path.relative_to(folder).as_posix()}"
        for folder, inside in places.items()
        for path in folder.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }

    # A new environment, in which pip is not even installed.
    environment = tmp_path / "venv"
    venv.create(environment, symlinks=True)
    python, sdkwright = environment / "bin/python", environment / "bin/sdkwright"
    install(wheel, environment)
    place, templates, runtime = run(python, "-I", "-c", ASSETS, cwd=elsewhere).rsplit(" ", 2)
    assert Path(place).is_relative_to(environment.resolve())
    assert (int(templates), int(runtime)) == (
        len(list((ROOT / "templates").rglob("*.j2"))),
        len(list((ROOT / "templates/runtime").rglob("*.py"))) - 1,  # without the one of the folder itself
    )

    # The command and the module are the same tool.
    version = run(sdkwright, "--version", cwd=elsewhere)
    assert version == run(python, "-I", "-m", "sdkwright", "--version", cwd=elsewhere)
    assert version.split() == ["sdkwright", wheel.name.split("-")[1]]

    # The command writes the same SDK as here.
    told = json.loads(run(sdkwright, "generate", "pets.yaml", "--output", "out", "--json", cwd=elsewhere))
    (target,) = told["targets"]
    assert (target["name"], target["package"], target["warnings"]) == ("pets", "pet_shop", [])
    assert target["operations"] == {"total": 2, "generated": 2, "left_out": 0, "skipped": []}
    assert "in sync" in run(sdkwright, "check", "pets.yaml", "--output", "out", cwd=elsewhere)
    assert ": valid" in run(sdkwright, "validate", "pets.yaml", cwd=elsewhere)
    (document,) = json.loads(run(sdkwright, "inspect", "pets.yaml", "--json", cwd=elsewhere))["documents"]
    assert (document["package"], document["api"]["doc"]["at"]["file"]) == ("pet_shop", "pets.yaml")
    schema = run(python, "-I", "-m", "sdkwright.inspect.schema", cwd=elsewhere)
    assert schema == (ROOT / "docs/ir.schema.json").read_text(encoding="utf-8")
    here = {"PYTHONPATH": str(ROOT / "generator")}
    command = (sys.executable, "-m", "sdkwright", "check", "pets.yaml", "--output", "out")
    assert "in sync" in run(*command, cwd=elsewhere, **here)

    # Which is built from its folder and works.
    install(wheel_of(elsewhere / "out/pets", tmp_path / "sdk"), environment)
    with Loopback() as server:
        server.answer(201, json={"name": "Rex", "owner": None})
        server.answer(404, json={"message": "Seven is no pet."})
        server.answer(200, json={"name": "Eight"})
        address = {"PET_SHOP_SERVER_URL": f"{server.url}/api"}
        printed = run(python, "-I", "-c", USE, cwd=tmp_path, **address).splitlines()
        requests = [(item.method, item.path, item.query, item.body) for item in server.requests]
    assert requests == [
        ("POST", "/api/pets", "", requests[0][3]),
        ("GET", "/api/pets/7", "verbose=true", b""),
        ("GET", "/api/pets/8", "", b""),
    ]
    assert json.loads(requests[0][3]) == {"name": "Rex", "owner": None}
    assert printed[0] == "Seven is no pet."
    assert printed[1].startswith("Eight 0.4.0 [")
    assert "in sync" in run(
        sdkwright, "check", "pets.yaml", "--output", "out", cwd=elsewhere
    ), "building has left nothing behind"
