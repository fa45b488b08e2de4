"""The words for the parts of a content: what each is called, and the closed lists that its codes are of."""

from collections.abc import Mapping
from typing import Any

from django.utils.functional import lazy
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from earlyspring.core.ocop import GROUPS
from earlyspring.desk import labels
from earlyspring.desk.agreement_words import ABOUT, AUTHENTICITY, CLOSED_AS
from earlyspring.desk.fair.words import group_word
from earlyspring.desk.forms.keys import KEYS, LANGUAGE_WORDS
from earlyspring.desk.member_words import BODY_TYPE, TIER
from earlyspring.desk.review_words import COMPLETION, OUTCOME
from earlyspring.fair.models import KINDS as FAIR_KINDS
from earlyspring.fair.promoting.models import TYPES as EVENT_TYPES
from earlyspring.meetings.programme.models import AUDIENCES
from earlyspring.meetings.programme.models import KINDS as PROGRAMME_KINDS
from earlyspring.publishing.news.models import TYPES as NEWS_TYPES

group_words = lazy(group_word, str)
PARTS: dict[str, Any] = KEYS | {
    "about": _("What it is for"),
    "adopted": _("Adopted"),
    "agreed": _("What all concluded"),
    "audience": _("Open to"),
    "booth": _("Booth"),
    "category": _("Category"),
    "certificate": _("OCOP certificate"),
    "cancelled": _("Cancelled, because"),
    "city": _("Place"),
    "class_words": KEYS["class"],
    "corrects": _("What is corrected"),
    "counts": _("Counted"),
    "due": KEYS["due_on"],
    "exhibitor": _("Exhibitor"),
    "exhibitors": _("Exhibitors"),
    "files": _("Files"),
    "formerly": _("Formerly"),
    "gathering": _("Gathering"),
    "heads": _("Heads"),
    "held_with": KEYS["with"],
    "locality": _("Party"),
    "memberships": _("Memberships"),
    "name": _("Name"),
    "organiser": _("Organiser"),
    "organs": _("Organs"),
    "origin": _("Where it comes from"),
    "part_of": KEYS["parent"],
    "participants": _("Who took part"),
    "responsible": _("Who answers for it"),
    "sentences": _("Sentence"),
    "sessions": _("Sessions"),
    "sides": _("Sides"),
    "sources": _("Sources"),
    "speaker": _("Speaker"),
    "speakers": _("Offices that speak"),
    "standing": pgettext_lazy("of a fact", "Standing"),
    "stars": _("OCOP stars"),
    "status_on": _("Since"),
    "terms": _("Term"),
    "title": KEYS["title"],
    "until": _("Holds until"),
    "visitors": _("Visitors"),
    "website": _("Website"),
}
CATEGORY = {
    "organ": KEYS["organ"],
    "class": KEYS["class"],
    "field": _("Field"),
    "side": KEYS["side"],
    "office": KEYS["office"],
}
OFFICE = {
    "secretary": _("Secretary"),
    "chair": _("Chair"),
    "vice_chair": _("Vice chair"),
    "director": _("Director"),
    "ambassador": _("Ambassador"),
    "consul_general": _("Consul general"),
    "minister": _("Minister"),
    "other": _("other"),
}
CODES: dict[str, Mapping[str, Any]] = {
    "about": ABOUT,
    "audience": dict(AUDIENCES),
    "capacity": labels.CAPACITY,
    "category": CATEGORY,
    "closed_as": CLOSED_AS,
    "completion": COMPLETION,
    "force": labels.FORCE,
    "lang": LANGUAGE_WORDS,
    "languages": LANGUAGE_WORDS,
    "level": labels.LEVEL,
    "mode": labels.MODE,
    "nature": labels.NATURE,
    "office": OFFICE,
    "outcome": OUTCOME,
    "qualifier": labels.QUALIFIER,
    "reciprocity": labels.RECIPROCITY,
    "role": labels.ROLE,
    "shape": labels.SHAPE,
    "standing": labels.STANDING,
    "text": AUTHENTICITY,
    "tier": TIER,
    "what": labels.COUNTED,
    "body.type": BODY_TYPE,
    "counts.status": labels.COUNT_STATUS,
    "decision.type": labels.DECISION,
    "event.type": dict(EVENT_TYPES),
    "exhibitor.category": dict(FAIR_KINDS),
    "gate.class": labels.GATE,
    "instrument.status": labels.INSTRUMENT_STATUS,
    "instrument.type": labels.INSTRUMENT_TYPE,
    "news.type": dict(NEWS_TYPES),
    "product.category": {code: group_words(code) for code in GROUPS},
    "programme.type": dict(PROGRAMME_KINDS),
    "session.status": labels.SESSION_STATUS,
}


def part_label(key: str) -> str:
    """What a part of a content is called; its key where nobody has a word for it."""
    return str(PARTS.get(key, key))


def code_word(kind: str, key: str, code: str) -> str:
    """A code in the reader's language; what is of no closed list stands as it is."""
    found = CODES.get(f"{kind}.{key}") or CODES.get(key) or {}
    return str(found.get(code, code))
