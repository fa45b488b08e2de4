"""What comes round in the ledger: names stay erased, the database stays in order, old results of jobs go."""

from datetime import timedelta
from pathlib import Path

from django.conf import settings
from django.db import connection
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from earlyspring.ledger import erasure
from earlyspring.ledger.jobs import every
from earlyspring.ledger.models import Mechanism

RESULTS_KEPT = timedelta(days=14)
DRAFTS_KEPT = timedelta(days=1)


@every(hours=1)
def keep_erased() -> dict[str, int]:
    """Erase again what the journal or an entry that arrived says is erased."""
    again = erasure.replay(erasure.read_journal())
    return {"names": again + sum(erasure.heed(mechanism) for mechanism in Mechanism.objects.order_by("key"))}


@every(days=1)
def tidy_database() -> dict[str, int]:
    """Let SQLite look at its statistics and empty its write-ahead log. PostgreSQL does so itself."""
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA optimize")
            cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    return {}


@every(days=1)
def forget_results() -> dict[str, int]:
    """Delete what jobs gave back more than two weeks ago; the failed ones too, they are in the system's log."""
    before = timezone.now() - RESULTS_KEPT
    gone, _ = DBTaskResult.objects.filter(finished_at__lt=before).delete()
    return {"results": gone}


@every(days=1)
def clear_drafts() -> dict[str, int]:
    """Delete files that a crash left half written among the blobs."""
    before, gone = (timezone.now() - DRAFTS_KEPT).timestamp(), 0
    for path in (Path(settings.HOME) / "blobs").glob("*/*/*.part"):
        if path.stat().st_mtime < before:
            path.unlink()
            gone += 1
    return {"drafts": gone}
