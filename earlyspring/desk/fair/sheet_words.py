"""The words of the sheet of a fair: headings and lists in the reader's language, read back in any of the three."""

from collections.abc import Mapping

from django.utils import translation
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from earlyspring.core.ocop import GROUPS, STARS
from earlyspring.fair.models import KINDS
from earlyspring.lang.fold import fold
from earlyspring.lang.tongues import LANGUAGES, OWN_NAMES, SITE_CODES

OUTCOMES = {
    "new": gettext_lazy("new"),
    "changed": gettext_lazy("changed"),
    "refused": gettext_lazy("cannot be taken in"),
}
YES = gettext_lazy("yes")


def lists() -> dict[str, list[tuple[str, str]]]:
    """What each list of the sheet offers: code and word in the language of the moment."""
    language = translation.get_language() or "en"
    tongue = next((code for code, site in SITE_CODES.items() if site == language), "en")
    return {
        "kind": [(code, str(words)) for code, words in KINDS],
        "water": [("yes", str(YES))],
        "group": [(code, names[tongue]) for code, names in GROUPS.items()],
        "stars": [(f"{one}", f"{one}") for one in STARS],
    }


def taken_from() -> dict[str, dict[str, str]]:
    """What may stand in each list, in any language, marks and case set aside, or the code itself → its code."""
    found: dict[str, dict[str, str]] = {}
    for language in LANGUAGES:
        with translation.override(SITE_CODES[language]):
            for key, pairs in lists().items():
                told = {fold(words): code for code, words in pairs} | {fold(code): code for code, _words in pairs}
                found[key] = found.get(key, {}) | told
    return found


def headings() -> dict[str, str]:
    """The words above each column."""
    parts = {"name": _("Name of the exhibitor"), "product": _("Name of the product"), "about": _("Description")}
    parts["origin"] = _("Where it comes from")
    texts = {f"{part}.{lang}": f"{words} ({OWN_NAMES[lang]})" for part, words in parts.items() for lang in LANGUAGES}
    return texts | {
        "exhibitor": _("Code of the exhibitor"),
        "kind": _("Kind of exhibitor"),
        "booths": _("Booths asked for"),
        "power_kw": _("Power asked for (kW)"),
        "water": _("Water is needed"),
        "contact": _("Person to turn to"),
        "phone": _("Phone"),
        "email": _("E-mail address"),
        "product": _("Code of the product"),
        "group": _("OCOP group"),
        "stars": _("OCOP stars"),
        "certificate": _("Number of the certificate"),
        "awarded_on": _("Awarded on"),
        "expires_on": _("Ends on"),
    }


def how() -> str:
    return _(
        "One row for each product, with the exhibitor that shows it. Leave the codes of a new exhibitor and of a new "
        "product empty, and never change the code of another one. What is left out of the sheet stays as it is."
    )


def in_lists(row: Mapping[str, str]) -> dict[str, str]:
    """A row with the words of the reader for its codes."""
    words = {key: dict(pairs) for key, pairs in lists().items()}
    return {key: words[key].get(value, value) if key in words else value for key, value in row.items()}
