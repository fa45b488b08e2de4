"""What an exhibitor shows: products entered, changed, taken away, each with its photo and the scan of its certificate."""

from collections.abc import Mapping
from typing import Any

from django.db import transaction

from earlyspring.core.shapes import Fault
from earlyspring.core.short_codes import drawn
from earlyspring.fair.exhibiting import held_for, touched
from earlyspring.fair.models import Exhibitor, Product
from earlyspring.fair.permits import Actor
from earlyspring.fair.said import OF_PRODUCT, product_faults
from earlyspring.intake.plain_pictures import NotAPicture, Picture, TooManyDots, picture_of
from earlyspring.ledger.blobs import keep
from earlyspring.ledger.refused import Refused, demand
from earlyspring.meetings.entered import put_on

LARGEST, LARGEST_PHOTO = 8 * 1024**2, 2 * 1024**2
"""Of a scan, and of a photo: sixty photos stand in one catalogue, and pages show them on a phone."""
MOST_PRODUCTS = 60
"""How many products one exhibitor shows: a link fills no list whose places are not counted."""
TYPES = {"image/jpeg": "jpg", "image/png": "png", "application/pdf": "pdf"}


@transaction.atomic
def enter_product(exhibitor: Exhibitor, said: Mapping[str, Any], *, by: Actor) -> Product:
    """Enter a product. Raises Refused, and writes nothing, where its certificate does not hold through the fair."""
    held = held_for(exhibitor, by)
    if held.products.count() >= MOST_PRODUCTS:
        raise Refused(Fault("", "too_many_products", f"{MOST_PRODUCTS}"))
    made = Product(exhibitor=held, code=_new_code(held))
    put_on(made, said, OF_PRODUCT)
    demand(product_faults(made))
    made.save(force_insert=True)
    touched(held, by)
    return made


@transaction.atomic
def change_product(product: Product, said: Mapping[str, Any], *, by: Actor, version: str = "") -> Product:
    """Change what is said of a product; of two editors the second is told. Raises Refused."""
    held = _held(product, by)
    if version and version != held.version:
        raise Refused(Fault("", "exhibit_changed_in_between"))
    if put_on(held, said, OF_PRODUCT):
        demand(product_faults(held))
        held.save()
        touched(held.exhibitor, by)
    return held


@transaction.atomic
def remove_product(product: Product, *, by: Actor) -> None:
    """The product is not shown; nothing of it is kept but its files, which others may have too. Raises Refused."""
    held = _held(product, by)
    held.delete()
    touched(held.exhibitor, by)


@transaction.atomic
def keep_photo(product: Product, content: bytes, *, by: Actor) -> Product:
    """Keep a photo in the place of the one before: a JPEG or PNG by what it is, without notes. Raises Refused."""
    held, picture = _held(product, by), _picture(content, "photo", LARGEST_PHOTO)
    held.photo = _kept(held, picture.content, picture.media_type, "photo")
    held.save()
    touched(held.exhibitor, by)
    return held


@transaction.atomic
def keep_scan(product: Product, content: bytes, *, by: Actor) -> Product:
    """Keep the scan of a certificate: a PDF or a picture. Raises Refused."""
    held = _held(product, by)
    if content.startswith(b"%PDF-"):
        if len(content) > LARGEST:
            raise Refused(Fault("scan", "photo_too_large", f"{LARGEST // 1024**2} MB"))
        media_type, bare = "application/pdf", content
    else:
        picture = _picture(content, "scan", LARGEST)
        media_type, bare = picture.media_type, picture.content
    held.scan = _kept(held, bare, media_type, "certificate")
    held.save()
    touched(held.exhibitor, by)
    return held


def _held(product: Product, by: Actor) -> Product:
    exhibitor = held_for(product.exhibitor, by)
    found = Product.objects.select_for_update(of=("self",)).get(pk=product.pk)
    found.exhibitor = exhibitor
    return found


def _picture(content: bytes, place: str, most: int) -> Picture:
    if len(content) > most:
        raise Refused(Fault(place, "photo_too_large", f"{most // 1024**2} MB"))
    try:
        return picture_of(content)
    except TooManyDots as fault:
        raise Refused(Fault(place, "photo_too_many_dots", str(fault))) from fault
    except NotAPicture as fault:
        raise Refused(Fault(place, "not_a_certificate_scan" if place == "scan" else "not_a_photo")) from fault


def _kept(product: Product, content: bytes, media_type: str, what: str) -> str:
    """The digest under which the file is kept among those of the exhibitor's party."""
    exhibitor = product.exhibitor
    name = f"{what}-{exhibitor.code}-{product.code}.{TYPES[media_type]}"
    kept = keep(exhibitor.gathering.mechanism, content, name=name, media_type=media_type, party=exhibitor.party)
    return kept.sha256


def _new_code(exhibitor: Exhibitor) -> str:
    while True:
        code = drawn()
        if not Product.objects.filter(exhibitor__gathering=exhibitor.gathering_id, code=code).exists():
            return code
