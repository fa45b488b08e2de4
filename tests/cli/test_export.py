"""`export` writes what other programs read, and nothing where there is nothing."""

import json

import pytest
from click.testing import CliRunner
from rdflib import Graph
from rdflib.namespace import ORG, RDF
from story_house import a_house

from earlyspring.cli.export import export
from tests.desk.exchange_addresses import OFFICE, a_text
from tests.people import Cast, a_fact, cast, house

__all__ = ["cast", "house"]
pytestmark = pytest.mark.django_db


def run(*asked: str) -> tuple[int, bytes]:
    done = CliRunner().invoke(export, asked)
    return done.exit_code, done.stdout_bytes


def test_bodies_are_exported_as_popolo_and_w3c_org(cast: Cast) -> None:
    status, said = run("popolo", "--lang", "vi")
    named = {one["id"]: one["name"] for one in json.loads(said)["organizations"]}
    assert (status, named["B-GX"]) == (0, "Quảng Tây")
    status, said = run("org")
    graph = Graph().parse(data=said.decode(), format="turtle")
    assert (status, len(list(graph.subjects(RDF.type, ORG.Organization)))) == (0, 1 + 5)
    assert run("org-jsonld")[0] == 0


def test_offices_and_texts_are_exported_by_their_id(cast: Cast) -> None:
    a_fact(cast.mechanism, "office", "O-1", **OFFICE)
    a_text(cast)
    assert run("vcard", "--item", "B-QN", "--lang", "vi")[1].startswith(b"BEGIN:VCARD\r\nVERSION:4.0\r\n")
    assert b"<num>" in run("akn", "--item", "I-1", "--lang", "vi")[1]


def test_results_are_exported_also_where_there_are_none() -> None:
    a_house()
    assert run("iati") == (0, run("iati")[1])
    assert b"<iati-activities" in run("iati")[1]


@pytest.mark.parametrize(
    "asked",
    [
        ("vcard",),
        ("popolo", "--item", "B-QN"),
        ("vcard", "--item", "B-NOWHERE"),
        ("akn", "--item", "I-NOWHERE"),
        ("popolo", "--as-of", "soon"),
        ("rdf",),
    ],
)
def test_what_cannot_be_written_ends_with_2(cast: Cast, asked: tuple[str, ...]) -> None:
    assert run(*asked) == (2, b"")
