"""What was promised and by whom, what led to it and what came of it."""

from django.db.models import F, Q

from earlyspring.ledger import fields
from earlyspring.ledger.demands import OPEN_OR_REPORTED, demand, exactly_when, once
from earlyspring.ledger.nouns import Record, kind

FORCES = "agreed encouraged welcomed ready_to proposed affirmed requested discussed reviewed"
STATES = "recorded registered active suspended closed"
ENDS = "complete superseded merged not_pursued lapsed"
GATES = "international_road international_rail bilateral auxiliary opening pair"


@kind("statement")
class Statement(Record):
    """A sentence that somebody said, with the force it was said with. Only *agreed* ones can carry a commitment."""

    session = fields.Ref("session")
    activity = fields.Ref("activity")
    said_on = fields.Day()
    force = fields.Code(FORCES, needed=True)
    body = fields.Ref("body")
    bodies = fields.Listing("ref:body", marked="bodies")
    person = fields.Person()
    office = fields.Ref("office")
    capacity = fields.TextValue()
    sentence = fields.Whole()
    text = fields.TextValue(needed=True)
    sectors = fields.Listing("str", key="fields", marked="fields")
    about = fields.Code("understanding standing outcome focus none")


@kind("commitment", clashes_by=("code",))
class Commitment(Record):
    code = fields.Word()
    title = fields.TextValue()
    text = fields.TextValue()
    nature = fields.Code("deliverable recurrent continuous abstention")
    reciprocity = fields.Code("joint mirror unilateral")
    instrument = fields.Ref("instrument")
    provisions = fields.Listing({"path": "str"})
    statement = fields.Ref("statement")
    session = fields.Ref("session")
    parties = fields.Listing("ref:body", marked="parties")
    sectors = fields.Listing("str", key="fields", marked="fields")
    verifiable = fields.Flag()
    verifiable_reason = fields.TextValue()
    state = fields.Code(STATES, needed=True)
    closed_as = fields.Code(ENDS)
    successor = fields.Ref("commitment")
    revives = fields.Ref("commitment")
    gates = fields.Listing("ref:gate", marked="gates")

    class Meta:
        constraints = [
            once("commitment_code_once", "code"),
            demand(
                "commitment_verifiability_judged",
                ~Q(state__in=["active", "suspended"]) | Q(verifiable__isnull=False),
            ),
            demand("commitment_closed_as_something", exactly_when("state", "closed", "closed_as"), OPEN_OR_REPORTED),
            demand(
                "commitment_closed_into_another",
                exactly_when("closed_as", "superseded merged", "successor") & ~Q(successor=F("item")),
                OPEN_OR_REPORTED,
            ),
        ]

    def heading(self) -> dict[str, str]:
        return self.title or self.text


@kind("responsibility", clashes_by=("commitment", "party"))
class Responsibility(Record):
    commitment = fields.Ref("commitment", needed=True)
    party = fields.Ref("body", needed=True)
    body = fields.Ref("body", needed=True)
    role = fields.Code("lead support consulted", needed=True)
    from_day = fields.Day(key="from")
    to_day = fields.Day(key="to")
    by_succession = fields.Ref("succession")


@kind("due_date", clashes_by=("commitment", "no"))
class DueDate(Record):
    """Number 0 is the original date and is never changed; a later date is a further number with its decision."""

    commitment = fields.Ref("commitment", needed=True)
    no = fields.Whole(needed=True)
    on = fields.Day(needed=True)
    decided_in = fields.Ref("session")
    reason = fields.TextValue()

    class Meta:
        constraints = [
            once("due_date_once", "commitment", "no"),
            demand("due_date_number_from_zero", Q(no__gte=0)),
        ]


@kind("priority", clashes_by=("from_year", "no"))
class Priority(Record):
    no = fields.Whole()
    from_year = fields.Whole()
    to_year = fields.Whole()
    title = fields.TextValue(needed=True)
    adopted_in = fields.Ref("session")
    sectors = fields.Listing("str", key="fields", marked="fields")
    statement = fields.Ref("statement")

    class Meta:
        constraints = [once("priority_number_once", "from_year", "no")]


@kind("proposal")
class Proposal(Record):
    party = fields.Ref("body")
    session = fields.Ref("session")
    on = fields.Day()
    text = fields.TextValue(needed=True)
    sectors = fields.Listing("str", key="fields", marked="fields")
    state = fields.Code("internal tabled accepted merged deferred declined withdrawn", needed=True)
    became_priority = fields.Ref("priority")
    became_commitment = fields.Ref("commitment")
    merged_into = fields.Ref("proposal")
    reason = fields.TextValue()
    statement = fields.Ref("statement")

    class Meta:
        constraints = [
            demand(
                "proposal_accepted_as_something",
                exactly_when("state", "accepted", "became_priority", "became_commitment"),
                OPEN_OR_REPORTED,
            ),
            demand(
                "proposal_merged_into_another",
                exactly_when("state", "merged", "merged_into") & ~Q(merged_into=F("item")),
                OPEN_OR_REPORTED,
            ),
        ]


@kind("chain")
class Chain(Record):
    """One link of the way from leaders' common understanding to direction, priority, commitment and result."""

    from_item = fields.Ref("*", key="from", needed=True)
    to_item = fields.Ref("*", key="to", needed=True)
    relation = fields.Code("understood_as directs becomes carried_by results_in", needed=True)


@kind("project")
class Project(Record):
    title = fields.TextValue(needed=True)
    localities = fields.Listing("ref:body", marked="localities")
    sectors = fields.Listing("str", key="fields", marked="fields")
    stage = fields.Code("idea agreed approved building open stopped")
    stages = fields.Listing({"stage": "code:idea|agreed|approved|building|open|stopped", "on": "day"})
    approvals = fields.Listing({"by": "text", "on": "day"})
    money = fields.Listing({"amount": "number", "currency": "str", "by": "text"})
    commitments = fields.Listing("ref:commitment", marked="commitments")
    from_day = fields.Day(key="from")
    to_day = fields.Day(key="to")
    text = fields.TextValue()


@kind("gate")
class Gate(Record):
    """A pair of border gates that face each other, under the name each side gives its own."""

    names = fields.TextValue()
    class_code = fields.Code(GATES, key="class")
    ends = fields.Listing({"side": "ref:side", "names": "text", "localities": ["ref:body"]}, marked="localities")
    passages = fields.TextValue()
    status = fields.TextValue()
    opened_on = fields.Day()
    upgrades = fields.Listing({"on": "day", "to": "code:" + GATES.replace(" ", "|"), "stated_by": "text"})
    hours = fields.Listing({"from": "day", "to": "day", "opens": "str", "closes": "str", "zone": "str", "days": "text"})


@kind("result")
class Result(Record):
    text = fields.TextValue(needed=True)
    sectors = fields.Listing("str", key="fields", marked="fields")
    value = fields.Number()
    value_min = fields.Number()
    value_max = fields.Number()
    unit = fields.Word()
    currency = fields.Word()
    qualifier = fields.Code("exact about more_than less_than up_to")
    as_of = fields.Day()
    period_from = fields.Day()
    bodies = fields.Listing("ref:body", marked="bodies")
    parties = fields.Listing("ref:body", marked="parties")
    commitment = fields.Ref("commitment")
    gates = fields.Listing("ref:gate", marked="gates")
    activity = fields.Ref("activity")
