"""People of three delegations whose ranks differ, for the host in Quảng Ninh."""

from earlyspring.delegations.models import Delegate
from earlyspring.meetings.gatherings import Gathering
from tests.gatherings import a_delegate, a_delegation


def three_delegations(gathering: Gathering) -> dict[str, Delegate]:
    """Guangxi's secretary; of Quảng Ninh a deputy who leads in the secretary's place; the chair of Lạng Sơn; others."""
    own, other, third = (a_delegation(gathering, party) for party in ("B-QN", "B-GX", "B-LS"))
    return {
        "deputy": a_delegate(own, 1, role="head", rank=2, acting_for={"vi": "Bí thư (thử)"}),
        "member": a_delegate(own, 2, rank=5),
        "secretary": a_delegate(other, 3, role="head", rank=1),
        "chair": a_delegate(third, 4, role="head", rank=1),
        "interpreter": a_delegate(other, 5, role="interpreter"),
    }
