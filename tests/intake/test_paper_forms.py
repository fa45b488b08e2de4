"""The forms of the house pass the trial that an office's own form is put to; one that leaves something out does not."""

import pytest

from earlyspring.intake.paper_forms import MUST, try_form
from earlyspring.papers.kinds import KINDS
from earlyspring.papers.office_fault import FormFault
from earlyspring.papers.pdf import TEMPLATES, template

NAMES = [kind.name for kind in KINDS.values()]
PAGE = (TEMPLATES / "paper.typ").read_text()


@pytest.mark.parametrize("form", ["pdf", "docx"])
@pytest.mark.parametrize("kind", NAMES)
def test_what_is_built_in_shows_what_every_paper_must(kind: str, form: str) -> None:
    langs = ("vi", "zh") if form == "docx" or kind == "brief" else ("vi",)
    ending = {"pdf": "typ", "docx": "docx"}[form]
    try_form(template(kind, langs, TEMPLATES, ending).read_bytes(), [kind], langs, form)


BARE = (
    '#let data = json(bytes(sys.inputs.data))\n#set document(title: data.title)\n#set text(lang: "vi", font: ("Be Vietnam Pro",'
    ' "Noto Sans CJK SC"))\n#let view = data.views.first()\n#let said(runs) = runs.map(one => one.t).join()\n'
)
SHOWN = {
    "title": "= #said(view.title)\n",
    "register": "#said(view.register)\n\n",
    "content": "#for one in view.sections { for group in one.groups { for line in group.lines [#said(line.text)\\ ] } }\n",
    "exercise": "#set page(header: view.exercise)\n",
}


def bare(without: str = "") -> bytes:
    pieces = [SHOWN[what] for what in ("exercise", "title", "register", "content") if what != without]
    return (BARE + "".join(pieces)).encode()


def test_a_form_without_the_stationery_of_the_house_will_do() -> None:
    try_form(bare(), ["review"], ("vi",), "pdf")


@pytest.mark.parametrize("what", MUST)
def test_what_a_form_leaves_out_is_named(what: str) -> None:
    with pytest.raises(FormFault) as told:
        try_form(bare(without=what), ["review"], ("vi",), "pdf")
    assert (told.value.code, told.value.found) == ("dropped", what)


def test_an_exercise_that_is_one_on_its_first_page_alone_is_not_marked() -> None:
    once = bare(without="exercise").decode().replace("= #said", "#view.exercise\n= #said")
    with pytest.raises(FormFault) as told:
        try_form(once.encode(), ["review"], ("vi",), "pdf")
    assert (told.value.code, told.value.found) == ("dropped", "exercise")
