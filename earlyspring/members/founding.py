"""A new mechanism entered by hand: its charter, sides, parties and organs, under the keys of the parties."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from django.db import transaction

from earlyspring.core.codes import reserved
from earlyspring.core.shapes import Fault
from earlyspring.ledger.actions import Way
from earlyspring.ledger.keyring import host
from earlyspring.ledger.models import Mechanism
from earlyspring.ledger.saying import Change, demand, fresh, put, put_all

KEY = re.compile(r"[a-z0-9-]{1,40}")
Fact = Mapping[str, Any]
"""A fact as docs/FORMAT.md writes it: `id` and its content."""


@transaction.atomic
def found_mechanism(
    key: str,
    *,
    charter: Mapping[str, Any],
    sides: Sequence[Fact],
    parties: Sequence[Fact],
    organs: Sequence[Fact],
    by: str,
    way: Way,
    bodies: Sequence[Fact] = (),
    sources: Sequence[Fact] = (),
    since: str | None = None,
    hosts: Iterable[str] | None = None,
    purpose: str = "real",
) -> Mechanism:
    """Found a mechanism whose parties each hold a key on this node (`hosts`: those that do; default: all).

    `parties` and `bodies` are bodies: the founders, who are members in the charter's first deciding class from the day
    `since`, and others such as their agencies. `sources` are entered first. Proposed, it all waits for the other
    founders' assent as one motion.
    """
    founders = [str(one.get("id", "")) for one in parties]
    demand(_faults(key, charter, sides, parties, organs, by))
    mechanism = Mechanism.objects.create(key=key, registrar=by, founders=sorted(founders), purpose=purpose)
    for party in sorted({by, *(founders if hosts is None else hosts)}):
        host(mechanism, party)
    for source in sources:
        put(mechanism, "source", _content(source), by=by, way=Way("report"), item=source.get("id"))
    code = _deciding(charter)
    members = [{"body": party, "class": code} | ({"from": since} if since else {}) for party in founders]
    changes: list[Change] = [("charter", "charter", charter)]
    for kind, facts in (("side", sides), ("body", [*parties, *bodies]), ("organ", organs), ("membership", members)):
        changes += [(kind, str(one.get("id") or fresh(kind)), _content(one)) for one in facts]
    put_all(mechanism, changes, by=by, way=way)
    return mechanism


def _content(fact: Fact) -> dict[str, Any]:
    return {key: value for key, value in fact.items() if key != "id"}


def _deciding(charter: Mapping[str, Any]) -> str:
    return next((one["code"] for one in charter.get("classes") or () if one.get("decides") and one.get("code")), "")


def _key_faults(key: str) -> Iterator[Fault]:
    if not KEY.fullmatch(key):
        yield Fault("key", "not_a_key", key)
    elif reserved(key):
        yield Fault("key", "key_reserved", key)
    elif Mechanism.objects.filter(key=key).exists():
        yield Fault("key", "key_taken", key)


def _faults(
    key: str, charter: Fact, sides: Sequence[Fact], parties: Sequence[Fact], organs: Sequence[Fact], by: str
) -> Iterator[Fault]:
    yield from _key_faults(key)
    for name, facts in (("sides", sides), ("parties", parties), ("organs", organs)):
        if not facts:
            yield Fault(name, "missing")
    if not charter.get("languages"):
        yield Fault("charter.languages", "missing")
    if not _deciding(charter):
        yield Fault("charter.classes", "nobody_decides")
    founders = [one.get("id") for one in parties]
    if not all(founders):
        yield Fault("parties", "missing")
    elif by not in founders:
        yield Fault("by", "not_a_party", by, ", ".join(map(str, founders)))
    every_second = (charter.get("host_rule") or {}).get("every_second")
    if every_second and every_second not in founders:
        yield Fault("charter.host_rule.every_second", "not_a_party", every_second, ", ".join(map(str, founders)))
