"""The validator: what a plan of seats breaks, and what it costs. It shares nothing with the search."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations
from typing import Any

from earlyspring.planning.outcome import Remark
from earlyspring.planning.seating.banquet import Banquet, Person, Table
from earlyspring.planning.seating.ideal import Span, ruled, spans, steps
from earlyspring.planning.seating.round import strangers

Seated = Sequence[Mapping[str, Any]]
"""{"table": id, "persons": [ids in the order of the seats, round the table]} for each table."""


def broken(banquet: Banquet, seated: Seated) -> list[Remark]:
    """Every hard rule the plan breaks; an empty list where it can be held."""
    persons, tables = {one.id: one for one in banquet.persons}, {one.id: one for one in banquet.tables}
    seats = Counter(one for row in seated for one in row["persons"])
    rows = Counter(row["table"] for row in seated)
    found = [Remark("person_unknown", about={"person": one}) for one in sorted(seats.keys() - persons.keys())]
    found += [Remark("banquet_table_unknown", about={"table": one}) for one in sorted(rows.keys() - tables.keys())]
    found += [Remark("banquet_table_twice", about={"table": one}) for one in tables if rows[one] > 1]
    found += [Remark("person_missing", about={"person": one}) for one in persons if not seats[one]]
    found += [Remark("person_twice", about={"person": one}) for one in persons if seats[one] > 1]
    if found:
        return found
    at = {one: row["table"] for row in seated for one in row["persons"]}
    for row in seated:
        table, people = tables[row["table"]], [persons[one] for one in row["persons"]]
        found += _places(table, people)
        if people and not table.head:
            found += [*_mixed(banquet, table, people), *_acquainted(banquet, table, people)]
    return [*found, *_groups(banquet, at)]


def score(banquet: Banquet, seated: Seated) -> list[Remark]:
    """Where the points come from, table by table, then pair by pair, and who must be told of another table."""
    persons, tables = {one.id: one for one in banquet.persons}, {one.id: one for one in banquet.tables}
    at = {one: row["table"] for row in seated for one in row["persons"]}
    suits = spans(banquet)
    lines: list[Remark] = []
    for row in seated:
        table, people = tables[row["table"]], [persons[one] for one in row["persons"]]
        if not table.head:
            lines += [*_ranks(banquet, table, people, suits), *_units(banquet, table, people)]
            about = {"table": table.id}
            lines += [Remark("no_neighbour_to_talk_to", 0, about | {"person": one.id}) for one in strangers(people)]
    return [*lines, *_fields(banquet, at), *_pairs(banquet, at), *_told(banquet, at)]


def _places(table: Table, people: Sequence[Person]) -> Iterator[Remark]:
    if len(people) > table.seats:
        yield Remark("banquet_table_too_full", about={"table": table.id, "persons": len(people), "seats": table.seats})
    for one in people:
        about = {"person": one.id, "table": table.id}
        if one.table not in (None, table.id):
            yield Remark("seat_lock_broken", about=about | {"locked": one.table})
        elif table.head and one.table is None:
            yield Remark("not_for_head_table", about=about)
        if one.wheelchair and not table.reachable:
            yield Remark("not_reachable", about=about)
        if one.diet and table.diets and one.diet not in table.diets:
            yield Remark("diet_not_served", about=about | {"diet": one.diet})


def _mixed(banquet: Banquet, table: Table, people: Sequence[Person]) -> Iterator[Remark]:
    if table.one_side:
        return
    rules, about = banquet.rules, {"table": table.id}
    for side in ("host", "guest"):
        there = sum(one.side == side and not one.interpreter for one in people)
        if there < (rules.each_side or 0):
            few = about | {"persons": there, "least": rules.each_side}
            yield Remark("hosts_too_few", about=few) if side == "host" else Remark("guests_too_few", about=few)
    if rules.languages and not any(set(rules.languages) <= set(one.languages) for one in people):
        yield Remark("nobody_speaks_all", about=about | {"languages": list(rules.languages)})
    if rules.chair_band:
        bands = {side: [one.rank for one in people if one.side == side and one.rank] for side in ("host", "guest")}
        chairs = [band for band in bands["host"] if band <= rules.chair_band]
        reach = rules.counterpart
        if not chairs:
            yield Remark("no_chair", about=about | {"band": rules.chair_band})
        elif reach is not None and not any(abs(chair - one) <= reach for chair in chairs for one in bands["guest"]):
            yield Remark("no_counterpart", about=about | {"bands": reach})


def _acquainted(banquet: Banquet, table: Table, people: Sequence[Person]) -> Iterator[Remark]:
    there = {one.id for one in people}
    liked = {frozenset(pair[:2]) for pair in banquet.affinity if pair[2] > 0}
    for one in people if banquet.rules.known else ():
        known = sum(frozenset((one.id, other)) in liked for other in there - {one.id})
        if known < (banquet.rules.known or 0):
            about = {"person": one.id, "table": table.id, "known": known, "least": banquet.rules.known}
            yield Remark("knows_too_few", about=about)


def _groups(banquet: Banquet, at: Mapping[str, str]) -> Iterator[Remark]:
    for group in banquet.together:
        if len({at[one] for one in group}) > 1:
            yield Remark("group_parted", about={"persons": list(group)})
    for group in banquet.apart:
        for one, other in combinations(group, 2):
            if at[one] == at[other]:
                yield Remark("not_apart", about={"persons": [one, other], "table": at[one]})


def _ranks(banquet: Banquet, table: Table, people: Sequence[Person], suits: Mapping[int, Span]) -> Iterator[Remark]:
    bands = [one.rank for one in people if one.rank is not None]
    if bands and max(bands) > min(bands):
        about = {"table": table.id, "highest": min(bands), "lowest": max(bands)}
        yield Remark("ranks_apart", banquet.points.spread * (max(bands) - min(bands)), about)
    far = {
        one.id: steps(suits[one.rank], table.distance) for one in people if one.rank is not None and one.rank in suits
    }
    for one, away in far.items():
        if away:
            about = {"person": one, "table": table.id, "steps": away}
            yield Remark("far_from_rank", banquet.points.distance * away, about)


def _units(banquet: Banquet, table: Table, people: Sequence[Person]) -> Iterator[Remark]:
    most = banquet.points.unit_most
    for unit, number in Counter(one.unit for one in people if one.unit).items():
        if number > most:
            about = {"table": table.id, "unit": unit, "persons": number, "most": most}
            yield Remark("unit_crowds", banquet.points.unit * (number - most), about)


def _fields(banquet: Banquet, at: Mapping[str, str]) -> Iterator[Remark]:
    people = [one for one in ruled(banquet)[0] if one.field and one.side and not one.interpreter]
    whole = Counter((one.field, one.side) for one in people)
    parts = Counter((one.field, one.side, at[one.id]) for one in people)
    for field in dict.fromkeys(one.field for one in people):
        possible = min(whole[field, "host"], whole[field, "guest"])
        met = sum(min(parts[field, "host", one.id], parts[field, "guest", one.id]) for one in banquet.tables)
        if met < possible:
            about = {"field": field, "met": met, "possible": possible}
            yield Remark("field_parted", banquet.points.field * (possible - met), about)


def _pairs(banquet: Banquet, at: Mapping[str, str]) -> Iterator[Remark]:
    for one, other, points in banquet.affinity:
        if points > 0 and at[one] != at[other]:
            yield Remark("pair_parted", points, {"persons": [one, other]})
        if points < 0 and at[one] == at[other]:
            yield Remark("pair_unwanted", -points, {"persons": [one, other], "table": at[one]})


def _told(banquet: Banquet, at: Mapping[str, str]) -> Iterator[Remark]:
    for one, was in banquet.told.items():
        if at.get(one, was) != was:
            yield Remark("seat_moved", banquet.points.change, {"person": one, "was": was, "is": at[one]})
