"""The key under which a party signs here: changed by its own administrator, with the sign-in confirmed once more."""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from earlyspring.desk.access import fresh, posted
from earlyspring.desk.faults import in_words
from earlyspring.desk.frame import DeskRequest
from earlyspring.desk.trail import trail
from earlyspring.ledger.actions import Refused
from earlyspring.ledger.keyring import hosted
from earlyspring.ledger.models import Mechanism, PartyKey
from earlyspring.ledger.rotating import change_key
from earlyspring.members.watch import noted


@posted("administrator")
@fresh
def change(request: DeskRequest, mechanism: Mechanism) -> HttpResponse:
    """Say what a change of the own party's key means, and make it."""
    frame, party = request.frame, request.frame.posting.party
    if party not in hosted(mechanism):
        raise Http404
    if request.method == "POST":
        try:
            made = change_key(mechanism, by=party)
        except Refused as refusal:
            messages.error(request, in_words(refusal, request.frame))
        else:
            noted("key_changed", grave=True, account=request.user.pk, mechanism=mechanism.key, party=party)
            said = _("The key is changed. Copy the folder of keys to its safe place now. The new key id is %(id)s.")
            messages.success(request, said % {"id": made.key_id})
        return redirect("circle", mechanism.key)
    own = PartyKey.objects.filter(mechanism=mechanism, party=party)
    context = {
        "page": "circle",
        "crumbs": trail(frame, (_("Members"), "members"), (_("The circle"), "circle"), (_("Change the key"), "")),
        "key": own.get(hosted=True),
        "earlier": own.filter(hosted=False).order_by("pk"),
    }
    return render(request, "desk/members/key_change.html", context)
