"""The addresses of the review's figures: /<mechanism>/review/…"""

from django.urls import URLPattern, path

from earlyspring.desk import review_years, statistics

urlpatterns: list[URLPattern] = [
    path("statistics/", statistics.statistics, name="statistics"),
    path("statistics/list/", statistics.figure_list, name="figure_list"),
    path("years/", review_years.years, name="years"),
]
