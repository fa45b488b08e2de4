"""Addresses of layouts: /<mechanism>/gathering/<key>/layouts/…"""

from django.urls import path

from earlyspring.desk.gathering.layouts import views

urlpatterns = [
    path("", views.layouts, name="layouts"),
    path("paper/", views.paper, name="layout_paper"),
    path("approve/", views.approve, name="approve_layout"),
    path("rooms/", views.room, name="rooms_manner"),
    path("rooms/<slug:code>/", views.room, name="room_manner"),
]
