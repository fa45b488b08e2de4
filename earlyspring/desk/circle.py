"""The circle: who the parties of the record are and were, what is put about that, admission and the end of a part."""

from collections.abc import Collection
from datetime import datetime
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from earlyspring.desk.access import KEEPERS, OFFICERS, fresh, posted, refuse, refuse_method
from earlyspring.desk.circle_forms import Admit, EndPart
from earlyspring.desk.circle_words import headed, recomposed
from earlyspring.desk.faults import in_words
from earlyspring.desk.first_places import unpeopled
from earlyspring.desk.forms.founding import PARTY_TYPES
from earlyspring.desk.frame import DeskRequest, Frame
from earlyspring.desk.members import names_in_order
from earlyspring.desk.trail import trail
from earlyspring.ledger.actions import Refused
from earlyspring.ledger.circles import Compositions, compositions, epochs_of
from earlyspring.ledger.derived import Motion
from earlyspring.ledger.models import Mechanism, PartyKey
from earlyspring.ledger.queries import motions_about
from earlyspring.members.accounts import Posting
from earlyspring.members.actions import admit_to_circle, end_part, host_party
from earlyspring.members.joining import has_administrator
from earlyspring.members.permits import may_change_circle, may_make_key
from earlyspring.members.queries import members_on
from earlyspring.members.watch import noted
from earlyspring.record.epochs import EPOCH_ITEM, Epoch


@posted()
def circle(request: DeskRequest, mechanism: Mechanism) -> HttpResponse:
    frame = request.frame
    found = compositions(mechanism)
    put = list(motions_about(mechanism, EPOCH_ITEM).prefetch_related("answers"))
    epochs = epochs_of(mechanism, found)
    waiting = [one for one in put if one.state in ("open", "paper")]
    parties = epochs[-1].parties
    asked = sorted({party for one in waiting for party in recomposed(one, found).entering})
    hosted = dict(PartyKey.objects.filter(mechanism=mechanism).order_by("hosted").values_list("party", "hosted"))
    context = {
        "page": "circle",
        "crumbs": trail(frame, (_("Members"), "members"), (_("The circle"), "")),
        "parties": [(one, hosted.get(one)) for one in frame.directory.ordered(sorted(parties))],
        "asked": [(one, hosted.get(one)) for one in frame.directory.ordered(asked)],
        "waiting": [(one, headed(frame, one, found)["heading"]) for one in waiting],
        "epochs": list(reversed(told(epochs, {one.digest: one for one in put}, frame, found))),
        "may_change": may_change_circle(frame.posting, parties),
        "may_host": [one for one in parties.union(asked) if one not in hosted and may_host(frame.posting, one)],
        **unpeopled(frame, mechanism),
    }
    return render(request, "desk/members/circle.html", context)


def may_host(posting: Posting, party: str) -> bool:
    day = timezone.localdate()
    return may_make_key(posting, party, administered=has_administrator(posting.mechanism, party, day))


def told(epochs: list[Epoch], put: dict[str, Motion], frame: Frame, found: Compositions) -> list[dict[str, Any]]:
    """Each epoch with the motion that began it, and the instant of its last assent."""
    rows = []
    for epoch in epochs:
        motion = put.get(epoch.begun_by or "")
        rows.append(
            {
                "number": epoch.number,
                "parties": frame.directory.ordered(sorted(epoch.parties)),
                "motion": motion,
                "heading": headed(frame, motion, found)["heading"] if motion else "",
                "since": since(motion) if motion else None,
            }
        )
    return rows


def since(motion: Motion) -> datetime:
    return max([motion.at, *(answer.at for answer in motion.answers.all() if answer.at)])


