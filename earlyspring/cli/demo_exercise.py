"""What the demo has for trying out a review: a session of an exercise, and copies of commitments that it reviews.

Everything is marked as an exercise and says so in its name; no opinion, report or finding is made up.
"""

from typing import Any

from django.db import transaction

from earlyspring.commitments.models import Commitment
from earlyspring.ledger.actions import report
from earlyspring.ledger.models import Mechanism
from earlyspring.ledger.present import now

NUMBER = 12
SOURCE, ORGAN, SESSION = "EX-SOURCE", "EX-ORGAN", "EX-2027"
NAMES = {"vi": "Diễn tập rà soát", "zh": "回顾演练", "en": "Exercise of a review"}
PUBLISHER = {"vi": "Bản chạy thử trên máy này", "zh": "本机演示", "en": "The demo on this machine"}
BEFORE = {"vi": "Diễn tập: {}", "zh": "演练：{}", "en": "Exercise: {}"}


@transaction.atomic
def prepare_exercise(mechanism: Mechanism) -> None:
    """Enter the session and the copies, once; a record that has them stays as it is."""
    if now(Commitment, mechanism, exercise=True).filter(exercise=True).exists():
        return

    def enter(kind: str, item: str, **content: Any) -> None:
        sources = [] if kind == "source" else [SOURCE]
        report(mechanism, kind, item, content, by=mechanism.registrar, sources=sources, exercise=True)

    enter("source", SOURCE, publisher=PUBLISHER, what=NAMES)
    enter("organ", ORGAN, code="exercise", names=NAMES, position=9)
    enter("session", SESSION, organ=ORGAN, year=2027, status="planned")
    for no, one in enumerate(chosen(mechanism), start=1):
        said = one.content()
        copied = {key: said[key] for key in ("text", "parties", "fields", "instrument", "reciprocity") if key in said}
        title = {code: BEFORE[code].format(words) for code, words in one.heading().items() if code in BEFORE}
        enter("commitment", f"EX-{no:02}", code=f"EX-{no:02}", title=title, state="recorded", **copied)
        if no % 3 == 0:
            enter("due_date", f"EX-DUE-{no:02}", commitment=f"EX-{no:02}", no=0, on=f"2026-{no:02}-28")


def chosen(mechanism: Mechanism) -> list[Commitment]:
    """The last commitments that rest on an instrument, then others, so that a sheet has both."""
    found = now(Commitment, mechanism).filter(exercise=False).exclude(state="closed").order_by("-item")
    return (
        sorted(found, key=lambda one: not one.instrument)[: NUMBER - 3]
        + [one for one in found if not one.instrument][:3]
    )
