"""Who comes to a gathering: a delegation for each party, and its people. Forgotten on the day the gathering names."""

from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _

from earlyspring.lang.persons import order_of_pinyin, order_of_vietnamese, searched
from earlyspring.meetings.gatherings import LOGISTICS, Gathering
from earlyspring.meetings.gatherings import PERSONAL as OF_PERSONS
from earlyspring.members.accounts import User

PERSONAL = {"*": OF_PERSONS}

CATEGORIES = [
    ("head", _("head of delegation")),
    ("delegate", _("delegate")),
    ("organiser", _("organiser")),
    ("interpreter", _("interpreter")),
    ("security", _("security")),
    ("press", _("press")),
    ("exhibitor", _("exhibitor")),
    ("driver", _("driver")),
    ("observer", _("observer")),
    ("artist", _("artist")),
]
ROLES_HERE = [
    ("head", _("leads the delegation")),
    ("deputy_head", _("deputy head of the delegation")),
    ("co_chair", _("co-chair")),
    ("signatory", _("signatory")),
    ("witness", _("witness of signing")),
    ("member", _("member of the delegation")),
    ("interpreter", _("interpreter")),
    ("note_taker", _("note-taker")),
    ("staff", _("staff")),
]
ADDRESSES = [
    ("comrade", _("Comrade")),
    ("mr", _("Mr")),
    ("ms", _("Ms")),
    ("none", _("no form of address")),
]
DIETS = [
    ("vegetarian", _("vegetarian")),
    ("halal", _("halal")),
    ("no_pork", _("no pork")),
    ("allergy", _("allergy, see the note")),
]


class Delegation(models.Model):
    """The people of one party (or of an invited body) at a gathering, and how many places it has."""

    gathering = models.ForeignKey(Gathering, on_delete=models.CASCADE, related_name="delegations")
    party = models.CharField(max_length=80)
    quota = models.PositiveIntegerField(null=True, blank=True)
    sent_at = models.DateTimeField(null=True, blank=True)
    sent_by = models.ForeignKey(User, null=True, on_delete=models.SET_NULL, related_name="+")

    data_class = LOGISTICS

    class Meta:
        constraints = [models.UniqueConstraint(fields=["gathering", "party"], name="delegation_once")]

    def __str__(self) -> str:
        return self.party

    @property
    def kept_for(self) -> str:
        """Whose own people these are."""
        return self.party


class Delegate(models.Model):
    """A person at a gathering. Names stand as given, in each script; none is derived from another.

    `role`: what the person does here; `rank`: the band of the own office (1 is the highest), whoever is stood in for.
    `code`: by which lists, sheets and badges name the person; it says nothing about him.
    `kept_by_office`: entered by a link, and changed since by the own party, so that the link opens it no more.
    `diet`, `wheelchair`: what seats and kitchen go by; `needs`: whatever else the host is to know, in words.
    """

    delegation = models.ForeignKey(Delegation, on_delete=models.CASCADE, related_name="delegates")
    code = models.CharField(max_length=12)
    category = models.CharField(max_length=20, choices=CATEGORIES, default="delegate")
    role = models.CharField(max_length=20, choices=ROLES_HERE, default="member")
    rank = models.PositiveSmallIntegerField(null=True, blank=True)
    name = models.CharField(max_length=120)
    lang = models.CharField(max_length=10)
    given = models.CharField(max_length=60, blank=True)
    latin = models.CharField(max_length=120, blank=True)
    other_name = models.CharField(max_length=120, blank=True)
    other_lang = models.CharField(max_length=10, blank=True)
    pinyin = models.CharField(max_length=120, blank=True)
    address = models.CharField(max_length=10, choices=ADDRESSES, default="comrade")
    office = models.JSONField(default=dict, blank=True)
    agency = models.CharField(max_length=80, blank=True)
    acting_for = models.JSONField(default=dict, blank=True)
    speaks = models.JSONField(default=list, blank=True)
    sex = models.CharField(max_length=1, blank=True, choices=[("f", _("female")), ("m", _("male"))])
    phone = models.CharField(max_length=40, blank=True)
    email = models.EmailField(blank=True)
    diet = models.CharField(max_length=10, blank=True, choices=DIETS)
    wheelchair = models.BooleanField(default=False)
    needs = models.TextField(blank=True)
    withdrawn_at = models.DateTimeField(null=True, blank=True)
    withdrawn_why = models.TextField(blank=True)
    withdrawn_by = models.ForeignKey(User, null=True, on_delete=models.SET_NULL, related_name="+")
    route = models.CharField(max_length=5, default="form", choices=[(one, one) for one in ("form", "sheet", "link")])
    link = models.ForeignKey(
        "earlyspring.DelegationLink", null=True, on_delete=models.SET_NULL, related_name="delegates"
    )
    kept_by_office = models.BooleanField(default=False)
    registered_by = models.ForeignKey(User, null=True, on_delete=models.SET_NULL, related_name="+")
    registered_at = models.DateTimeField(auto_now_add=True)
    changed_at = models.DateTimeField(auto_now=True)
    by_given = models.CharField(max_length=400, editable=False, default="")
    by_pinyin = models.CharField(max_length=300, editable=False, default="")
    search = models.TextField(editable=False, default="")

    data_class = PERSONAL

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["delegation", "code"], name="delegate_code_once"),
            models.UniqueConstraint(
                fields=["delegation"],
                condition=models.Q(role="head", withdrawn_at__isnull=True),
                name="delegation_has_one_head",
            ),
        ]
        indexes = [
            models.Index(fields=["delegation", "by_given"], name="delegate_by_given"),
            models.Index(fields=["delegation", "by_pinyin"], name="delegate_by_pinyin"),
        ]

    def __str__(self) -> str:
        return self.code

    @property
    def gathering(self) -> Gathering:
        return self.delegation.gathering

    @property
    def kept_for(self) -> str:
        return self.delegation.party

    @property
    def version(self) -> str:
        """Another one with each change, so that of two who write at once the second is told."""
        return self.changed_at.isoformat()

    def names_in(self) -> dict[str, str]:
        """The name in each language it was given in."""
        return {lang: name for lang, name in ((self.lang, self.name), (self.other_lang, self.other_name)) if name}

    def put_in_order(self) -> None:
        """Write the columns that lists and searches go by from what was given."""
        vietnamese = self.names_in().get("vi", "") or self.latin or self.name
        self.by_given = order_of_vietnamese(vietnamese, self.given if self.lang == "vi" else "")[:400]
        self.by_pinyin = order_of_pinyin(self.pinyin or (self.latin if self.lang == "zh" else ""))[:300]
        self.search = searched([self.name, self.latin, self.other_name, self.pinyin, self.code])

    def save(self, *args: Any, **kwargs: Any) -> None:
        self.put_in_order()
        super().save(*args, **kwargs)
