"""Jobs that come round again: each is done when its time has passed, and doing it twice changes nothing."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from django_tasks import task
from django_tasks_db.models import DBTaskResult

JOBS: list["Job"] = []
# A job that has run for so long was cut off in the middle, with its machine.
LOST = timedelta(days=1)


@dataclass(frozen=True)
class Job:
    """A task and how often it is due."""

    task: Any
    every: timedelta

    @property
    def name(self) -> str:
        return str(self.task.module_path)


def every(**period: float) -> Callable[[Callable[[], Any]], Any]:
    """Make a function without arguments a job that is due again after this time (as timedelta takes it)."""

    def enter(function: Callable[[], Any]) -> Any:
        made = task()(function)
        JOBS.append(Job(made, timedelta(**period)))
        return made

    return enter


def due(now: datetime) -> list[Job]:
    """The jobs whose time has passed since they were last begun, and that nobody is doing."""
    return [job for job in JOBS if _is_due(job, now)]


def _is_due(job: Job, now: datetime) -> bool:
    last = DBTaskResult.objects.filter(task_path=job.name).order_by("-enqueued_at").first()
    if last is None:
        return True
    if last.finished_at is None:
        return last.started_at is not None and now - last.started_at >= LOST
    return bool(now - last.enqueued_at >= job.every)
