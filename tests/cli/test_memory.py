"""The operator takes the translation memory along, and a file of another tool over."""

from dataclasses import replace

import pytest
from agreements.conftest import Table, table  # noqa: F401
from click.testing import CliRunner
from story_house import PROPOSE, QN, story  # noqa: F401

from earlyspring.agreements.actions import deposit_text
from earlyspring.agreements.remembering.models import RememberedUnit
from earlyspring.cli.memory import memory
from earlyspring.formats.tmx import read_tmx
from earlyspring.formats.xliff import read_xliff
from earlyspring.members.accounts import Posting
from tests.people import a_user

pytestmark = pytest.mark.django_db
TMX = """<tmx version="1.4"><body><tu><tuv xml:lang="vi"><seg>Hai Bên đồng ý.</seg></tuv>
<tuv xml:lang="zh-CN"><seg>双方同意。</seg></tuv></tu><tu><tuv xml:lang="vi"><seg>Một.</seg></tuv></tu></body></tmx>"""


def run(*asked):
    done = CliRunner().invoke(memory, [str(one) for one in asked])
    return done.exit_code, done.stdout_bytes


def test_compared_texts_come_out_as_tmx_and_xliff(table):  # noqa: F811
    assert run("export") == (1, b"")
    for lang, words in (("vi", "Điều 1\n1. Mười hai giờ.\n"), ("zh", "第一条\n一、十二小时。\n")):
        deposit_text(table.instrument, words.encode(), lang=lang, by=QN, way=PROPOSE)
    (unit,) = read_tmx(run("export", "--format", "tmx")[1])
    assert unit.texts == {"vi": "Mười hai giờ.", "zh": "十二小时。"}
    (text,) = read_xliff(run("export", "--format", "xliff", "--langs", "zh,vi")[1])
    assert (text.source, text.target, text.places[-1].segments[0].target) == ("zh", "vi", "Mười hai giờ.")
    assert run("export", "--item", "I-NOWHERE") == (1, b"")
    assert run("export", "--langs", "vi")[0] == 2


def told(*asked):
    return CliRunner().invoke(memory, [str(one) for one in asked]).stderr


@pytest.mark.parametrize("form", ["tmx", "xliff"])
def test_what_only_an_exercise_compared_is_said_to_come_with_it(table, form):  # noqa: F811
    assert told("export", "--format", form) == "no compared texts\n"
    for lang, words in (("vi", "Điều 1\n1. Mười hai giờ.\n"), ("zh", "第一条\n一、十二小时。\n")):
        deposit_text(table.instrument, words.encode(), lang=lang, by=QN, way=replace(PROPOSE, exercise=True))
    assert told("export", "--format", form) == "no compared texts; those of an exercise come with --exercise\n"
    assert run("export", "--format", form, "--exercise")[0] == 0
    assert told("export", "--format", form, "--exercise", "--item", "I-NOWHERE") == "no compared texts\n"


@pytest.fixture
def lan(table):  # noqa: F811
    about = {"user": a_user("lan"), "party": QN, "role": "officer", "from_day": "2026-01-01"}
    return Posting.objects.create(mechanism=table.house.mechanism, **about)


def test_what_has_no_room_is_refused_until_the_party_forgets(lan, tmp_path, monkeypatch):
    monkeypatch.setattr("earlyspring.agreements.remembering.actions.MOST", 1)
    first, second = tmp_path / "first.tmx", tmp_path / "second.tmx"
    first.write_text(TMX)
    second.write_text(TMX.replace("đồng ý", "phản đối"))
    assert (run("import", first, "--party", QN)[0], run("import", second, "--party", QN)) == (0, (2, b""))
    assert told("import", second, "--party", QN) == (
        f"earlyspring: {second}: {QN} has room for 1 groups of sentences; with this file there would be 2\n"
    )
    assert run("forget", "--party", QN) == (0, b"1 taken away\n")
    assert (run("import", second, "--party", QN)[0], run("forget", "--party", "B-NOWHERE")[0]) == (0, 2)


def test_a_file_is_kept_for_a_party(lan, tmp_path):
    file = tmp_path / "other.tmx"
    file.write_text(TMX)
    assert run("import", file, "--party", QN) == (0, b"1 new, 0 kept before, 1 passed over\n")
    assert run("import", file, "--party", QN) == (0, b"0 new, 1 kept before, 1 passed over\n")
    assert RememberedUnit.objects.get().texts == {"vi": "Hai Bên đồng ý.", "zh": "双方同意。"}
    assert run("import", file, "--party", "B-NOWHERE")[0] == 2
    file.write_text('<!DOCTYPE tmx [<!ENTITY x SYSTEM "file:///etc/passwd">]><tmx>&x;</tmx>')
    assert run("import", file, "--party", QN)[0] == 2
