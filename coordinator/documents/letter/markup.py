"""HTML as Word, Excel and LibreOffice put it on the clipboard, and the bit of it inside cells of text files.

One pass over the text with no backtracking: a tag ends at the next ``>``. Scripts, styles, comments and heads
are dropped unread; addresses are never looked at.
"""

import re
from collections.abc import Iterator
from html import unescape

from coordinator.documents.letter.bounds import MAX_TAG_CHARS, MAX_TAGS
from coordinator.documents.letter.building import Builder
from coordinator.domain.errors import RuleError
from coordinator.domain.letter.page import Letter

_NAME = re.compile(r"/?([a-zA-Z][a-zA-Z0-9]*)")
_SPACES = re.compile(r"[ \t\r\n\f]+")
# Programs wrap long lines of a page; Chinese has no space where it was wrapped.
_WRAPPED = re.compile(
    r"(?<=[\u3001-\u9fff\uff01-\uff60])[ \t]{0,80}\r?\n[ \t]{0,80}(?=[\u3001-\u9fff\uff01-\uff60])"
)
_NUMBER = {
    name: re.compile(rf"\b{name}\s*=\s*[\"']?\s*(\d{{1,4}})", re.IGNORECASE)
    for name in ("colspan", "rowspan")
}
_LEVEL = re.compile(r"mso-list:[^;\"']{0,40}level(\d)", re.IGNORECASE)
_OUTLINE_MARK = re.compile(r"mso-list:\s*Ignore", re.IGNORECASE)
_DROPPED = {"script", "style", "head", "title", "xml", "noscript", "object", "svg", "template", "textarea"}
_BREAKS = {
    *("p", "div", "br", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "pre", "hr", "dt", "dd"),
    *("caption", "section", "article", "header", "footer", "center", "form"),
}
_LISTS = {"ul", "ol"}
_PICTURE_LETTERS = set("lnuvqØ§wüÜèàF")
BULLET = "•"
Token = tuple[str, str]


def read_markup(text: str, kind: str = "html") -> Letter:
    """A page as a letter. Raises ``RuleError`` (``letter_too_much``); any text whatever can be read."""
    reader = Markup(Builder())
    reader.feed(text)
    return reader.builder.letter(kind)


