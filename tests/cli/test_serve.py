"""What `serve` and `demo` are told before they start."""

import pytest
from click.testing import CliRunner

from earlyspring.cli.main import cli


@pytest.mark.parametrize("command", ["serve", "demo"])
@pytest.mark.parametrize("port", ["0", "65536", "http"])
def test_a_port_that_there_is_not_is_refused_before_anything_is_made(command: str, port: str) -> None:
    said = CliRunner().invoke(cli, [command, "--port", port])
    assert (said.exit_code, "Invalid value for '--port'" in said.output) == (2, True)
