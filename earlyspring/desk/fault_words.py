"""The sentences for what the verbs refuse: what stands against it, and what to do."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from earlyspring.desk.agreement_words import CLOSED_AS, EVENT
from earlyspring.desk.comparing.faults import COMPARING
from earlyspring.desk.fair.faults import FAIR
from earlyspring.desk.forms.keys import LANGUAGE_WORDS
from earlyspring.desk.gathering.accrediting.faults import ACCREDITING
from earlyspring.desk.gathering.after.faults import AFTER
from earlyspring.desk.gathering.arranging.faults import ARRANGING
from earlyspring.desk.gathering.door.faults import DOOR
from earlyspring.desk.gathering.people.faults import DELEGATIONS
from earlyspring.desk.gathering.plenary.faults import PLENARY
from earlyspring.desk.gathering.preparing.faults import PREPARING
from earlyspring.desk.gathering.programme.faults import PROGRAMME
from earlyspring.desk.gathering.ranking.faults import RANKING
from earlyspring.desk.gathering.signing.words import SIGNING, SIGNING_STATES
from earlyspring.desk.labels import COMMITMENT_STATE, FORCE, MOTION, PROPOSAL
from earlyspring.desk.news.faults import NEWS
from earlyspring.desk.publishing.faults import PUBLISHING
from earlyspring.desk.review_fault_words import REVIEW
from earlyspring.desk.review_words import AGGREGATION, COMPLETION, FINDING, OUTCOME, VISIBILITY

ANYWHERE = {
    "no_such_fact": _("%(path)s: %(given)s is not in the register. Enter it first, or choose another."),
    "id_taken": _("Something else has been entered under the same id. Open the form again, then enter."),
    "agreed_already": _("The parties have agreed on this. Put the new version to them; a report does not change it."),
    "being_answered": _("A version of this waits for the parties' answers. Wait for them, or ask to decline it first."),
    "bound_already": _("Your party assented to another version of this. Ask for that one to be declined."),
    "exercise_apart": _("An exercise and the real register are kept apart: this fact belongs to the other of the two."),
    "void": _("The parties could never agree on this as it stands. Open it again, and put it to all whom it concerns."),
    "set_aside": _(
        "The register cannot hold this beside what stands there already. Compare the two, then enter what is right."
    ),
    "gathering_key_taken": _("%(path)s: another gathering has the address %(given)s already. Choose another."),
    "purged_before_it_ends": _(
        "%(path)s: %(given)s is not after the last day (%(expected)s). Personal data is needed until the gathering is over."
    ),
    "no_such_zone": _("%(path)s: %(given)s is no time zone that is known here."),
    "nothing_changed": _("%(path)s: nothing would change."),
    "not_yet": _("%(path)s: %(given)s has not come yet. Enter it when it has happened."),
    "paper_before_put": _(
        "%(path)s: a paper of %(given)s cannot consent to what was put to the parties on %(expected)s. Look at the day on "
        "the paper; what was agreed earlier is entered as a fact of its own, held on paper."
    ),
    "paper_held_already": _(
        "The consent of %(given)s is held already, by the paper %(expected)s. A second paper does not take its place."
    ),
    "not_after_beginning": _("%(path)s: %(given)s is not after the beginning (%(expected)s)."),
    "ends_before_it_begins": _("%(path)s: %(given)s is before the beginning (%(expected)s)."),
    "ended_already": _("This ended on %(expected)s already."),
    "below_zero": _("%(path)s: a number of things is not below zero."),
    "leads_to_itself": _("%(path)s leads back to the same fact. Name another."),
    "leads_back": _("%(expected)s already leads to %(given)s; a way does not go round in a circle."),
    "is_a_member": _(
        "%(given)s is a party or has a membership. Correct the other record as the duplicate of this one."
    ),
    "has_successions": _(
        "%(given)s stands in acts of succession (%(expected)s), so it is a body of its own. A merger is entered as an act."
    ),
    "not_for_this_type": _("%(path)s does not belong to this kind of act (%(expected)s). Leave it empty."),
    "not_own_party": _("Only %(given)s can say this for itself; your party says it for itself alone."),
    "name_in_log": _("A person's name stands in words that go into the record for ever. Write only the post there."),
    "internal_not_shared": _("What is internal does not leave your party, so it cannot be put on the common record."),
    "not_text": _("%(path)s: words are written for each language apart."),
    "not_lang": _("%(path)s: %(given)s is no language that is known here. Choose one of the list."),
    "empty_words": _("%(path)s has no words. Fill it in, or leave the language out."),
    "not_a_list": _("%(path)s: several values are written here, one after the other."),
    "not_an_object": _("%(path)s has several parts. Fill each in by itself."),
    "not_bool": _("%(path)s: answer yes or no."),
    "not_person": _("%(path)s: %(given)s is no person of the register. Enter the name instead."),
    "not_str": _("%(path)s: %(given)s cannot be taken as words. Type it again."),
    "not_url": _("%(path)s: %(given)s is no address of a page. It begins with https://."),
    "not_given": _("%(path)s: the source is not given. Enter it first."),
    "no_such_name": _("%(path)s: no name is kept for this person."),
    "twice": _("%(path)s stands twice. Take one of the two out."),
    "not_sha256": _("%(path)s is not a SHA-256 digest (64 digits and letters a to f)."),
    "entry_too_large": _(
        "This is longer than one entry may be (%(given)s bytes, at most %(expected)s). Shorten it, or add it as a file."
    ),
    "unknown_key": _("%(path)s is not asked here. Open the form again."),
}
MEMBERS = {
    "not_a_key": _("The short name %(given)s cannot be used. Write small letters, digits and hyphens, at most 40."),
    "key_reserved": _("The short name %(given)s is the address of a page of this node. Choose another one."),
    "key_taken": _("There is a mechanism %(given)s on this node already. Choose another one."),
    "nobody_decides": _("The charter names no class of members that decides. Mark at least one."),
    "not_a_party": _("%(given)s is not one of the parties: %(expected)s."),
    "not_alive": _("%(given)s did not exist on that day (%(expected)s). Name its successor, or another day."),
    "charter_already": _("The mechanism has its charter already. Change that one: a second has no place beside it."),
    "two_memberships": _("The body has a membership at that time already (%(given)s). End that one first."),
    "rename_is_a_name": _("A body that is renamed stays the same body. Give it the new name from its day instead."),
    "too_few": _("%(path)s: at least %(expected)s are needed for this kind of act."),
    "contradicts": _("This act and those on record cannot all be true. It is about: %(given)s."),
    "ends_twice": _("One of these bodies ended in another act already (%(given)s)."),
    "successions_in_a_circle": _("Each of two bodies would end in the other (%(given)s)."),
    "same_name": _("It bears this name already."),
    "office_taken": _("Somebody holds this office at that time (%(given)s). End that term first."),
    "acts_for_nobody": _(
        "%(path)s: only who is acting acts for another. Choose the capacity “acting”, or name nobody here."
    ),
    "acts_for_itself": _("%(path)s: nobody acts for themselves. Choose the tenure of the one in whose place it is."),
    "acts_in_another_office": _(
        "%(path)s: that is a tenure of another office (%(given)s). Choose one of this office (%(expected)s), or name nobody here."
    ),
    "acts_at_another_time": _(
        "%(path)s: the two share no day (%(given)s). Correct the days, or name nobody where the office is vacant."
    ),
    "left_acting": _("Somebody acts for this tenure and could no longer do so (%(given)s). Correct that one first."),
}
MEETINGS = {
    "cycle_year_taken": _("The year has a cycle already (%(given)s)."),
    "year_not_later": _("The new cycle follows %(expected)s; %(given)s is not later."),
    "session_ordinal_taken": _("The organ has a session with this number already (%(given)s)."),
    "departs_from_decision": _("A session decided that %(expected)s hosts. Decide anew before naming %(given)s."),
    "departs_from_rule": _("By the rule it is the turn of %(expected)s. Mark it as an exception and give the reason."),
    "not_planned_yet": _(
        "%(path)s: a session that is called has planned days only. Enter the others when it was held."
    ),
    "already_held": _("This session was held already."),
    "already_cancelled": _("This session was cancelled. Call another."),
    "decision_number_taken": _("The session has a decision with this number already (%(given)s)."),
    "counted_already": _("This figure is on record already (%(given)s). Change that one, or say as of which day."),
    "not_held": _("The session was not held yet, so nothing could be counted at it. Enter it as planned."),
}
AGREEMENTS = {
    "state_secret": _(
        "This bears the mark of a state secret (%(given)s). It is not taken in; keep it where it belongs."
    ),
    "named_twice": _("A body stands among the parties twice. Name it once, in one role."),
    "of_plans_alone": _("%(path)s: only an implementing plan has this. Link the instruments to each other instead."),
    "no_fixed_term": _("%(path)s: only an instrument with a fixed term has this."),
    "not_a_language_of_it": _("%(given)s is not an authentic language of this instrument. These are: %(expected)s."),
    "no_such_version": _("There is no version %(given)s of this instrument's text."),
    "no_text_yet": _(
        "This instrument has no text in the register yet. Deposit its text first, then enter the signature."
    ),
    "no_such_text": _("%(path)s: no text of this instrument has this digest."),
    "already_authenticated": _("Version %(given)s was authenticated; its texts no longer change. Make a new version."),
    "text_language_taken": _("The version has a text in this language already (%(given)s). Make a new version."),
    "two_prevailing_languages": _("Another language prevails already (%(given)s)."),
    "characterised_twice": _("The party has said already what it holds the instrument for (%(given)s)."),
    "language_missing": _("The text in %(given)s is missing. Authenticate all languages together."),
    "not_the_approved_draft": _("%(given)s approved another draft than this text. Let it approve this one first."),
    "not_authenticated": _("The text was not authenticated by that day (%(given)s)."),
    "signed_already": _("The instrument has been signed definitively; its text is settled."),
    "signed_twice": _("The body signed this version in this way already (%(given)s)."),
    "instrument_ended": _("The instrument ended on %(expected)s. Nothing happens to it any more."),
    "second_entry_into_force": _("The instrument entered into force already (%(given)s)."),
    "second_end": _("The instrument ended already (%(given)s)."),
    "event_after_end": _("Nothing happens to an instrument after its end (%(given)s)."),
    "not_signed_by_all": _("One version must be signed by all contracting parties first; missing: %(given)s."),
    "in_force_already": _("The instrument is in force, or provisionally applied, already."),
    "not_in_force": _("The instrument is not in force on that day."),
    "suspended_already": _("The instrument is suspended already."),
    "not_suspended": _("The instrument is not suspended."),
    "withdrawn_already": _("%(given)s has withdrawn already."),
    "not_later": _("%(given)s is not later than the end of the term (%(expected)s)."),
    "term_runs_on": _("The term runs until %(expected)s."),
    "link_repeated": _("This link is on record already (%(given)s)."),
    "above_itself": _(
        "%(path)s: %(given)s cannot stand above %(expected)s, which would then belong to itself. Choose another."
    ),
    "links_in_a_circle": _("The instruments would lead back to each other (%(given)s)."),
}
COMMITMENTS = {
    "one_voice": _("Say either which body speaks or which bodies speak together, not both."),
    "rests_on_nothing": _("A commitment rests on an agreed statement or on an instrument. Name one of them."),
    "rests_on_a_report": _("The statement is only reported. Let the parties agree to it first."),
    "not_agreed": _("What was said there is of another force (%(given)s), so it promises nothing."),
    "not_closed": _("%(path)s: the commitment is not closed."),
    "commitment_code_taken": _("The code is in use already (%(given)s). A code is never given twice."),
    "not_unilateral": _("A unilateral commitment has one responsible party. Name one, or call it joint or mirror."),
    "state_does_not_follow": _("From %(given)s a commitment can only become: %(expected)s."),
    "closed_for_good": _("The commitment was closed for good. Revive the matter as a new commitment."),
    "not_obliged": _("%(given)s is not responsible for this commitment. Its parties are: %(expected)s."),
    "not_own_agency": _("%(given)s does not belong to %(expected)s. A party names its own agencies."),
    "due_date_waits": _(
        "A due date is with the parties already (%(given)s). Another can be set once they have assented or declined."
    ),
    "two_leads": _("The party has a lead at that time already (%(given)s). Relieve that one first."),
    "no_lead": _("%(given)s has not named a lead agency yet."),
    "no_due_date": _("What is to be delivered needs a due date."),
    "due_date_number_taken": _(
        "The commitment has a due date with this number (%(given)s). Dates are never overwritten."
    ),
    "revived_already": _("The matter was taken up again already."),
    "not_tabled": _("A proposal is put on the table first; the answer comes later."),
    "already_answered": _("The proposal has its answer already (%(given)s)."),
    "one_thing": _("Name the one thing that the proposal became: a priority or a commitment."),
    "priority_number_taken": _("A priority of these years has this number already (%(given)s)."),
    "min_above_max": _("The least value (%(given)s) is above the greatest (%(expected)s)."),
    "one_unit": _("A figure has a unit or a currency, not both."),
    "stages_out_of_order": _("The days of the stages do not follow one another."),
    "one_end_a_side": _("Each side has one end of a gate."),
}
CIRCLE = {
    "nobody_enters": _("Nobody is named who is to enter. Choose at least one body."),
    "already_party": _("%(given)s is a party already."),
    "was_party": _("%(given)s was a party before. An id is a party once only: enter the body under a new id."),
    "nobody_ends": _("No party is named whose part is to end."),
    "successor_ends": _("%(given)s cannot follow anybody: its own part ends in the same motion."),
    "absent_not_ending": _("%(given)s is named as absent, but its part does not end in this motion."),
    "not_absent": _("%(given)s puts this itself, so it is not absent. Let it assent to the end of its part."),
    "nobody_alone": _("Nobody changes the circle alone: at least two of its parties must be there to assent."),
    "one_left": _("Only one party would be left, and nothing could become joint any more. Name who follows."),
    "circle_being_changed": _("A change of the circle waits for answers already. Answer it first, or decline it."),
    "part_ended": _("The part of %(given)s in the circle has ended; %(expected)s stands in its place and answers now."),
    "part_ended_alone": _(
        "The part of %(given)s in the circle has ended, and nobody follows it. It says nothing more."
    ),
    "leaving": _(
        "Your party has assented to the end of its part, and closed its log by that. It answers again only "
        "if another party declines that motion."
    ),
    "follower_without_key": _(
        "%(given)s enters with this and has no key on record yet, and with its assent your party closes its log. "
        "So the key first: the keeper of this server invites the first administrator or officer of %(given)s, who makes "
        "it on the page of the circle; where %(given)s has a desk of its own, its log is taken in. Then your party assents."
    ),
    "put_by_another": _(
        "%(given)s has no key on record yet, and your party closes its log by putting this. Let another party put it: then "
        "the keeper of this server invites the first administrator or officer of %(given)s, who makes its key, and your "
        "party assents."
    ),
    "log_not_here": _(
        "This closes the log of %(given)s at a size that is not here (%(expected)s entries). Load the rest of its log first."
    ),
    "relied_on_more": _(
        "Your party has relied on what %(given)s said after its entry %(expected)s, where this would close its log. "
        "Decline it, and ask for a later size."
    ),
    "not_asked_to_enter": _("%(given)s is not a party and is not asked to become one. Put its admission first."),
    "signs_elsewhere": _("%(given)s signs on another node. A second key here would part its log in two."),
}
CODED: dict[str, dict[str, Any]] = {
    "already_answered": PROPOSAL,
    "already_settled": MOTION,
    "comparing_language_twice": LANGUAGE_WORDS,
    "comparing_not_in_a_row": LANGUAGE_WORDS,
    "comparing_sentence_gone": LANGUAGE_WORDS,
    "comparing_text_missing": LANGUAGE_WORDS,
    "language_missing": LANGUAGE_WORDS,
    "no_evidence_stated": COMPLETION,
    "no_words_in_language": LANGUAGE_WORDS,
    "not_a_language_of_it": LANGUAGE_WORDS,
    "not_added_up": AGGREGATION,
    "not_agreed": FORCE,
    "not_authenticated": LANGUAGE_WORDS,
    "not_for_this_type": EVENT | PROPOSAL | CLOSED_AS,
    "not_verifiable": FINDING,
    "opened_already": VISIBILITY,
    "outcome_not_allowed": OUTCOME,
    "outcome_not_from_state": OUTCOME | COMMITMENT_STATE,
    "rating_without_agreement": COMPLETION,
    "signing_language_lacks": LANGUAGE_WORDS,
    "signing_name_missing": LANGUAGE_WORDS,
    "signing_not_forward": SIGNING_STATES,
    "signing_text_missing": LANGUAGE_WORDS,
    "state_does_not_follow": COMMITMENT_STATE,
    "text_language_taken": LANGUAGE_WORDS,
    "two_prevailing_languages": LANGUAGE_WORDS,
}
"""By which closed lists the values of a fault are codes, where the key of its place does not say it."""

VERBS = (
    ANYWHERE
    | AFTER
    | MEMBERS
    | MEETINGS
    | AGREEMENTS
    | COMMITMENTS
    | REVIEW
    | CIRCLE
    | ARRANGING
    | DELEGATIONS
    | COMPARING
    | FAIR
    | ACCREDITING
    | DOOR
    | PREPARING
    | PLENARY
    | PUBLISHING
    | NEWS
    | PROGRAMME
    | RANKING
    | SIGNING
)
