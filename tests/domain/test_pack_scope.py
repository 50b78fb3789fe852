"""Who goes along in a venue pack, and what of them."""

from dataclasses import replace

import pytest

from coordinator.domain.errors import RuleError
from coordinator.domain.pack_scope import carried, chosen_ids, goes_along, with_wrong_doors, without_ids
from coordinator.domain.roster import PersonKind
from tests.small_plan import B1, B2, GAOSHU, HANDS_ON, LIGANG, person, small_plan


@pytest.mark.parametrize(
    ("names", "chosen"),
    [
        ((), (B1, B2, HANDS_ON)),
        (("b2-d1",), (B2,)),
        (("small-112/b2-d1", B1), (B1, B2)),
    ],
)
def test_sessions_are_chosen_by_slug_or_key_in_the_order_of_the_plan(
    names: tuple[str, ...], chosen: tuple[str, ...]
) -> None:
    assert chosen_ids(small_plan(), names) == chosen


def test_a_session_that_is_not_there_is_refused() -> None:
    with pytest.raises(RuleError) as refused:
        chosen_ids(small_plan(), ("b9-d9",))
    assert refused.value.code == "session_unknown"


def test_who_may_stand_at_the_wrong_door_comes_along() -> None:
    plan = small_plan()
    assert with_wrong_doors(plan, (B1,)) == (B1, B2), "the other batch of the same course day"
    assert with_wrong_doors(plan, (HANDS_ON,)) == (HANDS_ON,)
    same_date = replace(
        plan,
        sessions=(*plan.sessions[:2], replace(plan.sessions[2], day=plan.sessions[0].day)),
    )
    assert with_wrong_doors(same_date, (B1,)) == (B1, B2, HANDS_ON)


def test_somebody_registered_elsewhere_stays_at_home_but_speakers_and_the_unregistered_do_not() -> None:
    scope = (B1, B2)
    assert goes_along(person("甲", LIGANG, B1), scope)
    assert not goes_along(person("乙", GAOSHU, HANDS_ON), scope)
    assert goes_along(person("丙", GAOSHU), scope)
    assert goes_along(person("丁", GAOSHU, HANDS_ON, kind=PersonKind.SPEAKER), scope)


def test_nobody_carries_an_id_number_and_a_phone_only_when_asked() -> None:
    entry = person("甲", LIGANG, B1)
    secret = replace(
        entry.person, national_id="A123456789", phone="0912", email="a@b", note="身分證A123456789", flags="X"
    )
    (bare,) = carried([replace(entry, person=secret)], phones=False)
    assert (bare.person.national_id, bare.person.phone, bare.person.email) == ("", "", "")
    assert (bare.person.note, bare.person.flags) == ("身分證A12345****", "")
    assert bare.registrations == entry.registrations
    (reachable,) = carried([replace(entry, person=secret)], phones=True)
    assert (reachable.person.national_id, reachable.person.phone) == ("", "0912")


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("素食", "素食"),
        ("a123456789", "a12345****"),
        ("Ａ１２３４５６７８９", "A12345****"),
        ("代碼 013601，電話 0912345678", "代碼 013601，電話 0912345678"),
        ("AB12345678、F223456789。", "AB1234****、F22345****。"),
        ("XA123456789", "XA123456789"),
    ],
)
def test_id_numbers_in_remarks_are_hidden(text: str, left: str) -> None:
    assert without_ids(text) == left
