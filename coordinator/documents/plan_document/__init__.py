"""An outline as a file: PDF for reading, ODT and DOCX for editing. The outline decides, these draw.

`grid` measures a table and cuts it at page ends, `flow` places an outline on pages (both pure, in points),
`pdf` draws the pages; `odt` and `docx` hand the same parts to LibreOffice and Word; `writing` chooses among
them. The agenda's official table is an outline too.
"""
