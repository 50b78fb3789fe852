"""The fixed parts of an ODT: page, fonts, named styles, manifest. ODF 1.2, which CNS 15251 is."""

from xml.sax.saxutils import escape

from coordinator.documents.plan_document import shape
from coordinator.documents.plan_document.flow import INDENTS

VERSION = "1.2"
NAMESPACES = " ".join(
    f'xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for prefix, name in (
        ("office", "office"), ("style", "style"), ("text", "text"), ("table", "table"),
        ("fo", "xsl-fo-compatible"), ("svg", "svg-compatible"), ("meta", "meta"),
    )
)  # fmt: skip
PROLOGUE = '<?xml version="1.0" encoding="UTF-8"?>\n'
# Where 標楷體 is not there, the ministry's own 全字庫正楷體 comes next.
FONT_FACES = f"""<office:font-face-decls>
<style:font-face style:name="{shape.KAI}" svg:font-family="{shape.KAI}, DFKai-SB, 全字庫正楷體, TW-Kai"/>
<style:font-face style:name="{shape.LATIN}" svg:font-family="'{shape.LATIN}', 'Liberation Serif'"/>
</office:font-face-decls>"""

MANIFEST = f"""{PROLOGUE}<manifest:manifest \
xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" \
manifest:version="{VERSION}">
<manifest:file-entry manifest:full-path="/" manifest:version="{VERSION}" \
manifest:media-type="application/vnd.oasis.opendocument.text"/>
<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>
<manifest:file-entry manifest:full-path="styles.xml" manifest:media-type="text/xml"/>
<manifest:file-entry manifest:full-path="meta.xml" manifest:media-type="text/xml"/>
</manifest:manifest>
"""


def meta_xml(title: str, subject: str) -> str:
    """The file's properties: what it is, and nobody's name."""
    return f"""{PROLOGUE}<office:document-meta {NAMESPACES} xmlns:dc="http://purl.org/dc/elements/1.1/" \
office:version="{VERSION}"><office:meta>
<meta:generator>研習通 Coordinator</meta:generator>
<dc:title>{escape(title)}</dc:title><dc:subject>{escape(subject)}</dc:subject><dc:language>zh-TW</dc:language>
</office:meta></office:document-meta>
"""


def styles_xml() -> str:
    """Fonts, the styles of paragraphs and cells, and the page with its number at the foot."""
    return f"""{PROLOGUE}<office:document-styles {NAMESPACES} office:version="{VERSION}">
{FONT_FACES}
<office:styles>
<style:default-style style:family="paragraph">
<style:paragraph-properties fo:margin-top="0pt" fo:margin-bottom="3pt" fo:line-height="125%" \
style:text-autospace="ideograph-alpha" style:punctuation-wrap="hanging" style:line-break="strict"/>
<style:text-properties style:font-name="{shape.LATIN}" style:font-name-asian="{shape.KAI}" \
{_size(shape.BODY)} fo:language="en" fo:country="US" style:language-asian="zh" style:country-asian="TW"/>
</style:default-style>
<style:style style:name="Standard" style:family="paragraph"/>
{"".join(_heading(level) for level in range(1, shape.DEEPEST_HEADING + 1))}
{_centred("DocumentTitle", shape.TITLE, bold=True)}
{_centred("DocumentSubtitle", shape.SUBTITLE, bold=True)}
{_centred("DocumentLine", shape.BODY)}
{_cell_text("CellCentre", "center")}
{_cell_text("CellLeft", "start")}
<text:outline-style style:name="Outline">\
{"".join(_outline_level(level) for level in range(1, shape.DEEPEST_HEADING + 1))}</text:outline-style>
<style:style style:name="Bold" style:family="text">\
<style:text-properties fo:font-weight="bold" style:font-weight-asian="bold"/></style:style>
</office:styles>
<office:automatic-styles>
<style:page-layout style:name="A4"><style:page-layout-properties fo:page-width="{shape.PAGE_MM[0]}mm" \
fo:page-height="{shape.PAGE_MM[1]}mm" style:print-orientation="portrait" fo:margin-top="{shape.TOP_MM}mm" \
fo:margin-bottom="8mm" fo:margin-left="{shape.SIDE_MM}mm" fo:margin-right="{shape.SIDE_MM}mm"/>
<style:footer-style>
<style:header-footer-properties fo:min-height="10mm" fo:margin-top="3mm"/></style:footer-style>
</style:page-layout>
</office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="A4"><style:footer>\
<text:p text:style-name="DocumentLine">第 <text:page-number text:select-page="current">1</text:page-number> \
頁／共 <text:page-count>1</text:page-count> 頁</text:p></style:footer></style:master-page>
</office:master-styles>
</office:document-styles>
"""


