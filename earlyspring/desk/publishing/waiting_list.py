"""What waits, as a list: by what it is narrowed, and how it is taken along."""

from typing import Any

from django.utils.translation import gettext as _

from earlyspring.desk.facets import of_list
from earlyspring.desk.frame import DeskRequest
from earlyspring.desk.lists import Facet, Shown, listed
from earlyspring.desk.publishing.place import kind_words
from earlyspring.lang.tongues import LANGUAGES
from earlyspring.publishing.headings import called
from earlyspring.publishing.projecting.every import PROJECTIONS
from earlyspring.publishing.waiting import Compared, Waiting


def listed_waiting(request: DeskRequest, found: Compared) -> Shown:
    facets = [
        # All kinds are offered: of a large register only the chosen one is laid beside what was given.
        Facet(
            "kind",
            _("Kind"),
            _("all kinds"),
            lambda one: [one.given.kind],
            kind_words,
            order=lambda _there: list(PROJECTIONS),
        ),
        of_list("state", _("State"), _("new and changed"), lambda one: [one.state], states()),
        of_list(
            "public",
            _("Public"),
            _("all"),
            lambda one: ["yes" if one.public else "no"],
            {"no": _("not public in these words"), "yes": _("public already: others gave it")},
            default="no",
        ),
        of_list("others", _("The others"), _("whatever they gave"), lambda one: [one.asked], asked()),
    ]
    return listed(
        request, found.waiting, facets, sorts={}, texts=lambda one: [called(one.given.content), one.given.item]
    )


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
