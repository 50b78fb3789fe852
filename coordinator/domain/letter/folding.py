"""Edits that follow each other, as the one edit that does the same."""

from collections.abc import Iterable

from coordinator.domain.edit import Edit, Entity


def folded(edits: Iterable[Edit]) -> Edit:
    """One edit of all; a value that several of them touch is changed once, from its first to its last."""
    before: dict[tuple[type[Entity], str], Entity] = {}
    later: dict[tuple[type[Entity], str], Entity] = {}
    for edit in edits:
        for entity in edit.before:
            key = (type(entity), entity.id)
            if later.pop(key, None) is None:
                before.setdefault(key, entity)
        later |= {(type(entity), entity.id): entity for entity in edit.after}
    same = {key for key, entity in before.items() if later.get(key) == entity}
    return Edit(
        tuple(entity for key, entity in before.items() if key not in same),
        tuple(entity for key, entity in later.items() if key not in same),
    )
