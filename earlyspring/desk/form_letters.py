"""The letter that brings a report form to an agency, in the language of whom it reaches."""

from collections.abc import Iterable, Iterator
from smtplib import SMTPException

from django.conf import settings
from django.core.mail import EmailMessage
from django.utils import timezone, translation
from django.utils.translation import gettext as _

from earlyspring.core.groups import grouped
from earlyspring.lang.days import written_day
from earlyspring.lang.tongues import code_of, semicolon, site_code
from earlyspring.ledger.models import Mechanism
from earlyspring.members.watch import noted
from earlyspring.papers.form_facts import ReportForm
from earlyspring.papers.form_sheets import write_form
from earlyspring.papers.form_words import form_word
from earlyspring.review.addressees import Addressee, addressees
from earlyspring.review.forms_kept import asked_in
from earlyspring.review.models import SentForm

SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def addresses_of(mechanism: Mechanism, party: str, bodies: Iterable[str]) -> dict[str, list[Addressee]]:
    """Where these agencies can be written to, as reminders reach them; by agency."""
    wanted = set(bodies)
    reached = addressees(mechanism, [party], timezone.localdate())
    return grouped(
        (one for one in reached if one.role == "agency" and one.agency in wanted), key=lambda one: one.agency
    )


def form_sent(sent: SentForm, to: Addressee) -> bool:
    """Whether the letter went out."""
    form, lang = asked_in(sent), code_of(to.language)
    with translation.override(site_code(to.language)):
        title = form_word("title", lang)
        words = "\n\n".join(_said(form, lang, to.account))
    letter = EmailMessage(f"[earlyspring] {title}", f"{words}\n", to=[to.email])
    letter.attach(f"{title} {sent.body} {sent.revision}.xlsx", write_form(form, lang, ()), SHEET)
    try:
        return bool(letter.send())
    except (OSError, SMTPException, ValueError):  # ValueError: an address that no letter can bear
        noted("letter_not_sent", grave=True, mechanism=sent.mechanism.key, party=sent.party)
        return False


def _said(form: ReportForm, lang: str, account: bool) -> Iterator[str]:
    agency = form.agency_name.get(lang) or _("%(id)s (name not translated)") % {"id": form.agency}
    yield f"{agency}\n{semicolon(lang).join(one.title[lang] for one in form.rounds)}"
    yield _("The enclosed form asks what became of what the parties promised: %(n)s commitments.") % {
        "n": len(form.lines)
    }
    due = min((one.due_on for one in form.rounds), default="")
    yield _("Please fill in the tinted cells and send the file back by %(day)s to whom it came from.") % {
        "day": written_day(due, lang)
    }
    if account:
        yield _("Who has an account may report at the desk instead:")
        yield settings.PUBLIC_URL
