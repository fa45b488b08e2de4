"""Who shows what at the fair of a gathering. Nothing of it is a fact of the record; the contact goes with the purge."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from earlyspring.core.ocop import GROUPS, STARS, Certificate
from earlyspring.meetings.gatherings import LOGISTICS, PERSONAL, Gathering
from earlyspring.members.accounts import User

KINDS = [
    ("enterprise", _("enterprise")),
    ("cooperative", _("cooperative")),
    ("household", _("household business")),
    ("agency", _("agency")),
    ("association", _("association")),
]
ROUTES = [(one, one) for one in ("form", "sheet", "link", "earlier")]


class FairPlaces(models.Model):
    """How many exhibitors a party may bring and how many booths they may fill; None: as many as it likes."""

    gathering = models.ForeignKey(Gathering, on_delete=models.CASCADE, related_name="fair_places")
    party = models.CharField(max_length=80)
    exhibitors = models.PositiveIntegerField(null=True, blank=True)
    booths = models.PositiveIntegerField(null=True, blank=True)

    data_class = LOGISTICS

    class Meta:
        constraints = [models.UniqueConstraint(fields=["gathering", "party"], name="fair_places_once")]

    def __str__(self) -> str:
        return self.party


class Exhibitor(models.Model):
    """An agency or enterprise that a party brings to the fair. Names stand as given; none is made from another.

    `power_kw`, `water`, `booths`: what it asks for. `agreed_at`: its party has agreed to what stands here; what comes
    by a link waits for that anew. `earlier`: the row of an earlier gathering from which it was taken over.
    """

    gathering = models.ForeignKey(Gathering, on_delete=models.CASCADE, related_name="exhibitors")
    party = models.CharField(max_length=80)
    code = models.CharField(max_length=12)
    names = models.JSONField(default=dict)
    about = models.JSONField(default=dict, blank=True)
    kind = models.CharField(max_length=20, choices=KINDS, default="enterprise")
    agency = models.CharField(max_length=80, blank=True)
    website = models.CharField(max_length=200, blank=True)
    contact = models.CharField(max_length=120, blank=True)
    contact_lang = models.CharField(max_length=10, blank=True)
    phone = models.CharField(max_length=40, blank=True)
    email = models.CharField(max_length=254, blank=True)
    booths = models.PositiveSmallIntegerField(default=1)
    power_kw = models.DecimalField(max_digits=6, decimal_places=2, default=0)
    water = models.BooleanField(default=False)
    agreed_at = models.DateTimeField(null=True, blank=True)
    agreed_by = models.ForeignKey(User, null=True, on_delete=models.SET_NULL, related_name="+")
    withdrawn_at = models.DateTimeField(null=True, blank=True)
    withdrawn_why = models.CharField(max_length=500, blank=True)
    route = models.CharField(max_length=8, default="form", choices=ROUTES)
    earlier = models.ForeignKey("self", null=True, on_delete=models.SET_NULL, related_name="later")
    entered_by = models.ForeignKey(User, null=True, on_delete=models.SET_NULL, related_name="+")
    changed_at = models.DateTimeField(auto_now=True)

    data_class = LOGISTICS | dict.fromkeys(("contact", "contact_lang", "phone", "email"), PERSONAL)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["gathering", "code"], name="exhibitor_code_once"),
            models.UniqueConstraint(fields=["gathering", "earlier"], name="exhibitor_taken_over_once"),
            models.CheckConstraint(condition=models.Q(power_kw__gte=0), name="exhibitor_power_not_below_nought"),
        ]
        indexes = [models.Index(fields=["gathering", "party"], name="exhibitor_of_party")]

    def __str__(self) -> str:
        return self.code

    @property
    def kept_for(self) -> str:
        return self.party

    @property
    def version(self) -> str:
        """Another one with each change, so that of two who write at once the second is told."""
        return self.changed_at.isoformat()


class Product(models.Model):
    """What an exhibitor shows. `group`: of OCOP; `stars` and what follows only where it holds a certificate.

    `expires_on`: as printed on the certificate; empty where only the day of the award is known. `photo` and `scan`:
    digests of files of the exhibitor's party.
    """

    exhibitor = models.ForeignKey(Exhibitor, on_delete=models.CASCADE, related_name="products")
    code = models.CharField(max_length=12)
    names = models.JSONField(default=dict)
    about = models.JSONField(default=dict, blank=True)
    origin = models.JSONField(default=dict, blank=True)
    group = models.CharField(max_length=20, blank=True, choices=[(code, names["en"]) for code, names in GROUPS.items()])
    stars = models.PositiveSmallIntegerField(null=True, blank=True)
    certificate = models.CharField(max_length=80, blank=True)
    awarded_on = models.DateField(null=True, blank=True)
    expires_on = models.DateField(null=True, blank=True)
    photo = models.CharField(max_length=64, blank=True)
    scan = models.CharField(max_length=64, blank=True)
    changed_at = models.DateTimeField(auto_now=True)

    data_class = LOGISTICS

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["exhibitor", "code"], name="product_code_once"),
            models.CheckConstraint(
                condition=models.Q(stars__isnull=True) | models.Q(stars__in=STARS), name="product_stars_three_to_five"
            ),
        ]

    def __str__(self) -> str:
        return self.code

    @property
    def kept_for(self) -> str:
        return self.exhibitor.party

    @property
    def version(self) -> str:
        return self.changed_at.isoformat()

    @property
    def ocop(self) -> Certificate | None:
        """The certificate as the rules take it; None where the product holds none, or its day is not known yet."""
        if self.stars is None or self.awarded_on is None:
            return None
        return Certificate(self.stars, self.certificate, self.awarded_on, self.expires_on)
