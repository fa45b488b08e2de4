"""Reminders by mail: one letter to a person for each round of a mechanism, in the language of that person.

A letter is claimed before it is sent, so that nothing is sent twice; what the mail server refuses can be claimed again.
"""

import logging
from collections.abc import Iterator
from datetime import datetime
from smtplib import SMTPException

from django.core.mail import EmailMessage
from django.utils import timezone, translation
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from earlyspring.core.groups import grouped
from earlyspring.lang.days import written_day
from earlyspring.lang.tongues import code_of, colon, site_code
from earlyspring.ledger.models import Mechanism
from earlyspring.review.letter_names import Names, address_of
from earlyspring.review.models import Reminder
from earlyspring.review.reminders import Due, due_reminders

log = logging.getLogger("earlyspring.review")


def send_reminders(at: datetime) -> dict[str, int]:
    """Send every reminder that is due in all mechanisms, one letter a person and round; counts those sent and refused."""
    sent: list[str] = []
    for mechanism in Mechanism.objects.order_by("key"):
        dues = grouped(due_reminders(mechanism, at), key=lambda due: (due.obligation.round, due.to.key))
        names = Names(mechanism, timezone.localdate(at))
        sent += [_send(of_one, names) for of_one in dues.values()]
    refused = sent.count("refused")
    return {"letters": sent.count("sent")} | ({"refused": refused} if refused else {})


def _send(dues: list[Due], names: Names) -> str:
    """Claim what nobody else claimed, and send it: `sent`, `refused` by the mail server, or `claimed` by another."""
    claimed = [(due, row) for due in dues if (row := _claim(due))]
    if not claimed:
        return "claimed"
    rows = Reminder.objects.filter(pk__in=[row.pk for _due, row in claimed])
    written = letter([due for due, _row in claimed], names)
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
    row, made = Reminder.objects.get_or_create(obligation=one, step=due.step, to_address=due.to.key, defaults=said)
    return row if made else None


def letter(dues: list[Due], names: Names) -> EmailMessage:
    """The letter to one person about one round, in that person's language; `dues` are of one round and addressee."""
    to, round_ = dues[0].to, dues[0].obligation.round
    lang = code_of(to.language)
    with translation.override(site_code(to.language)):
        lines = [
            names.mechanism_in(lang),
            names.round_in(round_, lang),
            "",
            _("Reports are due on what the parties promised:"),
            "",
            *(line for due in names.in_order(dues) for line in _written(due, names, lang)),
        ]
        if not to.account:
            lines += ["", _("Please report by the form that your secretariat sends you.")]
        subject = _("Reports on commitments are due") + colon(lang) + names.round_in(round_, lang)
    return EmailMessage(f"[earlyspring] {subject}", "\n".join(lines) + "\n", to=[to.email])


def _written(due: Due, names: Names, lang: str) -> Iterator[str]:
    one, said, agency = due.obligation, WORDS[due.step], _("Agency")
    yield f"- {names.commitment_in(one, lang)}"
    yield f"  {agency}{colon(lang)}{names.body_in(one.body, lang)}"
    yield f"  {_(said)}{colon(lang)}{written_day(one.due_on, lang)}"
    if due.to.account:
        yield f"  {address_of(one)}"


WORDS = {
    "T-30": gettext_noop("To be reported by"),
    "T-7": gettext_noop("To be reported by"),
    "T": gettext_noop("To be reported today"),
    "T+7": gettext_noop("Overdue since"),
    "F-7": gettext_noop("Not received; the worksheet closes soon. Was due on"),
}
