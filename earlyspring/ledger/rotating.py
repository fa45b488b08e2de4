"""A party hosted here changes its key: the old one signs the keyring that names the new one and its own end."""

from functools import partial

from django.db import transaction
from django.db.models import Max
from django.utils import timezone

from earlyspring.ledger.circles import epoch_to_write, must_answer
from earlyspring.ledger.keyring import make_next, take_next
from earlyspring.ledger.logs import append, log_of, rings_of, stamp
from earlyspring.ledger.models import Entry, Mechanism, PartyKey
from earlyspring.ledger.putting import must_host
from earlyspring.record import statements
from earlyspring.record.statements import Json, LogKey


@transaction.atomic
def change_key(mechanism: Mechanism, *, by: str) -> PartyKey:
    """Give a party a new key on this node. What it signed before stays its own; from now on only the new key signs.

    The new private half is written beside the old one first and takes its place when the entry is on disk, so that
    whatever is cut off leaves the key that its log names. Raises Refused: by who is not hosted here, whose part has
    ended, or whose log its own assent has closed.
    """
    must_host(mechanism, by)
    epoch = epoch_to_write(mechanism, by)
    must_answer(mechanism, by)
    Mechanism.objects.select_for_update().get(pk=mechanism.pk)
    old = PartyKey.objects.get(mechanism=mechanism, party=by, hosted=True)
    public = make_next(mechanism, by)
    append(mechanism, by, [_keyring(mechanism, log_of(mechanism, by, epoch), old, public.text)], epoch=epoch)
    PartyKey.objects.filter(pk=old.pk).update(hosted=False)
    made = PartyKey.objects.create(mechanism=mechanism, party=by, key_id=public.id, public=public.text, hosted=True)
    transaction.on_commit(partial(take_next, mechanism, by))
    return made


def _keyring(mechanism: Mechanism, log: LogKey, old: PartyKey, public: str) -> bytes:
    """The next keyring of a log: other keys stay, the old one ends with this very entry. A log begins with a first one."""
    rings = rings_of(mechanism, log)
    held = Entry.objects.filter(mechanism=mechanism, party=log.party, circle=log.circle, epoch=log.epoch)
    last = held.aggregate(last=Max("index"))["last"]
    place = 1 if last is None else last + 1
    others = [one for one in rings[-1][1].keys if one.key != old.public] if rings else []
    listed: list[dict[str, Json]] = [{"key": one.key, "until": one.until, "custody": one.custody} for one in others]
    listed = [{name: value for name, value in one.items() if value not in (None, "")} for one in listed]
    listed += [{"key": old.public, "until": place + 1, "custody": "server"}, {"key": public, "custody": "server"}]
    return statements.keyring(log, stamp(timezone.now()), version=max(len(rings), 1) + 1, keys=listed)
