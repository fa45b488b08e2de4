"""A form as an officer, an office programme or an outsider leaves it: cells changed in the file itself."""

import re
import zipfile
from collections.abc import Mapping
from io import BytesIO
from xml.sax.saxutils import escape

SHEETS = {
    "reports": "xl/worksheets/sheet1.xml",
    "figures": "xl/worksheets/sheet2.xml",
    "about": "xl/worksheets/sheet3.xml",
    "obstacles": "xl/worksheets/sheet4.xml",
}


def parts(file: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(BytesIO(file)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def packed(parts: Mapping[str, bytes]) -> bytes:
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    return out.getvalue()


def typed(file: bytes, sheet: str, cell: str, value: str | float, formula: str = "") -> bytes:
    """The file with something typed into a cell."""
    there = parts(file)
    body = f"<f>{escape(formula)}</f>" if formula else ""
    if isinstance(value, str):
        new = f'<c r="{cell}" t="str">{body}<v>{escape(value)}</v></c>'
    else:
        new = f'<c r="{cell}">{body}<v>{value!r}</v></c>'
    xml = there[SHEETS[sheet]].decode()
    changed = re.sub(rf'<c r="{cell}"[^>]*?(/>|>.*?</c>)', lambda _: new, xml, count=1)
    assert changed != xml, f"no cell {cell}"
    return packed(there | {SHEETS[sheet]: changed.encode()})


def replaced(file: bytes, sheet: str, old: str, new: str) -> bytes:
    """The file with a piece of the XML of a sheet replaced."""
    there = parts(file)
    xml = there[SHEETS[sheet]].decode()
    assert old in xml
    return packed(there | {SHEETS[sheet]: xml.replace(old, new).encode()})
