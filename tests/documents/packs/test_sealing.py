"""What is behind the lock is bounded too: bombs, depth, and files that age made for somebody else."""

import gzip
import zlib
from pathlib import Path

import pyrage
import pytest
from pyrage import x25519

from coordinator.documents.packs import read_attendance_file, read_venue_pack, sealing
from coordinator.documents.packs.envelope import LARGEST_FILE, bound, enclose, read_envelope
from coordinator.documents.packs.rows import read_tables
from coordinator.domain.errors import KnownFailure, RuleError
from coordinator.domain.packs import PackHeader, PackKind, fingerprint
from tests.carried import FILE_ID, PASSPHRASE, office, training

HEADER = PackHeader(PackKind.ATTENDANCE, FILE_ID, fingerprint("office"))
BOMB = 300_000_000


def zipped(content: bytes) -> bytes:
    """Without the time of day: a test is called by its bytes, and every process must call it the same."""
    return gzip.compress(content, mtime=0)


def as_file(path: Path, content: bytes) -> Path:
    """A file around compressed content, encrypted by somebody who knows the public keys."""
    path.write_bytes(enclose(HEADER, pyrage.encrypt(content, [x25519.Recipient.from_str(training().public)])))
    return path


def refused(path: Path) -> str:
    with pytest.raises(RuleError) as error:
        read_attendance_file(path, [training().secret])
    return error.value.code


def bomb() -> bytes:
    squeeze = zlib.compressobj(9, zlib.DEFLATED, 31)
    block = bytes(1_000_000)
    return b"".join(squeeze.compress(block) for _ in range(BOMB // len(block))) + squeeze.flush()


def test_a_bomb_is_stopped_while_it_bursts(tmp_path: Path) -> None:
    content = bomb()
    assert len(content) < 400_000
    assert refused(as_file(tmp_path / "bomb", content)) == "pack_too_large"


@pytest.mark.parametrize(
    "content",
    [
        b"", b"not gzip", zipped(b""), zipped(b"{}\n"), zipped(b'{"manifest":1}\n'),
        zipped(b'{"manifest":{},"proof":"","signature":""}\n'),
        zipped(b"[" * 100_000 + b"\n"),
        zipped(b'{"manifest":NaN,"proof":"","signature":""}\n'),
        zipped(b'{"manifest":{"a":1,"a":1},"proof":"","signature":""}\n'),
        zipped(b'{"manifest":{"n":1e999},"proof":"","signature":""}\n'),
        zipped(b'{"manifest":{"n":' + b"9" * 50_000 + b'},"proof":"","signature":""}\n'),
        zipped(b"\xff\xfe\n"),
        zipped(b"{}\n") + zipped(b"{}\n"),
        zipped(b"{}\n")[:-4],
        zipped(b"x" * 300_000 + b"\n"),
    ],
)  # fmt: skip
def test_content_that_the_program_never_writes_is_refused(tmp_path: Path, content: bytes) -> None:
    assert refused(as_file(tmp_path / "file", content)) == "pack_altered"


@pytest.mark.parametrize(
    "lines",
    [
        [b"[]"], [b'{"rows":"a"}'], [b'{"rows":"a","fields":["x","x"],"count":0}'],
        [b'{"rows":"a","fields":[],"count":-1}'], [b'{"rows":"a","fields":[],"count":5}', b"[]"],
        [b'{"rows":"a","fields":[],"count":true}', b"[]"], [b'{"rows":1,"fields":[],"count":0}'],
        [b'{"rows":"a","fields":[],"count":0}', b'{"rows":"a","fields":[],"count":0}'],
        [b'{"rows":"a","fields":[1],"count":0}'], [b"{"], [b""],
    ],
)  # fmt: skip
def test_tables_that_are_none_are_refused(lines: list[bytes]) -> None:
    with pytest.raises(RuleError) as error:
        read_tables(lines)
    assert error.value.code == "pack_content_bad"


def test_a_plain_age_file_is_no_file_of_ours(tmp_path: Path) -> None:
    path = tmp_path / "x.age"
    path.write_bytes(pyrage.encrypt(b"hello", [x25519.Recipient.from_str(office().public)]))
    assert refused(path) == "pack_not_one"


def test_a_file_with_a_passphrase_header_of_age_costs_nothing(tmp_path: Path) -> None:
    """pyrage would take gigabytes for a hostile work factor; it is never asked to."""
    path = tmp_path / "file"
    stanza = f"-> scrypt {'A' * 22} 30\n{'A' * 43}\n--- {'A' * 43}\n"
    path.write_bytes(enclose(HEADER, b"age-encryption.org/v1\n" + stanza.encode() + bytes(64)))
    assert refused(path) in {"pack_not_for_us", "pack_altered"}


def test_a_file_beyond_the_limit_is_not_read_to_its_end(tmp_path: Path) -> None:
    path = as_file(tmp_path / "file", zipped(b"{}\n"))
    with path.open("r+b") as file:
        file.truncate(LARGEST_FILE * 40)
    assert refused(path) == "pack_too_large"


def test_a_pipe_or_a_folder_is_no_file(tmp_path: Path) -> None:
    for path in (tmp_path, tmp_path / "missing", Path("/dev/zero")):
        with pytest.raises(RuleError) as error:
            read_venue_pack(path, PASSPHRASE)
        assert error.value.code == "file_missing"


def test_a_disk_that_fails_is_told_from_a_bad_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = as_file(tmp_path / "file", zipped(b"{}\n"))

    def fail(*_: object, **__: object) -> None:
        raise OSError(5, "Input/output error")

    monkeypatch.setattr(Path, "open", fail)
    with pytest.raises(KnownFailure) as error:
        read_envelope(path, PackKind.ATTENDANCE)
    assert error.value.code == "file_unreadable"


def test_the_manifest_holds_its_header_and_its_content() -> None:
    content = b"line\n"
    first = sealing.manifest_line(sealing.with_digest({}, bound(HEADER), content))
    good = zipped(first.encode() + b"\n" + content)
    assert sealing.read_content(good, bound(HEADER), "x").lines == [b"line"]
    for header, text in ((bound(HEADER) | {"id": "y"}, content), (bound(HEADER), b"lime\n")):
        with pytest.raises(RuleError):
            sealing.read_content(zipped(first.encode() + b"\n" + text), header, "x")
