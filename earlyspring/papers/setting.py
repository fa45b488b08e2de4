"""The process of its own in which an office's form is set (`apart` starts it): papers in, pages out, nothing else.

One line of JSON says the form and the day; each further line is a paper. One paper becomes a PDF, behind a line that
says how many pages it has; of several only the prints of their pages are told, to be compared.
"""

import hashlib
import json
import re
import sys
from datetime import datetime
from typing import Any

import typst

from .confined import confine
from .fonts import shelf

# Where the typesetter says a fault lies: the file, the line.
AT = re.compile(r"─ (\S+):(\d+):\d+")


def main() -> int:
    asked = json.loads(sys.stdin.readline())
    papers = [line.rstrip("\n") for line in sys.stdin]
    shelf()
    confine()
    try:
        told, written = _set(asked, papers)
    except typst.TypstError as fault:
        told, written = _said(fault, asked), b""
    except MemoryError:
        told, written = {"large": True}, b""
    sys.stdout.buffer.write(json.dumps(told).encode() + b"\n" + written)
    return 0


def _set(asked: dict[str, Any], papers: list[str]) -> tuple[dict[str, Any], bytes]:
    first = _compiler(asked, papers[0])
    written = first.compile(
        format="pdf", pdf_standards=asked["standards"], timestamp=datetime.fromisoformat(asked["read_on"])
    )
    if not isinstance(written, bytes):
        raise TypeError("typst gave no single document")
    pages = max(json.loads(first.query("<pages>", field="value")), default=1)
    if len(papers) == 1:
        return {"pages": pages}, written
    return {"prints": [_prints(_compiler(asked, paper)) for paper in papers]}, b""


def _compiler(asked: dict[str, Any], paper: str) -> typst.Compiler:
    folder = asked["folder"]
    return typst.Compiler(
        f"{folder}/{asked['main']}",
        root=folder,
        font_paths=shelf(),
        sys_inputs={"data": paper},
        package_path=folder,
        package_cache_path=folder,
    )


def _prints(compiler: typst.Compiler) -> list[str]:
    """A digest of what is seen on each page; what the file says of itself is not on them."""
    pages: Any = compiler.compile(format="svg")
    return [hashlib.sha256(page).hexdigest() for page in (pages if isinstance(pages, list) else [pages])]


def _said(fault: typst.TypstError, asked: dict[str, Any]) -> dict[str, Any]:
    """The line of the form itself, though the fault may come up in the stationery that it calls."""
    places = AT.findall(str(fault.diagnostic))
    own = [int(line) for file, line in places if file == asked["form"]]
    return {"line": own[0] if own else 0, "reason": fault.message.replace(asked["folder"], "")}


if __name__ == "__main__":
    sys.exit(main())
