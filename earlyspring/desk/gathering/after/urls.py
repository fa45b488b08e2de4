"""/<mechanism>/gathering/<key>/after/…"""

from django.urls import path

from earlyspring.desk.gathering.after import entering, pages

urlpatterns = [
    path("", pages.after, name="after"),
    path("thanks/", pages.thank, name="write_thanks"),
    path("attendance/<str:item>/", pages.count_attendance, name="count_attendance"),
    path("gifts/new/", entering.new_gift, name="new_gift"),
    path("gifts/<int:pk>/", entering.gift, name="gift"),
    path("costs/new/", entering.new_cost, name="new_cost"),
    path("costs/<int:pk>/", entering.cost, name="cost"),
]
