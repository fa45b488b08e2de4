"""Word files as offices make them, and as nobody should."""

import zipfile
from io import BytesIO

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def para(text: str, listed: str = "", more: str = "") -> str:
    asked = ""
    if listed:
        name, depth = listed.split(".")
        asked = f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="{name}"/></w:numPr>'
    return f"<w:p><w:pPr>{asked}{more}</w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"


def level(depth: int, form: str, words: str, more: str = "") -> str:
    return f'<w:lvl w:ilvl="{depth}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>{more}<w:lvlText w:val="{words}"/></w:lvl>'


def lists(*levels: str, nums: str = '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>') -> str:
    return f'<w:numbering {W}><w:abstractNum w:abstractNumId="0">{"".join(levels)}</w:abstractNum>{nums}</w:numbering>'


def word(body: str, numbering: str = "", styles: str = "", **others: str | bytes) -> bytes:
    parts: dict[str, str | bytes] = {
        "[Content_Types].xml": "<Types/>",
        "word/document.xml": f"<w:document {W}><w:body>{body}</w:body></w:document>",
    }
    if numbering:
        parts["word/numbering.xml"] = numbering
    if styles:
        parts["word/styles.xml"] = f"<w:styles {W}>{styles}</w:styles>"
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in (parts | others).items():
            archive.writestr(name, part)
    return out.getvalue()


def relations(kind: str, target: str, mode: str = "External") -> str:
    one = f'<Relationship Id="r1" Type="{RELATION}/{kind}" Target="{target}" TargetMode="{mode}"/>'
    return f"<Relationships>{one}</Relationships>"
