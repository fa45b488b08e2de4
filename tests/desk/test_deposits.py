"""Lan deposits the Vietnamese text of a memorandum; what is secret is refused at the door, what is internal stays home."""

import hashlib

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from earlyspring.agreements.kept import KeptText
from earlyspring.agreements.models import LanguageText
from earlyspring.ledger.actions import report
from earlyspring.ledger.blobs import path_of
from earlyspring.ledger.dumping import dump
from earlyspring.ledger.models import Blob, Entry
from tests.desk.hosted import hosted
from tests.people import signed_in

pytestmark = pytest.mark.django_db

MOU = {
    "type": "mou",
    "handling": "open",
    "level": "provincial",
    "title": {"en": "Memorandum on ferries"},
    "parties": [{"body": "B-QN", "role": "contracting"}, {"body": "B-GX", "role": "contracting"}],
    "languages": ["vi", "zh"],
}
WORDS = "BẢN GHI NHỚ\nĐiều 1. Hai bên mở tuyến phà.".encode()


@pytest.fixture
def deposit(cast):
    hosted(cast)
    report(cast.mechanism, "instrument", "D-1", MOU, by="B-QN", sources=["SRC-1"])
    lan = signed_in(cast.lan)

    def send(data=WORDS, name="mou.txt", **more):
        sent = {"lang": "vi", "standing": "authentic", "purpose": "draft", "handling": "open", "how": "propose"} | more
        file = SimpleUploadedFile(name, data, content_type="text/plain")
        return lan.post(reverse("deposit", args=[cast.mechanism.key, "D-1"]), sent | {"file": file})

    return send


def test_the_digest_is_put_to_the_parties_and_the_file_stays(cast, deposit):
    assert deposit().status_code == 302
    row = LanguageText.objects.get(known_to=None)
    digest = hashlib.sha256(WORDS).hexdigest()
    assert (row.sha256, row.lang, row.standing) == (digest, "vi", "open")
    page = signed_in(cast.wei).get(reverse("file", args=[cast.mechanism.key, digest]))
    assert (page.status_code, page.content, page["Content-Disposition"]) == (
        200,
        WORDS,
        "attachment; filename*=UTF-8''mou.txt",
    )


def test_what_is_internal_never_leaves_its_party(cast, deposit):
    entries = Entry.objects.count()
    assert deposit(handling="internal").status_code == 302
    assert (Entry.objects.count(), LanguageText.objects.count(), Blob.objects.get().party) == (entries, 0, "B-QN")
    url = reverse("file", args=[cast.mechanism.key, hashlib.sha256(WORDS).hexdigest()])
    assert [signed_in(who).get(url).status_code for who in (cast.lan, cast.wei)] == [200, 404]


@pytest.mark.parametrize(
    "more", [{"marked": "MẬT"}, {"data": "机密★5年\n备忘录".encode()}, {"data": "TỐI MẬT\n".encode()}]
)
def test_what_either_state_marks_as_secret_is_refused_at_the_door(deposit, more):
    before = Entry.objects.count()
    answer = deposit(**more)
    assert (answer.status_code, Entry.objects.count(), Blob.objects.count()) == (422, before, 0)


def test_a_program_is_no_text(deposit):
    assert (deposit(data=b"\x7fELF\x00\x01", name="mou.docx").status_code, Blob.objects.count()) == (422, 0)


def instrument_page(cast, who, more=""):
    return signed_in(who).get(reverse("instrument", args=[cast.mechanism.key, "D-1"]) + more).content.decode()


@pytest.mark.parametrize(
    ("role", "sees"),
    [("officer", True), ("focal_point", True), ("leader", True), ("observer", False), ("administrator", False)],
)
def test_what_is_internal_is_listed_on_the_page_for_its_partys_people(cast, deposit, role, sees):
    deposit(handling="internal", name="ferries.txt")
    file = reverse("file", args=[cast.mechanism.key, hashlib.sha256(WORDS).hexdigest()])
    shown = [f'<a href="{file}">ferries.txt</a>' in instrument_page(cast, who[role]) for who in (cast.own, cast.other)]
    assert shown == [sees, False]
    assert "ferries.txt" not in instrument_page(cast, cast.own[role], "?as_of=2026-01-01")


def test_what_was_kept_twice_is_listed_once_and_deleted_with_its_file(
    cast, deposit, django_capture_on_commit_callbacks
):
    deposit(handling="internal")
    deposit(handling="internal", name="again.txt")
    kept, path = KeptText.objects.get(), path_of(Blob.objects.get())
    assert (kept.name, path.exists()) == ("again.txt", True)
    with django_capture_on_commit_callbacks(execute=True):
        answer = signed_in(cast.lan).post(reverse("delete_kept_text", args=[cast.mechanism.key, kept.pk]))
    assert (answer.status_code, KeptText.objects.count(), Blob.objects.count(), path.exists()) == (302, 0, 0, False)


def test_the_file_of_a_deleted_text_stays_where_the_log_names_it(cast, deposit):
    deposit(handling="internal")
    digest = hashlib.sha256(WORDS).hexdigest()
    content = {
        "instrument": "D-1",
        "version": 1,
        "lang": "vi",
        "standing": "authentic",
        "purpose": "draft",
        "sha256": digest,
    }
    report(cast.mechanism, "text", "TX-1", content, by="B-QN", sources=["SRC-1"])
    signed_in(cast.lan).post(reverse("delete_kept_text", args=[cast.mechanism.key, KeptText.objects.get().pk]))
    assert (KeptText.objects.count(), Blob.objects.get().sha256) == (0, digest)


def test_nobody_else_is_told_of_what_is_kept(cast, deposit):
    deposit(handling="internal", name="zyqferries.txt")
    key, wei, digest = cast.mechanism.key, signed_in(cast.wei), hashlib.sha256(WORDS).hexdigest()
    pages = [
        "instruments/",
        "instruments/?format=csv",
        "search/?q=zyqferries",
        f"search/?q={digest}",
        "instruments/D-1/",
    ]
    told = [wei.get(f"/{key}/{page}").content.decode() for page in pages] + [str(dump(cast.mechanism))]
    assert [("zyqferries.txt" in words, f"/files/{digest}" in words) for words in told] == [(False, False)] * 6
    kept = reverse("delete_kept_text", args=[key, KeptText.objects.get().pk])
    assert (wei.post(kept).status_code, KeptText.objects.count()) == (404, 1)
