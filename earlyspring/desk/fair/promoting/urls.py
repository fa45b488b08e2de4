"""The table of contents of promotion events: /<mechanism>/fair/<key>/events/…"""

from django.urls import URLPattern, path

from earlyspring.desk.fair.promoting import listing, pages

AT = "<slug:key>/events/<str:code>/"

urlpatterns: list[URLPattern] = [
    path("<slug:key>/events/", listing.promotion_events, name="promotion_events"),
    path("<slug:key>/new-event/", pages.new_promotion_event, name="new_promotion_event"),
    path(AT, pages.promotion_event, name="promotion_event"),
    path(f"{AT}change/", pages.edit_promotion_event, name="edit_promotion_event"),
    path(f"{AT}cancel/", pages.cancel_promotion_event, name="cancel_promotion_event"),
    path(f"{AT}afterwards/", pages.tell_promotion_event, name="tell_promotion_event"),
]
