"""Where the files are that come with the program: fonts, icons, samples, translations.

The program runs from three places: a checkout (`resources/` beside the package), an installed wheel
(`coordinator/_resources`, put there by the build) and a frozen folder (PyInstaller's `_MEIPASS`).
"""

import sys
from functools import cache
from pathlib import Path

PACKAGE = Path(__file__).resolve().parent


class MissingResource(FileNotFoundError):
    """A file that belongs to the program is not there: a broken installation, nothing a user did."""


@cache
def resources_folder() -> Path:
    """The folder of resources of this running program; raises `MissingResource` if it has none."""
    frozen = getattr(sys, "_MEIPASS", None)
    beside = [PACKAGE / "_resources", PACKAGE.parent / "resources"]
    places = [Path(frozen) / "resources"] if frozen else beside
    for place in places:
        if place.is_dir():
            return place
    raise MissingResource(f"the program's resources are missing; looked in {', '.join(map(str, places))}")


def resource(*parts: str) -> Path:
    """The path of a file or folder that comes with the program; raises `MissingResource` if there is none."""
    path = resources_folder().joinpath(*parts)
    if not path.exists():
        raise MissingResource(f"the program's resource {'/'.join(parts)} is missing; looked in {path}")
    return path
