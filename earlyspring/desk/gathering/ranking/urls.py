"""Addresses of the order of rank: /<mechanism>/gathering/<key>/ranking/…"""

from django.urls import path

from earlyspring.desk.gathering.ranking import deciding, lists, telling

urlpatterns = [
    path("", lists.ranking, name="ranking"),
    path("compute/", deciding.compute, name="compute_ranking"),
    path("rule/", telling.rule, name="ranking_rule"),
    path("equal/", telling.bands, name="rank_bands"),
    path("equal/change/", telling.change_bands, name="change_bands"),
    path("equal/accept/", telling.accept_bands, name="accept_bands"),
    path("people/<str:code>/", telling.facts, name="rank_facts"),
    path("overrides/<int:pk>/lift/", deciding.lift, name="lift_override"),
    path("<int:number>/", lists.version, name="ranking_version"),
    path("<int:number>/settle/", deciding.settle, name="settle_ranking"),
    path("<int:number>/place/<str:code>/", deciding.place, name="place_in_ranking"),
]
