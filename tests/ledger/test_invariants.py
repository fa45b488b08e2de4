"""What must never be in the register is refused by the database itself, on SQLite and on PostgreSQL."""

import pytest
from django.apps import apps
from django.db import IntegrityError, connections, transaction

from earlyspring.ledger.invariants import REGISTRY, broken
from earlyspring.ledger.invariants.sql import POSTGRES, SQLITE
from earlyspring.ledger.nouns import KINDS
from earlyspring.ledger.triggers import trigger_findings


def refusal(story, attempt) -> str | None:
    """The name of the invariant that an attempt broke; None where it was let through. It is undone either way."""
    try:
        with transaction.atomic(using=story.using):
            attempt(story)
            transaction.set_rollback(True, using=story.using)
    except IntegrityError as fault:
        found = broken(fault)
        return found.name if found else str(fault)
    return None


@pytest.mark.parametrize("name", REGISTRY)
def test_each_example_is_refused_by_its_own_invariant(story, name):
    assert refusal(story, REGISTRY[name].violation) == name


def test_the_valid_story_stands(story):
    rows = {kind: story.rows(kind).filter(known_to=None).count() for kind in KINDS}
    assert {kind: number for kind, number in rows.items() if number} == {
        "side": 2,
        "body": 11,
        "succession": 1,
        "membership": 5,
        "organ": 1,
        "cycle": 2,
        "session": 2,
        "decision": 1,
        "instrument": 4,
        "text": 4,
        "characterisation": 3,
        "signature": 3,
        "event": 3,
        "link": 1,
        "commitment": 6,
        "responsibility": 5,
        "due_date": 2,
        "priority": 1,
        "proposal": 3,
        "indicator": 3,
        "target": 2,
        "round": 3,
        "report": 1,
        "evidence": 1,
        "report_view": 1,
        "assessment": 2,
        "review": 1,
        "finding": 1,
    }
    assert trigger_findings(story.using) == []


@pytest.mark.parametrize("kind", KINDS)
def test_no_version_of_any_noun_is_rewritten_deleted_or_reopened(story, kind):
    story.enter(kind, "x-new")
    row = story.rows(kind).filter(item="x-new")
    assert refusal(story, lambda s: row.update(exercise=True)) == "version_is_kept"
    assert refusal(story, lambda s: row.delete()) == "version_is_not_deleted"
    assert refusal(story, lambda s: row.update(standing="open")) == "standing_does_not_fall"
    assert refusal(story, lambda s: row.update(standing="sealed", sources=["s"], known_to=s.moment())) is None


def test_an_open_proposal_is_only_a_proposal(story):
    guest = {"body": "b-qn", "class_code": "guest", "from_day": "2025"}
    proposal = story.enter("membership", "m-new", standing="open", **guest)
    raised = story.rows("membership").filter(pk=proposal.pk)
    assert refusal(story, lambda s: raised.update(standing="joint")) == "membership_one_at_a_time"
    assert refusal(story, lambda s: s.rows("membership").filter(pk=proposal.pk).delete()) is None


def test_what_is_not_current_is_not_judged(story):
    later = story.clock.replace(year=2027)
    story.enter("membership", "m-old", body="b-qn", class_code="guest", known_to=later)
    again = story.rows("membership").filter(item="m-old")
    assert refusal(story, lambda s: again.update(known_to=None)) == "membership_one_at_a_time"


def test_a_membership_of_one_organ_beside_that_of_another_and_of_the_whole(story):
    story.enter("membership", "m-1", body="b-new", organ="o-1", class_code="member", from_day="2026")
    guest = {"body": "b-new", "class_code": "guest", "from_day": "2026-05"}
    assert refusal(story, lambda s: s.enter("membership", "m-2", organ="o-2", **guest)) is None
    assert refusal(story, lambda s: s.enter("membership", "m-2", organ="o-1", **guest)) == "membership_one_at_a_time"
    assert refusal(story, lambda s: s.enter("membership", "m-2", **guest)) is None
    story.enter("membership", "m-2", **guest)
    observer = guest | {"class_code": "observer"}
    assert refusal(story, lambda s: s.enter("membership", "m-3", organ="o-2", **observer)) is None
    assert refusal(story, lambda s: s.enter("membership", "m-3", **observer)) == "membership_one_at_a_time"


def test_a_successor_begins_on_the_day_its_predecessor_ends(story):
    story.enter("membership", "m-1", body="b-new", class_code="guest", from_day="2025", to_day="2026")
    assert (
        refusal(story, lambda s: s.enter("membership", "m-2", body="b-new", class_code="member", from_day="2026"))
        is None
    )


def test_what_a_source_reports_need_not_be_complete(story):
    reported = {"standing": "reported"}

    def signature_without_text(s):
        s.enter("signature", "g", instrument="i-18", body="b-gx", type="definitive", signed_on="2024", **reported)

    def end_without_beginning(s):
        s.enter("event", "e", instrument="i-18", type="terminated", effective_on="2024", **reported)

    def term_without_end(s):
        s.enter("instrument", "i", type="mou", title={"en": "Rivers"}, term="fixed", renewal="tacit", **reported)

    def acceptance_into_nothing(s):
        s.enter("proposal", "p", text={"en": "Rivers"}, state="accepted", **reported)

    for attempt in (signature_without_text, end_without_beginning, term_without_end, acceptance_into_nothing):
        assert refusal(story, attempt) is None
    signature_without_text(story)
    raised = story.rows("signature").filter(item="g")
    assert refusal(story, lambda s: raised.update(standing="paper")) == "signature_of_an_authenticated_text"


