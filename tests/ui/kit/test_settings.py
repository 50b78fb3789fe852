"""Settings of the machine."""

from pathlib import Path

import pytest

from coordinator.ui.kit import settings as known
from coordinator.ui.kit.settings import Setting, Settings, last_folder, table_state


@pytest.mark.parametrize(
    ("setting", "value"),
    [
        (known.THEME, "dark"),
        (known.TEXT_SCALE, 125),
        (known.GEOMETRY, b"\x00\xff\n"),
        (Setting("a/b", False), True),
    ],
)
def test_a_value_survives_a_restart(tmp_path: Path, setting: Setting[object], value: object) -> None:
    first = Settings(tmp_path / "s.ini")
    first.set(setting, value)
    first.sync()
    assert Settings(tmp_path / "s.ini").get(setting) == value


@pytest.mark.parametrize(
    ("line", "setting", "expected"),
    [
        ("theme=purple", known.THEME, "system"),
        ("text_scale=900", known.TEXT_SCALE, 100),
        ("text_scale=large", known.TEXT_SCALE, 100),
        ("theme=dark", known.THEME, "dark"),
    ],
)
def test_a_value_that_does_not_fit_counts_as_absent(
    tmp_path: Path, line: str, setting: Setting[object], expected: object
) -> None:
    (tmp_path / "s.ini").write_text(f"[look]\n{line}\n", encoding="utf-8")
    assert Settings(tmp_path / "s.ini").get(setting) == expected


def test_a_value_that_is_not_offered_is_refused(settings: Settings) -> None:
    with pytest.raises(ValueError, match="look/theme"):
        settings.set(known.THEME, "purple")


def test_the_last_folder_is_always_one_that_is_there(settings: Settings, tmp_path: Path) -> None:
    settings.set(known.LAST_FOLDER, str(tmp_path))
    assert last_folder(settings) == tmp_path
    settings.set(known.LAST_FOLDER, str(tmp_path / "gone"))
    assert last_folder(settings) != tmp_path
    assert last_folder(settings).is_dir()


def test_each_table_has_a_state_of_its_own() -> None:
    assert table_state("roster").key != table_state("agenda").key
