"""What is wrong, in a sentence of the reader's language: what, where, what to do."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from html import unescape
from typing import Any

from django.utils.html import strip_tags
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from earlyspring.core.periods import valid_day
from earlyspring.core.shapes import Fault
from earlyspring.desk.body_names import name_of
from earlyspring.desk.fact_names import kind_of, named
from earlyspring.desk.fault_words import CODED, VERBS
from earlyspring.desk.forms.parts import words_for
from earlyspring.desk.forms.places import place_words
from earlyspring.desk.frame import Frame, tongue
from earlyspring.desk.looked_up import Names, anything
from earlyspring.lang.days import written_day
from earlyspring.lang.tongues import comma
from earlyspring.ledger.actions import Refused

WORDS = {
    "missing": gettext_lazy("%(path)s is missing. Please fill it in."),
    "not_in_list": gettext_lazy("%(path)s: %(given)s is not one of %(expected)s."),
    "not_day": gettext_lazy("%(path)s: %(given)s is not a day. Write 2027, 2027-02 or 2027-02-11."),
    "hidden_characters": gettext_lazy(
        "%(path)s has hidden or direction-changing characters (%(given)s). Type it again without them."
    ),
    "not_int": gettext_lazy("%(path)s: %(given)s is not a whole number."),
    "not_number": gettext_lazy("%(path)s: %(given)s is not a number."),
    "not_ref": gettext_lazy("%(path)s: %(given)s names no fact of the register."),
    "needs_assent": gettext_lazy(
        "This is not your party's own affair: %(expected)s must assent. Put it to the parties."
    ),
    "already_settled": gettext_lazy("This matter is settled already (%(given)s)."),
    "not_asked": gettext_lazy("Your party is not asked in this matter. Asked are: %(expected)s."),
    "answered_already": gettext_lazy("Your party has answered already. A first answer counts for ever."),
    "not_hosted": gettext_lazy("The key of %(given)s is not on this node, so nobody can answer for it here."),
    "rejoining": gettext_lazy(
        "This node was restored from a backup and signs nothing until its operator lets it go on."
    ),
    "not_in_circle": gettext_lazy("%(given)s is not a party of this record. Only its parties can do this."),
    "alone": gettext_lazy(
        "%(given)s is the only party on this record, so nothing can become joint. Enter it as your own or on paper."
    ),
    "internal_stays_home": gettext_lazy(
        "An internal proposal is kept within your party until it is tabled: what is entered, all parties see."
    ),
    "no_such_scan": gettext_lazy("The scan is not among this office's files. Add it again."),
    "file_too_large": gettext_lazy("The file is larger than %(expected)s. Scan it in fewer dots or in parts."),
    "file_type": gettext_lazy("%(given)s cannot be taken as a scan. Use PDF, PNG or JPEG."),
}

WORDS = {**VERBS, **WORDS}

ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")
DAY = re.compile(r"(?<![^\s,、;；(（])\d{4}-\d\d(?:-\d\d)?(?![^\s,、;；)）])")
NOWHERE = re.compile(r"^%\(path\)s\s?[:：]?\s*")


def sentence(fault: Fault) -> str:
    """The sentence for a fault whose place and values are words already (see `in_names`)."""
    empty = fault.code == "not_in_list" and not fault.given.strip("'“”")
    words = str(WORDS["missing" if empty else fault.code])
    if not fault.path:
        words = NOWHERE.sub("", words)
        words = words[:1].upper() + words[1:]
    return words % {"path": fault.path, "given": with_days(fault.given), "expected": with_days(fault.expected)}


def with_days(said: str) -> str:
    """The same with every month and day as its reader writes it: 2027-02-11 is 11 February 2027."""
    return DAY.sub(lambda found: written_day(found[0], tongue()) if valid_day(found[0]) else found[0], said)


def in_words(refusal: Refused, frame: Frame | None = None, of: str = "") -> str:
    """Every fault of a refusal once, by the labels and names of the reader. `of`: the kind of the fact it is about.

    Without a frame there is no mechanism whose names could be said, as where one is founded.
    """
    found = labelled(refusal.faults, of) if frame is None else in_names(frame, refusal.faults, of)
    between = "" if tongue() == "zh" else " "  # Chinese sets no space between sentences
    return between.join(dict.fromkeys(sentence(fault) for fault in found))


def labelled(faults: Iterable[Fault], of: str = "") -> list[Fault]:
    """The same faults with the label of the form for the key of each place."""
    return [replace(fault, path=place_words(fault.path, of) or fault.path) for fault in faults]


def in_names(frame: Frame, faults: Iterable[Fault], of: str = "") -> list[Fault]:
    """The same faults with words for keys, codes and ids: labels as on the form, names in the reader's language."""
    faults = list(faults)
    told = {word for one in faults for words in (one.path, one.given, one.expected) for word in ID.findall(words)}
    names = anything(frame, {word for word in told if not word.isdigit()})
    return [_in_names(frame, fault, of, names) for fault in faults]


def _in_names(frame: Frame, fault: Fault, of: str, names: Names) -> Fault:
    head, _dot, rest = fault.path.partition(".")
    place = place_words(fault.path, of) or fault.path
    if rest and (above := _name(frame, head, names)):
        place = f"{above} · {place_words(rest, of)}"
    key = fault.path.rpartition(".")[2].partition("[")[0]
    codes = CODED.get(fault.code) or words_for(of, key)
    said = {name: _value(frame, getattr(fault, name), codes, names) for name in ("given", "expected")}
    if fault.code in NAMES_NOTHING and said["given"] == fault.given:
        said["given"] = _("what is named there")
    if fault.code == "contradicts":
        about = dict.fromkeys(name for word in ID.findall(fault.given) if (name := _name(frame, word, names)))
        said["given"] = comma(frame.language).join(about)
    return replace(fault, path=place, **said)


NAMES_NOTHING = {"no_such_fact", "not_ref"}


def _value(frame: Frame, value: str, codes: Mapping[str, Any], names: Names) -> str:
    """A value of a fault, or several with commas between, in words where they are codes or ids."""
    if value[:1] == value[-1:] == "'" and len(value) > 1:
        return f"“{value[1:-1]}”"
    return comma(frame.language).join(_one(frame, word, codes, names) for word in value.split(", "))


def _one(frame: Frame, word: str, codes: Mapping[str, Any], names: Names) -> str:
    if word.startswith("≠ "):
        return _("another than %(name)s") % {"name": _one(frame, word[2:], codes, names)}
    return str(codes[word]) if word in codes else _name(frame, word, names) or word


def _name(frame: Frame, item: str, names: Names) -> str:
    """What people call this fact, without mark-up; empty where the register has none of this id."""
    kind = kind_of("*", item, frame, names)
    if not kind:
        return ""
    if kind == "body" and item in frame.directory.bodies:
        return name_of(frame.directory, item, frame.language)
    return unescape(strip_tags(named(frame, kind, item, names)))
