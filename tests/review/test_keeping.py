"""What parties keep on their node comes back from a backup as it was; the register of the review from its logs."""

from pathlib import Path

import pytest
from django.apps import apps
from django.core import serializers
from django.db import connection
from ledger.register_rows import rows_of
from story_house import GX, LS, QN

from earlyspring.cli import tables
from earlyspring.ledger.triggers import lifted, trigger_findings
from earlyspring.review.actions import (
    accept,
    begin_report,
    freeze,
    receive_report,
    return_report,
    submit_report,
    write_report,
)

pytestmark = pytest.mark.django_db
DONE = {"completion": "complete", "no_evidence_reason": {"en": "Calls."}}
KEPT = ("Worksheet", "Line", "LineStatement", "Draft", "Obligation", "Reminder", "PlanLine")


def kept():
    models = [apps.get_model("earlyspring", name) for name in KEPT]
    return {model.__name__: list(model.objects.order_by("pk").values()) for model in models}


def saved(path: Path):
    """As tables.save writes it, which begins a transaction of its own."""
    with path.open("w", encoding="utf-8") as file:
        for model in tables.kept():
            serializers.serialize("jsonl", model.objects.order_by("pk"), stream=file, cls=tables.Exact)


def emptied():
    with lifted(), connection.cursor() as cursor:
        for model in apps.get_app_config("earlyspring").get_models():
            cursor.execute(f'DELETE FROM "{model._meta.db_table}"')


def test_a_review_comes_back_from_a_backup(year, tmp_path: Path):
    year.obligations()
    for again in (False, True):
        draft = write_report(begin_report(year.asked(), by=QN), DONE, revision=1, by=QN)
        draft = submit_report(draft, by=QN)
        receive_report(draft, by=QN) if again else return_report(draft, reason="Which?", by=QN)
    year.rated(0, qn="complete", gx="complete")
    sheet = year.filled()
    year.write(0, track="consent")
    freeze(sheet, by=QN)
    for party in (GX, LS):
        accept(sheet, by=party)
    before, register = kept(), rows_of(year.mechanism)
    saved(tmp_path / "tables.jsonl")
    emptied()
    tables.bring_back(tmp_path / "tables.jsonl", lambda *_: None)
    assert kept() == before
    assert rows_of(year.mechanism) == register
    assert trigger_findings() == []