def test_what_rests_on_a_report_is_recorded_and_asks_for_nothing(story):
    recorded = {"text": {"en": "More exchanges."}, "nature": "deliverable", "parties": ["b-gx", "b-qn"]}
    assert refusal(story, lambda s: s.enter("commitment", "c", state="recorded", **recorded)) is None
    assert refusal(story, lambda s: s.enter("commitment", "c", state="active", verifiable=True, **recorded)) in {
        "commitment_has_leads",
        "commitment_rests_on_agreement",
        "deliverable_has_due_date",
    }


@pytest.mark.parametrize(
    ("standing", "force", "refused"),
    [
        ("joint", "agreed", None),
        ("reported", "agreed", "commitment_rests_on_agreement"),
        ("joint", "welcomed", "commitment_rests_on_agreement"),
    ],
)
def test_an_active_commitment_may_rest_on_what_was_said_and_agreed(story, standing, force, refused):
    story.enter("statement", "w", standing=standing, force=force, text={"en": "We shall meet monthly."})
    story.lead("r", "c", "b-gx", "a-gx-fao", from_day="2026")
    words = {"statement": "w", "parties": ["b-gx"], "nature": "recurrent", "title": {"en": "Monthly talks"}}
    assert refusal(story, lambda s: s.enter("commitment", "c", state="active", verifiable=True, **words)) == refused


def test_an_exercise_lives_beside_the_real_register(story):
    trial = {"exercise": True, "body": "b-qn", "class_code": "guest", "from_day": "2026"}
    assert refusal(story, lambda s: s.enter("membership", "m", **trial)) is None
    story.enter("membership", "m", **trial)
    assert refusal(story, lambda s: s.enter("membership", "m-2", **trial)) == "membership_one_at_a_time"
    signed = {"instrument": "i-16", "version_no": 1, "type": "definitive", "signed_on": "2025-02-20"}
    assert refusal(story, lambda s: s.enter("signature", "g", body="b-qn", exercise=True, **signed)) is None


def test_an_agency_of_another_member_of_the_same_side_is_refused_and_a_national_body_is_not(story):
    def support(body):
        return lambda s: s.lead("r", "c-01", "b-qn", body, role="support", from_day="2026")

    story.enter("body", "a-ls-dfa", side="vn", type="department", parent="b-ls")
    assert refusal(story, support("a-ls-dfa")) == "responsibility_of_own_agency"
    assert refusal(story, support("a-qn-trade")) is None
    assert refusal(story, support("a-vn-customs")) is None


def test_a_nullable_comparison_does_not_let_a_row_slip_through(story):
    closed = {"text": {"en": "x"}, "closed_as": "complete"}
    assert (
        refusal(story, lambda s: s.enter("commitment", "c", state=None, **closed)) == "commitment_closed_as_something"
    )
    tacit = {"type": "mou", "title": {"en": "x"}, "renewal": "tacit", "notice_days": 90}
    assert (
        refusal(story, lambda s: s.enter("instrument", "i", term=None, **tacit))
        == "instrument_tacit_renewal_has_notice"
    )


def test_links_are_followed_round_a_longer_circle_and_references_are_not(story):
    story.enter("link", "l-2", instrument="i-15", other="i-14", type="renews")
    circle = {"instrument": "i-14", "other": "i-16"}
    assert refusal(story, lambda s: s.enter("link", "l-3", type="renews", **circle)) == "links_never_circle"
    assert refusal(story, lambda s: s.enter("link", "l-3", type="refers_to", **circle)) is None


def test_replacing_is_deleting(story):
    """INSERT OR REPLACE on SQLite, ON CONFLICT DO UPDATE on PostgreSQL."""
    row, entry = story.row("membership", "m-gx"), story.entries().first()
    sqlite = connections[story.using].vendor == "sqlite"

    def replace(table, pk):
        def attempt(s):
            with connections[s.using].cursor() as cursor:
                if sqlite:
                    cursor.execute(f"INSERT OR REPLACE INTO {table} SELECT * FROM {table} WHERE id = %s", [pk])
                else:
                    cursor.execute(
                        f"INSERT INTO {table} SELECT * FROM {table} WHERE id = %s "
                        "ON CONFLICT (id) DO UPDATE SET mechanism_id = 0",
                        [pk],
                    )

        return attempt

    kept = ("version_is_not_deleted", "entry_is_not_deleted") if sqlite else ("version_is_kept", "entry_is_kept")
    assert refusal(story, replace("earlyspring_membership", row.pk)) == kept[0]
    assert refusal(story, replace("earlyspring_entry", entry.pk)) == kept[1]


def test_a_table_of_the_register_is_not_emptied_at_once(story):
    if connections[story.using].vendor == "sqlite":
        pytest.skip("SQLite knows no TRUNCATE; DELETE is refused row by row")

    def truncate(s):
        with connections[s.using].cursor() as cursor:
            cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
            cursor.execute("TRUNCATE earlyspring_membership")

    assert refusal(story, truncate) == "version_is_not_deleted"


def test_the_list_names_every_constraint_of_the_register():
    named = {name for one in REGISTRY.values() for name in one.constraint_names}
    nouns = [*KINDS.values(), apps.get_model("earlyspring", "Entry")]
    assert {constraint.name for noun in nouns for constraint in noun._meta.constraints} - named == set()


def test_the_list_can_be_read_and_kept():
    for one in REGISTRY.values():
        assert one.words.endswith("."), one.name
        assert one.example.endswith("."), one.name
        assert one.tables, one.name
        assert bool(one.sqlite_sql) == bool(one.postgres_sql) != bool(one.constraint_names), one.name
    for dialect in (SQLITE, POSTGRES):
        names = [name for one in REGISTRY.values() for trigger in one.triggers(dialect) for name, _ in trigger.parts]
        assert len(names) == len(set(names))
        assert [name for name in names if len(name) > 63] == []
