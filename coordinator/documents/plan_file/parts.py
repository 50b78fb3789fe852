"""The parts of a plan file that are nested: agenda, districts, sessions, venues; and what names stand for."""

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cache

from coordinator.documents.geo import load_areas
from coordinator.documents.plan_file.record import Names, Record, bad
from coordinator.documents.plan_file.topics import split_item
from coordinator.domain.agenda import Block, BlockKind, Topic
from coordinator.domain.area import District, DistrictMember
from coordinator.domain.training import Audience, CourseDay, Mark, MarkSlot, Session, Training
from coordinator.domain.venue import Room, Venue


@dataclass(slots=True)
class Shelf:
    """What the parts read so far are called, for the parts that refer to them."""

    training: Training
    new_id: Callable[[], str]
    formats: Names = field(default_factory=Names)
    roles: Names = field(default_factory=Names)
    venues: Names = field(default_factory=Names)
    rooms: dict[str, Names] = field(default_factory=dict)
    meetings: Names = field(default_factory=Names)
    batches: Names = field(default_factory=Names)
    course_days: Names = field(default_factory=Names)
    districts: Names = field(default_factory=Names)

    @property
    def training_id(self) -> str:
        """The key of the training that owns everything here."""
        return self.training.id

    @staticmethod
    @cache
    def counties() -> Names:
        """The official county codes."""
        return Names({county.id: county.id for county in load_areas()[0]})

    @staticmethod
    @cache
    def townships() -> Names:
        """The official township codes."""
        return Names({township.id: township.id for township in load_areas()[1]})


def read_venues(top: Record, shelf: Shelf) -> tuple[tuple[Venue, ...], tuple[Room, ...]]:
    """The venues and all their rooms."""
    venues, rooms = [], []
    for position, r in top.each("venues"):
        code = r.text("township_code")
        venue = Venue(
            id=shelf.venues.add(r.text("name"), shelf.new_id()),
            training_id=shelf.training_id,
            name=r.text("name"),
            address=r.text("address"),
            township_code=r.resolve(code, "township_code", shelf.townships()) if code else "",
            contact=r.text("contact"),
            phone=r.text("phone"),
            note=r.text("note"),
            position=position,
            opens=r.clock("opens"),
            closes=r.clock("closes"),
            longitude_e6=r.number("longitude_e6"),
            latitude_e6=r.number("latitude_e6"),
        )
        venues.append(r.checked(venue))
        rooms += _rooms(r, shelf, venue.id)
    return tuple(venues), tuple(rooms)


def _rooms(venue: Record, shelf: Shelf, venue_id: str) -> list[Room]:
    names = shelf.rooms[venue_id] = Names()
    return [
        r.checked(
            Room(
                id=names.add(r.text("name"), shelf.new_id()),
                venue_id=venue_id,
                name=r.text("name"),
                floor=r.text("floor"),
                seats=r.number("seats"),
                pcs=r.number("pcs"),
                equipment=r.text("equipment"),
                note=r.text("note"),
                position=position,
            )
        )
        for position, r in venue.each("rooms")
    ]


@dataclass(slots=True)
class Agenda:
    """Course days, whom they are for, their blocks with and without a time, topics with their items."""

    days: list[CourseDay] = field(default_factory=list)
    audiences: list[Audience] = field(default_factory=list)
    blocks: list[Block] = field(default_factory=list)
    tray: list[Block] = field(default_factory=list)
    topics: list[Topic] = field(default_factory=list)


def read_agenda(top: Record, shelf: Shelf) -> Agenda:
    """Everything that course days hold."""
    agenda = Agenda()
    for position, r in top.each("course_days", unique="slug"):
        day = CourseDay(
            id=shelf.course_days.add(r.text("slug"), shelf.new_id()),
            training_id=shelf.training_id,
            format_id=r.needed_reference("format", shelf.formats),
            slug=r.text("slug"),
            name=r.text("name"),
            title=r.text("title"),
            hours=r.number("hours"),
            note=r.text("note"),
            position=position,
        )
        agenda.days.append(r.checked(day))
        agenda.audiences += [
            Audience(shelf.new_id(), day.id, r.resolve(name, "audience", shelf.roles), place)
            for place, name in enumerate(r.texts("audience", unique=True))
        ]
        for key, in_tray, shelved in (("blocks", False, agenda.blocks), ("tray", True, agenda.tray)):
            for _, part in r.each(key):
                block = _block(part, shelf.new_id(), day.id, in_tray=in_tray)
                shelved.append(block)
                agenda.topics += _topics(part, block.id, shelf.new_id)
    return agenda


