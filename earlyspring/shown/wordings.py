"""The text of an instrument in one language, as it is deposited: for Akoma Ntoso."""

from earlyspring.agreements.models import Instrument, LanguageText
from earlyspring.agreements.reading import every_line
from earlyspring.formats.lines import clauses_of
from earlyspring.formats.texts import Wording
from earlyspring.members.queries import Directory


def wording_of(
    directory: Directory, instrument: Instrument, text: LanguageText, data: bytes, beside: tuple[str, ...]
) -> Wording | None:
    """None where the file is none whose words can be read here (a PDF). `data`: the file. `beside`: the languages of
    all texts of this version."""
    lines = every_line(data)
    if not lines:
        return None
    parties = dict.fromkeys(one["body"] for one in instrument.parties if one.get("body"))
    on = instrument.signed_on or ""
    return Wording(
        instrument=instrument.item,
        type=instrument.type,
        titles=instrument.official_title or instrument.title,
        language=text.lang,
        version=text.version_no,
        authenticity=text.authenticity,
        clauses=clauses_of(lines, text.lang),
        signed_on=on,
        languages=beside,
        parties=tuple((one, directory.text(one, day=on, short=False)) for one in parties),
        sha256=text.sha256,
    )
