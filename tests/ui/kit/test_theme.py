"""The look: contrast, both themes, text sizes, and no colour anywhere but in the tokens."""

import re
from pathlib import Path

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication

from coordinator.resources import resource
from coordinator.ui.kit import theme
from coordinator.ui.kit.theme import TOKENS, Theme

SHEET = resource("theme.qss").read_text(encoding="utf-8")
SURFACES = ("background", "card", "nav", "hover", "selected", "stripe")
PAIRS = [
    *(("text", surface) for surface in SURFACES),
    *(("muted", surface) for surface in ("background", "card", "stripe")),
    *(("accent", surface) for surface in ("background", "card")),
    ("selected_text", "selected"),
    ("accent_text", "accent"),
    ("accent_text", "accent_hover"),
    ("bad_text", "card"),
    *((f"{kind}_text", kind) for kind in ("info", "ok", "warn", "bad", "idle")),
]


def luminance(color: QColor) -> float:
    """Relative luminance as WCAG 2 defines it."""

    def linear(part: float) -> float:
        return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4

    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF())


@pytest.mark.parametrize("dark", [0, 1], ids=["light", "dark"])
@pytest.mark.parametrize(("text", "surface"), PAIRS)
def test_every_text_can_be_read(text: str, surface: str, dark: int) -> None:
    lights = sorted(luminance(QColor(TOKENS[token][dark])) for token in (text, surface))
    assert (lights[1] + 0.05) / (lights[0] + 0.05) >= 4.5


def test_the_style_sheet_names_only_tokens_and_holds_no_colour_of_its_own() -> None:
    assert set(re.findall(r"\$([a-z_][a-z_0-9]*)", SHEET)) - set(TOKENS) <= {
        "icon_chevron_down",
        "icon_chevron_up",
        "icon_check",
        "icon_dot",
    }
    assert re.findall(r"#[0-9a-fA-F]{6}\b|rgb\(", SHEET) == []


def test_table_cells_are_never_styled_by_the_sheet() -> None:
    rules = re.sub(r"/\*.*?\*/", "", SHEET, flags=re.DOTALL)
    assert re.findall(r"Q(?:Table|Abstract\w*)View::item", rules) == []


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_every_token_is_filled_in(qapp: QApplication, look: Theme, mode: str) -> None:
    look.set_mode(mode)
    assert "$" not in theme.style_sheet()
    for path in re.findall(r"url\((.*?)\)", theme.style_sheet()):
        assert Path(path).is_file()


def test_a_theme_changes_palette_and_tokens(qapp: QApplication, look: Theme) -> None:
    heard: list[int] = []
    look.changed.connect(lambda: heard.append(1))
    look.set_mode("dark")
    assert (theme.is_dark(), theme.color("card").name(), heard) == (True, "#1a1f25", [1])
    assert qapp.palette().window().color() == theme.color("background")
    look.set_mode("light")
    assert theme.color("card").name() == "#ffffff"


def test_following_the_system_takes_its_lightness(qapp: QApplication, look: Theme) -> None:
    look.set_mode("system")
    assert theme.is_dark() is (qapp.style().standardPalette().window().color().lightness() < 128)


@pytest.mark.parametrize(("scale", "expected"), [(100, 14), (125, 18), (150, 21)])
def test_sizes_follow_the_text_size(qapp: QApplication, look: Theme, scale: int, expected: int) -> None:
    look.set_scale(scale)
    assert theme.px(14) == expected
    assert qapp.font().pointSizeF() == pytest.approx(theme.POINT_SIZE * scale / 100)
    look.set_scale(100)


def test_districts_begin_again_after_the_fifth(look: Theme) -> None:
    assert theme.district_color(5) == theme.district_color(0)
    assert len({theme.district_color(number).name() for number in range(5)}) == 5


def test_taiwanese_faces_come_first(look: Theme) -> None:
    assert theme.font().families()[:4] == list(theme.FAMILIES)
