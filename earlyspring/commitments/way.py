"""The way from an understanding to its results, as links between facts: what led to one of them and what came of it."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from earlyspring.commitments.models import Chain
from earlyspring.ledger.nouns import Record


@dataclass(frozen=True)
class Link:
    """One step of the way: `source` leads to `target` by `relation`; `row` is the fact that says so, if one does."""

    source: str
    target: str
    relation: str
    row: Record | None = None


@dataclass(frozen=True)
class Step:
    """A fact on the way, and the link by which it is joined to the one that the way is asked of."""

    item: str
    link: Link | None = None
    here: bool = False


@dataclass(frozen=True)
class Way:
    """The way from an understanding to its results, as far as the register knows it."""

    links: tuple[Link, ...] = field(default=())

    def through(self, item: str) -> list[Step]:
        """What led to a fact, the furthest first; the fact; and what came of it. Each fact once, circles cut."""
        before = self._follow(item, back=True)
        after = self._follow(item, back=False)
        return [*reversed(before), Step(item, here=True), *after]

    def _follow(self, item: str, *, back: bool) -> list[Step]:
        seen, waiting, steps = {item}, [item], list[Step]()
        while waiting:
            here = waiting.pop(0)
            for link in self.links:
                near, far = (link.target, link.source) if back else (link.source, link.target)
                if near == here and far not in seen:
                    seen.add(far)
                    waiting.append(far)
                    steps.append(Step(far, link))
        return steps


def chain_links(chains: Iterable[Chain]) -> list[Link]:
    return [Link(one.from_item or "", one.to_item or "", one.relation or "", one) for one in chains]
