"""Get this machine ready: system libraries, .venv, the package. Standard library only: it runs first.

    python3 tools/setup.py [build]

Asks apt only for what is missing, and only where apt may be used; otherwise names what is missing and stops.
With nothing to do it is done in a blink, so ``make`` calls it every time.
"""

import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
import sysconfig
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
VENV = ROOT / ".venv"
STAMP = VENV / "installed"

PYTHON = f"python{sys.version_info.major}.{sys.version_info.minor}"
QT = {
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libfontconfig.so.1": "libfontconfig1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libxkbcommon.so.0": "libxkbcommon0",
}
WINDOWS_ON_X11 = {
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
}


def main(words: list[str]) -> None:
    """Do what is missing, in the order in which each step needs the last."""
    if not (3, 11) <= sys.version_info < (3, 14):
        found = sys.version.split()[0]
        raise SystemExit(
            f"Python 3.11, 3.12 or 3.13 is needed and this is {found}: say make PYTHON=python3.11 run"
        )
    if sys.platform == "linux":
        install_packages(missing_packages(build="build" in words))
    if STAMP.exists() and STAMP.read_text(encoding="ascii") == wanted():
        return
    if not python_of(VENV).exists():
        subprocess.run([sys.executable, "-m", "venv", str(VENV)], check=True)
    subprocess.run(
        [python_of(VENV), "-m", "pip", "install", "--quiet", "--editable", f"{ROOT}[dev]"], check=True
    )
    STAMP.write_text(wanted(), encoding="ascii")


def wanted() -> str:
    """What an installation depends on: another pyproject.toml means installing again."""
    return hashlib.sha256((ROOT / "pyproject.toml").read_bytes()).hexdigest()


def python_of(venv: Path) -> Path:
    """The interpreter inside a virtual environment."""
    return venv / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def missing_packages(*, build: bool) -> list[str]:
    """Debian's names of what this machine lacks; on another Linux they still tell what to look for."""
    # A built folder is for desktops, whatever the machine that builds it has.
    libraries = QT | (WINDOWS_ON_X11 if build or os.environ.get("DISPLAY") else {})
    known = known_libraries()
    packages = [package for library, package in libraries.items() if library not in known]
    wants: list[tuple[str, Callable[[], bool]]] = [
        (f"{PYTHON}-venv", lambda: importlib.util.find_spec("ensurepip") is not None),
        ("fonts-noto-cjk", has_chinese_font),
        ("poppler-utils", lambda: shutil.which("pdftotext") is not None),
    ]
    if build:
        wants += [
            ("binutils", lambda: shutil.which("objdump") is not None),
            (f"lib{PYTHON}", lambda: has_shared_python(known)),
        ]
    return packages + [package for package, is_there in wants if not is_there()]


def known_libraries() -> set[str]:
    """The names of all shared libraries that the loader would find."""
    ldconfig = shutil.which("ldconfig", path=f"{os.environ.get('PATH', '')}:/sbin:/usr/sbin")
    if ldconfig is None:
        return set()
    listing = subprocess.run([ldconfig, "-p"], capture_output=True, text=True, check=True).stdout
    return {line.split()[0] for line in listing.splitlines() if "=>" in line}


def has_chinese_font() -> bool:
    """Whether the screen can show Chinese; without fc-list there is no telling, so the package decides."""
    if shutil.which("fc-list"):
        fonts = subprocess.run(["fc-list", ":lang=zh-tw"], capture_output=True, text=True, check=False)
        return bool(fonts.stdout.strip())
    return Path("/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc").exists()


def has_shared_python(known: set[str]) -> bool:
    """PyInstaller ships the interpreter as a library, which Debian keeps in a package of its own."""
    library = str(sysconfig.get_config_var("INSTSONAME"))
    return library in known or (Path(str(sysconfig.get_config_var("LIBDIR"))) / library).exists()


def install_packages(packages: list[str]) -> None:
    """Ask apt for ``packages``, or stop with a sentence that names them."""
    if not packages:
        return
    names = " ".join(packages)
    if shutil.which("apt-get") is None:
        raise SystemExit(f"Missing system packages, please install them (Debian's names): {names}")
    right = administrator()
    if right is None:
        raise SystemExit(f"Missing system packages; please ask an administrator for: apt-get install {names}")
    print(f"Installing with apt: {names}", flush=True)
    apt = [*right, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-qq"]
    for words in (["update"], ["install", "--yes", "--no-install-recommends", *packages]):
        if subprocess.run([*apt, *words], stdout=subprocess.DEVNULL, check=False).returncode:
            raise SystemExit(f"apt-get {words[0]} failed; these system packages are missing: {names}")


def administrator() -> list[str] | None:
    """The words before a command that make it root's; None where nobody may. Sudo asks only a person."""
    if os.geteuid() == 0:
        return []
    if shutil.which("sudo") is None:
        return None
    if subprocess.run(["sudo", "-n", "true"], capture_output=True, check=False).returncode == 0:
        return ["sudo", "-n"]
    return ["sudo"] if sys.stdin.isatty() else None


if __name__ == "__main__":
    main(sys.argv[1:])
