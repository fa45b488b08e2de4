"""What two sentences that say the same have in common whatever the language: facts, figures, names in Latin letters."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from earlyspring.lang.facts import Fact, facts_in

Anchors = Mapping[str, float]
NAME = re.compile(r"(?<![A-Za-z])[A-Z][A-Za-z]{2,}")
FIGURE = re.compile(r"[0-9]+(?:[.,][0-9]+)*")
SIGNS = {
    "?": "?",
    "？": "?",
    "!": "!",
    "！": "!",
    "(": "(",
    "（": "(",
    "%": "%",
    "“": '"',
    '"': '"',
    "「": '"',
    "：": ":",
    ":": ":",
}
FACT, WORD, TERM, SIGN, SOFT = 1.6, 1.0, 1.0, 0.6, 0.5
LOOKED_AT = 20_000


def anchors(text: str, lang: str, facts: Sequence[Fact] | None = None, terms: Iterable[str] = ()) -> dict[str, float]:
    """What stands in a sentence that its translation has as well, and how much each counts.

    `facts`: those of the sentence where they were read already; `terms`: keys of the concepts that it names.
    """
    said = unicodedata.normalize("NFKC", text[:LOOKED_AT])
    found: dict[str, float] = {f"sign {SIGNS[one]}": SIGN for one in set(text[:LOOKED_AT]) if one in SIGNS}
    found |= {f"name {one.lower()}": WORD for one in NAME.findall(said)}
    found |= {f"figure {re.sub('[.,]', '', one)}": FACT for one in FIGURE.findall(said)}
    found |= {f"term {key}": TERM for key in terms}
    for one in facts_in(text[:LOOKED_AT], lang) if facts is None else facts:
        for value in one.values:
            found.setdefault(f"{one.kind} {value}", SOFT if one.soft else FACT)
    return found


def weighed(sentences: Sequence[Anchors], others: Sequence[Anchors]) -> list[dict[str, float]]:
    """The anchors of each sentence that stand in the other text at all, each the less the oftener it does."""
    often = Counter(key for one in (*sentences, *others) for key in one)
    there = {key for one in others for key in one}
    return [
        {key: weight / max(1.0, often[key] / 2) for key, weight in one.items() if key in there} for one in sentences
    ]
