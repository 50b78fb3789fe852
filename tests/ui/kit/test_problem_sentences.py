"""Every kind of problem has a sentence that its facts fill, in both languages; so has every fix."""

import ast
import string
from collections import defaultdict
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication

from coordinator.domain import problems
from coordinator.domain.problems import KINDS
from coordinator.domain.problems.fixes import PROPOSALS
from coordinator.ui.kit import i18n
from coordinator.ui.kit.problem_sentences import FIXES, PROBLEM_SENTENCES
from coordinator.ui.kit.sentences import SENTENCES

UNTOLD = {"item", "page"}


def placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


def facts_in_the_source() -> dict[str, set[str]]:
    """Code -> the facts that the call of ``problem`` names, where code and facts are written out there."""
    found: dict[str, set[str]] = defaultdict(set)
    for path in Path(problems.__file__).parent.glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.args):
                continue
            code, names = node.args[0], {keyword.arg for keyword in node.keywords}
            if node.func.id == "problem" and isinstance(code, ast.Constant) and None not in names:
                found[str(code.value)] = {str(name) for name in names} - UNTOLD
    return found


def test_problems_and_sentences_are_the_same_kinds() -> None:
    assert set(PROBLEM_SENTENCES) == set(KINDS)
    assert set(FIXES) == set(PROPOSALS)
    assert PROBLEM_SENTENCES.items() <= SENTENCES.items()


@pytest.mark.parametrize(("code", "facts"), sorted(facts_in_the_source().items()))
def test_a_sentence_needs_no_fact_that_the_rule_does_not_give(code: str, facts: set[str]) -> None:
    assert placeholders(PROBLEM_SENTENCES[code]) <= facts


@pytest.mark.parametrize("text", sorted({*FIXES.values(), *PROBLEM_SENTENCES.values()}))
def test_every_text_is_translated_and_keeps_its_facts(qapp: QApplication, text: str) -> None:
    i18n.install(qapp, i18n.CHINESE)
    chinese = QCoreApplication.translate("messages", text)
    i18n.install(qapp, i18n.ENGLISH)
    assert any("\u4e00" <= character <= "\u9fff" for character in chinese)
    assert placeholders(chinese) == placeholders(text)
