"""Names that would lead out of the folders of a node, and keys that must not be lost or doubled."""

import os
import stat
from pathlib import Path

import pytest
from django.conf import settings
from django.utils import timezone

from earlyspring.ledger import keyring
from earlyspring.ledger.actions import report
from earlyspring.ledger.document import CannotLoad
from earlyspring.ledger.document_logs import written
from earlyspring.ledger.dumping import dump
from earlyspring.ledger.loading import load
from earlyspring.ledger.models import Mechanism, PartyKey
from earlyspring.ledger.refused import Refused
from earlyspring.record.statements import LogKey

pytestmark = pytest.mark.django_db

SOURCE = {"kind": "source", "id": "SRC-1", "publisher": {"en": "A newspaper"}}
BODY = {"kind": "body", "id": "B-QN", "names": [{"official": {"en": "Quảng Ninh"}}], "sources": ["SRC-1"]}
OUT = ["../../out", "/tmp/out", "..", ".", "a/b", "a\\b", "a\x00b", "a\nb", "Quảng Ninh", "В-QN", "a" * 90]


def a_document(**more: object) -> dict:
    return {"format": "earlyspring/1", "mechanism": "paths", "registrar": "B-QN", "facts": [SOURCE, BODY], **more}


def everything() -> set[Path]:
    return set(Path(settings.HOME).rglob("*"))


@pytest.mark.parametrize("name", OUT)
def test_no_name_in_a_file_leads_out_of_its_folder(name: str) -> None:
    before = everything()
    log = written(LogKey(name, "paths", 1), [], [])
    persons = {name: {"names": {"en": "Lan"}}}
    fact = SOURCE | {"id": name}
    wrong = [{"mechanism": name}, {"registrar": name}, {"founders": [name]}, {"logs": [log]}, {"persons": persons}]
    for more in [*wrong, {"facts": [fact, BODY]}]:
        with pytest.raises(CannotLoad):
            load(a_document(**more), at=timezone.now())
    assert (everything(), Mechanism.objects.count()) == (before, 0)


@pytest.mark.parametrize("name", OUT)
def test_no_key_is_made_or_read_outside_the_folder_of_keys(name: str) -> None:
    mechanism = Mechanism.objects.create(key="paths")
    for act in (keyring.host, keyring.private_key):
        with pytest.raises(Refused):
            act(mechanism, name)


def test_a_key_left_by_an_act_that_was_cut_off_is_used_and_not_written_over() -> None:
    mechanism = Mechanism.objects.create(key="paths-cut-off")
    keyring.host(mechanism, "B-QN")
    path = keyring.path_of(mechanism, "B-QN")
    before = path.read_bytes()
    PartyKey.objects.all().delete()  # what a transaction taken back leaves: the file without its row
    keyring.host(mechanism, "B-QN")
    assert (path.read_bytes(), stat.S_IMODE(path.stat().st_mode)) == (before, 0o600)
    assert sorted(os.listdir(path.parent)) == ["B-QN.key"]


def test_a_node_makes_no_second_key_for_a_party_of_another_node() -> None:
    load(a_document(), at=timezone.now())
    whole = dump(Mechanism.objects.get())
    mechanism = Mechanism.objects.create(key="paths-elsewhere")
    PartyKey.objects.create(mechanism=mechanism, party="B-QN", key_id="0", public=whole["logs"][0]["keys"][0])
    with pytest.raises(Refused) as refused:
        load(a_document(mechanism="paths-elsewhere"), at=timezone.now(), parties=[])
    assert refused.value.faults[0].code == "signs_elsewhere"
    with pytest.raises(Refused):
        report(mechanism, "source", "SRC-1", {"publisher": {"en": "x"}}, by="B-QN", sources=[])
