"""What one party keeps for itself: another party finds it under no address, in no form, search, list or file."""

from datetime import UTC, datetime
from typing import Any

import pytest
from click.testing import CliRunner
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from earlyspring.cli.load import dump as dump_to
from earlyspring.cli.search import search
from earlyspring.cli.show import show
from earlyspring.commitments.actions import keep_proposal
from earlyspring.commitments.kept import KeptProposal
from earlyspring.ledger.blobs import deposit
from earlyspring.ledger.dumping import dump
from earlyspring.ledger.nouns import KINDS
from earlyspring.ledger.search import index
from earlyspring.members.accounts import Note
from earlyspring.members.models import Charter
from tests.desk.hosted import hosted
from tests.makers import in_three, make
from tests.people import Cast, a_mechanism, cast, house, signed_in

__all__ = ["cast", "house"]
pytestmark = pytest.mark.django_db

MARK = "Zyqmark of Qwuxoffice"
LISTS = (
    *("overview", "meetings", "timeline", "calendar", "members", "answers", "succession", "bodies", "instruments"),
    *("commitments", "matrix", "statements", "results", "priorities", "proposals", "gates", "projects", "motions"),
    "people",
)


def internal(cast: Cast) -> None:
    """A proposal that Quảng Ninh has not tabled, one in its private table, and a note of its own."""
    keep_proposal(cast.mechanism, {"text": in_three(MARK, MARK, MARK)}, by="B-QN", user=cast.lan.user, item="PR-KEPT")
    noun = KINDS["proposal"]
    columns = {"text": in_three(MARK, MARK, MARK), "party": "B-QN", "state": "internal", "session": "SM-1"}
    row = make(noun, cast.mechanism, "PR-CANARY", **columns)
    index(cast.mechanism, "proposal", ["PR-CANARY"], [row])
    Note.objects.create(mechanism=cast.mechanism, party="B-QN", item="B-GX", words=MARK, written_by=cast.lan.user)


def test_no_page_list_form_search_or_csv_of_the_other_side_holds_the_mark(cast: Cast) -> None:
    internal(cast)
    lan, wei = signed_in(cast.lan), signed_in(cast.wei)
    key = cast.mechanism.key
    pages = [reverse(name, args=[key]) for name in LISTS]
    pages += [f"{page}?format=csv" for page in pages] + [f"{page}?q=zyqmark" for page in pages]
    pages += [reverse("facts", args=[key, kind]) for kind in ("proposal", "chain", "body")]
    pages += [reverse("new", args=[key, kind]) for kind in ("chain", "statement", "priority", "proposal")]
    pages += [f"/{key}/facts/body/B-GX/", f"/{key}/bodies/B-QN/", f"/{key}/bodies/B-GX/"]
    pages += [f"/{key}/search/?q=zyqmark", f"/{key}/search/?q=zyqmark&kind=proposal", f"/{key}/search/?q=pr-cana"]
    for page in pages:
        answer = wei.get(page)
        words = answer.content.decode()
        assert (page, answer.status_code, "Qwux" in words, "PR-CANARY" in words) == (page, 200, False, False)
        assert "PR-KEPT" not in words
    assert "Qwux" in lan.get(f"/{key}/search/?q=zyq").content.decode()
    assert MARK in lan.get(f"/{key}/facts/proposal/").content.decode()


@pytest.mark.parametrize("name", ["fact", "history", "change", "note"])
def test_what_is_internal_is_not_there_for_the_other_side(cast: Cast, name: str) -> None:
    internal(cast)
    address = reverse(name, args=[cast.mechanism.key, "proposal", "PR-CANARY"])
    wei, lan = signed_in(cast.wei), signed_in(cast.lan)
    if name != "note":
        assert (wei.get(address).status_code, lan.get(address).status_code) == (404, 200)
    assert (wei.post(address, {"words": "x", "how": "report"}).status_code, Note.objects.count()) == (
        404 if name in ("change", "note") else 405,
        1,
    )


