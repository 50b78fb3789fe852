"""The text layer of embedded fonts: which characters a reader copies, searches or hears."""

from collections.abc import Sequence

from reportlab.pdfbase import ttfonts

# The PDF specification allows at most this many entries between beginbfchar and endbfchar.
BLOCK = 100


def to_unicode_cmap(font_name: str, subset: Sequence[int]) -> str:
    """The ToUnicode CMap of a subset: position in `subset` -> its code point in UTF-16BE.

    Code point 0 stands for "no character" and gets no entry.
    """
    entries = [
        f"<{code:02X}> <{chr(point).encode('utf-16-be').hex().upper()}>"
        for code, point in enumerate(subset)
        if point
    ]
    blocks = [entries[first : first + BLOCK] for first in range(0, len(entries), BLOCK)]
    mapping = "\n".join(f"{len(b)} beginbfchar\n" + "\n".join(b) + "\nendbfchar" for b in blocks)
    return f"""/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /{font_name} def
/CMapType 2 def
1 begincodespacerange
<00> <FF>
endcodespacerange
{mapping}
endcmap
CMapName currentdict /CMap defineresource pop
end
end"""


def install() -> None:
    """Make reportlab use `to_unicode_cmap`.

    # WORKAROUND reportlab 5.1.0 ttfonts.makeToUnicodeCMap writes code points above U+FFFF as five hex
    digits, which readers take for two other characters (𤧟 copies as ⒝), and up to 256 entries a block.
    """
    ttfonts.makeToUnicodeCMap = to_unicode_cmap
