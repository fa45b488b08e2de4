"""Lan keeps the agenda; Wei lays down his speech and notes for himself; the room sees what is released; Minh nothing."""

from datetime import time
from io import BytesIO
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test.utils import CaptureQueriesContext
from docx import Document
from pypdfium2 import PdfDocument

from earlyspring.delegations.registering import withdraw
from earlyspring.ledger.derived import Motion
from earlyspring.ledger.keyring import host
from earlyspring.meetings.models import Decision
from earlyspring.meetings.plenary.actions import add_turn, begin_turn
from earlyspring.meetings.plenary.models import AgendaPoint, Speech, TakenDown, TalkingPoint, Turn
from earlyspring.meetings.programme.actions import add_item, add_venue
from earlyspring.meetings.programme.actions import release as release_programme
from tests.gatherings import a_delegate, a_delegation
from tests.intake.test_letter_words import a_letter
from tests.people import Cast, now, signed_in
from tests.plenaries import a_point, a_session, a_turn

pytestmark = pytest.mark.django_db
AT = "/spring/gathering/2027/plenary/SM-2027/"


@pytest.fixture
def held(cast: Cast) -> Any:
    made: Any = cast
    made.gathering = a_session(cast)
    a_delegation(made.gathering)
    return made


def test_lan_makes_the_agenda_and_gives_the_floor(held):
    lan = signed_in(held.lan)
    assert lan.post(f"{AT}add/", {"titles__vi": "Phát biểu", "minutes": "30"})["Location"] == AT
    point = AgendaPoint.objects.get()
    sent = {"names__zh": "试书记", "office__zh": "书记", "party": "B-GX", "minutes": "10"}
    assert lan.post(f"{AT}add/?point={point.pk}", sent)["Location"] == AT
    turn = Turn.objects.get()
    assert lan.post(f"{AT}step/", {"begin_turn": turn.pk})["Location"] == AT
    now = signed_in(held.wei).get(AT).context["now"]
    assert (now.point, now.turn, now.following) == (point, turn, None)
    lan.post(f"{AT}step/", {"drop_point": point.pk})
    assert (AgendaPoint.objects.count(), lan.post(f"{AT}step/", {"end": "1"}).status_code) == (1, 302)
    assert signed_in(held.wei).get(AT).context["now"].turn is None


def test_what_is_refused_is_told_at_its_field(held):
    answer = signed_in(held.lan).post(f"{AT}add/", {"minutes": "30"})
    assert (answer.status_code, list(answer.context["form"].errors)) == (422, ["titles__vi"])
    assert signed_in(held.lan).get("/spring/gathering/2027/plenary/SM-1/").status_code == 404
    assert signed_in(held.lan).get(f"{AT}add/?point=9").status_code == 404


def test_lan_changes_and_moves_with_buttons_and_by_taking_and_placing(held):
    first, second = a_point(held.gathering), a_point(held.gathering)
    wei, own = a_turn(first), a_turn(first, "B-QN")
    lan = signed_in(held.lan)
    form = lan.get(f"{AT}change/point-{first.pk}/").context["form"]
    sent = {"titles__vi": "Báo cáo", "minutes": "5", "base": form["base"].value()}
    assert lan.post(f"{AT}change/point-{first.pk}/", sent)["Location"] == AT
    assert lan.post(f"{AT}change/point-{first.pk}/", sent).status_code == 422
    rows = lan.get(AT).context["listed"]
    assert [(one.up, one.down) for one in (*rows, *rows[0].turns)] == [(0, 2), (1, 0), (0, 2), (1, 0)]
    lan.post(f"{AT}step/", {"move": f"point-{second.pk}.1", "order": lan.get(AT).context["order"]})
    assert [one.one for one in lan.get(AT).context["listed"]] == [second, first]
    placing = lan.get(f"{AT}?take=turn-{own.pk}").content.decode()
    assert [f'value="turn-{own.pk}.{place}"' in placing for place in (1, 2)] == [True, False]
    lan.post(f"{AT}step/", {"move": f"turn-{own.pk}.1", "order": rows[0].order})
    assert list(first.turns.order_by("number")) == [own, wei]
    asked = [lan.post(f"{AT}step/", {"move": one}).status_code for one in ("point-9.1", "speech-1.1")]
    assert asked == [404, 404]


