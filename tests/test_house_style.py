"""The house style holds in every file, and each rule is shown to notice when it is broken."""

from pathlib import Path

import pytest

from tests.house_style import EVERYWHERE, RULES, parse

ROOT = Path(__file__).resolve().parents[1]
BY_NAME = {rule.name: rule for rule in RULES}
DOC = '"""Why."""\n'


def test_every_rule_holds_in_every_file() -> None:
    # File by file: the trees of a thousand files at once are more than all else in the memory of a test run.
    broken = [
        f"{source.path}:{line}: {rule.name}"
        for folder in EVERYWHERE
        for path in sorted((ROOT / folder).rglob("*.py"))
        for source in [parse(path.relative_to(ROOT).as_posix(), path.read_text(encoding="utf-8"))]
        for rule in RULES
        for line in rule.broken_in(source)
    ]
    assert not broken, "\n".join(broken)


# rule, file, text that breaks it
BROKEN = [
    ("a module has at most 400 lines", "coordinator/x.py", "\n" * 401),
    ("modules, public classes and functions have a docstring", "coordinator/x.py", "x = 1"),
    (
        "modules, public classes and functions have a docstring",
        "coordinator/x.py",
        f"{DOC}class A:\n    x = 1",
    ),
    ("modules, public classes and functions have a docstring", "coordinator/x.py", f"{DOC}def f(): ..."),
    ("nothing is called manager, helper, utils, base or common", "coordinator/db/utils.py", DOC),
    (
        "nothing is called manager, helper, utils, base or common",
        "coordinator/x.py",
        "class StoreManager: ...",
    ),
    ("nothing is called manager, helper, utils, base or common", "tests/x.py", "def roster_helper(): ..."),
    ("style sheets are set in one module", "coordinator/ui/x.py", "self.setStyleSheet('a')"),
    ("nobody processes events by hand", "tests/x.py", "QApplication.processEvents()"),
    ("translated texts are literals", "coordinator/ui/x.py", "self.tr(f'{n} schools')"),
    ("translated texts are literals", "coordinator/ui/x.py", "self.tr('{n} schools'.format(n=n))"),
    ("translated texts are literals", "coordinator/ui/x.py", "QCoreApplication.translate('a', 'b' + c)"),
    ("no error is swallowed", "coordinator/x.py", "try:\n    f()\nexcept Exception:\n    pass"),
    (
        "no error is swallowed",
        "tools/x.py",
        "for x in y:\n    try:\n        f()\n    except:\n        continue",
    ),
    ("no character is replaced or dropped", "coordinator/x.py", "open(p, errors='replace')"),
    ("no character is replaced or dropped", "coordinator/x.py", "data.decode('cp950', 'ignore')"),
    ("archives are read member by member", "coordinator/x.py", "archive.extractall(folder)"),
    ("labels and messages are plain text", "coordinator/ui/roster/x.py", "QLabel(person.name)"),
    ("labels and messages are plain text", "coordinator/ui/roster/x.py", "class Name(QtWidgets.QLabel): ..."),
    ("labels and messages are plain text", "coordinator/ui/roster/x.py", "QMessageBox(self)"),
    ("tooltips are plain text", "coordinator/ui/x.py", "item.setToolTip(person.name)"),
    ("tooltips are plain text", "coordinator/ui/x.py", "item.setToolTip(0, f'{name}')"),
    ("tooltips are plain text", "coordinator/ui/x.py", "item.setToolTip(tooltip(name) if name else title)"),
    ("paragraphs are escaped", "coordinator/documents/x.py", "Paragraph(name, style)"),
    ("cells are written by one module", "coordinator/documents/x.py", "import openpyxl\ncell.value = name"),
    ("cells are written by one module", "coordinator/documents/x.py", "import openpyxl\nsheet.append(row)"),
    (
        "cells are written by one module",
        "coordinator/documents/x.py",
        "import openpyxl\ns.cell(1, 2, value=n)",
    ),
    ("synchronous is FULL", "coordinator/db/sqlite.py", "run('PRAGMA synchronous=NORMAL')"),
    ("synchronous is FULL", "coordinator/db/sqlite.py", "run('pragma SYNCHRONOUS = 1')"),
    ("one module speaks SQLite's own SQL", "coordinator/db/store.py", "run('PRAGMA foreign_keys=ON')"),
    ("one module speaks SQLite's own SQL", "coordinator/services/x.py", "run('INSERT OR IGNORE INTO a')"),
    ("only the store knows SQLite's driver", "coordinator/services/x.py", "import sqlite3"),
    (
        "SQL is the same for every database",
        "coordinator/db/x.py",
        "from sqlalchemy.dialects.sqlite import insert",
    ),
    ("tests wait for nothing and skip nothing", "tests/x.py", "time.sleep(1)"),
    ("tests wait for nothing and skip nothing", "tests/x.py", "qtbot.wait(100)"),
    ("tests wait for nothing and skip nothing", "tests/x.py", "@pytest.mark.skipif(a)\ndef test_a(): ..."),
    ("tests wait for nothing and skip nothing", "tests/x.py", "@pytest.mark.xfail\ndef test_a(): ..."),
    ("tests wait for nothing and skip nothing", "tests/x.py", "pytest.skip('later')"),
    ("tests wait for nothing and skip nothing", "tests/x.py", "from unittest.mock import Mock"),
    ("nothing is left to do", "coordinator/x.py", "x = 1  # " + "TODO" + " later"),
    ("nothing is left to do", "coordinator/x.py", "def f():\n    raise " + "NotImplementedError"),
    ("widgets are handed what they need", "coordinator/ui/x.py", "QApplication.instance().quit()"),
    ("widgets are handed what they need", "coordinator/ui/x.py", "self.parent().parent().refresh()"),
    ("signals carry objects", "coordinator/ui/x.py", "changed = Signal(dict)"),
]

