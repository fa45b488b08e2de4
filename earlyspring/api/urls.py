"""The addresses under /api/."""

from typing import Any

from django.urls import path, re_path

from earlyspring.api.house import api, nothing, openapi

urlpatterns: list[Any] = [
    path("openapi.json", openapi, name="api_openapi"),
    *(one for one in api.urls[0] if getattr(one, "name", "") != "api-root"),
    re_path("(?P<rest>.*)", nothing, name="api_nothing"),
]
