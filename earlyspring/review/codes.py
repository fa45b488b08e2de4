"""The closed lists of the review, each in its order."""

ROUNDS = "midterm annual final"
SELF_COMPLETION = "not_started limited substantial complete"
COMPLETION = f"no_evidence {SELF_COMPLETION}"
PROGRESS = ("limited", "substantial", "complete")
TIMELINESS = "on_time late not_due not_stated"
OBSTACLES = "funding home_procedure waiting_other_side awaiting_centre force_majeure scope_unclear capacity partner_changed other"
EVIDENCE = "document photo statistics press letter other"
VISIBILITY = "party mechanism public"
TRACKS = "consent discussion"
FINDINGS = "agreed views_differ not_reviewable"
OUTCOMES = "close_complete continue carry_over merge supersede suspend refer_up not_pursued"
DIFFERING = ("continue", "carry_over", "suspend", "refer_up")
LEVELS = "ministry government party_centre embassy other"
STEPS = "submitted taken_up forwarded asked_back answered refused settled withdrawn"
DRAFTS = "draft submitted returned received"
SHEETS = "drafting frozen concluded"
REMINDERS = "T-30 T-7 T T+7 F-7"
