"""The fuzzer's own good files, and a few hundred changes of them: the long run is by hand."""

import random
from pathlib import Path

from tools.fuzz_readers import TARGETS, Finder, changed, seeds


def test_good_files_and_changes_of_them_break_nothing(tmp_path: Path) -> None:
    finder, luck, good = Finder(tmp_path), random.Random(4), seeds()
    for seed in good:
        finder(seed)
    assert {seed[0] for seed in good} | {8} == set(range(len(TARGETS)))
    for _ in range(300):
        finder(changed(luck.choice(good), luck))
    assert list(finder.found.iterdir()) == []
    assert 0 < finder.refused < finder.runs
