"""What the door asks of accrediting: every badge ever issued, and the keys that sign them."""

from earlyspring.delegations.accrediting.models import BadgeKey
from earlyspring.delegations.accrediting.queries import issued
from earlyspring.delegations.door.reading import Key, Keys
from earlyspring.meetings.gatherings import Gathering

__all__ = ["issued", "keys_of"]


def keys_of(gathering: Gathering) -> Keys:
    """All keys, those that were retired too: what was scanned before stays what it was."""
    held = BadgeKey.objects.filter(gathering=gathering).order_by("made_at", "pk")
    return tuple(Key(one.mark, bytes.fromhex(one.public), one.retired_at) for one in held)
