"""docs/CLI.md and `--help` say the same."""

from tools.cli_page import PAGE, commands, named, renewed


def test_every_command_is_on_the_page_once() -> None:
    assert sorted(named(PAGE.read_text(encoding="utf-8"))) == sorted(commands())


def test_the_page_says_what_the_commands_say_of_themselves() -> None:
    page = PAGE.read_text(encoding="utf-8")
    assert renewed(page) == page
