"""What it costs to compare an agreement of 40 articles in three languages, and how time grows with hostile texts."""

import time
from collections.abc import Iterator, Mapping

from earlyspring.cli.bench_results import Figure
from earlyspring.lang.concord.comparing import compare, text
from earlyspring.lang.concord.said import Text
from earlyspring.lang.structure import Paragraph
from earlyspring.lang.terms.legal import BASE

ARTICLES, SIZE, TIMES = 40, 400, 5
ASKED = 300.0
HEADS = {
    "vi": "Điều {n}. Hợp tác lần thứ {n}",
    "zh": "第{n}条 第{n}项合作",
    "en": "Article {n}. Cooperation {n}",
}
CLAUSES = {
    "vi": (
        "1. Mỗi Bên thông báo bằng văn bản cho Bên kia ít nhất {a} ngày làm việc trước khi thay đổi giờ làm việc của cửa khẩu.",
        "2. Kim ngạch thương mại phấn đấu đạt {b} triệu USD, tăng {a},5% so với năm trước. Số liệu "
        "quý IV gửi trước ngày {a}/01/2027.",
        "3. Sở Ngoại vụ tỉnh Quảng Ninh và Văn phòng Ngoại sự Khu tự trị dân tộc Choang Quảng Tây "
        "họp hai lần mỗi năm tại Nam Ninh.",
    ),
    "zh": (
        "一、任何一方变更口岸工作时间的，应至少提前{a}个工作日以书面形式通知对方。",
        "二、力争贸易额达到{b}百万美元，同比增长{a}.5%。第四季度数据于2027年1月{a}日前报送。",
        "三、广宁省外事厅与广西壮族自治区外事办公室每年两次在南宁举行会晤。",
    ),
    "en": (
        "1. Each Party shall notify the other in writing at least {a} working days before it "
        "changes the working hours of a gate.",
        "2. The Parties endeavour to raise trade to USD {b} million, up {a}.5 per cent. Data for "
        "the fourth quarter follow by {a} January 2027.",
        "3. The Department of Foreign Affairs of Quang Ninh and the Foreign Affairs Office of "
        "Guangxi meet twice a year in Nanning.",
    ),
}
# What many open at once: numbers of parts, sentences that end at once, terms that nearly go on.
HOSTILE = {"vi": "1. Điều 2. Bên. ", "zh": "一、第二条。双方。", "en": "1. Article 2. Party. "}


def agreement(articles: int) -> dict[str, list[Paragraph]]:
    """A made agreement of so many articles with three clauses each, the same in three languages."""
    return {
        lang: [
            Paragraph(line.format(n=number, a=2 + number % 27, b=10 + 7 * number))
            for number in range(1, articles + 1)
            for line in (HEADS[lang], *CLAUSES[lang])
        ]
        for lang in HEADS
    }


def concordance() -> Iterator[Figure]:
    """CPU milliseconds from paragraphs to findings, how many there are, and how time grows with size and in hostile texts."""
    whole = agreement(ARTICLES)
    yield Figure("concord.agreement", round(1000 * _cpu(whole), 1), "CPU ms", ASKED)
    yield Figure("concord.agreement.hard", len(compare(_texts(whole), BASE).hard), "findings")
    yield Figure("concord.doubled", round(_cpu(agreement(2 * ARTICLES)) / _cpu(whole), 2), "times")
    for name, made in (("lines", _lines), ("line", _line)):
        once, twice = (_cpu(made(size)) for size in (SIZE, 2 * SIZE))
        yield Figure(f"concord.hostile.{name}.doubled", round(twice / once, 2), "times")


def _lines(size: int) -> dict[str, list[Paragraph]]:
    return {lang: [Paragraph(word)] * size for lang, word in HOSTILE.items()}


def _line(size: int) -> dict[str, list[Paragraph]]:
    return {lang: [Paragraph(word * size)] for lang, word in HOSTILE.items()}


def _texts(whole: Mapping[str, list[Paragraph]]) -> dict[str, Text]:
    return {lang: text(lines, lang, BASE) for lang, lines in whole.items()}


def _cpu(whole: Mapping[str, list[Paragraph]]) -> float:
    taken = []
    for _ in range(TIMES):
        started = time.process_time()
        compare(_texts(whole), BASE)
        taken.append(time.process_time() - started)
    return min(taken)
