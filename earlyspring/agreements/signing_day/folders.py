"""Where each folder is on the day: one step after another, each with who and when, the last one taken back."""

from collections.abc import Iterator
from datetime import datetime

from django.core.files.uploadedfile import UploadedFile
from django.db import transaction

from earlyspring.agreements.signing_day.models import FolderStep, Original
from earlyspring.agreements.signing_day.queries import ORDER, registered
from earlyspring.core.shapes import Fault
from earlyspring.ledger.blobs import deposit
from earlyspring.ledger.refused import demand
from earlyspring.members.accounts import User


@transaction.atomic
def take_step(original: Original, state: str, *, user: User | None, at: datetime) -> FolderStep:
    """An original comes to its next state; a state may be passed over, none is gone back to (`take_back` does that).

    As it is printed, the texts of the register are noted by their digests.
    """
    original = Original.objects.select_for_update().select_related("document__gathering").get(pk=original.pk)
    demand(_not_to_step(original, state))
    if state == "printed" or (original.state == "planned" and not original.digests):
        original.digests = _texts_now(original)
        original.save(update_fields=["digests"])
    return FolderStep.objects.create(original=original, state=state, at=at, by=user)


def _texts_now(original: Original) -> dict[str, str]:
    document = original.document
    said = registered(document.gathering.mechanism, [document], document.gathering.exercise).get(document.instrument)
    return {lang: one.sha256 or "" for lang, one in said.texts.items()} if said else {}


def _not_to_step(original: Original, state: str) -> Iterator[Fault]:
    if original.document.withdrawn_at:
        yield Fault("", "signing_withdrawn", original.document.code)
    if state not in ORDER[1:]:
        yield Fault("state", "not_in_list", state, ", ".join(ORDER[1:]))
    elif ORDER.index(state) <= ORDER.index(original.state):
        yield Fault("state", "signing_not_forward", original.state, state)


@transaction.atomic
def take_back(original: Original, step: int, *, user: User | None, at: datetime) -> FolderStep:
    """Take the last step back; it stays written, with who took it back. `step`: the one that was seen as the last."""
    original = Original.objects.select_for_update().get(pk=original.pk)
    steps = original.kept_steps
    if not steps or steps[-1].pk != step:
        demand([Fault("", "signing_not_last")])
    last = steps[-1]
    last.undone_at, last.undone_by = at, user
    last.save(update_fields=["undone_at", "undone_by"])
    if original.state == "planned":
        original.digests = {}
        original.save(update_fields=["digests"])
    return last


@transaction.atomic
def keep_original(original: Original, *, custody: str, scan: UploadedFile | None = None, party: str) -> Original:
    """Say where an original is kept, and lay its scan beside it; the scan is kept among the files of `party`."""
    original.custody = custody.strip()
    if scan:
        original.scan = deposit(original.document.gathering.mechanism, scan, party=party).sha256
    original.save(update_fields=["custody", "scan"])
    return original
