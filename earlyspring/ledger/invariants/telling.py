"""A small valid register: a merger, a memorandum in two languages, what it promised and how that was carried over.

Made for tests. The localities are real; their agreements here are invented.
"""

from typing import Any

from earlyspring.ledger.invariants.review_telling import tell_of_reviews
from earlyspring.ledger.invariants.story import Story


def tell(using: str = "default") -> Story:
    """The story up to the spring of 2026."""
    story = Story(using)
    for chapter in (_logs, _members, _merger, _meetings, _drafts, _memorandum, _promises, _carried_over, _proposals):
        chapter(story)
    tell_of_reviews(story)
    return story


def _logs(story: Story) -> None:
    for index in range(3):
        story.append("b-gx", index)


def _members(story: Story) -> None:
    for item in ("vn", "cn"):
        story.enter("side", item, names={"en": item})
    for item, side in (("b-gx", "cn"), ("b-qn", "vn"), ("b-ls", "vn"), ("b-hg", "vn")):
        story.enter("body", item, side=side, type="province")
        story.enter("membership", item.replace("b-", "m-"), body=item, class_code="member", from_day="2008")
    for item, parent in (("a-gx-fao", "b-gx"), ("a-qn-dfa", "b-qn"), ("a-qn-trade", "b-qn"), ("a-hg-dfa", "b-hg")):
        side = "cn" if parent == "b-gx" else "vn"
        story.enter("body", item, side=side, type="department", parent=parent)
    story.enter("body", "a-vn-customs", side="vn", type="customs")


def _merger(story: Story) -> None:
    """Hà Giang goes into Tuyên Quang on 1 July 2025: its membership ends, the successor's begins."""
    day = "2025-07-01"
    story.enter("succession", "u-1", type="merger", effective_on=day, outputs=["b-tq"])
    for item in ("b-hg", "a-hg-dfa"):
        story.amend("body", item, to_day=day)
    story.enter("body", "b-tq", side="vn", type="province", from_day=day)
    story.enter("body", "a-tq-dfa", side="vn", type="department", parent="b-tq", from_day=day)
    story.amend("membership", "m-hg", to_day=day)
    story.enter("membership", "m-tq", body="b-tq", class_code="member", from_day=day, by_succession="u-1")


def _meetings(story: Story) -> None:
    story.enter("organ", "o-jwc", code="jwc", names={"en": "Joint Working Committee"})
    for number, year in ((16, 2025), (17, 2026)):
        story.enter("cycle", f"y-{year}", year=year)
        story.enter("session", f"s-{number}", organ="o-jwc", ordinal=number, year=year, status="held")
    story.enter("decision", "k-1", session="s-16", no=1, type="next_host", body="b-gx", year=2026)


def _contracting(*bodies: str) -> list[dict[str, str]]:
    return [{"body": body, "role": "contracting"} for body in bodies]


def _drafts(story: Story) -> None:
    """The fifteenth memorandum is known from reports; the seventeenth is a draft that Guangxi has approved."""
    story.enter("instrument", "i-15", standing="reported", type="mou", title={"en": "15th"}, term="fixed")
    story.enter(
        "event", "e-15-1", standing="reported", instrument="i-15", type="entry_into_force", effective_on="2024-03"
    )
    story.enter("event", "e-15-2", standing="reported", instrument="i-15", type="expired", effective_on="2025-02-20")
    parties = _contracting("b-gx", "b-qn", "b-tq")
    story.enter("instrument", "i-17", type="mou", title={"en": "17th"}, languages=["vi", "zh"], parties=parties)
    story.text("t-17-vi", "i-17", 1, "vi", "bản ghi nhớ 17")
    story.text("t-17-zh", "i-17", 1, "zh", "备忘录 17")
    story.enter(
        "characterisation",
        "n-17-gx",
        instrument="i-17",
        party="b-gx",
        nature="political_document",
        approved_draft=story.digest("备忘录 17"),
    )
    parties = _contracting("b-gx", "b-ls")
    story.enter("instrument", "i-18", type="agreement", title={"en": "On labour"}, parties=parties)


