"""What a commitment still lacks before anybody can say whether it was kept."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

GAPS = ("no_text", "not_translated", "no_party", "no_owner", "no_date", "no_measure", "not_judged")
DATED = frozenset({"deliverable", "recurrent"})


@dataclass(frozen=True)
class Gap:
    """One thing missing: a code of GAPS, and of whom or in which language where that is to be said."""

    code: str
    of: str | None = None


@dataclass(frozen=True)
class Promise:
    """A commitment as far as its gaps depend on it.

    `text`: the wording by language. `parties`: the obliged ones. `answering`: who answers for them on the day in
    question, where one has ended its successors; None: they themselves. `leads`: party → leading agency on that day.
    `nature` None where nobody has said it. `measures`: how many indicators or amounts say how much.
    """

    text: Mapping[str, str]
    parties: tuple[str, ...] = ()
    leads: Mapping[str, str] | None = None
    answering: tuple[str, ...] | None = None
    nature: str | None = None
    has_due_date: bool = False
    measures: int = 0
    verifiable: bool | None = None


def gaps(promise: Promise, languages: Iterable[str] = ()) -> tuple[Gap, ...]:
    """What is missing, in the order of GAPS; () where nothing is.

    Every party that answers for it needs an agency that leads; nothing is asked of one that has ended. A date is missed
    where something is to be delivered or to recur, and where nobody has said which it is: a continuous promise and an
    abstention have none. A measure is not missed where the parties judged that the promise cannot be verified.
    """
    found: list[Gap] = []
    if not promise.text:
        found.append(Gap("no_text"))
    found += [
        Gap("not_translated", language) for language in languages if promise.text and language not in promise.text
    ]
    if not promise.parties:
        found.append(Gap("no_party"))
    bound = promise.parties if promise.answering is None else promise.answering
    found += [Gap("no_owner", party) for party in bound if not (promise.leads or {}).get(party)]
    if not promise.has_due_date and (promise.nature is None or promise.nature in DATED):
        found.append(Gap("no_date"))
    if not promise.measures and promise.verifiable is not False:
        found.append(Gap("no_measure"))
    if promise.verifiable is None:
        found.append(Gap("not_judged"))
    return tuple(found)


def codes(found: Iterable[Gap]) -> tuple[str, ...]:
    """The kinds of gaps, each once, in the order of GAPS."""
    there = {gap.code for gap in found}
    return tuple(code for code in GAPS if code in there)


def of_whom(found: Iterable[Gap]) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Each kind of gap once, in the order of GAPS, with the parties that lack an agency; () for the other kinds."""
    gathered = tuple(found)
    return tuple(
        (code, tuple(gap.of for gap in gathered if gap.code == code == "no_owner" and gap.of))
        for code in codes(gathered)
    )
