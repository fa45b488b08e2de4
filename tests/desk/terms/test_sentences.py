"""Lan looks up how something was said before, and takes over what another tool remembers."""

import re
from html import unescape

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from earlyspring.agreements.remembering.actions import remember
from earlyspring.agreements.remembering.models import RememberedUnit
from earlyspring.desk.terms.words import SENTENCES_UNREAD
from earlyspring.formats import taken
from earlyspring.formats.tmx import read_tmx
from earlyspring.formats.units import Unit
from earlyspring.formats.xliff import read_xliff
from tests.desk.comparing_addresses import lay
from tests.people import now, signed_in

pytestmark = pytest.mark.django_db
TMX = """<tmx version="1.4"><body><tu><tuv xml:lang="vi"><seg>Hai Bên đồng ý bằng văn bản.</seg></tuv>
<tuv xml:lang="zh-CN"><seg>双方书面同意。</seg></tuv></tu></body></tmx>"""
SAID = {"vi": "Không ít hơn 12 giờ mỗi ngày.", "zh": "每日不少于12小时。"}


def at(cast, page="sentences", **more):
    return reverse(page, kwargs={"mechanism": cast.mechanism.key, **more})


def read(cast, who=None, **asked):
    return unescape(signed_in(who or cast.lan).get(at(cast), asked).content.decode())


def send(cast, data, who=None):
    return signed_in(who or cast.lan).post(at(cast), {"file": SimpleUploadedFile("m.tmx", data.encode())})


def compared(cast, item="I-1"):
    vi, zh = (f"{head} 1\n{words}" for head, words in (("Điều", SAID["vi"]), ("Điều", SAID["zh"])))
    lay(cast, item=item, vi=vi, zh=zh.replace("Điều 1", "第一条"))


def test_what_was_compared_is_found_by_words_and_by_likeness(cast):
    compared(cast)
    for words in ("khong it hon", "不少于", "Không ít hơn 24 giờ mỗi ngày"):
        assert "每日不少于12小时。" in read(cast, q=words)
    assert "每日不少于12小时。" not in read(cast, q="trọng tài")


def test_a_file_of_another_tool_is_kept_for_lans_party_alone(cast):
    assert send(cast, TMX).status_code == 302
    assert RememberedUnit.objects.get().party == "B-QN"
    assert ("双方书面同意。" in read(cast, q="bằng văn bản"), "双方书面同意。" in read(cast, cast.wei)) == (True, False)


@pytest.mark.parametrize(
    ("data", "code"),
    [
        ("<tmx/>", "nothing"),
        ("<html/>", "not_the_format"),
        ("words", "not_xml"),
        ('<!DOCTYPE tmx [<!ENTITY x SYSTEM "file:///etc/passwd">]><tmx>&x;</tmx>', "declares"),
    ],
)
def test_what_is_no_memory_is_refused_in_words(cast, data, code):
    answer = send(cast, data)
    assert (answer.status_code, str(SENTENCES_UNREAD[code]) in unescape(answer.content.decode())) == (422, True)
    assert signed_in(cast.lan).post(at(cast), {}).status_code == 422
    assert set(taken.CODES) - set(SENTENCES_UNREAD) == set()


def test_the_sentences_are_taken_along(cast):
    lan = signed_in(cast.lan)
    assert lan.get(at(cast, "sentences_file", form="tmx")).status_code == 404
    compared(cast)
    (unit,) = read_tmx(lan.get(at(cast, "sentences_file", form="tmx")).content)
    assert unit.texts == SAID
    (text,) = read_xliff(lan.get(at(cast, "sentences_file", form="xlf"), {"from": "zh", "to": "vi"}).content)
    assert text.places[0].segments[0].target == SAID["vi"]
    for asked in ({"from": "vi", "to": "vi"}, {"from": "vi", "to": "en"}, {}):
        assert lan.get(at(cast, "sentences_file", form="xlf"), asked).status_code == 404
    assert lan.get(at(cast, "sentences_file", form="doc")).status_code == 404


def test_the_page_costs_the_same_with_one_and_with_three(
    cast, django_assert_max_num_queries, django_assert_num_queries
):
    compared(cast)
    lan = signed_in(cast.lan)
    lan.get(at(cast))
    with django_assert_max_num_queries(14) as first:
        lan.get(at(cast))
    compared(cast, "I-2")
    compared(cast, "I-3")
    with django_assert_num_queries(len(first)):
        lan.get(at(cast))


def test_they_are_read_a_page_at_a_time(cast):
    units = [Unit("", {"vi": f"Câu thứ {no} về chè.", "zh": f"关于茶的第{no}句。"}) for no in range(70)]
    remember(cast.mechanism, units, by="B-QN", user=None, at=now())
    lan = signed_in(cast.lan)
    shown = lambda **asked: re.findall(r"关于茶的第(\d+)句", lan.get(at(cast), asked).content.decode())
    assert [shown(page=page) for page in (1, 3)] == [[str(no) for no in range(30)], [str(no) for no in range(60, 70)]]
    assert (shown(q="câu thứ 69"), len(shown(q="chè")), len(shown(q="chè", page=3))) == (["69"], 30, 10)
    assert "70 groups of sentences" in read(cast, q="chè")
    with CaptureQueriesContext(connection) as asked:
        lan.get(at(cast))
    assert [
        one["sql"]
        for one in asked
        if "remembered" in one["sql"] and "COUNT" not in one["sql"] and "LIMIT 30" not in one["sql"]
    ] == []


def test_a_file_for_which_there_is_no_room_is_refused_in_words(cast, monkeypatch):
    monkeypatch.setattr("earlyspring.agreements.remembering.actions.MOST", 0)
    answer = send(cast, TMX)
    assert (answer.status_code, RememberedUnit.objects.count()) == (422, 0)
    assert "Your party has room for 0 groups of sentences; with this file there would be 1." in answer.content.decode()
