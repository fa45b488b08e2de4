"""What is printed of the people of a gathering, and which of it says something else than when it was last printed.

A thing is one badge, one plate, one label. Its digest is of all that stands on it, so that a changed name, office,
category, zone or version makes it one to be printed again, and nothing else does.
"""

import hashlib
import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils import timezone

from earlyspring.delegations.accrediting import models
from earlyspring.delegations.accrediting.badges import token_of
from earlyspring.delegations.accrediting.keys import signing_key
from earlyspring.delegations.accrediting.models import Printed
from earlyspring.delegations.accrediting.queries import people_with_state
from earlyspring.delegations.models import Delegate, Delegation
from earlyspring.delegations.travelling.queries import photos_given
from earlyspring.meetings.gatherings import Gathering
from earlyspring.members.accounts import User
from earlyspring.papers.facts import Text
from earlyspring.papers.gathering import badges as badge_sheets
from earlyspring.papers.gathering import labels as label_sheets
from earlyspring.papers.gathering import plates as plate_sheets
from earlyspring.papers.gathering.badges import Photo
from earlyspring.papers.gathering.facts import Badge, Folder, Hall, Occasion, Person, TableCard
from earlyspring.papers.gathering.finding import finding_lists
from earlyspring.papers.gathering.poster import poster

Thing = Badge | Person | Folder | TableCard | Hall
MADE = ("badges", "plates", "labels")
"""The kinds that hang on nothing but the people themselves, in the order of the page."""


@dataclass(frozen=True)
class Stack:
    """All things of a kind. `changed`: printed before and different since; `new`: never printed; by whose they are.

    `last`: when something of the kind was last printed. `subject`: the banquet whose seats these are.
    """

    kind: str
    things: Mapping[str, Thing]
    changed: Sequence[str]
    new: Sequence[str]
    last: datetime | None
    subject: str = ""

    @property
    def waiting(self) -> Sequence[str]:
        """What is to be printed now, in the order of the things."""
        wanted = {*self.changed, *self.new}
        return [one for one in self.things if one in wanted]


def stacks(gathering: Gathering, bodies: Mapping[str, Text]) -> list[Stack]:
    """Every kind as it stands. `bodies`: the name of each party, as it is printed."""
    people = _people(gathering)
    printed: dict[str, dict[str, Printed]] = {kind: {} for kind in MADE}
    for one in Printed.objects.filter(gathering=gathering, kind__in=MADE):
        printed[one.kind][one.of] = one
    return [_stack(kind, THINGS[kind](gathering, people, bodies), printed[kind]) for kind in MADE]


def stack(gathering: Gathering, kind: str, bodies: Mapping[str, Text]) -> Stack:
    """One kind as it stands. Raises KeyError for a kind that is not made of people alone."""
    printed = {one.of: one for one in Printed.objects.filter(gathering=gathering, kind=kind)}
    return _stack(kind, THINGS[kind](gathering, _people(gathering), bodies), printed)


def stack_of(gathering: Gathering, kind: str, things: Mapping[str, Thing], subject: str) -> Stack:
    """A kind that hangs on a plan of seats. `subject`: the key of the banquet, with which the names of things begin."""
    held = Printed.objects.filter(gathering=gathering, kind=kind, of__in=list(things))
    return replace(_stack(kind, things, {one.of: one for one in held}), subject=subject)


@transaction.atomic
def print_things(
    held: Stack,
    which: Iterable[str],
    occasion: Occasion,
    gathering: Gathering,
    by: User,
    photos: Mapping[str, Photo] | None = None,
) -> bytes:
    """The PDF of these things of a stack; that they were printed as they are is noted with it.

    `photos`: for badges, by the code of a person. A badge that has a photo and is printed without it goes on waiting.
    Raises GlyphMissing where a character has no glyph: then nothing is noted.
    """
    chosen = {one: _without(held.things[one], photos or {}) for one in which if one in held.things}
    pdf = (
        badge_sheets.badges(occasion, [one for one in chosen.values() if isinstance(one, Badge)], photos=photos)
        if held.kind == "badges"
        else SHEETS[held.kind](occasion, list(chosen.values()))
    )
    at = timezone.now()
    Printed.objects.bulk_create(
        [
            Printed(gathering=gathering, kind=held.kind, of=of, digest=digest_of(one), printed_at=at, printed_by=by)
            for of, one in chosen.items()
        ],
        update_conflicts=True,
        unique_fields=["gathering", "kind", "of"],
        update_fields=["digest", "printed_at", "printed_by"],
    )
    return pdf


