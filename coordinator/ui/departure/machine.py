"""What this computer tells of itself: free disk, printers, battery, the newest copy of the data.

Read off the GUI thread: a network printer that is gone can hold up its list for seconds.
"""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

from PySide6.QtPrintSupport import QPrinterInfo

from coordinator.domain.readiness import Battery, Machine
from coordinator.ui.context import Store

SUPPLIES = Path("/sys/class/power_supply")
UNKNOWN_PERCENT = 255
ON_MAINS = 1


def look(store: Store, training_id: str, second_place: str) -> Machine:
    """The facts of now; what cannot be asked is None. Raises ``KnownFailure`` when the disk is gone."""
    copies = store.copies(training_id)
    newest = max((copy.taken for copy in copies if copy.people is not None), default=None)
    return Machine(
        free=shutil.disk_usage(store.location.parent).free,
        printers=len(QPrinterInfo.availablePrinterNames()),
        battery=battery(),
        backup_ms=round(newest.timestamp() * 1000) if newest else None,
        second_place=second_place,
        second_failed=store.second_failure is not None,
    )


def battery(supplies: Path = SUPPLIES) -> Battery | None:
    """The battery of this machine; None where there is none, or nobody tells."""
    return _windows_battery() if sys.platform == "win32" else _linux_battery(supplies)


def _linux_battery(supplies: Path) -> Battery | None:
    """The first battery of the kernel's list that tells how full it is."""
    for folder in sorted(supplies.glob("BAT*")):
        try:
            percent = int((folder / "capacity").read_text(encoding="ascii"))
            status = (folder / "status").read_text(encoding="ascii").strip()
        except (OSError, ValueError):
            continue
        return Battery(min(percent, 100), status in {"Charging", "Full", "Not charging"})
    return None


def _windows_battery() -> Battery | None:
    if sys.platform != "win32":
        return None
    import ctypes

    class Status(ctypes.Structure):
        _fields_ = (
            ("line", ctypes.c_ubyte),
            ("flags", ctypes.c_ubyte),
            ("percent", ctypes.c_ubyte),
            ("saver", ctypes.c_ubyte),
            ("seconds", ctypes.c_ulong),
            ("full_seconds", ctypes.c_ulong),
        )

    status = Status()
    if not ctypes.windll.kernel32.GetSystemPowerStatus(ctypes.byref(status)):
        return None
    if status.percent == UNKNOWN_PERCENT:
        return None
    return Battery(status.percent, status.line == ON_MAINS)
