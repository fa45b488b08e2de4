"""The table of contents of meetings of business: /<mechanism>/fair/<key>/meetings/…"""

from django.urls import URLPattern, path

from earlyspring.desk.fair.matching import pages, papers, plan

urlpatterns: list[URLPattern] = [
    path("<slug:key>/meetings/", pages.matching, name="matching"),
    path("<slug:key>/meetings/hours/", pages.match_hours, name="match_hours"),
    path("<slug:key>/meetings/plan/", plan.matching_plan, name="matching_plan"),
    path("<slug:key>/meetings/plan/propose/", plan.propose_matching, name="propose_matching"),
    path("<slug:key>/meetings/plan/does-not-come/", plan.match_absent, name="match_absent"),
    path("<slug:key>/meetings/plan/<str:pair>/", plan.place_match, name="place_match"),
    path("<slug:key>/meetings.pdf", papers.match_paper, name="match_paper"),
    path("<slug:key>/exhibitors/<str:code>/meetings/", pages.match_entry, name="match_entry"),
    path("<slug:key>/my-booth/<str:secret>/meetings/", pages.my_meetings, name="my_meetings"),
]
