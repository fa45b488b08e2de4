"""What came of the scans of a gathering: each event held against the keys, the badges and the doors."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import lru_cache

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from earlyspring.core.door import Issued, Place, Scan, happened, latest_versions, opens
from earlyspring.delegations.door.models import ScanEvent
from earlyspring.record.badge_token import BadgeToken, TokenRefused, read

MOST_AHEAD = timedelta(days=3650) // timedelta(milliseconds=1)


@dataclass(frozen=True, slots=True)
class Key:
    """A public key of the badges of a gathering. From `retired` on what it signed is refused."""

    mark: str
    raw: bytes
    retired: datetime | None = None


Keys = tuple[Key, ...]


def keys_at(keys: Keys, at: datetime) -> Keys:
    """Those that badges were accepted with at a time."""
    return tuple(one for one in keys if one.retired is None or at < one.retired)


@lru_cache(maxsize=4096)
def said(token: str, keys: Keys) -> BadgeToken | str:
    """What a token says, or the reason for which it is refused; a badge is shown many times and verified once."""
    try:
        return read(token, {one.mark: Ed25519PublicKey.from_public_bytes(one.raw) for one in keys})
    except TokenRefused as refusal:
        return refusal.reason


def when(event: ScanEvent) -> datetime:
    """When a scan happened by the server's clock."""
    ahead = max(-MOST_AHEAD, min(MOST_AHEAD, event.ahead))
    return happened(event.scanned_at, timedelta(milliseconds=ahead), event.received_at)


class Reader:
    """Reads the scans of one gathering. `issued`: every version of every badge; `places`: its doors by key."""

    def __init__(self, keys: Keys, issued: Iterable[Issued], places: Mapping[str, Place]) -> None:
        held = list(issued)
        self.keys, self.places = keys, places
        self.latest = latest_versions(held)
        self.by_badge = {(one.badge, one.version): one for one in held}
        self.by_person: dict[int, list[Issued]] = {}
        for one in sorted(held, key=lambda each: (each.since, each.version)):
            self.by_person.setdefault(one.person, []).append(one)

    def scan(self, event: ScanEvent) -> Scan:
        at = when(event)
        person, refused = self._of_token(event, at) if event.token else self._of_list(event, at)
        return Scan(str(event.client_id), person, refused, event.door, str(event.device_id), event.direction, at)

    def _of_token(self, event: ScanEvent, at: datetime) -> tuple[int | None, str]:
        token = said(event.token, keys_at(self.keys, at))
        if isinstance(token, str):
            return None, token
        issued = self.by_badge.get((token.badge, token.version))
        refused = self._opens(issued, event, at)
        if not refused and at >= datetime.fromtimestamp(token.expires, UTC):
            refused = "expired"
        return issued.person if issued else None, refused

    def _of_list(self, event: ScanEvent, at: datetime) -> tuple[int | None, str]:
        """Somebody chosen by name opens what the badge that the person has at that time would open."""
        if event.person is None or not (held := self.by_person.get(event.person)):
            return event.person, "no_badge"
        begun = [one for one in held if one.since <= at]
        return event.person, self._opens((begun or held[:1])[-1], event, at)

    def _opens(self, issued: Issued | None, event: ScanEvent, at: datetime) -> str:
        latest = self.latest.get(issued.badge, 0) if issued else 0
        return opens(issued, self.places.get(event.door), at, latest)
