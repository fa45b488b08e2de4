"""What must never be said of who is responsible for a commitment."""

from django.utils.translation import gettext_noop as _

from earlyspring.ledger.invariants.registry import LIVE, refused
from earlyspring.ledger.invariants.sql import beside, now, overlap, plain
from earlyspring.ledger.invariants.story import Story

TABLE = "earlyspring_responsibility"


@refused(
    "responsibility_one_lead",
    _("A party has one lead for a commitment at a time."),
    on=TABLE,
    of=LIVE,
    where=lambda d: (
        f"""NEW.role = 'lead' AND EXISTS (SELECT 1 FROM {TABLE} r
        WHERE {beside("r")} AND r.commitment = NEW.commitment AND {plain("r.party")} = NEW.party AND r.role = 'lead'
        AND {overlap("r", "NEW")})"""
    ),
)
def two_leads(story: Story) -> None:
    """A second lead of Quảng Ninh for the active commitment is named from 2026 on, while the first still leads."""
    story.lead("r-new", "c-01", "b-qn", "a-qn-trade", from_day="2026-01-01")


# Members are told from other bodies by their memberships in the mechanism as a whole (`core.scopes`): an agency under one
# member answers for no other.
# A national body (customs, ministry) stands under no member and may lead for any party of its side.
@refused(
    "responsibility_of_own_agency",
    _("An agency is responsible only for the party it belongs to."),
    on=TABLE,
    of=LIVE,
    where=lambda d: (
        f"""EXISTS (SELECT 1 FROM earlyspring_body a, earlyspring_body p
            WHERE {now("a")} AND a.item = NEW.body AND {now("p")} AND p.item = NEW.party AND a.side <> p.side)
        OR EXISTS (
            WITH RECURSIVE above(item) AS (
                SELECT CAST(NEW.body AS text)
                UNION SELECT CAST(b.parent AS text) FROM earlyspring_body b JOIN above ON b.item = above.item
                WHERE {now("b")} AND b.parent IS NOT NULL)
            SELECT 1 FROM above JOIN earlyspring_membership m ON m.body = above.item
            WHERE {now("m")} AND {plain("m.organ")} = '' AND NOT EXISTS (SELECT 1 FROM above own WHERE own.item = NEW.party))"""
    ),
)
def agency_of_another_party(story: Story) -> None:
    """A department of Quảng Ninh is named as supporting the commitment for Guangxi."""
    story.lead("r-new", "c-01", "b-gx", "a-qn-dfa", from_day="2026-01-01", role="support")


@refused(
    "responsibility_of_a_living_body",
    _("A body is responsible only while it exists."),
    on=TABLE,
    of=LIVE,
    where=lambda d: (
        f"""EXISTS (SELECT 1 FROM earlyspring_body b WHERE {now("b")} AND b.item = NEW.body
        AND (NEW.from_day < b.from_day OR b.to_day < coalesce(NEW.to_day, '9999-99')))"""
    ),
)
def responsible_after_the_merger(story: Story) -> None:
    """The department of Hà Giang, which ceased on 1 July 2025, is named for support without an end."""
    story.lead("r-new", "c-01", "b-hg", "a-hg-dfa", from_day="2025-03-01", role="support")
