"""`make pictures`: the pictures of the README, taken from the program and from a sheet it wrote.

python tools/pictures.py
"""

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
TARGET = ROOT / "docs" / "pictures"
PAGES = ("overview", "districts", "agenda", "roster")
TRAINING = "pingtung-112"
SHEET_SCALE = 1.5


def main() -> None:
    """Put the sample into a store that is thrown away, and keep pictures of what comes out."""
    os.environ |= {"QT_QPA_PLATFORM": "offscreen", "QT_LOGGING_RULES": "default.warning=false"}
    TARGET.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        store = work / "pictures.sqlite"
        coordinator(store, "sample", TRAINING)
        coordinator(
            store, "sheets", "--training", TRAINING, "--session", "b1-d1", "--out", str(work / "sheets")
        )
        take_screens(store, work / "screens")
        take_sheet(work / "sheets", TARGET / "sheet.png")
        for page in PAGES:
            (picture,) = (work / "screens").glob(f"*{page}*.png")
            shutil.copyfile(picture, TARGET / f"{page}.png")
    for picture in sorted(TARGET.glob("*.png")):
        print(f"{picture.relative_to(ROOT)}  {picture.stat().st_size / 1024:,.0f} KB")


def coordinator(store: Path, *words: str) -> None:
    """Run the program as a user would; a refusal ends this script too."""
    subprocess.run([sys.executable, "-m", "coordinator", "--store", str(store), *words], cwd=ROOT, check=True)


def take_screens(store: Path, folder: Path) -> None:
    """The pages that the README shows, in the light theme and in Chinese."""
    from coordinator.app import picture_pages

    folder.mkdir()
    picture_pages(store, folder, pages=PAGES)


def take_sheet(folder: Path, target: Path) -> None:
    """The first page of the first sheet."""
    from coordinator.documents.pdf.preview import write_page_png

    write_page_png(min(folder.glob("*.pdf")), 0, SHEET_SCALE, target)


if __name__ == "__main__":
    main()
