"""What was put on the table and what was given priority, with what became of each."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from earlyspring.commitments.models import Proposal
from earlyspring.desk.access import posted
from earlyspring.desk.dayless import numbers
from earlyspring.desk.facets import of_body, of_field, of_list, of_session
from earlyspring.desk.frame import DeskRequest
from earlyspring.desk.kept import kept_within
from earlyspring.desk.labels import PROPOSAL, STANDING
from earlyspring.desk.lists import in_languages, listed
from earlyspring.desk.outcomes import became_of, came_from, carrying, outcomes_on, way_by_field
from earlyspring.desk.saved_lists import saved, to_be_saved, ways_to_save
from earlyspring.desk.taken_along import priority_lines
from earlyspring.desk.trail import trail
from earlyspring.lang.tongues import LANGUAGES
from earlyspring.ledger.models import Mechanism


@posted()
def proposals(request: DeskRequest, mechanism: Mechanism) -> HttpResponse:
    frame = request.frame
    outcomes = outcomes_on(frame)
    facets = [
        of_list("state", _("State"), _("every state"), lambda one: [one.state], PROPOSAL),
        of_body(frame, lambda one: [one.party]),
        of_session(frame, lambda one: [one.session]),
        of_field(frame, lambda one: one.sectors),
    ]
    sorts = {"day": lambda one: one.on, "state": lambda one: str(PROPOSAL[one.state])}
    shown = listed(request, outcomes.proposals, facets, sorts=sorts, texts=proposal_words, sort="-day")
    if to_be_saved(request):
        heads = [_("Text (%(language)s)") % {"language": code} for code in LANGUAGES]
        heads = [_("Id"), *heads, _("Party"), _("On"), _("State"), _("Became"), _("Standing"), _("Sources")]
        became = {one.item: [row.item for row in became_of(outcomes, one)] for one in shown.rows}
        lines = (proposal_line(one, became[one.item]) for one in shown.rows)
        return saved(request, "proposals", _("Proposals"), heads, lines, shown)
    counted = outcomes.counted()
    return render(
        request,
        "desk/commitments/proposals.html",
        {
            "shown": shown,
            **numbers(frame, shown.rows),
            "found": [(one, became_of(outcomes, one)) for one in shown.page],
            "kept": kept_within(frame),
            "way": way_by_field(frame, counted),
            "totals": [len(counted.proposals), len(counted.priorities), len(counted.lines), len(counted.results)],
            "crumbs": trail(frame, (_("Commitments"), "commitments"), (_("Proposals"), "")),
            "page": "proposals",
        },
    )


def proposal_words(one: Proposal) -> list[Any]:
    return [one.item, one.text, one.reason, one.note]


def proposal_line(one: Proposal, became: list[str]) -> list[Any]:
    said = in_languages(one.text, LANGUAGES)
    standing = STANDING.get(one.standing, one.standing)
    sources = "; ".join(one.sources)
    return [one.item, *said, one.party, one.on, PROPOSAL[one.state], "; ".join(became), standing, sources]


@posted()
def priorities(request: DeskRequest, mechanism: Mechanism) -> HttpResponse:
    frame = request.frame
    outcomes = outcomes_on(frame)
    if to_be_saved(request):
        became = [(one, became_of(outcomes, one)) for one in outcomes.priorities]
        return saved(request, "priorities", _("Priorities"), *priority_lines(frame, became))
    return render(
        request,
        "desk/commitments/priorities.html",
        {
            "ways": ways_to_save(request),
            **numbers(frame, outcomes.priorities),
            "found": [
                (one, came_from(outcomes, one), became_of(outcomes, one), carrying(outcomes, one))
                for one in outcomes.priorities
            ],
            "crumbs": trail(frame, (_("Commitments"), "commitments"), (_("Priorities"), "")),
            "page": "priorities",
        },
    )
