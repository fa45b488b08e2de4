"""Comparing the texts of an instrument, and keeping what was found."""

import hashlib
from datetime import datetime

from django.db import transaction

from earlyspring.agreements.comparing.clauses import keep_clauses
from earlyspring.agreements.comparing.laying import Places, digest_of, written
from earlyspring.agreements.comparing.linking import links_kept
from earlyspring.agreements.comparing.models import Comparison
from earlyspring.agreements.comparing.queries import links_of, texts_beside
from earlyspring.agreements.comparing.running import Run, files_of, run
from earlyspring.agreements.models import Instrument
from earlyspring.agreements.reading import text_file
from earlyspring.agreements.remembering.compared import keep_compared
from earlyspring.core.handling import secret_mark
from earlyspring.core.shapes import Fault
from earlyspring.intake.documents import Closed
from earlyspring.ledger.blobs import keep
from earlyspring.ledger.refused import Refused
from earlyspring.members.accounts import User
from earlyspring.members.terms.queries import compared_with


def compare_texts(
    instrument: Instrument,
    *,
    at: datetime,
    user: User | None = None,
    version: int | None = None,
    exercise: bool = False,
) -> Comparison | None:
    """Compare the authentic texts of a version as they stand, and keep what was found in the place of an older finding.

    None where there are not two languages. `user`: who asked for it; None where a rule does it, at a deposit. `exercise`:
    for trying out, beside what is kept outside. Comparing takes its time and no lock; what was found is kept at once.
    """
    mechanism, texts = instrument.mechanism, texts_beside(instrument, version, exercise)
    if len(texts) < 2:
        return None
    digests = {one.lang or "": one.sha256 or "" for one in texts}
    paragraphs, unread = files_of(mechanism, texts)
    base = compared_with(mechanism, exercise=exercise)
    links = links_of(mechanism, instrument.item, exercise)
    made = run(paragraphs, base, links_kept(links))
    with transaction.atomic():
        kept = _keep(
            instrument, texts[0].version_no or 1, digests, made, at=at, user=user, unread=unread, exercise=exercise
        )
        keep_compared(kept, made.clauses, links)
    return kept


def bring_file(
    instrument: Instrument,
    data: bytes,
    *,
    name: str,
    by: str,
    user: User | None,
    at: datetime,
    version: int | None = None,
    exercise: bool = False,
) -> Comparison | None:
    """Lay the file of a deposited text on this node, which has its digest alone: by another node's log. Then compare.

    It is taken for the very file by its digest; like the text it is open to all parties.
    """
    sha256 = hashlib.sha256(data).hexdigest()
    if sha256 not in {one.sha256 for one in texts_beside(instrument, version, exercise)}:
        raise Refused(Fault("file", "comparing_other_file"))
    try:
        read = text_file(data, name)
    except Closed as closed:
        told = closed.fault
        raise Refused(Fault("file", f"document_{told.code}", told.found, told.expected)) from closed
    if mark := secret_mark(read.first_lines()):
        raise Refused(Fault("file", "state_secret", mark))
    keep(instrument.mechanism, data, name=name, media_type=read.media_type, party=by, handling="open")
    return compare_texts(instrument, at=at, user=user, version=version, exercise=exercise)


def _keep(
    instrument: Instrument,
    version: int,
    digests: dict[str, str],
    made: Run,
    *,
    at: datetime,
    user: User | None,
    unread: dict[str, str],
    exercise: bool,
) -> Comparison:
    mechanism, places = instrument.mechanism, Places(made.clauses)
    for lang, clauses in made.clauses.items():
        keep_clauses(mechanism, clauses, sha256=digests[lang], lang=lang)
    kept, _new = Comparison.objects.update_or_create(
        mechanism=mechanism,
        instrument=instrument.item,
        together=digest_of(digests),
        exercise=exercise,
        defaults={
            "version_no": version,
            "texts": digests,
            "unread": unread,
            "ruleset": made.report.ruleset,
            "terms": made.report.terms,
            "findings": [written(one, places.bound(one)) for one in made.report.findings],
            "hard": len(made.report.hard),
            "made_at": at,
            "made_by": user,
        },
    )
    return kept