def paragraph_style(name: str, parent: str, left: float, hang: float, more: str = "") -> str:
    """An automatic style: how far a paragraph is indented and its first line hangs out, in points."""
    return (
        f'<style:style style:name="{name}" style:family="paragraph" style:parent-style-name="{parent}" '
        'style:list-style-name="">'
        f'<style:paragraph-properties fo:margin-left="{left:g}pt" fo:text-indent="{-hang:g}pt"{more}/>'
        "</style:style>"
    )


def column_style(name: str, width: float) -> str:
    """An automatic style: the width of a column in mm."""
    return (
        f'<style:style style:name="{name}" style:family="table-column">'
        f'<style:table-column-properties style:column-width="{width:.2f}mm"/></style:style>'
    )


def table_styles() -> str:
    """The styles all tables share: as wide as the text, thin black lines, heads on grey."""
    borders = 'fo:border="0.5pt solid #000000" fo:padding="1mm" style:vertical-align="middle"'
    cells = "".join(
        f'<style:style style:name="{name}" style:family="table-cell">'
        f"<style:table-cell-properties {borders}{more}/></style:style>"
        for name, more in (("Cell", ""), ("HeadCell", ' fo:background-color="#ededed"'))
    )
    return (
        '<style:style style:name="Table" style:family="table"><style:table-properties '
        f'style:width="{shape.INNER_MM}mm" table:align="left" fo:margin-top="1mm" fo:margin-bottom="3mm" '
        f'table:border-model="collapsing"/></style:style>{cells}'
    )


def _size(points: float) -> str:
    return f'fo:font-size="{points:g}pt" style:font-size-asian="{points:g}pt"'


def _heading(level: int) -> str:
    return (
        f'<style:style style:name="Heading_20_{level}" style:display-name="Heading {level}" '
        f'style:family="paragraph" style:parent-style-name="Standard" style:default-outline-level="{level}">'
        '<style:paragraph-properties fo:keep-with-next="always"/>'
        '<style:text-properties fo:font-weight="bold" style:font-weight-asian="bold"/></style:style>'
    )


def _outline_level(level: int) -> str:
    """No number of LibreOffice's own, and the indent of the level, which would otherwise be taken away."""
    hang = 2 * shape.BODY
    left = INDENTS[level] * shape.BODY + hang
    return (
        f'<text:outline-level-style text:level="{level}" style:num-format=""><style:list-level-properties '
        'text:list-level-position-and-space-mode="label-alignment"><style:list-level-label-alignment '
        f'text:label-followed-by="nothing" fo:text-indent="{-hang:g}pt" fo:margin-left="{left:g}pt"/>'
        "</style:list-level-properties></text:outline-level-style>"
    )


def _centred(name: str, size: float, *, bold: bool = False) -> str:
    weight = ' fo:font-weight="bold" style:font-weight-asian="bold"' if bold else ""
    return (
        f'<style:style style:name="{name}" style:family="paragraph" style:parent-style-name="Standard">'
        '<style:paragraph-properties fo:text-align="center"/>'
        f"<style:text-properties {_size(size)}{weight}/></style:style>"
    )


def _cell_text(name: str, align: str) -> str:
    return (
        f'<style:style style:name="{name}" style:family="paragraph" style:parent-style-name="Standard">'
        f'<style:paragraph-properties fo:text-align="{align}" fo:margin-bottom="0pt" fo:line-height="110%"/>'
        f"<style:text-properties {_size(shape.CELL)}/></style:style>"
    )
