"""Is everything there? For the frozen program, where a library or a resource may be missing."""

from __future__ import annotations

import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from coordinator.app.looks import Look
from coordinator.app.parts import opened_store
from coordinator.app.pictures import picture_pages
from coordinator.db.queries.plans import find_training, read_plan
from coordinator.db.queries.roster import read_roster
from coordinator.documents.pdf.sign_in_sheet import write_sign_in_sheets
from coordinator.documents.samples import sample_entities
from coordinator.domain.sheet import SheetOptions
from coordinator.domain.sheet_rows import make_sheets
from coordinator.progress import silent
from coordinator.services.samples import add_sample

SAMPLE = "pingtung-112"


def smoke(location: str | None) -> int:
    """Put the sample into the store (None: one that is thrown away), draw every page, print a sheet."""
    with TemporaryDirectory() as scratch:
        place = location or str(Path(scratch) / "smoke.sqlite")
        _fill_with_sample(place)
        pictures = picture_pages(place, Path(scratch) / "pages", Look(size=(1280, 800)))
        pages = _one_sheet(place, Path(scratch) / "sheet.pdf")
    if sys.stdout is not None:  # a windowed program on Windows has none
        sys.stdout.write(f"{len(pictures)} pages drawn, {pages} pages printed\n")
    return 0 if pictures and pages else 1


def _fill_with_sample(location: str) -> None:
    store = opened_store(location)
    try:
        with store.write() as writer:
            add_sample(writer, SAMPLE, sample_entities)
    finally:
        store.close()


def _one_sheet(location: str, target: Path) -> int:
    """The first sign-in sheet of the sample; returns how many pages it has."""
    store = opened_store(location)
    try:
        with store.read() as reader:
            plan = read_plan(reader, find_training(reader, SAMPLE).id)
            made = make_sheets(
                plan, read_roster(reader, plan.training.id), {}, plan.sessions[:1], SheetOptions()
            )
    finally:
        store.close()
    return write_sign_in_sheets(made.sheets[:1], target, silent).pages
