"""The bench of comparing: a made agreement that says the same in three languages."""

from earlyspring.cli.bench_concord import agreement, concordance
from earlyspring.lang.structure import parts_of


def test_the_made_agreement_has_its_articles_and_clauses_in_every_language():
    ids = {
        lang: [one.eid for one in parts_of(lines, lang).every() if one.number] for lang, lines in agreement(3).items()
    }
    assert ids["vi"] == [
        eid for art in (1, 2, 3) for eid in (f"art_{art}", *(f"art_{art}__para_{n}" for n in (1, 2, 3)))
    ]
    assert ids["zh"] == ids["en"] == ids["vi"]


def test_its_figures_are_named_and_nothing_hard_is_found_in_it(monkeypatch):
    monkeypatch.setattr("earlyspring.cli.bench_concord.ARTICLES", 2)
    monkeypatch.setattr("earlyspring.cli.bench_concord.TIMES", 1)
    monkeypatch.setattr("earlyspring.cli.bench_concord.SIZE", 5)
    figures = {one.name: one.value for one in concordance()}
    assert list(figures) == [
        "concord.agreement",
        "concord.agreement.hard",
        "concord.doubled",
        "concord.hostile.lines.doubled",
        "concord.hostile.line.doubled",
    ]
    assert figures["concord.agreement.hard"] == 0
