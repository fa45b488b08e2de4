"""What shows that something was done: a file by its digest, opened to others when its party wants it."""

from collections.abc import Iterator, Mapping
from typing import Any

from django.db import transaction

from earlyspring.core.shapes import Fault
from earlyspring.ledger.actions import Way
from earlyspring.ledger.derived import Motion
from earlyspring.ledger.models import Blob, Mechanism
from earlyspring.ledger.present import now
from earlyspring.ledger.references import kind_of
from earlyspring.ledger.saying import fresh, put
from earlyspring.review.codes import VISIBILITY
from earlyspring.review.ids import evidence_id
from earlyspring.review.models import Evidence
from earlyspring.review.permits import OPENED_BY

WIDTH = VISIBILITY.split()


@transaction.atomic
def show_evidence(mechanism: Mechanism, content: Mapping[str, Any], *, by: str, exercise: bool = False) -> Evidence:
    """Enter a piece of evidence of the own party by its digest; who may open the file (default: the party alone).

    The file lies among the party's blobs on its own node; the digest proves later that it is the same file.
    """
    said = {"visibility": "party", **content, "party": by}
    found = list(_faults(mechanism, said, by))
    known = shown(mechanism, str(said.get("sha256") or ""), by, exercise)
    if known is not None:
        found += _narrower(known, said["visibility"])
    item = known.item if known else _free_id(mechanism, str(said.get("sha256") or ""), by)
    way = Way("own", exercise=exercise)
    made: Evidence = put(mechanism, "evidence", said, by=by, way=way, item=item, found=found)
    return made


def shown(mechanism: Mechanism, sha256: str, party: str, exercise: bool = False) -> Evidence | None:
    """The piece as which a party itself has shown a file; what others say of the same file is none."""
    found = now(Evidence, mechanism, exercise).filter(sha256=sha256, party=party, standing__in=OPENED_BY)
    return found.filter(exercise=exercise).order_by("item").first()


def _free_id(mechanism: Mechanism, sha256: str, party: str) -> str:
    """The id of a new piece: that of digest and party; another where somebody who knew the digest was there first."""
    item = evidence_id(sha256, party)
    waiting = Motion.objects.filter(mechanism=mechanism, state__in=("open", "paper"))
    put = (change["item"] for changes in waiting.values_list("changes", flat=True) for change in changes)
    return item if kind_of(mechanism, item) is None and item not in put else fresh("evidence")


def _faults(mechanism: Mechanism, said: Mapping[str, Any], by: str) -> Iterator[Fault]:
    digest = said.get("sha256")
    if digest and not Blob.objects.filter(mechanism=mechanism, sha256=digest, party=by).exists():
        yield Fault("sha256", "no_such_file", str(digest))


@transaction.atomic
def open_evidence(evidence: Evidence, *, to: str, by: str) -> Evidence:
    """Let all parties, or the public, open a piece of evidence. What was opened stays open."""
    found = [Fault("party", "not_own_party", evidence.party or "", by)] if evidence.party != by else []
    found += _narrower(evidence, to)
    if evidence.visibility == to:
        found.append(Fault("visibility", "nothing_changed", to))
    content = evidence.content() | {"visibility": to}
    way = Way("own", exercise=evidence.exercise)
    made: Evidence = put(evidence.mechanism, "evidence", content, by=by, way=way, item=evidence.item, found=found)
    return made


def _narrower(known: Evidence, to: str) -> Iterator[Fault]:
    if to in WIDTH and WIDTH.index(to) < WIDTH.index(known.visibility or "party"):
        yield Fault("visibility", "opened_already", to, known.visibility or "")
