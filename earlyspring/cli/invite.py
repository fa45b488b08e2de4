"""`invite`: the operator offers the first places; everybody else is invited at the desk."""

import json

import click

from earlyspring.cli.main import ready
from earlyspring.cli.words import mechanism_of, need_tables

ROLES = ("officer", "focal_point", "leader", "observer", "administrator")


@click.command()
@click.argument("email")
@click.option("--mechanism", "key", default="", help="key of the mechanism, where the home holds several")
@click.option("--party", default="", help="id of the party, a body of the mechanism")
@click.option("--keeper", is_flag=True, help="an account that keeps this node and may found its first mechanism")
@click.option("--role", type=click.Choice(ROLES), default="officer", show_default=True)
@click.option("--agency", default="", help="id of the agency; a focal point needs one")
@click.option("--days", type=click.IntRange(1, 60), default=7, show_default=True, help="how long the link opens")
@click.option("--json", "as_json", is_flag=True, help="one JSON document")
def invite(email: str, key: str, party: str, keeper: bool, role: str, agency: str, days: int, as_json: bool) -> None:
    """Print the link of an invitation for EMAIL. It is shown once; hand it over in a safe way."""
    ready()
    need_tables()
    if keeper:
        keep(email)
        return
    if not party:
        raise click.UsageError("--party says for whom the person is to act; --keeper needs none")
    from django.conf import settings
    from django.core.exceptions import ValidationError
    from django.urls import reverse
    from django.utils import timezone

    from earlyspring.members import people

    try:
        invitation, token = people.invite(
            mechanism_of(key), party=party, role=role, agency=agency, email=email, by=None, at=timezone.now(), days=days
        )
    except people.Refused as refusal:
        raise click.UsageError(str(refusal.words)) from refusal
    except ValidationError as fault:
        raise click.UsageError(" ".join(fault.messages)) from fault
    link = settings.PUBLIC_URL.rstrip("/") + reverse("accept", args=[token])
    until = invitation.expires_at.strftime("%Y-%m-%dT%H:%M:%SZ")
    if as_json:
        said = {"email": invitation.email, "party": party, "role": role, "link": link, "until": until}
        click.echo(json.dumps(said, ensure_ascii=False))
    else:
        click.echo(link)
        click.echo(f"for {invitation.email}, open until {until}", err=True)


def keep(email: str) -> None:
    """Make the account of the person who keeps the node; its first password is printed once."""
    import secrets

    from earlyspring.members.accounts import User

    if User.objects.filter(username__iexact=email).exists():
        raise click.UsageError(f"there is an account {email} already")
    password = secrets.token_urlsafe(15)
    User.objects.create_superuser(username=email, email=email, password=password)
    click.echo(password)
    click.echo(f"for {email}: sign in, change the password, then found the first mechanism", err=True)
