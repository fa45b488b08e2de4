"""Files larger than any that is kept: read past without being kept, so that what was typed beside them is not lost."""

from io import BytesIO
from typing import Any

from django.conf import settings
from django.contrib.auth import SESSION_KEY
from django.contrib.sessions.backends.db import SessionStore
from django.core.files.uploadedfile import UploadedFile
from django.core.files.uploadhandler import FileUploadHandler
from django.http import HttpRequest

from earlyspring.ledger.blobs import LARGEST

# Beyond this nobody has typed anything worth the time that reading past it takes.
LARGEST_READ = 512 * 1024**2


class TooLarge(UploadedFile):
    """A file that was not kept: its name and how large it is; of its content nothing."""

    def __init__(self, name: str, content_type: str, size: int) -> None:
        super().__init__(BytesIO(), name, content_type, max(size, LARGEST + 1))


class PastTheLimit(FileUploadHandler):
    """First of the handlers of a request: once its files are larger together than one may be, no more is handed on."""

    read = 0
    over = False

    def new_file(self, *args: Any, **kwargs: Any) -> None:
        super().new_file(*args, **kwargs)
        self.over = False

    def receive_data_chunk(self, raw_data: bytes, start: int) -> bytes | None:
        self.read += len(raw_data)
        self.over = self.over or self.read > LARGEST
        return None if self.over else raw_data

    def file_complete(self, file_size: int) -> TooLarge | None:
        if not self.over or self.request is None:
            return None
        for other in self.request.upload_handlers[1:]:
            other.upload_interrupted()  # what they had begun to keep goes now
        return TooLarge(self.file_name or "", self.content_type or "", file_size)


def worth_reading(request: HttpRequest, length: int) -> bool:
    """Whether a body larger than any form is read all the same: a form with files, from somebody who is signed in."""
    if request.method != "POST" or request.content_type != "multipart/form-data" or length > LARGEST_READ:
        return False
    key = request.COOKIES.get(settings.SESSION_COOKIE_NAME, "")
    return bool(key) and SESSION_KEY in SessionStore(key)
