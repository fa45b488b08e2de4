"""The yearly cycle, its sessions and what they decide; and the other 360 days."""

from collections.abc import Sequence
from typing import Any

from django.db.models import Q

from earlyspring.lang.titles import session_title
from earlyspring.ledger import fields
from earlyspring.ledger.demands import once
from earlyspring.ledger.models import Mechanism
from earlyspring.ledger.nouns import Record, kind

MODES = "in_person online hybrid"
ACTIVITIES = (
    "preparation visit talks exchange training exhibition promotion tour ceremony review plan reception signing sport "
    "other"
)
COUNTED = "delegates agencies documents meetings_so_far jwc_so_far pairs"


@kind("organ")
class Organ(Record):
    code = fields.Word(needed=True)
    names = fields.TextValue(needed=True)
    level = fields.TextValue()
    output = fields.TextValue()
    since = fields.Day()
    decided_by = fields.Code("all_members each_side host")
    parts = fields.Listing("ref:body", marked="parts")
    directs = fields.Ref("organ")
    position = fields.Whole()


@kind("cycle", clashes_by=("year",))
class Cycle(Record):
    year = fields.Whole(needed=True)
    names = fields.TextValue()
    theme = fields.TextValue()
    opened_from = fields.Ref("cycle")
    trial = fields.Flag(key="exercise")
    focus = fields.TextValue()

    class Meta:
        constraints = [once("cycle_once_a_year", "year", when=~Q(trial=True))]


@kind("session", clashes_by=("organ", "ordinal"))
class Session(Record):
    organ = fields.Ref("organ", needed=True)
    cycle = fields.Ref("cycle")
    ordinal = fields.Whole()
    ordinal_basis = fields.Code("stated inference planned")
    year = fields.Whole()
    status = fields.Code("planned held postponed cancelled", needed=True)
    mode = fields.Code(MODES)
    slot = fields.Code("morning afternoon")
    planned_start = fields.Day()
    planned_end = fields.Day()
    start = fields.Day()
    end = fields.Day()
    day = fields.Day()
    host = fields.Ref("body")
    place = fields.Ref("body")
    places = fields.Listing({"body": "ref:body", "role": "code:host|connected"})
    held_with = fields.Ref("session", key="with")
    theme = fields.TextValue()

    @classmethod
    def headings(cls, mechanism: Mechanism, rows: Sequence[Any]) -> dict[str, dict[str, str]]:
        organs = dict(Organ.objects.filter(mechanism=mechanism, known_to=None).values_list("item", "names"))
        return {
            row.item: {
                lang: session_title(name, row.ordinal, row.year, lang)
                for lang, name in organs.get(row.organ, {}).items()
            }
            for row in rows
        }

    class Meta:
        constraints = [once("session_number_once", "organ", "ordinal", when=~Q(status="cancelled"))]


@kind("attendance")
class Attendance(Record):
    session = fields.Ref("session", needed=True)
    body = fields.Ref("body")
    role = fields.Code("participant guest observer guest_of_honour", needed=True)
    person = fields.Person()
    capacity = fields.Word()
    presence = fields.Code("stated in_office")


@kind("count")
class Count(Record):
    """A figure of a gathering; planned and actual ones, and agencies and documents, are counted apart."""

    session = fields.Ref("session")
    instrument = fields.Ref("instrument")
    what = fields.Code(COUNTED, needed=True)
    value = fields.Whole(needed=True)
    qualifier = fields.Code("about more_than exact")
    status = fields.Code("planned actual", needed=True)
    as_of = fields.Day()
    body = fields.Ref("body")


@kind("decision", clashes_by=("session", "no"))
class Decision(Record):
    session = fields.Ref("session", needed=True)
    no = fields.Whole()
    type = fields.Code("next_host admission due_date adoption procedure exception", needed=True)
    text = fields.TextValue()
    year = fields.Whole()
    body = fields.Ref("body")
    exception = fields.Flag()
    reason = fields.TextValue()

    class Meta:
        constraints = [once("decision_number_once", "session", "no")]


@kind("activity")
class Activity(Record):
    type = fields.Code(ACTIVITIES, needed=True)
    cycle = fields.Ref("cycle")
    session = fields.Ref("session")
    start = fields.Day()
    end = fields.Day()
    status = fields.Code("planned held", needed=True)
    bodies = fields.Listing("ref:body", marked="bodies")
    place = fields.Ref("body")
    sectors = fields.Listing("str", key="fields", marked="fields")
    title = fields.TextValue()
    text = fields.TextValue()
    counts_as_result = fields.Flag()


@kind("channel")
class Channel(Record):
    """A standing way of working together: a liaison, a friendship pair, a yearly sector talk, a hotline."""

    type = fields.Code("standing_liaison friendship_pair sector_talks hotline twinning", needed=True)
    bodies = fields.Listing("ref:body", marked="bodies")
    from_day = fields.Day(key="from")
    to_day = fields.Day(key="to")
    rhythm = fields.TextValue()
    instrument = fields.Ref("instrument")
    title = fields.TextValue()
    sectors = fields.Listing("str", key="fields", marked="fields")


@kind("observer")
class Observer(Record):
    body = fields.Ref("body")
    names = fields.TextValue()
    years = fields.Listing("int")
