"""The letters of the desk: the invitation to it."""

from smtplib import SMTPException

from django.core.mail import EmailMessage
from django.template.loader import render_to_string
from django.utils import translation
from django.utils.translation import gettext as _

from earlyspring.desk.no_mail import NoMail
from earlyspring.lang.tongues import SITE_CODES
from earlyspring.members.accounts import Invitation
from earlyspring.members.watch import noted


def invitation_sent(invitation: Invitation, link: str) -> str:
    """Send the letter in every language of the desk, as nobody knows yet which one the invited person reads.

    `sent`, `refused` by the mail server, or `no_mail`: none is set up on this node.
    """
    parts = []
    for code in SITE_CODES.values():
        with translation.override(code):
            said = {"invitation": invitation, "link": link}
            parts.append(render_to_string("desk/people/invitation.txt", said).strip())
    subject = " · ".join(dict.fromkeys(_subject(code) for code in SITE_CODES.values()))
    letter = EmailMessage(f"[earlyspring] {subject}", "\n\n— — —\n\n".join(parts) + "\n", to=[invitation.email])
    try:
        return "sent" if letter.send() else "refused"
    except NoMail:
        return "no_mail"
    except (OSError, SMTPException):
        noted("letter_not_sent", grave=True, invitation=invitation.pk)
        return "refused"


def _subject(code: str) -> str:
    with translation.override(code):
        return _("Invitation to the desk")
