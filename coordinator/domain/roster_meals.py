"""The meal of a person from a word, from ticks, or from a column for each day."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from coordinator.domain.roster import Meal
from coordinator.domain.roster_cells import is_mark, read_meal, vegetarian_kind


@dataclass(frozen=True, slots=True)
class MealFound:
    """A meal, what belongs to it in words, and what is asked."""

    meal: Meal
    note: str = ""
    flags: tuple[str, ...] = ()


def find_meal(
    ticked: Sequence[str], written: str, by_day: Sequence[tuple[str, str]], note: str, *, asked: bool
) -> MealFound:
    """One meal for the training; two answers are no answer. ``asked``: the list has a column for it.

    ``by_day`` has ISO dates with their text; ``note`` may say which vegetarian food it is.
    """
    if by_day and not ticked:
        found = _of_days(by_day, written)
        if found is not None:
            return found
    said = "、".join(text for text in (written, *(text for _, text in by_day)) if text)
    choice = read_meal("".join([*ticked, said]))
    if choice.both or len(set(ticked)) > 1:
        return MealFound(Meal.UNKNOWN, flags=("MEAL_BOTH_TICKED",))
    if choice.meal is Meal.UNKNOWN and asked:
        return MealFound(Meal.UNKNOWN, flags=("MEAL_UNCLEAR" if said else "MEAL_MISSING",))
    vegetarian = choice.meal is Meal.VEGETARIAN
    return MealFound(choice.meal, vegetarian_kind(said + note) if vegetarian else "")


def _of_days(by_day: Sequence[tuple[str, str]], general: str) -> MealFound | None:
    """One meal when every day that has any says the same; the days are named where they eat on some only.

    A mark in the column of a day means the meal that is said elsewhere.
    """
    overall = read_meal(general).meal
    read = [(day, overall if is_mark(text) else read_meal(text).meal) for day, text in by_day]
    eaten = {meal for _, meal in read if meal in (Meal.MEAT, Meal.VEGETARIAN)}
    if len(eaten) > 1:
        note = "、".join(f"{_short(day)}{meal}" for day, meal in read if meal)
        return MealFound(Meal.UNKNOWN, note, ("MEAL_DIFFERS_BY_DAY",))
    if not eaten:
        return None
    meal = eaten.pop()
    days = [_short(day) for day, what in read if what is meal]
    some = f"{'、'.join(days)}{meal}" if len(days) < len(read) else ""
    kind = vegetarian_kind("".join(text for _, text in by_day)) if meal is Meal.VEGETARIAN else ""
    return MealFound(meal, "；".join(part for part in (kind, some) if part))


def _short(day: str) -> str:
    found = date.fromisoformat(day)
    return f"{found.month}/{found.day}"
