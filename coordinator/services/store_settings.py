"""Reading and writing the settings of a store; ``domain.store_settings`` says what they are called."""

from coordinator.db.session import Reader, Writer
from coordinator.domain.office import Setting


def setting(reader: Reader, name: str) -> str:
    """The value, empty where there is none."""
    found = reader.get(Setting, name)
    return found.value if found else ""


def keep_setting(writer: Writer, name: str, value: str) -> None:
    """Put ``value`` in the place of what was there; an empty one leaves no row."""
    before = writer.get(Setting, name)
    if before is not None and before.value == value:
        return
    if before is None:
        writer.insert([Setting(name, value)] if value else [])
    elif value:
        writer.update([(before, Setting(name, value))])
    else:
        writer.delete([before])
