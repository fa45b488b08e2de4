"""The file of a piece of evidence: a scan, a photograph, or a spreadsheet in which nothing acts."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from earlyspring.desk.intake_words import words_for
from earlyspring.intake.opening import LARGEST as LARGEST_SHEET
from earlyspring.intake.opening import Closed, opened
from earlyspring.ledger.blobs import LARGEST, deposit, keep
from earlyspring.ledger.models import Blob, Mechanism

SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
ARCHIVE = b"PK\x03\x04"
TOO_MUCH = ("too_large", "too_large_unpacked", "packed_too_tightly", "too_many_parts")


class EvidenceField(forms.FileField):
    """A file to be shown as evidence. The browser knows how large it may be, and does not send a larger one."""

    def __init__(self, **options: Any) -> None:
        attrs = {
            "accept": ".pdf,.png,.jpg,.jpeg,.xlsx",
            "data-largest": str(LARGEST),
            "data-too-large": gettext_lazy("The file is larger than 25 MB. Choose a smaller one; it was not sent."),
        }
        help_text = gettext_lazy("PDF, PNG or JPEG, up to 25 MB; a spreadsheet as .xlsx, up to 10 MB")
        super().__init__(widget=forms.FileInput(attrs=attrs), help_text=help_text, **options)

    def clean(self, data: Any, initial: Any = None) -> Any:
        file = super().clean(data, initial)
        if file and is_archive(file):
            self._look_into(file)
        return file

    def _look_into(self, file: UploadedFile) -> None:
        """Refuse a workbook that is none, or holds what could act in the hands of who opens it."""
        try:
            opened(file.read(LARGEST_SHEET + 1))
        except Closed as closed:
            if closed.fault.code in TOO_MUCH:
                raise ValidationError(
                    _("The workbook is larger than 10 MB, or unpacks to too much. Send a smaller one.")
                ) from None
            raise ValidationError(words_for(closed.fault)) from None
        finally:
            file.seek(0)


def is_archive(file: UploadedFile) -> bool:
    start = file.read(len(ARCHIVE))
    file.seek(0)
    return bool(start == ARCHIVE)


def kept(mechanism: Mechanism, file: UploadedFile, *, party: str) -> Blob:
    """Keep the file of a piece of evidence under its digest; one that `EvidenceField` let pass. Raises Refused."""
    if not is_archive(file):
        return deposit(mechanism, file, party=party)
    return keep(mechanism, file.read(), name=file.name or "sheet.xlsx", media_type=SHEET, party=party)
