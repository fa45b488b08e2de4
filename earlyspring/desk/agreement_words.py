"""The words for the closed lists of agreements and commitments, added to the lists that `{% label %}` knows."""

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from earlyspring.desk.labels import FORCE, INSTRUMENT_STATUS, LISTS

STATUS = INSTRUMENT_STATUS | {"not_yet": _("not yet signed on this day")}
STATUS_STATES = {
    "signed": "done",
    "in_force": "complete",
    "suspended": "awaiting_centre",
    "ended": "not_started",
    "planned": "waiting",
    "not_yet": "waiting",
    "partly_signed": "waiting",
}
FIELD_SCOPE = {"all": _("all fields"), "listed": _("the fields listed"), "not_stated": _("not stated")}
TERM = {"fixed": _("fixed term"), "indefinite": _("no fixed end"), "until_done": _("until it is carried out")}
RENEWAL = {
    "none": _("no renewal"),
    "tacit": _("renewed unless notice is given"),
    "by_consent": _("renewed by consent"),
}
HANDLING = {"open": pgettext_lazy("who may see it", "open"), "internal": _("internal")}
EVENT = {
    "provisional_application": _("provisional application"),
    "entry_into_force": _("entry into force"),
    "amended": _("amended"),
    "extended": _("extended"),
    "suspended": _("suspended"),
    "resumed": _("resumed"),
    "withdrawal": _("withdrawal"),
    "terminated": _("terminated"),
    "expired": _("expired"),
    "superseded": _("superseded"),
    "abandoned": _("abandoned"),
}
LINK = {
    "amends": _("amends"),
    "supplements": _("supplements"),
    "renews": _("renews"),
    "supersedes": _("supersedes"),
    "implements": _("implements"),
    "annexed_to": _("is annexed to"),
    "based_on": _("is based on"),
    "refers_to": _("refers to"),
}
LINKED = {
    "amends": _("is amended by"),
    "supplements": _("is supplemented by"),
    "renews": _("is renewed by"),
    "supersedes": _("is superseded by"),
    "implements": _("is implemented by"),
    "annexed_to": _("has as an annex"),
    "based_on": _("is the basis of"),
    "refers_to": _("is referred to by"),
}
TEXT_NATURE = {
    "treaty": _("treaty"),
    "international_agreement_non_treaty": _("international agreement, not a treaty"),
    "political_document": _("political document"),
    "internal_plan": _("internal plan"),
}
AUTHENTICITY = {
    "authentic": _("authentic"),
    "official_translation": _("official translation"),
    "working_translation": _("working translation"),
}
PURPOSE = {"draft": _("draft"), "agreed": _("agreed text"), "corrigendum": _("correction of errors")}
SIGNATURE = {
    "initial": _("initialled"),
    "ad_referendum": _("signed ad referendum"),
    "definitive": _("signed"),
}
CLOSED_AS = {
    "complete": _("complete"),
    "superseded": _("superseded"),
    "merged": _("merged into another"),
    "not_pursued": _("not pursued"),
    "lapsed": _("lapsed"),
}
GAP_CODE = {
    "no_text": _("no wording"),
    "not_translated": _("not in every language"),
    "no_party": _("no obliged party"),
    "no_owner": _("no responsible agency"),
    "no_date": _("no due date"),
    "no_measure": _("no measure"),
    "not_judged": _("not judged whether it can be verified"),
}
RELATION = {
    "understood_as": _("understood as"),
    "directs": _("directs"),
    "becomes": _("becomes"),
    "carried_by": _("is carried out by"),
    "results_in": _("results in"),
    "said": _("is the ground of"),
    "quoted": _("lays down"),
}
ABOUT = {
    "understanding": _("a common understanding"),
    "standing": _("the standing of the mechanism"),
    "outcome": _("an outcome"),
    "focus": _("a focus of work"),
    "none": _("none of these"),
}
STAGE = {
    "idea": _("under study"),
    "agreed": _("agreed"),
    "approved": _("approved"),
    "building": _("under construction"),
    "open": pgettext_lazy("stage of a project", "in use"),
    "stopped": _("stopped"),
}
STAGE_STATES = {"idea": "not_started", "agreed": "limited", "approved": "limited", "building": "substantial"}
STAGE_STATES |= {"open": "complete", "stopped": "refused"}
OPEN = {"open": pgettext_lazy("commitments", "open (all not closed)")}
# What is said less than agreed must never look like it.
FORCE_STATES = {code: "done" if code == "agreed" else "information" for code in FORCE}

LISTS.update(
    characterisation_nature=TEXT_NATURE,
    text_purpose=PURPOSE,
    text_standing=AUTHENTICITY,
    status=STATUS,
    field_scope=FIELD_SCOPE,
    term=TERM,
    renewal=RENEWAL,
    handling=HANDLING,
    event=EVENT,
    link=LINK,
    linked=LINKED,
    text_nature=TEXT_NATURE,
    authenticity=AUTHENTICITY,
    purpose=PURPOSE,
    signature=SIGNATURE,
    closed_as=CLOSED_AS,
    gap_code=GAP_CODE,
    relation=RELATION,
    about=ABOUT,
    stage=STAGE,
)
