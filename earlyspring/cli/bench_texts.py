"""What reading facts costs, and how well one sentence in two languages is compared.

`EARLYSPRING_YARDSTICKS` names a folder with `ntrex-dev/{eng,vie,zho}.txt`: sentences that people translated, line by
line (NTREX-128, CC BY-SA 4.0; not part of this project). Without it only the cost is measured, and a word says so.
"""

import os
import time
from collections.abc import Callable, Iterator
from functools import partial
from itertools import combinations
from pathlib import Path
from random import Random

import click

from earlyspring.cli.bench_alignment import aligned
from earlyspring.cli.bench_concord import concordance
from earlyspring.cli.bench_results import Figure
from earlyspring.cli.bench_spoiling import spoiled
from earlyspring.lang.alignment.lengths import length, ratio
from earlyspring.lang.concord.comparing import compare_lines
from earlyspring.lang.concord.finding import HARD
from earlyspring.lang.facts import facts_in
from earlyspring.lang.terms.legal import BASE

FILES = {"en": "eng", "vi": "vie", "zh": "zho"}
ASKED = {
    frozenset(("en", "vi")): (2.0, 98.5),
    frozenset(("en", "zh")): (1.8, 98.5),
    frozenset(("vi", "zh")): (2.8, 98.0),
}
"""How many sentences may be flagged at most, and how many faults are to be found at least, in per cent."""
SEED = 5
TIMES, COPIES = 5, 40
CLAUSES = {
    "vi": (
        "Hai Bên thống nhất tổ chức Hội nghị lần thứ XVII tại Nam Ninh từ ngày 19 đến 22 tháng 2 năm 2027, trong bốn ngày.",
        "Mỗi Bên thông báo bằng văn bản cho Bên kia ít nhất 15 ngày làm việc trước khi thay đổi giờ làm việc của cửa khẩu.",
        "Kim ngạch thương mại phấn đấu đạt 1,5 tỷ USD, tăng 12,5% so với năm trước; số liệu quý IV gửi trước ngày 31/01/2027.",
        "Thỏa thuận này có hiệu lực kể từ ngày ký theo quy định tại khoản 1 Điều 2, làm thành hai bản, có giá trị như nhau.",
    ),
    "zh": (
        "双方商定于2027年2月19日至22日在南宁市举行第十七次会晤,会期四天。",
        "任何一方变更口岸工作时间的,应至少提前15个工作日以书面形式通知对方。",
        "力争贸易额达到15亿美元,同比增长12.5%;第四季度数据于2027年1月31日前报送。",
        "本协议根据第二条第一款自签署之日起生效,一式两份,两种文本同等作准。",
    ),
    "en": (
        "The two sides agreed to hold the 17th session in Nanning from 19 to 22 February 2027, four days in all.",
        "Each Party shall notify the other in writing at least 15 working days before it changes the working hours of a gate.",
        "Trade shall be raised to USD 1.5 billion, up 12.5 per cent; data for the fourth quarter follow by 31 January 2027.",
        "Under Article 2(1) this Agreement enters into force on signature, done in duplicate, both texts being equal.",
    ),
}
HOSTILE = {"vi": "từ ngày 1 đến ", "zh": "一千万", "en": "million and "}


def measured() -> Iterator[Figure]:
    """Megabytes of text a second and core, and how time grows when hostile text is doubled; then the yardstick."""
    for lang, clauses in CLAUSES.items():
        lines = list(clauses) * COPIES
        size = sum(len(line.encode()) for line in lines) / 1_000_000
        yield Figure(f"texts.facts.{lang}.rate", round(size / _cpu(lines, lang), 2), "MB/CPU s")
        once, twice = (_cpu([HOSTILE[lang] * many], lang) for many in (2_000, 4_000))
        yield Figure(f"texts.facts.{lang}.doubled", round(twice / once, 2), "times")
    folder = Path(os.environ.get("EARLYSPRING_YARDSTICKS", "")) / "ntrex-dev"
    if "EARLYSPRING_YARDSTICKS" in os.environ and folder.is_dir():
        yield from compared({lang: _lines(folder / f"{name}.txt") for lang, name in FILES.items()})
    else:
        click.echo(
            "texts: EARLYSPRING_YARDSTICKS names no folder with ntrex-dev: flagged and found not measured", err=True
        )
    yield from aligned()
    yield from concordance()


def compared(texts: dict[str, list[str]]) -> Iterator[Figure]:
    """Per pair of languages: sentences flagged though people translated them, and faults found of those put in.

    Flagged is a line with a hard finding, as `concord --lines` compares it; a fault is looked for where none was before.
    """
    for one, other in combinations(texts, 2):
        longer = ratio(*([length(line, lang) for line in texts[lang]] for lang in (one, other)))
        differs = partial(_differs, one, other, longer)
        clean = [at for at, both in enumerate(zip(texts[one], texts[other], strict=True)) if not differs(*both)]
        flagged = 100 * (1 - len(clean) / len(texts[one]))
        most, least = ASKED[frozenset((one, other))]
        yield Figure(f"texts.{one}-{other}.flagged", round(flagged, 2), "%", most)
        made = [hit for at in clean for hit in _hits(at, one, other, texts, differs)]
        found = round(100 * sum(made) / len(made), 2) if made else 0.0
        yield Figure(f"texts.{one}-{other}.found", found, "%", least)
        yield Figure(f"texts.{one}-{other}.faults", len(made), "faults")


def _differs(one: str, other: str, longer: float, line: str, beside: str) -> bool:
    return any(each.severity == HARD for each in compare_lines(line, beside, one, other, BASE, longer))


def _hits(
    at: int, one: str, other: str, texts: dict[str, list[str]], differs: Callable[[str, str], bool]
) -> Iterator[bool]:
    """Whether each fault put into the sentences of a line is found."""
    for lang in (one, other):
        for _kind, text in spoiled(texts[lang][at], lang, Random(f"{SEED} {at} {lang}")):  # noqa: S311  no secret
            yield differs(text, texts[other][at]) if lang == one else differs(texts[one][at], text)


def _cpu(lines: list[str], lang: str) -> float:
    taken = []
    for _ in range(TIMES):
        started = time.process_time()
        for line in lines:
            facts_in(line, lang)
        taken.append(time.process_time() - started)
    return min(taken)


def _lines(path: Path) -> list[str]:
    return path.read_text(encoding="utf-8").splitlines()
