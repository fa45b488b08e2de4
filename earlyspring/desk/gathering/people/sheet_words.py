"""The words of a delegation's sheet: headings and lists in the reader's language, read back in any of the three."""

from collections.abc import Mapping, Sequence
from typing import Any

from django.utils import translation
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from earlyspring.delegations.models import ADDRESSES, CATEGORIES, DIETS, ROLES_HERE
from earlyspring.desk.forms.keys import TONGUE_WORDS
from earlyspring.lang.fold import fold
from earlyspring.lang.tongues import LANGUAGES, OWN_NAMES, SITE_CODES
from earlyspring.members.queries import Directory

KINDS = {
    "new": gettext_lazy("new"),
    "changed": gettext_lazy("changed"),
    "withdrawn": gettext_lazy("withdrawn"),
    "refused": gettext_lazy("cannot be taken in"),
}
SEXES = [("f", gettext_lazy("female")), ("m", gettext_lazy("male"))]
TONGUES = list(OWN_NAMES.items())
LISTS: dict[str, Sequence[tuple[str, Any]]] = {
    "lang": TONGUES,
    "other_lang": TONGUES,
    "speaks": TONGUES,
    "sex": SEXES,
    "category": CATEGORIES,
    "role": ROLES_HERE,
    "address": ADDRESSES,
    "diet": DIETS,
    "wheelchair": [("yes", gettext_lazy("yes"))],
}


def headings() -> dict[str, str]:
    """The words above each column."""
    return {
        "code": _("Code"),
        "name": _("Name in the own script"),
        "lang": _("Language of the name"),
        "latin": _("Name in Latin letters as in the passport"),
        "other_name": _("Name in the other script"),
        "other_lang": _("Language of that form"),
        "pinyin": _("Pinyin"),
        "given": _("Given name"),
        "sex": _("Sex"),
        "category": _("Category"),
        "role": _("Role here"),
        **{f"office.{code}": f"{_('Office')} ({OWN_NAMES[code]})" for code in LANGUAGES},
        "agency": _("Agency"),
        "rank": _("Band of rank"),
        "address": _("Form of address"),
        "speaks": _("Languages spoken"),
        "phone": _("Phone"),
        "email": _("E-mail address"),
        "diet": _("Diet"),
        "wheelchair": _("Wheelchair"),
        "needs": _("What else the host is to know"),
        "withdrawn_why": _("Does not come, because"),
    }


def how() -> str:
    return _(
        "One row for each person. Leave the code of a new person empty, and never change the code of another one. Names "
        "stand as in the passport; a name in the other script only where the person has approved it. Who does not come "
        "gets the reason in the last column; who is left out of the sheet stays on the list."
    )


def word(agencies: Sequence[tuple[str, str]]) -> dict[str, list[str]]:
    """What each list of the sheet offers."""
    offered = {key: [str(words) for _code, words in pairs] for key, pairs in LISTS.items()}
    return offered | {"agency": [name for _item, name in agencies]}


def said_in(row: Mapping[str, str], agencies: Mapping[str, str]) -> dict[str, str]:
    """A row with the words of the reader for its codes."""
    told = dict(row)
    for key, pairs in LISTS.items():
        if told.get(key):
            words = {code: str(said) for code, said in pairs}
            told[key] = ", ".join(words.get(code, code) for code in told[key].split(","))
    if told.get("agency"):
        told["agency"] = agencies.get(told["agency"], told["agency"])
    return told


def taken_from(directory: Directory, agencies: Sequence[tuple[str, str]]) -> dict[str, dict[str, str]]:
    """What may stand in each list, in any language, marks and case set aside, or the code itself → its code."""
    found: dict[str, dict[str, str]] = {key: {} for key in LISTS}
    for language in LANGUAGES:
        with translation.override(SITE_CODES[language]):
            for key, pairs in LISTS.items():
                found[key] |= {fold(str(words)): code for code, words in pairs} | {
                    fold(code): code for code, _w in pairs
                }
            for key in ("lang", "other_lang", "speaks"):
                found[key] |= {fold(str(TONGUE_WORDS[code])): code for code in LANGUAGES}
    found["agency"] = {fold(item): item for item, _name in agencies}
    for item, _name in agencies:
        for short in (True, False):
            found["agency"] |= {fold(words): item for words in directory.text(item, short=short).values()}
    return found
