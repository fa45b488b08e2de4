"""The words for every code of the closed lists, and for the kinds and keys of facts, in the reader's language."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

KINDS = {
    "source": (_("source"), _("sources")),
    "person": (_("person"), _("persons")),
    "contradiction": (_("contradiction between sources"), _("contradictions between sources")),
    "charter": (_("charter"), _("charters")),
    "circle": (pgettext_lazy("parties of a record", "circle"), pgettext_lazy("parties of a record", "circles")),
    "side": (_("side"), _("sides")),
    "body": (_("body"), _("bodies")),
    "succession": (_("act of succession"), _("acts of succession")),
    "duplicate": (_("duplicate record"), _("duplicate records")),
    "membership": (_("membership"), _("memberships")),
    "office": (_("office"), _("offices")),
    "tenure": (_("tenure"), _("tenures")),
    "seat": (_("seat in a committee"), _("seats in committees")),
    "organ": (_("organ"), _("organs")),
    "cycle": (_("cycle"), _("cycles")),
    "session": (_("session"), _("sessions")),
    "attendance": (_("attendance"), _("attendances")),
    "count": (_("count"), _("counts")),
    "decision": (_("decision"), _("decisions")),
    "activity": (_("activity"), _("activities")),
    "channel": (_("standing channel"), _("standing channels")),
    "observer": (_("observer"), _("observers")),
    "instrument": (_("instrument"), _("instruments")),
    "text": (_("text"), _("texts")),
    "signature": (_("signature"), _("signatures")),
    "event": (_("event in the life of an instrument"), _("events in the life of instruments")),
    "link": (_("link between instruments"), _("links between instruments")),
    "characterisation": (_("characterisation"), _("characterisations")),
    "custody": (_("custody"), _("custodies")),
    "statement": (_("statement"), _("statements")),
    "commitment": (_("commitment"), _("commitments")),
    "responsibility": (_("responsibility"), _("responsibilities")),
    "due_date": (_("due date"), _("due dates")),
    "priority": (_("priority"), _("priorities")),
    "proposal": (_("proposal"), _("proposals")),
    "chain": (_("link of the chain"), _("links of the chain")),
    "project": (_("cooperation project"), _("cooperation projects")),
    "gate": (_("pair of border gates"), _("pairs of border gates")),
    "result": (_("result"), _("results")),
    "milestone": (_("milestone"), _("milestones")),
    "indicator": (_("indicator"), _("indicators")),
    "target": (_("target"), _("targets")),
    "round": (_("round of reporting"), _("rounds of reporting")),
    "report": (_("report"), _("reports")),
    "evidence": (_("piece of evidence"), _("evidence")),
    "report_view": (_("view of a report"), _("views of reports")),
    "assessment": (_("assessment"), _("assessments")),
    "review": (pgettext_lazy("of what was promised", "review"), pgettext_lazy("of what was promised", "reviews")),
    "finding": (_("finding"), _("findings")),
    "request": (_("request to the centre"), _("requests to the centre")),
    "step": (_("step of a request"), _("steps of requests")),
}

FORCE = {
    "agreed": _("agreed"),
    "encouraged": _("encouraged"),
    "welcomed": _("welcomed"),
    "ready_to": _("ready to"),
    "proposed": _("proposed"),
    "affirmed": _("affirmed"),
    "requested": _("requested"),
    "discussed": _("discussed"),
    "reviewed": _("reviewed"),
}
SESSION_STATUS = {
    "planned": _("planned"),
    "held": _("held"),
    "postponed": _("postponed"),
    "cancelled": _("cancelled"),
}
MODE = {"in_person": _("in person"), "online": _("online"), "hybrid": _("hybrid")}
CLASS = {"member": _("member"), "guest": _("guest"), "observer": _("observer"), "candidate": _("candidate")}
INSTRUMENT_TYPE = {
    "joint_communique": _("joint communiqué"),
    "minutes_of_talks": _("minutes of talks"),
    "mou": _("memorandum"),
    "agreement": _("agreement"),
    "programme": _("programme"),
    "exchange_of_letters": _("exchange of letters"),
    "implementing_plan": _("implementing plan"),
}
LEVEL = {
    "mechanism": _("mechanism"),
    "provincial": _("provincial"),
    "sectoral": _("sectoral"),
    "local": _("local"),
}
INSTRUMENT_STATUS = {
    "drafting": _("drafting"),
    "initialled": _("initialled"),
    "authenticated": _("authenticated"),
    "partly_signed": _("partly signed"),
    "signed": _("signed"),
    "in_force": _("in force"),
    "suspended": _("suspended"),
    "ended": _("ended"),
    "planned": _("signing planned"),
}
COMMITMENT_STATE = {
    "recorded": _("recorded"),
    "registered": _("registered"),
    "active": _("active"),
    "suspended": _("suspended"),
    "closed": _("closed"),
}
NATURE = {
    "deliverable": _("deliverable"),
    "recurrent": _("recurrent"),
    "continuous": _("continuous"),
    "abstention": _("abstention"),
}
RECIPROCITY = {"joint": _("joint undertaking"), "mirror": _("each in its own territory"), "unilateral": _("one-sided")}
ROLE = {
    "lead": _("lead"),
    "support": _("support"),
    "consulted": _("consulted"),
    "contracting": _("contracting party"),
    "witness": pgettext_lazy("role at a signing", "witness"),
    "implementing": _("implementing party"),
    "participant": _("participant"),
    "guest": _("guest"),
    "observer": _("observer"),
    "guest_of_honour": _("guest of honour"),
    "host": _("host"),
    "connected": _("connected by video"),
    "chair": _("chair"),
    "co_chair": _("co-chair"),
    "member": _("member"),
    "secretary": pgettext_lazy("seat in a committee", "secretary"),
    "focal_point": _("focal point"),
}
CAPACITY = {
    "secretary": _("secretary"),
    "deputy": _("deputy"),
    "deputy_secretary": _("deputy secretary"),
    "acting": pgettext_lazy("in an office", "acting"),
    "acting_secretary": _("acting secretary"),
    "chair": _("chair"),
    "vice_chair": _("vice-chair"),
    "co_chair": _("co-chair"),
    "holder": _("holder"),
    "ambassador": _("ambassador"),
    "consul_general": _("consul general"),
    "vice_minister": _("vice-minister"),
    "deputy_prime_minister": _("deputy prime minister"),
    "delegation": _("delegation"),
    "guest_of_honour": _("guest of honour"),
}
STANDING = {
    "reported": _("reported"),
    "paper": _("held on paper"),
    "open": _("open"),
    "joint": _("joint"),
    "sealed": _("sealed"),
    "own": _("stated by its party"),
}
BASIS = {"stated": _("stated by a source"), "inference": _("inferred"), "planned": _("announced beforehand")}
GAP = {
    "owner": _("no responsible agency"),
    "date": _("no due date"),
    "measure": _("no measure"),
    "text": _("no signed text"),
}
COUNTED = {
    "delegates": _("delegates"),
    "agencies": _("agencies"),
    "documents": _("documents"),
    "meetings_so_far": _("Spring Meetings so far"),
    "jwc_so_far": _("Joint Working Committee sessions so far"),
    "pairs": _("pairs"),
}
COUNT_STATUS = {"planned": _("planned"), "actual": _("actual")}
QUALIFIER = {
    "about": _("about"),
    "more_than": _("more than"),
    "less_than": _("less than"),
    "up_to": _("up to"),
    "exact": _("exactly"),
}
DECISION = {
    "next_host": _("host of a coming year"),
    "admission": _("admission"),
    "due_date": _("due date"),
    "adoption": _("adoption"),
    "procedure": _("procedure"),
    "exception": _("exception"),
}
ACTIVITY = {
    "preparation": _("preparation"),
    "visit": _("visit"),
    "talks": _("talks"),
    "exchange": _("exchange"),
    "training": _("training"),
    "exhibition": _("exhibition"),
    "promotion": _("promotion"),
    "tour": _("tour"),
    "ceremony": _("ceremony"),
    "review": _("review"),
    "plan": _("plan"),
    "reception": _("reception"),
    "signing": _("signing"),
    "sport": _("sport"),
    "other": _("other"),
}
SUCCESSION = {
    "merger": _("merger"),
    "absorption": _("absorption"),
    "split": _("split"),
    "rename": _("renaming"),
    "dissolution": _("dissolution"),
    "creation": _("creation"),
    "transfer_of_functions": _("transfer of functions"),
}
PROPOSAL = {
    "internal": _("internal"),
    "tabled": _("tabled"),
    "accepted": _("accepted"),
    "merged": _("merged"),
    "deferred": _("deferred"),
    "declined": _("declined"),
    "withdrawn": _("withdrawn"),
}
MOTION = {
    "open": _("waiting for answers"),
    "joint": _("joint"),
    "paper": _("held on paper"),
    "dead": pgettext_lazy("put to the parties", "declined"),
    "lapsed": _("lapsed: a party's part ended before it answered"),
    "void": _("without effect"),
    "aside": _("set aside"),
}
CHANNEL = {
    "standing_liaison": _("standing liaison"),
    "friendship_pair": _("friendship pair"),
    "sector_talks": _("sector talks"),
    "hotline": _("hotline"),
    "twinning": _("twinning"),
}
GATE = {
    "international_road": _("international, road"),
    "international_rail": _("international, railway"),
    "bilateral": _("bilateral"),
    "auxiliary": _("auxiliary"),
    "opening": _("border opening"),
    "pair": _("pair"),
}
SLOT = {"morning": _("morning"), "afternoon": _("afternoon")}
PRESENCE = {"stated": BASIS["stated"], "in_office": _("in office; presence not stated")}
SHAPE = {"circle": _("circle"), "square": _("square")}
SIGNING = {"reported": _("reported as signed"), "planned": _("announced")}
LISTS: dict[str, dict[str, Any]] = {
    "signing": SIGNING,
    "force": FORCE,
    "session_status": SESSION_STATUS,
    "mode": MODE,
    "class": CLASS,
    "instrument_type": INSTRUMENT_TYPE,
    "level": LEVEL,
    "instrument_status": INSTRUMENT_STATUS,
    "commitment_state": COMMITMENT_STATE,
    "nature": NATURE,
    "reciprocity": RECIPROCITY,
    "role": ROLE,
    "capacity": CAPACITY,
    "standing": STANDING,
    "basis": BASIS,
    "gap": GAP,
    "counted": COUNTED,
    "count_status": COUNT_STATUS,
    "qualifier": QUALIFIER,
    "decision": DECISION,
    "activity": ACTIVITY,
    "succession": SUCCESSION,
    "proposal": PROPOSAL,
    "motion": MOTION,
    "channel": CHANNEL,
    "gate": GATE,
    "activity_status": SESSION_STATUS,
    "attendance_presence": PRESENCE,
    "gate_class": GATE,
    "gate_to": GATE,
    "instrument_levels": LEVEL,
    "proposal_state": PROPOSAL,
    "session_ordinal_basis": BASIS,
    "session_slot": SLOT,
    "side_shape": SHAPE,
}
