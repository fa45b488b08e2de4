"""What happens to an instrument once it is there: its beginning, changes and end, and its links to others."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from django.db import transaction

from earlyspring.agreements.instruments import contracting, events, signatures
from earlyspring.agreements.models import Event, Instrument, InstrumentLink
from earlyspring.core import acts
from earlyspring.core.deadlines import term_end
from earlyspring.core.groups import leads_to
from earlyspring.core.periods import latest, valid_day
from earlyspring.core.shapes import Fault
from earlyspring.ledger.actions import Way
from earlyspring.ledger.derived import Motion
from earlyspring.ledger.present import now
from earlyspring.ledger.saying import put

BEGIN = frozenset({"provisional_application", "entry_into_force"})
NEEDED = {"amended": "related", "superseded": "related", "withdrawal": "body", "extended": "extends_to"}


@transaction.atomic
def enter_event(
    instrument: Instrument, content: Mapping[str, Any], *, by: str, way: Way, item: str | None = None
) -> Event | Motion:
    """Enter a dated act in the life of an instrument; its status on any day follows from these alone."""
    said = {**content, "instrument": instrument.item}
    found = list(_needs(instrument, said)) if way.vouched and valid_day(said.get("effective_on")) else []
    if way.vouched and not found and valid_day(said.get("effective_on")):
        found = list(_cannot(instrument, said, way.exercise))
    return put(instrument.mechanism, "event", said, by=by, way=way, item=item, found=found)


def _needs(instrument: Instrument, said: Mapping[str, Any]) -> Iterator[Fault]:
    needed = NEEDED.get(str(said.get("type")))
    if needed and not said.get(needed):
        yield Fault(needed, "missing")
    for key in ("related", "body", "extends_to"):
        if said.get(key) and key != needed:
            yield Fault(key, "not_for_this_type", str(said[key]), str(said.get("type")))
    if said.get("related") == instrument.item:
        yield Fault("related", "leads_to_itself", instrument.item)
    if needed == "body" and said.get("body") and said["body"] not in contracting(instrument):
        yield Fault("body", "not_a_party", said["body"], ", ".join(contracting(instrument)))


def _cannot(instrument: Instrument, said: Mapping[str, Any], exercise: bool) -> Iterator[Fault]:
    kind, on = said.get("type"), said["effective_on"]
    past = acts.until(on, events(instrument, exercise))
    begun = any(one.type in BEGIN for one in past)
    turns = [one.type for one in past if one.type in ("suspended", "resumed")]
    halted = bool(turns) and turns[-1] == "suspended"
    if kind == "entry_into_force":
        yield from _unsigned(instrument, on, exercise)
    elif (kind == "abandoned" and begun) or (kind == "provisional_application" and begun):
        yield Fault("type", "in_force_already", instrument.item)
    elif kind not in BEGIN | {"abandoned"} and not begun:
        yield Fault("type", "not_in_force", instrument.item)
    elif kind == "suspended" and halted:
        yield Fault("type", "suspended_already", instrument.item)
    elif kind == "resumed" and not halted:
        yield Fault("type", "not_suspended", instrument.item)
    elif kind == "withdrawal" and said["body"] in {one.body for one in past if one.type == "withdrawal"}:
        yield Fault("body", "withdrawn_already", said["body"])
    elif kind in ("extended", "expired"):
        yield from _term(instrument, said, past)


def _unsigned(instrument: Instrument, on: str, exercise: bool) -> Iterator[Fault]:
    """The contracting parties that have not signed the version which most of them have."""
    wanted = frozenset(contracting(instrument))
    by_version: dict[int, set[str]] = {}
    for one in signatures(instrument, exercise):
        if one.type == "definitive" and (one.signed_on or "9999") <= on:
            by_version.setdefault(one.version_no or 1, set()).add(one.body or "")
    least = min((wanted - bodies for bodies in by_version.values()), key=len, default=wanted)
    if least or not wanted:
        yield Fault("type", "not_signed_by_all", ", ".join(sorted(least)))


def _term(instrument: Instrument, said: Mapping[str, Any], past: Sequence[acts.Event]) -> Iterator[Fault]:
    end = term_end(instrument.expires_on, past, said["effective_on"])
    if end is None:
        yield Fault("type", "no_fixed_term", instrument.item)
    elif said["type"] == "extended" and valid_day(said["extends_to"]) and latest(said["extends_to"]) <= latest(end):
        yield Fault("extends_to", "not_later", said["extends_to"], end)
    elif said["type"] == "expired" and latest(said["effective_on"]) < latest(end):
        yield Fault("effective_on", "term_runs_on", said["effective_on"], end)


@transaction.atomic
def link(instrument: Instrument, other: str, *, type: str, by: str, way: Way) -> InstrumentLink | Motion:
    """Say how an instrument stands to another: amends, renews, implements … No chain of links leads back."""
    found = []
    if other == instrument.item:
        found.append(Fault("other", "leads_to_itself", other))
    elif type != "refers_to" and _leads_back(instrument, other, type, way.exercise):
        found.append(Fault("other", "links_in_a_circle", other))
    content = {"instrument": instrument.item, "other": other, "type": type}
    return put(instrument.mechanism, "link", content, by=by, way=way, found=found)


def _leads_back(instrument: Instrument, other: str, type: str, exercise: bool) -> bool:
    """Whether a chain of links of this type, longer than one, leads from the other instrument to this one."""
    links = now(InstrumentLink, instrument.mechanism, exercise).filter(type=type)
    onward = [(one.instrument or "", one.other or "") for one in links]
    return leads_to(other, instrument.item, (link for link in onward if link != (other, instrument.item)))
