"""The forms of signing: a document, a party's own side of it, the order, a figure."""

from collections.abc import Mapping, Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from earlyspring.agreements.signing_day.actions import Signing
from earlyspring.agreements.signing_day.models import LEVELS, POWERS, CeremonyDocument, CeremonySide
from earlyspring.desk.forms.keys import TONGUE_WORDS
from earlyspring.desk.forms.parts import offer
from earlyspring.desk.gathering.forms import ClockInput, DayInput
from earlyspring.lang.tongues import OWN_NAMES, TAGS

Choices = Sequence[tuple[str, str]]
MOST_BODIES = 6
COUNTED = [("documents", _("documents")), ("agencies", _("agencies"))]


class WhoSignsForm(forms.Form):
    """Who signs a document, in which languages. `bodies`: what is offered; `own`: the language of the side of each."""

    languages = forms.MultipleChoiceField(label=_("Languages of the text"), widget=forms.CheckboxSelectMultiple)
    order_lang = forms.ChoiceField(
        label=_("Order of the other parties"),
        help_text=_("In each original its keeper comes first; the others follow by the alphabet of this language."),
    )

    def __init__(self, sent: Any, bodies: Choices, tongues: Sequence[str], own: Mapping[str, str]) -> None:
        super().__init__(sent)
        self.own = own
        words = [(code, TONGUE_WORDS[code]) for code in TAGS]
        offer(self, languages=words, order_lang=words)
        self.fields["languages"].initial = list(tongues)
        self.fields["order_lang"].initial = "en"
        for n in range(1, MOST_BODIES + 1):
            self.fields[f"body_{n}"] = forms.ChoiceField(
                label=_("Body that signs"), choices=[("", "—"), *bodies], required=n < 3
            )
            self.fields[f"language_{n}"] = forms.ChoiceField(
                label=_("Its language"), choices=[("", _("that of its side")), *words], required=False
            )
            self.fields[f"keeps_{n}"] = forms.BooleanField(label=_("Keeps an original"), required=False, initial=True)

    def clean(self) -> dict[str, Any]:
        """A language that was left to the side is that of the side; where the side has none it is asked for."""
        data = super().clean() or {}
        for n in range(1, MOST_BODIES + 1):
            body = data.get(f"body_{n}")
            if body and not data.get(f"language_{n}"):
                data[f"language_{n}"] = self.own.get(body, "")
                if not data[f"language_{n}"]:
                    self.add_error(f"language_{n}", gettext("No language of this side is known. Choose one."))
        return data

    def signing(self) -> list[Signing]:
        """Who signs, as the verbs take it."""
        data = self.cleaned_data
        return [
            Signing(data[f"body_{n}"], data[f"language_{n}"], data[f"keeps_{n}"])
            for n in range(1, MOST_BODIES + 1)
            if data[f"body_{n}"]
        ]

    def rows(self) -> list[list[Any]]:
        """The fields of each body that signs, together."""
        return [[self[f"{part}_{n}"] for part in ("body", "language", "keeps")] for n in range(1, MOST_BODIES + 1)]


class DocumentForm(WhoSignsForm):
    """A document with those who sign. `instruments`: what is offered; `tongues`: languages of the record."""

    instrument = forms.ChoiceField(
        label=_("Agreement in the register"),
        required=False,
        help_text=_("Without one, say below what is planned; its title is then read from here."),
    )
    level = forms.ChoiceField(label=_("Level"), choices=LEVELS)
    minutes = forms.IntegerField(label=_("Minutes at the table"), min_value=1, max_value=60, initial=4)
    alone = forms.BooleanField(label=_("Signed alone, with no other document beside it"), required=False)

    def __init__(
        self, sent: Any, bodies: Choices, instruments: Choices, tongues: Sequence[str], own: Mapping[str, str]
    ) -> None:
        super().__init__(sent, bodies, tongues, own)
        offer(self, instrument=[("", _("none yet")), *instruments])
        for code in TAGS:
            self.fields[f"titles__{code}"] = forms.CharField(max_length=300, required=False, label=OWN_NAMES[code])

    def said(self) -> dict[str, Any]:
        """What was typed, as `plan_document` takes it."""
        data = self.cleaned_data
        plain = {name: data[name] for name in ("instrument", "level", "languages", "order_lang", "minutes")}
        titles = {code: data[f"titles__{code}"] for code in TAGS if data[f"titles__{code}"]}
        alone = data["alone"] or data["level"] == "mechanism"
        return plain | {"titles": titles, "signing": self.signing(), "alone": alone}

    def titles(self) -> list[tuple[str, Any]]:
        return [(tag, self[f"titles__{code}"]) for code, tag in TAGS.items()]


