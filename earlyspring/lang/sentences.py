"""Where the sentences of a text end, in three languages, by rules and short lists of abbreviations."""

import re
from collections.abc import Iterator

# What ends in a stop without ending a sentence; without case.
_ABBREVIATIONS = {
    "vi": "tp tx tt tnhh ts ths pgs gs gs.ts pgs.ts cn bs ks nxb q p h đ/c ubnd tr st sn tel đt vd mr mrs dr co ltd no th",
    "en": "mr mrs ms dr prof gen col lt sgt rep sen gov prov no nos art arts para paras st vs e.g i.e cf co corp inc ltd"
    " vol pp p ed dept u.s u.k jan feb mar apr jun jul aug sep sept oct nov dec messrs jr sr approx est fig",
}
ABBREVIATIONS = {lang: frozenset(words.split()) for lang, words in _ABBREVIATIONS.items()}
CHINESE = re.compile(r"[。！？；!?;…]+[”’」』》）\"')\]]*")
STOP = re.compile(r"([.!?…]+)([\"'”’»)\]]*)(?=\s|$)|\n")
WORD_BEFORE = re.compile(r"[^\s(\[\"'“‘«]*$")
NEXT = re.compile(r"[^\S\n]*([^\n])")
LONGEST_WORD = 30
LISTED = re.compile(r"(?:[0-9]{1,3}|[a-zđ]|[ivx]{1,4})", re.IGNORECASE)


def sentences(text: str, lang: str) -> list[tuple[int, int]]:
    """The sentences as [start, end) in code points of the text as given, without blanks at the ends; a line ends one.

    Chinese parts at 。！？； and at a line's end; Vietnamese and English at . ! ?, but not after an abbreviation, within
    a number, or where a small letter follows. Linear in the text.
    """
    ends = _chinese(text) if lang == "zh" else _latin(text, ABBREVIATIONS.get(lang, frozenset()))
    found, start = [], 0
    for end in (*ends, len(text)):
        said = text[start:end]
        left = start + len(said) - len(said.lstrip())
        right = end - len(said) + len(said.rstrip())
        if left < right:
            found.append((left, right))
        start = end
    return found


def _chinese(text: str) -> Iterator[int]:
    for line in re.finditer(r"[^\n]*\n?", text):
        yield from (one.end() for one in CHINESE.finditer(text, *line.span()))
        yield line.end()


def _latin(text: str, abbreviations: frozenset[str]) -> Iterator[int]:
    begun = 0
    for stop in STOP.finditer(text):
        if stop[0] == "\n" or not _within(text, stop, abbreviations, begun):
            yield stop.end()
            begun = stop.end()


def _within(text: str, stop: re.Match[str], abbreviations: frozenset[str], begun: int) -> bool:
    """Whether the sentence goes on behind this stop."""
    after = NEXT.match(text, stop.end())
    if after and (after[1].islower() or after[1] in ",;:)"):
        return True
    if stop[1] != "." or stop[2]:
        return False
    before = text[max(begun, stop.start() - LONGEST_WORD) : stop.start()]
    found = WORD_BEFORE.search(before)
    word = found[0].lower() if found else ""
    # An initial of a name, or the number of a list at the very beginning.
    initial = len(word) == 1 and word.isalpha() and before[-1:].isupper()
    listed = LISTED.fullmatch(word) is not None and not text[begun : stop.start() - len(word)].strip()
    return word in abbreviations or initial or listed
