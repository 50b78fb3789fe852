"""Nine hundred and more altered copies: none is accepted, and each refusal has a sentence."""

import hashlib
import json
import secrets
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random

import pytest

from coordinator.documents.packs import read_attendance_file, read_venue_pack, venue
from coordinator.documents.packs.attendance import sealed_attendance
from coordinator.documents.packs.venue import sealed_pack
from coordinator.domain.errors import RuleError
from coordinator.domain.events.record import canonical
from coordinator.domain.packs import fingerprint
from coordinator.ui.kit.sentences import SENTENCES
from tests.carried import (
    PASSPHRASE,
    attendance_file,
    export_keys,
    mark,
    office,
    passphrase_pair,
    training,
    venue_pack,
)

Alteration = Callable[[bytes, Random], bytes]


@pytest.fixture(autouse=True)
def _quick_passphrase(monkeypatch: pytest.MonkeyPatch) -> None:
    """One key for every salt would hide a changed salt, so the salt is in it; Argon2id has its own test."""

    def derived(_: str, salt: bytes) -> object:
        return passphrase_pair(salt if salt in SALTS else bytes(16))

    monkeypatch.setattr(venue, "derived_pair", derived)
    monkeypatch.setattr(secrets, "token_bytes", lambda _: b"one salt for all")


SALTS = {b"one salt for all"}


def flipped(data: bytes, random: Random) -> bytes:
    place = random.randrange(len(data))
    return data[:place] + bytes([data[place] ^ 1 << random.randrange(8)]) + data[place + 1 :]


def truncated(data: bytes, random: Random) -> bytes:
    return data[: random.randrange(len(data))]


def longer(data: bytes, random: Random) -> bytes:
    return data + random.randbytes(random.randrange(1, 200))


