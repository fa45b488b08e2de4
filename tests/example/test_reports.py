"""What the two founding reports say, sentence by sentence, is in the example as they say it."""

from typing import Any

from tests.example.reading import DOCUMENT, FACTS, PERSONS, by_person, ids, of

FIVE = ["B-CB", "B-GX", "B-HG", "B-LS", "B-QN"]
SIX = ["B-CB", "B-GX", "B-HP", "B-LS", "B-QN", "B-TQ"]
VIETNAMESE = ["B-QN", "B-LS", "B-CB", "B-TQ", "B-HP"]


def part(item: str, *keys: str) -> list[Any]:
    return [FACTS[item].get(key) for key in keys]


def present(session: str, role: str) -> list[str]:
    return sorted(a["body"] for a in of("attendance") if a["session"] == session and a["role"] == role)


def memberships_on(day: str) -> dict[str, str]:
    return {
        m["body"]: m["class"]
        for m in of("membership")
        if m.get("from", "0") <= day and (m.get("to") is None or day < m["to"])
    }


def of_sentence(source: str, number: int) -> list[tuple[str, str]]:
    said = [s for s in of("statement") if s["sources"] == [source] and s.get("sentence") == number]
    return [(s["id"], s["force"]) for s in said]


def test_2025_s01_meeting_and_16th_session_in_ha_long() -> None:
    span = ["planned_start", "planned_end", "host", "place", "ordinal", "with"]
    assert part("SM-2025", *span) == ["2025-02-19", "2025-02-22", "B-QN", "B-HALONG", 10, "JWC-16"]
    assert part("JWC-16", *span) == ["2025-02-19", "2025-02-22", "B-QN", "B-HALONG", 16, "SM-2025"]
    assert present("SM-2025", "participant") == FIVE == present("JWC-16", "participant")
    assert part("ORG-SM", "code", "parts")[0] == "secretaries"
    assert [a["capacity"] for a in of("attendance") if a["session"] == "SM-2025" and a["role"] == "participant"] == [
        "secretary"
    ] * 5


def test_2025_s02_support_and_standing() -> None:
    assert of_sentence("seed2025", 2) == [("S-01", "affirmed")]
    assert part("S-01", "session", "about") == ["SM-2025", "standing"]


def test_2025_s03_since_2016_and_2008() -> None:
    assert part("ORG-SM", "since") + part("ORG-JWC", "since") == ["2016", "2008"]
    assert part("SM-2016", "ordinal", "year") + part("JWC-1", "ordinal", "year") == [1, 2016, 1, 2008]
    assert min(s["year"] for s in of("session") if s["organ"] == "ORG-SM") == 2016
    assert of_sentence("seed2025", 3) == [("S-02", "affirmed")]
    assert part("S-02", "about") == ["understanding"]


def test_2025_s04_ten_years() -> None:
    assert of_sentence("seed2025", 4) == [("S-03", "affirmed")]


def test_2025_s05_purpose_and_fields() -> None:
    fields = ["economy", "trade", "tourism", "health", "education", "border_management", "border_gates"]
    assert of_sentence("seed2025", 5) == [("S-04", "affirmed")]
    assert part("S-04", "about", "fields") == ["focus", fields]
    assert part("CY-2025", "focus")[0]["en"].startswith("Economy, trade, tourism, health, education")
    assert FACTS["S-04"]["text"]["zh"] == "活动旨在" + FACTS["charter"]["purpose"]["zh"]


def test_2025_s06_quang_ninh_hosts_for_the_second_time() -> None:
    assert ids("session", organ="ORG-SM", host="B-QN") == ["SM-2017", "SM-2025"]


def test_2025_s07_review_and_directions() -> None:
    assert part("A-2025-1", "type", "status", "session") == ["review", "planned", "SM-2025"]
    assert part("A-2025-2", "type", "status", "session") == ["plan", "planned", "SM-2025"]


def test_2025_s07_what_is_reviewed_is_what_was_signed_before() -> None:
    before = [one["id"] for one in of("instrument") if one.get("session") in ("SM-2024", "JWC-15")]
    assert before == ["D-2024-1", "D-2024-2", "D-2024-3"]
    assert part("A-2025-1", "bodies", "counts_as_result") == part("A-2025-2", "bodies", "counts_as_result")
    assert FACTS["A-2025-1"]["text"]["en"].startswith("Review of how the agreements signed earlier")


