"""The documents of a ceremony, the originals each party keeps, where each folder is, and the order of signing."""

from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _

from earlyspring.meetings.gatherings import LOGISTICS, PERSONAL, Gathering
from earlyspring.members.accounts import User

LEVELS = [
    ("mechanism", _("joint documents of the mechanism")),
    ("provincial", _("between provinces")),
    ("sectoral", _("between departments")),
    ("local", _("between localities")),
]
POWERS = [
    ("none", _("none recorded yet")),
    ("office", _("signs by virtue of the office")),
    ("full_powers", _("full powers or authorisation in writing")),
]
STATES = [
    ("planned", _("not printed yet")),
    ("printed", _("printed")),
    ("bound", _("bound")),
    ("on_table", _("on the table")),
    ("signed_a", _("signed by its keeper")),
    ("signed_b", _("signed by all")),
    ("exchanged", _("exchanged")),
    ("archived", _("archived")),
]
"""In their order on the day. Both sign at the same time, each first in the copy it keeps (外办发[1994]7号)."""


class CeremonyDocument(models.Model):
    """A document to be signed at a gathering: one of the register, or one that is planned and not yet there.

    `order_lang`: the agreed language by whose alphabet the other parties follow in an original. `batch`: where it is
    locked to. `alone`: no other beside it.
    """

    gathering = models.ForeignKey(Gathering, on_delete=models.CASCADE, related_name="ceremony")
    number = models.PositiveSmallIntegerField()
    instrument = models.CharField(max_length=80, blank=True)
    titles = models.JSONField(default=dict, blank=True)
    level = models.CharField(max_length=12, choices=LEVELS)
    languages = models.JSONField(default=list)
    order_lang = models.CharField(max_length=10)
    minutes = models.PositiveSmallIntegerField(default=4)
    alone = models.BooleanField(default=False)
    batch = models.PositiveSmallIntegerField(null=True, blank=True)
    withdrawn_at = models.DateTimeField(null=True, blank=True)
    withdrawn_why = models.TextField(blank=True)

    data_class = LOGISTICS | {"withdrawn_why": PERSONAL}

    class Meta:
        constraints = [models.UniqueConstraint(fields=["gathering", "number"], name="ceremony_document_once")]
        ordering = ("number",)

    def __str__(self) -> str:
        return self.code

    @property
    def code(self) -> str:
        """By which run-sheets, labels and plans name it."""
        return f"D{self.number:02}"


class CeremonySide(models.Model):
    """A body that signs a document. `party`: who answers for it. `signatory`, `assistant`, `witnesses`: codes of people.

    `there_from`, `there_until`: between which hours of the day of signing those people can be at the table.
    `agreed`: the digest, by language, of the text its focal point ticked as agreed.
    """

    document = models.ForeignKey(CeremonyDocument, on_delete=models.CASCADE, related_name="sides")
    body = models.CharField(max_length=80)
    party = models.CharField(max_length=80)
    language = models.CharField(max_length=10)
    keeps = models.BooleanField(default=True)
    signatory = models.CharField(max_length=12, blank=True)
    assistant = models.CharField(max_length=12, blank=True)
    witnesses = models.JSONField(default=list, blank=True)
    power = models.CharField(max_length=12, choices=POWERS, default="none")
    power_note = models.CharField(max_length=200, blank=True)
    there_from = models.TimeField(null=True, blank=True)
    there_until = models.TimeField(null=True, blank=True)
    rank_reason = models.TextField(blank=True)
    rank_accepted = models.BooleanField(default=False)
    agreed = models.JSONField(default=dict, blank=True)
    agreed_at = models.DateTimeField(null=True, blank=True)
    agreed_by = models.ForeignKey(User, null=True, on_delete=models.SET_NULL, related_name="+")

    # That a body signed stays; who did, and reasons that may tell of people, go.
    data_class = LOGISTICS | dict.fromkeys(
        ("signatory", "assistant", "witnesses", "power_note", "rank_reason"), PERSONAL
    )

    class Meta:
        constraints = [models.UniqueConstraint(fields=["document", "body"], name="ceremony_side_once")]
        ordering = ("pk",)

    def __str__(self) -> str:
        return self.body


