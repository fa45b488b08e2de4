"""The gathering's table of contents: /<mechanism>/gathering/…; each chapter has addresses of its own module."""

from django.urls import URLPattern, URLResolver, include, path

from earlyspring.desk.gathering import gatherings
from earlyspring.desk.gathering.one_page import briefs, leading
from earlyspring.desk.gathering.programme import for_phones, my_day

urlpatterns: list[URLPattern | URLResolver] = [
    path("", gatherings.gatherings, name="gatherings"),
    path("new/", gatherings.new_gathering, name="new_gathering"),
    path("<slug:key>/", gatherings.gathering, name="gathering"),
    path("<slug:key>/change/", gatherings.change, name="change_gathering"),
    path("", include("earlyspring.desk.gathering.people.urls")),
    path("<slug:key>/talks/", include("earlyspring.desk.gathering.talks.urls")),
    path("<slug:key>/seats/", include("earlyspring.desk.gathering.arranging.urls")),
    path("<slug:key>/preparing/", include("earlyspring.desk.gathering.preparing.urls")),
    path("<slug:key>/accrediting/", include("earlyspring.desk.gathering.accrediting.urls")),
    path("<slug:key>/programme/", include("earlyspring.desk.gathering.programme.urls")),
    path("<slug:key>/signing/", include("earlyspring.desk.gathering.signing.urls")),
    path("<slug:key>/door/", include("earlyspring.desk.gathering.door.urls")),
    path("<slug:key>/ranking/", include("earlyspring.desk.gathering.ranking.urls")),
    path("<slug:key>/layouts/", include("earlyspring.desk.gathering.layouts.urls")),
    path("<slug:key>/my-day/<str:secret>/", my_day.my_day, name="my_day"),
    path("<slug:key>/my-day/<str:secret>/worker.js", my_day.my_day_worker, name="my_day_worker"),
    path("<slug:key>/my-day/<str:secret>/programme.ics", my_day.my_day_ics, name="my_day_ics"),
    path("<slug:key>/my-day/<str:secret>/brief.pdf", briefs.my_brief, name="my_brief"),
    path("<slug:key>/my-day/<str:secret>/papers/<int:pk>/", for_phones.my_handout, name="my_handout"),
    path("<slug:key>/leader/", leading.leading, name="leader_page"),
    path("<slug:key>/leader.pdf", leading.leader_paper, name="leader_paper"),
    path("<slug:key>/brief/", briefs.head_brief, name="head_brief"),
    path("<slug:key>/brief.pdf", briefs.head_brief_paper, name="head_brief_paper"),
    path("<slug:key>/after/", include("earlyspring.desk.gathering.after.urls")),
    path("<slug:key>/plenary/", include("earlyspring.desk.gathering.plenary.urls")),
]