def test_what_was_said_inside_before_it_was_tabled_stays_inside(cast: Cast) -> None:
    noun = KINDS["proposal"]
    tabled = datetime(2025, 1, 1, tzinfo=UTC)
    said = {"text": in_three(MARK), "party": "B-QN", "state": "internal", "version": "one", "known_to": tabled}
    make(noun, cast.mechanism, "PR-1", **said)
    make(noun, cast.mechanism, "PR-1", known_from="2025-01-01", text=in_three("Tabled"), party="B-QN", state="tabled")
    address = reverse("history", args=[cast.mechanism.key, "proposal", "PR-1"])
    assert MARK not in signed_in(cast.wei).get(address).content.decode()
    assert MARK in signed_in(cast.lan).get(address).content.decode()


def test_what_a_party_keeps_to_itself_is_under_no_address_of_the_other_side(cast: Cast) -> None:
    internal(cast)
    kept = KeptProposal.objects.get()
    key, wei, lan = cast.mechanism.key, signed_in(cast.wei), signed_in(cast.lan)
    for name in ("kept_proposal", "change_kept"):
        address = reverse(name, args=[key, kept.pk])
        assert (wei.get(address).status_code, lan.get(address).status_code) == (404, 200)
    for name in ("change_kept", "delete_kept"):
        assert wei.post(reverse(name, args=[key, kept.pk]), {"text__en": "x"}).status_code == 404
    assert MARK not in wei.get(reverse("new", args=[key, "proposal"]) + f"?kept={kept.pk}").content.decode()
    for path in ("facts/proposal/PR-KEPT/", "facts/proposal/PR-KEPT/change/", "facts/proposal/PR-KEPT/history/"):
        assert (wei.get(f"/{key}/{path}").status_code, lan.get(f"/{key}/{path}").status_code) == (404, 404)
    assert KeptProposal.objects.get().content["text"]["en"] == MARK


@pytest.mark.parametrize(
    ("command", "words"),
    [
        (search, ["zyqmark"]),
        (search, ["zyqmark", "--exercise", "--json"]),
        (show, ["proposals", "--json"]),
        (dump_to, []),
    ],
)
def test_no_command_of_the_node_reaches_what_is_kept(cast: Cast, command: Any, words: list[str]) -> None:
    hosted(cast)
    keep_proposal(cast.mechanism, {"text": in_three(MARK, MARK, MARK)}, by="B-QN", user=cast.lan.user, item="PR-KEPT")
    answer = CliRunner().invoke(command, [*words, "--mechanism", cast.mechanism.key])
    assert (answer.exit_code, "Qwux" in answer.output, "PR-KEPT" in answer.output) == (0, False, False)


def test_an_internal_scan_is_its_partys_and_an_error_says_the_same_as_for_one_that_is_not(cast: Cast) -> None:
    scan = SimpleUploadedFile("a.pdf", b"%PDF-1.7 canary", content_type="application/pdf")
    sha256 = deposit(cast.mechanism, scan, party="B-QN").sha256
    wei = signed_in(cast.wei)
    there, nowhere = (wei.get(reverse("file", args=[cast.mechanism.key, one])) for one in (sha256, "0" * 64))
    assert (there.status_code, there.content) == (404, nowhere.content.replace(b"0" * 64, sha256.encode()))


def test_ids_of_another_mechanism_open_nothing_in_this_one(cast: Cast) -> None:
    """Wei is posted in `spring` alone; every fact, note, file and motion of `autumn` is nowhere for him."""
    autumn = a_mechanism("autumn")
    make(KINDS["priority"], autumn, "PRI-AUTUMN", title=in_three(MARK), from_year=2027)
    note = Note.objects.create(mechanism=autumn, party="B-GX", item="B-GX", words=MARK)
    wei = signed_in(cast.wei)
    for key in ("spring", "autumn"):
        for path in ("facts/priority/PRI-AUTUMN/", "facts/priority/PRI-AUTUMN/history/", f"files/{'0' * 64}/"):
            assert wei.get(f"/{key}/{path}").status_code == 404
        assert wei.post(f"/{key}/facts/body/B-GX/note/{note.pk}/delete/").status_code == 404
    assert (Note.objects.count(), Charter.objects.count()) == (1, 2)


def test_no_dump_holds_notes_accounts_or_private_keys(cast: Cast) -> None:
    hosted(cast)
    internal(cast)
    words = str(dump(cast.mechanism))
    assert [mark for mark in (MARK, "PRIVATE", "lan@", "argon2", "pbkdf2") if mark in words] == []
