"""The presets of columns as the office wants them; until it changes one, those of the program count."""

from collections.abc import Sequence
from dataclasses import replace

from coordinator.db.queries.presets import read_presets, stored_presets
from coordinator.db.session import Reader
from coordinator.domain.edit import Edit
from coordinator.domain.errors import RuleError
from coordinator.domain.presets import Preset, aliases, check_presets
from coordinator.domain.remembered import ColumnUse
from coordinator.domain.text import clean, fold


def preset_edit(reader: Reader, use: ColumnUse, wanted: Sequence[Preset]) -> Edit:
    """The edit after which exactly ``wanted`` are stored for a use, in this order. Raises ``RuleError``.

    All of them are stored at the first change, so that a later version of the program alters none.
    """
    tidy = tuple(_tidy(preset, position) for position, preset in enumerate(wanted))
    check_presets(tidy)
    before = stored_presets(reader, use)
    return Edit(
        tuple(value for preset in before for value in preset.entities()),
        tuple(value for preset in tidy for value in preset.entities()),
    )


def import_aliases(reader: Reader) -> dict[str, str]:
    """Fold of a title -> ``ColumnKind`` or nothing to leave it out, as ``Corrections.titles`` has it."""
    return aliases(read_presets(reader, ColumnUse.IMPORT))


def find_preset(reader: Reader, use: ColumnUse, name: str = "") -> Preset:
    """The preset of this name, however it is spaced; without a name the first. Raises ``RuleError``."""
    presets = read_presets(reader, use)
    for preset in presets:
        if not name or fold(preset.name) == fold(name):
            return preset
    raise RuleError("preset_unknown", name=name, known="、".join(preset.name for preset in presets))


def _tidy(preset: Preset, position: int) -> Preset:
    """Names and titles cleaned like any text of a person, columns numbered from the left."""
    return Preset(
        replace(preset.preset, name=clean(preset.name).text, position=position),
        tuple(
            replace(column, preset_id=preset.id, title=clean(column.title).text, position=number)
            for number, column in enumerate(preset.columns)
        ),
    )
