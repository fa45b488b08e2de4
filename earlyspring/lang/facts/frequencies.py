"""How often: mỗi quý một lần, 每两年召开一次, twice a year; yearly and monthly alone are soft."""

import re
from collections.abc import Iterator

from earlyspring.lang.facts.fact import Fact
from earlyspring.lang.facts.numbers import in_words
from earlyspring.lang.facts.references import ZH

UNITS = {
    "vi": {
        "sáu tháng": "half",
        "6 tháng": "half",
        "năm": "a",
        "quý": "quarter",
        "tháng": "mo",
        "tuần": "wk",
        "ngày": "d",
    },
    "zh": {
        "半年": "half",
        "季度": "quarter",
        "个月": "mo",
        "小时": "h",
        "分钟": "min",
        "星期": "wk",
        "年": "a",
        "季": "quarter",
    },
    "en": {
        "six months": "half",
        "half-year": "half",
        "half year": "half",
        "year": "a",
        "quarter": "quarter",
        "month": "mo",
    },
}
UNITS["vi"] |= {"giờ": "h", "phút": "min"}
UNITS["zh"] |= {"月": "mo", "周": "wk", "天": "d", "日": "d"}
UNITS["en"] |= {"week": "wk", "day": "d", "hour": "h", "minute": "min"}
U = {lang: "|".join(units) for lang, units in UNITS.items()}
N_EN = r"(?:\d+|two|three|four|five|six|seven|eight|nine|ten|twelve)"
N_VI = r"(?:\d+|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)"
N_ZH = rf"(?:\d+|{ZH})"
MEET = "召开|举行|举办|会晤|通报|会面|至少|轮流举行"
# What is done so often stands between: 每周检查两次, 每月至少开展一次.
DONE = r"[^\W\d一二两三四五六七八九十]{1,6}"
OFTEN = {
    "vi": (
        re.compile(
            rf"(?<!\w)(?:cứ )?mỗi (?P<unit>{U['vi']}) (?:họp |tổ chức |gặp |ít nhất )?(?P<times>{N_VI}) lần(?!\w)"
        ),
        re.compile(rf"(?<!\w)(?:(?:cứ )?(?P<every>{N_VI}) )(?P<unit>{U['vi']}) (?P<times>{N_VI}) lần(?!\w)"),
        re.compile(rf"(?<!\w)(?P<times>{N_VI}) lần(?: (?:một|mỗi|trong một) | ?/ ?)(?P<unit>{U['vi']})(?!\w)"),
    ),
    "zh": (
        re.compile(rf"每 ?(?P<every>{N_ZH})? ?(?P<unit>{U['zh']})(?:{MEET}|{DONE})? ?(?P<times>{N_ZH}) ?次"),
        re.compile(rf"(?P<every>{N_ZH}) ?(?P<unit>{U['zh']}) ?(?P<times>{N_ZH}) ?次"),
    ),
    "en": (
        re.compile(
            rf"(?<!\w)(?P<times>once|twice|{N_EN} times) (?:a|an|per|every|each|in every|in each) "
            rf"(?:(?P<every>{N_EN}) )?(?P<unit>{U['en']})s?(?!\w)"
        ),
    ),
}
# A text without these says of nothing how often it is; looking for words is cheaper than for patterns.
MARK = {"vi": (" lần",), "zh": ("次",), "en": ("once", "twice", "times")}
ADVERB_MARK = {
    "vi": ("hằng ", "hàng ", "thường niên"),
    "zh": (),
    "en": ("annual", "yearly", "quarterly", "monthly", "weekly", "daily", "every ", "each "),
}
ADVERBS = {"thường niên": "a", "annually": "a", "annual": "a", "yearly": "a", "quarterly": "quarter", "monthly": "mo"}
ADVERBS |= {"weekly": "wk", "daily": "d"}
ADVERBS |= {f"{every} {word}": code for every in ("hằng", "hàng") for word, code in UNITS["vi"].items()}
ADVERBS |= {f"{each} {word}": code for each in ("every", "each") for word, code in UNITS["en"].items()}
ADVERB = re.compile(rf"(?<!\w)(?:{'|'.join(ADVERBS)})(?!\w)")
HALF_MARK = {"vi": "báo cáo ", "zh": "半年", "en": "ly"}
HALF_YEARLY = {
    "vi": re.compile(r"(?<=báo cáo )(?:sáu|6) tháng(?! (?:đầu|cuối))(?!\w)"),
    "zh": re.compile(r"(?<![上下每])半年(?=度|报告|总结)"),
    "en": re.compile(r"(?<!\w)(?:half-yearly|six-monthly|semi-?annual(?:ly)?)(?!\w)"),
}


def frequencies(words: str, lang: str) -> Iterator[Fact]:
    """Times in a unit of time: once every two years is 0.5 with the unit `a`; 每半年一次 is 1 with `half`."""
    if any(mark in words for mark in MARK[lang]):
        for pattern in OFTEN[lang]:
            for found in pattern.finditer(words):
                times, every = found["times"], found.groupdict().get("every")
                often = {"once": 1, "twice": 2}.get(times) or in_words(times.split(" ")[0], lang)
                rare = in_words(every, lang) if every else 1
                if often and rare:
                    value = often if rare == 1 else round(often / rare, 6)
                    yield Fact("frequency", value, UNITS[lang][found["unit"]], found.start(), found.end(), "")
    for found in HALF_YEARLY[lang].finditer(words) if HALF_MARK[lang] in words else ():
        yield Fact("frequency", 1, "half", found.start(), found.end(), "", soft=True)
    if any(mark in words for mark in ADVERB_MARK[lang]):
        for found in ADVERB.finditer(words):
            yield Fact("frequency", 1, ADVERBS[found[0]], found.start(), found.end(), "", soft=True)
