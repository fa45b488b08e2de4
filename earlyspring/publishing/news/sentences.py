"""A sentence of a piece as it is kept: its words, what it rests on, what the record said, who confirmed it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from earlyspring.publishing.news.drafting.drafted import Drafted, Rests


@dataclass(frozen=True)
class Sentence:
    """`drafted`: what the record gave, by language. `wrong`: in a correction, the words that it corrects.

    `confirmed`: the day on which a person said of a sentence without a record that it is said by us, "" where nobody did.
    """

    id: str
    text: Mapping[str, str]
    refs: tuple[Rests, ...] = ()
    drafted: Mapping[str, str] = field(default_factory=dict)
    wrong: Mapping[str, str] = field(default_factory=dict)
    confirmed: str = ""

    @property
    def unconfirmed(self) -> bool:
        """Whether it rests on nothing of the record and nobody has said that it is ours."""
        return not self.refs and not self.confirmed

    def as_json(self) -> dict[str, Any]:
        return {
            "id": self.id,
            "text": dict(self.text),
            "refs": [one.as_json() for one in self.refs],
            "drafted": dict(self.drafted),
            "wrong": dict(self.wrong),
            "confirmed": self.confirmed,
        }


def read(kept: Iterable[Mapping[str, Any]]) -> list[Sentence]:
    """The sentences of a version."""
    return [
        Sentence(
            id=one["id"],
            text=one["text"],
            refs=tuple(
                Rests(ref["kind"], ref["item"], ref["public"]["kind"], ref["public"]["item"]) for ref in one["refs"]
            ),
            drafted=one["drafted"],
            wrong=one["wrong"],
            confirmed=one["confirmed"],
        )
        for one in kept
    ]


def of_drafts(drafts: Iterable[Drafted], start: int = 1) -> list[Sentence]:
    """Sentences as they were drafted, numbered from `start`."""
    return [
        Sentence(id=f"s{number}", text=one.text, refs=one.refs, drafted=one.text)
        for number, one in enumerate(drafts, start=start)
    ]


def next_number(sentences: Iterable[Sentence]) -> int:
    """A number that no sentence of the piece has."""
    return max((int(one.id[1:]) for one in sentences), default=0) + 1


def reworded(one: Sentence, text: Mapping[str, str], confirmed: str) -> Sentence:
    """The same sentence with other words: who confirmed the old ones has not confirmed these."""
    words = {lang: said.strip() for lang, said in text.items() if said.strip()}
    kept = (one.confirmed or confirmed) if words == dict(one.text) and confirmed else confirmed
    return replace(one, text=words, confirmed=kept)


def complete_in(title: Mapping[str, str], sentences: Iterable[Sentence], languages: Iterable[str]) -> list[str]:
    """The languages in which headline and every sentence are there."""
    every = list(sentences)
    return [lang for lang in languages if every and title.get(lang) and all(one.text.get(lang) for one in every)]
