"""A text in one language with its structure as far as it is known: what Akoma Ntoso is written from."""

from dataclasses import dataclass

from .about import Text

KINDS = ("preamble", "chapter", "section", "article", "paragraph", "point", "indent", "annex", "signature")


@dataclass(frozen=True)
class Clause:
    """A part of a text. `kind`: one of `KINDS`. `lines`: its own paragraphs, before those of its `parts`.

    `id`: its language-neutral name (`art_2__para_1`); where it is empty its place among its siblings makes one.
    """

    kind: str
    num: str = ""
    heading: str = ""
    lines: tuple[str, ...] = ()
    parts: tuple["Clause", ...] = ()
    id: str = ""


@dataclass(frozen=True)
class Wording:
    """An expression: one instrument in one language and version.

    `instrument`: its id. `type`: the register's code of instruments. `titles`: in every language. `language`: the code of
    this text's. `authenticity`: authentic, official_translation, working_translation. `renders`: of a translation, the
    language it was made from. `signed_on`: ISO, may be partial or empty. `languages`: those of the other texts of this
    version. `parties`: (id, names) of each. `sha256`: of the file.
    """

    instrument: str
    type: str
    titles: Text
    language: str
    version: int
    authenticity: str
    clauses: tuple[Clause, ...]
    signed_on: str = ""
    languages: tuple[str, ...] = ()
    parties: tuple[tuple[str, Text], ...] = ()
    sha256: str = ""
    renders: str = ""
