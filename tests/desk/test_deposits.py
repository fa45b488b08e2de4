"""Lan deposits the Vietnamese text of a memorandum; what is secret is refused at the door, what is internal stays home."""

import hashlib

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from earlyspring.agreements.models import LanguageText
from earlyspring.ledger.actions import report
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
