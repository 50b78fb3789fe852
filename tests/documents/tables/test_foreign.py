"""Workbooks that are none: pages, mails and XML under the name of a workbook, read by what they hold."""

import quopri

import pytest

from coordinator.documents.tables.reader import read_table


@pytest.mark.parametrize(
    ("encoding", "read_as"), [("cp950", "cp950"), ("utf-8-sig", "utf-8-sig"), ("utf-8", "utf-8")]
)
def test_a_web_page_under_a_workbooks_name_is_read(tmp_path, encoding, read_as):
    path = tmp_path / "報名.xls"
    charset = "big5" if encoding == "cp950" else "utf-8"
    cells = "<tr><td>姓名<td>學校<tr><td>許功蓋<td>甲國小"
    page = f"<html><head><meta charset={charset}></head><table>{cells}</table>"
    path.write_bytes(page.encode(encoding))
    table = read_table(path)
    assert (table.kind, table.encoding, table.delimiter) == ("html", read_as, None)
    assert table.sheets[0].rows == (("姓名", "學校"), ("許功蓋", "甲國小"))


def test_a_page_with_all_its_parts_in_one_file_is_read(tmp_path):
    path = tmp_path / "報名.xls"
    page = quopri.encodestring("<meta charset=utf-8><table><tr><td>姓名<td>王</table>".encode())
    parts = b"--x\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n" + page
    head = b'MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="x"\r\n\r\n'
    path.write_bytes(head + parts + b"\r\n--x--\r\n")
    assert read_table(path).sheets[0].rows == (("姓名", "王"),)


def test_the_xml_of_excel_2003_is_read_also_in_big5(tmp_path):
    path = tmp_path / "報名.xls"
    space = "urn:schemas-microsoft-com:office:spreadsheet"
    cells = "".join(f'<Cell><Data ss:Type="String">{name}</Data></Cell>' for name in ("姓名", "許功蓋"))
    sheet = f"<Worksheet ss:Name='甲'><Table><Row>{cells}</Row></Table></Worksheet>"
    page = f"<Workbook xmlns='{space}' xmlns:ss='{space}'>{sheet}</Workbook>"
    page = f'<?xml version="1.0" encoding="big5"?>{page}'
    path.write_bytes(page.encode("cp950"))
    table = read_table(path)
    assert (table.kind, [(sheet.name, sheet.rows) for sheet in table.sheets]) == (
        "xml",
        [("甲", (("姓名", "許功蓋"),))],
    )


def test_a_flat_document_of_libreoffice_is_read(tmp_path):
    path = tmp_path / "名冊.fods"
    spaces = " ".join(
        f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
        for name in ("office", "table", "text")
    )
    body = "<table:table-row><table:table-cell><text:p>姓名</text:p></table:table-cell></table:table-row>"
    path.write_text(
        f'<?xml version="1.0" encoding="UTF-8"?>\n<office:document {spaces} '
        'office:mimetype="application/vnd.oasis.opendocument.spreadsheet"><office:body><office:spreadsheet>'
        f'<table:table table:name="甲">{body}</table:table>'
        "</office:spreadsheet></office:body></office:document>",
        "utf-8",
    )
    table = read_table(path)
    assert (table.kind, table.sheets[0].rows) == ("ods", (("姓名",),))
