"""The gathering's table of contents: /<mechanism>/gathering/…; each chapter has addresses of its own module."""

from django.urls import URLPattern, URLResolver, include, path

from earlyspring.desk.gathering import gatherings

urlpatterns: list[URLPattern | URLResolver] = [
    path("", gatherings.gatherings, name="gatherings"),
    path("new/", gatherings.new_gathering, name="new_gathering"),
    path("<slug:key>/", gatherings.gathering, name="gathering"),
    path("<slug:key>/change/", gatherings.change, name="change_gathering"),
    path("", include("earlyspring.desk.gathering.delegation_urls")),
    path("<slug:key>/preparing/", include("earlyspring.desk.gathering.preparing.urls")),
    path("<slug:key>/accrediting/", include("earlyspring.desk.gathering.accrediting.urls")),
    path("<slug:key>/programme/", include("earlyspring.desk.gathering.programme_urls")),
    path("<slug:key>/signing/", include("earlyspring.desk.gathering.signing.urls")),
    path("<slug:key>/door/", include("earlyspring.desk.gathering.door.urls")),
    path("<slug:key>/ranking/", include("earlyspring.desk.gathering.ranking.urls")),
    path("<slug:key>/layouts/", include("earlyspring.desk.gathering.layouts.urls")),
]
