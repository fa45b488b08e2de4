"""The words for the closed lists of reports and reviews, added to the lists that `{% label %}` knows."""

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from earlyspring.desk.labels import LISTS

ROUND = {
    "midterm": _("mid-term review"),
    "annual": _("annual review"),
    "final": _("final review"),
}
COMPLETION = {
    "no_evidence": _("no evidence"),
    "not_started": _("not started"),
    "limited": _("limited"),
    "substantial": _("substantial"),
    "complete": pgettext_lazy("how far the work is", "complete"),
}
TIMELINESS = {
    "on_time": _("on time"),
    "late": _("late"),
    "not_due": _("not due yet"),
    "not_stated": _("timeliness not stated"),
}
OBSTACLE = {
    "funding": _("funding"),
    "home_procedure": _("procedure at home"),
    "waiting_other_side": _("waiting for the other side"),
    "awaiting_centre": _("awaiting the central authorities"),
    "force_majeure": _("force majeure"),
    "scope_unclear": _("scope unclear"),
    "capacity": _("lack of staff or capacity"),
    "partner_changed": _("change of the partner agency"),
    "other": pgettext_lazy("obstacle", "other"),
}
EVIDENCE = {
    "document": _("document"),
    "photo": _("photograph"),
    "statistics": _("statistics"),
    "press": _("press report"),
    "letter": _("letter"),
    "other": pgettext_lazy("piece of evidence", "other"),
}
VISIBILITY = {
    "party": _("its party alone"),
    "mechanism": _("all parties"),
    "public": _("the public"),
}
VIEW = {"confirmed": _("confirmed"), "disputed": _("disputed")}
STANDING = {
    "unassessed": _("not assessed"),
    "one_sided": _("not assessed by all"),
    "concordant": _("assessed alike"),
    "differing": _("assessed differently"),
}
CONFIRMATION = {
    "unseen": _("not answered by others"),
    "partly_confirmed": _("confirmed in part"),
    "confirmed": _("confirmed"),
    "disputed": _("disputed"),
}
TRACK = {"consent": _("taken without debate"), "discussion": _("for discussion")}
FINDING = {
    "agreed": pgettext_lazy("finding of a review", "agreed"),
    "views_differ": _("views differ"),
    "not_reviewable": _("not reviewable"),
}
OUTCOME = {
    "close_complete": _("closed as complete"),
    "continue": _("continues"),
    "carry_over": _("carried over"),
    "merge": _("merged into another"),
    "supersede": _("superseded by another"),
    "suspend": pgettext_lazy("commitment", "suspended"),
    "refer_up": _("referred upwards"),
    "not_pursued": _("not pursued further"),
}
LEVEL = {
    "ministry": _("ministry"),
    "government": _("government"),
    "party_centre": _("party centre"),
    "embassy": _("embassy"),
    "other": pgettext_lazy("level", "other"),
}
STEP = {
    "submitted": _("submitted"),
    "taken_up": _("taken up"),
    "forwarded": _("forwarded"),
    "asked_back": _("asked back"),
    "answered": _("answered"),
    "refused": _("refused"),
    "settled": _("settled"),
    "withdrawn": _("withdrawn"),
}
REQUEST_STATE = {"open": _("not taken up yet")} | {
    code: STEP[code] for code in ("taken_up", "answered", "refused", "settled", "withdrawn")
}
DRAFT = {
    "draft": _("being written"),
    "submitted": _("handed in"),
    "returned": _("returned"),
    "received": _("received"),
}
SHEET = {
    "drafting": _("being drafted"),
    "frozen": _("frozen"),
    "concluded": _("concluded"),
}
MEASURE = {
    "number": pgettext_lazy("what is measured", "number"),
    "percentage": _("percentage"),
    "ordinal": _("rank"),
    "qualitative": _("in words"),
}
DIRECTION = {"increase": _("to increase"), "decrease": _("to decrease"), "maintain": _("to be kept")}
AGGREGATION = {
    "sum": _("added up"),
    "latest": _("the latest counts"),
    "mean": _("averaged"),
    "none": _("each for itself"),
}
GAP = {
    "no_agency": _("no agency is named"),
    "later_than_promised": _("later than promised"),
    "no_commitment": _("carries out no commitment"),
    "not_open": _("its commitment is closed or another's"),
}

LINE_LISTS = {"track": "track", "finding": "finding", "completion": "completion", "outcome": "outcome"} | {
    "new_due_on": "day",
    "remark": "text",
}
"""By which list, or in which manner, the keys of a line are said."""

LISTS.update(
    round_class=ROUND,
    completion=COMPLETION,
    timeliness=TIMELINESS,
    obstacle=OBSTACLE,
    obstacles_code=OBSTACLE,
    report_code=OBSTACLE,
    report_obstacles=OBSTACLE,
    evidence_class=EVIDENCE,
    visibility=VISIBILITY,
    view=VIEW,
    opinion_standing=STANDING,
    confirmation=CONFIRMATION,
    track=TRACK,
    finding=FINDING,
    outcome=OUTCOME,
    request_level=LEVEL,
    step_class=STEP,
    request_state=REQUEST_STATE,
    draft_state=DRAFT,
    worksheet_state=SHEET,
    measure=MEASURE,
    direction=DIRECTION,
    aggregation=AGGREGATION,
    plan_gap=GAP,
)
