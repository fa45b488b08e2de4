"""A product of the fair with its OCOP stars, its certificate and its photo. The scan of the certificate stays at home."""

from collections.abc import Collection, Iterator, Mapping
from typing import Any

from earlyspring.fair.models import Product
from earlyspring.ledger.models import Blob
from earlyspring.publishing.given import Given
from earlyspring.publishing.projecting import exhibitor
from earlyspring.publishing.projecting.known import Known
from earlyspring.publishing.projecting.words import said, words


def given(known: Known, items: Collection[str] = ()) -> Iterator[Given]:
    """Of each exhibitor that is shown; its own party's to release. Two statements."""
    rows = Product.objects.filter(exhibitor__in=exhibitor.shown(known.mechanism).order_by())
    found = list(rows.select_related("exhibitor__gathering").order_by("exhibitor__gathering__key", "code"))
    digests = {one.photo for one in found if one.photo}
    held = Blob.objects.filter(mechanism=known.mechanism, sha256__in=digests)
    photos = {(one.sha256, one.party): one for one in held}
    for one in found:
        item = f"{one.exhibitor.gathering.key}.{one.code}"
        if not items or item in items:
            yield Given("product", item, content_of(one, photos), one.exhibitor.party)


def content_of(one: Product, photos: Mapping[tuple[str, str], Blob]) -> dict[str, Any]:
    """`photos`: by digest and party."""
    photo = photos.get((one.photo, one.exhibitor.party))
    held = one.ocop
    return said(
        names=words(one.names),
        about=words(one.about),
        category=one.group,
        stars=held.stars if held else None,
        certificate=said(no=held.number, until=held.last_day.isoformat()) if held else None,
        origin=words(one.origin),
        gathering=words(one.exhibitor.gathering.names),
        first_day=one.exhibitor.gathering.first_day.isoformat(),
        exhibitor=exhibitor.as_ref(one.exhibitor),
        files=[_file(one, photo)] if photo else [],
    )


def _file(one: Product, photo: Blob) -> dict[str, Any]:
    name = f"{one.code}.{photo.name.rpartition('.')[2]}"
    return said(sha256=photo.sha256, name=name, media_type=photo.media_type, size=photo.size)
