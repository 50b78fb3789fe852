"""The floors of the house: who may import whom, read from the source, imports inside functions included."""

import ast
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]


@dataclass(frozen=True, slots=True)
class Floor:
    """What the modules inside ``home`` may import besides each other and the standard library."""

    home: str
    ours: tuple[str, ...] = ()
    libraries: tuple[str, ...] = ()


GROUND = ("domain", "machine", "progress", "resources", "uncollected")
FILE_LIBRARIES = (
    *("openpyxl", "python_calamine"),
    *("reportlab", "rl_accel", "fontTools", "segno", "pypdfium2", "PIL", "docx", "odfdo"),
    *("pyrage", "cryptography"),
)
BELOW_UI = (
    *(*GROUND, "paths", "logs", "services", "documents", "planning"),
    *("db.store", "db.changes", "db.keys", "db.queries", "db.failures"),
)
SPOKEN = (
    *("ui.kit.messages", "ui.kit.i18n", "ui.kit.marking"),
    *("ui.kit.decision_words", "ui.kit.help_states"),
)

# The first floor whose home fits decides, so the narrower ones come first.
FLOORS = (
    Floor("domain"),
    Floor("machine", ("domain",)),
    Floor("progress"),
    Floor("resources"),
    Floor("uncollected"),
    # Where this machine keeps things is known to the doors only; the floors below are told.
    Floor("paths", (), ("platformdirs", "PySide6")),
    Floor("logs", ("paths",)),
    Floor("db", GROUND, ("sqlalchemy", "alembic", "uuid_utils")),
    Floor("services", (*GROUND, "db")),
    Floor("documents", GROUND, FILE_LIBRARIES),
    # What is worked out with a library: no store, no file, no screen.
    Floor("planning", GROUND, ("networkx", "holidays")),
    Floor("ui.kit", (*BELOW_UI, "ui.context"), ("PySide6", "shiboken6")),
    Floor("ui", BELOW_UI, ("PySide6", "shiboken6")),
    # Without a word the command line opens the program; its sentences are those of the screen.
    Floor("cli", (*BELOW_UI, "app", *SPOKEN), ("PySide6",)),
    Floor("__main__", ("app", "cli", "documents.tables")),
    Floor("app", ("",), ("PySide6", "shiboken6", "sqlalchemy")),
    Floor("", GROUND),
)


def forbidden_imports(package: Path) -> list[str]:
    """``module imports target`` for every import in ``package`` that its floor does not allow."""
    modules = {module_name(path, package): path for path in package.rglob("*.py")}
    return sorted(
        f"{module or '__init__'} imports {target}"
        for module, path in modules.items()
        for target in imports(path, module, package.name, set(modules))
        if not allowed(module, target, package.name)
    )


def module_name(path: Path, package: Path) -> str:
    """The dotted name below the package; empty for the package itself."""
    parts = path.relative_to(package).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def imports(path: Path, module: str, package: str, modules: set[str]) -> Iterator[str]:
    """Absolute names of what ``path`` imports; ``from a import b`` means ``a.b`` where that is a module."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            source = node.module or ""
            if node.level:
                above = [package, *filter(None, module.split("."))]
                steps = node.level - 1 if path.name == "__init__.py" else node.level
                source = ".".join(filter(None, [*above[: len(above) - steps], source]))
            for alias in node.names:
                inner = f"{source}.{alias.name}".removeprefix(f"{package}.")
                yield f"{source}.{alias.name}" if source.startswith(package) and inner in modules else source


def allowed(module: str, target: str, package: str) -> bool:
    """Whether the floor of ``module`` may import ``target``."""
    floor = next(floor for floor in FLOORS if within(module, floor.home))
    if within(target, package):
        inner = target.removeprefix(package).removeprefix(".")
        return not inner or any(within(inner, home) for home in (floor.home or "-", *floor.ours))
    library = target.partition(".")[0]
    return library in sys.stdlib_module_names or library in floor.libraries


def within(name: str, home: str) -> bool:
    """Whether ``name`` is ``home`` or inside it."""
    return not home or name == home or name.startswith(f"{home}.")


def test_no_module_imports_from_a_floor_above() -> None:
    assert forbidden_imports(ROOT / "coordinator") == []


def test_a_screen_knows_no_other_screen() -> None:
    package = ROOT / "coordinator"
    modules = {module_name(path, package): path for path in (package / "ui").rglob("*.py")}
    features = {name.split(".")[1] for name in modules if name.count(".") == 2} - {"kit"}
    crossings = [
        f"{module} imports {target}"
        for module, path in modules.items()
        for target in imports(path, module, package.name, set(modules))
        for feature in features
        if within(target, f"coordinator.ui.{feature}") and not within(module, f"ui.{feature}")
    ]
    assert crossings == []


@pytest.mark.parametrize(
    ("module", "line", "target"),
    [
        ("domain/roster.py", "import sqlalchemy", "sqlalchemy"),
        ("domain/roster.py", "from house.db import store", "house.db.store"),
        ("domain/roster.py", "def f():\n    from house.documents.pdf import draw", "house.documents.pdf"),
        ("db/store.py", "from house.documents import pdf", "house.documents.pdf"),
        ("db/store.py", "from ..services.edits import apply", "house.services.edits"),
        ("db/__init__.py", "from .. import services", "house.services"),
        ("db/store.py", "from PySide6.QtCore import QObject", "PySide6.QtCore"),
        ("documents/pdf.py", "from house.db.store import Store", "house.db.store"),
        ("services/edits.py", "import house.ui.kit", "house.ui.kit"),
        ("services/edits.py", "import openpyxl", "openpyxl"),
        ("services/edits.py", "import sqlalchemy", "sqlalchemy"),
        ("ui/kit/page.py", "from house.ui.roster import page", "house.ui.roster.page"),
        ("ui/roster/page.py", "from house.db.schema import people", "house.db.schema.people"),
        ("ui/roster/page.py", "if True:\n    import sqlalchemy as sa", "sqlalchemy"),
        ("ui/roster/page.py", "from reportlab.pdfgen import canvas", "reportlab.pdfgen"),
        ("ui/roster/page.py", "from house import app", "house.app"),
        ("cli.py", "from house.ui.roster.page import RosterPage", "house.ui.roster.page"),
    ],
)
def test_a_broken_rule_is_found(tmp_path: Path, module: str, line: str, target: str) -> None:
    package = small_house(tmp_path)
    assert forbidden_imports(package) == []
    (package / module).write_text(line, encoding="utf-8")
    name = module_name(package / module, package)
    assert forbidden_imports(package) == [f"{name} imports {target}"]


def small_house(folder: Path) -> Path:
    """A package with one module a floor, each importing what it may."""
    modules = {
        "__init__.py": "",
        "domain/roster.py": "import datetime",
        "db/__init__.py": "import sqlalchemy",
        "db/store.py": "from house.domain.roster import Person",
        "db/schema/people.py": "from sqlalchemy import Table",
        "services/__init__.py": "",
        "services/edits.py": "from house.db.store import Store",
        "documents/pdf.py": "import reportlab\nfrom ..domain import roster",
        "ui/kit/page.py": "from PySide6.QtWidgets import QWidget",
        "ui/roster/page.py": "from house.ui.kit.page import Page\nfrom house.services import edits",
        "cli.py": "from house.services import edits\nfrom house import app",
        "app.py": "from house.db import schema\nfrom house.ui.roster import page",
    }
    package = folder / "house"
    for name, text in modules.items():
        (package / name).parent.mkdir(parents=True, exist_ok=True)
        (package / name).write_text(text, encoding="utf-8")
    return package
