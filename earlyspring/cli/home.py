"""Where a node keeps its things: the database, the keys and the blobs."""

import os
import sys
from pathlib import Path

ADDRESS = "address"


def home() -> Path:
    told = os.environ.get("EARLYSPRING_HOME")
    if told:
        return Path(told).expanduser()
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA", Path.home())) / "earlyspring"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Application Support" / "earlyspring"
    return Path(os.environ.get("XDG_DATA_HOME", Path.home() / ".local" / "share")) / "earlyspring"


def address(place: Path) -> str:
    """Where people of this machine find the desk: as `serve` or `demo` said last, where no PUBLIC_URL is given."""
    path = place / ADDRESS
    return path.read_text().strip() if path.is_file() else "http://localhost:8000"


def keep_address(place: Path, port: int) -> str:
    """Say to `work` and `invite`, which run beside the desk, at which port it answers: their letters lead there."""
    said = f"http://localhost:{port}"
    place.mkdir(parents=True, exist_ok=True, mode=0o700)
    (place / ADDRESS).write_text(said + "\n")
    return said


def secret(place: Path, name: str) -> str:
    """A random secret of this node, made at the first call and kept readable by its owner alone."""
    path = place / name
    if not path.exists():
        import secrets

        place.mkdir(parents=True, exist_ok=True, mode=0o700)
        try:
            handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        except FileExistsError:
            return path.read_text()
        with os.fdopen(handle, "w") as file:
            file.write(secrets.token_urlsafe(48))
    return path.read_text()
