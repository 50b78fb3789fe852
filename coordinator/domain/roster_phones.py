"""Telephones of a roster: mobiles as ten digits, a zero that Excel had eaten put back only when certain."""

import re
import unicodedata
from dataclasses import dataclass

_MOBILE = re.compile(r"09\d{8}")
_LANDLINE = re.compile(r"0[2-8]\d{0,2}-\d{5,8}(?:#\d{1,6})?")
_PLAIN = re.compile(r"09\d{8}|0[2-8]\d{0,2}-\d{5,8}(?:#\d{1,6})?")
_BETWEEN = re.compile(r"[、;；/／\n]|,(?=\s*\(?0)| (?=\(?0[2-9])")
# Area code without its zero, and the digits behind it: an 8 with seven, a 37 with six.
_AREAS = re.compile(
    r"(?:2[-) ]\d{8}|2[-) ]\d{4}[- ]\d{4}|4[-) ]\d{7,8}|[35678][-) ]\d{7}|[35678][-) ]\d{3}[- ]\d{4}"
    r"|37[-) ]\d{6}|49[-) ]\d{7}|8[29][-) ]\d{6}|836[-) ]\d{5}|826[-) ]\d{5})(?:\D.*)?"
)
_FEWEST_DIGITS = 6
_EXTENSION = re.compile(r"(?:#|分機|轉|ext\.?)\s*(\d{1,6})$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Phones:
    """The numbers of a person; ``restored``: a lost zero was put back; ``odd``: one is no number."""

    mobile: str = ""
    landline: str = ""
    restored: bool = False
    odd: bool = False

    @property
    def text(self) -> str:
        """All of it in one line, as it is stored."""
        return "、".join(number for number in (self.landline, self.mobile) if number)


NO_PHONES = Phones()


def read_phones(phone: str, mobile: str = "", extension: str = "") -> Phones:
    """The numbers of up to three columns. Of several mobiles the first counts as one."""
    if not (phone or mobile):
        return NO_PHONES
    if not extension and _is_plain(phone, mobile):
        return Phones(mobile, phone)
    pieces = [piece for text in (phone, mobile) for piece in _BETWEEN.split(text) if piece.strip()]
    read = [read_phone(piece) for piece in pieces]
    mobiles = [number for number, _ in read if is_mobile(number)]
    others = [number for number, _ in read if not is_mobile(number)]
    others += [number for number in mobiles[1:] if number != mobiles[0]]
    inner = extension.strip().removesuffix(".0").lstrip("#")
    if inner and others and not _EXTENSION.search(others[0]):
        others[0] += f"#{inner}"
    return Phones(
        mobiles[0] if mobiles else "",
        "、".join(dict.fromkeys(others)),
        any(restored for _, restored in read),
        any(_is_odd(number) for number in others),
    )


def _is_plain(phone: str, mobile: str) -> bool:
    """Whether each column holds one number of its kind and nothing to tidy."""
    return (not phone or _LANDLINE.fullmatch(phone) is not None) and (not mobile or is_mobile(mobile))


def read_phone(text: str) -> tuple[str, bool]:
    """The phone as written, mobiles as ten digits; true when the zero Excel had eaten was put back."""
    if _PLAIN.fullmatch(text):
        return text, False
    flat = unicodedata.normalize("NFKC", text).strip().removeprefix("'").removesuffix(".0")
    flat = re.sub(r"^(?:\+|00)886[-\s]?(?:\(0\))?|^886(?=9\d{8}$)", "0", flat)
    flat = (
        "0" + flat.lstrip("0")
        if re.match(r"0+[1-9]", flat) and text.lstrip().startswith(("+", "00"))
        else flat
    )
    digits = re.sub(r"[\s()\-.–—]", "", flat)
    if re.fullmatch(r"9\d{8}", digits) or re.fullmatch(r"[24]\d{8}", flat):
        return "0" + digits, True
    if _MOBILE.fullmatch(digits):
        return digits, False
    if _AREAS.fullmatch(flat):
        return "0" + flat, True
    return flat, False


def is_mobile(phone: str) -> bool:
    """Whether it is a Taiwanese mobile number in plain digits."""
    return _MOBILE.fullmatch(phone) is not None


def _is_odd(number: str) -> bool:
    """Fewer digits than any telephone, no mobile in spite of its 09, or what Excel makes of a long number."""
    if re.search(r"\d[eE]\+\d", number):
        return True
    digits = re.sub(r"\D", "", _EXTENSION.sub("", number))
    return len(digits) < _FEWEST_DIGITS or (digits.startswith("09") and number.startswith("0"))
