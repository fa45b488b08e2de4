"""An office's own form of a paper, come in: opened with care, and tried on a paper before it is taken.

A form must show what makes a paper of the register one: whose it is, the day the register was read, what the register
says, and on every page that an exercise is one. Whether it does is seen by changing that alone: where the printed page
stays as it was, the form does not show it.
"""

import re
import zipfile
from collections.abc import Iterable, Mapping
from io import BytesIO
from typing import Any

from earlyspring.papers.apart import prints_of
from earlyspring.papers.checked import views_of
from earlyspring.papers.facts import Paper
from earlyspring.papers.office_fault import FormFault
from earlyspring.papers.own import write_own
from earlyspring.papers.pdf import in_json
from earlyspring.papers.trial import tried_on
from earlyspring.papers.view import headline

from .opening import LETTER, Closed, opened

LARGEST = 2 * 1024**2
# What takes something from elsewhere when the letter is opened: parts of other files, and fields that fetch or run.
FOREIGN = re.compile(
    rb'Type\s*=\s*"[^"]*/(oleObject|package|control|vbaProject|attachedTemplate|aFChunk|frame|subDocument|mailMergeSource)"'
)
EXTERNAL = re.compile(rb'<Relationship\b(?=[^>]*TargetMode\s*=\s*"External")(?![^>]*/hyperlink")[^>]*>')
TEXT_OF_FIELD = re.compile(rb"<w:instrText[^>]*>([^<]*)<|w:instr\s*=\s*\"([^\"]*)\"")
FETCHES = re.compile(rb"\b(DDE|DDEAUTO|INCLUDETEXT|INCLUDEPICTURE|LINK|DATABASE|IMPORT|INCLUDE)\b", re.IGNORECASE)
MUST = ("title", "register", "content", "exercise")


def try_form(source: bytes, kinds: Iterable[str], langs: tuple[str, ...], form: str) -> None:
    """Try a form, `pdf` (typst) or `docx`, on a paper of each of these kinds. Raises FormFault for the first fault."""
    if len(source) > LARGEST:
        raise FormFault(f"a form has at most {LARGEST} bytes", "too_long", str(LARGEST // 1024**2))
    if form == "docx":
        _opened(source)
    else:
        _words(source)
    for kind in kinds:
        (_try_letter if form == "docx" else _try_page)(source, kind, langs)


def _words(source: bytes) -> None:
    try:
        source.decode()
    except UnicodeDecodeError:
        raise FormFault("a form for PDF is plain text in UTF-8", "not_words") from None


def _opened(source: bytes) -> None:
    try:
        parts = opened(source, LETTER)
    except Closed as closed:
        raise FormFault(f"the form is not opened: {closed}", closed.fault.code, closed.fault.found) from None
    for name, part in parts.items():
        fields = b"".join(one or other for one, other in TEXT_OF_FIELD.findall(part))
        foreign = name.endswith(".rels") and (FOREIGN.search(part) or EXTERNAL.search(part))
        if foreign or FETCHES.search(fields):
            raise FormFault(f"{name}: the form takes something from elsewhere", "has_links", name)


def _try_page(source: bytes, kind: str, langs: tuple[str, ...]) -> None:
    paper = tried_on(kind)
    views = [list(views_of(paper, langs))]
    told = [(what, which) for what in MUST for which in range(len(langs))]
    for what, which in told:
        changed = list(views_of(paper, langs))
        changed[which] = changed[which] | {key: _changed(changed[which][key]) for key in KEYS[what]}
        views.append(changed)
    plain, *others = prints_of(source, [in_json(headline(one), one) for one in views], paper.as_of)
    for (what, _which), other in zip(told, others, strict=True):
        same = [page == before for page, before in zip(other, plain, strict=False)]
        if all(same) or (what == "exercise" and any(same)):
            raise _dropped(what)


KEYS: Mapping[str, tuple[str, ...]] = {
    "title": ("title",),
    "register": ("register",),
    "content": ("sections",),
    "exercise": ("exercise",),
}


def _changed(value: Any) -> Any:
    """Other words of the same length in every run; what says how they are set stays."""
    if isinstance(value, str):
        return value[::-1]
    if isinstance(value, dict):
        return {key: _changed(one) if key in SAID else one for key, one in value.items()}
    return [_changed(one) for one in value]


SAID = ("t", "groups", "lines", "text", "notes", "sides", "beneath", "runs")


def _try_letter(source: bytes, kind: str, langs: tuple[str, ...]) -> None:
    """A place for the paper, and the mark of an exercise, are seen to where letters are written."""
    try:
        plain = _letter(source, tried_on(kind), langs)
        for what, other in (("title", tried_on(kind, organ="X")), ("register", tried_on(kind, as_of="2026-02-07"))):
            if _letter(source, other, langs) == plain:
                raise _dropped(what)
    except (KeyError, ValueError, AttributeError, TypeError, zipfile.BadZipFile) as broken:
        if isinstance(broken, FormFault):
            raise
        raise FormFault("no office document, or a broken one", "not_a_letter") from broken


def _letter(source: bytes, paper: Paper, langs: tuple[str, ...]) -> list[bytes]:
    """What is read in a letter; what the file says of itself is not in it."""
    with zipfile.ZipFile(BytesIO(write_own(paper, langs, "docx", source))) as archive:
        return [archive.read(name) for name in sorted(archive.namelist()) if name.startswith("word/")]


def _dropped(what: str) -> FormFault:
    return FormFault(f"the form does not show what every paper must: {what}", "dropped", what)
