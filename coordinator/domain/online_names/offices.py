"""Who is no school's: hosts and devices, which are nobody, and colleagues of a bureau or the ministry."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from coordinator.domain.online_names.places import Span
from coordinator.domain.online_names.writing import Writing

_NOBODY = re.compile(
    r"(?:webex\w{0,8}|apple|sm-?[a-z]\d{3,5}\w?|host|cohost|admin\w*|administrator|主持人|會議主持人|系統(?:管理)?團隊|管理團隊|技術支援|技術人員|系統管理員|管理員|"
    r"客服\w{0,3}|工作人員|會議室\w{0,4}|錄影\w{0,3}|錄製\w{0,3}|直播\w{0,3}|測試\w{0,3}|test\w{0,4}|recorder|notetaker|.*notetaker|otter\.?ai|read\.?ai|fireflies.*|"
    r"call-?in\s*user\w*|callinuser\w*|call-inuser\w*|來電使用者\w*|呼入使用者\w*|電話使用者\w*|user\w{0,3}|guest\w{0,3}|使用者\w{0,3}|"
    r"訪客\w{0,3}|教育部|國教署|教育部國教署|國民及學前教育署|講師\w{0,2}|\d+)"
)
_BUREAU = re.compile(r"(?:政府)?教育[處局](?:[㐀-鿿]{1,4}?科(?![員長]))?|政府")
_MINISTRY = re.compile(
    r"(?:教育部)?(?:國民及學前教育署|國教署)|教育部"
    r"|(?:國立|私立)?[㐀-鿿]{2,6}(?:科技)?大學(?![㐀-鿿]{0,2}[附實]|[㐀-鿿]?生)"
)


@dataclass(frozen=True, slots=True)
class OfficeAt:
    """An office in the place of a school; one ``of_all`` counties lacks none."""

    span: Span
    of_all: bool


def is_nobody(squeezed: str) -> bool:
    """Whether a whole display name, folded and without dots, is a host's, a device's, or a mere number."""
    return not squeezed or _NOBODY.fullmatch(squeezed) is not None


def offices_in(writing: Writing) -> Iterator[OfficeAt]:
    """A county's own bureau (教育處) anywhere, then ministry and universities where a word begins."""
    for match in _BUREAU.finditer(writing.folded):
        yield OfficeAt(Span(match.start(), match.end()), of_all=False)
    for at in sorted(writing.breaks):
        found = _MINISTRY.match(writing.folded, at)
        if found:
            yield OfficeAt(Span(at, found.end()), of_all=True)
