"""The addresses of talks: /<mechanism>/gathering/<key>/talks/…"""

from django.urls import path

from earlyspring.desk.gathering.talks import requests, timetable

urlpatterns = [
    path("", requests.talks, name="talks"),
    path("ask/", requests.ask, name="ask_talks"),
    path("timetable/", timetable.timetable, name="timetable"),
    path("timetable/hours/", timetable.talk_hours, name="talk_hours"),
    path("timetable/propose/", timetable.propose_talks, name="propose_talks"),
    path("timetable/programme/", timetable.write_programme, name="write_programme"),
    path("<str:code>/", requests.talk, name="talk"),
    path("<str:code>/place/", timetable.place_talk, name="place_talk"),
]
