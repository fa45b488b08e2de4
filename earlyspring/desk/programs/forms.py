"""What an officer says of a program: its name, what it may do, until when; and of a webhook: where, and what is told."""

from datetime import date, timedelta
from typing import Any

from django import forms
from django.conf import settings
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from earlyspring.desk.gathering.forms import DayInput
from earlyspring.hooks.models import EVENTS
from earlyspring.members.programs import LONGEST_LIFE, SCOPES

FIRST_LIFE = timedelta(days=180)


class TokenForm(forms.Form):
    name = forms.CharField(
        label=gettext_lazy("Name of the program"),
        max_length=80,
        help_text=gettext_lazy("For your colleagues: which program this is and who keeps it."),
    )
    scopes = forms.MultipleChoiceField(
        label=gettext_lazy("What it may do"),
        choices=list(SCOPES.items()),
        widget=forms.CheckboxSelectMultiple,
        initial=["read"],
    )
    ends_on = forms.DateField(label=gettext_lazy("Ends on"), widget=DayInput())

    def __init__(self, sent: Any, today: date) -> None:
        super().__init__(sent, initial={"ends_on": today + FIRST_LIFE})
        self.fields["ends_on"].help_text = _("At most a year from today. It ends earlier with your posting.")
        self.fields["ends_on"].widget.attrs["max"] = (today + LONGEST_LIFE).isoformat()


class WebhookForm(forms.Form):
    name = forms.CharField(label=gettext_lazy("Name of the program"), max_length=80)
    url = forms.CharField(label=gettext_lazy("Address"), max_length=500, widget=forms.URLInput)
    events = forms.MultipleChoiceField(
        label=gettext_lazy("What it is told"),
        choices=list(EVENTS.items()),
        widget=forms.CheckboxSelectMultiple,
        initial=list(EVENTS),
    )

    def __init__(self, sent: Any) -> None:
        super().__init__(sent)
        hosts = ", ".join(settings.WEBHOOK_HOSTS)
        allowed = _("Allowed are: %(hosts)s") % {"hosts": hosts}
        self.fields["url"].help_text = allowed if hosts else _("The operator of this node has allowed no host yet.")
