"""What the order goes by, as it is told: the keys of the rule, the table of equal ranks, what is asked of a person."""

from collections.abc import Iterator, Mapping, Sequence

from django.db import transaction

from earlyspring.core.periods import valid_day
from earlyspring.core.shapes import Fault
from earlyspring.delegations.models import Delegate
from earlyspring.delegations.ranking.models import LOWEST, BandsAccepted, RankBand, RankFacts, RankingRule
from earlyspring.delegations.ranking.permits import may_accept_bands, may_rank
from earlyspring.delegations.ranking.queries import KEYS, Bands, bands_of, people_ranked
from earlyspring.lang.tongues import LANGUAGES
from earlyspring.ledger.refused import Refused, demand
from earlyspring.meetings.gatherings import Gathering
from earlyspring.members.accounts import Posting

LONGEST_SOURCE, LONGEST_OFFICE = 200, 300


@transaction.atomic
def change_rule(
    gathering: Gathering, keys: Sequence[str], sources: Mapping[str, str], agreed: Sequence[str], *, by: Posting
) -> RankingRule:
    """Say by which keys people are ordered, where each comes from, and the order the parties agreed on. Raises Refused."""
    _demand_host(gathering, by)
    demand(_faults_of_rule(keys, sources, agreed, bands_of(gathering).parties))
    said = {key: words.strip() for key, words in sources.items() if key in keys and words.strip()}
    rule, _new = RankingRule.objects.update_or_create(
        gathering=gathering, defaults={"keys": list(keys), "sources": said, "agreed": list(agreed)}
    )
    return rule


def _faults_of_rule(
    keys: Sequence[str], sources: Mapping[str, str], agreed: Sequence[str], parties: Sequence[str]
) -> Iterator[Fault]:
    if not keys:
        yield Fault("keys", "missing")
    for path, said, known in (("keys", keys, KEYS), ("agreed", agreed, parties)):
        for one in said:
            if one not in known:
                yield Fault(path, "not_in_list", one, ", ".join(known))
        if len(set(said)) != len(said):
            yield Fault(path, "twice")
    for words in sources.values():
        if len(words) > LONGEST_SOURCE:
            yield Fault("sources", "longer_than", f"{len(words)}", f"{LONGEST_SOURCE}")


@transaction.atomic
def change_bands(gathering: Gathering, table: Mapping[int, Mapping[str, str]], *, by: Posting) -> Bands:
    """Write the table of equal ranks: band → what its offices are called. Whoever accepted another table is asked anew.

    Raises Refused.
    """
    _demand_host(gathering, by)
    demand(_faults_of_bands(table))
    RankBand.objects.filter(gathering=gathering).delete()
    for band, offices in sorted(table.items()):
        said = {lang: words.strip() for lang, words in offices.items() if words.strip()}
        if said:
            RankBand.objects.create(gathering=gathering, band=band, offices=said)
    return bands_of(gathering)


def _faults_of_bands(table: Mapping[int, Mapping[str, str]]) -> Iterator[Fault]:
    for band, offices in table.items():
        if not 1 <= band <= LOWEST:
            yield Fault("band", "rank_out_of_bounds", f"{band}", f"1–{LOWEST}")
        for lang, words in offices.items():
            if lang not in LANGUAGES:
                yield Fault("offices", "not_lang", lang)
            elif len(words) > LONGEST_OFFICE:
                yield Fault("offices", "longer_than", f"{len(words)}", f"{LONGEST_OFFICE}")


@transaction.atomic
def accept_bands(gathering: Gathering, digest: str, *, by: Posting) -> Bands:
    """Accept the table for the own party. `digest`: of the table that was read. Raises Refused."""
    if not may_accept_bands(by, gathering):
        raise Refused(Fault("", "not_invited"))
    held = bands_of(gathering)
    if not held.rows:
        raise Refused(Fault("", "no_bands"))
    if digest != held.digest:
        raise Refused(Fault("", "bands_changed"))
    BandsAccepted.objects.get_or_create(
        gathering=gathering, party=by.party, digest=held.digest, defaults={"by": by.user}
    )
    return bands_of(gathering)


@transaction.atomic
def change_facts(delegate: Delegate, *, by: Posting, in_office_since: str = "", **said: bool) -> RankFacts:
    """Say what the rule asks of a person beside the band: `party_office`, `external_relations`, `counterpart`.

    Raises Refused where the host does not say so, the person stands in no order, or the day is none.
    """
    _demand_host(delegate.delegation.gathering, by)
    ranked, unranked = people_ranked(delegate.delegation.gathering)
    if delegate not in [*ranked, *unranked]:
        raise Refused(Fault("delegate", "not_in_ranking", delegate.name))
    if in_office_since and not valid_day(in_office_since):
        raise Refused(Fault("in_office_since", "not_day", in_office_since))
    facts, _new = RankFacts.objects.update_or_create(
        delegate=delegate, defaults={**said, "in_office_since": in_office_since}
    )
    return facts


def _demand_host(gathering: Gathering, by: Posting) -> None:
    if not may_rank(by, gathering):
        raise Refused(Fault("", "host_alone", gathering.host))
