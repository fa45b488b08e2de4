"""Make the house's forms of papers for offices: paper.docx and paper.parallel.docx, brief.docx and brief.parallel.docx.

Run `.venv/bin/python tools/paper_templates.py` after a change here. An office makes its own form from one of them in its
own word processor: letterhead, number, places for signatures; the marks in double braces are where the paper is put.
"""

import zipfile
from copy import deepcopy
from io import BytesIO
from pathlib import Path
from typing import Any

from docx import Document
from docx.enum.section import WD_ORIENT
from docx.oxml import parse_xml
from docx.oxml.ns import qn
from docx.shared import Mm

FOLDER = Path(__file__).parent.parent / "earlyspring" / "papers" / "templates"
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
INK, MUTED, RULE, BLOSSOM = "1D2430", "5B6472", "D9D5CC", "B4325A"
# Faces that official papers of either side are set in, and that their office programmes bring along.
FACES = '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman" w:eastAsia="FangSong"/>'


def style(kind: str, name: str, look: str = "", space: str = "", more: str = "", based: str = "Normal") -> Any:
    """A style: `look` are properties of its words, `space` those of its paragraph."""
    words = f"<w:rPr>{look}</w:rPr>" if look else ""
    lines = f"<w:pPr>{space}</w:pPr>" if space else ""
    from_ = f'<w:basedOn w:val="{based}"/>' if based and kind == "paragraph" else ""
    return parse_xml(
        f'<w:style {W} w:type="{kind}" w:customStyle="1" w:styleId="{name}"><w:name w:val="{name}"/>{from_}'
        f"<w:qFormat/>{lines}{words}{more}</w:style>"
    )


def size(points: float, color: str = INK, *, bold: bool = False) -> str:
    weight = "<w:b/><w:bCs/>" if bold else ""
    return f'{weight}<w:color w:val="{color}"/><w:sz w:val="{int(points * 2)}"/><w:szCs w:val="{int(points * 2)}"/>'


def borders(*edges: str) -> str:
    lines = "".join(f'<w:{edge} w:val="single" w:sz="4" w:space="0" w:color="{RULE}"/>' for edge in edges)
    return f"<w:tblPr><w:tblBorders>{lines}</w:tblBorders>{MARGINS}</w:tblPr>"


MARGINS = (
    '<w:tblCellMar><w:top w:w="60" w:type="dxa"/><w:left w:w="0" w:type="dxa"/><w:bottom w:w="60" w:type="dxa"/>'
    '<w:right w:w="160" w:type="dxa"/></w:tblCellMar>'
)
STYLES = (
    style(
        "paragraph",
        "PaperNote",
        size(9.5),
        '<w:tabs><w:tab w:val="left" w:pos="2100"/></w:tabs><w:spacing w:after="20"/><w:ind w:left="2100" w:hanging="2100"/>',
    ),
    style(
        "paragraph",
        "PaperSource",
        size(9.5),
        '<w:tabs><w:tab w:val="left" w:pos="500"/></w:tabs><w:spacing w:after="80"/><w:ind w:left="500" w:hanging="500"/>',
    ),
    # Not kept with what follows: in a table that would bind every row to the next.
    style("paragraph", "PaperId", size(9), '<w:spacing w:before="40" w:after="0"/>'),
    style("paragraph", "PaperGap", size(4), '<w:spacing w:after="0"/>'),
    style(
        "paragraph", "PaperKind", size(12, BLOSSOM, bold=True), '<w:keepNext/><w:spacing w:before="240" w:after="0"/>'
    ),
    style("paragraph", "PaperExercise", size(10, BLOSSOM, bold=True), '<w:spacing w:after="60"/><w:jc w:val="right"/>'),
    style("paragraph", "PaperSmall", size(9, MUTED), '<w:spacing w:after="60"/>'),
    style("character", "PaperMuted", f'<w:color w:val="{MUTED}"/>'),
    style("character", "PaperMissing", f'<w:i/><w:color w:val="{MUTED}"/>'),
    style("character", "PaperRef", f'<w:color w:val="{BLOSSOM}"/>'),
    style("character", "PaperWho", f'<w:b/><w:bCs/><w:color w:val="{MUTED}"/>'),
    # So small that a digest stands in one line and a head in its column, in faces that are broader too.
    style("character", "PaperDigest", size(7.5, MUTED)),
    style("character", "PaperHead", size(8, MUTED)),
    style("table", "PaperTable", more=borders("bottom", "insideH")),
    style("table", "PaperLines", more=borders("top", "insideH")),
    style("table", "PaperPlain", more=f"<w:tblPr>{MARGINS}</w:tblPr>"),
)
GIVEN = {
    "Normal": (size(11), '<w:spacing w:after="60" w:line="264" w:lineRule="auto"/>'),
    "Title": (size(22, bold=True), '<w:keepNext/><w:spacing w:before="0" w:after="40"/>'),
    "Subtitle": (size(13), '<w:spacing w:after="160"/>'),
    "Heading 1": (
        size(14, bold=True),
        '<w:keepNext/><w:spacing w:before="320" w:after="100"/><w:outlineLvl w:val="0"/>',
    ),
    "Heading 2": (
        size(11.5, BLOSSOM, bold=True),
        '<w:keepNext/><w:spacing w:before="200" w:after="80"/><w:outlineLvl w:val="1"/>',
    ),
    "Header": (size(9, MUTED), ""),
    "Footer": (size(9, MUTED), ""),
}


