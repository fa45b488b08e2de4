"""No form calls optional what its verb asks for: each layout is held against the kind's own demands."""

import re

import pytest
from django.urls import reverse

from earlyspring.agreements.models import Instrument
from earlyspring.desk import verbs
from earlyspring.desk.forms.fact import FactForm
from earlyspring.desk.forms.layouts import LAYOUTS, NEEDED, NEEDED_UNLESS_REPORTED, ONE_OF, conditional
from earlyspring.desk.forms.way import PAPER, WayForm
from earlyspring.ledger.actions import Refused, Way
from earlyspring.ledger.circles import parties_of
from earlyspring.ledger.nouns import KINDS
from tests.desk.hosted import hosted
from tests.people import a_fact, signed_in

pytestmark = pytest.mark.django_db

WAYS = [Way("report", sources=["SRC-1"]), Way("propose"), Way("own")]
NOUNS = {
    "session": ("SM-2027", {}),
    "instrument": ("I-1", {"type": "mou", "title": {"en": "Memorandum"}}),
    "commitment": ("C-1", {"text": {"en": "Open the gate"}, "state": "recorded"}),
    "indicator": ("N-1", {"commitment": "C-1", "title": {"en": "Passengers"}, "measure": "number"}),
    "office": ("F-1", {"body": "B-QN", "code": "secretary"}),
}
SAID = {"membership": {"body": "B-LS", "class": "member"}}


@pytest.fixture
def house(cast):
    hosted(cast)
    for kind, (item, content) in NOUNS.items():
        if content:
            a_fact(cast.mechanism, kind, item, **content)
    return cast


def form_of(kind, data=None):
    return FactForm(kind, lambda _kind: [], data, listed=lambda _name: [], asked=verbs.asked(kind), named=True)


def missed(cast, kind, way):
    """What the verb of the kind says is missing."""
    noun = (verbs.ON | verbs.PART).get(kind, ("",))[0]
    said = SAID.get(kind, {}) | ({noun: NOUNS[noun][0]} if noun else {})
    try:
        verbs.enter(cast.mechanism, kind, f"X-{kind}", said, by="B-QN", way=way)
    except Refused as refusal:
        return {fault.path for fault in refusal.faults if fault.code == "missing"}
    return set()


def called_optional(form):
    """The single fields that the page calls optional."""
    parts = [part for _legend, parts, _folded in form.sections() for part in parts]
    return {part["field"].name for part in parts if "field" in part and not part["field"].field.required}


def test_nothing_that_a_verb_misses_is_called_optional(house):
    wrong = {}
    for kind in LAYOUTS.keys() & KINDS.keys():
        asked = set().union(*(missed(house, kind, way) for way in WAYS))
        wrong[kind] = {verbs.CALLED.get(key, key) for key in called_optional(form_of(kind))} & asked
    assert {kind: keys for kind, keys in wrong.items() if keys} == {}


def test_what_the_layouts_need_is_what_the_verbs_miss(house):
    needed = {(kind, key) for kind, keys in (NEEDED | NEEDED_UNLESS_REPORTED).items() for key in keys}
    wrong = [
        (kind, key)
        for kind, key in sorted(needed)
        if not any({key, verbs.CALLED.get(key)} & missed(house, kind, way) for way in WAYS)
    ]
    assert wrong == []


def test_what_a_source_may_leave_out_is_missed_only_without_one(house):
    for kind, keys in NEEDED_UNLESS_REPORTED.items():
        assert set(keys) & missed(house, kind, WAYS[0]) == set()
        assert set(keys) - missed(house, kind, WAYS[1]) == set()


@pytest.mark.parametrize(("kind", "group"), [(kind, group) for kind, groups in ONE_OF.items() for group in groups])
def test_where_one_of_several_is_needed_the_form_says_so_at_the_first(house, kind, group):
    form = form_of(kind, {})
    names = ", ".join(str(form.fields[key].label) for key in group)
    assert form.errors[group[0]] == [f"At least one of these is needed: {names}"]
    assert called_optional(form_of(kind)) & conditional(kind) == set()


def test_a_language_is_chosen_by_its_name(house):
    form = form_of("instrument")
    assert form.fields["languages"].choices[:3] == [("vi", "Vietnamese"), ("zh", "Chinese"), ("en", "English")]


def test_what_is_needed_only_without_a_source_can_be_left_out_with_one(house):
    sent = {
        "how": "report",
        "sources": ["SRC-1"],
        "title__en": "Gates",
        "no": "1",
        "from_year": "2026",
    }
    page = signed_in(house.lan).post(reverse("new", args=[house.mechanism.key, "priority"]), sent)
    assert page.status_code == 302


def test_what_one_way_needs_is_not_called_optional_and_may_be_left_out_in_another(house):
    offered = {"sources": [("SRC-1", "a newspaper")], "parties": [("B-QN", "Quảng Ninh")], "exercise": False}
    form = WayForm(**offered)
    assert [name for name, field in form.fields.items() if not field.required] == ["known_from"]
    assert WayForm({"how": "propose"}, **offered).is_valid()
    told = WayForm({"how": "report"}, **offered)
    assert (told.is_valid(), list(told.errors)) == (False, ["sources"])
    paper = WayForm({"how": "paper"}, **offered)
    assert (paper.is_valid(), list(paper.errors)) == (False, list(PAPER))


def test_more_rows_keep_all_that_was_typed_and_hold_nothing_against_it(house):
    lan, address = signed_in(house.lan), reverse("new", args=[house.mechanism.key, "instrument"])
    rows = lambda form: len([name for name in form.fields if re.fullmatch(r"parties__[0-9]+__body", name)])
    assert rows(lan.get(address).context["form"]) == len(parties_of(house.mechanism)) == 3
    typed = {
        "item": "I-9",
        "title__en": "Of six",
        "parties__2__body": "B-GX",
        "parties__0__body": "B-QN",
        "how": "propose",
    }
    answer = lan.post(address, typed | {"signed_on": "soon", "more_rows": "parties"})
    form, way = answer.context["form"], answer.context["way"]
    assert (answer.status_code, rows(form), form.errors, way.errors) == (200, 6, {}, {})
    assert {name: form[name].value() for name in typed if name not in ("item", "how")} | {
        "how": way["how"].value()
    } == {name: value for name, value in typed.items() if name != "item"}
    assert (form["signed_on"].value(), way.fields["sources"].required) == ("soon", True)
    again = lan.post(address, typed | {"parties__5__body": "B-LS", "more_rows": "parties"}).context["form"]
    assert (rows(again), again["parties__5__body"].value()) == (9, "B-LS")
    assert Instrument.objects.filter(item="I-9").count() == 0


def test_the_form_says_who_is_asked_where_a_fact_names_no_parties_itself(house):
    lan = signed_in(house.lan)
    asked = {kind: lan.get(reverse("new", args=[house.mechanism.key, kind])).context["asked_all"] for kind in NAMED}
    assert asked == {"due_date": ["B-LS", "B-QN", "B-GX"], "signature": ["B-LS", "B-QN", "B-GX"], "commitment": []}


NAMED = ("due_date", "signature", "commitment")
