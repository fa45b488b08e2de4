"""In which order sides and bodies are shown: the reader's own side first, else the neutral order (LOOK.md)."""

from collections.abc import Iterable, Mapping, Sequence

from earlyspring.lang.names import own_first


def sides_for(own: str | None, neutral: Sequence[str]) -> tuple[str, ...]:
    """The sides as a reader sees them: the own one first, the others in the neutral order of the charter.

    A reader of no side, or of one that is not in the list, sees the neutral order.
    """
    return own_first(neutral, own)


def bodies_for(
    own_side: str | None,
    bodies: Iterable[str],
    side_of: Mapping[str, str | None],
    neutral: Sequence[str],
    list_order: Sequence[str] = (),
) -> tuple[str, ...]:
    """Bodies as a reader sees them: by side as `sides_for`, within a side by the approved list, then as they came.

    `side_of`: body → side; bodies without a side come last. `neutral`: the sides in the charter's order.
    `list_order`: bodies in the order the session approved; those not in it follow.
    """
    sides = {side: place for place, side in enumerate(sides_for(own_side, neutral))}
    places = {body: place for place, body in enumerate(list_order)}

    def key(body: str) -> tuple[int, int]:
        return sides.get(side_of.get(body) or "", len(sides)), places.get(body, len(places))

    return tuple(sorted(bodies, key=key))


def languages_for(own: str, languages: Sequence[str]) -> tuple[str, ...]:
    """The languages of parallel texts as a reader sees them: the own one first, the others in the charter's order."""
    return own_first(languages, own)
