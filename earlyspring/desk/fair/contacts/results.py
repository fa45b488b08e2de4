"""What came of the contacts of a fair, put to the parties as results: figures alone, and nobody's name."""

from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import override

from earlyspring.commitments.actions import report_result
from earlyspring.core.contacts import Sum
from earlyspring.fair.contacts.actions import note_put
from earlyspring.fair.contacts.queries import parties_of_contacts, put_before, to_put
from earlyspring.lang.tongues import TAGS
from earlyspring.ledger.actions import Way
from earlyspring.ledger.saying import fresh
from earlyspring.meetings.gatherings import Gathering
from earlyspring.members.accounts import Posting

UNITS = {"letter": "documents", "contract": "contracts"}
DJANGO = {"vi": "vi", "zh": "zh-hans", "en": "en"}


@transaction.atomic
def put_as_results(gathering: Gathering, *, by: Posting) -> int:
    """Put every figure that is new or has changed to the parties, each as one result; how many. Raises Refused.

    A figure that was put before is put again under its own name, as a further version; pressing twice puts nothing twice.
    """
    Gathering.objects.select_for_update().get(pk=gathering.pk)
    before, parties = put_before(gathering), parties_of_contacts(gathering)
    found = to_put(gathering)
    way = Way("propose", exercise=gathering.exercise)
    for one in found:
        item = before[one.key].item if one.key in before else fresh("result")
        note_put(gathering, one, item, by=by)
        report_result(gathering.mechanism, content_of(gathering, one, parties), by=by.party, way=way, item=item)
    return len(found)


def content_of(gathering: Gathering, one: Sum, parties: list[str]) -> dict[str, object]:
    """The result: words in each language in which the gathering is named, the figure, its unit or currency, its day."""
    text = {lang: _sentence(one, gathering.names[lang], lang) for lang in TAGS if gathering.names.get(lang)}
    value = int(one.value) if one.value == one.value.to_integral() else float(one.value)
    figure = {"currency": one.currency} if one.currency else {"unit": UNITS[one.what]}
    return {"text": text, "value": value, "as_of": one.as_of.isoformat(), "parties": parties, **figure}


def _sentence(one: Sum, name: str, lang: str) -> str:
    with override(DJANGO[lang]):
        words = {
            "letter": _("Letters of intent that came of contacts at the fair: %(gathering)s"),
            "contract": _("Contracts that came of contacts at the fair: %(gathering)s"),
            "value": _("Value of contracts that came of contacts at the fair: %(gathering)s"),
        }
        return words[one.what] % {"gathering": name}
