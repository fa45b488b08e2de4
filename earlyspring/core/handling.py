"""Marks of state secrets, which keep a text out of a shared record.

Viet Nam: Tuyệt mật, Tối mật, Mật (Law on Protection of State Secrets 2018, art. 8). China: 绝密, 机密, 秘密, written
with ★ before the period of secrecy (Law on Guarding State Secrets; GB/T 9704). A title may speak of secrets without
being one: *bảo mật* and 商业秘密 are no marks.
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
_EDGE = r"[\s\W_]*"
_LABEL = r"(?:(?:độ|dấu(?: chỉ)?(?: độ)?|mức độ|cấp độ)\s*(?:mật)\s*[:：]|密\s*级\s*[:：])?"
# The mark alone in its line, perhaps after its label or with the star and the period that belong to it.
ALONE = re.compile(rf"^{_EDGE}{_LABEL}{_EDGE}({_WORD}){_EDGE}$")
STARRED = re.compile(rf"(绝密|絕密|机密|機密|秘密)\s*[★☆*＊]|[★☆]\s*({_WORD})")
# In capitals at the beginning of a line, before the number of the paper or the name of the state; not as part of a word
# such as MẬT MÃ (cipher).
STAMPED = re.compile(
    r"(?<!\w)(TUYỆT MẬT|TỐI MẬT)(?!\w)|^\W*(MẬT)(?!\w)(?! (?:MÃ|VỤ|KHẨU|ĐỘ|ONG|THIẾT))|^\W*(绝密|絕密|机密|機密)(?!\w)"
)


def secret_mark(lines: Iterable[str]) -> str | None:
    """The mark of a state secret in a title or among the first lines of a text, as its state writes it; None: none."""
    for line in list(lines)[:LOOKED_AT]:
        words = _joined(unicodedata.normalize("NFKC", line))
        for pattern, looked_at in ((ALONE, words.lower()), (STARRED, words.lower()), (STAMPED, words)):
            if found := pattern.search(looked_at):
                return MARKS[next(part for part in found.groups() if part).lower()]
    return None


def _joined(line: str) -> str:
    """The line with single spaces, and letters that are set apart (M Ậ T, 机 密) put together again."""
    words = " ".join(line.split())
    if words and all(len(part) == 1 for part in words.split(" ")):
        apart = words.replace(" ", "")
        return re.sub(r"(?i)(tuyệt|tối)(?=mật)", r"\1 ", apart)
    return re.sub(r"(?<=[\u4e00-\u9fff]) (?=[\u4e00-\u9fff])", "", words)