def test_2025_s08_about_forty_agencies_not_documents() -> None:
    said = ["what", "value", "qualifier", "status", "instrument", "session"]
    assert part("CNT-SM-2025-AGENCIES", *said) == ["agencies", 40, "about", "planned", "D-2025-3", "SM-2025"]
    assert ids("count", session="SM-2025", what="documents") == []
    assert part("D-2025-3", "levels", "signing", "signed_on", "bundle") == [
        ["provincial", "sectoral", "local"],
        "planned",
        None,
        {"agencies": 40, "agencies_qualifier": "about"},
    ]
    assert part("A-2025-4", "type", "status") == ["signing", "planned"]


def test_2025_s09_exhibition_promotion_and_tour() -> None:
    types = [FACTS[f"A-2025-{n}"]["type"] for n in (3, 5, 6, 7)]
    assert types == ["talks", "exhibition", "promotion", "tour"]
    assert sorted(FACTS["A-2025-5"]["bodies"]) == FIVE
    assert part("A-2025-6", "fields") == [["trade", "investment", "tourism"]]
    assert part("A-2025-7", "place", "status") == ["B-HALONG", "planned"]


def test_2025_s10_hai_phong_is_a_guest_who_means_to_be_a_member() -> None:
    assert part("M-HP-guest", "body", "class", "intended") == ["B-HP-OLD", "guest", {"class": "member", "by": "2026"}]
    assert present("SM-2025", "guest") == ["B-HP-OLD"]
    assert memberships_on("2025-03-01") == {**dict.fromkeys(FIVE, "member"), "B-HP-OLD": "guest"}


def test_2025_s11_about_290_delegates_of_both_sides() -> None:
    said = ["what", "value", "qualifier", "status", "basis"]
    assert part("CNT-SM-2025-DELEGATES", *said) == ["delegates", 290, "about", "planned", "planned"]
    assert [side["id"] for side in of("side")] == ["CN", "VN"]


def test_2026_s01_the_11th_meeting_in_nanning() -> None:
    said = ["ordinal", "status", "day", "host", "place"]
    assert part("SM-2026", *said) == [11, "held", "2026-02-11", "B-GX", "B-NANNING"]
    assert present("SM-2026", "participant") == SIX
    assert memberships_on("2026-02-11") == dict.fromkeys(SIX, "member")
    assert memberships_on("2026-02-10")["B-HP"] == "guest"


def test_2026_s02_grown_in_scale_and_quality() -> None:
    assert of_sentence("seed2026", 2) == [("S-05", "affirmed")]


def test_2026_s03_a_platform_of_cooperation() -> None:
    assert of_sentence("seed2026", 3) == [("S-05b", "affirmed")]


def test_2026_s04_chen_gang_on_trust_and_friendship() -> None:
    assert of_sentence("seed2026", 4) == [("S-06", "affirmed")]
    assert part("S-06", "body", "office") == ["B-GX", "O-PC-GX"]
    assert PERSONS[FACTS["S-06"]["person"]]["names"] == {"vi": "Trần Cương", "zh": "陈刚", "en": "Chen Gang"}
    assert part("H-04", "office", "person") == ["O-PC-GX", FACTS["S-06"]["person"]]


def test_2026_s05_what_guangxi_is_ready_to_do() -> None:
    assert of_sentence("seed2026", 5) == [(f"ST-C-{n}", "ready_to") for n in ("063", "067", "068")]
    assert {FACTS[f"ST-C-{n}"]["body"] for n in ("063", "067", "068")} == {"B-GX"}
    assert part("ST-C-068", "fields") == [["trade", "infrastructure", "people", "border_economy"]]
    assert part("ST-C-063", "fields") == [["party", "legislature"]]


def test_2026_s06_both_sides_agreed_on_trade() -> None:
    assert of_sentence("seed2026", 6) == [("ST-C-055", "agreed")]
    assert part("C-055", "statement", "fields") == ["ST-C-055", ["economy", "trade", "investment", "ecommerce"]]
    assert sorted(FACTS["ST-C-055"]["bodies"]) == SIX == sorted(FACTS["C-055"]["parties"])


def test_2026_s07_encouraged_and_welcomed_are_no_commitments() -> None:
    assert of_sentence("seed2026", 7) == [("ST-C-056", "encouraged"), ("ST-C-056b", "welcomed")]
    assert part("ST-C-056", "fields") == [["investment", "energy", "ai", "manufacturing", "agriculture"]]
    assert part("ST-C-056b", "fields") == [["investment", "marine"]]
    assert [c["id"] for c in of("commitment") if c["statement"].startswith("ST-C-056")] == []


