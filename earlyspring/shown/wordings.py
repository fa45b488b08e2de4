"""The text of an instrument in one language, as it is deposited: for Akoma Ntoso."""

from collections.abc import Iterable

from earlyspring.agreements.models import Instrument, LanguageText
from earlyspring.formats.structured import clauses_of
from earlyspring.formats.texts import Wording
from earlyspring.intake.documents import Closed, read_document
from earlyspring.lang.structure import by_language, parts_of
from earlyspring.members.queries import Directory


def wording_of(
    directory: Directory, instrument: Instrument, text: LanguageText, data: bytes, beside: Iterable[LanguageText]
) -> Wording | None:
    """None where the words of the file cannot be read (a scan). `data`: the file. `beside`: all texts of this version."""
    try:
        read = read_document(data, text.item).paragraphs
    except Closed:
        return None
    told = by_language(read)
    own = told[text.lang] if len(told) > 1 and text.lang in told else read
    parties = dict.fromkeys(one["body"] for one in instrument.parties if one.get("body"))
    on = instrument.signed_on or ""
    return Wording(
        instrument=instrument.item,
        type=instrument.type,
        titles=instrument.official_title or instrument.title,
        language=text.lang,
        version=text.version_no,
        authenticity=text.authenticity,
        clauses=clauses_of(parts_of(own, text.lang)),
        signed_on=on,
        languages=tuple(one.lang for one in beside),
        parties=tuple((one, directory.text(one, day=on, short=False)) for one in parties),
        sha256=text.sha256,
        renders=next((one.lang for one in beside if text.renders and one.sha256 == text.renders), ""),
    )
