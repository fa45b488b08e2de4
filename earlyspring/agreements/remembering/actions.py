"""Taking sentences over from a file, and taking them away again."""

from collections.abc import Iterable, Iterator
from datetime import datetime

from django.db import transaction

from earlyspring.agreements.remembering.compared import digest_of
from earlyspring.agreements.remembering.models import RememberedUnit, searched_form
from earlyspring.core.shapes import Fault
from earlyspring.formats.units import Bitext, Unit
from earlyspring.lang.tongues import LANGUAGES
from earlyspring.ledger.models import Mechanism
from earlyspring.ledger.moments import seen
from earlyspring.ledger.refused import Refused
from earlyspring.members.accounts import User

LONGEST, LONGEST_PROP = 10_000, 300
MOST = 30_000
"""Units that a party's memory holds: as many as are still looked through while somebody waits."""


@transaction.atomic
def remember(
    mechanism: Mechanism,
    units: Iterable[Unit],
    *,
    by: str,
    user: User | None,
    at: datetime,
    exercise: bool = False,
) -> tuple[int, int, int]:
    """Keep units for a party, each once; how many were new, were kept before, and could not be kept. Raises Refused where
    the memory would hold more than MOST.

    A unit needs sentences in two languages of the mechanism, at most 10,000 characters each. `exercise`: for trying out.
    """
    told = list(map(_kept, units))
    good = {digest_of(one.texts): one for one in told if one is not None}
    Mechanism.objects.select_for_update().get(pk=mechanism.pk)
    every = RememberedUnit.objects.filter(mechanism=mechanism, party=by)
    held = set(every.filter(seen(exercise)).values_list("digest", flat=True))
    would = every.count() + len(good.keys() - held)
    if would > MOST:
        raise Refused(Fault("file", "memory_full", str(would), str(MOST)))
    new = [
        RememberedUnit(
            mechanism=mechanism,
            party=by,
            digest=digest,
            texts=dict(one.texts),
            folded=searched_form(one.texts),
            props=dict(one.props),
            made=one.made,
            exercise=exercise,
            taken_at=at,
            taken_by=user,
        )
        for digest, one in good.items()
        if digest not in held
    ]
    RememberedUnit.objects.bulk_create(new, batch_size=500)
    unfit = sum(one is None for one in told)
    return len(new), len(told) - unfit - len(new), unfit


def _kept(unit: Unit) -> Unit | None:
    texts = {lang: words.strip() for lang, words in unit.texts.items() if lang in LANGUAGES and words.strip()}
    if len(texts) < 2 or any(len(words) > LONGEST or "\0" in words for words in texts.values()):
        return None
    props = {name[:40]: words[:LONGEST_PROP].replace("\0", "") for name, words in unit.props.items()}
    return Unit(unit.key, texts, props, unit.made)


def units_in(texts: Iterable[Bitext]) -> Iterator[Unit]:
    """What a file in two languages says of each sentence that has a counterpart."""
    for text in texts:
        for place in text.places:
            for segment in place.segments:
                if segment.target is not None:
                    said = {text.source: segment.source, text.target: segment.target}
                    yield Unit("", said, {"document": text.original, "eid": place.eid})


@transaction.atomic
def forget(mechanism: Mechanism, *, by: str) -> int:
    """Take all units of a party away that were taken over from files; how many there were."""
    return RememberedUnit.objects.filter(mechanism=mechanism, party=by).delete()[0]
