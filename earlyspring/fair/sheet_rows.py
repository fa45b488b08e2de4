"""A row of the sheet of a fair as the verbs take it, and what stands in the register as a row."""

from datetime import date
from decimal import Decimal
from typing import Any

from earlyspring.fair.models import Exhibitor, Product
from earlyspring.intake.exhibits import ExhibitRow
from earlyspring.lang.tongues import LANGUAGES
from earlyspring.meetings.gatherings import Gathering

PLAIN = ("kind", "contact", "phone", "email")


def _text(row: ExhibitRow, part: str) -> dict[str, str]:
    return {lang: words for lang in LANGUAGES if (words := row.said[f"{part}.{lang}"])}


def exhibitor_said(row: ExhibitRow) -> dict[str, Any]:
    """What a row says of its exhibitor, as the verbs take it; empty cells as the form has them at first."""
    booths, power = row.said["booths"], row.said["power_kw"]
    whole = Decimal(booths) if booths else Decimal(1)
    return {
        **{name: row.said[name] for name in PLAIN},
        "names": _text(row, "name"),
        "kind": row.said["kind"] or "enterprise",
        "booths": int(whole) if whole == int(whole) else -1,
        "power_kw": Decimal(power) if power else Decimal(0),
        "water": row.said["water"] == "yes",
    }


def product_said(row: ExhibitRow) -> dict[str, Any]:
    """What a row says of its product, as the verbs take it."""
    days = {name: row.said[name] for name in ("awarded_on", "expires_on")}
    return {
        "names": _text(row, "product"),
        "about": _text(row, "about"),
        "origin": _text(row, "origin"),
        "group": row.said["group"],
        "stars": int(row.said["stars"]) if row.said["stars"] else None,
        "certificate": row.said["certificate"],
        **{name: date.fromisoformat(day) if day else None for name, day in days.items()},
    }


def exhibitor_words(one: Exhibitor) -> dict[str, str]:
    """What a sheet says of an exhibitor, by key of its columns, in codes and words."""
    power = f"{one.power_kw:f}"
    return {
        **{f"name.{lang}": one.names.get(lang, "") for lang in LANGUAGES},
        "kind": one.kind,
        "booths": f"{one.booths}",
        "power_kw": power.rstrip("0").rstrip(".") if "." in power else power,
        "water": "yes" if one.water else "",
        **{name: getattr(one, name) for name in ("contact", "phone", "email")},
    }


def product_words(one: Product) -> dict[str, str]:
    """What a sheet says of a product, by key of its columns, in codes and words."""
    texts = {"product": one.names, "about": one.about, "origin": one.origin}
    return {
        **{f"{part}.{lang}": words.get(lang, "") for part, words in texts.items() for lang in LANGUAGES},
        "group": one.group,
        "stars": f"{one.stars}" if one.stars else "",
        "certificate": one.certificate,
        "awarded_on": f"{one.awarded_on}" if one.awarded_on else "",
        "expires_on": f"{one.expires_on}" if one.expires_on else "",
    }


def rows_of(gathering: Gathering, party: str) -> list[dict[str, str]]:
    """What a party brings as rows of the sheet: one for each product, one for an exhibitor without any."""
    own = Exhibitor.objects.filter(gathering=gathering, party=party, withdrawn_at=None)
    found: list[dict[str, str]] = []
    for one in own.prefetch_related("products").order_by("code"):
        said = {"exhibitor": one.code, **exhibitor_words(one)}
        products = sorted(one.products.all(), key=lambda each: each.pk)
        found += [said | {"product": each.code, **product_words(each)} for each in products] or [said]
    return found
