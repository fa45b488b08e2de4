"""An entry of the Data Catalog Vocabulary, version 3 (DCAT 3, W3C Recommendation of 22 August 2024,
https://www.w3.org/TR/vocab-dcat-3/): one data set with a distribution for each file.

Media types and languages are named by addresses, as DCAT asks (IANA; id.loc.gov for ISO 639-1); the script of Chinese,
which ISO 639-1 cannot say, stands in the language tags of the words.
"""

from collections.abc import Iterator

from .graph import Facts, Graph, Iri, Literal, Value, day, facts, json_ld_bytes, turtle, words
from .opened import DataSet, File

Pairs = Iterator[tuple[str, Value]]
MEDIA_TYPES = "https://www.iana.org/assignments/media-types/"
LANGUAGES = "http://id.loc.gov/vocabulary/iso639-1/"


def dcat(data_set: DataSet) -> Graph:
    """The graph of the entry. A data set without a file has no distribution, which DCAT allows."""
    graph: dict[str, Facts] = {data_set.address: facts(_data_set(data_set))}
    for number, publisher in enumerate(data_set.publishers, start=1):
        named = [("a", Iri("foaf:Organization")), *words("foaf:name", publisher)]
        graph[_under(data_set, "publisher", number)] = facts(named)
    for number, file in enumerate(data_set.files, start=1):
        graph[_under(data_set, "file", number)] = facts(_file(data_set, file, number))
        if file.sha256:
            graph[_under(data_set, "checksum", number)] = facts(_checksum(file))
    return graph


def dcat_turtle(data_set: DataSet) -> bytes:
    """As `dcat`, in Turtle."""
    return turtle(dcat(data_set))


def dcat_json_ld(data_set: DataSet) -> bytes:
    """As `dcat`, in JSON-LD."""
    return json_ld_bytes(dcat(data_set))


def _data_set(one: DataSet) -> Pairs:
    yield "a", Iri("dcat:Dataset")
    yield "dct:identifier", Literal(one.address)
    yield from words("dct:title", one.title)
    yield from words("dct:description", one.description)
    for keyword in one.keywords:
        yield from words("dcat:keyword", keyword)
    yield from (("dct:language", Iri(LANGUAGES + code)) for code in one.languages)
    yield from (("dct:publisher", Iri(_under(one, "publisher", n))) for n in range(1, len(one.publishers) + 1))
    yield from day("dct:issued", one.issued)
    yield from day("dct:modified", one.modified)
    if one.version:
        yield "dcat:version", Literal(one.version)
    if one.licence:
        yield "dct:license", Iri(one.licence)
    if one.page:
        yield "dcat:landingPage", Iri(one.page)
    yield from (("dcat:distribution", Iri(_under(one, "file", n))) for n in range(1, len(one.files) + 1))


def _file(data_set: DataSet, one: File, number: int) -> Pairs:
    yield "a", Iri("dcat:Distribution")
    yield from words("dct:title", one.title)
    yield "dcat:accessURL", Iri(one.address)
    yield "dcat:downloadURL", Iri(one.address)
    yield "dcat:mediaType", Iri(MEDIA_TYPES + one.media_type)
    if one.size is not None:
        yield "dcat:byteSize", Literal(str(one.size), type="xsd:nonNegativeInteger")
    if one.standard:
        yield "dct:conformsTo", Iri(one.standard)
    if data_set.licence:
        yield "dct:license", Iri(data_set.licence)
    if one.sha256:
        yield "spdx:checksum", Iri(_under(data_set, "checksum", number))


def _checksum(one: File) -> Pairs:
    yield "a", Iri("spdx:Checksum")
    yield "spdx:algorithm", Iri("spdx:checksumAlgorithm_sha256")
    yield "spdx:checksumValue", Literal(one.sha256, type="xsd:hexBinary")


def _under(data_set: DataSet, what: str, number: int) -> str:
    return f"{data_set.address}#{what}-{number}"
