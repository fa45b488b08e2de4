"""Words as people enter them: letters and marks in one, and what a text by language may not hold."""

import unicodedata
from collections.abc import Iterator, Mapping
from typing import Any

from earlyspring.core.shapes import Fault, line_faults
from earlyspring.lang.tongues import LANGUAGES


def composed(value: Any) -> Any:
    """The same words with marks and letters in one (NFC), without space around them; languages without words left out.

    What is neither words nor a text by language is given back as it is.
    """
    if isinstance(value, dict):
        return {lang: words for lang, one in value.items() if (words := composed(one))}
    return unicodedata.normalize("NFC", value.strip()) if isinstance(value, str) else value


def text_faults(path: str, text: Mapping[str, str], longest: int) -> Iterator[Fault]:
    """What a text by language may not hold: languages that the record has not, more than `longest` characters in one,
    and characters that nobody sees. One fault a language.
    """
    for lang, words in text.items():
        if lang not in LANGUAGES:
            yield Fault(path, "not_lang", lang)
        elif len(words) > longest:
            yield Fault(f"{path}.{lang}", "longer_than", f"{len(words)}", f"{longest}")
        else:
            yield from line_faults(f"{path}.{lang}", words, longest)
