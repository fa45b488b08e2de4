import pytest
from rdflib import Graph, Literal, URIRef
from rdflib.compare import isomorphic
from rdflib.namespace import DCAT, DCTERMS, RDF, XSD

from earlyspring.formats.dcat import dcat_json_ld, dcat_turtle
from earlyspring.formats.opened import DataSet, File

# The reader of JSON-LD warns of a class of its own library.
pytestmark = pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated:DeprecationWarning")

ADDRESS = "https://example.org/public/gx-vn/data"
CSV = File(f"{ADDRESS}/results.csv", "text/csv", {"en": "Results", "vi": "Kết quả"}, "ab" * 32, 1234)
JSON = File(f"{ADDRESS}/all.json", "application/json", {"en": "All"}, standard="https://example.org/schema")
DATA = DataSet(
    address=ADDRESS,
    page=f"{ADDRESS}.html",
    title={"en": "Open data", "zh": "开放数据"},
    description={"en": "All that was released."},
    languages=("vi", "zh"),
    publishers=({"vi": "Quảng Ninh"}, {"zh": "广西"}),
    files=(CSV, JSON),
    keywords=({"en": "border"},),
    issued="2026-01",
    modified="2026-11-22",
    licence="https://creativecommons.org/licenses/by/4.0/",
    version="7",
)


def test_turtle_and_json_ld_say_the_same():
    first = Graph().parse(data=dcat_turtle(DATA).decode(), format="turtle")
    assert isomorphic(first, Graph().parse(data=dcat_json_ld(DATA).decode(), format="json-ld"))


def test_a_data_set_has_a_distribution_for_each_file():
    graph = Graph().parse(data=dcat_turtle(DATA).decode(), format="turtle")
    data_set = URIRef(ADDRESS)
    assert (data_set, RDF.type, DCAT.Dataset) in graph
    files = list(graph.objects(data_set, DCAT.distribution))
    assert {graph.value(one, DCAT.downloadURL) for one in files} == {URIRef(CSV.address), URIRef(JSON.address)}
    assert {graph.value(one, DCAT.mediaType) for one in files} == {
        URIRef("https://www.iana.org/assignments/media-types/text/csv"),
        URIRef("https://www.iana.org/assignments/media-types/application/json"),
    }
    assert {graph.value(one, DCAT.byteSize) for one in files} == {
        Literal("1234", datatype=XSD.nonNegativeInteger),
        None,
    }
    assert graph.value(data_set, DCTERMS.issued) == Literal("2026-01", datatype=XSD.gYearMonth)


def test_what_is_not_stated_is_not_said():
    bare = DataSet(ADDRESS, "", {}, {}, (), (), ())
    graph = Graph().parse(data=dcat_turtle(bare).decode(), format="turtle")
    assert set(graph.predicates(URIRef(ADDRESS))) == {RDF.type, DCTERMS.identifier}
