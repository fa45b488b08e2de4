"""The table of contents of a session as it is held: /<mechanism>/gathering/<key>/plenary/…"""

from django.urls import path

from earlyspring.desk.gathering.plenary import minutes, sessions, speeches, taken_down

urlpatterns = [
    path("", sessions.plenaries, name="plenaries"),
    path("<str:item>/", sessions.plenary, name="plenary"),
    path("<str:item>/add/", sessions.add_to_agenda, name="add_to_agenda"),
    path("<str:item>/change/<slug:row>/", sessions.change_agenda, name="change_agenda"),
    path("<str:item>/step/", sessions.plenary_step, name="plenary_step"),
    path("<str:item>/talking-points/", sessions.talking_points, name="talking_points"),
    path("<str:item>/turns/<int:pk>/", speeches.speech, name="speech"),
    path("<str:item>/projector/", speeches.projector, name="projector"),
    path("<str:item>/decisions/", taken_down.taken_down, name="taken_down"),
    path("<str:item>/minutes/", minutes.plenary_minutes, name="plenary_minutes"),
]
