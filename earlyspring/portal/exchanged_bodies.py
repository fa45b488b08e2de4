"""Bodies, memberships, offices and sessions that are public, as the formats of other programs take them."""

from collections.abc import Iterator, Mapping
from typing import Any

from earlyspring.formats.bodies import Bodies, Meeting, Membership, Named, Organization, Person, Post
from earlyspring.portal.shelf import Shelf

MOST = 5_000


def bodies(shelf: Shelf) -> Bodies:
    """Bodies, memberships, offices and sessions, of what is public alone."""
    mechanism = shelf.get("mechanism", "mechanism")
    organs = mechanism.content.get("organs", []) if mechanism else []
    every_body = shelf.listed("body", limit=MOST)
    persons = shelf.listed("person", limit=MOST)
    sessions = [one for one in shelf.listed("session", limit=MOST) if one.organ]
    made = [Organization(one["code"], (Named(one.get("names", {}), {}),), type="organ") for one in organs]
    posts = {_post(one.content): one.content for one in persons if one.body}
    return Bodies(
        organizations=(*made, *(_organization(one.item, one.content) for one in every_body)),
        persons=tuple(Person(one.item, one.content.get("name", {})) for one in persons),
        posts=tuple(
            Post(key, one["body"]["item"], one.get("office", ""), one.get("title", {})) for key, one in posts.items()
        ),
        memberships=(
            *(found for one in every_body for found in _memberships(one.item, one.content)),
            *(_tenure(one.item, one.content) for one in persons if one.body),
        ),
        meetings=tuple(_meeting(one.item, one.content) for one in sessions),
    )


def _organization(item: str, one: Mapping[str, Any]) -> Organization:
    names = (Named(one.get("names", {}), one.get("short", {})),)
    parent = one.get("part_of", {}).get("item", "")
    return Organization(item, names, one.get("type", ""), None, parent, one.get("from", ""), one.get("to", ""))


def _memberships(item: str, one: Mapping[str, Any]) -> Iterator[Membership]:
    for number, row in enumerate(one.get("memberships", ()), start=1):
        organ = row.get("organ", {}).get("code", "")
        if organ:
            role, words = row.get("class", ""), row.get("class_words")
            days = {"from_day": row.get("from", ""), "last_day": row.get("to", "")}
            yield Membership(f"{item}-{number}", organ, item, False, role, words, **days)


def _post(one: Mapping[str, Any]) -> str:
    return f"{one['body']['item']}-{one.get('office', 'office')}"


def _tenure(item: str, one: Mapping[str, Any]) -> Membership:
    days = {"from_day": one.get("from", ""), "last_day": one.get("to", "")}
    return Membership(
        f"T-{item}", one["body"]["item"], item, True, one.get("office", ""), one.get("title"), _post(one), **days
    )


def _meeting(item: str, one: Mapping[str, Any]) -> Meeting:
    return Meeting(
        item,
        one.get("names", {}),
        one["organ"]["code"],
        one.get("status", ""),
        one.get("start") or one.get("planned_start", ""),
        one.get("end") or one.get("planned_end", ""),
        (one.get("place") or {}).get("words"),
        tuple(row["body"]["item"] for row in one.get("participants", ())),
    )
