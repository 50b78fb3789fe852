"""Who is missing among the real schools of the shared lists: every one of them stands in a district."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.cli.test_commands import cli
from tests.extra.conftest import DATA

Cli = Callable[..., Any]

__all__ = ["cli"]

PINGTUNG = {"屏北區": 28, "屏東區": 50, "東港區": 35, "潮州區": 52, "屏南區": 39}
"""facts.md 2: 國小 of 114 and 國中 of 103 in each district of the plan."""
TAIWAN = {"第一區": 755, "第二區": 693, "第三區": 718, "第四區": 724, "第五區": 713}


@pytest.fixture(autouse=True)
def _application(qapp: object) -> None:
    """A command makes a QCoreApplication where there is none; a process has one, and screens need more."""


@pytest.mark.parametrize(
    ("sample", "file", "expected"),
    [("pingtung-112", "schools_pingtung.csv", PINGTUNG), ("national-114", "schools_tw.csv", TAIWAN)],
)
def test_every_real_school_is_asked_in_its_district(
    cli: Cli, sample: str, file: str, expected: dict[str, int]
) -> None:
    cli("sample", sample)
    cli("import-schools", str(Path(DATA, "schools", file)))
    found = cli("missing", sample, "--json")
    assert {district["name"]: district["schools"] for district in found["districts"]} == expected
    assert found["counts"]["schools"] == found["counts"]["absent"] == sum(expected.values())
    assert all(school["district"] for school in found["schools"])
    # The invented people of the sample come from invented schools, which a real list closes.
    assert found["people_elsewhere"] == (702 if sample == "pingtung-112" else 0)
