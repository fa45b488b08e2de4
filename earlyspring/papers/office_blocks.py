"""The sections of a paper as paragraphs and tables of an office document, in one language or in two side by side."""

from collections.abc import Iterable
from typing import Any

from .office_runs import cell, note, paragraph, row, run, runs, table
from .pen import Line, Note, plain
from .view import View

# A line that is judged: left half, a strip, notes. What is said stands in halves, so the strip belongs to either.
JUDGED = (0.5, 0.07, 0.43)


def content(views: list[View], width: int) -> dict[str, str]:
    """The sections by key as XML; `width` is that of the text in twentieths of a point."""
    if len(views) == 1:
        return {one["key"]: _section(one, views[0]["lang"], width) for one in views[0]["sections"]}
    langs = [view["lang"] for view in views]
    both = zip(*(view["sections"] for view in views), strict=True)
    return {pair[0]["key"]: _pair(pair, langs, width) for pair in both}


def notes(views: list[View], key: str, width: int) -> str:
    """The particulars, the legend and the like: a list of notes, one column for each language."""
    columns = ["".join(note(one, view["lang"]) for one in _notes(view, key)) for view in views]
    if len(columns) == 1:
        return columns[0]
    return (
        table([row(cell(one, width // 2) for one in columns)], [width // 2] * 2, "PaperPlain") if any(columns) else ""
    )


def _notes(view: View, key: str) -> list[Note]:
    if key == "legend":
        return [{"label": one["word"], "runs": [plain(one["means"])]} for one in view["legend"]]
    return view["particulars"]


def _section(section: Any, lang: str, width: int) -> str:
    blocks = [paragraph(run(plain(section["heading"]), lang), "Heading1")]
    for group in section["groups"]:
        if group["heading"]:
            blocks.append(paragraph(run(plain(group["heading"]), lang), "Heading2"))
        blocks.append(_group(section, group["lines"], lang, width))
    return "".join(blocks)


def _group(section: Any, lines: list[Line], lang: str, width: int) -> str:
    match section["layout"]:
        case "table":
            return _table(section, lines, lang, width)
        case "running":
            gap = run(plain(" "), lang)
            return paragraph(gap.join(runs(line["text"], lang) for line in lines))
        case "plain":
            return "".join(paragraph(_numbered(line, lang), "PaperSource") for line in lines)
        case _:
            widths = [int(width * share) for share in JUDGED]
            return table((one for line in lines for one in _judged(line, lang, widths)), widths, "PaperLines")


def _table(section: Any, lines: list[Line], lang: str, width: int) -> str:
    whole = sum(section["shares"])
    widths = [int(width * share / whole) for share in section["shares"]]
    heads = [section["column"], *(one["label"] for one in lines[0]["notes"])]
    rows = [
        row(
            (cell(paragraph(run(plain(one, "label"), lang)), w) for one, w in zip(heads, widths, strict=True)),
            head=True,
        )
    ]
    for line in lines:
        values = [line["text"], *(one["runs"] for one in line["notes"])]
        rows.append(row(cell(paragraph(runs(one, lang)), w) for one, w in zip(values, widths, strict=True)))
    return table(rows, widths, "PaperTable")


def _judged(line: Line, lang: str, widths: list[int]) -> Iterable[str]:
    left, strip, right = widths
    beside = "".join(note(one, lang) for one in line["notes"])
    yield row((cell(_worded(line, lang), left + strip, 2), cell(beside, right)))
    for at in range(0, len(line["sides"]), 2):
        pair = [_said(one, lang) for one in line["sides"][at : at + 2]]
        yield row((cell(pair[0], left), cell(pair[1] if len(pair) > 1 else "", strip + right, 2)))


def _worded(line: Line, lang: str) -> str:
    above = paragraph(run(plain(line["no"], "ref"), lang), "PaperId") if line["no"] else ""
    return above + paragraph(runs(line["text"], lang))


def _said(one: Note, lang: str) -> str:
    return paragraph(run(plain(one["label"], "who"), lang), "PaperId") + paragraph(runs(one["runs"], lang))


def _numbered(line: Line, lang: str) -> str:
    number = f"{run(plain(line['no'], 'label'), lang)}<w:r><w:tab/></w:r>" if line["no"] else ""
    return number + runs(line["text"], lang)


def _pair(sections: tuple[Any, ...], langs: list[str], width: int) -> str:
    """Two languages: a row for each line, so that what stands level says the same."""
    half = width // 2
    rows = [
        row(
            (
                cell(paragraph(run(plain(s["heading"]), lang), "Heading1"), half)
                for s, lang in zip(sections, langs, strict=True)
            )
        )
    ]
    for groups in zip(*(section["groups"] for section in sections), strict=True):
        if groups[0]["heading"]:
            rows.append(
                row(
                    cell(paragraph(run(plain(g["heading"]), lang), "Heading2"), half)
                    for g, lang in zip(groups, langs, strict=True)
                )
            )
        for lines in zip(*(group["lines"] for group in groups), strict=True):
            level = zip(lines, langs, strict=True)
            rows.append(row(cell(_stacked(line, lang), half) for line, lang in level))
    return table(rows, [half, half], "PaperLines")


def _stacked(line: Line, lang: str) -> str:
    said = "".join(_said(one, lang) for one in line["sides"])
    return _worded(line, lang) + "".join(note(one, lang) for one in line["notes"]) + said
