"""The way of a report: written at the agency, handed in, returned or received by the own secretariat.

Until it is received it is in no log and nobody else sees it. *Received* says that it is complete and filed, not that
anybody shares the view.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from django.db import transaction
from django.utils import timezone

from earlyspring.core import reports as rules
from earlyspring.core.shapes import BIDI, Fault
from earlyspring.ledger.actions import Way
from earlyspring.ledger.reading import faults_of
from earlyspring.ledger.references import exists
from earlyspring.ledger.saying import demand, put
from earlyspring.members.accounts import Posting, User
from earlyspring.review.collisions import Collision
from earlyspring.review.frames import frame_of
from earlyspring.review.ids import report_id
from earlyspring.review.models import Draft, Obligation, Report
from earlyspring.review.zones import civil, today_of, zone_of

CONTENT = {
    "completion": "completion",
    "narrative": "narrative",
    "no_evidence_reason": "no_evidence_reason",
    "obstacles": "obstacles",
    "values": "figures",
    "evidence": "evidence",
    "help": "help",
}
"""Key of the report → column of the draft."""
ALONE = {
    "vi": "Cùng một cán bộ nộp và tiếp nhận, vì bên này chỉ có một cán bộ.",
    "zh": "由同一工作人员报送并接收，因本方仅有一名工作人员。",
    "en": "Handed in and received by the same officer, the only one of the party.",
}


@transaction.atomic
def begin_report(obligation: Obligation, *, by: str) -> Draft:
    """Begin a report, or its next revision with what the one before it said. One is written at a time."""
    drafts = list(obligation.drafts.select_for_update().order_by("rev"))
    demand(_not_own(obligation.party, by))
    number = rules.next_revision((one.rev, one.state) for one in drafts)
    if number is None:
        open_one = next(one for one in drafts if one.state in rules.OPEN)
        demand([Fault("rev", "draft_open", str(open_one.rev), open_one.state)])
    said = {column: getattr(drafts[-1], column) for column in CONTENT.values()} if drafts else {}
    given: dict[str, Any] = {"party": obligation.party, "rev": number, **said}
    return Draft.objects.create(mechanism=obligation.mechanism, obligation=obligation, **given)


@transaction.atomic
def write_report(draft: Draft, content: Mapping[str, Any], *, revision: int, by: str, from_form: str = "") -> Draft:
    """Save what an agency has written so far, as far as it is readable; `revision`: the one it was written on.

    `content`: keys of the report; those left out stay. Raises Collision where somebody saved in between.
    """
    demand([*_not_own(draft.party, by), *_unreadable(content)])
    columns: dict[str, Any] = {column: content[key] for key, column in CONTENT.items() if key in content}
    columns = {column: value if value is not None else _blank(column) for column, value in columns.items()}
    columns |= {"from_form": from_form, "form_revision": revision + 1} if from_form else {}
    mine = Draft.objects.filter(pk=draft.pk, revision=revision, state="draft")
    if not mine.update(revision=revision + 1, **columns):
        now = Draft.objects.get(pk=draft.pk)
        demand([] if now.state == "draft" else [Fault("state", "report_state_does_not_follow", now.state)])
        raise Collision(now, dict(content))
    return Draft.objects.get(pk=draft.pk)


def _blank(column: str) -> Any:
    return None if column == "completion" else ([] if column in ("obstacles", "figures", "evidence") else {})


def _unreadable(content: Mapping[str, Any]) -> Iterator[Fault]:
    yield from (Fault(key, "unknown_key", key, ", ".join(CONTENT)) for key in content if key not in CONTENT)
    known = {key: value for key, value in content.items() if key in CONTENT and value not in (None, "")}
    needed = {"round", "commitment", "body", "party", "completion"}
    yield from (one for one in faults_of("report", known) if one.code != "missing" or one.path not in needed)


@transaction.atomic
def submit_report(draft: Draft, *, by: str, user: User | None = None) -> Draft:
    """Hand a report in. From then on it is not changed; everything that it lacks is told at once."""
    draft = Draft.objects.select_for_update().select_related("obligation").get(pk=draft.pk)
    found = [*_not_own(draft.party, by), *rules.step_faults(draft.state, "submitted")]
    demand([*found, *rules.lacks(content_of(draft), frame_of(draft)), *_evidence(draft)])
    draft.state, draft.submitted_by, draft.submitted_at = "submitted", user, timezone.now()
    draft.save(update_fields=["state", "submitted_by", "submitted_at"])
    return draft


def _evidence(draft: Draft) -> Iterator[Fault]:
    for place, item in enumerate(draft.evidence):
        if not exists(draft.mechanism, "evidence", item, draft.obligation.exercise):
            yield Fault(f"evidence[{place}]", "no_such_fact", item, "evidence")


@transaction.atomic
def return_report(draft: Draft, *, reason: str, by: str) -> Draft:
    """Give a report back to the agency with what is to be done; the next revision begins with what it said."""
    draft = Draft.objects.select_for_update().get(pk=draft.pk)
    found = [*_not_own(draft.party, by), *rules.step_faults(draft.state, "returned", {"": reason})]
    if hidden := BIDI.search(reason):
        found.append(Fault("reason", "hidden_characters", ascii(hidden[0])))
    demand(found)
    draft.state, draft.reason = "returned", reason.strip()
    draft.save(update_fields=["state", "reason"])
    return draft


@transaction.atomic
def receive_report(draft: Draft, *, by: str, user: User | None = None) -> Report:
    """File a report for the party: from now on the others see it. Not by who handed it in, where there is another."""
    draft = Draft.objects.select_for_update().select_related("obligation").get(pk=draft.pk)
    alone = _handed_in_by(draft, user)
    found = [*_not_own(draft.party, by), *rules.step_faults(draft.state, "received")]
    if alone and _another_officer(draft, user):
        found.append(Fault("received_by", "handed_in_by_oneself"))
    demand(found)
    draft.state, draft.received_by, draft.received_at = "received", user, timezone.now()
    draft.save(update_fields=["state", "received_by", "received_at"])
    asked = draft.obligation
    said = {"round": asked.round, "commitment": asked.commitment, "body": asked.body, "party": asked.party}
    zone = zone_of(draft.mechanism, draft.party, asked.exercise)
    days = {"submitted_on": civil(draft.submitted_at or timezone.now(), zone), "rev": draft.rev}
    content = {**said, **content_of(draft), **days, "received_on": today_of(draft.mechanism, by, asked.exercise)}
    content |= {"note": ALONE} if alone else {}
    item, way = report_id(asked.round, asked.commitment, asked.body), Way("own", exercise=asked.exercise)
    made: Report = put(draft.mechanism, "report", content, by=by, way=way, item=item)
    return made


def content_of(draft: Draft) -> dict[str, Any]:
    """What a draft says, in the keys of the report; absent is absent."""
    said = {key: getattr(draft, column) for key, column in CONTENT.items()}
    return {key: value for key, value in said.items() if value not in (None, "", [], {})}


def _not_own(party: str, by: str) -> Iterator[Fault]:
    if party != by:
        yield Fault("party", "not_own_party", party, by)


def _handed_in_by(draft: Draft, user: User | None) -> bool:
    return user is not None and draft.submitted_by_id == user.pk


def _another_officer(draft: Draft, user: User | None) -> bool:
    today = timezone.localdate()
    officers = Posting.objects.on(today).filter(mechanism=draft.mechanism, party=draft.party, role="officer")
    return officers.filter(user__is_active=True).exclude(user=user).exists()
