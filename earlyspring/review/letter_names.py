"""What letters name: the mechanism, the round, the commitment, the agency, and where a report is written."""

from collections.abc import Iterable, Mapping
from datetime import date
from functools import cached_property

from django.conf import settings
from django.urls import reverse
from django.utils.translation import gettext as _

from earlyspring.commitments.models import Commitment
from earlyspring.lang.days import written_day
from earlyspring.ledger.models import Mechanism
from earlyspring.ledger.moments import Moment
from earlyspring.ledger.present import now
from earlyspring.meetings.models import Organ, Session
from earlyspring.meetings.naming import session_name
from earlyspring.members.queries import Directory
from earlyspring.review.forms_asked import title_of_round
from earlyspring.review.models import Obligation, Round
from earlyspring.review.reminders import Due


class Names:
    """The names of one mechanism on a day, each asked for once. What a language lacks is said to be missing."""

    def __init__(self, mechanism: Mechanism, on: date) -> None:
        self.mechanism = mechanism
        self.directory = Directory(mechanism, Moment.now(on))

    @cached_property
    def commitments(self) -> Mapping[str, Commitment]:
        return {one.item: one for one in now(Commitment, self.mechanism, True)}

    @cached_property
    def rounds(self) -> Mapping[str, Round]:
        return {one.item: one for one in now(Round, self.mechanism, True)}

    @cached_property
    def sessions(self) -> Mapping[str, Session]:
        return {one.item: one for one in now(Session, self.mechanism, True)}

    @cached_property
    def organs(self) -> Mapping[str, Organ]:
        return {one.item: one for one in now(Organ, self.mechanism, True)}

    def mechanism_in(self, lang: str) -> str:
        charter = self.directory.charter
        return (charter.names if charter else {}).get(lang) or self.mechanism.key

    def round_in(self, item: str, lang: str) -> str:
        """Its title, and the session it leads to, else the day as of which it asks: rounds of one class and year differ
        by that."""
        one = self.rounds[item]
        told = self._session_in(one.session or "", lang) or _("cut-off %(day)s") % {
            "day": written_day(one.cutoff_on, lang)
        }
        return f"{title_of_round(one, lang)} · {told}"

    def _session_in(self, item: str, lang: str) -> str:
        """Empty where the register has no such session, or no name for its organ in the language."""
        session = self.sessions.get(item)
        organ = self.organs.get(session.organ or "") if session else None
        return session_name(session, self.organs, lang) if session and organ and organ.names.get(lang) else ""

    def commitment_in(self, asked: Obligation, lang: str) -> str:
        """Its code and its words."""
        one = self.commitments.get(asked.commitment)
        if one is None:
            return asked.commitment
        words = one.heading().get(lang) or _("not translated")
        return f"{self._code(asked)} · {words}"

    def _code(self, asked: Obligation) -> str:
        one = self.commitments.get(asked.commitment)
        return (one.code if one else "") or asked.commitment

    def in_order(self, dues: Iterable[Due]) -> list[Due]:
        """By the codes of their commitments, then by agency."""
        return sorted(dues, key=lambda due: (self._code(due.obligation), due.obligation.body))

    def body_in(self, item: str, lang: str) -> str:
        words = self.directory.text(item, short=False).get(lang)
        return words or _("%(id)s (name not translated)") % {"id": item}


def address_of(asked: Obligation) -> str:
    """The address of the report that is owed, on the desk that people of this node use."""
    place = reverse("obligation", args=[asked.mechanism.key, asked.round, asked.commitment, asked.body])
    return f"{settings.PUBLIC_URL.rstrip('/')}{place}"
