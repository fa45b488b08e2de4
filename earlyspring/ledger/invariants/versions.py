"""What holds for every noun: a row is a version, and a version is kept as it was entered."""

from collections.abc import Iterator
from typing import Any

from django.utils.translation import gettext_noop as _

from earlyspring.ledger.invariants.registry import Family, demanded, every, refused_by
from earlyspring.ledger.invariants.sql import Dialect
from earlyspring.ledger.invariants.story import Story
from earlyspring.ledger.invariants.trigger import Trigger
from earlyspring.ledger.nouns import KINDS

# A row may be raised in standing, retired, and given further sources; all else is what its entry says.
MAY_CHANGE = {"standing", "known_to", "sources"}

CHANGED = _("A version of a fact is never rewritten: it is retired, and a new version is entered.")
DELETED = _("A version of a fact is never deleted once it is more than an open proposal.")
REOPENED = _("What is reported, held on paper or agreed never becomes an open proposal again.")


def _changed(dialect: Dialect) -> Iterator[Trigger]:
    for kind, noun in KINDS.items():
        columns = [field.column for field in noun._meta.local_fields if field.name not in MAY_CHANGE]
        where = " OR ".join(dialect.differ(f'NEW."{column}"', f'OLD."{column}"') for column in columns)
        yield Trigger.of_change(dialect, "version_is_kept", CHANGED, noun._meta.db_table, where, kind)


def _deleted(dialect: Dialect) -> Iterator[Trigger]:
    for kind, noun in KINDS.items():
        yield Trigger.of_loss(
            dialect, "version_is_not_deleted", DELETED, noun._meta.db_table, "OLD.standing <> 'open'", kind
        )


def _reopened(dialect: Dialect) -> Iterator[Trigger]:
    where = "OLD.standing <> 'open' AND NEW.standing = 'open'"
    for kind, noun in KINDS.items():
        yield Trigger.of_change(dialect, "standing_does_not_fall", REOPENED, noun._meta.db_table, where, kind)


@refused_by("version_is_kept", CHANGED, _changed)
def rewrite_a_membership(story: Story) -> None:
    """The first day of Guangxi's membership is changed in place."""
    changed: dict[str, Any] = {"from_day": "2010"}
    story.rows("membership").filter(item="m-gx").update(**changed)


@refused_by("version_is_not_deleted", DELETED, _deleted)
def delete_a_membership(story: Story) -> None:
    """Guangxi's membership is deleted."""
    story.rows("membership").filter(item="m-gx").delete()


@refused_by("standing_does_not_fall", REOPENED, _reopened)
def reopen_a_membership(story: Story) -> None:
    """Guangxi's membership, which all parties agreed to, is marked as an open proposal."""
    story.rows("membership").filter(item="m-gx").update(standing="open")


def family(ending: str) -> Family:
    """The constraints that `nouns.kind` gave to every noun, or to every noun with such a column."""
    return lambda: every(lambda name: name.endswith(ending))


@demanded("one_current", _("A fact has one current version."), family("_one_current"))
def two_current_versions(story: Story) -> None:
    """A second version of Guangxi's membership is entered while the first stands."""
    story.enter("membership", "m-gx", body="b-gx", class_code="guest", from_day="2008", to_day="2009")


@demanded("standing_known", _("Every version says how firmly it stands."), family("_standing_known"))
def unknown_standing(story: Story) -> None:
    """A body is entered with the standing "certain"."""
    story.enter("body", "b-new", standing="certain", side="vn")


@demanded("known_in_order", _("Nothing was retired before it was known."), family("_known_in_order"))
def retired_before_known(story: Story) -> None:
    """Guangxi's membership is retired at a moment before it was entered."""
    story.retire("membership", "m-gx", at=story.row("membership", "m-gx").known_from.replace(year=2001))


@demanded("in_list", _("A code comes from the closed list of its column."), family("_in_list"))
def code_not_in_list(story: Story) -> None:
    """A body is entered as a "kingdom"."""
    story.enter("body", "b-new", side="vn", type="kingdom")


@demanded("period_not_empty", _("A period begins before it ends."), family("_period_not_empty"))
def empty_period(story: Story) -> None:
    """A membership of Lạng Sơn ends in the year in which it begins, so that it never held."""
    story.enter("membership", "m-ls-0", body="b-ls", organ="o-sec", class_code="guest", from_day="2001", to_day="2001")


@demanded("end_not_before_beginning", _("Nothing ends before it begins."), family("_not_before"))
def ends_before_it_begins(story: Story) -> None:
    """The sixteenth session is said to have begun on 20 February 2025 and to have ended on the 18th."""
    story.amend("session", "s-16", start="2025-02-20", end="2025-02-18")
