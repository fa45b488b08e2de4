"""What must never be said of who takes part."""

from django.utils.translation import gettext_noop as _

from earlyspring.ledger.invariants.registry import LIVE, refused
from earlyspring.ledger.invariants.sql import beside, now, overlap, plain
from earlyspring.ledger.invariants.story import Story


@refused(
    "membership_one_at_a_time",
    _("A body has one membership at a time in the mechanism as a whole, and one in each organ."),
    on="earlyspring_membership",
    of=LIVE,
    where=lambda d: (
        f"""EXISTS (SELECT 1 FROM earlyspring_membership m
        WHERE {beside("m")} AND m.body = NEW.body
        AND {plain("m.organ")} = {plain("NEW.organ")} AND {overlap("m", "NEW")})"""
    ),
)
def two_memberships(story: Story) -> None:
    """Quảng Ninh, a member since 2008, is entered as a guest for the year 2025."""
    story.enter("membership", "m-qn-2", body="b-qn", class_code="guest", from_day="2025", to_day="2026")


@refused(
    "parents_never_circle",
    _("A body never belongs to itself, neither directly nor through others."),
    on="earlyspring_body",
    of=LIVE,
    where=lambda d: (
        f"""NEW.parent IS NOT NULL AND (NEW.parent = NEW.item OR EXISTS (
        WITH RECURSIVE reached(item) AS (
            SELECT CAST(NEW.parent AS text)
            UNION SELECT CAST(b.parent AS text)
            FROM earlyspring_body b JOIN reached ON b.item = reached.item
            WHERE {now("b")} AND b.parent IS NOT NULL AND b.item <> NEW.item)
        SELECT 1 FROM reached WHERE reached.item = NEW.item))"""
    ),
)
def a_body_above_itself(story: Story) -> None:
    """Guangxi, to which its foreign affairs office belongs, is entered as a part of that office."""
    story.amend("body", "b-gx", parent="a-gx-fao")
