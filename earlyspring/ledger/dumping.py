"""A whole mechanism in the exchange format, written out entry by entry."""

from itertools import groupby
from typing import Any

from earlyspring.core.groups import grouped
from earlyspring.ledger.document import FORMAT
from earlyspring.ledger.document_logs import written
from earlyspring.ledger.models import Entry, Mechanism, PartyKey, PersonName
from earlyspring.record.statements import LogKey


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
        "purpose": mechanism.purpose,
        "registrar": mechanism.registrar,
        "founders": mechanism.founders,
        "persons": {one.person: {"names": one.names, "salt": one.salt} for one in persons},
        "logs": [
            written(
                LogKey(*log), [bytes(entry.envelope) for entry in entered], [one.public for one in keys.get(log[0], ())]
            )
            for log, entered in groupby(entries.iterator(), key=lambda one: (one.party, one.circle, one.epoch))
        ],
    }
