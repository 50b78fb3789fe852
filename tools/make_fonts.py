"""Make resources/fonts/ from Debian's fonts-cns11643-kai: the same outlines without their hinting.

Run once, by hand: `python tools/make_fonts.py [PACKAGE.deb]`. Without a path the package is fetched with
`apt-get download` into a temporary folder. The same package gives the same bytes every time, and a package
whose faces are not the ones known below is refused: the result is committed once and never rewritten.

Hinting is a third of the files and does nothing on paper; reportlab copies it into every PDF it makes.
"""

import argparse
import hashlib
import subprocess
import sys
import tempfile
from pathlib import Path

from fontTools.ttLib import TTFont

PACKAGE = "fonts-cns11643-kai"
SOURCE_FOLDER = Path("usr/share/fonts/truetype/cns11643")
TARGET_FOLDER = Path(__file__).resolve().parents[1] / "resources" / "fonts"

# Made face -> (file in the package, its SHA-256). Version 103.1+20181001-1.
FACES = {
    "TW-Kai.ttf": (
        "TW-Kai-98_1.ttf",
        "6e7b756bf723845e1494db161f0944c04fa8494f8e0ca4647b6cf655cd67d03a",
    ),
    "TW-Kai-Ext-B.ttf": (
        "TW-Kai-Ext-B-98_1.ttf",
        "b1c4c1c5f03a20b106c04e212fcf0d127d28af53b010d4df54de36af0eabf0f4",
    ),
}

# Hinting programs and what only serves them or the font editor.
DROPPED_TABLES = ("fpgm", "prep", "cvt ", "gasp", "hdmx", "VDMX", "LTSH", "DSIG", "FFTM")

# What the interpreter of glyph programs would need: nothing is left to interpret.
INTERPRETER_LIMITS = (
    "maxTwilightPoints",
    "maxStorage",
    "maxFunctionDefs",
    "maxInstructionDefs",
    "maxStackElements",
    "maxSizeOfInstructions",
)


def fetch_package(folder: Path) -> Path:
    """Download the Debian package into `folder` with apt and return its path."""
    subprocess.run(["apt-get", "download", PACKAGE], cwd=folder, check=True)
    return next(folder.glob(f"{PACKAGE}_*.deb"))


def drop_hinting(source: Path, target: Path) -> None:
    """Write `source` without glyph programs, hinting tables and glyph names; outlines stay untouched."""
    font = TTFont(source, recalcBBoxes=False, recalcTimestamp=False)
    for tag in DROPPED_TABLES:
        if tag in font:
            del font[tag]
    glyphs = font["glyf"]
    for name in font.getGlyphOrder():
        glyphs.glyphs[name].trim(remove_hinting=True)
    for limit in INTERPRETER_LIMITS:
        setattr(font["maxp"], limit, 0)
    font["maxp"].maxZones = 1
    font["post"].formatType = 3.0
    font.save(target)


def checked_face(folder: Path, file_name: str, digest: str) -> Path:
    """Return the face's path in the unpacked package, or stop if its content is not the known one."""
    path = folder / SOURCE_FOLDER / file_name
    found = hashlib.sha256(path.read_bytes()).hexdigest()
    if found != digest:
        sys.exit(f"{file_name} is not the face this script knows: SHA-256 {found}")
    return path


def main() -> None:
    """Unpack the package, drop the hinting of both faces and write them to resources/fonts/."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("package", nargs="?", type=Path, help=f"a downloaded {PACKAGE} .deb")
    parser.add_argument("--into", type=Path, default=TARGET_FOLDER, help="folder to write to")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        package = arguments.package or fetch_package(folder)
        subprocess.run(["dpkg-deb", "-x", package, folder / "package"], check=True)
        arguments.into.mkdir(parents=True, exist_ok=True)
        for target_name, (source_name, digest) in FACES.items():
            target = arguments.into / target_name
            drop_hinting(checked_face(folder / "package", source_name, digest), target)
            made = hashlib.sha256(target.read_bytes()).hexdigest()
            print(f"{target_name}  {target.stat().st_size:,} bytes  SHA-256 {made}")


if __name__ == "__main__":
    main()
