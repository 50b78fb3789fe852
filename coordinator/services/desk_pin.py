"""The PIN that lets one leave the desk: kept as a salted scrypt hash beside the data, never as digits."""

import secrets
from hashlib import scrypt

from coordinator.db.session import Reader, Writer
from coordinator.domain.errors import RuleError
from coordinator.domain.office import Setting
from coordinator.domain.store_settings import DEVICE_PIN
from coordinator.services.store_settings import keep_setting

LEAST, MOST = 4, 12
_COST, _BLOCK, _PARALLEL = 2**14, 8, 1


def set_pin(writer: Writer, pin: str) -> None:
    """Keep ``pin`` (4 to 12 digits) as the way out, or none at all when it is empty; ``pin_unfit`` else."""
    if pin and not (pin.isascii() and pin.isdecimal() and LEAST <= len(pin) <= MOST):
        raise RuleError("pin_unfit", least=LEAST, most=MOST)
    salt = secrets.token_hex(16)
    keep_setting(writer, DEVICE_PIN, f"{salt}:{_hash(pin, salt)}" if pin else "")


def has_pin(reader: Reader) -> bool:
    """Whether leaving the desk asks for a PIN."""
    setting = reader.get(Setting, DEVICE_PIN)
    return setting is not None and bool(setting.value)


def pin_fits(reader: Reader, pin: str) -> bool:
    """Whether ``pin`` is the one that was set; where none was, everything fits."""
    setting = reader.get(Setting, DEVICE_PIN)
    if setting is None or not setting.value:
        return True
    salt, _, expected = setting.value.partition(":")
    return secrets.compare_digest(_hash(pin, salt), expected)


def _hash(pin: str, salt: str) -> str:
    digest = scrypt(pin.encode(), salt=bytes.fromhex(salt), n=_COST, r=_BLOCK, p=_PARALLEL, dklen=32)
    return digest.hex()