def shuffled(data: bytes, random: Random) -> bytes:
    """Two pieces of the same length change places."""
    length = random.randrange(1, len(data) // 4)
    first = random.randrange(len(data) - 2 * length)
    second = random.randrange(first + length, len(data) - length + 1)
    return (
        data[:first] + data[second : second + length] + data[first + length : second]
        + data[first : first + length] + data[second + length :]
    )  # fmt: skip


def holed(data: bytes, random: Random) -> bytes:
    """A sector that was never written."""
    place = random.randrange(len(data))
    return data[:place] + bytes(min(64, len(data) - place)) + data[place + 64 :]


def cut_out(data: bytes, random: Random) -> bytes:
    place = random.randrange(len(data) - 1)
    return data[:place] + data[place + random.randrange(1, 64) :]


def repaired(alteration: Alteration) -> Alteration:
    """Somebody who knows the form alters the encrypted part and puts size and hash in order again."""

    def altered(data: bytes, random: Random) -> bytes:
        line, _, sealed = data.partition(b"\n")
        sealed = alteration(sealed, random)
        said = json.loads(line) | {"size": len(sealed), "sha256": hashlib.sha256(sealed).hexdigest()}
        return canonical(said).encode() + b"\n" + sealed

    return altered


COPIES: dict[str, tuple[int, Alteration]] = {
    "a bit flipped": (150, flipped),
    "cut off": (60, truncated),
    "something behind it": (40, longer),
    "pieces exchanged": (40, shuffled),
    "a hole": (40, holed),
    "a piece missing": (40, cut_out),
    "a bit flipped by somebody who knows the form": (60, repaired(flipped)),
    "cut off by somebody who knows the form": (20, repaired(truncated)),
    "pieces exchanged by somebody who knows the form": (20, repaired(shuffled)),
}


def edited_headers(data: bytes) -> Iterator[tuple[str, bytes]]:
    """Every word of the clear line, changed to what could stand there too, and to what could not."""
    line, _, sealed = data.partition(b"\n")
    said = json.loads(line)
    other = {
        "coordinator": ["attendance", "venue-pack", "", "something", 1, None, ["attendance"]],
        "format": [0, 2, -1, 10**9, 10**30, 1.5, "1", None, True],
        "id": ["6f9619ff-8b86-4d01-8b42-00c04fc964fe", "", "x" * 3_000, 7, None, "../../etc/passwd"],
        "min_reader": [0, 2, -1, 10**30, "1", None, False],
        "office": [fingerprint("x"), "", "z" * 16, 7],
        "salt": ["00" * 16, "", "zz" * 16, "00" * 10_000, 7, {}],
        "sha256": ["0" * 64, "", said["sha256"].upper(), 7],
        "size": [0, 1, len(sealed) + 1, len(sealed) - 1, -1, 10**30, "1", None],
    }
    for key, values in other.items():
        for value in values:
            if value != said[key]:
                yield f"{key} = {str(value)[:20]}", canonical_or_not(said | {key: value}) + b"\n" + sealed
        yield (
            f"without {key}",
            canonical({k: v for k, v in said.items() if k != key}).encode() + b"\n" + sealed,
        )
    yield "a word more", canonical(said | {"note": "hello"}).encode() + b"\n" + sealed
    yield "with spaces", json.dumps(said, sort_keys=True).encode() + b"\n" + sealed
    yield "a word twice", line.replace(b'"format":1', b'"format":1,"format":1') + b"\n" + sealed
    yield "deep", b'{"coordinator":"' + b"[" * 1_500 + b"\n" + sealed
    yield "no end of the line", line + b" " * 5_000 + sealed


def canonical_or_not(said: dict[str, object]) -> bytes:
    return json.dumps(said, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()


def refusal(path: Path, data: bytes, read: Callable[[Path], object]) -> str:
    path.write_bytes(data)
    with pytest.raises(RuleError) as refused:
        read(path)
    assert refused.value.code in SENTENCES
    return refused.value.code


def read_file(path: Path) -> object:
    return read_attendance_file(path, [office().secret, training().secret])


def read_pack(path: Path) -> object:
    return read_venue_pack(path, PASSPHRASE)


@pytest.mark.parametrize("kind", ["attendance", "venue"])
def test_no_altered_copy_is_accepted(tmp_path: Path, kind: str) -> None:
    file, pack = (
        sealed_attendance(attendance_file(mark("p1"), mark("p2")), export_keys()),
        sealed_pack(venue_pack(), PASSPHRASE),
    )
    honest, read = (file, read_file) if kind == "attendance" else (pack, read_pack)
    (tmp_path / "honest").write_bytes(honest)
    read(tmp_path / "honest")
    random, tried = Random(kind), Counter[str]()
    for name, (times, alteration) in COPIES.items():
        for _ in range(times):
            altered = alteration(honest, random)
            if altered != honest:
                tried[refusal(tmp_path / name, altered, read)] += 1
    for _, altered in edited_headers(honest):
        tried[refusal(tmp_path / "header", altered, read)] += 1
    assert tried.total() > 500
    assert set(tried) <= {
        "pack_not_one", "pack_damaged", "pack_incomplete", "pack_altered", "pack_newer", "passphrase_wrong",
        "pack_not_for_us", "pack_is_venue", "pack_is_attendance",
    }  # fmt: skip
    assert {"pack_damaged", "pack_incomplete", "pack_altered"} <= set(tried)


def test_a_header_belongs_to_its_file(tmp_path: Path) -> None:
    one = sealed_attendance(attendance_file(mark("p1")), export_keys())
    two = sealed_attendance(attendance_file(mark("p2")), export_keys())
    line, _, _ = one.partition(b"\n")
    said = json.loads(line) | {"id": "00000000-0000-4000-8000-000000000000"}
    renamed = canonical(said).encode() + one[len(line) :]
    assert refusal(tmp_path / "renamed", renamed, read_file) == "pack_altered"
    swapped = line + b"\n" + two.partition(b"\n")[2]
    assert refusal(tmp_path / "swapped", swapped, read_file) in {"pack_damaged", "pack_incomplete"}
    pack = sealed_pack(venue_pack(), PASSPHRASE)
    crossed = json.loads(pack.partition(b"\n")[0]) | {"coordinator": "attendance", "salt": ""}
    body = pack.partition(b"\n")[2]
    # A venue pack dressed as an attendance file is opened by nobody's key here.
    assert (
        refusal(tmp_path / "crossed", canonical(crossed).encode() + b"\n" + body, read_file) == "pack_altered"
    )


def test_another_salt_is_another_passphrase(tmp_path: Path) -> None:
    pack = sealed_pack(venue_pack(), PASSPHRASE)
    line, _, body = pack.partition(b"\n")
    said = json.loads(line) | {"salt": "11" * 16}
    assert (
        refusal(tmp_path / "salt", canonical(said).encode() + b"\n" + body, read_pack) == "passphrase_wrong"
    )