def test_2026_s08_the_localities_also_agreed() -> None:
    assert of_sentence("seed2026", 8) == [(f"ST-C-{n:03d}", "agreed") for n in range(57, 62)]
    fields = [FACTS[f"C-{n:03d}"]["fields"] for n in range(57, 62)]
    assert fields == [["transport"], ["smart_gate"], ["border_management", "crime"], ["disaster"], ["ai"]]


def test_2026_s09_who_reviews_and_that_no_single_commitment_is_judged() -> None:
    assert part("S-07", "force", "body", "office", "session", "about") == [
        "reviewed",
        "B-QN",
        "O-PC-QN",
        "SM-2026",
        "outcome",
    ]
    assert [of(kind) for kind in ("round", "report", "assessment", "review", "finding")] == [[]] * 5


def test_2026_s09_review_of_ten_meetings_and_sixteen_sessions() -> None:
    assert of_sentence("seed2026", 9) == [("S-07", "reviewed")]
    assert part("S-07", "body", "about") == ["B-QN", "outcome"]
    assert by_person(FACTS["S-07"]["person"]) == "Quản Minh Cường"
    assert part("CNT-SM-2026-MEETINGS", "what", "value") == ["meetings_so_far", 10]
    assert part("CNT-SM-2026-JWC", "what", "value") == ["jwc_so_far", 16]


def test_2026_s10_priorities_are_proposed_for_2026_and_beyond() -> None:
    assert of_sentence("seed2026", 10) == [("ST-C-062", "proposed"), ("ST-C-066", "proposed")]
    assert [FACTS[i]["bodies"] for i in ("ST-C-062", "ST-C-066")] == [VIETNAMESE, VIETNAMESE]
    said = ["from_year", "to_year", "adopted_in", "statement", "fields"]
    assert part("PRI-2026-1", *said) == [2026, None, None, "ST-C-062", ["people"]]
    assert part("PRI-2026-2", *said) == [2026, None, None, "ST-C-066", ["infrastructure"]]
    assert part("PR-C-062", "state") + part("PR-C-066", "state") == ["tabled", "tabled"]


def test_2026_s11_the_embassy_stands_ready() -> None:
    assert of_sentence("seed2026", 11) == [("ST-C-069", "ready_to")]
    assert part("ST-C-069", "body", "office") == ["B-EMB-VN-CN", "O-EMB-VN-CN"]
    assert by_person(FACTS["ST-C-069"]["person"]) == "Phạm Thanh Bình"
    assert "C-069" not in FACTS


def test_2026_s12_hai_phong_hosts_2027() -> None:
    assert of_sentence("seed2026", 12) == [("ST-C-064", "agreed")]
    assert part("DEC-SM-2026-1", "type", "session", "year", "body") == ["next_host", "SM-2026", 2027, "B-HP"]
    assert part("C-064", "parties", "state") == [["B-HP"], "recorded"]
    assert part("DUE-C-064-0", "commitment", "no", "on") == ["C-064", 0, "2027"]
    assert [(s["id"], s["status"], s["host"]) for s in of("session") if s.get("year") == 2027] == [
        ("SM-2027", "planned", "B-HP")
    ]
    assert part("CY-2027", "year", "exercise", "opened_from") == [2027, False, "CY-2026"]


def test_2026_s13_the_17th_session_on_the_same_day() -> None:
    assert part("JWC-17", "ordinal", "status", "day", "with") == [17, "held", "2026-02-11", "SM-2026"]
    assert present("JWC-17", "participant") == SIX
    assert of_sentence("seed2026", 13) == [("S-08", "affirmed")]


def test_every_statement_of_the_reports_names_its_sentence() -> None:
    unplaced = [s["id"] for s in of("statement") if s["sources"][0][:4] == "seed" and "sentence" not in s]
    assert unplaced == []


def test_ha_giang_goes_over_into_tuyen_quang() -> None:
    assert part("SUC-1", "type", "effective_on", "outputs") == ["merger", "2025-07-01", ["B-TQ"]]
    assert part("M-HG", "to") + part("M-TQ", "from", "by_succession") == ["2025-07-01", "2025-07-01", "SUC-1"]
    assert memberships_on("2025-07-01") == {**dict.fromkeys(SIX, "member"), "B-HP": "guest"}


def test_at_the_16th_session_nothing_of_2026_was_known() -> None:
    known = {f["id"] for f in DOCUMENT["facts"] if f.get("known_from", "9") <= FACTS["JWC-16"]["day"]}
    assert {s["id"] for s in of("session")} - known == {"SM-2026", "JWC-17", "SM-2027"}
    assert {m["id"] for m in of("membership")} - known == {"M-TQ", "M-HP", "M-HP-guest-2"}
    assert [i for i in known if FACTS[i].get("sources") == ["seed2026"]] == []
