"""What the pages of signing show: each document with its people, its checks in sentences, its place in the order."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.http import Http404

from earlyspring.agreements.signing_day.hours import Span
from earlyspring.agreements.signing_day.models import CeremonyDocument, CeremonySide, SigningOrder
from earlyspring.agreements.signing_day.permits import may_arrange, may_enter_signature, may_see_signatory
from earlyspring.agreements.signing_day.queries import (
    Registered,
    Seated,
    batches_shown,
    coming,
    documents_of,
    orders_of,
    registered,
    spans_of,
    unready_of,
)
from earlyspring.core.ready_to_sign import Attendee
from earlyspring.core.shapes import Fault
from earlyspring.delegations.models import Delegate
from earlyspring.desk.body_names import name_of
from earlyspring.desk.forms.keys import LANGUAGE_WORDS
from earlyspring.desk.frame import Frame
from earlyspring.desk.gathering.signing.words import CHECKS
from earlyspring.lang.tongues import comma
from earlyspring.meetings.gatherings import Gathering

Known = Mapping[tuple[str, str], Delegate]


@dataclass(frozen=True)
class SideFacts:
    """A body that signs. The people are None where the reader may not know them, or nobody is named."""

    side: CeremonySide
    signatory: Delegate | None
    assistant: Delegate | None
    witnesses: list[Delegate]
    may_arrange: bool
    may_sign: bool
    signature: Any = None


@dataclass(frozen=True)
class DocumentFacts:
    """`within`: whether the reader sees people and checks. `place`: (batch, table), from 1; None: in no order."""

    document: CeremonyDocument
    said: Registered | None
    title: Mapping[str, str]
    sides: list[SideFacts]
    lacks: list[str]
    within: bool
    place: tuple[int, int] | None

    @property
    def bodies(self) -> list[str]:
        return [one.side.body for one in self.sides]

    @property
    def originals(self) -> list[Any]:
        return list(self.document.originals.all())


@dataclass
class CeremonyFacts:
    """All of a ceremony as one reader sees it; the statements are the same however many documents there are."""

    frame: Frame
    gathering: Gathering

    @cached_property
    def documents(self) -> list[CeremonyDocument]:
        return documents_of(self.gathering)

    @cached_property
    def said(self) -> dict[str, Registered]:
        return registered(self.gathering.mechanism, self.documents, self.gathering.exercise)

    @cached_property
    def people(self) -> Known:
        return people_at_tables(self.gathering, self.documents)

    @cached_property
    def orders(self) -> tuple[SigningOrder | None, SigningOrder | None]:
        return orders_of(self.gathering)

    @property
    def order(self) -> SigningOrder | None:
        """The last one made: it is worked at, or was accepted."""
        return self.orders[0]

    @cached_property
    def batches(self) -> list[Seated]:
        return batches_shown(self.order, self.documents)

    @cached_property
    def hours(self) -> dict[int, Span]:
        return spans_of(self.order, self.documents)

    @cached_property
    def rows(self) -> list[DocumentFacts]:
        places = {one.pk: (batch, table) for batch, row in enumerate(self.batches, 1) for table, one in row}
        return [self._row(one, places.get(one.pk)) for one in self.documents]

    @cached_property
    def by_number(self) -> dict[int, DocumentFacts]:
        return {one.document.number: one for one in self.rows}

    def row(self, number: int) -> DocumentFacts:
        """The document of an address; 404 where there is none of that number."""
        if number not in self.by_number:
            raise Http404
        return self.by_number[number]

    def _row(self, document: CeremonyDocument, place: tuple[int, int] | None) -> DocumentFacts:
        said, posting = self.said.get(document.instrument), self.frame.posting
        sides = list(document.sides.all())
        parties = frozenset(one.party for one in sides)
        within = all(may_see_signatory(posting, one, parties, self.gathering) for one in sides)
        return DocumentFacts(
            document,
            said,
            said.instrument.title if said else document.titles,
            [self._side(one, said, within) for one in sides],
            self._lacks(document, said) if within and document.withdrawn_at is None else [],
            within,
            place,
        )

    def _side(self, side: CeremonySide, said: Registered | None, within: bool) -> SideFacts:
        known = (lambda code: self.people.get((side.party, code))) if within else (lambda code: None)
        posting = self.frame.posting
        return SideFacts(
            side,
            known(side.signatory),
            known(side.assistant),
            [one for code in side.witnesses if (one := known(code))],
            may_arrange(posting, side),
            may_enter_signature(posting, side),
            said.signatures.get(side.body) if said else None,
        )

    def _lacks(self, document: CeremonyDocument, said: Registered | None) -> list[str]:
        span = self.hours.get(document.number)
        return [self.sentence(one) for one in unready_of(document, said, self.attendees, span)]

    def sentence(self, fault: Fault) -> str:
        """A check that failed, in words: what is wrong and what to do."""
        between = comma(self.frame.language)
        given = between.join(self._given(word) for word in fault.given.split(", ")) if fault.given else ""
        return str(CHECKS[fault.code]) % {"body": self.body(fault.path) if fault.path else "", "given": given}

    def _given(self, word: str) -> str:
        if word in LANGUAGE_WORDS:
            return str(LANGUAGE_WORDS[word])
        named = self.named.get(word)
        if named is not None:
            return f"{named.name} ({word})"
        return self.body(word) if word in self.frame.directory.bodies else word

    @cached_property
    def named(self) -> dict[str, Delegate]:
        return {code: one for (_party, code), one in self.people.items()}

    def body(self, item: str) -> str:
        return name_of(self.frame.directory, item, self.frame.language)

    @cached_property
    def attendees(self) -> dict[tuple[str, str], Attendee]:
        return attending(self.people)

    @property
    def live(self) -> list[CeremonyDocument]:
        return coming(self.documents)


def people_at_tables(gathering: Gathering, documents: Iterable[CeremonyDocument]) -> Known:
    """Everyone with a place at a table, by party and code."""
    sides = [side for one in documents for side in one.sides.all()]
    codes = {code for side in sides for code in [side.signatory, side.assistant, *side.witnesses] if code}
    found = Delegate.objects.filter(delegation__gathering=gathering, code__in=codes)
    return {(one.delegation.party, one.code): one for one in found.select_related("delegation")}


def attending(people: Known) -> dict[tuple[str, str], Attendee]:
    """The people as the checks read them."""
    return {key: Attendee(one.rank, one.withdrawn_at is not None) for key, one in people.items()}
