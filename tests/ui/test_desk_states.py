"""What the desk shows: each answer has its icon, word, colour and sound, and none looks like another."""

import wave
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QPainter, QPixmap
from pytestqt.qtbot import QtBot

from coordinator.domain.checkin.acts import Act, Mode, Outcome, Scan, SearchMark
from coordinator.domain.events.kinds import Verdict
from coordinator.domain.training import MarkSlot
from coordinator.resources import resource
from coordinator.ui.desk.frame import Frame, ground_token, ink_token
from coordinator.ui.desk.result import halves, head_title
from coordinator.ui.desk.showing import Desktop, DistrictLine, Line
from coordinator.ui.desk.stage import Stage
from coordinator.ui.desk.states import Shown, State, Tone, idle_state, state_of
from coordinator.ui.kit import theme
from coordinator.ui.kit.scanbox import ScanBox
from coordinator.ui.kit.sounds import BEEPS, Sound, play
from coordinator.ui.kit.theme import Theme

AT = 1_691_369_520_000  # 08:52 in Taiwan
MORNING = Shown(MarkSlot.AM_IN)
SCAN = Scan("123456789")
WHO = {"participant_id": "p", "name": "陳怡君", "school": "霧臺國小", "at_ms": AT}


def answered(verdict: Verdict, **more: object) -> Outcome:
    """An answer about 陳怡君."""
    return Outcome(verdict, **{**WHO, **more})  # type: ignore[arg-type]


ANSWERS: dict[str, tuple[Outcome, Act]] = {
    "in": (answered(Verdict.MARKED, slot=MarkSlot.AM_IN), SCAN),
    "out": (answered(Verdict.MARKED, slot=MarkSlot.AM_OUT), SCAN),
    "returned": (answered(Verdict.RETURNED, slot=MarkSlot.AM_IN), SCAN),
    "walk-in": (answered(Verdict.WALK_IN), SCAN),
    "other day": (answered(Verdict.OTHER_DAY), SCAN),
    "other batch": (answered(Verdict.OTHER_BATCH), SCAN),
    "already": (answered(Verdict.ALREADY, slot=MarkSlot.AM_IN, facts=(("desk", "A 台"),)), SCAN),
    "other desk": (
        answered(Verdict.ALREADY, slot=MarkSlot.AM_IN, flags=("other_desk",), facts=(("desk", "B 台"),)),
        SCAN,
    ),
    "already out": (answered(Verdict.ALREADY, slot=MarkSlot.AM_OUT), SCAN),
    "attention": (
        answered(Verdict.MARKED, slot=MarkSlot.AM_IN, flags=("attention",), facts=(("note", "午餐改素食"),)),
        SCAN,
    ),
    "old code": (answered(Verdict.OLD_CODE), SCAN),
    "unknown": (Outcome(Verdict.UNKNOWN), SCAN),
    "ambiguous": (Outcome(Verdict.AMBIGUOUS), SearchMark("陳")),
    "voided": (answered(Verdict.VOIDED, slot=MarkSlot.AM_IN), SCAN),
    "many voided": (Outcome(Verdict.VOIDED, facts=(("count", 24),)), SCAN),
    "noted": (answered(Verdict.NOTED), SCAN),
    "reissued": (answered(Verdict.NOTED, facts=(("badge", "103248014"),)), SCAN),
    "bulk": (Outcome(Verdict.MARKED, code="desk_bulk", facts=(("count", 24),)), SCAN),
    "turned": (Outcome(Verdict.NOTED, code="desk_mode", slot=MarkSlot.AM_OUT), Mode(MarkSlot.AM_OUT)),
    "refused": (Outcome(Verdict.REFUSED, code="undo_nothing"), SCAN),
    "not recorded": (Outcome(Verdict.NOT_RECORDED, code="disk_full"), SCAN),
}


@pytest.fixture
def stage(qtbot: QtBot, look: Theme) -> Stage:
    stage = Stage(ScanBox("Scan box"))
    qtbot.addWidget(stage)
    stage.resize(1280, 720)
    stage.set_idle(idle_state())
    stage.show_idle()
    with qtbot.waitExposed(stage):
        stage.show()
    return stage


def state(name: str, shown: Shown = MORNING) -> State:
    """The state of one of the answers."""
    outcome, act = ANSWERS[name]
    return state_of(outcome, shown, act, "教務主任")


def test_every_verdict_has_a_state(look: Theme) -> None:
    assert {outcome.verdict for outcome, _ in ANSWERS.values()} == set(Verdict)


def test_no_two_answers_look_alike(look: Theme) -> None:
    looks = [(s.tone, s.icon, s.word) for s in map(state, ANSWERS)]
    assert len(set(looks)) == len(looks)


