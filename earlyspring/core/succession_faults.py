"""Acts of succession that cannot all be true, refused before they reach the record."""

from collections.abc import Iterable, Mapping, Sequence

from earlyspring.core.succession import TYPES, Act


class SuccessionError(ValueError):
    """Acts that cannot all be true: a body that ends twice, outlives its end, or succeeds itself."""


def check(acts: Iterable[Act]) -> None:
    """Refuses acts that cannot all be true: raises SuccessionError with the first of `faults`."""
    for fault in faults(acts):
        raise SuccessionError(fault)


def faults(acts: Iterable[Act]) -> list[str]:
    """What contradicts in a set of acts, in words; empty where they can all be true.

    A body may cease by several acts of one day or one batch: a tier is dissolved, and its units are split up.
    """
    known = list(acts)
    found = [fault for act in known for fault in _alone(act)]
    ended: dict[str, list[Act]] = {}
    for act in known:
        for body in act.ended:
            ended.setdefault(body, []).append(act)
    for body, ends in ended.items():
        first = min(ends, key=lambda act: act.id)
        again = [act.id for act in ends if act.effective_on != first.effective_on and not _one_batch(act, first)]
        found += [f"{body} ends in {first.id} and again in {other}" for other in again]
    for act in known:
        found += [f"{output} comes out of {act.id} and leads back to itself" for output in _circular(act, ended)]
    return sorted(set(found))


def _one_batch(act: Act, other: Act) -> bool:
    return bool(act.batch) and act.batch == other.batch


def _alone(act: Act) -> Iterable[str]:
    if act.type not in TYPES:
        yield f"{act.id}: {act.type!r} is no kind of succession; one of {', '.join(TYPES)}"
    for body in sorted(set(act.ended) & set(act.outputs)):
        yield f"{body} ceases in {act.id} and is its result"


def _circular(act: Act, ended: Mapping[str, Sequence[Act]]) -> Iterable[str]:
    for output in act.outputs:
        reached, waiting = set[str](), [output]
        while waiting:
            fresh = {one for end in ended.get(waiting.pop(), ()) for one in end.outputs} - reached
            reached |= fresh
            waiting += fresh
        if output in reached:
            yield output
