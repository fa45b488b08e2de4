"""Reminders by mail to tell what became of a contact: one letter to a person for each fair, in that person's language.

A letter is claimed before it is sent, so that nothing is sent twice; what the mail server refuses can be claimed again.
"""

import logging
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from smtplib import SMTPException

from django.conf import settings
from django.core.mail import EmailMessage
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from earlyspring.core.contacts import STEPS, WITHIN, step_due
from earlyspring.core.groups import grouped
from earlyspring.fair.contacts.models import Contact, ContactReminder
from earlyspring.fair.links import ExhibitorLink
from earlyspring.fair.models import Exhibitor
from earlyspring.lang.days import written_day
from earlyspring.lang.tongues import code_of, colon, site_code
from earlyspring.meetings.gatherings import Gathering
from earlyspring.members.accounts import Posting
from earlyspring.members.feeds import digest_of

log = logging.getLogger("earlyspring.fair")
VISITOR = gettext_noop("a visitor")


@dataclass(frozen=True)
class Reader:
    """Who reads a letter. `link`: by which an exhibitor without an account tells; None for who has an account."""

    email: str
    language: str
    link: ExhibitorLink | None = None

    @property
    def key(self) -> str:
        return digest_of(self.email.strip().lower())


@dataclass(frozen=True)
class Asked:
    """One person is asked about one contact, on one step."""

    contact: Contact
    step: str
    to: Reader

    @property
    def gathering(self) -> Gathering:
        return self.contact.exhibitor.gathering


def due_reminders(at: datetime) -> Iterator[Asked]:
    """Who is asked today about which contact that is still open: officers of either party, and whoever looks after it.

    An exhibitor that has a link which still tells is asked too, at the address to which its party agreed.
    """
    on = timezone.localdate(at)
    days = [Q(met_on__gt=on - after - WITHIN, met_on__lte=on - after) for after in STEPS.values()]
    found = Contact.objects.filter(days[0] | days[1], outcome="open").order_by("met_on", "pk")
    for one in found.select_related("exhibitor__gathering__mechanism", "other", "product"):
        both = [each for each in (one.exhibitor, one.other) if each is not None]
        readers = [*_people(one.exhibitor.gathering, both, on), *_by_link(both, at)]
        for to in {each.key: each for each in reversed(readers)}.values():
            yield Asked(one, step_due(one.met_on, on), to)


def _people(gathering: Gathering, both: Iterable[Exhibitor], on: date) -> Iterator[Reader]:
    for one in both:
        own = Q(role="officer") | (Q(role="focal_point", agency=one.agency) if one.agency else Q(pk=None))
        held = Posting.objects.on(on).filter(own, mechanism=gathering.mechanism, party=one.party, user__is_active=True)
        for each in held.exclude(user__email="").select_related("user").order_by("pk"):
            yield Reader(each.user.email, each.user.language)


def _by_link(both: Iterable[Exhibitor], at: datetime) -> Iterator[Reader]:
    """Exhibitors without an account. What waits for the party is no address to write to: whoever holds a link enters it."""
    for one in both:
        if one.email and one.agreed_at is not None:
            links = one.links.select_related("exhibitor__gathering").order_by("-made_at")
            if link := next((each for each in links if each.tells(at)), None):
                named_in = next(lang for lang, words in one.names.items() if words)
                yield Reader(one.email, site_code(one.contact_lang or named_in), link)


def send_contact_reminders(at: datetime) -> dict[str, int]:
    """Send every reminder that is due, one letter a person and fair; counts those sent and refused."""
    dues = grouped(due_reminders(at), key=lambda one: (one.gathering.pk, one.to.key))
    sent = [_send(of_one) for of_one in dues.values()]
    refused = sent.count("refused")
    return {"letters": sent.count("sent")} | ({"refused": refused} if refused else {})


def _send(asked: list[Asked]) -> str:
    """Claim what nobody else claimed, and send it: `sent`, `refused` by the mail server, or `claimed` by another."""
    claimed = [(one, row) for one in asked if (row := _claim(one))]
    if not claimed:
        return "claimed"
    rows = ContactReminder.objects.filter(pk__in=[row.pk for _one, row in claimed])
    try:
        letter([one for one, _row in claimed]).send()
    except (OSError, SMTPException, ValueError) as fault:  # ValueError: an address that no letter can bear
        rows.delete()
        log.warning("what=contact_reminder_not_sent fault=%s", type(fault).__name__)
        return "refused"
    rows.update(sent_at=timezone.now())
    return "sent"


def _claim(asked: Asked) -> ContactReminder | None:
    row, made = ContactReminder.objects.get_or_create(contact=asked.contact, step=asked.step, to_address=asked.to.key)
    return row if made else None


def letter(asked: list[Asked]) -> EmailMessage:
    """The letter to one person about the contacts of one fair. No visitor is named in it, and no secret address."""
    to, gathering = asked[0].to, asked[0].gathering
    lang = code_of(to.language)
    with translation.override(site_code(to.language)):
        name = gathering.names.get(lang) or gathering.key
        lines = [name, "", _("Please tell what became of these contacts made at the fair:"), ""]
        lines += [f"- {_told(one.contact, lang)}" for one in asked]
        lines += ["", _where(to, gathering)]
        subject = _("What became of contacts at the fair") + colon(lang) + name
    return EmailMessage(" ".join(f"[earlyspring] {subject}".split()), "\n".join(lines) + "\n", to=[to.email])


def _where(to: Reader, gathering: Gathering) -> str:
    """Where it is told: on the page, or by the link that was given out once and is written nowhere."""
    if to.link is None:
        page = reverse("fair_contacts", args=[gathering.mechanism.key, gathering.key])
        return f"{settings.PUBLIC_URL.rstrip('/')}{page}"
    return _(
        "Please open the address that your party gave you for your booth (%(label)s): it leads to your contacts. "
        "If you no longer have it, write to your party."
    ) % {"label": to.link.label}


def _told(contact: Contact, lang: str) -> str:
    """Who met whom about what, and when."""
    both = [_named(contact.exhibitor, lang), _named(contact.other, lang) if contact.other else _(VISITOR)]
    return " · ".join([*both, contact.about, written_day(contact.met_on.isoformat(), lang)])


def _named(one: Exhibitor, lang: str) -> str:
    return one.names.get(lang) or _("%(id)s (name not translated)") % {"id": one.code}
