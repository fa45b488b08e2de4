"""Run as a program with a home: kill an act at each of its SQL statements, and say what was there afterwards.

Prints one JSON line a crash: the statement it died at, the entries before and after, and what the check found.
"""

import json
import os
import signal
import sys
from collections.abc import Callable
from pathlib import Path

os.environ["EARLYSPRING_HOME"] = sys.argv[1]

from earlyspring.cli.main import ready

ready()

from django.db import connection

from earlyspring.ledger import actions
from earlyspring.ledger.checking import check
from earlyspring.ledger.models import Entry, Mechanism


def act(number: int) -> None:
    content = {"body": f"B-{number % 8}", "class": "member", "organ": f"ORG-{number}"}
    actions.report(Mechanism.objects.get(), "membership", f"M-X{number}", content, by="B-0", sources=["SRC"])


def killed_at(statement: int, number: int) -> bool:
    """Do the act in a process that dies by SIGKILL when it begins this statement; True if it came that far."""
    child = os.fork()
    if child == 0:
        connection.ensure_connection()
        connection.connection.set_trace_callback(_dying(statement))
        act(number)
        os._exit(0)
    _, status = os.waitpid(child, 0)
    return os.WIFSIGNALED(status)


def _dying(statement: int) -> Callable[[str], None]:
    left = [statement]

    def count(sql: str) -> None:
        left[0] -= 1
        if left[0] == 0:
            os.kill(os.getpid(), signal.SIGKILL)

    return count


def state() -> tuple[int, list[str]]:
    """How many entries there are, and the codes of what the check finds."""
    found = Entry.objects.count(), sorted({one.code for one in check() if one.severity == "hard"})
    connection.close()
    return found


def main() -> None:
    before, _ = state()
    statement, alive = 1, True
    while alive:
        alive = killed_at(statement, statement)
        after, codes = state()
        sys.stdout.write(
            json.dumps({"statement": statement, "died": alive, "new": after - before, "codes": codes}) + "\n"
        )
        before = after
        statement += 1 if statement < 12 else 7
    Path(sys.argv[1], "done").touch()


if __name__ == "__main__":
    main()
