"""Numbers of papers: số 12/BB-UBLH, 第12号, 〔2026〕12号, No. 12/2026."""

import re
from collections.abc import Iterator

from earlyspring.lang.facts.fact import Fact

# What carries a number and is no paper: lines, houses, roads, gates, ships.
NO_PAPER = "线|楼|门|公路|国道|高速|码头|口岸|房|机|车|店|病|桌|馆|厅|桥|井|船|泊位"
PAPERS = {
    "vi": re.compile(r"(?<!\w)số:? ?(\d+)((?:/\d{4})?(?:[/-][a-zđ&]{1,12})+)(?!\w)"),
    "zh": re.compile(
        rf"(?:第 ?)?(?<!\d)(\d{{1,8}})(?P<rest>(?:/\d{{4}})?(?:[/-][a-zđ]{{1,12}})+) ?号|第 ?(\d+) ?号(?!{NO_PAPER})"
        r"|[〔\[(](?P<year>\d{4})[)〕\]] ?(?:第 ?)?(\d+) ?号"
    ),
    "en": re.compile(r"(?<!\w)no\.? ?(\d+)((?:/[\w&-]+)*)(?!\w|\.\d)"),
}
YEAR = re.compile(r"/(\d{4})(?!\d)")


def docnumbers(words: str, lang: str) -> Iterator[Fact]:
    """Each number as it stands, `12/bb-ubqn`; `readings`: the number alone, and with the year that it bears."""
    for found in PAPERS[lang].finditer(words):
        if lang == "zh":
            number = found[1] or found[3] or found[5]
            rest = f"/{found['year']}" if found["year"] else found["rest"] or ""
        else:
            number, rest = found[1], found[2] or ""
        year = YEAR.match(rest)
        others = dict.fromkeys([f"{number}/{year[1]}", number] if year else [number])
        readings = tuple(one for one in others if one != f"{number}{rest}")
        # "No. 1" is mostly the best of all, and no paper.
        soft = lang == "en" and not rest and number == "1"
        yield Fact("docnumber", f"{number}{rest}", None, found.start(), found.end(), "", soft, readings)
