"""The tasks before a gathering: who does what by when, one task."""

from collections.abc import Hashable, Iterable
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from earlyspring.desk.access import COLLEAGUES, OFFICERS, WRITERS, posted
from earlyspring.desk.choices import Choices
from earlyspring.desk.fault_places import at_fields
from earlyspring.desk.faults import in_words
from earlyspring.desk.frame import DeskRequest, Frame
from earlyspring.desk.gathering.place import gathering_at, hosted_at, placed
from earlyspring.desk.gathering.preparing.forms import TaskForm
from earlyspring.desk.gathering.taken_along import TASK, task_lines, titled
from earlyspring.desk.gathering.texts import in_tongues, plain_fields
from earlyspring.desk.saved_lists import saved, to_be_saved, ways_to_save
from earlyspring.desk.title_words import title_in
from earlyspring.ledger.models import Mechanism
from earlyspring.ledger.refused import Refused
from earlyspring.meetings.gatherings import Gathering, sessions_at
from earlyspring.meetings.permits import may_host
from earlyspring.meetings.preparing import actions
from earlyspring.meetings.preparing.models import PARTS, Task
from earlyspring.meetings.preparing.permits import may_change_task, may_finish_task
from earlyspring.meetings.preparing.queries import Standing, standings, taking_part, tasks_seen_by


@posted(*COLLEAGUES, post=())
def preparing(request: DeskRequest, mechanism: Mechanism, key: str) -> HttpResponse:
    frame, gathering = request.frame, gathering_at(mechanism, key)
    every = standings(gathering, tasks_seen_by(gathering, frame.posting.party), timezone.localdate())
    chosen = {name: request.GET.get(name, "") for name in ("party", "part", "state")}
    if to_be_saved(request):
        fitting = (one for one in every if _fits(one, chosen))
        return saved(
            request,
            f"{key}-tasks",
            titled(_("Tasks"), gathering, frame),
            *task_lines(frame, fitting),
            by=_asked(frame, chosen),
        )
    context = {
        "ways": ways_to_save(request),
        "rows": _together(one for one in every if _fits(one, chosen)),
        "counts": {state: sum(one.state == state for one in every) for state in ("overdue", "soon", "open", "done")},
        "chosen": chosen,
        "parties": party_choices(frame, gathering),
        "parts": PARTS,
        "organs": [(one.organ, one) for one in sessions_at(gathering)],
        "may_add": frame.posting.role == "officer",
    }
    return render(request, "desk/gathering/preparing/tasks.html", context | placed(frame, gathering, "preparing"))


def _asked(frame: Frame, chosen: dict[str, str]) -> list[tuple[Any, Any]]:
    """By what the list is narrowed, in words."""
    party = title_in(frame.directory.text(chosen["party"]), frame.language) if chosen["party"] else ""
    part, state = dict(PARTS).get(chosen["part"], chosen["part"]), TASK.get(chosen["state"], chosen["state"])
    return [(_("Who does it"), party), (_("Part of the work"), part), (_("State"), state)]


def _fits(one: Standing, chosen: dict[str, str]) -> bool:
    """Whether a task is among those asked for; without a state asked for, what is dropped is not shown."""
    if (chosen["party"] and one.task.party != chosen["party"]) or (chosen["part"] and one.task.part != chosen["part"]):
        return False
    return one.state == chosen["state"] if chosen["state"] else one.state != "dropped"


def _together(found: Iterable[Standing]) -> list[list[Standing]]:
    """What several parties do alike by the same day stands in one row; in the order of the days."""
    rows: dict[Hashable, list[Standing]] = {}
    for one in found:
        alike = (one.due, one.task.part, one.task.internal, tuple(sorted(one.task.names.items())))
        rows.setdefault(alike, []).append(one)
    return list(rows.values())


def party_choices(frame: Frame, gathering: Gathering) -> list[tuple[str, str]]:
    """Who takes part, in the reader's order and words."""
    directory = frame.directory
    return [
        (item, title_in(directory.text(item), frame.language)) for item in directory.ordered(taking_part(gathering))
    ]


