"""News of the demo: the announcement of 2025 and the report of 2026 are released, the announcement of 2027 is a draft."""

from datetime import date

from django.db import transaction

from earlyspring.ledger.models import Mechanism
from earlyspring.ledger.position import position_of
from earlyspring.publishing.news.actions import begin, give
from earlyspring.publishing.news.models import NewsPiece

RELEASED = (
    ("B-QN", "B-GX", "announcement", "SM-2025", date(2025, 2, 19)),
    ("B-GX", "B-HP", "report", "SM-2026", date(2026, 2, 12)),
)
"""Who writes it (the host of that year), who releases the same words, what, about which session, as known on which day."""
COMING = ("B-HP", "announcement", "SM-2027")


@transaction.atomic
def write_news(mechanism: Mechanism, today: date) -> list[NewsPiece]:
    """Draft the news from the record and release what is past; once written they are left as they are."""
    if NewsPiece.objects.filter(mechanism=mechanism).exists():
        return []
    position = position_of(mechanism).digest
    made = []
    for writer, other, kind, session, known_on in RELEASED:
        piece = begin(mechanism, writer, kind, session, by=None, today=today, known_on=known_on)
        for party in (writer, other):
            give(piece, party, by=None, position=position)
        made.append(piece)
    writer, kind, session = COMING
    return [*made, begin(mechanism, writer, kind, session, by=None, today=today)]
