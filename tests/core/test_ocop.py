from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from earlyspring.core.ocop import GROUPS, STARS, Certificate, faults_of, last_day_of

FIRST, LAST = date(2027, 2, 10), date(2027, 2, 12)
days = st.dates(date(2000, 1, 1), date(2100, 12, 31))


def held(stars: int = 4, awarded: date = date(2025, 5, 20), expires: date | None = None) -> Certificate:
    return Certificate(stars, "1/QĐ", awarded, expires)


def refused(one: Certificate) -> list[str]:
    return [code for _key, code, _given, _expected in faults_of(one, FIRST, LAST)]


def test_a_certificate_holds_thirty_six_months_to_the_day():
    assert last_day_of(date(2024, 5, 20)) == date(2027, 5, 20)
    assert last_day_of(date(2024, 2, 29)) == date(2027, 2, 28)
    assert last_day_of(date(2025, 12, 31)) == date(2028, 12, 31)


def test_what_is_printed_on_it_goes_before_the_rule():
    assert held(expires=date(2026, 1, 1)).last_day == date(2026, 1, 1)
    assert held().last_day == date(2028, 5, 20)


def test_one_that_holds_through_the_fair_is_taken():
    assert refused(held()) == []
    assert refused(held(awarded=FIRST, expires=LAST)) == []


def test_one_that_has_expired_or_ends_within_the_fair_is_not():
    assert refused(held(awarded=date(2024, 2, 9))) == ["certificate_expired"]
    assert refused(held(awarded=date(2024, 2, 10))) == ["certificate_ends_within"]
    assert refused(held(awarded=date(2024, 2, 12))) == []


def test_one_awarded_after_the_fair_begins_or_expired_before_its_award_is_not():
    assert refused(held(awarded=date(2027, 2, 11))) == ["awarded_after_fair_begins"]
    assert refused(held(expires=date(2025, 5, 20))) == ["expires_before_award"]


def test_stars_are_three_to_five():
    assert [refused(held(stars=number)) for number in (2, 3, 5, 6)] == [
        ["stars_out_of_bounds"],
        [],
        [],
        ["stars_out_of_bounds"],
    ]
    assert STARS == (3, 4, 5)


def test_the_six_groups_have_their_names_in_each_language():
    assert [sorted(names) for names in GROUPS.values()] == [["en", "vi", "zh"]] * 6


@given(days)
def test_the_last_day_is_three_years_on_and_never_in_another_month(awarded):
    last = last_day_of(awarded)
    assert (last.year, last.month) == (awarded.year + 3, awarded.month)
    assert last.day == awarded.day or (awarded.day, last.day) == (29, 28)


@given(days, days)
def test_a_later_award_never_ends_earlier(one, other):
    assert (one <= other) <= (last_day_of(one) <= last_day_of(other))


@given(st.sampled_from(STARS), days, days, st.integers(0, 10))
def test_what_is_taken_holds_on_every_day_of_the_fair(stars, awarded, first, longer):
    one, last = Certificate(stars, "1", awarded), first + timedelta(days=min(longer, (date.max - first).days))
    taken = not list(faults_of(one, first, last))
    assert taken == (one.holds_on(first) and one.holds_on(last))
