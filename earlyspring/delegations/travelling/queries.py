"""How far it is known who arrives when."""

from earlyspring.delegations.models import Delegate
from earlyspring.ledger.together import counts
from earlyspring.meetings.gatherings import Gathering
from earlyspring.meetings.readiness import Readiness


def readiness(gathering: Gathering, party: str = "") -> Readiness:
    """Of how many of those who come, of all parties or of one, the arrival is known. One statement."""
    own = {"delegation__party": party} if party else {}
    people = Delegate.objects.filter(delegation__gathering=gathering, withdrawn_at=None, **own)
    found = counts(done=people.filter(aboard__isnull=False), total=people)
    return Readiness(**found)
