"""Whether a document can be signed: its text, its originals, and who signs it (外办发[1994]7号; GATHERING.md 1.5)."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from earlyspring.core.shapes import Fault


@dataclass(frozen=True)
class Attendee:
    """A person at the gathering. `rank`: the band of the own office, 1 the highest; None where nobody said it."""

    rank: int | None = None
    withdrawn: bool = False


@dataclass(frozen=True)
class Signer:
    """One signing body. `signatory`: the code of the person, empty where none is named; `person`: None where no such
    person is registered. `empowered`: a power or authorisation is recorded. `agreed`: the digest of the text in each
    language that its focal point ticked, or its party's reader approved. `rank_reason`: why a signatory of another rank
    signs; `rank_accepted`: that this body accepts the other's. `away`: the hour of the document, where the person cannot
    be there then.
    """

    body: str
    signatory: str = ""
    person: Attendee | None = None
    empowered: bool = False
    agreed: Mapping[str, str] = field(default_factory=dict)
    approved: str = ""
    rank_reason: str = ""
    rank_accepted: bool = False
    away: str = ""


@dataclass(frozen=True)
class Copy:
    """An original: whose it is, who stands in it in which order, and the digests of the texts that were printed."""

    keeper: str
    parties: tuple[str, ...]
    digests: Mapping[str, str] = field(default_factory=dict)
    printed: bool = False


@dataclass(frozen=True)
class Concord:
    """What comparing the texts found. `digests`: of which texts, by language; `unread`: the languages whose words could
    not be read; `hard`: how many hard findings not every party accepted.
    """

    digests: Mapping[str, str]
    unread: tuple[str, ...] = ()
    hard: int = 0


@dataclass(frozen=True)
class Paper:
    """A document of the ceremony. `named`: the bodies of its instrument; None where the register has no instrument.

    `texts`: the digest of the deposited text in each language; `settled`: the languages authenticated. `concord`: what
    comparing them found; None where they were not compared.
    """

    languages: tuple[str, ...]
    named: frozenset[str] | None
    texts: Mapping[str, str]
    settled: frozenset[str]
    signers: tuple[Signer, ...]
    keepers: tuple[str, ...]
    copies: tuple[Copy, ...]
    concord: Concord | None = None


def unready(paper: Paper) -> list[Fault]:
    """Every check that fails; nothing where the document can be signed. `path`: the body or keeper it is about."""
    return [*_text(paper), *_originals(paper), *_signatories(paper), *_ranks(paper)]


def _text(paper: Paper) -> Iterator[Fault]:
    if paper.named is None:
        yield Fault("", "signing_not_in_register")
        return
    yield from (Fault(one.body, "signing_not_named") for one in paper.signers if one.body not in paper.named)
    missing = [lang for lang in paper.languages if lang not in paper.texts]
    yield from (Fault("", "signing_text_missing", lang) for lang in missing)
    if not missing:
        unsettled = [lang for lang in paper.languages if lang not in paper.settled]
        yield from (Fault("", "signing_not_authenticated", lang) for lang in unsettled)
        yield from _concordant(paper)
        for one in paper.signers:
            yield from _agreed(paper, one)


def _concordant(paper: Paper) -> Iterator[Fault]:
    """The texts that are to be signed were compared as they are, and nothing grave found is left open.

    One language alone has nothing to be compared with.
    """
    if len(paper.languages) < 2:
        return
    there = {lang: paper.texts[lang] for lang in paper.languages}
    if paper.concord is None or any(paper.concord.digests.get(lang) != sha for lang, sha in there.items()):
        yield Fault("", "signing_not_compared")
        return
    yield from (Fault("", "signing_text_unread", lang) for lang in paper.languages if lang in paper.concord.unread)
    if paper.concord.hard:
        yield Fault("", "signing_findings_open", str(paper.concord.hard))


def _agreed(paper: Paper, one: Signer) -> Iterator[Fault]:
    """The draft a body approved and the texts its focal point ticked are those of the register."""
    if not one.approved:
        yield Fault(one.body, "signing_not_approved")
    elif one.approved not in paper.texts.values():
        yield Fault(one.body, "signing_other_approved")
    if not one.agreed:
        yield Fault(one.body, "signing_not_ticked", ", ".join(paper.languages))
    elif dict(one.agreed) != {lang: paper.texts[lang] for lang in paper.languages}:
        yield Fault(one.body, "signing_ticked_other", ", ".join(paper.languages))


def _originals(paper: Paper) -> Iterator[Fault]:
    there = {one.keeper for one in paper.copies}
    yield from (Fault(one, "signing_original_missing") for one in paper.keepers if one not in there)
    for one in paper.copies:
        if one.parties[:1] != (one.keeper,):
            yield Fault(one.keeper, "signing_keeper_not_first", "".join(one.parties[:1]))
        if one.printed:
            other = [
                lang for lang in paper.languages if lang in paper.texts and one.digests.get(lang) != paper.texts[lang]
            ]
            yield from (Fault(one.keeper, "signing_printed_other", lang) for lang in other)


def _signatories(paper: Paper) -> Iterator[Fault]:
    for one in paper.signers:
        if not one.signatory:
            yield Fault(one.body, "signing_nobody_signs")
        elif one.person is None:
            yield Fault(one.body, "signing_not_registered", one.signatory)
        elif one.person.withdrawn:
            yield Fault(one.body, "signing_does_not_come", one.signatory)
        elif one.away:
            yield Fault(one.body, "signing_not_there_then", f"{one.signatory}, {one.away}")
        if not one.empowered:
            yield Fault(one.body, "signing_no_power")


def _ranks(paper: Paper) -> Iterator[Fault]:
    people = [(one, one.person) for one in paper.signers if one.person and not one.person.withdrawn]
    unknown = [one for one, person in people if person.rank is None]
    yield from (Fault(one.body, "signing_rank_unknown", one.signatory) for one in unknown)
    if unknown or len({person.rank for _one, person in people}) < 2:
        return
    if not any(one.rank_reason for one in paper.signers):
        ranks = ", ".join(str(person.rank) for _one, person in people)
        yield Fault("", "signing_ranks_differ", ranks)
        return
    for one in paper.signers:
        if not (one.rank_reason or one.rank_accepted):
            yield Fault(one.body, "signing_rank_not_accepted")
