"""The clauses of every deposited text whose file is here and open to all, as the search finds them: read once, at the deposit
or after. What a party keeps to itself is in no index."""

from collections.abc import Sequence

from django.db.models import Exists, OuterRef

from earlyspring.agreements.comparing.laying import clauses_of
from earlyspring.agreements.comparing.models import Clause
from earlyspring.agreements.models import LanguageText
from earlyspring.agreements.reading import TextFile, text_file
from earlyspring.intake.documents import Closed
from earlyspring.lang.structure import parts_of, text_of
from earlyspring.ledger.blobs import path_of
from earlyspring.ledger.models import Blob, Mechanism
from earlyspring.ledger.word_index import home_token, indexed

UNREAD = "unread"
"""The kind of the one clause of a file whose words cannot be read: it is not tried again."""


def keep_clauses(mechanism: Mechanism, clauses: Sequence[Clause], *, sha256: str, lang: str) -> None:
    """The clauses of a text as they are read now; how a file is read may have been mended since."""
    Clause.objects.filter(mechanism=mechanism, sha256=sha256, lang=lang).delete()
    home = home_token(mechanism)
    for one in clauses:
        one.mechanism, one.sha256, one.folded = mechanism, sha256, f"{home} {indexed(one.said)}" if one.said else ""
    Clause.objects.bulk_create(clauses, batch_size=200)


def keep_read(mechanism: Mechanism, read: TextFile, *, sha256: str, lang: str) -> None:
    """The clauses of a file that was just read and is open to all, unless they are there already."""
    if Clause.objects.filter(mechanism=mechanism, sha256=sha256, lang=lang).exists():
        return
    paragraphs = read.in_language(lang)
    if read.unread or not paragraphs:
        found = [Clause(lang=lang, place=0, eid="", kind=UNREAD, start=0, at=0)]
    else:
        found = clauses_of(parts_of(paragraphs, lang), text_of(paragraphs), lang)
    keep_clauses(mechanism, found, sha256=sha256, lang=lang)


def read_what_is_here(mechanism: Mechanism) -> int:
    """Read the texts that the register has and whose clauses are not kept yet, as far as their files are on this node and
    open to all: those that came from another node, or before clauses were kept. Gives back how many that were."""
    known = Clause.objects.filter(mechanism=mechanism, sha256=OuterRef("sha256"), lang=OuterRef("lang"))
    texts = LanguageText._default_manager.filter(~Exists(known), mechanism=mechanism, known_to=None, sha256__gt="")
    wanted = set(texts.values_list("sha256", "lang"))
    held = Blob.objects.filter(mechanism=mechanism, sha256__in={one[0] for one in wanted}, handling="open")
    files = {one.sha256: one for one in held.select_related("mechanism") if path_of(one).exists()}
    here = [(files[sha256], lang) for sha256, lang in sorted(wanted) if sha256 in files]
    for blob, lang in here:
        keep_read(mechanism, _read(blob), sha256=blob.sha256, lang=lang)
    return len(here)


def _read(blob: Blob) -> TextFile:
    try:
        return text_file(path_of(blob).read_bytes(), blob.name)
    except Closed as closed:  # what was taken in before is refused now
        return TextFile(blob.media_type, unread=closed.fault.code)
