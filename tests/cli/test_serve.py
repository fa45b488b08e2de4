"""What `serve` and `demo` are told before they start."""

import os
import socket
import sys
from pathlib import Path
from subprocess import run

import pytest
from click.testing import CliRunner

from earlyspring.cli.demo import lead_here
from earlyspring.cli.main import cli


@pytest.mark.parametrize("command", ["serve", "demo"])
@pytest.mark.parametrize("port", ["0", "65536", "http"])
def test_a_port_that_there_is_not_is_refused_before_anything_is_made(command: str, port: str) -> None:
    said = CliRunner().invoke(cli, [command, "--port", port])
    assert (said.exit_code, "Invalid value for '--port'" in said.output) == (2, True)


def with_a_listener() -> socket.socket:
    """A server as a second desk is one: it is willing to share its port."""
    other = socket.socket()
    other.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEPORT, 1)
    other.bind(("127.0.0.1", 0))
    other.listen()
    return other


@pytest.mark.parametrize("command", ["serve", "demo"])
def test_a_port_at_which_another_desk_answers_is_refused_before_anything_is_made(command: str, tmp_path: Path) -> None:
    """Else both would answer by turns, each with its own register."""
    with with_a_listener() as other:
        port = other.getsockname()[1]
        told = {"EARLYSPRING_HOME": str(tmp_path / "home")}
        said = CliRunner().invoke(cli, [command, "--port", str(port)], env=told)
    words = (
        f"port {port} of 127.0.0.1 is taken, perhaps by another desk; choose another: --port, or PORT=9000 make demo"
    )
    assert (said.exit_code, said.stderr) == (2, f"earlyspring: {words}\n")
    assert list(tmp_path.iterdir()) == []


def test_an_address_that_is_not_of_this_machine_or_none_at_all_is_refused(tmp_path: Path) -> None:
    told = {"EARLYSPRING_HOME": str(tmp_path / "home")}
    for host, words in (
        ("192.0.2.1", "192.0.2.1, port 8123: nobody can listen there: Cannot assign requested address"),
        (
            "desk.example.org",
            "--host desk.example.org: an IP address is expected, as 127.0.0.1, or 0.0.0.0 for all of this machine",
        ),
    ):
        said = CliRunner().invoke(cli, ["serve", "--host", host, "--port", "8123"], env=told)
        assert (said.exit_code, said.stderr) == (2, f"earlyspring: {words}\n")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "command", ["show members", "check", "fsck --json", "backup b.tar", "work --once", "invite an@example.org --keeper"]
)
def test_a_home_without_tables_is_told_what_to_do(command: str, tmp_path: Path) -> None:
    """So is one whose name was misspelt."""
    home = {"EARLYSPRING_HOME": str(tmp_path), "PATH": os.environ["PATH"]}
    asked = [sys.executable, "-m", "earlyspring", *command.split()]
    said = run(asked, env=home, capture_output=True, text=True, check=False, cwd=tmp_path)
    words = "earlyspring: this home has no tables yet: earlyspring migrate, or demo\n"
    assert (said.returncode, said.stdout, said.stderr) == (2, "", words)


def test_what_is_wrong_with_the_home_or_the_environment_is_said_in_a_line(tmp_path: Path) -> None:
    (tmp_path / "earlyspring.sqlite3").write_bytes(b"not a database" * 100)
    home = {"EARLYSPRING_HOME": str(tmp_path), "PATH": os.environ["PATH"]}
    asked = [sys.executable, "-m", "earlyspring", "show", "members"]
    told = 'earlyspring: Environment variable "DATABASE_URL" invalid: Not a valid database URL.\n'
    for more, status, words in (
        ({}, 3, "earlyspring: the machine: file is not a database\n"),
        ({"DATABASE_URL": "nonsense"}, 2, told),
    ):
        said = run(asked, env=home | more, capture_output=True, text=True, check=False)
        assert (said.returncode, said.stdout, said.stderr) == (status, "", words)


ASK = "from django.conf import settings; print(settings.PUBLIC_URL)"


def asked_there(home: Path, **more: str) -> str:
    """What another command of the same home takes for the address of the desk."""
    told = {key: value for key, value in os.environ.items() if key != "PUBLIC_URL"}
    told |= {"EARLYSPRING_HOME": str(home), "DJANGO_SETTINGS_MODULE": "earlyspring.conf.settings", **more}
    return run([sys.executable, "-c", ASK], env=told, capture_output=True, text=True, check=True).stdout.strip()


def test_letters_of_other_commands_lead_to_the_port_of_the_desk(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """`work` and `invite` run beside the desk; this home has no tables, so that `serve` ends at once."""
    assert asked_there(tmp_path) == "http://localhost:8000"
    told = {key: value for key, value in os.environ.items() if key != "PUBLIC_URL"}
    serve = [sys.executable, "-m", "earlyspring", "serve", "--port", "8123"]
    for given in ({}, {"PUBLIC_URL": "https://desk.example.org"}):
        found = run(serve, env=told | {"EARLYSPRING_HOME": str(tmp_path)} | given, capture_output=True, text=True)
        assert (found.returncode, found.stderr.strip()) == (
            2,
            "earlyspring: this home has no tables yet: earlyspring migrate",
        )
    assert asked_there(tmp_path) == "http://localhost:8123"
    assert asked_there(tmp_path, PUBLIC_URL="https://desk.example.org") == "https://desk.example.org"


def test_letters_made_beside_the_demo_lead_to_its_port_unless_its_address_is_given(tmp_path: Path) -> None:
    lead_here(tmp_path, 8123, "https://demo.example.org")
    assert asked_there(tmp_path) == "http://localhost:8000"
    lead_here(tmp_path, 8123, None)
    assert asked_there(tmp_path) == "http://localhost:8123"
