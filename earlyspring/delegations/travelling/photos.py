"""Photos for badges: JPEG or PNG by what they are and not by what they are called, stripped of notes, kept under seal."""

from collections.abc import Collection

from django.db import transaction

from earlyspring.core.shapes import Fault
from earlyspring.delegations.models import Delegate
from earlyspring.delegations.permits import may_change, may_register
from earlyspring.delegations.travelling.models import Photo, Reading
from earlyspring.delegations.travelling.papers import about, note
from earlyspring.delegations.travelling.permits import is_trustee, may_read_paper
from earlyspring.delegations.travelling.sealing import opened, seal
from earlyspring.intake.plain_pictures import NotAPicture, without_notes
from earlyspring.ledger.refused import Refused
from earlyspring.meetings.gatherings import Gathering
from earlyspring.members.accounts import Posting

LARGEST = 4 * 1024**2


@transaction.atomic
def keep_photo(delegate: Delegate, content: bytes, *, by: Posting) -> Photo:
    """Seal a photo of a person in the place of the one before. Raises Refused."""
    if not may_change(by, delegate):
        raise Refused(Fault("", "not_own_people", delegate.delegation.party))
    if len(content) > LARGEST:
        raise Refused(Fault("photo", "photo_too_large", f"{LARGEST // 1024**2} MB"))
    media_type, bare = plain_picture(content)
    values = {"sealed": seal(delegate.gathering, bare, about(delegate)), "media_type": media_type}
    return Photo.objects.update_or_create(delegate=delegate, defaults=values)[0]


@transaction.atomic
def read_photo(delegate: Delegate, *, by: Posting, purpose: str = "photo") -> tuple[str, bytes]:
    """The media type and the bytes of a photo; the log of readings has a line of it. Raises Refused."""
    if not may_read_paper(by, delegate):
        raise Refused(Fault("", "not_trusted"))
    held = Photo.objects.filter(delegate=delegate).first()
    if held is None:
        raise Refused(Fault("", "no_photo", delegate.code))
    content = opened(delegate.gathering, bytes(held.sealed), about(delegate))
    note(delegate, by, purpose)
    return held.media_type, content


@transaction.atomic
def photos_for_badges(gathering: Gathering, codes: Collection[str], *, by: Posting) -> dict[str, tuple[str, bytes]]:
    """By the code of a person: media type and bytes of those photos that this reader may open, to be printed.

    To print one is to read it: the log of readings has a line of each. Nobody else's is there.
    """
    held = Photo.objects.filter(delegate__delegation__gathering=gathering, delegate__code__in=codes)
    found = list(held.select_related("delegate__delegation__gathering"))
    if not found:
        return {}
    trusted = is_trustee(by, found[0].delegate.delegation)
    mine = [one for one in found if trusted or may_register(by, one.delegate.delegation, one.delegate.agency)]
    Reading.objects.bulk_create(
        Reading(delegation=who.delegation, code=who.code, user=by.user, party=by.party, purpose="badge")
        for who in (one.delegate for one in mine)
    )
    return {
        one.delegate.code: (one.media_type, opened(gathering, bytes(one.sealed), about(one.delegate))) for one in mine
    }


def plain_picture(content: bytes) -> tuple[str, bytes]:
    """Media type and bytes of a picture without the notes in it (place, camera, words). Raises Refused where it is none."""
    try:
        return without_notes(content)
    except NotAPicture as fault:
        raise Refused(Fault("photo", "not_a_photo")) from fault
