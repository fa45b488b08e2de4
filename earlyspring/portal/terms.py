"""The words under which a public thing is found, in the search form of each language."""

from collections.abc import Iterator, Mapping
from itertools import pairwise
from typing import Any

from earlyspring.lang.characters import is_cjk
from earlyspring.lang.fold import fold

FOUND = ("title", "names", "name", "short", "terms")
TITLES = ("title", "names", "name", "terms", "text")
KINDS = frozenset(
    {"body", "session", "instrument", "commitment", "result", "priority", "decision", "exhibitor", "product", "news"}
    | {"person", "gate", "glossary", "event"}
)
LONGEST = 40


def terms_of(kind: str, content: Mapping[str, Any], lang: str) -> set[str]:
    """Folded words, of Chinese every two characters side by side; of what has no title the words of its text."""
    if kind not in KINDS:
        return set()
    said = [content[name][lang] for name in FOUND if isinstance(content.get(name), dict) and lang in content[name]]
    if not said and isinstance(content.get("text"), dict):
        said = [content["text"].get(lang, "")]
    if content.get("code"):
        said.append(str(content["code"]))
    return {term for words in said for term in in_terms(words)}


def title_of(content: Mapping[str, Any], lang: str) -> str:
    """By what a thing is called in a list of findings: code and title."""
    words: Any = next((content[name] for name in TITLES if content.get(name)), {})
    said = words.get(lang, "") if isinstance(words, dict) else ""
    return " ".join(filter(None, (content.get("code", ""), said)))


def in_terms(words: str) -> Iterator[str]:
    """The terms of words, as they stand in the index and as they are asked for."""
    tokens = fold(words).split()
    for token in tokens:
        if not is_cjk(token[0]):
            yield token[:LONGEST]
    if len(tokens) == 1 and is_cjk(tokens[0]):
        yield tokens[0]
    for one, next_ in pairwise(tokens):
        if is_cjk(one[0]) and is_cjk(next_[0]):
            yield one + next_
