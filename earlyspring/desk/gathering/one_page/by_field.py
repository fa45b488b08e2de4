"""How far the commitments of each field are: what reviews agreed on, and where none has, that nothing was assessed."""

from collections import Counter
from collections.abc import Iterable, Sequence

from django.utils.translation import gettext as _

from earlyspring.commitments.queries import Line
from earlyspring.desk.commitment_pictures import NOT_DRAWN, field_name, list_url
from earlyspring.desk.frame import Frame
from earlyspring.desk.gathering.one_page.parts import Part, Step, plain
from earlyspring.desk.review_words import COMPLETION
from earlyspring.ledger.moments import rows
from earlyspring.papers.gathering.one_page import Row
from earlyspring.review.models import Finding, Review
from earlyspring.review.together import found_together

DIFFER, NONE = "views_differ", "not_assessed"


def by_field(frame: Frame, lines: Iterable[Line], most: int) -> Part:
    """Each field of co-operation that has commitments: how many, and how many stand in each agreed state.

    Of more than `most` fields those with the most late ones, then the largest; how many more there are is said below.
    """
    held = [one for one in lines if not one.proposed and one.commitment.closed_as not in NOT_DRAWN]
    agreed = agreed_states(frame)
    fields = [(code, [one for one in held if code in one.commitment.sectors]) for code in frame.directory.field_names]
    found = sorted(((code, own) for code, own in fields if own), key=lambda one: (-_late(one[1]), -len(one[1])))
    steps = [_field(frame, code, own, agreed) for code, own in found[:most]]
    if rest := len(found) - len(steps):
        more = plain(_("%(n)s more") % {"n": rest}, frame.language)
        steps.append(Step(Row(words=more), list_url(frame, "results")))
    return Part(
        _("Progress by field"),
        steps,
        _("No commitment is on record."),
        url=list_url(frame, "commitments"),
    )


def agreed_states(frame: Frame) -> dict[str, str]:
    """Commitment → the state on which the last review of the mechanism that found something of it agreed, or that the
    views differ."""
    found = found_together(rows(Finding, frame.mechanism, frame.moment), rows(Review, frame.mechanism, frame.moment))
    found.sort(key=lambda one: (one.known_from, one.item))
    return {one.commitment or "": DIFFER if one.finding == DIFFER else one.completion or NONE for one in found}


def _field(frame: Frame, code: str, own: Sequence[Line], agreed: dict[str, str]) -> Step:
    states = Counter(agreed.get(one.commitment.item, NONE) for one in own)
    late = _late(own)
    said = [f"{words} {states[state]}" for state, words in _words().items() if states[state]]
    said += [_("%(n)s late") % {"n": late}] if late else []
    row = Row(
        mark=f"{len(own)}",
        words=plain(field_name(frame, code), frame.language),
        note=plain(" · ".join(said), frame.language),
        red=bool(late),
    )
    return Step(row, list_url(frame, "commitments", field=code, status="all"))


def _late(own: Iterable[Line]) -> int:
    return sum(one.late for one in own)


def _words() -> dict[str, str]:
    """The states from the best to what is not known."""
    agreed = {state: str(COMPLETION[state]) for state in reversed(COMPLETION)}
    return agreed | {DIFFER: _("views differ"), NONE: _("not assessed by a review yet")}
