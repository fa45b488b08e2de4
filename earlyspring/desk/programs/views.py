"""The pages of a party's programs: tokens, and webhooks with what was called. Officers alone; secrets are shown once."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from earlyspring.desk.access import OFFICERS, fresh, posted
from earlyspring.desk.doors import public_url
from earlyspring.desk.frame import DeskRequest
from earlyspring.desk.programs.forms import TokenForm, WebhookForm
from earlyspring.desk.programs.words import EVENT_PING, FAULT, TOKEN_STATE
from earlyspring.desk.trail import trail
from earlyspring.hooks import actions as hooks
from earlyspring.hooks.models import EVENTS, PING, Webhook
from earlyspring.ledger.models import Mechanism
from earlyspring.members.programs import SCOPES, ApiToken, new_token, revoke
from earlyspring.members.refusals import Refused

SHOWN = 50
"""Calls of a webhook that its page lists."""


@posted(*OFFICERS, post=())
@require_safe
def programs(request: DeskRequest, mechanism: Mechanism) -> HttpResponse:
    """What programs of the own party hold, those that ended too."""
    party, today = request.frame.posting.party, timezone.localdate()
    tokens = ApiToken.objects.of(mechanism, party).select_related("posting__user").order_by("-made_at")
    webhooks = Webhook.objects.of(mechanism, party).select_related("posting__user").order_by("-made_at")
    live = set(webhooks.on(today).values_list("pk", flat=True))
    context = {
        "tokens": [_told(one, one.state_on(today)) for one in tokens],
        "webhooks": [(one, one.pk in live) for one in webhooks],
        "address": public_url(f"/api/{mechanism.key}/"),
        "crumbs": trail(request.frame, (_("Programs"), "")),
    }
    return render(request, "desk/programs/programs.html", context)


def _told(token: ApiToken, state: str) -> dict[str, Any]:
    return {"it": token, "state": state, "words": TOKEN_STATE[state], "scopes": [SCOPES[one] for one in token.scopes]}


@posted(*OFFICERS)
@fresh
def make_token(request: DeskRequest, mechanism: Mechanism) -> HttpResponse:
    """A new token; its secret is on the answer to the form and nowhere else."""
    today = timezone.localdate()
    form = TokenForm(request.POST or None, today)
    context: dict[str, Any] = {"form": form}
    if request.method == "POST" and form.is_valid():
        try:
            made, context["secret"] = new_token(request.frame.posting, today=today, **form.cleaned_data)
            context["made"] = _told(made, "open")
        except Refused as refusal:
            form.add_error("ends_on" if refusal.code == "program_days" else None, str(refusal.words))
    context["address"] = public_url(f"/api/{mechanism.key}/")
    context["crumbs"] = trail(request.frame, (_("Programs"), "programs"), (_("A token"), ""))
    return render(request, "desk/programs/new_token.html", context, status=422 if form.errors else 200)


@posted(*OFFICERS)
@require_POST
def revoke_token(request: DeskRequest, mechanism: Mechanism, pk: int) -> HttpResponse:
    posting = request.frame.posting
    revoke(get_object_or_404(ApiToken.objects.of(mechanism, posting.party), pk=pk), by=posting)
    messages.success(request, _("The token opens nothing any more."))
    return redirect("programs", mechanism.key)


@posted(*OFFICERS)
@fresh
def make_webhook(request: DeskRequest, mechanism: Mechanism) -> HttpResponse:
    """A new webhook; what its calls are signed with is on the answer to the form and nowhere else."""
    form = WebhookForm(request.POST or None)
    context: dict[str, Any] = {"form": form}
    if request.method == "POST" and form.is_valid():
        try:
            context["made"] = hooks.new_webhook(request.frame.posting, today=timezone.localdate(), **form.cleaned_data)
        except Refused as refusal:
            at_address = refusal.code in ("webhook_host", "webhook_address")
            form.add_error("url" if at_address else None, str(refusal.words))
    context["crumbs"] = trail(request.frame, (_("Programs"), "programs"), (_("A webhook"), ""))
    return render(request, "desk/programs/new_webhook.html", context, status=422 if form.errors else 200)


@posted(*OFFICERS, post=())
@require_safe
def webhook(request: DeskRequest, mechanism: Mechanism, pk: int) -> HttpResponse:
    """One webhook with its last calls."""
    found = _own(request, pk)
    calls = [
        (one, _event(one.type), FAULT.get(one.fault, "")) for one in found.calls.order_by("-made_at", "-pk")[:SHOWN]
    ]
    context = {
        "webhook": found,
        "live": Webhook.objects.on(timezone.localdate()).filter(pk=found.pk).exists(),
        "events": [EVENTS[one] for one in found.events],
        "calls": calls,
        "crumbs": trail(request.frame, (_("Programs"), "programs"), (found.name, "")),
    }
    return render(request, "desk/programs/webhook.html", context)


def _event(type_: str) -> Any:
    return EVENT_PING if type_ == PING else EVENTS[type_]


@posted(*OFFICERS)
@require_POST
def ping_webhook(request: DeskRequest, mechanism: Mechanism, pk: int) -> HttpResponse:
    found = _own(request, pk)
    if Webhook.objects.on(timezone.localdate()).filter(pk=found.pk).exists():
        call = hooks.ping(found, at=timezone.now())
        if call.fault:
            messages.error(request, _("The call failed: %(why)s.") % {"why": FAULT[call.fault]})
        else:
            messages.success(request, _("The call was taken (%(status)s).") % {"status": call.status})
    return redirect("webhook", mechanism.key, pk)


@posted(*OFFICERS)
@require_POST
def stop_webhook(request: DeskRequest, mechanism: Mechanism, pk: int) -> HttpResponse:
    hooks.stop(_own(request, pk), by=request.frame.posting)
    messages.success(request, _("The webhook is stopped. What it was told stays on its page for thirty days."))
    return redirect("programs", mechanism.key)


def _own(request: DeskRequest, pk: int) -> Webhook:
    own = Webhook.objects.of(request.frame.mechanism, request.frame.posting.party)
    return get_object_or_404(own.select_related("posting__mechanism", "posting__user"), pk=pk)
