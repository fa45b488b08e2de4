"""The offices of a body, each with who holds it on the day: for vCard."""

from collections.abc import Iterable

from earlyspring.formats.about import Text
from earlyspring.formats.vcard import Card
from earlyspring.lang.iso import holds
from earlyspring.ledger.by_day import come
from earlyspring.ledger.models import PersonName
from earlyspring.ledger.moments import agreed, in_effect
from earlyspring.ledger.together import together
from earlyspring.members.models import Office, Tenure
from earlyspring.members.queries import Directory
from earlyspring.shown.about import base_of


def cards_of(directory: Directory, body: str, language: str, note: str = "") -> list[Card]:
    """A card for each office of the body and of those directly beneath it; an office that nobody is known to hold is a
    card of its own. Who holds it by an unknown beginning is not said to hold it. `note`: words on each card.
    """
    mechanism, moment = directory.mechanism, directory.moment
    beneath = [one.item for one in directory.bodies.values() if one.parent == body]
    offices = in_effect(Office, mechanism, moment).filter(body__in=[body, *beneath])
    tenures = come(Tenure, mechanism, moment, {}).filter(office__in=offices.values("item")).exclude(person=None)
    found = together(offices=offices, tenures=tenures)
    now = [one for one in agreed(found["tenures"]) if one.from_day and holds(one.from_day, one.to_day, moment.as_of)]
    held = PersonName.objects.filter(mechanism=mechanism, person__in={one.person for one in now})
    names: dict[str, Text] = dict(held.values_list("person", "names"))
    cards = []
    for office in sorted(found["offices"], key=lambda one: (one.body != body, one.rank or 99, one.item)):
        own = sorted((one for one in now if one.office == office.item), key=lambda one: (one.from_day, one.item))
        cards += list(_cards(directory, office, own, names, language, note))
    return cards


def _cards(
    directory: Directory, office: Office, held: list[Tenure], names: dict[str, Text], language: str, note: str
) -> Iterable[Card]:
    units = tuple(unit for unit in _units(directory, office.body or "") if unit)
    if not any(office.titles.values()) and not units:
        return
    base = base_of(directory.mechanism.key)
    people = [(one.item, names.get(one.person or "", {})) for one in held] or [(office.item, {})]
    for item, person in people:
        yield Card(f"{base}{item}", person, office.titles, units, language, note)


def _units(directory: Directory, body: str) -> list[Text]:
    """The official names from the largest body above down to this one."""
    found: list[Text] = []
    seen: set[str] = set()
    while body and body in directory.bodies and body not in seen:
        seen.add(body)
        found.insert(0, directory.text(body, short=False))
        body = directory.bodies[body].parent or ""
    return found
