"""What a page is about in the words of schema.org, as JSON-LD.

It stands in the page as a data block: a `script` element whose type no browser runs, so that the policy against scripts
in pages does not speak of it (HTML, "prepare the script element": a data block ends before the policy is asked).
"""

import json
from collections.abc import Callable, Mapping
from datetime import date, datetime, time
from typing import Any
from zoneinfo import ZoneInfo

from markupsafe import Markup

from earlyspring.core.ocop import GROUPS
from earlyspring.lang.tongues import LANGUAGES, SITE_CODES, tag_of
from earlyspring.portal.addresses import absolute, file_place, rooted
from earlyspring.portal.being_made import NOW, Rendering
from earlyspring.portal.data_sheets import WORKBOOK
from earlyspring.portal.places import OWN, place_of
from earlyspring.portal.shelf import Thing

Said = dict[str, Any]
SAFE = {ord("<"): "\\u003c", ord(">"): "\\u003e", ord("&"): "\\u0026", 0x2028: "\\u2028", 0x2029: "\\u2029"}
STATUS = {"planned": "EventScheduled", "postponed": "EventPostponed", "cancelled": "EventCancelled"}


def data_block(thing: Thing) -> Markup:
    """The block of a thing's page; empty for kinds that schema.org has no word for."""
    made = KINDS.get(thing.kind)
    return block(made(NOW.get(), thing.content) | _common(thing)) if made else Markup("")


def data_set(mechanism: Thing | None) -> Markup:
    """The block of the page of open data."""
    now = NOW.get()
    names = mechanism.content.get("names", {}) if mechanism else {}
    said: Said = {"@type": "Dataset", "name": names.get(now.lang), "url": absolute("data.html")}
    said["inLanguage"] = [tag_of(lang) for lang in LANGUAGES]
    said["distribution"] = [
        {"@type": "DataDownload", "encodingFormat": "application/json", "contentUrl": rooted("data/index.json")},
        {"@type": "DataDownload", "encodingFormat": "text/csv", "contentUrl": rooted("data/names.csv")},
        {"@type": "DataDownload", "encodingFormat": WORKBOOK, "contentUrl": rooted("data/names.xlsx")},
    ]
    return block(said)


def block(said: Said) -> Markup:
    """JSON that no tag can end."""
    kept = {key: value for key, value in said.items() if value not in (None, "", [], {})}
    written = json.dumps({"@context": "https://schema.org"} | kept, ensure_ascii=False, separators=(",", ":"))
    return Markup('<script type="application/ld+json">{}</script>').format(Markup(written.translate(SAFE)))  # noqa: S704


def _common(thing: Thing) -> Said:
    return {"@id": absolute(), "url": absolute(), "inLanguage": tag_of(NOW.get().lang)}


def _ref(now: Rendering, ref: Mapping[str, Any] | None, kind: str) -> Said | None:
    if not ref or not ref["words"].get(now.lang):
        return None
    place = place_of(now.shelf, ref["kind"], ref["item"]) if ref["kind"] in OWN else None
    address = {"url": f"{now.site.root}{SITE_CODES[now.lang]}/{place}"} if place else {}
    return {"@type": kind, "name": ref["words"][now.lang], **address}


def _several(now: Rendering, refs: list[Any], kind: str) -> list[Said]:
    return [found for one in refs if (found := _ref(now, one, kind))]


def _event(now: Rendering, content: Said) -> Said:
    place = content.get("place") or {}
    named = place.get("words", {}).get(now.lang)
    return {
        "@type": "Event",
        "name": content.get("names", {}).get(now.lang),
        "startDate": content.get("start") or content.get("day") or content.get("planned_start"),
        "endDate": content.get("end") or content.get("planned_end"),
        "eventStatus": f"https://schema.org/{STATUS.get(content.get('status', ''), 'EventScheduled')}",
        "location": {"@type": "Place", "name": named} if named else None,
        "organizer": _ref(now, content.get("host"), "GovernmentOrganization"),
        "attendee": _several(now, [row["body"] for row in content.get("participants", ())], "GovernmentOrganization"),
    }


