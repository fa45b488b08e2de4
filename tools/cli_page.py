"""Put what `--help` says into docs/CLI.md, below the mark of each command: `<!-- help: load -->`.

With `--check` nothing is written: what differs is printed, and the exit status is 1.
"""

import re
import sys
from collections.abc import Iterator
from difflib import unified_diff
from pathlib import Path

import click
from click.testing import CliRunner

from earlyspring.cli.main import cli

PAGE = Path(__file__).parent.parent / "docs" / "CLI.md"
BLOCK = re.compile(r"<!-- help: (?P<name>[a-z ]*) -->\n```text\n(?P<words>.*?)```\n", re.DOTALL)


def commands(group: click.Group = cli, before: str = "") -> Iterator[str]:
    """The names of all commands, `paper extract` after `paper`."""
    context = click.Context(group)
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        yield f"{before}{name}"
        if isinstance(command, click.Group):
            yield from commands(command, f"{before}{name} ")


def help_of(name: str) -> str:
    """What the command says of itself, in lines of 100 letters."""
    answer = CliRunner().invoke(
        cli, [*name.split(), "--help"], prog_name="earlyspring", terminal_width=100, max_content_width=100
    )
    if answer.exit_code:
        raise RuntimeError(answer.output)
    return answer.output


def renewed(page: str) -> str:
    """The page with every block as the command says it now."""
    return BLOCK.sub(lambda found: f"<!-- help: {found['name']} -->\n```text\n{help_of(found['name'])}```\n", page)


def named(page: str) -> list[str]:
    """The commands that the page has, in its order."""
    return [found["name"] for found in BLOCK.finditer(page)]


def main() -> None:
    if "--check" in sys.argv:
        page = PAGE.read_text(encoding="utf-8")
        differing = unified_diff(page.splitlines(), renewed(page).splitlines(), "page", "help", lineterm="")
        sys.exit("\n".join(differing) or 0)
    PAGE.write_text(renewed(PAGE.read_text(encoding="utf-8")), encoding="utf-8")
    print(f"{PAGE.name}: {len(named(PAGE.read_text(encoding='utf-8')))} commands")


if __name__ == "__main__":
    main()