# rule, file, text that looks alike and is right
HELD = [
    ("a module has at most 400 lines", "coordinator/x.py", "\n" * 400),
    (
        "modules, public classes and functions have a docstring",
        "coordinator/x.py",
        f"{DOC}def _f(): ...\nclass A:\n    {DOC}    def m(self): ...",
    ),
    (
        "nothing is called manager, helper, utils, base or common",
        "coordinator/database.py",
        "class Commonest: ...",
    ),
    ("style sheets are set in one module", "coordinator/ui/kit/theme.py", "app.setStyleSheet(text)"),
    ("translated texts are literals", "coordinator/ui/x.py", "self.tr('{n} schools').format(n=n)"),
    ("translated texts are literals", "coordinator/ui/x.py", "text.translate(str.maketrans(a))"),
    ("no error is swallowed", "coordinator/x.py", "try:\n    f()\nexcept FileNotFoundError:\n    pass"),
    ("no character is replaced or dropped", "coordinator/x.py", "data.decode('cp950', 'strict')"),
    ("no character is replaced or dropped", "coordinator/x.py", "text.replace('台', '臺')"),
    ("labels and messages are plain text", "coordinator/ui/roster/x.py", "label(person.name)"),
    ("tooltips are plain text", "coordinator/ui/x.py", "item.setToolTip(tooltip(person.name))"),
    ("tooltips are plain text", "coordinator/ui/x.py", "item.setToolTip(self.tr('Undo'))"),
    ("tooltips are plain text", "coordinator/ui/x.py", "item.setToolTip(tooltip(name) if name else '')"),
    ("paragraphs are escaped", "coordinator/documents/x.py", "Paragraph(escape(name), style)"),
    ("cells are written by one module", "coordinator/documents/x.py", "names.append(name)"),
    ("synchronous is FULL", "coordinator/db/sqlite.py", "run('PRAGMA synchronous=FULL')"),
    ("one module speaks SQLite's own SQL", "coordinator/db/sqlite.py", "run('PRAGMA foreign_keys=ON')"),
    ("one module speaks SQLite's own SQL", "coordinator/db/store.py", "def f():\n    '''No PRAGMA here.'''"),
    ("tests wait for nothing and skip nothing", "tests/x.py", "qtbot.waitUntil(done)\nprocess.wait()"),
    ("nothing is left to do", "coordinator/x.py", "x = '" + "TODO" + "'  # a word of the sample"),
    ("nothing is left to do", "coordinator/x.py", "try:\n    f()\nexcept " + "NotImplementedError:\n    g()"),
    ("only the store knows SQLite's driver", "coordinator/db/failures.py", "import sqlite3"),
    ("widgets are handed what they need", "coordinator/ui/x.py", "self.parent().refresh()"),
    ("signals carry objects", "coordinator/ui/x.py", "changed = Signal(object, int)"),
]


@pytest.mark.parametrize(("name", "path", "text"), BROKEN)
def test_a_broken_rule_is_noticed(name: str, path: str, text: str) -> None:
    assert len(BY_NAME[name].broken_in(parse(path, text))) == 1


@pytest.mark.parametrize(("name", "path", "text"), HELD)
def test_what_only_looks_alike_is_left_alone(name: str, path: str, text: str) -> None:
    assert BY_NAME[name].broken_in(parse(path, text)) == []


def test_every_rule_is_shown_to_fail() -> None:
    assert {name for name, _, _ in BROKEN} == set(BY_NAME)
