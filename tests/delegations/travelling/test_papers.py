"""Passports under seal: the own party and named officers of the host read them, and each reading is in a log."""

import json
import zlib

import pytest
from django.db import connection

from earlyspring.delegations.models import Delegate
from earlyspring.delegations.travelling.models import Photo, Reading, TravelPaper
from earlyspring.delegations.travelling.papers import enter_paper, found_by_number, read_paper
from earlyspring.delegations.travelling.photos import keep_photo, plain_picture, read_photo
from earlyspring.delegations.travelling.sealing import Unreadable, destroy, opened, path_of, seal
from earlyspring.delegations.travelling.trust import dismiss_trustee, name_trustee
from earlyspring.ledger.refused import Refused
from tests.gatherings import a_delegate, a_delegation, a_gathering
from tests.refusing import refused

pytestmark = pytest.mark.django_db
SAID = {
    "full_name": "SHI DAIBIAO",
    "number": "E1234 5678",
    "kind": "official",
    "nationality": "CHN",
    "birth": "1980-02-03",
    "expires": "2031-04-05",
    "sex": "m",
}
JPEG = b"\xff\xd8\xff\xe0\x00\x04JF\xff\xe1\x00\x09Exif-GPS"[:-1] + b"\xff\xda\x00\x04ab" + b"picture" + b"\xff\xd9"


@pytest.fixture
def shi(cast) -> Delegate:
    return a_delegate(a_delegation(a_gathering(cast.mechanism)), 1)


def readings() -> list[tuple[str, str, str]]:
    return list(Reading.objects.order_by("pk").values_list("code", "party", "purpose"))


def test_wei_enters_and_reads_and_the_log_has_a_line(cast, shi):
    enter_paper(shi, SAID, by=cast.wei)
    paper = read_paper(shi, by=cast.wei)
    assert (paper.full_name, paper.number, paper.birth) == ("SHI DAIBIAO", "E1234 5678", "1980-02-03")
    assert readings() == [(shi.code, "B-GX", "look")]


def test_the_database_holds_neither_name_nor_number(cast, shi):
    enter_paper(shi, SAID, by=cast.wei)
    with connection.cursor() as cursor:
        cursor.execute("SELECT * FROM earlyspring_travelpaper")
        row = repr([bytes(one) if isinstance(one, memoryview) else one for one in cursor.fetchone()])
    assert [said in row for said in ("SHI", "E1234", "12345678", "1980")] == [False] * 4


def test_the_host_reads_only_by_an_officer_who_is_named(cast, shi):
    enter_paper(shi, SAID, by=cast.wei)
    gathering = shi.gathering
    assert refused(read_paper, shi, by=cast.lan) == [("", "not_trusted")]
    assert refused(name_trustee, gathering, cast.lan.user, by=cast.wei) == [("", "host_alone")]
    assert refused(name_trustee, gathering, cast.wei.user, by=cast.lan) == [("user", "not_an_officer_of_the_host")]
    trustee = name_trustee(gathering, cast.lan.user, by=cast.lan)
    assert read_paper(shi, by=cast.lan).number == "E1234 5678"
    dismiss_trustee(trustee, by=cast.lan)
    assert refused(read_paper, shi, by=cast.lan) == [("", "not_trusted")]
    assert readings() == [(shi.code, "B-QN", "look")]
    for who in (cast.own["leader"], cast.other["leader"], cast.other["administrator"], cast.other["observer"]):
        assert refused(read_paper, shi, by=who) == [("", "not_trusted")]


def test_a_number_is_found_whole_and_by_those_alone_who_may_read_it(cast, shi):
    enter_paper(shi, SAID, by=cast.wei)
    numbers = ("e12345678", "E1234-5678", "E123", "1234")
    assert [found_by_number(shi.gathering, one, by=cast.wei) for one in numbers] == [shi, shi, None, None]
    assert found_by_number(shi.gathering, "E12345678", by=cast.lan) is None
    assert {one for _, _, one in readings()} == {"find"}


