"""What a comparison says, in the reader's language: classes of differences, the sentence of a finding, parts of a text."""

import re

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from earlyspring.core.periods import valid_day
from earlyspring.desk.comparing.name_words import CLASSES, COUNTRY, KIND, WEEKDAY
from earlyspring.desk.frame import tongue
from earlyspring.lang.concord.finding import Finding
from earlyspring.lang.concord.messages import MESSAGES
from earlyspring.lang.days import written_day
from earlyspring.lang.numerals import chinese
from earlyspring.lang.tongues import comma

__all__ = ["CLASSES", "SENTENCES", "SEVERITY", "part_words", "sentence"]

SEVERITY = {"hard": _("grave"), "soft": _("to be looked at")}
SENTENCES = {
    "fact_differs": _("%(kind)s: the texts do not state the same."),
    "fact_lacking": _("%(kind)s: stated in one text and not in another."),
    "converted": _("%(kind)s: stated in different units, and equal once converted."),
    "dangling_reference": _("The text refers to %(reference)s, which it does not have."),
    "part_lacking": _("%(part)s does not stand in every text."),
    "number_differs": _("%(part)s bears another number in another text."),
    "number_twice": _("The number of %(part)s stands twice."),
    "number_left_out": _("A number is left out: %(part)s."),
    "number_misplaced": _("The number of %(part)s comes after a greater one."),
    "other_order": _("From %(part)s on, the parts stand in another order."),
    "swapped": _("What %(part)s says in one text, %(other)s says in another."),
    "sentence_lacking": _("A sentence of one text is lacking in another."),
    "sentence_added": _("A sentence stands in one text alone."),
    "sentences_joined": _("The texts part the same words into sentences differently."),
    "shorter": _("One text has only %(percent)s %% of the usual length here; words are probably lacking."),
    "longer": _("One text is much longer here: the others have only %(percent)s %% of the usual length."),
    "binds_otherwise": _("What is due, allowed or forbidden is not the same."),
    "permission_lacking": _("What one text permits or recommends, another does not."),
    "negation_lacking": _("One text denies what another says."),
    "bound_differs": _("A limit (at least, at most) stands in one text and not in another, or is turned round."),
    "time_order_differs": _("One text says before, another after."),
    "actor_differs": _("The texts name different parties for the same act."),
    "actor_lacking": _("A party that one text names is not named in another."),
    "figures_exchanged": _("The figures are the same, but they belong to others."),
    "form_differs": _("The form that one text asks for (such as writing) is not asked for in another."),
    "authentic_differs": _("The languages of the text, or which of them prevails, are not the same."),
    "title_differs": _("The texts give a person different titles."),
    "contrary": _("The texts say things that exclude one another."),
    "name_differs": _("%(kind)s: the texts name different ones."),
    "name_lacking": _("%(kind)s: named in one text and not in another."),
    "name_deprecated": _("“%(written)s” is not to be written so. Write “%(preferred)s”."),
    "calendar_differs": _("A lunar day is meant by the calendars of different countries."),
    "calendar_unsaid": _(
        "A lunar day that is %(day)s only by the calendar of %(country)s, which the text does not say."
    ),
    "own_term_lacking": _("One text has nothing of “%(term)s”, which this agreement defines."),
    "figures_and_words": _("In figures %(figures)s, in words %(words)s."),
    "sum_differs": _("The total stated is %(stated)s, the sum of the lines is %(sum)s."),
    "weekday_differs": _("%(day)s is a %(weekday)s, not a %(stated)s."),
    "defined_otherwise": _("Defined as “%(term)s”, here called “%(other)s”."),
}
"""By the keys of `lang.concord.messages.MESSAGES`."""

PARTS_OF = {key: [name for name in names if name in ("part", "reference")] for key, names in MESSAGES.items()}
PARTS_OF["swapped"] = ["part", "other"]
PARTED = re.compile(r"(\w+?)_(\d+)(?:-(\d+))?")


def sentence(finding: Finding) -> str:
    """What a finding says, its blanks filled in the reader's language."""
    told = {name: _filled(finding.message, name, value) for name, value in finding.said.items()}
    return str(SENTENCES[finding.message]) % told


def _filled(message: str, name: str, value: str) -> str:
    if name in PARTS_OF.get(message, ()):
        return part_words(value)
    if name == "day" and valid_day(value):
        return written_day(value, tongue())
    words = (
        KIND if name == "kind" else COUNTRY if name == "country" else WEEKDAY if message == "weekday_differs" else {}
    )
    return str(words.get(value, value))


def part_words(eid: str) -> str:
    """`art_2__para_1` is *Article 2, paragraph 1*; "" is the text as a whole."""
    if not eid:
        return gettext("the text as a whole")
    return ("" if tongue() == "zh" else comma(tongue())).join(_part(one) for one in eid.split("__"))


def _part(one: str) -> str:
    found = PARTED.fullmatch(one)
    if found is None:
        return {"preamble": gettext("Preamble"), "signature": gettext("Signatures")}.get(one.partition("-")[0], one)
    kind, number, again = found.groups()
    words = {
        "art": gettext("Article %(no)s"),
        "para": gettext("paragraph %(no)s"),
        "point": gettext("point %(no)s"),
        "sub": gettext("sub-point %(no)s"),
        "annex": gettext("Annex %(no)s"),
        "chp": gettext("Chapter %(no)s"),
        "sec": gettext("Section %(no)s"),
    }.get(kind, f"{kind} %(no)s") % {"no": chinese(int(number)) if tongue() == "zh" and len(number) < 6 else number}
    return f"{words} ({again})" if again else words
