"""Venue packs: what goes in comes out, no ID number goes in, and nonsense behind a good lock is refused."""

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coordinator.documents.packs import read_pack_header, read_venue_pack, venue, write_venue_pack
from coordinator.documents.packs.rows import write_rows
from coordinator.documents.packs.venue import sealed_pack
from coordinator.domain.agenda import Block
from coordinator.domain.badge import Badge
from coordinator.domain.errors import RuleError
from coordinator.domain.packs import PackKind, VenuePack
from coordinator.domain.roster import Meal, Participant, PersonKind, PersonStatus, Registration, RosterEntry
from coordinator.domain.school import School, SchoolAlias, SchoolLevel
from tests.carried import PACK_ID, PASSPHRASE, manifest, passphrase_pair, venue_pack
from tests.small_plan import B1, small_plan

lines = st.text(alphabet=st.characters(exclude_categories=["Cs"], exclude_characters="\x00"), max_size=30)
names = lines.filter(lambda text: bool(text.strip()))


@pytest.fixture(autouse=True)
def _quick_passphrase(monkeypatch: pytest.MonkeyPatch) -> None:
    """The real derivation has its own test; here it would be most of the time."""
    monkeypatch.setattr(venue, "derived_pair", lambda _, salt: passphrase_pair(bytes(len(salt))))


def carried(folder: Path, pack: VenuePack) -> VenuePack:
    path = folder / "pack"
    path.write_bytes(sealed_pack(pack, PASSPHRASE))
    return read_venue_pack(path, PASSPHRASE)


def bare(pack: VenuePack) -> VenuePack:
    """What may be in the file."""
    people = tuple(
        replace(e, person=replace(e.person, national_id="", phone="", email="")) for e in pack.people
    )
    return replace(pack, people=people)


def test_a_pack_comes_back_without_id_numbers_and_phones(tmp_path: Path) -> None:
    pack = venue_pack()
    assert carried(tmp_path, pack) == bare(pack)
    with_phones = carried(tmp_path, replace(pack, phones=True))
    assert [e.person.phone for e in with_phones.people] == ["0912345678", ""]
    assert with_phones.people[0].person.national_id == ""


def test_the_header_is_readable_before_the_passphrase_and_tells_nothing(tmp_path: Path) -> None:
    done = write_venue_pack(tmp_path / "pack", venue_pack(), PASSPHRASE)
    header = read_pack_header(done.path)
    assert (header.kind, header.id, len(header.salt)) == (PackKind.VENUE, PACK_ID, 32)
    clear = json.loads(done.path.read_bytes().split(b"\n")[0])
    assert set(clear) == {"coordinator", "format", "id", "min_reader", "office", "salt", "sha256", "size"}


@settings(max_examples=40)
@given(
    people=st.lists(
        st.tuples(
            names,
            lines,
            st.sampled_from(PersonKind),
            st.sampled_from(Meal),
            st.sampled_from(PersonStatus),
            st.booleans(),
        ),
        max_size=6,
    )
)  # fmt: skip
def test_any_people_come_back_as_they_went(
    tmp_path_factory: pytest.TempPathFactory,
    people: list[tuple[str, str, PersonKind, Meal, PersonStatus, bool]],
) -> None:
    entries = tuple(
        RosterEntry(
            Participant(f"p{n}", "t", name, school, kind=kind, meal=meal, status=status),
            (),
            (Registration(f"r{n}", f"p{n}", B1),) if registered else (),
        )
        for n, (name, school, kind, meal, status, registered) in enumerate(people)
    )
    pack = VenuePack(PACK_ID, manifest(), small_plan(), venue_pack().identity, (B1,), (B1,), people=entries)
    assert carried(tmp_path_factory.mktemp("packs"), pack) == pack


def stranger() -> RosterEntry:
    return RosterEntry(Participant("p", "other training", "某人"))


