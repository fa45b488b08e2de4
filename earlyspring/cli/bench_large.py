"""A generated record for the bench: mechanisms of made-up neighbours, alike for one seed, in the exchange format."""

import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

Fact = dict[str, Any]
Text = dict[str, str]
YEARS = range(2012, 2027)
LOCALITIES = [
    ("Sông Lam", "蓝江", "Blue River"),
    ("Núi Đôi", "双山", "Twin Hills"),
    ("Bến Tre Xanh", "青竹渡", "Bamboo Ferry"),
    ("Đèo Gió", "风隘", "Wind Pass"),
    ("Hồ Sen", "莲湖", "Lotus Lake"),
    ("Cửa Biển", "海门", "Sea Gate"),
    ("Đồng Chè", "茶原", "Tea Plain"),
    ("Suối Đá", "石溪", "Stone Brook"),
]
VERBS = [
    ("Mở rộng", "扩大", "widen"),
    ("Tăng cường", "加强", "strengthen"),
    ("Cùng xây dựng", "共同建设", "build together"),
    ("Trao đổi định kỳ về", "定期交流", "exchange regularly on"),
    ("Đơn giản hóa", "简化", "simplify"),
    ("Tổ chức hằng năm", "每年举办", "hold every year"),
]
MATTERS = [
    ("trade", "thông quan hàng nông sản", "农产品通关", "customs clearance of farm produce"),
    ("tourism", "tuyến du lịch biên giới", "边境旅游线路", "border tours"),
    ("education", "học bổng sinh viên", "留学生奖学金", "scholarships for students"),
    ("health", "phòng chống dịch bệnh", "疫病联防联控", "the prevention of epidemics"),
    ("transport", "đường nối cửa khẩu", "口岸连接公路", "roads to the border gates"),
    ("culture", "lễ hội đầu xuân", "新春文化节", "the spring festival"),
    ("labour", "lao động qua biên giới", "跨境务工", "cross-border labour"),
    ("science", "chuyển giao công nghệ", "技术转移", "technology transfer"),
]
PLACES = [
    ("tại cửa khẩu", "在口岸", "at the border gate"),
    ("giữa các huyện", "各县之间", "among the counties"),
    ("trong ba năm tới", "在未来三年", "over the next three years"),
    ("với các cơ quan chuyên môn", "与专业部门", "with the specialised agencies"),
]


@dataclass(frozen=True)
class Size:
    """How much is generated: instruments and commitments are counted over all mechanisms."""

    mechanisms: int = 200
    instruments: int = 10_000
    commitments: int = 100_000


def documents(size: Size, seed: int = 1) -> Iterator[dict[str, Any]]:
    """One document a mechanism. The rests of an uneven division go to the first ones."""
    for no in range(size.mechanisms):
        instruments = _share(size.instruments, size.mechanisms, no)
        commitments = _share(size.commitments, size.mechanisms, no)
        facts = list(_facts(random.Random(f"{seed}/{no}"), instruments, commitments))  # noqa: S311  no secret
        yield {"format": "earlyspring/1", "mechanism": f"made-{no:03}", "registrar": "B-0", "facts": facts}


def _share(whole: int, parts: int, no: int) -> int:
    return whole // parts + (no < whole % parts)


def _facts(draw: random.Random, instruments: int, commitments: int) -> Iterator[Fact]:
    yield {"kind": "source", "id": "SRC", "publisher": _text("Nguồn", "来源", "Source"), "lang": "en"}
    yield from (fact | {"sources": ["SRC"]} for fact in _frame(draw))
    signed = {f"D-{no}": draw.choice(YEARS) for no in range(instruments)}
    for no, (item, year) in enumerate(signed.items()):
        yield _instrument(draw, item, no, year)
    for no in range(commitments):
        item = draw.choice(list(signed)) if no % 97 else next(iter(signed))
        yield from _commitment(draw, no, item, signed[item])


