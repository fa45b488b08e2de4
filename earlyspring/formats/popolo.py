"""Popolo JSON (https://www.popoloproject.com/specs/): organisations, persons, posts, memberships, events.

Popolo names a thing once. The one name is in the language of the document, and null where the thing has none in it;
every other language and every other time stands under `other_names`, each with its language (`lang`, BCP 47: further
keys are allowed by the specification, "Conformance"). Dates are ISO 8601 and may be partial, as the schemas' patterns
allow. Popolo knows no organisation as member of another but by `member_id`, `member_type` of its Membership.
"""

import json
from collections.abc import Iterable, Iterator
from typing import Any

from earlyspring.lang.tongues import tag_of

from .about import About, Text
from .bodies import Bodies, Meeting, Membership, Named, Organization, Person, Post


def popolo(bodies: Bodies, about: About) -> dict[str, Any]:
    """The lists of Popolo's classes, and `meta`: what the document says of itself."""
    lang = about.language
    return {
        "meta": about.said(),
        "organizations": [_organization(one, lang) for one in bodies.organizations],
        "persons": [_person(one, lang) for one in bodies.persons],
        "posts": [_post(one, lang) for one in bodies.posts],
        "memberships": [_membership(one, lang) for one in bodies.memberships],
        "events": [_event(one, lang) for one in bodies.meetings],
    }


def popolo_bytes(bodies: Bodies, about: About) -> bytes:
    """The same as UTF-8, one key a line."""
    return (json.dumps(popolo(bodies, about), ensure_ascii=False, indent=1) + "\n").encode(errors="replace")


def _organization(one: Organization, lang: str) -> dict[str, Any]:
    now = one.names[-1] if one.names else Named({}, {})
    said = {
        "id": one.id,
        "name": now.official.get(lang),
        "other_names": list(_other_names(one.names, lang)),
        "classification": one.type,
        "parent_id": one.parent,
        "founding_date": one.from_day,
        "dissolution_date": one.last_day,
    }
    return _stated(said)


def _other_names(names: Iterable[Named], lang: str) -> Iterator[dict[str, Any]]:
    """Every form of every time but the one that stands as the name itself; the latest time first."""
    for place, named in enumerate(reversed(tuple(names))):
        for note, text in (("official", named.official), ("short", named.short)):
            for code, words in text.items():
                if not words or (place == 0 and note == "official" and code == lang):
                    continue
                said = {"name": words, "lang": tag_of(code), "note": note}
                yield _stated(said | {"start_date": named.from_day, "end_date": named.last_day})


def _person(one: Person, lang: str) -> dict[str, Any]:
    others = [{"name": words, "lang": tag_of(code)} for code, words in one.names.items() if words and code != lang]
    return _stated({"id": one.id, "name": one.names.get(lang), "other_names": others})


def _post(one: Post, lang: str) -> dict[str, Any]:
    others = [{"name": words, "lang": tag_of(code)} for code, words in one.titles.items() if words and code != lang]
    said = {"id": one.id, "label": one.titles.get(lang), "other_labels": others, "role": one.role}
    return _stated(said | {"organization_id": one.organization})


def _membership(one: Membership, lang: str) -> dict[str, Any]:
    member = {"person_id": one.member} if one.person else {"member_type": "organization", "member_id": one.member}
    said = {"id": one.id, "label": _in(one.role_words, lang), "role": one.role} | member
    said |= {"organization_id": one.organization, "post_id": one.post}
    return _stated(said | {"start_date": one.from_day, "end_date": one.last_day})


def _event(one: Meeting, lang: str) -> dict[str, Any]:
    others = [{"name": words, "lang": tag_of(code)} for code, words in one.names.items() if words and code != lang]
    said = {"id": one.id, "name": one.names.get(lang), "other_names": others, "classification": "session"}
    said |= {"status": one.status, "start_date": one.start, "end_date": one.last_day, "location": _in(one.place, lang)}
    return _stated(said | {"organization_id": one.organization, "attending_organization_ids": list(one.attending)})


def _in(text: Text | None, lang: str) -> str:
    return (text or {}).get(lang, "")


def _stated(said: dict[str, Any]) -> dict[str, Any]:
    """What is not stated is absent; the name alone says null where it is missing in the language."""
    return {key: value for key, value in said.items() if key in ("name",) or value not in ("", [], None)}
