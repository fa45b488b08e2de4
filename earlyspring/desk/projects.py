"""The projects of localities that carry commitments out, with the stages they have reached."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from earlyspring.agreements.queries import beside
from earlyspring.commitments.models import Project
from earlyspring.commitments.on_day import begun_by
from earlyspring.desk.access import posted
from earlyspring.desk.agreement_words import STAGE, STAGE_STATES
from earlyspring.desk.body_names import name_of
from earlyspring.desk.dayless import numbers
from earlyspring.desk.facets import of_body, of_field, of_list
from earlyspring.desk.figure_words import money_of
from earlyspring.desk.frame import DeskRequest, Frame
from earlyspring.desk.labels import STANDING
from earlyspring.desk.lists import in_languages, listed
from earlyspring.desk.saved_lists import saved, to_be_saved
from earlyspring.desk.trail import trail
from earlyspring.lang.names import sort_key
from earlyspring.lang.tongues import LANGUAGES
from earlyspring.ledger.models import Mechanism
from earlyspring.ledger.moments import rows


@posted()
def projects(request: DeskRequest, mechanism: Mechanism) -> HttpResponse:
    frame = request.frame
    found = [(one, stage_on(frame, one)) for one in projects_on(frame)]
    facets = [
        of_field(frame, lambda row: row[0].sectors),
        of_body(frame, lambda row: row[0].localities, "locality", _("Locality"), _("all localities")),
        of_list("stage", _("Stage"), _("all stages"), lambda row: [row[1]], STAGE),
    ]
    order = list(STAGE)
    sorts = {
        "title": lambda row: sort_key(row[0].title.get(frame.language), frame.language),
        "stage": lambda row: str(order.index(row[1])) if row[1] else "",
    }
    shown = listed(request, found, facets, sorts=sorts, texts=project_words, sort="title")
    if to_be_saved(request):
        lines = (project_line(frame, *row) for row in shown.rows)
        return saved(request, "projects", _("Projects"), project_heads(), lines, shown)
    named = beside(
        mechanism,
        frame.moment,
        {
            "commitment": [key for one, _stage in shown.page for key in one.commitments],
            "source": [key for one, _stage in shown.page for key in one.sources],
        },
    )
    return render(
        request,
        "desk/commitments/projects.html",
        {
            "shown": shown,
            **numbers(frame, (one for one, _stage in shown.rows)),
            "found": [(one, stage, money_of(one.money, frame.language)) for one, stage in shown.page],
            "named": named,
            "states": STAGE_STATES,
            "crumbs": trail(frame, (_("Commitments"), "commitments"), (_("Projects"), "")),
            "page": "projects",
        },
    )


def projects_on(frame: Frame) -> list[Project]:
    """The projects that were there on the moment's day."""
    found = rows(Project, frame.mechanism, frame.moment).order_by("item")
    return [one for one in found if begun_by(one, frame.moment)]


def project_words(row: tuple[Project, str]) -> list[Any]:
    return [row[0].item, row[0].title, row[0].text, row[0].note]


def stage_on(frame: Frame, project: Project) -> str:
    """The stage stated; on an earlier day the last one that had been reached by then, as far as its day is stated."""
    day = frame.moment.as_of
    if day >= frame.moment.today:
        return project.stage or ""
    reached = sorted((one for one in project.stages if one.get("on") and one["on"] <= day), key=lambda one: one["on"])
    return reached[-1]["stage"] if reached else ""


def project_heads() -> list[Any]:
    titles = [_("Title (%(language)s)") % {"language": code} for code in LANGUAGES]
    return [_("Id"), *titles, _("Stage"), _("Localities"), _("Money"), _("Commitments"), _("Standing"), _("Sources")]


def project_line(frame: Frame, one: Project, stage: str) -> list[Any]:
    return [
        one.item,
        *in_languages(one.title, LANGUAGES),
        STAGE.get(stage, stage),
        "; ".join(name_of(frame.directory, key, frame.language) for key in frame.directory.ordered(one.localities)),
        "; ".join(words for words, _by in money_of(one.money, frame.language)),
        "; ".join(one.commitments),
        STANDING.get(one.standing, one.standing),
        "; ".join(one.sources),
    ]
