"""Names and texts from outside: cleaned once at the boundary, folded for search, masked for the eye.

What is stored is what the person wrote; two writings of one thing meet in their ``fold``.
"""

import re
import unicodedata
from dataclasses import dataclass

from coordinator.domain.errors import RuleError

# Compatibility ideographs are the characters some people's names really have: NFC would replace them.
_COMPATIBILITY = re.compile("([\uf900-\ufaff\U0002f800-\U0002fa1f]+)")
# Characters that show nothing although their category is not "format": fillers and the joiner.
_FILLERS = "\u034f\u115f\u1160\u17b4\u17b5\u3164\uffa0"
_SPACES = re.compile(r"\s+")
# Most cells of most rosters hold nothing else, and then there is nothing to look up character by character.
_PLAIN = re.compile("[ -~\u3001-\u3017\u4e00-\u9fff\uff01-\uff5e]*")
_TIGHT = re.compile("[!-~\u3001-\u3017\u4e00-\u9fff\uff01-\uff5e]*")
_PLAIN_AND_NARROW = re.compile(r"[!-\-/-~\u4e00-\u9fff]*")

_HAN = "\u3007\u3400-\u9fff\ue000-\uf8ff\uf900-\ufaff\U00020000-\U0003ffff\ufe00-\ufe0f\U000e0100-\U000e01ef"
_DOTS = "·‧．・･•∙⋅"
_SPACE_IN_NAME = re.compile(f"(?<=[{_HAN}]) (?=[{_HAN}])| *(?=[{_DOTS}])|(?<=[{_DOTS}]) *")
_FULL_STOP_AS_DOT = re.compile(rf"(?<=[{_HAN}])\.(?=[{_HAN}])")
_ANY_DOT = re.compile(f"[{_DOTS}]")
LOST = frozenset("?？□■〓\ufffd")
"""What systems write for a character they do not have."""
_FULL_WIDTH = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F) if chr(code - 0xFEE0).isalnum()}

_FOLDED_AWAY = re.compile(rf"[\s.{_DOTS}]")
_ONE_SPELLING = (("台", "臺"), ("滿洲", "滿州"), ("國民小學", "國小"), ("國民中學", "國中"))


@dataclass(frozen=True, slots=True)
class Cleaned:
    """A text as it may be stored, and codes for what had to be changed to get there."""

    text: str
    flags: tuple[str, ...] = ()


def is_clean(raw: str) -> bool:
    """Whether there is certainly nothing to clean; false is no answer."""
    return _TIGHT.fullmatch(raw) is not None


def clean(raw: str) -> Cleaned:
    """NFC, one space for any white space, nothing invisible (``INVISIBLE_REMOVED``).

    Raises ``RuleError`` for NUL and lone surrogates, which no honest writer produces.
    """
    if is_clean(raw):
        return Cleaned(raw)
    if _PLAIN.fullmatch(raw):
        return Cleaned(_SPACES.sub(" ", raw).strip())
    if "\x00" in raw or any("\ud800" <= char <= "\udfff" for char in raw):
        raise RuleError("text_forbidden")
    spaced = _SPACES.sub(" ", raw)
    visible = _without_invisible(spaced)
    text = _SPACES.sub(" ", _compose(visible)).strip()
    return Cleaned(text, ("INVISIBLE_REMOVED",) if visible != spaced else ())


def read_name(raw: str) -> Cleaned:
    """A person's name: no spaces between Han characters or beside dots, one kind of dot, Latin half-width."""
    cleaned = clean(raw)
    flags = ["NAME_INVISIBLE_REMOVED"] if cleaned.flags else []
    narrow = cleaned.text.translate(_FULL_WIDTH)
    if narrow != cleaned.text:
        flags.append("NAME_FULLWIDTH_LATIN_FOLDED")
    dotted = _one_dot(narrow)
    if dotted != narrow:
        flags.append("NAME_DOT_NORMALISED")
    text = _SPACE_IN_NAME.sub("", dotted)
    if text != dotted:
        flags.append("NAME_SPACE_REMOVED")
    return Cleaned(text, tuple(flags))


def clean_name(raw: str) -> str:
    """``read_name`` for those who do not ask what was changed."""
    return read_name(raw).text


def fold(text: str) -> str:
    """The key under which all writings of a name or school meet; never stored as the name, never shown."""
    # Twice: what casefold and the lost spaces leave side by side may compose, and compose to a capital.
    flat = text.lower() if _PLAIN_AND_NARROW.fullmatch(text) else _flatten(_flatten(text))
    for written, meant in _ONE_SPELLING:
        flat = flat.replace(written, meant)
    return flat


def _flatten(text: str) -> str:
    narrow = _without_invisible(unicodedata.normalize("NFKC", text)).casefold()
    return _FOLDED_AWAY.sub("", unicodedata.normalize("NFKC", narrow))


def mask_id(text: str) -> str:
    """``A12345****``: the last four hidden, as the ministry's letter of 110.9.23 asks."""
    return text[:-4] + "*" * min(4, len(text))


def mask_name(name: str) -> str:
    """``陳○君``: the first and the last character stay, of two only the first."""
    if len(name) < 3:
        return name[:1] + "○" * (len(name) - 1)
    return name[0] + "○" * (len(name) - 2) + name[-1]


def _one_dot(name: str) -> str:
    """All dots become the first honest one of the name (· or ‧), else ‧, which Chinese text prefers."""
    dotted = _FULL_STOP_AS_DOT.sub("．", name)
    own = next((char for char in dotted if char in "·‧"), "‧")
    return _ANY_DOT.sub(own, dotted)


def _compose(text: str) -> str:
    """NFC that leaves compatibility ideographs alone."""
    parts = _COMPATIBILITY.split(text)
    return "".join(
        part if _COMPATIBILITY.match(part) else unicodedata.normalize("NFC", part) for part in parts
    )


def _without_invisible(text: str) -> str:
    """Without controls, format characters (zero-width, direction, soft hyphen) and fillers."""
    return "".join(
        char for char in text if unicodedata.category(char) not in ("Cc", "Cf") and char not in _FILLERS
    )
