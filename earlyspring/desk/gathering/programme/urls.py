"""The programme's table of contents: /<mechanism>/gathering/<key>/programme/…"""

from django.urls import path

from earlyspring.desk.gathering.programme import day_links, for_phones, papers, programme, releases, venues, writing

urlpatterns = [
    path("", programme.programme, name="programme"),
    path("calendar.ics", programme.programme_ics, name="programme_ics"),
    path("paper/<slug:form>.pdf", papers.programme_paper, name="programme_paper"),
    path("new/", writing.new_programme_item, name="new_programme_item"),
    path("items/<str:code>/", programme.programme_item, name="programme_item"),
    path("items/<str:code>/change/", writing.change_programme_item, name="change_programme_item"),
    path("items/<str:code>/drop/", writing.drop_programme_item, name="drop_programme_item"),
    path("rooms/", venues.venues, name="venues"),
    path("rooms/new/", venues.new_venue, name="new_venue"),
    path("rooms/<slug:code>/", venues.venue, name="venue"),
    path("personal/", day_links.day_links, name="day_links"),
    path("personal/<str:code>/", day_links.day_link, name="day_link"),
    path("phones/", for_phones.for_phones, name="for_phones"),
    path("phones/<int:pk>/take-back/", for_phones.take_handout_back, name="take_handout_back"),
    path("release/", releases.release_programme, name="release_programme"),
    path("versions/", releases.programme_versions, name="programme_versions"),
    path("versions/<int:number>/", releases.programme_version, name="programme_version"),
    path("versions/<int:number>/programme.json", releases.programme_json, name="programme_json"),
]
