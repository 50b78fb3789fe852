"""Table cards: who, and what stands on them."""

from coordinator.domain.roster import PersonKind
from coordinator.domain.table_card import TableCard, table_cards
from tests.small_plan import person, small_plan


def test_a_card_has_name_role_and_where_somebody_comes_from() -> None:
    speaker = person("吳講師", school="範例大學", kind=PersonKind.SPEAKER)
    (card,) = table_cards(small_plan(), [speaker])
    assert card == TableCard(PersonKind.SPEAKER, "小計畫", "範例大學\u3000教師", "吳講師")
    assert card.word == "講師"
