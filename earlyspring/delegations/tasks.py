"""What comes round with gatherings: what is personal goes on its day; readings are kept two years."""

from datetime import timedelta

from django.utils import timezone

from earlyspring.delegations.purging import purge_due
from earlyspring.delegations.travelling.models import Reading
from earlyspring.ledger.jobs import every

READINGS_KEPT = timedelta(days=731)


@every(hours=1)
def purge_gatherings() -> dict[str, int]:
    """Purge the gatherings whose day has come, and again what a backup brought back."""
    return {"gatherings": purge_due(timezone.localdate())}


@every(days=1)
def forget_readings() -> dict[str, int]:
    """Delete the lines about readings of travel papers after two years."""
    gone, _ = Reading.objects.filter(at__lt=timezone.now() - READINGS_KEPT).delete()
    return {"readings": gone}
