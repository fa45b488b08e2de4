"""The example goes out whole: everything it refers to is there, and readers of other houses read it."""

import json

import pytest
from lxml import etree
from rdflib import Graph
from rdflib.namespace import ORG, RDF

from earlyspring.commitments.models import Result
from earlyspring.ledger.moments import Moment
from earlyspring.members.models import Succession
from earlyspring.members.queries import Directory
from earlyspring.shown import exchange
from tests.stories.conftest import example

__all__ = ["example"]
pytestmark = pytest.mark.django_db
LISTS = ("organizations", "persons", "posts", "memberships", "events")
NAMES = ("organization_id", "person_id", "post_id", "member_id", "parent_id")


@pytest.fixture
def directory(example):
    return Directory(example, Moment("2026-11-22", "2026-11-22"))


def test_whatever_popolo_refers_to_is_in_it(directory):
    said = json.loads(exchange.in_popolo(directory, "vi"))
    every = [one for name in LISTS for one in said[name]]
    ids = {one["id"] for one in every}
    assert {one[name] for one in every for name in NAMES if name in one} - ids == set()
    assert {body for one in said["events"] for body in one.get("attending_organization_ids", [])} - ids == set()
    assert len(ids) == len(every)


def test_w3c_org_tells_every_act_of_succession(directory, example):
    graph = Graph().parse(data=exchange.in_org(directory, "vi").decode(), format="turtle")
    acts = set(graph.subjects(RDF.type, ORG.ChangeEvent))
    assert len(acts) == Succession.objects.filter(mechanism=example, known_to=None).count() > 0
    named = set(graph.objects(None, ORG.originalOrganization)) | set(graph.objects(None, ORG.resultingOrganization))
    assert named - set(graph.subjects(RDF.type, ORG.Organization)) == set()


def test_every_result_stands_in_iati_once(directory, example):
    root = etree.fromstring(exchange.in_iati(directory, "vi"))
    assert len(root.findall(".//result")) == Result.objects.filter(mechanism=example, known_to=None).count() > 0
    assert [one.tag for one in root.findall(".//result/indicator/title") if not one.findtext("narrative")] == []


def test_offices_of_guangxi_are_cards(directory):
    cards = exchange.in_vcard(directory, "B-GX", "zh").decode()
    assert cards.count("BEGIN:VCARD") == cards.count("END:VCARD") > 0
    assert max(len(line) for line in exchange.in_vcard(directory, "B-GX", "zh").split(b"\r\n")) <= 75
