"""The refusals come back after every migration, and their absence does not go unnoticed."""

import threading
from io import StringIO

import pytest
from django.core.checks import run_checks
from django.core.management import call_command
from django.db import IntegrityError, connections, migrations, models, transaction
from django.db.migrations.executor import MigrationExecutor

from earlyspring.ledger import triggers
from earlyspring.ledger.invariants import REGISTRY, broken
from earlyspring.ledger.invariants.telling import tell
from earlyspring.ledger.models import Mechanism
from earlyspring.ledger.nouns import KINDS
from earlyspring.ledger.triggers import Finding, missing_triggers, trigger_findings

ALL = {one.name for one in REGISTRY.values() if one.sqlite_sql}


class Wider(migrations.Migration):
    """Makes two columns wider: on SQLite that rebuilds their tables, which triggers of other tables read."""

    dependencies = [("earlyspring", "0001_initial")]
    operations = [
        migrations.AlterField(model, column, models.CharField(blank=True, max_length=600, null=True))
        for model, column in (("membership", "class_code"), ("languagetext", "lang"))
    ]


def widen(alias: str) -> None:
    connection = connections[alias]
    state = MigrationExecutor(connection).loader.project_state(("earlyspring", "0001_initial"))
    with connection.schema_editor() as editor:
        Wider("0002_wider", "earlyspring").apply(state, editor)


def migrate(alias: str) -> None:
    call_command("migrate", "earlyspring", database=alias, verbosity=0)


@pytest.fixture
def whole(engine):
    """The database as it should be, before the test and after it."""
    yield engine
    triggers.create(engine)
    assert trigger_findings(engine) == []


def refused(alias: str) -> set[str]:
    """The invariants kept by triggers whose examples are refused."""
    found = set()
    with transaction.atomic(using=alias):
        story = tell(alias)
        for name in ALL:
            try:
                with transaction.atomic(using=alias):
                    REGISTRY[name].violation(story)
                    transaction.set_rollback(True, using=alias)
            except IntegrityError as fault:
                found.add(getattr(broken(fault), "name", ""))
        transaction.set_rollback(True, using=alias)
    return found


def test_a_migration_that_rebuilds_tables_keeps_every_refusal(whole, monkeypatch):
    monkeypatch.setattr(MigrationExecutor, "migrate", _then_widen(MigrationExecutor.migrate))
    migrate(whole)
    assert trigger_findings(whole) == []
    assert refused(whole) == ALL


def _then_widen(real):
    def migrate(self, *args, **kwargs):
        widen(self.connection.alias)
        return real(self, *args, **kwargs)

    return migrate


def test_without_the_signals_sqlite_would_lose_them_or_stop(sqlite, django_db_blocker):
    """Why the triggers go before a migration: a rebuilt table has none, and those that read it stop the migration."""
    with django_db_blocker.unblock():
        connection = connections[sqlite]
        field = models.CharField(blank=True, max_length=700, null=True)
        field.set_attributes_from_name("class_code")
        noun = KINDS["membership"]
        with pytest.raises(Exception, match="error in trigger"), connection.schema_editor() as editor:
            editor.alter_field(noun, noun._meta.get_field("class_code"), field, strict=True)
        triggers.create(sqlite)
        assert trigger_findings(sqlite) == []


def test_what_is_missing_altered_or_switched_off_is_found(whole):
    connection = connections[whole]
    sqlite = connection.vendor == "sqlite"
    gone, other = (
        ("inv_entry_follows_entered", "inv_entry_is_kept_changed")
        if sqlite
        else (
            "inv_entry_follows",
            "inv_entry_is_kept",
        )
    )
    with connection.cursor() as cursor:
        if sqlite:
            cursor.execute(f"DROP TRIGGER {gone}")
            cursor.execute(f"DROP TRIGGER {other}")
            cursor.execute(f"CREATE TRIGGER {other} BEFORE UPDATE ON earlyspring_entry WHEN FALSE BEGIN SELECT 1; END")
            cursor.execute("CREATE TRIGGER inv_of_old BEFORE UPDATE ON earlyspring_entry BEGIN SELECT 1; END")
            altered = "changed"
        else:
            cursor.execute(f"DROP TRIGGER {gone} ON earlyspring_entry")
            cursor.execute(f"ALTER TABLE earlyspring_entry DISABLE TRIGGER {other}")
            cursor.execute(
                "CREATE TRIGGER inv_of_old BEFORE UPDATE ON earlyspring_entry "
                "FOR EACH ROW EXECUTE FUNCTION inv_entry_follows()"
            )
            altered = "off"
    assert trigger_findings(whole) == sorted(
        [Finding(gone, "missing"), Finding(other, altered), Finding("inv_of_old", "unknown")],
        key=lambda finding: (finding.what, finding.trigger),
    )
    assert sorted(missing_triggers(whole)) == [gone, other]
    faults = [fault for fault in run_checks(databases=[whole]) if fault.id == "earlyspring.E001"]
    assert [fault.obj for fault in faults] == [whole]
    assert gone in faults[0].msg
    migrate(whole)
    assert trigger_findings(whole) == []
    assert [fault for fault in run_checks(databases=[whole]) if fault.id.startswith("earlyspring.E00")] == []


