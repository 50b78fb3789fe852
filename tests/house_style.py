"""The rules of the house that no linter has: each a function from a module to the lines that break it."""

import ast
import re
import tokenize
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from io import StringIO
from pathlib import PurePosixPath

Finder = Callable[["Source"], Iterator[int]]

DODGES = {"skip", "skipif", "xfail"}
PROGRAM = ("coordinator/",)
EVERYWHERE = ("coordinator/", "tests/", "tools/", "bench/")
BANNED_NAMES = {"manager", "helper", "helpers", "util", "utils", "base", "common"}
UNFINISHED = re.compile(r"\b(TODO|FIXME|XXX|HACK)\b")
SQLITE_ONLY = re.compile(
    r"\bPRAGMA\b|\bsqlite_(master|schema|sequence)\b|\bINSERT\s+OR\b|\bVACUUM\b|\bATTACH\s+DATABASE\b"
    r"|\bAUTOINCREMENT\b|\browid\b|\bjulianday\(|\bBEGIN\s+(IMMEDIATE|EXCLUSIVE)\b|\bGLOB\b"
)
SYNCHRONOUS = re.compile(r"\bsynchronous\s*=\s*(?!FULL\b)\w+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Source:
    """A module: where it is (with forward slashes, from the root), its text, its tree, every node of that."""

    path: str
    text: str
    tree: ast.Module
    nodes: tuple[ast.AST, ...]

    def calls(self, *names: str) -> Iterator[ast.Call]:
        """Calls of a function or method with one of these last names: ``f()``, ``a.b.f()``."""
        for node in self.nodes:
            if isinstance(node, ast.Call) and last_name(node.func) in names:
                yield node

    def strings(self) -> Iterator[ast.Constant]:
        """String constants that a program reads: all but the docstrings."""
        spoken = {id(node.value) for node in self.nodes if isinstance(node, ast.Expr)}
        for node in self.nodes:
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in spoken:
                yield node


@dataclass(frozen=True, slots=True)
class Rule:
    """``find`` looks at files inside ``where``, but not at those inside ``but``."""

    name: str
    find: Finder
    where: tuple[str, ...] = PROGRAM
    but: tuple[str, ...] = ()

    def broken_in(self, source: Source) -> list[int]:
        """The lines of ``source`` that break the rule."""
        if not source.path.startswith(self.where) or (self.but and source.path.startswith(self.but)):
            return []
        return sorted(self.find(source))


def parse(path: str, text: str) -> Source:
    """A source file as the rules read it."""
    tree = ast.parse(text)
    return Source(path, text, tree, tuple(ast.walk(tree)))


def last_name(node: ast.expr) -> str:
    """``c`` of ``c``, of ``a.b.c`` and of ``f().c``."""
    return node.attr if isinstance(node, ast.Attribute) else node.id if isinstance(node, ast.Name) else ""


def attribute(node: ast.expr) -> str:
    """``b`` of ``a.b``; nothing for other expressions."""
    return node.attr if isinstance(node, ast.Attribute) else ""


def too_long(source: Source) -> Iterator[int]:
    """A module is read at one sitting."""
    if source.text.count("\n") > 400:
        yield 401


def undocumented(source: Source) -> Iterator[int]:
    """What a signature cannot say has a sentence: on modules, public classes and public functions."""
    if not ast.get_docstring(source.tree):
        yield 1
    for node in source.tree.body:
        if not isinstance(node, ast.ClassDef | ast.FunctionDef):
            continue
        if not node.name.startswith("_") and not ast.get_docstring(node):
            yield node.lineno


def empty_names(source: Source) -> Iterator[int]:
    """A name that fits everything says nothing."""
    if BANNED_NAMES & words_of(*PurePosixPath(source.path).with_suffix("").parts):
        yield 1
    for node in source.nodes:
        if isinstance(node, ast.ClassDef | ast.FunctionDef) and BANNED_NAMES & words_of(node.name):
            yield node.lineno


def words_of(*names: str) -> set[str]:
    """snake_case and CamelCase names, cut into lower-case words."""
    return {word.lower() for name in names for word in re.findall(r"[A-Z]?[a-z]+|[A-Z]+", name)}


def calls_of(*names: str) -> Finder:
    """Any call with one of these names."""
    return lambda source: (call.lineno for call in source.calls(*names))


def built_translation(source: Source) -> Iterator[int]:
    """lupdate reads literals only; a text built at run time is never found in the catalogue."""
    built = ast.JoinedStr | ast.BinOp | ast.Call
    for name, place in (("tr", 0), ("translate", 1), ("QT_TRANSLATE_NOOP", 1)):
        for call in source.calls(name):
            if len(call.args) > place and isinstance(call.args[place], built):
                yield call.lineno


def swallowed(source: Source) -> Iterator[int]:
    """``except Exception: pass`` hides bugs, a bare ``except`` hides Ctrl+C too."""
    for node in source.nodes:
        if isinstance(node, ast.ExceptHandler):
            wide = node.type is None or last_name(node.type) in {"Exception", "BaseException"}
            if wide and all(isinstance(line, ast.Pass | ast.Continue) for line in node.body):
                yield node.lineno


def lossy_text(source: Source) -> Iterator[int]:
    """A replaced character is a lost name."""
    for node in source.nodes:
        if isinstance(node, ast.keyword) and node.arg == "errors" and is_lossy(node.value):
            yield node.value.lineno
    for call in source.calls("decode", "encode"):
        if any(is_lossy(argument) for argument in call.args[1:]):
            yield call.lineno


def is_lossy(node: ast.expr) -> bool:
    """Whether this is one of Python's two ways to lose characters in silence."""
    return isinstance(node, ast.Constant) and node.value in {"replace", "ignore"}


def rich_label(source: Source) -> Iterator[int]:
    """Qt guesses HTML: a name in a label could load a picture. ``kit.labels.label`` is always plain."""
    yield from calls_of("QLabel", "QMessageBox")(source)
    for node in source.nodes:
        if isinstance(node, ast.ClassDef) and "QLabel" in map(last_name, node.bases):
            yield node.lineno


def rich_tooltip(source: Source) -> Iterator[int]:
    """The same guess in tooltips: literal, translated, or through ``kit.labels.tooltip``."""
    for call in source.calls("setToolTip"):
        if not call.args or not is_plain(call.args[-1]):
            yield call.lineno


def is_plain(text: ast.expr) -> bool:
    """Whether nothing of a user can be in this text unescaped."""
    if isinstance(text, ast.IfExp):
        return is_plain(text.body) and is_plain(text.orelse)
    written = isinstance(text, ast.Constant)
    return written or (isinstance(text, ast.Call) and last_name(text.func) in {"tooltip", "tr", "translate"})


def raw_paragraph(source: Source) -> Iterator[int]:
    """reportlab's Paragraph reads markup: what is not a literal goes through ``escape``."""
    for call in source.calls("Paragraph"):
        text = call.args[0] if call.args else None
        escaped = isinstance(text, ast.Call) and last_name(text.func) == "escape"
        if not escaped and not isinstance(text, ast.Constant):
            yield call.lineno


def raw_cell(source: Source) -> Iterator[int]:
    """openpyxl makes a formula of a text that begins with ``=``; one module knows how to write text."""
    if "openpyxl" not in source.text:
        return
    for node in source.nodes:
        if isinstance(node, ast.Assign) and "value" in map(attribute, node.targets):
            yield node.lineno
    for call in source.calls("cell", "append"):
        if last_name(call.func) == "append" or any(word.arg == "value" for word in call.keywords):
            yield call.lineno


def matching(pattern: re.Pattern[str]) -> Finder:
    """Strings, other than docstrings, in which the pattern is found."""
    return lambda source: (
        node.lineno for node in source.strings() if isinstance(node.value, str) and pattern.search(node.value)
    )


def imports_of(*modules: str) -> Finder:
    """Imports of any of these modules."""

    def find(source: Source) -> Iterator[int]:
        for node in source.nodes:
            names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
            names += [node.module or ""] if isinstance(node, ast.ImportFrom) else []
            if any(name == module or name.startswith(f"{module}.") for name in names for module in modules):
                yield getattr(node, "lineno", 1)

    return find


def untested(source: Source) -> Iterator[int]:
    """A test that sleeps, is skipped, may fail or talks to a mock proves nothing."""
    yield from calls_of("sleep", "qWait", "msleep", "skip", "importorskip", "xfail")(source)
    yield from (call.lineno for call in source.calls("wait") if "qtbot" in ast.dump(call.func))
    yield from imports_of("unittest.mock", "mock")(source)
    for node in source.nodes:
        if isinstance(node, ast.Attribute) and last_name(node.value) == "mark" and node.attr in DODGES:
            yield node.lineno


def unfinished(source: Source) -> Iterator[int]:
    """What is not there is an issue, not a comment."""
    # To cut every file into tokens would take longer than all other rules together.
    suspicious = source.text if UNFINISHED.search(source.text) else ""
    for token in tokenize.generate_tokens(StringIO(suspicious).readline):
        if token.type == tokenize.COMMENT and UNFINISHED.search(token.string):
            yield token.start[0]
    for node in source.nodes:
        if (
            isinstance(node, ast.Raise)
            and node.exc is not None
            and "NotImplementedError" in ast.dump(node.exc)
        ):
            yield node.lineno


def reach_through(source: Source) -> Iterator[int]:
    """A widget is handed what it needs; it does not fetch it from the application or its grandparents."""
    for call in source.calls("instance", "parent"):
        owner = call.func.value if isinstance(call.func, ast.Attribute) else call.func
        from_application = last_name(owner) in {"QApplication", "QGuiApplication"}
        grandparent = (
            isinstance(owner, ast.Call) and last_name(owner.func) == last_name(call.func) == "parent"
        )
        if from_application or grandparent:
            yield call.lineno


def dict_signal(source: Source) -> Iterator[int]:
    """Signal(dict) turns int keys into nothing: our payloads travel as object."""
    for call in source.calls("Signal"):
        if any(last_name(argument) in {"dict", "list"} for argument in call.args):
            yield call.lineno


# Nothing above these knows that the store is SQLite: PostgreSQL comes later.
SQLITE_SQL = ("coordinator/db/sqlite",)
SQLITE_DRIVER = ("coordinator/db/",)
RULES = (
    Rule("a module has at most 400 lines", too_long, EVERYWHERE),
    Rule("modules, public classes and functions have a docstring", undocumented),
    Rule("nothing is called manager, helper, utils, base or common", empty_names, EVERYWHERE),
    Rule(
        "style sheets are set in one module", calls_of("setStyleSheet"), but=("coordinator/ui/kit/theme.py",)
    ),
    Rule("nobody processes events by hand", calls_of("processEvents"), EVERYWHERE),
    Rule("translated texts are literals", built_translation),
    Rule("no error is swallowed", swallowed, EVERYWHERE),
    Rule("no character is replaced or dropped", lossy_text, EVERYWHERE),
    Rule("archives are read member by member", calls_of("extractall", "unpack_archive"), EVERYWHERE),
    Rule("labels and messages are plain text", rich_label, but=("coordinator/ui/kit/",)),
    Rule("tooltips are plain text", rich_tooltip, but=("coordinator/ui/kit/labels.py",)),
    Rule("paragraphs are escaped", raw_paragraph),
    Rule("cells are written by one module", raw_cell, but=("coordinator/documents/spreadsheet.py",)),
    Rule("synchronous is FULL", matching(SYNCHRONOUS)),
    Rule("one module speaks SQLite's own SQL", matching(SQLITE_ONLY), but=SQLITE_SQL),
    Rule("only the store knows SQLite's driver", imports_of("sqlite3"), but=SQLITE_DRIVER),
    Rule("SQL is the same for every database", imports_of("sqlalchemy.dialects"), but=SQLITE_SQL),
    Rule("tests wait for nothing and skip nothing", untested, ("tests/",)),
    Rule("nothing is left to do", unfinished, EVERYWHERE),
    Rule("widgets are handed what they need", reach_through, ("coordinator/ui/",)),
    Rule("signals carry objects", dict_signal),
)
