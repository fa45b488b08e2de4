"""Forms of the pages on people and on one's own account."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from django import forms
from django.contrib.auth.password_validation import password_validators_help_texts, validate_password
from django.utils.translation import gettext_lazy as _

from earlyspring.desk.forms.parts import offer
from earlyspring.lang.tongues import OWN_NAMES
from earlyspring.members.accounts import ROLES, Invitation, User
from earlyspring.members.first_places import FIRST_ROLES
from earlyspring.members.names import address, person_name


class Invite(forms.Form):
    email = forms.CharField(
        label=_("E-mail address"), max_length=150, widget=forms.EmailInput(attrs={"autocomplete": "off"})
    )
    role = forms.ChoiceField(label=_("Role"))
    agency = forms.ChoiceField(
        label=_("Agency"), required=False, help_text=_("A focal point speaks for an agency; others may belong to one.")
    )

    def __init__(self, *args: Any, roles: Sequence[str], agencies: list[tuple[str, str]], **kwargs: Any):
        super().__init__(*args, **kwargs)
        words = dict(ROLES)
        offer(self, role=[(role, words[role]) for role in roles], agency=[("", "—"), *agencies])

    def clean_email(self) -> str:
        return address(self.cleaned_data["email"])

    def clean(self) -> dict[str, Any]:
        said = super().clean() or {}
        if said.get("role") == "focal_point" and not said.get("agency"):
            self.add_error("agency", _("A focal point is invited for an agency: say which."))
        return said


class FirstPlace(forms.Form):
    party = forms.ChoiceField(
        label=_("Party"), help_text=_("Parties for which nobody was ever posted. All others invite their own people.")
    )
    role = forms.ChoiceField(
        label=_("Role"),
        help_text=_(
            "An administrator makes keys and invites officers; an officer assents and invites an administrator."
        ),
    )
    email = forms.CharField(
        label=_("E-mail address"), max_length=150, widget=forms.EmailInput(attrs={"autocomplete": "off"})
    )

    def __init__(self, *args: Any, parties: list[tuple[str, str]], **kwargs: Any):
        super().__init__(*args, **kwargs)
        words = dict(ROLES)
        offer(self, party=parties, role=[(role, words[role]) for role in FIRST_ROLES])

    def clean_email(self) -> str:
        return address(self.cleaned_data["email"])


class Accept(forms.Form):
    name = forms.CharField(
        label=_("Your name"),
        max_length=150,
        help_text=_("As your office writes it: Nguyễn Văn An, 王小明."),
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
    )
    language = forms.ChoiceField(label=_("Language of the desk"), choices=list(OWN_NAMES.items()))
    password = forms.CharField(
        label=_("Password"),
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
    )
    again = forms.CharField(
        label=_("The same password once more"),
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
    )

    def __init__(self, *args: Any, invitation: Invitation, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.invitation = invitation
        self.fields["password"].help_text = " ".join(password_validators_help_texts())

    def clean_name(self) -> str:
        return person_name(self.cleaned_data["name"])

    def clean(self) -> dict[str, Any]:
        said = super().clean() or {}
        password = said.get("password")
        if password:
            try:
                validate_password(password, User(email=self.invitation.email, first_name=said.get("name", "")))
            except forms.ValidationError as fault:
                self.add_error("password", fault)
            if password != said.get("again"):
                self.add_error("again", _("The two passwords differ."))
        return said


class Profile(forms.Form):
    name = forms.CharField(label=_("Your name"), max_length=150, widget=forms.TextInput(attrs={"autocomplete": "name"}))
    language = forms.ChoiceField(label=_("Language of the desk"), choices=list(OWN_NAMES.items()))

    def clean_name(self) -> str:
        return person_name(self.cleaned_data["name"])


class LastDay(forms.Form):
    day = forms.DateField(
        label=_("From this day on the posting no longer holds"), widget=forms.DateInput(attrs={"type": "date"})
    )

    def __init__(self, *args: Any, today: date, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.today = today
        self.fields["day"].initial = today.isoformat()
        self.fields["day"].widget.attrs["min"] = today.isoformat()

    def clean_day(self) -> date:
        day: date = self.cleaned_data["day"]
        if day < self.today:
            raise forms.ValidationError(_("Choose today or a later day: what was done in between stays done."))
        return day


class HandOver(LastDay):
    to = forms.ChoiceField(label=_("Who follows"))
    field_order = ("to", "day")

    def __init__(self, *args: Any, colleagues: list[tuple[int, str]], **kwargs: Any):
        super().__init__(*args, **kwargs)
        offer(self, to=colleagues)
