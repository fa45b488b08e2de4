"""Holders of offices, as public reports name them: official spelling, title and place for the press.

A name is personal. It is told only of who holds or held an office by a report that can be named, in the languages in
which the name is kept; it is the own of the party whose office it is, and goes when the name is erased.
"""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from earlyspring.core.groups import grouped
from earlyspring.lang.iso import holds
from earlyspring.ledger.models import PersonName
from earlyspring.meetings.models import Attendance
from earlyspring.members.models import Office, Tenure
from earlyspring.publishing.given import Given
from earlyspring.publishing.projecting.known import Known, ground
from earlyspring.publishing.projecting.words import Ref, ref, said, words

HEADS = ("secretary", "chair")


def given(known: Known, items: Collection[str] = ()) -> Iterator[Given]:
    reported = _reported(known, items)
    met = _met(known, [one.tenure for one in reported])
    for one in reported:
        yield Given("person", one.tenure.item, content_of(known, one, met), known.party_of(one.office.body or ""))


def content_of(known: Known, one: "Reported", met: Mapping[str, list[str]]) -> dict[str, Any]:
    """`met`: person → the sessions at which reports say that person was."""
    tenure, office = one.tenure, one.office
    place = known.party_of(office.body or "")
    return said(
        name=words(one.names),
        title=words(office.titles),
        office=office.code,
        capacity=tenure.capacity,
        body=known.body(office.body),
        place=known.body(place) if place else None,
        from_=tenure.from_day,
        to=tenure.to_day,
        seen=words(tenure.seen),
        sessions=[found for item in met.get(tenure.person or "", []) if (found := known.session(item))],
        **ground(tenure, one.sources),
    )


def heads(known: Known) -> dict[str, list[Ref]]:
    """Body → who heads it today, as far as public reports name them; of a party who heads its committee too.

    By the title of the office: the name stands in the content of the person alone, from where it can be taken back.
    Who was merely seen in an office in some years, with no day from which, does not hold it for ever.
    """
    found: dict[str, list[Ref]] = {}
    for one in _reported(known):
        tenure, office = one.tenure, one.office
        now = tenure.from_day and holds(tenure.from_day, tenure.to_day, known.moment.as_of)
        if now and office.code in HEADS and tenure.capacity != "deputy":
            for body in dict.fromkeys([office.body or "", known.party_of(office.body or "")]):
                found.setdefault(body, []).append(ref("person", tenure.item, office.titles))
    return found


@dataclass(frozen=True)
class Reported:
    """A tenure that a public report tells, of a person whose name is kept."""

    tenure: Tenure
    office: Office
    names: Mapping[str, str]
    sources: Mapping[str, dict[str, Any]]


def _reported(known: Known, items: Collection[str] = ()) -> list[Reported]:
    """Four statements however many there are."""
    tenures = [one for one in known.rows(Tenure, items).order_by("item") if one.person and one.office]
    sources = known.sources(tenures)
    public = {item for item, source in sources.items() if source.get("published") or source.get("url")}
    offices = {one.item: one for one in known.rows(Office).filter(item__in={one.office for one in tenures})}
    kept = PersonName.objects.filter(mechanism=known.mechanism, person__in={one.person for one in tenures})
    names = dict(kept.values_list("person", "names"))
    return [
        Reported(one, offices[one.office], names[one.person], sources)
        for one in tenures
        if public.intersection(one.sources) and one.office in offices and words(names.get(one.person or ""))
    ]


def _met(known: Known, tenures: Collection[Tenure]) -> dict[str, list[str]]:
    """Person → sessions, the first first: where a report says who came, not where it is concluded from an office."""
    came = known.rows(Attendance).filter(person__in={one.person for one in tenures}).exclude(presence="in_office")
    pairs = {(one.person or "", one.session or "") for one in came}
    return {
        person: sorted((one for _person, one in several), key=lambda one: (known.day_of(one), one))
        for person, several in grouped(pairs, key=lambda one: one[0]).items()
    }
