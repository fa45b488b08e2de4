"""The outbox: letters are written from a party's words, one to each receiver in his language; a person releases them."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import Any

from django.db import transaction
from django.utils import timezone

from earlyspring.core.preparing import blank_faults, blanks, filled
from earlyspring.core.shapes import Fault
from earlyspring.ledger.models import Mechanism
from earlyspring.ledger.refused import demand
from earlyspring.meetings.gatherings import Gathering
from earlyspring.meetings.preparing.models import Letter, LetterText, OrganInvitation
from earlyspring.members.accounts import User

BLANKS = ("addressee", "body", "days", "gathering", "host", "number", "organ", "place", "sender")
"""What a letter fills in: to whom (office and body), days, gathering, its host and place, organ, number, who writes."""


@dataclass(frozen=True)
class Receiver:
    """Who gets a letter, and in which language. `values`: what fills the blanks, in that language."""

    body: str
    lang: str
    addressee: str = ""
    email: str = ""
    invitation: OrganInvitation | None = None
    values: Mapping[str, str] = field(default_factory=dict)


@transaction.atomic
def keep_words(mechanism: Mechanism, party: str, purpose: str, lang: str, *, subject: str, body: str) -> LetterText:
    """The words of a kind of letter in one language, for this party's letters to come."""
    demand(_word_faults(subject, body))
    said = {"subject": subject.strip(), "body": body.strip()}
    kept, _new = LetterText.objects.update_or_create(
        mechanism=mechanism, party=party, purpose=purpose, lang=lang, defaults=said
    )
    return kept


@transaction.atomic
def write_letters(
    gathering: Gathering,
    party: str,
    purpose: str,
    receivers: Iterable[Receiver],
    words: Mapping[str, Mapping[str, str]],
) -> list[Letter]:
    """One draft for each receiver. `words`: `subject` and `body` by language; a receiver whose language has none is told.

    Whom the party has written to by mail before gets the same address, to be read through before it is released.
    Raises Refused, and nothing is written, where the words of one language are missing or name an unknown blank.
    """
    asked = list(receivers)
    demand(_letter_faults(asked, words))
    mails = _mails(gathering.mechanism, party)
    told = [replace(one, email=one.email or mails.get((one.body, one.addressee), "")) for one in asked]
    return [_written(gathering, party, purpose, one, words[one.lang]) for one in told]


def _mails(mechanism: Mechanism, party: str) -> dict[tuple[str, str], str]:
    """The mail address that a party wrote to last, by body and addressee; what was purged is not among them."""
    written = Letter.objects.filter(gathering__mechanism=mechanism, party=party).exclude(email="").order_by("pk")
    return {(body, addressee): email for body, addressee, email in written.values_list("to_body", "addressee", "email")}


def _written(gathering: Gathering, party: str, purpose: str, to: Receiver, words: Mapping[str, str]) -> Letter:
    values = {name: value for name, value in to.values.items() if name != "number"} | {"addressee": to.addressee}
    return Letter.objects.create(
        gathering=gathering,
        party=party,
        purpose=purpose,
        invitation=to.invitation,
        to_body=to.body,
        addressee=to.addressee,
        email=to.email,
        lang=to.lang,
        subject=filled(words["subject"], values)[:200],
        body=filled(words["body"], values),
    )


@transaction.atomic
def change_letter(letter: Letter, **said: Any) -> Letter:
    """Change a draft: addressee, address, number, day, subject, body. What is released is changed no more."""
    held = _held(letter)
    demand(_is_draft(held))
    for name, value in said.items():
        setattr(held, name, value)
    demand(_number_faults(held))
    held.save()
    return held


@transaction.atomic
def discard_letter(letter: Letter) -> None:
    held = _held(letter)
    demand(_is_draft(held))
    held.delete()


def _held(letter: Letter) -> Letter:
    """The letter as it stands now: whoever read it as a draft may come after somebody who released it."""
    return Letter.objects.select_for_update(of=("self",)).get(pk=letter.pk)


@transaction.atomic
def release(letters: Iterable[Letter], *, user: User, today: date) -> list[Letter]:
    """Let drafts go out, all or none: each with its words whole, its number where the words ask for it, and its day."""
    found = list(Letter.objects.select_for_update().filter(pk__in=[one.pk for one in letters]).order_by("pk"))
    demand(fault for one in found for fault in _release_faults(one))
    for one in found:
        one.dated_on = one.dated_on or today
        one.subject, one.body = (filled(words, {"number": one.number}) for words in (one.subject, one.body))
        one.released_at, one.released_by = timezone.now(), user
        one.save()
    return found


@transaction.atomic
def hand_over(letter: Letter, *, at: datetime, by: str) -> Letter:
    """A released letter has gone out, `by` mail or by hand. An invitation that it bears counts as sent that day."""
    demand([] if letter.released_at else [Fault("state", "not_released")])
    letter.sent_at, letter.sent_by, letter.problem = letter.sent_at or at, letter.sent_by or by, ""
    letter.save()
    if letter.invitation and letter.invitation.sent_on is None:
        letter.invitation.sent_on = letter.dated_on
        letter.invitation.save()
    return letter


def _letter_faults(receivers: list[Receiver], words: Mapping[str, Mapping[str, str]]) -> Iterator[Fault]:
    if not receivers:
        yield Fault("receivers", "missing")
    for lang in sorted({one.lang for one in receivers}):
        if lang not in words:
            yield Fault("words", "no_words_in_language", lang)
        else:
            yield from _word_faults(words[lang]["subject"], words[lang]["body"])


def _word_faults(subject: str, body: str) -> Iterator[Fault]:
    for path, words in (("subject", subject), ("body", body)):
        if not words.strip():
            yield Fault(path, "missing")
        yield from blank_faults(path, words, BLANKS)


def _release_faults(letter: Letter) -> Iterator[Fault]:
    yield from _is_draft(letter)
    yield from _word_faults(letter.subject, letter.body)
    for name in blanks(letter.subject + letter.body):
        if name != "number" or not letter.number:
            yield Fault("body", "blank_not_filled", f"{{{name}}}", letter.addressee or letter.to_body)


def _number_faults(letter: Letter) -> Iterator[Fault]:
    same = Letter.objects.filter(gathering=letter.gathering, party=letter.party, number=letter.number)
    if letter.number and same.exclude(pk=letter.pk).exists():
        yield Fault("number", "letter_number_taken", letter.number)


def _is_draft(letter: Letter) -> Iterator[Fault]:
    if letter.released_at:
        yield Fault("state", "letter_released", letter.number or letter.subject)
