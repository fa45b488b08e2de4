"""A node without a mail server: every letter is refused, so that none is taken for sent and none stands in a log."""

from collections.abc import Sequence

from django.core.mail import EmailMessage
from django.core.mail.backends.base import BaseEmailBackend


class NoMail(OSError):
    """Nobody has named a mail server to this node (`EMAIL_URL`)."""


class EmailBackend(BaseEmailBackend):
    def send_messages(self, email_messages: Sequence[EmailMessage]) -> int:
        raise NoMail("EMAIL_URL is not set")
