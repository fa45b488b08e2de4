import pytest
from hypothesis import given
from hypothesis import strategies as st
from rdflib import Graph as Read
from rdflib import Literal as ReadLiteral
from rdflib import URIRef
from rdflib.compare import isomorphic

from earlyspring.formats.graph import Iri, Literal, day, facts, iri, json_ld_bytes, turtle, words

from .given import TEXTS, WORDS

# The reader of JSON-LD warns of a class of its own library.
pytestmark = pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated:DeprecationWarning")


def read(data, form):
    return Read().parse(data=data.decode(), format=form)


def kept(said):
    """What a literal keeps: everything but what no document can hold."""
    return "".join(
        "\ufffd" if sign == "\x00" or sign in "\ufffe\uffff" or "\ud800" <= sign <= "\udfff" else sign for sign in said
    )


def test_a_graph_is_written_with_the_prefixes_it_needs():
    graph = {
        "urn:x:1": facts([("a", Iri("org:Organization")), *words("skos:prefLabel", {"zh": "广西", "en": "Guangxi"})])
    }
    assert turtle(graph).decode() == (
        "@prefix org: <http://www.w3.org/ns/org#> .\n"
        "@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n"
        "\n<urn:x:1>\n"
        "  a org:Organization ;\n"
        '  skos:prefLabel "广西"@zh-Hans, "Guangxi"@en .\n'
    )


def test_a_day_is_typed_by_what_is_known_of_it():
    assert [list(day("dct:date", known)) for known in ("2025", "2025-07", "2025-07-01", "")] == [
        [("dct:date", Literal("2025", type="xsd:gYear"))],
        [("dct:date", Literal("2025-07", type="xsd:gYearMonth"))],
        [("dct:date", Literal("2025-07-01", type="xsd:date"))],
        [],
    ]


@given(TEXTS, WORDS)
def test_both_ways_of_writing_read_back_as_the_same_graph_with_the_same_words(text, plain):
    graph = {
        "urn:x:1": facts(
            [
                *words("dct:title", text),
                ("rdfs:comment", Literal(plain)),
                ("dct:date", Literal("2025", type="xsd:gYear")),
            ]
        )
    }
    as_turtle, as_json = read(turtle(graph), "turtle"), read(json_ld_bytes(graph), "json-ld")
    assert isomorphic(as_turtle, as_json)
    comment = URIRef("http://www.w3.org/2000/01/rdf-schema#comment")
    assert list(as_turtle.objects(URIRef("urn:x:1"), comment)) == [ReadLiteral(kept(plain))]


@given(st.lists(WORDS, min_size=1, max_size=3))
def test_no_id_breaks_out_of_its_name(parts):
    name = iri("https://example.org/", *parts)
    graph = {name: facts([("dct:relation", Iri(name))])}
    as_turtle, as_json = read(turtle(graph), "turtle"), read(json_ld_bytes(graph), "json-ld")
    assert len(as_turtle) == 1
    assert isomorphic(as_turtle, as_json)
    assert name.count("/") == 2 + len(parts)


@given(WORDS)
def test_an_address_of_anybody_breaks_out_of_nothing(address):
    graph = {"urn:x:1": facts([("dct:license", Iri(f"https://example.org/{address}"))])}
    assert len(read(turtle(graph), "turtle")) == 1


def test_a_thing_of_which_nothing_is_said_is_left_out():
    assert (turtle({"urn:x:1": {}}), json_ld_bytes({"urn:x:1": {}}).count(b"urn:x:1")) == (b"", 0)
