from django.urls import include, path

urlpatterns = [
    path("account/", include("earlyspring.desk.doors_urls")),
    path("api/", include("earlyspring.api.urls")),
    path("", include("earlyspring.desk.urls")),
]
