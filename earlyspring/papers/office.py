"""A paper as an office document (.docx): an office's own form, or that of the house, with the paper put at its marks.

A mark is a word in double braces, {{title}}. Marks of words stand anywhere, in heads and feet too; those of whole
blocks ({{content}}, {{section:lines}}, {{particulars}}, {{legend}}) in a paragraph of their own. In a form for two
languages {{title:2}} is the title in the second. Nothing else in a form is read, and nothing in it runs.
"""

import hashlib
import re
import zipfile
from datetime import datetime
from io import BytesIO
from pathlib import Path
from typing import Any

from docx import Document
from docx.document import Document as DocxDocument
from docx.opc.exceptions import PackageNotFoundError
from docx.oxml import parse_xml
from docx.oxml.ns import qn

from .checked import views_of
from .facts import Paper
from .kinds import kind_of
from .office_blocks import content, notes
from .office_fault import FormFault
from .office_marks import fill
from .office_runs import W, paragraph, run
from .pdf import TEMPLATES, fitted, template
from .pen import plain
from .review_facts import LeadersBrief
from .view import View, headline

PLACE = re.compile(rb"<\?paper ([a-z_:]+)\?>")


def _opened(found: Path) -> DocxDocument:
    try:
        return Document(str(found))
    except (PackageNotFoundError, zipfile.BadZipFile, KeyError, ValueError) as broken:
        raise FormFault(f"{found.name}: this is no .docx document, or a broken one", "not_a_letter") from broken


def office(paper: Paper, langs: tuple[str, ...], folder: Path = TEMPLATES) -> bytes:
    """The paper as .docx. Raises as `papers.write` says, and FormFault."""
    if isinstance(paper, LeadersBrief):
        # An office programme alone knows where its pages end: what the page of the house holds, this one holds too.
        paper, _compiler = fitted(paper, langs)
    views = list(views_of(paper, langs))
    kind = kind_of(paper)
    found = template(kind.name, langs, folder, "docx")
    document = _opened(found)
    blocks = {f"section:{key}": "" for key in kind.sections} | _blocks(views, _width(document.sections[0]))
    used = {
        mark
        for root in _roots(document)
        for one in list(root.iter(qn("w:p")))
        for mark in fill(one, views, blocks, found)
    }
    if not used & {"content", *(key for key in blocks if key.startswith("section:"))}:
        raise FormFault(
            f"{found.name}: the form has no place for the paper; write {{{{content}}}} where it is to stand", "no_place"
        )
    if paper.exercise:
        _marked(document, views)
    _named(document, headline(views), paper.as_of, langs[0])
    if found.parent != TEMPLATES:
        document.core_properties.keywords = f"form sha256:{hashlib.sha256(found.read_bytes()).hexdigest()}"
    return _packed(document, blocks)


def _width(section: Any) -> int:
    """The width of the text in twentieths of a point."""
    return int((section.page_width - section.left_margin - section.right_margin) / 635)


def _blocks(views: list[View], width: int) -> dict[str, str]:
    sections = content(views, width)
    named = {f"section:{key}": xml for key, xml in sections.items()}
    return named | {
        "content": "".join(sections.values()),
        "particulars": notes(views, "particulars", width),
        "legend": notes(views, "legend", width),
    }


def _roots(document: Any) -> list[Any]:
    """The body, and the head and foot of every page there is."""
    parts = [document.element.body]
    for section in document.sections:
        heads = (section.header, section.first_page_header, section.even_page_header)
        feet = (section.footer, section.first_page_footer, section.even_page_footer)
        parts += [one._element for one in (*heads, *feet) if not one.is_linked_to_previous]
    return parts


def _marked(document: Any, views: list[View]) -> None:
    """An exercise says so on every page, whatever the form forgot."""
    words = [view["exercise"] for view in views]
    xml = "".join(run(plain(f"{word} "), view["lang"]) for word, view in zip(words, views, strict=True))
    for number, section in enumerate(document.sections):
        heads = [section.header]
        heads += [section.first_page_header] if section.different_first_page_header_footer else []
        heads += [section.even_page_header] if document.settings.odd_and_even_pages_header_footer else []
        for head in heads:
            if number and head.is_linked_to_previous:
                continue
            head.is_linked_to_previous = False
            if not all(word in "".join(node.text or "" for node in head._element.iter(qn("w:t"))) for word in words):
                marked = paragraph(xml, "PaperExercise").replace("<w:p>", f'<w:p xmlns:w="{W}">', 1)
                head._element.insert(0, parse_xml(marked))


def _named(document: Any, title: str, as_of: str, lang: str) -> None:
    """What the document says of itself; its time is the day the register was read on."""
    about = document.core_properties
    about.title, about.language, about.author, about.last_modified_by = title, lang, "earlyspring", ""
    about.created = about.modified = datetime.fromisoformat(as_of)
    about.revision = 1


def _packed(document: Any, blocks: dict[str, str]) -> bytes:
    """The document with the blocks in their places, and the hour of every part taken out.

    Blocks are put in as text: a tree of a thousand lines takes a minute to be moved.
    """
    saved, out = BytesIO(), BytesIO()
    document.save(saved)
    with zipfile.ZipFile(saved) as made, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in made.namelist():
            part = zipfile.ZipInfo(name)
            part.compress_type = zipfile.ZIP_DEFLATED
            content_of = made.read(name)
            for key in PLACE.findall(content_of):
                content_of = content_of.replace(b"<?paper %b?>" % key, blocks[key.decode()].encode())
            archive.writestr(part, content_of)
    return out.getvalue()
