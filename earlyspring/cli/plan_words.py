"""An outcome of the engine as the command prints it, in one language."""

from typing import Any

from django.utils.translation import override

from earlyspring.delegations.arranging.words import sentence
from earlyspring.delegations.arranging.words_exact import INSTALL
from earlyspring.lang.tongues import SITE_CODES
from earlyspring.planning.outcome import Outcome


def install_first(lang: str) -> str:
    """What to do where the exact engine is asked for and OR-tools is not there."""
    with override(SITE_CODES[lang]):
        return str(INSTALL)


def told(outcome: Outcome, lang: str) -> dict[str, Any]:
    """An outcome as JSON, every remark with its sentence in this language."""
    with override(SITE_CODES[lang]):
        score, broken = (
            [one.as_json() | {"text": sentence(one)} for one in of] for of in (outcome.score, outcome.broken)
        )
    return {
        "status": outcome.status,
        "objective": outcome.objective,
        "bound": outcome.bound,
        "gap": outcome.gap,
        "iterations": outcome.iterations,
        "assignment": outcome.assignment,
        "score": score,
        "broken": broken,
    }