@pytest.mark.parametrize("name", sorted(ANSWERS))
def test_each_answer_has_icon_word_colour_and_sound_and_is_spoken(stage: Stage, name: str) -> None:
    shown = state(name)
    assert shown.sound is not None
    assert resource("icons", f"{shown.icon}.svg").is_file()
    stage.show_state(shown)
    picture = stage.grab().toImage()
    assert picture.pixelColor(2, 300).name() == theme.color(ground_token(shown.tone)).name()
    assert stage.accessibleName() == shown.word
    assert shown.word in stage.accessibleDescription()


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("already", "08:52 at this desk"),
        ("other desk", "08:52 at desk B 台"),
        ("attention", "午餐改素食 — press the space bar to go on"),
    ],
)
def test_time_desk_and_note_are_told(look: Theme, name: str, hint: str) -> None:
    assert state(name).hint == hint


def test_what_concerns_the_desk_is_told_and_the_rest_is_for_later(look: Theme) -> None:
    flags = ("cancelled", "late:12", "other_desk", "paper", "walk_in")
    told = state_of(answered(Verdict.MARKED, slot=MarkSlot.AM_IN, flags=flags), MORNING, SCAN)
    assert told.hint == "registration was cancelled ・ 12 minutes late"


def test_masked_names_hide_their_middle(look: Theme) -> None:
    assert state("in", Shown(MarkSlot.AM_IN, masked=True)).name == "陳○君"


def test_results_go_by_themselves_but_what_waits_for_a_key_stays(look: Theme) -> None:
    assert {name for name in ANSWERS if state(name).stays} == {"attention", "old code", "not recorded"}


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize("tone", list(Tone))
def test_words_on_the_stage_have_a_contrast_of_at_least_4_5(tone: Tone, dark: bool) -> None:
    ground = QColor(theme.TOKENS[ground_token(tone)][dark])
    words = [ink_token(tone)] if tone is Tone.ALARM else [ink_token(tone), "text", "idle_text"]
    for token in words:
        assert contrast(QColor(theme.TOKENS[token][dark]), ground) >= 4.5, token


def contrast(one: QColor, other: QColor) -> float:
    """The ratio of WCAG 2."""

    def light(color: QColor) -> float:
        channels = (color.redF(), color.greenF(), color.blueF())
        parts = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]

    low, high = sorted((light(one), light(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize(
    ("name", "lines"),
    [
        ("迪賽‧法拉桑‧魯魯安‧達努巴克", ("迪賽‧法拉桑‧", "魯魯安‧達努巴克")),
        ("一二三四五六", ("一二三", "四五六")),
        ("Anna Maria Longname", ("Anna Maria", "Longname")),
    ],
)
def test_a_long_name_is_divided_where_it_has_a_joint(name: str, lines: tuple[str, str]) -> None:
    assert halves(name) == lines


def test_a_narrow_stage_and_long_texts_are_painted_too(stage: Stage) -> None:
    stage.set_desktop(
        Desktop(
            title="計畫" * 40,
            short_title="場次" * 40,
            slot="上午簽到",
            clock="08:52",
            figures=(("應到", 12_345), ("已報到", 1_234), ("未報到", 11_111)),
            districts=tuple(DistrictLine("北區" * 9, n, 5, n) for n in range(7)),
            lines=tuple(Line("clock", tone, "08:52", "王" * 30, "學校" * 30) for tone in Tone),
            foot=("離線" * 30, "F3"),
        )
    )
    for width in (1920, 1280, 600):
        stage.resize(width, 720)
        stage.show_state(
            state_of(answered(Verdict.OTHER_DAY, name="迪賽‧法拉桑‧魯魯安‧達努巴克"), MORNING, SCAN)
        )
        assert stage.grab().width() == width


@pytest.mark.parametrize(("training", "shown"), [("研習", "title"), ("研習" * 60, "short_title")])
def test_a_long_name_of_the_training_does_not_hide_the_session_and_its_place(
    look: Theme, training: str, shown: str
) -> None:
    picture = QPixmap(1280, 720)
    painter = QPainter(picture)
    desktop = Desktop(title=f"{training} ・ 第一梯次 ・ 鶴聲國小", short_title="第一梯次 ・ 鶴聲國小")
    frame = Frame(painter, picture.size(), Tone.IDLE, 1.0)
    assert head_title(frame, desktop, 20, 900) == getattr(desktop, shown)
    painter.end()


@pytest.mark.parametrize("sound", list(Sound))
def test_every_sound_is_a_short_file_of_its_own(sound: Sound, tmp_path: Path) -> None:
    with wave.open(str(resource("sounds", f"{sound}.wav"))) as file:
        assert file.getnframes() / file.getframerate() < 1
    assert BEEPS[sound] >= 1
    play(sound)
