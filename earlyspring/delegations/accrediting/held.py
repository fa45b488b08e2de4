"""The accreditation of a person as it stands now, held until the end of the act: who comes second waits and looks anew."""

from earlyspring.core.shapes import Fault
from earlyspring.delegations.accrediting.models import Accreditation
from earlyspring.delegations.models import Delegate
from earlyspring.ledger.refused import Refused


def held_of(delegate: Delegate) -> Accreditation | None:
    """The accreditation, None where nobody has applied."""
    found = Accreditation.objects.select_for_update().filter(delegate=delegate).first()
    if found is not None:
        found.delegate = delegate
    return found


def held_in(delegate: Delegate, *states: str) -> Accreditation:
    """The accreditation, in one of these states. Raises Refused."""
    found = held_of(delegate)
    if found is None:
        raise Refused(Fault("", "nobody_applied", delegate.code))
    if found.state not in states:
        raise Refused(Fault("", "not_in_that_state", delegate.code, found.state))
    return found
