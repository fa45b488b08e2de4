"""What comes round for programs: calls are gathered and made, and what was sent and called is kept as long as declared."""

from datetime import timedelta

from django.utils import timezone

from earlyspring.hooks.actions import call_due, gather
from earlyspring.hooks.models import Call, Webhook
from earlyspring.ledger.circles import ever_parties_of, parties_of
from earlyspring.ledger.jobs import every
from earlyspring.members.programs import SentOnce

CALLS_KEPT = timedelta(days=30)
SENT_KEPT = timedelta(days=7)


@every(minutes=1)
def call_webhooks() -> dict[str, int]:
    """Tell the webhooks of parties what happened; a party whose part has ended is told nothing more."""
    now, today = timezone.now(), timezone.localdate()
    gathered = 0
    for webhook in Webhook.objects.on(today).select_related("posting__mechanism").order_by("pk"):
        mechanism = webhook.posting.mechanism
        if webhook.posting.party in ever_parties_of(mechanism) - parties_of(mechanism):
            Webhook.objects.filter(pk=webhook.pk).update(stopped_at=now)
        else:
            gathered += gather(webhook, at=now)
    return {"gathered": gathered, "called": call_due(at=now, today=today)}


@every(days=1)
def forget_calls() -> dict[str, int]:
    """Delete calls thirty days, and what programs sent seven days, after they were made."""
    now = timezone.now()
    calls, _ = Call.objects.filter(made_at__lt=now - CALLS_KEPT).delete()
    sent, _ = SentOnce.objects.filter(at__lt=now - SENT_KEPT).delete()
    return {"calls": calls, "sent": sent}
