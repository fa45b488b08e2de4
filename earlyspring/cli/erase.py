"""`erase`: the name of a person, for good."""

import sys

import click

from earlyspring.cli.main import ready
from earlyspring.cli.words import mechanism_of

WORDS = {
    "missing": "say on what ground (--ground)",
    "no_such_name": "no name is kept under this id",
    "not_hosted": "the key of the party (--by) is not on this node",
    "rejoining": "this node was restored and signs nothing until `earlyspring restore --continue`",
}


@click.command()
@click.argument("person")
@click.option("--by", "party", required=True, help="the hosted party on whose word it is done")
@click.option("--ground", required=True, help="why, in words without the name: it stays in the log")
@click.option("--mechanism", "key")
def erase(person: str, party: str, ground: str, key: str | None) -> None:
    """Erase the name of PERSON (an id) from tables, search and free pages, and say so in the log of the party."""
    ready()
    from earlyspring.ledger.erasure import erase_person, journal
    from earlyspring.ledger.refused import Refused

    mechanism = mechanism_of(key)
    try:
        entry = erase_person(mechanism, person, by=party, ground=ground)
    except Refused as refusal:
        for fault in refusal.faults:
            click.echo(f"{person}: {WORDS.get(fault.code, fault.code)}", err=True)
        sys.exit(2)
    click.echo(f"{person}: erased; the entry is {entry.digest}")
    click.echo(f"{journal()}: keep a copy of this journal with your backups: it keeps the name erased.", err=True)
