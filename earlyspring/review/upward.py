"""What is asked of those above the parties, and where it is."""

from earlyspring.ledger import fields
from earlyspring.ledger.nouns import Record, kind
from earlyspring.review.codes import LEVELS, STEPS


@kind("request")
class Request(Record):
    """Something that waits for a ministry, a government, a party centre or an embassy. Where it is, its steps say."""

    title = fields.TextValue(needed=True)
    text = fields.TextValue()
    level = fields.Code(LEVELS, needed=True)
    addressee = fields.TextValue()
    body = fields.Ref("body")
    party = fields.Ref("body")
    commitments = fields.Listing("ref:commitment", marked="commitments")
    submitted = fields.TextValue()
    submitted_on = fields.Day()


@kind("step")
class Step(Record):
    """`body` did it; `party` entered it, or the body whose own account did so under the key of that party."""

    request = fields.Ref("request", needed=True)
    on = fields.Day(needed=True)
    body = fields.Ref("body")
    party = fields.Ref("body")
    entered_by = fields.Ref("body")
    class_code = fields.Code(STEPS, key="class", needed=True)
    text = fields.TextValue()
