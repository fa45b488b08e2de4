"""Where the pages of a comparison stand: the agreement and the version of their address, and the way back to a finding."""

from collections.abc import Collection
from typing import Any
from urllib.parse import urlencode

from django.http import Http404, HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _

from earlyspring.agreements.comparing.permits import may_speak
from earlyspring.agreements.models import Instrument
from earlyspring.desk.frame import DeskRequest, Frame
from earlyspring.desk.title_words import title_in
from earlyspring.desk.trail import trail
from earlyspring.ledger.models import Mechanism
from earlyspring.ledger.moments import rows
from earlyspring.members.permits import may_read

KEPT = ("which", "code", "severity", "state", "version", "exercise", "page")
"""What an address of these pages hands on."""


def instrument_at(request: DeskRequest, mechanism: Mechanism, item: str) -> Instrument:
    """The agreement of an address, as it is now; 404 where there is none that the reader may see."""
    frame = request.frame
    found = rows(Instrument, mechanism, frame.moment).filter(item=item).first()
    if found is None or not may_read(frame.posting, found):
        raise Http404
    return found


def version_of(request: HttpRequest) -> int | None:
    """The version that the address asks for; None for the last."""
    asked = request.GET.get("version", "")
    return int(asked) if asked.isascii() and asked.isdigit() and len(asked) < 5 else None


def may_say(frame: Frame, parties: Collection[str], exercise: bool) -> bool:
    """Whether the reader may say something of a comparison: of that of an exercise in an exercise alone, of another outside."""
    return may_speak(frame.posting, parties) and exercise == frame.exercise


def way_back(request: HttpRequest, mechanism: Mechanism, item: str, number: int | None = None) -> str:
    """The comparison as it was left, at the finding of a number."""
    kept = urlencode({key: value for key in KEPT if (value := request.GET.get(key, ""))})
    address = reverse("compare", args=[mechanism.key, item])
    return f"{address}{'?' if kept else ''}{kept}{f'#f{number}' if number else ''}"


def placed(frame: Frame, instrument: Instrument, *steps: tuple[Any, str]) -> dict[str, Any]:
    """The trail of a page below an agreement: (words, address) each, the page itself last, without one."""
    key = frame.mechanism.key
    crumbs = trail(frame, (_("Agreements"), "instruments"))
    own = {
        "label": title_in(instrument.title, frame.language),
        "url": reverse("instrument", args=[key, instrument.item]),
    }
    return {"crumbs": [*crumbs, own, *({"label": words, "url": url} for words, url in steps)], "instrument": instrument}
