"""What may be said of a person: names as given, each in its own script, and codes of the lists. Nothing is derived."""

from collections.abc import Iterator

from django.core.exceptions import ValidationError
from django.core.validators import validate_email

from earlyspring.core.shapes import Fault, line_faults, show
from earlyspring.core.texts import text_faults
from earlyspring.delegations.models import ADDRESSES, CATEGORIES, DIETS, ROLES_HERE, Delegate
from earlyspring.lang.characters import is_cjk
from earlyspring.lang.tongues import LANGUAGES
from earlyspring.ledger.models import Mechanism
from earlyspring.ledger.present import now
from earlyspring.members.models import Body

SAID = (
    "category",
    "role",
    "rank",
    "name",
    "lang",
    "given",
    "latin",
    "other_name",
    "other_lang",
    "pinyin",
    "address",
    "office",
    "agency",
    "acting_for",
    "speaks",
    "sex",
    "phone",
    "email",
    "diet",
    "wheelchair",
    "needs",
)
"""The columns that whoever registers a person fills in."""
LISTS: dict[str, tuple[str, ...]] = {
    "category": tuple(code for code, _ in CATEGORIES),
    "role": tuple(code for code, _ in ROLES_HERE),
    "lang": LANGUAGES,
    "other_lang": ("", *LANGUAGES),
    "address": tuple(code for code, _ in ADDRESSES),
    "sex": ("", "f", "m"),
    "diet": ("", *(code for code, _ in DIETS)),
}
IN_LANGUAGES = ("office", "acting_for")
LONGEST = {
    "name": 120,
    "given": 60,
    "latin": 120,
    "other_name": 120,
    "pinyin": 120,
    "phone": 40,
    "email": 254,
    "needs": 500,
}
LONGEST_OFFICE = 300
LOWEST_RANK = 20


def faults_of(delegate: Delegate, mechanism: Mechanism) -> Iterator[Fault]:
    """What cannot stand in a list as it is said; the rules that need the other people are asked elsewhere."""
    if not delegate.name.strip():
        yield Fault("name", "missing")
    yield from _not_listed(delegate)
    yield from _texts(delegate)
    yield from _scripts(delegate)
    for name in IN_LANGUAGES:
        yield from text_faults(name, getattr(delegate, name), LONGEST_OFFICE)
    if delegate.rank is not None and not 1 <= delegate.rank <= LOWEST_RANK:
        yield Fault("rank", "rank_out_of_bounds", f"{delegate.rank}", f"1–{LOWEST_RANK}")
    if delegate.agency and not now(Body, mechanism).filter(item=delegate.agency).exists():
        yield Fault("agency", "no_such_fact", delegate.agency)


def _not_listed(delegate: Delegate) -> Iterator[Fault]:
    for name, codes in LISTS.items():
        value = getattr(delegate, name)
        if value not in codes:
            yield Fault(name, "not_in_list", show(value), ", ".join(filter(None, codes)))
    for value in delegate.speaks:
        if value not in LANGUAGES:
            yield Fault("speaks", "not_in_list", show(value), ", ".join(LANGUAGES))


def _texts(delegate: Delegate) -> Iterator[Fault]:
    for name, longest in LONGEST.items():
        yield from line_faults(name, getattr(delegate, name), longest)
    if delegate.email:
        try:
            validate_email(delegate.email)
        except ValidationError:
            yield Fault("email", "not_an_email", delegate.email)


def _scripts(delegate: Delegate) -> Iterator[Fault]:
    """A name stands in the script of the language it is given in; the form of the passport is in Latin letters."""
    for name, lang in (("name", "lang"), ("other_name", "other_lang")):
        value, tongue = getattr(delegate, name), getattr(delegate, lang)
        if value and tongue in LANGUAGES and _chinese(value) != (tongue == "zh"):
            yield Fault(name, "another_script", value, tongue)
    for name in ("latin", "pinyin"):
        if _chinese(getattr(delegate, name)):
            yield Fault(name, "not_latin", getattr(delegate, name))
    if bool(delegate.other_name) != bool(delegate.other_lang):
        yield Fault("other_lang" if delegate.other_name else "other_name", "missing")
    if delegate.other_lang and delegate.other_lang == delegate.lang:
        yield Fault("other_lang", "same_language", delegate.lang)


def _chinese(words: str) -> bool:
    return any(is_cjk(one) for one in words)
