"""`work`: the jobs that are due, and those that somebody waits for."""

import sys
import time

import click

from earlyspring.cli.main import ready
from earlyspring.cli.words import need_tables


@click.command()
@click.option("--once", is_flag=True, help="do what is due now and end; for a timer")
@click.option("--every", "seconds", type=click.IntRange(1, 3600), default=30, show_default=True, help="seconds between")
def work(once: bool, seconds: int) -> None:
    """Do the due jobs: reports asked for at the cut-off, reminders by mail, webhooks, retention, erased names, purges of
    gatherings, the database's own care, and what the desk left to be done."""
    ready()
    need_tables()
    ok = round_of_work()
    while not once:
        time.sleep(seconds)
        round_of_work()
    sys.exit(0 if ok else 1)


def round_of_work() -> bool:
    """Queue what is due, do all that is queued, say what came of it; False where a job failed."""
    from django.core.management import call_command
    from django.utils import timezone
    from django.utils.crypto import get_random_string
    from django_tasks_db.models import DBTaskResult

    from earlyspring.agreements import tasks as _agreements  # noqa: F401  every `tasks` enters its jobs
    from earlyspring.delegations import tasks as _delegations  # noqa: F401  see above
    from earlyspring.fair import tasks as _fair  # noqa: F401  see above
    from earlyspring.hooks import tasks as _hooks  # noqa: F401  see above
    from earlyspring.ledger import jobs, tasks  # noqa: F401  see above
    from earlyspring.meetings.preparing import tasks as _preparing  # noqa: F401  see above
    from earlyspring.members import tasks as _  # noqa: F401  see above
    from earlyspring.review import tasks as _review  # noqa: F401  see above

    started = timezone.now()
    for job in jobs.due(started):
        job.task.enqueue()
    call_command("db_worker", batch=True, startup_delay=False, verbosity=0, worker_id=get_random_string(32))
    ok = True
    for done in DBTaskResult.objects.finished().filter(finished_at__gte=started).order_by("finished_at"):
        name = done.task_path.removeprefix("earlyspring.")
        if done.status == "FAILED":
            ok = False
            click.echo(f"{name}: failed: {done.exception_class_path}\n{done.traceback}", err=True)
        else:
            found = ", ".join(f"{count} {what}" for what, count in (done.return_value or {}).items())
            click.echo(f"{name}: {found or 'done'}", err=True)
    return ok
