"""The pages of the agreements' chapter: all instruments, and one of them."""

from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from earlyspring.agreements.models import Instrument
from earlyspring.agreements.queries import ANNOUNCED, register
from earlyspring.desk.access import COLLEAGUES, posted
from earlyspring.desk.agreement_words import STATUS, STATUS_STATES
from earlyspring.desk.answering import session_days
from earlyspring.desk.body_names import name_of
from earlyspring.desk.dayless import dayless
from earlyspring.desk.exchange_files import texts_held, ways_of_texts
from earlyspring.desk.facets import of_body, of_field, of_list, of_session
from earlyspring.desk.frame import DeskRequest, Frame
from earlyspring.desk.instrument_facts import InstrumentFacts, instrument_facts, new_commitment_url
from earlyspring.desk.kept_texts import texts_within
from earlyspring.desk.labels import INSTRUMENT_TYPE, LEVEL, STANDING
from earlyspring.desk.lists import Facet, in_languages, listed
from earlyspring.desk.margin import history_of, sources_of
from earlyspring.desk.saved_lists import saved, to_be_saved
from earlyspring.desk.trail import trail
from earlyspring.lang.names import own_first, sort_key
from earlyspring.lang.tongues import LANGUAGES
from earlyspring.ledger.models import Mechanism
from earlyspring.ledger.moments import PROPOSED, agreed
from earlyspring.meetings.naming import session_name
from earlyspring.review.plans import carrying_out

Row = tuple[Instrument, str]


@posted()
def instruments(request: DeskRequest, mechanism: Mechanism) -> HttpResponse:
    frame = request.frame
    found = register(mechanism, frame.moment, frame.directory, session_days(frame))
    sorts = {
        "day": lambda row: row[0].signed_on,
        "title": lambda row: sort_key(row[0].title.get(frame.language), frame.language),
        "type": lambda row: str(INSTRUMENT_TYPE.get(row[0].type, row[0].type)),
        "status": lambda row: str(STATUS[row[1]]),
    }
    shown = listed(request, found, facets(frame), sorts=sorts, texts=words_in, sort="-day")
    if to_be_saved(request):
        lines = (line(frame, *row) for row in shown.rows)
        return saved(request, "instruments", _("Agreements"), heads(), lines, shown)
    counted = agreed(one for one, _status in shown.rows)
    announced = sum(status in ANNOUNCED for one, status in shown.rows if one.standing != PROPOSED)
    return render(
        request,
        "desk/agreements/instruments.html",
        {
            "shown": shown,
            "signed": [(*row, parties(row[0])) for row in shown.page if row[1] not in ANNOUNCED],
            "announced": [(*row, parties(row[0])) for row in shown.page if row[1] in ANNOUNCED],
            "counted_signed": len(counted) - announced,
            "counted_announced": announced,
            "proposed": len(shown.rows) - len(counted),
            "total": len(found),
            "dayless": dayless(frame, counted),
            "states": STATUS_STATES,
            "crumbs": trail(frame, (_("Agreements"), "")),
        },
    )


def facets(frame: Frame) -> list[Facet]:
    """By what the list is narrowed."""
    return [
        of_list("type", _("Type"), _("all types"), lambda row: [row[0].type], INSTRUMENT_TYPE),
        of_list("level", _("Level"), _("all levels"), lambda row: [row[0].level, *row[0].levels], LEVEL),
        of_body(frame, lambda row: parties(row[0])),
        of_field(frame, lambda row: row[0].sectors),
        of_session(frame, lambda row: [row[0].session]),
        of_list("status", _("Status"), _("every status"), lambda row: [row[1]], STATUS),
    ]


def parties(instrument: Instrument) -> list[str]:
    return [one["body"] for one in instrument.parties if one.get("body")]


def words_in(row: Row) -> list[Any]:
    one = row[0]
    named = [party["as_named"] for party in one.parties if party.get("as_named")]
    return [one.item, one.title, one.official_title, one.note, *named]


def heads() -> list[Any]:
    titles = [_("Title (%(language)s)") % {"language": code} for code in LANGUAGES]
    rest = [_("Type"), _("Level"), _("Parties"), _("Session"), _("Signed on"), _("Status"), _("Fields"), _("Documents")]
    return [_("Id"), *titles, *rest, _("Standing"), _("Sources")]


def line(frame: Frame, one: Instrument, status: str) -> list[Any]:
    """An instrument as a line of a spreadsheet."""
    directory, language = frame.directory, frame.language
    names = [name_of(directory, key, language, one.signed_on or "") for key in directory.ordered(parties(one))]
    session = frame.sessions.get(one.session or "")
    return [
        one.item,
        *in_languages(one.title, LANGUAGES),
        INSTRUMENT_TYPE.get(one.type, one.type),
        "; ".join(str(LEVEL[code]) for code in [one.level, *one.levels] if code),
        "; ".join(names),
        session_name(session, frame.organs, language) if session else "",
        one.signed_on,
        STATUS[status],
        "; ".join(directory.field_names.get(code, {}).get(language, code) for code in one.sectors),
        one.bundle.get("count"),
        STANDING.get(one.standing, one.standing),
        "; ".join(one.sources),
    ]


def plans_of(frame: Frame, facts: InstrumentFacts) -> list[tuple[Instrument, bool]]:
    """The plans at home that carry the instrument out, as far as the reader's party may know of them."""
    posting, found = frame.posting, facts.found
    party = posting.party if posting.role in COLLEAGUES else ""
    return carrying_out(frame.mechanism, facts.instrument.item, found["plans"], found["links"], party)


@posted()
def instrument(request: DeskRequest, mechanism: Mechanism, item: str) -> HttpResponse:
    frame = request.frame
    facts = instrument_facts(frame, item)
    if facts is None:
        raise Http404
    title = facts.instrument.title.get(frame.language) or facts.instrument.item
    held = texts_held(frame, agreed(facts.versions_of_text[0][2])) if facts.versions_of_text else {}
    return render(
        request,
        "desk/agreements/instrument.html",
        {
            "facts": facts,
            "instrument": facts.instrument,
            "found": facts.found,
            "on": facts.instrument.signed_on or "",
            "state": STATUS_STATES.get(facts.status, "information"),
            "session": frame.sessions.get(facts.instrument.session or ""),
            "by_signatures": facts.by_signatures(frame.moment.as_of),
            "ways": ways_of_texts(frame, item, held),
            "read_in": [code for code in own_first(LANGUAGES, frame.language) if code in held],
            "texts": [(code, facts.instrument.title.get(code)) for code in own_first(LANGUAGES, frame.language)],
            "footnotes": [party for party in facts.parties if party.note],
            "signed": {one.body for one in facts.found["signatures"] if one.standing != PROPOSED},
            "silent": facts.silent,
            "plans": plans_of(frame, facts),
            "kept_texts": texts_within(frame, item),
            "new_url": new_commitment_url(frame, facts.instrument),
            "history": history_of(frame, facts.found["versions"]),
            "sources": sources_of(frame, facts.shown(), facts.named["source"]),
            "crumbs": trail(frame, (_("Agreements"), "instruments"), (title, "")),
        },
    )
