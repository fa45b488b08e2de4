"""From the draft to the conclusion: the sheet is frozen, its digest put to the parties, and concluded when all accept.

Each step is one transaction and can be taken twice: what a crash leaves in between is finished by `settle`.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from django.db import transaction
from django.utils import timezone

from earlyspring.core.frozen import Sheet, document
from earlyspring.core.shapes import Fault
from earlyspring.ledger import actions
from earlyspring.ledger.blobs import keep
from earlyspring.ledger.derived import Motion
from earlyspring.ledger.keyring import hosted
from earlyspring.ledger.logs import stamp
from earlyspring.ledger.present import held
from earlyspring.ledger.saying import demand
from earlyspring.meetings.models import Session
from earlyspring.record.canonical import canonical
from earlyspring.review.accepting import accepting
from earlyspring.review.follow_up import follow_up, too_large
from earlyspring.review.missing import standing_against
from earlyspring.review.models import Worksheet
from earlyspring.review.sheet_declined import FAILED
from earlyspring.review.sheet_lines import SheetLine, lines_of
from earlyspring.review.worksheets import bring_up, open_commitments

ACCEPTED = ("joint", "paper")


@transaction.atomic
def freeze(worksheet: Worksheet, *, by: str) -> Motion:
    """Fix the sheet's words and put their digest to the parties, with the own acceptance; all faults told at once.

    Frozen already: the motion that carries it.
    """
    sheet = _locked(worksheet)
    if sheet.state != "drafting":
        return motion_of(sheet)
    lines = lines_of(bring_up(sheet))
    session = held(Session, sheet.mechanism, sheet.session, sheet.exercise)
    sheet.parties = accepting(session) if session else sheet.parties
    demand(_not_to_freeze(sheet, lines, by))
    moment = timezone.now()
    data = canonical(document(sheet_head(sheet, stamp(moment)), (line.as_entry() for line in lines)))
    name = f"{sheet.review}-{sheet.revision}.json"
    blob = keep(sheet.mechanism, data, name=name, media_type="application/json", party=by)
    content = {
        "session": sheet.session,
        "round": sheet.round,
        "lines": len(lines),
        "worksheet_sha256": blob.sha256,
        "frozen_at": stamp(moment),
        "previous": sorted({line.row.instrument for line in lines if line.row.instrument}),
        "accepting": sheet.parties,
    }
    said = {key: value for key, value in content.items() if value != []}
    change = ("review", sheet.review, said)
    motion = actions.propose(sheet.mechanism, [change], by=by, parties=sheet.parties, exercise=sheet.exercise)
    sheet.state, sheet.sha256, sheet.motion, sheet.frozen_at = "frozen", blob.sha256, motion.digest, moment
    sheet.frozen_by = by
    sheet.save(update_fields=["parties", "state", "sha256", "motion", "frozen_at", "frozen_by"])
    return motion


def sheet_head(sheet: Worksheet, known: str) -> Sheet:
    """How the document of a worksheet begins. `known`: the instant at which the register is read."""
    return Sheet(
        mechanism=sheet.mechanism.key,
        session=sheet.session,
        round=sheet.round,
        revision=sheet.revision,
        known=known,
        instruments=tuple(sheet.instruments),
        accepting=tuple(sheet.parties),
    )


def _not_to_freeze(sheet: Worksheet, lines: list[SheetLine], by: str) -> Iterator[Fault]:
    if by not in hosted(sheet.mechanism):
        yield Fault("by", "not_hosted", by)
    elif by not in sheet.parties:
        yield Fault("party", "not_in_circle", by)
    if not lines:
        yield Fault("lines", "missing")
    yield from too_large(sheet)
    yield from standing_against(sheet, lines, [one.item for one in open_commitments(sheet)])


def motion_of(worksheet: Worksheet) -> Motion:
    """The motion that carries a frozen worksheet's digest."""
    return Motion.objects.get(mechanism=worksheet.mechanism, digest=worksheet.motion)


def accept(worksheet: Worksheet, *, by: str) -> Worksheet:
    """Accept the frozen worksheet for a party, by its key; the last acceptance concludes the review."""
    actions.assent(_asked(worksheet), by=by)
    return settle(worksheet)


def accept_on_paper(worksheet: Worksheet, *, by: str, paper: Mapping[str, Any]) -> Worksheet:
    """Enter that parties accepted the frozen worksheet on paper: shown as held on paper, never as their assent."""
    actions.hold_consent(_asked(worksheet), by=by, paper=paper)
    return settle(worksheet)


def reject(worksheet: Worksheet, *, by: str, reason: str) -> Worksheet:
    """Decline the frozen worksheet, with a reason: it is drafted again, as its next revision."""
    actions.decline(_asked(worksheet), by=by, reason=reason)
    return settle(worksheet)


def _asked(worksheet: Worksheet) -> Motion:
    sheet = Worksheet.objects.select_related("mechanism").get(pk=worksheet.pk)
    if sheet.state != "frozen":
        code = "worksheet_concluded" if sheet.state == "concluded" else "worksheet_not_frozen"
        demand([Fault("state", code, sheet.state)])
    return motion_of(sheet)


@transaction.atomic
def settle(worksheet: Worksheet) -> Worksheet:
    """Draw the consequence of what the parties answered: conclude, draft anew, or wait. Done twice it changes nothing."""
    sheet = _locked(worksheet)
    if sheet.state == "frozen":
        state = motion_of(sheet).state
        if state in ACCEPTED:
            sheet.state, sheet.concluded_at = "concluded", timezone.now()
            sheet.save(update_fields=["state", "concluded_at"])
        elif state in FAILED:
            sheet.state, sheet.revision = "drafting", sheet.revision + 1
            sheet.sha256, sheet.motion, sheet.frozen_at, sheet.frozen_by = "", "", None, ""
            sheet.save(update_fields=["state", "revision", "sha256", "motion", "frozen_at", "frozen_by"])
    if sheet.state == "concluded":
        follow_up(sheet)
    return sheet


def _locked(worksheet: Worksheet) -> Worksheet:
    return Worksheet.objects.select_for_update(of=("self",)).select_related("mechanism").get(pk=worksheet.pk)
