"""A piece as a press release: PDF and .docx in one language in which it is whole, or in two side by side."""

from collections.abc import Mapping

from django.http import Http404, HttpResponse
from django.utils import timezone

from earlyspring.desk.access import posted
from earlyspring.desk.frame import DeskRequest, Frame
from earlyspring.desk.news.place import piece_at
from earlyspring.desk.news.read import content_shown
from earlyspring.desk.not_written import or_told
from earlyspring.desk.papers import TOGETHER, TYPES
from earlyspring.lang.tongues import LANGUAGES
from earlyspring.ledger.models import Mechanism
from earlyspring.papers import write
from earlyspring.papers.facts import Body
from earlyspring.papers.press_facts import PressRelease
from earlyspring.publishing.news.content import whole_languages, worded
from earlyspring.publishing.news.permits import may_write
from earlyspring.publishing.news.queries import Shown
from earlyspring.publishing.news.sentences import read

Text = Mapping[str, str]


@posted()
@or_told
def news_paper(request: DeskRequest, mechanism: Mechanism, item: str) -> HttpResponse:
    """`lang=vi-zh&format=docx`: what is public of it, what was handed over, or the own draft."""
    found = piece_at(request.frame, item)
    langs = tuple(request.GET.get("lang", request.frame.language).split("-"))
    form = request.GET.get("format", "pdf")
    title, sentences = words_of(request.frame, found)
    if langs not in TOGETHER or form not in TYPES or not sentences or any(lang not in title for lang in langs):
        raise Http404
    written = write(release_of(request.frame, found, title, sentences), langs, form)
    name = f"{mechanism.key}-{item}-{'-'.join(langs)}.{form}"
    manner = "inline" if form == "pdf" else "attachment"
    headers = {"Content-Disposition": f'{manner}; filename="{name}"'}
    return HttpResponse(written, content_type=TYPES[form], headers=headers)


def words_of(frame: Frame, found: Shown) -> tuple[Text, list[Text]]:
    """Headline and sentences in the languages that are whole."""
    if content := content_shown(found):
        return content["title"], [one["text"] for one in content["sentences"]]
    if not may_write(frame.posting, found.piece):
        return {}, []
    sentences = read(found.version.sentences)
    langs = whole_languages(found.version.title, sentences)
    title = {lang: found.version.title[lang] for lang in langs}
    return title, [worded(one, langs) for one in sentences]


def release_of(frame: Frame, found: Shown, title: Text, sentences: list[Text]) -> PressRelease:
    """The press release of a piece, with who has released these words."""
    directory = frame.directory
    parties = [Body(directory.text(party), directory.side_of(party)) for party in directory.ordered(found.parties)]
    content = content_shown(found)
    on = content["on"] if content else found.version.on.isoformat()
    given = found.by_writer
    hour = given.public_from if given and given.public_from and given.public_from > timezone.now() else None
    return PressRelease(
        mechanism=directory.charter.names if directory.charter else {},
        organ=title,
        year=int(on[:4]),
        as_of=on,
        own_side={lang: side.item for side in directory.sides.values() for lang in side.languages},
        on=on,
        paragraphs=tuple((one,) for one in sentences),
        released_by=tuple(parties) if content else (),
        not_before=dict.fromkeys(LANGUAGES, hour.strftime("%Y-%m-%d %H:%M %Z")) if hour else None,
    )
