"""A piece as the desk shows it: its sentences in every language, each with what it rests on."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from django.urls import reverse
from django.utils.html import strip_tags

from earlyspring.desk.fact_names import named
from earlyspring.desk.frame import Frame
from earlyspring.desk.looked_up import anything
from earlyspring.desk.title_words import title_in
from earlyspring.fair.promoting.models import PromotionEvent
from earlyspring.publishing.news.drafting.drafted import Rests
from earlyspring.publishing.news.queries import Shown
from earlyspring.publishing.news.sentences import Sentence, read


@dataclass(frozen=True)
class Link:
    url: str
    words: str


@dataclass(frozen=True)
class Line:
    """A sentence as it is shown. `changed`: the record's wording by language where the piece says it otherwise."""

    id: str
    number: int
    text: Mapping[str, str]
    links: list[Link] = field(default_factory=list)
    changed: Mapping[str, str] = field(default_factory=dict)
    wrong: Mapping[str, str] = field(default_factory=dict)
    unconfirmed: bool = False
    confirmed: str = ""


def drafted_lines(frame: Frame, sentences: Iterable[Sentence]) -> list[Line]:
    """The sentences of a draft, each with the facts it rests on; three statements or fewer for the names of them all."""
    every = list(sentences)
    links = links_to(frame, [ref for one in every for ref in one.refs])
    return [
        Line(
            id=one.id,
            number=number,
            text=one.text,
            links=[links[ref] for ref in one.refs],
            changed={lang: words for lang, words in one.drafted.items() if words != one.text.get(lang)},
            wrong=one.wrong,
            unconfirmed=one.unconfirmed,
            confirmed=one.confirmed,
        )
        for number, one in enumerate(every, start=1)
    ]


def links_to(frame: Frame, refs: Iterable[Rests]) -> dict[Rests, Link]:
    """The page of each fact, and how it is called."""
    every = list(dict.fromkeys(refs))
    held = [one for one in every if one.kind == "promotion_event"]
    names = anything(frame, {one.item for one in every if one not in held})
    links = {one: _event(frame, one) for one in held}
    return links | {
        one: Link(
            reverse("fact", args=[frame.mechanism.key, one.kind, one.item]),
            strip_tags(str(named(frame, one.kind, one.item, names))),
        )
        for one in every
        if one not in held
    }


def _event(frame: Frame, one: Rests) -> Link:
    """An event of the fair, which is no fact of the record."""
    key, _dot, code = one.item.rpartition(".")
    here = PromotionEvent.objects.filter(gathering__mechanism=frame.mechanism, gathering__key=key, code=code).first()
    return Link(
        reverse("promotion_event", args=[frame.mechanism.key, key, code]),
        title_in(here.titles, frame.language) if here else code,
    )


def released_lines(frame: Frame, content: Mapping[str, Any]) -> list[Line]:
    """The sentences of what was released, each with the public things it rests on."""
    return [
        Line(f"s{number}", number, one["text"], [_public(frame, ref) for ref in one.get("refs", ())])
        for number, one in enumerate(content["sentences"], start=1)
    ]


def _public(frame: Frame, ref: Mapping[str, Any]) -> Link:
    url = reverse("public_thing", args=[frame.mechanism.key, ref["kind"], ref["item"]])
    return Link(url, ref["words"].get(frame.language) or next(iter(ref["words"].values()), ref["item"]))


def words_of(found: Shown, *, writes: bool) -> dict[str, Any]:
    """Headline and day as the reader may read them: the draft for its writer, what was released for everybody else."""
    released = content_shown(found)
    if writes or not released:
        return {"title": found.version.title, "on": found.version.on.isoformat()}
    return {"title": released["title"], "on": released["on"]}


def content_shown(found: Shown) -> dict[str, Any]:
    """What the public reads, else what its writer handed over; nothing of a draft."""
    if found.public:
        return found.public.content
    given = found.by_writer
    content: dict[str, Any] = json.loads(given.content.content) if given and given.content.content else {}
    return content


def lines_of(frame: Frame, found: Shown, *, writes: bool) -> list[Line]:
    released = content_shown(found)
    if writes or not released:
        return drafted_lines(frame, read(found.version.sentences))
    return released_lines(frame, released)
