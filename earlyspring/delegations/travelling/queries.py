"""How far it is known who arrives when; of whom there is a photo, which says nothing of what is on it."""

from earlyspring.delegations.models import Delegate
from earlyspring.delegations.travelling.models import Photo
from earlyspring.ledger.together import counts
from earlyspring.meetings.gatherings import Gathering
from earlyspring.meetings.readiness import Readiness


def readiness(gathering: Gathering, party: str = "") -> Readiness:
    """Of how many of those who come, of all parties or of one, the arrival is known. One statement."""
    own = {"delegation__party": party} if party else {}
    people = Delegate.objects.filter(delegation__gathering=gathering, withdrawn_at=None, **own)
    found = counts(done=people.filter(aboard__isnull=False), total=people)
    return Readiness(**found)


def photos_given(gathering: Gathering) -> dict[str, str]:
    """By the code of a person who comes: when the photo was given. One statement; nothing is opened."""
    held = Photo.objects.filter(delegate__delegation__gathering=gathering, delegate__withdrawn_at=None)
    return {code: at.isoformat() for code, at in held.values_list("delegate__code", "changed_at")}
