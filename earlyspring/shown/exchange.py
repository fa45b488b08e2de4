"""The register in the formats that other programs read, for every door: what is asked for in, bytes out."""

from collections.abc import Callable, Mapping

from earlyspring.agreements.models import Instrument, LanguageText
from earlyspring.formats.about import Text
from earlyspring.formats.akn import akoma_ntoso
from earlyspring.formats.iati import iati
from earlyspring.formats.org import org_json_ld, org_turtle
from earlyspring.formats.popolo import popolo_bytes
from earlyspring.formats.vcard import vcard
from earlyspring.ledger.blobs import path_of
from earlyspring.ledger.models import Blob
from earlyspring.ledger.moments import in_effect, rows
from earlyspring.meetings.models import Cycle, Session
from earlyspring.meetings.queries import when
from earlyspring.members.queries import Directory
from earlyspring.shown.about import about_of, base_of
from earlyspring.shown.bodies import bodies_of
from earlyspring.shown.offices import cards_of
from earlyspring.shown.outcomes import undertakings_of
from earlyspring.shown.wordings import wording_of

Types = Mapping[str, Text] | None
Opened = Callable[[str], Blob | None]
"""The file of a digest as whoever asks may open it; None where there is none for them."""


def in_popolo(directory: Directory, language: str, types: Types = None) -> bytes:
    """Popolo JSON. `types`: the words of the types of bodies."""
    return popolo_bytes(bodies_of(directory, types), about_of(directory, language))


def in_org(directory: Directory, language: str, types: Types = None) -> bytes:
    """W3C ORG in Turtle."""
    key = directory.mechanism.key
    return org_turtle(bodies_of(directory, types), about_of(directory, language), base_of(key))


def in_org_json(directory: Directory, language: str, types: Types = None) -> bytes:
    """W3C ORG in JSON-LD."""
    key = directory.mechanism.key
    return org_json_ld(bodies_of(directory, types), about_of(directory, language), base_of(key))


def in_vcard(directory: Directory, body: str, language: str) -> bytes:
    """The cards of the offices of a body; nothing where it has none. Each says its day and its place in the record."""
    about = about_of(directory, language)
    note = " · ".join(filter(None, (about.as_of, about.position.digest, about.warning)))
    return vcard(cards_of(directory, body, language, note))


def in_iati(directory: Directory, language: str) -> bytes:
    """The results of commitments and of the mechanism, in the form of IATI."""
    mechanism, moment = directory.mechanism, directory.moment
    years = dict(rows(Cycle, mechanism, moment).values_list("item", "year"))
    days = {one.item: when(one, years) for one in in_effect(Session, mechanism, moment)}
    about = about_of(directory, language)
    return iati(undertakings_of(directory, days), about, about.title)


def last_texts(directory: Directory, instrument: str) -> list[LanguageText]:
    """The texts of the last version of an instrument that is in effect, by their languages."""
    texts = in_effect(LanguageText, directory.mechanism, directory.moment).filter(instrument=instrument)
    found = list(texts.order_by("-version_no", "lang"))
    return [one for one in found if one.version_no == found[0].version_no]


def in_akoma_ntoso(directory: Directory, instrument: str, language: str, opened: Opened) -> bytes | None:
    """The last version of a text in one language; None where there is none that may be opened and can be read."""
    one = in_effect(Instrument, directory.mechanism, directory.moment).filter(item=instrument).first()
    texts = last_texts(directory, instrument)
    text = next((text for text in texts if text.lang == language), None)
    blob = opened(text.sha256) if text else None
    if one is None or text is None or blob is None:
        return None
    wording = wording_of(directory, one, text, path_of(blob).read_bytes(), texts)
    return akoma_ntoso(wording, about_of(directory, language)) if wording else None
