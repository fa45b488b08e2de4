"""The keys that sign the badges of a gathering: private halves with the keys of the node, public halves in the database.

The file of a private key is named for gathering and mark; a backup takes it along with the parties' keys, or not.
"""

from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from django.db import transaction
from django.utils import timezone

from earlyspring.delegations.accrediting.models import BadgeKey
from earlyspring.ledger.keyring import folder, read_key, write_key
from earlyspring.meetings.gatherings import Gathering
from earlyspring.record.badge_token import key_mark
from earlyspring.record.keys import make_key


def signing_key(gathering: Gathering) -> Ed25519PrivateKey:
    """The key that signs badges now. Where none is here (none was made, or a restored node lacks it) one is made; what
    was signed with an earlier one that was not retired goes on opening doors.
    """
    return key_here(gathering) or _made(gathering)


def key_here(gathering: Gathering) -> Ed25519PrivateKey | None:
    """The same where this node has one: for whoever reads alone, and makes none."""
    for held in BadgeKey.objects.filter(gathering=gathering, retired_at=None).order_by("-made_at", "-pk"):
        path = path_of(gathering, held.mark)
        if path.exists():
            return read_key(path)
    return None


def public_keys(gathering: Gathering) -> list[Ed25519PublicKey]:
    """The keys whose badges doors accept, in the order in which they were made."""
    held = BadgeKey.objects.filter(gathering=gathering, retired_at=None).order_by("made_at", "pk")
    return [Ed25519PublicKey.from_public_bytes(bytes.fromhex(one.public)) for one in held]


@transaction.atomic
def renew_key(gathering: Gathering) -> Ed25519PrivateKey:
    """A new key in the place of one that came into other hands: no badge printed before opens a door any more."""
    at = timezone.now()
    for held in BadgeKey.objects.select_for_update().filter(gathering=gathering, retired_at=None):
        BadgeKey.objects.filter(pk=held.pk).update(retired_at=at)
    return _made(gathering)


def forget_keys(gathering: Gathering) -> int:
    """Take the private halves off this node, as when the gathering is purged; says how many there were."""
    paths = [path_of(gathering, held.mark) for held in BadgeKey.objects.filter(gathering=gathering)]
    there = [path for path in paths if path.exists()]
    for path in there:
        path.unlink()
    return len(there)


def path_of(gathering: Gathering, mark: str) -> Path:
    return folder(gathering.mechanism) / f"badges.{gathering.key}.{mark}.key"


def _made(gathering: Gathering) -> Ed25519PrivateKey:
    """The file before the row: a key that a row names is there."""
    key = make_key()
    public = key.public_key()
    write_key(path_of(gathering, key_mark(public)), key)
    BadgeKey.objects.create(
        gathering=gathering, mark=key_mark(public), public=public.public_bytes_raw().hex(), made_at=timezone.now()
    )
    return key
