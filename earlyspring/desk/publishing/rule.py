"""Who must release what is joint: told to everyone; changed when as many ask for another as must release today."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from earlyspring.desk.access import EVERYONE, OFFICERS, posted
from earlyspring.desk.faults import in_words
from earlyspring.desk.frame import DeskRequest
from earlyspring.desk.publishing.place import placed
from earlyspring.ledger.models import Mechanism
from earlyspring.ledger.refused import Refused
from earlyspring.publishing.actions import ask_rule
from earlyspring.publishing.queries import rule_asked, rule_of


def rules() -> dict[str, str]:
    return {
        "each_side": _("one party of each side"),
        "all": _("every party"),
        "one": _("any one party"),
    }


@posted(*EVERYONE, post=OFFICERS)
def release_rule(request: DeskRequest, mechanism: Mechanism) -> HttpResponse:
    frame = request.frame
    if request.method == "POST":
        try:
            changed = ask_rule(mechanism, frame.posting.party, request.POST.get("needs", ""))
        except Refused as refusal:
            messages.error(request, in_words(refusal, frame))
        else:
            said = (
                _("The rule is changed.") if changed else _("Noted. The rule changes when the others ask for the same.")
            )
            messages.success(request, said)
            return redirect("release_rule", mechanism.key)
    asked = rule_asked(mechanism)
    context = {
        "needs": rule_of(mechanism),
        "rules": list(rules().items()),
        "words": rules(),
        "asked": [(party, rules().get(needs, needs)) for party, needs in sorted(asked.items())],
        "own": asked.get(frame.posting.party, ""),
        "writes": frame.posting.role == "officer",
    }
    context |= placed(frame, "rule", (_("Who must release"), ""))
    return render(request, "desk/publishing/rule.html", context, status=422 if request.method == "POST" else 200)
