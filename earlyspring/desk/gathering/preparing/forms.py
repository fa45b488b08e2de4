"""Forms of preparing: a task, what the conference concluded, a task of the template, an invitation and its answer."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from earlyspring.desk.forms.parts import WordsField, offer
from earlyspring.desk.gathering.forms import DayInput
from earlyspring.desk.gathering.texts import add_texts, said_text
from earlyspring.meetings.preparing.models import OWNERS, PARTS, OrganInvitation, Task

Pairs = Sequence[tuple[str, Any]]
ROWS = 6


class TaskForm(forms.Form):
    party = forms.ChoiceField(label=_("Who does it"))
    agency = forms.ChoiceField(label=_("Agency"), required=False)
    part = forms.ChoiceField(label=_("Part of the work"), choices=PARTS)
    days_before = forms.IntegerField(
        label=_("Days before the first day"), required=False, min_value=0, max_value=730, help_text=_("As T-41: 41")
    )
    due_on = forms.DateField(label=_("Or on a day of its own"), required=False, widget=DayInput())
    internal = forms.BooleanField(label=_("For my party alone: others do not see it"), required=False)

    def __init__(self, sent: Any, parties: Pairs, agencies: Pairs, task: Task | None = None) -> None:
        names = ("party", "agency", "part", "days_before", "due_on", "internal")
        super().__init__(sent, initial={name: getattr(task, name) for name in names} if task else None)
        offer(self, party=parties, agency=[("", _("no agency in particular")), *agencies])
        add_texts(self, "names", _("What is to be done"), task.names if task else None)

    def said(self) -> dict[str, Any]:
        plain = {name: value for name, value in self.cleaned_data.items() if "__" not in name}
        return plain | {"names": said_text(self, "names")}


class ConclusionForm(forms.Form):
    """One row of what the preparatory conference concluded; an empty row is none."""

    part = forms.ChoiceField(label=_("Part of the work"), choices=PARTS)
    parties = forms.MultipleChoiceField(label=_("Who does it"), required=False, widget=forms.CheckboxSelectMultiple())
    due_on = forms.DateField(label=_("To be done by"), required=False, widget=DayInput())

    def __init__(self, sent: Any, number: int, parties: Pairs) -> None:
        super().__init__(sent, prefix=f"row{number}", initial={"part": PARTS[min(number, len(PARTS) - 1)][0]})
        offer(self, parties=parties)
        add_texts(self, "names", _("What was concluded"))

    def is_empty(self) -> bool:
        return not said_text(self, "names") and not self.cleaned_data["parties"]

    def said(self) -> dict[str, Any]:
        data = self.cleaned_data
        return {name: data[name] for name in ("part", "parties", "due_on")} | {"names": said_text(self, "names")}


class ConferenceForm(forms.Form):
    on = forms.DateField(label=_("Day of the preparatory conference"), widget=DayInput())


class PatternForm(forms.Form):
    days_before = forms.IntegerField(label=_("Days before the first day"), min_value=0, max_value=730)
    owner = forms.ChoiceField(label=_("Who does it"), choices=OWNERS)
    part = forms.ChoiceField(label=_("Part of the work"), choices=PARTS)

    def __init__(self, sent: Any, pattern: dict[str, Any] | None = None) -> None:
        super().__init__(sent, initial=pattern)
        add_texts(self, "names", _("What is to be done"), pattern["names"] if pattern else None)

    def said(self) -> dict[str, Any]:
        data = self.cleaned_data
        return {name: data[name] for name in ("days_before", "owner", "part")} | {"names": said_text(self, "names")}


class OrganInvitationForm(forms.Form):
    organ = forms.ChoiceField(label=_("Organ"))
    party = forms.ChoiceField(label=_("Invited"))

    def __init__(self, sent: Any, organs: Pairs, parties: Pairs) -> None:
        super().__init__(sent)
        offer(self, organ=organs, party=parties)
        add_texts(self, "from_office", _("Who invites (office)"))
        add_texts(self, "to_office", _("Who is invited (office)"))

    def said(self) -> dict[str, Any]:
        return {part: said_text(self, part) for part in ("from_office", "to_office")}


class AnswerForm(forms.Form):
    answer = forms.ChoiceField(label=_("Answer"), choices=OrganInvitation._meta.get_field("answer").choices or ())
    on = forms.DateField(label=_("Day of the answer"), widget=DayInput())
    led_by = WordsField(label=_("Who leads (name as given)"), max_length=120, required=False)
    persons = forms.IntegerField(label=_("Persons expected"), required=False, min_value=0, max_value=5000)

    def __init__(self, sent: Any, invitation: OrganInvitation, today: date) -> None:
        known = {"answer": invitation.answer or "accepted", "on": invitation.answered_on or today}
        super().__init__(sent, initial=known | {name: getattr(invitation, name) for name in ("led_by", "persons")})
        add_texts(self, "office", _("Office of who leads"), invitation.office)
        add_texts(self, "acting_for", _("Acting for (office), where it is not the own"), invitation.acting_for)

    def said(self) -> dict[str, Any]:
        plain = {name: value for name, value in self.cleaned_data.items() if "__" not in name}
        return plain | {part: said_text(self, part) for part in ("office", "acting_for")}
