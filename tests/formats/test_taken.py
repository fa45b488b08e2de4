import pytest

from earlyspring.formats import taken
from earlyspring.formats.taken import NotRead, local, root_of

BOMB = b"""<?xml version="1.0"?><!DOCTYPE tmx [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><tmx>&b;</tmx>"""
OUTSIDE = b"""<!DOCTYPE tmx [<!ENTITY x SYSTEM "file:///etc/passwd">]><tmx>&x;</tmx>"""


def refusal(data, *names):
    with pytest.raises(NotRead) as refused:
        root_of(data, *(names or ("tmx",)))
    return refused.value.code


def test_a_tree_keeps_namespaces_and_words():
    root = root_of('<t:tmx xmlns:t="urn:t" t:a="1"><b>聯 &amp; Ủy</b></t:tmx>'.encode(), "tmx")
    assert (root.tag, root.attrib, local(root), root[0].text) == ("{urn:t}tmx", {"{urn:t}a": "1"}, "tmx", "聯 & Ủy")


def test_utf_16_as_other_tools_write_it():
    assert root_of('<?xml version="1.0" encoding="utf-16"?><tmx>岸</tmx>'.encode("utf-16"), "tmx").text == "岸"


def test_entities_are_refused_and_nothing_is_fetched():
    assert refusal(BOMB) == "declares"
    assert refusal(OUTSIDE) == "declares"
    assert refusal(b'<!DOCTYPE tmx SYSTEM "http://127.0.0.1:9/x.dtd"><tmx>&x;</tmx>') == "declares"


def test_a_document_type_that_declares_nothing_is_passed_over():
    assert root_of(b'<!DOCTYPE tmx SYSTEM "tmx14.dtd"><tmx/>', "tmx").tag == "tmx"


def test_what_is_too_large_too_deep_or_too_much_is_refused(monkeypatch):
    assert refusal(b"<tmx>" + b"<a>" * 100 + b"</a>" * 100 + b"</tmx>") == "too_deep"
    monkeypatch.setattr(taken, "MOST_ELEMENTS", 10)
    assert refusal(b"<tmx>" + b"<a/>" * 10 + b"</tmx>") == "too_many"
    monkeypatch.setattr(taken, "LARGEST", 10)
    assert refusal(b"<tmx>      </tmx>") == "too_large"


@pytest.mark.parametrize(
    "broken", [b"", b"<tmx>", b"words", b"\xff\xfe<", b'<?xml version="1.0" encoding="x-no"?><tmx/>']
)
def test_what_is_no_xml_is_refused(broken):
    assert refusal(broken) == "not_xml"


def test_another_format_is_refused():
    assert refusal(b"<html/>") == "not_the_format"
