"""Copies the Lucide icons that the program names into resources/icons, and draws the few for the style sheet.

    python tools/make_icons.py [FOLDER]     # FOLDER: an unpacked lucide-static; without it npm fetches one

What coordinator/ui names is listed in ICONS below; a test compares ICONS with the folder and with the source,
so that an icon nobody shows is not carried along.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

VERSION = "1.62.0"
ROOT = Path(__file__).resolve().parent.parent
TARGET = ROOT / "resources" / "icons"
LICENCE = ROOT / "resources" / "licences" / "Lucide.txt"
ICONS = """
a-large-small arrow-down arrow-right-left arrow-up award bell-ring building-2 calendar-clock
calendar-days calendar-plus check chevron-left chevron-right chevrons-up-down circle-alert circle-check
circle-pause circle-play circle-question-mark clipboard-list clipboard-paste clock coffee copy door-open
download ellipsis external-link file-down file-pen-line file-plus file-spreadsheet folder-open git-merge
graduation-cap history house id-card inbox info keyboard layout-dashboard life-buoy link list-checks
list-filter list-indent-decrease list-indent-increase list-ordered locate lock log-in log-out map
map-pin maximize megaphone menu merge monitor moon octagon-x package package-check package-open pencil
phone phone-missed plus printer redo-2 refresh-cw scan-barcode school search settings sparkles ticket
trash-2 triangle-alert undo-2 upload usb user-plus user-x users utensils video wrench x zoom-in zoom-out
""".split()  # noqa: SIM905  so many names read better as a text
# Fixed colours: a style sheet cannot replace currentColor. Mid grey and white read on both themes.
STROKE = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="24" height="24" viewBox="0 0 24 24" fill="none" '
    'stroke="{color}" stroke-width="{width}" stroke-linecap="round" stroke-linejoin="round">'
    '<path d="{path}"/></svg>\n'
)
FOR_STYLE_SHEET = {
    "qss-chevron-down": STROKE.format(color="#7A8896", width=2, path="m6 9 6 6 6-6"),
    "qss-chevron-up": STROKE.format(color="#7A8896", width=2, path="m18 15-6-6-6 6"),
    "qss-check": STROKE.format(color="#FFFFFF", width=3, path="M20 6 9 17l-5-5"),
    "qss-dot": STROKE.format(color="#FFFFFF", width=8, path="M12 12h.01"),
}


def fetched(folder: Path) -> Path:
    """lucide-static by npm, without running anybody's scripts."""
    command = [
        "npm",
        "install",
        "--ignore-scripts",
        "--no-save",
        "--prefix",
        str(folder),
        f"lucide-static@{VERSION}",
    ]
    subprocess.run(command, check=True)
    return folder / "node_modules" / "lucide-static"


def copy(package: Path) -> None:
    """Write every icon afresh and the licence beside them."""
    TARGET.mkdir(parents=True, exist_ok=True)
    for old in TARGET.glob("*.svg"):
        old.unlink()
    for name in ICONS:
        (TARGET / f"{name}.svg").write_bytes((package / "icons" / f"{name}.svg").read_bytes())
    for name, svg in FOR_STYLE_SHEET.items():
        (TARGET / f"{name}.svg").write_text(svg, encoding="utf-8")
    LICENCE.parent.mkdir(parents=True, exist_ok=True)
    LICENCE.write_bytes((package / "LICENSE").read_bytes())


def main(arguments: list[str]) -> None:
    """Entry point."""
    if arguments:
        copy(Path(arguments[0]))
        return
    with tempfile.TemporaryDirectory() as folder:
        copy(fetched(Path(folder)))


if __name__ == "__main__":
    main(sys.argv[1:])
