"""Acts on a fact that is there already: a session is held, a commitment closed, a proposal answered, a body renamed."""

from collections.abc import Callable, Iterator, Mapping
from inspect import Parameter, signature
from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from earlyspring.agreements import actions as agreements
from earlyspring.commitments import actions as commitments
from earlyspring.commitments.models import Commitment
from earlyspring.desk.forms.parts import blank, single, tongues
from earlyspring.desk.forms.places import label_of
from earlyspring.lang.tongues import TAGS
from earlyspring.ledger.nouns import Record
from earlyspring.meetings import actions as meetings
from earlyspring.members import actions as members
from earlyspring.review import actions as review

Verb = Callable[..., Any]
ACTS: dict[str, dict[str, tuple[Any, Verb]]] = {
    "body": {"rename": (_("Rename"), members.rename)},
    "membership": {"end": (_("End the membership"), members.end_membership)},
    "tenure": {"end": (_("End the tenure"), members.end_office)},
    "cycle": {"next": (_("Open the next cycle"), meetings.open_cycle)},
    "session": {
        "hold": (_("Enter that it was held"), meetings.hold),
        "postpone": (_("Postpone"), meetings.postpone),
        "move": (_("Move to another place or form"), meetings.move),
        "cancel": (_("Cancel"), meetings.cancel),
    },
    "instrument": {
        "authenticate": (_("Authenticate the texts"), agreements.authenticate),
        "approve": (_("Approve the draft"), agreements.approve_draft),
    },
    "commitment": {
        "register": (_("Register"), commitments.register),
        "activate": (_("Activate"), commitments.activate),
        "suspend": (_("Suspend"), commitments.suspend),
        "close": (_("Close"), commitments.close),
        "revive": (_("Take up again as a new commitment"), commitments.revive),
        "take_over": (_("Take over after a succession"), commitments.take_over),
    },
    "milestone": {"reach": (_("Enter that it was reached"), review.reach_milestone)},
    "responsibility": {"relieve": (_("End the responsibility"), commitments.relieve)},
    "proposal": {"answer": (_("Answer"), commitments.answer_proposal)},
}
ENDS = "complete|superseded|merged|not_pursued|lapsed"
SHAPES: dict[str, str] = {
    **dict.fromkeys(("on", "start", "end", "day", "planned_start", "planned_end", "from_day", "to_day"), "day"),
    **dict.fromkeys(("reason", "verifiable_reason", "official", "short", "names", "theme"), "text"),
    **dict.fromkeys(("host", "place"), "ref:body"),
    "year": "int",
    "version": "int",
    "verifiable": "bool",
    "sha256": "sha256",
    "code": "str",
    "mode": "code:in_person|online|hybrid",
    "slot": "code:morning|afternoon",
    "as_what": f"code:{ENDS}",
    "answer": "code:accepted|merged|deferred|declined|withdrawn",
    "nature": "code:treaty|international_agreement_non_treaty|political_document|internal_plan",
    "successor": "ref:commitment",
    "became_commitment": "ref:commitment",
    "became_priority": "ref:priority",
    "merged_into": "ref:proposal",
}
MORE: dict[Verb, dict[str, str]] = {
    commitments.register: {"nature": "code:deliverable|recurrent|continuous|abstention"},
}
"""What a verb takes beside its named parameters and cannot do without, where the fact does not say it yet."""
SAME_AS = {
    "as_what": ("commitment", "closed_as"),
    "answer": ("proposal", "state"),
    "nature": ("characterisation", "nature"),
    "slot": ("session", "slot"),
}
"""Whose words a parameter's codes have, where it is called otherwise than the key of the fact."""
LABELS = {"as_what": _("Closed as"), "answer": _("Answer"), "from_day": _("From"), "to_day": _("Until")}


AS_IT_SAYS = ("verifiable", "verifiable_reason", "code", "nature")
"""What a form asks and the fact may say already: it begins with that."""


class ActForm(forms.Form):
    """What a verb needs to know, asked by the shapes of its parameters.

    `content`: what the fact says now. `offers`: what a parameter can be one of, by value and words.
    """

    def __init__(
        self,
        verb: Verb,
        choices: Any,
        *args: Any,
        content: Mapping[str, Any] | None = None,
        offers: Mapping[str, list[tuple[str, Any]]] | None = None,
        **options: Any,
    ) -> None:
        super().__init__(*args, **options)
        self.verb = verb
        for one in parameters(verb):
            shape = SHAPES[one.name]
            if shape == "text":
                self.fields |= tongues(one.name)
            elif offers and one.name in offers:
                self.fields[one.name] = among(one, offers[one.name])
            else:
                kind, key = SAME_AS.get(one.name, ("", one.name))
                made = single(kind, key, shape, choices, required=one.default is one.empty)
                made.label = LABELS.get(one.name) or label_of(one.name)
                self.fields[one.name] = made
        for name, shape in MORE.get(verb, {}).items():
            self.fields[name] = single("commitment", name, shape, choices, required=True)
        self._begin_with({key: value for key, value in (content or {}).items() if key in AS_IT_SAYS})

    def _begin_with(self, says: Mapping[str, Any]) -> None:
        for key, value in says.items():
            told = {f"{key}__{code}": words for code, words in value.items()} if isinstance(value, dict) else {}
            for name, first in (told or {key: value}).items():
                if name in self.fields:
                    self.fields[name].initial = {True: "yes", False: "no"}[first] if isinstance(first, bool) else first

    def parts(self) -> Iterator[dict[str, Any]]:
        for one in parameters(self.verb):
            if SHAPES[one.name] == "text":
                fields = [(tag, self[f"{one.name}__{code}"]) for code, tag in TAGS.items()]
                yield {"label": LABELS.get(one.name) or label_of(one.name), "tongues": fields}
            else:
                yield {"field": self[one.name]}
        yield from ({"field": self[name]} for name in MORE.get(self.verb, {}))

    def given(self) -> dict[str, Any]:
        said = {}
        for one in parameters(self.verb):
            if SHAPES[one.name] == "text":
                value: Any = {c: w for c in TAGS if (w := self.cleaned_data.get(f"{one.name}__{c}"))}
            else:
                value = self.cleaned_data.get(one.name)
            if value not in (None, "", {}):
                said[one.name] = value
            elif one.default is one.empty:
                said[one.name] = {} if SHAPES[one.name] == "text" else None
        return said | {name: self.cleaned_data[name] for name in MORE.get(self.verb, {})}


def settle_code(form: ActForm, commitment: Commitment, exercise: bool) -> None:
    """Ask for a code where none can be made for the commitment; else say which one it gets."""
    field = form.fields["code"]
    coming = commitment.code or commitments.code_to_come(commitment, exercise)
    field.required = not coming
    field.help_text = gettext("Left empty, it is %(code)s.") % {"code": coming} if coming else ""


def among(parameter: Parameter, offered: list[tuple[str, Any]]) -> forms.Field:
    """A choice of what there is; where there is nothing it says so."""
    field = forms.ChoiceField(
        choices=blank(offered), required=parameter.default is parameter.empty, label=label_of(parameter.name)
    )
    field.help_text = "" if offered else gettext("There is none yet. Enter it first.")
    return field


def parameters(verb: Verb) -> list[Parameter]:
    """What a form asks for a verb: its parameters by name that have a shape here."""
    every = list(signature(verb).parameters.values())[1:]
    return [one for one in every if one.name in SHAPES and one.kind is one.KEYWORD_ONLY]


def act(row: Record, name: str) -> tuple[Any, Verb] | None:
    return ACTS.get(row.kind, {}).get(name)
