"""Keeping plans: each proposal under its next number, accepted by a person, told by a person; none is written over."""

import hashlib
from collections.abc import Mapping
from typing import Any

from django.db import transaction
from django.db.models import Max
from django.utils import timezone

from earlyspring.core.shapes import Fault
from earlyspring.delegations.arranging.models import Arrangement
from earlyspring.ledger.refused import demand
from earlyspring.meetings.gatherings import Gathering
from earlyspring.meetings.one_writer import hold_for_writing
from earlyspring.members.accounts import User
from earlyspring.record.canonical import canonical


@transaction.atomic
def keep(
    gathering: Gathering,
    kind: str,
    subject: str,
    given: Mapping[str, Any],
    said: Mapping[str, Any],
    *,
    by: User | None,
    by_hand: bool = False,
    accepted: bool = False,
    **how: Any,
) -> Arrangement:
    """Keep an answer of the engine (or of a hand, judged) as the next version. `how`: `seed`, `iterations`."""
    gathering = hold_for_writing(gathering)
    versions = Arrangement.objects.filter(gathering=gathering, kind=kind, subject=subject)
    last = versions.aggregate(last=Max("number"))["last"] or 0
    return Arrangement.objects.create(
        gathering=gathering,
        kind=kind,
        subject=subject,
        number=last + 1,
        given=dict(given),
        given_sha256=hashlib.sha256(canonical(dict(given))).hexdigest(),
        assignment=said.get("assignment") or [],
        score=said.get("score") or [],
        broken=said.get("broken") or [],
        status=said["status"],
        objective=said.get("objective"),
        bound=said.get("bound"),
        engine=said.get("engine", ""),
        by_hand=by_hand,
        made_by=by,
        accepted_at=timezone.now() if accepted else None,
        **how,
    )


@transaction.atomic
def accept(arrangement: Arrangement) -> Arrangement:
    """The plan holds from now on. An older proposal than the one that holds is not taken back up. Raises Refused."""
    newer = Arrangement.objects.filter(
        gathering=arrangement.gathering,
        kind=arrangement.kind,
        subject=arrangement.subject,
        number__gt=arrangement.number,
        accepted_at__isnull=False,
    )
    found = [Fault("", "newer_plan_holds")] if newer.exists() else []
    found += [Fault("", "plan_has_no_places")] if not arrangement.assignment else []
    demand(found)
    if arrangement.accepted_at is None:
        arrangement.accepted_at = timezone.now()
        arrangement.save(update_fields=["accepted_at"])
    return arrangement


@transaction.atomic
def tell(arrangement: Arrangement, *, by: User) -> Arrangement:
    """People are told this plan: from now on few changes come before all wishes. Raises Refused."""
    demand([] if arrangement.accepted_at else [Fault("", "not_accepted_yet")])
    if arrangement.told_at is None:
        arrangement.told_at, arrangement.told_by = timezone.now(), by
        arrangement.save(update_fields=["told_at", "told_by"])
    return arrangement
