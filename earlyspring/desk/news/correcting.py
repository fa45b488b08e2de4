"""A correction begins with the sentences that are wrong."""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from earlyspring.desk.access import OFFICERS, posted
from earlyspring.desk.faults import in_words
from earlyspring.desk.frame import DeskRequest
from earlyspring.desk.news.place import own_piece, within
from earlyspring.desk.news.read import released_lines
from earlyspring.ledger.models import Mechanism
from earlyspring.ledger.refused import Refused
from earlyspring.publishing.news.actions import begin_correction


@posted(*OFFICERS)
def correct_news(request: DeskRequest, mechanism: Mechanism, item: str) -> HttpResponse:
    """Choose what is wrong in a public piece of the own party; what is right is written in the draft that is made."""
    frame = request.frame
    found = own_piece(frame, item)
    if found.public is None:
        raise Http404
    if request.method == "POST":
        wrong = [
            int(one) for one in request.POST.getlist("wrong") if one.isascii() and one.isdecimal() and len(one) < 5
        ]
        try:
            made = begin_correction(found.piece, wrong, by=request.user, today=timezone.localdate())
        except Refused as refusal:
            messages.error(request, in_words(refusal, frame))
        else:
            messages.success(request, _("A draft of the correction was made. Write what is right."))
            return redirect("edit_news", mechanism.key, made.item)
    context = {"one": found, "piece": found.piece, "lines": released_lines(frame, found.public.content)}
    context |= within(frame, (_("Correct"), ""), piece=found)
    return render(request, "desk/news/correct.html", context, status=422 if request.method == "POST" else 200)
