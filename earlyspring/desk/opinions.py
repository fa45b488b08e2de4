"""Each party's own opinion: how far a commitment is, and whether a counterpart's report is confirmed or disputed."""

from collections.abc import Iterable, Mapping
from typing import Any

from django import forms
from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from earlyspring.commitments.models import Commitment
from earlyspring.desk.access import EVERYONE, OFFICERS, posted
from earlyspring.desk.faults import in_words
from earlyspring.desk.forms.parts import blank, tongues
from earlyspring.desk.frame import DeskRequest, Frame
from earlyspring.desk.report_said import named_at, named_in
from earlyspring.desk.review_trail import steps_to
from earlyspring.desk.review_words import COMPLETION, TIMELINESS, VIEW
from earlyspring.desk.voices import Voice, voices
from earlyspring.lang.tongues import TAGS
from earlyspring.ledger.actions import Refused
from earlyspring.ledger.models import Mechanism
from earlyspring.ledger.moments import rows
from earlyspring.ledger.present import held, now
from earlyspring.review.actions import assess, view_report
from earlyspring.review.commitment_opinions import Opinions, asked_about, counterparts, gathered, opinions_on, round_for
from earlyspring.review.models import Assessment, Report, ReportView, Round, Worksheet
from earlyspring.review.permits import may_assess, may_view
from earlyspring.review.spoken import SPOKEN


class OpinionForm(forms.Form):
    completion = forms.ChoiceField(
        label=gettext_lazy("How far it is"),
        choices=list(COMPLETION.items()),
        widget=forms.RadioSelect,
        help_text=gettext_lazy("The whole commitment, the part of the others as well."),
    )
    timeliness = forms.ChoiceField(
        label=gettext_lazy("In time?"), choices=blank(list(TIMELINESS.items())), required=False
    )

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields |= tongues("rationale")
        for code, tag in TAGS.items():
            self.fields[f"rationale__{code}"].widget = forms.Textarea(attrs={"rows": 4, "lang": tag})

    @property
    def rationale(self) -> list[tuple[str, Any]]:
        return [(tag, self[f"rationale__{code}"]) for code, tag in TAGS.items()]

    def clean(self) -> dict[str, Any]:
        said = super().clean() or {}
        if not any(said.get(f"rationale__{code}") for code in TAGS):
            self.add_error(None, _("An opinion says why. Write the reasons in at least one language."))
        return said

    def reasons(self) -> dict[str, str]:
        return {code: words for code in TAGS if (words := self.cleaned_data.get(f"rationale__{code}"))}


class ViewForm(forms.Form):
    view = forms.ChoiceField(
        label=gettext_lazy("Your party's view"), choices=list(VIEW.items()), widget=forms.RadioSelect
    )
    of = forms.CharField(widget=forms.HiddenInput, max_length=64)

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields |= tongues("reason")

    @property
    def reason(self) -> list[tuple[str, Any]]:
        return [(tag, self[f"reason__{code}"]) for code, tag in TAGS.items()]

    def reasons(self) -> dict[str, str]:
        return {code: words for code in TAGS if (words := self.cleaned_data.get(f"reason__{code}"))}


@posted(*OFFICERS)
def opinion(request: DeskRequest, mechanism: Mechanism, round: str, commitment: str) -> HttpResponse:
    """Give the own party's opinion on a commitment, or a later one after it."""
    frame = request.frame
    asked = now(Round, mechanism, exercise=True).filter(item=round).first()
    one = held(Commitment, mechanism, commitment, asked.exercise) if asked else None
    if asked is None or one is None:
        raise Http404
    frame.see(asked)
    opinions = opinions_on(mechanism, asked, one)
    own = opinions.assessments.get(frame.posting.party)
    sent = request.POST if request.method == "POST" else None
    form = OpinionForm(sent, initial=first_opinion(own))
    back = sheet_address(request, mechanism, asked, commitment)
    if sent is not None and form.is_valid():
        try:
            assess(
                asked,
                commitment,
                completion=form.cleaned_data["completion"],
                timeliness=form.cleaned_data["timeliness"] or None,
                rationale=form.reasons(),
                by=frame.posting.party,
            )
        except Refused as refusal:
            messages.error(request, in_words(refusal, request.frame))
        else:
            messages.success(request, _("Your party's opinion is on record; the other parties see it."))
            return redirect(*back)
    context = {
        "form": form,
        "round": asked,
        "commitment": one,
        **parted(voices_on(frame, opinions)),
        **named_at(mechanism, frame.moment.seeing(asked.exercise), opinions.reports),
        "in_full": True,
        "standing": opinions.standing,
        "own_opinion": own,
        "may_assess": may_assess(frame.posting, asked_about(mechanism, one, frame.moment.today)),
        "crumbs": steps_to(frame, (one.code or one.item, (back[0], *back[2:])), (_("Opinion"), ())),
        "back": reverse(back[0], args=back[1:]),
        "languages_in_order": list(TAGS),
    }
    return render(request, "desk/review/opinion.html", context, status=422 if sent is not None else 200)