def _memorandum(story: Story) -> None:
    """The sixteenth memorandum: two languages, three parties, signed and in force on one day."""
    day = "2025-02-20"
    story.enter(
        "instrument",
        "i-16",
        type="mou",
        title={"en": "16th"},
        session="s-16",
        languages=["vi", "zh"],
        parties=_contracting("b-gx", "b-qn", "b-hg"),
        term="fixed",
        expires_on="2026-12-31",
        renewal="tacit",
        notice_days=90,
    )
    story.enter("link", "l-1", instrument="i-16", other="i-15", type="renews")
    for lang, words, party in (("vi", "bản ghi nhớ 16", "b-qn"), ("zh", "备忘录 16", "b-gx")):
        story.text(f"t-16-{lang}", "i-16", 1, lang, words)
        story.enter(
            "characterisation",
            f"n-16-{lang}",
            instrument="i-16",
            party=party,
            nature="international_agreement_non_treaty",
            approved_draft=story.digest(words),
        )
    for lang in ("vi", "zh"):
        story.amend("text", f"t-16-{lang}", purpose="agreed", authenticated_on=day)
    for body in ("b-gx", "b-qn", "b-hg"):
        story.sign(f"g-16-{body}", "i-16", body, day)
    story.event("e-16", "i-16", "entry_into_force", day)


def _promises(story: Story) -> None:
    """A commitment is registered, given its leads and its due date, and activated; others are on the way or closed."""
    promise: dict[str, Any] = {"instrument": "i-16", "nature": "deliverable", "reciprocity": "joint"}
    promise |= {"text": {"en": "A reporting line."}}
    parties = ["b-gx", "b-qn", "b-hg"]
    story.enter("commitment", "c-01", code="JWC16-01", state="registered", parties=parties, **promise)
    story.lead("r-1", "c-01", "b-gx", "a-gx-fao", from_day="2025-02-20")
    story.lead("r-2", "c-01", "b-qn", "a-qn-dfa", from_day="2025-02-20")
    story.lead("r-3", "c-01", "b-hg", "a-hg-dfa", from_day="2025-02-20", to_day="2025-07-01")
    story.lead("r-4", "c-01", "b-qn", "a-vn-customs", role="support")
    story.enter("due_date", "d-01-0", commitment="c-01", no=0, on="2025-12-31")
    story.amend("commitment", "c-01", state="active", verifiable=True)
    story.enter("commitment", "c-02", state="registered", parties=["b-gx", "b-qn"], **promise)
    story.enter("commitment", "c-03", state="closed", closed_as="complete", parties=["b-gx"], **promise)
    story.enter("commitment", "c-04", state="closed", closed_as="merged", successor="c-01", **promise)
    story.enter("commitment", "c-05", standing="reported", state="recorded", text={"en": "More exchanges."})


def _carried_over(story: Story) -> None:
    """The successor answers for what Hà Giang promised, and the next session moves the due date on."""
    story.lead("r-5", "c-01", "b-tq", "a-tq-dfa", from_day="2025-07-01", by_succession="u-1")
    story.amend("commitment", "c-01", parties=["b-gx", "b-qn", "b-tq"])
    story.enter(
        "due_date",
        "d-01-1",
        commitment="c-01",
        no=1,
        on="2026-12-31",
        decided_in="s-17",
        reason={"en": "The permits came late."},
    )


def _proposals(story: Story) -> None:
    said = {"en": "A common calendar of markets."}
    story.enter("priority", "q-1", no=1, from_year=2026, title={"en": "Markets"})
    story.enter("proposal", "p-1", party="b-gx", text=said, state="accepted", became_priority="q-1")
    story.enter("proposal", "p-2", party="b-qn", text=said, state="declined", reason={"en": "No venue."})
    story.enter("proposal", "p-3", party="b-ls", text=said, state="tabled")
