"""Every code has a sentence, in both languages, with the facts of the error in it."""

import ast
import string
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from coordinator.documents.tables import sniff
from coordinator.domain.errors import CodedError, KnownFailure, RuleError, Stale
from coordinator.ui.kit import i18n
from coordinator.ui.kit.messages import is_expected, sentence
from coordinator.ui.kit.sentences import SENTENCES
from coordinator.ui.kit.words import WORDS

PACKAGE = Path(__file__).parents[3] / "coordinator"
RAISED = {"RuleError", "KnownFailure"}


def codes_in_the_source() -> Iterator[tuple[str, tuple[str, ...]]]:
    """(code, names of its facts) of every literal `RuleError("code", fact=…)` in the program."""
    for path in sorted(PACKAGE.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if (
                isinstance(node, ast.Call)
                and isinstance(node.func, ast.Name)
                and node.func.id in RAISED
                and node.args
            ):
                code = node.args[0]
                facts = tuple(sorted(keyword.arg or "" for keyword in node.keywords))
                if isinstance(code, ast.Constant):
                    yield str(code.value), facts


@pytest.mark.parametrize(("code", "facts"), sorted(set(codes_in_the_source())))
def test_every_code_that_is_raised_has_a_sentence_that_fits_its_facts(
    code: str, facts: tuple[str, ...]
) -> None:
    assert code in SENTENCES
    wanted = {name for _, name, _, _ in string.Formatter().parse(SENTENCES[code]) if name}
    assert "" in facts or wanted <= set(facts)


@pytest.mark.parametrize("looks_like", sorted({name for _, name in sniff._NEVER_A_TABLE}))
def test_what_a_file_looks_like_has_a_word(looks_like: str) -> None:
    assert looks_like in WORDS


@pytest.mark.parametrize("code", sorted(SENTENCES))
def test_every_sentence_is_translated(qapp: QApplication, code: str) -> None:
    error = RuleError(code)
    i18n.install(qapp, i18n.CHINESE)
    chinese = sentence(error)
    i18n.install(qapp, i18n.ENGLISH)
    english = sentence(error)
    assert any("\u4e00" <= character <= "\u9fff" for character in chinese)
    assert english.isascii() or "…" in english


@pytest.mark.parametrize(
    ("error", "expected"),
    [
        (RuleError("text_missing", field="title"), "Please fill in: title."),
        (RuleError("text_missing", field="frobnication"), "Please fill in: frobnication."),
        (RuleError("text_missing"), "Please fill in: …."),
        (RuleError("date_unreadable", text="title"), "Not a date: title. Write it like 112/8/7."),
        (RuleError("never_heard"), "This is not possible (never_heard)."),
        (KnownFailure("never_heard"), "That did not work (never_heard). Nothing was changed."),
        (RuleError("count_unreadable", text="{0.__class__}"), "Not a number: {0.__class__}"),
    ],
)
def test_facts_fill_the_sentence(qapp: QApplication, error: CodedError, expected: str) -> None:
    i18n.install(qapp, i18n.ENGLISH)
    assert sentence(error) == expected


def test_names_in_the_code_become_words_of_the_users(qapp: QApplication) -> None:
    i18n.install(qapp, i18n.CHINESE)
    assert sentence(RuleError("text_missing", field="school_count")) == "請填寫校數。"


@pytest.mark.parametrize(
    ("error", "expected"),
    [
        (RuleError("x"), True),
        (Stale("sessions", "1"), True),
        (KnownFailure("x"), True),
        (ValueError("x"), False),
    ],
)
def test_only_coded_errors_are_expected(error: Exception, expected: bool) -> None:
    assert is_expected(error) is expected
