"""vCard 4.0 (RFC 6350): the card of an office, with the person who holds it where the reader may know the name.

A name stands as it is held, whole, in each script it is held in: vCard's N wants family and given names apart, which the
register does not know, so the whole name is its first component and FN says the same (RFC 6350, 6.2.1, 6.2.2). Names
and titles in several languages are alternatives of one property by ALTID with LANGUAGE (5.1, 5.4).
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from earlyspring.lang.tongues import tag_of

from .about import Text

LONGEST = 75
"""Octets of a line before it is folded (RFC 6350, 3.2)."""
# Everything but TAB among what RFC 6350 calls CTL: a value may not hold it.
CONTROL = re.compile("[\x00-\x08\x0b-\x0c\x0e-\x1f\x7f]")


@dataclass(frozen=True)
class Card:
    """`uid`: what names the card for ever (an URI). `names`: of the person, empty where nobody is named; the card is
    then that of the office. `units`: each body from the largest to the smallest, as texts. `language`: the code of the
    language that is told first. `note`: words in that language, such as the day the card speaks of.
    """

    uid: str
    names: Text
    titles: Text
    units: tuple[Text, ...]
    language: str
    note: str = ""
    phones: tuple[str, ...] = ()
    emails: tuple[str, ...] = ()


def vcard(cards: Iterable[Card]) -> bytes:
    """The cards one after the other, lines folded and ended by CRLF, in UTF-8.

    A card without any name, title and body in any language cannot be told apart from others and raises ValueError.
    """
    return b"".join(folded(line) for card in cards for line in _lines(card))


def escaped(words: str) -> str:
    """A text value (RFC 6350, 3.4): backslash, comma, semicolon and line breaks escaped, control characters as U+FFFD."""
    words = words.replace("\\", "\\\\").replace(",", "\\,").replace(";", "\\;")
    words = words.replace("\r\n", "\n").replace("\r", "\n").replace("\n", "\\n")
    return CONTROL.sub("\ufffd", words)


def folded(line: str) -> bytes:
    """A content line of at most 75 octets a piece, no character cut in two, ended by CRLF (RFC 6350, 3.2)."""
    pieces, size = [b""], 0
    for sign in line:
        octets = sign.encode(errors="replace")
        if size + len(octets) > LONGEST:
            pieces.append(b" ")
            size = 1
        pieces[-1] += octets
        size += len(octets)
    return b"\r\n".join(pieces) + b"\r\n"


def _lines(card: Card) -> Iterator[str]:
    named = card.names or card.titles or next(iter(card.units[-1:]), {})
    whole = list(_in_order(named, card.language))
    if not whole:
        raise ValueError(f"{card.uid}: a card without a name")
    yield "BEGIN:VCARD"
    yield "VERSION:4.0"
    yield f"KIND:{'individual' if card.names else 'org'}"
    yield f"UID:{_address(card.uid)}"
    yield from (f"FN;ALTID=1{_lang(code)}:{escaped(words)}" for code, words in whole)
    if card.names:
        yield from (f"N;ALTID=1{_lang(code)}:{escaped(words)};;;;" for code, words in whole)
    yield from (f"ORG;ALTID=1{_lang(code)}:{value}" for code, value in _orgs(card))
    yield from (f"TITLE;ALTID=1{_lang(code)}:{escaped(words)}" for code, words in _in_order(card.titles, card.language))
    yield from (f"TEL;VALUE=text:{escaped(phone)}" for phone in card.phones)
    yield from (f"EMAIL:{escaped(email)}" for email in card.emails)
    if card.note:
        yield f"NOTE{_lang(card.language)}:{escaped(card.note)}"
    yield "END:VCARD"


def _orgs(card: Card) -> Iterator[tuple[str, str]]:
    """The bodies in each language in which every one of them has a name: a gap would make one look like another."""
    codes = [code for code in (card.units[-1] if card.units else {}) if all(unit.get(code) for unit in card.units)]
    for code in sorted(codes, key=lambda code: code != card.language):
        yield code, ";".join(escaped(unit[code]) for unit in card.units)


def _in_order(text: Text, first: str) -> list[tuple[str, str]]:
    return sorted(((code, words) for code, words in text.items() if words), key=lambda pair: pair[0] != first)


def _lang(code: str) -> str:
    return f";LANGUAGE={tag_of(code)}"


def _address(uid: str) -> str:
    """An URI has no blanks, controls or signs beyond ASCII to begin with; what does not belong is percent-encoded."""
    return "".join(sign if "!" <= sign <= "~" and sign not in '"<>\\^`{|}' else _percent(sign) for sign in uid)


def _percent(sign: str) -> str:
    return "".join(f"%{octet:02X}" for octet in sign.encode(errors="replace"))
