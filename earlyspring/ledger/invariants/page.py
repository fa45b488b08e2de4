"""The list of invariants as a page to read: docs/INVARIANTS.md."""

from types import ModuleType

from earlyspring.ledger.invariants import CHAPTERS, REGISTRY
from earlyspring.ledger.invariants.registry import Invariant

HEAD = """# What the register refuses

The database itself refuses what is listed here, on SQLite and on PostgreSQL: not only to the forms, but to every
import, every exchange with another node, every command in a shell. Each sentence is one rule; the example says what was
tried and refused, and a test tries it again on both databases.

Three things hold for all of them. A rule speaks of what the register says *now*: a version that was retired is history
and is not judged again. An *open* proposal is held to no rule until the parties have agreed to it. And a fact that a
source only *reports* is not refused for what the source does not say; such rules are marked ○. An exercise is judged
beside other exercises and never stands in the way of the real register.

A commitment that rests on a report alone is *recorded*: it needs no lead, no text and no due date, and still comes to
the review.

This page is made from the list in `earlyspring/ledger/invariants/` by `tools/invariants_page.py`.
"""


def page() -> str:
    """The whole page in Markdown."""
    return HEAD + "".join(_chapter(chapter) for chapter in CHAPTERS) + f"\n{len(REGISTRY)} rules.\n"


def _chapter(chapter: ModuleType) -> str:
    title = (chapter.__doc__ or "").split("\n")[0].rstrip(".")
    rules = [one for one in REGISTRY.values() if one.violation.__module__ == chapter.__name__]
    return f"\n## {title}\n" + "".join(_rule(one) for one in rules)


def _rule(one: Invariant) -> str:
    mark = " ○" if one.spares_reports else ""
    kept = "trigger" if one.sqlite_sql else "constraint"
    where = f"`{one.tables[0].removeprefix('earlyspring_')}`" if len(one.tables) == 1 else "every noun it concerns"
    return f"\n**{one.words}**{mark}  \nRefused: {one.example}  \n`{one.name}`, a {kept} of {where}\n"
