"""What everybody who comes has on the own phone beside the programme: papers handed out, numbers to call in need.

The host enters both; who reads which paper is said with it. They go with everything else of a gathering.
"""

import re
from collections.abc import Iterable, Mapping

from django.core.files.uploadedfile import UploadedFile
from django.db import models, transaction
from django.utils import timezone

from earlyspring.core.shapes import Fault
from earlyspring.ledger.blobs import deposit
from earlyspring.ledger.models import Blob
from earlyspring.ledger.refused import Refused, demand
from earlyspring.meetings.gatherings import LOGISTICS, PERSONAL, Gathering
from earlyspring.members.accounts import User

LARGEST = 5 * 1024 * 1024
"""A phone keeps all its papers for times without a network, and fetches them over that of a hotel."""
MOST = 12
NUMBER = re.compile(r"\+?[0-9][0-9 .()-]*[0-9]")


class Handout(models.Model):
    """A paper for those who come. `lang`: in which it is written. `parties`, `categories`: whose people read it; empty: all."""

    gathering = models.ForeignKey(Gathering, on_delete=models.CASCADE, related_name="handouts")
    titles = models.JSONField(default=dict)
    lang = models.CharField(max_length=10)
    parties = models.JSONField(default=list, blank=True)
    categories = models.JSONField(default=list, blank=True)
    sha256 = models.CharField(max_length=64)
    handed_at = models.DateTimeField()
    handed_by = models.ForeignKey(User, null=True, on_delete=models.SET_NULL, related_name="+")

    data_class = LOGISTICS

    class Meta:
        ordering = ["handed_at", "pk"]

    def __str__(self) -> str:
        return self.sha256[:12]

    def blob(self) -> Blob:
        """The file: it lies with those of the host."""
        held = Blob.objects.select_related("mechanism")
        return held.get(mechanism=self.gathering.mechanism, sha256=self.sha256, party=self.gathering.host)


class HelpLine(models.Model):
    """Whom to call. `names`: what the number is for; sometimes that is a person, so it goes with the purge."""

    gathering = models.ForeignKey(Gathering, on_delete=models.CASCADE, related_name="help_lines")
    names = models.JSONField(default=dict)
    number = models.CharField(max_length=30)
    position = models.PositiveSmallIntegerField(default=1)

    data_class = {"*": PERSONAL}

    class Meta:
        ordering = ["position", "pk"]

    def __str__(self) -> str:
        return self.number

    @property
    def dialled(self) -> str:
        """The number as a phone dials it."""
        return re.sub(r"[^0-9+]", "", self.number)


@transaction.atomic
def hand_out(
    gathering: Gathering,
    file: UploadedFile | None,
    *,
    titles: Mapping[str, str],
    lang: str,
    parties: Iterable[str] = (),
    categories: Iterable[str] = (),
    by: User | None,
) -> Handout:
    """Put a paper on the phones. Raises Refused without a title, and for a file that is none of ours or too large."""
    if not any(titles.values()):
        raise Refused(Fault("titles", "missing"))
    if file is not None and (file.size or 0) > LARGEST:
        raise Refused(Fault("scan", "file_too_large", f"{file.size}", f"{LARGEST >> 20} MB"))
    blob = deposit(gathering.mechanism, file, party=gathering.host)
    return Handout.objects.create(
        gathering=gathering,
        titles=dict(titles),
        lang=lang,
        parties=sorted(parties),
        categories=sorted(categories),
        sha256=blob.sha256,
        handed_at=timezone.now(),
        handed_by=by,
    )


@transaction.atomic
def name_numbers(gathering: Gathering, said: Iterable[tuple[Mapping[str, str], str]]) -> list[HelpLine]:
    """The numbers in the order in which they are shown; these replace those before. Raises Refused."""
    given = [(dict(names), number.strip()) for names, number in said]
    demand(fault for names, number in given for fault in _faults(names, number))
    demand([Fault("number", "too_many_numbers", f"{len(given)}", f"{MOST}")] if len(given) > MOST else [])
    HelpLine.objects.filter(gathering=gathering).delete()
    return HelpLine.objects.bulk_create(
        HelpLine(gathering=gathering, names=names, number=number, position=at)
        for at, (names, number) in enumerate(given, 1)
    )


def _faults(names: Mapping[str, str], number: str) -> Iterable[Fault]:
    if not any(names.values()):
        yield Fault("names", "missing")
    if not NUMBER.fullmatch(number):
        yield Fault("number", "no_number_to_call", number)


def handouts_for(gathering: Gathering, party: str, category: str) -> list[Handout]:
    """The papers that a person of a party and category reads."""
    held = Handout.objects.filter(gathering=gathering).select_related("gathering__mechanism")
    return [
        one
        for one in held
        if (not one.parties or party in one.parties) and (not one.categories or category in one.categories)
    ]
