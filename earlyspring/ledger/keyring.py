"""The keys of the parties hosted on this node: private halves in files of their owner alone, public halves in the database."""

import os
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    load_pem_private_key,
)
from django.conf import settings

from earlyspring.core.shapes import Fault
from earlyspring.ledger.models import Mechanism, PartyKey
from earlyspring.ledger.refused import Refused
from earlyspring.record import keys


class NotHosted(Refused):
    """This node does not hold the key of the party, so nobody can act for it here."""

    def __init__(self, party: str) -> None:
        super().__init__(Fault("party", "not_hosted", party))
        self.party = party


def folder(mechanism: Mechanism) -> Path:
    return Path(settings.HOME) / "keys" / mechanism.key


def host(mechanism: Mechanism, party: str) -> PartyKey:
    """Make the party's key on this node, or find it again. The file is written and synced before the row."""
    held = PartyKey.objects.filter(mechanism=mechanism, party=party, hosted=True).first()
    if held:
        return held
    private = keys.make_key()
    _write(folder(mechanism) / f"{party}.key", private)
    public = keys.verifier(f"{mechanism.key}/{party}", private)
    return PartyKey.objects.create(mechanism=mechanism, party=party, key_id=public.id, public=public.text, hosted=True)


def hosted(mechanism: Mechanism) -> set[str]:
    return set(PartyKey.objects.filter(mechanism=mechanism, hosted=True).values_list("party", flat=True))


def private_key(mechanism: Mechanism, party: str) -> Ed25519PrivateKey:
    path = folder(mechanism) / f"{party}.key"
    if not path.exists():
        raise NotHosted(party)
    key = load_pem_private_key(path.read_bytes(), password=None)
    assert isinstance(key, Ed25519PrivateKey)  # noqa: S101  the file is written by _write alone
    return key


def _write(path: Path, key: Ed25519PrivateKey) -> None:
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    pem = key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(handle, "wb") as file:
        file.write(pem)
        file.flush()
        os.fsync(file.fileno())
    directory = os.open(path.parent, os.O_RDONLY)
    try:
        os.fsync(directory)
    finally:
        os.close(directory)
