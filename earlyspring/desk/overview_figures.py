"""The mechanism in figures: how many of each are in effect, and beside it how many are merely proposed."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import Q, QuerySet

from earlyspring.agreements.models import Instrument
from earlyspring.agreements.queries import ANNOUNCED, on_the_days, telling
from earlyspring.commitments.models import Commitment, Result, Statement
from earlyspring.commitments.on_day import stood, told_later
from earlyspring.desk.answering import session_days
from earlyspring.desk.frame import Frame
from earlyspring.ledger.by_day import come, undated, without_day
from earlyspring.ledger.derived import Motion
from earlyspring.ledger.models import Contradiction
from earlyspring.ledger.moments import PROPOSED, in_effect, seen
from earlyspring.ledger.nouns import Record
from earlyspring.ledger.together import counts, together

COUNTED: tuple[type[Record], ...] = (Instrument, Commitment, Statement, Result)
CLOSED = Q(state="closed")


@dataclass
class Figure:
    """How many there are, as their list counts them, and beside it how many more are proposed or only announced.

    `dayless`: how many of those that count bear no day.
    """

    number: int
    proposed: int = 0
    dayless: int = 0
    announced: int = 0


def figures_on(frame: Frame) -> dict[str, Figure]:
    """Every figure of the first page by the kind it counts, in two statements at most."""
    mechanism, moment, days = frame.mechanism, frame.moment, session_days(frame)
    past = moment.as_of < moment.today
    may_be_ahead = Q(signing="planned") | Q(signed_on__gt=moment.as_of)
    asked: dict[str, QuerySet[Any]] = {}
    for noun in COUNTED:
        there: QuerySet[Any] = come(noun, mechanism, moment, days)
        there = there.exclude(CLOSED) if noun is Commitment else there
        asked[noun.kind] = there.exclude(standing=PROPOSED)
        asked[f"{noun.kind}_proposed"] = there.filter(standing=PROPOSED)
        if past:
            asked[f"{noun.kind}_dayless"] = asked[noun.kind].filter(without_day(noun, days))
    number = counts(
        **asked,
        closed=in_effect(Commitment, mechanism, moment).filter(CLOSED),
        ahead=asked["instrument"].filter(may_be_ahead),
        contradiction=come(Contradiction, mechanism, moment, days),
        motion=Motion.objects.filter(seen(moment.exercise), mechanism=mechanism, state="open"),
    )
    found = {
        kind: Figure(number[kind], number.get(f"{kind}_proposed", 0), number.get(f"{kind}_dayless", 0))
        for kind in (*(noun.kind for noun in COUNTED), "contradiction", "motion")
    }
    apart: dict[str, QuerySet[Any]] = {}
    if number["ahead"]:
        apart |= telling(mechanism, moment, asked["instrument"].filter(may_be_ahead))
    if past and number["closed"]:
        apart["closed"] = come(Commitment, mechanism, moment, days).filter(CLOSED).exclude(standing=PROPOSED)
        apart["versions"] = told_later(mechanism, moment)
    if apart:
        _put_right(frame, found, together(**apart), days)
    return found


def _put_right(
    frame: Frame, figures: Mapping[str, Figure], found: Mapping[str, list[Any]], days: Mapping[str, str]
) -> None:
    """What no condition of the database can tell: which signings were only announced, and what was closed later."""
    statuses = on_the_days(found, frame.moment, frame.directory) if "instruments" in found else []
    ahead = [one for one, status in statuses if status in ANNOUNCED]
    still_open = [
        one
        for one in stood(found.get("closed", ()), found.get("versions", ()), (), frame.moment)
        if one.state != "closed"
    ]
    figures["instrument"].announced = len(ahead)
    past = frame.moment.as_of < frame.moment.today
    for figure, rows, by in ((figures["instrument"], ahead, -1), (figures["commitment"], still_open, 1)):
        figure.number += by * len(rows)
        figure.dayless += by * sum(undated(one, days) for one in rows) if past else 0
