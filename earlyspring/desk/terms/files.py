"""The term base as a file: taken along as TBX or CSV; one that comes in is looked at first, then taken over whole."""

import base64
import binascii
import zlib
from collections import Counter
from typing import Any, cast

from django.contrib import messages
from django.core.files.uploadedfile import UploadedFile
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from earlyspring.desk.access import OFFICERS, posted
from earlyspring.desk.files import to_be_kept
from earlyspring.desk.frame import DeskRequest
from earlyspring.desk.terms.words import KIND, UNREAD, sentence_of
from earlyspring.desk.trail import trail
from earlyspring.formats.taken import NotRead
from earlyspring.formats.tbx import tbx
from earlyspring.formats.tbx_reading import TermsRead, read_tbx
from earlyspring.formats.terms_csv import read_terms_csv, terms_csv
from earlyspring.lang.terms.faults import TermFault
from earlyspring.ledger.models import Mechanism
from earlyspring.members.terms.actions import NotTaken, take_over, would_be
from earlyspring.members.terms.queries import concepts_of, said_anew
from earlyspring.shown.about import about_of

LARGEST, LARGEST_SENT_BACK, SHOWN = 8 * 1024**2, 1_500_000, 200
TYPES = {"tbx": "application/x-tbx+xml", "csv": "text/csv; charset=utf-8"}


@posted()
def terms_file(request: DeskRequest, mechanism: Mechanism, form: str) -> HttpResponse:
    """The whole term base, with all dates, in a form that is read here again."""
    if form not in TYPES:
        raise Http404
    frame = request.frame
    concepts = concepts_of(mechanism, frame.moment)
    about = about_of(frame.directory, "en")
    content = (
        tbx(concepts, about.line("earlyspring"), about.line("term base")) if form == "tbx" else terms_csv(concepts)
    )
    return to_be_kept(content, TYPES[form], f"{mechanism.key}-terms-{frame.moment.as_of}.{form}")


def read_terms(data: bytes) -> TermsRead:
    """A file of terms by what it begins with: XML is TBX, everything else CSV. Raises NotRead."""
    begins = data[:64].lstrip(b"\xef\xbb\xbf \t\r\n")
    is_xml = begins.startswith((b"<", b"\xff\xfe", b"\xfe\xff"))
    return read_tbx(data) if is_xml else read_terms_csv(data)


@posted(*OFFICERS)
def import_terms(request: DeskRequest, mechanism: Mechanism) -> HttpResponse:
    """A file is shown with what it would change and what is wrong with it; the second press takes it over."""
    if request.method != "POST":
        return _page(request)
    if not (request.FILES.get("file") or request.POST.get("packed")):
        return _page(request, {"unread": UNREAD["no_file"]}, 422)
    try:
        data, looked_at = _sent(request)
        read = read_terms(data)
    except NotRead as fault:
        return _page(request, {"unread": sentence_of(fault)}, 422)
    faults = [*read.faults, *_of_persons(read)]
    if faults:
        shown = [{"fault": one, "words": sentence_of(one)} for one in faults[:SHOWN]]
        return _page(request, {"faults": shown, "more": len(faults) - len(shown)}, 422)
    if looked_at:
        return _taken(request, read)
    return _looked_at(request, read, data)


def _of_persons(read: TermsRead) -> list[TermFault]:
    return [TermFault("kind_unknown", one.kind, 0, one.key) for one in read.concepts if one.kind == "person"]


def _sent(request: DeskRequest) -> tuple[bytes, bool]:
    """The bytes of the file, and whether they were looked at. Raises NotRead."""
    if packed := request.POST.get("packed", ""):
        return _unpacked(packed), True
    file = cast("UploadedFile[Any]", request.FILES["file"])
    if (file.size or 0) > LARGEST:
        raise NotRead("too_large", str(file.size))
    return file.read(), False


def _packed(data: bytes) -> str:
    return base64.b64encode(zlib.compress(data, 9)).decode()


def _unpacked(packed: str) -> bytes:
    unpacker = zlib.decompressobj()
    try:
        data = unpacker.decompress(base64.b64decode(packed, validate=True), LARGEST)
    except (zlib.error, binascii.Error, ValueError) as fault:
        raise NotRead("nothing") from fault
    if unpacker.unconsumed_tail:
        raise NotRead("too_large", str(LARGEST))
    return data


def _looked_at(request: DeskRequest, read: TermsRead, data: bytes) -> HttpResponse:
    frame, packed = request.frame, _packed(data)
    if len(packed) > LARGEST_SENT_BACK:
        return _page(request, {"unread": UNREAD["too_large"]}, 422)
    changes = would_be(frame.mechanism, said_anew(frame.mechanism, read.concepts), frame.posting.party)
    counts = Counter(change for _one, change in changes)
    rows = [(one, KIND[one.kind], change) for one, change in changes if change != "same"]
    told: dict[str, Any] = {
        "new": counts["new"],
        "changed": counts["changed"],
        "same": len(read.concepts) - counts["new"] - counts["changed"],
        "rows": rows[:SHOWN],
        "rest": max(0, len(rows) - SHOWN),
    }
    return _page(request, {"preview": told, "packed": packed})


def _taken(request: DeskRequest, read: TermsRead) -> HttpResponse:
    frame = request.frame
    try:
        counts = take_over(
            frame.mechanism,
            said_anew(frame.mechanism, read.concepts),
            by=frame.posting.party,
            user=request.user,
            at=timezone.now(),
        )
    except NotTaken as refusal:
        return _page(request, {"faults": [{"fault": one, "words": sentence_of(one)} for one in refusal.faults]}, 422)
    done = _("The file is taken over: %(new)s new, %(changed)s changed, all else as before.")
    messages.success(request, done % {name: counts[name] for name in ("new", "changed")})
    return redirect("terms", frame.mechanism.key)


def _page(request: DeskRequest, more: dict[str, Any] | None = None, status: int = 200) -> HttpResponse:
    frame = request.frame
    steps = trail(frame, (_("Agreements"), "instruments"), (_("Terms"), "terms"), (_("Take a file over"), ""))
    return render(request, "desk/terms/import.html", {"crumbs": steps, **(more or {})}, status=status)
