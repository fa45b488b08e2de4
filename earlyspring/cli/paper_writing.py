"""Writing a paper where it is asked for: whole or not at all, in the form of the house or of an office."""

import ctypes
import os
import shutil
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, NoReturn

import click

from earlyspring.cli.words import mechanism_of
from earlyspring.lang.tongues import SITE_CODES

FORMS = ("pdf", "docx")
M_MMAP_THRESHOLD, LARGE = -3, 128 * 1024
ENDINGS = {"pdf": ".typ", "docx": ".docx"}


def write_out(
    made: Callable[[Any], Any],
    *,
    langs: tuple[str, ...],
    form: str | None,
    template: Path | None,
    as_of: str | None,
    known: str | None,
    key: str | None,
    out: Path,
) -> None:
    """The paper that `made` makes of the frame at the moment asked for. Refuses in words, and then leaves no file."""
    from django.utils import translation

    from earlyspring.cli.show import moment_of
    from earlyspring.desk.frame import Frame
    from earlyspring.papers import write
    from earlyspring.papers.fonts import GlyphMissing
    from earlyspring.papers.office_fault import FormFault

    form = _form_of(out, form)
    if template and template.suffix != ENDINGS[form]:
        refuse(f"--template {template}: a paper as {form} takes a form ending in {ENDINGS[form]}")
    mechanism = mechanism_of(key)
    moment = moment_of(mechanism, as_of, known)
    if len(moment.as_of) != len("2027-02-11"):
        refuse(f"--as-of {as_of}: a paper is read on one day (expected YYYY-MM-DD)")
    give_back()
    try:
        with translation.override(SITE_CODES[langs[0]]):
            facts = made(Frame.for_paper(mechanism, moment))
            let_pages_go()
            with _folder(template, facts, langs) as more:
                written = write(facts, langs, form, **more)
    except FormFault as fault:
        refuse(f"--template {template}: {fault}")
    except GlyphMissing as fault:
        refuse(str(fault))
    _deliver(out, written)


def _form_of(out: Path, asked: str | None) -> str:
    """Pdf or docx, as the file to be written is called; refused where that is not what is asked for, or no folder holds it."""
    called = out.suffix.lower().removeprefix(".")
    if asked and called in FORMS and called != asked:
        refuse(f"{out}: ends in {out.suffix}, and --format says {asked}")
    if not out.parent.is_dir():
        refuse(f"{out.parent}: no such folder")
    return asked or (called if called in FORMS else "pdf")


@contextmanager
def _folder(template: Path | None, facts: Any, langs: tuple[str, ...]) -> Iterator[dict[str, Path]]:
    """The office's form in a folder of its own, under the name by which papers look for the tightest one."""
    from earlyspring.papers.kinds import kind_of
    from earlyspring.papers.pdf import TEMPLATES

    if template is None:
        yield {}
        return
    with TemporaryDirectory() as folder:
        if template.suffix == ".typ":  # the stationery, which a form may be written on
            own = template.with_name("house.typ")
            shutil.copy(own if own.is_file() else TEMPLATES / "house.typ", Path(folder) / "house.typ")
        shutil.copy(template, Path(folder) / f"{kind_of(facts).name}.{'-'.join(langs)}{template.suffix}")
        yield {"folder": Path(folder)}


def give_back() -> None:
    """Let large pieces of memory go back to the system as soon as they are done with, as they do at first.

    The C library of GNU (mallopt(3), M_MMAP_THRESHOLD) would else keep ever larger ones; others have no such call.
    """
    set_option = getattr(ctypes.CDLL(None), "mallopt", None)
    if set_option is not None:
        set_option(M_MMAP_THRESHOLD, LARGE)


def let_pages_go() -> None:
    """Give up the pages that SQLite has in hand (PRAGMA shrink_memory): all is read, and setting takes the room."""
    from django.db import connection

    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA shrink_memory")


def refuse(words: str) -> NoReturn:
    click.echo(words, err=True)
    sys.exit(2)


def _deliver(out: Path, written: bytes) -> None:
    """Whole or not at all."""
    if str(out) == "-":
        sys.stdout.buffer.write(written)
        return
    draft = out.with_name(f".{out.name}.{os.getpid()}.part")
    try:
        draft.write_bytes(written)
        draft.replace(out)
    except BaseException:
        draft.unlink(missing_ok=True)
        raise
