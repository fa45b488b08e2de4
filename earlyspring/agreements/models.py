"""What is signed: instruments, their texts in each language, signatures, and what happens to them afterwards."""

from django.db import models
from django.db.models import F, Q

from earlyspring.ledger import fields
from earlyspring.ledger.demands import OPEN_OR_REPORTED, demand, exactly_when, once
from earlyspring.ledger.nouns import Record, kind

INSTRUMENTS = "joint_communique minutes_of_talks mou agreement programme exchange_of_letters implementing_plan"
LEVELS = "mechanism provincial sectoral local"
EVENTS = (
    "provisional_application entry_into_force amended extended suspended resumed withdrawal "
    "terminated expired superseded abandoned"
)
LINKS = "amends supplements renews supersedes implements annexed_to based_on refers_to"
ENDS = "terminated expired superseded abandoned"
EXACT = "code:exact|about|more_than|less_than|up_to"
NATURES = "treaty international_agreement_non_treaty political_document internal_plan"


@kind("instrument")
class Instrument(Record):
    """What is signed, and the plan by which a party carries it out at home.

    `implements` and `document` (the digest of its text) are said of such a plan alone, and in it: a link or a text of
    its own would be asked of all, since who must assent is read from what is said (docs/decisions/0005).
    """

    type = fields.Code(INSTRUMENTS, needed=True)
    level = fields.Code(LEVELS)
    levels = fields.Listing("code:" + LEVELS.replace(" ", "|"))
    title = fields.TextValue(needed=True)
    official_title = fields.TextValue()
    session = fields.Ref("session")
    parties = fields.Listing(
        {"body": "ref:body", "role": "code:contracting|witness|implementing", "as_named": "text"}, marked="body"
    )
    sectors = fields.Listing("str", key="fields", marked="fields")
    field_scope = fields.Code("all listed not_stated")
    signed_on = fields.Day()
    signing = fields.Code("reported planned")
    term = fields.Code("fixed indefinite until_done")
    expires_on = fields.Day()
    renewal = fields.Code("none tacit by_consent")
    notice_days = fields.Whole()
    languages = fields.Listing("lang")
    bundle = fields.Thing({"count": "int", "qualifier": EXACT, "agencies": "int", "agencies_qualifier": EXACT})
    handling = fields.Code("open internal", needed=True)
    gates = fields.Listing("ref:gate", marked="gates")
    implements = fields.Listing("ref:instrument")
    document = fields.Sha256()

    class Meta:
        constraints = [
            demand("instrument_fixed_term_has_end", ~Q(term="fixed") | Q(expires_on__isnull=False), OPEN_OR_REPORTED),
            demand(
                "instrument_end_has_fixed_term",
                Q(expires_on__isnull=True) | Q(term__isnull=True) | Q(term="fixed"),
            ),
            demand(
                "instrument_tacit_renewal_has_notice",
                ~Q(renewal="tacit") | Q(term__isnull=False, term="fixed", notice_days__isnull=False),
                OPEN_OR_REPORTED,
            ),
        ]


@kind("text", clashes_by=("instrument", "version_no", "lang"))
class LanguageText(Record):
    instrument = fields.Ref("instrument", needed=True)
    version_no = fields.Whole(key="version", needed=True)
    purpose = fields.Code("draft agreed corrigendum", needed=True)
    corrects = fields.Whole()
    lang = fields.Word(needed=True)
    authenticity = fields.Code("authentic official_translation working_translation", key="standing", needed=True)
    prevails = fields.Flag()
    sha256 = fields.Sha256(needed=True)
    authenticated_on = fields.Day()
    renders = fields.Sha256()

    class Meta:
        constraints = [
            once("text_once", "instrument", "version_no", "lang"),
            once("text_one_prevails", "instrument", "version_no", when=Q(prevails=True)),
        ]
        # Refusals look into retired versions too (ledger.invariants.texts).
        indexes = [models.Index(fields=["mechanism", "instrument", "lang"], name="text_history")]

    def heading(self) -> dict[str, str]:
        return {}


@kind("signature", clashes_by=("instrument",))
class Signature(Record):
    instrument = fields.Ref("instrument", needed=True)
    version_no = fields.Whole(key="version")
    body = fields.Ref("body", needed=True)
    type = fields.Code("initial ad_referendum definitive", needed=True)
    signed_on = fields.Day(needed=True)
    person = fields.Person()
    post = fields.TextValue()
    full_powers = fields.Sha256()
    place = fields.TextValue()
    counterpart = fields.Flag()

    class Meta:
        constraints = [once("signature_once", "instrument", "version_no", "body", "type")]


@kind("event", clashes_by=("instrument",))
class Event(Record):
    instrument = fields.Ref("instrument", needed=True)
    type = fields.Code(EVENTS, needed=True)
    effective_on = fields.Day(needed=True)
    related = fields.Ref("instrument")
    body = fields.Ref("body")
    extends_to = fields.Day()
    document = fields.Sha256()

    class Meta:
        constraints = [
            demand(
                "event_says_what_it_needs",
                exactly_when("type", "amended superseded", "related")
                & exactly_when("type", "withdrawal", "body")
                & exactly_when("type", "extended", "extends_to"),
                OPEN_OR_REPORTED,
            ),
            once("event_one_entry_into_force", "instrument", "type", when=Q(type="entry_into_force")),
            once("event_one_end", "instrument", when=Q(type__in=ENDS.split())),
        ]


@kind("link", clashes_by=("instrument",))
class InstrumentLink(Record):
    instrument = fields.Ref("instrument", needed=True)
    other = fields.Ref("instrument", needed=True)
    type = fields.Code(LINKS, needed=True)

    class Meta:
        constraints = [
            demand("link_to_another", ~Q(instrument=F("other"))),
            once("link_once", "instrument", "other", "type"),
        ]


@kind("characterisation", clashes_by=("instrument", "party"))
class Characterisation(Record):
    """What an instrument is in the eyes of one party; nobody overwrites another's."""

    instrument = fields.Ref("instrument", needed=True)
    party = fields.Ref("body", needed=True)
    nature = fields.Code(NATURES, needed=True)
    legal_basis = fields.TextValue()
    approved_draft = fields.Sha256()
    authorisation = fields.TextValue()

    class Meta:
        constraints = [once("characterisation_once_a_party", "instrument", "party")]


@kind("custody")
class Custody(Record):
    instrument = fields.Ref("instrument", needed=True)
    party = fields.Ref("body", needed=True)
    holder = fields.Ref("body")
    originals = fields.Whole()
    copies = fields.Whole()
    location = fields.TextValue()