NONSENSE: dict[str, Callable[[VenuePack], VenuePack]] = {
    "a person of another training": lambda p: replace(p, people=(*p.people, stranger())),
    "a person twice": lambda p: replace(p, people=(*p.people, p.people[0])),
    "a person without a name": lambda p: replace(
        p, people=(RosterEntry(replace(p.people[0].person, name=" ")),)
    ),
    "a name that is a novel": lambda p: replace(
        p, people=(RosterEntry(replace(p.people[0].person, name="某" * 201)),)
    ),
    "a name with a NUL": lambda p: replace(
        p, people=(RosterEntry(replace(p.people[0].person, name="a\x00b")),)
    ),
    "a registration for a session that is not there": lambda p: replace(
        p,
        people=(replace(p.people[0], registrations=(Registration("r", p.people[0].id, "elsewhere"),)),),
    ),
    "a registration of nobody": lambda p: replace(
        p, people=(replace(p.people[0], registrations=(Registration("r", "nobody", B1),)),)
    ),
    "a plan of another training": lambda p: replace(p, manifest=replace(p.manifest, training_id="u")),
    "a block out of order": lambda p: replace(
        p, plan=replace(p.plan, blocks=(replace(p.plan.blocks[0], ends=1, starts=2),))
    ),
    "a block of no day": lambda p: replace(
        p, plan=replace(p.plan, blocks=(*p.plan.blocks, replace(p.plan.blocks[0], id="x", course_day_id="?")))
    ),
    "a block in the wrong tray": lambda p: replace(
        p, plan=replace(p.plan, blocks=(replace(p.plan.blocks[0], in_tray=True),))
    ),
    "a badge number that is none": lambda p: replace(p, badges=(Badge("b", "t", p.people[0].id, 5),)),
    "a badge of another training": lambda p: replace(p, badges=(replace(p.badges[0], training_id="u"),)),
    "a row of another session": lambda p: replace(p, sheet_rows=(replace(p.sheet_rows[0], session_id="x"),)),
    "a chosen session that is not there": lambda p: replace(p, sessions=("x",)),
    "an alias of no school": lambda p: replace(p, aliases=(SchoolAlias("a", "nowhere", "附小"),)),
    "a school with a code that is none": lambda p: replace(
        p, schools=(School("s", "12", "某校", SchoolLevel.PRIMARY, ""),)
    ),
    "a key with a space": lambda p: replace(
        p, people=(RosterEntry(replace(p.people[0].person, id="a b")),)
    ),
    "a word that is no kind": lambda p: replace(
        p, people=(RosterEntry(replace(p.people[0].person, kind="boss")),)  # type: ignore[arg-type]
    ),
    "a number that is a text": lambda p: replace(
        p, badges=(replace(p.badges[0], number="1234567"),)  # type: ignore[arg-type]
    ),
    "a key of the training that is none": lambda p: replace(
        p, identity=replace(p.identity, secret="AGE-SECRET-KEY-1QQ")
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", NONSENSE)
def test_nonsense_is_refused_although_the_passphrase_is_right(tmp_path: Path, name: str) -> None:
    with pytest.raises(RuleError) as refused:
        carried(tmp_path, NONSENSE[name](venue_pack()))
    assert refused.value.code == "pack_content_bad"
    assert refused.value.facts["file"] == "pack"


def test_a_wrong_passphrase_is_told_from_a_bad_copy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.undo()
    path = write_venue_pack(tmp_path / "pack", venue_pack(), PASSPHRASE).path
    with pytest.raises(RuleError) as refused:
        read_venue_pack(path, "12345 67890 12345 67890 12346")
    assert refused.value.code == "passphrase_wrong"
    assert read_venue_pack(path, "１２３４５６７８９０１２３４５６７８９０１２３４５") == bare(venue_pack())


def test_a_field_of_a_newer_program_is_passed_over_and_one_that_lacks_takes_its_default(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = write_rows

    def newer(name: str, kind: Any, values: Any) -> Any:
        head, *rows = (json.loads(line) for line in whole(name, kind, values))
        if name == "participants":
            gone = head["fields"].index("note")
            head["fields"] = [*(f for f in head["fields"] if f != "note"), "shoe_size"]
            rows = [[*(v for n, v in enumerate(row) if n != gone), 42] for row in rows]
        return (json.dumps(part, ensure_ascii=False) for part in (head, *rows))

    monkeypatch.setattr(venue, "write_rows", newer)
    assert carried(tmp_path, venue_pack()).people == bare(venue_pack()).people


def test_trays_and_blocks_stay_apart(tmp_path: Path) -> None:
    pack = venue_pack()
    waiting = Block("k9", "d", 0, None, pack.plan.blocks[0].kind, "待排", in_tray=True)
    assert carried(tmp_path, replace(pack, plan=replace(pack.plan, tray=(waiting,)))).plan.tray == (waiting,)
