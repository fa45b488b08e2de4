"""Invented people for trying out a gathering: nobody is called so. The same seed gives the same people on any machine.

Their family name is *Thử* or 试, "test"; their given name is a number. Ranks, offices and languages are spread as in a
delegation of the worked example: one head, few deputies, many of the fourth band, one interpreter for about twelve.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from random import Random
from unicodedata import combining, normalize

from earlyspring.lang.numerals import chinese

DIGITS = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
READ = {
    "零": "líng",
    "一": "yī",
    "二": "èr",
    "三": "sān",
    "四": "sì",
    "五": "wǔ",
    "六": "liù",
    "七": "qī",
    "八": "bā",
    "九": "jiǔ",
    "十": "shí",
    "百": "bǎi",
}
OFFICES = {
    1: {"vi": "Bí thư (thử)", "zh": "书记（试）", "en": "Secretary (invented)"},
    2: {"vi": "Phó Bí thư (thử)", "zh": "副书记（试）", "en": "Deputy secretary (invented)"},
    3: {"vi": "Phó Chủ tịch (thử)", "zh": "副主席（试）", "en": "Vice chair (invented)"},
    4: {"vi": "Giám đốc sở (thử)", "zh": "厅长（试）", "en": "Director (invented)"},
    5: {"vi": "Trưởng phòng (thử)", "zh": "处长（试）", "en": "Head of division (invented)"},
}
CATEGORIES = (("delegate", 60), ("interpreter", 8), ("security", 6), ("press", 9), ("exhibitor", 10), ("driver", 7))
"""Categories after the leaders, with how many of a hundred."""


@dataclass(frozen=True)
class Invented:
    """A person as a list of a delegation has him; `rank`: 1 is the highest, None for those without one."""

    party: str
    number: int
    name: str
    lang: str
    latin: str
    pinyin: str = ""
    other_name: str = ""
    other_lang: str = ""
    category: str = "delegate"
    role: str = "member"
    rank: int | None = None
    sex: str = "m"
    speaks: tuple[str, ...] = ()
    office: Mapping[str, str] = field(default_factory=dict)


def invented(parties: Mapping[str, int], chinese_parties: frozenset[str], seed: int = 2027) -> Iterator[Invented]:
    """So many people for each party. `chinese_parties`: those whose people have a Chinese name of their own."""
    number = 0
    for party, count in parties.items():
        chance = Random(f"{seed} {party}")  # noqa: S311  no secret: the same people each time
        for place in range(count):
            number += 1
            yield _person(party, number, place, party in chinese_parties, chance)


def _person(party: str, number: int, place: int, own_chinese: bool, chance: Random) -> Invented:
    category, role, rank = _post(place, chance)
    called = _chinese(number) if own_chinese else _vietnamese(number)
    interprets = category == "interpreter"
    speaks = ("vi", "zh") if interprets or chance.random() < 0.08 else ()
    office = OFFICES[rank] if rank and not interprets else {}
    sex = "f" if chance.random() < 0.4 else "m"
    return Invented(
        party, number, **called, category=category, role=role, rank=rank, sex=sex, speaks=speaks, office=office
    )


def _post(place: int, chance: Random) -> tuple[str, str, int | None]:
    """Category, role and rank of the person at a place of the list: the head first, then a deputy, then the others."""
    if place < 2:
        return (("head", "head", 1), ("delegate", "deputy_head", 2))[place]
    if place == 2:
        return "interpreter", "interpreter", 4
    [category] = chance.choices([one for one, _ in CATEGORIES], [many for _, many in CATEGORIES])
    if category == "delegate":
        return category, "member", chance.choices((3, 4, 5), (1, 5, 4))[0]
    return category, "interpreter" if category == "interpreter" else "staff", None


def _vietnamese(number: int) -> dict[str, str]:
    words = [DIGITS[int(one)].capitalize() for one in f"{number}"]
    name = " ".join(["Thử", "Văn", *words])
    return {"name": name, "lang": "vi", "latin": _plain(name).upper()}


def _chinese(number: int) -> dict[str, str]:
    said = chinese(number)
    given = "".join(READ[one] for one in said).capitalize()
    return {
        "name": f"试{said}",
        "lang": "zh",
        "latin": f"SHI {_plain(given)}",
        "pinyin": f"Shì {given}",
    }


def _plain(name: str) -> str:
    return "".join(one for one in normalize("NFD", name) if not combining(one))
