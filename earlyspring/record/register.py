"""From the entries about one item to its versions: what is known of it, from when to when, and on what grounds."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, replace

from earlyspring.record.entries import Entry, Notice, Propose
from earlyspring.record.fold import Joint
from earlyspring.record.statements import Json, digest

STRENGTH = {"open": 0, "reported": 1, "own": 2, "paper": 3, "joint": 4, "sealed": 5}
"""Standings in the order in which one takes the place of another."""


@dataclass(frozen=True, slots=True)
class Version:
    """What is known of an item from `known_from` on, until `known_to` (None: still). Content None: it is retired."""

    item: str
    kind: str
    entry_id: str
    """The notice or the proposal that says it first."""
    content: Json
    standing: str
    """open, reported, own, paper, joint or sealed."""
    sources: tuple[str, ...]
    known_from: str
    """A day, or an instant where the entry names no day; both compare as texts."""
    known_to: str | None = None
    exercise: bool = False
    supported_by: tuple[str, ...] = ()
    """Every entry that says the same, with the one above first."""


def versions(item: str, entries: Iterable[Entry], joint: Joint, sealed: Set[str] = frozenset()) -> tuple[Version, ...]:
    """The versions of an item, first to last, from all entries about it; others among them are left aside.

    Entries about an item are notices that name it, proposals that change it, and notices of papers that answer such a
    proposal. `sealed` are the proposals that every party has cosigned.

    Reports and what parties say of their own follow one another by (known_from, id); what a party has said of its own is
    no longer superseded by what others report of it. The same content again is no new version unless on better grounds;
    its sources are added. From the first version that parties settled, on paper or by
    key, reports no longer supersede; from the first joint one, papers no longer do. A joint change that was set aside
    makes no version. An item known only from open proposals is one version with standing `open`, the earliest.

    The result does not depend on the order of the entries, nor on an entry being given twice. Raises KeyError if a
    joint proposal of the item is not among the entries.
    """
    found = {entry.id: entry for entry in entries}
    notices = [one for one in found.values() if isinstance(one, Notice)]
    proposals = {one.id: one for one in found.values() if isinstance(one, Propose) and _changes(item, one)}
    answering = _answering(proposals, notices)
    by_key = list(_joint(item, proposals, answering, joint, sealed))
    papers = sorted([*_on_paper(item, notices), *_answered(item, proposals, answering, joint)], key=_when)
    settled = [*_before(papers, by_key), *by_key]
    said = sorted((_noted(one) for one in notices if one.item == item and one.paper is None), key=_when)
    kept = _before(_unless_of_others(said, notices), settled)
    chain = _merged([*kept, *settled])
    if not chain:
        waiting = sorted((proposals[id_] for id_ in proposals.keys() & joint.open), key=lambda one: (one.at, one.id))
        return tuple(_changed(item, one, "open", one.at) for one in waiting[:1])
    for late in said:
        chain = chain if late in kept else _supported(chain, late)
    ends: list[str | None] = [version.known_from for version in chain[1:]]
    return tuple(replace(one, known_to=end) for one, end in zip(chain, [*ends, None], strict=True))


def _unless_of_others(said: Sequence[Version], notices: Iterable[Notice]) -> list[Version]:
    """Without what others report of an item from the day on which its own party first spoke of it."""
    author = {one.id: one.log.party for one in notices}
    own = [version for version in said if version.standing == "own"]
    if not own:
        return list(said)
    parties, since = {author[version.entry_id] for version in own}, own[0].known_from
    return [version for version in said if version.known_from < since or author[version.entry_id] in parties]


def _when(version: Version) -> tuple[str, str]:
    return version.known_from, version.entry_id


def _changes(item: str, proposal: Propose) -> bool:
    return any(change.item == item for change in proposal.changes)


def _noted(one: Notice) -> Version:
    day = one.known_from or (one.paper.date if one.paper else one.at)
    return Version(
        one.item, one.kind, one.id, one.content, one.standing, one.sources, day, None, one.exercise, (one.id,)
    )


def _changed(item: str, one: Propose, standing: str, since: str, *papers: str) -> Version:
    change = next(change for change in one.changes if change.item == item)
    supported_by = (one.id, *papers)
    return Version(item, change.kind, one.id, change.content, standing, (), since, None, one.exercise, supported_by)


def _on_paper(item: str, notices: Iterable[Notice]) -> Iterator[Version]:
    """Papers that stand for themselves."""
    return (_noted(one) for one in notices if one.item == item and one.paper and not one.paper.proposal)


def _answering(proposals: Mapping[str, Propose], notices: Iterable[Notice]) -> dict[str, list[Notice]]:
    """proposal → the papers that name it, first to last."""
    found: dict[str, list[Notice]] = {}
    for one in sorted(notices, key=lambda one: (one.at, one.id)):
        named = one.paper.proposal if one.paper else None
        if named in proposals:
            found.setdefault(str(named), []).append(one)
    return found


def _consented(proposal: Propose, papers: Sequence[Notice], joint: Joint) -> str:
    """The instant from which every required party had consented, by key or on a paper; empty while one has not.

    A paper counts from the instant of its entry: until then the register said, and printed, that the party had not
    answered, whatever day the paper bears. Of several consents of one party the first counts, so that a later one moves
    nothing.
    """
    by_key = [party for party in proposal.parties if joint.answers.get((party, proposal.id)) == "assent"]
    said = {party: joint.answered_at[party, proposal.id] for party in by_key}
    for one in papers:
        for party in one.paper.parties if one.paper else ():
            said[party] = min(said.get(party, one.at), one.at)
    return max(proposal.at, *(said[party] for party in proposal.parties)) if proposal.parties <= said.keys() else ""


def _answered(
    item: str, proposals: Mapping[str, Propose], answering: Mapping[str, Sequence[Notice]], joint: Joint
) -> Iterator[Version]:
    """Open proposals to which every required party has assented, by key or on a paper that names the proposal."""
    for id_, held in answering.items():
        if id_ in joint.open and (since := _consented(proposals[id_], held, joint)):
            yield _changed(item, proposals[id_], "paper", since, *(one.id for one in held))


def _joint(
    item: str,
    proposals: Mapping[str, Propose],
    answering: Mapping[str, Sequence[Notice]],
    joint: Joint,
    sealed: Set[str],
) -> Iterator[Version]:
    """The joint versions in their order up to the one in force; none is known before the one it succeeds.

    One that was held on paper before all had assented by key is known from then.
    """
    since = ""
    if item in joint.standing:
        chain = joint.chains[item]
        for id_ in chain[: chain.index(joint.standing[item]) + 1]:
            held = _consented(proposals[id_], answering[id_], joint) if id_ in answering else ""
            since = max(since, min(held or joint.since[id_], joint.since[id_]))
            yield _changed(item, proposals[id_], "sealed" if id_ in sealed else "joint", since)


def _before(weaker: Sequence[Version], stronger: Sequence[Version]) -> list[Version]:
    first = min((version.known_from for version in stronger), default=None)
    return [version for version in weaker if first is None or version.known_from < first]


def _same(one: Version, other: Version) -> bool:
    def core(version: Version) -> tuple[str, bool, str]:
        return version.kind, version.exercise, digest(version.content)

    return core(one) == core(other)


def _merged(chain: Iterable[Version]) -> list[Version]:
    merged: list[Version] = []
    for version in chain:
        if merged and version.standing not in ("joint", "sealed") and _no_news(merged[-1], version):
            merged[-1] = _with(merged[-1], version)
        else:
            merged.append(version)
    return merged


def _no_news(last: Version, version: Version) -> bool:
    return STRENGTH[version.standing] <= STRENGTH[last.standing] and _same(last, version)


def _with(one: Version, other: Version) -> Version:
    sources = tuple(dict.fromkeys([*one.sources, *other.sources]))
    supported_by = tuple(dict.fromkeys([*one.supported_by, *other.supported_by]))
    return replace(one, sources=sources, supported_by=supported_by)


def _supported(chain: list[Version], late: Version) -> list[Version]:
    """A report from after the item was settled still supports the version of its day, if it says the same."""
    place = max(place for place, version in enumerate(chain) if version.known_from <= late.known_from)
    if not _same(chain[place], late):
        return chain
    return [*chain[:place], _with(chain[place], late), *chain[place + 1 :]]
