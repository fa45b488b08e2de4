"""The addresses of files in exchange formats: everybody who reads the page reads the file."""

import hashlib
from typing import Any

from earlyspring.ledger.blobs import keep
from tests.people import Cast, a_fact

TEXT = "Hai bên\nĐiều 1. Phạm vi\nHợp tác.".encode()
OFFICE = {"body": "B-QN", "code": "chair", "titles": {"en": "Chairperson", "vi": "Chủ tịch"}}


def an_office(cast: Cast) -> dict[str, Any]:
    a_fact(cast.mechanism, "office", "O-1", **OFFICE)
    return {"item": "B-QN"}


def a_text(cast: Cast) -> dict[str, Any]:
    """An instrument with a Vietnamese text that is open to all."""
    a_fact(cast.mechanism, "instrument", "I-1", type="mou", level="mechanism", title={"vi": "Bản ghi nhớ"})
    keep(cast.mechanism, TEXT, name="I-1.txt", media_type="text/plain", party="B-QN", handling="open")
    said = {"instrument": "I-1", "version": 1, "purpose": "agreed", "lang": "vi", "standing": "authentic"}
    a_fact(cast.mechanism, "text", "T-1", **said, sha256=hashlib.sha256(TEXT).hexdigest())
    return {"item": "I-1", "lang": "vi"}


def rows_of_exchange(row: Any) -> dict[str, Any]:
    return {
        "members_file": row(at=lambda cast: {"form": "popolo"}),
        "office_cards": row(at=an_office),
        "instrument_text": row(at=a_text),
        "read_text": row(at=a_text),
        "results_file": row(),
    }
