"""Badge codes 報到碼: nine digits that say who somebody is and which printing of the badge it is.

Seven digits of a number that is drawn at random (so that nobody can type a neighbour's), one digit of the
printing (0 the first, 1 the re-issue …), one check digit. No letter: a scanner sends capitals as Shift and a
letter, and Shift toggles a Chinese input method (look.md).
"""

from dataclasses import dataclass

from coordinator.domain.check_digit import check_digit, is_valid

NUMBERS = range(1_000_000, 10_000_000)
"""What may be drawn: seven digits, no leading zero that a spreadsheet could eat."""
LAST_VERSION = 9


@dataclass(frozen=True, slots=True)
class Badge:
    """The number a participant has on every badge; it is given once and outlives the participant."""

    id: str
    training_id: str
    participant_id: str
    number: int


@dataclass(frozen=True, slots=True)
class Code:
    """A code that was read: the number of a badge and which printing."""

    number: int
    version: int


def code_text(number: int, version: int = 0) -> str:
    """The digits on the badge. Raises ``ValueError`` outside of ``NUMBERS`` and 0 to 9."""
    if number not in NUMBERS or not 0 <= version <= LAST_VERSION:
        raise ValueError(f"no badge: {number}, {version}")
    digits = f"{number}{version}"
    return digits + check_digit(digits)


def read_code(digits: str) -> Code | None:
    """The code in nine ASCII digits with a right check digit; None for everything else."""
    if len(digits) != 9 or not is_valid(digits):
        return None
    number = int(digits[:7])
    return Code(number, int(digits[7])) if number in NUMBERS else None
