"""Files deposited on this node: an internal one goes to people of its own party alone, and always as an attachment."""

from collections.abc import Iterable
from urllib.parse import quote

from django.db.models import Q
from django.http import Http404, HttpResponse

from earlyspring.desk.access import posted
from earlyspring.desk.frame import DeskRequest
from earlyspring.ledger.blobs import path_of
from earlyspring.ledger.models import Blob, Mechanism
from earlyspring.members.permits import Acting


@posted()
def file(request: DeskRequest, mechanism: Mechanism, sha256: str) -> HttpResponse:
    own = opened_by(request.frame.posting, mechanism, sha256)
    if own is None:
        raise Http404
    return attached(own)


def opened_by(posting: Acting, mechanism: Mechanism, sha256: str) -> Blob | None:
    """The file of a digest as this posting may open it: its own party's, or one that is open; None if there is none."""
    held = Blob.objects.filter(mechanism=mechanism, sha256=sha256).select_related("mechanism")
    own = held.filter(party=posting.party).first() if posting.role != "observer" else None
    own = own or held.filter(handling="open").first()
    return own if own is not None and path_of(own).exists() else None


def opened_among(posting: Acting, mechanism: Mechanism, digests: Iterable[str]) -> dict[str, Blob]:
    """Those of several files that this posting may open, by their digests, in one statement; as `opened_by`, without a
    look at the disk."""
    may = Q(handling="open") if posting.role == "observer" else Q(handling="open") | Q(party=posting.party)
    return {one.sha256: one for one in Blob.objects.filter(may, mechanism=mechanism, sha256__in=set(digests))}


def attached(blob: Blob) -> HttpResponse:
    return to_be_kept(path_of(blob).read_bytes(), blob.media_type, blob.name)


def to_be_kept(content: bytes, media_type: str, name: str) -> HttpResponse:
    """A file as something to be saved: whatever it holds, the browser runs and guesses nothing."""
    answer = HttpResponse(content, content_type=media_type)
    answer["Content-Disposition"] = f"attachment; filename*=UTF-8''{quote(name)}"
    answer["X-Content-Type-Options"] = "nosniff"
    answer["Content-Security-Policy"] = "sandbox; default-src 'none'"
    return answer
