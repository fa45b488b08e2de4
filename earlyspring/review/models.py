"""How promises are measured, reported on, judged by each party and concluded together: every noun of it, listed once.

Kinds are listed in the order in which their modules are read here.
"""

from earlyspring.review.agency_addresses import AgencyAddress
from earlyspring.review.drafts import Draft, Obligation, PlanLine, Reminder
from earlyspring.review.measures import Indicator, Milestone, Target
from earlyspring.review.reported import Evidence, Report, ReportView, Round
from earlyspring.review.reviewed import Assessment, Finding, Review
from earlyspring.review.sent_forms import SentForm
from earlyspring.review.sheet import Line, LineStatement, Worksheet
from earlyspring.review.upward import Request, Step

__all__ = [
    "AgencyAddress",
    "Assessment",
    "Draft",
    "Evidence",
    "Finding",
    "Indicator",
    "Line",
    "LineStatement",
    "Milestone",
    "Obligation",
    "PlanLine",
    "Reminder",
    "Report",
    "ReportView",
    "Request",
    "Review",
    "Round",
    "SentForm",
    "Step",
    "Target",
    "Worksheet",
]
