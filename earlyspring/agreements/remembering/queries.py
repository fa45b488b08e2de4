"""What is remembered of a sentence: for one party, from the compared texts and from the files it took over."""

from collections.abc import Iterable

from earlyspring.agreements.remembering.models import RememberedUnit
from earlyspring.agreements.remembering.texts import units_of
from earlyspring.formats.units import Unit
from earlyspring.lang.memory import Near, nearest
from earlyspring.ledger.models import Mechanism
from earlyspring.ledger.moments import seen


def memory_of(mechanism: Mechanism, party: str, *, exercise: bool = False) -> list[Unit]:
    """All units that a party can look up: those of the mechanism's texts first, then its own from files."""
    return [*units_of(mechanism, exercise=exercise), *taken_over(mechanism, party, exercise=exercise)]


def taken_over(mechanism: Mechanism, party: str, *, exercise: bool = False) -> list[Unit]:
    """The units that a party took over from files. `exercise`: also those it took over for trying out."""
    own = RememberedUnit.objects.filter(seen(exercise), mechanism=mechanism, party=party)
    return [Unit(one.digest[:16], one.texts, one.props, one.made) for one in own]


def like(text: str, lang: str, units: Iterable[Unit], limit: int = 5) -> list[Near]:
    """The remembered sentences nearest to a text in a language, the nearest first."""
    return nearest(text, lang, units, limit)
