"""The map from a font's codes back to characters."""

import re

from hypothesis import given
from hypothesis import strategies as st

from coordinator.documents.pdf.to_unicode import to_unicode_cmap

code_points = st.characters(exclude_categories=["Cs"], exclude_characters="\0").map(ord)


def read_back(cmap: str) -> dict[int, str]:
    entries = re.findall(r"^<(\w\w)> <(\w+)>$", cmap, re.MULTILINE)
    return {int(code, 16): bytes.fromhex(text).decode("utf-16-be") for code, text in entries if code != text}


@given(st.lists(code_points, max_size=255))
def test_every_character_is_read_back(subset: list[int]) -> None:
    cmap = to_unicode_cmap("AAAAAA+Kai", [0, *subset])
    assert read_back(cmap.replace("<00> <FF>", "")) == {
        code: chr(point) for code, point in enumerate(subset, start=1)
    }


@given(st.lists(code_points, max_size=255))
def test_no_block_has_more_entries_than_the_format_allows(subset: list[int]) -> None:
    blocks = re.findall(r"(\d+) beginbfchar\n(.*?)\nendbfchar", to_unicode_cmap("K", subset), re.DOTALL)
    sizes = [int(size) for size, _ in blocks]
    assert sizes == [body.count("\n") + 1 for _, body in blocks]
    assert sum(sizes) == len(subset)
    assert max(sizes, default=0) <= 100


def test_an_extension_b_character_is_a_surrogate_pair() -> None:
    assert "<01> <D852DDDF>" in to_unicode_cmap("K", [0, ord("𤧟")])
