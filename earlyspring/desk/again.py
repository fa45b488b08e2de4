"""A version that was declined or lapsed is put again: the form begins with what it said."""

from typing import Any

from earlyspring.desk.frame import DeskRequest, Frame
from earlyspring.ledger.derived import Motion
from earlyspring.ledger.nouns import KINDS
from earlyspring.ledger.reading import faults_of
from earlyspring.members.permits import may_propose

APART = frozenset({"person", "review", "finding"})
"""What no form enters: a review is concluded on its worksheet."""


def again_of(frame: Frame, one: Motion) -> list[str]:
    """The facts of a motion that came to nothing which this reader may put again, by their ids."""
    if one.state != "dead" or not may_propose(frame.posting):
        return []
    return [change["item"] for change in one.changes if _can_be_put(change)]


def put_before(request: DeskRequest, kind: str) -> tuple[str, dict[str, Any]] | None:
    """(id, content) of what `?again=DIGEST&item=ID` names, as that motion put it; None where it names nothing."""
    digest, item = request.GET.get("again"), request.GET.get("item")
    found = Motion.objects.filter(mechanism=request.frame.mechanism, digest=digest).first() if digest else None
    if found is None or item not in again_of(request.frame, found):
        return None
    contents = [one["content"] for one in found.changes if (one["kind"], one["item"]) == (kind, item)]
    return (item, dict(contents[0])) if contents else None


def _can_be_put(change: dict[str, Any]) -> bool:
    kind, content = change["kind"], change["content"]
    return kind in KINDS and kind not in APART and content is not None and next(faults_of(kind, content), None) is None
