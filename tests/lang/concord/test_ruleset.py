"""The checks together: each has its name, all classes have a check, and findings say only what doors have words for."""

from pathlib import Path

import pytest

from earlyspring.lang.concord import checks, ruleset
from earlyspring.lang.concord.finding import HARD, SOFT
from earlyspring.lang.concord.messages import MESSAGES
from tests.lang.concord.compared import compared
from tests.lang.concord.seeded import SEEDS

BY_CHECK = {module.CHECK: module for module in ruleset.MODULES}


def test_every_file_of_checks_is_in_the_ruleset_under_a_name_of_its_own():
    files = {path.stem for path in Path(checks.__path__[0]).glob("*.py")} - {"__init__"}
    assert {module.__name__.rpartition(".")[2] for module in ruleset.MODULES} == files
    assert len(BY_CHECK) == len(ruleset.MODULES)


def test_every_module_is_asked_once():
    asked = [*ruleset.OF_TEXTS, *ruleset.OF_CLAUSES, *ruleset.OF_PAIRS, *ruleset.OF_TEXT]
    assert sorted(check.__module__ for check in asked) == sorted(module.__name__ for module in ruleset.MODULES)


def test_every_class_has_a_check():
    codes = {code for module in ruleset.MODULES for code in module.CODES}
    assert sorted(codes) == [f"D{number:02}" for number in range(1, 40)]


@pytest.mark.parametrize("seed", SEEDS[::9], ids=str)
def test_a_finding_keeps_to_what_its_check_and_its_message_promise(seed):
    for one in compared(seed.spoiled).findings:
        assert one.code in BY_CHECK[one.check].CODES
        assert one.severity in (HARD, SOFT)
        assert set(one.said) == set(MESSAGES[one.message])
        assert set(one.values) <= set(one.spans) <= {"vi", "zh", "en"}
