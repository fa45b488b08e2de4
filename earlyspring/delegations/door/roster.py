"""The list a phone at the door holds: who may come in, by which badge, at which door. No photograph, no passport."""

import hashlib
import json
from collections.abc import Iterable, Mapping
from typing import Any

from django.utils import timezone

from earlyspring.core.door import Issued
from earlyspring.delegations.door.badges import issued, keys_of
from earlyspring.delegations.door.models import Door
from earlyspring.delegations.door.permits import ends_at
from earlyspring.delegations.door.queries import doors_of, milliseconds
from earlyspring.delegations.door.reading import keys_at
from earlyspring.delegations.models import Delegate
from earlyspring.lang.characters import simplified
from earlyspring.lang.fold import fold
from earlyspring.ledger.moments import Moment
from earlyspring.meetings.gatherings import Gathering
from earlyspring.members.queries import Directory

MARK = 32
NAMED = ("code", "name", "lang", "other_name", "other_lang", "latin", "pinyin", "category")


def roster(gathering: Gathering) -> dict[str, Any]:
    """Everything a phone needs to answer without a network, as JSON takes it. The same state gives the same value.

    `people`: rows of id, code, name, its language, name in the other script, its language, Latin form, pinyin,
    category, zones, party, badge, and the version of the badge in force: 0 where it opens no door any more; badge ""
    where none was issued.
    """
    people = list(_people(gathering))
    held = in_force(issued(gathering))
    old, new = variants(people)
    return {
        "gathering": {"key": gathering.key, "names": gathering.names, "zone": gathering.zone},
        "ends": milliseconds(ends_at(gathering)),
        "doors": [_door(one) for one in doors_of(gathering)],
        "keys": {one.mark: one.raw.hex() for one in keys_at(keys_of(gathering), timezone.now())},
        "parties": _names_of(gathering, {one.delegation.party for one in people}),
        "people": [_row(one, held.get(one.pk)) for one in people],
        "traditional": old,
        "simplified": new,
    }


def as_bytes(said: Mapping[str, Any]) -> tuple[bytes, str]:
    """The list as it is sent, and its mark: another one as soon as anything of it changes."""
    written = json.dumps(said, ensure_ascii=False, separators=(",", ":")).encode()
    return written, f'"{hashlib.sha256(written).hexdigest()[:MARK]}"'


def in_force(every: Iterable[Issued]) -> dict[int, tuple[Issued, int]]:
    """The last badge of each person and the version that opens doors now, 0 where it was revoked."""
    now = timezone.now()
    found: dict[int, tuple[Issued, int]] = {}
    for one in sorted(every, key=lambda each: (each.since, each.version)):
        ended = one.until is not None and one.until <= now
        found[one.person] = (one, 0 if ended else one.version)
    return found


def variants(people: Iterable[Delegate]) -> tuple[str, str]:
    """Traditional characters, and in the same order the simplified ones of these people's names that they stand for.

    With them a phone finds a name typed in either script, without the whole table of characters.
    """
    names = (f"{one.name} {one.other_name}" for one in people)
    there = {letter for name in names for letter in fold(name) if letter > "\u2fff"}
    pairs = sorted((old, new) for old, new in simplified().items() if new in there and len(new) == 1)
    return "".join(old for old, _new in pairs), "".join(new for _old, new in pairs)


def _people(gathering: Gathering) -> Iterable[Delegate]:
    come = Delegate.objects.filter(delegation__gathering=gathering, withdrawn_at=None)
    return come.select_related("delegation").only(*NAMED, "delegation__party").order_by("by_given", "pk")


def _row(one: Delegate, held: tuple[Issued, int] | None) -> list[Any]:
    named = [one.pk, one.code, one.name, one.lang, one.other_name, one.other_lang, one.latin, one.pinyin]
    if held is None:
        return [*named, one.category, "", one.delegation.party, "", 0]
    badge, version = held
    return [*named, badge.category, "".join(badge.zones), one.delegation.party, badge.badge, version]


def _door(one: Door) -> dict[str, Any]:
    return {"key": one.key, "names": one.names, "categories": one.categories, "zones": one.zones}


def _names_of(gathering: Gathering, parties: Iterable[str]) -> dict[str, dict[str, str]]:
    directory = Directory(gathering.mechanism, Moment.now(timezone.localdate()))
    return {party: directory.text(party) or {"en": party} for party in sorted(parties)}
