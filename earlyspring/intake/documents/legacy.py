"""Vietnamese of the years before Unicode: letters kept in the places of Western ones (TCVN 5712 or ABC, and VNI).

Which of them a text is in, nobody writes down; syllables tell: only one reading gives words that can be Vietnamese.
"""

import re
import unicodedata

# TCVN 5712:1993, code page of the fonts .Vn…, from A1 on; those that no font shows are left as blanks.
_FROM_A1 = "ĂÂÊÔƠƯĐăâêôơưđẰ     àảãáạẲằẳẵắẴẮẦẨẪẤỀặầẩẫấậèỂẻẽéẹềểễếệìỉỄẾỒĩíịòỔỏõóọồổỗốộờởỡớợùỖủũúụừửữứựỳỷỹýỵ"
TCVN3 = {0xA1 + place: letter for place, letter in enumerate(_FROM_A1) if letter != " "}
_TONES = {"ø": "\u0300", "ù": "\u0301", "û": "\u0309", "õ": "\u0303", "ï": "\u0323"}
_ROUND = {"ê": "", "è": "\u0300", "é": "\u0301", "ú": "\u0309", "ü": "\u0303", "ë": "\u0323"}
_ROOF = {"â": "", "à": "\u0300", "á": "\u0301", "å": "\u0309", "ã": "\u0303", "ä": "\u0323"}
_ALONE = {"ñ": "đ", "ô": "ơ", "ö": "ư", "æ": "ỉ", "ó": "ĩ", "ò": "ị", "î": "ỵ"}


def _vni() -> dict[str, str]:
    table = dict(_ALONE)
    for letter in "aeiouyôö":
        table |= {letter + mark: _ALONE.get(letter, letter) + tone for mark, tone in _TONES.items()}
    table |= {"a" + mark: "ă" + tone for mark, tone in _ROUND.items()}
    table |= {letter + mark: letter + "\u0302" + tone for letter in "aeo" for mark, tone in _ROOF.items()}
    composed = {old: unicodedata.normalize("NFC", new) for old, new in table.items()}
    return composed | {old.upper(): new.upper() for old, new in composed.items()}


VNI = _vni()
_VNI_LETTERS = re.compile("|".join(sorted(map(re.escape, VNI), key=len, reverse=True)))
SYLLABLE = re.compile(
    r"(?:ngh|ng|nh|gh|gi|kh|ph|th|tr|ch|qu|[bcdđghklmnpqrstvx])?"
    r"(?:iêu|yêu|oai|oay|oeo|uây|uôi|ươi|ươu|uya|uyê|uyu|ia|iê|iu|yê|ai|ao|au|ay|âu|ây|eo|êu|oa|oă|oe|oi|oo|ôi|ơi"
    r"|ua|uâ|uê|ui|uô|uơ|uy|ưa|ươ|ưi|ưu|[aăâeêioôơuưy])(?:ch|ng|nh|[cmnpt])?"
)
TONES = re.compile("[\u0300\u0301\u0303\u0309\u0323]")
WORD = re.compile(r"[^\W\d_]+")
ENOUGH, SURE, LOOKED_AT = 3, 0.8, 200_000


def tcvn3(text: str) -> str:
    """The text read as TCVN 5712 (ABC)."""
    return text.translate(TCVN3)


def vni(text: str) -> str:
    """The text read as VNI."""
    return _VNI_LETTERS.sub(lambda found: VNI[found[0]], text)


def likeness(text: str, marked: str) -> float:
    """How many of the words with marks, from 0 to 1, can be Vietnamese syllables; 0 where there are few of them.

    `marked` is the same text as it came: what is a word is told by the reading, but only of what was in doubt.
    """
    if marked.isascii():
        return 0.0
    words = [one for one in WORD.findall(text[:LOOKED_AT]) if not one.isascii()]
    return sum(map(syllable, words)) / len(words) if len(words) >= ENOUGH else 0.0


def syllable(word: str) -> bool:
    """Whether a word can be one Vietnamese syllable: its letters in an order that occurs, with one tone at most."""
    if word[1:] != word[1:].lower() and not word.isupper():
        return False
    apart = unicodedata.normalize("NFD", word.lower())
    plain, tones = TONES.subn("", apart)
    return tones <= 1 and SYLLABLE.fullmatch(unicodedata.normalize("NFC", plain)) is not None


def modern(text: str) -> str:
    """The text in Unicode if its syllables say that it is Vietnamese in TCVN3 or VNI, else as it came.

    A text with a letter above U+00FF is Unicode already.
    """
    if text.isascii() or any("\u0100" <= one < "\u2000" for one in text):
        return text
    readings = [text, tcvn3(text), vni(text)]
    best = max(readings, key=lambda one: likeness(one, text))
    return best if likeness(best, text) >= SURE else text
