"""The pages of signing in and of one's own account: those of allauth that the desk uses. All others are closed: 404."""

from functools import partial
from typing import Any

from allauth import urls as allauth_urls
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import URLPattern, URLResolver, path

from earlyspring.desk import account, doors  # noqa: F401  the security log listens from the first request on
from earlyspring.desk.access import entered_by

OPEN = {
    "account_login",
    "account_logout",
    "account_inactive",
    "account_reauthenticate",
    "account_change_password",
    "account_set_password",
    "account_reset_password",
    "account_reset_password_done",
    "account_reset_password_from_key",
    "account_reset_password_from_key_done",
    "mfa_index",
    "mfa_authenticate",
    "mfa_reauthenticate",
    "mfa_activate_totp",
    "mfa_deactivate_totp",
    "mfa_view_recovery_codes",
    "mfa_generate_recovery_codes",
    "mfa_download_recovery_codes",
    "mfa_list_webauthn",
    "mfa_add_webauthn",
    "mfa_edit_webauthn",
    "mfa_remove_webauthn",
    "mfa_reauthenticate_webauthn",
    "mfa_login_webauthn",
    "socialaccount_connections",
    "socialaccount_login_cancelled",
    "socialaccount_login_error",
    "openid_connect_login",
    "openid_connect_callback",
}


@partial(entered_by, "anyone")
def closed(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
    """The address keeps its name, because allauth looks it up, and opens nothing."""
    raise Http404


def kept(patterns: list[Any]) -> list[URLPattern | URLResolver]:
    found: list[URLPattern | URLResolver] = []
    for one in patterns:
        if isinstance(one, URLResolver):
            found.append(URLResolver(one.pattern, kept(one.url_patterns), one.default_kwargs))
        elif one.name:
            view = one.callback if one.name in OPEN else closed
            found.append(URLPattern(one.pattern, view, one.default_args, one.name))
    return found


urlpatterns = [path("", account.account, name="account"), *kept(allauth_urls.urlpatterns)]
