from django.apps import AppConfig


class Earlyspring(AppConfig):
    name = "earlyspring"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from django.db.models.signals import post_migrate

        from earlyspring.conf import checks  # noqa: F401  registers the checks
        from earlyspring.ledger import triggers
        from earlyspring.ledger.word_index import make_indexes
        from earlyspring.portal import forgetting as forgetting_on_the_shelf
        from earlyspring.publishing import forgetting
        from earlyspring.publishing.news import forgetting as forgetting_in_news

        forgetting.keep_in_mind()
        forgetting_in_news.keep_in_mind()
        forgetting_on_the_shelf.keep_in_mind()
        triggers.connect(self)
        post_migrate.connect(make_indexes, sender=self, dispatch_uid="earlyspring.search")
