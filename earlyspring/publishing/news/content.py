"""What is to be public of a piece, and what stands against it."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from earlyspring.core.shapes import Fault
from earlyspring.lang.news.correcting import corrected
from earlyspring.lang.tongues import LANGUAGES
from earlyspring.publishing.given import Given
from earlyspring.publishing.headings import called
from earlyspring.publishing.news.models import NewsPiece, NewsVersion
from earlyspring.publishing.news.sentences import Sentence, complete_in, read
from earlyspring.publishing.projecting.words import ref, said
from earlyspring.publishing.queries import PublicItem

KIND = "news"
Public = Mapping[tuple[str, str], PublicItem]


def given_of(piece: NewsPiece, version: NewsVersion, public: Public) -> Given:
    """What is released of a version: in the languages that are whole, each sentence with the things it rests on."""
    sentences = read(version.sentences)
    langs = whole_languages(version.title, sentences)
    content = said(
        type=piece.type,
        title=_in(version.title, langs),
        on=version.on.isoformat(),
        session=_ref(("session", piece.session), public),
        sentences=[_sentence(one, langs, public) for one in sentences],
        corrects=_ref((KIND, piece.corrects.item), public) if piece.corrects else None,
    )
    return Given(KIND, piece.item, content, piece.owner)


def whole_languages(title: Mapping[str, str], sentences: Sequence[Sentence]) -> list[str]:
    """The languages in which a piece can be released; a correction in those in which the wrong words were."""
    langs = complete_in(title, sentences, LANGUAGES)
    return [lang for lang in langs if all(one.wrong.get(lang) for one in sentences if one.wrong)]


def _sentence(one: Sentence, langs: Sequence[str], public: Public) -> dict[str, Any]:
    things = dict.fromkeys((ref.of_kind, ref.of_item) for ref in one.refs)
    return said(text=worded(one, langs), refs=[found for thing in things if (found := _ref(thing, public))])


def worded(one: Sentence, langs: Sequence[str]) -> dict[str, str]:
    """A sentence as the public reads it, in these languages; of a correction what was wrong and what is right."""
    return {lang: corrected(one.wrong[lang], one.text[lang], lang) if one.wrong else one.text[lang] for lang in langs}


def _in(text: Mapping[str, str], langs: Sequence[str]) -> dict[str, str]:
    return {lang: text[lang] for lang in langs}


def _ref(thing: tuple[str, str], public: Public) -> dict[str, Any] | None:
    found = public.get(thing)
    return ref(*thing, called(found.content)) if found else None


def faults(piece: NewsPiece, version: NewsVersion, public: Public) -> Iterator[Fault]:
    """Why a version cannot be released: what is unconfirmed, what rests on something hidden, no whole language."""
    sentences = read(version.sentences)
    for number, one in enumerate(sentences, start=1):
        if one.unconfirmed:
            yield Fault("", "news_unconfirmed", str(number))
        for fact in one.refs:
            if (fact.of_kind, fact.of_item) not in public:
                yield Fault("", "news_rests_on_hidden", fact.of_item, str(number))
        if one.wrong and any(one.text.get(lang) == words for lang, words in one.wrong.items()):
            yield Fault("", "news_nothing_corrected", str(number))
    if (KIND, piece.item) not in public and piece.corrects and (KIND, piece.corrects.item) not in public:
        yield Fault("", "news_corrects_hidden")
    if not whole_languages(version.title, sentences):
        yield Fault("", "news_no_whole_language")


def things_of(piece: NewsPiece, version: NewsVersion) -> set[tuple[str, str]]:
    """Everything public that a version points to."""
    found = {(one.of_kind, one.of_item) for each in read(version.sentences) for one in each.refs}
    found |= {("session", piece.session), (KIND, piece.item)}
    return found | ({(KIND, piece.corrects.item)} if piece.corrects else set())
