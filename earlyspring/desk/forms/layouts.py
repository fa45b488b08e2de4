"""How the form of each kind is laid out: what belongs together, in which order; the rest stands under “More”."""

from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise

ALWAYS_LAST = ("basis", "basis_note", "note")

Layout = tuple[tuple["StrOrPromise", tuple[str, ...]], ...]

LAYOUTS: dict[str, Layout] = {
    "source": ((_("Where it was said"), ("publisher", "published", "lang", "url", "what")),),
    "contradiction": (
        (_("What the sources disagree about"), ("topic", "about")),
        (_("What they say"), ("version_a", "version_b", "assessment")),
    ),
    "charter": (
        (_("The mechanism"), ("names", "purpose")),
        (_("Languages"), ("languages", "text_order")),
        (_("Fields and classes"), ("fields", "classes")),
        (_("Whose turn to host"), ("host_rule",)),
    ),
    "side": (
        (_("The side"), ("names", "short", "state_name")),
        (_("How it is shown"), ("position", "shape", "zone", "languages")),
    ),
    "body": (
        (_("Names through time"), ("names",)),
        (_("What it is"), ("type", "tier", "side", "parent")),
        (_("When it existed"), ("from", "to")),
    ),
    "succession": (
        (_("What happened"), ("type", "fact", "effective_on")),
        (_("Which bodies"), ("inputs", "outputs", "complete")),
        (_("By whose decision"), ("decided_on", "decided_by", "batch")),
    ),
    "duplicate": ((_("Two records of one body"), ("body", "same_as", "reason")),),
    "membership": (
        (_("Who and as what"), ("body", "class", "organ")),
        (_("When"), ("from", "to")),
        (_("On what ground"), ("decision", "by_succession", "intended")),
    ),
    "office": ((_("The office"), ("body", "code", "titles", "rank")),),
    "tenure": (
        (_("Who held which office"), ("office", "person", "capacity", "acting_for")),
        (_("When"), ("from", "to", "seen")),
    ),
    "seat": (
        (_("Which seat"), ("organ", "party", "role")),
        (_("Who sits there"), ("body", "person", "from", "to")),
    ),
    "organ": (
        (_("The organ"), ("names", "code", "since", "position")),
        (_("How it works"), ("decided_by", "level", "output", "directs", "parts")),
    ),
    "cycle": ((_("The cycle"), ("year", "names", "theme", "focus", "opened_from", "exercise")),),
    "session": (
        (_("Which session"), ("organ", "ordinal", "ordinal_basis", "cycle", "year", "status")),
        (_("When"), ("day", "start", "end", "planned_start", "planned_end", "slot")),
        (_("Where and how"), ("host", "place", "mode", "places", "with")),
        (_("What about"), ("theme",)),
    ),
    "attendance": ((_("Who came"), ("session", "body", "role", "person", "capacity", "presence")),),
    "count": (
        (_("What was counted"), ("what", "value", "qualifier", "status")),
        (_("Where and when"), ("session", "instrument", "body", "as_of")),
    ),
    "decision": (
        (_("What was decided"), ("session", "no", "type", "text")),
        (_("About whom and when"), ("body", "year")),
        (_("Departure from a rule"), ("exception", "reason")),
    ),
    "activity": (
        (_("What takes place"), ("title", "type", "status", "text")),
        (_("When and where"), ("start", "end", "place", "session", "cycle")),
        (_("Who and what about"), ("bodies", "fields", "counts_as_result")),
    ),
    "channel": (
        (_("The channel"), ("title", "type", "bodies", "fields")),
        (_("When"), ("from", "to", "rhythm", "instrument")),
    ),
    "observer": ((_("Who observed"), ("body", "names", "years")),),
    "instrument": (
        (_("What it is"), ("title", "official_title", "type", "level", "handling")),
        (_("Between whom"), ("parties",)),
        (_("Signing"), ("session", "signed_on", "signing", "languages")),
        (_("What about"), ("fields", "field_scope", "gates")),
        (_("How long"), ("term", "expires_on", "renewal", "notice_days")),
        (_("Of a plan at home"), ("implements", "document")),
    ),
    "text": (
        (_("Which text"), ("instrument", "version", "lang", "standing", "purpose")),
        (_("Digest and authentication"), ("sha256", "authenticated_on", "prevails", "corrects", "renders")),
    ),
    "signature": (
        (_("Who signed what"), ("instrument", "version", "body", "type", "signed_on")),
        (_("As written"), ("person", "post", "place", "full_powers", "counterpart")),
    ),
    "event": (
        (_("What happened to the instrument"), ("instrument", "type", "effective_on")),
        (_("With what"), ("related", "body", "extends_to", "document")),
    ),
    "link": ((_("How two instruments hang together"), ("instrument", "type", "other")),),
    "characterisation": (
        (_("What the instrument is in your party's eyes"), ("instrument", "party", "nature", "legal_basis")),
        (_("What was approved"), ("approved_draft", "authorisation")),
    ),
    "custody": ((_("Who keeps it"), ("instrument", "party", "holder", "originals", "copies", "location")),),
    "statement": (
        (_("What was said"), ("text", "force", "fields", "about")),
        (_("Who said it"), ("body", "bodies", "person", "office", "capacity")),
        (_("Where and when"), ("session", "activity", "said_on", "sentence")),
    ),
    "commitment": (
        (_("What is promised"), ("code", "title", "text", "fields")),
        (_("On what it rests"), ("instrument", "provisions", "statement", "session")),
        (_("Whom it binds"), ("parties", "reciprocity", "nature")),
        (_("Can it be verified"), ("verifiable", "verifiable_reason")),
        (_("Where it stands"), ("state", "closed_as", "successor", "revives", "gates")),
    ),
    "responsibility": (
        (_("Who is responsible"), ("commitment", "party", "body", "role")),
        (_("When"), ("from", "to", "by_succession")),
    ),
    "due_date": ((_("The date"), ("commitment", "no", "on", "decided_in", "reason")),),
    "priority": (
        (_("The priority"), ("title", "no", "fields")),
        (_("Its horizon"), ("from_year", "to_year", "adopted_in", "statement")),
    ),
    "proposal": (
        (_("What is proposed"), ("text", "party", "session", "on", "fields")),
        (
            _("What became of it"),
            ("state", "became_priority", "became_commitment", "merged_into", "reason", "statement"),
        ),
    ),
    "chain": ((_("Which leads to which"), ("from", "relation", "to")),),
    "project": (
        (_("The project"), ("title", "text", "localities", "fields")),
        (_("How far it is"), ("stage", "stages", "approvals", "from", "to")),
        (_("Money and commitments"), ("money", "commitments")),
    ),
    "gate": (
        (_("The pair"), ("names", "class", "ends")),
        (_("How it is open"), ("hours", "passages", "status", "opened_on", "upgrades")),
    ),
    "result": (
        (_("What came of it"), ("text", "fields", "commitment", "activity")),
        (_("The figure"), ("value", "qualifier", "unit", "currency", "value_min", "value_max")),
        (_("When and by whom"), ("as_of", "period_from", "bodies", "parties", "gates")),
    ),
    "milestone": ((_("The milestone"), ("commitment", "no", "title", "party", "on", "reached_on")),),
    "indicator": (
        (_("What is measured"), ("commitment", "title", "measure", "unit", "direction", "aggregation")),
        (
            _("Where it starts and how it is shown"),
            ("baseline_value", "baseline_on", "baseline_source", "verification"),
        ),
    ),
    "target": ((_("What is to be reached"), ("indicator", "party", "period_end", "value")),),
    "round": (
        (_("The round"), ("class", "year", "session", "instruments")),
        (_("Its days"), ("cutoff_on", "due_on", "freeze_on")),
    ),
    "report": (
        (_("Whose report"), ("round", "commitment", "party", "body", "rev")),
        (_("How far it is"), ("completion", "narrative", "values", "evidence", "no_evidence_reason")),
        (_("What stands in the way"), ("obstacles", "help", "submitted_on", "received_on")),
    ),
    "evidence": (
        (_("The file"), ("sha256", "title", "class", "tongue", "dated_on")),
        (_("Whose it is and who may open it"), ("party", "visibility", "commitments")),
    ),
    "report_view": ((_("What your party says of the report"), ("report", "of", "party", "view", "reason")),),
    "assessment": (
        (_("What is assessed"), ("round", "commitment", "party")),
        (_("The opinion"), ("completion", "timeliness", "rationale")),
    ),
    "review": (
        (_("Which review"), ("session", "round", "previous", "lines")),
        (_("What was accepted"), ("worksheet_sha256", "frozen_at", "accepting")),
    ),
    "finding": (
        (_("What was found"), ("review", "commitment", "track", "finding", "completion")),
        (_("What becomes of it"), ("outcome", "new_due_on", "successor")),
        (_("What the parties state"), ("statements", "accepting")),
    ),
    "request": (
        (_("What is asked for"), ("title", "text", "party", "commitments")),
        (_("To whom"), ("level", "addressee", "body", "submitted", "submitted_on")),
    ),
    "step": ((_("What was done"), ("request", "class", "on", "body", "party", "text")),),
}

