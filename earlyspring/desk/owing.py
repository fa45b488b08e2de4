"""What the reader may know of who owes which report: drafts of the own people alone, of others what was received."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from earlyspring.commitments.models import Commitment
from earlyspring.desk.body_names import name_of
from earlyspring.desk.commitment_pictures import Picture, shape
from earlyspring.desk.frame import Frame
from earlyspring.lang.tongues import tag_of
from earlyspring.ledger.present import now
from earlyspring.pictures import reports_due as picture
from earlyspring.review.models import Round
from earlyspring.review.owed import Owed, owed
from earlyspring.review.permits import may_read_draft
from earlyspring.review.rounds_over import rounds_over

STATES = {
    "received": gettext_lazy("received"),
    "submitted": gettext_lazy("handed in, to be received"),
    "draft": gettext_lazy("being written"),
    "returned": gettext_lazy("returned for more"),
    "asked": gettext_lazy("asked, no report yet"),
    "not_received": gettext_lazy("no report received"),
}
SHAPES = {
    "received": "complete",
    "submitted": "substantial",
    "draft": "limited",
    "returned": "carried",
    "asked": "not_started",
    "not_received": "no_evidence",
}


def seen_by(frame: Frame, found: Iterable[Owed]) -> list[Owed]:
    """The same without the drafts that the reader may not read."""
    return [
        one if one.draft is None or may_read_draft(frame.posting, one.draft) else replace(one, draft=None)
        for one in found
    ]


def owed_in(frame: Frame, round_: str, **wanted: str) -> list[Owed]:
    """What is owed in a round, as far as the reader may know; by commitment and body."""
    reader = "" if frame.posting.role == "observer" else frame.posting.party
    return seen_by(frame, owed(frame.mechanism, reader=reader, round_=round_, **wanted))


def closed(round_: Round) -> bool:
    """Whether the freeze of a round is over: what was not received by then is missing."""
    return bool(round_.freeze_on) and round_.freeze_on < timezone.localdate().isoformat()


def asks_no_more(round_: Round) -> bool:
    """Whether nobody is asked for reports of a round now: its freeze is over, or its review is concluded."""
    return closed(round_) or round_.item in rounds_over(round_.mechanism)


def state_of(one: Owed, over: bool) -> str:
    """The state of an obligation as its reader may know it. `over`: the freeze of its round is over."""
    return "not_received" if over and one.state in ("asked", "draft", "returned") else one.state


def named_commitments(frame: Frame, found: Sequence[Owed]) -> dict[str, Commitment]:
    """The commitments asked about, by their ids; one statement."""
    items = {one.obligation.commitment for one in found}
    return {one.item: one for one in now(Commitment, frame.mechanism, True).filter(item__in=items)}


def address(one: Owed, name: str = "obligation") -> str:
    """The page of a report, in the mechanism that asks for it."""
    asked = one.obligation
    return reverse(name, args=[asked.mechanism.key, asked.round, asked.commitment, asked.body])


def picture_of(frame: Frame, found: Sequence[Owed], commitments: dict[str, Commitment], over: bool) -> Picture | None:
    """Who owes what: agencies by commitments. None where nothing is asked."""
    if not found:
        return None
    codes = {item: row.code or item for item, row in commitments.items()}
    bodies = frame.directory.ordered(dict.fromkeys(sorted(one.obligation.body for one in found)))
    of_body: dict[str, dict[str, tuple[str, str]]] = {body: {} for body in bodies}
    for one in found:
        code = codes.get(one.obligation.commitment, one.obligation.commitment)
        of_body[one.obligation.body][code] = (SHAPES[state_of(one, over)], address(one))
    drawn = picture.ReportsDue(
        key="reports-due",
        language=tag_of(frame.language),
        title=_("Who owes which report"),
        description=_(
            "Each row is an agency, each column a commitment; the shape says how far the report is. Of other parties "
            "only what was received is known."
        ),
        agencies=tuple(
            picture.Agency(
                name_of(frame.directory, body, frame.language, among=bodies), shape(frame, body), of_body[body]
            )
            for body in bodies
        ),
        codes=tuple(sorted({code for owed_ in of_body.values() for code in owed_})),
        states={SHAPES[state]: str(words) for state, words in STATES.items()},
        agency=_("Agency"),
    )
    return Picture(picture.draw(drawn), picture.rows(drawn))
