"""Photos for badges: JPEG or PNG by what they are and not by what they are called, stripped of notes, kept under seal."""

import re

from django.db import transaction

from earlyspring.core.shapes import Fault
from earlyspring.delegations.models import Delegate
from earlyspring.delegations.permits import may_change
from earlyspring.delegations.travelling.models import Photo
from earlyspring.delegations.travelling.papers import about, note
from earlyspring.delegations.travelling.permits import may_read_paper
from earlyspring.delegations.travelling.sealing import opened, seal
from earlyspring.ledger.refused import Refused
from earlyspring.members.accounts import Posting

LARGEST = 4 * 1024**2
MARK = re.compile(rb"\xff[^\x00\xd0-\xd7\xff]")
"""Within the data of a picture a byte FF stands before 00, or begins a mark that is no pause (D0-D7)."""
JPEG, PNG = b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n"
DRAWN = {b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"gAMA", b"cHRM", b"sRGB"}
"""The parts of a PNG that make the picture; all others are notes beside it."""


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


def plain_picture(content: bytes) -> tuple[str, bytes]:
    """Media type and bytes of a picture without the notes in it (place, camera, words). Raises Refused where it is none."""
    try:
        if content.startswith(JPEG):
            return "image/jpeg", _plain_jpeg(content)
        if content.startswith(PNG):
            return "image/png", _plain_png(content)
    except (IndexError, ValueError) as fault:
        raise Refused(Fault("photo", "not_a_photo")) from fault
    raise Refused(Fault("photo", "not_a_photo"))


def _plain_jpeg(content: bytes) -> bytes:
    """The picture up to its end but APP1-APP15 and comments; phones put a second one behind it, with notes of its own."""
    kept, at, drawn = bytearray(content[:2]), 2, False
    while True:
        if content[at] != 0xFF:
            raise ValueError
        mark, length = content[at + 1], int.from_bytes(content[at + 2 : at + 4], "big")
        if mark == 0xD9 and drawn:
            return bytes(kept + content[at : at + 2])
        end = at + 2 + length
        if mark == 0xD9 or length < 2 or end > len(content):
            raise ValueError
        if mark == 0xDA:
            end, drawn = _next_mark(content, end), True
        if not (0xE1 <= mark <= 0xEF or mark == 0xFE):
            kept += content[at:end]
        at = end


def _next_mark(content: bytes, at: int) -> int:
    """Where the data of the picture that begin here end. Raises ValueError where they never do."""
    found = MARK.search(content, at)
    if found is None:
        raise ValueError
    return found.start()


def _plain_png(content: bytes) -> bytes:
    kept, at = bytearray(PNG), len(PNG)
    while True:
        length, name = int.from_bytes(content[at : at + 4], "big"), content[at + 4 : at + 8]
        end = at + 12 + length
        if end > len(content) or len(name) < 4:
            raise ValueError
        if name in DRAWN:
            kept += content[at:end]
        at = end
        if name == b"IEND":
            return bytes(kept)
