"""The days of a gathering as values: what cannot be at once, who sees what, what changed and whom to tell."""

from dataclasses import replace
from datetime import UTC, date, datetime, time
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from earlyspring.core.programme import Clash, Place, Planned, Programme, Reader, clashes, in_time, part_for, seen_by
from earlyspring.core.programme_changes import Told, changes, concern, to_be_told
from earlyspring.core.programme_document import document, programme_of

DAY = date(2027, 2, 11)
ROOMS = {
    "a": Place("a", {"en": "Hall A"}, connected=("n",)),
    "b": Place("b", {"en": "Hall B"}, {"en": "House"}, 40),
    "n": Place("n", {"en": "Nanning"}, zone="Asia/Shanghai", connected=("a",)),
}


def item(code: str, start: int = 9, end: int = 10, **more: Any) -> Planned:
    return Planned(code, "talks", DAY, time(start), time(end), {"en": code}, **more)


def programme(*items: Planned) -> Programme:
    return Programme(in_time(items), ROOMS, "Asia/Ho_Chi_Minh")


def test_a_room_holds_one_thing_at_a_time_and_the_next_may_begin_when_it_ends():
    one, other = item("P-1", 9, 11, venues=("a",)), item("P-2", 10, 12, venues=("b", "a"))
    assert clashes(programme(one, other)) == [Clash("venue", "a", "P-1", "P-2")]
    assert clashes(programme(one, replace(other, start=time(11)))) == []


def test_a_party_in_two_rooms_and_a_person_at_two_things_are_told():
    one = item("P-1", venues=("a",), parties=("QN", "GX"), persons=("GX-001",))
    other = item("P-2", venues=("b",), parties=("LS", "GX"), persons=("GX-001",))
    assert clashes(programme(one, other)) == [
        Clash("party", "GX", "P-1", "P-2"),
        Clash("person", "GX-001", "P-1", "P-2"),
    ]
    assert clashes(programme(one, replace(other, venues=(), persons=()))) == []


def test_hours_are_those_of_the_clock_in_the_first_room():
    here, there = item("P-1", 9, 10, venues=("a",)), item("P-2", 9, 10, venues=("n",), persons=("QN-001",))
    found = programme(here, there)
    assert found.span(here)[0] == datetime(2027, 2, 11, 2, tzinfo=UTC)
    assert found.span(there)[0] == datetime(2027, 2, 11, 1, tzinfo=UTC)
    assert clashes(programme(replace(here, persons=("QN-001",)), there)) == []
    assert clashes(programme(replace(here, start=time(8), persons=("QN-001",)), there)) == [
        Clash("person", "QN-001", "P-1", "P-2")
    ]


def test_each_sees_what_is_for_him():
    public, nobody = item("P-1", audiences=("public",)), item("P-2", audiences=("organisers",))
    named, press = item("P-3", parties=("GX",), audiences=("named",)), item("P-4", audiences=("press",))
    for_all, by_name = item("P-5"), item("P-6", audiences=("organisers",), persons=("GX-001",))
    found = programme(public, nobody, named, press, for_all, by_name)
    readers = {
        Reader(): ["P-1"],
        Reader("GX"): ["P-1", "P-3", "P-5"],
        Reader("LS"): ["P-1", "P-5"],
        Reader("GX", observes=True): ["P-1", "P-5"],
        Reader("GX", "press"): ["P-1", "P-3", "P-4", "P-5"],
        Reader("GX", "delegate", "GX-001"): ["P-1", "P-3", "P-5", "P-6"],
        Reader("QN", "organiser"): ["P-1", "P-2", "P-5", "P-6"],
        Reader("QN", organises=True): ["P-1", "P-2", "P-3", "P-4", "P-5", "P-6"],
    }
    assert {reader: [one.code for one in part_for(found, reader)] for reader in readers} == readers


def test_what_changed_and_who_is_told():
    kept, moved = item("P-1"), item("P-2", parties=("LS", "GX"), audiences=("named",), venues=("a",))
    gone, new = item("P-3", audiences=("press",), persons=("GX-001",)), item("P-4", audiences=("organisers",))
    found = changes(programme(kept, moved, gone), programme(kept, replace(moved, start=time(8), venues=("b",)), new))
    assert [(one.code, one.what, one.parts, one.moved) for one in found] == [
        ("P-2", "changed", ("start", "venues"), True),
        ("P-3", "dropped", (), False),
        ("P-4", "added", (), False),
    ]
    assert to_be_told(found) == Told(parties=("GX", "LS"), organisers=True, press=True, persons=("GX-001",))
    assert [one.code for one in concern(found, Reader("LS"))] == ["P-2"]
    assert concern(found, Reader("QN")) == []


def test_a_room_that_is_elsewhere_now_is_told_at_every_item_in_it():
    before, at = programme(item("P-1", venues=("b",))), item("P-1", venues=("b",))
    after = Programme((at,), {**ROOMS, "b": replace(ROOMS["b"], building={"en": "Other house"})}, before.zone)
    assert [(one.code, one.parts) for one in changes(before, after)] == [("P-1", ("room",))]
    larger = Programme((at,), {**ROOMS, "b": replace(ROOMS["b"], capacity=60)}, before.zone)
    assert changes(before, larger) == []


codes = st.lists(st.sampled_from(["QN", "GX", "LS"]), unique=True).map(tuple)
items = st.builds(
    lambda code, start, long, **more: item(code, start, start + long, **more),
    st.sampled_from([f"P-{number}" for number in range(6)]),
    st.integers(7, 20),
    st.integers(1, 3),
    venues=st.lists(st.sampled_from(sorted(ROOMS)), unique=True, max_size=2).map(tuple),
    parties=codes,
    persons=codes,
    audiences=st.lists(st.sampled_from(["all", "named", "organisers", "press", "public"]), min_size=1, unique=True).map(
        tuple
    ),
)
programmes = st.lists(items, unique_by=lambda one: one.code, max_size=6).map(lambda found: programme(*found))


@given(programmes, programmes)
def test_changes_are_told_alike_both_ways_and_nothing_else_changed(before, after):
    there, back = changes(before, after), changes(after, before)
    assert {one.code: set(one.parts) for one in there} == {one.code: set(one.parts) for one in back}
    assert changes(before, before) == []
    same = {one.code for one in before.items} | {one.code for one in after.items} - {one.code for one in there}
    was, now = ({one.code: one for one in found.items} for found in (before, after))
    assert all(was.get(code) == now.get(code) for code in same if code not in {one.code for one in there})


@given(programmes)
def test_a_document_gives_the_programme_back(found):
    assert programme_of(document(found, "2027", 3)) == found


@given(items, codes)
def test_the_host_sees_all_that_anybody_sees(one, parties):
    assert seen_by(one, Reader("QN", organises=True))
    assert all(seen_by(one, Reader(party)) for party in parties if seen_by(one, Reader()))
