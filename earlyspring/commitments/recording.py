"""From what was said to what was promised: statements, commitments recorded and registered, and what revives them."""

from collections.abc import Iterator, Mapping
from typing import Any

from django.db import transaction

from earlyspring.commitments.models import Commitment, Statement
from earlyspring.commitments.obligations import no_ground, passes
from earlyspring.core.codes import next_code
from earlyspring.core.shapes import Fault
from earlyspring.ledger.actions import Way
from earlyspring.ledger.derived import Motion
from earlyspring.ledger.models import Mechanism
from earlyspring.ledger.present import held, now
from earlyspring.ledger.saying import put
from earlyspring.meetings.models import Organ, Session


@transaction.atomic
def record_statement(
    mechanism: Mechanism, content: Mapping[str, Any], *, by: str, way: Way, item: str | None = None
) -> Statement | Motion:
    """Record a sentence with the force it was said with, and who said it."""
    found = []
    if content.get("body") and content.get("bodies"):
        found.append(Fault("bodies", "one_voice"))
    if not (content.get("session") or content.get("activity") or content.get("said_on")):
        found.append(Fault("said_on", "missing"))
    return put(mechanism, "statement", content, by=by, way=way, item=item, found=found)


@transaction.atomic
def record_commitment(
    mechanism: Mechanism, content: Mapping[str, Any], *, by: str, way: Way, item: str | None = None
) -> Commitment | Motion:
    """Record a commitment that rests on an agreed statement or on a provision of an instrument.

    What was encouraged, proposed or welcomed is no commitment.
    """
    said = {**content, "state": "recorded"}
    found = list(no_ground(content.get("statement"), content.get("instrument"), mechanism, way.exercise))
    found += _words(content)
    return put(mechanism, "commitment", said, by=by, way=way, item=item, found=found)


def _words(content: Mapping[str, Any]) -> Iterator[Fault]:
    if not (content.get("text") or content.get("title")):
        yield Fault("text", "missing")
    for key in ("closed_as", "successor"):
        if content.get(key):
            yield Fault(key, "not_closed", str(content[key]))


@transaction.atomic
def register(commitment: Commitment, *, by: str, way: Way, code: str | None = None, **more: Any) -> Commitment | Motion:
    """Take a recorded commitment into the register of the parties, under a code that is never given again.

    `more`: what is settled at registration (parties, nature, reciprocity, …). Without a code it gets the next one of
    its session; without a session a code must be given.
    """
    content = commitment.content() | {key: value for key, value in more.items() if value is not None}
    found = list(passes(commitment, "registered"))
    content |= {"state": "registered", "code": code or commitment.code or code_to_come(commitment, way.exercise)}
    if not content["code"]:
        found.append(Fault("code", "missing"))
        del content["code"]
    found += [Fault(key, "missing") for key in ("parties", "nature") if not content.get(key)]
    found += _words(content)
    if content.get("reciprocity") == "unilateral" and len(content.get("parties") or ()) > 1:
        found.append(Fault("reciprocity", "not_unilateral"))
    return put(commitment.mechanism, "commitment", content, by=by, way=way, item=commitment.item, found=found)


def code_to_come(commitment: Commitment, exercise: bool = False) -> str:
    """The next code of the session: 2027-JWC18-03, from the year, the organ's code and the session's ordinal.

    Empty where there is no session, or it lacks one of these: then a code must be given.
    """
    mechanism = commitment.mechanism
    session = held(Session, mechanism, commitment.session, exercise)
    organ = held(Organ, mechanism, session.organ, exercise) if session else None
    letters = "".join(letter for letter in (organ.code or "").upper() if "A" <= letter <= "Z") if organ else ""
    if not session or not letters or not session.year or not session.ordinal:
        return ""
    taken = Commitment.objects.filter(mechanism=mechanism, code__isnull=False).values_list("code", flat=True)
    return next_code(session.year, letters, session.ordinal, {str(one) for one in taken})


@transaction.atomic
def revive(
    closed: Commitment, content: Mapping[str, Any] | None = None, *, by: str, way: Way, item: str | None = None
) -> Commitment | Motion:
    """Take up a closed matter again, as a new commitment that names the old one. `content`: what is now different."""
    found = [] if closed.state == "closed" else [Fault("revives", "not_closed", closed.item)]
    if now(Commitment, closed.mechanism, way.exercise).filter(revives=closed.item).exists():
        found.append(Fault("revives", "revived_already", closed.item))
    old = ("code", "state", "closed_as", "successor", "revives", "note", "verifiable", "verifiable_reason")
    kept = {key: value for key, value in closed.content().items() if key not in old}
    said: dict[str, Any] = kept | dict(content or {}) | {"state": "recorded", "revives": closed.item}
    found += no_ground(said.get("statement"), said.get("instrument"), closed.mechanism, way.exercise)
    return put(closed.mechanism, "commitment", said, by=by, way=way, item=item, found=found)
