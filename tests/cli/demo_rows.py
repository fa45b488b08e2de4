"""The example as far as the demo rests on it, and all that a database says."""

import json
from typing import Any

from django.apps import apps

from earlyspring.example import document


def small() -> dict[str, Any]:
    """The example without what only takes time: parties, sessions, instruments, statements, commitments."""
    whole = json.loads(document())
    kinds = {"charter", "side", "source", "body", "organ", "cycle", "session", "membership"}
    kinds |= {"instrument", "statement", "commitment", "activity", "gate", "succession"}
    return whole | {"persons": {}, "facts": [without_person(fact) for fact in whole["facts"] if fact["kind"] in kinds]}


def without_person(fact: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in fact.items() if key not in ("person", "office")}


def content() -> dict[str, list[Any]]:
    """Every row of every table of this release."""
    models = sorted(apps.get_app_config("earlyspring").get_models(), key=lambda model: model.__name__)
    return {model.__name__: list(model._default_manager.order_by("pk").values_list()) for model in models}