def _without(thing: Thing, photos: Mapping[str, Photo]) -> Thing:
    """The thing as it is printed: a badge whose photo was not handed over bears none."""
    if isinstance(thing, Badge) and thing.photo and thing.person.code not in photos:
        return replace(thing, photo="")
    return thing


def digest_of(thing: Thing) -> str:
    """A digest of all that stands on a thing."""
    said = json.dumps(asdict(thing), ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(said.encode()).hexdigest()


def person_of(delegate: Delegate, bodies: Mapping[str, Text] | None = None) -> Person:
    """A person as lists and sheets name them: every name as given; `bodies`: the parties, where theirs is to be named."""
    return Person(
        code=delegate.code,
        names=delegate.names_in(),
        lang=delegate.lang,
        given=delegate.given,
        latin=delegate.latin,
        pinyin=delegate.pinyin,
        office=delegate.office,
        body=bodies.get(delegate.delegation.party, {}) if bodies else {},
    )


def _people(gathering: Gathering) -> list[Delegate]:
    delegations = Delegation.objects.filter(gathering=gathering)
    return list(people_with_state(list(delegations)).order_by("delegation__party", "by_given", "code"))


def _stack(kind: str, things: Mapping[str, Thing], printed: Mapping[str, Printed]) -> Stack:
    return Stack(
        kind=kind,
        things=things,
        changed=[of for of, one in things.items() if of in printed and printed[of].digest != digest_of(one)],
        new=[of for of in things if of not in printed],
        last=max((one.printed_at for one in printed.values()), default=None),
    )


def _badges(gathering: Gathering, people: Iterable[Delegate], bodies: Mapping[str, Text]) -> dict[str, Thing]:
    """The badge in force of everybody who has one; without people no key is made."""
    held = [(one, badge) for one in people if (badge := _in_force(one))]
    key = signing_key(gathering) if held else None
    photos = photos_given(gathering) if held else {}
    return {
        one.code: Badge(
            person=person_of(one, bodies),
            category=badge.category,
            zones=tuple(badge.zones),
            token=token_of(badge, gathering, key),
            version=badge.version,
            photo=photos.get(one.code, ""),
        )
        for one, badge in held
        if key
    }


def _in_force(delegate: Delegate) -> models.Badge | None:
    """The badge that came along with the person (`people_with_state`)."""
    held: Any = getattr(delegate, "accreditation", None)
    return next(iter(held.in_force), None) if held else None


def _plates(gathering: Gathering, people: Iterable[Delegate], bodies: Mapping[str, Text]) -> dict[str, Thing]:
    """A plate for everybody who sits at a table: not for drivers, guards and artists."""
    return {one.code: replace(person_of(one, bodies), office={}) for one in people if one.category not in WITHOUT_PLATE}


def _labels(gathering: Gathering, people: Iterable[Delegate], bodies: Mapping[str, Text]) -> dict[str, Thing]:
    """The folder that everybody is handed: code, names, whose."""
    return {
        one.code: Folder(number=one.code, title=one.names_in(), keeper=bodies.get(one.delegation.party, {}))
        for one in people
    }


WITHOUT_PLATE = ("driver", "security", "artist")
THINGS: dict[str, Callable[[Gathering, Iterable[Delegate], Mapping[str, Text]], dict[str, Thing]]] = {
    "badges": _badges,
    "plates": _plates,
    "labels": _labels,
}
SHEETS: dict[str, Callable[[Occasion, Any], bytes]] = {
    "plates": plate_sheets.plates,
    "labels": label_sheets.labels,
    "table_cards": plate_sheets.table_cards,
    "finding": lambda occasion, halls: finding_lists(occasion, halls[0].seats),
    "poster": lambda occasion, halls: poster(occasion, halls[0]),
}
