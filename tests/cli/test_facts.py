"""`facts` reads a text line by line, without a home."""

import json

import pytest
from click.testing import CliRunner

from earlyspring.cli.main import cli


def facts(words, *options):
    given = words if isinstance(words, bytes) else words.encode()
    return CliRunner().invoke(cli, ["facts", *options], input=given, prog_name="earlyspring")


def test_an_object_for_each_line_of_it():
    answer = facts("không có gì\nchi 1.234 USD\r\n", "--lang", "vi", "--json")
    assert (answer.exit_code, [json.loads(line) for line in answer.stdout.splitlines()]) == (
        0,
        [
            {"line": 1, "facts": []},
            {
                "line": 2,
                "facts": [
                    {
                        "kind": "amount",
                        "value": 1234,
                        "unit": "USD",
                        "start": 4,
                        "end": 13,
                        "text": "1.234 USD",
                        "soft": False,
                        "readings": [1.234],
                    }
                ],
            },
        ],
    )


def test_people_get_a_table_whose_columns_hold_in_every_script():
    assert facts("双方一致,第十六次会晤,15亿美元", "--lang", "zh").stdout.splitlines() == [
        "line  place  kind     value       unit  text",
        "1     5-8    ordinal  16                第十六",
        "1     12-17  amount   1500000000  USD   15亿美元",
    ]


@pytest.mark.parametrize("options", [(), ("--lang", "fr")])
def test_the_language_is_asked_for(options):
    assert facts("12", *options).exit_code == 2


def test_bytes_that_are_no_text_are_refused_whole():
    answer = facts(b"12 km\n\xff", "--lang", "vi", "--json")
    assert (answer.exit_code, answer.stdout) == (2, "")
    assert answer.stderr == "earlyspring: -: line 2: no UTF-8 at byte 1; UTF-8 is expected\n"


def test_nothing_says_nothing():
    assert (facts("", "--lang", "en").exit_code, facts("", "--lang", "en").stdout) == (0, "")
