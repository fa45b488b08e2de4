"""The table of contents of contacts: /<mechanism>/fair/<key>/contacts/…"""

from django.urls import URLPattern, path

from earlyspring.desk.fair.contacts import pages

urlpatterns: list[URLPattern] = [
    path("<slug:key>/contacts/", pages.fair_contacts, name="fair_contacts"),
    path("<slug:key>/contacts/as-results/", pages.put_results, name="put_results"),
    path("<slug:key>/exhibitors/<str:code>/contacts/new/", pages.contact, name="new_contact"),
    path("<slug:key>/exhibitors/<str:code>/contacts/<int:pk>/", pages.contact, name="edit_contact"),
    path("<slug:key>/my-booth/<str:secret>/contacts/", pages.my_contacts, name="my_contacts"),
    path("<slug:key>/my-booth/<str:secret>/contacts/<int:pk>/", pages.my_contact, name="my_contact"),
]
