"""What holds for the logs: entries follow one another and are never touched again."""

from collections.abc import Iterator

from django.utils.translation import gettext_noop as _

from earlyspring.ledger.invariants.registry import demanded, refused_by
from earlyspring.ledger.invariants.sql import Dialect
from earlyspring.ledger.invariants.story import Story
from earlyspring.ledger.invariants.trigger import Trigger

TABLE = "earlyspring_entry"
CHANGED = _("An entry of a log is never changed.")
DELETED = _("An entry of a log is never deleted.")
FOLLOWS = _("The entries of a log follow one another without a gap.")


def _changed(dialect: Dialect) -> Iterator[Trigger]:
    yield Trigger.of_change(dialect, "entry_is_kept", CHANGED, TABLE, "TRUE")


def _deleted(dialect: Dialect) -> Iterator[Trigger]:
    yield Trigger.of_loss(dialect, "entry_is_not_deleted", DELETED, TABLE, "TRUE")


def _follows(dialect: Dialect) -> Iterator[Trigger]:
    yield Trigger.of_entry(
        dialect,
        "entry_follows",
        FOLLOWS,
        TABLE,
        f"""NEW."index" > (SELECT coalesce(max(e."index"), -1) + 1 FROM {TABLE} e
            WHERE e.mechanism_id = NEW.mechanism_id AND e.party = NEW.party
            AND e.circle = NEW.circle AND e.epoch = NEW.epoch)""",
    )


@refused_by("entry_is_kept", CHANGED, _changed)
def change_an_entry(story: Story) -> None:
    """The bytes of an entry in the log of Guangxi are replaced."""
    story.entries().filter(party="b-gx", index=1).update(envelope=b"something else")


@refused_by("entry_is_not_deleted", DELETED, _deleted)
def delete_an_entry(story: Story) -> None:
    """The last entry in the log of Guangxi is deleted."""
    story.entries().filter(party="b-gx", index=2).delete()


@refused_by("entry_follows", FOLLOWS, _follows)
def leave_a_gap(story: Story) -> None:
    """An entry number 4 is entered in the log of Guangxi, whose last is number 2."""
    story.append("b-gx", 4)


@demanded("entry_index_from_zero", _("The first entry of a log has the number 0."))
def below_zero(story: Story) -> None:
    """An entry number -1 is entered in a log that has none."""
    story.append("b-ls", -1)


@demanded("entry_one_place_in_its_log", _("Two entries never have the same place in a log."))
def a_place_taken(story: Story) -> None:
    """Another entry number 2 is entered in the log of Guangxi."""
    story.append("b-gx", 2)
