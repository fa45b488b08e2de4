"""XML that a reader can always read: characters that XML 1.0 does not allow become U+FFFD, and stay visible as that."""

import re
from xml.etree import ElementTree

from earlyspring.lang.tongues import tag_of

from .about import Text

LANG = "{http://www.w3.org/XML/1998/namespace}lang"
# XML 1.0, fifth edition, production [2] Char.
NOT_ALLOWED = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def clean(words: str) -> str:
    """The words with what XML 1.0 cannot carry replaced by U+FFFD (control characters, halves of surrogate pairs)."""
    return NOT_ALLOWED.sub("\ufffd", words)


def under(
    parent: ElementTree.Element, name: str, words: str | None = None, attributes: dict[str, str] | None = None
) -> ElementTree.Element:
    """A new element at the end of another, with words and attributes cleaned."""
    made = ElementTree.SubElement(parent, name, {key: clean(value) for key, value in (attributes or {}).items()})
    made.text = None if words is None else clean(words)
    return made


def in_languages(parent: ElementTree.Element, name: str, text: Text) -> None:
    """One element for each language that the text has, with `xml:lang`."""
    for code, words in text.items():
        if words:
            under(parent, name, words, {LANG: tag_of(code)})


def written(root: ElementTree.Element) -> bytes:
    """The document as UTF-8 with its declaration. Nothing is indented: white space is part of the words."""
    said: bytes = ElementTree.tostring(root, encoding="utf-8")
    return b'<?xml version="1.0" encoding="UTF-8"?>\n' + said + b"\n"
