"""The form of an agency as it was made: an answer to it is held against what was really asked."""

from django.db import models


class SentForm(models.Model):
    """A report form made for an agency: what it asks, to whom it was mailed, and which answers came.

    `mechanism`: the first of those it asks for. `form`: `papers.form_rows.plain_values` of it. `came`: digests of answers.
    """

    mechanism = models.ForeignKey("earlyspring.Mechanism", on_delete=models.CASCADE, related_name="+")
    party = models.CharField(max_length=80)
    body = models.CharField(max_length=80)
    revision = models.IntegerField()
    digest = models.CharField(max_length=64)
    form = models.JSONField()
    came = models.JSONField(default=list)
    made_at = models.DateTimeField()
    mailed_at = models.DateTimeField(null=True)
    exercise = models.BooleanField(default=False)

    data_class = {"*": ("private", "until its party deletes it, or two years after its round")}

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["mechanism", "party", "body", "revision"], name="sent_form_once"),
        ]

    def __str__(self) -> str:
        return f"{self.party} {self.body} #{self.revision}"

    @property
    def kept_for(self) -> str:
        return self.party
