"""Pages of a party's own programs: /<mechanism>/programs/…"""

from django.urls import path

from earlyspring.desk.programs import views

urlpatterns = [
    path("", views.programs, name="programs"),
    path("tokens/new/", views.make_token, name="new_token"),
    path("tokens/<int:pk>/revoke/", views.revoke_token, name="revoke_token"),
    path("webhooks/new/", views.make_webhook, name="new_webhook"),
    path("webhooks/<int:pk>/", views.webhook, name="webhook"),
    path("webhooks/<int:pk>/ping/", views.ping_webhook, name="ping_webhook"),
    path("webhooks/<int:pk>/stop/", views.stop_webhook, name="stop_webhook"),
]
