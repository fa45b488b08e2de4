"""Forms about delegations: places, one person with names in each script, and why somebody does not come."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from earlyspring.delegations.models import ADDRESSES, CATEGORIES, DIETS, ROLES_HERE, Delegate
from earlyspring.desk.body_names import name_of
from earlyspring.desk.forms.parts import offer
from earlyspring.desk.frame import Frame, tongue
from earlyspring.lang.names import sort_key
from earlyspring.lang.tongues import OWN_NAMES, TAGS
from earlyspring.meetings.gatherings import Gathering

GROUPS: list[tuple[Any, tuple[str, ...]]] = [
    (_("Name"), ("name", "lang", "given", "latin", "other_name", "other_lang", "pinyin", "sex")),
    (_("At this gathering"), ("category", "role", "address", "speaks", "diet", "wheelchair", "needs")),
    (_("Own office"), ("agency", "rank")),
    (_("To reach the person; only the own party reads this"), ("phone", "email")),
]
IN_LANGUAGES = ("office", "acting_for")


class QuotaForm(forms.Form):
    quota = forms.IntegerField(
        label=_("Places"),
        required=False,
        min_value=0,
        max_value=5000,
        help_text=_("Empty: as many as the party likes."),
    )


class InviteForm(QuotaForm):
    party = forms.ChoiceField(label=_("Party or body"))
    field_order = ("party", "quota")

    def __init__(self, sent: Any, frame: Frame, gathering: Gathering) -> None:
        super().__init__(sent)
        there = set(gathering.delegations.values_list("party", flat=True))
        offer(self, party=[("", "—"), *(one for one in bodies_named(frame) if one[0] not in there)])


def bodies_named(frame: Frame) -> list[tuple[str, str]]:
    """Every body by its name, in the order of the reader's alphabet."""
    named = [(item, name_of(frame.directory, item, frame.language)) for item in frame.directory.bodies]
    return sorted(named, key=lambda one: sort_key(one[1], frame.language))


def agencies_of(frame: Frame, party: str) -> list[tuple[str, str]]:
    """The bodies below a party, by name."""
    bodies = frame.directory.bodies

    def below(item: str, steps: int = 8) -> bool:
        parent = (bodies[item].parent if item in bodies else None) or ""
        return parent == party or bool(parent and steps and below(parent, steps - 1))

    return [one for one in bodies_named(frame) if below(one[0])]


class WhyForm(forms.Form):
    why = forms.CharField(label=_("Why the person does not come"), max_length=500)


class DelegateForm(forms.Form):
    """A person of a delegation. `agency`: the only one that the reader registers for; "" for every one of the party.

    `delegate`: who is changed; its version goes with the form, so that of two editors the second is told.
    """

    name = forms.CharField(
        label=_("Name in the own script"),
        max_length=120,
        help_text=_("Family name first, exactly as written in the passport: Nguyễn Văn An, 王小明."),
    )
    lang = forms.ChoiceField(label=_("Language of the name"), choices=list(OWN_NAMES.items()))
    given = forms.CharField(
        label=_("Given name"),
        max_length=60,
        required=False,
        help_text=_("Where it is not the last word of a Vietnamese name. Vietnamese lists go by it."),
    )
    latin = forms.CharField(
        label=_("Name in Latin letters as in the passport"),
        max_length=120,
        required=False,
        help_text=_(
            "Copied from the passport, nowhere derived. It is printed where it is needed, or is seen to be missing."
        ),
    )
    other_name = forms.CharField(
        label=_("Name in the other script"),
        max_length=120,
        required=False,
        help_text=_("Only the form that the person has approved."),
    )
    other_lang = forms.ChoiceField(
        label=_("Language of that form"), choices=[("", "—"), *OWN_NAMES.items()], required=False
    )
    pinyin = forms.CharField(
        label=_("Pinyin"), max_length=120, required=False, help_text=_("As the person says it: 覃 is Qín or Tán.")
    )
    sex = forms.ChoiceField(label=_("Sex"), choices=[("", "—"), ("f", _("female")), ("m", _("male"))], required=False)
    category = forms.ChoiceField(label=_("Category"), choices=CATEGORIES, initial="delegate")
    role = forms.ChoiceField(label=_("Role here"), choices=ROLES_HERE, initial="member")
    address = forms.ChoiceField(label=_("Form of address"), choices=ADDRESSES, initial="comrade")
    speaks = forms.MultipleChoiceField(
        label=_("Languages spoken"),
        choices=list(OWN_NAMES.items()),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    diet = forms.ChoiceField(label=_("Diet"), choices=[("", _("eats everything")), *DIETS], required=False)
    wheelchair = forms.BooleanField(label=_("Comes in a wheelchair"), required=False)
    needs = forms.CharField(
        label=_("What else the host is to know"),
        max_length=500,
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_("An allergy and to what, a help that is needed. The host reads this, so that it can serve."),
    )
    agency = forms.ChoiceField(label=_("Agency"), required=False)
    rank = forms.IntegerField(
        label=_("Band of rank"),
        required=False,
        min_value=1,
        max_value=20,
        help_text=_("Of the own office; 1 is the highest."),
    )
    phone = forms.CharField(label=_("Phone"), max_length=40, required=False)
    email = forms.EmailField(label=_("E-mail address"), max_length=254, required=False)
    namesake = forms.BooleanField(label=_("This is another person of the same name"), required=False)
    version = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(
        self, sent: Any, agencies: list[tuple[str, str]], *, delegate: Delegate | None = None, agency: str = ""
    ) -> None:
        super().__init__(sent, initial=_initial(delegate) if delegate else {"lang": _first_tongue(), "agency": agency})
        for part in IN_LANGUAGES:
            for code, tag in TAGS.items():
                self.fields[f"{part}__{code}"] = forms.CharField(
                    required=False,
                    max_length=300,
                    label=OWN_NAMES[code],
                    initial=getattr(delegate, part).get(code, "") if delegate else "",
                    widget=forms.TextInput(attrs={"lang": tag}),
                )
        offered = [one for one in agencies if one[0] == agency] if agency else [("", "—"), *agencies]
        offer(self, agency=offered)
        self.fields["agency"].required = bool(agency)

    def said(self) -> dict[str, Any]:
        """What was typed, as the verbs take it."""
        data = {key: value for key, value in self.cleaned_data.items() if key not in ("version", "namesake")}
        plain = {key: value for key, value in data.items() if "__" not in key}
        texts = {
            part: {code: data[f"{part}__{code}"] for code in TAGS if data[f"{part}__{code}"]} for part in IN_LANGUAGES
        }
        return plain | texts

    def groups(self) -> list[tuple[Any, list[Any]]]:
        return [(words, [self[name] for name in names if name in self.fields]) for words, names in GROUPS]

    def offices(self) -> list[tuple[str, Any]]:
        return [(tag, self[f"office__{code}"]) for code, tag in TAGS.items()]

    def stood_in_for(self) -> list[tuple[str, Any]]:
        return [(tag, self[f"acting_for__{code}"]) for code, tag in TAGS.items()]


def _first_tongue() -> str:
    """Whoever registers mostly registers people of the own side; the language stands beside the name to be changed."""
    return "zh" if tongue() == "zh" else "vi"


def _initial(delegate: Delegate) -> dict[str, Any]:
    plain = {name: getattr(delegate, name) for name in DelegateForm.base_fields if hasattr(delegate, name)}
    return plain | {"version": delegate.version}
