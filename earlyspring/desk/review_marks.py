"""The shape that stands beside each word of the review: state is word, shape and colour (docs/LOOK.md)."""

SHAPES: dict[str, dict[str, str]] = {
    "completion": {code: code for code in ("no_evidence", "not_started", "limited", "substantial", "complete")},
    "opinion_standing": {
        "unassessed": "not_started",
        "one_sided": "waiting",
        "concordant": "done",
        "differing": "views_differ",
    },
    "confirmation": {
        "unseen": "waiting",
        "partly_confirmed": "limited",
        "confirmed": "done",
        "disputed": "views_differ",
    },
    "view": {"confirmed": "done", "disputed": "views_differ"},
    "finding": {"agreed": "done", "views_differ": "views_differ", "not_reviewable": "no_evidence"},
    "outcome": {
        "close_complete": "complete",
        "continue": "information",
        "carry_over": "carried",
        "merge": "information",
        "supersede": "information",
        "suspend": "awaiting_centre",
        "refer_up": "awaiting_centre",
        "not_pursued": "refused",
    },
    "worksheet_state": {"drafting": "waiting", "frozen": "information", "concluded": "done"},
    "request_state": {
        "open": "waiting",
        "taken_up": "limited",
        "answered": "information",
        "refused": "refused",
        "settled": "done",
        "withdrawn": "not_started",
    },
}
