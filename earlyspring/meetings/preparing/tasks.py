"""What comes round in preparing: released letters go to the post."""

from smtplib import SMTPException

from django.core.mail import EmailMessage
from django.utils import timezone

from earlyspring.ledger.jobs import every
from earlyspring.meetings.preparing.letters import hand_over
from earlyspring.meetings.preparing.models import Letter
from earlyspring.members.watch import noted


@every(minutes=5)
def post_letters() -> dict[str, int]:
    """Send every released letter that has an address, once; what the post refused waits, and says so in the outbox."""
    told = {"sent": 0, "waiting": 0}
    for letter in (
        Letter.objects.filter(released_at__isnull=False, sent_at=None)
        .exclude(email="")
        .select_related("gathering__mechanism")
        .order_by("pk")
    ):
        told["sent" if post(letter) else "waiting"] += 1
    return told


def post(letter: Letter) -> bool:
    """Whether the letter went out by mail now."""
    head = f"[{letter.number}] {letter.subject}" if letter.number else letter.subject
    try:
        sent = EmailMessage(" ".join(head.split()), f"{letter.body}\n", to=[letter.email]).send()
    except (OSError, SMTPException, ValueError):  # ValueError: an address that no letter can bear
        noted("letter_not_sent", grave=True, mechanism=letter.gathering.mechanism.key, party=letter.party)
        sent = 0
    if sent:
        hand_over(letter, at=timezone.now(), by="mail")
    else:
        Letter.objects.filter(pk=letter.pk).update(problem="not_sent")
    return bool(sent)
