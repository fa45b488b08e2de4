"""Addresses made from one pattern are those that Django makes one by one."""

import pytest
from django.test import override_settings
from django.urls import NoReverseMatch, reverse, set_script_prefix
from hypothesis import given, settings
from hypothesis import strategies as st

from earlyspring.desk.addresses import address

ID = st.one_of(st.from_regex(r"[A-Za-z0-9_-]{1,20}", fullmatch=True), st.text("aZ9-_ .%é/?#", min_size=1, max_size=8))


def as_told(act, *given):
    try:
        return act(*given)
    except NoReverseMatch:
        return NoReverseMatch


@settings(deadline=None)
@given(ID)
def test_any_id_gives_the_address_that_reverse_gives(item):
    for name, parts in (("body", ("spring", item)), ("fact", ("spring", "gate", item)), ("overview", (item,))):
        assert as_told(address, name, *parts) == as_told(lambda n, p: reverse(n, args=p), name, parts)


def test_a_house_below_another_address_and_other_patterns_are_heeded():
    try:
        set_script_prefix("/below/")
        assert address("body", "spring", "B-QN") == "/below/spring/bodies/B-QN/"
    finally:
        set_script_prefix("/")
    assert address("body", "spring", "B-QN") == "/spring/bodies/B-QN/"
    with override_settings(ROOT_URLCONF="earlyspring.cli.bench_urls"):
        assert address("body", "spring", "B-QN") == reverse("body", args=["spring", "B-QN"])


def test_a_page_that_is_not_there_is_refused():
    with pytest.raises(NoReverseMatch):
        address("nowhere", "spring")
