"""docs/CLI.md and `--help` say the same."""

import subprocess
import sys

from tools.cli_page import PAGE, commands, named


def test_every_command_is_on_the_page_once() -> None:
    assert sorted(named(PAGE.read_text(encoding="utf-8"))) == sorted(commands())


def test_the_page_says_what_the_commands_say_of_themselves() -> None:
    """As a fresh process says it: what other stories of this run have imported or set is nothing to the page."""
    said = subprocess.run(
        [sys.executable, "-m", "tools.cli_page", "--check"],
        cwd=PAGE.parent.parent,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (said.returncode, said.stderr) == (0, "")
