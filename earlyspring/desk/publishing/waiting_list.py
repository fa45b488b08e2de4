"""What waits, as a list: by what it is narrowed, and how it is taken along."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.core.paginator import Page, Paginator
from django.utils.translation import gettext as _

from earlyspring.desk.frame import DeskRequest
from earlyspring.desk.lists import PER_PAGE, Facet, Shown, listed
from earlyspring.desk.publishing.place import kind_words
from earlyspring.desk.saved_lists import EVERY
from earlyspring.lang.tongues import LANGUAGES
from earlyspring.publishing.headings import called
from earlyspring.publishing.projecting.every import PROJECTIONS
from earlyspring.publishing.waiting import Waiting
from earlyspring.publishing.waiting_many import ComparedByPage, Long, Untouched


@dataclass(frozen=True)
class Listed(Shown):
    rows: Long  # type: ignore[assignment]


def listed_waiting(request: DeskRequest, found: ComparedByPage) -> Listed:
    """What is listed of what waits. Where the address asks for words, all of it is read."""
    words = request.GET.get("q", "").strip()
    every = list(_long(found, found.untouched)) if words else found.touched
    shown = listed(request, every, facets(), sorts={}, texts=lambda one: [called(one.given.content), one.given.item])
    long = _long(found, [] if words or not _nobodys(request) else found.untouched, shown.rows)
    page: Page[Waiting] = Paginator(long, PER_PAGE).get_page(request.GET.get("page"))  # type: ignore[arg-type]
    return Listed(**vars(shown) | {"rows": long, "page": page})


def _long(found: ComparedByPage, untouched: list[Untouched], rows: list[Waiting] | None = None) -> Long:
    return Long(found.known, found.touched if rows is None else rows, untouched, found.stamp)


def _nobodys(request: DeskRequest) -> bool:
    """Whether what nobody gave is among what is asked for: new, not public, given by no other."""
    asked = {"state": "new", "public": "no", "others": "nobody"}
    return all(request.GET.get(key, "") in ("", EVERY, value) for key, value in asked.items())


def facets() -> list[Facet]:
    """All values are offered: of very many things nobody has looked which there are."""
    return [
        # All kinds are offered: of a large register only the chosen one is laid beside what was given.
        Facet(
            "kind",
            _("Kind"),
            _("all kinds"),
            lambda one: [one.given.kind],
            kind_words,
            order=lambda _there: list(PROJECTIONS),
        ),
        _facet("state", _("State"), _("new and changed"), lambda one: one.state, states()),
        _facet(
            "public",
            _("Public"),
            _("all"),
            lambda one: "yes" if one.public else "no",
            {"no": _("not public in these words"), "yes": _("public already: others gave it")},
            default="no",
        ),
        _facet("others", _("The others"), _("whatever they gave"), lambda one: one.asked, asked()),
    ]


def _facet(
    key: str, label: Any, every: Any, value: Callable[[Waiting], str], words: dict[str, Any], default: str = ""
) -> Facet:
    return Facet(key, label, every, lambda one: [value(one)], words.__getitem__, lambda _there: list(words), default)


def heads() -> list[Any]:
    titles = [_("Text (%(language)s)") % {"language": code} for code in LANGUAGES]
    return [_("Kind"), _("Id"), *titles, _("State"), _("The others")]


def line(one: Waiting) -> list[Any]:
    titles = [called(one.given.content).get(code, "") for code in LANGUAGES]
    return [kind_words(one.given.kind), one.given.item, *titles, states()[one.state], asked()[one.asked]]


def states() -> dict[str, Any]:
    return {"new": _("never released by you"), "changed": _("other than what you released")}


def asked() -> dict[str, Any]:
    return {
        "same": _("gave the same words"),
        "other": _("gave other words"),
        "nobody": _("gave nothing yet"),
    }