@posted(*OFFICERS)
@require_POST
def make_tasks(request: DeskRequest, mechanism: Mechanism, key: str) -> HttpResponse:
    """Make the tasks of an organ's template for everybody who takes part."""
    gathering = hosted_at(request, mechanism, key)
    organ = request.POST.get("organ", "")
    if organ not in {one.organ for one in sessions_at(gathering)}:
        raise Http404
    made = len(actions.make_tasks(gathering, organ, taking_part(gathering)))
    messages.success(request, ngettext("%(n)s task made.", "%(n)s tasks made.", made) % {"n": made})
    return redirect("preparing", mechanism.key, key)


@posted(*OFFICERS)
def new_task(request: DeskRequest, mechanism: Mechanism, key: str) -> HttpResponse:
    frame, gathering = request.frame, gathering_at(mechanism, key)
    form = _form(request, frame, gathering)
    if request.method == "POST" and form.is_valid():
        try:
            actions.add_task(gathering, **form.said())
        except Refused as refusal:
            at_fields(form, refusal, None, frame)
        else:
            messages.success(request, _("The task is entered."))
            return redirect("preparing", mechanism.key, key)
    return _shown(request, frame, gathering, form, {"heading": _("A task")})


@posted(*COLLEAGUES, post=WRITERS)
def task(request: DeskRequest, mechanism: Mechanism, key: str, pk: int) -> HttpResponse:
    frame, gathering = request.frame, gathering_at(mechanism, key)
    found = tasks_seen_by(gathering, frame.posting.party).filter(pk=pk).first()
    if found is None:
        raise Http404
    [standing] = standings(gathering, tasks_seen_by(gathering, frame.posting.party).filter(pk=pk), timezone.localdate())
    changes = may_change_task(frame.posting, found) and found.state == "open"
    form = _form(request if "save" in request.POST else None, frame, gathering, found)
    if request.method == "POST":
        answer = _acted(request, frame, found, form)
        if answer is not None:
            return answer
    context = {
        "heading": title_in(found.names, frame.language),
        "standing": standing,
        "changes": changes,
        "finishes": may_finish_task(frame.posting, found),
        "drops": may_change_task(frame.posting, found),
    }
    return _shown(request, frame, gathering, form, context)


def _acted(request: DeskRequest, frame: Frame, found: Task, form: TaskForm) -> HttpResponse | None:
    """The answer to a button of a task's page; None where the form is shown again with its faults."""
    posting, note = frame.posting, request.POST.get("note", "")
    try:
        if "done" in request.POST and may_finish_task(posting, found):
            actions.finish_task(found, user=posting.user, note=note)
        elif "drop" in request.POST and may_change_task(posting, found):
            actions.drop_task(found, user=posting.user, why=note)
        elif "reopen" in request.POST and (may_finish_task(posting, found) or may_change_task(posting, found)):
            actions.reopen_task(found)
        elif "save" in request.POST and may_change_task(posting, found):
            if request.POST.get("base") != found.version:
                form.add_error(None, _("Somebody has changed this since the page was opened. Compare, then save."))
            if not form.is_valid():
                return None
            actions.change_task(found, **form.said())
        else:
            raise Http404
    except Refused as refusal:
        messages.error(request, in_words(refusal, frame))
        return None
    messages.success(request, _("Saved."))
    return redirect("preparing", frame.mechanism.key, found.gathering.key)


def _form(request: DeskRequest | None, frame: Frame, gathering: Gathering, found: Task | None = None) -> TaskForm:
    own = frame.posting.party
    parties = party_choices(frame, gathering)
    if not may_host(frame.posting, gathering):
        parties = [one for one in parties if one[0] == own]
    directory = frame.directory
    agencies = [one for one in Choices(frame).bodies if directory.bodies[one[0]].parent in dict(parties)]
    return TaskForm(request.POST if request and request.method == "POST" else None, parties, agencies, found)


def _shown(
    request: DeskRequest, frame: Frame, gathering: Gathering, form: TaskForm, context: dict[str, Any]
) -> HttpResponse:
    status = 422 if form.is_bound else 200
    more = {"form": form, "plain": plain_fields(form), "names": in_tongues(form, "names")}
    at = placed(frame, gathering, "preparing", (context["heading"], ""))
    return render(request, "desk/gathering/preparing/task.html", context | more | at, status=status)
