"""What is printed of the fair: the catalogue in each language, and the run-sheet of delivery."""

from collections.abc import Iterable, Iterator
from itertools import groupby
from zoneinfo import ZoneInfo

from django.http import Http404, HttpResponse
from django.views.decorators.http import require_safe

from earlyspring.core.ocop import GROUPS
from earlyspring.desk.access import COLLEAGUES, OFFICERS, posted
from earlyspring.desk.frame import DeskRequest, Frame
from earlyspring.desk.gathering.occasion import occasion_of
from earlyspring.desk.gathering.place import gathering_at, hosted_at
from earlyspring.desk.not_written import or_told
from earlyspring.fair.goods import Delivery
from earlyspring.fair.models import Exhibitor, Product
from earlyspring.fair.queries import agreed, deliveries_of
from earlyspring.lang.tongues import LANGUAGES
from earlyspring.ledger.blobs import path_of
from earlyspring.ledger.models import Blob, Mechanism
from earlyspring.meetings.gatherings import Gathering
from earlyspring.papers.gathering.fair import Coming, DoorDay, Exhibiting, Shown, catalogue, delivery_sheet


@posted(*COLLEAGUES, post=())
@require_safe
@or_told
def fair_catalogue(request: DeskRequest, mechanism: Mechanism, key: str, language: str) -> HttpResponse:
    """What the parties have agreed to, as PDF in one language."""
    gathering = gathering_at(mechanism, key)
    if language not in LANGUAGES:
        raise Http404
    written = catalogue(occasion_of(gathering), list(_exhibiting(request.frame, gathering)), language)
    return sent_pdf(written, f"{mechanism.key}-{key}-catalogue-{language}")


@posted(*OFFICERS, post=())
@require_safe
@or_told
def delivery_paper(request: DeskRequest, mechanism: Mechanism, key: str) -> HttpResponse:
    """Who comes when at which door, for the men who stand there; the host's officers print it."""
    gathering = hosted_at(request, mechanism, key)
    doors = _doors(deliveries_of(gathering), gathering.zone)
    return sent_pdf(delivery_sheet(occasion_of(gathering), doors), f"{mechanism.key}-{key}-delivery")


def sent_pdf(content: bytes, name: str) -> HttpResponse:
    """A PDF to be looked at, under its name."""
    headers = {"Content-Disposition": f'inline; filename="{name}.pdf"'}
    return HttpResponse(content, content_type="application/pdf", headers=headers)


def _exhibiting(frame: Frame, gathering: Gathering) -> Iterator[Exhibiting]:
    found = list(agreed(gathering))
    photos = _photos(gathering, (product for one in found for product in one.products.all()))
    parties = frame.directory.ordered(dict.fromkeys(one.party for one in found))
    for one in sorted(found, key=lambda each: (parties.index(each.party), not _booths(each), _booths(each), each.pk)):
        yield Exhibiting(
            names=one.names,
            party=frame.directory.text(one.party),
            about=one.about,
            booths=_booths(one),
            products=tuple(_shown(product, photos) for product in sorted(one.products.all(), key=lambda each: each.pk)),
        )


def _booths(one: Exhibitor) -> tuple[str, ...]:
    return tuple(sorted(each.booth.code for each in one.allotments.all()))


def _photos(gathering: Gathering, products: Iterable[Product]) -> dict[str, tuple[str, bytes]]:
    """Media type and bytes of each photo by its digest, in one statement."""
    wanted = {one.photo for one in products if one.photo}
    held = Blob.objects.filter(mechanism=gathering.mechanism, sha256__in=wanted).select_related("mechanism")
    return {one.sha256: (one.media_type, path_of(one).read_bytes()) for one in held if path_of(one).exists()}


def _shown(one: Product, photos: dict[str, tuple[str, bytes]]) -> Shown:
    held = one.ocop
    return Shown(
        names=one.names,
        about=one.about,
        origin=one.origin,
        group=GROUPS.get(one.group, {}),
        stars=held.stars if held else 0,
        certificate=held.number if held else "",
        holds_until=held.last_day.isoformat() if held else "",
        photo=photos.get(one.photo),
    )


def _doors(deliveries: Iterable[Delivery], zone: str) -> Iterator[DoorDay]:
    """The deliveries of each door on each day, in the time of the place."""
    where = ZoneInfo(zone)
    for (gate, day), rows in groupby(
        deliveries, key=lambda one: (one.slot.gate, one.slot.starts_at.astimezone(where).date())
    ):
        yield DoorDay(gate=gate, day=day.isoformat(), rows=tuple(_coming(one, where) for one in rows))


def _coming(one: Delivery, where: ZoneInfo) -> Coming:
    starts, ends = (at.astimezone(where) for at in (one.slot.starts_at, one.slot.ends_at))
    return Coming(
        hour=f"{starts:%H:%M}–{ends:%H:%M}",
        exhibitor=one.exhibitor.names,
        booths=_booths(one.exhibitor),
        goods=one.goods,
        vehicle=" · ".join(words for words in (one.plate, one.driver, one.phone) if words),
    )
