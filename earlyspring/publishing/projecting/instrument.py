"""A signed paper: who signed it, when, what it is about, how it stands, and its texts where they are released.

What is internal is not even asked for. Drafts have no file here: a text is given to the public with the paper that was
signed.
"""

from collections.abc import Collection, Iterator, Mapping
from typing import Any

from django.db.models import QuerySet

from earlyspring.agreements.models import Event, Instrument, LanguageText, Signature
from earlyspring.agreements.queries import on_the_days
from earlyspring.core.groups import grouped
from earlyspring.ledger.models import Blob
from earlyspring.ledger.together import together
from earlyspring.publishing.given import Given
from earlyspring.publishing.projecting.known import Known, ground
from earlyspring.publishing.projecting.words import Ref, ref, said, words

SIGNED = ("signed", "in_force", "suspended", "ended")


def open_to_all(known: Known, items: Collection[str] = ()) -> QuerySet[Instrument]:
    """The instruments of which the public may hear at all."""
    return known.rows(Instrument, items).filter(handling="open").exclude(type="implementing_plan")


def refs_to(known: Known, items: Collection[str | None]) -> dict[str, Ref]:
    """Instruments that others refer to, by their ids; an internal one is not among them. One statement."""
    found = open_to_all(known).filter(item__in={one for one in items if one})
    return {item: ref("instrument", item, title) for item, title in found.values_list("item", "title")}


def given(known: Known, items: Collection[str] = ()) -> Iterator[Given]:
    for some in known.chunks(open_to_all(known, items)):
        keys = [one.item for one in some]
        held: dict[str, type[Any]] = {"texts": LanguageText, "signatures": Signature, "events": Event}
        found = together(**{name: known.rows(noun).filter(instrument__in=keys) for name, noun in held.items()})
        status = dict(on_the_days({"instruments": some, **found}, known.moment, known.directory))
        around: dict[str, Any] = {
            "status": {one.item: code for one, code in status.items()},
            "days": _days(known, found),
            "files": _files(known, found["texts"]),
            "sources": known.sources(some),
        }
        for one in some:
            yield Given("instrument", one.item, content_of(known, one, around))


def content_of(known: Known, one: Instrument, around: Mapping[str, Any]) -> dict[str, Any]:
    """`around`: status and the day it came about, files by instrument; sources by id."""
    status = around["status"][one.item]
    day = one.signed_on or known.day_of(one.session)
    return said(
        title=words(one.title),
        official_title=words(one.official_title),
        type=one.type,
        level=one.level,
        parties=[
            {"role": row.get("role", "contracting"), "body": body}
            for row in one.parties
            if (body := known.body(row.get("body"), day))
        ],
        fields=list(one.sectors),
        session=known.session(one.session),
        signed_on=one.signed_on,
        status=status,
        status_on=around["days"].get(one.item) or (one.signed_on if status in SIGNED else None),
        languages=list(one.languages),
        count=one.bundle or None,
        files=around["files"].get(one.item, []) if status in SIGNED else [],
        **ground(one, around["sources"]),
    )


def _days(known: Known, found: Mapping[str, list[Any]]) -> dict[str, str]:
    """Instrument → the day of the last act in its life: none of today, so that a content stays the same from day to day."""
    acts = [(one.instrument, one.effective_on or "") for one in found["events"]]
    acts += [(one.instrument, one.signed_on or "") for one in found["signatures"] if one.type == "definitive"]
    by_item = grouped([one for one in acts if one[1] <= known.moment.as_of], key=lambda one: one[0])
    return {item: max(day for _item, day in days) for item, days in by_item.items()}


def _files(known: Known, texts: list[LanguageText]) -> dict[str, list[dict[str, Any]]]:
    """Instrument → its texts that are no drafts and open, in the order of version and language."""
    told = [one for one in texts if one.purpose != "draft"]
    digests = {one.sha256 for one in told}
    open_ = Blob.objects.filter(mechanism=known.mechanism, sha256__in=digests, handling="open").order_by("-pk")
    held = {one.sha256: one for one in open_}
    ordered = sorted(told, key=lambda one: (one.version_no or 0, one.lang or "", one.item))
    rows = [(one, held[one.sha256]) for one in ordered if one.sha256 in held]
    return grouped_files(rows)


def grouped_files(rows: list[tuple[LanguageText, Blob]]) -> dict[str, list[dict[str, Any]]]:
    """By instrument. The name is made of the language, for each party may have called its copy otherwise."""
    found: dict[str, list[dict[str, Any]]] = {}
    for one, blob in rows:
        ending = blob.name.rpartition(".")[2] if "." in blob.name else ""
        name = f"{one.instrument}-{one.version_no}-{one.lang}" + (f".{ending}" if ending else "")
        file = said(sha256=one.sha256, name=name, media_type=blob.media_type, size=blob.size, lang=one.lang)
        found.setdefault(one.instrument or "", []).append(file | said(text=one.authenticity))
    return found
