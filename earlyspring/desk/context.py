"""What every page of the desk knows: language, mechanism, moment."""

from typing import Any

from django.http import HttpRequest


def desk(request: HttpRequest) -> dict[str, Any]:
    return getattr(request, "desk", {})
