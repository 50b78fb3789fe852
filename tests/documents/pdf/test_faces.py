"""The faces that come with the program, and falling back between them."""

import subprocess
import sys

import pytest
from fontTools.ttLib import TTFont

from coordinator.documents.pdf import faces
from coordinator.resources import MissingResource, resource

FILES = ("TW-Kai.ttf", "TW-Kai-Ext-B.ttf")


@pytest.mark.parametrize("name", FILES)
def test_the_faces_are_unhinted_and_still_name_their_owner(name: str) -> None:
    with TTFont(resource("fonts", name), lazy=True) as font:
        assert not {"fpgm", "prep", "cvt ", "gasp", "DSIG", "FFTM"} & set(font.keys())
        assert "國家發展委員會" in str(font["name"].getName(0, 3, 1, 0x404))
        assert font["maxp"].maxSizeOfInstructions == 0
        assert font["head"].unitsPerEm == 1024


@pytest.mark.parametrize(
    ("char", "face", "drawn"),
    [
        ("堃", faces.MAIN_FACE, "堃"),
        ("峯", faces.MAIN_FACE, "峯"),
        ("喆", faces.MAIN_FACE, "喆"),
        ("㛄", faces.MAIN_FACE, "㛄"),
        ("ʉ", faces.MAIN_FACE, "ʉ"),
        ("𤧟", faces.RARE_FACE, "𤧟"),
        ("𡍼", faces.RARE_FACE, "𡍼"),
        ("\ue000", faces.MAIN_FACE, "□"),
        ("\U000300f0", faces.MAIN_FACE, "□"),
    ],
)
def test_a_character_is_drawn_by_the_first_face_that_has_it(char: str, face: str, drawn: str) -> None:
    assert faces.glyph(char)[:2] == (face, drawn)
    assert faces.is_missing(char) == (char != drawn)


def test_a_box_that_was_written_is_not_missing() -> None:
    assert not faces.is_missing("□")


def test_the_rare_face_is_read_only_when_a_rare_character_turns_up() -> None:
    script = (
        "from coordinator.documents.pdf import faces as f\n"
        "f.glyph('王'); print(*f._loaded)\n"
        "f.glyph('𤧟'); print(*f._loaded)"
    )
    command = [sys.executable, "-X", "utf8", "-c", script]
    told = subprocess.run(command, check=True, capture_output=True, encoding="utf-8").stdout
    assert told.splitlines() == ["TW-Kai", "TW-Kai TW-Kai-Ext-B"]


def test_a_missing_resource_is_named() -> None:
    with pytest.raises(MissingResource, match=r"fonts/No-Such\.ttf"):
        resource("fonts", "No-Such.ttf")
