"""An instrument and its texts up to the table: drafts in each language."""

import hashlib
from collections.abc import Iterator, Mapping
from typing import Any

from django.db import transaction
from django.utils import timezone

from earlyspring.agreements.comparing.actions import compare_texts
from earlyspring.agreements.comparing.clauses import keep_read
from earlyspring.agreements.instruments import ended, signed, texts
from earlyspring.agreements.kept import keep_text
from earlyspring.agreements.models import Instrument, LanguageText
from earlyspring.agreements.reading import TextFile, text_file
from earlyspring.core.handling import secret_mark
from earlyspring.core.shapes import Fault
from earlyspring.intake.documents import Closed
from earlyspring.ledger.actions import Refused, Way
from earlyspring.ledger.blobs import LARGEST
from earlyspring.ledger.blobs import keep as keep_blob
from earlyspring.ledger.derived import Motion
from earlyspring.ledger.keyring import hosted
from earlyspring.ledger.models import Blob, Mechanism
from earlyspring.ledger.saying import demand, put


@transaction.atomic
def draft_instrument(
    mechanism: Mechanism, content: Mapping[str, Any], *, by: str, way: Way, item: str | None = None
) -> Instrument | Motion:
    """Enter an instrument: kind, title, parties, languages, term. Its texts and signatures follow by themselves.

    A plan that a party enters as its own affair is a plan of that party, unless it says whose.
    """
    said = dict(content)
    if way.how == "own" and said.get("type") == PLAN and not said.get("parties"):
        said["parties"] = [{"body": by}]
    return put(mechanism, "instrument", said, by=by, way=way, item=item, found=[*_terms(said, way), *_plan(said)])


PLAN = "implementing_plan"


def _plan(content: Mapping[str, Any]) -> Iterator[Fault]:
    if content.get("type") != PLAN:
        yield from (Fault(key, "of_plans_alone") for key in ("implements", "document") if content.get(key))


def _terms(content: Mapping[str, Any], way: Way) -> Iterator[Fault]:
    titles = content.get("title") or {}
    if mark := secret_mark([*titles.values(), *(content.get("official_title") or {}).values()]):
        yield Fault("title", "state_secret", mark)
    parties = [one for one in content.get("parties") or () if isinstance(one, Mapping)]
    if len({one.get("body") for one in parties}) < len(parties):
        yield Fault("parties", "named_twice")
    if content.get("term") != "fixed" and content.get("expires_on") and content.get("term"):
        yield Fault("expires_on", "no_fixed_term", str(content["expires_on"]))
    if not way.vouched:
        return
    if content.get("handling") == "internal":
        yield Fault("handling", "internal_not_shared")
    if not any(one.get("role", "contracting") == "contracting" for one in parties):
        yield Fault("parties", "missing")
    if content.get("term") == "fixed" and not content.get("expires_on"):
        yield Fault("expires_on", "missing")
    if content.get("renewal") == "tacit" and content.get("term") != "fixed":
        yield Fault("renewal", "no_fixed_term", "tacit")
    if content.get("renewal") == "tacit" and content.get("notice_days") is None:
        yield Fault("notice_days", "missing")