class OtherSignersForm(WhoSignsForm):
    """Who signs a document that is planned already, and why it is changed."""

    why = forms.CharField(label=_("Why this is changed"), max_length=500, widget=forms.Textarea(attrs={"rows": 2}))

    def __init__(self, sent: Any, document: CeremonyDocument, bodies: Choices, own: Mapping[str, str]) -> None:
        super().__init__(sent, bodies, document.languages, own)
        self.fields["order_lang"].initial = document.order_lang
        for n, side in enumerate(document.sides.all(), 1):
            held = {f"body_{n}": side.body, f"language_{n}": side.language, f"keeps_{n}": side.keeps}
            self.initial.update({name: value for name, value in held.items() if name in self.fields})

    def said(self) -> dict[str, Any]:
        """What was typed, as `change_signers` takes it."""
        plain = {name: self.cleaned_data[name] for name in ("languages", "order_lang", "why")}
        return plain | {"signing": self.signing()}


class ChangeForm(forms.Form):
    """What the host changes of a document afterwards; who signs it is changed by itself, with the reason."""

    instrument = forms.ChoiceField(label=_("Agreement in the register"), required=False)
    level = forms.ChoiceField(label=_("Level"), choices=LEVELS)
    minutes = forms.IntegerField(label=_("Minutes at the table"), min_value=1, max_value=60)
    alone = forms.BooleanField(label=_("Signed alone, with no other document beside it"), required=False)
    batch = forms.IntegerField(
        label=_("Locked to batch"),
        min_value=1,
        max_value=200,
        required=False,
        help_text=_("The planner leaves it there. Empty: it may stand anywhere."),
    )

    def __init__(self, sent: Any, document: CeremonyDocument, instruments: Choices) -> None:
        initial = {name: getattr(document, name) for name in ("instrument", "level", "minutes", "alone", "batch")}
        super().__init__(sent, initial=initial)
        offer(self, instrument=[("", _("none yet")), *instruments])
        for code in TAGS:
            self.fields[f"titles__{code}"] = forms.CharField(
                max_length=300, required=False, label=OWN_NAMES[code], initial=document.titles.get(code, "")
            )

    def said(self) -> dict[str, Any]:
        data = self.cleaned_data
        titles = {code: data[f"titles__{code}"] for code in TAGS if data[f"titles__{code}"]}
        return {name: value for name, value in data.items() if "__" not in name} | {"titles": titles}

    def titles(self) -> list[tuple[str, Any]]:
        return [(tag, self[f"titles__{code}"]) for code, tag in TAGS.items()]


class SideForm(forms.Form):
    """A party's own side. `people`: those of its own delegation, by code."""

    signatory = forms.ChoiceField(label=_("Signs"), required=False)
    assistant = forms.ChoiceField(label=_("Hands the folder"), required=False)
    witnesses = forms.MultipleChoiceField(label=_("Stand behind"), required=False, widget=forms.CheckboxSelectMultiple)
    power = forms.ChoiceField(label=_("Power to sign"), choices=POWERS, widget=forms.RadioSelect)
    power_note = forms.CharField(
        label=_("Number and date of the power"),
        max_length=200,
        required=False,
        help_text=_("Needed for a written power"),
    )
    there_from = forms.TimeField(label=_("Can be at the table from"), required=False, widget=ClockInput())
    there_until = forms.TimeField(
        label=_("Can be at the table until"),
        required=False,
        widget=ClockInput(),
        help_text=_("Who signs and who stands behind. Empty: the whole day. The order is planned within these hours."),
    )
    rank_reason = forms.CharField(
        label=_("Why a person of another rank signs"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_("Only where the ranks differ; the counterpart then accepts it."),
    )
    rank_accepted = forms.BooleanField(label=_("We accept that the counterpart is of another rank"), required=False)

    def __init__(self, sent: Any, side: CeremonySide, people: Choices) -> None:
        super().__init__(sent, initial={name: getattr(side, name) for name in self.base_fields})
        nobody = [("", _("nobody named yet"))]
        known = {code for code, _words in people}
        kept = [(code, code) for code in (side.signatory, side.assistant) if code and code not in known]
        one_of = [*nobody, *people, *kept]
        offer(self, signatory=one_of, assistant=one_of, witnesses=people)


class OrderForm(forms.Form):
    tables = forms.IntegerField(label=_("Tables"), min_value=1, max_value=12, initial=2)
    begins = forms.TimeField(label=_("First batch at"), widget=ClockInput(), initial="09:00")


class CountForm(forms.Form):
    """`sessions`: those that sit at the gathering."""

    session = forms.ChoiceField(label=_("Session"))
    what = forms.ChoiceField(label=_("What was counted"), choices=COUNTED)
    value = forms.IntegerField(label=_("Actual number"), min_value=0, max_value=10_000)

    def __init__(self, sent: Any, sessions: Choices) -> None:
        super().__init__(sent)
        offer(self, session=sessions)


class KeepForm(forms.Form):
    custody = forms.CharField(label=_("Kept at"), max_length=200, required=False)
    scan = forms.FileField(label=_("Scan"), required=False, help_text=_("PDF, PNG or JPEG"))


class SignatureForm(forms.Form):
    signed_on = forms.DateField(label=_("Signed on"), widget=DayInput())


class WhyForm(forms.Form):
    why = forms.CharField(label=_("Why it is not signed"), widget=forms.Textarea(attrs={"rows": 2}))
