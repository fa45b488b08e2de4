"""What the head of a delegation has in hand: programme, seat, counterparts, what is signed, what is owed, own points."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.translation import gettext as _

from earlyspring.agreements.signing_day.models import CeremonyDocument
from earlyspring.agreements.signing_day.queries import batches_shown, coming, documents_of, orders_of, registered
from earlyspring.core.programme import Reader, part_for
from earlyspring.delegations.models import Delegate
from earlyspring.desk.commitments import lines_on
from earlyspring.desk.frame import Frame
from earlyspring.desk.gathering.one_page.leading import owed_row
from earlyspring.desk.gathering.one_page.own_places import places_of
from earlyspring.desk.gathering.one_page.parts import Part, Step, days_of, joined, plain, runs_of
from earlyspring.desk.gathering.preparing.receivers import tongue_of
from earlyspring.lang.tongues import code_of
from earlyspring.meetings.gatherings import Gathering
from earlyspring.meetings.plenary.models import TalkingPoint
from earlyspring.meetings.programme.queries import last_release, released
from earlyspring.papers.gathering.one_page import OnePage, Row, Runs


@dataclass(frozen=True)
class HeadBrief:
    """`frame`: the language and the register; what is asked is asked for the head's own party, whoever reads.

    `signed_in`: an own officer or leader reads. A link is handed on and kept by a phone, so it opens no talking points.
    """

    frame: Frame
    head: Delegate
    signed_in: bool = False

    @property
    def gathering(self) -> Gathering:
        return self.head.delegation.gathering

    @property
    def party(self) -> str:
        return self.head.delegation.party

    def on_paper(self) -> OnePage:
        return OnePage(
            lang=self.frame.language,
            who=names_of(self.head),
            days=[one.on_paper() for one in self.days()],
            sections=[one.on_paper() for one in self.parts() if one.steps],
        )

    def days(self) -> list[Part]:
        """The own programme, as the last release has it."""
        shown = released(last_release(self.gathering), self.gathering)
        items = part_for(shown, Reader(self.party, self.head.category, self.head.code))
        return days_of(shown, items, self.frame.language)

    def parts(self) -> list[Part]:
        return [
            *places_of(self.frame, self.head),
            Part(_("My counterparts"), list(self._counterparts()), _("No other delegation has named its head yet.")),
            Part(_("What I sign"), list(self._signed()), _("Nothing is planned for my signature.")),
            Part(_("What we owe"), list(self._owed()), _("No commitment of ours is overdue.")),
            self._own_points(),
        ]

    def _counterparts(self) -> Iterator[Step]:
        """The heads of the other delegations that have sent their lists, with each name and how it is said, as given."""
        heads = Delegate.objects.filter(
            delegation__gathering=self.gathering, role="head", withdrawn_at=None, delegation__sent_at__isnull=False
        )
        others = {one.delegation.party: one for one in heads.select_related("delegation")}
        for party in self.frame.directory.ordered([one for one in others if one != self.party]):
            one = others[party]
            office = runs_of(one.office, self.frame.language)
            body = runs_of(self.frame.directory.text(party), self.frame.language)
            yield Step(Row(words=joined(names_of(one), said_as(one)), note=joined(body, office)))

    def _signed(self) -> Iterator[Step]:
        documents = coming(documents_of(self.gathering))
        own = [one for one in documents if self._signs(one)]
        said = registered(self.gathering.mechanism, own, self.gathering.exercise)
        _last, accepted = orders_of(self.gathering)
        places = {
            one.pk: (batch, table)
            for batch, row in enumerate(batches_shown(accepted, documents), 1)
            for table, one in row
        }
        for one in own:
            title = said[one.instrument].instrument.title if one.instrument in said else one.titles
            where = (
                [_("Batch %(batch)s, table %(table)s") % {"batch": places[one.pk][0], "table": places[one.pk][1]}]
                if one.pk in places
                else []
            )
            note = [(self.frame.language, words) for words in where]
            yield Step(Row(mark=f"{one.number}", words=runs_of(title, self.frame.language), note=note))

    def _signs(self, document: CeremonyDocument) -> bool:
        sides = document.sides.all()
        return any(one.party == self.party and one.signatory == self.head.code for one in sides)

    def _owed(self) -> Iterator[Step]:
        for one in lines_on(self.frame):
            if one.late and self.party in one.bound:
                yield Step(owed_row(one, self.frame))

    def _own_points(self) -> Part:
        if not self.signed_in:
            return Part(_("My talking points"), empty=_("No link opens them. Sign in and open the brief of the head."))
        return Part(_("My talking points"), list(self._points()), _("None are written down."))

    def _points(self) -> Iterator[Step]:
        """The party's own notes for the sessions of this gathering, in the words they were written in."""
        own = TalkingPoint.objects.filter(gathering=self.gathering, party=self.party).order_by("session", "pk")
        lang = tongue_of(self.frame, self.party)
        for one in own:
            yield Step(Row(words=plain(" ".join(one.words.split()), lang)))


def names_of(one: Delegate) -> Runs:
    """Every name as it was given, the own one first."""
    return [(code_of(lang), name) for lang, name in one.names_in().items()]


def said_as(one: Delegate) -> Runs:
    """How the name is said: the pinyin that the person wrote, else the letters of the passport; nothing is derived."""
    said = one.pinyin or (one.latin if one.latin != one.name else "")
    return [("en", f"[{said}]")] if said else []
