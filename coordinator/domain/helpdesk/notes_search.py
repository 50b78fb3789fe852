"""Finding a frequent problem by what somebody says."""

from collections.abc import Iterable

from coordinator.domain.help_note import HelpNote
from coordinator.domain.text import fold

_FOUND_IN_PROBLEM, _FOUND_IN_ANSWER = 0, 1


def find_notes(notes: Iterable[HelpNote], text: str, module: str = "") -> tuple[HelpNote, ...]:
    """Notes that hold every word of ``text``, in problem or answer; of one module or of all.

    Those come first that say all of it in the problem, then the newest.
    """
    wanted = [fold(word) for word in text.split()]
    found = []
    for note in notes:
        problem, answer = fold(note.problem), fold(note.answer)
        if (not module or note.module == module) and all(w in problem or w in answer for w in wanted):
            rank = _FOUND_IN_PROBLEM if all(w in problem for w in wanted) else _FOUND_IN_ANSWER
            found.append((rank, -(note.written.toordinal() if note.written else 0), problem, note.id, note))
    return tuple(note for *_, note in sorted(found, key=lambda one: one[:-1]))