@pytest.mark.parametrize(
    ("said", "fault"),
    [
        ({"full_name": " "}, ("full_name", "missing")),
        ({"number": "?"}, ("number", "not_a_paper_number")),
        ({"kind": "seaman"}, ("kind", "not_in_list")),
        ({"birth": "3.2.1980"}, ("birth", "not_day")),
        ({"expires": "1979-01-01"}, ("expires", "ends_before_it_begins")),
    ],
)
def test_what_no_paper_says_is_refused(cast, shi, said, fault):
    assert refused(enter_paper, shi, SAID | said, by=cast.wei) == [fault]
    assert refused(enter_paper, shi, SAID, by=cast.lan) == [("", "not_own_people")]
    assert TravelPaper.objects.count() == 0


def test_one_persons_seal_opens_nothing_in_anothers_place(cast, shi):
    other = a_delegate(shi.delegation, 2)
    enter_paper(shi, SAID, by=cast.wei)
    TravelPaper.objects.update(delegate=other)
    with pytest.raises(Unreadable):
        read_paper(other, by=cast.wei)
    assert readings() == []


def test_without_the_key_nothing_is_opened_and_the_key_is_its_owners_alone(cast, shi):
    enter_paper(shi, SAID, by=cast.wei)
    path = path_of(shi.gathering)
    assert (path.stat().st_mode & 0o777, path.parent.stat().st_mode & 0o777) == (0o600, 0o700)
    assert [destroy(shi.gathering), destroy(shi.gathering)] == [True, False]
    assert refused(read_paper, shi, by=cast.wei) == [("", "seal_key_missing")]


def test_two_gatherings_have_two_keys_and_a_sealed_thing_that_was_changed_is_refused(cast, shi):
    sealed = seal(shi.gathering, b"ours", "a")
    assert opened(shi.gathering, sealed, "a") == b"ours"
    other = a_gathering(cast.mechanism, "2028")
    seal(other, b"theirs", "a")
    for gathering, box in ((other, sealed), (shi.gathering, sealed[:-1] + bytes([sealed[-1] ^ 1]))):
        with pytest.raises(Unreadable):
            opened(gathering, box, "a")


def png(*parts: tuple[bytes, bytes]) -> bytes:
    whole = b"".join(
        len(body).to_bytes(4, "big") + name + body + zlib.crc32(name + body).to_bytes(4, "big") for name, body in parts
    )
    return b"\x89PNG\r\n\x1a\n" + whole


def test_a_photo_is_kept_without_its_notes_and_read_with_a_line_in_the_log(cast, shi):
    noted = png((b"IHDR", b"0" * 13), (b"tEXt", b"at home"), (b"IDAT", b"1"), (b"IEND", b""))
    assert plain_picture(noted) == ("image/png", png((b"IHDR", b"0" * 13), (b"IDAT", b"1"), (b"IEND", b"")))
    kept = keep_photo(shi, JPEG, by=cast.wei)
    assert [words in bytes(kept.sealed) for words in (b"picture", b"Exif")] == [False, False]
    media_type, content = read_photo(shi, by=cast.wei)
    assert (media_type, b"Exif" in content, content.endswith(b"picture\xff\xd9")) == ("image/jpeg", False, True)
    assert readings() == [(shi.code, "B-GX", "photo")]
    assert refused(read_photo, shi, by=cast.lan) == [("", "not_trusted")]


@pytest.mark.parametrize(
    "content", [b"", b"<svg/>", b"GIF89a", JPEG[:8], b"\x89PNG\r\n\x1a\n\x00\x00", b"\xff\xd8\xff"]
)
def test_what_is_no_photo_is_refused_whatever_it_is_called(cast, shi, content):
    assert refused(keep_photo, shi, content, by=cast.wei) == [("photo", "not_a_photo")]
    assert refused(keep_photo, shi, JPEG + b"0" * 2**22, by=cast.wei) == [("photo", "photo_too_large")]
    assert Photo.objects.count() == 0


def test_the_log_says_nothing_of_a_person_but_the_code(cast, shi):
    enter_paper(shi, SAID, by=cast.wei)
    read_paper(shi, by=cast.wei)
    said = json.dumps(list(Reading.objects.values()), default=str)
    assert [words in said for words in (shi.name, "SHI", "E1234")] == [False, False, False]
    with pytest.raises(Refused):
        read_paper(a_delegate(shi.delegation, 3), by=cast.wei)
