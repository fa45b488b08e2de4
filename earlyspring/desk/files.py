"""Files deposited on this node: an internal one goes to people of its own party alone, and always as an attachment."""

from urllib.parse import quote

from django.http import Http404, HttpResponse

from earlyspring.desk.access import posted
from earlyspring.desk.frame import DeskRequest
from earlyspring.ledger.blobs import path_of
from earlyspring.ledger.models import Blob, Mechanism


@posted()
def file(request: DeskRequest, mechanism: Mechanism, sha256: str) -> HttpResponse:
    held = Blob.objects.filter(mechanism=mechanism, sha256=sha256).select_related("mechanism")
    posting = request.frame.posting
    own = held.filter(party=posting.party).first() if posting.role != "observer" else None
    own = own or held.filter(handling="open").first()
    if own is None or not path_of(own).exists():
        raise Http404
    return attached(own)


def attached(blob: Blob) -> HttpResponse:
    """The file as something to be saved: whatever it holds, the browser runs and guesses nothing."""
    answer = HttpResponse(path_of(blob).read_bytes(), content_type=blob.media_type)
    answer["Content-Disposition"] = f"attachment; filename*=UTF-8''{quote(blob.name)}"
    answer["X-Content-Type-Options"] = "nosniff"
    answer["Content-Security-Policy"] = "sandbox; default-src 'none'"
    return answer
