"""A venue pack as a whole: every value keeps the rules, and everything it names is in the pack."""

from collections.abc import Iterable
from dataclasses import fields

from coordinator.documents.packs.rows import bad
from coordinator.domain.badge import NUMBERS
from coordinator.domain.edit import Entity
from coordinator.domain.errors import RuleError
from coordinator.domain.packs import VenuePack
from coordinator.domain.rules import check


def check_wholeness(pack: VenuePack) -> None:
    """Raise ``RuleError`` (pack_content_bad) unless the pack speaks of one training and of nothing else.

    Without this a pack could change or delete what belongs to another training of the store.
    """
    manifest, plan = pack.manifest, pack.plan
    if plan.training.id != manifest.training_id:
        raise bad("manifest", "training_id")
    stored = (*plan.entities(), *(value for entry in pack.people for value in entry.entities()))
    _check_each((*stored, *pack.schools, *pack.aliases))
    keys = _own_keys(stored)
    _check_names(stored, keys, manifest.training_id)
    _check_beside(pack, {session.id for session in plan.sessions})
    if any(block.in_tray for block in plan.blocks) or not all(block.in_tray for block in plan.tray):
        raise bad("blocks", "in_tray")
    schools = {school.id for school in pack.schools}
    if any(s.parent_id not in (None, *schools) for s in pack.schools if s.parent_id) or any(
        alias.school_id not in schools for alias in pack.aliases
    ):
        raise bad("schools", "parent_id")


def _check_each(values: Iterable[Entity]) -> None:
    for value in values:
        try:
            check(value)
        except RuleError as error:
            raise bad(f"{type(value).__name__} {value.id}", error.code) from error


def _own_keys(stored: Iterable[Entity]) -> set[str]:
    """Every key of the pack, each there once."""
    found: set[tuple[type[Entity], str]] = set()
    for value in stored:
        if not value.id or (type(value), value.id) in found:
            raise bad(f"{type(value).__name__} {value.id}", "id")
        found.add((type(value), value.id))
    return {key for _, key in found}


def _check_names(stored: Iterable[Entity], keys: set[str], training_id: str) -> None:
    """No value names anything outside of the pack."""
    for value in stored:
        for name in _references(type(value)):
            named = getattr(value, name)
            fits = named == training_id if name == "training_id" else named is None or named in keys
            if not fits:
                raise bad(f"{type(value).__name__} {value.id}", name)


def _references(kind: type[Entity]) -> tuple[str, ...]:
    return tuple(f.name for f in fields(kind) if f.name.endswith("_id") and f.name != "national_id")  # type: ignore[arg-type]


def _check_beside(pack: VenuePack, sessions: set[str]) -> None:
    training_id = pack.manifest.training_id
    strangers = {
        "sessions": not sessions.issuperset((*pack.sessions, *pack.scope)),
        "badges": any(b.training_id != training_id or b.number not in NUMBERS for b in pack.badges),
        "sheet_rows": any(r.session_id not in sessions or r.number < 1 for r in pack.sheet_rows),
        "hours_rules": any(rule.training_id != training_id for rule in pack.hours_rules),
        "online_rules": any(rule.session_id not in sessions for rule in pack.online_rules),
        "events": any(event.training_id not in ("", training_id) for event in pack.events),
        "texts": any(text.training_id != training_id for text in pack.texts),
    }
    for name, strange in strangers.items():
        if strange:
            raise bad(name, "training_id")
