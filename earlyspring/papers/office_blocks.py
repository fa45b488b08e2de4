"""The sections of a paper as paragraphs and tables of an office document, in one language or in two side by side."""

from collections.abc import Iterable
from typing import Any

from .office_runs import cell, note, paragraph, row, run, runs, table
from .pen import Line, Note, plain
from .view import View

# A line that is judged: its words, a strip, the right half. Notes stand over strip and half, what is said in halves.
JUDGED = (0.4, 0.1, 0.5)
# Words of so many characters stand across the page.
BROAD = 80
NUMBER = 4


def content(views: list[View], width: int) -> dict[str, str]:
    """The sections by key as XML; `width` is that of the text in twentieths of a point."""
    if len(views) == 1:
        return {one["key"]: _section(one, views[0]["lang"], width) for one in views[0]["sections"]}
    langs = [view["lang"] for view in views]
    both = zip(*(view["sections"] for view in views), strict=True)
    return {pair[0]["key"]: _pair(pair, langs, width) for pair in both}


def notes(views: list[View], key: str, width: int) -> str:
    """The particulars, the legend and the like: a list of notes, one column for each language."""
    columns = [_listed(_notes(view, key), view) for view in views]
    if len(columns) == 1:
        return columns[0]
    return (
        table([row(cell(one, width // 2) for one in columns)], [width // 2] * 2, "PaperPlain") if any(columns) else ""
    )


def _listed(found: list[Note], view: View) -> str:
    """A line for each note; where the paper keeps to one page, one after another."""
    if not view["tight"]:
        return "".join(note(one, view["lang"]) for one in found)
    strung = (
        run(plain(f"{one['label']}\u00a0", "label"), view["lang"]) + runs(one["runs"], view["lang"]) for one in found
    )
    return paragraph(run(plain("   "), view["lang"]).join(strung)) if found else ""


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
            (cell(paragraph(run(plain(one, "head"), lang)), w) for one, w in zip(heads, widths, strict=True)),
            head=True,
        )
    ]
    for line in lines:
        values = [line["text"], *(one["runs"] for one in line["notes"])]
        rows.append(row(cell(paragraph(runs(one, lang)), w) for one, w in zip(values, widths, strict=True)))
    return table(rows, widths, "PaperTable")


def _judged(line: Line, lang: str, widths: list[int]) -> Iterable[str]:
    left, strip, right = widths
    broad = [one for one in line["notes"] if sum(len(it["t"]) for it in one["runs"]) >= BROAD]
    beside = "".join(note(one, lang) for one in line["notes"] if one not in broad)
    yield row((cell(_worded(line, lang), left), cell(beside, strip + right, 2)))
    if broad:
        yield row([cell("".join(note(one, lang) for one in broad), left + strip + right, 3)])
    for one in line["beneath"]:
        yield row([cell(_said(one, lang), left + strip + right, 3)])
    for at in range(0, len(line["sides"]), 2):
        pair = [_said(one, lang) for one in line["sides"][at : at + 2]]
        yield row((cell(pair[0], left + strip, 2), cell(pair[1] if len(pair) > 1 else "", right)))


def _worded(line: Line, lang: str) -> str:
    """The id above its words; what is no longer than a number stands before the first of them."""
    if 0 < len(line["no"]) <= NUMBER:
        return paragraph(run(plain(f"{line['no']}\u2002", "label"), lang) + runs(line["text"], lang))
    above = paragraph(run(plain(line["no"], "ref"), lang), "PaperId") if line["no"] else ""
    return above + paragraph(runs(line["text"], lang))


def _said(one: Note, lang: str) -> str:
    return paragraph(run(plain(one["label"], "who"), lang), "PaperId") + paragraph(runs(one["runs"], lang))


def _numbered(line: Line, lang: str) -> str:
    number = f"{run(plain(line['no'], 'label'), lang)}<w:r><w:tab/></w:r>" if line["no"] else ""
    # An address stands on a line of its own.
    gap = run(plain("\n"), lang)
    return number + "".join(gap + run(one, lang) if one["k"] == "url" else run(one, lang) for one in line["text"])


def _pair(sections: tuple[Any, ...], langs: list[str], width: int) -> str:
    """Two languages: a row for each line, so that what stands level says the same."""
    half = width // 2
    if sections[0]["layout"] == "table":
        return _tables(sections, langs, half)
    rows = [_level((section["heading"] for section in sections), langs, half, "Heading1")]
    for groups in zip(*(section["groups"] for section in sections), strict=True):
        if groups[0]["heading"]:
            rows.append(_level((group["heading"] for group in groups), langs, half, "Heading2"))
        for lines in zip(*(group["lines"] for group in groups), strict=True):
            level = zip(lines, langs, strict=True)
            rows.append(row(cell(_stacked(line, lang), half) for line, lang in level))
    return table(rows, [half, half], "PaperLines")


def _level(words: Iterable[str], langs: list[str], half: int, style: str, span: int = 1, *, head: bool = False) -> str:
    """The same heading in each half."""
    level = zip(words, langs, strict=True)
    return row((cell(paragraph(run(plain(one), lang), style), half, span) for one, lang in level), head=head)


def _tables(sections: tuple[Any, ...], langs: list[str], half: int) -> str:
    """Tables whose columns lie in each half; heading and heads come again on every page."""
    shares, found = sections[0]["shares"], []
    widths = [int(half * share / sum(shares)) for share in shares] * 2
    for no, groups in enumerate(zip(*(section["groups"] for section in sections), strict=True)):
        above = [] if no else [("Heading1", [section["heading"] for section in sections])]
        above += [("Heading2", [group["heading"] for group in groups])] if groups[0]["heading"] else []
        rows = [_level(words, langs, half, style, len(shares), head=True) for style, words in above]
        heads = [
            paragraph(run(plain(one, "head"), lang))
            for section, group, lang in zip(sections, groups, langs, strict=True)
            for one in (section["column"], *(note["label"] for note in group["lines"][0]["notes"]))
        ]
        rows.append(row(map(cell, heads, widths), head=True))
        rows += [_across(level, langs, widths) for level in zip(*(group["lines"] for group in groups), strict=True)]
        found.append(table(rows, widths, "PaperTable"))
    return "".join(found)


def _across(level: tuple[Line, ...], langs: list[str], widths: list[int]) -> str:
    """The same line in each half."""
    values = (
        paragraph(runs(one, lang))
        for line, lang in zip(level, langs, strict=True)
        for one in (line["text"], *(note["runs"] for note in line["notes"]))
    )
    return row(map(cell, values, widths))


def _stacked(line: Line, lang: str) -> str:
    said = "".join(_said(one, lang) for one in (*line["beneath"], *line["sides"]))
    return _worded(line, lang) + "".join(note(one, lang) for one in line["notes"]) + said
