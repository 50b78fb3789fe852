"""A killed program loses nothing that it acknowledged; `tools/kill_loop.py --kills 500` is the long proof."""

from pathlib import Path

from tools.kill_loop import kill_loop


def test_every_acknowledged_commit_is_there_after_each_of_ten_kills(tmp_path: Path) -> None:
    tally = kill_loop(tmp_path, kills=10)
    assert (tally.kills, tally.lost, tally.notices) == (10, 0, ())
    assert tally.acknowledged > 100
