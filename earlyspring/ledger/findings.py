"""What a check found: a code to look up in docs/OPERATING.md, the place, and words."""

from collections.abc import Iterable
from dataclasses import asdict, dataclass
from typing import Any

# What an operator does about each is in docs/OPERATING.md, under the same codes.
CODES = {
    "database": "the database file is damaged",
    "foreign_key": "a row names one that is not there",
    "not_migrated": "the tables are those of another release",
    "refusal": "a trigger that refuses what must never be is missing, altered or off",
    "gap": "an entry of a log is missing",
    "envelope": "an entry cannot be read",
    "signature": "an entry is not signed by a key of its log",
    "digest": "an entry is kept under a digest that is not its own",
    "wrong_log": "an entry lies in a log that it does not belong to",
    "entry_columns": "an entry is listed under what it does not say",
    "clock": "a clock went back, or is ahead of this one",
    "keyring": "the keys of a log do not follow from each other",
    "key_unknown": "a log begins with a key that is not known as its party's",
    "key_absent": "the private key of a hosted party is not on this node",
    "key_open": "a private key can be read by others",
    "key_unreadable": "a private key cannot be read",
    "key_wrong": "a private key is not the one of its party",
    "blob_missing": "a file of the record is not there",
    "blob_changed": "a file of the record holds other bytes than its digest says",
    "blob_unlisted": "a file lies among those of the record and belongs to none",
    "not_compared": "the register was not compared, since the record itself is not whole",
    "row_missing": "the register lacks a version that the logs have",
    "row_differs": "the register says something else than the logs",
    "row_unsaid": "the register says what no entry says",
    "marks_differ": "lists are filtered by something else than the facts say",
    "mark_unsaid": "lists are filtered by a fact that is not there",
    "search_differs": "the search says something else than the register",
    "search_unsaid": "the search knows a fact that is not there",
    "search_index": "an index of words, of facts or of clauses, is not in step with the search",
    "motion_missing": "a proposal of the logs is not shown",
    "motion_differs": "a proposal is shown in another state than the logs give it",
    "motion_unsaid": "a proposal is shown that no entry makes",
    "answers_differ": "the answers shown to a proposal are not those of the logs",
    "set_aside": "a version cannot be applied beside another and is set aside",
    "aside_missing": "a version cannot be applied, and is not shown as set aside",
    "aside_unsaid": "a version is shown as set aside that no entry makes",
    "unknown_kind": "facts of a kind that this release does not know",
    "dangling": "a fact names another that nobody has entered",
}


@dataclass(frozen=True)
class Finding:
    """`severity`: hard where something is wrong, soft where an operator should only know of it."""

    code: str
    place: str
    words: str
    severity: str = "hard"

    def __post_init__(self) -> None:
        if self.code not in CODES or self.severity not in ("hard", "soft"):
            raise ValueError(f"{self.code} {self.severity}: not a code of CODES")


def report(found: Iterable[Finding]) -> dict[str, Any]:
    """The answer as programs read it: ok where nothing hard was found."""
    findings = list(found)
    return {
        "ok": not any(one.severity == "hard" for one in findings),
        "findings": [asdict(one) for one in findings],
    }
