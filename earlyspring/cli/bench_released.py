"""Invented papers and promises as two parties of a generated mechanism give them to the public, for the bench."""

from collections.abc import Iterator
from itertools import islice
from typing import Any

TOGETHER = 2_000


def released(instruments: int, commitments: int) -> Any:
    """A mechanism of its own in which one party of each side released so many."""
    from django.utils import timezone

    from earlyspring.cli.bench_large import Size, documents
    from earlyspring.cli.demo import current_members
    from earlyspring.ledger.loading import load
    from earlyspring.publishing.given import Given
    from earlyspring.publishing.models import Content, Release
    from earlyspring.publishing.queries import sides_of_circle

    document = next(documents(Size(1, 1, 1))) | {"mechanism": "made-public"}
    mechanism = load(document, at=timezone.now(), parties=sorted(current_members(document)))
    parties = {side: party for party, side in sides_of_circle(mechanism).items()}.values()
    every = (Given(*one) for one in contents(instruments, commitments))
    while some := list(islice(every, TOGETHER)):
        rows = Content.objects.bulk_create(
            Content(
                mechanism=mechanism,
                kind=one.kind,
                item=one.item,
                content=one.text,
                digest=one.digest,
                position=POSITION,
            )
            for one in some
        )
        at = timezone.now()
        Release.objects.bulk_create(
            Release(content=row, party=party, released_at=at) for row in rows for party in parties
        )
    return mechanism


def contents(instruments: int, commitments: int) -> Iterator[tuple[str, str, dict[str, Any]]]:
    """Kind, id and content of each."""
    parties = [_ref("body", f"B-{number}", "Địa phương", "地方", f"Locality {number}") for number in range(8)]
    for number in range(8):
        yield "body", f"B-{number}", {"names": parties[number]["words"], "side": "S-0", "type": "province"}
    for number in range(commitments):
        yield "commitment", f"C-{number:06}", _promise(number, instruments, parties)
    for number in range(instruments):
        yield "instrument", f"I-{number:05}", _paper(number, parties)
    names = _text("Cơ chế", "机制", "Mechanism")
    yield "mechanism", "mechanism", {"names": names, "parties": parties, "fields": FIELDS}
    for number in range(20):
        names = _text(f"Kỳ họp {number}", f"第{number}次会晤", f"Meeting {number}")
        yield "session", f"S-{number:02}", {"names": names, "status": "held", "start": f"20{number + 10}-02-11"}


def _text(vi: str, zh: str, en: str) -> dict[str, str]:
    return {"vi": vi, "zh": zh, "en": en}


def _ref(kind: str, item: str, vi: str, zh: str, en: str) -> dict[str, Any]:
    return {"item": item, "kind": kind, "words": _text(vi, zh, en)}


POSITION = "sha256:" + "0" * 64
FIELDS = [{"code": f"field-{n}", "names": _text(f"lĩnh vực {n}", f"领域{n}", f"field {n}")} for n in range(30)]
SOURCE = {"publisher": _text("Báo", "报", "A newspaper"), "published": "2026-02-11", "url": "https://example.org/a"}


def _session(number: int) -> dict[str, Any]:
    return _ref(
        "session", f"S-{number % 20:02}", f"Kỳ họp {number % 20}", f"第{number % 20}次会晤", f"Meeting {number % 20}"
    )


def _promise(number: int, instruments: int, parties: list[Any]) -> dict[str, Any]:
    paper = number % max(1, instruments)
    return {
        "code": f"C-{number:06}",
        "title": _text(f"Cửa khẩu số {number}", f"口岸事项{number}", f"Border gate matter {number}"),
        "text": _text(
            "Mở rộng thông quan tại cửa khẩu. " * 3, "扩大口岸通关。" * 3, "Widen clearance at the gate. " * 3
        ),
        "session": _session(number),
        "instrument": _ref("instrument", f"I-{paper:05}", f"Thỏa thuận {paper}", f"协议{paper}", f"Agreement {paper}"),
        "parties": [parties[number % 8], parties[(number + 3) % 8]],
        "fields": [f"field-{number % 30}"],
        "due": [{"no": 0, "on": "2027-06-30"}],
        "standing": "reported",
        "sources": [SOURCE],
    }


def _paper(number: int, parties: list[Any]) -> dict[str, Any]:
    return {
        "title": _text(f"Thỏa thuận {number}", f"协议{number}", f"Agreement {number}"),
        "type": "agreement",
        "level": "provincial",
        "status": "signed",
        "signed_on": f"20{number % 20 + 10}-02-11",
        "parties": [{"role": "contracting", "body": parties[number % 8]}],
        "fields": [f"field-{number % 30}"],
        "session": _session(number),
        "standing": "reported",
        "sources": [SOURCE],
    }
