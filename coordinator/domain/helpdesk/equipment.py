"""What somebody needs to work in the systems, what of it is missing, and where to begin (114 letter, 參、六).

Logging in takes 自然人憑證 or 健保卡 with a reader, or an OTP device; an AA account its XCA and a reader.
"""

from collections.abc import Iterable, Mapping

from coordinator.domain.helpdesk.values import Brought, Equipment

BINDING = "binding"
BORROW_READER = "borrow_reader"
OTP_BINDING = "otp_binding"
FETCH_XCA = "fetch_xca"
NO_CARD, NO_LOGIN, NO_READER, NO_XCA = "no_card", "no_login", "no_reader", "no_xca"
MISSING = (BINDING, NO_CARD, NO_LOGIN, NO_READER, NO_XCA)
"""All that can be missing, in the order of ``missing``."""


def missing(brought: Brought) -> tuple[str, ...]:
    """Codes of what is missing, sorted; ``no_login`` where there is no complete way in at all."""
    has = brought.has
    by_card = {Equipment.CARD, Equipment.READER} <= has
    by_otp = Equipment.OTP in has
    found = {
        BINDING: not brought.bound,
        NO_CARD: not by_otp and Equipment.CARD not in has,
        NO_LOGIN: not by_card and not by_otp,
        NO_READER: (brought.aa or not by_otp) and Equipment.READER not in has,
        NO_XCA: brought.aa and Equipment.XCA not in has,
    }
    return tuple(code for code in MISSING if found[code])


def first_step(brought: Brought) -> str:
    """What is to be done before anything else; empty where somebody can begin."""
    lacks = missing(brought)
    if BINDING in lacks:
        return BINDING
    if NO_CARD in lacks:
        return OTP_BINDING
    if NO_READER in lacks:
        return BORROW_READER
    return FETCH_XCA if NO_XCA in lacks else ""


def written(brought: Brought) -> Mapping[str, str | bool]:
    """How the strip stands in the body of a request."""
    return {"equipment": ",".join(sorted(brought.has)), "aa": brought.aa, "bound": brought.bound}


def read(words: str, aa: bool, bound: bool) -> Brought:
    """The strip of a body; a device that a newer program knows is passed over."""
    return Brought(frozenset(_known(words.split(","))), aa, bound)


def _known(words: Iterable[str]) -> Iterable[Equipment]:
    names = {str(one): one for one in Equipment}
    return (names[word] for word in words if word in names)
