"""Verbs of webhooks: made and stopped by an officer, tried by a ping, called when something happened, and again later."""

import json
import secrets
from collections.abc import Collection
from datetime import date, datetime, timedelta

from django.db import transaction
from django.utils import timezone

from earlyspring.hooks.events import events_since
from earlyspring.hooks.hosts import NotCalled, target_of
from earlyspring.hooks.models import EVENTS, PING, Call, Webhook
from earlyspring.hooks.sending import send
from earlyspring.ledger.models import Entry
from earlyspring.members.accounts import Posting
from earlyspring.members.refusals import Refused
from earlyspring.members.watch import noted
from earlyspring.publishing.models import Release

MOST = 10
AGAIN = (timedelta(seconds=30), timedelta(minutes=5), timedelta(minutes=30), timedelta(hours=3), timedelta(hours=12))
"""How long to wait after each try that failed; after the last it is given up."""
LEASE = timedelta(minutes=10)
AT_ONCE = 50


def new_webhook(posting: Posting, *, name: str, url: str, events: Collection[str], today: date) -> Webhook:
    """A webhook of the posting's party; it tells what happens from now on. Raises Refused."""
    if posting.role != "officer" or not posting.holds_on(today):
        raise Refused("not_permitted")
    if not name.strip() or not events or set(events) - EVENTS.keys():
        raise Refused("webhook_events")
    try:
        target_of(url)
    except NotCalled as fault:
        raise Refused(f"webhook_{fault.code}") from None
    if Webhook.objects.of(posting.mechanism, posting.party).on(today).count() >= MOST:
        raise Refused("webhook_most")
    last = Entry.objects.filter(mechanism=posting.mechanism).order_by("-pk").first()
    released = Release.objects.filter(content__mechanism=posting.mechanism).order_by("-pk").first()
    made = Webhook.objects.create(
        posting=posting,
        name=name.strip(),
        url=url,
        events=[one for one in EVENTS if one in events],
        nonce=secrets.token_hex(32),
        entry=last.pk if last else 0,
        release=released.pk if released else 0,
        made_at=timezone.now(),
    )
    _noted("webhook_made", posting, by=posting)
    return made


def stop(webhook: Webhook, *, by: Posting) -> Webhook:
    """It is called no more. Any officer of its party may; twice is once. Raises Refused."""
    own = (by.mechanism_id, by.party) == (webhook.posting.mechanism_id, webhook.posting.party)
    if by.role != "officer" or not own:
        raise Refused("not_permitted")
    if webhook.stopped_at is None:
        webhook.stopped_at = timezone.now()
        webhook.save(update_fields=["stopped_at"])
        _noted("webhook_stopped", webhook.posting, by=by)
    return webhook


def ping(webhook: Webhook, *, at: datetime) -> Call:
    """Call it once, now, with nothing but a greeting; it is not tried again."""
    told = {"type": PING, "timestamp": at.isoformat(), "data": {"mechanism": webhook.posting.mechanism.key}}
    event = f"{PING}:{secrets.token_hex(8)}"
    made = Call.objects.create(webhook=webhook, event=event, type=PING, body=json.dumps(told), made_at=at)
    return tried(made, at)


@transaction.atomic
def gather(webhook: Webhook, *, at: datetime) -> int:
    """Write down what is to be told of what happened since; how many calls that makes."""
    held = Webhook.objects.select_for_update(of=("self",)).select_related("posting__mechanism").get(pk=webhook.pk)
    found, held.entry, held.release = events_since(held, at)
    before = held.calls.count()
    calls = [Call(webhook=held, event=e.id, type=e.type, body=e.body, made_at=at, next_at=at) for e in found]
    Call.objects.bulk_create(calls, ignore_conflicts=True)
    held.save(update_fields=["entry", "release"])
    return held.calls.count() - before


def call_due(*, at: datetime, today: date) -> int:
    """Make the calls whose time has come, of webhooks that are called today; how many were taken."""
    live = Webhook.objects.on(today).values("pk")
    due = Call.objects.filter(next_at__lte=at, webhook__in=live).order_by("next_at", "pk")
    done = 0
    for call in due.select_related("webhook__posting__mechanism")[:AT_ONCE]:
        # Whoever takes it first calls; a worker that is cut off in between leaves it for later.
        if Call.objects.filter(pk=call.pk, next_at=call.next_at).update(next_at=at + LEASE):
            done += tried(call, timezone.now(), again=True).done_at is not None
    return done


def tried(call: Call, at: datetime, again: bool = False) -> Call:
    """Try a call once and keep what came of it; `again`: it is tried later where it failed."""
    call.status, call.fault = send(call, at)
    call.tries, call.tried_at = call.tries + 1, at
    call.done_at = None if call.fault else at
    wait = AGAIN[call.tries - 1] if again and call.tries <= len(AGAIN) else None
    call.next_at = at + wait if call.fault and call.fault != "gone" and wait else None
    call.save(update_fields=["status", "fault", "tries", "tried_at", "done_at", "next_at"])
    if call.fault == "gone":
        Webhook.objects.filter(pk=call.webhook_id, stopped_at=None).update(stopped_at=at)
    return call


def _noted(what: str, posting: Posting, *, by: Posting) -> None:
    ids = {"mechanism": posting.mechanism.key, "party": posting.party, "posting": posting.pk}
    noted(what, grave=True, account=posting.user_id, by=by.user_id, **ids)
