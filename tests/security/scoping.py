"""Whether a statement says of which mechanism it asks."""

import re

from django.apps import apps

SCOPED = {
    model._meta.db_table
    for model in apps.get_app_config("earlyspring").get_models()
    if any(one.name == "mechanism" for one in model._meta.get_fields())
}
# Postings of the reader, by account; the answers of motions and the like, by a key that was read under its mechanism.
BY = re.compile(r'"(?:mechanism_id|user_id)" (?:=|IN)|"id" (?:=|IN)|mechanism_id" = ')
FROM = re.compile(r'(?:FROM|JOIN|UPDATE|INTO) "(earlyspring_[a-z]+)"')


def scoped(statement: str) -> bool:
    """Whether each SELECT of a statement on a table of mechanisms says which mechanism, or whose row by its key."""
    parts = re.split(r"\bUNION(?: ALL)?\b", statement)
    return all(BY.search(part) for part in parts if SCOPED & set(FROM.findall(part)))
