"""What is public in the formats that other programs expect: Popolo, W3C ORG, vCard and an entry of a data catalogue."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any

from earlyspring.formats.about import About
from earlyspring.formats.bodies import Bodies, Meeting, Membership, Named, Organization, Person, Post
from earlyspring.formats.dcat import dcat_json_ld, dcat_turtle
from earlyspring.formats.opened import DataSet, File
from earlyspring.formats.org import org_json_ld, org_turtle
from earlyspring.formats.popolo import popolo_bytes
from earlyspring.formats.vcard import Card, vcard
from earlyspring.lang.tongues import LANGUAGES
from earlyspring.portal.rendering import Site
from earlyspring.portal.shelf import Shelf
from earlyspring.record.position import Position

LANGUAGE = "en"
"""Of fields that a format has in one language alone; where they are, the others stand beside them."""
MOST = 5_000
FILES = {
    "data/index.json": ("application/json", ""),
    "data/bodies.popolo.json": ("application/json", "http://www.popoloproject.com/specs/"),
    "data/bodies.ttl": ("text/turtle", "https://www.w3.org/TR/vocab-org/"),
    "data/names.csv": ("text/csv", ""),
}


@dataclass(frozen=True)
class Stood(Position):
    """A position of which only the name is known: contents carry no more."""

    name: str = ""

    @property
    def digest(self) -> str:
        return self.name


def every(shelf: Shelf, site: Site) -> Iterator[tuple[str, bool, partial[bytes]]]:
    """Each file. They sum up what is public and are made with every run."""
    yield "data/bodies.popolo.json", True, partial(_popolo, shelf, site)
    yield "data/bodies.ttl", True, partial(_org, shelf, site, org_turtle)
    yield "data/bodies.jsonld", True, partial(_org, shelf, site, org_json_ld)
    yield "data/offices.vcf", True, partial(_cards, shelf, site)
    yield "data/catalog.ttl", True, partial(_catalogue, shelf, site, dcat_turtle)
    yield "data/catalog.jsonld", True, partial(_catalogue, shelf, site, dcat_json_ld)


def about(shelf: Shelf, site: Site) -> About:
    since, position = shelf.latest()
    mechanism = shelf.get("mechanism", "mechanism")
    names = mechanism.content.get("names", {}) if mechanism else {}
    return About(site.key, names, LANGUAGE, since[:10], Stood(name=position), known=since, demo=site.demo)


def _popolo(shelf: Shelf, site: Site) -> bytes:
    return popolo_bytes(bodies(shelf), about(shelf, site))


def _org(shelf: Shelf, site: Site, written: Any) -> bytes:
    found: bytes = written(bodies(shelf), about(shelf, site), f"{site.root}id/")
    return found


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


def _cards(shelf: Shelf, site: Site) -> bytes:
    """Who holds an office today, as far as it is public."""
    now = [one for one in shelf.listed("person", limit=MOST) if one.from_ and not one.to and one.body]
    return vcard(
        Card(
            uid=f"{site.root}id/{one.item}",
            names=one.content.get("name", {}),
            titles=one.content.get("title", {}),
            units=(one.body["words"],),
            language=LANGUAGE,
        )
        for one in now
    )


def _catalogue(shelf: Shelf, site: Site, written: Any) -> bytes:
    told = about(shelf, site)
    mechanism = shelf.get("mechanism", "mechanism")
    parties = mechanism.content.get("parties", []) if mechanism else []
    files = tuple(
        File(site.root + place, media_type, told.title, standard=standard)
        for place, (media_type, standard) in FILES.items()
    )
    found: bytes = written(
        DataSet(
            address=f"{site.root}data/",
            page=f"{site.root}en/data.html",
            title=told.title,
            description=mechanism.content.get("about", {}) if mechanism else {},
            languages=LANGUAGES,
            publishers=tuple(one["words"] for one in parties),
            files=files,
            modified=told.as_of,
            version=told.position.digest,
        )
    )
    return found
