"""A desk for every test that names one; what it opened is closed at the end."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.db.desk import Desk


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = Desk(tmp_path)
    yield made
    made.close_all()
