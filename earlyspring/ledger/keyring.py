"""The keys of the parties hosted on this node: private halves in files of their owner alone, public halves in the database."""

import os
from contextlib import suppress
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    load_pem_private_key,
)
from django.conf import settings

from earlyspring.core.shapes import ITEM, Fault
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


def path_of(mechanism: Mechanism, party: str) -> Path:
    """The file of a party's private key. Raises Refused where the name is no id: it would lead elsewhere."""
    if not ITEM.fullmatch(party):
        raise Refused(Fault("party", "not_ref", party))
    return folder(mechanism) / f"{party}.key"


def host(mechanism: Mechanism, party: str) -> PartyKey:
    """Make the party's key on this node, or find it again. The file is written and synced before the row.

    Raises Refused where the party signs on another node: a second key here would make a second history of its log.
    """
    known = PartyKey.objects.filter(mechanism=mechanism, party=party)
    if held := known.filter(hosted=True).first():
        return held
    if known.exists():
        raise Refused(Fault("party", "signs_elsewhere", party))
    path = path_of(mechanism, party)
    # A key that lies there without a row was made in an act that was cut off; no key is ever written over.
    if not path.exists():
        with suppress(FileExistsError):
            write_key(path, keys.make_key())
    public = keys.verifier(f"{mechanism.key}/{party}", private_key(mechanism, party))
    return PartyKey.objects.create(mechanism=mechanism, party=party, key_id=public.id, public=public.text, hosted=True)


def hosted(mechanism: Mechanism) -> set[str]:
    return set(PartyKey.objects.filter(mechanism=mechanism, hosted=True).values_list("party", flat=True))


def private_key(mechanism: Mechanism, party: str) -> Ed25519PrivateKey:
    """The private half of the key that the party signs with. Raises NotHosted."""
    if (following := _next_that_counts(mechanism, party)) is not None:
        return following
    path = path_of(mechanism, party)
    if not path.exists():
        raise NotHosted(party)
    return read_key(path)


def make_next(mechanism: Mechanism, party: str) -> keys.VerifierKey:
    """Make the key that is to follow the present one, beside it; gives back its public half.

    One that lies there from a change that was cut off was never named in a log, and is thrown away.
    """
    take_next(mechanism, party)
    path = _next_of(mechanism, party)
    path.unlink(missing_ok=True)
    key = keys.make_key()
    write_key(path, key)
    return keys.verifier(f"{mechanism.key}/{party}", key)


def take_next(mechanism: Mechanism, party: str) -> None:
    """Put the following key in the place of the one before, once the party's log names it. Done twice it is once."""
    if _next_that_counts(mechanism, party) is not None:
        path = path_of(mechanism, party)
        _next_of(mechanism, party).replace(path)
        _sync(path.parent)


def _next_of(mechanism: Mechanism, party: str) -> Path:
    path = path_of(mechanism, party)
    return path.with_name(f"{path.name}.next")


def _next_that_counts(mechanism: Mechanism, party: str) -> Ed25519PrivateKey | None:
    """The following key where it is in force already and only its file does not lie in its place yet."""
    path = _next_of(mechanism, party)
    if not path.exists():
        return None
    key = read_key(path)
    named = PartyKey.objects.filter(mechanism=mechanism, party=party, hosted=True)
    return key if named.filter(key_id=keys.key_id(key.public_key())).exists() else None


def read_key(path: Path) -> Ed25519PrivateKey:
    key = load_pem_private_key(path.read_bytes(), password=None)
    assert isinstance(key, Ed25519PrivateKey)  # noqa: S101  the file is written by write_key alone
    return key


def write_key(path: Path, key: Ed25519PrivateKey) -> None:
    """Write the key beside its place, then link it there: it is whole or absent, and replaces nothing. Raises FileExistsError."""
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    pem = key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    draft = path.with_name(f".{path.name}.{os.getpid()}.part")
    handle = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(pem)
            file.flush()
            os.fsync(file.fileno())
        os.link(draft, path)
    finally:
        draft.unlink()
    _sync(path.parent)


def _sync(folder: Path) -> None:
    directory = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(directory)
    finally:
        os.close(directory)
