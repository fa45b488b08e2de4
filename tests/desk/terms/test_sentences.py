"""Lan looks up how something was said before, and takes over what another tool remembers."""

from html import unescape

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from earlyspring.agreements.comparing.models import Clause, Comparison
from earlyspring.agreements.remembering.models import RememberedUnit
from earlyspring.desk.terms.words import SENTENCES_UNREAD
from earlyspring.formats import taken
from earlyspring.formats.tmx import read_tmx
from earlyspring.formats.xliff import read_xliff
from tests.people import a_fact, now, signed_in

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
    a_fact(cast.mechanism, "instrument", item, title={"en": "MoU"}, type="mou")
    texts = {lang: f"{item}-{lang}".ljust(64, "0") for lang in SAID}
    for lang, words in SAID.items():
        told = {"eid": "art_1", "kind": "article", "said": words, "start": 0, "at": 0, "digest": "0" * 64}
        Clause.objects.create(mechanism=cast.mechanism, sha256=texts[lang], lang=lang, place=0, **told)
    about = {"version_no": 1, "together": item.ljust(64, "0"), "ruleset": "1", "made_at": now()}
    Comparison.objects.create(mechanism=cast.mechanism, instrument=item, texts=texts, **about)


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
