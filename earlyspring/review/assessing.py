"""Each party's own opinion: on a commitment as a whole, and on what others report."""

from collections.abc import Iterator, Mapping
from typing import Any

from django.db import transaction

from earlyspring.commitments.models import Commitment
from earlyspring.core.shapes import Fault
from earlyspring.ledger.actions import Way, parties_of
from earlyspring.ledger.present import held, latest_today
from earlyspring.ledger.saying import put
from earlyspring.review.commitment_opinions import asked_about, counterparts
from earlyspring.review.ids import assessment_id, view_id
from earlyspring.review.models import Assessment, Report, ReportView, Round


@transaction.atomic
def assess(
    round_: Round,
    commitment: str,
    *,
    completion: str,
    rationale: Mapping[str, str],
    by: str,
    timeliness: str | None = None,
) -> Assessment:
    """Say for a party how far a commitment is, the others' part as well. A later opinion follows its earlier one."""
    said: dict[str, Any] = {"round": round_.item, "commitment": commitment, "party": by, "completion": completion}
    said |= {"rationale": dict(rationale)} | ({"timeliness": timeliness} if timeliness else {})
    found = list(_faults(round_, commitment, rationale, by))
    way, item = Way("own", exercise=round_.exercise), assessment_id(round_.item, commitment, by)
    made: Assessment = put(round_.mechanism, "assessment", said, by=by, way=way, item=item, found=found)
    return made


def _faults(round_: Round, commitment: str, rationale: Mapping[str, str], by: str) -> Iterator[Fault]:
    one = held(Commitment, round_.mechanism, commitment, round_.exercise)
    if by not in parties_of(round_.mechanism):
        yield Fault("party", "not_in_circle", by)
    elif one is not None and by not in (asked := asked_about(round_.mechanism, one, latest_today())):
        yield Fault("party", "not_obliged", by, ", ".join(asked))
    if one is not None and one.state == "closed":
        yield Fault("commitment", "closed_for_good", commitment)
    if one is not None and one.verifiable is False:
        yield Fault("commitment", "not_verifiable", commitment)
    if not rationale:
        yield Fault("rationale", "missing")


def _not_asked(report: Report, by: str) -> Iterator[Fault]:
    if by not in (others := counterparts(report)):
        yield Fault("party", "not_counterpart", by, ", ".join(others))


@transaction.atomic
def view_report(report: Report, *, view: str, by: str, reason: Mapping[str, str] | None = None) -> ReportView:
    """Confirm or dispute, as a counterpart, the version of a report that stands now. A dispute says why."""
    said: dict[str, Any] = {"report": report.item, "of": report.version, "party": by, "view": view}
    said |= {"reason": dict(reason)} if reason else {}
    found = [Fault("party", "own_report", by)] if report.party == by else list(_not_asked(report, by))
    if view == "disputed" and not reason:
        found.append(Fault("reason", "missing"))
    if report.known_to is not None:
        found.append(Fault("report", "another_version", report.item))
    way, item = Way("own", exercise=report.exercise), view_id(report.item, by)
    made: ReportView = put(report.mechanism, "report_view", said, by=by, way=way, item=item, found=found)
    return made
