"""What is usual, until somebody has words or a template of his own: tasks before a gathering, words of letters.

The days of the tasks are those seen in the cycles of 2018, 2024 and 2025 of the worked example, as public reports date
them.
"""

import json
from functools import cache
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent


@cache
def usual_tasks() -> tuple[dict[str, Any], ...]:
    return tuple(json.loads((HERE / "usual.json").read_text(encoding="utf-8")))


@cache
def usual_words(purpose: str) -> dict[str, dict[str, str]]:
    """`subject` and `body` of a kind of letter by language; nothing where none are usual."""
    found: dict[str, dict[str, dict[str, str]]] = json.loads((HERE / "usual_words.json").read_text(encoding="utf-8"))
    return found.get(purpose, {})
