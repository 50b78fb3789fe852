"""The paper of a poster. Apart from its drawing: a page that offers the choice imports no PDF library."""

from enum import StrEnum


class PosterPaper(StrEnum):
    """How large the poster is, standing."""

    A3 = "A3"
    A4 = "A4"

    @property
    def scale(self) -> float:
        """How much larger than A4 its sides are."""
        return 1.0 if self is PosterPaper.A4 else 420 / 297
