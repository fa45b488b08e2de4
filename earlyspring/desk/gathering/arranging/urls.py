"""The addresses of seats and plans: /<mechanism>/gathering/<key>/seats/…"""

from django.urls import path

from earlyspring.desk.gathering.arranging import (
    absence,
    banquets,
    deciding,
    hotels,
    houses,
    kitchen,
    papers,
    seating,
    tables,
    vehicles,
)

urlpatterns = [
    path("", banquets.arranging, name="arranging"),
    path("new/", banquets.new_banquet, name="new_banquet"),
    path("plans/<int:pk>/", deciding.decide_plan, name="decide_plan"),
    path("not-coming/<str:code>/", absence.not_coming, name="not_coming"),
    path("hotels/", hotels.hotels, name="hotels"),
    path("vehicles/", vehicles.vehicles, name="vehicles"),
    path("houses/<slug:kind>/propose/", houses.propose_houses, name="propose_houses"),
    path("houses/<slug:kind>/place/", houses.place_in, name="place_in"),
    path("<slug:banquet>/", seating.banquet, name="banquet"),
    path("<slug:banquet>/change/", banquets.change_banquet, name="change_banquet"),
    path("<slug:banquet>/kitchen/", kitchen.kitchen, name="kitchen"),
    path("<slug:banquet>/tables/", tables.hall_tables, name="hall_tables"),
    path("<slug:banquet>/propose/", seating.propose_seats, name="propose_seats"),
    path("<slug:banquet>/move/", seating.move_person, name="move_person"),
    path("<slug:banquet>/lock/", seating.lock_person, name="lock_person"),
    path("<slug:banquet>/<slug:name>.pdf", papers.seating_paper, name="seating_paper"),
]
