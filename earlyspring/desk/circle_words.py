"""A change of the circle as the desk shows it: who enters, whose part ends and who follows, who the parties then are."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from earlyspring.desk.body_names import name_of
from earlyspring.desk.frame import Frame
from earlyspring.lang.tongues import comma
from earlyspring.ledger.circles import Compositions
from earlyspring.ledger.derived import Motion
from earlyspring.record.epochs import ADMISSION, EPOCH_ITEM, SUCCESSION


@dataclass(frozen=True)
class Ending:
    """A part that ends. `size`: after how many entries the others close its log; None: its own assent does."""

    old: str
    new: str | None
    size: int | None


@dataclass(frozen=True)
class Recomposed:
    """What a motion would make of the circle; empty lists where the motion does not say it readably."""

    entering: Sequence[str] = ()
    endings: Sequence[Ending] = ()
    parties: Sequence[str] = ()


def is_of_circle(motion: Motion) -> bool:
    """Whether a motion is about the circle itself, and about no fact."""
    return any(one["item"] == EPOCH_ITEM or one["kind"] in (ADMISSION, SUCCESSION) for one in motion.changes)


def recomposed(motion: Motion, found: Compositions) -> Recomposed:
    """`found`: what `ledger.circles.compositions` gives for the mechanism."""
    epochs = found.get(motion.digest)
    if epochs is None:
        return Recomposed()
    before, following = epochs[-2], epochs[-1]
    return Recomposed(
        sorted(following.parties - before.parties),
        [Ending(old, end.successor, end.size) for old, end in sorted(following.ended.items())],
        sorted(following.parties),
    )


def headed(frame: Frame, motion: Motion, found: Compositions) -> dict[str, Any]:
    """The title of the motion, and the kind that stands beside it."""
    change = recomposed(motion, found)
    name = {
        one: name_of(frame.directory, one, frame.language)
        for one in {*change.entering, *(x for end in change.endings for x in (end.old, end.new) if x)}
    }
    between = comma(frame.language)
    if change.endings:
        pairs = [f"{name[end.old]} → {name[end.new]}" if end.new else name[end.old] for end in change.endings]
        words = _("End of a part in the circle: %(names)s") % {"names": between.join(pairs)}
    elif change.entering:
        names = between.join(name[one] for one in change.entering)
        words = _("Admission to the circle: %(names)s") % {"names": names}
    else:
        words = _("A change of the circle that cannot be read")
    return {"kind": "circle", "heading": words}
