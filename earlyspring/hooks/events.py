"""What happened in the record, read off its entries: every event once, with ids and nothing that is a party's own."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from django.db.models import QuerySet

from earlyspring.hooks.models import Webhook
from earlyspring.ledger.derived import Motion
from earlyspring.ledger.models import Entry, Mechanism
from earlyspring.ledger.nouns import KINDS, Record
from earlyspring.publishing.models import Release

ASKED_AGAIN = timedelta(days=2)
AT_ONCE = 500
"""Entries that are looked at in one round; the rest waits for the next."""
OF_KIND = {"review": "review.concluded", "result": "result.entered"}


@dataclass(frozen=True)
class Event:
    """`id`: the same for every webhook, so that a receiver knows what it has. `data`: ids and codes."""

    id: str
    type: str
    at: datetime
    data: Mapping[str, Any]

    @property
    def body(self) -> str:
        """The bytes that are signed and sent."""
        told = {"type": self.type, "timestamp": self.at.isoformat(), "data": self.data}
        return json.dumps(told, ensure_ascii=False, separators=(",", ":"))


def events_since(webhook: Webhook, at: datetime) -> tuple[list[Event], int, int]:
    """What happened since the webhook was looked at, and the last entry and release that this has seen."""
    mechanism = webhook.posting.mechanism
    entries = list(Entry.objects.filter(mechanism=mechanism, pk__gt=webhook.entry).order_by("pk")[:AT_ONCE])
    releases = list(_of_public(mechanism).filter(pk__gt=webhook.release).order_by("pk")[:AT_ONCE])
    found = [event for entry in entries for event in of_entry(mechanism, entry)]
    found += [of_release(mechanism, one) for one in [*releases, *_out_of_embargo(webhook, at)] if _is_out(one, at)]
    return (
        [one for one in found if one.type in webhook.events],
        entries[-1].pk if entries else webhook.entry,
        releases[-1].pk if releases else webhook.release,
    )


def _of_public(mechanism: Mechanism) -> QuerySet[Release]:
    return Release.objects.filter(content__mechanism=mechanism, withdrawn_at=None).select_related("content")


def _out_of_embargo(webhook: Webhook, at: datetime) -> QuerySet[Release]:
    """Looked at before their time had come; asked for a while, for a webhook keeps an event once."""
    since = max(at - ASKED_AGAIN, webhook.made_at)
    return _of_public(webhook.posting.mechanism).filter(pk__lte=webhook.release, public_from__gt=since)


def _is_out(release: Release, at: datetime) -> bool:
    """Before its time nobody is told of a release, not even that it is there."""
    return release.public_from is None or release.public_from <= at


def of_entry(mechanism: Mechanism, entry: Entry) -> Iterator[Event]:
    """The events of one entry; what is tried out beside the register is none."""
    if entry.type == "propose":
        yield from _opened(mechanism, entry)
    elif entry.type == "assent" and entry.answers:
        yield from _became_joint(mechanism, entry)
    elif entry.type == "notice" and entry.kind in OF_KIND:
        for row in _said(mechanism, entry):
            yield _of_fact(mechanism, OF_KIND[entry.kind], entry, row.version, entry.kind, entry.item)


def _said(mechanism: Mechanism, entry: Entry) -> QuerySet[Record]:
    """The version that an entry made; of a review what was concluded on paper, for what a source reports is no conclusion."""
    found = KINDS[entry.kind]._default_manager.filter(mechanism=mechanism, item=entry.item, exercise=False)
    if entry.kind == "review":
        return found.filter(known_to=None, standing__in=("paper", "joint", "sealed"))
    return found.filter(version=entry.digest)


def _opened(mechanism: Mechanism, entry: Entry) -> Iterator[Event]:
    motion = Motion.objects.filter(mechanism=mechanism, digest=entry.digest, exercise=False).first()
    if motion:
        yield Event(f"motion.opened:{motion.digest}", "motion.opened", entry.received_at, _told(mechanism, motion))


def _became_joint(mechanism: Mechanism, entry: Entry) -> Iterator[Event]:
    """Asked at every assent: the webhook keeps an event once, whichever assent was the last."""
    motion = Motion.objects.filter(mechanism=mechanism, digest=entry.answers, state="joint", exercise=False).first()
    if motion is None:
        return
    yield Event(f"fact.joint:{motion.digest}", "fact.joint", entry.received_at, _told(mechanism, motion))
    for change in motion.changes:
        if (type_ := OF_KIND.get(change["kind"])) and change.get("content") is not None:
            yield _of_fact(mechanism, type_, entry, motion.digest, change["kind"], change["item"])


def _told(mechanism: Mechanism, motion: Motion) -> dict[str, Any]:
    facts = [{"kind": one["kind"], "id": one["item"]} for one in motion.changes]
    put_by = {"motion": motion.digest, "party": motion.party, "parties": sorted(motion.parties)}
    return {"mechanism": mechanism.key, **put_by, "facts": facts}


def _of_fact(mechanism: Mechanism, type_: str, entry: Entry, version: str, kind: str, item: str) -> Event:
    data = {"mechanism": mechanism.key, "party": entry.party, "facts": [{"kind": kind, "id": item}]}
    return Event(f"{type_}:{version[:40]}:{item}"[:120], type_, entry.received_at, data)


def of_release(mechanism: Mechanism, release: Release) -> Event:
    fact = {"kind": release.content.kind, "id": release.content.item}
    data = {"mechanism": mechanism.key, "party": release.party, "facts": [fact]}
    return Event(f"release.made:{release.pk}", "release.made", release.public_from or release.released_at, data)
