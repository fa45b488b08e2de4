"""What the report forms of agencies cost: 400 of them written, and read back whole."""

import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal
from io import BytesIO

import python_calamine

from earlyspring.cli.bench_large import MATTERS, VERBS
from earlyspring.cli.bench_results import Figure
from earlyspring.intake import Filled, read_form
from earlyspring.papers.form_facts import Answer, FormIndicator, FormLine, FormRound, Obstacle, ReportForm
from earlyspring.papers.form_facts import Figure as Value
from earlyspring.papers.form_sheets import write_form

FORMS, LINES = 400, 12
CAME = date(2026, 12, 10)
LANGS = ("vi", "zh", "en")


def read(count: int = FORMS) -> Iterator[Figure]:
    """Seconds for 400 forms of twelve commitments with a figure each; the floor only opens the same workbooks."""
    forms = [form(no) for no in range(count)]
    started = time.perf_counter()
    files = [write_form(one, LANGS[no % len(LANGS)], answers(no)) for no, one in enumerate(forms)]
    yield Figure("forms.write.seconds", round(time.perf_counter() - started, 2), "s")
    clock, cpu = time.perf_counter(), time.process_time()
    found = [read_form(file, one, on=CAME) for file, one in zip(files, forms, strict=True)]
    taken, worked = time.perf_counter() - clock, time.process_time() - cpu
    if not all(isinstance(one, Filled) and len(one.answers) == LINES for one in found):
        raise RuntimeError("a form was not read as it was written")
    least, least_cpu = _opened(files)
    yield Figure("forms.read.seconds", round(taken, 2), "s", round(least, 2))
    yield Figure("forms.read.cpu", round(worked, 2), "CPU s", round(least_cpu, 2))


def _opened(files: list[bytes]) -> tuple[float, float]:
    clock, cpu = time.perf_counter(), time.process_time()
    for file in files:
        book = python_calamine.CalamineWorkbook.from_filelike(BytesIO(file))
        for name in book.sheet_names:
            book.get_sheet_by_name(name).to_python()
    return time.perf_counter() - clock, time.process_time() - cpu


def form(no: int) -> ReportForm:
    """The form of one made-up agency."""
    name = {"vi": f"Sở số {no}", "zh": f"第{no}厅", "en": f"Department {no}"}
    asked = tuple(replace(line(at), obligation=str(no * LINES + at)) for at in range(LINES))
    round_ = FormRound(
        "made:RD", {"en": "annual 2026", "vi": "2026", "zh": "2026年"}, "2026-11-30", "2026-12-31", asked
    )
    return ReportForm(f"A-{no}", name, f"B-{no % 8}", 1, (round_,))


def line(at: int) -> FormLine:
    (_field, *matter), verb = MATTERS[at % len(MATTERS)], VERBS[at % len(VERBS)]
    text = {lang: f"{words} {what}" for lang, words, what in zip(LANGS, verb, matter, strict=True)}
    counted = FormIndicator(f"I-{at}", "2026-11-30", text, baseline=Decimal("1234.5"), target=Decimal(2000))
    return FormLine("0", f"2026-SM11-{at:02}", text, since="2026-02-11", due_on="2026-12-31", indicators=(counted,))


def answers(no: int) -> tuple[Answer, ...]:
    """What the agency says of every commitment."""
    waits = Obstacle("awaiting_centre", "", "12/TTr-UBND", date(2026, 6, 1))
    return tuple(
        Answer(
            str(no * LINES + at),
            ("not_started", "limited", "substantial", "complete")[at % 4],
            f"Đã triển khai {at} km; 已完成{no}项。",
            (waits,) if at % 3 == 0 else (),
            "Biên bản nghiệm thu",
            figures=(Value(f"I-{at}", "2026-11-30", Decimal(f"{no + 10}.25")),),
        )
        for at in range(LINES)
    )
