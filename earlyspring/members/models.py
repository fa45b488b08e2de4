"""Who takes part, through time; and the people who work here."""

from collections.abc import Mapping, Sequence
from typing import Any

from earlyspring.ledger import fields
from earlyspring.ledger.models import PersonName
from earlyspring.ledger.nouns import Record, kind
from earlyspring.members.accounts import Invitation, Note, Posting, User

BODY_TYPES = (
    "state province region city prefecture county district commune village party_committee government council department "
    "force customs mission ministry mass_organisation enterprise school committee office other"
)
TIERS = "national provincial prefectural county commune village"
SUCCESSIONS = "merger absorption split rename dissolution creation transfer_of_functions"
NAMES = {
    "from": "day",
    "to": "day",
    "official": "text",
    "short": "text",
    "basis": {"vi": "code:stated|usual", "zh": "code:stated|usual", "en": "code:stated|usual"},
    "other": {"vi": ["str"], "zh": ["str"], "en": ["str"]},
}


@kind("charter")
class Charter(Record):
    """What a mechanism is: its names, languages, fields, classes of membership and host rule."""

    names = fields.TextValue(needed=True)
    languages = fields.Listing("lang")
    text_order = fields.Listing("lang")
    purpose = fields.TextValue()
    sectors = fields.Listing({"code": "str", "names": "text"}, key="fields")
    classes = fields.Listing({"code": "str", "names": "text", "decides": "bool"})
    host_rule = fields.Thing({"every_second": "ref:body", "note": "text"})


@kind("side")
class Side(Record):
    names = fields.TextValue(needed=True)
    state_name = fields.TextValue()
    short = fields.TextValue()
    position = fields.Whole()
    zone = fields.Word()
    languages = fields.Listing("lang")
    mark = fields.Code("circle square", key="shape")


@kind("body")
class Body(Record):
    side = fields.Ref("side")
    type = fields.Code(BODY_TYPES)
    tier = fields.Code(TIERS)
    parent = fields.Ref("body")
    names = fields.Listing(NAMES)
    from_day = fields.Day(key="from")
    to_day = fields.Day(key="to")
    check_by = fields.TextValue(key="check")

    def heading(self) -> dict[str, str]:
        return self.names[-1].get("official", {}) if self.names else {}


@kind("succession")
class Succession(Record):
    type = fields.Code(SUCCESSIONS, needed=True)
    effective_on = fields.Day()
    decided_on = fields.Day()
    decided_by = fields.TextValue()
    inputs = fields.Listing({"body": "ref:body", "ceases": "bool"}, marked="body")
    outputs = fields.Listing("ref:body", marked="outputs")
    batch = fields.Word()
    complete = fields.Flag()
    fact = fields.TextValue()
    closes = fields.Thing()

    def heading(self) -> dict[str, str]:
        return self.fact


@kind("duplicate")
class Duplicate(Record):
    """Two records of one and the same body: the one is read as the other from now on. Nothing happened in the world."""

    body = fields.Ref("body", needed=True)
    same_as = fields.Ref("body", needed=True)
    reason = fields.TextValue()


@kind("membership", clashes_by=("body", "organ"))
class Membership(Record):
    body = fields.Ref("body", needed=True)
    organ = fields.Ref("organ")
    class_code = fields.Word(key="class", needed=True)
    from_day = fields.Day(key="from")
    to_day = fields.Day(key="to")
    decision = fields.Ref("decision")
    by_succession = fields.Ref("succession")
    intended = fields.Thing({"class": "str", "by": "day"})


@kind("office")
class Office(Record):
    body = fields.Ref("body", needed=True)
    code = fields.Code("secretary chair vice_chair director ambassador consul_general minister other")
    titles = fields.TextValue()
    rank = fields.Whole()

    def heading(self) -> dict[str, str]:
        return self.titles


@kind("tenure")
class Tenure(Record):
    office = fields.Ref("office", needed=True)
    person = fields.Person()
    from_day = fields.Day(key="from")
    to_day = fields.Day(key="to")
    capacity = fields.Code("holder acting deputy")
    acting_for = fields.Ref("tenure")
    seen = fields.TextValue()

    @classmethod
    def found_as(cls, mechanism: Any, items: Sequence[str]) -> dict[str, dict[str, str]]:
        """The office and the person, as long as a name is kept: it is looked up beside the index, never written there."""
        rows = list(cls._default_manager.filter(mechanism=mechanism, known_to=None, item__in=items))
        offices = Office._default_manager.filter(
            mechanism=mechanism, known_to=None, item__in={row.office for row in rows}
        )
        titles = dict(offices.values_list("item", "titles"))
        persons = PersonName.objects.filter(mechanism=mechanism, person__in={row.person for row in rows if row.person})
        names = dict(persons.values_list("person", "names"))
        return {row.item: _post(titles.get(row.office, {}), names.get(row.person, {})) for row in rows}


def _post(titles: Mapping[str, str], names: Mapping[str, str]) -> dict[str, str]:
    """Office and person per language of either; a name that is not held in a language stands as it is held."""
    parts = {lang: (titles.get(lang), names.get(lang) or " / ".join(names.values())) for lang in {*titles, *names}}
    return {lang: " · ".join(filter(None, pair)) for lang, pair in parts.items()}


@kind("seat")
class Seat(Record):
    """A place in a locality's own committee of an organ."""

    organ = fields.Ref("organ", needed=True)
    party = fields.Ref("body", needed=True)
    body = fields.Ref("body")
    person = fields.Person()
    role = fields.Code("chair co_chair member secretary focal_point")
    from_day = fields.Day(key="from")
    to_day = fields.Day(key="to")


__all__ = [
    "Body",
    "Charter",
    "Duplicate",
    "Invitation",
    "Membership",
    "Note",
    "Office",
    "Posting",
    "Seat",
    "Side",
    "Succession",
    "Tenure",
    "User",
]
