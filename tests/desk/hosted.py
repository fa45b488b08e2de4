"""A record that parties of the cast can really sign in: each of three has its key on this node."""

from earlyspring.ledger.actions import report
from earlyspring.ledger.keyring import host
from tests.people import Cast

PARTIES = ["B-GX", "B-LS", "B-QN"]
ORGAN = {"code": "secretaries", "names": {"en": "Spring Meeting"}}
SESSION = {"organ": "O-SM", "ordinal": 12, "year": 2027, "status": "planned", "host": "B-QN"}
SOURCE = {"publisher": {"en": "Quảng Ninh newspaper"}, "published": "2027-02-12", "lang": "vi"}


def hosted(cast: Cast) -> Cast:
    cast.mechanism.founders = PARTIES
    cast.mechanism.save()
    for party in PARTIES:
        host(cast.mechanism, party)
    report(cast.mechanism, "source", "SRC-1", SOURCE, by="B-QN", sources=[])
    report(cast.mechanism, "organ", "O-SM", ORGAN, by="B-QN", sources=["SRC-1"])
    report(cast.mechanism, "session", "SM-2027", SESSION, by="B-QN", sources=["SRC-1"])
    return cast
