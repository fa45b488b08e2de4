"""Reminders by mail: one letter for everything that one person is reminded of, in the language of that person.

A letter is claimed before it is sent, so that nothing is sent twice; what the mail server refuses can be claimed again.
"""

import logging
from collections.abc import Iterator
from datetime import datetime
from smtplib import SMTPException

from django.conf import settings
from django.core.mail import EmailMessage
from django.utils import timezone, translation
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from earlyspring.commitments.models import Commitment
from earlyspring.core.groups import grouped
from earlyspring.lang.days import written_day
from earlyspring.lang.tongues import code_of, colon, site_code
from earlyspring.ledger.models import Mechanism
from earlyspring.ledger.present import held
from earlyspring.review.models import Reminder
from earlyspring.review.reminders import Due, digest, due_reminders

log = logging.getLogger("earlyspring.review")


def send_reminders(at: datetime) -> dict[str, int]:
    """Send every reminder that is due in all mechanisms, one letter a person; counts letters sent and refused."""
    dues = [due for mechanism in Mechanism.objects.order_by("key") for due in due_reminders(mechanism, at)]
    sent = [_send(of_person) for of_person in grouped(dues, key=lambda due: digest(due.user.email)).values()]
    refused = sent.count("refused")
    return {"letters": sent.count("sent")} | ({"refused": refused} if refused else {})


def _send(dues: list[Due]) -> str:
    """Claim what nobody else claimed, and send it: `sent`, `refused` by the mail server, or `claimed` by another."""
    claimed = [(due, row) for due in dues if (row := _claim(due))]
    if not claimed:
        return "claimed"
    rows = Reminder.objects.filter(pk__in=[row.pk for _due, row in claimed])
    written = letter([due for due, _row in claimed])
    try:
        written.send()
    except (OSError, SMTPException, ValueError) as fault:  # ValueError: an address that no letter can bear
        rows.delete()
        log.warning("what=reminder_not_sent fault=%s", type(fault).__name__)
        return "refused"
    rows.update(sent_at=timezone.now())
    return "sent"


def _claim(due: Due) -> Reminder | None:
    one = due.obligation
    said = {"mechanism": one.mechanism, "sent_at": None}
    row, made = Reminder.objects.get_or_create(
        obligation=one, step=due.step, to_address=digest(due.user.email), defaults=said
    )
    return row if made else None


def letter(dues: list[Due]) -> EmailMessage:
    """The letter to one person, in that person's language: everything reminded of, by mechanism."""
    user = dues[0].user
    with translation.override(site_code(user.language)):
        lines = [
            _("Reports are due on what the parties promised:"),
            "",
            *(line for due in dues for line in _written(due, code_of(user.language))),
            "",
            settings.PUBLIC_URL,
        ]
        subject = _("Reports on commitments are due")
        return EmailMessage(f"[earlyspring] {subject}", "\n".join(lines) + "\n", to=[user.email])


def _written(due: Due, lang: str) -> Iterator[str]:
    one = due.obligation
    commitment = held(Commitment, one.mechanism, one.commitment, one.exercise)
    words = (commitment.heading().get(lang) or _("not translated")) if commitment else one.commitment
    code = (commitment.code if commitment else None) or one.commitment
    said = WORDS[due.step]
    yield f"- {code} · {words}"
    yield f"  {_(said)}{colon(lang)}{written_day(one.due_on, lang)}"


WORDS = {
    "T-30": gettext_noop("To be reported by"),
    "T-7": gettext_noop("To be reported by"),
    "T": gettext_noop("To be reported today"),
    "T+7": gettext_noop("Overdue since"),
    "F-7": gettext_noop("Not received; the worksheet closes soon. Was due on"),
}
