"""Depositing the text of an instrument: the file stays in the office, its digest goes to the register."""

from typing import Any

from django import forms
from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from earlyspring.agreements.actions import deposit_text
from earlyspring.agreements.comparing.queries import comparison_kept, texts_beside
from earlyspring.agreements.models import Instrument
from earlyspring.core.handling import MARKS
from earlyspring.desk.access import OFFICERS, posted
from earlyspring.desk.agreement_words import AUTHENTICITY, PURPOSE
from earlyspring.desk.choices import Choices
from earlyspring.desk.faults import in_words
from earlyspring.desk.forms.keys import TONGUE_WORDS
from earlyspring.desk.forms.parts import WordsField, blank
from earlyspring.desk.forms.way import WAYS, WayForm, way_for
from earlyspring.desk.frame import DeskRequest
from earlyspring.ledger.actions import Refused
from earlyspring.ledger.blobs import LARGEST
from earlyspring.ledger.derived import Motion
from earlyspring.ledger.models import Blob, Mechanism
from earlyspring.ledger.moments import rows


class DepositForm(forms.Form):
    file = forms.FileField(
        label=gettext_lazy("File"), help_text=gettext_lazy("Word, HTML or plain text up to 10 MB; PDF up to 25 MB")
    )
    lang = forms.ChoiceField(label=gettext_lazy("Language"), choices=list(TONGUE_WORDS.items()))
    standing = forms.ChoiceField(label=gettext_lazy("Authenticity"), choices=list(AUTHENTICITY.items()))
    purpose = forms.ChoiceField(label=gettext_lazy("Purpose"), choices=list(PURPOSE.items()))
    version = forms.IntegerField(label=gettext_lazy("Version"), required=False, min_value=1)
    title = WordsField(label=gettext_lazy("Title, as the file has it"), required=False, max_length=500)
    marked = forms.ChoiceField(
        label=gettext_lazy("Mark of secrecy on the file"),
        required=False,
        choices=blank([(mark, mark) for mark in dict.fromkeys(MARKS.values())]),
        help_text=gettext_lazy("What either state marks as secret is not taken in"),
    )
    handling = forms.ChoiceField(
        label=gettext_lazy("Handling"),
        choices=[
            ("open", gettext_lazy("for all parties")),
            ("internal", gettext_lazy("internal: kept for my party alone, nothing enters the record")),
        ],
        widget=forms.RadioSelect,
        initial="open",
    )

    def clean_file(self) -> Any:
        file = self.cleaned_data["file"]
        if file.size > LARGEST:
            raise forms.ValidationError(_("The file is larger than 25 MB. Deposit it in parts, or save it smaller."))
        return file


@posted(*OFFICERS)
def deposit(request: DeskRequest, mechanism: Mechanism, item: str) -> HttpResponse:
    frame = request.frame
    instrument = rows(Instrument, mechanism, frame.moment).filter(item=item).first()
    if instrument is None:
        raise Http404
    sent = request.POST if request.method == "POST" else None
    form = DepositForm(sent, request.FILES or None, initial={"lang": request.GET.get("lang", "")})
    way = way_for(request, Choices(frame), ways=WAYS[:2])
    if sent is not None and form.is_valid() and way.is_valid():
        try:
            return deposited(request, mechanism, instrument, form.cleaned_data, way)
        except Refused as refusal:
            messages.error(request, in_words(refusal, request.frame))
    context = {"form": form, "way": way, "instrument": instrument}
    return render(request, "desk/deposits/deposit.html", context, status=422 if sent is not None else 200)


def tell_differences(request: DeskRequest, instrument: Instrument) -> None:
    """Say what comparing the text with those in other languages found, where there are any."""
    exercise = request.frame.moment.exercise
    kept = comparison_kept(instrument, texts_beside(instrument, exercise=exercise), exercise)
    if kept is None:
        return
    words = ngettext(
        "Compared with the other languages: %(n)s grave difference. The page of the agreement leads to it.",
        "Compared with the other languages: %(n)s grave differences. The page of the agreement leads to them.",
        kept.hard,
    )
    messages.info(request, words % {"n": kept.hard})


def deposited(
    request: DeskRequest, mechanism: Mechanism, instrument: Instrument, said: dict[str, Any], way: WayForm
) -> HttpResponse:
    made = deposit_text(
        instrument,
        said["file"].read(),
        lang=said["lang"],
        by=request.frame.posting.party,
        way=way.way(),
        standing=said["standing"],
        version=said["version"],
        purpose=said["purpose"],
        title=said["title"],
        marked=said["marked"],
        handling=said["handling"],
        name=said["file"].name[:200],
    )
    tell_differences(request, instrument)
    if isinstance(made, Motion) and made.state == "open":
        messages.success(request, _("Deposited. The digest is put to the parties of the instrument."))
        return redirect("motion", mechanism.key, made.digest)
    if isinstance(made, Blob):
        messages.success(request, _("Kept by your party alone. The list on this page opens it."))
    else:
        messages.success(request, _("Deposited."))
    return redirect("instrument", mechanism.key, instrument.item)
