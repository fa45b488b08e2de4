"""Concepts written down as a table in plain text, as the term base that ships with the program is."""

from earlyspring.lang.terms.concept import Concept, Term

DEPRECATED = "!"


def concepts(kind: str, table: str, source: str = "") -> tuple[Concept, ...]:
    """The concepts of a table: a line with the name of each, below it a line for each language.

    `vi`, `zh` or `en` first, then the terms, parted by `;`: the first is preferred, the others are admitted, those
    after `!` deprecated. Keys are `kind.name`. Raises ValueError for a line of terms that no name stands before.
    """
    found: list[tuple[str, dict[str, tuple[Term, ...]]]] = []
    for line in table.splitlines():
        words = line.strip()
        if not words:
            continue
        if line == words:
            found.append((words, {}))
        elif found:
            lang, _blank, said = words.partition(" ")
            found[-1][1][lang] = _terms(said, source)
        else:
            raise ValueError(words)
    return tuple(Concept(f"{kind}.{name}", kind, terms) for name, terms in found)


def _terms(said: str, source: str) -> tuple[Term, ...]:
    written = [part.strip() for part in said.split(";")]
    good = [part for part in written if not part.startswith(DEPRECATED)]
    statuses = ["preferred", *["admitted"] * (len(good) - 1)]
    deprecated = [part.removeprefix(DEPRECATED).strip() for part in written if part.startswith(DEPRECATED)]
    return (
        *(Term(text, status, source=source) for text, status in zip(good, statuses, strict=False)),
        *(Term(text, "deprecated", source=source) for text in deprecated),
    )
