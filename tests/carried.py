"""Packs and attendance files as tests carry them: small, whole, and made without a store."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import cache

from coordinator.documents.packs import derived_pair, new_sealing_pair, new_signing_pair
from coordinator.domain.badge import Badge
from coordinator.domain.events.kinds import Kind
from coordinator.domain.events.log import Draft, LogHead, Moment, append
from coordinator.domain.events.record import Event, EventText
from coordinator.domain.packs import AttendanceFile, ExportKeys, KeyPair, Manifest, PackHead, VenuePack
from coordinator.domain.roster import SheetRow
from tests.small_plan import B1, B2, GAOSHU, LIGANG, person, small_plan

PASSPHRASE = "12345 67890 12345 67890 12345"
PACK_ID = "6f9619ff-8b86-4d01-8b42-00c04fc964ff"
FILE_ID = "7f9619ff-8b86-4d01-8b42-00c04fc964ff"
START = datetime(2023, 8, 7, 0, 30, tzinfo=UTC)
LOG = "log-a"


@cache
def office() -> KeyPair:
    return new_sealing_pair()


@cache
def training() -> KeyPair:
    return new_sealing_pair()


@cache
def device() -> KeyPair:
    return new_signing_pair()


@cache
def passphrase_pair(salt: bytes) -> KeyPair:
    """Argon2id once a salt: a test that reads a pack a hundred times need not wait for it."""
    return derived_pair(PASSPHRASE, salt)


def moment(minute: int) -> Moment:
    return Moment(START + timedelta(minutes=minute), minute * 60_000, "boot")


def history(
    *drafts: Draft, log: str = LOG, key: str | None = None
) -> tuple[tuple[Event, ...], tuple[EventText, ...]]:
    """A log that begins as every log does, and holds ``drafts``."""
    body = {
        "device": "0",
        "name": "甲機",
        "public_key": device().public if key is None else key,
        "machine": "m",
    }
    head, events, texts = LogHead(log), [], []
    for n, draft in enumerate((Draft(Kind.LOG_OPENED, "t", body=body), *drafts)):
        done = append(head, draft, event_id=f"{log}-{n}", salt=f"salt {n}", moment=moment(n), program="1")
        head = done.head
        events.append(done.event)
        texts += [done.text] if done.text else []
    return tuple(events), tuple(texts)


def mark(who: str, slot: str = "am_in") -> Draft:
    return Draft(
        Kind.MARK, "t", B1, who, {"slot": slot, "method": "scan", "how": "expected"}, {"raw": "123456789"}
    )


def manifest(**changes: object) -> Manifest:
    plain = Manifest(
        training_id="t", slug="small-112", title="小計畫", academic_year=112, office=office().public,
        at_ms=1_691_368_200_000, program="1",
    )  # fmt: skip
    return replace(plain, **changes)  # type: ignore[arg-type]


def attendance_file(*drafts: Draft) -> AttendanceFile:
    events, texts = history(*drafts)
    heads = (PackHead(LOG, 1, len(events), events[-1].content_hash, len(events)),)
    said = manifest(
        device="甲機",
        log_id=LOG,
        device_key=device().public,
        events=len(events),
        texts=len(texts),
        heads=heads,
    )
    return AttendanceFile(FILE_ID, said, events, texts)


def export_keys() -> ExportKeys:
    return ExportKeys((office().public, training().public), device(), training())


@cache
def venue_pack() -> VenuePack:
    first, second = person("陳小華", LIGANG, B1), person("林大同", GAOSHU, B2, roles=("r1",))
    first = replace(first, person=replace(first.person, national_id="A123456789", phone="0912345678"))
    events, texts = history(mark(first.id))
    return VenuePack(
        PACK_ID, manifest(events=len(events), texts=len(texts)), small_plan(), training(), (B1,), (B1, B2),
        people=(first, second),
        badges=(Badge("badge-1", "t", first.id, 1_234_567), Badge("badge-2", "t", second.id, 2_345_678)),
        sheet_rows=(SheetRow("row-1", B1, first.id, 1),), events=events, texts=texts,
    )  # fmt: skip
