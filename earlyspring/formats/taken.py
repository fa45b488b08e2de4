"""XML from outside, read with care: bounded in size, depth and number, and nothing in it declared or fetched.

A document type that only names its DTD (TMX and older TBX have one) is passed over; one that declares anything itself
is refused, so that no entity can grow or reach for a file.
"""

from xml.etree.ElementTree import Element, TreeBuilder
from xml.parsers import expat

LARGEST = 32 * 1024**2
DEEPEST = 60
MOST_ELEMENTS = 1_000_000
CODES = {
    "too_large": "the file is larger than may be read ({found} bytes)",
    "too_deep": "the file nests deeper than any of its kind ({found})",
    "too_many": "the file holds more elements than may be read ({found})",
    "declares": "the file declares entities or a document type of its own ({found}); it was not read",
    "not_xml": "this is no XML, or a broken one: {found}",
    "not_the_format": "this is no file of the format: it begins with {found}",
    "not_text": "the file is no text in UTF-8: {found}",
    "columns_missing": "these columns are missing: {found}",
    "nothing": "the file holds nothing to take over",
}


class NotRead(Exception):
    """The file was not read. `code` is of CODES, `found` what was met."""

    def __init__(self, code: str, found: str = "") -> None:
        self.code, self.found = code, found[:200]
        super().__init__(CODES[code].format(found=self.found))


def root_of(data: bytes, *names: str) -> Element:
    """The tree of an XML file whose root has one of these local names. Tags keep their namespace. Raises NotRead."""
    if len(data) > LARGEST:
        raise NotRead("too_large", str(len(data)))
    tree = _Tree()
    try:
        root = tree.read(data)
    except (expat.ExpatError, ValueError, LookupError, UnicodeError) as fault:
        raise NotRead("not_xml", str(fault)) from None
    if local(root) not in names:
        raise NotRead("not_the_format", local(root))
    return root


def local(element: Element) -> str:
    """The name of an element without its namespace."""
    return element.tag.rpartition("}")[2]


class _Tree:
    def __init__(self) -> None:
        self.builder, self.deep, self.count = TreeBuilder(), 0, 0
        self.parser = expat.ParserCreate(namespace_separator="}")
        self.parser.buffer_text = True
        self.parser.SetParamEntityParsing(expat.XML_PARAM_ENTITY_PARSING_NEVER)
        self.parser.StartElementHandler = self.start
        self.parser.EndElementHandler = self.end
        self.parser.CharacterDataHandler = self.builder.data
        self.parser.StartDoctypeDeclHandler = self.doctype
        self.parser.EntityDeclHandler = self.declared
        self.parser.SkippedEntityHandler = self.skipped

    def read(self, data: bytes) -> Element:
        self.parser.Parse(data, True)
        return self.builder.close()

    def start(self, name: str, attributes: dict[str, str]) -> None:
        self.deep, self.count = self.deep + 1, self.count + 1
        if self.deep > DEEPEST:
            raise NotRead("too_deep", _bare(name))
        if self.count > MOST_ELEMENTS:
            raise NotRead("too_many", str(self.count))
        self.builder.start(_named(name), {_named(key): value for key, value in attributes.items()})

    def end(self, name: str) -> None:
        self.deep -= 1
        self.builder.end(_named(name))

    def doctype(self, name: str, system: str | None, public: str | None, inside: int) -> None:
        if inside:
            raise NotRead("declares", name)

    def declared(self, name: str, *_more: object) -> None:
        raise NotRead("declares", name)

    def skipped(self, name: str, parameter: int) -> None:
        raise NotRead("declares", name)


def _named(name: str) -> str:
    """As ElementTree writes it: {namespace}name."""
    return "{" + name if "}" in name else name


def _bare(name: str) -> str:
    return name.rpartition("}")[2]
