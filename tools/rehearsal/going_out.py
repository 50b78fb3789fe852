"""The first half: a pack in the office, desks side by side at two venues, files at noon and at night."""

import shutil

from tools.rehearsal import expected, office
from tools.rehearsal.day import BROKEN, CLONED, Day
from tools.rehearsal.office import TRAINING
from tools.rehearsal.people import make_people, write_roster
from tools.rehearsal.program import UNANSWERED, Sitting
from tools.rehearsal.script import DAWN, IN, NOON, Step, lines_of, paper_lines, session_of, steps_of

NONSENSE = ({"act": "scan", "code": "999999999"}, {"act": "scan", "code": "tea?"}, {"act": "dance"})


def prepare(day: Day) -> None:
    """The plan, a roster by its file, codes, the pack, an office that is copied for later."""
    program = day.program
    schools = office.start(program.place("office"))
    day.people = make_people(day.number, frozenset(day.laptops), schools)
    day.steps = steps_of(day.people)
    write_roster(day.people, program.path("roster.csv"))
    stored = program.json("office", "import-roster", str(program.path("roster.csv")), "--training", TRAINING)
    day.check(stored["stored"] == day.number, f"{stored['stored']} of {day.number} people were stored")
    roster = {(one["name"], one["school"]): one for one in program.json("office", "roster", TRAINING)}
    for person in day.people:
        if person.is_on_roster:
            row = roster[person.name, person.school]
            person.id, person.codes = row["id"], [row["code"]]
    pack = program.json("office", "pack", TRAINING, "--out", str(program.path("day.venuepack")))
    day.check(pack["people"] == day.number, f"{pack['people']} people are in the pack")
    day.note = f"{pack['people']} people, {pack['size']:,} bytes"


def open_packs(day: Day) -> None:
    """Each in its own store; one is a clone of another's disk."""
    for laptop in day.laptops:
        if laptop == CLONED:
            day.program.place(laptop).parent.mkdir()
            shutil.copyfile(day.program.place("A"), day.program.place(laptop))
        else:
            pack = str(day.program.path("day.venuepack"))
            day.program.json(laptop, "open-pack", pack, "--device", laptop)
    day.note = f"{len(day.laptops)} laptops, {CLONED} is a clone of A"


def dawn(day: Day) -> None:
    """Badges are made anew, notes and corrections taken down."""
    day.sit([step for step in day.steps if step.second <= DAWN and not step.is_paper])


def morning(day: Day) -> None:
    """Doors open; A goes off in the middle and comes back."""
    steps = [step for step in day.steps if DAWN < step.second < NOON and not step.is_paper]
    if day.kills:
        steps = _until_killed(day, steps)
    day.sit(steps, NONSENSE)


def _until_killed(day: Day, steps: list[Step]) -> list[Step]:
    """A works through a part and is killed with lines under way; returns what is left for all desks.

    What was not answered is scanned again, as people would: it may be in the store already.
    """
    mine = [step for step in steps if step.laptop == "A"]
    places = range(len(mine) // 3, len(mine) - UNANSWERED)
    quiet = (n for n in places if all(step.person.fate.share for step in mine[n : n + UNANSWERED]))
    first = next(quiet, 0)
    if not first:
        day.say("   too few people come at one time: nobody is killed")
        return steps
    lines, beside = lines_of(mine[: first + UNANSWERED])
    sitting = Sitting("A", session_of("A"), IN, lines, killed_after=first)
    answers = day.program.sit(sitting)
    day.hear(Sitting("A", "", IN, lines[: len(answers)]), beside[: len(answers)], answers)
    day.check(len(answers) >= first, "answers of the killed desk are missing")
    day.say(f"   A was killed behind {len(answers)} answers, with lines under way")
    done = {id(step) for step in mine[: len(answers)]}
    under_way = {id(step) for step in mine[len(answers) : first + UNANSWERED]}
    return [
        expected.perhaps_known(step) if id(step) in under_way else step
        for step in steps
        if id(step) not in done
    ]


def noon(day: Day) -> None:
    """Neighbours exchange their files; the fast clock is held against a right one, and D breaks."""
    for laptop in day.laptops:
        day.export(laptop, f"noon-{laptop}.attendance")
    for here, there in (("A", "B"), ("B", "A"), ("C", "D")):
        if here in day.laptops and there in day.laptops:
            day.merge(here, f"noon-{there}.attendance")
    day.note = f"{len(day.laptops)} files; {BROKEN} breaks" if BROKEN in day.laptops else "2 files"


def afternoon(day: Day) -> None:
    """The rest of the day; in the evening the sheets are typed in."""
    late = [step for step in day.steps if step.second >= NOON and not step.is_paper]
    day.sit(late)
    papers = {
        laptop: [step for step in day.steps if step.is_paper and step.laptop == laptop]
        for laptop in day.laptops
    }
    sittings = [
        Sitting(laptop, session_of(laptop), IN, paper_lines(steps))
        for laptop, steps in papers.items()
        if steps
    ]
    for sitting, (answer,) in zip(sittings, day.program.desks(sittings), strict=True):
        count = len(papers[sitting.laptop])
        day.acts += count
        typed = answer["verdict"] == "marked" and len(answer.get("events", [])) in (0, count)
        day.check(typed, f"paper at {sitting.laptop}: {answer['verdict']}: {answer['message']}")
        day.note += f", {count} from paper at {sitting.laptop}"


def evening(day: Day) -> None:
    """B collects the files of the others and writes one that holds everything."""
    others = [laptop for laptop in day.laptops if laptop not in (CLONED, BROKEN)]
    for laptop in others:
        day.export(laptop, f"evening-{laptop}.attendance")
    day.merge(CLONED, *(f"evening-{laptop}.attendance" for laptop in others))
    written = day.export(CLONED, f"evening-{CLONED}.attendance")
    day.note = f"{written['events']} entries of {len(written['logs'])} logs in the file of {CLONED}"


PHASES = (
    ("office: plan, roster, pack", prepare),
    ("laptops open the pack", open_packs),
    ("before doors open", dawn),
    ("morning", morning),
    ("noon: laptops exchange files", noon),
    ("afternoon", afternoon),
    ("evening: files, a merge of merges", evening),
)
