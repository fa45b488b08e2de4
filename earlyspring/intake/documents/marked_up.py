"""HTML cut into tags and words in one pass, however broken it is: what is never closed ends the text, as in browsers.

The parser of the standard library takes quadratic time over unclosed declarations; a file from outside may hold many.
"""

import re
from collections.abc import Iterator
from html import unescape

TAG = re.compile(r"<(/?)([A-Za-z][A-Za-z0-9:-]*+)((?:[^>\"']++|\"[^\"]*+\"|'[^']*+')*+)>")
OPENS = re.compile(r"</?[A-Za-z]|<[!?]")
ATTRIBUTE = re.compile(r"([A-Za-z:-]++)\s*+=\s*+(?:\"([^\"]*+)\"|'([^']*+)'|([^\s\"'>]++))")
RAW = {
    name: re.compile(f"</{name}[\\s>]", re.IGNORECASE) for name in ("script", "style", "title", "template", "noscript")
}
LONGEST_NAME = 40
Token = tuple[str, str, dict[str, str]]


def tokens(text: str) -> Iterator[Token]:
    """What stands there, in order: ("words", the words, {}), ("open", name, attributes), ("close", name, {})."""
    place, quotes = 0, True
    while found := OPENS.search(text, place):
        if found.start() > place:
            yield "words", unescape(text[place : found.start()]), {}
        tag = TAG.match(text, found.start()) if quotes and found[0][1] not in "!?" else None
        if tag is None:
            # A sign of quotation that is never closed: from here on signs of quotation say nothing.
            quotes = quotes and found[0][1] in "!?"
            token, place = _roughly(text, found)
        else:
            token, place = _whole(text, tag)
        if token is not None:
            yield token
        if place < 0:
            return
    if place < len(text):
        yield "words", unescape(text[place:]), {}


def _roughly(text: str, found: re.Match[str]) -> tuple[Token | None, int]:
    """A declaration, a comment, or a tag up to the next >; -1 where it is never closed."""
    told = found[0][1] not in "!?"
    end = "-->" if text.startswith("<!--", found.start()) else ">"
    after = text.find(end, found.end() - told)
    if after < 0:
        return None, -1
    if not told:
        return None, after + len(end)
    name = text[found.start() + 1 : min(after, found.start() + LONGEST_NAME)].strip("/").split(maxsplit=1)[0].lower()
    return ("close" if found[0][1] == "/" else "open", name, {}), after + 1


def _whole(text: str, tag: re.Match[str]) -> tuple[Token | None, int]:
    """A tag and where what follows it begins; -1 where words that nobody reads are never closed."""
    name = tag[2].lower()
    if tag[1]:
        return ("close", name, {}), tag.end()
    if name in RAW:
        closing = RAW[name].search(text, tag.end())
        return None, closing.start() if closing else -1
    return ("open", name, attributes(tag[3])), tag.end()


def attributes(text: str) -> dict[str, str]:
    """The attributes of a tag by name."""
    return {name.lower(): unescape(one or two or three) for name, one, two, three in ATTRIBUTE.findall(text)}