def test_a_speaker_who_is_withdrawn_is_marked_on_the_list(held):
    wei = a_delegate(a_delegation(held.gathering))
    point = a_point(held.gathering)
    lan = signed_in(held.lan)
    sent = {"names__zh": "试代表1", "party": "B-GX", "minutes": "10", "person": "GX-999"}
    assert lan.post(f"{AT}add/?point={point.pk}", sent).status_code == 422
    lan.post(f"{AT}add/?point={point.pk}", sent | {"person": wei.code})
    assert [one.withdrawn for one in lan.get(AT).context["listed"][0].turns] == [False]
    withdraw(wei, "Flight cancelled", by=held.wei)
    assert [one.withdrawn for one in lan.get(AT).context["listed"][0].turns] == [True]


def test_a_speech_is_its_partys_until_it_is_released_and_then_on_the_screen(held):
    turn = a_turn(a_point(held.gathering))
    wei, lan, room = signed_in(held.wei), signed_in(held.lan), signed_in(held.own["leader"])
    lan.post(f"{AT}step/", {"begin_turn": turn.pk})
    address = f"{AT}turns/{turn.pk}/"
    assert wei.post(address, {"words__zh": "各位", "words__vi": "Thưa các vị"})["Location"] == address
    assert [one.get(address).status_code for one in (wei, lan, signed_in(held.other["observer"]))] == [200, 404, 404]
    assert room.get(f"{AT}projector/").context["spoken"] == {}
    assert lan.post(address, {"release": "1"}).status_code == 404
    wei.post(address, {"release": "1"})
    assert lan.get(address).status_code == 200
    screen = room.get(f"{AT}projector/")
    assert [words for _lang, _tag, words in screen.context["columns"]] == ["Thưa các vị", "各位"]
    assert '<meta http-equiv="refresh" content="5">' in screen.content.decode()
    wei.post(address, {"words__zh": "另一稿", "words__vi": "Thưa các vị"})
    assert room.get(f"{AT}projector/").context["spoken"] == {"vi": "Thưa các vị"}
    assert Speech.objects.count() == 2


def test_lan_turns_the_pages_of_a_long_speech_for_the_room(held):
    turn = a_turn(a_point(held.gathering))
    wei, lan, room = signed_in(held.wei), signed_in(held.lan), signed_in(held.own["leader"])
    lan.post(f"{AT}step/", {"begin_turn": turn.pk})
    said = {
        "words__vi": "\n".join(f"Đoạn {n}" for n in range(20)),
        "words__zh": "\n".join(f"第{n}段" for n in range(20)),
    }
    wei.post(f"{AT}turns/{turn.pk}/", said)
    wei.post(f"{AT}turns/{turn.pk}/", {"release": "1"})

    def seen() -> tuple[int, int, list[str]]:
        context = room.get(f"{AT}projector/").context
        return context["shown"].page, context["shown"].last, [words for _lang, _tag, words in context["rows"][0]]

    assert seen() == (1, 3, ["Đoạn 0", "第0段"])
    assert lan.post(f"{AT}step/", {"page": f"{turn.pk}.2"})["Location"] == f"{AT}?turned=1#page-shown"
    assert seen() == (2, 3, ["Đoạn 7", "第7段"])
    lan.post(f"{AT}step/", {"page": f"{turn.pk}.4"})
    assert wei.post(f"{AT}step/", {"page": f"{turn.pk}.3"}).status_code == 404
    assert seen() == (2, 3, ["Đoạn 7", "第7段"])
    wei.post(f"{AT}turns/{turn.pk}/", {"words__vi": "Ngắn", "words__zh": "短"})
    wei.post(f"{AT}turns/{turn.pk}/", {"release": "1"})
    assert seen() == (1, 1, ["Ngắn", "短"])


