"""The persons a form offers, so that one person is one item: by the bodies they were named with."""

from collections.abc import Iterator, Mapping
from typing import Any

from django.utils.translation import gettext as _

from earlyspring.agreements.models import Signature
from earlyspring.commitments.models import Statement
from earlyspring.core.groups import grouped
from earlyspring.desk.body_names import told_apart
from earlyspring.desk.forms.keys import TONGUE_WORDS
from earlyspring.desk.frame import Frame
from earlyspring.lang.names import apart
from earlyspring.ledger.models import Person, PersonName
from earlyspring.ledger.moments import rows
from earlyspring.ledger.together import together
from earlyspring.meetings.models import Attendance
from earlyspring.members.models import Office, Seat, Tenure

NAMING: tuple[Any, ...] = (Tenure, Seat, Attendance, Signature, Statement)
Offered = list[tuple[str, list[tuple[str, str]]]]


def known_persons(frame: Frame, first: str = "") -> Offered:
    """(body, its persons by id and name): those of the body `first` before all others, those of no body last.

    A person whose name was erased is not offered.
    """
    mechanism, moment = frame.mechanism, frame.moment
    known = rows(Person, mechanism, moment)
    found = together(
        persons=PersonName.objects.filter(mechanism=mechanism, person__in=known.values("item")),
        offices=rows(Office, mechanism, moment),
        **{noun.kind: rows(noun, mechanism, moment).exclude(person=None) for noun in NAMING},
    )
    of: dict[str, list[str]] = {}
    for person, body, _office in named_with(found):
        of.setdefault(person, []).append(body)
    names = {one.person: one.names for one in found["persons"]}
    order = [first, *frame.directory.ordered(frame.directory.bodies)]
    place = {body: no for no, body in reversed(list(enumerate(order)))}
    last = len(order)
    nearest = {key: min(of.get(key, [""]), key=lambda body: place.get(body, last)) for key in names}
    groups = grouped(names, key=lambda key: nearest[key] if nearest[key] in frame.directory.bodies else "")
    in_order = sorted(groups, key=lambda body: (not body, place.get(body, last)))
    called = dict(told_apart(frame.directory, [body for body in in_order if body], frame.language))
    return [
        (
            called.get(body) or _("of no body"),
            sorted(
                apart((key, _called(names[key], frame.language)) for key in groups[body]), key=lambda one: one[::-1]
            ),
        )
        for body in in_order
    ]


def body_of(frame: Frame, content: Mapping[str, Any]) -> str:
    """The body that what a form says already is about, by itself or through its office; empty where it says none."""
    if office := content.get("office"):
        return next(
            iter(rows(Office, frame.mechanism, frame.moment).filter(item=office).values_list("body", flat=True)), ""
        )
    return str(content.get("body") or content.get("party") or "")


def named_with(found: Mapping[str, list[Any]]) -> Iterator[tuple[str, str, Office | None]]:
    """(person, body, office as far as it is stated) for each body they hold an office of, sit, came, signed or spoke for.

    `found`: the facts of each kind of NAMING, and `offices`.
    """
    offices = {one.item: one for one in found["offices"]}
    for noun in NAMING:
        for one in found[noun.kind]:
            office = offices.get(getattr(one, "office", None))
            body = (office and office.body) if noun is Tenure else one.body or getattr(one, "party", None)
            if body:
                yield one.person, body, office


def _called(names: Mapping[str, str], language: str) -> str:
    if language in names:
        return names[language]
    return " / ".join(f"{name} ({TONGUE_WORDS.get(code, code)})" for code, name in names.items())
