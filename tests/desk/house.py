"""The addresses of the whole house, with the pages of allauth that the desk keeps in place of all of them."""

from django.urls import URLResolver, include, path

from earlyspring.conf import urls as conf


def _is_allauth(one: object) -> bool:
    return isinstance(one, URLResolver) and getattr(one.urlconf_name, "__name__", "") == "allauth.urls"


urlpatterns = [
    path("account/", include("earlyspring.desk.doors_urls")) if _is_allauth(one) else one for one in conf.urlpatterns
]