def _organization(now: Rendering, content: Said) -> Said:
    names = content.get("names", {})
    return {
        "@type": "GovernmentOrganization",
        "name": names.get(now.lang),
        "alternateName": [words for lang, words in names.items() if lang != now.lang],
        "parentOrganization": _ref(now, content.get("part_of"), "GovernmentOrganization"),
    }


def _mechanism(now: Rendering, content: Said) -> Said:
    return _organization(now, content) | {
        "@type": "Organization",
        "description": content.get("about", {}).get(now.lang),
        "member": _several(now, content.get("parties", []), "GovernmentOrganization"),
    }


def _legislation(now: Rendering, content: Said) -> Said:
    return {
        "@type": "Legislation",
        "name": content.get("title", {}).get(now.lang),
        "legislationDate": content.get("signed_on"),
        "legislationType": content.get("type"),
    }


def _promise(now: Rendering, content: Said) -> Said:
    title = content.get("title") or content.get("text") or {}
    return {"@type": "CreativeWork", "name": title.get(now.lang), "identifier": content.get("code")}


def _news(now: Rendering, content: Said) -> Said:
    return {
        "@type": "NewsArticle",
        "headline": content.get("title", {}).get(now.lang),
        "datePublished": content.get("on"),
    }


def _exhibitor(now: Rendering, content: Said) -> Said:
    return {
        "@type": "Organization",
        "name": content.get("names", {}).get(now.lang),
        "alternateName": [words for lang, words in content.get("names", {}).items() if lang != now.lang],
        "description": content.get("about", {}).get(now.lang),
        "sameAs": content.get("website"),
    }


def _product(now: Rendering, content: Said) -> Said:
    pictures = [one for one in content.get("files", ()) if one.get("media_type", "").startswith("image/")]
    return {
        "@type": "Product",
        "name": content.get("names", {}).get(now.lang),
        "description": content.get("about", {}).get(now.lang),
        "category": GROUPS.get(content.get("category", ""), {}).get(now.lang),
        "image": [rooted(file_place(one)) for one in pictures],
        "award": f"OCOP {content['stars']}★" if content.get("stars") else None,
    }


def _promotion(now: Rendering, content: Said) -> Said:
    """An event of the fair: with the hours of its place, as far as its zone is from UTC on that day."""
    begins, ends = (_instant(content, content.get(name)) for name in ("start", "end"))
    held = {
        "@type": "Place",
        "name": content.get("place", {}).get(now.lang),
        "address": content.get("city", {}).get(now.lang),
    }
    status = "EventCancelled" if content.get("cancelled") else "EventScheduled"
    return {
        "@type": "Event",
        "name": content.get("title", {}).get(now.lang),
        "description": content.get("about", {}).get(now.lang),
        "startDate": begins,
        "endDate": ends,
        "eventStatus": f"https://schema.org/{status}",
        "eventAttendanceMode": "https://schema.org/OfflineEventAttendanceMode",
        "location": {key: words for key, words in held.items() if words} if held["name"] or held["address"] else None,
        "organizer": _ref(now, content.get("organiser"), "GovernmentOrganization"),
        "performer": _several(now, content.get("exhibitors", []), "Organization"),
    }


def _instant(content: Said, hour: str | None) -> str:
    if not hour or not content.get("zone"):
        return str(content.get("day", ""))
    at = datetime.combine(date.fromisoformat(content["day"]), time.fromisoformat(hour), ZoneInfo(content["zone"]))
    return at.isoformat(timespec="minutes")


KINDS: Mapping[str, Callable[[Rendering, Said], Said]] = {
    "session": _event,
    "body": _organization,
    "mechanism": _mechanism,
    "instrument": _legislation,
    "commitment": _promise,
    "news": _news,
    "exhibitor": _exhibitor,
    "product": _product,
    "event": _promotion,
}
