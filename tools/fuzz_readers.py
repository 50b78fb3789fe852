"""Throw damaged files at the readers of foreign tables, for as long as wanted, and keep what broke them.

    python tools/fuzz_readers.py MINUTES FOLDER

With atheris installed (``pip install atheris``, not a dependency) the inputs are guided by coverage, else
they are random changes of good files. A refusal (``RuleError``) is an answer; any other exception, and any
input that takes longer than ``SLOW_SECONDS``, is written to ``FOLDER/found``, once for each place.
calamine is not called here: it may abort the process, which is why the program has a child.
"""

import io
import json
import random
import sys
import time
import traceback
import zipfile
from collections.abc import Callable
from contextlib import nullcontext, suppress
from pathlib import Path

try:
    import atheris  # type: ignore[import-untyped, import-not-found, unused-ignore]
except ImportError:
    atheris = None

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

with nullcontext() if atheris is None else atheris.instrument_imports(["coordinator.documents.tables"]):
    from coordinator.documents.tables import (
        archive,
        delimited,
        encodings,
        foreign,
        html_tables,
        ods,
        parsed,
        reader,
        spreadsheet_xml,
        xls_records,
        xls_stream,
        xlsx_parts,
    )

from coordinator.domain.errors import CodedError, RuleError  # noqa: E402 - after the instrumented ones

SLOW_SECONDS = 5.0
MAX_BYTES = 20_000
Target = Callable[[bytes], object]


def rows_of(sheets: list[parsed.ParsedSheet]) -> int:
    """Go through all the rows, as the child does."""
    return sum(len(parsed.as_meant(cell)) for sheet in sheets for row in sheet.rows for cell in row)


def look_into_zip(data: bytes) -> object:
    """An archive as it stands."""
    parts = xlsx_parts.XlsxParts()
    kind = archive.inspect_zip(data, look=parts.look)
    return kind, parts.facts(), parts.repaired(data)


def look_at_parts(data: bytes) -> object:
    """The three parts of a workbook, without the archive around them, which no change of a byte survives."""
    parts = xlsx_parts.XlsxParts()
    for name, content in zip(PARTS, data.split(b"\xff", 2), strict=False):
        parts.look(name, content)
    return parts.facts()


def read_text(data: bytes) -> object:
    """Bytes of a text table, in every encoding that holds."""
    text, codec = encodings.decode(data)
    for other in encodings.alternatives(data, text, codec):
        encodings.decode(data, other)
    return sum(len(record) for record in delimited.read_records(text, delimited.find_delimiter(text)))


def read_as_text(data: bytes) -> object:
    """Whatever text looks like: page, mail, XML, csv."""
    found = foreign.read_foreign(b" " + data, None, print_nothing)
    return rows_of(list(found.sheets))


def read_answer(data: bytes) -> object:
    """What a child that was taken over might say to its parent."""
    answer = reader._Answer(io.BytesIO(data))
    answer.run()
    with suppress(CodedError):
        return answer.table()
    return answer.failure


def print_nothing(done: int) -> None:
    """Nobody waits here."""


PARTS = ("xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/worksheets/sheet1.xml")
TARGETS: tuple[Target, ...] = (
    look_into_zip,
    look_at_parts,
    xlsx_parts.look_at_sheet,
    lambda data: rows_of(ods.read_content(data, print_nothing)),
    lambda data: rows_of(spreadsheet_xml.read_spreadsheet_xml(data, print_nothing)),
    lambda data: rows_of(html_tables.read_pages([data.decode("cp437")], print_nothing)),
    read_text,
    read_as_text,
    xls_records.look_at_workbook,
    read_answer,
    lambda data: xls_stream.read_stream(data, None),
)


class Finder:
    """Runs one input after the other and remembers which places have broken."""

    def __init__(self, folder: Path) -> None:
        self.found = folder / "found"
        self.found.mkdir(parents=True, exist_ok=True)
        self.runs = 0
        self.refused = 0
        self._places: set[str] = set()

    def __call__(self, data: bytes) -> None:
        """The first byte says which reader gets the rest."""
        if not data:
            return
        self.runs += 1
        number = data[0] % len(TARGETS)
        began = time.process_time()
        try:
            TARGETS[number](data[1:])
        except RuleError:
            self.refused += 1
        except Exception as error:  # noqa: BLE001 - that is what is looked for
            self._keep(number, data, repr(traceback.extract_tb(error.__traceback__)[-1]), error)
        if time.process_time() - began > SLOW_SECONDS:
            self._keep(number, data, f"slow {number}", None)

    def _keep(self, number: int, data: bytes, place: str, error: Exception | None) -> None:
        if place in self._places:
            return
        self._places.add(place)
        name = self.found / f"{len(self._places):03}_target{number}"
        name.with_suffix(".bin").write_bytes(data)
        name.with_suffix(".txt").write_text(f"{place}\n{error!r}\n", "utf-8")
        print(f"found {place}: {error!r}", flush=True)


