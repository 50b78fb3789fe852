"""Participants of a training and the sessions they are registered for."""

from dataclasses import dataclass
from enum import StrEnum


class PersonKind(StrEnum):
    """學員, 輔導小組/諮詢教師, 講師, 工作人員: only attendees earn hours and need a seat."""

    ATTENDEE = "attendee"
    HELPER = "helper"
    SPEAKER = "speaker"
    STAFF = "staff"


class Meal(StrEnum):
    """葷, 素, 不用餐, or not said."""

    MEAT = "葷"
    VEGETARIAN = "素"
    NONE = "不用餐"
    UNKNOWN = ""


class PersonStatus(StrEnum):
    """A cancelled person stays on the roster, needs no seat, and is listed when coming all the same."""

    REGISTERED = "registered"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True)
class Participant:
    """參加人員. What is stored is what the person wrote; matching is done on a fold.

    The district follows from ``township_code``; ``flags`` are import codes that a person still has to
    look at, joined by spaces.
    """

    id: str
    training_id: str
    name: str
    school_name: str = ""
    school_code: str = ""
    township_code: str = ""
    job_title: str = ""
    kind: PersonKind = PersonKind.ATTENDEE
    meal: Meal = Meal.UNKNOWN
    phone: str = ""
    email: str = ""
    national_id: str = ""
    note: str = ""
    flags: str = ""
    status: PersonStatus = PersonStatus.REGISTERED


@dataclass(frozen=True, slots=True)
class ParticipantRole:
    """A business role a participant answers for."""

    id: str
    participant_id: str
    role_id: str


@dataclass(frozen=True, slots=True)
class Registration:
    """報名: a participant is expected at a session."""

    id: str
    participant_id: str
    session_id: str


@dataclass(frozen=True, slots=True)
class SheetRow:
    """The row number a participant has on a session's sign-in sheet.

    It is given at the first printing, never changed and never used again, because the number on paper
    is how a signature gets back in; so it outlives the participant and is no part of any undo.
    """

    id: str
    session_id: str
    participant_id: str
    number: int


@dataclass(frozen=True, slots=True)
class RosterEntry:
    """A participant with what belongs to it, as lists and sheets show it."""

    person: Participant
    roles: tuple[ParticipantRole, ...] = ()
    registrations: tuple[Registration, ...] = ()

    @property
    def id(self) -> str:
        """The participant's key."""
        return self.person.id

    @property
    def needs_seat(self) -> bool:
        """Attendees who have not cancelled: they are counted, seated and printed."""
        person = self.person
        return person.kind is PersonKind.ATTENDEE and person.status is PersonStatus.REGISTERED

    def entities(self) -> tuple[Participant | ParticipantRole | Registration, ...]:
        """Every stored value of the entry, parents first."""
        return (self.person, *self.roles, *self.registrations)
