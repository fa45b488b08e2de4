"""`concord`: in what texts of several languages, all equally authentic, differ."""

import json
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, NoReturn

import click

from earlyspring.cli.concord_read import Read, Unreadable, base_with, lines_of, texts_of
from earlyspring.cli.concord_words import CLASSES, LANGUAGES, part_in_words, sentence_of
from earlyspring.cli.words import counted
from earlyspring.lang.alignment.lengths import length, ratio
from earlyspring.lang.concord.comparing import compare, compare_lines
from earlyspring.lang.concord.finding import HARD, Finding, Report
from earlyspring.lang.terms.base import TermBase

FILE = click.Path(exists=True, dir_okay=False, path_type=Path)
LONGEST, AROUND = 90, 30
UNEQUAL = "That nothing is found does not mean that the texts say the same: only what the checks look for was compared."


@click.command()
@click.argument("files", type=FILE, nargs=-1, required=True)
@click.option(
    "--langs", default="", help="the languages of the files in their order, as vi,zh,en; else told by content"
)
@click.option("--terms", type=FILE, help="names and terms besides those that ship with the program: TBX or CSV")
@click.option("--lines", is_flag=True, help="two files of plain text in UTF-8, compared line by line")
@click.option(
    "--json", "as_json", is_flag=True, help="for programs; with --lines an object for each line with findings"
)
def concord(files: tuple[Path, ...], langs: str, terms: Path | None, lines: bool, as_json: bool) -> None:
    """Compare the texts of an agreement: Word, PDF, HTML or plain text, a file for each language or one with all of them.

    Exit 1 when there are hard findings. No finding never means that the texts are equal. Needs no home and no database.
    """
    named = tuple(langs.split(",")) if langs else ()
    try:
        base = base_with(terms)
        hard = _by_line(files, named, base, as_json) if lines else _whole(files, named, base, as_json)
    except Unreadable as fault:
        _end(str(fault))
    sys.exit(1 if hard else 0)


def _whole(files: tuple[Path, ...], named: tuple[str, ...], base: TermBase, as_json: bool) -> bool:
    read = texts_of(files, named, base)
    report = compare({lang: each.text for lang, each in read.items()}, base)
    if as_json:
        digests = [{"lang": lang, "sha256": each.sha256} for lang, each in read.items()]
        told = [_told(one, read) for one in report.findings]
        whole = {"ruleset": report.ruleset, "terms": report.terms, "texts": digests, "findings": told}
        click.echo(json.dumps(whole, ensure_ascii=False, indent=1))
    else:
        click.echo("\n".join(_shown(report, {lang: each.text.whole for lang, each in read.items()})))
    return bool(report.hard)


def _told(one: Finding, read: Mapping[str, Read]) -> dict[str, Any]:
    """A finding as programs read it; places are those of the file where it is plain text."""
    return {
        "class": one.code,
        "check": one.check,
        "severity": one.severity,
        "ids": list(one.ids),
        "spans": {lang: list(read[lang].placed(span)) for lang, span in one.spans.items()},
        "values": dict(one.values),
        "odd": one.odd,
        "fingerprint": one.fingerprint,
        "message": sentence_of(one),
    }


def _by_line(files: tuple[Path, ...], named: tuple[str, ...], base: TermBase, as_json: bool) -> bool:
    """Two files, line by line; whether any line has a hard finding."""
    if len(files) != 2 or len(named) != 2 or not set(named) <= set(LANGUAGES) or len(set(named)) < 2:
        raise Unreadable(f"--lines: two files and --langs with two of {', '.join(LANGUAGES)} are expected, as vi,zh")
    texts = [lines_of(path) for path in files]
    if len(texts[0]) != len(texts[1]):
        there = counted(len(texts[1]), "line", "lines")
        raise Unreadable(f"{files[1]}: {there}; {len(texts[0])} are expected, as {files[0]} has")
    longer = ratio(*([length(line, lang) for line in lines] for lines, lang in zip(texts, named, strict=True)))
    hard = False
    for number, (one, other) in enumerate(zip(*texts, strict=True), start=1):
        found = compare_lines(one, other, *named, base, longer)
        hard |= any(each.severity == HARD for each in found)
        if found and as_json:
            told = [_told_line(each) for each in found]
            click.echo(json.dumps({"line": number, "findings": told}, ensure_ascii=False))
        elif found:
            words = {named[0]: one, named[1]: other}
            click.echo("\n\n".join("\n".join(_finding(each, words, f"line {number}")) for each in found) + "\n")
    return hard


def _told_line(one: Finding) -> dict[str, Any]:
    spans = {lang: list(span) for lang, span in one.spans.items()}
    return {"class": one.code, "severity": one.severity, "spans": spans, "values": dict(one.values)}


def _shown(report: Report, wholes: Mapping[str, str]) -> Iterator[str]:
    """What people read: each finding with the words of every language, the hard ones first; then how many there are."""
    for one in sorted(report.findings, key=lambda each: each.severity != HARD):
        yield from _finding(one, wholes, "; ".join(map(part_in_words, one.ids)) or part_in_words(""))
        yield ""
    hard, soft = len(report.hard), len(report.findings) - len(report.hard)
    yield (
        f"{counted(hard, 'hard finding', 'hard findings')}, {counted(soft, 'soft one', 'soft ones')}."
        if hard + soft
        else "No finding."
    )
    yield UNEQUAL


def _finding(one: Finding, wholes: Mapping[str, str], place: str) -> Iterator[str]:
    odd = f"; {LANGUAGES[one.odd]} differs" if one.odd and len(one.spans) > 1 else ""
    yield f"{place}: {CLASSES[one.code]} ({one.code}, {one.severity}{odd})"
    for lang, (start, end) in one.spans.items():
        yield f"  {lang}  {_quoted(wholes[lang], start, end)}"
    yield f"  {sentence_of(one)}"


def _quoted(whole: str, start: int, end: int) -> str:
    """What stands there, in brackets, within the words around it; where nothing stands, the words around the place."""
    line, after = whole.rfind("\n", 0, start) + 1, whole.find("\n", end)
    before = whole[line:start]
    if len(before) > AROUND:
        before = "…" + before[-AROUND:].partition(" ")[2] if " " in before[-AROUND:-1] else "…" + before[-AROUND:]
    behind = whole[end : after if after >= 0 else len(whole)]
    if len(behind) > AROUND:
        behind = (behind[:AROUND].rpartition(" ")[0] if " " in behind[1:AROUND] else behind[:AROUND]) + "…"
    said = whole[start:end].replace("\n", " / ")
    return f"{before}[{said[:LONGEST]}…]{behind}" if len(said) > LONGEST else f"{before}[{said}]{behind}"


def _end(words: str) -> NoReturn:
    click.echo(f"earlyspring: {words}", err=True)
    sys.exit(2)
