"""What was said at the meetings: every statement by session and force, and one of them."""

from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from earlyspring.agreements.queries import beside
from earlyspring.commitments.models import Statement
from earlyspring.commitments.queries import about_statement
from earlyspring.commitments.way import Link, Way, chain_links
from earlyspring.desk.access import posted
from earlyspring.desk.agreement_words import FORCE_STATES
from earlyspring.desk.answering import parties_of
from earlyspring.desk.dayless import numbers
from earlyspring.desk.facets import of_body, of_field, of_list, of_session
from earlyspring.desk.frame import DeskRequest
from earlyspring.desk.labels import FORCE, STANDING
from earlyspring.desk.lists import in_languages, listed
from earlyspring.desk.margin import history_of, sources_of
from earlyspring.desk.saved_lists import saved, to_be_saved
from earlyspring.desk.statement_words import by_session, speakers, statements_on, texts
from earlyspring.desk.trail import trail
from earlyspring.desk.ways import WAY_KINDS, drawn, drop_hidden, hidden_proposals
from earlyspring.lang.names import own_first
from earlyspring.lang.tongues import LANGUAGES
from earlyspring.ledger.models import Mechanism
from earlyspring.ledger.moments import agreed


@posted()
def statements(request: DeskRequest, mechanism: Mechanism) -> HttpResponse:
    frame = request.frame
    said, persons = statements_on(frame)
    facets = [
        of_list("force", _("Force"), _("every force"), lambda one: [one.force], FORCE),
        of_body(frame, speakers, "speaker", _("Speaker"), _("all speakers")),
        of_session(frame, lambda one: [one.session]),
        of_field(frame, lambda one: one.sectors),
    ]
    shown = listed(request, said, facets, sorts={}, texts=texts)
    if to_be_saved(request):
        heads = [_("Text (%(language)s)") % {"language": code} for code in LANGUAGES]
        heads = [_("Id"), _("Force"), *heads, _("Session"), _("Said on"), _("Sentence"), _("Standing"), _("Sources")]
        return saved(
            request, f"{mechanism.key}-statements", _("Statements"), heads, (line(one) for one in shown.rows), shown
        )
    return render(
        request,
        "desk/commitments/statements.html",
        {
            "shown": shown,
            **numbers(frame, shown.rows),
            "sessions": by_session(frame, shown.page),
            "agreed": sum(one.force == "agreed" for one in agreed(shown.rows)),
            "persons": persons,
            "states": FORCE_STATES,
            "crumbs": trail(frame, (_("Commitments"), "commitments"), (_("Statements"), "")),
            "page": "statements",
        },
    )


def line(one: Statement) -> list[Any]:
    """A statement as a line of a spreadsheet."""
    standing = STANDING.get(one.standing, one.standing)
    said = in_languages(one.text, LANGUAGES)
    return [one.item, FORCE[one.force], *said, one.session, one.said_on, one.sentence, standing, "; ".join(one.sources)]


@posted()
def statement(request: DeskRequest, mechanism: Mechanism, item: str) -> HttpResponse:
    frame = request.frame
    found = about_statement(mechanism, frame.moment, item, hidden=hidden_proposals(frame))
    if not found["statements"]:
        raise Http404
    one = found["statements"][0]
    drop_hidden(found)
    steps = Way((*resting(item, found), *chain_links(found["chains"]))).through(item)
    named = beside(mechanism, frame.moment, asked(one, found, [step.item for step in steps]))
    parties = parties_of(frame, [{"body": body} for body in dict.fromkeys(speakers(one))], found["acts"])
    return render(
        request,
        "desk/commitments/statement.html",
        {
            "statement": one,
            "found": found,
            "named": named,
            "on": one.said_on or "",
            "parties": parties,
            "footnotes": [party for party in parties if party.note],
            "persons": {row.person: row.names for row in found["persons"]},
            "session": frame.sessions.get(one.session or ""),
            "state": FORCE_STATES.get(one.force, "information"),
            "languages_in_order": own_first(LANGUAGES, frame.language),
            "way": drawn(frame, steps, {item: one}, named)
            if any(step.link and step.link.row for step in steps)
            else [],
            "history": history_of(frame, found["versions"]),
            "sources": sources_of(frame, [one, *found["contradictions"]], named["source"]),
            "crumbs": trail(frame, (_("Commitments"), "commitments"), (_("Statements"), "statements"), (one.item, "")),
        },
    )


def resting(item: str, found: dict[str, list[Any]]) -> list[Link]:
    """The facts that rest on a statement, as links of its way."""
    return [Link(item, row.item, "said") for name in ("commitments", "priorities", "proposals") for row in found[name]]


def asked(one: Statement, found: dict[str, list[Any]], steps: list[str]) -> dict[str, list[Any]]:
    keys: dict[str, list[Any]] = {kind: list(steps) for kind in WAY_KINDS}
    keys["office"] = [one.office]
    keys["activity"].append(one.activity)
    keys["source"] = [*one.sources, *(key for row in found["contradictions"] for key in row.sources)]
    return keys
