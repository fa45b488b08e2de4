"""The originals of a document: in the copy a party keeps, it comes first everywhere.

外办发[1994]7号, 《签订条约应注意事项》: in the copies of a side, in all languages, its name, title and signature stand first,
and left is the first place.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Original:
    """`parties`: the order of names, titles and signatures, from left to right; `languages`: the order of the texts."""

    keeper: str
    parties: tuple[str, ...]
    languages: tuple[str, ...]


def originals(
    parties: Sequence[str], languages: Sequence[str], own: Mapping[str, str], *, keepers: Sequence[str] | None = None
) -> tuple[Original, ...]:
    """One original for each keeping party (all of them where nothing is said), in the agreed order of the parties.

    `languages`: in the agreed order; `own`: the language of each party, which comes first in its copies, and after it
    those of the others in the order in which the parties stand there. Raises ValueError for a keeper who is no party
    and for a party named twice.
    """
    if len(set(parties)) != len(parties):
        raise ValueError("a party stands in a document once")
    keeping = parties if keepers is None else keepers
    if strangers := [one for one in keeping if one not in parties]:
        raise ValueError(f"{', '.join(strangers)}: only a party keeps an original")
    return tuple(_original(keeper, parties, languages, own) for keeper in parties if keeper in keeping)


def _original(keeper: str, parties: Sequence[str], languages: Sequence[str], own: Mapping[str, str]) -> Original:
    order = (keeper, *(one for one in parties if one != keeper))
    first = (own[one] for one in order if own.get(one) in languages)
    return Original(keeper, order, tuple(dict.fromkeys((*first, *languages))))
