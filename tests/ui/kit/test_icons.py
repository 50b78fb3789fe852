"""Icons: rendered when painted, in the theme's colour, at the asked ratio."""

import ast
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QIcon

from coordinator.resources import resource
from coordinator.ui.kit import theme
from coordinator.ui.kit.action_table import ACTIONS
from coordinator.ui.kit.icons import icon, pixmap
from coordinator.ui.kit.notice import Severity
from coordinator.ui.kit.theme import Theme
from tools.make_icons import FOR_STYLE_SHEET, ICONS

FOLDER = resource("icons")
UI = Path(__file__).parents[3] / "coordinator" / "ui"
CALLS = {
    "icon": 0,
    "set_icon": 1,
    "pixmap": 0,
    "button": 1,
    "primary_button": 1,
    "EmptyState": 0,
    "StatCard": 0,
}


def named_icons() -> set[str]:
    """Icon names that stand as constants in calls that take one."""
    found = {spec.icon for spec in ACTIONS if spec.icon} | {severity.icon for severity in Severity}
    for path in UI.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in CALLS:
                place = CALLS[node.func.id]
                if len(node.args) > place and isinstance(node.args[place], ast.Constant):
                    found.add(str(node.args[place].value))  # type: ignore[attr-defined]
    return found - {""}


def test_the_folder_holds_what_the_script_makes() -> None:
    assert {path.stem for path in FOLDER.glob("*.svg")} == set(ICONS) | set(FOR_STYLE_SHEET)
    assert resource("licences", "Lucide.txt").read_text(encoding="utf-8").startswith("ISC License")


def test_every_icon_that_is_named_is_there() -> None:
    assert named_icons() - set(ICONS) == set()


def test_no_icon_is_carried_along_that_nobody_names() -> None:
    source = "".join(path.read_text(encoding="utf-8") for path in UI.parent.rglob("*.py"))
    assert [name for name in ICONS if f'"{name}"' not in source] == []


@pytest.mark.parametrize("name", sorted(ICONS))
def test_every_icon_can_be_drawn(look: Theme, name: str) -> None:
    picture = pixmap(name, "text", 24).toImage()
    colors = {picture.pixelColor(x, y).name() for x in range(24) for y in range(24)}
    assert theme.color("text").name() in colors


def test_an_icon_follows_the_theme_and_the_mode(look: Theme) -> None:
    def ink(mode: QIcon.Mode) -> str:
        picture = icon("check", "text").pixmap(QSize(24, 24), 1.0, mode).toImage()
        return max(
            (picture.pixelColor(x, y) for x in range(24) for y in range(24)), key=lambda color: color.alpha()
        ).name()

    assert ink(QIcon.Mode.Normal) == theme.color("text").name()
    assert ink(QIcon.Mode.Disabled) == theme.color("disabled").name()
    look.set_mode("dark")
    assert ink(QIcon.Mode.Normal) == theme.color("text").name()


@pytest.mark.parametrize("ratio", [1.0, 1.5, 2.0])
def test_an_icon_has_as_many_pixels_as_the_screen(look: Theme, ratio: float) -> None:
    drawn = icon("check").pixmap(QSize(20, 20), ratio)
    assert (drawn.width(), drawn.devicePixelRatio()) == (round(20 * ratio), ratio)


def test_a_wide_icon_keeps_its_shape(look: Theme) -> None:
    drawn = icon("check").pixmap(QSize(20, 16), 1.0)
    assert (drawn.width(), drawn.height()) == (20, 16)
