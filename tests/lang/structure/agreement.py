"""One small agreement in three languages, each with the signs it is used to."""

from earlyspring.lang.structure import Paragraph, parts_of

VI = """BẢN GHI NHỚ
Hai Bên đã thỏa thuận:
Chương I. Quy định chung
Điều 1. Phạm vi
1. Hai Bên phải:
a) bảo đảm thông quan;
b) trao đổi số liệu;
c) họp hằng năm;
d) gặp nhau;
đ) cử cán bộ;
e) báo cáo.
2. Việc khác do hai Bên bàn.
Điều 2
Hiệu lực
Bản này có hiệu lực sau 30 ngày.
Điều 1 khoản 2 được áp dụng.
Làm tại Nam Ninh, ngày 6 tháng 2 năm 2026.
Phụ lục 1. Danh mục
1. Cam sành"""
ZH = """备忘录
双方商定如下：
第一章 总则
第一条 范围
一、双方应：
（一）确保通关；
（二）交换数据；
（三）每年会晤；
（四）会面；
（五）派遣人员；
（六）报告。
二、其他事项由双方商定。
第二条
生效
本备忘录30日后生效。
第一条第二款适用。
本备忘录于2026年2月6日在南宁签署。
附件1 清单
一、橙"""
EN = """MEMORANDUM
The Parties have agreed:
Chapter I. General
Article 1. Scope
1. The Parties shall:
(a) ensure clearance;
(b) exchange data;
(c) meet every year;
(d) see each other;
(e) send officers;
(f) report.
2. Other matters are agreed by the Parties.
Article 2
Entry into force
It enters into force after 30 days.
Article 1 paragraph 2 applies.
Done in Nanning on 6 February 2026.
Annex 1. List
(1) Oranges"""
TEXTS = {"vi": VI, "zh": ZH, "en": EN}
IDS = [
    "",
    "preamble",
    "chp_1",
    "art_1",
    "art_1__para_1",
    *(f"art_1__para_1__point_{number}" for number in range(1, 7)),
    "art_1__para_2",
    "art_2",
    "signature",
    "annex_1",
    "annex_1__para_1",
]


def lines(text):
    return [Paragraph(one) for one in text.split("\n")]


def tree(lang, text=None):
    return parts_of(lines(TEXTS[lang] if text is None else text), lang)


def eids(text, lang="en"):
    return [one.eid for one in tree(lang, text).every() if one.number]
