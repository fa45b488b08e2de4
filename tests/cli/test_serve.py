"""What `serve` and `demo` are told before they start."""

import os
import sys
from pathlib import Path
from subprocess import run

import pytest
from click.testing import CliRunner

from earlyspring.cli.main import cli


@pytest.mark.parametrize("command", ["serve", "demo"])
@pytest.mark.parametrize("port", ["0", "65536", "http"])
def test_a_port_that_there_is_not_is_refused_before_anything_is_made(command: str, port: str) -> None:
    said = CliRunner().invoke(cli, [command, "--port", port])
    assert (said.exit_code, "Invalid value for '--port'" in said.output) == (2, True)


def test_a_home_without_tables_is_told_what_to_do(tmp_path: Path) -> None:
    home = {"EARLYSPRING_HOME": str(tmp_path), "PATH": os.environ["PATH"]}
    said = run([sys.executable, "-m", "earlyspring", "show", "members"], env=home, capture_output=True, text=True)
    words = "earlyspring: this home has no tables yet: earlyspring migrate, or demo\n"
    assert (said.returncode, said.stdout, said.stderr) == (2, "", words)
