"""What a helpdesk knows at the moment it is asked, and what it answers before anything is written."""

from collections.abc import Callable
from dataclasses import dataclass

from coordinator.domain.errors import RuleError
from coordinator.domain.events.kinds import Kind
from coordinator.domain.events.log import Draft
from coordinator.domain.events.record import BodyValue
from coordinator.domain.helpdesk.acts import HelpVerdict, Register
from coordinator.domain.helpdesk.book import RequestBook
from coordinator.domain.helpdesk.line import PASS_MS
from coordinator.domain.helpdesk.numbers import letters_of
from coordinator.domain.helpdesk.values import HelpRoom, Request
from coordinator.domain.text import clean
from coordinator.domain.training import Session

LONGEST_WORD = 200
LONGEST_NOTE = 2_000


@dataclass(frozen=True, slots=True)
class Came:
    """Who stands at the counter: ``drafts`` sign the person in (walk-in and mark) as the desk does it.

    They are empty where the person is in already. ``school_code`` is empty of a school nobody knows.
    """

    participant_id: str
    name: str
    school: str
    school_code: str = ""
    township_code: str = ""
    job_title: str = ""
    phone: str = ""
    drafts: tuple[Draft, ...] = ()
    flags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class HelpView:
    """The helpdesk when an act comes. ``now_ms`` is by a right clock (``RequestBook.right_ms``).

    ``today`` is the ISO day of the laptop's clock, ``actor`` the initials of the helper, ``come`` says who
    registers (by the desk's own rules; it raises ``RuleError`` where that makes no sense), ``new_id`` makes
    a request id.
    """

    book: RequestBook
    session: Session
    log_id: str
    now_ms: int
    today: str
    actor: str
    new_id: Callable[[], str]
    come: Callable[[Register], Came]
    pass_ms: int = PASS_MS

    @property
    def rooms(self) -> tuple[HelpRoom, ...]:
        """The rooms of this session today, whoever's."""
        here = (self.session.id, self.today)
        return tuple(room for room in self.book.rooms if (room.session_id, room.day) == here)

    @property
    def letters(self) -> tuple[str, ...]:
        """The letters that this log gives numbers of today."""
        return letters_of(self.book.rooms, self.session.id, self.today, self.log_id)

    @property
    def requests(self) -> tuple[Request, ...]:
        """The requests of this session today."""
        return self.book.of_day(self.session.id, self.today)

    def request(self, name: str) -> Request:
        """A request by its id or by its number of today.

        Raises ``RuleError`` ``request_unknown``, or ``number_twice`` where two rooms gave this number and
        neither was this one.
        """
        known = self.book.request(name.strip())
        found = (known,) if known else self.book.with_number(self.session.id, self.today, name)
        own = tuple(one for one in found if one.log_id == self.log_id)
        if not found:
            raise RuleError("request_unknown", name=name)
        if len(found) > 1 and len(own) != 1:
            raise RuleError("number_twice", number=found[0].label)
        return found[0] if len(found) == 1 else own[0]

    def draft(
        self,
        kind: Kind,
        body: dict[str, BodyValue],
        text: dict[str, str] | None = None,
        about: Request | None = None,
        person: str = "",
    ) -> Draft:
        """An event of this desk; one about a request belongs to the session that it was opened in."""
        said = {key: words for key, words in (text or {}).items() if words}
        session = about.session_id if about else self.session.id
        return Draft(
            kind,
            self.session.training_id,
            session,
            about.participant_id if about else person,
            body,
            said or None,
            self.actor,
        )


@dataclass(frozen=True, slots=True)
class HelpAnswer:
    """What would be written and said; ``code`` and ``facts`` make the sentence (``help_registered`` …).

    Without ``drafts`` nothing is written: ``already_waiting``, ``empty``, a room that is as it was.
    """

    verdict: HelpVerdict
    drafts: tuple[Draft, ...] = ()
    request_id: str = ""
    label: str = ""
    participant_id: str = ""
    missing: tuple[str, ...] = ()
    first_step: str = ""
    flags: tuple[str, ...] = ()
    facts: tuple[tuple[str, object], ...] = ()

    @property
    def code(self) -> str:
        """What the sentence is found by."""
        return f"help_{self.verdict}"


def words(text: str, longest: int = LONGEST_WORD) -> str:
    """One line as it may be stored."""
    return clean(text).text[:longest]


def paragraph(text: str) -> str:
    """Words of several lines as they may be stored."""
    lines = (clean(line).text for line in text.splitlines())
    return "\n".join(line for line in lines if line)[:LONGEST_NOTE]
