"""Making a form for an agency, and finding it again by what a file says of itself."""

from collections.abc import Iterable, Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from decimal import Decimal
from functools import cache
from types import UnionType
from typing import Any, get_args, get_origin, get_type_hints

from django.db import transaction
from django.utils import timezone

from earlyspring.core.shapes import Fault
from earlyspring.ledger.models import Mechanism
from earlyspring.ledger.saying import demand
from earlyspring.papers.form_facts import ReportForm
from earlyspring.papers.form_rows import digest, plain_values
from earlyspring.review.forms_asked import form_of, still_asked
from earlyspring.review.models import SentForm


@transaction.atomic
def make_form(mechanisms: Iterable[Mechanism], party: str, body: str) -> SentForm:
    """The form that asks an agency for all it still owes; the last one made, where that asks for the same.

    Raises Refused with nothing_asked where it owes nothing now.
    """
    asked = still_asked(mechanisms, party, body)
    demand([] if asked else [Fault("body", "nothing_asked", body)])
    last = latest_form(mechanisms, party, body)
    if last is not None and digest(form_of(asked, last.revision)) == last.digest:
        return last
    home = asked[0].mechanism
    made = SentForm.objects.filter(mechanism=home, party=party, body=body).order_by("-revision").first()
    form = form_of(asked, max(made.revision if made else 0, last.revision if last else 0) + 1)
    return SentForm.objects.create(
        mechanism=home,
        party=party,
        body=body,
        revision=form.revision,
        digest=digest(form),
        form=plain_values(form),
        made_at=timezone.now(),
        exercise=form.exercise,
    )


def latest_form(mechanisms: Iterable[Mechanism], party: str, body: str) -> SentForm | None:
    """The form that was made last for an agency; its answers alone are read."""
    found = SentForm.objects.filter(mechanism__in=list(mechanisms), party=party, body=body)
    return found.order_by("-made_at", "-pk").first()


def asked_in(sent: SentForm) -> ReportForm:
    """The form as it was sent."""
    form: ReportForm = _restored(ReportForm, sent.form)
    return form


def _restored(shape: Any, value: Any) -> Any:
    """A value as `plain_values` wrote it, in the shape that a field declares."""
    if get_origin(shape) is UnionType:
        return None if value is None else _restored(get_args(shape)[0], value)
    if isinstance(shape, type) and is_dataclass(shape):
        shapes = _shapes(shape)
        return shape(**{one.name: _restored(shapes[one.name], value[one.name]) for one in fields(shape)})
    if get_origin(shape) is tuple:
        return tuple(_restored(get_args(shape)[0], one) for one in value)
    if shape is Decimal:
        return Decimal(value)
    return date.fromisoformat(value) if shape is date else value


@cache
def _shapes(shape: Any) -> Mapping[str, Any]:
    return get_type_hints(shape)
