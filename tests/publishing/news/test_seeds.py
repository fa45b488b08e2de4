"""Everything the two founding reports tell is told by the drafts of the example, in three languages, in our own words.

The drafts are as the record was known: before the meeting of 2025 began, and after that of 2026. For each sentence of a
report stand here the facts whose sentences tell it, and what must be read in each of them.
"""

import json
import re
from datetime import date

import pytest
from django.utils import timezone

from earlyspring.example import document
from earlyspring.lang.tongues import LANGUAGES
from earlyspring.ledger.loading import load
from earlyspring.publishing.news.drafting.pieces import draft

pytestmark = pytest.mark.django_db
TODAY = date(2026, 11, 22)

ANNOUNCED = {
    1: (["SM-2025 JWC-16 M-QN M-LS M-CB M-HG M-GX"], {"vi": "19–22/2/2025 tại Hạ Long", "zh": "下龙", "en": "Ha Long"}),
    2: (
        ["S-01"],
        {"vi": "đối tác hợp tác chiến lược", "zh": "全面战略合作伙伴", "en": "strategic cooperative partnership"},
    ),
    3: (["ORG-SM ORG-JWC", "S-02"], {"vi": "2008", "zh": "2016", "en": "2008"}),
    4: (["S-03"], {"vi": "mười năm", "zh": "十年", "en": "ten years"}),
    5: (
        ["S-04", "CY-2025"],
        {"vi": "nâng cấp cửa khẩu", "zh": "口岸升级", "en": "health, education, border management"},
    ),
    6: (["SM-2017 SM-2025", "A-2025-1", "A-2025-5"], {"vi": "lần thứ hai", "zh": "第二次", "en": "second time"}),
    7: (["A-2025-1 A-2025-2"], {"vi": "năm 2025 và những năm", "zh": "2025年及今后", "en": "2025 and the years after"}),
    8: (["D-2025-3 CNT-SM-2025-AGENCIES"], {"vi": "khoảng 40 cơ quan", "zh": "约40家", "en": "about 40 agencies"}),
    9: (["A-2025-3", "A-2025-5 A-2025-6 A-2025-7"], {"vi": "OCOP", "zh": "OCOP", "en": "OCOP"}),
    10: (["M-HP-guest"], {"vi": "2026", "zh": "2026年", "en": "become a member by 2026"}),
    11: (["CNT-SM-2025-DELEGATES"], {"vi": "khoảng 290 đại biểu", "zh": "约290名", "en": "about 290 delegates"}),
}
REPORTED = {
    1: (
        ["SM-2026 ATT-SM-2026-QN ATT-SM-2026-LS ATT-SM-2026-CB ATT-SM-2026-TQ ATT-SM-2026-HP ATT-SM-2026-GX"],
        {"vi": "11/2/2026 tại Nam Ninh", "zh": "2026年2月11日在南宁", "en": "in Nanning on 11 February 2026"},
    ),
    2: (["S-05"], {"vi": "quy mô", "zh": "规模", "en": "scale"}),
    3: (["S-05b"], {"vi": "diễn đàn", "zh": "平台", "en": "platform"}),
    4: (["S-06 H-04"], {"vi": "Trần Cương", "zh": "陈刚", "en": "Chen Gang"}),
    5: (["ST-C-063 ST-C-067 ST-C-068"], {"vi": "sẵn sàng", "zh": "愿", "en": "is ready to"}),
    6: (["ST-C-055"], {"vi": "Hai bên thống nhất", "zh": "双方商定", "en": "both sides agreed"}),
    7: (["ST-C-056", "ST-C-056b"], {"vi": "hoan nghênh", "zh": "欢迎", "en": "both sides welcomed"}),
    8: (
        ["ST-C-057 ST-C-058 ST-C-059 ST-C-060 ST-C-061"],
        {"vi": "cũng thống nhất", "zh": "还商定", "en": "also agreed"},
    ),
    9: (["S-07"], {"vi": "10 lần Gặp gỡ đầu Xuân và 16", "zh": "10次新春会晤和16次", "en": "10 meetings"}),
    10: (["ST-C-062 ST-C-066"], {"vi": "đề xuất", "zh": "提出", "en": "proposed"}),
    11: (["ST-C-069"], {"vi": "cầu nối", "zh": "桥梁", "en": "bridge"}),
    12: (
        ["DEC-SM-2026-1 ST-C-064"],
        {"vi": "Hải Phòng đăng cai", "zh": "由海防市承办2027年", "en": "Hai Phong City hosts"},
    ),
    13: (["JWC-17", "S-08"], {"vi": "Cùng ngày", "zh": "同日", "en": "on the same day"}),
}
"""Sentence of the report → groups of facts, each told by one sentence of the draft; and what is read in them."""


@pytest.fixture
def example(settings, tmp_path):
    settings.HOME = tmp_path
    return load(json.loads(document()), at=timezone.now(), purpose="demo", parties=["B-GX", "B-HP"])


def telling(sentences, group):
    """The sentences of a draft that rest on all the facts of a group."""
    wanted = set(group.split())
    return [one for one in sentences if wanted <= {ref.item for ref in one.refs}]


def untold(sentences, table):
    """What of a report is not told: sentence, language, and the facts or words that are missing."""
    for number, (groups, read) in table.items():
        told = [telling(sentences, group) for group in groups]
        for group, found in zip(groups, told, strict=True):
            missing = [lang for lang in LANGUAGES if not any(lang in one.text for one in found)]
            yield from ((number, lang, group) for lang in missing)
        for lang, words in read.items():
            if not any(words.lower() in one.text.get(lang, "").lower() for found in told for one in found):
                yield number, lang, words


def test_everything_the_two_reports_tell_is_told_in_three_languages(example):
    before = draft(example, "announcement", "SM-2025", TODAY, date(2025, 2, 19))
    after = draft(example, "report", "SM-2026", TODAY, date(2026, 2, 12))
    assert list(untold(before.sentences, ANNOUNCED)) == []
    assert list(untold(after.sentences, REPORTED)) == []
    assert [sorted(one.title) for one in (before, after)] == [["en", "vi", "zh"]] * 2
    for one in (*before.sentences, *after.sentences):
        assert list(one.text) == list(LANGUAGES)
        assert one.refs != ()
        for lang, words in one.text.items():
            assert re.findall(r"[A-Z]{1,4}-[0-9A-Z]+|[{}]|None|  ", words) == []
            assert bool(re.search(r"[\u4e00-\u9fff]", words)) == (lang == "zh")
    assert draft(example, "report", "SM-2099", TODAY) is None
    assert draft(example, "report", "SM-2026", TODAY, date(2026, 2, 1)) is None  # nobody knew of it yet
