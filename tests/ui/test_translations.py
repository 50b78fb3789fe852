"""The catalogue of 繁體中文 is complete and up to date, and its check would notice if it were not."""

from pathlib import Path

import pytest

from tools import strings

TS = """<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_TW"><context><name>Page</name><message><source>{source}</source>
<translation{attributes}>{text}</translation></message></context></TS>
"""


def test_every_text_is_translated_and_the_catalogue_is_fresh() -> None:
    assert strings.problems() + strings.stale() == []


@pytest.mark.parametrize(
    ("source", "attributes", "text", "problem"),
    [
        ("Roster", "", "名冊", None),
        ("Roster", ' type="unfinished"', "", "not translated"),
        ("Roster", ' type="unfinished"', "名冊", "not translated"),
        ("{n} people", "", "很多人", "placeholders differ"),
        ("{n} people", "", "{n} 人", None),
        ("Roster", "", "Roster", "no Chinese in it"),
        ("100 %", "", "100 %", None),
        ("{name} ({school})", "", "{name}（{school}）", None),
    ],
)
def test_a_bad_translation_is_found(
    tmp_path: Path, source: str, attributes: str, text: str, problem: str | None
) -> None:
    (tmp_path / "zh_TW").mkdir()
    made = TS.format(source=source, attributes=attributes, text=text)
    (tmp_path / "zh_TW" / "page.ts").write_text(made, encoding="utf-8")
    found = strings.problems(tmp_path)
    assert len(found) == (0 if problem is None else 1)
    assert problem is None or problem in found[0]