def _frame(draw: random.Random) -> Iterator[Fact]:
    """Charter, sides, parties, the organ and its yearly sessions."""
    yield {
        "kind": "charter",
        "id": "charter",
        "names": _text("Gặp gỡ láng giềng", "邻里会晤", "Meeting of neighbours"),
        "languages": ["vi", "zh", "en"],
        "fields": [{"code": code, "names": _text(vi, zh, en)} for code, vi, zh, en in MATTERS],
        "classes": [{"code": "member", "names": _text("thành viên", "成员", "member"), "decides": True}],
    }
    for no, names in enumerate([("Phía Nam", "南方", "South"), ("Phía Bắc", "北方", "North")]):
        shape = ("circle", "square")[no]
        yield {"kind": "side", "id": f"S-{no}", "names": _text(*names), "position": no + 1, "shape": shape}
    for no, names in enumerate(LOCALITIES):
        named = [{"official": _text(*names), "short": _text(*names)}]
        yield {"kind": "body", "id": f"B-{no}", "side": f"S-{no % 2}", "type": "province", "names": named}
        yield {"kind": "membership", "id": f"M-{no}", "body": f"B-{no}", "class": "member", "from": "2012"}
    organ = _text("Ủy ban công tác", "工作委员会", "Working Committee")
    yield {"kind": "organ", "id": "ORG", "code": "jwc", "names": organ, "position": 1}
    for no, year in enumerate(YEARS):
        day = date(year, 2, 1 + draw.randrange(27)).isoformat()
        yield {"kind": "cycle", "id": f"CY-{year}", "year": year, "names": _text(*[f"{year}"] * 3)}
        yield {
            "kind": "session",
            "id": f"SM-{year}",
            "known_from": day,
            "organ": "ORG",
            "cycle": f"CY-{year}",
            "ordinal": no + 1,
            "year": year,
            "status": "held",
            "day": day,
            "start": day,
            "end": day,
            "host": f"B-{no % len(LOCALITIES)}",
        }


def _instrument(draw: random.Random, item: str, no: int, year: int) -> Fact:
    code, vi, zh, en = draw.choice(MATTERS)
    day = (date(year, 2, 1) + timedelta(days=draw.randrange(28))).isoformat()
    title = _text(f"Bản ghi nhớ số {no} về {vi}", f"关于{zh}的第{no}号备忘录", f"Memorandum no. {no} on {en}")
    return {
        "kind": "instrument",
        "id": item,
        "known_from": day,
        "sources": ["SRC"],
        "type": draw.choice(["mou", "agreement", "programme"]),
        "handling": "open",
        "level": draw.choice(["mechanism", "provincial", "sectoral", "local"]),
        "title": title,
        "session": f"SM-{year}",
        "parties": [{"body": body, "role": "contracting"} for body in _two(draw)],
        "fields": [code],
        "field_scope": "listed",
        "signed_on": day,
        "signing": "reported",
    }


def _commitment(draw: random.Random, no: int, instrument: str, year: int) -> Iterator[Fact]:
    (verb, matter, place), parties = (draw.choice(words) for words in (VERBS, MATTERS, PLACES)), _two(draw)
    words = list(zip(verb, matter[1:], place, strict=True))
    text = _text(*[f"{' '.join(words[0])}.", f"{''.join(words[1])}。", f"The parties {' '.join(words[2])}."])
    known = {"known_from": f"{year}-03-01", "sources": ["SRC"]}
    yield known | {
        "kind": "commitment",
        "id": f"C-{no}",
        "code": f"C-{no:05}",
        "title": {lang: " ".join(one[:2]) for lang, one in zip(text, words, strict=True)},
        "text": text,
        "nature": draw.choice(["deliverable", "recurrent", "continuous"]),
        "reciprocity": draw.choice(["joint", "mirror"]),
        "instrument": instrument,
        "session": f"SM-{year}",
        "parties": parties,
        "fields": [matter[0]],
        "state": "recorded",
    }
    if no % 4 == 0:
        on = f"{year + 1}-{1 + draw.randrange(12):02}"
        yield known | {"kind": "due_date", "id": f"DUE-{no}", "commitment": f"C-{no}", "no": 0, "on": on}


def _two(draw: random.Random) -> list[str]:
    """A party of each side."""
    half = len(LOCALITIES) // 2
    return [f"B-{2 * draw.randrange(half)}", f"B-{2 * draw.randrange(half) + 1}"]


def _text(vi: str, zh: str, en: str) -> Text:
    return {"vi": vi, "zh": zh, "en": en}
