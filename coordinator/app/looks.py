"""How pictures of the program shall look."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Look:
    """Theme (``light``, ``dark``), text size in per cent, language, and the window in pixels."""

    theme: str = "light"
    scale: int = 100
    language: str = "zh_TW"
    size: tuple[int, int] = (1440, 900)


AS_SHIPPED = Look()
