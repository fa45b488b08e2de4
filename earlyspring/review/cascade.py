"""The cascade at home: a party's implementing plan, line by line, private to the party."""

from collections.abc import Iterator, Mapping

from django.db import transaction
from django.db.models import Max

from earlyspring.agreements.models import Instrument
from earlyspring.commitments.models import Commitment
from earlyspring.core.periods import valid_day
from earlyspring.core.shapes import Fault, faults
from earlyspring.ledger.keyring import hosted
from earlyspring.ledger.present import held
from earlyspring.ledger.saying import demand
from earlyspring.review.models import PlanLine


@transaction.atomic
def write_plan_line(
    plan: Instrument,
    *,
    by: str,
    text: Mapping[str, str],
    no: int | None = None,
    commitment: str = "",
    body: str = "",
    on: str = "",
) -> PlanLine:
    """Enter a line of the party's own plan, or change the one with this number. Nothing of it leaves the party."""
    demand(_faults(plan, by, text, commitment, on))
    lines = PlanLine.objects.filter(mechanism=plan.mechanism, party=by, plan=plan.item)
    number = no or (lines.aggregate(last=Max("no"))["last"] or 0) + 1
    said = {"text": dict(text), "commitment": commitment, "body": body, "on": on, "exercise": plan.exercise}
    row, _ = PlanLine.objects.update_or_create(
        mechanism=plan.mechanism, party=by, plan=plan.item, no=number, defaults=said
    )
    return row


def _faults(plan: Instrument, by: str, text: Mapping[str, str], commitment: str, on: str) -> Iterator[Fault]:
    if by not in hosted(plan.mechanism):
        yield Fault("by", "not_hosted", by)
    if plan.type != "implementing_plan":
        yield Fault("plan", "not_a_plan", plan.item)
    if not text:
        yield Fault("text", "missing")
    yield from faults("text", dict(text), "text")
    if on and not valid_day(on):
        yield Fault("on", "not_day", on)
    if commitment and held(Commitment, plan.mechanism, commitment, plan.exercise) is None:
        yield Fault("commitment", "no_such_fact", commitment)


@transaction.atomic
def drop_plan_line(line: PlanLine, *, by: str) -> None:
    """Take a line out of the party's own plan."""
    demand([Fault("party", "not_own_party", line.party, by)] if line.party != by else [])
    line.delete()
