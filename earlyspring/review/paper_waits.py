"""What a consent on paper does not change yet: a fact agreed under keys follows only keys (docs/decisions/0008)."""

from collections.abc import Iterable
from dataclasses import dataclass

from earlyspring.ledger.derived import Motion
from earlyspring.ledger.models import Mechanism


@dataclass(frozen=True)
class PaperWait:
    """A motion complete with papers. `items`: facts in it that stand as they were agreed under keys, until `parties`
    assent under theirs."""

    motion: Motion
    items: tuple[str, ...]
    parties: tuple[str, ...]


def paper_waits(motions: Iterable[Motion]) -> list[PaperWait]:
    """Of these motions those in which something waits for a key, though every answer is here."""
    found = []
    for motion in motions:
        items = tuple(change["item"] for change in motion.changes if change["base"])
        if motion.state == "paper" and items:
            parties = sorted(one.party for one in motion.answers.all() if one.answer == "paper")
            found.append(PaperWait(motion, items, tuple(parties)))
    return found


def paper_waits_on(mechanism: Mechanism, item: str) -> list[PaperWait]:
    """What is held on paper about one fact and waits for keys; two statements."""
    held = Motion.objects.filter(mechanism=mechanism, state="paper").prefetch_related("answers").order_by("at", "pk")
    return [one for one in paper_waits(held) if item in one.items]
