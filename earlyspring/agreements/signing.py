"""From the settled text to the signatures under it."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from django.db import transaction

from earlyspring.agreements.instruments import ended, named, not_approved, not_authenticated, texts
from earlyspring.agreements.models import Instrument, LanguageText, Signature
from earlyspring.core.periods import valid_day
from earlyspring.core.shapes import Fault
from earlyspring.ledger.actions import Way
from earlyspring.ledger.derived import Motion
from earlyspring.ledger.present import latest_today
from earlyspring.ledger.saying import Change, demand, put, put_all
from earlyspring.members.existence import not_alive
from earlyspring.members.offices import enter_person, names_in


def signed_day(instrument: Instrument, signatures: Iterable[Signature]) -> str | None:
    """The day an instrument was signed by its signatures: that of the last contracting body that signed definitively.

    All must have signed the same version; of several versions the first so signed counts. None: not all have signed, or
    nobody is named who should. For reading alone: what the instrument itself says of its day is left as it is.
    """
    contracting = {one["body"] for one in instrument.parties if _contracting(one)}
    by_version: dict[int, dict[str, str]] = {}
    for one in signatures:
        if one.type == "definitive" and one.body in contracting and one.signed_on:
            days = by_version.setdefault(one.version_no or 1, {})
            days[one.body] = max(one.signed_on, days.get(one.body, ""))
    whole = [max(days.values()) for days in by_version.values() if contracting <= set(days)]
    return min(whole, default=None)


def _contracting(party: Mapping[str, Any]) -> bool:
    return bool(party.get("body")) and party.get("role", "contracting") == "contracting"


@transaction.atomic
def authenticate(instrument: Instrument, *, version: int, on: str, by: str, way: Way) -> list[LanguageText] | Motion:
    """Fix a version as authentic and definitive: all its authentic languages at once, each as its party approved it."""
    group = [one for one in texts(instrument, version, way.exercise) if one.authenticity == "authentic"]
    demand(_not_ready(instrument, group, version, on, way))
    changes: list[Change] = []
    for one in group:
        purpose = "agreed" if one.purpose == "draft" else one.purpose
        changes.append(("text", one.item, one.content() | {"authenticated_on": on, "purpose": purpose}))
    return put_all(instrument.mechanism, changes, by=by, way=way)  # type: ignore[return-value]  # rows of the kind put


def _not_ready(instrument: Instrument, group: list[LanguageText], version: int, on: str, way: Way) -> Iterator[Fault]:
    if not group:
        yield Fault("version", "no_such_version", str(version))
        return
    if any(one.authenticated_on for one in group):
        yield Fault("version", "already_authenticated", str(version))
    for lang in sorted(set(instrument.languages) - {one.lang for one in group}):
        yield Fault("languages", "language_missing", lang)
    yield from not_approved(instrument, group, way.exercise)
    yield from _past(on, "on")
    yield from ended(instrument, way.exercise)


def _past(day: str, path: str) -> Iterator[Fault]:
    if not day:
        yield Fault(path, "missing")
    elif valid_day(day) and day > latest_today():
        yield Fault(path, "not_yet", day)


@transaction.atomic
def sign(
    instrument: Instrument,
    *,
    body: str,
    signed_on: str,
    by: str,
    way: Way,
    type: str = "definitive",
    version: int | None = None,
    person: str | None = None,
    names: Mapping[str, str] | None = None,
    post: Mapping[str, str] | None = None,
    place: Mapping[str, str] | None = None,
    full_powers: str | None = None,
    counterpart: bool | None = None,
) -> Signature | Motion:
    """Enter that a body signed a version: by initials, ad referendum or definitively.

    The signatory is a person the register has, or a new one by `names`, which are kept beside the log; `post` is as
    written under the signature. Without a `version` it is the last one, for a definitive signature the last settled.
    """
    number = version or _last(texts(instrument, exercise=way.exercise), settled=type == "definitive")
    content = {"instrument": instrument.item, "version": number, "body": body, "type": type, "signed_on": signed_on}
    content |= {"post": post, "place": place, "full_powers": full_powers, "counterpart": counterpart}
    said: dict[str, Any] = {key: value for key, value in content.items() if value not in (None, "")}
    demand([*_not_to_sign(instrument, said, way), *names_in(names or {}, said)])
    key = person
    if names and not person:
        key = enter_person(instrument.mechanism, names, by=by, exercise=way.exercise).item
    made: Signature | Motion = put(
        instrument.mechanism, "signature", said | ({"person": key} if key else {}), by=by, way=way
    )
    return made


def _last(known: Iterable[LanguageText], settled: bool) -> int:
    numbers = [one.version_no or 1 for one in known if one.authenticated_on or not settled]
    return max(numbers, default=1)


def _not_to_sign(instrument: Instrument, said: Mapping[str, Any], way: Way) -> Iterator[Fault]:
    body, on = said.get("body", ""), said.get("signed_on") or ""
    if not valid_day(on):
        return  # the shape of the fact says so
    yield from _past(on, "signed_on")
    yield from not_alive(instrument.mechanism, body, on, "body", way.exercise)
    if not way.vouched:
        return
    yield from ended(instrument, way.exercise)
    if body not in named(instrument):
        yield Fault("body", "not_a_party", body, ", ".join(named(instrument)))
    group = texts(instrument, said["version"], way.exercise)
    if not group and not texts(instrument, exercise=way.exercise):
        yield Fault("", "no_text_yet", instrument.item)
    elif not group:
        yield Fault("version", "no_such_version", str(said["version"]))
    elif said["type"] == "definitive":
        for lang in not_authenticated(group, instrument.languages, on):
            yield Fault("version", "not_authenticated", lang)
        yield from not_approved(instrument, group, way.exercise)
