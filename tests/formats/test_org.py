from dataclasses import replace

import pytest
from rdflib import Graph, Literal, Namespace, URIRef
from rdflib.compare import isomorphic
from rdflib.namespace import DCTERMS, FOAF, ORG, RDF, RDFS, SKOS, TIME, XSD

from earlyspring.formats.org import org_json_ld, org_turtle

from .given import ABOUT, BODIES

# The reader of JSON-LD warns of a class of its own library.
pytestmark = pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated:DeprecationWarning")

BASE = "https://example.org/gx-vn/"
HERE = Namespace(BASE)


def written():
    return Graph().parse(data=org_turtle(BODIES, ABOUT, BASE).decode(), format="turtle")


def test_turtle_and_json_ld_say_the_same():
    read = Graph().parse(data=org_json_ld(BODIES, ABOUT, BASE).decode(), format="json-ld")
    assert isomorphic(written(), read)


def test_a_merger_is_a_change_event_between_bodies():
    graph = written()
    act = HERE["A-1"]
    assert (act, RDF.type, ORG.ChangeEvent) in graph
    assert set(graph.objects(act, ORG.originalOrganization)) == {HERE["B-LS"], HERE["B-QN"]}
    assert list(graph.objects(act, ORG.resultingOrganization)) == [HERE["B-QN"]]
    assert list(graph.objects(act, DCTERMS.date)) == [Literal("2025-07-01", datatype=XSD.date)]


def test_names_stand_in_their_languages_and_former_ones_beside_them():
    graph = written()
    assert list(graph.objects(HERE["B-LS"], SKOS.prefLabel)) == [Literal("Lạng Sơn", lang="vi")]
    assert set(graph.objects(HERE["B-LS"], SKOS.altLabel)) == {
        Literal("LS", lang="vi"),
        Literal("Lạng Sơn cũ", lang="vi"),
    }
    assert (HERE["B-LS"], ORG.subOrganizationOf, HERE["B-QN"]) in graph
    assert (HERE["type/province"], SKOS.prefLabel, Literal("省", lang="zh-Hans")) in graph


def test_a_membership_has_its_time_as_far_as_it_is_known():
    graph = written()
    assert (HERE["M-1"], ORG.member, HERE["B-QN"]) in graph
    during = graph.value(HERE["M-1"], ORG.memberDuring)
    began = graph.value(during, TIME.hasBeginning)
    assert list(graph.predicate_objects(began)) == [
        (RDF.type, TIME.Instant),
        (URIRef("http://www.w3.org/2006/time#inXSDgYear"), Literal("2024", datatype=XSD.gYear)),
    ]
    assert graph.value(during, TIME.hasEnd) is None


def test_a_post_its_holder_and_the_person():
    graph = written()
    assert (HERE["F-1"], ORG.postIn, HERE["B-QN"]) in graph
    assert (HERE["F-1"], ORG.heldBy, HERE["P-1"]) in graph
    assert list(graph.objects(HERE["P-1"], FOAF.name)) == [Literal("Lan", lang="vi")]


def test_what_is_no_real_record_says_so():
    tried = replace(ABOUT, demo=True, exercise=True)
    graph = Graph().parse(data=org_turtle(BODIES, tried, BASE).decode(), format="turtle")
    assert list(graph.objects(URIRef(BASE), RDFS.comment)) == [Literal("demonstration, exercise included", lang="en")]


def test_the_document_says_its_day_and_its_place():
    graph = written()
    document = URIRef(BASE)
    assert list(graph.objects(document, DCTERMS.date)) == [Literal("2026-11-22", datatype=XSD.date)]
    assert list(graph.objects(document, DCTERMS.identifier)) == [Literal(f"gx-vn {ABOUT.position.digest}")]
