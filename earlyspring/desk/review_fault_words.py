"""The sentences for what the rules of the review refuse: rounds, reports, figures, worksheets, requests to the centre."""

from django.utils.translation import gettext_lazy as _

ROUNDS = {
    "not_a_whole_day": _("%(path)s: %(given)s is not a whole day. Write year, month and day."),
    "which_day": _("%(path)s: %(given)s can be read as either of: %(expected)s. Write the year first."),
    "due_before_cutoff": _("Reports are due on %(given)s, before the cut-off (%(expected)s). Move one of the two."),
    "freeze_before_due": _("The worksheet would freeze on %(given)s, before reports are due (%(expected)s)."),
    "round_taken": _("There is such a round already (%(given)s)."),
}
FIGURES = {
    "not_added_up": _("Figures of this kind cannot be put together like that. Choose one of: %(expected)s."),
    "unit_of_words": _("%(path)s: what is described in words has no unit, direction or baseline. Leave it empty."),
    "target_of_words": _("What is described in words has no target in figures."),
    "target_against_direction": _(
        "The target %(given)s leads away from the baseline (%(expected)s) in the wrong direction."
    ),
    "not_after_baseline": _("The period ends on %(given)s, not after the day of the baseline (%(expected)s)."),
    "two_targets": _("There is a target for this period already (%(given)s). Change that one."),
    "not_its_indicator": _("%(path)s: %(given)s belongs to another commitment (%(expected)s)."),
    "figure_twice": _("%(path)s: this figure is given twice for the same period (%(expected)s)."),
    "before_the_instrument": _("%(path)s: %(given)s is before the commitment began to hold (%(expected)s)."),
    "not_its_unit": _("%(path)s: %(given)s is another unit than agreed (%(expected)s). Convert the figure."),
    "which_separator": _("%(path)s: %(given)s can be read in two ways. Write one of: %(expected)s."),
    "below_zero": _("%(path)s: %(given)s is below zero, which this indicator never is. Correct the figure."),
    "over_hundred": _("%(path)s: %(given)s per cent is more than the whole. Correct the figure."),
    "more_than_the_whole": _(
        "%(path)s: %(given)s is more than the whole it is part of (%(expected)s). Correct one of them."
    ),
    "words_not_figures": _("%(path)s: this is described in words, not in figures (%(given)s)."),
    "zero_denominator": _("%(path)s: a share of nothing is no figure. Give what it is a share of."),
    "share_does_not_match": _("%(path)s: %(given)s per cent is not what the two numbers give (%(expected)s)."),
}
REPORTS = {
    "report_state_does_not_follow": _("The report cannot take this step now. Load the page again to see where it is."),
    "no_evidence_stated": _("Progress needs evidence. Add a file, or say why there is none."),
    "waits_for_nobody": _("%(path)s: say which body or which commitment of the other side is waited for."),
    "waits_for_itself": _(
        "%(path)s: the commitment cannot wait for itself. Name another one, or the body whose part of it is waited for."
    ),
    "nothing_submitted": _("%(path)s: what waits for the centre says what was submitted and when."),
    "other_without_words": _("%(path)s: say in words what stands in the way."),
    "reported_twice": _("This body has reported on the commitment in this round (%(given)s). Revise that report."),
    "not_obliged": _("%(given)s is not obliged by this commitment. It is assessed by: %(expected)s."),
    "viewed_twice": _("Your party has given its view of this report (%(given)s). Change that one."),
    "assessed_twice": _("The party has assessed the commitment in this round (%(given)s). Revise that assessment."),
}
WORKSHEET = {
    "consent_needs_concord": _("Only what every party rates alike is taken without debate."),
    "rating_without_agreement": _("A rating is stated only where the parties agree. Take it out, or find it agreed."),
    "not_verifiable": _("The parties judged that this cannot be verified, so it is not reviewable and never rated."),
    "outcome_not_allowed": _("This finding does not allow that outcome (%(given)s). Choose one of: %(expected)s."),
    "outcome_not_from_state": _(
        "A commitment that is %(given)s does not come to that outcome. Choose one of: %(expected)s."
    ),
    "not_after_due": _("The new date %(given)s is not after the present one (%(expected)s)."),
    "date_without_carrying": _("Only what is carried over gets a new date (%(given)s)."),
    "successor_without_merger": _("Only what is merged or superseded goes on in another commitment (%(given)s)."),
    "no_finding": _("%(path)s: there is no finding yet."),
    "no_outcome": _("%(path)s: there is no outcome yet."),
    "no_statement": _("%(path)s: where views differ each party states its own; missing is that of %(given)s."),
    "line_missing": _("The open commitment %(given)s has no line on the worksheet. Nothing may fall off."),
    "line_twice": _("The commitment %(given)s has two lines on the worksheet."),
    "successors_go_round": _("%(given)s would be merged into itself by way of others. One of them must go on."),
    "worksheet_not_frozen": _("A review is concluded on a frozen worksheet. Freeze it first."),
    "worksheet_concluded": _("The review is concluded already: all parties have accepted the worksheet."),
    "not_accepted": _("%(given)s has not accepted the worksheet yet."),
    "accepted_another": _("%(given)s accepted another worksheet than this one. Ask it again."),
    "second_review": _("The session has a review already (%(given)s)."),
    "two_findings": _("The review has a finding on this commitment already (%(given)s)."),
}
REQUESTS = {
    "request_ended": _("The request has ended (%(expected)s). Put the matter as a new one."),
    "not_submitted": _("The request has not been submitted yet. Enter that step first."),
    "before_submission": _("%(path)s: %(given)s is before the request was submitted (%(expected)s)."),
    "before_last_step": _("%(path)s: %(given)s is before the last step on record (%(expected)s)."),
    "not_own_step": _("“%(given)s” is a step of the party that asks or of the addressee. You enter your own steps."),
}
STEPS = {
    "saved_in_between": _("Somebody saved this while you were writing. Both versions are shown; yours is not lost."),
    "draft_open": _("There is a draft of this report already (revision %(given)s). Go on with that one."),
    "handed_in_by_oneself": _("You handed this report in yourself. Let another officer of your party receive it."),
    "not_counterpart": _(
        "%(given)s is not obliged by this commitment. A report on it is confirmed or disputed by: %(expected)s."
    ),
    "own_report": _("A report is confirmed or disputed by the others, not by its own party."),
    "another_version": _("The report has been revised since. Read the new version first."),
    "reached_already": _("The milestone was reached on %(given)s already."),
    "nothing_asked": _("This agency owes no report now. There is nothing to ask."),
    "not_a_plan": _("%(given)s is not an implementing plan."),
    "no_such_file": _("Your party has no file with this digest on this node. Add the file first."),
    "opened_already": _("The file is open to more readers already (%(expected)s). What was opened stays open."),
    "round_of_another_session": _("The round %(given)s leads to another session (%(expected)s)."),
    "worksheet_of_another_round": _("The session has a worksheet of another round already (%(given)s)."),
    "reviewed_already": _("The session has concluded its review already."),
    "worksheet_closed": _("The worksheet is frozen or concluded; nothing is written into it any more."),
    "successor_closes_too": _("%(path)s: %(given)s is closed by this review too. Name one that goes on."),
    "successor_ended": _("%(path)s: %(given)s was closed before this review. Name one that goes on."),
    "nothing_waits": _("Nothing of this review waits for your party's answer."),
}
REVIEW = STEPS | ROUNDS | FIGURES | REPORTS | WORKSHEET | REQUESTS
