"""The forms of rooms and items of a programme."""

from typing import Any

from django import forms
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from earlyspring.desk.body_names import name_of
from earlyspring.desk.forms.keys import TONGUE_WORDS
from earlyspring.desk.forms.parts import offer
from earlyspring.desk.frame import Frame
from earlyspring.desk.gathering.forms import ZONES, ClockInput, DayInput
from earlyspring.desk.title_words import title_in
from earlyspring.lang.tongues import OWN_NAMES, TAGS
from earlyspring.ledger.circles import parties_of
from earlyspring.meetings.gatherings import Gathering, sessions_at
from earlyspring.meetings.naming import session_name
from earlyspring.meetings.programme.models import AUDIENCES, KINDS, ProgrammeItem, Venue

BOXES = forms.CheckboxSelectMultiple
ONE_LINE = 400


class WithTongues(forms.Form):
    """A form of which some parts are written in every language of the house."""

    texts: tuple[tuple[str, Any, int], ...] = ()

    def add_tongues(self, of: Any) -> None:
        for part, label, longest in self.texts:
            for code in TAGS:
                name = f"{part}__{code}"
                told = format_lazy("{label} ({language})", label=label, language=OWN_NAMES[code])
                wide = forms.Textarea({"rows": 4}) if longest > ONE_LINE else forms.TextInput()
                self.fields[name] = forms.CharField(max_length=longest, required=False, label=told, widget=wide)
                self.initial[name] = getattr(of, part).get(code, "") if of else ""

    def tongues(self, part: str) -> list[tuple[str, Any]]:
        return [(tag, self[f"{part}__{code}"]) for code, tag in TAGS.items()]

    def plain(self) -> list[Any]:
        return [self[name] for name in self.fields if "__" not in name]

    def said(self) -> dict[str, Any]:
        """What was typed, as the verbs take it."""
        data = self.cleaned_data
        texts = {
            part: {code: data[f"{part}__{code}"] for code in TAGS if data[f"{part}__{code}"]}
            for part, _label, _longest in self.texts
        }
        return {name: value for name, value in data.items() if "__" not in name and name != "base"} | texts


class ItemForm(WithTongues):
    """`base` carries the version that the writer saw."""

    texts = (("titles", _("Title"), 200), ("notes", _("Remark that everybody reads who sees the item"), 500))
    kind = forms.ChoiceField(label=_("What it is"), choices=KINDS)
    day = forms.DateField(label=_("Day"), widget=DayInput())
    start = forms.TimeField(label=_("Begins, by the clock of the room"), widget=ClockInput())
    end = forms.TimeField(label=_("Ends"), widget=ClockInput())
    venues = forms.MultipleChoiceField(label=_("Rooms"), required=False, widget=BOXES)
    parties = forms.MultipleChoiceField(label=_("Delegations concerned"), required=False, widget=BOXES)
    audiences = forms.MultipleChoiceField(label=_("Who sees it"), choices=AUDIENCES, widget=BOXES)
    languages = forms.MultipleChoiceField(
        label=_("Interpretation between"), required=False, choices=list(TONGUE_WORDS.items()), widget=BOXES
    )
    session = forms.ChoiceField(label=_("Session of the register that it belongs to"), required=False)
    persons = forms.CharField(
        label=_("People expected by name"),
        required=False,
        help_text=_("Their codes as in the list of delegations, with spaces between, for example QN-001 GX-014"),
    )
    base = forms.CharField(widget=forms.HiddenInput, required=False)

    def __init__(self, sent: Any, frame: Frame, gathering: Gathering, item: ProgrammeItem | None = None) -> None:
        super().__init__(sent, initial=_held(item) if item else {"audiences": ["all"], "day": gathering.first_day})
        rooms = gathering.venues.order_by("code")
        sessions = [(one.item, session_name(one, frame.organs, frame.language)) for one in sessions_at(gathering)]
        offer(
            self,
            venues=[(one.code, title_in(one.names, frame.language)) for one in rooms],
            parties=[(one, name_of(frame.directory, one, frame.language)) for one in parties_here(frame, gathering)],
            session=[("", _("none")), *sessions],
        )
        self.add_tongues(item)

    def clean_persons(self) -> list[str]:
        return list(dict.fromkeys(self.cleaned_data["persons"].replace(",", " ").split()))


def _held(item: ProgrammeItem) -> dict[str, Any]:
    names = ("kind", "day", "start", "end", "venues", "parties", "audiences", "languages", "session")
    held = {name: getattr(item, name) for name in names}
    return held | {"persons": " ".join(item.persons), "base": item.version}


def parties_here(frame: Frame, gathering: Gathering) -> list[str]:
    """Who can be named: the parties of the record, the host, and every delegation of the gathering."""
    from earlyspring.delegations.models import Delegation

    invited = Delegation.objects.filter(gathering=gathering).values_list("party", flat=True)
    return frame.directory.ordered(sorted({*parties_of(gathering.mechanism), gathering.host, *invited}))


class VenueForm(WithTongues):
    """`others`: (code, words) of the rooms that may be connected with it."""

    texts = (("names", _("Name of the room"), 120), ("building", _("Building"), 120))
    code = forms.SlugField(label=_("Short name in lists, for example hall-a"), max_length=40)
    capacity = forms.IntegerField(label=_("Seats"), required=False, min_value=1, max_value=100_000)
    zone = forms.ChoiceField(
        label=_("Clock of the room"), required=False, choices=[("", _("that of the gathering")), *ZONES]
    )
    connected = forms.MultipleChoiceField(label=_("Sees by video"), required=False, widget=BOXES)
    base = forms.CharField(widget=forms.HiddenInput, required=False)

    def __init__(self, sent: Any, others: list[tuple[str, str]], venue: Venue | None = None) -> None:
        super().__init__(sent, initial=_of(venue) if venue else None)
        offer(self, connected=others)
        if venue:
            del self.fields["code"]
        self.add_tongues(venue)


def _of(venue: Venue) -> dict[str, Any]:
    held = {name: getattr(venue, name) for name in ("capacity", "zone", "connected")}
    return held | {"base": venue.version}
