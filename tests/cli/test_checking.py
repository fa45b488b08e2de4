"""Lan's node is well; then one thing after the other is spoiled behind its back, and the check says which."""

from datetime import timedelta

import pytest
from django.db import connection

from earlyspring.ledger import blobs, keyring
from earlyspring.ledger.derived import Answer, Mark, Motion, SearchDoc, SetAside
from earlyspring.ledger.models import Blob, Entry, Mechanism, PartyKey
from earlyspring.ledger.nouns import KINDS
from earlyspring.ledger.triggers import lifted
from tests.cli.made import a_mechanism, a_motion, found

Commitment, Membership = KINDS["commitment"], KINDS["membership"]


@pytest.fixture
def mechanism(db: None, tmp_path, settings) -> Mechanism:
    settings.HOME = tmp_path
    mechanism = a_mechanism()
    a_motion(mechanism)
    assert found() == []
    return mechanism


def test_a_value_changed_in_a_row_is_found(mechanism: Mechanism) -> None:
    with lifted():
        Commitment._default_manager.filter(item="C-3").update(code="C-99999")
    assert found() == [("row_differs", "hard")]


def test_a_standing_raised_by_hand_is_found(mechanism: Mechanism) -> None:
    with lifted():
        Commitment._default_manager.filter(item="C-3").update(standing="joint")
    assert found() == [("row_differs", "hard")]


def test_knowledge_moved_in_time_is_found(mechanism: Mechanism) -> None:
    with lifted():
        row = Commitment._default_manager.get(item="C-3")
        Commitment._default_manager.filter(pk=row.pk).update(known_from=row.known_from - timedelta(days=1))
    assert found() == [("row_differs", "hard")]


def test_a_row_that_is_gone_is_found_with_what_hung_on_it(mechanism: Mechanism) -> None:
    with lifted():
        Membership._default_manager.filter(item="M-1").delete()
    assert found() == [("row_missing", "hard")]


def test_a_row_that_nobody_said_is_found(mechanism: Mechanism) -> None:
    row = Membership._default_manager.get(item="M-1")
    row.pk, row.item, row.version, row.body = None, "M-X", "f" * 64, "B-X"
    row.save()
    assert found() == [("row_unsaid", "hard")]


def test_marks_and_words_out_of_step_are_found(mechanism: Mechanism) -> None:
    Mark.objects.filter(item="C-3").delete()
    SearchDoc.objects.filter(item="C-4", lang="zh").delete()
    Mark.objects.create(mechanism=mechanism, kind="commitment", item="C-NONE", name="parties", value="B-0")
    assert found() == [("marks_differ", "hard"), ("search_differs", "hard"), ("mark_unsaid", "hard")]


def test_the_index_of_words_out_of_step_is_found(mechanism: Mechanism) -> None:
    if connection.vendor != "sqlite":
        pytest.skip("PostgreSQL keeps no index of words apart")
    SearchDoc.objects.filter(item="C-4", lang="zh").update(folded="other words")
    assert found() == [("search_differs", "hard"), ("search_index", "hard")]


def test_a_motion_and_its_answers_are_compared(mechanism: Mechanism) -> None:
    motion = Motion.objects.get()
    Motion.objects.update(state="joint")
    assert found() == [("motion_differs", "hard")]
    Motion.objects.update(state="open")
    Answer.objects.create(motion=motion, party="B-1", answer="assent")
    assert found() == [("answers_differ", "hard")]
    Motion.objects.all().delete()
    assert found() == [("motion_missing", "hard")]


def test_a_fact_set_aside_without_reason_is_found(mechanism: Mechanism) -> None:
    SetAside.objects.create(mechanism=mechanism, item="M-NONE", kind="membership", version="a" * 64, reason="no")
    assert found() == [("aside_unsaid", "hard")]


def test_a_flipped_bit_in_an_entry_is_found_and_the_register_not_judged(mechanism: Mechanism) -> None:
    entry = Entry.objects.filter(type="notice").first()
    assert entry
    spoiled = bytes(entry.envelope).replace(b'"sig":"', b'"sig":"AAAA', 1)
    with lifted():
        Entry.objects.filter(pk=entry.pk).update(envelope=spoiled)
    assert found() == [("signature", "hard"), ("not_compared", "hard")]


def test_what_was_signed_as_real_and_is_kept_as_a_demonstration_is_found(mechanism: Mechanism) -> None:
    Mechanism.objects.update(purpose="demo")
    assert set(found()) == {("wrong_log", "hard"), ("not_compared", "hard")}


def test_an_entry_that_is_gone_leaves_a_gap(mechanism: Mechanism) -> None:
    with lifted():
        Entry.objects.filter(index=5).delete()
    assert found() == [("gap", "hard"), ("not_compared", "hard")]


def test_an_entry_kept_under_another_digest_is_found(mechanism: Mechanism) -> None:
    with lifted():
        Entry.objects.filter(index=5).update(digest="0" * 64)
    assert found() == [("digest", "hard"), ("not_compared", "hard")]


def test_an_entry_listed_under_another_fact_is_found(mechanism: Mechanism) -> None:
    with lifted():
        Entry.objects.filter(index=5).update(item="C-4")
    assert found() == [("entry_columns", "hard"), ("not_compared", "hard")]


def test_a_log_of_another_key_is_found(mechanism: Mechanism) -> None:
    PartyKey.objects.filter(party="B-0").update(party="B-7")
    codes = [code for code, _ in found()]
    assert codes == ["key_unknown", "key_absent", "not_compared"]


def test_a_key_file_that_is_gone_or_open_to_others(mechanism: Mechanism) -> None:
    (keyring.folder(mechanism) / "B-0.key").chmod(0o644)
    (keyring.folder(mechanism) / "B-1.key").unlink()
    assert found() == [("key_open", "hard"), ("key_absent", "soft")]


def test_files_are_held_against_their_digests(mechanism: Mechanism) -> None:
    digest = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    blob = Blob.objects.create(
        mechanism=mechanism, sha256=digest, name="scan.pdf", media_type="application/pdf", size=3, party="B-0"
    )
    assert found() == [("blob_missing", "hard")]
    blobs.path_of(blob).parent.mkdir(parents=True)
    blobs.path_of(blob).write_bytes(b"abc")
    assert found() == []
    blobs.path_of(blob).write_bytes(b"abd")
    (blobs.path_of(blob).parent / "stray").write_bytes(b"x")
    assert found() == [("blob_changed", "hard"), ("blob_unlisted", "soft")]


def test_a_lost_refusal_is_found(mechanism: Mechanism) -> None:
    with lifted():
        assert {code for code, _ in found()} == {"refusal"}


def test_a_fact_that_names_an_unknown_one_is_told_and_is_no_fault(mechanism: Mechanism) -> None:
    from earlyspring.ledger import actions

    content = {"body": "B-NOBODY", "class": "member"}
    actions.report(mechanism, "membership", "M-9", content, by="B-0", sources=["SRC"])
    assert found() == [("dangling", "soft")]
