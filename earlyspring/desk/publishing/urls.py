"""What is public and what waits: /<mechanism>/public/…"""

from django.urls import include, path

from earlyspring.desk.publishing import public, rule, thing, waiting

urlpatterns = [
    path("", public.public_now, name="public"),
    path("waiting/", waiting.to_release, name="to_release"),
    path("news/", include("earlyspring.desk.news.urls")),
    path("rule/", rule.release_rule, name="release_rule"),
    path("things/<slug:kind>/<str:item>/", thing.public_thing, name="public_thing"),
    path("things/<slug:kind>/<str:item>/take-back/", thing.take_back, name="take_back_release"),
]
