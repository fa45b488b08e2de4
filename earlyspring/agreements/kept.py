"""Texts of an instrument that a party keeps to itself: in a table of their own, in no log and no register."""

from django.db import models, transaction

from earlyspring.agreements.models import Instrument
from earlyspring.ledger.blobs import drop
from earlyspring.ledger.models import Blob, Entry, Mechanism
from earlyspring.record.dsse import peek


class KeptText(models.Model):
    """A file that a party laid beside an instrument for itself alone. Never exported, exchanged or searched."""

    mechanism = models.ForeignKey("earlyspring.Mechanism", on_delete=models.CASCADE, related_name="+")
    party = models.CharField(max_length=80)
    instrument = models.CharField(max_length=80)
    sha256 = models.CharField(max_length=64)
    lang = models.CharField(max_length=10)
    name = models.CharField(max_length=200)
    kept_at = models.DateTimeField(auto_now=True)

    data_class = {"*": ("private", "until its party deletes it")}

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["mechanism", "party", "instrument", "sha256"], name="kept_text_once"),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def kept_for(self) -> str:
        """Whose own thing this is: only that party's people see it."""
        return self.party


def keep_text(instrument: Instrument, blob: Blob, *, lang: str, name: str) -> KeptText:
    """Note beside which instrument a party laid a file for itself; the same file once, with its last name."""
    kept, _new = KeptText.objects.update_or_create(
        mechanism=instrument.mechanism,
        party=blob.party,
        instrument=instrument.item,
        sha256=blob.sha256,
        defaults={"lang": lang, "name": name[:200]},
    )
    return kept


def texts_kept_by(mechanism: Mechanism, party: str) -> models.QuerySet[KeptText]:
    """What a party keeps to itself beside instruments, the latest first."""
    return KeptText.objects.filter(mechanism=mechanism, party=party).order_by("-kept_at", "-pk")


@transaction.atomic
def forget_text(kept: KeptText, *, needed: bool = False) -> bool:
    """Take a text off its party's list, and away its file; whether that is gone too.

    The file stays where it is `needed` otherwise, lies beside another instrument, is open or is named in a log.
    """
    kept.delete()
    own = {"mechanism": kept.mechanism, "party": kept.party, "sha256": kept.sha256}
    blob = Blob.objects.filter(**own, handling="internal").first()
    if blob is None or needed or KeptText.objects.filter(**own).exists() or _logged(kept.mechanism, kept.sha256):
        return False
    drop(blob)
    return True


def _logged(mechanism: Mechanism, sha256: str) -> bool:
    envelopes = Entry.objects.filter(mechanism=mechanism).values_list("envelope", flat=True)
    return any(sha256.encode() in peek(bytes(one)) for one in envelopes.iterator())
