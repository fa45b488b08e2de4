"""The record on disk: logs of signed entries, keys, files, names that may be erased; and the nouns every chapter uses."""

from collections.abc import Sequence

from django.db import models

from earlyspring.core.shapes import ADDRESS
from earlyspring.ledger import fields
from earlyspring.ledger.nouns import Record, kind
from earlyspring.record.statements import circle_name

FOREVER = {"*": ("register", "for ever")}


class Mechanism(models.Model):
    key = models.SlugField(max_length=40, unique=True)
    registrar = models.CharField(max_length=80, blank=True)
    founders = models.JSONField(default=list)
    purpose = models.CharField(max_length=10, default="real", choices=[("real", "real"), ("demo", "demo")])
    created_at = models.DateTimeField(auto_now_add=True)

    data_class = FOREVER

    def __str__(self) -> str:
        return self.key

    @property
    def circle(self) -> str:
        """The circle under whose name the parties sign."""
        return circle_name(self.key, self.purpose)


class Entry(models.Model):
    """One signed statement in the log of a party; the envelope's bytes are the leaf and are never written again."""

    mechanism = models.ForeignKey(Mechanism, on_delete=models.PROTECT, related_name="+", db_index=False)
    party = models.CharField(max_length=80)
    circle = models.CharField(max_length=51, default="main")
    epoch = models.IntegerField(default=1)
    index = models.IntegerField()
    digest = models.CharField(max_length=64)
    type = models.CharField(max_length=20)
    kind = models.CharField(max_length=30, blank=True)
    item = models.CharField(max_length=80, blank=True)
    answers = models.CharField(max_length=64, blank=True)
    at = models.DateTimeField()
    loaded = models.BooleanField(default=False)
    envelope = models.BinaryField()
    received_at = models.DateTimeField(auto_now_add=True)

    data_class = FOREVER

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["mechanism", "party", "circle", "epoch", "index"], name="entry_one_place_in_its_log"
            ),
            models.CheckConstraint(condition=models.Q(index__gte=0), name="entry_index_from_zero"),
        ]
        indexes = [
            models.Index(fields=["mechanism", "item"], name="entry_item"),
            models.Index(fields=["mechanism", "digest"], name="entry_digest"),
            models.Index(fields=["mechanism", "id"], name="entry_last"),
            models.Index(fields=["mechanism", "type"], condition=~models.Q(type="notice"), name="entry_of_the_fold"),
        ]

    def __str__(self) -> str:
        return f"{self.party}/{self.circle}/{self.epoch}#{self.index}"


class PartyKey(models.Model):
    """A public key of a party, and whether this node holds the private half (in a file, never here)."""

    mechanism = models.ForeignKey(Mechanism, on_delete=models.PROTECT, related_name="+")
    party = models.CharField(max_length=80)
    key_id = models.CharField(max_length=64)
    public = models.TextField()
    hosted = models.BooleanField(default=False)

    data_class = FOREVER

    class Meta:
        constraints = [models.UniqueConstraint(fields=["mechanism", "key_id"], name="party_key_once")]

    def __str__(self) -> str:
        return f"{self.party} {self.key_id[:12]}"


class Blob(models.Model):
    """A file named by its digest; the bytes lie in the blob folder of the home."""

    mechanism = models.ForeignKey(Mechanism, on_delete=models.PROTECT, related_name="+")
    sha256 = models.CharField(max_length=64)
    name = models.CharField(max_length=200)
    media_type = models.CharField(max_length=100)
    size = models.BigIntegerField()
    party = models.CharField(max_length=80)
    handling = models.CharField(max_length=10, default="internal")
    received_at = models.DateTimeField(auto_now_add=True)

    data_class = FOREVER

    class Meta:
        constraints = [models.UniqueConstraint(fields=["mechanism", "sha256", "party"], name="blob_once_a_party")]

    def __str__(self) -> str:
        return self.name


class PersonName(models.Model):
    """The erasable half of a person's name: the log holds only the digest of salt and payload."""

    mechanism = models.ForeignKey(Mechanism, on_delete=models.PROTECT, related_name="+")
    person = models.CharField(max_length=80)
    salt = models.CharField(max_length=64)
    names = models.JSONField(default=dict)

    data_class = {"*": ("personal", "until erased on request or ten years after the last office")}

    class Meta:
        constraints = [models.UniqueConstraint(fields=["mechanism", "person"], name="person_once")]

    def __str__(self) -> str:
        return self.person


@kind("source")
class Source(Record):
    publisher = fields.TextValue()
    published = fields.Day()
    lang = fields.Word()
    url = fields.Address()
    what = fields.TextValue()

    @property
    def page(self) -> str:
        """The address where it is one that a page may link to."""
        return self.url if self.url and ADDRESS.fullmatch(self.url) else ""


@kind("person")
class Person(Record):
    """A person by the salted digest of the name; the name itself lies in PersonName and can be erased."""

    commitment = fields.Sha256(needed=True)

    @classmethod
    def headings(cls, mechanism: Mechanism, rows: Sequence[Record]) -> dict[str, dict[str, str]]:
        keys = [row.item for row in rows]
        held = PersonName.objects.filter(mechanism=mechanism, person__in=keys).values_list("person", "names")
        return {key: {} for key in keys} | dict(held)


@kind("contradiction")
class Contradiction(Record):
    about = fields.Listing("ref:*", marked="about")
    topic = fields.TextValue()
    version_a = fields.TextValue()
    version_b = fields.TextValue()
    assessment = fields.TextValue()
