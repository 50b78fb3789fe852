"""``coordinator problems TRAINING``: what is wrong with a plan, from a terminal."""

from argparse import Namespace
from collections.abc import Sequence

from coordinator.cli.commands import opened, print_result
from coordinator.cli.texts import say
from coordinator.db.queries.plans import find_training, read_plan
from coordinator.documents.places import township_point
from coordinator.domain.plan import Plan
from coordinator.domain.problems import Checked, Problem, fix
from coordinator.planning.days_off import days_off
from coordinator.services.problems import check_plan
from coordinator.ui.kit.marking import QT_TRANSLATE_NOOP
from coordinator.ui.kit.messages import sentence

Line = dict[str, object]


def problems(options: Namespace) -> None:
    """Print every problem, worst first, and then those that were acknowledged."""
    with opened(options) as store, store.read() as reader:
        plan = read_plan(reader, find_training(reader, options.training).id)
        checked = check_plan(reader, plan, days_off, township_point)
    lines = problems_json(plan, checked)
    print_result(lines if options.json else problems_text(lines), options.json)


def problems_json(plan: Plan, checked: Checked) -> list[Line]:
    """``[{code, severity, page, item, place, sentence, facts, fixable, acknowledged, reason}]``."""
    opened_lines = [_line(plan, problem, None) for problem in checked.open]
    return opened_lines + [_line(plan, problem, answer.reason) for problem, answer in checked.answered]


def _line(plan: Plan, problem: Problem, reason: str | None) -> Line:
    return {
        "code": problem.code,
        "severity": problem.severity.name.lower(),
        "page": problem.page,
        "item": problem.item,
        "place": problem.place,
        "sentence": sentence(problem),
        "facts": dict(problem.facts),
        "fixable": bool(fix(problem, plan, lambda: "new")),
        "acknowledged": reason is not None,
        "reason": reason or "",
    }


def problems_text(lines: Sequence[Line]) -> str:
    """A line for each problem under a line that counts them."""
    known = [line for line in lines if line["acknowledged"]]
    waiting = [line for line in lines if not line["acknowledged"]]
    counted = QT_TRANSLATE_NOOP("cli", "Problems: {open}, acknowledged: {known}")
    none = QT_TRANSLATE_NOOP("cli", "No problems.")
    head = say(counted, open=len(waiting), known=len(known)) if lines else say(none)
    return "\n".join([head, *(_text(line) for line in waiting), *(_text(line) for line in known)])


def _text(line: Line) -> str:
    told = "  ".join(str(part) for part in (line["place"], line["sentence"]) if part)
    if not line["acknowledged"]:
        return f"- {told}"
    return f"- {told}  " + say(QT_TRANSLATE_NOOP("cli", "(acknowledged: {reason})"), reason=line["reason"])
