"""`make run`: the 屏東 112 sample in a store of its own, on the screen or, where there is none, on paper.

    python tools/run.py

With a screen the program opens on out/run/pingtung-112.sqlite and keeps what you do there. Without one it
starts afresh, writes every sign-in sheet as PDF and every page of the program as a picture, and lists them.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
OUT = ROOT / "out"
STORE = OUT / "run" / "pingtung-112.sqlite"
TRAINING = "pingtung-112"


def main() -> None:
    """Choose by whether there is a screen."""
    STORE.parent.mkdir(parents=True, exist_ok=True)
    if sys.platform != "linux" or os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"):
        coordinator("sample", TRAINING)
        coordinator()
    else:
        headless()


def headless() -> None:
    """The main job without a window: the sheets of the sample, and what the screen would show."""
    sheets, pictures = OUT / "sheets", OUT / "pictures"
    for folder in (STORE.parent, sheets, pictures):
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
    coordinator("sample", TRAINING)
    coordinator("sheets", "--training", TRAINING, "--out", str(sheets))
    take_pictures(STORE, pictures)
    print("\nWritten:")
    for path in (STORE, *sorted(sheets.iterdir()), *sorted(pictures.iterdir())):
        print(f"  {path.relative_to(ROOT)}  {path.stat().st_size / 1024:,.0f} KB")


def coordinator(*words: str) -> None:
    """Run the program on our store, as a user would; its sentence and exit code are ours."""
    command = [sys.executable, "-m", "coordinator", "--store", str(STORE), *words]
    done = subprocess.run(command, cwd=ROOT, check=False)
    if done.returncode:
        raise SystemExit(done.returncode)


def take_pictures(store: Path, folder: Path) -> None:
    """A PNG of every page of the program, drawn in memory."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    # A screen in memory complains for every window that it has no window manager.
    os.environ.setdefault("QT_LOGGING_RULES", "default.warning=false")
    from coordinator.app import picture_pages

    picture_pages(store, folder)


if __name__ == "__main__":
    main()
