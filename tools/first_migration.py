"""Makes the one migration of the product anew from the models, with every constraint inside its CREATE TABLE.

`makemigrations` adds constraints after the tables; on SQLite each of those rebuilds its table. Until the first release
there is one migration, so it is written from nothing each time. After the release: `makemigrations` as usual.
"""

import os
import sys
import tempfile
from collections.abc import Iterator
from graphlib import TopologicalSorter
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PLACE = ROOT / "earlyspring" / "migrations" / "0001_initial.py"


def ready() -> None:
    sys.path.insert(0, str(ROOT))
    os.environ.setdefault("EARLYSPRING_HOME", tempfile.mkdtemp(prefix="earlyspring-migration-"))
    os.environ["DJANGO_SETTINGS_MODULE"] = "earlyspring.conf.settings"
    import django

    django.setup()


def in_order() -> Iterator:
    """Our models, those that others point to first, else by name, so that the same models give the same file."""
    from django.apps import apps

    models = {model._meta.model_name: model for model in apps.get_app_config("earlyspring").get_models()}
    order = TopologicalSorter()
    for name in sorted(models):
        order.add(name, *sorted(_named(models[name]) & models.keys() - {name}))
    return (models[name] for name in order.static_order())


def _named(model) -> set[str]:
    fields = [*model._meta.local_fields, *model._meta.local_many_to_many]
    return {
        field.related_model._meta.model_name
        for field in fields
        if field.is_relation and field.related_model._meta.app_label == "earlyspring"
    }


def text() -> str:
    from django.db import migrations
    from django.db.migrations.state import ModelState
    from django.db.migrations.writer import MigrationWriter

    from earlyspring.migrations._together import CreateTogether

    operations = []
    for model in in_order():
        state = ModelState.from_model(model)
        operations.append(
            migrations.CreateModel(
                name=state.name,
                fields=list(state.fields.items()),
                options={key: value for key, value in state.options.items() if value != []},
                bases=state.bases,
                managers=state.managers,
            )
        )
    body = {
        "operations": [CreateTogether(operations)],
        "dependencies": [("auth", "0012_alter_user_first_name_max_length")],
    }
    migration = type("Migration", (migrations.Migration,), body | {"initial": True})("0001_initial", "earlyspring")
    return MigrationWriter(migration, include_header=False).as_string()


def main() -> None:
    ready()
    others = sorted(path.name for path in PLACE.parent.glob("0*.py") if path != PLACE)
    if others:
        sys.exit(
            f"there are further migrations ({', '.join(others)}): use `python -m django makemigrations earlyspring`"
        )
    PLACE.write_text(text())
    print(PLACE.relative_to(ROOT))


if __name__ == "__main__":
    main()
