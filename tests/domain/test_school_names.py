"""Names of schools: what everybody calls them, and what got lost on the way."""

import pytest

from coordinator.domain.roster_school_names import names_of, school_key
from coordinator.domain.school_names import is_damaged, plain_name


@pytest.mark.parametrize(
    ("official", "spoken"),
    [
        ("國立屏東大學附小", "屏大附小"),
        ("國立屏東大學附設實驗國民小學", "屏東附小"),
        ("國立臺南大學附小", "南大附小"),
        ("國立台北教育大學附小", "北教大附小"),
        ("國立臺中教育大學附設實驗國民小學", "中教大附小"),
        ("國立臺東大學附小", "東大附小"),
    ],
)
def test_a_universitys_school_answers_to_its_short_name(official: str, spoken: str) -> None:
    assert school_key(spoken) in names_of(official)


def test_no_university_but_that_of_taiwan_is_called_so() -> None:
    assert not any("臺大附小" in names_of(f"國立{name}大學附小") for name in ("臺南", "臺東", "臺中教育"))


@pytest.mark.parametrize(
    ("written", "plain"),
    [("縣立鶴聲國小", "鶴聲國小"), ("市立大學附小", "大學附小"), ("市立國小", "國小"), ("市立小", "市立小")],
)
def test_who_runs_a_school_is_not_its_name(written: str, plain: str) -> None:
    assert plain_name(written) == plain


@pytest.mark.parametrize("name", ["?公國中", "？公國中", "□公國中", "■公國中", "〓公國中", "\ufffd公國中"])
def test_a_lost_character_is_seen_however_it_was_written(name: str) -> None:
    assert is_damaged(name)
    assert not is_damaged("瑠公國中")
