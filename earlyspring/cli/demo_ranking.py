"""The order of rank of the demo: a table of equal ranks two parties have accepted, a list with one decision, a room."""

from earlyspring.delegations.models import Delegate
from earlyspring.delegations.ranking.actions import accept_bands, change_bands, change_rule, compute, override
from earlyspring.delegations.ranking.models import Ranking
from earlyspring.delegations.ranking.queries import KEYS, bands_of, people_ranked, rule_of
from earlyspring.meetings.gatherings import Gathering
from earlyspring.members.accounts import Posting

BANDS = {
    1: {"vi": "Bí thư tỉnh ủy, thành ủy", "zh": "自治区党委书记", "en": "Party secretary"},
    2: {"vi": "Phó Bí thư thường trực", "zh": "自治区党委副书记", "en": "Standing deputy secretary"},
    3: {"vi": "Phó Chủ tịch ủy ban nhân dân", "zh": "自治区副主席", "en": "Vice chair of government"},
    4: {"vi": "Giám đốc sở", "zh": "厅长", "en": "Director of a department"},
}
REASON = "Trưởng đoàn chủ nhà đứng đầu theo thỏa thuận thử"


def fill_ranking(gathering: Gathering) -> None:
    """Rank those who have a band on the lists; where nobody has, or it was done before, nothing is done."""
    officers = {one.party: one for one in Posting.objects.filter(mechanism=gathering.mechanism, role="officer")}
    ranked, _unranked = people_ranked(gathering)
    host = officers.get(gathering.host)
    if host is None or not ranked or Ranking.objects.filter(gathering=gathering).exists():
        return
    parties = bands_of(gathering).parties
    change_rule(gathering, KEYS, rule_of(gathering).sources, parties, by=host)
    table = change_bands(gathering, BANDS, by=host)
    for party in (gathering.host, *parties[:1]):
        if own := officers.get(party):
            accept_bands(gathering, table.digest, by=own)
    ranking = compute(gathering, by=host)
    leads = Delegate.objects.filter(delegation__gathering=gathering, delegation__party=gathering.host, role="head")
    head = leads.filter(withdrawn_at=None, rank__isnull=False).first()
    first = ranking.places.select_related("delegate").order_by("position")[0].delegate
    if head is not None and head.pk != first.pk:
        override(ranking, head, first, REASON, by=host)