def deposit_text(
    instrument: Instrument,
    data: bytes,
    *,
    lang: str,
    by: str,
    way: Way,
    standing: str = "authentic",
    version: int | None = None,
    purpose: str = "draft",
    corrects: int | None = None,
    renders: str | None = None,
    prevails: bool | None = None,
    title: str = "",
    marked: str = "",
    handling: str = "",
    name: str = "",
) -> LanguageText | Motion | Blob:
    """Lay a text in one language on the table: the register gets its digest, the office keeps the bytes.

    It is compared at once with those in other languages that lie beside it (`comparing`). `title` and `marked` are what
    the file says of itself where its words cannot be read here (a scan). A text with the mark of a state secret is
    refused at the door. Without `handling` it is kept as its instrument is. What is `internal` is kept for the own party
    alone: no entry is written, its list has it (`agreements.kept`), and the Blob is given back. Without a `version` it
    joins the last one that lacks its language.
    """
    mechanism, kept = instrument.mechanism, handling or instrument.handling or ""
    read, unfit = _read(data, name)
    demand([*unfit, *_marks(read, title, marked), *_unmarked(kept)])
    with transaction.atomic():
        number = version or _version(instrument, lang, way.exercise)
        told = name or f"{instrument.item}-{number}-{lang}"
        made: LanguageText | Motion | None = None
        if kept != "internal":
            content = {"instrument": instrument.item, "version": number, "lang": lang, "standing": standing}
            content |= {"purpose": purpose, "corrects": corrects, "renders": renders, "prevails": prevails}
            found = list(_text_faults(instrument, content, way))
            said = {key: value for key, value in content.items() if value is not None}
            said["sha256"] = hashlib.sha256(data).hexdigest()
            made = put(mechanism, "text", said, by=by, way=way, found=found)
        elif by not in hosted(mechanism):
            raise Refused(Fault("by", "not_hosted", by))
        blob = keep_blob(mechanism, data, name=told, media_type=read.media_type, party=by, handling=kept)
        if kept == "internal":
            keep_text(instrument, blob, lang=lang, name=told)
            return made or blob
        if blob.handling == "open":
            keep_read(mechanism, read, sha256=blob.sha256, lang=lang)
    # Comparing long texts takes its time: nobody who writes waits for it.
    if standing == "authentic":
        compare_texts(instrument, at=timezone.now(), version=number, exercise=way.exercise)
    return made or blob


def _read(data: bytes, name: str) -> tuple[TextFile, list[Fault]]:
    """What the file holds, and why it is not taken in."""
    nothing = TextFile("")
    if not data:
        return nothing, [Fault("data", "missing")]
    if len(data) > LARGEST:
        return nothing, [Fault("data", "file_too_large", str(len(data)), "25 MB")]
    try:
        return text_file(data, name), []
    except Closed as closed:
        return nothing, [Fault("data", f"document_{closed.fault.code}", closed.fault.found, closed.fault.expected)]


def _marks(read: TextFile, title: str, marked: str) -> Iterator[Fault]:
    if mark := secret_mark([marked, title, *read.first_lines()]) or marked.strip():
        yield Fault("data", "state_secret", mark)


def _unmarked(kept: str) -> Iterator[Fault]:
    """Nothing is open because nobody said what it is."""
    if not kept:
        yield Fault("handling", "missing")


def _version(instrument: Instrument, lang: str, exercise: bool) -> int:
    known = texts(instrument, exercise=exercise)
    last = max((one.version_no or 1 for one in known), default=1)
    return last + 1 if any(one.version_no == last and one.lang == lang for one in known) else last


def _text_faults(instrument: Instrument, content: Mapping[str, Any], way: Way) -> Iterator[Fault]:
    authentic = content["standing"] == "authentic"
    if authentic and instrument.languages and content["lang"] not in instrument.languages:
        yield Fault("lang", "not_a_language_of_it", content["lang"], ", ".join(instrument.languages))
    beside = [one for one in texts(instrument, content["version"], way.exercise) if one.authenticity == "authentic"]
    if authentic and any(one.authenticated_on for one in beside):
        yield Fault("version", "already_authenticated", str(content["version"]))
    if content["renders"] and content["renders"] not in {one.sha256 for one in beside}:
        yield Fault("renders", "no_such_text", content["renders"])
    if content["purpose"] == "corrigendum" and not texts(instrument, content["corrects"] or 0, way.exercise):
        yield Fault("corrects", "no_such_version", str(content["corrects"] or ""))
    if way.vouched:
        yield from ended(instrument, way.exercise)
        if authentic and content["purpose"] != "corrigendum":
            yield from signed(instrument, way.exercise)
