"""What a server needs: memory while it answers, the time to make its tables from nothing and to start."""

import http.client
import os
import socket
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from earlyspring.cli.bench_results import Figure

ROUNDS = 20
PATIENCE = 30


def migrated() -> Iterator[Figure]:
    """`earlyspring migrate` in an empty home, the start of Python included. The floor runs the same SQL by hand."""
    with tempfile.TemporaryDirectory() as folder:
        known = {name: value for name, value in os.environ.items() if name != "DATABASE_URL"}
        started = time.perf_counter()
        command = [sys.executable, "-m", "earlyspring", "migrate"]
        subprocess.run(command, env=known | {"EARLYSPRING_HOME": folder}, check=True)  # noqa: S603  our own command
        seconds = time.perf_counter() - started
        yield Figure("migrate.seconds", round(seconds, 2), "s", _by_hand(Path(folder)))


def _by_hand(home: Path) -> float:
    """Make the same tables, indices and triggers by their own SQL, without the virtual table's inner ones."""
    made = sqlite3.connect(home / "earlyspring.sqlite3")
    rows = made.execute(
        "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'search_words%' AND name NOT LIKE 'clause_words%'"
    ).fetchall()
    made.close()
    started = time.perf_counter()
    other = sqlite3.connect(home / "floor.sqlite3", isolation_level=None)
    other.execute("BEGIN")
    for (sql,) in rows:
        if "sqlite_sequence" not in sql.split("(")[0]:
            other.execute(sql)
    other.execute("COMMIT")
    other.close()
    return round(time.perf_counter() - started, 2)


def started() -> Iterator[Figure]:
    """`earlyspring demo` in a home that has the demo already, to the first answer of the sign-in page. The floor is a
    Python with Django set up, and nothing served."""
    with tempfile.TemporaryDirectory() as folder:
        known = {name: value for name, value in os.environ.items() if name != "DATABASE_URL"}
        known["EARLYSPRING_HOME"], port = folder, _free_port()
        command = [sys.executable, "-m", "earlyspring", "demo"]
        subprocess.run([*command, "--no-serve"], env=known, check=True, capture_output=True)  # noqa: S603  our own
        began = time.perf_counter()
        server = subprocess.Popen([*command, "--port", str(port)], env=known, stdout=subprocess.DEVNULL)  # noqa: S603  ours
        try:
            _await(port)
            _get(port, "/account/login/", "")
            taken = time.perf_counter() - began
        finally:
            server.terminate()
            server.wait(timeout=PATIENCE)
        began = time.perf_counter()
        _bare()
        yield Figure("start.seconds", round(taken, 2), "s", round(time.perf_counter() - began, 2))


def _free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port: int = free.getsockname()[1]
        return port


def served(addresses: list[str], cookie: str) -> Iterator[Figure]:
    """The server's memory (its share of what it shares) after it has answered the pages many times. The floor is a
    Python with the same Django set up and nothing served."""
    port = _free_port()
    command = [sys.executable, "-m", "earlyspring", "serve", "--port", str(port)]
    server = subprocess.Popen(command, stdout=subprocess.DEVNULL)  # noqa: S603  our own command
    try:
        _await(port)
        for _ in range(ROUNDS):
            for address in addresses:
                _get(port, address, cookie)
        yield Figure("memory.server", _memory(server.pid), "MB", _bare())
    finally:
        server.terminate()
        server.wait(timeout=PATIENCE)


def _await(port: int) -> None:
    until = time.monotonic() + PATIENCE
    while True:
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
        except OSError:
            if time.monotonic() > until:
                raise
            time.sleep(0.2)
        else:
            return


def _get(port: int, address: str, cookie: str) -> None:
    asked = http.client.HTTPConnection("127.0.0.1", port, timeout=PATIENCE)
    asked.request("GET", address, headers={"Host": "localhost", "Cookie": cookie})
    answer = asked.getresponse()
    answer.read()
    asked.close()
    if answer.status != 200:
        raise RuntimeError(f"{address}: the server answered {answer.status}")


def _memory(pid: int) -> float:
    """Megabytes of a process and its children, shared pages counted by share."""
    children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    return round(_share(pid) + sum(_memory(int(child)) for child in children), 1)


def _share(pid: int | str) -> float:
    lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    return next(int(line.split()[1]) / 1024 for line in lines if line.startswith("Pss:"))


def _bare() -> float:
    words = (
        "from earlyspring.cli.main import ready; ready(); from pathlib import Path\n"
        "print(next(l.split()[1] for l in Path('/proc/self/smaps_rollup').read_text().splitlines() if l[:4] == 'Pss:'))"
    )
    done = subprocess.run([sys.executable, "-c", words], check=True, capture_output=True, text=True)  # noqa: S603  ours
    return round(int(done.stdout) / 1024, 1)
