"""What the command line says of faults: one line each, file, place, what is wrong, what is expected."""

import json
import sys
from typing import Any, NoReturn

import click

from earlyspring.cli.main import laid_out
from earlyspring.core.shapes import Fault

SENTENCES = {
    "missing": "is missing",
    "twice": "stands twice",
    "not_given": "names a source that the file does not give",
    "unknown_key": "is not a key of this kind",
    "not_in_list": "is not in the list",
    "not_an_object": "should be an object",
    "not_a_list": "should be a list",
    "not_text": "should be a text in languages",
    "not_day": "is not a day",
    "not_lang": "is not a language code",
    "empty_words": "has no words",
    "hidden_characters": "has hidden or direction-changing characters",
    "not_ref": "is not an id",
    "not_url": "is not the address of a page",
    "not_a_key": "is not a short name",
    "key_reserved": "is the address of a page of the node; choose another short name",
    "entry_too_large": "has a fact that is longer than one entry may be, in bytes",
    "signs_elsewhere": "has its key on another node",
    "not_str": "should be words",
    "not_int": "should be a whole number",
    "not_number": "should be a number",
    "not_bool": "should be true or false",
    "not_sha256": "is not a SHA-256 digest",
    "not_person": "is not the id of a person",
}


def sentence(fault: Fault) -> str:
    words = f"{fault.path or 'the document'} {SENTENCES.get(fault.code, fault.code)}"
    if fault.given:
        words += f": {fault.given}"
    return words + (f" (expected {fault.expected})" if fault.expected else "")


def refuse(file: str, faults: list[Fault]) -> NoReturn:
    """Say every fault on standard error and end with status 2; nothing was written."""
    for fault in faults:
        click.echo(f"{file}: {sentence(fault)}", err=True)
    sys.exit(2)


def say(value: Any) -> None:
    """One JSON document on standard output."""
    click.echo(json.dumps(value, ensure_ascii=False, indent=1))


def mechanism_of(key: str | None) -> Any:
    """The mechanism meant: the only one of the home, or the one named."""
    from earlyspring.ledger.models import Mechanism

    if not laid_out():
        click.echo("earlyspring: this home has no tables yet: earlyspring migrate, or demo", err=True)
        sys.exit(2)
    found = list(Mechanism.objects.filter(key=key) if key else Mechanism.objects.all()[:2])
    if len(found) == 1:
        return found[0]
    if not found:
        words = (
            f"no mechanism {key} in this home" if key else "this home holds no mechanism yet; load one or run the demo"
        )
    else:
        words = "this home holds several mechanisms; say which with --mechanism"
    click.echo(f"earlyspring: {words}", err=True)
    sys.exit(2)