def first_opinion(own: Assessment | None) -> dict[str, Any]:
    if own is None:
        return {}
    said = {f"rationale__{code}": words for code, words in (own.rationale or {}).items()}
    return said | {"completion": own.completion, "timeliness": own.timeliness}


def sheet_address(request: DeskRequest, mechanism: Mechanism, asked: Round, commitment: str) -> tuple[str, ...]:
    """Where a reader goes on: to the line of the worksheet that was left for this, else to the commitment."""
    session = request.GET.get("sheet", "")
    sheets = Worksheet.objects.filter(mechanism=mechanism, session=session, round=asked.item)
    if session and sheets.filter(lines__commitment=commitment).exists():
        return "line", mechanism.key, session, commitment
    return "commitment", mechanism.key, commitment


def voices_on(frame: Frame, opinions: Opinions) -> tuple[Voice, ...]:
    """What each party says of a commitment in a round, the reader's own side first."""
    return voices(frame, opinions.parties, opinions.reports, opinions.views, opinions.confirmed, opinions.assessments)


def opinions_in(frame: Frame, one: Commitment, found: Mapping[str, list[Any]]) -> dict[str, Any]:
    """What the page of a commitment shows of the last round that asked about it."""
    asked = round_for(found["rounds"], one)
    if asked is None:
        return {"opinions": None}
    parties = asked_about(frame.mechanism, one, frame.moment.as_of)
    here = {name: [row for row in found[name] if row.round == asked.item] for name in ("assessments", "reports")}
    opinions = gathered(asked, parties, here["assessments"], here["reports"], found["views"])
    return {"opinions": opinions, **parted(voices_on(frame, opinions))}


def parted(said: Iterable[Voice]) -> dict[str, Any]:
    """Who has said something, and who has not."""
    every = list(said)
    return {
        "voices": [one for one in every if one.speaks],
        "silent": [one.party for one in every if not one.speaks],
    }


@posted(*EVERYONE, post=OFFICERS)
def report(request: DeskRequest, mechanism: Mechanism, item: str) -> HttpResponse:
    """A report as it was received, and what the other parties say of it."""
    frame = request.frame
    one = rows(Report, mechanism, frame.moment).filter(item=item).first()
    if one is None:
        raise Http404
    sent = request.POST if request.method == "POST" else None
    views = list(now(ReportView, mechanism, one.exercise).filter(SPOKEN, report=item))
    own = next((view for view in views if view.party == frame.posting.party), None)
    current = own is not None and own.of == one.version
    form = ViewForm(sent, initial={"of": one.version} | (first_view(own) if own and current else {}))
    if sent is not None and form.is_valid():
        if form.cleaned_data["of"] != one.version:
            messages.error(request, _("The report was revised since this page was opened. Read it again, then answer."))
        else:
            try:
                view_report(one, view=form.cleaned_data["view"], by=frame.posting.party, reason=form.reasons())
            except Refused as refusal:
                messages.error(request, in_words(refusal, request.frame))
            else:
                messages.success(request, _("Your party's view is on record; the other parties see it."))
                return redirect("received_report", mechanism.key, item)
    commitment, others = held(Commitment, mechanism, one.commitment, one.exercise), counterparts(one)
    title = (commitment.code if commitment else "") or one.commitment
    context: dict[str, Any] = {
        "report": one,
        "commitment": commitment,
        "views": [(view, view.of == one.version) for view in sorted(views, key=lambda view: view.party or "")],
        "form": form if may_view(frame.posting, others) else None,
        "not_asked": frame.posting.role == "officer" and frame.posting.party not in (one.party, *others),
        "others": others,
        "crumbs": steps_to(frame, (title, ("commitment", one.commitment)), (_("Report"), ())),
    }
    context |= named_in(mechanism, one.exercise, one)
    return render(request, "desk/review/report.html", context, status=422 if sent is not None else 200)


def first_view(own: ReportView) -> dict[str, Any]:
    return {"view": own.view} | {f"reason__{code}": words for code, words in (own.reason or {}).items()}
