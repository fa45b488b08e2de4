"""The protocol of a comparison on paper: from what its page shows to the plain facts of the paper."""

from collections.abc import Callable, Iterable

from django.http import Http404, HttpResponse
from django.utils import translation
from django.views.decorators.http import require_safe

from earlyspring.agreements.comparing.queries import comparison_of
from earlyspring.agreements.comparing.view import Approval, Compared, Found, Row, Saying
from earlyspring.agreements.models import Instrument
from earlyspring.desk.access import posted
from earlyspring.desk.comparing.name_words import why_unread
from earlyspring.desk.comparing.place import instrument_at, version_of
from earlyspring.desk.comparing.words import CLASSES, part_words, sentence
from earlyspring.desk.every_language import in_every_language
from earlyspring.desk.frame import DeskRequest, Frame
from earlyspring.desk.not_written import or_told
from earlyspring.desk.papers import TOGETHER, TYPES
from earlyspring.lang.tongues import SITE_CODES
from earlyspring.ledger.models import Mechanism
from earlyspring.papers import write
from earlyspring.papers.comparison_facts import (
    AcceptedBy,
    ClauseBeside,
    ComparedText,
    ComparisonProtocol,
    Difference,
    ReadBy,
)
from earlyspring.papers.facts import Body, Text

LONGEST, MOST_ROWS = 60_000, 300
"""Characters of all texts together, and clauses, of which a paper prints the clauses themselves."""
AROUND = 90


@posted()
@require_safe
@or_told
def compare_protocol(request: DeskRequest, mechanism: Mechanism, item: str) -> HttpResponse:
    """`lang=vi-zh&format=docx`: the comparison as the texts stand now; `version`: of that version."""
    frame = request.frame
    langs = tuple(request.GET.get("lang", frame.language).split("-"))
    form = request.GET.get("format", "pdf")
    instrument = instrument_at(request, mechanism, item)
    compared = comparison_of(instrument, version_of(request), frame.moment.exercise)
    if langs not in TOGETHER or form not in TYPES or compared is None:
        raise Http404
    written = write(protocol_of(frame, instrument, compared), langs, form)
    name = f"{mechanism.key}-{item}-comparison-{'-'.join(langs)}.{form}"
    manner = "inline" if form == "pdf" else "attachment"
    headers = {"Content-Disposition": f'{manner}; filename="{name}"'}
    return HttpResponse(written, content_type=TYPES[form], headers=headers)


def protocol_of(frame: Frame, instrument: Instrument, compared: Compared) -> ComparisonProtocol:
    """The paper of a comparison that is kept, with all that the parties said of it."""
    directory = frame.directory
    on = compared.made_at.date().isoformat() if compared.made_at else frame.moment.today

    def body(party: str) -> Body:
        return Body(directory.text(party), directory.side_of(party))

    long = sum(len(words) for row in compared.rows for words in row.texts.values()) > LONGEST
    long = long or len(compared.rows) > MOST_ROWS
    return ComparisonProtocol(
        mechanism=directory.charter.names if directory.charter else {},
        organ=instrument.official_title or instrument.title,
        year=int(on[:4]),
        as_of=frame.moment.today,
        exercise=instrument.exercise or frame.moment.exercise,
        own_side={lang: side.item for side in directory.sides.values() for lang in side.languages},
        version=compared.version or None,
        compared_on=on,
        ruleset=compared.ruleset,
        terms=compared.terms,
        texts=tuple(_text(lang, sha256, compared) for lang, sha256 in compared.digests.items()),
        differences=tuple(_difference(one, compared, body) for one in compared.findings),
        approvals=tuple(_approval(one, body) for one in compared.approvals),
        clauses=() if long else tuple(_clause(row) for row in compared.rows),
        long=long,
        signing=tuple(map(body, directory.ordered(compared.asked))),
    )


def every(say: Callable[[], object]) -> Text:
    """What is said in each language of the house."""
    said = {}
    for code, tag in SITE_CODES.items():
        with translation.override(tag):
            said[code] = str(say())
    return said


def _text(lang: str, sha256: str, compared: Compared) -> ComparedText:
    why = compared.unread.get(lang)
    unread = every(lambda: why_unread(why)) if why else None
    return ComparedText(lang=lang, sha256=sha256, unread=unread)


def _difference(one: Found, compared: Compared, body: Callable[[str], Body]) -> Difference:
    rows = [row for row in compared.rows if row.eid in one.rows]
    quoted = {lang: words for lang in compared.langs if (words := _quoted(one, rows, lang))}
    return Difference(
        code=one.finding.code,
        of_class=in_every_language(CLASSES.get(one.finding.code, one.finding.code)),
        grave=one.finding.severity == "hard",
        sentence=every(lambda: sentence(one.finding)),
        where=every(lambda: part_words(one.rows[0] if one.rows else "")),
        quoted=quoted,
        odd=one.finding.odd,
        accepted=tuple(_accepted(said, body) for said in one.accepted),
        waits=tuple(map(body, one.waits)),
    )


def _quoted(one: Found, rows: Iterable[Row], lang: str) -> str:
    """What a language says there, around the stretch that was found; empty where it says nothing there."""
    span = one.finding.spans.get(lang)
    for row in rows:
        said, begins = row.texts.get(lang, ""), row.starts.get(lang, 0)
        if said and (span is None or begins <= span[0] <= begins + len(said)):
            first, last = (span[0] - begins, span[1] - begins) if span else (0, 0)
            start, end = max(0, first - AROUND), min(len(said), last + AROUND)
            return f"{'… ' if start else ''}{said[start:end]}{' …' if end < len(said) else ''}"
    return ""


def _accepted(said: Saying, body: Callable[[str], Body]) -> AcceptedBy:
    return AcceptedBy(
        body=body(said.party),
        person=said.person,
        on=said.at.date().isoformat(),
        reason=said.reason,
        paper=said.paper,
    )


def _approval(one: Approval, body: Callable[[str], Body]) -> ReadBy:
    said = one.said
    return ReadBy(
        body=body(said.party),
        person=said.person,
        on=said.at.date().isoformat(),
        digests=one.digests,
        same=one.same,
        paper=said.paper,
    )


def _clause(row: Row) -> ClauseBeside:
    return ClauseBeside(called=every(lambda: part_words(row.eid)), said=row.texts)
