"""The desk as it is served, and one empty page behind the same gate: the floor of what a page can cost."""

from django.http import HttpRequest, HttpResponse
from django.urls import include, path


def floor(request: HttpRequest) -> HttpResponse:
    """What every page costs before it does anything: middleware, session, the signed-in person."""
    return HttpResponse(str(request.user.pk))


urlpatterns = [path("bench/floor/", floor), path("", include("earlyspring.conf.urls"))]
