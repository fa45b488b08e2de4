import json
import re

from hypothesis import given

from earlyspring.formats.bodies import Bodies, Named, Organization, Person
from earlyspring.formats.popolo import popolo, popolo_bytes

from .given import ABOUT, BODIES, TEXTS

# The patterns of the Popolo schemas for days.
DAY = re.compile(r"[0-9]{4}(-[0-9]{2}){0,2}")
ASKED = {
    "organizations": {"id", "name"},
    "persons": {"id", "name"},
    "posts": {"id", "label", "organization_id"},
    "memberships": {"id", "organization_id"},
    "events": {"id", "name", "classification"},
}


def test_a_body_has_its_name_of_the_day_and_the_others_beside_it():
    assert popolo(BODIES, ABOUT)["organizations"][1] == {
        "id": "B-LS",
        "name": "Lạng Sơn",
        "other_names": [
            {"name": "LS", "lang": "vi", "note": "short", "start_date": "2025-07"},
            {"name": "Lạng Sơn cũ", "lang": "vi", "note": "official", "end_date": "2025-06-30"},
        ],
        "classification": "province",
        "parent_id": "B-QN",
        "founding_date": "1831",
        "dissolution_date": "2030-06",
    }


def test_a_name_that_the_language_lacks_is_null_and_no_other_takes_its_place():
    assert popolo(BODIES, ABOUT)["organizations"][3] == {
        "id": "O-JWC",
        "name": None,
        "other_names": [{"name": "Working committee", "lang": "en", "note": "official"}],
    }


def test_who_belongs_where_and_through_which_post():
    said = popolo(BODIES, ABOUT)
    assert said["posts"] == [
        {
            "id": "F-1",
            "label": "Chủ tịch",
            "other_labels": [{"name": "Chairperson", "lang": "en"}],
            "role": "chair",
            "organization_id": "B-QN",
        }
    ]
    assert said["memberships"] == [
        {
            "id": "M-1",
            "role": "member",
            "member_type": "organization",
            "member_id": "B-QN",
            "organization_id": "O-JWC",
            "start_date": "2024",
        },
        {
            "id": "T-1",
            "role": "holder",
            "person_id": "P-1",
            "organization_id": "B-QN",
            "post_id": "F-1",
            "start_date": "2025-07-01",
            "end_date": "2026-01",
        },
    ]


def test_a_session_is_an_event():
    assert popolo(BODIES, ABOUT)["events"] == [
        {
            "id": "S-1",
            "name": "Kỳ họp 1",
            "classification": "session",
            "status": "held",
            "start_date": "2026-02-03",
            "end_date": "2026-02-04",
            "location": "Hạ Long",
            "organization_id": "O-JWC",
            "attending_organization_ids": ["B-QN", "B-GX"],
        }
    ]


def test_it_says_its_language_its_day_and_its_place_in_the_record():
    meta = popolo(BODIES, ABOUT)["meta"]
    assert (meta["language"], meta["as_of"], meta["record_position"]) == ("vi", "2026-11-22", ABOUT.position.digest)
    assert [(one["party"], one["size"]) for one in meta["logs"]] == [("B-QN", 7), ("B-GX", 3)]


def test_every_thing_has_the_keys_that_its_class_asks_for_and_refers_to_what_is_there():
    said = json.loads(popolo_bytes(BODIES, ABOUT))
    for name, keys in ASKED.items():
        assert [one["id"] for one in said[name] if not keys <= set(one)] == []
    ids = {one["id"] for name in ASKED for one in said[name]}
    references = [
        one[key]
        for name in ASKED
        for one in said[name]
        for key in ("organization_id", "person_id", "post_id", "member_id", "parent_id")
        if key in one
    ]
    assert sorted(set(references) - ids) == []
    days = [value for name in ASKED for one in said[name] for key, value in one.items() if key.endswith("_date")]
    assert [day for day in days if not DAY.fullmatch(day)] == []


@given(TEXTS)
def test_any_words_are_json_again(names):
    bodies = Bodies(organizations=(Organization("B-1", (Named(names, {}),)),), persons=(Person("P-1", names),))
    read = json.loads(popolo_bytes(bodies, ABOUT))
    said = {code: words.encode(errors="replace").decode() for code, words in names.items()}
    assert read["persons"][0]["name"] == said.get("vi")
    assert {one["name"] for one in read["persons"][0].get("other_names", [])} == {
        words for code, words in said.items() if code != "vi"
    }
