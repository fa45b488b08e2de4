"""The addresses of the review: /<mechanism>/review/…"""

from django.urls import URLPattern, URLResolver, include, path

from earlyspring.desk import conclusion, follow_ups, indicators, line, opinions, requests, review, worksheet

urlpatterns: list[URLPattern | URLResolver] = [
    path("", review.review, name="review"),
    path("worksheets/", review.opened, name="open_worksheet"),
    path("worksheets/<str:session>/", worksheet.worksheet, name="worksheet"),
    path("worksheets/<str:session>/bring-up/", worksheet.brought_up, name="bring_up"),
    path("worksheets/<str:session>/lines/<str:commitment>/", line.line, name="line"),
    path("worksheets/<str:session>/freeze/", conclusion.frozen, name="freeze"),
    path("worksheets/<str:session>/acceptance/", conclusion.acceptance, name="acceptance"),
    path("worksheets/<str:session>/acceptance/sheet.json", worksheet.accepted_bytes, name="accepted_bytes"),
    path("worksheets/<str:session>/accept/", conclusion.accept, name="accept_sheet"),
    path("worksheets/<str:session>/reject/", conclusion.reject, name="reject_sheet"),
    path("worksheets/<str:session>/paper/", conclusion.accept_on_paper, name="sheet_on_paper"),
    path("worksheets/<str:session>/follow-up/", follow_ups.follow_up, name="follow_up"),
    path("worksheets/<str:session>/follow-up/assent/", follow_ups.assent_all, name="assent_all"),
    path("worksheets/<str:session>/follow-up/paper/", follow_ups.hold_all, name="hold_all"),
    path("worksheets/<str:session>/follow-up/again/", follow_ups.put_again, name="put_again"),
    path("indicators/<str:item>/", indicators.progress, name="indicators"),
    path("opinions/<str:round>/<str:commitment>/", opinions.opinion, name="opinion"),
    path("received/<str:item>/", opinions.report, name="received_report"),
    path("requests/", requests.requests, name="requests"),
    path("requests/new/", requests.new_request, name="new_request"),
    path("requests/<str:item>/", requests.one_request, name="request"),
    path("", include("earlyspring.desk.reporting_urls")),
]