def seeds() -> list[bytes]:
    """Small good files for every target, and the corpus beside the checkout where it lies."""
    sheet = (
        '<worksheet><cols><col min="2" max="3" hidden="1"/></cols><sheetData><row r="1" hidden="1"><c r="A1" '
        't="inlineStr"><is><t>姓名</t></is></c><c r="B1"><f>A1</f></c></row><row r="20000"><c r="A20000"><v>1'
        "</v></c></row></sheetData></worksheet>"
    ).encode()
    book = b'<workbook><sheets><sheet name="a" sheetId="1" r:id="x" xmlns:r="r"/></sheets></workbook>'
    relations = b'<Relationships><Relationship Id="x" Target="worksheets/sheet1.xml"/></Relationships>'
    office = "urn:oasis:names:tc:opendocument:xmlns"
    flat = (
        f'<office:document xmlns:office="{office}:office:1.0" xmlns:table="{office}:table:1.0" '
        f'xmlns:text="{office}:text:1.0"><table:table table:name="a"><table:table-column '
        'table:visibility="collapse" table:number-columns-repeated="2"/><table:table-row '
        'table:number-rows-repeated="3"><table:table-cell office:value-type="float" office:value="1.0" '
        'table:number-columns-spanned="2"/><table:table-cell office:value-type="string"><text:p>a<text:s '
        'text:c="3"/>b</text:p></table:table-cell></table:table-row></table:table></office:document>'
    ).encode()
    excel = (
        '<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" '
        'xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="a"><Table><Column '
        'ss:Hidden="1"/><Row ss:Index="2"><Cell ss:Index="2" ss:MergeAcross="1"><Data ss:Type="Number">1'
        "</Data></Cell></Row></Table></Worksheet></Workbook>"
    ).encode("ascii")
    page = "<meta charset=utf-8><table><tr><th rowspan=2>姓名<th colspan=3>校<tr><td>a<br>b</table>".encode()
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as packed:
        for name, content in zip(
            ("[Content_Types].xml", *PARTS), (b"<a/>", book, relations, sheet), strict=True
        ):
            packed.writestr(name, content)
    answer = b'["kind","csv","utf-8",",",[]]\n["sheet","",false,[],[],[],[],[]]\n["rows",["a"]]\n["end"]\n'
    texts = ["姓名,學校\n王,甲\n".encode("cp950"), b"a\x87\x42,b\n", "姓名\t校\n".encode("utf-16-le")]
    made = [
        (0, out.getvalue()), (1, b"\xff".join((book, relations, sheet))), (2, sheet), (3, flat), (4, excel),
        (5, page), *((6, text) for text in texts), (7, page), (7, excel), (7, flat), (9, answer),
        (10, b"\x09\x08\x08\0\0\0\x10\0\0\0\0\0\x04\x02\x0a\0\0\0\0\0\0\0\2\0\xa4\xfd\x0a\0\0\0"),
        (7, b"MIME-Version: 1.0\nContent-Type: text/html\n\n" + page),
    ]  # fmt: skip
    hostile = ROOT.parent / "shared" / "data" / "hostile"
    kinds = ((0, "*.xlsx"), (0, "*.ods"), (8, "*.xls"), (6, "*.csv"), (7, "b01*"))
    made += [
        (number, path.read_bytes())
        for number, pattern in kinds
        for path in sorted(hostile.glob(pattern))
        if path.stat().st_size < MAX_BYTES
    ]
    return [bytes([number]) + content for number, content in made]


def changed(data: bytes, luck: random.Random) -> bytes:
    """A few bytes flipped, cut out, doubled or replaced by a number that programs trip over."""
    body = bytearray(data[1:])
    for _ in range(luck.randint(1, 6)):
        at = luck.randrange(len(body) + 1)
        size = luck.choice((1, 1, 2, 4, 16, 200))
        match luck.randrange(5):
            case 0 if at < len(body):
                body[at] ^= 1 << luck.randrange(8)
            case 1:
                del body[at : at + size]
            case 2:
                body[at:at] = body[at : at + size] * luck.randint(1, 20)
            case 3:
                body[at : at + size] = luck.randbytes(size)
            case _:
                body[at:at] = luck.choice((b"99999999999", b"-1", b"<", b">", b"\xff" * 4, b"\0", b"&", b'"'))
    return data[:1] + bytes(body[:MAX_BYTES])


def run_random(finder: Finder, seconds: float) -> None:
    """Without atheris: changes of the seeds."""
    luck, good, ends = random.Random(), seeds(), time.monotonic() + seconds
    while time.monotonic() < ends:
        finder(changed(luck.choice(good), luck))


def run_guided(finder: Finder, seconds: float, folder: Path) -> None:
    """With atheris; it ends the process itself, so the summary is written as we go."""
    corpus = folder / "corpus"
    corpus.mkdir(exist_ok=True)
    for number, seed in enumerate(seeds()):
        (corpus / f"seed{number:03}").write_bytes(seed)
    began = time.monotonic()

    def one(data: bytes) -> None:
        finder(data)
        if finder.runs % 5_000 == 0:
            write_summary(finder, folder, time.monotonic() - began)

    options = [
        f"-max_total_time={int(seconds)}",
        f"-max_len={MAX_BYTES}",
        "-rss_limit_mb=1500",
        "-timeout=60",
    ]
    atheris.Setup([sys.argv[0], *options, f"-artifact_prefix={folder}/", str(corpus)], one)
    atheris.Fuzz()


def write_summary(finder: Finder, folder: Path, seconds: float) -> None:
    """How much was tried."""
    summary = {"runs": finder.runs, "refused": finder.refused, "minutes": round(seconds / 60, 1)}
    (folder / "summary.json").write_text(json.dumps(summary), "utf-8")


def main() -> None:
    """Run for the minutes asked for."""
    minutes, folder = float(sys.argv[1]), Path(sys.argv[2])
    folder.mkdir(parents=True, exist_ok=True)
    finder = Finder(folder)
    if atheris is None:
        began = time.monotonic()
        run_random(finder, minutes * 60)
        write_summary(finder, folder, time.monotonic() - began)
    else:
        run_guided(finder, minutes * 60, folder)


if __name__ == "__main__":
    main()
