"""How a fact comes into the register: the last part of every form."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from earlyspring.desk.choices import Choices
from earlyspring.desk.forms.parts import DayField, offer
from earlyspring.desk.frame import DeskRequest
from earlyspring.ledger.actions import Way

WAYS = [
    ("report", gettext_lazy("A source reports it")),
    ("propose", gettext_lazy("My party proposes it; the parties concerned are asked to assent")),
    ("paper", gettext_lazy("The parties agreed on paper, and my office holds it")),
    ("own", gettext_lazy("It is my party's own affair alone")),
]


PAPER = ("number", "date", "signers", "scan")


class WayForm(forms.Form):
    use_required_attribute = False  # a browser cannot tell which way needs what

    how = forms.ChoiceField(label=gettext_lazy("How it is known"), choices=WAYS, widget=forms.RadioSelect)
    sources = forms.MultipleChoiceField(
        label=gettext_lazy("Sources"), required=False, help_text=gettext_lazy("Needed where a source reports it")
    )
    known_from = DayField(label=gettext_lazy("Known from"), required=False)
    number = forms.CharField(label=gettext_lazy("Number of the paper"), required=False, max_length=120)
    date = DayField(whole=True, label=gettext_lazy("Date of the paper"), required=False)
    signers = forms.MultipleChoiceField(
        label=gettext_lazy("Parties that signed it"), required=False, widget=forms.CheckboxSelectMultiple
    )
    scan = forms.FileField(label=gettext_lazy("Scan"), required=False, help_text=gettext_lazy("PDF, PNG or JPEG"))

    def __init__(
        self,
        *args: Any,
        sources: Any,
        parties: Any,
        exercise: bool,
        how: str = "report",
        ways: Sequence[tuple[str, Any]] = WAYS,
        **options: Any,
    ) -> None:
        super().__init__(*args, **options)
        self.exercise = exercise
        offer(self, how=ways, sources=sources, signers=parties)
        self.fields["how"].initial = how
        if not self.is_bound:
            self.call_needed()

    def full_clean(self) -> None:
        super().full_clean()
        self.call_needed()

    def call_needed(self) -> None:
        """Let no label call optional what one of the ways needs; `clean` says when it is missing."""
        for name in ("sources", *PAPER):
            self.fields[name].required = True

    def clean(self) -> dict[str, Any]:
        said = super().clean() or {}
        if said.get("how") == "report" and not said.get("sources"):
            self.add_error(
                "sources", _("Say which source reports it. Without a source nothing is entered as reported.")
            )
        if said.get("how") == "paper":
            for name in PAPER:
                if not said.get(name):
                    self.add_error(name, _("A consent on paper needs its number, its date, its signers and a scan."))
        return said

    def way(self, scan_sha256: str = "", registrar: str = "") -> Way:
        said = self.cleaned_data
        paper = {
            "number": said["number"],
            "date": said["date"],
            "parties": said["signers"],
            "scan_sha256": scan_sha256,
            "registrar": registrar,
        }
        return Way(
            how=said["how"],
            sources=tuple(said["sources"]),
            known_from=said["known_from"] or None,
            paper=paper if said["how"] == "paper" else {},
            exercise=self.exercise,
        )


def way_for(
    request: DeskRequest, choices: Choices, *, how: str = "propose", ways: Sequence[tuple[str, Any]] = WAYS
) -> WayForm:
    """The last part of a form, as it was sent or empty. `ways`: what is offered here; `how`: what is chosen at first.

    Where there is no source yet, it is not chosen that one reports it.
    """
    sent = (request.POST, request.FILES) if request.method == "POST" else ()
    found = choices.of_kind("source")
    if how == "report" and not found:
        how = next((code for code, _words in ways if code != "report"), how)
    form = WayForm(
        *sent,
        sources=found,
        parties=choices.parties(),
        exercise=request.frame.exercise,
        how=how,
        ways=ways,
    )
    if not found:
        form.fields["sources"].help_text = format_html(
            '{} <a href="{}">{}</a>',
            _("No source is entered yet."),
            reverse("new", args=[request.frame.mechanism.key, "source"]),
            _("Enter a source"),
        )
    return form