def test_the_file_of_a_speech_is_internal_until_it_is_released(held):
    turn = a_turn(a_point(held.gathering))
    wei, lan = signed_in(held.wei), signed_in(held.lan)
    address = f"{AT}turns/{turn.pk}/"
    sent = {"file__zh": SimpleUploadedFile("speech.pdf", b"%PDF-1.7 trial"), "words__vi": "Thưa các vị"}
    assert wei.post(address, sent)["Location"] == address
    file = f"/spring/files/{Speech.objects.get(lang='zh').sha256}/"
    assert [one.get(file).status_code for one in (wei, lan)] == [200, 404]
    wei.post(address, {"release": "1"})
    assert [one.get(file).status_code for one in (wei, lan)] == [200, 200]
    wei.post(address, {"file__zh": SimpleUploadedFile("speech.pdf", b"<script>"), "words__vi": "Thưa các vị"})
    assert [(one.lang, one.released_at is None) for one in Speech.objects.order_by("lang")] == [
        ("vi", False),
        ("zh", False),
    ]
    wei.post(address, {"no_file__zh": "1", "words__vi": "Thưa các vị"})
    assert [one.lang for one in Speech.objects.all()] == ["vi"]


def test_the_words_of_an_office_document_go_to_the_screen_and_a_broken_one_is_refused(held):
    turn = a_turn(a_point(held.gathering))
    wei = signed_in(held.wei)
    address = f"{AT}turns/{turn.pk}/"
    wei.post(address, {"file__zh": SimpleUploadedFile("speech.docx", a_letter("各位", "谢谢"))})
    kept = Speech.objects.get()
    assert (kept.lang, kept.words, kept.file_name) == ("zh", "各位\n\n谢谢", "speech.docx")
    assert wei.get(f"/spring/files/{kept.sha256}/").status_code == 200
    broken = {"file__vi": SimpleUploadedFile("other.docx", b"PK\x03\x04 trial"), "words__zh": "各位"}
    assert [str(one) for one in wei.post(address, broken, follow=True).context["messages"]][-1:] == [
        "This is no .docx document, or a broken one. Save it as .docx and send it again."
    ]
    assert [(one.lang, one.words) for one in Speech.objects.all()] == [("zh", "各位\n\n谢谢")]
    wei.post(address, {"file__zh": SimpleUploadedFile("speech.docx", a_letter("另一稿")), "words__zh": "各位"})
    assert Speech.objects.get().words == "各位"


def test_talking_points_are_seen_by_ones_own_party_alone(held):
    wei, lan = signed_in(held.wei), signed_in(held.lan)
    assert wei.post(f"{AT}talking-points/", {"words": "Ask for the gate"}).status_code == 302
    note = TalkingPoint.objects.get()
    assert [one.words for one in wei.get(AT).context["notes"]] == ["Ask for the gate"]
    for person in (held.lan, held.own["leader"], held.other["observer"]):
        assert "Ask for the gate" not in signed_in(person).get(AT).content.decode()
    assert lan.post(f"{AT}talking-points/", {"delete": note.pk}).status_code == 404
    assert wei.post(f"{AT}talking-points/", {"delete": note.pk}).status_code == 302
    assert TalkingPoint.objects.count() == 0


def test_a_decision_that_fell_is_put_to_the_parties_by_a_button_and_once(held):
    held.mechanism.founders = ["B-GX", "B-QN"]
    held.mechanism.save()
    for party in held.mechanism.founders:
        host(held.mechanism, party)
    lan = signed_in(held.lan)
    sent = {"kind": "procedure", "texts__vi": "Họp hằng năm", "texts__zh": "每年开会"}
    assert lan.post(f"{AT}decisions/", sent)["Location"] == f"{AT}decisions/"
    made = TakenDown.objects.get()
    assert (Decision.objects.count(), Motion.objects.count()) == (0, 0)
    lan.post(f"{AT}decisions/", {"enter": made.pk})
    made.refresh_from_db()
    motion = Motion.objects.get()
    assert (made.entered, motion.state, motion.changes[0]["content"]["text"]["zh"]) == (
        motion.digest,
        "open",
        "每年开会",
    )
    lan.post(f"{AT}decisions/", {"enter": made.pk})
    assert Motion.objects.count() == 1
    assert lan.post(f"{AT}decisions/", {"kind": "procedure"}).status_code == 422


