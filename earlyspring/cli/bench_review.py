"""What a worksheet of a thousand open commitments costs: its page, its freeze, its conclusion and its papers."""

import time
from collections.abc import Callable, Iterator
from typing import Any

from django.urls import reverse
from django.utils import timezone

from earlyspring.cli import bench_papers
from earlyspring.cli.bench_large import Size, documents
from earlyspring.cli.bench_pages import measure, officer
from earlyspring.cli.bench_results import Figure
from earlyspring.ledger.loading import load
from earlyspring.ledger.models import Mechanism
from earlyspring.ledger.present import now
from earlyspring.meetings.models import Session
from earlyspring.review.actions import accept, freeze, open_worksheet
from earlyspring.review.models import Round, Worksheet

LINES = 1000
PARTIES = ("B-0", "B-1")
ROUND = {"kind": "round", "id": "RD", "year": 2025, "class": "annual", "session": "SM-2026", "sources": ["SRC"]}
DAYS = {"cutoff_on": "2025-11-30", "due_on": "2025-12-31", "freeze_on": "2026-01-20"}
RATINGS = ("limited", "substantial", "complete")
WHY = {"vi": "Theo số liệu.", "zh": "据数据。", "en": "As the figures show."}


def reviewed() -> Iterator[Figure]:
    """The page of a worksheet, cold and warm, narrowed too; then the freeze and the conclusion by the clock."""
    mechanism = load(document(), at=timezone.now(), parties=PARTIES)
    session, round_ = now(Session, mechanism).get(item="SM-2026"), now(Round, mechanism).get(item="RD")
    sheet = open_worksheet(session, round_, by="B-0")
    address, client = reverse("worksheet", args=[mechanism.key, "SM-2026"]), officer(mechanism, "B-0")
    first = time.process_time()
    client.get(address)
    yield Figure("review.worksheet.first.cpu", round((time.process_time() - first) * 1000, 2), "ms")
    some = sheet.lines.order_by("commitment").values_list("commitment", flat=True)[LINES // 2]
    addresses = {
        "worksheet": address,
        "worksheet.narrowed": f"{address}?work=unfinished&standing=differing&page=2",
        "line": reverse("line", args=[mechanism.key, "SM-2026", some]),
        "stand": reverse("review", args=[mechanism.key]),
        "statistics": reverse("statistics", args=[mechanism.key]),
    }
    yield from measure(client, addresses, "review", {})
    yield from concluded(mechanism, sheet)
    yield from bench_papers.written(mechanism.key, "SM-2026")


def document() -> dict[str, Any]:
    """One generated mechanism with a round, and two opinions and a report on each of its commitments."""
    made = next(documents(Size(1, 40, LINES), seed=3))
    facts = [*made["facts"], ROUND | DAYS]
    for no in range(LINES):
        told = {"round": "RD", "commitment": f"C-{no}", "sources": ["SRC"]}
        for place, party in enumerate(PARTIES):
            rating = RATINGS[(no + place * (no % 5 == 0)) % len(RATINGS)]
            opinion = {"party": party, "completion": rating, "rationale": WHY}
            facts.append(told | opinion | {"kind": "assessment", "id": f"AS-{no}-{place}"})
        said = {"party": "B-0", "body": "B-0", "completion": "not_started", "narrative": WHY}
        facts.append(told | said | {"kind": "report", "id": f"RP-{no}"})
    return made | {"mechanism": "made-review", "facts": facts}


def concluded(mechanism: Mechanism, sheet: Worksheet) -> Iterator[Figure]:
    """All lines filled in at once, then frozen by one party and accepted by the other."""
    sheet.lines.update(finding="agreed", completion="limited", outcome="continue")
    yield Figure("review.freeze.seconds", _seconds(lambda: freeze(sheet, by="B-0")), "s")
    others = [party for party in Worksheet.objects.get(pk=sheet.pk).parties if party != "B-0"]
    for party in others[:-1]:
        accept(sheet, by=party)
    yield Figure("review.conclude.seconds", _seconds(lambda: accept(sheet, by=others[-1])), "s")
    state = Worksheet.objects.get(pk=sheet.pk).state
    if state != "concluded":
        raise RuntimeError(f"the review of {mechanism.key} is {state}")


def _seconds(act: Callable[[], Any]) -> float:
    began = time.perf_counter()
    act()
    return round(time.perf_counter() - began, 2)
