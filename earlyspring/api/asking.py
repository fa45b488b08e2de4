"""Who asks: the token of the request, what it may, how often, and the moment that is asked about."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from functools import cached_property
from time import time
from typing import Any

from allauth.core.internal.httpkit import get_client_ip
from django.core.cache import cache
from django.http import HttpRequest
from django.utils import timezone
from ninja.security import HttpBearer

from earlyspring.api.problems import Problem
from earlyspring.core.periods import valid_day
from earlyspring.core.shapes import Fault
from earlyspring.desk.frame import Frame
from earlyspring.ledger.circles import ever_parties_of, parties_of
from earlyspring.ledger.models import Mechanism
from earlyspring.ledger.moments import Moment, rows
from earlyspring.ledger.position import position_of
from earlyspring.ledger.refused import Refused
from earlyspring.ledger.remembered import remembered
from earlyspring.meetings.models import Session
from earlyspring.members.accounts import Posting
from earlyspring.members.programs import ApiToken, token_of, used
from earlyspring.members.queries import Roll, read_roll
from earlyspring.members.watch import noted

MINUTE = 60
MOST_READ, MOST_WRITTEN, MOST_REFUSED = 600, 60, 30
"""Requests of a token in a minute, those of them that write, and refused ones from one address."""
WHOLE_DAY = len("2027-02-11")


@dataclass(frozen=True)
class Known:
    """What nearly every answer looks up, alike for every reader."""

    roll: Roll
    ended: frozenset[str]
    """Parties whose part has ended: they speak no more, nor do their programs."""
    position: str
    """How far the record goes (`record.position`)."""


@dataclass
class Asking:
    """A token that holds, and what goes with it."""

    token: ApiToken

    @property
    def posting(self) -> Posting:
        return self.token.posting

    @property
    def mechanism(self) -> Mechanism:
        return self.token.posting.mechanism

    @property
    def party(self) -> str:
        return self.token.posting.party

    @cached_property
    def known(self) -> Known:
        return remembered(_read_known, self.mechanism, Moment.now(timezone.localdate()))

    @cached_property
    def frame(self) -> Frame:
        """For sentences that name what is in the register."""
        return Frame(self.posting, Moment.now(timezone.localdate()), reads=False)

    def must(self, scope: str) -> None:
        """Raises Problem where the token was not made for this."""
        if not self.token.may(scope):
            noted("refused", grave=True, **_ids(self.token), reason="scope")
            raise Problem("scope", scope=scope)


class ApiRequest(HttpRequest):
    """A request that has passed `Bearer`. `about`: the kind that is written, for the words of its faults."""

    auth: Asking
    about: str


class Bearer(HttpBearer):
    """The token of a request, for the mechanism of its address. Raises Problem where it is asked too often."""

    def authenticate(self, request: HttpRequest, token: str) -> Asking | None:
        today = timezone.localdate()
        found = token_of(token, today)
        if found is None:
            counted(f"api-refused:{get_client_ip(request)}", MOST_REFUSED)
            noted("refused", grave=True, reason="token")
            return None
        counted(f"api:{found.pk}", MOST_READ)
        if request.method != "GET":
            counted(f"api-writes:{found.pk}", MOST_WRITTEN)
        asking = Asking(found)
        if found.party in asking.known.ended:
            noted("refused", grave=True, **_ids(found), reason="part_ended")
            return None
        key = request.resolver_match.kwargs.get("mechanism") if request.resolver_match else None
        if key not in (None, found.mechanism.key):
            raise Problem("not_found")
        used(found, today)
        return asking


def counted(key: str, most: int) -> None:
    """Count one more within this minute. Raises Problem beyond the most."""
    now = int(time())
    name = f"{key}:{now // MINUTE}"
    cache.add(name, 0, 2 * MINUTE)
    if cache.incr(name) > most:
        raise Problem("too_often", seconds=MINUTE - now % MINUTE)


def moment_asked(mechanism: Mechanism, asked: Mapping[str, Any]) -> Moment:
    """The day and the knowledge that are asked about: `as_of`, and `known`, a session. Raises Refused.

    What was tried out beside the register is never seen here.
    """
    moment = Moment.now(timezone.localdate())
    if as_of := asked.get("as_of"):
        if not valid_day(as_of):
            raise Refused(Fault("as_of", "not_day", as_of))
        moment = replace(moment, as_of=as_of)
    if not (key := asked.get("known")):
        return moment
    session = rows(Session, mechanism, moment).filter(item=key).first()
    last = session and (session.end or session.day)
    if not last or len(last) != WHOLE_DAY:
        raise Refused(Fault("known", "no_such_fact", key, "session"))
    cut = datetime.fromisoformat(last).replace(tzinfo=UTC) + timedelta(days=1) - timedelta(microseconds=1)
    return replace(moment, known=cut, session=key)


def _read_known(mechanism: Mechanism, moment: Moment) -> Known:
    ended = ever_parties_of(mechanism) - parties_of(mechanism)
    return Known(read_roll(mechanism, moment), ended, position_of(mechanism).digest)


def _ids(token: ApiToken) -> dict[str, Any]:
    return {"mechanism": token.mechanism.key, "party": token.party, "posting": token.posting_id}
