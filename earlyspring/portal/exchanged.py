"""What is public in the formats that other programs expect: Popolo, W3C ORG, vCard and an entry of a data catalogue."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from typing import Any

from earlyspring.formats.about import About
from earlyspring.formats.dcat import dcat_json_ld, dcat_turtle
from earlyspring.formats.opened import DataSet, File
from earlyspring.formats.org import org_json_ld, org_turtle
from earlyspring.formats.popolo import popolo_bytes
from earlyspring.formats.vcard import Card, vcard
from earlyspring.lang.tongues import LANGUAGES
from earlyspring.portal.being_made import Site
from earlyspring.portal.data_sheets import WORKBOOK
from earlyspring.portal.exchanged_bodies import MOST, bodies
from earlyspring.portal.shelf import Shelf
from earlyspring.record.position import Position

LANGUAGE = "en"
"""Of fields that a format has in one language alone; where they are, the others stand beside them."""
FILES = {
    "data/index.json": ("application/json", ""),
    "data/bodies.popolo.json": ("application/json", "http://www.popoloproject.com/specs/"),
    "data/bodies.ttl": ("text/turtle", "https://www.w3.org/TR/vocab-org/"),
    "data/names.csv": ("text/csv", ""),
    "data/names.xlsx": (WORKBOOK, ""),
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