def test_the_minutes_hold_who_spoke_and_what_was_taken_down_in_two_languages(held):
    lan = signed_in(held.lan)
    turn = a_turn(a_point(held.gathering))
    a_turn(turn.point, "B-QN")
    lan.post(f"{AT}step/", {"begin_turn": turn.pk})
    lan.post(f"{AT}decisions/", {"kind": "procedure", "texts__vi": "Họp hằng năm", "texts__zh": "每年开会"})
    pages = PdfDocument(lan.get(f"{AT}minutes/?lang=vi-zh").content)
    words = "".join(page.get_textpage().get_text_range() for page in pages)
    found = [one in words for one in ("Bí thư Thử", "试书记", "Họp hằng năm", "每年开会", "Người Thử Một")]
    assert found == [True, True, True, True, False]
    paper = lan.get(f"{AT}minutes/?lang=zh-vi&format=docx")
    told = "".join(
        one.text or "" for one in Document(BytesIO(paper.content)).element.body.iter() if one.tag.endswith("}t")
    )
    assert ["每年开会" in told, "Họp hằng năm" in told] == [True, True]
    assert [lan.get(f"{AT}minutes/?{one}").status_code for one in ("lang=xx", "format=odt")] == [404, 404]
    assert signed_in(held.wei).get(f"{AT}minutes/").status_code == 404


def test_nobody_else_keeps_the_agenda_and_minh_finds_nothing(held):
    point = a_point(held.gathering)
    for person in (held.wei, held.own["leader"], held.minh):
        client = signed_in(person)
        assert client.post(f"{AT}step/", {"begin_point": point.pk}).status_code == 404
        assert [client.get(f"{AT}{one}").status_code for one in ("add/", "decisions/")] == [404, 404]
    assert [signed_in(held.minh).get(one).status_code for one in (AT, f"{AT}projector/")] == [404, 404]
    point.refresh_from_db()
    assert point.started_at is None


def test_the_agenda_costs_the_same_with_one_speaker_and_with_many(held):
    client, counts = signed_in(held.wei), []
    for number in (1, 3):
        for _each in range(number):
            point = a_point(held.gathering)
            a_turn(point)
            a_turn(point, "B-QN")
        client.get(AT)
        with CaptureQueriesContext(connection) as asked:
            client.get(AT)
        counts.append(len(asked))
    assert counts[0] == counts[1]


@pytest.mark.parametrize("number", ["9" * 5000, "9" * 25, "²", "٣", "-1", ""])
def test_a_number_that_none_of_ours_is_finds_nothing_at_a_session(held, number):
    point = a_point(held.gathering)
    turn = begin_turn(a_turn(point), at=now())
    lan = signed_in(held.lan)
    steps = [{one: number} for one in ("begin_turn", "begin_point", "drop_turn", "drop_point")]
    asked = [lan.post(f"{AT}step/", {**one, "move": ""}) for one in (*steps, {"page": f"{number}.1"})]
    asked += [lan.post(f"{AT}step/", {"move": f"point-{number}.1"}), lan.get(f"{AT}add/", {"point": number})]
    asked += [lan.post(f"{AT}decisions/", {one: number}) for one in ("drop", "enter")]
    asked.append(signed_in(held.wei).post(f"{AT}talking-points/", {"delete": number}))
    assert [one.status_code for one in asked] == [404] * len(asked)
    assert lan.post(f"{AT}step/", {"page": f"{turn.pk}.{number}"})["Location"] == f"{AT}?turned=1#page-shown"
    assert AgendaPoint.objects.get().turns.get().page == 1


