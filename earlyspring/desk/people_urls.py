"""Pages of a party's own people: /<mechanism>/people/…"""

from django.urls import path

from earlyspring.desk import first_places, people

urlpatterns = [
    path("", people.people, name="people"),
    path("invite/", people.invite, name="invite"),
    path("first/", first_places.first, name="first_place"),
    path("invitations/<int:pk>/withdraw/", people.withdraw, name="withdraw"),
    path("<int:pk>/hand-over/", people.hand_over, name="hand_over"),
    path("<int:pk>/end/", people.end, name="end"),
    path("<int:pk>/deactivate/", people.deactivate, name="deactivate"),
]
