"""Stored values as JSON lines and back: a line that names kind and fields, then one list a value.

Fields stand by name, so a newer program may add some and an older one leave some out. What comes back has
the types its field says, text that can be stored, and passes the rules of its kind.
"""

import json
import re
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import MISSING, fields
from datetime import date
from enum import StrEnum
from functools import cache
from operator import attrgetter
from types import UnionType
from typing import Any, TypeVar, get_args, get_type_hints

from coordinator.documents.packs.sealing import read_line
from coordinator.domain.edit import Entity
from coordinator.domain.errors import RuleError
from coordinator.domain.events.record import canonical

E = TypeVar("E", bound=Entity)
T = TypeVar("T")
Reading = Callable[[Any], Any]
Table = tuple[tuple[str, ...], list[list[Any]]]
"""(names of the fields, rows)"""
LONGEST_KEY = 100
_BAD = "pack_content_bad"
_LARGEST_NUMBER = 2**53
_FORBIDDEN = re.compile("[\x00\ud800-\udfff]")


def write_rows(name: str, kind: type[Entity], values: Collection[Entity]) -> Iterator[str]:
    """The lines of values of one kind."""
    names = [field.name for field in fields(kind)]  # type: ignore[arg-type]
    yield canonical({"rows": name, "fields": names, "count": len(values)})
    parts = attrgetter(*names)
    encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), default=_written).encode
    for value in values:
        yield encode(parts(value))


def read_tables(lines: Sequence[bytes]) -> dict[str, Table]:
    """Every kind of the content by its name. Raises ``RuleError`` (pack_content_bad)."""
    found: dict[str, Table] = {}
    place = 0
    while place < len(lines):
        head = _line(lines, place)
        name, names, count = _announced(head, place)
        if name in found or place + 1 + count > len(lines):
            raise bad(place, "count")
        rows = [_line(lines, place + 1 + n) for n in range(count)]
        found[name] = (names, rows)
        place += 1 + count
    return found


def read_values(name: str, kind: type[E], tables: Mapping[str, Table]) -> tuple[E, ...]:
    """The values of one kind, none where the content has no such table.

    Raises ``RuleError`` (pack_content_bad) with the place of the first that does not fit.
    """
    names, rows = tables.get(name, ((), []))
    make = maker(kind, names) if rows else None
    found: list[E] = []
    for n, row in enumerate(rows, 1):
        try:
            if make is not None:
                found.append(make(row))
        except ValueError as error:
            raise bad(f"{name} {n}", str(error)) from error
    return tuple(found)


def read_some(
    name: str, kind: type[E], tables: Mapping[str, Table]
) -> tuple[tuple[E, ...], tuple[tuple[str, str], ...]]:
    """The values that fit, and (place, ``event_unreadable``) for those that do not."""
    names, rows = tables.get(name, ((), []))
    if not rows:
        return (), ()
    make = maker(kind, names)
    found: list[E] = []
    aside: list[tuple[str, str]] = []
    for n, row in enumerate(rows, 1):
        try:
            found.append(make(row))
        except ValueError:
            aside.append((f"{name} {n}", "event_unreadable"))
    return tuple(found), tuple(aside)


def maker(kind: Callable[..., T], names: Sequence[str]) -> Callable[[Any], T]:
    """From a row with these fields to a value; raises ``ValueError`` for one that does not fit.

    Raises ``RuleError`` at once when a field is missing that has no value by itself.
    """
    known = {field.name for field in fields(kind)}  # type: ignore[arg-type]
    if _needed(kind) - set(names):
        raise bad(kind.__name__, "field_missing")
    used = [(n, key, _reading_of(kind, key)) for n, key in enumerate(names) if key in known]
    places, keys, readings = zip(*used, strict=True)

    def make(row: Any) -> T:
        if not isinstance(row, list) or len(row) != len(names):
            raise ValueError("length")
        values = [reading(row[n]) for n, reading in zip(places, readings, strict=True)]
        return kind(**dict(zip(keys, values, strict=True)))

    return make


def bad(place: object, why: str) -> RuleError:
    """The refusal of a content that was authenticated and is nonsense all the same."""
    return RuleError(_BAD, where=str(place), reason=why)


@contextmanager
def naming(file: str) -> Iterator[None]:
    """Let refusals of the content say which file it was."""
    try:
        yield
    except RuleError as error:
        if error.code == _BAD:
            raise RuleError(_BAD, **error.facts | {"file": file}) from error
        raise


def _line(lines: Sequence[bytes], place: int) -> Any:
    try:
        return read_line(lines[place])
    except ValueError as error:
        raise bad(place, "line") from error


def _announced(head: Any, place: int) -> tuple[str, tuple[str, ...], int]:
    if not isinstance(head, dict):
        raise bad(place, "table")
    name, names, count = head.get("rows"), head.get("fields"), head.get("count")
    if not isinstance(name, str) or type(count) is not int or count < 0 or not isinstance(names, list):
        raise bad(place, "table")
    if not all(isinstance(key, str) for key in names) or len(set(names)) != len(names):
        raise bad(place, "table")
    return name, tuple(names), count


def _written(value: date) -> str:
    """The only values that JSON does not know."""
    return value.isoformat()


@cache
def _reading_of(kind: type[Any], name: str) -> Reading:
    hint = get_type_hints(kind)[name]
    return _key if hint is str and (name == "id" or name.endswith("_id")) else _reading(hint)


@cache
def _needed(kind: type[Any]) -> frozenset[str]:
    return frozenset(f.name for f in fields(kind) if f.default is MISSING and f.default_factory is MISSING)


def _reading(hint: Any) -> Reading:
    if isinstance(hint, UnionType):
        (inner,) = (part for part in get_args(hint) if part is not type(None))
        reading = _reading(inner)
        return lambda value: None if value is None else reading(value)
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return lambda value: hint(_text(value))
    return _PLAIN[hint]


def _text(value: Any) -> str:
    if type(value) is not str or not (value.isprintable() or not _FORBIDDEN.search(value)):
        raise ValueError("text")
    return value


def _key(value: Any) -> str:
    """A key is ASCII without spaces; those of other values may be empty where they name nothing."""
    if type(value) is not str or len(value) > LONGEST_KEY or " " in value:
        raise ValueError("key")
    if not (value.isascii() and value.isprintable()):
        raise ValueError("key")
    return value


def _number(value: Any) -> int:
    if type(value) is not int or not -_LARGEST_NUMBER <= value <= _LARGEST_NUMBER:
        raise ValueError("number")
    return value


def _flag(value: Any) -> bool:
    if type(value) is not bool:
        raise ValueError("flag")
    return value


def _date(value: Any) -> date:
    return date.fromisoformat(_text(value))


_PLAIN: dict[Any, Reading] = {str: _text, int: _number, bool: _flag, date: _date}
