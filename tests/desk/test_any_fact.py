"""Lan names a fact of any kind in a form: by its words or its code, never by an id she would have to know."""

import pytest
from django.urls import reverse

from earlyspring.commitments.models import Chain
from tests.desk.hosted import hosted
from tests.people import a_fact, signed_in

pytestmark = pytest.mark.django_db


@pytest.fixture
def lan(cast):
    hosted(cast)
    return signed_in(cast.lan)


def test_what_a_chain_joins_is_chosen_by_name_or_code(cast, lan):
    mechanism = cast.mechanism
    a_fact(mechanism, "commitment", "C-1", code="2027-SM12-01", title={"en": "One window"}, text={"en": "A line."})
    a_fact(mechanism, "result", "R-1", text={"en": "The window is open."})
    address = reverse("new", args=[mechanism.key, "chain"])
    form = lan.get(address + "?from=C-1").context["form"]
    assert form["from"].value() == "One window (2027-SM12-01)"
    assert 'list="list_from"' in str(form["from"])
    assert '<option value="The window is open."></option>' in str(form["to"])
    sent = {"item": "CH-1", "how": "report", "sources": ["SRC-1"], "relation": "results_in", "from": "2027-sm12-01"}
    answer = lan.post(address, sent | {"to": "The window"})
    assert answer.context["form"].errors["to"] == [
        "The window is none of the facts offered here. Choose one from the list, or write its code."
    ]
    assert lan.post(address, sent | {"to": "The window is open."}).status_code == 302
    assert list(Chain.objects.values_list("from_item", "to_item")) == [("C-1", "R-1")]


def test_what_sources_disagree_about_is_chosen_in_groups_of_a_kind(cast, lan):
    form = lan.get(reverse("new", args=[cast.mechanism.key, "contradiction"])).context["form"]
    assert dict(form.fields["about"].choices)["sessions"] == [("SM-2027", "12th Spring Meeting (2027)")]
    a_fact(cast.mechanism, "contradiction", "CON-1", about=["O-SM"], topic={"en": "Its name"})
    form = lan.get(reverse("change", args=[cast.mechanism.key, "contradiction", "CON-1"])).context["form"]
    assert list(form.fields["about"].choices)[-1] == ("O-SM", "O-SM")


def test_a_cycle_without_names_is_offered_by_its_year(cast, lan):
    a_fact(cast.mechanism, "cycle", "cycle-2N0H", year=2027)
    form = lan.get(reverse("new", args=[cast.mechanism.key, "session"])).context["form"]
    assert form.fields["cycle"].choices == [("", "—"), ("cycle-2N0H", "2027")]


def test_facts_of_one_name_are_told_apart_by_their_ids(cast, lan):
    for item in ("PRI-1", "PRI-2"):
        a_fact(cast.mechanism, "priority", item, title={"en": "Smart gates"})
    form = lan.get(reverse("new", args=[cast.mechanism.key, "chain"])).context["form"]
    assert [words for _item, words in form.fields["from"].offered() if words.startswith("Smart")] == [
        "Smart gates · PRI-1",
        "Smart gates · PRI-2",
    ]


def test_without_a_source_it_is_not_chosen_that_one_reports_it(cast):
    client = signed_in(cast.lan)
    way = client.get(reverse("new", args=[cast.mechanism.key, "priority"])).context["way"]
    link = reverse("new", args=[cast.mechanism.key, "source"])
    assert way["how"].value() == "propose"
    assert way["sources"].help_text == f'No source is entered yet. <a href="{link}">Enter a source</a>'


def test_with_a_source_it_is(cast, lan):
    way = lan.get(reverse("new", args=[cast.mechanism.key, "priority"])).context["way"]
    assert (way["how"].value(), way["sources"].help_text) == ("report", "Needed where a source reports it")


def test_a_second_charter_is_refused_in_words(cast, lan):
    sent = {"item": "CHARTER-2", "how": "report", "sources": ["SRC-1"], "names__en": "Another", "languages": ["vi"]}
    answer = lan.post(reverse("new", args=[cast.mechanism.key, "charter"]), sent)
    words = "The mechanism has its charter already. Change that one: a second has no place beside it."
    assert [str(one) for one in answer.context["messages"]] == [words]


def test_of_unit_and_currency_the_form_says_before_that_one_is_enough(cast, lan):
    form = lan.get(reverse("new", args=[cast.mechanism.key, "result"])).context["form"]
    assert [form[key].help_text for key in ("unit", "currency")] == ["Only one of these: Unit / Currency"] * 2


def test_the_bar_names_the_session_a_page_is_seen_from_though_it_was_not_known_then(cast, lan):
    held = {"organ": "O-SM", "ordinal": 9, "year": 2019, "status": "held", "end": "2019-02-20"}
    a_fact(cast.mechanism, "session", "session-449M", **held)
    page = lan.get(reverse("overview", args=[cast.mechanism.key]) + "?known=session-449M")
    assert page.context["moment_words"]["known"] == "9th Spring Meeting (2019)"
    assert ("session-449M", "9th Spring Meeting (2019)") in page.context["moment_words"]["sessions"]
    figures = lan.get(reverse("statistics", args=[cast.mechanism.key]) + "?known=session-449M").content.decode()
    assert ">session-449M<" not in figures


def test_an_organ_is_offered_by_its_name_alone(cast, lan):
    form = lan.get(reverse("new", args=[cast.mechanism.key, "session"])).context["form"]
    assert form.fields["organ"].choices == [("", "—"), ("O-SM", "Spring Meeting")]
