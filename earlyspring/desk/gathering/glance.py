"""What stands ready for a gathering, a card for each chapter: for the host all of it, for every other party its own part."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from earlyspring.agreements.signing_day.queries import unready_of
from earlyspring.delegations.accrediting.queries import issued_and_printed
from earlyspring.delegations.arranging.queries import arranged
from earlyspring.delegations.door import board as doors
from earlyspring.delegations.queries import readiness as delegations_ready
from earlyspring.delegations.travelling.queries import readiness as arrivals_ready
from earlyspring.desk.frame import Frame
from earlyspring.desk.gathering.signing.facts import CeremonyFacts
from earlyspring.fair.queries import readiness as fair_ready
from earlyspring.meetings.gatherings import Gathering
from earlyspring.meetings.permits import may_host
from earlyspring.meetings.preparing.queries import prepared
from earlyspring.meetings.programme.queries import readiness as programme_ready


@dataclass(frozen=True)
class Line:
    """How much of something is done; `total` None: a bare number that calls for work as long as it is not nought."""

    words: str
    done: int
    total: int | None
    url: str

    @property
    def left(self) -> int:
        return self.done if self.total is None else self.total - self.done

    @property
    def state(self) -> str:
        if self.total == 0:
            return ""
        return "late" if self.total is None and self.done else "waiting" if self.left else "done"


@dataclass(frozen=True)
class Card:
    words: str
    lines: list[Line]


def cards_of(frame: Frame, gathering: Gathering) -> list[Card]:
    """The board as the reader may see it; an observer, who has no part in the preparation, has none."""
    if frame.posting.role == "observer":
        return []
    made = _Board(frame, gathering)
    every = made.of_host() if may_host(frame.posting, gathering) else made.of_guest()
    return [one for one in every if one.lines]


@dataclass(frozen=True)
class _Board:
    frame: Frame
    gathering: Gathering

    @property
    def party(self) -> str:
        return self.frame.posting.party

    def of_host(self) -> Iterator[Card]:
        yield Card(_("Preparation"), self._prepared(own=False))
        yield Card(_("Delegations"), self._delegations(""))
        yield Card(_("Programme"), self._programme())
        yield Card(_("Talks and seats"), self._arranged(""))
        yield Card(_("Signing"), self._signing(""))
        yield Card(_("Accreditation and door"), self._badges() + self._doors())
        yield Card(_("Fair"), self._fair(""))

    def of_guest(self) -> Iterator[Card]:
        yield Card(_("Preparation"), self._prepared(own=True))
        yield Card(_("Own delegation"), self._delegations(self.party))
        yield Card(_("Bilateral talks"), self._arranged(self.party))
        yield Card(_("Own documents to sign"), self._signing(self.party))
        yield Card(_("Own exhibitors"), self._fair(self.party))

    def _at(self, name: str, *more: Any, **asked: str) -> str:
        at = reverse(name, args=[self.frame.mechanism.key, self.gathering.key, *more])
        return f"{at}?{urlencode(asked)}" if asked else at

    def _prepared(self, *, own: bool) -> list[Line]:
        found = prepared(self.gathering, self.party, timezone.localdate(), own=own)
        whose = {"party": self.party} if own else {}
        return [
            Line(_("Tasks done"), found.done, found.total, self._at("preparing", **whose)),
            Line(_("Tasks overdue"), found.overdue, None, self._at("preparing", state="overdue", **whose)),
            Line(_("Invitations answered"), found.answered, found.invited, self._at("organ_invitations")),
        ]

    def _delegations(self, party: str) -> list[Line]:
        lists, come = delegations_ready(self.gathering, party), arrivals_ready(self.gathering, party)
        if party and not lists.total:
            return []
        at = self._at("delegation", party) if party else self._at("delegations")
        words = _("List sent, with a head") if party else _("Delegations complete: list sent, with a head")
        return [
            Line(words, lists.done, lists.total, at),
            Line(_("People whose arrival is known"), come.done, come.total, self._at("arrivals")),
        ]

    def _programme(self) -> list[Line]:
        found = programme_ready(self.gathering)
        changed = self._at("release_programme")
        return [
            Line(_("Items released as they stand"), found.done, found.total, self._at("programme")),
            Line(_("Changed and not released"), found.total - found.done, None, changed),
        ]

    def _arranged(self, party: str) -> list[Line]:
        found = arranged(self.gathering, timezone.localdate(), party)
        talks = self._at("talks")
        waiting = Line(
            _("Requests waiting for your answer") if party else _("Requests waiting for an answer"),
            found.waiting,
            None,
            talks,
        )
        if party:
            return [waiting, Line(_("Talks agreed that have their hour"), found.placed, found.talks, talks)]
        return [
            waiting,
            Line(_("Talks agreed that have their hour"), found.placed, found.talks, self._at("timetable")),
            Line(_("Meals whose guests were told their seats"), found.told, found.banquets, self._at("arranging")),
        ]

    def _signing(self, party: str) -> list[Line]:
        """The documents that lack nothing, of all or of those that a party's bodies sign."""
        facts = CeremonyFacts(self.frame, self.gathering)
        live = [one for one in facts.live if not party or any(side.party == party for side in one.sides.all())]
        ready = [
            one
            for one in live
            if not unready_of(one, facts.said.get(one.instrument), facts.attendees, facts.hours.get(one.number))
        ]
        return [Line(_("Documents that lack nothing"), len(ready), len(live), self._at("signing"))]

    def _badges(self) -> list[Line]:
        found = issued_and_printed(self.gathering)
        waiting = self._at("accrediting")
        return [
            Line(_("People accredited"), found["accredited"], found["people"], waiting),
            Line(_("Badges printed"), found["printed"], found["issued"], self._at("accrediting_print")),
        ]

    def _doors(self) -> list[Line]:
        found = doors.readiness(self.gathering)
        return [Line(_("Doors that have a phone"), found.done, found.total, self._at("door_devices"))]

    def _fair(self, party: str) -> list[Line]:
        """How far the exhibitors are; nothing where none is entered."""
        found = fair_ready(self.gathering, party)
        if not found["agreed"].total:
            return []
        return [
            Line(_("Exhibitors to which their party has agreed"), *found["agreed"], self._at("exhibitors")),
            Line(_("Exhibitors that have a booth"), *found["placed"], self._at("booth_plan")),
            Line(_("Exhibitors that have an hour of delivery"), *found["coming_in"], self._at("fair_delivery")),
        ]
