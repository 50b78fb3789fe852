"""The machine this program runs on: what its clocks say now, and by what it is told from its own clone.

Nothing here names a person: what could identify the hardware leaves as a hash only.
"""

import hashlib
import platform
import sys
import time
import uuid
from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import datetime
from functools import cache
from pathlib import Path

from coordinator.domain.events.log import Moment

Clock = Callable[[], datetime]

_LINUX_BOOT = Path("/proc/sys/kernel/random/boot_id")
_LINUX_MACHINE = Path("/etc/machine-id")
_WINDOWS_BOOT = (
    r"SYSTEM\CurrentControlSet\Control\Session Manager\Memory Management\PrefetchParameters",
    "BootId",
)
_WINDOWS_MACHINE = (r"SOFTWARE\Microsoft\Cryptography", "MachineGuid")
_LOCAL_OR_MULTICAST = 0b11 << 40
"""Bits of a network address that was made up, by a system or by Python: it may differ tomorrow."""
# Where no system tells its boot: the clocks of one run of the program are comparable at least.
_THIS_RUN = uuid.uuid4().hex


def _local_now() -> datetime:
    return datetime.now().astimezone()


def here(clock: Clock = _local_now) -> Moment:
    """Wall clock and milliseconds since the boot, sleep included, read together."""
    return Moment(clock(), _since_boot_ms(), boot_id())


@cache
def boot_id() -> str:
    """The same text until the machine starts anew; where the system does not tell, until the program does."""
    with suppress(OSError):
        return _LINUX_BOOT.read_text(encoding="ascii").strip()
    return _registry(*_WINDOWS_BOOT) or _THIS_RUN


def machine_id(place: Path | None = None) -> str:
    """32 hexadecimal digits that differ between machines, between clones of one disk image (by the network
    card), and between copies of a store on one machine where ``place`` says which file it is."""
    facts = [*_facts(), str(place.resolve()) if place else ""]
    return hashlib.sha256("\n".join(("coordinator", *facts)).encode(errors="surrogateescape")).hexdigest()[
        :32
    ]


def _facts() -> Iterator[str]:
    yield platform.machine()
    with suppress(OSError):
        yield _LINUX_MACHINE.read_text(encoding="ascii").strip()
    yield _registry(*_WINDOWS_MACHINE)
    node = uuid.getnode()
    yield "" if node & _LOCAL_OR_MULTICAST else f"{node:012x}"


def _since_boot_ms() -> int:
    # On Linux the ordinary monotonic clock stands still while the lid is closed.
    if sys.platform == "linux":
        return time.clock_gettime_ns(time.CLOCK_BOOTTIME) // 1_000_000
    return time.monotonic_ns() // 1_000_000


def _registry(folder: str, name: str) -> str:
    """A value of the Windows registry, empty elsewhere or where it may not be read."""
    if sys.platform != "win32":
        return ""
    import winreg

    with suppress(OSError), winreg.OpenKey(winreg.HKEY_LOCAL_MACHINE, folder) as key:
        return str(winreg.QueryValueEx(key, name)[0])
    return ""
