"""`earlyspring invite`: the operator offers a place from the command line."""

import json

import pytest
from click.testing import CliRunner, Result

from earlyspring.cli.main import cli
from earlyspring.ledger.models import Mechanism
from earlyspring.members.people import find
from tests.people import a_mechanism, now

pytestmark = pytest.mark.django_db


@pytest.fixture
def spring() -> Mechanism:
    return a_mechanism()


def run(*words: str) -> Result:
    return CliRunner().invoke(cli, ["invite", "an@example.org", "--mechanism", "spring", *words])


def test_a_link_is_printed_that_opens_the_place(spring: Mechanism) -> None:
    said = json.loads(run("--party", "B-QN", "--json").stdout)
    place = find(said["link"].split("/")[-2], at=now())
    assert (place.party, place.role, place.email, place.mechanism) == ("B-QN", "officer", "an@example.org", spring)
    assert run("--party", "B-QN").stdout.startswith("http://localhost:8000/invitation/")


def test_the_only_mechanism_of_a_home_need_not_be_named(spring: Mechanism) -> None:
    said = CliRunner().invoke(cli, ["invite", "an@example.org", "--party", "B-QN", "--json"])
    assert find(json.loads(said.stdout)["link"].split("/")[-2], at=now()).mechanism == spring


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["--party", "B-NOWHERE"], "B-NOWHERE"),
        (["--party", "B-QN", "--role", "king"], "king"),
        (["--party", "B-QN", "--role", "focal_point"], "agency"),
        (["--party", "B-QN", "--days", "99"], "--days"),
        (["--party", "B-QN", "--mechanism", "autumn"], "no mechanism autumn in this home; this home holds spring"),
        ([], "--party says for whom the person is to act"),
    ],
)
def test_bad_input_ends_with_2_and_says_what_is_wrong(words: list[str], told: str, spring: Mechanism) -> None:
    result = run(*words)
    assert (result.exit_code, told in result.stderr, result.stdout) == (2, True, "")


@pytest.mark.django_db
def test_the_keeper_of_an_empty_node_gets_an_account_and_a_password_once():
    from earlyspring.members.accounts import User

    made = CliRunner().invoke(cli, ["invite", "an@example.org", "--keeper"])
    keeper = User.objects.get(username="an@example.org")
    assert (made.exit_code, keeper.is_superuser, keeper.check_password(made.stdout.strip())) == (0, True, True)
    again = CliRunner().invoke(cli, ["invite", "an@example.org", "--keeper"])
    assert (again.exit_code, User.objects.count()) == (2, 1)
