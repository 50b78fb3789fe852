"""Keys and passphrases: made here, stored by ``services.keys``, never written into a file in clear."""

import hmac
import secrets
import unicodedata
import uuid

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from pyrage import IdentityError, x25519

from coordinator.documents.packs.bech32 import bech32
from coordinator.domain.errors import RuleError
from coordinator.domain.packs import KeyPair

# Never read from a file: a hostile header could ask for all memory there is.
_MEMORY_KIB = 64 * 1024
_ITERATIONS = 3
_LANES = 4

SALT_BYTES = 16
SHORTEST_PASSPHRASE = 8
LONGEST_PASSPHRASE = 200
_GROUPS, _GROUP = 5, 5
_SEPARATORS = str.maketrans("", "", " -‐–—")


def new_sealing_pair() -> KeyPair:
    """A new age (x25519) pair."""
    identity = x25519.Identity.generate()
    return KeyPair(str(identity), str(identity.to_public()))


def new_signing_pair() -> KeyPair:
    """A new Ed25519 pair in hexadecimal."""
    key = Ed25519PrivateKey.generate()
    public = key.public_key().public_bytes(Encoding.Raw, PublicFormat.Raw)
    return KeyPair(key.private_bytes_raw().hex(), public.hex())


def new_file_id() -> str:
    """A random id for a file, which tells nothing of when or where it was made."""
    return str(uuid.UUID(bytes=secrets.token_bytes(16), version=4))


def new_passphrase() -> str:
    """Five groups of five digits, 83 bits: digits pass every keyboard and every input method unharmed."""
    groups = [f"{secrets.randbelow(10**_GROUP):0{_GROUP}d}" for _ in range(_GROUPS)]
    return " ".join(groups)


def read_passphrase(text: str) -> str:
    """What counts of a typed passphrase: full-width as half-width, no space around; of digits only digits.

    Raises ``RuleError`` (passphrase_short) below eight characters.
    """
    flat = unicodedata.normalize("NFKC", text).strip()
    digits = flat.translate(_SEPARATORS)
    said = digits if digits.isascii() and digits.isdigit() else flat
    if not SHORTEST_PASSPHRASE <= len(said) <= LONGEST_PASSPHRASE or "\x00" in said:
        raise RuleError("passphrase_short", least=SHORTEST_PASSPHRASE, most=LONGEST_PASSPHRASE)
    return said


def derived_pair(passphrase: str, salt: bytes) -> KeyPair:
    """The age pair of a passphrase (Argon2id with 64 MiB); the salt is the one of the file."""
    kdf = Argon2id(salt=salt, length=32, iterations=_ITERATIONS, lanes=_LANES, memory_cost=_MEMORY_KIB)
    secret = bech32("age-secret-key-", kdf.derive(read_passphrase(passphrase).encode())).upper()
    return KeyPair(secret, public_of(secret))


def public_of(identity: str) -> str:
    """The public half of an age identity. Raises ``RuleError`` (key_unreadable)."""
    try:
        return str(x25519.Identity.from_str(identity).to_public())
    except IdentityError as error:
        raise RuleError("key_unreadable") from error


def sign(pair: KeyPair, message: bytes) -> str:
    """The Ed25519 signature of ``message`` in hexadecimal."""
    return Ed25519PrivateKey.from_private_bytes(bytes.fromhex(pair.secret)).sign(message).hex()


def is_signed(public: str, message: bytes, signature: str) -> bool:
    """Whether ``signature`` is one of ``message`` by the key ``public``; false for nonsense."""
    try:
        key = Ed25519PublicKey.from_public_bytes(bytes.fromhex(public))
        key.verify(bytes.fromhex(signature), message)
    except (InvalidSignature, ValueError):
        return False
    return True


def proof(identity: str, message: bytes) -> str:
    """What only somebody with the secret ``identity`` of a training can write under ``message``."""
    return hmac.new(identity.encode(), message, "sha256").hexdigest()


def is_proof(identity: str, message: bytes, written: str) -> bool:
    """Whether ``written`` is the proof of that identity."""
    return hmac.compare_digest(proof(identity, message), written)
