"""Names of lunar years by stems and branches: Canh Tuất, 庚戌, the Year of the Dog."""

import re

STEMS_VI = ["giáp", "ất", "bính", "đinh", "mậu", "kỷ", "canh", "tân", "nhâm", "quý"]
BRANCHES_VI = ["tý", "sửu", "dần", "mão", "thìn", "tỵ", "ngọ", "mùi", "thân", "dậu", "tuất", "hợi"]
STEMS_ZH, BRANCHES_ZH = "甲乙丙丁戊己庚辛壬癸", "子丑寅卯辰巳午未申酉戌亥"
OTHERWISE = {"kỉ": "kỷ", "qúy": "quý", "tí": "tý", "tị": "tỵ", "vị": "mùi"}
VI = rf"(?:{'|'.join(STEMS_VI)}|kỉ|qúy) (?:{'|'.join(BRANCHES_VI)}|tí|tị)"
ZH = f"[{STEMS_ZH}][{BRANCHES_ZH}]"
CYCLE_BEGAN = 1984
ALONE = {
    "vi": re.compile(rf"(?<!\w)(?:năm|xuân|tết|tết nguyên đán) ({VI})(?!\w)"),
    "zh": re.compile(f"({ZH})[狗猪鼠牛虎兔龙蛇马羊猴鸡]?年"),
}


def years_named(name: str) -> tuple[int, ...]:
    """The years that a name may mean, the one of the cycle that began in 1984 first; none where stem and branch never meet."""
    words = [OTHERWISE.get(one, one) for one in name.split()]
    if len(words) == 2:
        stem, branch = STEMS_VI.index(words[0]), BRANCHES_VI.index(words[1])
    else:
        stem, branch = STEMS_ZH.index(name[0]), BRANCHES_ZH.index(name[1])
    place = next((one for one in range(60) if (one % 10, one % 12) == (stem, branch)), None)
    return () if place is None else (CYCLE_BEGAN + place, CYCLE_BEGAN + place - 60)
