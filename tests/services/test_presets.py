"""Presets of columns: those of the program until the office makes them its own, then never overwritten."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from coordinator.db.queries.presets import read_presets, stored_presets
from coordinator.db.store import Store, open_store
from coordinator.domain.errors import RuleError
from coordinator.domain.presets import ExportField, Preset, aliases, built_in
from coordinator.domain.remembered import ColumnPreset, ColumnUse, PresetColumn
from coordinator.domain.roster_columns import ColumnKind
from coordinator.domain.text import fold
from coordinator.services.edits import apply_edit
from coordinator.services.presets import find_preset, import_aliases, preset_edit

EXPORT, IMPORT = ColumnUse.EXPORT, ColumnUse.IMPORT


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = open_store(tmp_path / "store.sqlite")
    yield opened
    opened.close()


def save(store: Store, use: ColumnUse, *presets: Preset) -> None:
    with store.write() as writer:
        apply_edit(writer, preset_edit(writer, use, presets))


def names(store: Store, use: ColumnUse) -> list[str]:
    with store.read() as reader:
        return [preset.name for preset in read_presets(reader, use)]


def test_every_field_of_a_built_in_preset_is_known() -> None:
    exported = {column.field for preset in built_in(EXPORT) for column in preset.columns}
    assert exported <= set(ExportField)
    assert {column.field for preset in built_in(IMPORT) for column in preset.columns} <= set(ColumnKind)


def test_only_the_upload_of_hours_has_whole_numbers() -> None:
    assert [preset.name for preset in built_in(EXPORT) if preset.shows_ids] == ["時數上傳"]


def test_looking_stores_nothing(store: Store) -> None:
    assert names(store, EXPORT)[:3] == ["名冊", "報名網站", "時數上傳"]
    with store.read() as reader:
        assert stored_presets(reader, EXPORT) == ()


def test_the_first_change_stores_all_of_a_use_and_its_reverse_none(store: Store) -> None:
    roster, site, *rest = built_in(EXPORT)
    short = replace(site, preset=replace(site.preset, name=" 本縣 網站"), columns=site.columns[1:3])
    with store.read() as reader:
        edit = preset_edit(reader, EXPORT, (short, roster, *rest))
    with store.write() as writer:
        apply_edit(writer, edit)
    assert names(store, EXPORT)[:2] == ["本縣 網站", "名冊"]
    with store.read() as reader:
        first = read_presets(reader, EXPORT)[0]
        assert [(c.title, c.position) for c in first.columns] == [("姓名", 0), ("服務學校", 1)]
        assert stored_presets(reader, IMPORT) == ()
    with store.write() as writer:
        apply_edit(writer, edit.reversed())
    assert names(store, EXPORT)[0] == "名冊"


def test_what_was_deleted_does_not_come_back(store: Store) -> None:
    save(store, EXPORT, *built_in(EXPORT)[:2])
    assert names(store, EXPORT) == ["名冊", "報名網站"]


def made(name: str, *titles: str) -> Preset:
    columns = tuple(PresetColumn(f"{name}{n}", name, t, "name", n) for n, t in enumerate(titles))
    return Preset(ColumnPreset(name, EXPORT, name, 0), columns)


@pytest.mark.parametrize(
    ("presets", "code"),
    [
        ((), "preset_last"),
        ((made(" ", "姓名"),), "preset_without_name"),
        ((made("甲"),), "preset_without_columns"),
        ((made("甲", "姓名", "  "),), "preset_without_title"),
        ((made("甲", "姓名", "姓 名"),), "preset_title_twice"),
        ((made("甲", "姓名"), made("甲　", "姓名")), "preset_name_twice"),
    ],
)
def test_what_cannot_be_told_apart_is_refused(store: Store, presets: tuple[Preset, ...], code: str) -> None:
    with store.read() as reader, pytest.raises(RuleError) as refused:
        preset_edit(reader, EXPORT, presets)
    assert refused.value.code == code


def test_titles_of_the_site_are_aliases_and_an_empty_field_leaves_a_column_out(store: Store) -> None:
    with store.read() as reader:
        assert import_aliases(reader)[fold("任職學校")] == ColumnKind.SCHOOL
    (site,) = built_in(IMPORT)
    columns = (replace(site.columns[1], title="Ｎ．Ａ．M．E"), replace(site.columns[0], field=""))
    save(store, IMPORT, replace(site, columns=columns))
    with store.read() as reader:
        assert import_aliases(reader) == {fold("n.a.m.e"): "name", fold("報名序號"): ""}


def test_of_two_presets_with_one_title_the_first_counts() -> None:
    first, second = made("甲", "欄"), made("乙", "欄")
    other = replace(second, columns=(replace(second.columns[0], field="note"),))
    assert aliases((first, other)) == {fold("欄"): "name"}


def test_a_preset_is_found_by_its_name_however_it_is_spaced(store: Store) -> None:
    with store.read() as reader:
        assert find_preset(reader, EXPORT).name == "名冊"
        assert find_preset(reader, EXPORT, "時數 上傳").shows_ids
        with pytest.raises(RuleError) as refused:
            find_preset(reader, EXPORT, "沒有")
    assert refused.value.code == "preset_unknown"
