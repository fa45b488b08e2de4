"""What an instrument is to each party: in its eyes, in the draft it approved, and in the originals it keeps."""

from collections.abc import Iterator, Mapping
from typing import Any

from django.db import transaction

from earlyspring.agreements.instruments import characterisations, named, signed, texts
from earlyspring.agreements.models import Characterisation, Custody, Instrument
from earlyspring.core.shapes import Fault
from earlyspring.ledger.actions import Way
from earlyspring.ledger.derived import Motion
from earlyspring.ledger.saying import demand, put

OWN = Way("own")


@transaction.atomic
def characterise(
    instrument: Instrument, content: Mapping[str, Any], *, by: str, way: Way = OWN
) -> Characterisation | Motion:
    """Say what an instrument is in the eyes of the own party. Nobody says it for another; a source may report it."""
    said = {"party": by, **content, "instrument": instrument.item}
    row = _own(instrument, said["party"], way.exercise)
    found = list(_of_own_party(said["party"], by, way))
    kept = row.content() if row else {}
    made: Characterisation | Motion = put(
        instrument.mechanism,
        "characterisation",
        kept | said,
        by=by,
        way=way,
        item=row.item if row else None,
        found=found,
    )
    return made


@transaction.atomic
def approve_draft(
    instrument: Instrument, *, sha256: str, by: str, way: Way = OWN, nature: str | None = None, **more: Any
) -> Characterisation | Motion:
    """Approve, for the own party, the text with this digest: only it can then be authenticated and signed.

    `nature` is needed where the party has not said yet what it holds the instrument for.
    """
    exercise = way.exercise
    found = list(signed(instrument, exercise))
    if sha256 not in {one.sha256 for one in texts(instrument, exercise=exercise)}:
        found.append(Fault("sha256", "no_such_text", sha256))
    demand(found)
    given = {key: value for key, value in {"nature": nature, **more}.items() if value}
    return characterise(instrument, given | {"approved_draft": sha256}, by=by, way=way)


def _own(instrument: Instrument, party: str, exercise: bool) -> Characterisation | None:
    return next((one for one in characterisations(instrument, exercise) if one.party == party), None)


def _of_own_party(party: str, by: str, way: Way) -> Iterator[Fault]:
    if way.vouched and party != by:
        yield Fault("party", "not_own_party", party, by)


@transaction.atomic
def keep(
    instrument: Instrument, content: Mapping[str, Any], *, by: str, way: Way = OWN, item: str | None = None
) -> Custody | Motion:
    """Say where the own party keeps its originals and copies, and how many."""
    said = {"party": by, **content, "instrument": instrument.item}
    found = list(_of_own_party(said["party"], by, way))
    numbers = {key: said[key] for key in ("originals", "copies") if isinstance(said.get(key), int)}
    if not numbers:
        found.append(Fault("originals", "missing"))
    found += [Fault(key, "below_zero", str(number)) for key, number in numbers.items() if number < 0]
    if way.vouched and said["party"] not in named(instrument):
        found.append(Fault("party", "not_a_party", said["party"], ", ".join(named(instrument))))
    return put(instrument.mechanism, "custody", said, by=by, way=way, item=item, found=found)
