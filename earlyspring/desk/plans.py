"""The cascade at home: the party's own implementing plans, their lines, and what fell between plan and promise."""

from typing import Any

from django import forms
from django.contrib import messages
from django.db.models import Count, Q
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from earlyspring.agreements.models import Instrument
from earlyspring.commitments.models import Commitment
from earlyspring.desk.access import COLLEAGUES, OFFICERS, posted
from earlyspring.desk.choices import Choices
from earlyspring.desk.fault_places import at_fields
from earlyspring.desk.forms.parts import DayField, WordsField, blank, offer, tongues
from earlyspring.desk.frame import DeskRequest, Frame
from earlyspring.desk.review_trail import steps_to
from earlyspring.desk.title_words import title_in
from earlyspring.lang.tongues import TAGS
from earlyspring.ledger.actions import Refused
from earlyspring.ledger.models import Mechanism
from earlyspring.ledger.moments import in_effect
from earlyspring.ledger.present import now
from earlyspring.review.actions import drop_plan_line, write_plan_line
from earlyspring.review.models import PlanLine
from earlyspring.review.permits import may_plan
from earlyspring.review.plans import home_plan, own_plans, without_agency

LONGEST = 100


class LineForm(forms.Form):
    commitment = WordsField(
        label=gettext_lazy("Carries out the commitment"),
        required=False,
        max_length=80,
        help_text=gettext_lazy("Its code; empty where the line carries out none."),
    )
    body = forms.ChoiceField(label=gettext_lazy("Agency named"), required=False)
    on = DayField(label=gettext_lazy("To be done by"), required=False)

    def __init__(self, *args: Any, bodies: list[tuple[str, str]], **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields |= tongues("text")
        offer(self, body=blank(bodies))

    @property
    def text(self) -> list[tuple[str, Any]]:
        return [(tag, self[f"text__{code}"]) for code, tag in TAGS.items()]

    def content(self, mechanism: Mechanism) -> dict[str, Any]:
        said = self.cleaned_data
        text = {code: words for code in TAGS if (words := said.get(f"text__{code}"))}
        commitment = item_of(mechanism, said["commitment"]) if said["commitment"] else ""
        return {"text": text, "commitment": commitment, "body": said["body"], "on": said["on"]}


def item_of(mechanism: Mechanism, given: str) -> str:
    known = now(Commitment, mechanism, True).filter(Q(code=given) | Q(item=given))
    return known.values_list("item", flat=True).first() or given


@posted(*COLLEAGUES, post=())
def plans(request: DeskRequest, mechanism: Mechanism) -> HttpResponse:
    frame = request.frame
    own = PlanLine.objects.filter(mechanism=mechanism, party=frame.posting.party)
    lines = dict(own.values_list("plan").annotate(n=Count("pk")))
    found = own_plans(mechanism, frame.posting.party)
    frame.see(*found)
    bare = without_agency(mechanism, frame.posting.party, frame.moment)
    shown = in_effect(Commitment, mechanism, frame.moment).filter(item__in=bare[:LONGEST])
    context = {
        "plans": [(one, lines.get(one.item, 0)) for one in found],
        "bare": sorted(shown, key=lambda one: (one.code or "", one.item)),
        "bare_in_all": len(bare),
        "page": "plans",
        "crumbs": steps_to(frame, (_("Plans at home"), ())),
    }
    return render(request, "desk/reporting/plans.html", context)


def plan_of(frame: Frame, item: str) -> Instrument:
    found = next((one for one in own_plans(frame.mechanism, frame.posting.party) if one.item == item), None)
    if found is None:
        raise Http404
    frame.see(found)
    return found


@posted(*COLLEAGUES, post=())
def plan(request: DeskRequest, mechanism: Mechanism, item: str) -> HttpResponse:
    frame, own = request.frame, plan_of(request.frame, item)
    found = home_plan(own, frame.posting.party, frame.moment)
    named = {one.commitment for one in found.lines} | {gap.commitment for gap in found.gaps}
    commitments = {one.item: one for one in now(Commitment, mechanism, True).filter(item__in=named - {"", None})}
    instruments = {one.item: one for one in now(Instrument, mechanism, True).filter(item__in=found.carries_out)}
    context = {
        "plan": found.plan,
        "title": title(frame, found.plan),
        "carries_out": [(key, instruments.get(key)) for key in found.carries_out],
        "lines": [(one, commitments.get(one.commitment)) for one in found.lines],
        "gaps": [(gap, commitments.get(gap.commitment or "")) for gap in found.gaps],
        "may_plan": frame.posting.role == "officer",
        "page": "plans",
        "crumbs": steps_to(frame, (_("Plans at home"), ("plans",)), (title(frame, found.plan), ())),
    }
    return render(request, "desk/reporting/plan.html", context)


def title(frame: Frame, plan: Instrument) -> str:
    return title_in(plan.title, frame.language)


@posted(*OFFICERS)
def new_line(request: DeskRequest, mechanism: Mechanism, item: str) -> HttpResponse:
    return written(request, plan_of(request.frame, item), None)


@posted(*OFFICERS)
def change_line(request: DeskRequest, mechanism: Mechanism, item: str, no: int) -> HttpResponse:
    plan = plan_of(request.frame, item)
    return written(request, plan, line_of(request.frame, plan, no))


def line_of(frame: Frame, plan: Instrument, no: int) -> PlanLine:
    own = PlanLine.objects.filter(mechanism=frame.mechanism, party=frame.posting.party, plan=plan.item)
    found = own.filter(no=no).first()
    if found is None or not may_plan(frame.posting, found):
        raise Http404
    return found


def written(request: DeskRequest, plan: Instrument, line: PlanLine | None) -> HttpResponse:
    frame, sent = request.frame, request.POST if request.method == "POST" else None
    bodies = [one for one in Choices(frame).bodies if frame.directory.side_of(one[0]) == frame.directory.home_side]
    form = LineForm(sent, bodies=bodies, initial=opened(frame, line))
    if sent is not None and form.is_valid():
        try:
            no = line.no if line else None
            write_plan_line(plan, by=frame.posting.party, no=no, **form.content(frame.mechanism))
        except Refused as refusal:
            at_fields(form, refusal, {"text": f"text__{frame.language}"}, frame=frame)
        else:
            messages.success(request, _("The line is saved. Nobody outside your party sees it."))
            return redirect("plan", frame.mechanism.key, plan.item)
    steps = ((_("Plans at home"), ("plans",)), (title(frame, plan), ("plan", plan.item)))
    label = _("Line %(no)s") % {"no": line.no} if line else _("A new line")
    context = {"form": form, "plan": plan, "line": line, "label": label, "crumbs": steps_to(frame, *steps, (label, ()))}
    return render(request, "desk/reporting/plan_line.html", context, status=422 if sent is not None else 200)


def opened(frame: Frame, line: PlanLine | None) -> dict[str, Any]:
    if line is None:
        return {}
    code = now(Commitment, frame.mechanism, True).filter(item=line.commitment).values_list("code", flat=True).first()
    texts = {f"text__{lang}": words for lang, words in line.text.items()}
    return texts | {"commitment": code or line.commitment, "body": line.body, "on": line.on}


@posted(*OFFICERS)
@require_POST
def drop_line(request: DeskRequest, mechanism: Mechanism, item: str, no: int) -> HttpResponse:
    drop_plan_line(line_of(request.frame, plan_of(request.frame, item), no), by=request.frame.posting.party)
    messages.success(request, _("The line is taken out of the plan."))
    return redirect("plan", mechanism.key, item)
