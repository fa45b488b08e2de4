"""A PostgreSQL cluster of one's own in a temporary folder; nothing else on the machine is touched.

    tools/postgres_cluster.py with COMMAND…   runs a command with DATABASE_URL set, then stops and removes the cluster
    tools/postgres_cluster.py start           prints its DATABASE_URL and leaves it running
    tools/postgres_cluster.py stop URL        stops and removes it

`with .venv/bin/pytest` runs the whole test-suite on PostgreSQL. Exit 3 where no initdb is found.
"""

import os
import pwd
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote, unquote, urlsplit

# Only tests live here: what a crash would lose is made again.
SETTINGS = """
listen_addresses = ''
unix_socket_directories = '{place}'
fsync = off
full_page_writes = off
synchronous_commit = off
max_connections = 30
"""


def programs() -> Path | None:
    """The folder with initdb and pg_ctl, or None where PostgreSQL's server is not installed."""
    found = shutil.which("initdb")
    if found:
        return Path(found).resolve().parent
    debian = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda path: int(path.parts[4]))
    return debian[-1].parent if debian else None


def start() -> str:
    """Start a cluster and give back the DATABASE_URL of an empty database in it. Raises FileNotFoundError."""
    tools = programs()
    if tools is None:
        raise FileNotFoundError("initdb: install PostgreSQL's server (Debian: postgresql-15)")
    place = Path(tempfile.mkdtemp(prefix="earlyspring-pg-"))
    other = _other_user()
    if other:
        os.chown(place, other.pw_uid, other.pw_gid)
    data = place / "data"
    _run(other, tools / "initdb", "-D", data, "-U", "earlyspring", "-A", "trust", "-E", "UTF8", "--locale=C", "-N")
    with (data / "postgresql.conf").open("a") as settings:
        settings.write(SETTINGS.format(place=place))
    _run(other, tools / "pg_ctl", "-D", data, "-w", "-l", place / "log", "start")
    _run(other, tools / "createdb", "-h", place, "-U", "earlyspring", "earlyspring")
    return f"postgresql://earlyspring@{quote(str(place), safe='')}/earlyspring"


def stop(url: str) -> None:
    """Stop the cluster of a DATABASE_URL that `start` gave and remove its folder."""
    place = Path(unquote(urlsplit(url).netloc.rpartition("@")[2]))
    tools = programs()
    if tools is None or not place.name.startswith("earlyspring-pg-"):
        raise FileNotFoundError(f"{url}: no cluster of ours")
    _run(_other_user(), tools / "pg_ctl", "-D", place / "data", "-m", "immediate", "stop")
    shutil.rmtree(place)


@contextmanager
def cluster() -> Iterator[str]:
    """A cluster that lasts as long as the block; gives its DATABASE_URL."""
    url = start()
    try:
        yield url
    finally:
        stop(url)


def _other_user() -> pwd.struct_passwd | None:
    """PostgreSQL does not run as root; then it runs as `postgres` or, where there is none, as `nobody`."""
    if os.geteuid() != 0:
        return None
    known = {user.pw_name: user for user in pwd.getpwall()}
    return known.get("postgres") or known["nobody"]


def _run(user: pwd.struct_passwd | None, *command: str | Path) -> None:
    identity = {"user": user.pw_uid, "group": user.pw_gid, "extra_groups": []} if user else {}
    # The server outlives this process, so it may not hold our pipes: what went wrong is read from a file.
    with tempfile.TemporaryFile() as said:
        done = subprocess.run(
            [str(part) for part in command],
            stdin=subprocess.DEVNULL,
            stdout=said,
            stderr=said,
            cwd="/",
            env={"PATH": os.environ["PATH"], "LC_ALL": "C"},
            check=False,
            **identity,
        )
        if done.returncode:
            said.seek(0)
            raise OSError(f"{Path(command[0]).name}: {said.read().decode(errors='replace')}")


def main(words: list[str]) -> int:
    match words:
        case ["with", *command] if command:
            with cluster() as url:
                return subprocess.run(command, env={**os.environ, "DATABASE_URL": url}, check=False).returncode
        case ["start"]:
            print(start())
        case ["stop", url]:
            stop(url)
        case _:
            print(__doc__, file=sys.stderr)
            return 2
    return 0


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except OSError as fault:
        print(f"postgres_cluster: {fault}", file=sys.stderr)
        sys.exit(3)
