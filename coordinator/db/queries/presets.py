"""Reading the presets of columns: the stored ones of a use, or those the program comes with."""

from collections import defaultdict

from coordinator.db.schema import table_of
from coordinator.db.session import Reader
from coordinator.domain.presets import Preset, built_in
from coordinator.domain.remembered import ColumnPreset, ColumnUse, PresetColumn


def stored_presets(reader: Reader, use: ColumnUse) -> tuple[Preset, ...]:
    """The presets of a use that the office has made its own, in its order; none before the first edit."""
    presets, columns = table_of(ColumnPreset), table_of(PresetColumn)
    found = reader.all(ColumnPreset, presets.c.use == use, order=[presets.c.position, presets.c.id])
    by_preset: dict[str, list[PresetColumn]] = defaultdict(list)
    if found:
        keys = [preset.id for preset in found]
        order = [columns.c.position, columns.c.id]
        for column in reader.all(PresetColumn, columns.c.preset_id.in_(keys), order=order):
            by_preset[column.preset_id].append(column)
    return tuple(Preset(preset, tuple(by_preset[preset.id])) for preset in found)


def read_presets(reader: Reader, use: ColumnUse) -> tuple[Preset, ...]:
    """What there is to choose from; reading stores nothing, so looking at a store leaves it as it is."""
    return stored_presets(reader, use) or built_in(use)
