"""Words of a paper as runs of an office document (ECMA-376, WordprocessingML), each in its language."""

from collections.abc import Iterable
from xml.sax.saxutils import escape

from .pen import Note, Runs, plain

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
# What is longer than so many paragraphs, of so many characters of XML each, would leave much of a page empty.
LONG, PARAGRAPH = 20, 400
# East Asian words carry their language apart from the others (17.3.2.20 lang).
FONTS = {"zh": '<w:rFonts w:hint="eastAsia"/>'}
LANG = {
    "vi": '<w:lang w:val="vi-VN"/>',
    "zh": '<w:lang w:val="zh-CN" w:eastAsia="zh-CN"/>',
    "en": '<w:lang w:val="en-GB"/>',
}
STYLE = {
    "missing": "PaperMissing",
    "ref": "PaperRef",
    "url": "PaperMuted",
    "label": "PaperMuted",
    "who": "PaperWho",
    "digest": "PaperDigest",
    "head": "PaperHead",
}


def run(one: dict[str, str], lang: str, look: str = "") -> str:
    """A run of words as XML. `look` are properties that the template gives to the place where it stands."""
    style = STYLE.get(one["k"])
    named = f'<w:rStyle w:val="{style}"/>' if style else ""
    tongue = one.get("lang", "") if one.get("lang") in LANG else lang
    # The order of properties is fixed (17.3.2.28): style, fonts, the rest, language.
    return f"<w:r><w:rPr>{named}{FONTS.get(tongue, '')}{look}{LANG[tongue]}</w:rPr>{_words(one['t'])}</w:r>"


def runs(words: Runs, lang: str, look: str = "") -> str:
    """Several runs as XML."""
    return "".join(run(one, lang, look) for one in words)


def paragraph(content: str, style: str = "") -> str:
    """A paragraph of runs that are XML already."""
    named = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f"<w:p>{named}{content}</w:p>"


def note(one: Note, lang: str) -> str:
    """A note: its label, a tab, what it says."""
    label = run(plain(one["label"], "label"), lang)
    return paragraph(f"{label}<w:r><w:tab/></w:r>{runs(one['runs'], lang)}", "PaperNote")


def field(code: str, lang: str, look: str = "") -> str:
    """A number that the office programme fills in: PAGE or NUMPAGES."""
    return f'<w:fldSimple w:instr=" {code} ">{run(plain("1"), lang, look)}</w:fldSimple>'


def cell(content: str, width: int, span: int = 1) -> str:
    """A cell of paragraphs, its width in twentieths of a point."""
    across = f'<w:gridSpan w:val="{span}"/>' if span > 1 else ""
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{across}</w:tcPr>{content or paragraph("")}</w:tc>'


def row(cells: Iterable[str], *, head: bool = False) -> str:
    """A row that is not parted by the end of a page unless it is long; a heading row comes again on every page."""
    content, again = "".join(cells), "<w:tblHeader/>" if head else ""
    whole = "<w:cantSplit/>" if content.count("<w:p>") <= LONG and len(content) <= LONG * PARAGRAPH else ""
    return f"<w:tr><w:trPr>{whole}{again}</w:trPr>{content}</w:tr>"


def table(rows: Iterable[str], widths: Iterable[int], style: str) -> str:
    """A table of fixed widths, and the paragraph that must follow one."""
    widths = list(widths)
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    head = f'<w:tblStyle w:val="{style}"/><w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:tblLayout w:type="fixed"/>'
    return f"<w:tbl><w:tblPr>{head}</w:tblPr><w:tblGrid>{grid}</w:tblGrid>{''.join(rows)}</w:tbl>{paragraph('', 'PaperGap')}"


def _words(words: str) -> str:
    lines = (f'<w:t xml:space="preserve">{escape(line)}</w:t>' for line in words.split("\n"))
    return "<w:br/>".join(lines)
