"""Where a page of the news stands, which piece it is about, and the words for where a piece stands."""

from typing import Any

from django.http import Http404
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from earlyspring.desk.frame import Frame
from earlyspring.desk.publishing.place import placed
from earlyspring.desk.title_words import title_in
from earlyspring.publishing.news.models import TYPES
from earlyspring.publishing.news.permits import may_write
from earlyspring.publishing.news.queries import Shown, shown_to

TYPE_WORDS = dict(TYPES)


def states() -> dict[str, Any]:
    return {
        "draft": pgettext("news", "draft"),
        "handed_over": pgettext("news", "waits for the release of others"),
        "embargoed": pgettext("news", "waits for its hour"),
        "public": pgettext("news", "public"),
        "withdrawn": pgettext("news", "taken back"),
    }


def piece_at(frame: Frame, item: str) -> Shown:
    """The piece, as far as the reader may read it; else 404."""
    found = shown_to(frame.posting, frame.mechanism, timezone.now(), item)
    if not found:
        raise Http404
    return found[0]


def own_piece(frame: Frame, item: str) -> Shown:
    """A piece that the reader's party writes; else 404."""
    found = piece_at(frame, item)
    if not may_write(frame.posting, found.piece):
        raise Http404
    return found


def within(frame: Frame, *steps: tuple[Any, str], piece: Shown | None = None) -> dict[str, Any]:
    """The steps that lead to a page of the news."""
    last = steps or ((_("News"), ""),)
    place = placed(frame, "news", *last)
    key = frame.mechanism.key
    above = [{"label": _("News"), "url": reverse("news", args=[key])}] if steps else []
    if piece is not None and steps:
        url = reverse("news_piece", args=[key, piece.piece.item])
        above.append({"label": title_in(piece.version.title, frame.language), "url": url})
    place["crumbs"][-1:-1] = above
    return place
