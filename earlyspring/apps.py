from django.apps import AppConfig


class Earlyspring(AppConfig):
    name = "earlyspring"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from earlyspring.conf import checks, sqlite  # noqa: F401  registers system checks and connection pragmas
