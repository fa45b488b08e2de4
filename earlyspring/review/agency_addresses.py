"""Where an agency without an account is written to: an address that its own party's officer entered here."""

from django.db import models


class AgencyAddress(models.Model):
    """The mail address of an agency of a party, and the language it is written to in. Nobody else sees it."""

    mechanism = models.ForeignKey("earlyspring.Mechanism", on_delete=models.CASCADE, related_name="+")
    party = models.CharField(max_length=80)
    body = models.CharField(max_length=80)
    address = models.EmailField()
    language = models.CharField(max_length=12)

    data_class = {"*": ("private", "until its party deletes it")}

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["mechanism", "party", "body"], name="agency_address_once"),
        ]

    def __str__(self) -> str:
        return f"{self.party} {self.body}"

    @property
    def kept_for(self) -> str:
        return self.party