def _block(r: Record, key: str, day_id: str, *, in_tray: bool) -> Block:
    return r.checked(
        Block(
            id=key,
            course_day_id=day_id,
            starts=r.needed_clock("start"),
            ends=r.clock("end"),
            kind=r.word("kind", BlockKind),
            title=r.text("title"),
            speaker=r.text("speaker"),
            printed_minutes=r.number("minutes_printed"),
            note=r.text("note"),
            track=r.number("track") or 0,
            in_tray=in_tray,
        )
    )


def _topics(block: Record, block_id: str, new_id: Callable[[], str]) -> list[Topic]:
    topics = []
    for position, r in block.each("topics"):
        parent = r.checked(Topic(new_id(), block_id, r.text("title"), r.text("code"), None, position))
        topics.append(parent)
        for place, text in enumerate(r.texts("items")):
            code, title = split_item(text)
            topics.append(r.checked(Topic(new_id(), block_id, title, code, parent.id, place)))
    return topics


def read_areas(top: Record, shelf: Shelf) -> tuple[tuple[District, ...], tuple[DistrictMember, ...]]:
    """The regions of a national plan or the districts of a county plan; the other list must be empty."""
    national = shelf.training.national
    rows, inner, count = (
        ("regions", "members", "total") if national else ("districts", "townships", "school_count")
    )
    districts: list[District] = []
    members: list[DistrictMember] = []
    for position, r in top.each(rows, unique="slug"):
        key = shelf.districts.add(r.text("slug"), shelf.new_id())
        own = _members(r, inner, key, shelf)
        stated = r.number(count)
        known = [m.school_count for m in own if m.school_count is not None]
        district = District(
            id=key,
            training_id=shelf.training_id,
            slug=r.text("slug"),
            name=r.text("name"),
            batch_id=r.reference("batch", shelf.batches),
            school_count=None if known and stated == sum(known) else stated,
            position=position,
            locked=r.flag("locked"),
        )
        districts.append(r.checked(district))
        members += own
    return tuple(districts), tuple(members)


def _members(district: Record, inner: str, district_id: str, shelf: Shelf) -> list[DistrictMember]:
    codes = shelf.counties() if shelf.training.national else shelf.townships()
    return [
        r.checked(
            DistrictMember(
                id=shelf.new_id(),
                district_id=district_id,
                area_code=r.resolve(r.text("code"), "code", codes),
                as_written=r.text("as_written") or r.text("name"),
                school_count=r.number("school_count"),
                position=position,
            )
        )
        for position, r in district.each(inner, unique="code")
    ]


def read_sessions(
    top: Record, shelf: Shelf, first_number: int
) -> tuple[tuple[Session, ...], tuple[Mark, ...]]:
    """The sessions, numbered in the order of the file, and their mark plans."""
    sessions: list[Session] = []
    marks: list[Mark] = []
    for position, r in top.each("sessions", unique="slug"):
        venue_id = r.reference("venue", shelf.venues)
        session = Session(
            id=shelf.new_id(),
            training_id=shelf.training_id,
            slug=_own_slug(r, shelf.training.slug),
            number=first_number + position,
            format_id=r.needed_reference("format", shelf.formats),
            course_day_id=r.needed_reference("course_day", shelf.course_days),
            day=r.needed_day("date"),
            batch_id=r.reference("batch", shelf.batches),
            district_id=r.reference("region", shelf.districts),
            venue_id=venue_id,
            room_id=r.reference("room", shelf.rooms[venue_id] if venue_id else Names()),
            meeting_id=r.reference("meeting", shelf.meetings),
            shift_minutes=r.number("shift_minutes") or 0,
            cap=r.number("cap"),
            note=r.text("note"),
        )
        sessions.append(r.checked(session))
        marks += _marks(r, session.id, shelf.new_id)
    return tuple(sessions), tuple(marks)


def _own_slug(r: Record, training_slug: str) -> str:
    owner, _, slug = r.text("slug").partition("/")
    if owner != training_slug:
        raise bad(r.place("slug"), "unknown_name")
    return slug


def _marks(session: Record, session_id: str, new_id: Callable[[], str]) -> list[Mark]:
    return [
        r.checked(
            Mark(
                new_id(), session_id, r.word("slot", MarkSlot), r.clock("opens"), r.clock("closes"), position
            )
        )
        for position, r in session.each("marks", unique="slot")
    ]
