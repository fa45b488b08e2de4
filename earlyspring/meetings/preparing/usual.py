"""The tasks that come round before a gathering, until a mechanism has a template of its own for an organ.

The days are those seen in the cycles of 2018, 2024 and 2025 of the worked example, as public reports date them.
"""

import json
from functools import cache
from pathlib import Path
from typing import Any


@cache
def usual_tasks() -> tuple[dict[str, Any], ...]:
    return tuple(json.loads((Path(__file__).parent / "usual.json").read_text(encoding="utf-8")))
