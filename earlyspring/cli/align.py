"""`align`: which sentences of two texts say the same."""

import json
import sys
from pathlib import Path
from typing import NoReturn

import click

from earlyspring.cli.concord_read import most_in
from earlyspring.intake.documents import Closed, in_english, read_document
from earlyspring.lang import alignment
from earlyspring.lang.alignment import Link
from earlyspring.lang.alignment.by_model import align_near
from earlyspring.lang.alignment.model.apart import MOST_SENTENCES, NotNear, nearness
from earlyspring.lang.sentences import sentences
from earlyspring.lang.structure import by_language, text_of
from earlyspring.lang.tongues import LANGUAGES

WITHOUT = {
    "not_installed": "the model is not installed; pip install 'earlyspring[align]'",
    "too_many": f"more than {MOST_SENTENCES} sentences in a text; align it in parts, or without --model",
    "out_of_time": "the model took too long; try again, or without --model",
    "out_of_memory": "the model found too little memory; it takes about 140 MB",
    "broken_off": "the model broke off; its wheel may not fit this processor",
}
TEXT = click.Path(exists=True, dir_okay=False, path_type=Path)


@click.command()
@click.argument("a", type=TEXT)
@click.argument("b", type=TEXT)
@click.option("--langs", default="", help="the languages of the two, as vi,zh; else told by content")
@click.option("--lines", is_flag=True, help="each line is a sentence (plain text in UTF-8); with --langs")
@click.option("--model", is_flag=True, help="also by what sentences mean, with the extra `align`")
@click.option("--json", "as_json", is_flag=True, help="{links: [{a: [i…], b: [j…], score}]}, sentences from 0")
def align(a: Path, b: Path, langs: str, lines: bool, model: bool, as_json: bool) -> None:
    """Align two texts sentence by sentence: Word, PDF, HTML or plain text; of a text in several languages the one named,
    else the one that most of it is in.

    By length, facts and names; a sentence that the other text lacks stands alone. Needs no home and no database.
    """
    if lines and not langs:
        _end(f"--lines: --langs with two of {', '.join(LANGUAGES)} is expected, as vi,zh")
    asked = langs.split(",") if langs else ["", ""]
    if len(asked) != 2 or (langs and not set(asked) <= set(LANGUAGES)):
        _end(f"--langs {langs}: two of {', '.join(LANGUAGES)} are expected, as vi,zh")
    read = [_read(path, lang, lines) for path, lang in zip((a, b), asked, strict=True)]
    named, said = [lang for lang, _ in read], [sentences for _, sentences in read]
    links = _near(said, named) if model else alignment.align(said[0], said[1], named[0], named[1])
    if as_json:
        told = [{"a": list(one.a), "b": list(one.b), "score": one.score} for one in links]
        click.echo(json.dumps({"links": told}, ensure_ascii=False))
    else:
        click.echo("\n\n".join(_shown(one, said[0], said[1]) for one in links))


def _near(said: list[list[str]], named: list[str]) -> list[Link]:
    """The links by the model as well. Where it gives no answer the command ends, and nothing less is done in its place."""
    try:
        near = nearness(said[0], said[1], named[0], named[1])
    except NotNear as fault:
        _end(f"--model: {WITHOUT[fault.code]}")
    return align_near(said[0], said[1], named[0], named[1], near)


def _read(path: Path, lang: str, lines: bool) -> tuple[str, list[str]]:
    """The language of a file, told by content where none is named, and its sentences in it."""
    data = path.read_bytes()
    if lines:
        try:
            return lang, data.decode("utf-8-sig").splitlines()
        except UnicodeDecodeError as fault:
            _end(f"{path}: no UTF-8 at byte {fault.start + 1}; UTF-8 is expected")
    try:
        read = read_document(data, path.name).paragraphs
    except Closed as closed:
        _end(f"{path}: {in_english(closed.fault)}")
    parted = by_language(read)
    if not lang and not parted:
        _end(f"{path}: no words in {', '.join(LANGUAGES)}; --langs says the languages, as vi,zh")
    lang = lang or most_in(parted)
    text = text_of(parted.get(lang, read))
    return lang, [text[start:end] for start, end in sentences(text, lang)]


def _shown(link: Link, a: list[str], b: list[str]) -> str:
    here = [f"{one}< {a[one]}" for one in link.a] or ["-<"]
    there = [f"{one}> {b[one]}" for one in link.b] or ["->"]
    return "\n".join((*here, *there))


def _end(words: str) -> NoReturn:
    click.echo(f"earlyspring: {words}", err=True)
    sys.exit(2)
