"""What is other in two readings of one thing, part by part."""

from collections.abc import Iterable
from dataclasses import dataclass

from earlyspring.desk.publishing.lines import Line, place_of


@dataclass(frozen=True)
class Changed:
    """A part that is other: `before` or `after` is empty where there was, or is, none."""

    label: str
    before: list[Line]
    after: list[Line]


def changes(before: Iterable[Line], after: Iterable[Line]) -> list[Changed]:
    """What is other in two readings of one thing, part by part; what stands in both is left out."""
    was, is_ = _by_key(before), _by_key(after)
    found = []
    for key in sorted({*was, *is_}, key=place_of):
        old, new = was.get(key, []), is_.get(key, [])
        held = {one.read for one in old} & {one.read for one in new}
        gone = [one for one in old if one.read not in held]
        come = [one for one in new if one.read not in held]
        if gone or come:
            found.append(Changed((old or new)[0].label, gone, come))
    return found


def _by_key(lines: Iterable[Line]) -> dict[str, list[Line]]:
    found: dict[str, list[Line]] = {}
    for one in lines:
        found.setdefault(one.key, []).append(one)
    return found
