"""What the order goes by: its rule, the table of equal ranks and who accepts it, what is asked of a person."""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from earlyspring.delegations.models import Delegate
from earlyspring.delegations.ranking import actions
from earlyspring.delegations.ranking.models import RankFacts
from earlyspring.delegations.ranking.permits import may_accept_bands
from earlyspring.delegations.ranking.queries import bands_of, rule_of
from earlyspring.desk.access import COLLEAGUES, OFFICERS, posted
from earlyspring.desk.body_names import name_of
from earlyspring.desk.fault_places import at_fields
from earlyspring.desk.faults import in_words
from earlyspring.desk.frame import DeskRequest
from earlyspring.desk.gathering.ranking.forms import BandsForm, FactsForm, RuleForm
from earlyspring.desk.gathering.ranking.place import ranked_at, read_at, shown_at
from earlyspring.ledger.models import Mechanism
from earlyspring.ledger.refused import Refused


@posted(*OFFICERS)
def rule(request: DeskRequest, mechanism: Mechanism, key: str) -> HttpResponse:
    frame, gathering = request.frame, ranked_at(request, mechanism, key)
    parties = [(one, name_of(frame.directory, one, frame.language)) for one in bands_of(gathering).parties]
    form = RuleForm(request.POST or None, rule_of(gathering), parties)
    if request.method == "POST" and form.is_valid():
        try:
            actions.change_rule(gathering, form.keys(), form.sources(), form.agreed(), by=frame.posting)
        except Refused as refusal:
            at_fields(form, refusal, {"keys": "key_office"}, frame)
        else:
            messages.success(request, _("The rule is kept. Compute the list for it to count."))
            return redirect("ranking", mechanism.key, key)
    context = {"form": form} | shown_at(request, gathering, (_("The rule"), ""))
    status = 422 if request.method == "POST" else 200
    return render(request, "desk/gathering/ranking/rule.html", context, status=status)


@posted(*COLLEAGUES)
@require_safe
def bands(request: DeskRequest, mechanism: Mechanism, key: str) -> HttpResponse:
    gathering = read_at(request, mechanism, key)
    held = bands_of(gathering)
    posting = request.frame.posting
    accepts = may_accept_bands(posting, gathering) and posting.party in held.waiting and bool(held.rows)
    context = {"bands": held, "accepts": accepts} | shown_at(request, gathering, (_("Equal ranks"), ""))
    return render(request, "desk/gathering/ranking/bands.html", context)


@posted(*OFFICERS)
def change_bands(request: DeskRequest, mechanism: Mechanism, key: str) -> HttpResponse:
    gathering = ranked_at(request, mechanism, key)
    form = BandsForm(request.POST or None, bands_of(gathering))
    if request.method == "POST" and form.is_valid():
        try:
            actions.change_bands(gathering, form.table(), by=request.frame.posting)
        except Refused as refusal:
            at_fields(form, refusal, {}, request.frame)
        else:
            messages.success(request, _("The table is kept. Each party is asked to accept it."))
            return redirect("rank_bands", mechanism.key, key)
    context = {"form": form} | shown_at(request, gathering, (_("Equal ranks"), ""))
    status = 422 if request.method == "POST" else 200
    return render(request, "desk/gathering/ranking/bands_form.html", context, status=status)


@posted(*OFFICERS)
@require_POST
def accept_bands(request: DeskRequest, mechanism: Mechanism, key: str) -> HttpResponse:
    gathering = read_at(request, mechanism, key)
    try:
        actions.accept_bands(gathering, request.POST.get("digest", ""), by=request.frame.posting)
    except Refused as refusal:
        messages.error(request, in_words(refusal, request.frame))
    else:
        messages.success(request, _("Your party accepts the table as it stands."))
    return redirect("rank_bands", mechanism.key, key)


@posted(*OFFICERS)
def facts(request: DeskRequest, mechanism: Mechanism, key: str, code: str) -> HttpResponse:
    gathering = ranked_at(request, mechanism, key)
    held = Delegate.objects.filter(delegation__gathering=gathering, code=code, withdrawn_at=None)
    person = held.select_related("delegation__gathering", "rank_facts").first()
    if person is None:
        raise Http404
    form = FactsForm(request.POST or None, getattr(person, "rank_facts", None) or RankFacts())
    if request.method == "POST" and form.is_valid():
        try:
            actions.change_facts(person, by=request.frame.posting, **form.cleaned_data)
        except Refused as refusal:
            at_fields(form, refusal, {}, request.frame)
        else:
            messages.success(request, _("Kept. Compute the list for it to count."))
            return redirect("ranking", mechanism.key, key)
    context = {
        "form": form,
        "heading": _("What is asked of %(name)s") % {"name": person.name},
        "button": _("Save"),
        "told_before": _(
            "The band is given by the own delegation: it is that of the own office, whoever is stood in for."
        ),
    } | shown_at(request, gathering, (person.name, ""))
    status = 422 if request.method == "POST" else 200
    return render(request, "desk/gathering/plain_form.html", context, status=status)
