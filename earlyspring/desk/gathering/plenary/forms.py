"""The forms of a session as it is held: a point, a turn, a decision that falls."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from earlyspring.delegations.models import Delegate
from earlyspring.desk.body_names import name_of
from earlyspring.desk.forms.parts import offer
from earlyspring.desk.frame import Frame
from earlyspring.desk.gathering.programme.forms import WithTongues, parties_here
from earlyspring.desk.title_words import title_in
from earlyspring.lang.tongues import TAGS
from earlyspring.meetings.gatherings import Gathering
from earlyspring.meetings.plenary.models import DECISIONS, AgendaPoint, Turn

LONGEST = 600


class PointForm(WithTongues):
    texts = (("titles", _("Point of the agenda"), 300),)
    minutes = forms.IntegerField(label=_("Minutes planned"), initial=20, min_value=1, max_value=LONGEST)
    base = forms.CharField(widget=forms.HiddenInput, required=False)

    def __init__(self, sent: Any, point: AgendaPoint | None = None) -> None:
        super().__init__(sent, initial={"minutes": point.minutes, "base": point.version} if point else None)
        self.add_tongues(point)


class TurnForm(WithTongues):
    """`base` carries the version that the writer saw."""

    texts = (("names", _("Name, as given in each language"), 120), ("office", _("Office"), 200))
    party = forms.ChoiceField(label=_("Speaks for"))
    minutes = forms.IntegerField(label=_("Minutes planned"), initial=10, min_value=1, max_value=LONGEST)
    person = forms.CharField(
        label=_("Code in the list of the delegation"),
        required=False,
        max_length=12,
        help_text=_(
            "For example GX-014. Name and office left empty are taken from the list as they stand there; who is withdrawn "
            "is marked on the list of speakers."
        ),
    )
    base = forms.CharField(widget=forms.HiddenInput, required=False)

    def __init__(self, sent: Any, frame: Frame, gathering: Gathering, turn: Turn | None = None) -> None:
        super().__init__(sent, initial=_held(turn) if turn else None)
        self.gathering = gathering
        choices = [(one, name_of(frame.directory, one, frame.language)) for one in parties_here(frame, gathering)]
        offer(self, party=choices)
        self.add_tongues(turn)

    def clean(self) -> dict[str, Any]:
        """A code is one of the delegation that is spoken for; what its list says is not typed again."""
        said = super().clean() or self.cleaned_data
        person, party = said.get("person", ""), said.get("party")
        here = Delegate.objects.filter(delegation__gathering=self.gathering, delegation__party=party, code=person)
        found = here.first() if person and party else None
        if person and party and found is None:
            self.add_error("person", _("Nobody in this delegation has this code."))
        if found:
            self._take_from_list(said, found)
        return said

    def _take_from_list(self, said: dict[str, Any], person: Delegate) -> None:
        known = {"names": ({"en": person.latin} if person.latin else {}) | person.names_in(), "office": person.office}
        for part, texts in known.items():
            if not any(said.get(f"{part}__{code}") for code in TAGS):
                said |= {f"{part}__{code}": texts[code] for code in TAGS if texts.get(code)}


def _held(turn: Turn) -> dict[str, Any]:
    return {name: getattr(turn, name) for name in ("party", "minutes", "person")} | {"base": turn.version}


class DecisionForm(WithTongues):
    """`points`: of the agenda of the session."""

    texts = (("texts", _("What was decided"), 2000),)
    kind = forms.ChoiceField(label=_("What kind of decision"), choices=DECISIONS)
    point = forms.ChoiceField(label=_("Point of the agenda"), required=False)
    year = forms.IntegerField(label=_("Year, for the next host"), required=False, min_value=2000, max_value=2100)
    body = forms.ChoiceField(label=_("Body, for the next host or a new member"), required=False)

    def __init__(self, sent: Any, frame: Frame, gathering: Gathering, points: list[AgendaPoint]) -> None:
        super().__init__(sent)
        bodies = [(one, name_of(frame.directory, one, frame.language)) for one in parties_here(frame, gathering)]
        numbered = [(str(one.pk), f"{one.number}. {title_in(one.titles, frame.language)}") for one in points]
        offer(self, body=[("", _("none")), *bodies], point=[("", _("none")), *numbered])
        self.add_tongues(None)
