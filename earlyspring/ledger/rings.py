"""Which keys may sign at each place of a log: by its own keyrings, and before them by what is known of its party."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from earlyspring.record import dsse, keys
from earlyspring.record.entries import Keyring
from earlyspring.record.keys import VerifierKey


class Rings:
    """The keyrings of a log with their places. `pinned`: keys by which its first keyring is believed."""

    def __init__(self, rings: Iterable[tuple[int, Keyring]], pinned: Iterable[VerifierKey]) -> None:
        """Raises KeyRefused where the keyrings do not follow from each other."""
        self.rings, self.pinned = sorted(rings, key=lambda ring: ring[0]), list(pinned)
        listed = [one for _, ring in self.rings for one in ring.keys]
        every = [*self.pinned, *(keys.read_key(one.key) for one in listed)]
        self.listed = [key for key in {key.id: key for key in every}.values() if not self.rings or self._lists(key)]
        ends = {one.until for one in listed if one.until is not None}
        # Between two of these places the same keys hold.
        self._turns = sorted({0, *(place + 1 for place, _ in self.rings), *ends})
        self._known: dict[int, list[Ed25519PublicKey]] = {}
        keys.valid_keys(self.rings, 0)

    def _lists(self, key: VerifierKey) -> bool:
        return any(keys.read_key(one.key).raw == key.raw for _, ring in self.rings for one in ring.keys)

    def at(self, index: int) -> Sequence[Ed25519PublicKey]:
        """The public keys that may sign the entry at this index."""
        turn = self._turns[bisect_right(self._turns, index) - 1]
        if turn not in self._known:
            self._known[turn] = [key.public for key in self._valid(turn)]
        return self._known[turn]

    def _valid(self, index: int) -> Iterable[VerifierKey]:
        if not self.rings:
            return self.pinned
        valid = keys.valid_keys(self.rings, index)
        known = {key.raw for key in self.pinned}
        # The first keyring adds keys only from the entry after it on.
        return valid if index > self.rings[0][0] else [key for key in valid if key.raw in known]

    def opened(self, envelope: bytes, index: int) -> bytes:
        """The payload of the envelope at this index. Raises SignatureRefused, or KeyRefused for a key not valid there."""
        try:
            return dsse.open_envelope(envelope, self.at(index))
        except dsse.SignatureRefused as fault:
            begun = bool(self.rings) and index > self.rings[0][0]
            if begun and _signs(envelope, [key.public for key in self.listed]):
                raise keys.KeyRefused("it is signed with a key that may not sign at this place of the log") from fault
            raise


def _signs(envelope: bytes, public: Sequence[Ed25519PublicKey]) -> bool:
    try:
        dsse.open_envelope(envelope, public)
    except dsse.SignatureRefused:
        return False
    return True
