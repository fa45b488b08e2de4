"""The shape of each kind of content as a JSON Schema: nothing that is not named here stands in one."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from earlyspring.lang.tongues import LANGUAGES
from earlyspring.publishing.news.models import TYPES

Schema = dict[str, Any]
WORD: Schema = {"type": "string", "minLength": 1}
WHOLE: Schema = {"type": "integer"}
NUMBER: Schema = {"type": "number"}
YES: Schema = {"type": "boolean"}
DAY: Schema = {"type": "string", "pattern": "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$"}
CLOCK: Schema = {"type": "string", "pattern": "^[0-9]{2}:[0-9]{2}$"}
TEXT: Schema = {
    "type": "object",
    "properties": dict.fromkeys(LANGUAGES, WORD),
    "additionalProperties": False,
    "minProperties": 1,
}


def thing(needs: str = "", /, **parts: Schema) -> Schema:
    """An object of these parts and no others. `needs`: those that are never absent. A name with `_` behind is without."""
    named = {name.rstrip("_"): part for name, part in parts.items()}
    return {"type": "object", "properties": named, "required": needs.split(), "additionalProperties": False}


def many(part: Schema) -> Schema:
    return {"type": "array", "items": part, "minItems": 1}


REF = thing("kind item words", kind=WORD, item=WORD, words=TEXT | {"minProperties": 0})
REFS, WORDS = many(REF), many(WORD)
ORGAN = thing("code", code=WORD, names=TEXT, since=DAY)
NAMED = thing("code", code=WORD, names=TEXT)
GROUND = {"standing": WORD, "sources": many(thing(publisher=TEXT, published=DAY, url=WORD))}
FILE = thing("sha256 name", sha256=WORD, name=WORD, media_type=WORD, size=WHOLE, lang=WORD, text=WORD)


def _of(needs: str, /, **parts: Schema) -> Schema:
    """The shape of a fact: its parts, with where it stands and by which reports."""
    return thing(f"{needs} standing".strip(), **parts, **GROUND)


CONTENTS: Mapping[str, Schema] = MappingProxyType(
    {
        "mechanism": _of(
            "names",
            names=TEXT,
            about=TEXT,
            languages=WORDS,
            organs=many(ORGAN),
            sides=many(thing("id", id=WORD, names=TEXT, state=TEXT, shape=WORD)),
            fields=many(NAMED),
            classes=many(NAMED),
            parties=REFS,
        ),
        "body": _of(
            "",
            names=TEXT,
            short=TEXT,
            side=WORD,
            type=WORD,
            tier=WORD,
            part_of=REF,
            from_=DAY,
            to=DAY,
            memberships=many(thing("class", class_=WORD, class_words=TEXT, from_=DAY, to=DAY, organ=ORGAN)),
            formerly=REFS,
            successor=REF,
            heads=REFS,
        ),
        "session": _of(
            "status",
            names=TEXT,
            organ=ORGAN,
            ordinal=WHOLE,
            year=WHOLE,
            status=WORD,
            mode=WORD,
            planned_start=DAY,
            planned_end=DAY,
            start=DAY,
            end=DAY,
            day=DAY,
            host=REF,
            place=REF,
            theme=TEXT,
            held_with=REF,
            participants=many(thing("role body", role=WORD, body=REF)),
            counts=many(thing("what value status", what=WORD, value=WHOLE, qualifier=WORD, status=WORD, as_of=DAY)),
            statements=many(
                thing("force text", force=WORD, by=REFS, speaker=TEXT, text=TEXT, fields=WORDS, about=WORD)
            ),
        ),
        "instrument": _of(
            "title type status",
            title=TEXT,
            official_title=TEXT,
            type=WORD,
            level=WORD,
            parties=many(thing("role body", role=WORD, body=REF)),
            fields=WORDS,
            session=REF,
            signed_on=DAY,
            status=WORD,
            status_on=DAY,
            languages=WORDS,
            count=thing(count=WHOLE, qualifier=WORD, agencies=WHOLE, agencies_qualifier=WORD),
            files=many(FILE),
        ),
        "decision": _of("session type", session=REF, no=WHOLE, type=WORD, text=TEXT, year=WHOLE, body=REF),
        "commitment": _of(
            "",
            code=WORD,
            title=TEXT,
            text=TEXT,
            nature=WORD,
            reciprocity=WORD,
            session=REF,
            instrument=REF,
            parties=REFS,
            responsible=many(thing("role", party=REF, body=REF, role=WORD, from_=DAY, to=DAY)),
            fields=WORDS,
            due=many(thing("no on", no=WHOLE, on=DAY, session=REF)),
            agreed=thing("outcome completion on", outcome=WORD, completion=WORD, on=DAY, session=REF, new_due_on=DAY),
            closed_as=WORD,
        ),
        "result": _of(
            "text",
            text=TEXT,
            value=NUMBER,
            value_min=NUMBER,
            value_max=NUMBER,
            unit=WORD,
            currency=WORD,
            qualifier=WORD,
            as_of=DAY,
            period_from=DAY,
            commitment=REF,
            parties=REFS,
            bodies=REFS,
            fields=WORDS,
        ),
        "priority": _of(
            "text adopted",
            no=WHOLE,
            text=TEXT,
            session=REF,
            adopted=YES,
            force=WORD,
            by=REFS,
            year=WHOLE,
            to_year=WHOLE,
            fields=WORDS,
        ),
        "person": _of(
            "name sources",
            name=TEXT,
            title=TEXT,
            office=WORD,
            capacity=WORD,
            body=REF,
            place=REF,
            from_=DAY,
            to=DAY,
            seen=TEXT,
            sessions=REFS,
        ),
        "gate": _of(
            "",
            names=TEXT,
            class_=WORD,
            ends=many(thing(side=WORD, names=TEXT, localities=REFS)),
            localities=REFS,
            passages=TEXT,
            status=TEXT,
            opened_on=DAY,
            hours=many(thing(from_=DAY, to=DAY, opens=WORD, closes=WORD, zone=WORD, days=TEXT)),
        ),
        "glossary": thing("category terms", category=WORD, terms=TEXT),
        "programme": thing(
            "gathering day start end zone type audience",
            gathering=TEXT,
            first_day=DAY,
            day=DAY,
            start=CLOCK,
            end=CLOCK,
            zone=WORD,
            type=WORD,
            title=TEXT,
            place=TEXT,
            city=TEXT,
            audience=WORD,
        ),
        "exhibitor": thing(
            "names category locality gathering",
            names=TEXT,
            about=TEXT,
            category=WORD,
            locality=REF,
            gathering=TEXT,
            first_day=DAY,
            booth=WORD,
            website=WORD,
        ),
        "product": thing(
            "names exhibitor",
            names=TEXT,
            about=TEXT,
            category=WORD,
            stars=WHOLE,
            certificate=thing("until", no=WORD, until=DAY),
            origin=TEXT,
            gathering=TEXT,
            first_day=DAY,
            exhibitor=REF,
            files=many(FILE),
        ),
        "event": thing(
            "title type gathering day start end zone audience",
            title=TEXT,
            type=WORD,
            gathering=TEXT,
            first_day=DAY,
            day=DAY,
            start=CLOCK,
            end=CLOCK,
            zone=WORD,
            place=TEXT,
            city=TEXT,
            about=TEXT,
            organiser=REF,
            speakers=TEXT,
            exhibitors=REFS,
            languages=WORDS,
            audience=WORD,
            outcome=TEXT,
            visitors=WHOLE,
            cancelled=TEXT,
        ),
        "news": thing(
            "type title on sentences",
            type={"enum": [code for code, _words in TYPES]},
            title=TEXT,
            on=DAY,
            session=REF,
            sentences=many(thing("text", text=TEXT, refs=REFS)),
            corrects=REF,
        ),
    }
)
"""Kind → its schema (JSON Schema 2020-12)."""
