"""Verbs of the review, from the round to the conclusion; every door calls these."""

from earlyspring.review.assessing import assess, view_report
from earlyspring.review.cascade import drop_plan_line, write_plan_line
from earlyspring.review.collisions import Collision
from earlyspring.review.concluding import accept, accept_on_paper, freeze, reject, settle
from earlyspring.review.evidence import open_evidence, show_evidence
from earlyspring.review.follow_up import assent_follow_up, follow_up, follow_up_again, hold_follow_up
from earlyspring.review.measuring import reach_milestone, set_indicator, set_milestone, set_target
from earlyspring.review.reporting import begin_report, receive_report, return_report, submit_report, write_report
from earlyspring.review.requests import ask_centre, take_step
from earlyspring.review.rounds import make_obligations, open_round
from earlyspring.review.worksheets import bring_up, open_worksheet, state_on_line, write_line

__all__ = [
    "Collision",
    "accept",
    "accept_on_paper",
    "ask_centre",
    "assent_follow_up",
    "assess",
    "begin_report",
    "bring_up",
    "drop_plan_line",
    "follow_up",
    "follow_up_again",
    "freeze",
    "hold_follow_up",
    "make_obligations",
    "open_evidence",
    "open_round",
    "open_worksheet",
    "reach_milestone",
    "receive_report",
    "reject",
    "return_report",
    "set_indicator",
    "set_milestone",
    "set_target",
    "settle",
    "show_evidence",
    "state_on_line",
    "submit_report",
    "take_step",
    "view_report",
    "write_line",
    "write_plan_line",
    "write_report",
]
