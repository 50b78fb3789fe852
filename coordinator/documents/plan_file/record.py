"""A JSON object together with its place in the file, so that every refusal says where.

The reasons ``why`` of ``plan_file_bad`` are codes: missing, not_an_object, not_a_list, not_text, not_whole,
not_yes_or_no, not_a_date, not_a_time, out_of_range, unknown_word, unknown_name, ambiguous_name, twice,
unknown_key, differs, not_json, or the code of the domain's rule that the value breaks.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TypeVar

from coordinator.domain.edit import Entity
from coordinator.domain.errors import RuleError
from coordinator.domain.roc import parse_minutes
from coordinator.domain.rules import check

E = TypeVar("E", bound=Entity)
V = TypeVar("V")
W = TypeVar("W", bound=StrEnum)
MOST = 1_000_000


def bad(where: str, why: str) -> RuleError:
    """The refusal of a plan file at a place such as ``sessions[3].date``."""
    return RuleError("plan_file_bad", where=where, why=why)


class Names:
    """What a name stands for in this file; a name that was given twice cannot be referred to."""

    def __init__(self, pairs: Mapping[str, str] | None = None) -> None:
        self._keys: dict[str, list[str]] = {name: [key] for name, key in (pairs or {}).items()}

    def add(self, name: str, key: str) -> str:
        """Let ``name`` stand for ``key``; gives the key back."""
        self._keys.setdefault(name, []).append(key)
        return key

    def find(self, name: str) -> list[str]:
        """Every key the name stands for."""
        return self._keys.get(name, [])


@dataclass(frozen=True, slots=True)
class Record:
    """One object of the file. Each reader gives the value at a key in the domain's type, or refuses."""

    data: Mapping[str, object]
    where: str

    @classmethod
    def of(cls, value: object, where: str) -> "Record":
        """``value`` as an object; anything else is refused."""
        if not isinstance(value, dict):
            raise bad(where, "not_an_object")
        return cls(value, where)

    def place(self, key: str) -> str:
        """The place of a key for a message."""
        return f"{self.where}.{key}" if self.where else key

    def text(self, key: str) -> str:
        """Text; a key that is not there is empty."""
        value = self.data.get(key, "")
        if not isinstance(value, str):
            raise bad(self.place(key), "not_text")
        return value

    def flag(self, key: str, *, default: bool = False) -> bool:
        """Yes or no; a key that is not there is ``default``."""
        value = self.data.get(key, default)
        if not isinstance(value, bool):
            raise bad(self.place(key), "not_yes_or_no")
        return value

    def number(self, key: str) -> int | None:
        """A whole number within a million, or unknown."""
        value = self.data.get(key)
        if value is None:
            return None
        if not isinstance(value, int) or isinstance(value, bool):
            raise bad(self.place(key), "not_whole")
        if not -MOST <= value <= MOST:
            raise bad(self.place(key), "out_of_range")
        return value

    def needed_number(self, key: str) -> int:
        """A whole number that must be there."""
        return self._needed(key, self.number(key))

    def day(self, key: str) -> date | None:
        """An ISO date, or unknown."""
        if self.data.get(key) is None:
            return None
        try:
            return date.fromisoformat(self.text(key))
        except ValueError as error:
            raise bad(self.place(key), "not_a_date") from error

    def needed_day(self, key: str) -> date:
        """An ISO date that must be there."""
        return self._needed(key, self.day(key))

    def clock(self, key: str) -> int | None:
        """``08:30`` as minutes of the day, or unknown."""
        if self.data.get(key) is None:
            return None
        try:
            return parse_minutes(self.text(key))
        except RuleError as error:
            raise bad(self.place(key), "not_a_time") from error

    def needed_clock(self, key: str) -> int:
        """A time that must be there."""
        return self._needed(key, self.clock(key))

    def word(self, key: str, words: type[W]) -> W:
        """One of the words of an enumeration."""
        try:
            return words(self.text(key))
        except ValueError as error:
            raise bad(self.place(key), "unknown_word") from error

    def reference(self, key: str, names: Names) -> str | None:
        """The key that the name at ``key`` stands for, or None for null."""
        if self.data.get(key) is None:
            return None
        return self.resolve(self.text(key), key, names)

    def needed_reference(self, key: str, names: Names) -> str:
        """The key that the name at ``key`` stands for; the name must be there."""
        return self._needed(key, self.reference(key, names))

    def resolve(self, name: str, key: str, names: Names) -> str:
        """What ``name``, found at ``key``, stands for."""
        found = names.find(name)
        if len(found) != 1:
            raise bad(self.place(key), "ambiguous_name" if found else "unknown_name")
        return found[0]

    def part(self, key: str) -> "Record | None":
        """The object at ``key``, or None for null."""
        value = self.data.get(key)
        return None if value is None else Record.of(value, self.place(key))

    def each(self, key: str, unique: str = "") -> "list[tuple[int, Record]]":
        """The objects of the list at ``key``, counted from 0; ``unique`` names a key that may not repeat."""
        records = [
            (index, Record.of(value, f"{self.place(key)}[{index}]"))
            for index, value in enumerate(self._list(key))
        ]
        seen: set[str] = set()
        for _, record in records if unique else ():
            if (value := record.text(unique)) in seen:
                raise bad(record.place(unique), "twice")
            seen.add(value)
        return records

    def texts(self, key: str, *, unique: bool = False) -> list[str]:
        """The list of text at ``key``; with ``unique`` no text may repeat."""
        values = self._list(key)
        texts = [value for value in values if isinstance(value, str)]
        if len(texts) != len(values):
            raise bad(self.place(key), "not_text")
        if unique and len(set(texts)) != len(texts):
            raise bad(self.place(key), "twice")
        return texts

    def checked(self, entity: E) -> E:
        """``entity``, made of this object, when the domain's rules let it stand."""
        try:
            check(entity)
        except RuleError as error:
            raise bad(self.place(str(error.facts.get("field", ""))).rstrip("."), error.code) from error
        return entity

    def _list(self, key: str) -> list[object]:
        value = self.data.get(key, [])
        if not isinstance(value, list):
            raise bad(self.place(key), "not_a_list")
        return value

    def _needed(self, key: str, value: V | None) -> V:
        if value is None:
            raise bad(self.place(key), "missing")
        return value
