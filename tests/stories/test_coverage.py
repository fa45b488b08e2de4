"""docs/COVERAGE.md is true: every page of it opens and shows the record, every command of it answers with the record."""

import json

import pytest
from click.testing import CliRunner

from earlyspring.cli.main import cli
from tests.example.reading import FACTS
from tests.example.test_coverage import rows

pytestmark = pytest.mark.django_db

PAGES = sorted({row.page for row in rows()})
COMMANDS = sorted({row.command.strip("`") for row in rows()})


@pytest.mark.parametrize("page", PAGES)
def test_the_page_opens_in_every_language(reader, page):
    said = {}
    for lang in ("vi", "zh-hans", "en"):
        reader.cookies["django_language"] = lang
        said[lang] = reader.get(page).status_code
    assert said == {"vi": 200, "zh-hans": 200, "en": 200}


@pytest.mark.parametrize("lang", ["vi", "zh", "en"])
def test_the_page_of_a_fact_says_what_it_says(reader, lang):
    """A statement's or commitment's own words stand on its page, in the language of the reader."""
    reader.cookies["django_language"] = {"zh": "zh-hans"}.get(lang, lang)
    silent = []
    for page in PAGES:
        item = page.rstrip("/").rsplit("/", 1)[-1]
        words = FACTS.get(item, {}).get("text", {}).get(lang)
        if words and page.startswith(("/gx-vn/statements/", "/gx-vn/commitments/", "/gx-vn/facts/")):
            shown = reader.get(page).content.decode().replace("&#x27;", "'").replace("&quot;", '"')
            if words not in shown:
                silent.append(page)
    assert silent == []


@pytest.mark.parametrize("command", COMMANDS)
def test_the_command_answers(example, db, command):
    words = command.removeprefix("earlyspring ").split()
    answer = CliRunner().invoke(cli, [*words, "--mechanism", example.key, "--json"])
    assert answer.exit_code == 0
    kind = words[1]
    listed = {one["id"] for one in json.loads(answer.stdout)}
    of_kind = {fact["kind"] for row in rows() if row.command.strip("`") == command for fact in _facts(row, kind)}
    wanted = {item for row in rows() if row.command.strip("`") == command for item in _items(row, of_kind)}
    assert wanted - listed == set()


def _facts(row, kind):
    return [FACTS[item] for item in row.records.split() if item in FACTS and _plural(FACTS[item]["kind"]) == kind]


def _items(row, kinds):
    return [item for item in row.records.split() if item in FACTS and FACTS[item]["kind"] in kinds]


def _plural(kind):
    if kind in ("charter", "membership"):
        return {"charter": "charter", "membership": "memberships"}[kind]
    return kind[:-1] + "ies" if kind.endswith("y") else kind + "s"
