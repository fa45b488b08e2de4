"""What the papers of a large review cost: the whole command, with its memory at the peak."""

import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from earlyspring.cli.bench_results import Figure

MEGABYTE = 1024 if sys.platform == "linux" else 1024 * 1024
# The peak of a process counts what its parent held when it began, so a small one stands between.
APART = """
import json, resource, subprocess, sys
left = subprocess.run(sys.argv[1:], stdout=sys.stderr).returncode
used = resource.getrusage(resource.RUSAGE_CHILDREN)
print(json.dumps([left, used.ru_utime + used.ru_stime, used.ru_maxrss]))
"""


def written(key: str, session: str) -> Iterator[Figure]:
    """The report of a review in two languages, as PDF and .docx: CPU of the command, start of Python included, and the
    most memory it held. The floor is the same command for the extract of the session, a small paper."""
    for form in ("pdf", "docx"):
        least_cpu, least_memory = _costs("extract", key, session, form)
        cpu, memory = _costs("review", key, session, form)
        yield Figure(f"review.paper.{form}.cpu", cpu, "CPU s", least_cpu)
        yield Figure(f"review.paper.{form}.memory", memory, "MB", least_memory)


def _costs(name: str, key: str, session: str, form: str) -> tuple[float, float]:
    """CPU seconds and megabytes at the peak of one run."""
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / f"paper.{form}"
        asked = ["--session", session, "--mechanism", key, "--langs", "vi,zh", "--format", form, str(out)]
        command = [sys.executable, "-m", "earlyspring", "paper", name, *asked]
        told = subprocess.run(  # noqa: S603  our own command
            [sys.executable, "-c", APART, *command], check=True, stdout=subprocess.PIPE
        )
        left, cpu, peak = json.loads(told.stdout)
        if left or not out.stat().st_size:
            raise RuntimeError(f"paper {name} as {form}: exit {left}")
    return round(cpu, 2), round(peak / MEGABYTE, 1)
