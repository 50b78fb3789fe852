"""Make resources/strokes/order.txt, the order of Chinese characters by strokes, from Perl's core library.

    python tools/make_strokes.py [PATH OF Unicode/Collate/CJK/Stroke.pm]

The table there is the stroke collation of CLDR (Unicode licence): by number of strokes, then by radical. The
file has a line for each number of strokes: the number, a space, and its characters in order.
"""

import re
import subprocess
import sys
from pathlib import Path

TARGET = Path(__file__).resolve().parents[1] / "resources" / "strokes" / "order.txt"
ASK_PERL = "print $INC{'Unicode/Collate/CJK/Stroke.pm'}"
# CLDR marks the start of each group by a code point that is no character: FDD0, then 2800 and the strokes.
GROUP = re.compile(r"FDD0-([0-9A-F]+)")
STROKES_FROM = 0x2800


def stroke_module() -> Path:
    """Where Perl keeps its table."""
    asked = ["perl", "-MUnicode::Collate::CJK::Stroke", "-e", ASK_PERL]
    return Path(subprocess.run(asked, check=True, capture_output=True, text=True).stdout)


def groups(source: str) -> dict[int, str]:
    """Number of strokes -> its characters in order."""
    found: dict[int, str] = {}
    strokes = 0
    for word in source.partition("__DATA__")[2].partition("__END__")[0].split():
        start = GROUP.fullmatch(word)
        if start:
            strokes = int(start[1], 16) - STROKES_FROM
            found[strokes] = ""
        else:
            found[strokes] += chr(int(word, 16))
    return found


def main() -> None:
    """Write the file and say how large it is."""
    path = Path(sys.argv[1]) if len(sys.argv) > 1 else stroke_module()
    found = groups(path.read_text(encoding="utf-8"))
    TARGET.parent.mkdir(exist_ok=True)
    TARGET.write_text("".join(f"{n} {found[n]}\n" for n in sorted(found)), encoding="utf-8")
    print(f"{sum(map(len, found.values())):,} characters, {TARGET.stat().st_size:,} bytes")


if __name__ == "__main__":
    main()
