"""A whole mechanism in the exchange format, written out entry by entry."""

import base64
from itertools import groupby
from typing import Any

from earlyspring.core.groups import grouped
from earlyspring.ledger.document import FORMAT
from earlyspring.ledger.models import Entry, Mechanism, PartyKey, PersonName


def dump(mechanism: Mechanism) -> dict[str, Any]:
    """The whole mechanism: every signed entry byte for byte, the keys that verify them, and the names not erased.

    Reads the record alone: no private note, no account and no private key can reach it.
    """
    entries = Entry.objects.filter(mechanism=mechanism).order_by("party", "circle", "epoch", "index")
    keys = grouped(PartyKey.objects.filter(mechanism=mechanism).order_by("key_id"), key=lambda one: one.party)
    persons = PersonName.objects.filter(mechanism=mechanism).order_by("person")
    return {
        "format": FORMAT,
        "mechanism": mechanism.key,
        "registrar": mechanism.registrar,
        "founders": mechanism.founders,
        "persons": {one.person: {"names": one.names, "salt": one.salt} for one in persons},
        "logs": [
            {
                "party": party,
                "circle": circle,
                "epoch": epoch,
                "keys": [one.public for one in keys.get(party, ())],
                "entries": [base64.b64encode(bytes(entry.envelope)).decode() for entry in log],
            }
            for (party, circle, epoch), log in groupby(
                entries.iterator(), key=lambda one: (one.party, one.circle, one.epoch)
            )
        ],
    }
