"""Lan prints what is needed, and afterwards only what says something else than it did."""

import pytest

from earlyspring.delegations.accrediting import actions
from earlyspring.delegations.accrediting.models import Printed
from earlyspring.delegations.accrediting.printing import print_things, stack, stacks
from earlyspring.delegations.travelling.models import Reading
from earlyspring.delegations.travelling.photos import keep_photo, photos_for_badges
from earlyspring.delegations.travelling.trust import name_trustee
from earlyspring.meetings.gatherings import Gathering
from earlyspring.papers import GlyphMissing
from tests.gatherings import a_delegate, a_delegation, a_gathering
from tests.intake.test_plain_pictures import jpeg
from tests.papers.gathering.looking import codes, open_pdf
from tests.papers.gathering.people import SPRING
from tests.papers.reading import pages
from tests.people import Cast

pytestmark = pytest.mark.django_db
BODIES = {"B-GX": {"vi": "Quảng Tây", "zh": "广西"}, "B-QN": {"vi": "Quảng Ninh", "zh": "广宁省"}}


@pytest.fixture
def people(cast: Cast):
    """Three people of Guangxi, two of them accredited, and a driver."""
    delegation = a_delegation(a_gathering(cast.mechanism))
    made = [a_delegate(delegation, number) for number in (1, 2, 3)]
    for one in made[:2]:
        actions.apply(one, by=cast.wei)
        actions.check(one, by=cast.wei)
        actions.approve(one, by=cast.lan)
    a_delegate(delegation, 4, category="driver")
    return made


def printed(cast: Cast, kind: str, which=None) -> bytes:
    held = stack(cast_gathering(cast), kind, BODIES)
    return print_things(held, held.waiting if which is None else which, SPRING, cast_gathering(cast), cast.lan.user)


def cast_gathering(cast: Cast) -> Gathering:
    return Gathering.objects.get(mechanism=cast.mechanism)


def waiting(cast: Cast) -> dict[str, tuple[list[str], list[str]]]:
    return {one.kind: (list(one.new), list(one.changed)) for one in stacks(cast_gathering(cast), BODIES)}


def test_only_the_accredited_have_badges_and_a_driver_no_plate(cast, people):
    assert waiting(cast) == {
        "badges": (["GX-001", "GX-002"], []),
        "plates": (["GX-001", "GX-002", "GX-003"], []),
        "labels": (["GX-001", "GX-002", "GX-003", "GX-004"], []),
    }


def test_what_was_printed_waits_no_more_until_it_says_something_else(cast, people):
    pdf = printed(cast, "badges")
    assert [len(codes(page)) for page in open_pdf(pdf)] == [1, 1]
    assert waiting(cast)["badges"] == ([], [])
    people[0].office = {"zh": "新处长"}
    people[0].save()
    assert waiting(cast)["badges"] == ([], ["GX-001"])
    [page] = pages(printed(cast, "badges"))
    assert ("新处长" in page, waiting(cast)["badges"]) == (True, ([], []))


def test_a_change_of_the_office_changes_no_plate_and_a_phone_nothing(cast, people):
    for kind in ("badges", "plates", "labels"):
        printed(cast, kind)
    people[0].office, people[1].phone = {"zh": "新处长"}, "0123"
    people[0].save()
    people[1].save()
    assert [changed for _new, changed in waiting(cast).values()] == [["GX-001"], [], []]


def test_a_replaced_badge_is_printed_again_and_a_revoked_one_not_at_all(cast, people):
    first = printed(cast, "badges")
    actions.replace(people[0], "mất", by=cast.lan)
    actions.revoke(people[1], "cho mượn", by=cast.lan)
    held = stack(cast_gathering(cast), "badges", BODIES)
    assert (list(held.things), list(held.changed), list(held.new)) == (["GX-001"], ["GX-001"], [])
    [code], before = codes(open_pdf(printed(cast, "badges"))[0]), codes(open_pdf(first)[0])
    assert [code] != before


def test_all_are_printed_again_where_that_is_asked(cast, people):
    printed(cast, "plates")
    assert len(pages(printed(cast, "plates", ["GX-003", "GX-001", "nobody"]))) == 2
    assert Printed.objects.filter(kind="plates").count() == 3


def test_where_a_glyph_is_missing_nothing_counts_as_printed(cast, people):
    people[0].name = "\U00031350试"
    people[0].save()
    with pytest.raises(GlyphMissing, match="GX-001"):
        printed(cast, "badges")
    assert Printed.objects.count() == 0


def test_what_waits_costs_the_same_statements_for_one_and_for_many(cast, people, django_assert_num_queries):
    gathering = Gathering.objects.select_related("mechanism").get(mechanism=cast.mechanism)
    with django_assert_num_queries(6):
        stacks(gathering, BODIES)
    a_delegate(a_delegation(gathering), 5)
    with django_assert_num_queries(6):
        stacks(gathering, BODIES)


def test_a_badge_with_a_photo_waits_until_who_is_named_prints_it(cast, people):
    keep_photo(people[0], jpeg(), by=cast.wei)
    gathering = cast_gathering(cast)

    def pressed():
        held = stack(gathering, "badges", BODIES)
        photos = photos_for_badges(gathering, held.waiting, by=cast.lan)
        print_things(held, held.waiting, SPRING, gathering, cast.lan.user, photos)
        return list(photos), waiting(cast)["badges"]

    assert pressed() == ([], ([], ["GX-001"]))
    name_trustee(gathering, cast.lan.user, by=cast.lan)
    assert pressed() == (["GX-001"], ([], []))
    assert [(one.code, one.purpose, one.party) for one in Reading.objects.all()] == [("GX-001", "badge", "B-QN")]
    keep_photo(people[0], jpeg(width=6), by=cast.wei)
    assert waiting(cast)["badges"] == ([], ["GX-001"])


def test_the_host_prints_the_photos_of_its_own_people_without_being_named(cast, people):
    own = a_delegate(a_delegation(cast_gathering(cast), "B-QN"), 9)
    keep_photo(own, jpeg(), by=cast.lan)
    keep_photo(people[0], jpeg(), by=cast.wei)
    codes_ = [own.code, people[0].code]
    assert list(photos_for_badges(cast_gathering(cast), codes_, by=cast.lan)) == [own.code]
    assert photos_for_badges(cast_gathering(cast), [people[1].code], by=cast.lan) == {}