class Original(models.Model):
    """What one party keeps. `parties`: the order of names, titles and signatures; `languages`: that of the texts.

    `digests`: the text of each language as it stood in the register when it was printed.
    """

    document = models.ForeignKey(CeremonyDocument, on_delete=models.CASCADE, related_name="originals")
    keeper = models.CharField(max_length=80)
    party = models.CharField(max_length=80)
    parties = models.JSONField(default=list)
    languages = models.JSONField(default=list)
    digests = models.JSONField(default=dict, blank=True)
    custody = models.CharField(max_length=200, blank=True)
    scan = models.CharField(max_length=64, blank=True)

    data_class = LOGISTICS

    class Meta:
        constraints = [models.UniqueConstraint(fields=["document", "keeper"], name="original_once")]
        ordering = ("pk",)

    def __str__(self) -> str:
        return f"{self.document} · {self.keeper}"

    @property
    def kept_steps(self) -> list["FolderStep"]:
        """What happened to it and was not taken back, the first first. Read with `steps` fetched beforehand."""
        return sorted((one for one in self.steps.all() if one.undone_at is None), key=lambda one: one.pk)

    @property
    def state(self) -> str:
        """Where it is now, by the last step that was not taken back."""
        steps = self.kept_steps
        return steps[-1].state if steps else "planned"


class SignersChanged(models.Model):
    """That other bodies sign a document, or in other originals, than was planned: why, who said so, and what was before.

    `before`: the bodies with their languages, and the originals with their state then.
    """

    document = models.ForeignKey(CeremonyDocument, on_delete=models.CASCADE, related_name="signers_changed")
    why = models.TextField()
    before = models.JSONField(default=dict)
    at = models.DateTimeField()
    by = models.ForeignKey(User, null=True, on_delete=models.SET_NULL, related_name="+")

    data_class = LOGISTICS | {"why": PERSONAL}

    class Meta:
        ordering = ("pk",)

    def __str__(self) -> str:
        return f"{self.document} · {self.at:%Y-%m-%d}"


class FolderStep(models.Model):
    """That an original came to a state: who said so, and when. What is taken back stays, with who took it back."""

    original = models.ForeignKey(Original, on_delete=models.CASCADE, related_name="steps")
    state = models.CharField(max_length=10, choices=STATES)
    at = models.DateTimeField()
    by = models.ForeignKey(User, null=True, on_delete=models.SET_NULL, related_name="+")
    undone_at = models.DateTimeField(null=True, blank=True)
    undone_by = models.ForeignKey(User, null=True, on_delete=models.SET_NULL, related_name="+")

    data_class = LOGISTICS

    def __str__(self) -> str:
        return f"{self.original} · {self.state}"


class SigningOrder(models.Model):
    """An order of batches: a proposal until a person accepts it; the last accepted one is what people were told.

    `batches`: lists of numbers of documents, by table. `inputs`: the digest of what it was planned from.
    """

    gathering = models.ForeignKey(Gathering, on_delete=models.CASCADE, related_name="signing_orders")
    tables = models.PositiveSmallIntegerField()
    begins = models.TimeField()
    batches = models.JSONField(default=list)
    seed = models.PositiveIntegerField(default=1)
    iterations = models.PositiveIntegerField(default=0)
    inputs = models.CharField(max_length=64, blank=True)
    made_at = models.DateTimeField()
    made_by = models.ForeignKey(User, null=True, on_delete=models.SET_NULL, related_name="+")
    accepted_at = models.DateTimeField(null=True, blank=True)
    accepted_by = models.ForeignKey(User, null=True, on_delete=models.SET_NULL, related_name="+")

    data_class: Any = LOGISTICS

    def __str__(self) -> str:
        return f"{self.gathering} · {self.pk}"
