"""How a line begins that opens a part: the marks of articles, clauses and points in three languages."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise

HAN_DIGITS = {one: place for place, one in enumerate("零一二三四五六七八九")} | {"〇": 0, "○": 0, "两": 2}
HAN_PLACES = {"十": 10, "百": 100}
ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}
WORDS = [
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
]
CAPITALS = "A-ZÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝĂĐĨŨƠƯ" + "".join(chr(one) for one in range(0x1EA0, 0x1EFA, 2))
_HAN = "[零〇○一二三四五六七八九十百两]{1,6}"
_FIGURE = rf"[0-9０-９]{{1,3}}|[IVXLivxl]{{1,7}}|{_HAN}|(?:{'|'.join(WORDS)})\b"
_AFTER = rf"(?:\s*[.:：．、–—-]+\s*|\s*$|\s+(?-i:(?=[{CAPITALS}])))"
LONGEST_HEAD = 160


@dataclass(frozen=True)
class Mark:
    """What opens a part: its kind, "list" for all that is counted within one; its style; its number; what follows it."""

    kind: str
    style: str
    sign: str
    number: int
    length: int


HEADS = {
    "chapter": re.compile(rf"(?:Chương|Chapter)\s+({_FIGURE}){_AFTER}|第\s*({_FIGURE})\s*章\s*", re.IGNORECASE),
    "section": re.compile(rf"(?:Mục|Section)\s+({_FIGURE}){_AFTER}|第\s*({_FIGURE})\s*[节節]\s*", re.IGNORECASE),
    "article": re.compile(
        rf"(?:(?i:Điều|Article)|Art\.)\s+({_FIGURE}){_AFTER}"
        rf"|第\s*({_FIGURE})\s*[条條](?![第款规規所和与與的之])\s*[:：、.．]?\s*"
    ),
    "annex": re.compile(
        rf"(?i:Phụ lục|Annex|Appendix)(?:\s+({_FIGURE}|[A-H]\b))?(?:\s*[.:–—-]+\s*|\s*$|\s+(?-i:(?=[{CAPITALS}])))"
        rf"|附(?:件|录|錄)\s*({_FIGURE})?(?=\s|$|[:：、.．])\s*[:：、.．]?\s*"
    ),
}
LISTS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("third", re.compile(r"([0-9]{1,3}\.[0-9]{1,3}\.[0-9]{1,3})\.?\s+")),
    ("second", re.compile(r"([0-9]{1,3}\.[0-9]{1,3})\.?\s+(?!%)")),
    ("roman capital", re.compile(r"([IVX]{1,6})[.)]\s+")),
    ("han", re.compile(rf"({_HAN})、\s*")),
    ("han in brackets", re.compile(rf"[（(]({_HAN})[)）]\s*")),
    ("kuan", re.compile(rf"第({_HAN})款\s*[:：]?\s*(?![第规規所和与與的之])")),
    ("figure in brackets", re.compile(r"[（(]([0-9０-９]{1,3})[)）]\s*|([0-9０-９]{1,3})[)）]\s*")),
    ("figure", re.compile(r"([0-9０-９]{1,3})[.．、](?![0-9０-９])\s*")),
    ("circled", re.compile(r"([①-⑳])\s*")),
    ("roman", re.compile(r"[（(]([ivx]{1,5})[)）]\s*|([ivx]{1,5})[)）]\s+")),
    ("letter", re.compile(r"[（(]([a-zđ])[)）]\s*|([a-zđ])[)）]\s*|([a-zđ])\.\s+")),
)
LATIN = "abcdefghijklmnopqrstuvwxyz"
VIETNAMESE = "abcdđeghiklmnopqrstuvxy"
SIGNED = re.compile(
    r"(?:(?:Biên bản|Bản ghi nhớ|Thỏa thuận|Kế hoạch|Văn bản|Hợp đồng|Quy chế|Nghị định thư|Hiệp định)(?: \w+){0,3}?"
    r" (?:làm|ký|lập)(?: kết| thành)? (?:tại|\w+ bản)"
    r"|(?:This|These) (?:\w+ ){1,3}(?:was|is|are|were|has been|have been) (?:done|signed|made|drawn up)\b.{0,20}? (?:in|at) "
    r"|Làm tại|Ký tại|(?:Thay mặt|Đại diện|On behalf of)\b[^.;]{0,160}$|Được (?:làm|ký) tại|Done (?:at|in)\b"
    r"|Signed (?:at|in)\b|For the (?!purposes?\b|avoidance\b|implementation\b)[^.;]{0,80}$"
    r"|For and on behalf|In witness)|[^。]{0,40}代表\s*[（(]签[字署][)）]|签字[:：]|[^。，]{0,20}代表[:：]?\s*$"
    r"|[^。，；]{0,30}签[署订]于[^。，；]{1,20}$|\d{4}年\d{1,2}月\d{1,2}日[于在][^。，；]{1,20}签[署订]"
    r"|本[^。，]{1,16}[于在][^。]{2,60}签[订署]|本[^。，；]{1,10}一式[^。，；]{1,4}份",
    re.IGNORECASE,
)


def value_of(sign: str) -> int:
    """The number a sign stands for, in figures, Chinese, Roman or English; 0 for none that is known."""
    if sign.isdecimal():
        return int(sign)
    if len(sign) == 1 and "①" <= sign <= "⑳":
        return ord(sign) - ord("①") + 1
    low = sign.lower()
    if low in WORDS:
        return WORDS.index(low) + 1
    if all(one in ROMAN for one in low):
        worth = [ROMAN[one] for one in low]
        return sum(-one if one < after else one for one, after in zip(worth, [*worth[1:], 0], strict=True))
    if len(sign) == 1 and low in LATIN:
        return LATIN.index(low) + 1
    return _han(sign)


def _han(sign: str) -> int:
    total = digit = 0
    if not any(one in HAN_PLACES for one in sign):
        return int("".join(str(HAN_DIGITS.get(one, 0)) for one in sign) or 0)
    for one in sign:
        if one in HAN_PLACES:
            total, digit = total + (digit or 1) * HAN_PLACES[one], 0
        else:
            digit = HAN_DIGITS.get(one, 0)
    return total + digit


def head_of(line: str) -> Mark | None:
    """The mark of a chapter, section, article or annex at the beginning of a line, or None."""
    for kind, pattern in HEADS.items():
        found = pattern.match(line)
        if found and not (kind != "article" and len(line) > LONGEST_HEAD):
            sign = next((one for one in found.groups() if one), "")
            return Mark(kind, kind, sign, value_of(sign) if sign else 0, found.end())
    return None


def lists_of(line: str) -> list[Mark]:
    """What the beginning of a line can be the mark of in a list: `i)` is a letter or a Roman number; [] for none."""
    found = []
    for style, pattern in LISTS:
        if match := pattern.match(line):
            sign = next(one for one in match.groups() if one)
            number = LATIN.find(sign) + 1 if style == "letter" else value_of(sign.rpartition(".")[2])
            found.append(Mark("list", style, sign, number, match.end()))
            if style != "roman":
                break
    return found


def signed(line: str) -> bool:
    """Whether the block of signatures begins with this line."""
    return SIGNED.match(line) is not None


def letters_counted(signs: list[str], lang: str) -> Callable[[str], int]:
    """How the letters of one list are counted: with đ after d where the list does so or leaves out f, else as in Latin."""
    skips = any(one == "e" and after == "g" for one, after in pairwise(signs))
    row = VIETNAMESE if "đ" in signs or (lang == "vi" and skips) else LATIN
    return lambda sign: row.find(sign) + 1
