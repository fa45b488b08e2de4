"""Marks of state secrets, which keep a text out of a shared record.

Viet Nam: Tuyệt mật, Tối mật, Mật (Law on Protection of State Secrets 2018, art. 8). China: 绝密, 机密, 秘密, written
with ★ before the period of secrecy (Law on Guarding State Secrets; GB/T 9704). A mark stands alone, or at the beginning
or the end of its line, set apart from the words by a space, a bracket, a point or the period of secrecy; its letters may
be set apart too. A title may speak of secrets without being one: *bảo mật*, 商业秘密, 保密协定 and 机密文件 are no marks, and
neither is 内部 or *nội bộ*, which both laws leave to the office (what is internal is told by `handling`).
"""

import re
import unicodedata
from collections.abc import Iterable

MARKS = {
    "tuyệt mật": "TUYỆT MẬT",
    "tối mật": "TỐI MẬT",
    "mật": "MẬT",
    "绝密": "绝密",
    "絕密": "绝密",
    "机密": "机密",
    "機密": "机密",
    "秘密": "秘密",
}
LOOKED_AT = 20
_WORD = "|".join(sorted(MARKS, key=len, reverse=True))
_HAN = "绝密|絕密|机密|機密|秘密"
_EDGE = r"[\s\W_]*"
_LABEL = r"(?:(?:độ|dấu(?: chỉ)?(?: độ)?|mức độ|cấp độ)\s*(?:mật)\s*[:：]|密\s*级\s*[:：]?)?"
# Of words that begin with mật and are no mark: cipher, secret service, password, density, honey, close.
_COMPOUND = "(?! (?i:mã|vụ|khẩu|độ|ong|thiết))"
_CAPITAL = "[A-ZĐĂÂÊÔƠƯ" + "".join(chr(code) for code in range(0xC0, 0x1EFA) if chr(code).isupper()) + "]"
# The mark alone in its line, perhaps after its label or with the star and the period that belong to it.
ALONE = re.compile(rf"^{_EDGE}{_LABEL}{_EDGE}({_WORD}){_EDGE}$", re.I)
STARRED = re.compile(rf"({_HAN})\s*[★☆*＊]|[★☆]\s*({_WORD})", re.I)
# At the beginning of a line, before the number of the paper, the name of the state or the title. What is quoted, or the
# first of several such words, is spoken of.
FIRST = re.compile(
    rf"^\W*({_HAN})(?:(?=\s*\d+\s*年)|(?=长期)|(?![\w、”’\"'》」』]))"
    rf"|^\W*((?i:tuyệt mật|tối mật))(?!\w)"
    rf"|^\W*(MẬT)(?!\w){_COMPOUND}"
    rf"|^\W*(Mật)(?:(?=\s*[-:–—([/.])|(?= {_CAPITAL})){_COMPOUND}"
)
LAST = re.compile(
    rf"(?<!国家)(?<!商业)(?<!工作)[^\w、“‘\"'《「『]({_HAN})[)\]】〕>.。]*$"
    rf"|[-(\[【〔<|/:–—]\s*((?i:tuyệt mật|tối mật|mật))\s*[)\]】〕>.]*$"
)
IN_CAPITALS = re.compile(r"(?<!\w)(TUYỆT MẬT|TỐI MẬT)(?!\w)")
# After a title that is not itself in capitals.
AFTER_TITLE = re.compile(r"[^\W\d_][a-zà-ỹ](?:.*\s)(?<!BẢO )(?<!BÍ )(?<!CƠ )(MẬT)\W*$")


def secret_mark(lines: Iterable[str]) -> str | None:
    """The mark of a state secret in a title or among the first lines of a text, as its state writes it; None: none."""
    for line in list(lines)[:LOOKED_AT]:
        words = _joined(unicodedata.normalize("NFKC", line))
        for pattern in (ALONE, STARRED, FIRST, LAST, IN_CAPITALS, AFTER_TITLE):
            if found := pattern.search(words):
                return MARKS[next(part for part in found.groups() if part).lower()]
    return None


def _joined(line: str) -> str:
    """The line with single spaces, and letters that are set apart (M Ậ T, 机 密) put together again.

    Between letters set apart a wider space parts two words: 机 密  备 忘 录.
    """
    return " ".join(_together(group) for group in re.split(r"\s{2,}", line.strip()))


def _together(words: str) -> str:
    found = APART.sub(lambda run: run[0].replace(" ", ""), " ".join(words.split()))
    return re.sub(r"(?i)\b(tuyệt|tối)(?=mật\b)", r"\1 ", found)


APART = re.compile(r"(?<!\w)[^\W\d_](?: [^\W\d_])+(?!\w)")
