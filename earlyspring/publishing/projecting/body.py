"""A body: its official names, what it belongs to, its memberships through time, what it was and what became of it."""

from collections.abc import Collection, Iterator, Mapping
from typing import Any

from earlyspring.core.groups import grouped
from earlyspring.ledger.together import together
from earlyspring.members.models import Body, Membership, Succession
from earlyspring.publishing.given import Given
from earlyspring.publishing.projecting.known import Known, ground
from earlyspring.publishing.projecting.person import heads
from earlyspring.publishing.projecting.words import Ref, said, words


def given(known: Known, items: Collection[str] = ()) -> Iterator[Given]:
    bodies = [one for item, one in known.directory.bodies.items() if not items or item in items]
    found = together(memberships=known.rows(Membership), acts=known.rows(Succession))
    around = {
        "memberships": grouped(sorted(found["memberships"], key=_in_time), key=lambda one: one.body),
        "acts": sorted(found["acts"], key=lambda one: (one.effective_on or "", one.item)),
        "heads": heads(known),
        "sources": known.sources([*bodies, *found["memberships"]]),
    }
    for one in bodies:
        yield Given("body", one.item, content_of(known, one, around))


def content_of(known: Known, one: Body, around: Mapping[str, Any]) -> dict[str, Any]:
    """`around`: memberships by body, all acts of succession, heads by body, sources by id."""
    acts: list[Succession] = around["acts"]
    return said(
        names=words(known.directory.text(one.item, short=False)) or words(one.heading()),
        short=words(known.directory.text(one.item)),
        side=one.side,
        type=one.type,
        tier=one.tier,
        part_of=known.body(one.parent),
        from_=one.from_day,
        to=one.to_day,
        memberships=[_membership(known, row) for row in around["memberships"].get(one.item, [])],
        formerly=_refs(known, [gone["body"] for act in acts if one.item in act.outputs for gone in act.inputs], one),
        successor=next(iter(_successors(known, one, acts)), None),
        heads=around["heads"].get(one.item, []),
        **ground(one, around["sources"]),
    )


def _membership(known: Known, row: Membership) -> dict[str, Any]:
    organ = known.organs.get(row.organ or "")
    return said(
        class_=row.class_code,
        class_words=words(known.directory.class_names.get(row.class_code or "")),
        from_=row.from_day,
        to=row.to_day,
        organ=said(code=organ.code, names=words(organ.names)) if organ else None,
    )


def _in_time(one: Membership) -> tuple[str, str]:
    return one.from_day or "", one.item


def _successors(known: Known, one: Body, acts: list[Succession]) -> list[Ref]:
    """What came in its place, where it ceased by an act that names one body."""
    ended = [act for act in acts for gone in act.inputs if gone["body"] == one.item and gone.get("ceases")]
    return _refs(known, ended[-1].outputs, one) if ended and len(ended[-1].outputs) == 1 else []


def _refs(known: Known, items: list[str], one: Body) -> list[Ref]:
    return known.bodies(dict.fromkeys(item for item in items if item != one.item))