# What keeps to one page: smaller words, closer together.
TIGHT = {
    "Normal": (size(9), '<w:spacing w:after="0" w:line="240" w:lineRule="auto"/>'),
    "Title": (size(15, bold=True), '<w:keepNext/><w:spacing w:before="0" w:after="0"/>'),
    "Subtitle": (size(10), '<w:spacing w:after="40"/>'),
    "Heading 1": (size(10, bold=True), '<w:keepNext/><w:spacing w:before="60" w:after="0"/><w:outlineLvl w:val="0"/>'),
}
TIGHT_STYLES = {
    "PaperKind": (size(9.5, BLOSSOM, bold=True), '<w:keepNext/><w:spacing w:before="0" w:after="0"/>'),
    "PaperExercise": (size(9, BLOSSOM, bold=True), '<w:spacing w:after="0"/><w:jc w:val="right"/>'),
    "PaperSmall": (size(7.5, MUTED), '<w:spacing w:after="0"/>'),
    "PaperGap": (size(1), '<w:spacing w:after="0" w:line="40" w:lineRule="exact"/>'),
}


def make(name: str, *, parallel: bool, tight: bool = False) -> None:
    """Write one form."""
    document = Document()
    _styles(document)
    if tight:
        _tight(document)
    section, broad = document.sections[0], parallel and not tight
    section.page_width, section.page_height = (Mm(297), Mm(210)) if broad else (Mm(210), Mm(297))
    section.orientation = WD_ORIENT.LANDSCAPE if broad else WD_ORIENT.PORTRAIT
    section.left_margin = section.right_margin = Mm(20 if parallel or tight else 25)
    section.top_margin = section.bottom_margin = Mm(16 if tight else 20)
    if tight:
        section.header_distance = section.footer_distance = Mm(8)
    two = [":2"] if parallel else []
    section.header.paragraphs[0].text = "  ".join(f"{{{{title{no}}}}} · {{{{subtitle{no}}}}}" for no in ("", *two))
    section.header.add_paragraph("  ".join(f"{{{{exercise{no}}}}}" for no in ("", *two)), "PaperExercise")
    section.footer.paragraphs[0].text = "    ".join(f"{{{{register{no}}}}}    {{{{page{no}}}}}" for no in ("", *two))
    if parallel:
        table = document.add_table(1, 2)
        for cell, no in zip(table.rows[0].cells, ("", ":2"), strict=True):
            cell.paragraphs[0].text = f"{{{{mechanism{no}}}}}"
            _head(cell, no)
    else:
        document.add_paragraph("{{mechanism}}", "PaperSmall")
        _head(document, "")
    document.add_paragraph("{{particulars}}")
    if not tight:  # at the head, so that no page is left to them alone
        _small(document, "disclaimer", two)
        _small(document, "absent", two)
    document.add_paragraph("{{content}}")
    if tight:
        _small(document, "absent", two)
    document.add_paragraph("{{legend}}")
    if tight:
        _small(document, "disclaimer", two)
    _write(document, FOLDER / name)


def _small(document: Any, mark: str, two: list[str]) -> None:
    for no in ("", *two):
        document.add_paragraph(f"{{{{{mark}{no}}}}}", "PaperSmall")


def _head(place: Any, no: str) -> None:
    place.add_paragraph(f"{{{{kind{no}}}}}", "PaperKind")
    place.add_paragraph(f"{{{{title{no}}}}}", "Title")
    place.add_paragraph(f"{{{{subtitle{no}}}}}", "Subtitle")
    place.add_paragraph(f"{{{{exercise_note{no}}}}}", "PaperExercise").alignment = 0


def _styles(document: Any) -> None:
    styles = document.styles.element
    faces = styles.find(f".//{qn('w:rPrDefault')}/{qn('w:rPr')}")
    faces.replace(faces.find(qn("w:rFonts")), parse_xml(FACES.replace("<w:rFonts", f"<w:rFonts {W}")))
    for name, look in GIVEN.items():
        _given(document.styles[name].element, *look)
    for one in STYLES:
        styles.append(deepcopy(one))


def _given(style_of: Any, look: str, space: str) -> None:
    """Words and paragraph of a style, in place of what they were."""
    for tag in ("w:pPr", "w:rPr"):
        for node in style_of.findall(qn(tag)):
            style_of.remove(node)
    for tag, inner in (("pPr", space), ("rPr", look)):
        if inner:
            style_of.append(parse_xml(f"<w:{tag} {W}>{inner}</w:{tag}>"))


def _tight(document: Any) -> None:
    for name, look in TIGHT.items():
        _given(document.styles[name].element, *look)
    for name, look in TIGHT_STYLES.items():
        _given(next(one for one in document.styles.element if one.get(qn("w:styleId")) == name), *look)
    for margin in document.styles.element.iter(qn("w:tblCellMar")):
        for edge in ("w:top", "w:bottom"):
            margin.find(qn(edge)).set(qn("w:w"), "15")


def _write(document: Any, path: Path) -> None:
    """Without the hour it was made, so that the same form is the same bytes."""
    saved, out = BytesIO(), BytesIO()
    document.save(saved)
    with zipfile.ZipFile(saved) as made, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in made.namelist():
            part = zipfile.ZipInfo(name)
            part.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(part, made.read(name))
    path.write_bytes(out.getvalue())


if __name__ == "__main__":
    make("paper.docx", parallel=False)
    make("paper.parallel.docx", parallel=True)
    make("brief.docx", parallel=False, tight=True)
    make("brief.parallel.docx", parallel=True, tight=True)
