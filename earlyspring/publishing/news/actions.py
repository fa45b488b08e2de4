"""Verbs about news: begin a piece, change its words, correct a public one, drop a draft, give it to the public."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from django.db import transaction
from django.utils import timezone

from earlyspring.core.shapes import Fault
from earlyspring.lang.news.titles import of_correction
from earlyspring.ledger.models import Mechanism
from earlyspring.ledger.refused import Refused, demand
from earlyspring.members.accounts import User
from earlyspring.publishing.news.content import KIND
from earlyspring.publishing.news.drafting.drafted import Rests
from earlyspring.publishing.news.drafting.pieces import draft
from earlyspring.publishing.news.giving import give, held, standing_of, to_give
from earlyspring.publishing.news.models import NewsPiece, NewsVersion
from earlyspring.publishing.news.sentences import Sentence, of_drafts, read
from earlyspring.publishing.queries import public_item, releases_of

LONGEST = 4000
LONGEST_NAME = 72
"""Of the 80 signs of an id, what leaves room for a number behind it."""
MOST = 200


@transaction.atomic
def begin(
    mechanism: Mechanism,
    party: str,
    kind: str,
    session: str,
    *,
    by: User | None,
    today: date,
    owner: str = "",
    known_on: date | None = None,
) -> NewsPiece:
    """A piece about a session, drafted from the record. `owner`: "" in the name of all, or the party's own.

    `known_on`: as the record was known when that day began; None: as of now.
    """
    if kind not in ("announcement", "report"):
        raise Refused(Fault("type", "not_in_list", kind, "announcement, report"))
    if owner not in ("", party):
        raise Refused(Fault("owner", "not_yours_to_release", owner))
    made = draft(mechanism, kind, session, today, known_on)
    if made is None:
        raise Refused(Fault("session", "news_session_unknown", session))
    piece = _piece(
        mechanism, f"{kind}-{session}", type=kind, party=party, owner=owner, session=session, known_on=known_on
    )
    _version(piece, 1, made.title, known_on or today, of_drafts(made.sentences), by)
    return piece


def _piece(mechanism: Mechanism, called: str, **said: Any) -> NewsPiece:
    """A piece under the first free name."""
    held = Mechanism.objects.select_for_update().get(pk=mechanism.pk)
    called = called[:LONGEST_NAME]
    taken = set(NewsPiece.objects.filter(mechanism=held, item__startswith=called).values_list("item", flat=True))
    names = (called if n == 1 else f"{called}-{n}" for n in range(1, len(taken) + 2))
    item = next(name for name in names if name not in taken)
    return NewsPiece.objects.create(mechanism=held, item=item, **said)


def _version(
    piece: NewsPiece, number: int, title: Mapping[str, str], on: date, sentences: Iterable[Sentence], by: User | None
) -> NewsVersion:
    return NewsVersion.objects.create(
        piece=piece,
        number=number,
        title=dict(title),
        on=on,
        sentences=[one.as_json() for one in sentences],
        saved_at=timezone.now(),
        saved_by=by,
    )


@transaction.atomic
def change(
    piece: NewsPiece,
    based_on: int,
    *,
    title: Mapping[str, str],
    on: date,
    sentences: list[Sentence],
    by: User | None,
) -> NewsVersion:
    """Other words: a new version. `based_on`: the version that was read; whoever read an older one is told.

    What is released is not changed under its readers: it is corrected, or taken back first.
    """
    kept = held(piece)
    newest = kept.versions.order_by("-number").first()
    if newest is None or newest.number != based_on:
        raise Refused(Fault("", "news_changed_meanwhile"))
    demand(_change_faults(kept, title, sentences))
    words = {lang: said.strip() for lang, said in title.items() if said.strip()}
    if (newest.title, newest.on, newest.sentences) == (words, on, [one.as_json() for one in sentences]):
        return newest
    return _version(kept, based_on + 1, words, on, sentences, by)


def _change_faults(piece: NewsPiece, title: Mapping[str, str], sentences: list[Sentence]) -> Iterable[Fault]:
    if any(one.party == piece.party for one in standing_of(piece)):
        yield Fault("", "news_released")
    if len(sentences) > MOST:
        yield Fault("", "news_too_many", str(len(sentences)), str(MOST))
    texts = [*title.values(), *(words for one in sentences for words in one.text.values())]
    if any(len(words) > LONGEST for words in texts):
        yield Fault("", "news_too_long", "", str(LONGEST))


@transaction.atomic
def discard(piece: NewsPiece) -> None:
    """Drop a draft that nobody ever released."""
    kept = held(piece)
    if releases_of(kept.mechanism, KIND, [kept.item]).exists():
        raise Refused(Fault("", "news_released"))
    kept.delete()


@transaction.atomic
def begin_correction(piece: NewsPiece, wrong: Iterable[int], *, by: User | None, today: date) -> NewsPiece:
    """A correction of sentences of a public piece, counted from 1: the wrong words stand in it, the right ones are to come."""
    kept = held(piece)
    public = public_item(kept.mechanism, timezone.now(), KIND, kept.item)
    if public is None:
        raise Refused(Fault("", "news_corrects_hidden"))
    words = [one["text"] for one in public.content["sentences"]]
    version = kept.versions.order_by("-number")[0]
    chosen = sorted({number for number in wrong if 0 < number <= len(words)})
    if not chosen:
        raise Refused(Fault("", "news_nothing_chosen"))
    sentences = [
        Sentence(id=f"s{place}", text={}, wrong=words[number - 1], refs=_refs(version, number))
        for place, number in enumerate(chosen, start=1)
    ]
    said = {"type": "correction", "party": kept.party, "owner": kept.owner, "session": kept.session}
    made = _piece(kept.mechanism, f"correction-{kept.item}", corrects=kept, **said)
    title = {lang: of_correction(text, lang) for lang, text in public.content["title"].items()}
    _version(made, 1, title, today, sentences, by)
    return made


def _refs(version: NewsVersion, number: int) -> tuple[Rests, ...]:
    found = read(version.sentences)
    return found[number - 1].refs if number <= len(found) else ()


__all__ = ["LONGEST", "MOST", "begin", "begin_correction", "change", "discard", "give", "to_give"]
