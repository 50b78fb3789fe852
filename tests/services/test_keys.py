"""Keys are made once, kept, and given only to those who may have them."""

from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest

from coordinator.db.store import Store, open_store
from coordinator.documents.geo import load_areas
from coordinator.domain.edit import create
from coordinator.domain.errors import RuleError
from coordinator.domain.office import Setting
from coordinator.domain.packs import KeyPair
from coordinator.domain.store_settings import OFFICE_IDENTITY, training_identity, training_office
from coordinator.services.edits import apply_edit
from coordinator.services.keys import (
    KeyMakers,
    device_key,
    export_keys,
    identities,
    office_keys,
    office_public,
    prepare_keys,
    training_keys,
)
from coordinator.services.store_settings import keep_setting, setting
from tests.small_plan import small_plan


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    made = open_store(tmp_path / "store.sqlite", areas=load_areas())
    with made.write() as writer:
        apply_edit(writer, create(*small_plan().entities()))
    yield made
    made.close()


def makers() -> KeyMakers:
    """Keys that can be told apart."""
    numbers = count(1)

    def make() -> KeyPair:
        n = next(numbers)
        return KeyPair(f"secret-{n}", f"public-{n}")

    return KeyMakers(make, make)


def test_a_key_is_made_once(store: Store) -> None:
    make = makers()
    for key in (office_keys, device_key):
        with store.write() as writer:
            first = key(writer, make.sealing)
        with store.write() as writer:
            assert key(writer, make.sealing) == first


def test_an_office_writes_for_itself_and_its_training(store: Store) -> None:
    make = makers()
    with store.write() as writer:
        assert office_public(writer, "t") == ""
        with pytest.raises(RuleError) as refused:
            export_keys(writer, "t")
        assert refused.value.code == "pack_keys_missing"
        prepare_keys(writer, "t", make)
        keys = export_keys(writer, "t")
        assert keys.recipients == (office_keys(writer, make.sealing).public, keys.training.public)
        assert identities(writer) == identities(writer, "t") == (
            office_keys(writer, make.sealing).secret, keys.training.secret,
        )  # fmt: skip


def test_a_laptop_makes_no_key_of_an_office_and_none_of_a_training(store: Store) -> None:
    with store.write() as writer:
        keep_setting(writer, training_office("t"), "age1office")
        keep_setting(writer, training_identity("t"), "brought age1training")
        prepare_keys(writer, "t", makers())
        assert setting(writer, OFFICE_IDENTITY) == ""
        assert export_keys(writer, "t").recipients == ("age1office", "age1training")
        assert identities(writer) == ("brought",)
        with pytest.raises(RuleError) as refused:
            training_keys(writer, "t", makers().sealing)
        assert refused.value.code == "pack_not_ours"


def test_an_empty_setting_leaves_no_row(store: Store) -> None:
    with store.write() as writer:
        for value in ("a", "a", "b", "", ""):
            keep_setting(writer, "name", value)
            assert setting(writer, "name") == value
            assert (writer.get(Setting, "name") is not None) == bool(value)