def test_a_function_emptied_on_postgres_is_found(postgres, django_db_blocker):
    with django_db_blocker.unblock():
        with connections[postgres].cursor() as cursor:
            cursor.execute(
                "CREATE OR REPLACE FUNCTION inv_entry_is_kept() RETURNS trigger LANGUAGE plpgsql AS "
                "$$BEGIN RETURN NEW; END$$"
            )
        assert trigger_findings(postgres) == [Finding("inv_entry_is_kept", "changed")]
        triggers.create(postgres)


def test_sqlite_without_recursive_triggers_is_reported(sqlite, django_db_blocker):
    with django_db_blocker.unblock(), connections[sqlite].cursor() as cursor:
        cursor.execute("PRAGMA recursive_triggers=OFF")
        faults = [fault.id for fault in run_checks(databases=[sqlite])]
        cursor.execute("PRAGMA recursive_triggers=ON")
    assert faults == ["earlyspring.E002"]


def test_history_is_rewritten_only_while_the_refusals_are_lifted(whole):
    with transaction.atomic(using=whole):
        story = tell(whole)
        with triggers.lifted(whole):
            story.rows("membership").delete()
        assert story.rows("membership").count() == 0
        with pytest.raises(IntegrityError), transaction.atomic(using=whole):
            story.rows("body").delete()
        transaction.set_rollback(True, using=whole)


def test_lifting_that_fails_leaves_the_refusals_in_place(whole):
    with pytest.raises(ValueError, match="stop"), triggers.lifted(whole):
        raise ValueError("stop")
    assert trigger_findings(whole) == []


@pytest.mark.postgres
def test_two_writers_at_one_time_do_not_miss_each_other(postgres, django_db_blocker):
    """Both enter a membership of one body before either has committed; one of them is refused."""
    outcomes, both = [], threading.Barrier(2, timeout=10)

    def write(number: int) -> None:
        try:
            with transaction.atomic(using=postgres):
                both.wait()
                KINDS["membership"]._default_manager.using(postgres).create(
                    mechanism=mechanism,
                    item=f"m-{number}",
                    version=str(number),
                    standing="joint",
                    known_from="2026-01-01T00:00:00Z",
                    body="b-gx",
                    class_code="member",
                )
            outcomes.append("entered")
        except IntegrityError as fault:
            outcomes.append(broken(fault).name)
        finally:
            connections[postgres].close()

    with django_db_blocker.unblock():
        mechanism = Mechanism.objects.using(postgres).create(key="two-writers")
        writers = [threading.Thread(target=write, args=(number,)) for number in range(2)]
        for writer in writers:
            writer.start()
        for writer in writers:
            writer.join()
        with triggers.lifted(postgres):
            KINDS["membership"]._default_manager.using(postgres).filter(mechanism=mechanism).delete()
            mechanism.delete(using=postgres)
    assert sorted(outcomes) == ["entered", "membership_one_at_a_time"]


@pytest.mark.django_db(transaction=True)
def test_a_test_with_transactions_of_its_own_leaves_an_empty_database_with_all_refusals():
    tell()


@pytest.mark.django_db
def test_after_it():
    assert Mechanism.objects.count() == 0
    assert trigger_findings() == []


def test_models_and_migrations_agree():
    said = StringIO()
    call_command("makemigrations", "earlyspring", check=True, dry_run=True, stdout=said)
    assert said.getvalue() == "No changes detected in app 'earlyspring'\n"
