"""The letter that brings a report form to an agency, in the language of the person who opens it."""

from collections.abc import Iterable
from smtplib import SMTPException

from django.conf import settings
from django.core.mail import EmailMessage
from django.utils import timezone, translation
from django.utils.translation import gettext as _

from earlyspring.lang.days import written_day
from earlyspring.lang.tongues import code_of, site_code
from earlyspring.ledger.models import Mechanism
from earlyspring.members.accounts import Posting, User
from earlyspring.members.watch import noted
from earlyspring.papers.form_sheets import write_form
from earlyspring.papers.form_words import form_word
from earlyspring.review.forms_kept import asked_in
from earlyspring.review.models import SentForm

SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def addresses_of(mechanism: Mechanism, party: str, bodies: Iterable[str]) -> dict[str, list[User]]:
    """The focal points of agencies who can be written to, as reminders reach them; by agency."""
    on = Posting.objects.on(timezone.localdate()).filter(mechanism=mechanism, party=party, role="focal_point")
    found: dict[str, list[User]] = {}
    reached = on.filter(agency__in=list(bodies), user__is_active=True).exclude(user__email="")
    for one in reached.select_related("user").order_by("pk"):
        found.setdefault(one.agency, []).append(one.user)
    return found


def form_sent(sent: SentForm, user: User) -> bool:
    """Whether the letter went out."""
    form, lang = asked_in(sent), code_of(user.language)
    due = min((one.due_on for one in form.rounds), default="")
    with translation.override(site_code(user.language)):
        title = form_word("title", lang)
        words = [
            _("The enclosed form asks what became of what the parties promised: %(n)s commitments.")
            % {"n": len(form.lines)},
            _("Please fill in the tinted cells and send the file back by %(day)s to whom it came from.")
            % {"day": written_day(due, lang)},
            _("Who has an account may report at the desk instead:"),
            settings.PUBLIC_URL,
        ]
        letter = EmailMessage(f"[earlyspring] {title}", "\n\n".join(words) + "\n", to=[user.email])
    letter.attach(f"{title} {sent.body} {sent.revision}.xlsx", write_form(form, lang, ()), SHEET)
    try:
        return bool(letter.send())
    except (OSError, SMTPException, ValueError):  # ValueError: an address that no letter can bear
        noted("letter_not_sent", grave=True, mechanism=sent.mechanism.key, party=sent.party)
        return False
