"""What is said about a proposal of districts: how even it is, and what it was counted by."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from math import isinf

from PySide6.QtCore import QCoreApplication

from coordinator.planning.districting import Counted
from coordinator.planning.suggest import Proposal
from coordinator.ui.districts.suggest_terrain import Terrain
from coordinator.ui.kit.notice import Severity

translate = QCoreApplication.translate
NAMED = 4


def verdict(proposal: Proposal, names: Mapping[str, str], *, seats: bool) -> tuple[str, Severity]:
    """Evenness and connection, a sentence a line; a warning where either fails."""
    parts = [_spread(proposal, seats=seats)]
    if proposal.heavy:
        text = translate(
            "Suggest",
            "{names}, with the islands reached only through it, has too many schools for an even district.",
        )
        parts.append(text.format(names=_listed(proposal.heavy, names)))
    if proposal.connected:
        parts.append(translate("Suggest", "Every district is connected."))
    else:
        parts.append(
            translate("Suggest", "Locked districts cut the map apart: not every district is connected.")
        )
    fine = proposal.even and proposal.connected
    return "\n".join(parts), Severity.SUCCESS if fine else Severity.WARNING


def _spread(proposal: Proposal, *, seats: bool) -> str:
    if isinf(proposal.spread):
        return translate("Suggest", "Uneven: one of the districts has no school.")
    facts = {
        "ratio": f"{proposal.spread:.2f}",
        "most": max(part.weight for part in proposal.parts),
        "least": min(part.weight for part in proposal.parts),
    }
    if seats and proposal.even:
        text = translate("Suggest", "Fits the seats: the fullest is {ratio} times as full as the emptiest.")
    elif seats:
        text = translate(
            "Suggest", "Does not fit the seats: the fullest is {ratio} times as full as the emptiest."
        )
    elif proposal.even:
        text = translate("Suggest", "Even: the largest has {most} schools, the smallest {least} ({ratio}×).")
    else:
        text = translate(
            "Suggest", "Not even: the largest has {most} schools, the smallest {least} ({ratio}×)."
        )
    return text.format(**facts)


def source(terrain: Terrain) -> str:
    """By which schools the proposal was made."""
    weighing = terrain.weighing
    sentences = {
        Counted.DIRECTORY: translate("Suggest", "Schools as the school directory lists them."),
        Counted.PLAN: translate("Suggest", "Schools as the plan counts them."),
        Counted.PARTLY: translate(
            "Suggest", "The school directory has none in {names}; there one school each was reckoned."
        ),
        Counted.NOWHERE: translate(
            "Suggest", "No school counts are known, so every township counts as one school."
        ),
    }
    return sentences[weighing.counted].format(names=_listed(weighing.lacking, terrain.names))


def _listed(codes: Iterable[str], names: Mapping[str, str]) -> str:
    every = [names.get(code, code) for code in codes]
    text = "、".join(every[:NAMED])
    return text if len(every) <= NAMED else translate("Suggest", "{names} …").format(names=text)