@posted(*OFFICERS)
def admit(request: DeskRequest, mechanism: Mechanism) -> HttpResponse:
    form = Admit(request.POST or None, bodies=others(request.frame, mechanism))
    if request.method == "POST" and form.is_valid():
        try:
            motion = admit_to_circle(mechanism, form.cleaned_data["parties"], by=request.frame.posting.party)
        except Refused as refusal:
            messages.error(request, in_words(refusal, request.frame))
        else:
            return put_to_the_parties(request, mechanism, motion)
    consequence = _(
        "All parties of now and all who enter are asked. When everyone has assented, an epoch begins with them; "
        "one decline keeps the circle as it is. Who enters sees the whole record."
    )
    return shown(request, form, _("Admit to the circle"), consequence)


@posted(*OFFICERS)
def end(request: DeskRequest, mechanism: Mechanism) -> HttpResponse:
    frame = request.frame
    parties = names_in_order(frame, epochs_of(mechanism, compositions(mechanism))[-1].parties)
    asked = {"party": request.GET.get("party", frame.posting.party), "successor": request.GET.get("successor", "")}
    form = EndPart(request.POST or None, initial=asked, parties=parties, bodies=others(frame, mechanism))
    if request.method == "POST" and form.is_valid():
        said = form.cleaned_data
        absent = said["party"] if said["how"] == "absent" else None
        try:
            motion = end_part(
                mechanism, {said["party"]: said["successor"] or None}, by=frame.posting.party, absent=absent
            )
        except Refused as refusal:
            messages.error(request, in_words(refusal, request.frame))
        else:
            return put_to_the_parties(request, mechanism, motion)
    consequence = _(
        "All others are asked, the successor too, and the party itself unless it cannot answer. When everyone has "
        "assented, it says nothing more here, for ever; what it had not answered by then lapses. Its id is never a "
        "party again."
    )
    return shown(request, form, _("End a part"), consequence, weight="grave")


@posted(*KEEPERS)
@fresh
def key(request: DeskRequest, mechanism: Mechanism, party: str) -> HttpResponse:
    """Make the key of a party that has no desk of its own, so that its officers can sign here."""
    if not may_host(request.frame.posting, party):
        refuse(request, mechanism=mechanism.key, party=party, reason="not_theirs")
    if request.method != "POST":
        return refuse_method(request, ("POST",))
    try:
        host_party(mechanism, party)
    except Refused as refusal:
        messages.error(request, in_words(refusal, request.frame))
    else:
        noted("key_made", grave=True, account=request.user.pk, mechanism=mechanism.key, party=party)
        messages.success(request, _("The key is made. Copy the folder of keys to its safe place now."))
    return redirect("circle", mechanism.key)


def others(frame: Frame, mechanism: Mechanism) -> list[tuple[str, str]]:
    """Bodies that never were a party, by name; those that have a membership today first, then other localities."""
    ever = frozenset().union(*(epoch.parties for epoch in epochs_of(mechanism, compositions(mechanism))))
    named = names_in_order(frame, [one for one in frame.directory.bodies if one not in ever])
    members: Collection[str | None] = {one.body for one in members_on(mechanism, frame.moment)}
    bodies = frame.directory.bodies
    return sorted(named, key=lambda one: (one[0] not in members, bodies[one[0]].type not in PARTY_TYPES))


def put_to_the_parties(request: DeskRequest, mechanism: Mechanism, motion: Motion) -> HttpResponse:
    messages.success(request, _("Put to the parties. The circle changes when all who are asked have assented."))
    return redirect("motion", mechanism.key, motion.digest)


def shown(request: DeskRequest, form: Any, words: str, consequence: str, weight: str = "primary") -> HttpResponse:
    """The form of a change to the circle. `weight`: how its button looks, `grave` for what cannot be undone."""
    crumbs = trail(request.frame, (_("Members"), "members"), (_("The circle"), "circle"), (words, ""))
    context = {"page": "circle", "crumbs": crumbs, "form": form, "words": words}
    context |= {"consequence": consequence, "weight": weight}
    return render(request, "desk/members/circle_change.html", context, status=422 if request.method == "POST" else 200)
