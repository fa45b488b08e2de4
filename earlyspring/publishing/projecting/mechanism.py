"""The mechanism itself: what it is, its organs and sides, the fields of its work, its parties."""

from collections.abc import Collection, Iterator
from typing import Any

from earlyspring.members.models import Charter
from earlyspring.publishing.given import Given
from earlyspring.publishing.projecting.known import Known, ground
from earlyspring.publishing.projecting.words import said, words

ITEM = "mechanism"


def given(known: Known, items: Collection[str] = ()) -> Iterator[Given]:
    charter = known.directory.charter
    if charter and (not items or ITEM in items):
        yield Given("mechanism", ITEM, content_of(known, charter))


def content_of(known: Known, charter: Charter) -> dict[str, Any]:
    return said(
        names=words(charter.names),
        about=words(charter.purpose),
        languages=list(charter.languages),
        organs=[said(code=one.code, names=words(one.names), since=one.since) for one in known.organs.values()],
        sides=[
            said(id=one.item, names=words(one.names), state=words(one.state_name), shape=one.mark)
            for one in known.directory.sides.values()
        ],
        fields=[said(code=one["code"], names=words(one.get("names"))) for one in charter.sectors],
        classes=[said(code=one["code"], names=words(one.get("names"))) for one in charter.classes],
        parties=known.bodies(known.directory.ordered(sorted(known.parties))),
        **ground(charter, known.sources([charter])),
    )
