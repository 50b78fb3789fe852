"""The line of filters that several pages have: one chip pressed, one signal a choice, narrow on demand."""

from pytestqt.qtbot import QtBot

from coordinator.ui.kit.filterline import FilterLine, choice_list, fill


def made(qtbot: QtBot) -> FilterLine:
    line = FilterLine("Search", ["all", "some"])
    line.lay_out(choice_list("Only here", 8))
    qtbot.addWidget(line)
    for key, number in (("all", 12_345), ("some", 2)):
        line.count(key, key, number, always=key == "all")
    line.show()
    return line


def test_a_chip_says_how_many_and_one_is_pressed(qtbot: QtBot) -> None:
    line = made(qtbot)
    assert [chip.text() for chip in line.chips.values()] == ["all 12,345", "some 2"]
    with qtbot.waitSignal(line.changed):
        line.choose("some")
    assert line.chosen == "some"


def test_a_chip_without_rows_goes_and_the_first_is_pressed_again(qtbot: QtBot) -> None:
    line = made(qtbot)
    line.choose("some")
    line.count("some", "some", 0)
    assert line.chips["some"].isHidden()
    assert line.chosen == "all"
    line.count("all", "all", 0, always=True)
    assert not line.chips["all"].isHidden()


def test_a_narrow_line_is_higher_and_not_as_wide(qtbot: QtBot) -> None:
    line = made(qtbot)
    wide = line.minimumSizeHint()
    line.set_narrow(True)
    assert line.minimumSizeHint().width() < wide.width()
    assert line.minimumSizeHint().height() > wide.height()


def test_other_choices_keep_the_chosen_one_where_it_exists(qtbot: QtBot) -> None:
    combo = choice_list("Only here", 8)
    qtbot.addWidget(combo)
    fill(combo, [("", "Everywhere"), ("a", "A"), ("b", "B")], "b")
    fill(combo, [("", "Everywhere"), ("b", "B")])
    assert combo.currentData() == "b"
    fill(combo, [("", "Everywhere"), ("a", "A")])
    assert combo.currentData() == ""
    assert combo.accessibleName() == "Only here"
