"""The file of a speech: a PDF that stays a file, or an office document whose words the screen of the room shows."""

from django.core.files.uploadedfile import UploadedFile

from earlyspring.desk.evidence_files import is_archive
from earlyspring.desk.own_form_words import FAULTS, OF_ARCHIVES
from earlyspring.intake.letter_words import words_of
from earlyspring.intake.opening import LARGEST as LARGEST_LETTER
from earlyspring.intake.opening import Closed
from earlyspring.ledger.blobs import deposit, keep
from earlyspring.ledger.models import Blob, Mechanism

LETTER = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def told(closed: Closed) -> str:
    """Why an office document was not opened, in the reader's language."""
    fault = closed.fault
    code = "too_packed" if fault.code == "too_large" else OF_ARCHIVES.get(fault.code, fault.code)
    return str(FAULTS[code]).replace("%(found)s", fault.found)


def kept(mechanism: Mechanism, file: UploadedFile, *, party: str) -> Blob:
    """Keep the file for its party alone. Raises Refused, and Closed for an office document that is none or could act."""
    if not is_archive(file):
        return deposit(mechanism, file, party=party)
    words_in(file)
    return keep(mechanism, file.read(), name=file.name or "speech.docx", media_type=LETTER, party=party)


def words_in(file: UploadedFile) -> str:
    """The words of an office document, a blank line between paragraphs; none of any other file. Raises Closed."""
    file.seek(0)
    data = file.read(LARGEST_LETTER + 1) if is_archive(file) else b""
    file.seek(0)
    return "\n\n".join(words_of(data)) if data else ""
