"""What comes round among agreements: texts that came by another way than a deposit here are read for the search."""

from earlyspring.agreements.comparing.clauses import read_what_is_here
from earlyspring.ledger.jobs import every
from earlyspring.ledger.models import Mechanism


@every(hours=1)
def read_texts() -> dict[str, int]:
    """Keep the clauses of texts whose files are here and were not yet read."""
    return {"texts": sum(read_what_is_here(mechanism) for mechanism in Mechanism.objects.order_by("key"))}
