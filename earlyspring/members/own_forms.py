"""The forms of a party's own in which its papers are written: kept on its desk, never part of the record.

A form that was in use once is kept: a paper names the form it was made in, and is to be made again as it was.
"""

import hashlib

from django.db import models, transaction

from earlyspring.ledger.models import Mechanism
from earlyspring.members.accounts import User

EVERY = "paper"
"""The name under which a form stands for every paper that has none of its own."""


class OwnForm(models.Model):
    """A form of a party for one paper, in one language or two side by side (`together`), as `pdf` or `docx`."""

    mechanism = models.ForeignKey("earlyspring.Mechanism", on_delete=models.CASCADE, related_name="+")
    party = models.CharField(max_length=80)
    paper = models.CharField(max_length=20)
    together = models.IntegerField()
    format = models.CharField(max_length=10)
    sha256 = models.CharField(max_length=64)
    name = models.CharField(max_length=200)
    source = models.BinaryField()
    in_use = models.BooleanField(default=True)
    sent_by = models.ForeignKey(User, null=True, on_delete=models.SET_NULL, related_name="+")
    sent_at = models.DateTimeField(auto_now_add=True)

    data_class = {"*": ("private", "as long as a paper made in it is to be seen again")}

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["mechanism", "party", "paper", "together", "format", "sha256"], name="own_form_once"
            ),
            models.UniqueConstraint(
                fields=["mechanism", "party", "paper", "together", "format"],
                condition=models.Q(in_use=True),
                name="own_form_one_in_use",
            ),
            models.CheckConstraint(condition=models.Q(together__in=(1, 2)), name="own_form_one_or_two_languages"),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def kept_for(self) -> str:
        return self.party


def forms_of(mechanism: Mechanism, party: str) -> models.QuerySet[OwnForm]:
    """All forms a party ever sent, those in use and the latest first; without their bytes."""
    own = OwnForm.objects.filter(mechanism=mechanism, party=party).defer("source")
    return own.order_by("-in_use", "-sent_at", "-pk")


def form_in_use(mechanism: Mechanism, party: str, paper: str, together: int, format: str) -> OwnForm | None:
    """The form in which a paper is written: that of the paper, else the one for every paper; None: the built-in one."""
    asked = {"together": together, "format": format, "in_use": True}
    found = {one.paper: one for one in OwnForm.objects.filter(mechanism=mechanism, party=party, **asked)}
    return found.get(paper) or found.get(EVERY)


def form_named(mechanism: Mechanism, party: str, paper: str, together: int, format: str, sha256: str) -> OwnForm | None:
    """The form of this digest, in use or former, as far as it is one for this paper."""
    asked = {"paper__in": (paper, EVERY), "together": together, "format": format, "sha256": sha256}
    return OwnForm.objects.filter(mechanism=mechanism, party=party, **asked).first()


@transaction.atomic
def keep_form(
    mechanism: Mechanism, source: bytes, *, name: str, paper: str, together: int, format: str, by: str, user: User
) -> OwnForm:
    """Keep a form and use it from now on; one that came before is used again."""
    _ended(mechanism, by, paper, together, format)
    place = {"paper": paper, "together": together, "format": format, "sha256": hashlib.sha256(source).hexdigest()}
    told = {"name": name[:200], "source": source, "sent_by": user, "in_use": True}
    own, made = OwnForm.objects.get_or_create(mechanism=mechanism, party=by, **place, defaults=told)
    if not made:
        OwnForm.objects.filter(pk=own.pk).update(in_use=True, name=told["name"])
    return own


@transaction.atomic
def use_form(own: OwnForm) -> None:
    """Use a former form again, in the place of the one in use."""
    _ended(own.mechanism, own.party, own.paper, own.together, own.format)
    OwnForm.objects.filter(pk=own.pk).update(in_use=True)


def put_away(own: OwnForm) -> None:
    """Go back to the form that the paper had without this one. It is kept for the papers made in it."""
    OwnForm.objects.filter(pk=own.pk).update(in_use=False)


def _ended(mechanism: Mechanism, party: str, paper: str, together: int, format: str) -> None:
    place = {"paper": paper, "together": together, "format": format, "in_use": True}
    OwnForm.objects.filter(mechanism=mechanism, party=party, **place).update(in_use=False)
