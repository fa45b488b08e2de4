"""The template of an organ: the tasks that come round before every gathering at which it sits."""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from earlyspring.desk.access import OFFICERS, posted
from earlyspring.desk.fault_places import at_fields
from earlyspring.desk.frame import DeskRequest
from earlyspring.desk.gathering.place import hosted_at, placed
from earlyspring.desk.gathering.preparing.forms import PatternForm
from earlyspring.desk.gathering.texts import in_tongues, plain_fields
from earlyspring.desk.title_words import title_in
from earlyspring.ledger.models import Mechanism
from earlyspring.ledger.refused import Refused
from earlyspring.meetings.preparing.actions import drop_pattern, keep_pattern
from earlyspring.meetings.preparing.models import OWNERS, PARTS
from earlyspring.meetings.preparing.queries import patterns_of


@posted(*OFFICERS)
def template(request: DeskRequest, mechanism: Mechanism, key: str, organ: str) -> HttpResponse:
    """`?task=KEY` opens one of its tasks in the form; without it the form adds one."""
    frame, gathering = request.frame, hosted_at(request, mechanism, key)
    if organ not in frame.organs:
        raise Http404
    known = {one["key"]: one for one in patterns_of(mechanism, organ)}
    asked = request.GET.get("task", "")
    chosen = asked if asked in known else ""
    form = PatternForm(request.POST if "save" in request.POST else None, known.get(chosen))
    if request.method == "POST":
        try:
            if "drop" in request.POST:
                drop_pattern(mechanism, organ, request.POST["drop"])
            elif form.is_valid():
                keep_pattern(mechanism, organ, key=chosen, **form.said())
        except Refused as refusal:
            at_fields(form, refusal, None, frame)
        if not form.is_bound or form.is_valid():
            messages.success(request, _("Saved."))
            return redirect("task_template", mechanism.key, key, organ)
    words = (dict(OWNERS), dict(PARTS))
    ordered = sorted(known.values(), key=lambda one: -int(one["days_before"]))
    name = title_in(frame.organs[organ].names, frame.language)
    context = {
        "patterns": [(one, words[0][one["owner"]], words[1][one["part"]]) for one in ordered],
        "organ": organ,
        "heading": _("Template: %(organ)s") % {"organ": name},
        "chosen": chosen,
        "form": form,
        "plain": plain_fields(form),
        "names": in_tongues(form, "names"),
    }
    at = placed(frame, gathering, "preparing", (name, ""))
    return render(request, "desk/gathering/preparing/template.html", context | at, status=422 if form.is_bound else 200)
