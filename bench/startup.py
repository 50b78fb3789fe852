"""From starting the process to the first painted frame, beside a bare QMainWindow with one label.

Both are whole processes on the offscreen screen, measured from outside and run by turns.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

RUNS = 15
GOAL = 1.3
# WORKAROUND os._exit: the bench ends at the first frame and must not measure the way down.
BARE = """
import os
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow

class Window(QMainWindow):
    def paintEvent(self, event):
        super().paintEvent(event)
        QTimer.singleShot(0, painted)

def painted():
    print("painted", flush=True)
    os._exit(0)

app = QApplication([])
window = Window()
window.setCentralWidget(QLabel("研習通"))
window.resize(1280, 800)
window.show()
app.exec()
"""
OURS = """
import os, sys
from pathlib import Path
from coordinator.app.program import Program, make_application
from coordinator.ui.kit.settings import Settings

def painted():
    print("painted", flush=True)
    os._exit(0)

app = make_application()
program = Program(app, Settings(Path(sys.argv[1]) / "settings.ini"), None)
program.window.painted.connect(painted)
program.window.show()
app.exec()
"""


def seconds_to_first_frame(script: str, folder: str) -> float:
    """One process from its start to the line it prints when the frame was painted."""
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen", "LC_ALL": "C.UTF-8"}
    began = time.perf_counter()
    with subprocess.Popen(
        [sys.executable, "-c", script, folder],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=environment,
        cwd=Path(__file__).parent.parent,
    ) as process:
        assert process.stdout is not None
        line = process.stdout.readline()
        taken = time.perf_counter() - began
    if line.strip() != b"painted":
        raise RuntimeError("the process ended before it painted anything")
    return taken


def run() -> list[dict[str, object]]:
    """Medians of interleaved runs, in milliseconds."""
    bare: list[float] = []
    ours: list[float] = []
    with tempfile.TemporaryDirectory() as folder:
        for script in (BARE, OURS):
            seconds_to_first_frame(script, folder)
        for _ in range(RUNS):
            bare.append(seconds_to_first_frame(BARE, folder))
            ours.append(seconds_to_first_frame(OURS, folder))
    ours_ms, bare_ms = statistics.median(ours) * 1000, statistics.median(bare) * 1000
    return [
        {
            "name": "process start to first frame",
            "ours": round(ours_ms, 1),
            "bare": round(bare_ms, 1),
            "ratio": round(ours_ms / bare_ms, 3),
            "goal": f"<= {GOAL}",
            "unit": "ms",
        }
    ]
