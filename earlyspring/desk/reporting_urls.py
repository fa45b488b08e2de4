"""The addresses of reporting: /<mechanism>/review/rounds|reports|plan/…"""

from django.urls import URLPattern, path

from earlyspring.desk import (
    agency_addresses,
    agency_answers,
    agency_forms,
    evidence,
    one_round,
    plans,
    report_steps,
    report_writing,
    reports,
    round_opening,
    rounds,
)

urlpatterns: list[URLPattern] = [
    path("rounds/", rounds.rounds, name="rounds"),
    path("rounds/new/", round_opening.new_round, name="new_round"),
    path("rounds/<str:round>/", one_round.one_round, name="round"),
    path("rounds/<str:round>/ask/", one_round.ask, name="ask_agencies"),
    path("rounds/<str:round>/forms/", agency_forms.forms, name="agency_forms"),
    path("rounds/<str:round>/forms/take/", agency_answers.take, name="take_form"),
    path("rounds/<str:round>/forms/<str:body>/make/", agency_forms.make, name="make_form"),
    path("rounds/<str:round>/forms/<str:body>/address/", agency_addresses.address, name="agency_address"),
    path("rounds/<str:round>/forms/<str:body>/mail/", agency_forms.mail, name="mail_form"),
    path("rounds/<str:round>/forms/<str:body>/hand-in/", agency_answers.hand_in, name="hand_in_form"),
    path("reports/evidence/<str:item>/", evidence.one, name="evidence"),
    path("reports/evidence/<str:item>/file/", evidence.file, name="evidence_file"),
    path("reports/evidence/<str:item>/open/", evidence.opened, name="open_evidence"),
    path("reports/<str:round>/<str:commitment>/<str:body>/", reports.obligation, name="obligation"),
    path("reports/<str:round>/<str:commitment>/<str:body>/write/", report_writing.write, name="write_report"),
    path("reports/<str:round>/<str:commitment>/<str:body>/hand-in/", report_steps.hand_in, name="hand_in_report"),
    path("reports/<str:round>/<str:commitment>/<str:body>/return/", report_steps.give_back, name="return_report"),
    path("reports/<str:round>/<str:commitment>/<str:body>/receive/", report_steps.receive, name="receive_report"),
    path("plan/", plans.plans, name="plans"),
    path("plan/<str:item>/", plans.plan, name="plan"),
    path("plan/<str:item>/lines/new/", plans.new_line, name="new_plan_line"),
    path("plan/<str:item>/lines/<int:no>/", plans.change_line, name="plan_line"),
    path("plan/<str:item>/lines/<int:no>/drop/", plans.drop_line, name="drop_plan_line"),
]