class Markup:
    """Feeds a builder from HTML. ``feed_cell`` is for the inside of a cell that is open already.

    A page wraps its lines where it likes; with ``keep_lines`` each is a line of its own, as in a text file.
    """

    def __init__(self, builder: Builder, *, keep_lines: bool = False) -> None:
        self.builder = builder
        self._keep_lines = keep_lines
        self._text: list[str] = []
        self._tags = 0
        self._lists: list[str] = []
        self._bullet = ""
        self._level = 0
        # How many <span> are open inside the one that holds a list's mark; 0 outside of it.
        self._mark_spans = 0
        self._mark: list[str] = []

    def feed(self, text: str) -> None:
        """Read everything."""
        for name, content in _tokens(text):
            self._tags += 1
            if self._tags > MAX_TAGS:
                raise RuleError("letter_too_much", what="tags", limit=MAX_TAGS)
            if not name:
                self._take_text(unescape(content))
            elif name.startswith("/"):
                self._end(name[1:])
            else:
                self._begin(name, content)
        self._break()

    def feed_cell(self, text: str) -> None:
        """Read the inside of one cell; lists it leaves open end with it."""
        self.feed(text)
        self._lists.clear()
        self._bullet = ""

    # -- text ------------------------------------------------------------------------------------

    def _take_text(self, text: str) -> None:
        if self._mark_spans:
            self._mark.append(text)
            return
        first, *others = text.split("\n") if self._keep_lines else [text]
        self._text.append(first)
        for line in others:
            self._break()
            self._text.append(line)

    def _break(self) -> None:
        """What was gathered is a line."""
        text = _WRAPPED.sub("", "".join(self._text))
        text = _SPACES.sub(" ", text).replace("\xa0", " ")
        self._text.clear()
        if text.strip():
            depth = max(len(self._lists), self._level)
            self.builder.add_line(text, depth, self._bullet)
            # A second paragraph of the same item is still of that item.

    # -- tags ------------------------------------------------------------------------------------

    def _begin(self, name: str, tag: str) -> None:
        if name == "span" and (self._mark_spans or _OUTLINE_MARK.search(tag)):
            self._mark_spans += 1
            return
        if name in _BREAKS:
            self._begin_line(name, tag)
        elif name in _LISTS:
            self._break()
            self._lists.append(name)
            self._bullet = ""
        elif name == "li":
            self._break()
            self._bullet = BULLET
        elif name in ("table", "tr", "td", "th"):
            self._begin_table_part(name, tag)

    def _begin_line(self, name: str, tag: str) -> None:
        self._break()
        if name == "p":
            level = _LEVEL.search(tag)
            self._level = int(level[1]) if level else 0
            if self._level:
                self._bullet = BULLET
            elif self._lists and not self._bullet:
                # A paragraph straight inside a list: whoever wrote it forgot to close the list.
                self._lists.clear()
            elif not self._lists:
                self._bullet = ""

    def _begin_table_part(self, name: str, tag: str) -> None:
        self._break()
        if name == "table":
            self.builder.begin_table()
        elif name == "tr":
            self.builder.begin_row()
        else:
            self._lists.clear()
            self._bullet, self._level = "", 0
            spans = {
                key: int(found[1]) if (found := pattern.search(tag)) else 1
                for key, pattern in _NUMBER.items()
            }
            self.builder.begin_cell(columns=spans["colspan"], rows=spans["rowspan"])

    def _end(self, name: str) -> None:
        if name == "span" and self._mark_spans:
            self._mark_spans -= 1
            if not self._mark_spans:
                self._bullet = _bullet_of("".join(self._mark))
                self._mark.clear()
        elif name in _BREAKS or name == "li":
            self._break()
            if name == "li":
                self._bullet = ""
            elif name == "p":
                self._level = 0
        elif name in _LISTS:
            self._break()
            if self._lists:
                self._lists.pop()
        elif name in ("table", "tr", "td", "th"):
            self._end_table_part(name)

    def _end_table_part(self, name: str) -> None:
        self._break()
        self._lists.clear()
        self._bullet = ""
        if name == "table":
            self.builder.end_table()
        elif name == "tr":
            self.builder.end_row()
        else:
            self.builder.end_cell()


def _bullet_of(mark: str) -> str:
    """The mark Word draws; a letter of a picture font (``n`` of Wingdings) is just a bullet."""
    sign = _SPACES.sub(" ", mark.replace("\xa0", " ")).strip()
    return BULLET if not sign or sign in _PICTURE_LETTERS or len(sign) > 6 else sign


def _tokens(text: str) -> Iterator[Token]:
    """("", text), (name, tag) and ("/name", ""); what is dropped is not told."""
    at, ends = 0, _Ends(text)
    while at < len(text):
        opened = text.find("<", at)
        if opened < 0:
            yield "", text[at:]
            return
        if opened > at:
            yield "", text[at:opened]
        if text.startswith("<!--", opened):
            at = ends.after("-->", opened + 4)
            continue
        name = _NAME.match(text, opened + 1)
        if name is None and not text.startswith(("<!", "<?"), opened):
            # A lone less-than sign is text.
            yield "", "<"
            at = opened + 1
            continue
        at = ends.after(">", opened + 1)
        if name is not None:
            word = name[0].lower()
            if word in _DROPPED:
                at = ends.after(f"</{word}", at)
                at = ends.after(">", at) if at < len(text) else at
            else:
                yield word, text[opened : min(at, opened + MAX_TAG_CHARS)]


class _Ends:
    """Finds ends; one that was not found once is never looked for again, so the whole stays linear."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._low = text.lower() if len(text.lower()) == len(text) else text
        self._gone: set[str] = set()

    def after(self, mark: str, at: int) -> int:
        """The place behind the next ``mark``, or the end of the text."""
        found = -1 if mark in self._gone else self._low.find(mark, at)
        if found < 0:
            self._gone.add(mark)
            return len(self._text)
        return found + len(mark)
