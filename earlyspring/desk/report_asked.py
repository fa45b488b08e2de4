"""What the form of a report rests on: the commitment, its indicators, and what was said the last time."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import Q
from django.utils.translation import gettext as _

from earlyspring.commitments.models import Commitment
from earlyspring.core.groups import grouped
from earlyspring.core.indicators import Target as RuleTarget
from earlyspring.core.indicators import target_for
from earlyspring.desk.choices import Choices
from earlyspring.desk.frame import Frame
from earlyspring.desk.report_fields import Asked
from earlyspring.desk.review_words import VISIBILITY
from earlyspring.ledger.models import Mechanism
from earlyspring.ledger.present import held, now
from earlyspring.review.models import Evidence, Indicator, Obligation, Report, Round, Target
from earlyspring.review.owed import Owed
from earlyspring.review.reporting import content_of

AGAIN = ("completion", "narrative", "obstacles", "help")
"""What is taken over from the last report, to be checked; figures and evidence are of their own period."""


@dataclass(frozen=True)
class Sheet:
    """`before`: what a new draft begins with; `taken_from`: the earlier report that it is taken from, if one."""

    mechanism: Mechanism
    commitment: Commitment | None
    code: str
    asked: list[Asked]
    bodies: list[tuple[str, str]]
    shown: list[tuple[str, Any]]
    words: str
    before: dict[str, Any]
    taken_from: Report | None

    def options(self) -> dict[str, Any]:
        said = {"asked": self.asked, "bodies": self.bodies, "shown": self.shown, "words": self.words}
        itself = self.commitment.item if self.commitment else ""
        return said | {"item_of": self.item_of, "itself": itself, "example": self.example()}

    def item_of(self, given: str) -> str | None:
        """The commitment that is meant by a code, in large or small letters, or an id; None where nobody knows it."""
        known = now(Commitment, self.mechanism, True).filter(Q(code__iexact=given) | Q(item=given))
        return known.values_list("item", flat=True).first()

    def example(self) -> str:
        """The code of another commitment on record, as codes of this record look; empty where there is none."""
        others = now(Commitment, self.mechanism, True).exclude(code=self.code).exclude(code=None).order_by("code")
        return others.values_list("code", flat=True).first() or ""

    def code_of(self, item: str) -> str:
        known = now(Commitment, self.mechanism, True).filter(item=item)
        return known.values_list("code", flat=True).first() or item


def written_in(content: Mapping[str, Any]) -> str:
    """The language of all that a report says so far; empty where it says nothing yet, or speaks several."""
    rows = [*(content.get("obstacles") or ()), *(content.get("values") or ())]
    texts = [*(one.get(key) for one in rows for key in ("what", "text")), content.get("narrative")]
    spoken = {code for text in texts for code in text or ()}
    return spoken.pop() if len(spoken) == 1 else ""


def sheet_of(frame: Frame, owed: Owed, round_: Round) -> Sheet:
    asked, mechanism = owed.obligation, frame.mechanism
    commitment = held(Commitment, mechanism, asked.commitment, True)
    reports = now(Report, mechanism, True).filter(commitment=asked.commitment, body=asked.body)
    earlier = [one for one in reports.order_by("received_on", "item") if one.round != asked.round]
    last = earlier[-1] if earlier else None
    began = content_of(owed.draft) if owed.draft else {}
    taken = {key: value for key in AGAIN if last and (value := getattr(last, key))}
    return Sheet(
        mechanism=mechanism,
        commitment=commitment,
        code=(commitment.code if commitment else "") or asked.commitment,
        asked=_indicators(mechanism, asked, round_, earlier),
        bodies=[one for one in Choices(frame).bodies if one[0] != asked.party],
        shown=own_evidence(frame, asked, owed.draft.evidence if owed.draft else ()),
        words=written_in(began or taken) or frame.language,
        before=began or taken,
        taken_from=last if not began and taken else None,
    )


def _indicators(mechanism: Mechanism, asked: Any, round_: Round, earlier: list[Report]) -> list[Asked]:
    indicators = list(now(Indicator, mechanism, True).filter(commitment=asked.commitment).order_by("item"))
    if not indicators:
        return []
    set_ = grouped(
        now(Target, mechanism, True).filter(indicator__in=[one.item for one in indicators]),
        key=lambda one: one.indicator,
    )
    last: dict[str, dict[str, Any]] = {}
    for report in earlier:
        last |= {one["indicator"]: one for one in report.figures or []}
    found = []
    for one in indicators:
        rules = [
            RuleTarget(row.period_end or "", row.value, row.party)
            for row in set_.get(one.item, ())
            if row.value is not None
        ]
        target, before = target_for(rules, asked.party, round_.cutoff_on or ""), last.get(one.item, {})
        value = target.value if target else None
        found.append(Asked(one, round_.cutoff_on or "", value, before.get("value"), before.get("period_end", "")))
    return found


def own_evidence(frame: Frame, asked: Obligation, cited: Collection[str]) -> list[tuple[str, Any]]:
    """The own party's pieces of evidence about the commitment, and those cited already."""
    own = now(Evidence, frame.mechanism, True).filter(party=asked.party).order_by("item")
    return [
        (one.item, f"{titled(one, frame.language)} · {VISIBILITY[one.visibility]}")
        for one in own
        if one.item in cited or asked.commitment in (one.commitments or [])
    ]


def titled(one: Evidence, language: str) -> str:
    """What a piece of evidence is called; never by the words of another language."""
    if not one.title:
        return _("file without a title")
    return one.title.get(language) or _("%(id)s (title not translated)") % {"id": one.item}