def test_a_name_stands_as_it_is_held_where_the_reader_s_language_has_none(held):
    point = a_point(held.gathering)
    begin_turn(add_turn(point, party="B-GX", names={"zh": "试书记", "en": "SHI Shuji"}, office={}, minutes=5), at=now())
    for address in (AT, f"{AT}projector/"):
        page = signed_in(held.lan).get(address).content.decode()
        assert [words in page for words in ('<span lang="en">SHI Shuji</span>', "not translated")] == [True, False]
    screen = signed_in(held.lan).get(f"{AT}projector/").content.decode()
    assert screen.count('<span lang="zh-Hans">试书记</span>') == 1


def test_a_code_brings_name_and_office_from_the_list(held):
    point = a_point(held.gathering)
    wei = a_delegate(a_delegation(held.gathering), 1, office={"zh": "书记"})
    lan = signed_in(held.lan)
    sent = {"party": "B-GX", "minutes": "10", "person": wei.code}
    assert lan.post(f"{AT}add/?point={point.pk}", sent).status_code == 302
    turn = Turn.objects.get()
    assert (turn.names, turn.office) == ({"zh": "试代表1", "en": "SHI Daibiao 1"}, {"zh": "书记"})
    typed = sent | {"base": turn.version, "names__zh": "试代表一"}
    assert lan.post(f"{AT}change/turn-{turn.pk}/", typed).status_code == 302
    turn.refresh_from_db()
    assert (turn.names, turn.office) == ({"zh": "试代表一"}, {"zh": "书记"})


def test_paragraphs_without_a_counterpart_are_told_to_who_lays_down_and_to_the_host(held):
    turn = a_turn(a_point(held.gathering))
    at = f"{AT}turns/{turn.pk}/"
    wei, lan = signed_in(held.wei), signed_in(held.lan)
    wei.post(at, {"words__vi": "Một.\n\nHai.\n\nBa.", "words__zh": "一。\n\n二。"})
    assert wei.get(at).context["uneven"] == {"vi": 3, "zh": 2}
    assert lan.get(at).status_code == 404
    wei.post(at, {"words__vi": "Một.\n\nHai.\n\nBa.", "words__zh": "一。\n\n二。", "words__en": "One."})
    wei.post(at, {"release": "1"})
    assert "have not as many" in lan.get(at).content.decode()
    wei.post(at, {"words__vi": "Một.\n\nHai.", "words__zh": "一。\n\n二。", "words__en": "One."})
    assert wei.get(at).context["uneven"] == {}


def test_a_talking_point_that_is_too_long_is_refused_and_not_cut(held):
    answer = signed_in(held.wei).post(f"{AT}talking-points/", {"words": "口" * 4001}, follow=True)
    assert (TalkingPoint.objects.count(), "4001" in answer.content.decode()) == (0, True)
    signed_in(held.wei).post(f"{AT}talking-points/", {"words": "口" * 4000})
    assert len(TalkingPoint.objects.get().words) == 4000


def test_each_speaker_has_an_hour_once_the_session_stands_in_the_programme_given_out(held):
    a_point(held.gathering, minutes=30)
    second = a_point(held.gathering, minutes=20)
    for party in ("B-GX", "B-QN"):
        a_turn(second, party)

    def hours():
        rows = signed_in(held.wei).get(AT).context["listed"]
        return [(row.planned, [one.planned for one in row.turns]) for row in rows]

    assert hours() == [("", []), ("", ["", ""])]
    clock = {"day": held.gathering.first_day, "start": time(8, 45), "end": time(10)}
    said = {
        "kind": "session",
        "titles": {"vi": "Phiên"},
        "session": "SM-2027",
        "audiences": ["all"],
        "venues": ["hall"],
    }
    add_venue(held.gathering, "hall", names={"vi": "Hội trường"}, capacity=200)
    add_item(held.gathering, by=held.lan.user, **clock, **said)
    assert hours() == [("", []), ("", ["", ""])]
    release_programme(held.gathering, by=held.lan.user, at=now())
    assert hours() == [("08:45", []), ("09:15", ["09:15", "09:25"])]
