"""Reading an entry from the payload of an envelope: strict, in one place, with words for what is wrong."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import datetime

import rfc8785

from earlyspring.core.periods import valid_day
from earlyspring.core.shapes import ITEM
from earlyspring.record.entries import (
    Assent,
    Change,
    Close,
    Decline,
    Entry,
    Erased,
    ForkEvidence,
    Keyring,
    ListedKey,
    MalformedEntry,
    Notice,
    Opaque,
    Paper,
    Propose,
)
from earlyspring.record.statements import (
    PREDICATE_PREFIX,
    STATEMENT_TYPE,
    Citation,
    Json,
    LogKey,
    entry_id,
    read_json,
    subjects,
)

_INSTANT = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]{1,6})?Z")
_SHA256 = re.compile(r"[0-9a-f]{64}")


def decode(payload: bytes) -> Entry:
    """Read an entry from its payload.

    Raises MalformedEntry, naming the field, if anything is missing, of the wrong shape, or if the subjects are not the
    digests of what the predicate says. Unknown fields of the predicate are left alone.
    """
    try:
        said = read_json(payload)
    except ValueError as error:
        raise MalformedEntry(f"the payload is not JSON in UTF-8 with each name once: {error}") from error
    if not isinstance(said, dict) or said.get("_type") != STATEMENT_TYPE:
        raise MalformedEntry(f"_type: expected {STATEMENT_TYPE}")
    type_ = str(said.get("predicateType"))
    if not type_.startswith(PREDICATE_PREFIX) or type_.removeprefix(PREDICATE_PREFIX) not in _READERS:
        raise MalformedEntry(f"predicateType: {type_} is not a type of entry that this version knows")
    type_ = type_.removeprefix(PREDICATE_PREFIX)
    fields = Fields(type_, said.get("predicate"))
    entry = _READERS[type_](entry_id(payload), fields)
    try:
        expected = subjects(type_, fields.values)
    except (rfc8785.CanonicalizationError, UnicodeEncodeError, RecursionError) as error:
        raise MalformedEntry(f"{type_}: the predicate has no form in RFC 8785: {error}") from error
    if said.get("subject") != expected:
        raise MalformedEntry(f"{type_}: subject does not name what the predicate says, with its digest")
    return entry


def opaque(payload: bytes, log: LogKey, reason: str) -> Opaque:
    """The placeholder for an entry of this log that `decode` refused, so that the indices after it hold."""
    return Opaque(id=entry_id(payload), log=log, at="", reason=reason)


class Fields:
    """The predicate of a statement, read field by field with words for whatever is wrong."""

    def __init__(self, type_: str, values: Json) -> None:
        if not isinstance(values, dict):
            raise MalformedEntry(f"{type_}: predicate is missing")
        self.type = type_
        self.values: dict[str, Json] = values

    def wrong(self, name: str, expected: str) -> MalformedEntry:
        """The refusal for this field."""
        return MalformedEntry(f"{self.type}: {name}: expected {expected}")

    def text(self, name: str, default: str | None = None, like: re.Pattern[str] | None = None) -> str:
        """A text field that is not empty unless a default is given; `like` is the form it must have."""
        value = self.values.get(name, default)
        if not isinstance(value, str) or (value == "" and default is None) or (like and not like.fullmatch(value)):
            raise self.wrong(name, f"a text of the form {like.pattern}" if like else "a text")
        return value

    def maybe(self, name: str, like: re.Pattern[str] | None = None) -> str | None:
        """A text field that may be absent or null."""
        return None if self.values.get(name) is None else self.text(name, like=like)

    def instant(self, name: str) -> str:
        """An instant of the calendar in UTC."""
        value = self.text(name, like=_INSTANT)
        try:
            datetime.fromisoformat(value)
        except ValueError as error:
            raise self.wrong(name, "an instant of the calendar") from error
        return value

    def day(self, name: str) -> str:
        """A day of the calendar as far as it is known."""
        value = self.text(name)
        if not valid_day(value):
            raise self.wrong(name, "a day: YYYY, YYYY-MM or YYYY-MM-DD")
        return value

    def maybe_day(self, name: str) -> str | None:
        """A day that may be absent or null."""
        return None if self.values.get(name) is None else self.day(name)

    def count(self, name: str, least: int = 0) -> int:
        """A whole number, at least `least`."""
        value = self.values.get(name)
        if not isinstance(value, int) or isinstance(value, bool) or value < least:
            raise self.wrong(name, f"a whole number from {least}")
        return value

    def flag(self, name: str) -> bool:
        """True if the field says true, False if it is absent."""
        value = self.values.get(name, False)
        if not isinstance(value, bool):
            raise self.wrong(name, "true or absent")
        return value

    def rows(self, name: str) -> list[Json]:
        """A list, empty if absent."""
        value = self.values.get(name, [])
        if not isinstance(value, list):
            raise self.wrong(name, "a list")
        return value

    def texts(self, name: str) -> tuple[str, ...]:
        """A list of texts."""
        value = self.rows(name)
        if not all(isinstance(one, str) and one for one in value):
            raise self.wrong(name, "a list of texts")
        return tuple(value)

    def parts(self, name: str) -> list[Fields]:
        """A list of objects."""
        return [Fields(f"{self.type}: {name}", row) for row in self.rows(name)]

    def content(self) -> Json:
        """The content of an item: an object, or null when the item is retired."""
        if "content" not in self.values or not isinstance(self.values["content"], dict | None):
            raise self.wrong("content", "an object or null")
        return self.values["content"]

    def log(self, name: str = "log") -> LogKey:
        """The log that a field names."""
        found = Fields(f"{self.type}: {name}", self.values.get(name))
        return LogKey(found.text("party", like=ITEM), found.text("circle"), found.count("epoch", 1))


def _head(id_: str, fields: Fields) -> dict[str, Json]:
    return {
        "id": id_,
        "log": fields.log(),
        "at": fields.instant("at"),
        "loaded": fields.flag("loaded"),
        "exercise": fields.flag("exercise"),
    }


def _notice(id_: str, fields: Fields) -> Notice:
    standing = fields.text("standing")
    if standing not in ("reported", "paper", "own"):
        raise fields.wrong("standing", "reported, paper or own")
    if (standing == "paper") != ("paper" in fields.values):
        raise fields.wrong("paper", "the paper's particulars when, and only when, the standing is paper")
    return Notice(
        **_head(id_, fields),
        kind=fields.text("kind"),
        item=fields.text("item", like=ITEM),
        content=fields.content(),
        standing=standing,
        known_from=fields.maybe_day("known_from"),
        sources=fields.texts("sources"),
        paper=_paper(Fields("notice: paper", fields.values["paper"]), fields.log()) if standing == "paper" else None,
    )


def _paper(fields: Fields, log: LogKey) -> Paper:
    if fields.text("registrar") != log.party:
        raise fields.wrong("registrar", f"{log.party}, whose log this is: nobody keeps a paper in another's name")
    return Paper(
        number=fields.text("number"),
        date=fields.day("date"),
        scan_sha256=fields.text("scan_sha256", like=_SHA256),
        registrar=fields.text("registrar"),
        parties=fields.texts("parties"),
        proposal=fields.maybe("proposal", _SHA256),
    )


def _change(fields: Fields) -> Change:
    return Change(fields.text("item", like=ITEM), fields.maybe("base", _SHA256), fields.text("kind"), fields.content())


def _propose(id_: str, fields: Fields) -> Propose:
    head = _own_head(id_, fields)
    changes = tuple(_change(part) for part in fields.parts("changes"))
    if not changes or len({change.item for change in changes}) != len(changes):
        raise fields.wrong("changes", "at least one change, and each item once")
    return Propose(
        **head,
        changes=changes,
        parties=frozenset(fields.texts("parties")),
        required_by=fields.maybe("required_by"),
    )


def _own_head(id_: str, fields: Fields) -> dict[str, Json]:
    if fields.flag("loaded"):
        raise fields.wrong("loaded", "absent: what an operator loads is reported, never anybody's proposal or answer")
    return _head(id_, fields)


def _answer_head(id_: str, fields: Fields) -> dict[str, Json]:
    return {**_own_head(id_, fields), "proposal": fields.text("proposal", like=_SHA256)}


def _assent(id_: str, fields: Fields) -> Assent:
    head = _answer_head(id_, fields)
    slots = [_slot(fields, row) for row in fields.rows("slots")]
    if not slots or len(set(slots)) != len(slots):
        raise fields.wrong("slots", "at least one [item, base], each once")
    closes = Fields("assent: closes", fields.values.get("closes", {}))
    return Assent(
        **head,
        slots=frozenset(slots),
        released=tuple(_citation(fields, row) for row in fields.rows("released")),
        closes={party: closes.count(party) if size is not None else None for party, size in closes.values.items()}
        or None,
    )


def _slot(fields: Fields, row: Json) -> tuple[str, str | None]:
    match row:
        case [str(item), None | str() as base]:
            return item, base
    raise fields.wrong("slots", "rows of [item, base]")


def _citation(fields: Fields, row: Json) -> Citation:
    match row:
        case [str(party), str(circle), int(epoch), int(index)] if epoch > 0 and index >= 0:
            return Citation(LogKey(party, circle, epoch), index)
    raise fields.wrong("released", "rows of [party, circle, epoch, index]")


def _decline(id_: str, fields: Fields) -> Decline:
    return Decline(**_answer_head(id_, fields), reason=fields.text("reason", ""))


def _keyring(id_: str, fields: Fields) -> Keyring:
    keys = tuple(
        ListedKey(part.text("key"), part.count("until") if "until" in part.values else None, part.text("custody", ""))
        for part in fields.parts("keys")
    )
    return Keyring(**_head(id_, fields), version=fields.count("version", 1), keys=keys)


def _close(id_: str, fields: Fields) -> Close:
    return Close(**_head(id_, fields), reason=fields.text("reason", ""))


def _fork_evidence(id_: str, fields: Fields) -> ForkEvidence:
    match fields.texts("checkpoints"):
        case (first, second):
            return ForkEvidence(**_head(id_, fields), accused=fields.log("accused"), checkpoints=(first, second))
    raise fields.wrong("checkpoints", "two signed checkpoints")


def _erased(id_: str, fields: Fields) -> Erased:
    return Erased(**_head(id_, fields), blob=fields.text("blob", like=_SHA256), ground=fields.text("ground"))


_READERS: dict[str, Callable[[str, Fields], Entry]] = {
    "notice": _notice,
    "propose": _propose,
    "assent": _assent,
    "decline": _decline,
    "keyring": _keyring,
    "close": _close,
    "fork-evidence": _fork_evidence,
    "erased": _erased,
}
