"""What a verb that is to be refused says against it."""

from collections.abc import Callable
from typing import Any

import pytest

from earlyspring.ledger.refused import Refused


def refused(act: Callable[..., object], *args: Any, **said: Any) -> list[tuple[str, str]]:
    """Where each fault is, and its code. Fails where the verb does as it is told."""
    with pytest.raises(Refused) as refusal:
        act(*args, **said)
    return [(fault.path, fault.code) for fault in refusal.value.faults]
