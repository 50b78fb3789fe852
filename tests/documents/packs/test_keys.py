"""Keys and passphrases: what age reads, what a keyboard does to a passphrase, what a signature says."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyrage import x25519

from coordinator.documents.packs import keys
from coordinator.documents.packs.bech32 import bech32
from coordinator.domain.errors import RuleError


@pytest.mark.parametrize(
    ("prefix", "data", "written"),
    [
        ("a", "", "a12uel5l"),
        (
            "abcdef",
            "00443214c74254b635cf84653a56d7c675be77df",
            "abcdef1qpzry9x8gf2tvdw0s3jn54khce6mua7lmqqqxw",
        ),
        (
            "split",
            "c5f38b70305f519bf66d85fb6cf03058f3dde463ecd7918f2dc743918f2d",
            "split1checkupstagehandshakeupstreamerranterredcaperred2y9e3w",
        ),
    ],
)
def test_bech32_writes_the_examples_of_its_specification(prefix: str, data: str, written: str) -> None:
    assert bech32(prefix, bytes.fromhex(data)) == written


@given(st.binary(min_size=32, max_size=32))
def test_any_32_bytes_are_an_identity_that_age_reads(secret: bytes) -> None:
    written = bech32("age-secret-key-", secret).upper()
    assert str(x25519.Identity.from_str(written)) == written


def test_one_passphrase_and_salt_give_one_key_and_another_salt_another() -> None:
    once = keys.derived_pair("12345 67890 12345", b"0123456789abcdef")
    again = keys.derived_pair(" １２３４５６７８９０-12345", b"0123456789abcdef")
    assert once == again != keys.derived_pair("12345 67890 12345", b"0123456789abcdeF")
    assert keys.public_of(once.secret) == once.public


def test_a_new_passphrase_is_digits_in_groups_with_eighty_bits() -> None:
    made = [keys.new_passphrase() for _ in range(200)]
    assert len(set(made)) == 200
    for text in made:
        assert [len(group) for group in text.split(" ")] == [5, 5, 5, 5, 5]
        assert len(keys.read_passphrase(text)) == 25
    assert 10**25 > 2**80


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("  研習通大家好朋友們 ", "研習通大家好朋友們"),
        ("ＡＢＣＤｅｆｇｈ", "ABCDefgh"),
        ("12345 67890", "1234567890"),
        ("１２３４５　６７８９０", "1234567890"),
        ("12345-67890", "1234567890"),
        ("two words here", "two words here"),
    ],
)
def test_what_a_keyboard_does_to_a_passphrase_is_undone(typed: str, meant: str) -> None:
    assert keys.read_passphrase(typed) == meant


@pytest.mark.parametrize("text", ["", "1234567", "   1234567   ", "1 2 3 4 5 6 7", "x" * 201, "abc\x00defgh"])
def test_a_passphrase_that_is_none_is_refused(text: str) -> None:
    with pytest.raises(RuleError) as refused:
        keys.read_passphrase(text)
    assert refused.value.code == "passphrase_short"


def test_a_signature_holds_for_its_message_and_key_alone() -> None:
    pair, other = keys.new_signing_pair(), keys.new_signing_pair()
    signature = keys.sign(pair, b"message")
    assert keys.is_signed(pair.public, b"message", signature)
    assert not keys.is_signed(pair.public, b"another", signature)
    assert not keys.is_signed(other.public, b"message", signature)
    for nonsense in ("", "zz", "00", signature[:-2]):
        assert not keys.is_signed(pair.public, b"message", nonsense)
        assert not keys.is_signed(nonsense, b"message", signature)


def test_a_key_that_is_none_is_refused() -> None:
    with pytest.raises(RuleError) as refused:
        keys.public_of("AGE-SECRET-KEY-1")
    assert refused.value.code == "key_unreadable"
