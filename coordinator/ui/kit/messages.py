"""From an error code to a sentence. The domain never speaks; this module speaks for it.

Needs only a QCoreApplication, so the command line says the same sentences as the window. The sentences
themselves are in `sentences.py`; a test walks all of them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Protocol, TypeGuard

from PySide6.QtCore import QCoreApplication

from coordinator.domain.errors import CodedError, KnownFailure
from coordinator.domain.roc import format_roc
from coordinator.ui.kit.help_states import spoken_state
from coordinator.ui.kit.marking import QT_TRANSLATE_NOOP
from coordinator.ui.kit.sentences import SENTENCES
from coordinator.ui.kit.words import word

CONTEXT = "messages"
NAMED = frozenset({"field", "kind", "what", "looks_like", "column", "why"})
"""Facts whose values are names in the code; days become ROC dates, all others are shown as they are."""
UNKNOWN_RULE = QT_TRANSLATE_NOOP("messages", "This is not possible ({code}).")
UNKNOWN_FAILURE = QT_TRANSLATE_NOOP("messages", "That did not work ({code}). Nothing was changed.")


class _Facts(Mapping[str, object]):
    """The facts of an error for `str.format_map`; a fact the error did not give shows as an ellipsis."""

    def __init__(self, facts: Mapping[str, object]) -> None:
        self._facts = facts

    def __getitem__(self, name: str) -> object:
        value = self._facts.get(name, "…")
        if isinstance(value, date):
            return format_roc(value)
        if name == "state":
            return spoken_state(value)
        return word(value) if name in NAMED and isinstance(value, str) else value

    def __iter__(self) -> Iterator[str]:
        return iter(self._facts)

    def __len__(self) -> int:
        return len(self._facts)


class Coded(Protocol):
    """An error or a notice of the store: a code with facts."""

    @property
    def code(self) -> str:
        """The key in `SENTENCES`."""
        ...

    @property
    def facts(self) -> Mapping[str, object]:
        """What the placeholders of the sentence are filled with."""
        ...


def is_expected(error: BaseException) -> TypeGuard[CodedError]:
    """True for errors that have a sentence; anything else is a bug and belongs to the guard."""
    return isinstance(error, CodedError)


def sentence(what: Coded) -> str:
    """The translated sentence of an error or notice; an unknown code gives a general one that names it."""
    template = SENTENCES.get(what.code)
    if template is None:
        template = UNKNOWN_FAILURE if isinstance(what, KnownFailure) else UNKNOWN_RULE
        return QCoreApplication.translate(CONTEXT, template).format(code=what.code)
    return QCoreApplication.translate(CONTEXT, template).format_map(_Facts(what.facts))
