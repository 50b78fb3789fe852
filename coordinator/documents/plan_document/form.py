"""The forms of a plan document. Apart from the writers: a page that offers them imports no file library."""

from enum import StrEnum


class Form(StrEnum):
    """The value is also the ending of the file's name."""

    PDF = "pdf"
    ODT = "odt"
    DOCX = "docx"
