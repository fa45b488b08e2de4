"""The addresses of the door: /<mechanism>/gathering/<key>/door/…; those of phones lie under scan/."""

from django.urls import URLPattern, URLResolver, path

from earlyspring.desk.gathering.door import board, devices, doors, phones, scanning

urlpatterns: list[URLPattern | URLResolver] = [
    path("", board.door, name="door"),
    path("doors/new/", doors.new_door, name="new_door"),
    path("doors/<slug:door>/", doors.change, name="change_door"),
    path("devices/", devices.devices, name="door_devices"),
    path("devices/enrol/", devices.enrol_device, name="enrol_device"),
    path("devices/<int:pk>/name/", devices.name_device, name="name_device"),
    path("devices/<int:pk>/send-away/", devices.send_device_away, name="send_device_away"),
    # for phones: no account opens these, and a phone opens nothing else
    path("scan/enrol", phones.come_in_here, name="scan_enrol"),
    path("scan/roster", phones.roster_for, name="scan_roster"),
    path("scan/events", phones.events, name="scan_events"),
    path("scan/worker.js", scanning.worker, name="scan_worker"),
    path("scan/<slug:language>/", scanning.scan_page, name="scan_page"),
]
