"""The catalogues of the program's texts.

    python tools/strings.py update     # read the source, bring resources/i18n/zh_TW/*.ts up to date
    python tools/strings.py release    # make resources/i18n/zh_TW.qm from them
    python tools/strings.py check      # fail on unfinished, missing or English translations and a stale .qm

One .ts for each folder under coordinator/ui, and program.ts for everything else, so that people who work on
different pages do not meet in one file.
"""

from __future__ import annotations

import re
import subprocess
import sys
import tempfile
from pathlib import Path
from xml.etree import ElementTree

import PySide6

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "coordinator"
CATALOGUES = ROOT / "resources" / "i18n"
LANGUAGE = "zh_TW"
TOOLS = Path(PySide6.__file__).parent
CHINESE = re.compile(r"[\u3007\u3400-\u9fff]")
LATIN = re.compile("[A-Za-z]{2}")
PLACEHOLDER = re.compile(r"\{[a-z_]*\}")
# Texts that are the same in every language: names, units, keys.
SAME = {"研習通", "研習通 Coordinator"}


def parts() -> dict[str, list[Path]]:
    """Name of the catalogue -> its source files."""
    pages = [folder for folder in sorted((PACKAGE / "ui").iterdir()) if (folder / "__init__.py").exists()]
    found = {folder.name: sorted(folder.rglob("*.py")) for folder in pages}
    taken = {path for paths in found.values() for path in paths}
    found["program"] = [path for path in sorted(PACKAGE.rglob("*.py")) if path not in taken]
    return found


def _tool(name: str) -> str:
    """Qt's program `name`; on Windows it has an ending."""
    return str(next(path for path in (TOOLS / name, TOOLS / f"{name}.exe") if path.exists()))


def update(folder: Path = CATALOGUES) -> None:
    """Let lupdate merge the source into every catalogue; texts that are gone are dropped."""
    (folder / LANGUAGE).mkdir(parents=True, exist_ok=True)
    wanted = parts()
    for old in (folder / LANGUAGE).glob("*.ts"):
        if old.stem not in wanted:
            old.unlink()
    for name, sources in wanted.items():
        target = folder / LANGUAGE / f"{name}.ts"
        flags = ["-silent", "-no-obsolete", "-locations", "none"]
        languages = ["-source-language", "en_US", "-target-language", LANGUAGE]
        command = [_tool("lupdate"), *flags, *languages, *map(str, sources), "-ts", str(target)]
        subprocess.run(command, check=True)


def release(folder: Path = CATALOGUES, target: Path | None = None) -> Path:
    """Compile all catalogues into one .qm; the same texts give the same bytes.

    Put in place whole: a running program has the old one mapped, and dies when its bytes change.
    """
    sources = sorted(str(path) for path in (folder / LANGUAGE).glob("*.ts"))
    made = target or folder / f"{LANGUAGE}.qm"
    part = made.with_suffix(".part")
    subprocess.run([_tool("lrelease"), "-silent", "-nounfinished", *sources, "-qm", str(part)], check=True)
    part.replace(made)
    return made


def problems(folder: Path = CATALOGUES) -> list[str]:
    """What keeps the catalogues from being complete; empty when all is well."""
    found: list[str] = []
    for path in sorted((folder / LANGUAGE).glob("*.ts")):
        for context in ElementTree.parse(path).getroot().iter("context"):
            found += [
                f"{path.name}: {context.findtext('name')}: {problem}"
                for problem in _context_problems(context)
            ]
    return found


def _context_problems(context: ElementTree.Element) -> list[str]:
    found = []
    for message in context.iter("message"):
        source = message.findtext("source") or ""
        translation = message.find("translation")
        text = (translation.text if translation is not None else "") or ""
        if not text or (translation is not None and translation.get("type") == "unfinished"):
            found.append(f"not translated: {source!r}")
        elif sorted(PLACEHOLDER.findall(source)) != sorted(PLACEHOLDER.findall(text)):
            found.append(f"placeholders differ: {source!r} -> {text!r}")
        elif source not in SAME and not CHINESE.search(text) and LATIN.search(PLACEHOLDER.sub("", text)):
            found.append(f"no Chinese in it: {source!r} -> {text!r}")
    return found


def stale() -> list[str]:
    """Catalogues that no longer say what the source says, compared on a copy."""
    with tempfile.TemporaryDirectory() as scratch:
        copy = Path(scratch)
        (copy / LANGUAGE).mkdir()
        for path in (CATALOGUES / LANGUAGE).glob("*.ts"):
            (copy / LANGUAGE / path.name).write_bytes(path.read_bytes())
        update(copy)
        found = [
            f"{path.name} is not up to date: run `python tools/strings.py update`"
            for path in sorted((copy / LANGUAGE).glob("*.ts"))
            if _texts(path) != _texts(CATALOGUES / LANGUAGE / path.name)
        ]
        if release(copy).read_bytes() != (CATALOGUES / f"{LANGUAGE}.qm").read_bytes():
            found.append(f"{LANGUAGE}.qm is not up to date: run `python tools/strings.py release`")
    return found


def _texts(path: Path) -> set[tuple[str | None, str | None]]:
    if not path.exists():
        return set()
    root = ElementTree.parse(path).getroot()
    return {
        (context.findtext("name"), message.findtext("source"))
        for context in root.iter("context")
        for message in context.iter("message")
    }


def main(arguments: list[str]) -> int:
    """Entry point; returns the exit code."""
    if arguments == ["update"]:
        update()
    elif arguments == ["release"]:
        release()
    elif arguments == ["check"]:
        found = problems() + stale()
        print("\n".join(found) or "all texts are translated")
        return 1 if found else 0
    else:
        print(__doc__)
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
