"""How people come in: by invitation only, whatever the provider of their identity; and what the security log hears."""

from smtplib import SMTPException
from typing import Any

from allauth.account import signals as account_signals
from allauth.account.adapter import DefaultAccountAdapter
from allauth.core import context
from allauth.core.internal.httpkit import get_client_ip
from allauth.mfa import signals as mfa_signals
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from django.conf import settings
from django.contrib.auth.hashers import make_password
from django.contrib.auth.signals import user_logged_in, user_logged_out, user_login_failed
from django.dispatch import receiver
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import translation
from django.utils.crypto import salted_hmac
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext_lazy as _

from earlyspring.desk.access import lately_confirmed
from earlyspring.lang.tongues import SITE_CODES, code_of
from earlyspring.members.accounts import User
from earlyspring.members.watch import noted


def public_url(path: str) -> str:
    """An address for letters. It comes from the settings, never from the request: a request names any host it likes."""
    return settings.PUBLIC_URL.rstrip("/") + path


def speak(response: HttpResponse, language: str) -> HttpResponse:
    """Let the pages that follow be in this language."""
    response.set_cookie(
        settings.LANGUAGE_COOKIE_NAME,
        SITE_CODES[language],
        max_age=365 * 24 * 3600,
        secure=settings.SESSION_COOKIE_SECURE,
        httponly=settings.LANGUAGE_COOKIE_HTTPONLY,
        samesite="Lax",
    )
    return response


def account_of(login: str) -> User | None:
    """The account of a login name, or else the one account of an address."""
    login = login.strip()
    named = User.objects.filter(username__iexact=login).first()
    addressed = list(User.objects.filter(email__iexact=login)[:2]) if login else []
    return named or (addressed[0] if len(addressed) == 1 else None)


class ByInvitation(DefaultAccountAdapter):
    error_messages = DefaultAccountAdapter.error_messages | {
        "account_inactive": _("This account is closed."),
        "email_password_mismatch": _("The name or address and the password do not belong together."),
        "username_password_mismatch": _("The name or address and the password do not belong together."),
        "enter_current_password": _("Type your present password."),
        "incorrect_password": _("This is not the password of the account."),
        "invalid_password_reset": _("This link was used already or has run out. Ask for a new one."),
        "too_many_login_attempts": _("Too many attempts. Wait a quarter of an hour and try again."),
        "rate_limited": _("Too many attempts. Wait a little and try again."),
    }

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False

    def is_safe_url(self, url: str) -> bool:
        return url_has_allowed_host_and_scheme(url, allowed_hosts=None)

    def get_reset_password_from_key_url(self, key: str) -> str:
        path = reverse("account_reset_password_from_key", kwargs={"uidb36": "UID", "key": "KEY"})
        return public_url(path.replace("UID-KEY", key))

    def format_email_subject(self, subject: str) -> str:
        return f"[earlyspring] {subject}"

    def send_mail(self, template_prefix: str, email: str, context_: dict[str, Any]) -> None:
        user = context_.get("user")
        language = SITE_CODES.get(code_of(getattr(user, "language", "")), translation.get_language())
        with translation.override(language):
            words = {"email": email, "place": settings.PUBLIC_URL} | context_
            letter = self.render_mail(template_prefix, email, words)
        try:
            letter.send()
        except (OSError, SMTPException):
            # The page says the same for every address, so that nobody learns from it who has an account.
            noted("letter_not_sent", grave=True, account=getattr(user, "pk", None))

    def post_login(self, request: HttpRequest, user: User, **kwargs: Any) -> HttpResponse:
        response: HttpResponse = super().post_login(request, user, **kwargs)
        if settings.LANGUAGE_COOKIE_NAME not in request.COOKIES and code_of(user.language) in SITE_CODES:
            speak(response, code_of(user.language))
        return response

    def is_reauthentication_required(self, *, app: str, **kwargs: Any) -> bool:
        return not lately_confirmed(context.request)

    def authenticate(self, request: HttpRequest, **credentials: Any) -> User | None:
        """The account that the name or address and the password open; None where they do not belong together.

        One password is hashed whoever asks: several back-ends, each trying name and address in turn, hash more often
        for an account that exists, and the time tells so.
        """
        password = credentials.get("password") or ""
        user = account_of(credentials.get("username") or credentials.get("email") or "")
        self.pre_authenticate(request, username=user.username if user else credentials.get("username") or "")
        if (user or User(password=make_password(None))).check_password(password) and user:
            self._rollback_login_failed_rl_usage()
            return user
        user_login_failed.send(sender=__name__, credentials={}, request=request)
        return None

    def _get_login_attempts_cache_key(self, request: HttpRequest, **credentials: Any) -> str:
        # allauth counts per host; a request chooses its host among those allowed, which would multiply the limit.
        return str(credentials.get("email") or credentials.get("username") or "").strip().lower()


class ByInvitationOnly(DefaultSocialAccountAdapter):
    def is_open_for_signup(self, request: HttpRequest, sociallogin: Any) -> bool:
        return False

    def list_providers(self, request: HttpRequest) -> list[Any]:
        """Those the operator has named in full; a half-named one could sign nobody in."""
        return [one for one in super().list_providers(request) if one.app and one.app.client_id and one.app.provider_id]


def origin(request: HttpRequest | None) -> str:
    """Where a request comes from, so that lines of the log can be put together; not the address itself."""
    address = get_client_ip(request) if request else None
    return salted_hmac("earlyspring.origin", address).hexdigest()[:12] if address else ""


@receiver(user_logged_in, dispatch_uid="watch_in")
def _in(sender: Any, request: HttpRequest, user: User, **kwargs: Any) -> None:
    noted("signed_in", account=user.pk, origin=origin(request))


@receiver(user_logged_out, dispatch_uid="watch_out")
def _out(sender: Any, request: HttpRequest, user: User | None, **kwargs: Any) -> None:
    noted("signed_out", account=user.pk if user else None, origin=origin(request))


@receiver(user_login_failed, dispatch_uid="watch_failed")
def _failed(sender: Any, request: HttpRequest | None = None, **kwargs: Any) -> None:
    noted("sign_in_refused", grave=True, reason="password", origin=origin(request or context.request))


@receiver(mfa_signals.authentication_failed, dispatch_uid="watch_mfa_failed")
def _second_failed(sender: Any, user: User, **kwargs: Any) -> None:
    noted("sign_in_refused", grave=True, account=user.pk, reason="second_factor")


def _tell(what: str) -> Any:
    def tell(sender: Any, user: User, **kwargs: Any) -> None:
        noted(what, grave=True, account=user.pk)

    return tell


for signal, what in [
    (account_signals.password_changed, "password_changed"),
    (account_signals.password_reset, "password_reset"),
    (mfa_signals.authenticator_added, "second_factor_added"),
    (mfa_signals.authenticator_removed, "second_factor_removed"),
    (mfa_signals.authenticator_reset, "recovery_codes_made"),
]:
    signal.connect(_tell(what), weak=False, dispatch_uid=f"watch_{what}")
