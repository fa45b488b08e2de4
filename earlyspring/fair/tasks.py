"""What comes round after a fair: whose contacts wait to be told is reminded."""

from django.utils import timezone

from earlyspring.fair.contacts.reminding import send_contact_reminders
from earlyspring.ledger.jobs import every


@every(hours=1)
def remind_of_contacts() -> dict[str, int]:
    """Send the reminders that are due, each once."""
    return send_contact_reminders(timezone.now())
