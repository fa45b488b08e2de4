"""The table of contents of tours: /<mechanism>/fair/<key>/tours/…"""

from django.urls import URLPattern, path

from earlyspring.desk.fair.touring import pages, papers

urlpatterns: list[URLPattern] = [
    path("<slug:key>/tours/", pages.tours, name="tours"),
    path("<slug:key>/new-tour/", pages.new_tour, name="new_tour"),
    path("<slug:key>/tours/<slug:code>/", pages.tour, name="tour"),
    path("<slug:key>/tours/<slug:code>/change/", pages.edit_tour, name="edit_tour"),
    path("<slug:key>/tours/<slug:code>/list.pdf", papers.tour_paper, name="tour_paper"),
    path("<slug:key>/my-booth/<str:secret>/tours/", pages.my_tours, name="my_tours"),
]
