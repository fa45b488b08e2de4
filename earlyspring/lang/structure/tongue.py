"""In which language a paragraph is, told by its script and its marks; and a file of several languages taken apart."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from earlyspring.lang.characters import is_cjk
from earlyspring.lang.structure.paragraph import Paragraph

WORD = re.compile(r"[^\W\d_]+")
MARKED = re.compile("[àảãáạăằẳẵắặâầẩẫấậđèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵ]")
# Words of letters without marks that stand in nearly every sentence.
_PLAIN = {
    "vi": "trong cho theo khi nhau hai ban tham gia quan trao kinh doanh trung sang ra xin",
    "en": "the of and to in for shall be by with on from this that or any each is are at as its",
}
PLAIN = {lang: frozenset(words.split()) for lang, words in _PLAIN.items()}
# What every text of a language says that is more than names.
_SAID = "và của các được tại này những có là không với từ đến phải về trên hoặc ngày điều khoản bên"
SAID = {
    "vi": PLAIN["vi"] | frozenset(_SAID.split()),
    "en": PLAIN["en"] | frozenset(("article", "annex", "party", "parties")),
    "zh": frozenset("的和与在及应为是由于或以不本之条款。；"),
}
# A Vietnamese syllable without its marks.
BARE = re.compile(r"(?:[bdhlmrsvx]|c?h?|g[hi]?|kh?|n(?:gh?|h)?|ph?|qu|t[hr]?)[aeiouy]{1,3}(?:ch?|m|n[gh]?|p|t)?")
LETTERS_OF_A_SIGN = 2.5
MARKED_SHARE = 0.25
LEAST_SHARE = 0.1


def language_of(text: str) -> str:
    """`zh`, `vi` or `en`; "" where no letter stands that would tell, or only such as may be Vietnamese without its marks (Ha
    Long). A name in another script does not decide."""
    guess = _guess(text)
    return "" if guess == "en" and _bare(text) else guess


def _bare(text: str) -> bool:
    """Whether every word may be a Vietnamese one without its marks, and none is a plain English one."""
    words = WORD.findall(text.lower())
    return all(BARE.fullmatch(one) and one not in PLAIN["en"] for one in words)


def _guess(text: str) -> str:
    words = WORD.findall(text.lower())
    han = sum(map(is_cjk, text))
    latin = [one for one in words if not is_cjk(one[0])]
    if han * LETTERS_OF_A_SIGN > sum(map(len, latin)):
        return "zh"
    if not latin:
        return ""
    plain = Counter(lang for one in latin for lang, these in PLAIN.items() if one in these)
    marked = sum(MARKED.search(one) is not None for one in latin)
    return "vi" if marked + plain["vi"] > max(MARKED_SHARE * len(latin), plain["en"]) else "en"


def columns(paragraphs: Iterable[Paragraph]) -> dict[int, dict[int, str]]:
    """The tables whose columns are one text in several languages: for each its columns and their languages."""
    letters: dict[int, dict[int, Counter[str]]] = defaultdict(lambda: defaultdict(Counter))
    for one in paragraphs:
        if one.cell is not None:
            letters[one.cell[0]][one.cell[2]][_guess(one.text)] += len(one.text)
    found = {}
    for table, counted in letters.items():
        told = {column: max(of, key=lambda lang: (lang != "", of[lang])) for column, of in sorted(counted.items())}
        if len(set(told.values()) - {""}) == len([one for one in told.values() if one]) > 1:
            found[table] = {column: lang for column, lang in told.items() if lang}
    return found


def by_language(paragraphs: Sequence[Paragraph]) -> dict[str, tuple[Paragraph, ...]]:
    """The paragraphs of each language of a file, in their order; a language with less than a tenth of the text is none, and
    none that says only names and numbers beside another. {} where the letters of a whole file tell no language.

    What tells no language (a line of figures) goes with what stands before it, and what may be Vietnamese without its marks
    with the English of a file that has any.
    """
    tables = columns(paragraphs)
    told = [_told(one, tables) for one in paragraphs]
    main = _main(paragraphs, told, {lang for of in tables.values() for lang in of.values()})
    found: dict[str, list[Paragraph]] = {lang: [] for lang in main}
    now = main[0] if main else ""
    for one, lang in zip(paragraphs, told, strict=True):
        bare = not lang and "en" in found and _guess(one.whole) == "en"
        now = "en" if bare else lang if lang in found else now
        if now:
            found[now].append(one)
    return {lang: tuple(those) for lang, those in found.items()}


def _main(paragraphs: Sequence[Paragraph], told: Sequence[str], sure: set[str]) -> list[str]:
    """The languages of a file, in the order in which they begin. `sure`: those of whole columns."""
    share, said = Counter[str](), set(sure)
    for one, lang in zip(paragraphs, told, strict=True):
        share[lang] += len(one.text) * (3 if lang == "zh" else 1)
        if lang and lang not in said and _says(one.whole, lang):
            said.add(lang)
    share.pop("", 0)
    most = max(share, key=lambda lang: (lang in said, share[lang]), default="")
    total = sum(share.values())
    return [lang for lang in share if lang == most or (lang in said and share[lang] >= LEAST_SHARE * total)]


def _says(text: str, lang: str) -> bool:
    """Whether it says a word that stands in nearly every text of a language."""
    return not SAID[lang].isdisjoint(text if lang == "zh" else WORD.findall(text.lower()))


def _told(one: Paragraph, tables: dict[int, dict[int, str]]) -> str:
    if one.cell is not None and one.cell[0] in tables:
        return tables[one.cell[0]].get(one.cell[2], "")
    return language_of(one.whole)


def aligned_rows(paragraphs: Sequence[Paragraph]) -> list[dict[str, str]]:
    """The rows of tables whose columns are one text in several languages: per row the words in each; [] without such."""
    tables = columns(paragraphs)
    rows: dict[tuple[int, int], dict[str, list[str]]] = {}
    for one in paragraphs:
        if one.cell is not None and (lang := tables.get(one.cell[0], {}).get(one.cell[2], "")):
            rows.setdefault(one.cell[:2], {}).setdefault(lang, []).append(one.whole)
    return [{lang: "\n".join(said) for lang, said in row.items()} for row in rows.values()]