NEEDED: dict[str, tuple[str, ...]] = {
    "body": ("side",),
    "membership": ("from",),
    "priority": ("from_year",),
    "round": ("cutoff_on", "due_on", "freeze_on"),
    "succession": ("effective_on",),
}
"""What a verb needs besides what every fact of the kind needs."""

NEEDED_UNLESS_REPORTED: dict[str, tuple[str, ...]] = {"priority": ("adopted_in",), "project": ("localities",)}
"""What parties that agree must say, and a source may leave out."""

EITHER: dict[str, tuple[str, ...]] = {"result": ("unit", "currency")}
"""Of these one alone is said."""

ONE_OF: dict[str, tuple[tuple[str, ...], ...]] = {
    "commitment": (("instrument", "statement"),),
    "count": (("session", "instrument"),),
    "custody": (("originals", "copies"),),
    "statement": (("session", "activity", "said_on"),),
}
"""Of each group at least one is needed."""


def conditional(kind: str) -> frozenset[str]:
    """The keys that are needed sometimes, so that no label may call them optional."""
    groups = (*ONE_OF.get(kind, ()), NEEDED_UNLESS_REPORTED.get(kind, ()))
    return frozenset(key for group in groups for key in group)


# What a log never takes in, whoever enters it; the form of a fact does not offer it.
STAYS_HOME = {("instrument", "handling"): "internal"}
